/** Budgets and schedules of ad groups. */
import { type RuleRow, rules } from "../language.js";
import { PAGE } from "../sources.js";

const row = rules({ level: "adgroup", source: PAGE.createAdGroup, mark: "documented" });
const OWN = { "campaign.budget_optimize_on": { not: [true] } } as const;
const DAILY = ["BUDGET_MODE_DAY", "BUDGET_MODE_DYNAMIC_DAILY_BUDGET"] as const;
const SHOPS = ["STORE", "SHOWCASE"] as const;

export const budgetRules: readonly RuleRow[] = [
  row(
    "budget",
    "budget",
    { requires: true },
    OWN,
    "the ad group has its own budget, unless its campaign has budgetOptimizeOn",
  ),
  row(
    "infinite",
    "budget_mode",
    { refuses: ["BUDGET_MODE_INFINITE"] },
    OWN,
    "only ad groups of a campaign with budgetOptimizeOn use it. Choose BUDGET_MODE_DAY, BUDGET_MODE_TOTAL or BUDGET_MODE_DYNAMIC_DAILY_BUDGET",
    { message: "{field}: BUDGET_MODE_INFINITE is not supported for ad groups." },
  ),
  row(
    "budget-of-infinite",
    "budget",
    { refuses: true },
    { budget_mode: ["BUDGET_MODE_INFINITE"], budget: { above: 0 }, "campaign.budget_optimize_on": [true] },
    "TikTok distributes the campaign's budget, so the ad group has none. Leave budget out",
    { mark: "unclear" },
  ),
  row(
    "lifetime-under-daily",
    "budget_mode",
    { refuses: ["BUDGET_MODE_TOTAL"] },
    { ...OWN, "campaign.budget_mode": ["BUDGET_MODE_DAY"] },
    "a lifetime budget is not allowed in a campaign with a daily one",
    {
      source: PAGE.budget,
      message: "{field}: BUDGET_MODE_TOTAL is not supported when the campaign has a daily budget.",
    },
  ),
  row(
    "dynamic-for-brand-objectives",
    "budget_mode",
    { refuses: ["BUDGET_MODE_DYNAMIC_DAILY_BUDGET"] },
    { ...OWN, "campaign.objective_type": ["REACH", "VIDEO_VIEWS", "ENGAGEMENT"] },
    "TikTok enables dynamic budgets for these objectives for selected accounts only",
    { mark: "allowlist" },
  ),
  row(
    "least-daily",
    "budget",
    { range: { min: 20, scaled: true } },
    { ...OWN, budget_mode: [...DAILY], product_source: { not: [...SHOPS] } },
    "TikTok's minimum daily budget of an ad group is 20 US dollars, or the equivalent in the account's currency",
    { source: PAGE.budget, message: "Your budget setting must not be less than {bound}." },
  ),
  row(
    "least-daily-of-a-shop",
    "budget",
    { range: { min: 10, scaled: true } },
    { ...OWN, budget_mode: [...DAILY], product_source: [...SHOPS] },
    "the minimum daily budget of a shop's ad group is 10 US dollars, or the equivalent in the account's currency",
    { source: PAGE.budget, message: "Your budget setting must not be less than {bound}." },
  ),
  row(
    "least-lifetime",
    "budget",
    { computed: "lifetimeMinimum" },
    { ...OWN, budget_mode: ["BUDGET_MODE_TOTAL"] },
    "a lifetime budget must cover the daily minimum for each scheduled day",
    { source: PAGE.budget },
  ),
  row(
    "most",
    "budget",
    { range: { under: 10_000_000, scaled: true } },
    OWN,
    "budgets must be below ten million US dollars, or the equivalent",
    { source: PAGE.currencies, message: "Your budget setting must be less than {bound}." },
  ),
  row("decimals", "budget", { computed: "currencyDecimals" }, OWN, "the number of decimals depends on the currency", {
    source: PAGE.currencies,
  }),
];

export const scheduleRules: readonly RuleRow[] = [
  row("start", "schedule_start_time", { requires: true }, undefined, "TikTok requires a start time"),
  row(
    "end",
    "schedule_end_time",
    { requires: true },
    { schedule_type: ["SCHEDULE_START_END"] },
    "SCHEDULE_START_END requires an end time",
  ),
  row(
    "no-end",
    "schedule_end_time",
    { refuses: true },
    { schedule_type: ["SCHEDULE_FROM_NOW"] },
    "this schedule type has no end. Choose SCHEDULE_START_END, or leave the end out",
    { mark: "unclear" },
  ),
  row(
    "lifetime-needs-end",
    "schedule_type",
    { refuses: ["SCHEDULE_FROM_NOW"] },
    { budget_mode: ["BUDGET_MODE_TOTAL"], ...OWN },
    "a lifetime budget needs an end. Set scheduleEndTime",
    { message: "{field}: SCHEDULE_FROM_NOW is not supported with BUDGET_MODE_TOTAL." },
  ),
  row(
    "end-after-start",
    "schedule_end_time",
    { computed: "endAfterStart" },
    { schedule_type: { not: ["SCHEDULE_FROM_NOW"] } },
    "the end must be after the start",
  ),
  row(
    "latest-start",
    "schedule_start_time",
    { notAfter: "2028-01-01T00:00:00Z" },
    undefined,
    "TikTok accepts start times up to 2028-01-01",
    { message: "{field}: it must not be later than 2028-01-01 00:00:00." },
  ),
  row(
    "latest-end",
    "schedule_end_time",
    { notAfter: "2038-01-01T00:00:00Z" },
    undefined,
    "TikTok accepts end times up to 2038-01-01",
    { message: "{field}: it must not be later than 2038-01-01 00:00:00." },
  ),
  row(
    "dayparting-form",
    "dayparting",
    { matches: "[01]{336}" },
    undefined,
    "it consists of 336 characters 0 or 1, one for each half hour of the week from Monday 00:00",
    { message: "dayparting: it must be 336 characters of 0 and 1." },
  ),
  row(
    "dayparting-of-zeros",
    "dayparting",
    { refuses: ["0".repeat(336)] },
    undefined,
    "TikTok reads all zeros as always on, so this would spend around the clock. Pause with status DISABLE, or leave dayparting out",
    { mark: "unclear" },
  ),
];
