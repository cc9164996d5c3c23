/** Fields of an ad group about what is promoted: app, website, shop, messages. Reference 3.2. */

import { AD_ENUMS, AD_GROUP_ENUMS, APP_EVENTS, PIXEL_EVENTS } from "../../facts/index.js";
import { choice, flag, id, integer, items, key, list, reference, text } from "../definitions/index.js";
import { pixel } from "./pixel.js";

const EVENTS = [...APP_EVENTS, ...PIXEL_EVENTS, "BUTTON"];

/** What an ad group promotes, and its destination. */
export const promotionFields = {
  promotionType: choice(AD_GROUP_ENUMS.promotion_type, {
    doc: "What the ads lead to. Required unless the campaign's objective is REACH, VIDEO_VIEWS or ENGAGEMENT.",
  }),
  promotionTargetType: choice(AD_GROUP_ENUMS.promotion_target_type, {
    doc: "Where leads are collected.",
  }),
  promotionWebsiteType: choice(AD_GROUP_ENUMS.promotion_website_type, {
    doc: "TIKTOK_NATIVE_PAGE for a page created in TikTok.",
  }),
  appId: id({ doc: "The promoted app." }),
  appConfig: list(items.object({ appId: items.id() }), {
    doc: "The promoted apps, if there are several.",
  }),
  pixelId: reference(pixel, { doc: "The pixel that measures conversions on a website: the resource, or its id." }),
  optimizationEvent: choice(EVENTS, {
    read: "whenDeclared",
    doc: "The event that counts as a conversion, of the pixel or of the app.",
  }),
  customConversionId: id({
    doc: "A custom conversion; requires pixelId or appId and the optimizationEvent that it belongs to.",
  }),
  shoppingAdsType: choice(AD_GROUP_ENUMS.shopping_ads_type, {
    doc: "The type of shopping ad.",
  }),
  productSource: choice(AD_GROUP_ENUMS.product_source, {
    doc: "Where the products come from. UNSET, or omitted, if there are none or a live session shows them.",
  }),
  catalogAuthorizedBcId: id({ doc: "The Business Center that gives access to the catalog." }),
  storeId: id({ doc: "The TikTok shop." }),
  storeAuthorizedBcId: id({ doc: "The Business Center that gives access to the shop." }),
  catalogId: id({ doc: "The catalog." }),
  shoppingAdsRetargetingType: choice(AD_GROUP_ENUMS.shopping_ads_retargeting_type, {
    doc: "Retargets people by what they did with the products.",
  }),
  shoppingAdsRetargetingActionsDays: integer({
    doc: "How many days back retargeting looks: 1, 2, 3, 7, 14, 30, 60, 90 or 180.",
  }),
  shoppingAdsRetargetingCustomAudienceRelation: choice(
    AD_GROUP_ENUMS.shopping_ads_retargeting_custom_audience_relation,
    {
      doc: "How retargeting and custom audiences combine.",
    },
  ),
  identityType: choice(AD_ENUMS.identity_type, {
    doc: "The type of identity of a shopping ad group.",
  }),
  identityId: key({ doc: "The identity of a shopping ad group." }),
  identityAuthorizedBcId: id({
    doc: "The Business Center that gives access to a BC_AUTH_TT identity.",
  }),
  messagingAppType: choice(AD_GROUP_ENUMS.messaging_app_type, {
    doc: "The messaging app.",
  }),
  messagingAppAccountId: key({ doc: "The account in that app." }),
  messageEventSetId: id({ doc: "The event set that measures messages." }),
  phoneRegionCode: text({ max: 8, doc: "The region of the phone number, such as US." }),
  phoneRegionCallingCode: text({ max: 8, doc: "The calling code, such as +1." }),
  phoneNumber: text({ max: 32, doc: "The number that people message." }),
  deepFunnelOptimizationStatus: choice(AD_GROUP_ENUMS.deep_funnel_optimization_status, {
    doc: "Also optimizes for an event deeper in the funnel.",
  }),
  deepFunnelEventSource: choice(AD_GROUP_ENUMS.deep_funnel_event_source, {
    doc: "Where the deeper event is measured; it cannot be changed while the status is ON.",
  }),
  deepFunnelEventSourceId: id({ doc: "The pixel, offline set or CRM set of the deeper event." }),
  deepFunnelOptimizationEvent: text({ max: 64, doc: "The deeper event." }),
  creativeMaterialMode: choice(AD_GROUP_ENUMS.creative_material_mode, {
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
