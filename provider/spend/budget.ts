/**
 * Maximum spend of one budget, by TikTok's documents (reference: rules-goals 3; TikTok's page on budgets,
 * 1739381246298114).
 */
import { UNKNOWN } from "../definitions/index.js";
import { type Declared, type Side, valueIn } from "./declared.js";

/** "Daily costs will not exceed 125% of the average daily budget": the maximum day of a dynamic daily budget. */
const DYNAMIC_DAY = 1.25;

/** A budget's amounts, in whole units of the currency. */
export interface Budget {
  /**
   * Maximum spend per day: a daily budget's amount, 125 % of a dynamic one, all of a lifetime budget (TikTok documents
   * no spreading). Infinity if it is unlimited or unknown.
   */
  readonly day: number;
  /** The amount of a lifetime budget; undefined for others. */
  readonly lifetime: number;
  /** Whether it is a lifetime budget. */
  readonly isLifetime: boolean;
  /** Whether the amount is unknown until the update. */
  readonly unknown: boolean;
}

/**
 * AUTO_BUDGET_INCREASE raises a day's budget by 20 % up to ten times. TikTok's page leaves open whether the steps add
 * up or compound: the highest reading counts (smart-plus 12).
 */
export const MOST_RAISED = 1.2 ** 10;

/** Whether TikTok may raise the budget automatically; an unknown value may. */
export const mayBeRaised = (one: Declared, side: Side): boolean => {
  const strategy = valueIn(one, side, "budgetAutoAdjustStrategy");
  return strategy === "AUTO_BUDGET_INCREASE" || strategy === UNKNOWN;
};

/** The amount that counts: the larger of the budget and the amount scheduled for the next day. */
export function amountOf(one: Declared, side: Side): number | typeof UNKNOWN | undefined {
  const budget = valueIn(one, side, "budget");
  const scheduled = valueIn(one, side, "scheduledBudget");
  if (budget === UNKNOWN || scheduled === UNKNOWN) return UNKNOWN;
  // Under campaign budget optimization an ad group has no budget of its own; the scheduled amount is its limit.
  if (typeof budget !== "number" || typeof scheduled !== "number") return budget;
  return Math.max(budget, scheduled);
}

/** The minimum that may be in effect: the scheduled amount may have taken effect at a midnight without an update. */
export function leastHeld(one: Declared): number | undefined {
  const [budget, scheduled] = [valueIn(one, "before", "budget"), valueIn(one, "before", "scheduledBudget")];
  if (typeof budget !== "number") return undefined;
  return typeof scheduled === "number" ? Math.min(budget, scheduled) : budget;
}

/** The budget of a campaign or an ad group on one side of a change. */
export function budgetOf(one: Declared, side: Side): Budget {
  const [amount, mode] = [amountOf(one, side), valueIn(one, side, "budgetMode")];
  const isLifetime = mode === "BUDGET_MODE_TOTAL" || mode === UNKNOWN;
  if (amount === UNKNOWN)
    return { day: Number.POSITIVE_INFINITY, lifetime: 0, isLifetime, unknown: mode !== "BUDGET_MODE_INFINITE" };
  if (typeof amount !== "number" || mode === "BUDGET_MODE_INFINITE")
    return { day: Number.POSITIVE_INFINITY, lifetime: 0, isLifetime: false, unknown: mode === UNKNOWN };
  const isDynamic = mode === "BUDGET_MODE_DYNAMIC_DAILY_BUDGET" || mode === UNKNOWN;
  const raised = isDynamic && mayBeRaised(one, side) ? MOST_RAISED : 1;
  const day = isDynamic ? Math.round(amount * DYNAMIC_DAY * raised * 100) / 100 : amount;
  return { day, lifetime: isLifetime ? amount : 0, isLifetime, unknown: false };
}

/** When an ad group may spend, in milliseconds; unknown ends are unlimited. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

const instant = (value: unknown, otherwise: number): number => {
  const at = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? otherwise : at;
};

/** Whether an ad group of this schedule has no end, whatever it names: TikTok ignores the end of one that is to run from now on. */
export const hasNoEnd = (scheduleType: unknown): boolean => scheduleType === "SCHEDULE_FROM_NOW";

/** When an ad group ends; nothing if it does not. */
export function endOf(one: Declared, side: Side): string | typeof UNKNOWN | undefined {
  return hasNoEnd(valueIn(one, side, "scheduleType")) ? undefined : valueIn(one, side, "scheduleEndTime");
}

/** The remaining part of an ad group's schedule; undefined if it has ended. */
export function windowOf(one: Declared, side: Side, now: number): Window | undefined {
  const to = instant(endOf(one, side), Number.POSITIVE_INFINITY);
  const from = Math.max(now, instant(valueIn(one, side, "scheduleStartTime"), now));
  return to > from ? { from, to } : undefined;
}

const DAY = 86_400_000;

/** Whether an ad group with this `window` may spend on the day of `at`, in any time zone of the account. */
export const runsOn = ({ from, to }: Window, at: number): boolean => from <= at && at < to + DAY;
