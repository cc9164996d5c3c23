/** Shops, catalogs, live shopping. */
import { type RuleRow, rules } from "../language.js";
import { PAGE } from "../sources.js";

const row = rules({ level: "adgroup", source: PAGE.createAdGroup, mark: "documented" });
const SALES = { "campaign.objective_type": ["PRODUCT_SALES"] } as const;
const VIDEO_CATALOG = { shopping_ads_type: ["VIDEO"], product_source: ["CATALOG"] } as const;
const DAYS = [1, 2, 3, 7, 14, 30, 60, 90, 180];
const CODES = ["VIEW_PRODUCT", "ADD_TO_CART", "PURCHASE"];
const ENDED =
  'TikTok retired custom shop ads in 2025 ("Custom shop ads are no longer available"); GMV Max replaced them';
const ENDED_MESSAGE = "Custom shop ads are no longer available.";

const SHOWCASE_OR_LIVE = {
  ...SALES,
  any: [{ shopping_ads_type: ["LIVE"] }, { shopping_ads_type: ["VIDEO"], product_source: ["SHOWCASE"] }],
} as const;

export const shoppingRules: readonly RuleRow[] = [
  row(
    "shopping-type-elsewhere",
    "shopping_ads_type",
    { refuses: true },
    { "campaign.objective_type": { not: ["PRODUCT_SALES"] } },
    "it requires objective PRODUCT_SALES",
    { mark: "unclear" },
  ),
  row(
    "product-source",
    "product_source",
    { requires: true },
    { ...SALES, shopping_ads_type: ["VIDEO", "PRODUCT_SHOPPING_ADS"] },
    "TikTok must know where the products come from",
  ),
  row(
    "source-of-live",
    "product_source",
    { refuses: true },
    { ...SALES, shopping_ads_type: ["LIVE"], product_source: { not: ["STORE", "UNSET"] } },
    "a live session defines what it sells",
    { source: PAGE.liveShopping, mark: "unclear" },
  ),
  row(
    "source-of-catalog-campaign",
    "product_source",
    { oneOf: ["CATALOG"] },
    { ...SALES, "campaign.campaign_product_source": ["CATALOG"], product_source: { not: ["UNSET"] } },
    "the campaign sells from a catalog",
  ),
  row(
    "source-of-shop-campaign",
    "product_source",
    { oneOf: ["STORE", "SHOWCASE"] },
    { ...SALES, "campaign.campaign_product_source": ["STORE"], product_source: { not: ["UNSET"] } },
    "the campaign sells from a shop or a showcase",
  ),
  row(
    "source-is-said",
    "product_source",
    { refuses: ["UNSET"] },
    { ...SALES, shopping_ads_type: ["VIDEO", "PRODUCT_SHOPPING_ADS"] },
    "TikTok must know where the products come from",
  ),
  row("video-ads-of-a-shop", "product_source", { refuses: ["STORE"] }, { shopping_ads_type: ["VIDEO"] }, ENDED, {
    source: PAGE.gmvMaxMigration,
    message: ENDED_MESSAGE,
  }),
  row("product-shopping-ads", "shopping_ads_type", { refuses: ["PRODUCT_SHOPPING_ADS"] }, undefined, ENDED, {
    source: PAGE.gmvMaxMigration,
    message: ENDED_MESSAGE,
  }),
  row("live-ads-of-a-shop", "store_id", { refuses: true }, { shopping_ads_type: ["LIVE"] }, ENDED, {
    source: PAGE.gmvMaxMigration,
    message: ENDED_MESSAGE,
  }),
  row("catalog", "catalog_id", { requires: true }, { ...SALES, ...VIDEO_CATALOG }, "the products come from a catalog"),
  row(
    "catalog-business-center",
    "catalog_authorized_bc_id",
    { requires: true },
    { ...SALES, ...VIDEO_CATALOG },
    "a catalog requires its Business Center",
  ),
  row(
    "catalog-promotion",
    "promotion_type",
    { oneOf: ["WEBSITE", "APP_ANDROID", "APP_IOS"] },
    { ...SALES, product_source: ["CATALOG"] },
    "a catalog sells on a website or in an app",
    { source: PAGE.catalogAds },
  ),
  row(
    "live-promotion",
    "promotion_type",
    { oneOf: ["LIVE_SHOPPING"] },
    { ...SALES, shopping_ads_type: ["LIVE"] },
    "live ads lead to the live session",
    { source: PAGE.liveShopping },
  ),
  row(
    "live-promotion-elsewhere",
    "promotion_type",
    { refuses: ["LIVE_SHOPPING"] },
    { ...SALES, shopping_ads_type: ["VIDEO"] },
    "only live ads lead to a live session",
    { source: PAGE.liveShopping },
  ),
  row(
    "live-goal",
    "optimization_goal",
    { refuses: ["PRODUCT_CLICK_IN_LIVE", "MT_LIVE_ROOM"] },
    { promotion_type: { not: ["LIVE_SHOPPING"] } },
    "only live sessions support this goal",
    { source: PAGE.liveShopping },
  ),
  row(
    "goal-of-live",
    "optimization_goal",
    { oneOf: ["CLICK", "CONVERT", "VALUE", "PRODUCT_CLICK_IN_LIVE", "MT_LIVE_ROOM"] },
    { promotion_type: ["LIVE_SHOPPING"] },
    "live sessions support these goals",
    { source: PAGE.liveShopping },
  ),
  row(
    "event-of-live-conversions",
    "optimization_event",
    { oneOf: ["SHOPPING", "INITIATE_ORDER"] },
    { promotion_type: ["LIVE_SHOPPING"], optimization_goal: ["CONVERT"] },
    "a live session counts purchases or checkouts",
    { source: PAGE.liveShopping },
  ),
  row(
    "event-of-live-value",
    "optimization_event",
    { oneOf: ["SHOPPING"] },
    { promotion_type: ["LIVE_SHOPPING"], optimization_goal: ["VALUE"] },
    "live session value is measured by purchases",
    { source: PAGE.liveShopping },
  ),
  row(
    "event-of-live-clicks",
    "optimization_event",
    { oneOf: ["LIVE_CLICK_PRODUCT_ACTION"] },
    { optimization_goal: ["PRODUCT_CLICK_IN_LIVE"] },
    "the goal counts this event",
    { source: PAGE.liveShopping },
  ),
  row(
    "event-of-live-stay",
    "optimization_event",
    { oneOf: ["LIVE_STAY_TIME"] },
    { optimization_goal: ["MT_LIVE_ROOM"] },
    "the goal counts this event",
    { source: PAGE.liveShopping },
  ),
  row(
    "catalog-website-goal",
    "optimization_goal",
    { oneOf: ["CLICK", "CONVERT", "TRAFFIC_LANDING_PAGE_VIEW", "VALUE", "DESTINATION_VISIT"] },
    { ...SALES, product_source: ["CATALOG"], promotion_type: ["WEBSITE"] },
    "website catalog ads support these goals",
    { source: PAGE.catalogAds },
  ),
  row(
    "catalog-app-goal",
    "optimization_goal",
    { oneOf: ["CLICK", "INSTALL", "IN_APP_EVENT", "DESTINATION_VISIT", "VALUE"] },
    { ...SALES, product_source: ["CATALOG"], promotion_type: ["APP_ANDROID", "APP_IOS"] },
    "app catalog ads support these goals",
    { source: PAGE.catalogAds },
  ),
  row(
    "catalog-app-pixel",
    "pixel_id",
    { refuses: true },
    { ...SALES, product_source: ["CATALOG"], promotion_type: ["APP_ANDROID", "APP_IOS"] },
    "a pixel measures websites only",
    { source: PAGE.catalogAds },
  ),
  row("identity-type", "identity_type", { requires: true }, SHOWCASE_OR_LIVE, "the ads show this account"),
  row("identity", "identity_id", { requires: true }, SHOWCASE_OR_LIVE, "the ads show this account"),
  row(
    "identity-with-type",
    "identity_id",
    { requires: true },
    { identity_type: { set: true } },
    "both must name the same account",
  ),
  row(
    "identity-business-center",
    "identity_authorized_bc_id",
    { requires: true },
    { identity_type: ["BC_AUTH_TT"] },
    "the account is accessed through a Business Center",
  ),
  row(
    "identity-of-live",
    "identity_type",
    { oneOf: ["TT_USER", "BC_AUTH_TT"] },
    { shopping_ads_type: ["LIVE"] },
    "a live session requires a TikTok account",
    { source: PAGE.liveShopping },
  ),
  row(
    "identity-of-showcase",
    "identity_type",
    { oneOf: ["AUTH_CODE", "TT_USER", "BC_AUTH_TT"] },
    { shopping_ads_type: ["VIDEO"], product_source: ["SHOWCASE"] },
    "a showcase requires a TikTok account",
  ),
  row(
    "shop-business-center",
    "store_authorized_bc_id",
    { requires: true },
    { store_id: { set: true } },
    "a shop is accessed through a Business Center",
  ),
  row(
    "retargeting-days",
    "shopping_ads_retargeting_actions_days",
    { requires: true },
    { shopping_ads_retargeting_type: ["LAB1", "LAB2"] },
    "it sets how far back retargeting looks",
  ),
  row(
    "retargeting-day-values",
    "shopping_ads_retargeting_actions_days",
    { oneOf: DAYS },
    undefined,
    "TikTok accepts these numbers of days",
  ),
  row(
    "own-retargeting",
    "included_custom_actions",
    { requires: true, or: ["excluded_custom_actions"] },
    { shopping_ads_retargeting_type: ["LAB3"] },
    "LAB3 requires your own rule",
  ),
  ...(["included_custom_actions", "excluded_custom_actions"] as const).flatMap((each) => [
    row(`${each}-code`, "item.code", { oneOf: CODES }, undefined, "TikTok supports these actions", { each }),
    row(`${each}-days`, "item.days", { range: { min: 1, max: 180 } }, undefined, "TikTok accepts 1 to 180 days", {
      each,
    }),
  ]),
  row(
    "audience-relation",
    "shopping_ads_retargeting_custom_audience_relation",
    { refuses: true },
    {
      any: [
        { shopping_ads_type: { not: ["VIDEO"] } },
        { product_source: { not: ["CATALOG"] } },
        { shopping_ads_retargeting_type: { not: ["LAB1", "LAB2", "LAB3"] } },
        { audience_ids: { set: false } },
      ],
    },
    "it combines catalog retargeting with audienceIds",
    { mark: "unclear" },
  ),
];
