/** Dedicated iOS campaigns and retargeting on iOS. */
import { type Condition, type RuleRow, rules } from "../language.js";
import { PAGE } from "../sources.js";

const row = rules({ level: "adgroup", source: PAGE.createAdGroup, mark: "documented" });
const DEDICATED = { "campaign.campaign_type": ["IOS14_CAMPAIGN"] } as const;
const ADVANCED = {
  ...DEDICATED,
  "campaign.is_advanced_dedicated_campaign": [true],
  "campaign.objective_type": ["APP_PROMOTION"],
} as const;
const AD_REVENUE = { optimization_goal: ["VALUE"], optimization_event: ["AD_REVENUE_VALUE"] } as const;
const PLUS = { ios14_targeting: ["IOS14_PLUS"] } as const;

/** Where TikTok uses ALL, whatever is sent. */
export const IOS_RETARGETING: readonly Condition[] = [
  { "campaign.app_promotion_type": ["APP_RETARGETING"], promotion_type: ["APP_IOS"] },
  {
    shopping_ads_type: ["VIDEO"],
    product_source: ["CATALOG"],
    promotion_type: ["APP_IOS"],
    shopping_ads_retargeting_type: ["LAB1", "LAB2", "LAB3"],
  },
];

export const dedicatedIosRules: readonly RuleRow[] = [
  row(
    "dedicated-targeting",
    "ios14_targeting",
    { oneOf: ["IOS14_PLUS"] },
    DEDICATED,
    "a dedicated iOS campaign requires iOS 14.5 or later",
  ),
  row(
    "plus-needs-dedicated",
    "ios14_targeting",
    { refuses: ["IOS14_PLUS"] },
    { "campaign.campaign_type": { not: ["IOS14_CAMPAIGN"] } },
    "it requires a campaign of type IOS14_CAMPAIGN",
  ),
  row("plus-systems", "operating_systems", { requires: true }, PLUS, "IOS14_PLUS targets iOS devices"),
  row("plus-ios", "operating_systems", { oneOf: ["IOS"] }, PLUS, "IOS14_PLUS targets iOS devices"),
  row(
    "ios-version",
    "min_ios_version",
    { requires: true },
    { ios14_targeting: ["IOS14_PLUS", "IOS14_MINUS", "ALL"] },
    "ios14Targeting requires the minimum iOS version",
  ),
  row(
    "plus-version",
    "min_ios_version",
    { refuses: true },
    { ...PLUS, min_ios_version: { below: "14.5" } },
    "IOS14_PLUS means iOS 14.5 and later",
  ),
  row(
    "plus-goal",
    "optimization_goal",
    { oneOf: ["CLICK", "INSTALL", "IN_APP_EVENT", "VALUE"] },
    PLUS,
    "IOS14_PLUS supports these goals",
  ),
  row("plus-android", "min_android_version", { refuses: true }, PLUS, "IOS14_PLUS targets iOS devices"),
  row(
    "plus-retargeting",
    "shopping_ads_retargeting_type",
    { refuses: ["LAB1", "LAB2", "LAB3"] },
    { any: [PLUS, DEDICATED] },
    "dedicated iOS campaigns do not support retargeting",
    { source: PAGE.catalogAds },
  ),
  row(
    "plus-retargeting-days",
    "shopping_ads_retargeting_actions_days",
    { refuses: true },
    PLUS,
    "dedicated iOS campaigns do not support retargeting",
  ),
  row(
    "all-app",
    "ios14_targeting",
    { refuses: ["ALL"] },
    {
      "campaign.app_promotion_type": { not: ["APP_RETARGETING"] },
      "campaign.objective_type": { not: ["PRODUCT_SALES"] },
    },
    "ALL is for retargeting on iOS only",
  ),
  row(
    "all-catalog",
    "ios14_targeting",
    { refuses: ["ALL"] },
    {
      "campaign.objective_type": ["PRODUCT_SALES"],
      any: [
        { promotion_type: { not: ["APP_IOS"] } },
        { shopping_ads_retargeting_type: { not: ["LAB1", "LAB2", "LAB3"] } },
      ],
    },
    "ALL is for retargeting on iOS only",
  ),
  row(
    "all-version",
    "min_ios_version",
    { refuses: true },
    {
      ios14_targeting: ["ALL"],
      min_ios_version: { below: "14.5" },
      "campaign.app_promotion_type": ["APP_RETARGETING"],
    },
    "ALL means iOS 14.5 and later. For older devices leave ios14Targeting out",
  ),
  row(
    "profile-page-of-cost-cap",
    "adgroup_app_profile_page_state",
    { refuses: ["ON"] },
    { ...PLUS, optimization_goal: ["IN_APP_EVENT"], bid_type: ["BID_TYPE_CUSTOM"] },
    "app profile pages do not support in-app events with a bid",
  ),
  row(
    "profile-page-of-campaign",
    "adgroup_app_profile_page_state",
    { equals: "campaign.campaign_app_profile_page_state" },
    { ...DEDICATED, "campaign.campaign_app_profile_page_state": ["ON", "OFF"] },
    "the ad group must match its campaign",
    { source: PAGE.appPromotion },
  ),
  row(
    "dedicated-app",
    "promotion_type",
    { oneOf: ["APP_IOS"] },
    { ...DEDICATED, "campaign.objective_type": ["APP_PROMOTION"] },
    "a dedicated iOS campaign promotes an iOS app",
    { source: `${PAGE.advancedDedicated}, ${PAGE.customProductPages}` },
  ),
  row(
    "advanced-goal",
    "optimization_goal",
    { oneOf: ["INSTALL", "IN_APP_EVENT", "VALUE"] },
    ADVANCED,
    "advanced dedicated campaigns support these goals",
    { source: PAGE.advancedDedicated },
  ),
  row(
    "advanced-ad-revenue-placement-type",
    "placement_type",
    { oneOf: ["PLACEMENT_TYPE_NORMAL"] },
    { ...ADVANCED, ...AD_REVENUE },
    "ad revenue is measured on TikTok or Pangle with selected placements",
    { source: PAGE.advancedDedicated },
  ),
  row(
    "advanced-ad-revenue-placement",
    "placements",
    { count: { max: 1 } },
    { ...ADVANCED, ...AD_REVENUE, placement_type: { not: ["PLACEMENT_TYPE_AUTOMATIC"] } },
    "ad revenue is measured on TikTok only or on Pangle only",
    { source: PAGE.advancedDedicated },
  ),
  ...(["min_ios_version", "ios14_targeting"] as const).map((field) =>
    row(
      `preregistration-${field}`,
      field,
      { refuses: field === "min_ios_version" ? true : ["IOS14_MINUS", "IOS14_PLUS", "ALL"] },
      { "campaign.app_promotion_type": ["APP_PREREGISTRATION"] },
      "pre-registration targets all iOS versions",
      { source: PAGE.customProductPages, mark: "unclear" },
    ),
  ),
];
