/** Dedicated iOS campaigns, search campaigns and other switches of a campaign. */
import { type RuleRow, rules } from "../language.js";
import { PAGE } from "../sources.js";

const row = rules({ level: "campaign", source: PAGE.createCampaign, mark: "documented" });
const DEDICATED = { campaign_type: ["IOS14_CAMPAIGN"] } as const;

export const switchRules: readonly RuleRow[] = [
  row(
    "dedicated-objective",
    "campaign_type",
    { refuses: ["IOS14_CAMPAIGN"] },
    { objective_type: { not: ["APP_PROMOTION", "PRODUCT_SALES"] } },
    "dedicated iOS campaigns promote app installs or sell from a catalog",
  ),
  row(
    "dedicated-install",
    "campaign_type",
    { refuses: ["IOS14_CAMPAIGN"] },
    { objective_type: ["APP_PROMOTION"], app_promotion_type: ["APP_RETARGETING", "APP_PREREGISTRATION"] },
    "a dedicated iOS campaign requires APP_INSTALL",
  ),
  row(
    "dedicated-catalog",
    "campaign_type",
    { refuses: ["IOS14_CAMPAIGN"] },
    { objective_type: ["PRODUCT_SALES"], campaign_product_source: ["STORE"] },
    "a dedicated iOS campaign sells from a catalog",
    { source: PAGE.dedicatedCampaigns },
  ),
  row("dedicated-app", "app_id", { requires: true }, DEDICATED, "a dedicated iOS campaign promotes one app"),
  row(
    "app-of-a-regular-campaign",
    "app_id",
    { refuses: true },
    { objective_type: ["APP_PROMOTION"], app_promotion_type: ["APP_RETARGETING", "APP_PREREGISTRATION"] },
    "the ad groups of such a campaign name the app",
    { source: PAGE.appPromotion },
  ),
  row(
    "profile-page-objective",
    "campaign_app_profile_page_state",
    { refuses: ["ON", "OFF"] },
    { any: [{ objective_type: { not: ["APP_PROMOTION"] } }, { campaign_type: { not: ["IOS14_CAMPAIGN"] } }] },
    "app profile pages require objective APP_PROMOTION with type IOS14_CAMPAIGN",
  ),
  row(
    "advanced-needs-dedicated",
    "is_advanced_dedicated_campaign",
    { refuses: [true] },
    { campaign_type: { not: ["IOS14_CAMPAIGN"] } },
    "an advanced dedicated campaign requires type IOS14_CAMPAIGN",
    { source: PAGE.advancedDedicated, mark: "unclear" },
  ),
  row(
    "skan-needs-dedicated",
    "disable_skan_campaign",
    { refuses: [true] },
    {
      any: [
        { objective_type: { not: ["APP_PROMOTION"] } },
        { app_promotion_type: { not: ["APP_INSTALL"] } },
        { campaign_type: { not: ["IOS14_CAMPAIGN"] } },
      ],
    },
    "only a dedicated APP_INSTALL campaign can measure without SKAdNetwork",
    { mark: "unclear" },
  ),
  row(
    "skan-or-advanced",
    "disable_skan_campaign",
    { refuses: [true] },
    { ...DEDICATED, is_advanced_dedicated_campaign: { not: [true] } },
    "TikTok requires SKAdNetwork, isAdvancedDedicatedCampaign, or both",
  ),
  row(
    "postback-window-of-enabled",
    "postback_window_mode",
    { refuses: true },
    { operation_status: ["ENABLE"] },
    "TikTok ignores it unless the campaign is created paused",
    { mark: "documented", effect: "advise", ignored: true, on: "create" },
  ),
  row(
    "postback-window-of-regular",
    "postback_window_mode",
    { refuses: true },
    { campaign_type: { not: ["IOS14_CAMPAIGN"] } },
    "only dedicated iOS campaigns have postback windows",
    { mark: "unclear" },
  ),
  row(
    "search-objective",
    "is_search_campaign",
    { refuses: [true] },
    { objective_type: { not: ["TRAFFIC", "WEB_CONVERSIONS", "LEAD_GENERATION"] } },
    "search campaigns require objective TRAFFIC, WEB_CONVERSIONS or LEAD_GENERATION",
    { source: PAGE.searchCampaigns },
  ),
  row(
    "search-allowlist",
    "is_search_campaign",
    { refuses: [true] },
    undefined,
    "TikTok enables search campaigns for selected accounts only",
    { mark: "allowlist" },
  ),
  row(
    "rta-bid-objective",
    "rta_bid_enabled",
    { refuses: [true] },
    {
      any: [
        { objective_type: { not: ["APP_PROMOTION", "WEB_CONVERSIONS", "PRODUCT_SALES"] } },
        { rta_id: { set: false } },
      ],
    },
    "it requires rtaId and objective APP_PROMOTION, WEB_CONVERSIONS or PRODUCT_SALES",
  ),
  row(
    "rta-products",
    "rta_product_selection_enabled",
    { refuses: [true] },
    {
      any: [
        { objective_type: { not: ["PRODUCT_SALES"] } },
        { campaign_product_source: { not: ["CATALOG"] } },
        { rta_id: { set: false } },
      ],
    },
    "it requires rtaId, objective PRODUCT_SALES and productSource CATALOG",
  ),
  row(
    "reach-and-frequency-type",
    "rf_campaign_type",
    { refuses: true },
    { objective_type: { not: ["RF_REACH"] } },
    "it requires objective RF_REACH",
  ),
  row(
    "reach-and-frequency-paused",
    "operation_status",
    { refuses: ["DISABLE"] },
    { objective_type: ["RF_REACH"] },
    "a reach and frequency campaign is created enabled",
    { on: "create" },
  ),
  row(
    "app-of-an-undedicated-campaign",
    "app_id",
    { refuses: true },
    { campaign_type: { not: ["IOS14_CAMPAIGN"] } },
    "only a dedicated iOS campaign names its app; elsewhere the ad groups do",
    {
      source: `${PAGE.websiteConversions}, ${PAGE.catalogAds}, ${PAGE.destinationVisit}, ${PAGE.liveShopping}, ${PAGE.valueOptimization}`,
      mark: "unclear",
    },
  ),
  ...(
    [
      ["WEB_CONVERSIONS", true, PAGE.websiteAndApp],
      ["PRODUCT_SALES", false, PAGE.websiteAndAppCatalog],
    ] as const
  ).map(([objective, value, source]) =>
    row(
      `website-and-app-catalog-${objective}`,
      "catalog_enabled",
      { refuses: [value] },
      { objective_type: [objective], sales_destination: ["WEB_AND_APP"] },
      "PRODUCT_SALES sells on website and app from a catalog, WEB_CONVERSIONS without one",
      { source },
    ),
  ),
];
