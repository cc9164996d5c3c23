/** What TikTok fills in for an ad group, from its printed answers and captured rows. */
import { type Condition, type FillRow, fills } from "../language.js";
import { US_PLACES } from "../locations.js";
import { PAGE, SEEN } from "../sources.js";
import { IOS_RETARGETING } from "./dedicated-ios.js";
import { promotionFills } from "./shown-by-promotion.js";
import { unsetFills } from "./unset.js";

const fill = fills({ level: "adgroup", source: `${PAGE.getAdGroups}, ${SEEN.row}`, mark: "documented" });
const created = fills({ level: "adgroup", source: PAGE.createAdGroup, mark: "documented" });

const ADULTS = ["AGE_18_24", "AGE_25_34", "AGE_35_44", "AGE_45_54", "AGE_55_100"];
const CBO: Condition = { "campaign.budget_optimize_on": [true] };
const CONVERSIONS: Condition = { billing_event: ["OCPM"] };
/** What an ad group under CBO shows, once the row above has been filled in. */
const INFINITE: Condition = { budget_mode: ["BUDGET_MODE_INFINITE"] };
/** An OCPM goal of an objective that has no attribution table and no printed answer. */
const WITHOUT_WINDOWS = ["FOLLOWERS"];
const COUNTED: Condition = { ...CONVERSIONS, optimization_goal: { not: WITHOUT_WINDOWS } };
const AUTOMATIC: Condition = { placement_type: ["PLACEMENT_TYPE_AUTOMATIC"] };
const ON_TIKTOK: readonly Condition[] = [AUTOMATIC, { placements: ["PLACEMENT_TIKTOK"] }];
const DEDICATED: Condition = { "campaign.campaign_type": ["IOS14_CAMPAIGN"] };
const LAB1: Condition = { shopping_ads_retargeting_type: ["LAB1"] };
const DAYS = { from: "shopping_ads_retargeting_actions_days" };
const FORM: Condition = {
  promotion_type: ["LEAD_GENERATION"],
  promotion_target_type: { not: ["EXTERNAL_WEBSITE"] },
};

/** Rewritten regardless of what was sent, and used by the conditions of other rows. */
const rewritten: readonly FillRow[] = [
  fill("promotion_type", "APP_IOS", DEDICATED, { source: PAGE.customProductPages, stated: true }),
  created(
    "placements",
    ["PLACEMENT_TIKTOK", "PLACEMENT_PANGLE", "PLACEMENT_GLOBAL_APP_BUNDLE"],
    {
      ...AUTOMATIC,
      "campaign.sales_destination": ["WEB_AND_APP"],
      "campaign.objective_type": ["WEB_CONVERSIONS"],
    },
    { overwrites: true, source: PAGE.websiteAndApp },
  ),
  created(
    "placements",
    ["PLACEMENT_TIKTOK", "PLACEMENT_PANGLE"],
    {
      ...AUTOMATIC,
      any: [
        { "campaign.sales_destination": { not: ["WEB_AND_APP"] } },
        { "campaign.objective_type": { not: ["WEB_CONVERSIONS"] } },
      ],
    },
    { overwrites: true, source: `${PAGE.createAdGroup}, ${PAGE.websiteAndAppCatalog}` },
  ),
  created("budget_mode", "BUDGET_MODE_INFINITE", CBO, { overwrites: true }),
  created("budget", 0, INFINITE, { overwrites: true }),
  created("pacing", "PACING_MODE_SMOOTH", INFINITE, { overwrites: true }),
  created("dayparting", "1".repeat(336), { dayparting: ["0".repeat(336)] }, { overwrites: true }),
  created("ios14_targeting", "ALL", { any: IOS_RETARGETING }, { overwrites: true }),
  created(
    "optimization_event",
    "DESTINATION_VISIT",
    { optimization_goal: ["DESTINATION_VISIT"] },
    {
      overwrites: true,
      source: PAGE.conversionEvents,
    },
  ),
  fill(
    "promotion_type",
    "WEBSITE_OR_DISPLAY",
    { "campaign.objective_type": ["REACH", "VIDEO_VIEWS", "ENGAGEMENT"] },
    {
      overwrites: true,
      source: `${PAGE.deeplink}, ${SEEN.rows}`,
    },
  ),
  created(
    "item.action_period",
    0,
    { "item.action_scene": ["CREATOR_RELATED", "HASHTAG_RELATED"] },
    {
      each: "actions",
      overwrites: true,
    },
  ),
  fill(
    "included_custom_actions",
    [
      { code: "VIEW_PRODUCT", days: DAYS },
      { code: "ADD_TO_CART", days: DAYS },
    ],
    LAB1,
    {
      overwrites: true,
      source: PAGE.catalogAds,
    },
  ),
  fill("excluded_custom_actions", [{ code: "PURCHASE", days: DAYS }], LAB1, {
    overwrites: true,
    source: PAGE.catalogAds,
  }),
  fill("shopping_ads_retargeting_actions_days", null, LAB1, {
    overwrites: true,
    source: PAGE.catalogAds,
    importedFrom: "included_custom_actions.0.days",
  }),
  fill("tiktok_subplacements", [], undefined, { padsTo: 4, source: SEEN.row, mark: "single" }),
];

