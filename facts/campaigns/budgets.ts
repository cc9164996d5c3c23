/** Campaign budgets, and campaign budget optimization (CBO). */
import { type RuleRow, rules } from "../language.js";
import { PAGE } from "../sources.js";

const row = rules({ level: "campaign", source: PAGE.createCampaign, mark: "documented" });
const CBO = { budget_optimize_on: [true] } as const;
const AMOUNTS = ["BUDGET_MODE_DAY", "BUDGET_MODE_TOTAL", "BUDGET_MODE_DYNAMIC_DAILY_BUDGET"] as const;

export const budgetRules: readonly RuleRow[] = [
  row(
    "budget-mode",
    "budget_mode",
    { requires: true },
    { objective_type: { not: ["RF_REACH"] } },
    "TikTok requires it",
    {
      message: "budget_mode is required",
    },
  ),
  row(
    "reach-and-frequency-budget",
    "budget_mode",
    { oneOf: ["BUDGET_MODE_INFINITE"] },
    { objective_type: ["RF_REACH"] },
    "reach and frequency is booked, not budgeted",
  ),
  row(
    "dynamic-without-cbo",
    "budget_mode",
    { refuses: ["BUDGET_MODE_DYNAMIC_DAILY_BUDGET"] },
    { budget_optimize_on: { not: [true] } },
    "a dynamic daily budget requires budgetOptimizeOn",
  ),
  row(
    "infinite-with-cbo",
    "budget_mode",
    { refuses: ["BUDGET_MODE_INFINITE"] },
    CBO,
    "TikTok distributes the campaign's budget among its ad groups, so it is required. Choose BUDGET_MODE_DYNAMIC_DAILY_BUDGET or BUDGET_MODE_TOTAL",
    { message: "{field}: {value} is not supported when budget_optimize_on is true." },
  ),
  row(
    "dynamic-for-brand-objectives",
    "budget_mode",
    { refuses: ["BUDGET_MODE_DYNAMIC_DAILY_BUDGET"] },
    { ...CBO, objective_type: ["REACH", "VIDEO_VIEWS", "ENGAGEMENT"] },
    "TikTok enables dynamic budgets for these objectives for selected accounts only; other accounts get an error. BUDGET_MODE_DAY always works",
    { mark: "allowlist" },
  ),
  row("budget", "budget", { requires: true }, { budget_mode: AMOUNTS }, "this mode requires an amount"),
  row(
    "budget-of-infinite",
    "budget",
    { refuses: true },
    { budget_mode: ["BUDGET_MODE_INFINITE"], budget: { above: 0 } },
    "this mode has no amount. Choose BUDGET_MODE_DAY or BUDGET_MODE_TOTAL, or leave budget out",
    { mark: "unclear" },
  ),
  row(
    "least-budget",
    "budget",
    { range: { min: 50, scaled: true } },
    {
      budget_mode: AMOUNTS,
      any: [{ objective_type: { not: ["PRODUCT_SALES"] } }, { campaign_product_source: { not: ["STORE"] } }],
    },
    "TikTok's minimum campaign budget is 50 US dollars, or the equivalent in the account's currency",
    { source: PAGE.budget, message: "Your budget setting must not be less than {bound}." },
  ),
  row(
    "least-shop-budget",
    "budget",
    { range: { min: 10, scaled: true } },
    { budget_mode: AMOUNTS, objective_type: ["PRODUCT_SALES"], campaign_product_source: ["STORE"] },
    "the minimum budget of a shop campaign is 10 US dollars, or the equivalent in the account's currency",
    { source: PAGE.budget, message: "Your budget setting must not be less than {bound}." },
  ),
  row(
    "most-budget",
    "budget",
    { range: { under: 10_000_000, scaled: true } },
    { budget_mode: AMOUNTS },
    "budgets must be below ten million US dollars, or the equivalent",
    { source: PAGE.currencies, message: "Your budget setting must be less than {bound}." },
  ),
  row(
    "budget-decimals",
    "budget",
    { computed: "currencyDecimals" },
    { budget_mode: AMOUNTS },
    "the number of decimals depends on the currency",
    { source: PAGE.currencies },
  ),
  row(
    "cbo-of-a-shop",
    "budget_optimize_on",
    { refuses: [true] },
    { objective_type: ["PRODUCT_SALES"], campaign_product_source: ["STORE"] },
    "for product sales, only catalog video ads support it",
    { source: PAGE.campaignBudgetOptimization },
  ),
  row(
    "cbo-of-a-catalog",
    "budget_optimize_on",
    { refuses: [true] },
    { objective_type: ["PRODUCT_SALES"], campaign_product_source: ["CATALOG"] },
    "TikTok enables it for catalogs for selected accounts only",
    { source: PAGE.campaignBudgetOptimization, mark: "allowlist" },
  ),
  row(
    "cbo-of-a-search-campaign",
    "budget_optimize_on",
    { refuses: [true] },
    { is_search_campaign: [true] },
    "the ad groups of a search campaign have the budgets",
    { source: PAGE.searchCampaigns },
  ),
];
