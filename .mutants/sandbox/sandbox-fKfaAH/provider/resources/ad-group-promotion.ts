/** Fields of an ad group about what is promoted: app, website, shop, messages. Reference 3.2. */
import { choice, flag, id, integer, items, key, list, onlySwitchedOn, text } from "../definitions/index.js";

const EVENTS = [
  ..."ACTIVE ACTIVE_PAY ACTIVE_REGISTER ADD_TO_WISHLIST COMPLETE_TUTORIAL CREATE_GAMEROLE CREATE_GROUP IN_APP_AD_CLICK IN_APP_AD_IMPR".split(
    " ",
  ),
  ..."IN_APP_CART IN_APP_DETAIL_UV JOIN_GROUP LAUNCH_APP LIVE_CLICK_PRODUCT_ACTION LIVE_STAY_TIME LOAN_COMPLETION LOGIN NEXT_DAY_OPEN".split(
    " ",
  ),
  ..."RATE SALES_LEAD SEARCH SPEND_CREDITS UNLOCK_ACHIEVEMENT UPDATE_LEVEL ENGAGED_VIEW ENGAGED_VIEW_FIFTEEN LANDING_PAGE_VIEW".split(
    " ",
  ),
  ..."PAGE_VISIT MESSAGE DESTINATION_VISIT AD_REVENUE_VALUE ADD_BILLING CONSULT DOWNLOAD_START FORM INITIATE_ORDER".split(
    " ",
  ),
  ..."ON_WEB_ADD_TO_WISHLIST ON_WEB_CART ON_WEB_DETAIL ON_WEB_REGISTER ON_WEB_SEARCH ON_WEB_SUBSCRIBE SHOPPING".split(
    " ",
  ),
];

/** What an ad group promotes, and where that lives. */
export const promotionFields = {
  promotionType: choice(
    [
      "WEBSITE",
      "APP_ANDROID",
      "APP_IOS",
      "LEAD_GENERATION",
      "LEAD_GEN_CLICK_TO_TT_DIRECT_MESSAGE",
      "LEAD_GEN_CLICK_TO_SOCIAL_MEDIA_APP_MESSAGE",
      "LEAD_GEN_CLICK_TO_CALL",
      "WEBSITE_OR_DISPLAY",
      "EXTERNAL_OR_DISPLAY",
      "TIKTOK_SHOP",
      "VIDEO_SHOPPING",
      "LIVE_SHOPPING",
      "PSA_PRODUCT",
      "GAME",
    ],
    {
      change: "replace",
      doc: "What the ads lead to. Required unless the campaign's objective is REACH, VIDEO_VIEWS or ENGAGEMENT.",
    },
  ),
  promotionTargetType: choice(["INSTANT_PAGE", "EXTERNAL_WEBSITE", "UNSET"], {
    change: "replace",
    unset: ["UNSET"],
    doc: "Where leads are taken.",
  }),
  promotionWebsiteType: choice(["UNSET", "TIKTOK_NATIVE_PAGE"], {
    change: "replace",
    unset: ["UNSET"],
    doc: "TIKTOK_NATIVE_PAGE for a page made inside TikTok.",
  }),
  appId: id({ change: "replace", doc: "The promoted app." }),
  appConfig: list(items.object({ appId: items.id() }), {
    change: "replace",
    doc: "The promoted apps, where there are several.",
  }),
  pixelId: id({ change: "replace", doc: "The pixel that measures conversions on a website." }),
  optimizationEvent: choice(EVENTS, {
    change: "replace",
    read: "whenDeclared",
    doc: "The event that counts as a conversion, of the pixel or of the app.",
  }),
  customConversionId: id({ change: "replace", doc: "A custom conversion, in place of optimizationEvent." }),
  shoppingAdsType: choice(["VIDEO", "LIVE", "PRODUCT_SHOPPING_ADS", "CATALOG_LISTING_ADS"], {
    change: "replace",
    unset: ["UNSET"],
    doc: "The kind of shopping ad.",
  }),
  productSource: choice(["CATALOG", "STORE", "SHOWCASE"], {
    change: "replace",
    unset: ["UNSET"],
    doc: "Where the products come from.",
  }),
  catalogAuthorizedBcId: id({ doc: "The Business Center that gives access to the catalog." }),
  storeId: id({ change: "replace", doc: "The TikTok shop." }),
  storeAuthorizedBcId: id({ change: "replace", doc: "The Business Center that gives access to the shop." }),
  catalogId: id({ change: "replace", doc: "The catalog." }),
  shoppingAdsRetargetingType: choice(["LAB1", "LAB2", "LAB3", "OFF"], {
    doc: "Retargets people by what they did with the products.",
  }),
  shoppingAdsRetargetingActionsDays: integer({ min: 1, max: 365, doc: "How many days back retargeting looks." }),
  shoppingAdsRetargetingCustomAudienceRelation: choice(["OR", "AND"], {
    doc: "How retargeting and custom audiences combine.",
  }),
  identityType: choice(["CUSTOMIZED_USER", "AUTH_CODE", "TT_USER", "BC_AUTH_TT", "TTS_TT"], {
    change: "replace",
    doc: "The kind of identity of a shopping ad group.",
  }),
  identityId: key({ change: "replace", doc: "The identity of a shopping ad group." }),
  identityAuthorizedBcId: id({
    change: "replace",
    doc: "The Business Center that gives access to a BC_AUTH_TT identity.",
  }),
  messagingAppType: choice(["MESSENGER", "WHATSAPP", "ZALO", "LINE", "IM_URL"], {
    change: "replace",
    doc: "The app that messages go to.",
  }),
  messagingAppAccountId: key({ change: "replace", doc: "The account in that app." }),
  messageEventSetId: id({ change: "replace", doc: "The event set that measures messages." }),
  phoneRegionCode: text({ max: 8, change: "replace", doc: "The region of the phone number, such as US." }),
  phoneRegionCallingCode: text({ max: 8, change: "replace", doc: "The calling code, such as +1." }),
  phoneNumber: text({ max: 32, change: "replace", doc: "The number that people call or write to." }),
  deepFunnelOptimizationStatus: choice(["ON", "OFF"], {
    unset: ["OFF"],
    doc: "Optimises for an event deeper in the funnel as well.",
  }),
  deepFunnelEventSource: choice(["PIXEL", "OFFLINE", "CRM"], {
    doc: "Where the deeper event is measured; it cannot be changed while the status is ON.",
  }),
  deepFunnelEventSourceId: id({ doc: "The pixel, offline set or CRM set of the deeper event." }),
  deepFunnelOptimizationEvent: text({ max: 64, doc: "The deeper event." }),
  creativeMaterialMode: choice(["CUSTOM", "SMART_CREATIVE"], {
    change: "replace",
    unset: ["CUSTOM"],
    doc: "SMART_CREATIVE lets TikTok combine materials. TikTok's default is CUSTOM.",
  }),
  appProfilePageState: choice(["ON", "OFF"], {
    wire: "adgroup_app_profile_page_state",
    change: "replace",
    doc: "Uses an app profile page.",
  }),
  isHfss: flag({
    change: onlySwitchedOn,
    unset: [false],
    doc: "The ads are for food or drink high in fat, salt or sugar.",
  }),
  isLhfCompliance: flag({
    unset: [false],
    doc: "Confirms compliance with the United Kingdom's rules for less healthy food; needed there with isHfss.",
  }),
};
