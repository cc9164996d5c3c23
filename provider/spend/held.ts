/** What an existing object is in the account before and after an update, whatever the state says of it. */
import type { Resource, Values } from "../definitions/index.js";

/** Properties that affect spend and that TikTok shows. */
export const SHOWN = [
  "budget",
  "scheduledBudget",
  "budgetMode",
  "budgetOptimizeOn",
  "budgetAutoAdjustStrategy",
  "status",
  "scheduleStartTime",
  "scheduleEndTime",
] as const;

/**
 * What a change sends besides what differs: nothing, the whole object without its status (a complete update, which
 * replaces it), or everything (a replacement, which is created).
 */
export const SENDS = ["changes", "complete", "replacement"] as const;
export type Sends = (typeof SENDS)[number];

/** What a change is found to do. */
interface Found {
  readonly replaces: readonly string[];
  readonly verdicts: Readonly<Record<string, string>>;
}

/** What the change of a resource sends. */
export function sendsOf({ operations }: Resource, { replaces, verdicts }: Found): Sends {
  if (replaces.length > 0) return "replacement";
  const isCalled = Object.values(verdicts).includes("update");
  return isCalled && operations.update?.style === "complete" ? "complete" : "changes";
}

/** Inputs in the state, and inputs after the change; undefined if it is deleted. */
interface Sides {
  readonly before: Values;
  readonly after?: Values | undefined;
}

/** Whether a property stays as the account has it. */
function isLeft(name: string, { before, after }: Sides, sends: Sends): boolean {
  if (sends === "replacement" && after) return false;
  // An object that is sent whole and without an end has none.
  if (sends === "complete" && name !== "status") return after?.[name] === undefined && name !== "scheduleEndTime";
  return before[name] === after?.[name];
}

/**
 * What a change sends counts as the program has it; everything else stays as the account has it, also where somebody has
 * changed it there. What `live` does not have is as declared.
 */
export function inAccount<Both extends Sides>(
  { before, after }: Both,
  live: Values,
  sends: Sends = "changes",
): Sides & Pick<Both, "after"> {
  const shown = SHOWN.flatMap((name) => (live[name] === undefined ? [] : [[name, live[name]] as const]));
  const stays = shown.filter(([name]) => isLeft(name, { before, after }, sends));
  return {
    before: { ...before, ...Object.fromEntries(shown) },
    after: after && { ...after, ...Object.fromEntries(stays) },
  };
}
