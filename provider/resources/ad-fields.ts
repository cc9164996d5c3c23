/** Fields of an ad: creative, destination, tracking, shopping. Reference 3.6. */
import { AD_ENUMS, END_CARD_BUTTONS, VEHICLE_DETAILS } from "../../facts/index.js";
import {
  choice,
  flag,
  id,
  integer,
  items,
  key,
  list,
  numericId,
  object,
  reference,
  text,
  url,
} from "../definitions/index.js";
import { creativePortfolio } from "./creative-portfolio.js";
import { image } from "./image.js";
import { pixel } from "./pixel.js";
import { video } from "./video.js";

const CALLS_TO_ACTION = [
  ..."APPLY_NOW BOOK_NOW CALL_NOW CHECK_AVAILABILITY CONTACT_US DOWNLOAD_NOW EXPERIENCE_NOW GET_QUOTE GET_SHOWTIMES GET_TICKETS_NOW".split(
    " ",
  ),
  ..."INSTALL_NOW INTERESTED JOIN_THIS_HASHTAG LEARN_MORE LISTEN_NOW ORDER_NOW PLAY_GAME PREORDER_NOW READ_MORE SEND_MESSAGE".split(
    " ",
  ),
  ..."SHOOT_WITH_THIS_EFFECT SHOP_NOW SIGN_UP SUBSCRIBE VIEW_NOW VIEW_PROFILE VIEW_VIDEO_WITH_THIS_EFFECT VISIT_STORE WATCH_LIVE WATCH_NOW".split(
    " ",
  ),
];

const PARTNERS = ["UNSET", "DOUBLE_VERIFY", "IAS", "ZEFR"] as const;

const parameters = (doc: string) =>
  list(items.object({ key: items.text(100), value: items.text(600) }), { max: 14, doc });

const creative = {
  video: reference(video, { digits: false, wire: "video_id", doc: "The video: the resource, or its id." }),
  images: list(items.text(256), {
    wire: "image_ids",
    max: 35,
    ordered: true,
    refersTo: image.title,
    doc: "Images: the resources, or their ids. One cover for a video, one for SINGLE_IMAGE, up to 35 in order for a carousel.",
  }),
  musicId: key({ doc: "The music of a carousel, from the music that TikTok lists for this format." }),
  tiktokItemId: key({ read: "whenDeclared", doc: "The TikTok post that a Spark ad shows." }),
  identityType: choice(["CUSTOMIZED_USER", "AUTH_CODE", "TT_USER", "BC_AUTH_TT"], {
    deprecatedValues: {
      CUSTOMIZED_USER:
        "Custom identities are no longer supported on TikTok placement since 2026-01-15. Use BC_AUTH_TT, TT_USER or AUTH_CODE.",
    },
    doc: "The type of the identity: a TikTok account (BC_AUTH_TT, TT_USER, AUTH_CODE), or a custom identity (CUSTOMIZED_USER), which TikTok has retired on its own placement. TikTok requires it.",
  }),
  identityId: key({ doc: "The identity that the ad appears under. TikTok requires it." }),
  identityAuthorizedBcId: id({ doc: "The Business Center that gives access to a BC_AUTH_TT identity." }),
  text: text({
    wire: "ad_text",
    max: 100,
    narrowKorean: true,
    read: "whenDeclared",
    doc: "The text next to the video or image: 1 to 100 characters, a Chinese or Japanese one counts as 2, no emoji. Only an existing post needs none.",
  }),
  texts: list(items.text(100), {
    wire: "ad_texts",
    max: 5,
    ordered: true,
    doc: "Texts of a search ad, 1 to 5 of 1 to 100 characters; they replace text.",
  }),
  displayName: text({
    max: 40,
    read: "whenDeclared",
    doc: "The name shown with a custom identity, 1 to 40 characters, a CJK one counts as 2. TikTok's default is the identity's.",
  }),
  avatarIconWebUri: reference(image, {
    digits: false,
    read: "whenDeclared",
    doc: "A square image shown next to the name: the resource, or its id.",
  }),
  darkPostStatus: choice(AD_ENUMS.dark_post_status, {
    read: "whenDeclared",
    fills: ["ON"],
    doc: "ON keeps the ad off the identity's profile. TikTok's default is ON.",
  }),
  creativeAuthorized: flag({ unset: [false], doc: "Lets TikTok show the ad as an example." }),
  aigcDisclosureType: choice(AD_ENUMS.aigc_disclosure_type, {
    unset: ["NOT_DECLARED"],
    doc: "Declares that the content was made with AI.",
  }),
  promotionalMusicDisabled: flag({
    unset: [true],
    reset: true,
    doc: "The sound cannot be reused by others. TikTok's default is true.",
  }),
  itemDuetStatus: choice(["ENABLE", "DISABLE"], { read: "whenDeclared", doc: "Whether people can create duets." }),
  itemStitchStatus: choice(["ENABLE", "DISABLE"], { read: "whenDeclared", doc: "Whether people can stitch." }),
  creativeAutoEnhancementStrategyList: list(
    items.choice(["VIDEO_QUALITY", "MUSIC_REFRESH", "IMAGE_QUALITY", "IMAGE_RESIZE"]),
    {
      change: "replace",
      read: "whenDeclared",
      doc: "Automatic enhancements by TikTok. An empty list allows none; default: those that the account's allowlist enables. It cannot be changed later.",
    },
  ),
  carouselImageIndex: integer({
    min: 0,
    max: 9,
    doc: "Which of a product's additional images a catalog carousel shows: 0 to 9. Default: its main image.",
  }),
  playableUrl: url({ doc: "A playable ad; it runs on Pangle." }),
};