/** Filled in by goal, objective and promotion. */
const byGoal: readonly FillRow[] = [
  fill("skip_learning_phase", true, CONVERSIONS),
  fill("skip_learning_phase", false),
  fill(
    "creative_material_mode",
    "CATALOG_SALES",
    { product_source: ["CATALOG"], shopping_ads_retargeting_type: { not: ["LAB1"] } },
    {
      source: PAGE.catalogAds,
    },
  ),
  created("creative_material_mode", "CUSTOM", undefined, { also: ["CATALOG_SALES"] }),
  fill(
    "age_groups",
    ADULTS,
    { ...FORM, "campaign.is_search_campaign": [true], location_ids: US_PLACES },
    {
      source: PAGE.searchCampaigns,
    },
  ),
  fill("age_groups", null, undefined, { also: [ADULTS] }),
  fill("click_attribution_window", "SEVEN_DAYS", COUNTED),
  fill("view_attribution_window", "ONE_DAY", COUNTED),
  fill(
    "engaged_view_attribution_window",
    "SEVEN_DAYS",
    { ...COUNTED, promotion_type: ["APP_IOS"] },
    {
      source: `${PAGE.advancedDedicated}, ${PAGE.customProductPages}`,
    },
  ),
  fill(
    "engaged_view_attribution_window",
    "ONE_DAY",
    { ...COUNTED, "campaign.sales_destination": ["WEB_AND_APP"] },
    {
      source: PAGE.websiteAndApp,
    },
  ),
  fill("attribution_event_count", "ONCE", {
    ...COUNTED,
    any: [
      {
        optimization_goal: [
          "INSTALL",
          "IN_APP_EVENT",
          "LEAD_GENERATION",
          "CONVERSATION",
          "TRAFFIC_LANDING_PAGE_VIEW",
          "DESTINATION_VISIT",
        ],
      },
      { promotion_type: ["LIVE_SHOPPING"] },
      { "campaign.objective_type": ["LEAD_GENERATION"] },
      { promotion_website_type: ["TIKTOK_NATIVE_PAGE"] },
    ],
  }),
  fill("attribution_event_count", "EVERY", COUNTED),
  ...["click_attribution_window", "view_attribution_window", "engaged_view_attribution_window"].map((field) =>
    fill(field, null, undefined, { also: ["UNSET", "OFF"] }),
  ),
  fill("attribution_event_count", "UNSET", undefined, { also: ["ONCE", "EVERY"] }),
  fill("search_result_enabled", false, { "campaign.is_search_campaign": [true] }, { source: PAGE.searchCampaigns }),
  created("search_result_enabled", true, {
    "campaign.objective_type": ["APP_PROMOTION", "WEB_CONVERSIONS", "TRAFFIC", "LEAD_GENERATION"],
    any: ON_TIKTOK,
  }),
  created("search_result_enabled", false),
  ...Object.entries({
    ENGAGED_VIEW: { event: "ENGAGED_VIEW", overwrites: true },
    ENGAGED_VIEW_FIFTEEN: { event: "ENGAGED_VIEW_FIFTEEN", overwrites: true },
    PAGE_VISIT: { event: "PAGE_VISIT", overwrites: true },
    CONVERSATION: { event: "MESSAGE" },
    TRAFFIC_LANDING_PAGE_VIEW: { event: "LANDING_PAGE_VIEW" },
    INSTALL: { event: "ACTIVE" },
    LEAD_GENERATION: { event: "FORM" },
  }).map(([goal, { event, ...own }]) =>
    fill("optimization_event", event, { optimization_goal: [goal] }, { source: PAGE.conversionEvents, ...own }),
  ),
  fill(
    "optimization_event",
    "ACTIVE",
    {
      optimization_goal: ["CLICK"],
      product_source: ["CATALOG"],
      promotion_type: ["APP_ANDROID", "APP_IOS"],
    },
    { source: PAGE.catalogAds },
  ),
  fill("optimization_event", null),
  fill(
    "deep_bid_type",
    "VO_HIGHEST_VALUE",
    { optimization_goal: ["AUTOMATIC_VALUE_OPTIMIZATION"] },
    {
      source: PAGE.websiteConversions,
    },
  ),
  fill(
    "deep_bid_type",
    "DEFAULT",
    { optimization_goal: ["INSTALL"], promotion_type: ["APP_IOS"] },
    {
      source: PAGE.advancedDedicated,
    },
  ),
  fill("deep_bid_type", "AEO", { optimization_goal: ["IN_APP_EVENT"] }, { source: PAGE.catalogAds }),
  fill("deep_bid_type", null, undefined, { also: ["DEFAULT"] }),
  fill(
    "statistic_type",
    "NONE",
    { ...CONVERSIONS, promotion_type: ["APP_IOS"], "campaign.objective_type": ["APP_PROMOTION"] },
    { source: PAGE.advancedDedicated },
  ),
  fill("statistic_type", null, undefined, { also: ["NONE", "EVERYTIME"] }),
  fill(
    "vbo_window",
    "SEVEN_DAYS",
    { optimization_goal: ["VALUE"], promotion_type: ["APP_ANDROID", "APP_IOS"] },
    {
      source: PAGE.valueOptimization,
    },
  ),
  fill("vbo_window", null),
  created("messaging_app_type", "IM_URL", {
    promotion_type: ["LEAD_GEN_CLICK_TO_SOCIAL_MEDIA_APP_MESSAGE"],
    optimization_goal: ["CLICK"],
  }),
  fill(
    "shopping_ads_type",
    "VIDEO",
    { "campaign.objective_type": ["PRODUCT_SALES"] },
    {
      source: PAGE.carousel,
      stated: true,
    },
  ),
];

export const adGroupFills: readonly FillRow[] = [...rewritten, ...byGoal, ...promotionFills, ...unsetFills];
