/** Fields of a Smart+ ad group about what is promoted and how it is delivered (reference/smart-plus.md section 4). */
import { choice, flag, id, items, key, list, object, reference, text } from "../definitions/index.js";
import { changeOf, unsetOf } from "../facts/notes.js";
import { pixel } from "./pixel.js";

export const LEVEL = "smart_adgroup";

/** Notes from the facts on a field. */
export const fact = (field: string) => ({ change: changeOf(LEVEL, field), unset: unsetOf(LEVEL, field) });

const WINDOWS = ["OFF", "ONE_DAY", "SEVEN_DAYS", "FOURTEEN_DAYS", "TWENTY_EIGHT_DAYS"];

const attribution = {
  vboWindow: choice(["SEVEN_DAYS", "ZERO_DAY"], {
    ...fact("vbo_window"),
    doc: "The attribution window of value. TikTok's default is SEVEN_DAYS.",
  }),
  clickAttributionWindow: choice([...WINDOWS, "THIRTY_DAYS", "THIRTY_TWO_DAYS", "ONE_HUNDRED_EIGHTY_DAYS"], {
    change: changeOf(LEVEL, "click_attribution_window"),
    read: "whenDeclared",
    fills: ["SEVEN_DAYS"],
    doc: "How long a conversion counts after a click; used together with viewAttributionWindow. Default: the account's.",
  }),
  viewAttributionWindow: choice(["OFF", "ONE_DAY", "SEVEN_DAYS"], {
    change: changeOf(LEVEL, "view_attribution_window"),
    read: "whenDeclared",
    fills: ["ONE_DAY"],
    doc: "How long a conversion counts after a view; used together with clickAttributionWindow. Default: the account's.",
  }),
  engagedViewAttributionWindow: choice(WINDOWS, {
    change: changeOf(LEVEL, "engaged_view_attribution_window"),
    read: "whenDeclared",
    fills: ["OFF"],
    doc: "How long a conversion counts after an engaged view; needs the other two windows.",
  }),
  attributionEventCount: choice(["UNSET", "EVERY", "ONCE"], {
    change: changeOf(LEVEL, "attribution_event_count"),
    read: "whenDeclared",
    fills: ["UNSET", "EVERY"],
    doc: "Whether every event of a person counts, or one.",
  }),
  appAttributionSource: text({
    max: 64,
    change: changeOf(LEVEL, "app_attribution_source"),
    read: "whenDeclared",
    doc: "Where app attribution comes from; values of /tool/available/attribution_source/.",
  }),
  appDataSource: text({
    max: 64,
    change: changeOf(LEVEL, "app_data_source"),
    read: "whenDeclared",
    doc: "Where app data comes from; values of /tool/available/attribution_source/.",
  }),
};