const destination = {
  callToAction: choice(CALLS_TO_ACTION, { doc: "The text of the button." }),
  callToActionId: reference(creativePortfolio, {
    doc: "A portfolio of button texts: the resource, or its id; wins over callToAction.",
  }),
  landingPageUrl: url({
    change: {
      inPlace: (_before, _after, olds) => olds?.tiktokPageCategory !== "OTHER_TIKTOK_PAGE",
      doc: "It can be changed in place unless it is the URL of another TikTok page.",
    },
    doc: "Where the ad leads: an http or https URL.",
  }),
  appName: text({ max: 40, read: "whenDeclared", doc: "The name of the promoted app." }),
  deeplink: text({ max: 2048, doc: "The URL inside the app." }),
  deeplinkType: choice(AD_ENUMS.deeplink_type, {
    unset: ["NORMAL"],
    doc: "DEFERRED_DEEPLINK opens it after the app was installed.",
  }),
  deeplinkFormatType: choice(["UNIVERSAL_OR_APP_LINK", "SCHEME_LINK", "NONE"], {
    unset: ["NONE"],
    change: "replace",
    doc: "The type of deep link, for the goal DESTINATION_VISIT: an http(s) link, or one with the app's own scheme.",
  }),
  fallbackType: choice(AD_ENUMS.fallback_type, {
    unset: ["UNSET"],
    doc: "Where people without the app go.",
  }),
  cppUrl: url({
    doc: "A custom product page in the App Store, at most 512 characters: https://apps.apple.com/{region}/app/{name}/id{id}?ppid={ppid}.",
  }),
  pageId: numericId({ doc: "A TikTok instant page." }),
  pageImageIndex: integer({
    min: 0,
    max: 9,
    doc: "Which of a product's additional images the instant product page shows: 0 to 9. Default: its main image.",
  }),
  cardId: id({ doc: "A card from a creative portfolio." }),
  endCardCta: choice(END_CARD_BUTTONS, { doc: "The button on the end card of an automotive carousel." }),
  tiktokPageCategory: choice(AD_ENUMS.tiktok_page_category, {
    wire: "tiktok_page_category",
    change: "replace",
    doc: "The type of TikTok page that the ad leads to.",
  }),
  instantProductPageUsed: flag({ unset: [false], doc: "Leads to an instant product page." }),
  phoneRegionCode: text({ max: 8, change: "replace", doc: "The region of the phone number, such as US." }),
  phoneRegionCallingCode: text({ max: 8, change: "replace", doc: "The calling code, such as +1." }),
  phoneNumber: text({
    max: 32,
    change: "replace",
    doc: "The number that people call; needed with LEAD_GEN_CLICK_TO_CALL.",
  }),
  autoMessageId: id({ change: "replace", doc: "The welcome message of a chat on TikTok." }),
  scheduleId: id({ change: "replace", doc: "The schedule of a live event." }),
  disclaimerType: choice(AD_ENUMS.disclaimer_type, {
    read: "whenDeclared",
    change: {
      inPlace: (before) => before === undefined,
      doc: "A disclaimer can be added in place; one of another type requires a new ad.",
    },
    doc: "A disclaimer, with or without links. It cannot be removed once set.",
  }),
  disclaimerText: object(
    { text: items.text(90) },
    { read: "whenDeclared", doc: "The text of the disclaimer, at most 90 characters." },
  ),
  disclaimerClickableTexts: list(items.object({ text: items.text(40), url: items.text(2048) }), {
    max: 3,
    ordered: true,
    read: "whenDeclared",
    doc: "Linked texts of the disclaimer, at most 3, with at most 40 characters together.",
  }),
  autoDisclaimerTypes: list(items.choice(["EMISSION", "DISCOUNT"]), {
    max: 1,
    change: "replace",
    doc: "The disclaimer that TikTok writes under an automotive carousel.",
  }),
};

