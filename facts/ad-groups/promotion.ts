/** What an ad group promotes: promotion type, app, website, WEB_AND_APP. */
import { type RuleRow, rules, table } from "../language.js";
import { PAGE, SEEN } from "../sources.js";

const row = rules({ level: "adgroup", source: PAGE.createAdGroup, mark: "documented" });
const APPS = ["APP_ANDROID", "APP_IOS"] as const;
const DEDICATED = { "campaign.campaign_type": ["IOS14_CAMPAIGN"] } as const;

export const promotionRules: readonly RuleRow[] = [
  row(
    "promotion-type",
    "promotion_type",
    { requires: true },
    {
      "campaign.objective_type": { not: ["REACH", "VIDEO_VIEWS", "ENGAGEMENT", "RF_REACH"] },
      "campaign.campaign_type": { not: ["IOS14_CAMPAIGN"] },
    },
    "TikTok must know what the ads lead to",
  ),
  ...table(
    "adgroup.promotion-of-objective",
    "campaign.objective_type",
    {
      REACH: ["WEBSITE_OR_DISPLAY"],
      VIDEO_VIEWS: ["WEBSITE_OR_DISPLAY"],
      ENGAGEMENT: ["EXTERNAL_OR_DISPLAY"],
      TRAFFIC: ["WEBSITE", "WEBSITE_OR_DISPLAY", "APP_ANDROID", "APP_IOS", "GAME"],
      WEB_CONVERSIONS: ["WEBSITE"],
      LEAD_GENERATION: [
        "LEAD_GENERATION",
        "LEAD_GEN_CLICK_TO_TT_DIRECT_MESSAGE",
        "LEAD_GEN_CLICK_TO_SOCIAL_MEDIA_APP_MESSAGE",
        "LEAD_GEN_CLICK_TO_CALL",
      ],
      PRODUCT_SALES: [
        "WEBSITE",
        "APP_ANDROID",
        "APP_IOS",
        "LIVE_SHOPPING",
        "VIDEO_SHOPPING",
        "TIKTOK_SHOP",
        "PSA_PRODUCT",
      ],
    },
    {
      level: "adgroup",
      field: "promotion_type",
      why: "each objective leads to places of its own",
      source: `${PAGE.createAdGroup}, ${SEEN.refusal}`,
      mark: "documented",
    },
  ),
  row(
    "app-promotion-type",
    "promotion_type",
    { oneOf: [...APPS] },
    { "campaign.objective_type": ["APP_PROMOTION"], "campaign.app_promotion_type": { not: ["APP_PREREGISTRATION"] } },
    "an app campaign leads to an Android or an iOS app",
  ),
  row(
    "preregistration-promotion-type",
    "promotion_type",
    { oneOf: ["WEBSITE"] },
    { "campaign.objective_type": ["APP_PROMOTION"], "campaign.app_promotion_type": ["APP_PREREGISTRATION"] },
    "pre-registration leads to a TikTok Instant Page",
    { source: PAGE.customProductPages, mark: "assumed" },
  ),
  row(
    "preregistration-page",
    "promotion_website_type",
    { requires: true },
    { "campaign.app_promotion_type": ["APP_PREREGISTRATION"] },
    "pre-registration leads to a TikTok Instant Page",
  ),
  row(
    "app",
    "app_id",
    { requires: true, or: ["app_config"] },
    {
      "campaign.objective_type": ["APP_PROMOTION"],
      any: [
        { "campaign.app_promotion_type": ["APP_RETARGETING"] },
        { "campaign.campaign_type": { not: ["IOS14_CAMPAIGN"] } },
      ],
    },
    "the ad group promotes an app",
  ),
  row(
    "app-of-promotion-type",
    "app_id",
    { requires: true, or: ["app_config"] },
    {
      promotion_type: [...APPS],
      ...{ "campaign.objective_type": ["TRAFFIC", "PRODUCT_SALES"] },
      "campaign.campaign_type": { not: ["IOS14_CAMPAIGN"] },
    },
    "the ad group leads to an app",
    { source: PAGE.catalogAds },
  ),
  row(
    "same-app",
    "app_id",
    { equals: "campaign.app_id" },
    DEDICATED,
    "a dedicated iOS campaign is for one app. Leave appId out, and TikTok takes the campaign's",
    { source: PAGE.advancedDedicated },
  ),
  row(
    "apps-of-website-and-app",
    "app_config",
    { requires: true },
    { "campaign.sales_destination": ["WEB_AND_APP"] },
    "the campaign sells on a website and in an app",
    { source: PAGE.websiteAndApp },
  ),
  row("two-apps", "app_config", { count: { max: 2 } }, undefined, "one Android app and one iOS app at most"),
  row("app-of-config", "item.app_id", { requires: true }, undefined, "each entry names an app", { each: "app_config" }),
  row(
    "operating-system",
    "operating_systems",
    { requires: true },
    {
      any: [
        { "campaign.objective_type": ["APP_PROMOTION"] },
        { "campaign.objective_type": ["TRAFFIC"], promotion_type: [...APPS] },
      ],
    },
    "an app runs on one system",
  ),
  row(
    "one-operating-system",
    "operating_systems",
    { count: { max: 1 } },
    undefined,
    "one of ANDROID and IOS, or none for both",
  ),
  row(
    "system-of-android",
    "operating_systems",
    { oneOf: ["ANDROID"] },
    { promotion_type: ["APP_ANDROID"], "campaign.objective_type": ["APP_PROMOTION", "PRODUCT_SALES", "TRAFFIC"] },
    "the system is that of the app",
    { source: PAGE.catalogAds },
  ),
  row(
    "system-of-ios",
    "operating_systems",
    { oneOf: ["IOS"] },
    { promotion_type: ["APP_IOS"], "campaign.objective_type": ["APP_PROMOTION", "PRODUCT_SALES", "TRAFFIC"] },
    "the system is that of the app",
    { source: PAGE.catalogAds },
  ),
  row(
    "native-page-goal",
    "optimization_goal",
    { oneOf: ["CONVERT"] },
    { "campaign.objective_type": ["WEB_CONVERSIONS"], promotion_website_type: ["TIKTOK_NATIVE_PAGE"] },
    "a TikTok Instant Page is optimised for conversions",
    { source: PAGE.websiteConversions },
  ),
  row(
    "native-page-pixel",
    "pixel_id",
    { refuses: true },
    { promotion_website_type: ["TIKTOK_NATIVE_PAGE"] },
    "a TikTok Instant Page has no pixel",
  ),
  row(
    "native-page-event",
    "optimization_event",
    {
      refuses: [
        "ADD_BILLING",
        "DOWNLOAD_START",
        "INITIATE_ORDER",
        "ON_WEB_ADD_TO_WISHLIST",
        "ON_WEB_CART",
        "ON_WEB_DETAIL",
        "ON_WEB_REGISTER",
        "ON_WEB_SEARCH",
        "ON_WEB_SUBSCRIBE",
        "SHOPPING",
      ],
    },
    { "campaign.objective_type": ["WEB_CONVERSIONS"], promotion_website_type: ["TIKTOK_NATIVE_PAGE"] },
    "the event of a TikTok Instant Page is BUTTON",
    { source: PAGE.websiteConversions },
  ),
  row(
    "native-page-placement",
    "placements",
    { refuses: true },
    {
      "campaign.objective_type": ["WEB_CONVERSIONS"],
      promotion_website_type: ["TIKTOK_NATIVE_PAGE"],
      placement_type: { not: ["PLACEMENT_TYPE_AUTOMATIC"] },
      placements: { only: ["PLACEMENT_GLOBAL_APP_BUNDLE"] },
    },
    "a TikTok Instant Page is shown on TikTok or Pangle at least",
    { source: PAGE.websiteConversions },
  ),
];