export const promotionFields = {
  promotionTargetType: choice(["INSTANT_PAGE", "EXTERNAL_WEBSITE"], {
    ...fact("promotion_target_type"),
    doc: "Where leads are collected: in a form on TikTok or on a website.",
  }),
  appId: id({ ...fact("app_id"), unset: ["0"], doc: "The app that is promoted." }),
  appConfig: list(items.object({ appId: items.id() }), {
    ...fact("app_config"),
    max: 2,
    doc: "The apps in addition to a website: at most one Android and one iOS app.",
  }),
  minisId: id({ ...fact("minis_id"), unset: ["0"], doc: "The mini app or game that is promoted." }),
  catalogId: id({ ...fact("catalog_id"), unset: ["0"], doc: "The catalog that is advertised." }),
  catalogAuthorizedBcId: id({
    ...fact("catalog_authorized_bc_id"),
    unset: ["0"],
    doc: "The business center that the catalog belongs to.",
  }),
  pixelId: reference(pixel, {
    ...fact("pixel_id"),
    unset: ["0"],
    doc: "The pixel that counts conversions: the resource, or its id.",
  }),
  optimizationEvent: text({
    max: 128,
    ...fact("optimization_event"),
    doc: "The event to optimize for, by TikTok's name, such as SHOPPING.",
  }),
  customConversionId: id({
    ...fact("custom_conversion_id"),
    unset: ["0"],
    doc: "A custom conversion of the event; goals CONVERT and IN_APP_EVENT.",
  }),
  deepFunnelOptimizationStatus: choice(["ON", "OFF"], {
    change: changeOf(LEVEL, "deep_funnel_optimization_status"),
    unset: ["OFF", "UNSET"],
    doc: "Optimizes lead forms for what happens after the lead.",
  }),
  deepFunnelEventSource: choice(["PIXEL", "OFFLINE", "CRM"], {
    ...fact("deep_funnel_event_source"),
    doc: "Where that event is measured.",
  }),
  deepFunnelEventSourceId: id({ ...fact("deep_funnel_event_source_id"), unset: ["0"], doc: "The source's id." }),
  deepFunnelOptimizationEvent: text({ max: 128, ...fact("deep_funnel_optimization_event"), doc: "That event." }),
  messagingAppType: choice(["MESSENGER", "WHATSAPP", "ZALO", "LINE", "IM_URL"], {
    ...fact("messaging_app_type"),
    doc: "The messaging app. With goal CLICK TikTok's default is IM_URL.",
  }),
  messagingAppAccountId: text({
    max: 256,
    change: changeOf(LEVEL, "messaging_app_account_id"),
    read: "whenDeclared",
    doc: "The account that people message; MESSENGER, LINE and official accounts of ZALO.",
  }),
  zaloIdType: choice(["ZALO_OFFICIAL_ACCOUNT", "ZALO_PHONE_ACCOUNT"], {
    ...fact("zalo_id_type"),
    doc: "The type of Zalo account.",
  }),
  phoneInfo: object(
    { phoneRegionCode: items.text(16), phoneRegionCallingCode: items.text(16), phoneNumber: items.text(32) },
    {
      ...fact("phone_info"),
      read: "whenDeclared",
      doc: "The phone number of WHATSAPP and of Zalo phone accounts, in its three parts.",
    },
  ),
  messageEventSetId: id({
    ...fact("message_event_set_id"),
    read: "whenDeclared",
    doc: "The message event set that counts conversations.",
  }),
  identityType: choice(["TT_USER", "BC_AUTH_TT"], {
    ...fact("identity_type"),
    doc: "The type of the account of identityId.",
  }),
  identityAuthorizedBcId: key({
    ...fact("identity_authorized_bc_id"),
    unset: ["0"],
    doc: "The business center that shares an account of BC_AUTH_TT.",
  }),
  moviePremiereDate: text({ max: 10, ...fact("movie_premiere_date"), doc: "The day of the premiere, YYYY-MM-DD." }),
  gamingAdComplianceAgreement: choice(["ON", "OFF"], {
    ...fact("gaming_ad_compliance_agreement"),
    unset: ["OFF", "UNSET"],
    doc: "Agrees to TikTok's rules for games. Accounts need TikTok's permission.",
  }),
  ...attribution,
};

export const deliveryFields = {
  targetingOptimizationMode: choice(["AUTOMATIC", "MANUAL"], {
    ...fact("targeting_optimization_mode"),
    doc: "AUTOMATIC lets TikTok find the audience within a few limits, MANUAL uses exactly targetingSpec. TikTok's default is AUTOMATIC.",
  }),
  suggestionAudienceEnabled: flag({
    ...fact("suggestion_audience_enabled"),
    doc: "Uses further members of targetingSpec as suggestions under AUTOMATIC.",
  }),
  dayparting: text({
    min: 336,
    max: 336,
    change: changeOf(LEVEL, "dayparting"),
    unset: ["1".repeat(336), "0".repeat(336)],
    doc: "When the ads run: 336 digits 0 or 1, the half hours of a week from Monday on. Default: always.",
  }),
  placementType: choice(["PLACEMENT_TYPE_AUTOMATIC", "PLACEMENT_TYPE_NORMAL"], {
    ...fact("placement_type"),
    doc: "PLACEMENT_TYPE_AUTOMATIC lets TikTok choose, PLACEMENT_TYPE_NORMAL uses the selected placements. TikTok's default is automatic.",
  }),
  placements: list(items.choice(["PLACEMENT_TIKTOK", "PLACEMENT_PANGLE", "PLACEMENT_GLOBAL_APP_BUNDLE"]), {
    change: changeOf(LEVEL, "placements"),
    read: "never",
    importedWith: { property: "placementType", values: ["PLACEMENT_TYPE_NORMAL"] },
    doc: "Where the ads are shown, with PLACEMENT_TYPE_NORMAL.",
  }),
  tiktokSubplacements: list(items.choice(["LEMON8", "PINE_DRAMA"]), {
    wire: "tiktok_subplacements",
    change: changeOf(LEVEL, "tiktok_subplacements"),
    doc: "Further placements within TikTok. Accounts need TikTok's permission.",
  }),
  commentDisabled: flag({ ...fact("comment_disabled"), doc: "People cannot comment." }),
  shareDisabled: flag({ ...fact("share_disabled"), doc: "People cannot share." }),
  videoDownloadDisabled: flag({ ...fact("video_download_disabled"), doc: "People cannot download the videos." }),
  isHfss: flag({
    ...fact("is_hfss"),
    doc: "Advertises food high in fat, salt or sugar; United Kingdom, Australia, New Zealand and Europe, with MANUAL targeting.",
  }),
  isLhfCompliance: flag({
    ...fact("is_lhf_compliance"),
    unset: [false],
    doc: "Declares that the ads follow the rules for less healthy food; required with isHfss in the United Kingdom.",
  }),
};
