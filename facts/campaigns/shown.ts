/** What TikTok fills in for a campaign, which updates it accepts, and what it assumes. */
import { type ChangeRow, type DefaultRow, type FillRow, fills } from "../language.js";
import { PAGE } from "../sources.js";

const fill = fills({ level: "campaign", source: PAGE.getCampaigns, mark: "documented" });
const CATALOG = { objective_type: ["PRODUCT_SALES"], campaign_product_source: ["CATALOG"] } as const;

export const campaignFills: readonly FillRow[] = [
  fill(
    "campaign_product_source",
    "CATALOG",
    { sales_destination: ["WEB_AND_APP"], objective_type: ["PRODUCT_SALES"] },
    { source: PAGE.websiteAndAppCatalog },
  ),
  fill("catalog_enabled", true, CATALOG, { source: PAGE.createCampaign, overwrites: true }),
  fill("catalog_enabled", false),
  fill("campaign_type", "REGULAR_CAMPAIGN", undefined, { source: PAGE.createCampaign }),
  fill(
    "campaign_app_profile_page_state",
    "OFF",
    { campaign_type: ["IOS14_CAMPAIGN"] },
    { source: PAGE.customProductPages },
  ),
  fill("campaign_app_profile_page_state", "UNSET", undefined, {
    source: PAGE.customProductPages,
    also: ["INVALID", "OFF"],
  }),
  fill(
    "postback_window_mode",
    "POSTBACK_WINDOW_MODE1",
    { campaign_type: ["IOS14_CAMPAIGN"], operation_status: ["DISABLE"] },
    { source: PAGE.createCampaign },
  ),
  fill("postback_window_mode", null),
  fill("is_advanced_dedicated_campaign", false),
  fill("disable_skan_campaign", false, { campaign_type: ["IOS14_CAMPAIGN"] }),
  fill("disable_skan_campaign", null, undefined, { also: [false], source: PAGE.websiteAndApp }),
  fill("is_search_campaign", false),
  fill("rta_id", null),
  fill("rta_bid_enabled", false),
  fill("rta_product_selection_enabled", false),
  fill("rf_campaign_type", "STANDARD"),
  fill("special_industries", []),
  fill("app_promotion_type", null, undefined, { also: ["UNSET"] }),
  fill("virtual_objective_type", null),
  fill("sales_destination", null),
  fill("campaign_product_source", null, undefined, { also: ["UNSET"] }),
  fill("app_id", null),
  fill("po_number", null),
  fill(
    "objective",
    "APP",
    { objective_type: ["APP_PROMOTION"], app_promotion_type: { not: ["APP_PREREGISTRATION"] } },
    { source: PAGE.customProductPages },
  ),
  fill("objective", "LANDING_PAGE", undefined, { source: PAGE.updateCampaign }),
  fill("operation_status", "ENABLE", undefined, { source: PAGE.createCampaign }),
  fill(
    "budget",
    0,
    { budget_mode: ["BUDGET_MODE_INFINITE"] },
    { source: "live: a read probe of 2026-10", overwrites: true },
  ),
  fill("is_smart_performance_campaign", false),
  fill("is_new_structure", true),
  // Read by Airbyte's source and by Fivetran's connector; TikTok's pages no longer list it.
  fill("split_test_variable", null, undefined, { source: "clients: a column of their campaigns", mark: "observed" }),
  fill("campaign_automation_type", "MANUAL"),
  fill("roas_bid", 0),
  fill("deep_bid_type", null),
  fill("bid_type", null),
  fill("optimization_goal", null),
  fill("budget", 0),
];

const fixed = (field: string, source: string = PAGE.createCampaign): ChangeRow => ({
  level: "campaign",
  field,
  update: "no",
  source,
  mark: "documented",
});

export const campaignChanges: readonly ChangeRow[] = [
  ...[
    "is_search_campaign",
    "is_advanced_dedicated_campaign",
    "disable_skan_campaign",
    "catalog_enabled",
    "rf_campaign_type",
  ].map((field) => fixed(field)),
  fixed("objective_type", PAGE.objectives),
  ...["budget_mode", "budget_optimize_on"].map((field) => fixed(field, PAGE.campaignBudgetOptimization)),
  ...[
    "app_promotion_type",
    "virtual_objective_type",
    "sales_destination",
    "campaign_type",
    "app_id",
    "campaign_product_source",
    "campaign_app_profile_page_state",
    "rta_id",
    "rta_bid_enabled",
    "rta_product_selection_enabled",
  ].map((field) => fixed(field, PAGE.updateCampaign)),
  { level: "campaign", field: "special_industries", update: "clear", source: PAGE.updateCampaign, mark: "documented" },
  { level: "campaign", field: "postback_window_mode", update: "set", source: PAGE.createCampaign, mark: "documented" },
  { level: "campaign", field: "operation_status", update: "status", source: PAGE.createCampaign, mark: "documented" },
];

export const campaignDefaults: readonly DefaultRow[] = [
  { level: "campaign", field: "campaign_type", value: "REGULAR_CAMPAIGN", source: PAGE.createCampaign },
];
