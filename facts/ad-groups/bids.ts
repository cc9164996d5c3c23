/** Bids and pacing. */
import { type RuleRow, rules } from "../language.js";
import { PAGE } from "../sources.js";

const row = rules({ level: "adgroup", source: PAGE.createAdGroup, mark: "documented" });
const CUSTOM = { bid_type: ["BID_TYPE_CUSTOM"] } as const;
const BY_ACTION = ["CPC", "CPM", "CPV"] as const;
const NO_BID = { bid_type: { not: ["BID_TYPE_CUSTOM"] } } as const;

/** The highest bids in base units, inclusive. */
const CEILINGS = [
  { field: "bid_price", event: "CPC", most: 30 },
  { field: "bid_price", event: "CPM", most: 120 },
  { field: "bid_price", event: "CPV", most: 120 },
  { field: "conversion_bid_price", event: "OCPM", most: 1_500 },
] as const;

export const bidRules: readonly RuleRow[] = [
  row(
    "bid-type-under-cbo",
    "bid_type",
    { requires: true },
    { "campaign.budget_optimize_on": [true] },
    "under campaign budget optimization it applies to all ad groups and cannot be changed later, so it must be set",
    { source: PAGE.campaignBudgetOptimization },
  ),
  row(
    "bid",
    "bid_price",
    { requires: true },
    { ...CUSTOM, billing_event: [...BY_ACTION], optimization_goal: { not: ["VALUE"] } },
    "BID_TYPE_CUSTOM requires a bid",
  ),
  row(
    "bid-above-zero",
    "bid_price",
    { range: { over: 0 } },
    { ...CUSTOM, billing_event: [...BY_ACTION] },
    "BID_TYPE_CUSTOM requires a bid",
  ),
  row(
    "conversion-bid",
    "conversion_bid_price",
    { requires: true },
    { ...CUSTOM, billing_event: ["OCPM"], optimization_goal: { not: ["VALUE", "AUTOMATIC_VALUE_OPTIMIZATION"] } },
    "BID_TYPE_CUSTOM requires a bid",
  ),
  row(
    "conversion-bid-above-zero",
    "conversion_bid_price",
    { range: { over: 0 } },
    { ...CUSTOM, billing_event: ["OCPM"] },
    "BID_TYPE_CUSTOM requires a bid",
  ),
  ...(["bid_price", "conversion_bid_price"] as const).map((field) =>
    row(
      `${field}-without-bidding`,
      field,
      { refuses: true },
      { ...NO_BID, [field]: { above: 0 } },
      "maximum delivery does not use a bid. Choose BID_TYPE_CUSTOM, or leave the bid out",
      { source: PAGE.updateAdGroup, mark: "unclear" },
    ),
  ),
  ...(["bid_price", "conversion_bid_price"] as const).map((field) =>
    row(
      `${field}-below-budget`,
      field,
      { lowerThan: ["budget", "campaign.budget"] },
      undefined,
      "a bid must be lower than the budgets of the ad group and its campaign",
      { source: PAGE.bidding, message: "{field}: The bid must be lower than the budget." },
    ),
  ),
  ...CEILINGS.map(({ field, event, most }) =>
    row(
      `${field}-ceiling-${event}`,
      field,
      { range: { max: most, scaled: true } },
      { billing_event: [event] },
      `TikTok's highest bid for ${event} is ${most} US dollars, or the equivalent in the account's currency`,
      { source: PAGE.bidLimits },
    ),
  ),
  ...(["bid_price", "conversion_bid_price", "deep_cpa_bid"] as const).map((field) =>
    row(
      `${field}-decimals`,
      field,
      { computed: "currencyDecimals" },
      undefined,
      "the number of decimals depends on the currency",
      {
        source: PAGE.bidding,
      },
    ),
  ),
  row(
    "display-mode",
    "bid_display_mode",
    { requires: true },
    { ...CUSTOM, "campaign.objective_type": ["VIDEO_VIEWS"] },
    "a bid for views is shown per view",
    { source: PAGE.migrateCampaigns },
  ),
  row(
    "display-mode-CPMV",
    "bid_display_mode",
    { refuses: ["CPMV"] },
    { "campaign.objective_type": ["VIDEO_VIEWS"] },
    "TikTok no longer accepts it",
    {
      source: PAGE.migrateCampaigns,
      on: "create",
    },
  ),
  row(
    "fast-without-bid",
    "pacing",
    { refuses: ["PACING_MODE_FAST"] },
    { ...NO_BID, "campaign.budget_optimize_on": { not: [true] } },
    "accelerated delivery requires a bid. Choose BID_TYPE_CUSTOM, or PACING_MODE_SMOOTH",
    { source: `${PAGE.websiteConversions}, ${PAGE.catalogAds}, ${PAGE.liveShopping}, ${PAGE.advancedDedicated}` },
  ),
  row(
    "shared-by-siblings",
    "optimization_goal",
    { equalAmongSiblings: true },
    { "campaign.budget_optimize_on": [true] },
    "all ad groups of a campaign with budgetOptimizeOn must share one goal",
    { source: PAGE.campaignBudgetOptimization },
  ),
  row(
    "bid-type-of-siblings",
    "bid_type",
    { equalAmongSiblings: true },
    { "campaign.budget_optimize_on": [true] },
    "all ad groups of a campaign with budgetOptimizeOn must share one bid type",
    { source: PAGE.campaignBudgetOptimization },
  ),
  row(
    "event-of-siblings",
    "optimization_event",
    { equalAmongSiblings: true },
    { "campaign.budget_optimize_on": [true] },
    "all ad groups of a campaign with budgetOptimizeOn must share one event",
    { source: PAGE.campaignBudgetOptimization },
  ),
];
