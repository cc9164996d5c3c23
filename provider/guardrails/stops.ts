/** What only stops or lowers spend. Such a change always passes: nothing may keep people from stopping. */
import { UNKNOWN } from "../definitions/index.js";
import { leastHeld } from "../spend/budget.js";
import { type Declared, valueIn } from "../spend/declared.js";

const AMOUNTS = new Set(["budget", "bidPrice", "conversionBidPrice", "deepCpaBid"]);

const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);

function isEarlier(before: unknown, after: unknown): boolean {
  if (typeof after !== "string") return false;
  return before === undefined || (typeof before === "string" && Date.parse(after) <= Date.parse(before));
}

/** The amount of the next day: without it, the budget stays. */
const SCHEDULED = "scheduledBudget";

const isNoMore = (before: unknown, after: unknown): boolean => isNumber(before) && isNumber(after) && after <= before;

/** Whether this property goes down: a pause, a smaller amount, an earlier end. */
function stops(name: string, before: unknown, after: unknown): boolean {
  if (name === "status") return after === "DISABLE";
  if (AMOUNTS.has(name)) return isNoMore(before, after);
  // More creatives of a Smart+ ad paused than before, none resumed.
  if (name === "pausedCreatives")
    return Array.isArray(after) && [before ?? []].flat().every((one) => after.includes(one));
  return name === "scheduleEndTime" || name === "endTime" ? isEarlier(before, after) : false;
}

/** JSON leaves out what is not known yet, so that it would look like nothing. */
const asText = (value: unknown): string | undefined =>
  JSON.stringify(value, (_key, part: unknown) => (part === UNKNOWN ? String(UNKNOWN) : part));

const isSame = (one: unknown, other: unknown): boolean => asText(one) === asText(other);

/** Whether a change of an object that is there does nothing but pause, lower or shorten. */
export function onlyStops(one: Declared): boolean {
  const { before, after } = one;
  if (!before || !after) return false;
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) =>
      !isSame(before[name], after[name]) &&
      !(name === "scheduleType" && valueIn(one, "after", "scheduleEndTime") !== undefined),
  );
  return names.every((name) => {
    if (name === SCHEDULED) return isNoMore(before[name] ?? before.budget, after[name] ?? after.budget);
    // What was scheduled may hold by now: an amount above it raises, though it is below the one that held before.
    return stops(name, name === "budget" ? leastHeld(one) : before[name], after[name]);
  });
}