const tracking = {
  utmParams: parameters(
    "Parameters of the landing page, at most 14: key and value. TikTok adds them to product links; elsewhere they must be in landingPageUrl, too.",
  ),
  deeplinkUtmParams: parameters("Parameters added to the deep link, at most 14: key and value."),
  trackingPixelId: reference(pixel, {
    asNumber: true,
    unset: [0, "0"],
    read: "whenDeclared",
    doc: "The pixel that measures the ad: the resource, or its id.",
  }),
  trackingAppId: id({ read: "whenDeclared", doc: "The app that measures the ad." }),
  trackingOfflineEventSetIds: list(items.id(), {
    max: 50,
    read: "whenDeclared",
    doc: "Offline event sets that measure the ad, at most 50. TikTok's default is all with automatic tracking.",
  }),
  trackingMessageEventSetId: id({ change: "replace", doc: "The message event set that measures the ad." }),
  impressionTrackingUrl: url({ read: "whenDeclared", doc: "Called when the ad is shown." }),
  clickTrackingUrl: url({ read: "whenDeclared", doc: "Called when the ad is clicked." }),
  videoViewTrackingUrl: url({ doc: "Called when the video is watched." }),
  viewabilityPostbidPartner: choice(PARTNERS, { unset: ["UNSET"], doc: "Who measures viewability." }),
  viewabilityVastUrl: url({ doc: "The partner's URL for viewability." }),
  brandSafetyPostbidPartner: choice(PARTNERS, { unset: ["UNSET"], doc: "Who measures brand safety." }),
  brandSafetyVastUrl: url({ doc: "The partner's URL for brand safety." }),
};

const shopping = {
  creativeType: choice(AD_ENUMS.creative_type, {
    read: "whenDeclared",
    doc: "What the ad leads to: a live stream, or an instant page type.",
  }),
  verticalVideoStrategy: choice(AD_ENUMS.vertical_video_strategy, {
    unset: ["UNSET"],
    change: {
      inPlace: (before) => before !== "CATALOG_UPLOADED_VIDEOS",
      doc: "It can be changed in place unless it is CATALOG_UPLOADED_VIDEOS.",
    },
    doc: "Where the videos of a shopping ad come from.",
  }),
  dynamicFormat: choice(AD_ENUMS.dynamic_format, { unset: ["UNSET"], doc: "Lets TikTok choose the format." }),
  dynamicDestination: choice(AD_ENUMS.dynamic_destination, {
    unset: ["UNSET"],
    doc: "DLP lets TikTok choose where a catalog ad leads.",
  }),
  productSpecificType: choice(AD_ENUMS.product_specific_type, {
    unset: ["UNSET"],
    doc: "Which products are shown.",
  }),
  productSetId: id({ doc: "The product set." }),
  itemGroupIds: list(items.id(), { max: 20, doc: "Product groups, at most 20." }),
  skuIds: list(items.text(64), { max: 20, doc: "Single products, at most 20; a carousel shows at least 2." }),
  catalogId: id({ change: "replace", doc: "The catalog." }),
  vehicleIds: list(items.text(64), {
    max: 20,
    change: "replace",
    doc: "Vehicles of an automotive catalog, at most 20.",
  }),
  productDisplayFieldList: list(items.choice(VEHICLE_DETAILS), {
    max: 2,
    change: "replace",
    ordered: true,
    doc: "Fields of a vehicle that the ad shows, at most 2.",
  }),
  showcaseProducts: list(items.object({ itemGroupId: items.id(), storeId: items.id(), catalogId: items.id() }), {
    max: 20,
    change: "replace",
    doc: "Products of the showcase, at most 20: itemGroupId, storeId, catalogId.",
  }),
  shoppingAdsDeeplinkType: choice(AD_ENUMS.shopping_ads_deeplink_type, {
    unset: ["NONE"],
    doc: "The deep link of a catalog ad: CUSTOM is deeplink, SHOPPING_ADS each product's own.",
  }),
  shoppingAdsFallbackType: choice(AD_ENUMS.shopping_ads_fallback_type, {
    unset: ["DEFAULT"],
    doc: "Where a catalog ad leads people without the app, or on a website: CUSTOM is landingPageUrl, SHOPPING_ADS each product's own page.",
  }),
  shoppingAdsVideoPackageId: id({ doc: "The video template of a shopping ad." }),
};

/** Every optional field of an ad except account and status. */
export const adFields = { ...creative, ...destination, ...tracking, ...shopping };
