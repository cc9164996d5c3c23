/** Changes that only stop or lower spend. Such a change always passes: nothing may prevent people from stopping. */
import { UNKNOWN } from "../definitions/index.js";
import { endOf, leastHeld } from "../spend/budget.js";
import type { Declared } from "../spend/declared.js";

const AMOUNTS = new Set(["budget", "bidPrice", "conversionBidPrice", "deepCpaBid"]);

const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);

function isEarlier(before: unknown, after: unknown): boolean {
  if (typeof after !== "string") return false;
  return before === undefined || (typeof before === "string" && Date.parse(after) <= Date.parse(before));
}

/** The amount of the next day; if unset, the budget is unchanged. */
const SCHEDULED = "scheduledBudget";

const isNoMore = (before: unknown, after: unknown): boolean => isNumber(before) && isNumber(after) && after <= before;

/** Whether this property only decreases: a pause, a smaller amount, an earlier end. */
function stops(name: string, before: unknown, after: unknown): boolean {
  if (name === "status") return after === "DISABLE";
  if (AMOUNTS.has(name)) return isNoMore(before, after);
  // More creatives of a Smart+ ad paused than before, none resumed.
  if (name === "pausedCreatives")
    return Array.isArray(after) && [before ?? []].flat().every((one) => after.includes(one));
  return name === "scheduleEndTime" || name === "endTime" ? isEarlier(before, after) : false;
}

/** JSON omits unknown values, so that they would look unset. */
const asText = (value: unknown): string | undefined =>
  JSON.stringify(value, (_key, part: unknown) => (part === UNKNOWN ? String(UNKNOWN) : part));

const isSame = (one: unknown, other: unknown): boolean => asText(one) === asText(other);

/** Whether a change of an existing object only pauses, lowers or shortens. */
export function onlyStops(one: Declared): boolean {
  const { before, after } = one;
  if (!before || !after) return false;
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !isSame(before[name], after[name]) && !(name === "scheduleType" && endOf(one, "after") !== undefined),
  );
  return names.every((name) => {
    if (name === SCHEDULED) return isNoMore(before[name] ?? before.budget, after[name] ?? after.budget);
    // The scheduled amount may be in effect already: a higher one is an increase, even if it is below the previous
    // budget.
    return stops(name, name === "budget" ? leastHeld(one) : before[name], after[name]);
  });
}
