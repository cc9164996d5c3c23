/** What an existing object is in the account before and after an update, whatever the state says of it. */
import type { Values } from "../definitions/index.js";

/** Properties that affect spend and that TikTok shows. */
const SHOWN = [
  "budget",
  "scheduledBudget",
  "budgetMode",
  "budgetOptimizeOn",
  "budgetAutoAdjustStrategy",
  "status",
  "scheduleStartTime",
  "scheduleEndTime",
] as const;

/** Inputs in the state, and inputs after the change; undefined if it is deleted. */
interface Sides {
  readonly before: Values;
  readonly after?: Values | undefined;
}

/**
 * An update sends what differs from the state; everything else stays as the account has it, also where somebody has changed
 * it there. What `live` does not have is as declared.
 */
export function inAccount<Both extends Sides>({ before, after }: Both, live: Values): Sides & Pick<Both, "after"> {
  const shown = SHOWN.flatMap((name) => (live[name] === undefined ? [] : [[name, live[name]] as const]));
  const stays = shown.filter(([name]) => before[name] === after?.[name]);
  return {
    before: { ...before, ...Object.fromEntries(shown) },
    after: after && { ...after, ...Object.fromEntries(stays) },
  };
}
