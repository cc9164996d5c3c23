/** Fields of an ad group about what is promoted: app, website, shop, messages. Reference 3.2. */

import { APP_EVENTS, PIXEL_EVENTS } from "../../facts/index.js";
import { choice, flag, id, integer, items, key, list, reference, text } from "../definitions/index.js";
import { pixel } from "./pixel.js";

const EVENTS = [...APP_EVENTS, ...PIXEL_EVENTS, "BUTTON"];

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
      doc: "What the ads lead to. Required unless the campaign's objective is REACH, VIDEO_VIEWS or ENGAGEMENT.",
    },
  ),
  promotionTargetType: choice(["INSTANT_PAGE", "EXTERNAL_WEBSITE", "UNSET"], {
    doc: "Where leads are taken.",
  }),
  promotionWebsiteType: choice(["UNSET", "TIKTOK_NATIVE_PAGE"], {
    doc: "TIKTOK_NATIVE_PAGE for a page made inside TikTok.",
  }),
  appId: id({ doc: "The promoted app." }),
  appConfig: list(items.object({ appId: items.id() }), {
    doc: "The promoted apps, where there are several.",
  }),
  pixelId: reference(pixel, { doc: "The pixel that measures conversions on a website: the resource, or its id." }),
  optimizationEvent: choice(EVENTS, {
    read: "whenDeclared",
    doc: "The event that counts as a conversion, of the pixel or of the app.",
  }),
  customConversionId: id({
    doc: "A custom conversion; it goes with pixelId or appId and with the optimizationEvent that it belongs to.",
  }),
  shoppingAdsType: choice(["VIDEO", "LIVE", "PRODUCT_SHOPPING_ADS", "CATALOG_LISTING_ADS"], {
    doc: "The kind of shopping ad.",
  }),
  productSource: choice(["UNSET", "CATALOG", "STORE", "SHOWCASE"], {
    doc: "Where the products come from. UNSET, or left out, where there are none or a live session shows them.",
  }),
  catalogAuthorizedBcId: id({ doc: "The Business Center that gives access to the catalog." }),
  storeId: id({ doc: "The TikTok shop." }),
  storeAuthorizedBcId: id({ doc: "The Business Center that gives access to the shop." }),
  catalogId: id({ doc: "The catalog." }),
  shoppingAdsRetargetingType: choice(["LAB1", "LAB2", "LAB3", "OFF"], {
    doc: "Retargets people by what they did with the products.",
  }),
  shoppingAdsRetargetingActionsDays: integer({
    doc: "How many days back retargeting looks: 1, 2, 3, 7, 14, 30, 60, 90 or 180.",
  }),
  shoppingAdsRetargetingCustomAudienceRelation: choice(["OR", "AND"], {
    doc: "How retargeting and custom audiences combine.",
  }),
  identityType: choice(["CUSTOMIZED_USER", "AUTH_CODE", "TT_USER", "BC_AUTH_TT", "TTS_TT"], {
    doc: "The kind of identity of a shopping ad group.",
  }),
  identityId: key({ doc: "The identity of a shopping ad group." }),
  identityAuthorizedBcId: id({
    doc: "The Business Center that gives access to a BC_AUTH_TT identity.",
  }),
  messagingAppType: choice(["MESSENGER", "WHATSAPP", "ZALO", "LINE", "IM_URL"], {
    doc: "The app that messages go to.",
  }),
  messagingAppAccountId: key({ doc: "The account in that app." }),
  messageEventSetId: id({ doc: "The event set that measures messages." }),
  phoneRegionCode: text({ max: 8, doc: "The region of the phone number, such as US." }),
  phoneRegionCallingCode: text({ max: 8, doc: "The calling code, such as +1." }),
  phoneNumber: text({ max: 32, doc: "The number that people write to." }),
  deepFunnelOptimizationStatus: choice(["ON", "OFF"], {
    doc: "Optimises for an event deeper in the funnel as well.",
  }),
  deepFunnelEventSource: choice(["PIXEL", "OFFLINE", "CRM"], {
    doc: "Where the deeper event is measured; it cannot be changed while the status is ON.",
  }),
  deepFunnelEventSourceId: id({ doc: "The pixel, offline set or CRM set of the deeper event." }),
  deepFunnelOptimizationEvent: text({ max: 64, doc: "The deeper event." }),
  creativeMaterialMode: choice(["CUSTOM", "SMART_CREATIVE"], {
    doc: "SMART_CREATIVE lets TikTok combine materials. TikTok's default is CUSTOM.",
  }),
  appProfilePageState: choice(["ON", "OFF"], {
    wire: "adgroup_app_profile_page_state",
    doc: "Uses an app profile page.",
  }),
  isHfss: flag({
    doc: "The ads are for food or drink high in fat, salt or sugar.",
  }),
  isLhfCompliance: flag({
    doc: "Confirms compliance with the United Kingdom's rules for less healthy food; needed there with isHfss.",
  }),
};
