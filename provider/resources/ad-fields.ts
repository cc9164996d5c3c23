/** Fields of an ad: creative, destination, tracking, shopping. Reference 3.6. */
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
  video: reference("Video", { digits: false, wire: "video_id", doc: "The video: the resource, or its id." }),
  images: list(items.text(256), {
    wire: "image_ids",
    max: 35,
    ordered: true,
    refersTo: "Image",
    doc: "Images: the resources, or their ids. One cover for a video, one for SINGLE_IMAGE, up to 35 in order for a carousel.",
  }),
  musicId: key({ doc: "The music of a carousel." }),
  tiktokItemId: key({ doc: "The TikTok post that a Spark ad shows." }),
  identityType: choice(["CUSTOMIZED_USER", "AUTH_CODE", "TT_USER", "BC_AUTH_TT"], {
    doc: "In whose name the ad appears. TikTok is withdrawing CUSTOMIZED_USER.",
  }),
  identityId: key({ doc: "The identity in whose name the ad appears." }),
  identityAuthorizedBcId: id({ doc: "The Business Center that gives access to a BC_AUTH_TT identity." }),
  text: text({
    wire: "ad_text",
    max: 100,
    doc: "The text beside the video or image: 1 to 100 characters, a CJK character counts as 2, no emoji.",
  }),
  displayName: text({ max: 40, doc: "The name shown with a custom identity, 1 to 40 characters." }),
  avatarIconWebUri: reference("Image", {
    digits: false,
    doc: "A square image shown beside the name: the resource, or its id.",
  }),
  darkPostStatus: choice(["ON", "OFF"], {
    read: "whenDeclared",
    fills: ["ON"],
    doc: "ON keeps the ad off the identity's profile. TikTok's default is ON.",
  }),
  creativeAuthorized: flag({ unset: [false], doc: "Lets TikTok show the ad as an example." }),
  aigcDisclosureType: choice(["NOT_DECLARED", "SELF_DISCLOSURE"], {
    unset: ["NOT_DECLARED"],
    doc: "Says that the content was made with AI.",
  }),
  promotionalMusicDisabled: flag({
    unset: [true],
    reset: true,
    doc: "The sound cannot be reused by others. TikTok's default is true.",
  }),
  itemDuetStatus: choice(["ENABLE", "DISABLE"], { read: "whenDeclared", doc: "Whether people may make duets." }),
  itemStitchStatus: choice(["ENABLE", "DISABLE"], { read: "whenDeclared", doc: "Whether people may stitch." }),
  carouselImageIndex: integer({ min: 0, max: 9, unset: [0], doc: "The image that a carousel begins with." }),
  playableUrl: url({ doc: "A playable ad." }),
};

const destination = {
  callToAction: choice(CALLS_TO_ACTION, { doc: "The text of the button." }),
  callToActionId: id({ doc: "A portfolio of button texts; wins over callToAction." }),
  landingPageUrl: url({ doc: "Where the ad leads: an http or https address." }),
  appName: text({ max: 40, doc: "The name of the promoted app." }),
  deeplink: text({ max: 2048, doc: "The address inside the app." }),
  deeplinkType: choice(["NORMAL", "DEFERRED_DEEPLINK"], {
    unset: ["NORMAL"],
    doc: "DEFERRED_DEEPLINK opens it after the app was installed.",
  }),
  deeplinkFormatType: text({ max: 64, change: "replace", doc: "The kind of deep link." }),
  fallbackType: choice(["APP_INSTALL", "WEBSITE", "UNSET"], {
    unset: ["UNSET"],
    doc: "Where people go who lack the app.",
  }),
  cppUrl: url({ doc: "A custom product page in the App Store." }),
  pageId: numericId({ doc: "A TikTok instant page." }),
  pageImageIndex: integer({ min: 0, max: 9, unset: [0], doc: "The image of the instant page." }),
  cardId: id({ doc: "A card from a creative portfolio." }),
  endCardCta: text({ max: 64, doc: "The button on the end card." }),
  tiktokPageCategory: choice(["PROFILE_PAGE", "OTHER_TIKTOK_PAGE", "TIKTOK_INSTANT_PAGE"], {
    wire: "tiktok_page_category",
    change: "replace",
    doc: "The kind of TikTok page that the ad leads to.",
  }),
  instantProductPageUsed: flag({ unset: [false], doc: "Leads to an instant product page." }),
  phoneRegionCode: text({ max: 8, change: "replace", doc: "The region of the phone number." }),
  phoneRegionCallingCode: text({ max: 8, change: "replace", doc: "The calling code." }),
  phoneNumber: text({ max: 32, change: "replace", doc: "The number that people call." }),
  autoMessageId: id({ change: "replace", doc: "The automatic message." }),
  scheduleId: id({ change: "replace", doc: "The schedule of a live event." }),
  disclaimerType: choice(["TEXT_LINK", "TEXT_ONLY"], {
    read: "whenDeclared",
    doc: "A disclaimer, with or without links. It cannot be removed once set.",
  }),
  disclaimerText: object({ text: items.text(100) }, { read: "whenDeclared", doc: "The text of the disclaimer." }),
  disclaimerClickableTexts: list(items.object({ text: items.text(40), url: items.text(2048) }), {
    max: 3,
    ordered: true,
    read: "whenDeclared",
    doc: "Linked texts of the disclaimer, at most 3 of 40 characters.",
  }),
  autoDisclaimerTypes: list(items.text(64), { change: "replace", doc: "Disclaimers that TikTok writes." }),
};

const tracking = {
  utmParams: parameters("Parameters added to the landing page address, at most 14: key and value."),
  deeplinkUtmParams: parameters("Parameters added to the deep link, at most 14: key and value."),
  trackingPixelId: numericId({ unset: [0, "0"], doc: "The pixel that measures the ad." }),
  trackingAppId: id({ doc: "The app that measures the ad." }),
  trackingOfflineEventSetIds: list(items.id(), { doc: "Offline event sets that measure the ad." }),
  trackingMessageEventSetId: id({ change: "replace", doc: "The message event set that measures the ad." }),
  impressionTrackingUrl: url({ doc: "Called when the ad is shown." }),
  clickTrackingUrl: url({ doc: "Called when the ad is clicked." }),
  videoViewTrackingUrl: url({ doc: "Called when the video is watched." }),
  viewabilityPostbidPartner: choice(PARTNERS, { unset: ["UNSET"], doc: "Who measures viewability." }),
  viewabilityVastUrl: url({ doc: "The partner's address for viewability." }),
  brandSafetyPostbidPartner: choice(PARTNERS, { unset: ["UNSET"], doc: "Who measures brand safety." }),
  brandSafetyVastUrl: url({ doc: "The partner's address for brand safety." }),
};

const shopping = {
  creativeType: choice(["SHOP_PDP", "SHOP_PLP", "SHORT_VIDEO_LIVE", "DIRECT_LIVE", "PSA", "CUSTOM_INSTANT_PAGE"], {
    doc: "The kind of shopping ad.",
  }),
  verticalVideoStrategy: choice(["UNSET", "SINGLE_VIDEO", "CATALOG_VIDEOS", "CATALOG_UPLOADED_VIDEOS", "LIVE_STREAM"], {
    unset: ["UNSET"],
    change: {
      inPlace: (before) => before !== "CATALOG_UPLOADED_VIDEOS",
      doc: "It can be changed in place unless it is CATALOG_UPLOADED_VIDEOS.",
    },
    doc: "Where the videos of a shopping ad come from.",
  }),
  dynamicFormat: choice(["DYNAMIC_CREATIVE", "UNSET"], { unset: ["UNSET"], doc: "Lets TikTok choose the format." }),
  dynamicDestination: text({ max: 64, unset: ["UNSET"], doc: "Lets TikTok choose the destination." }),
  productSpecificType: choice(["ALL", "PRODUCT_SET", "CUSTOMIZED_PRODUCTS"], { doc: "Which products are shown." }),
  productSetId: id({ doc: "The product set." }),
  itemGroupIds: list(items.id(), { doc: "Product groups." }),
  skuIds: list(items.text(64), { doc: "Single products." }),
  catalogId: id({ change: "replace", doc: "The catalog." }),
  vehicleIds: list(items.text(64), { change: "replace", doc: "Vehicles of an automotive catalog." }),
  productDisplayFieldList: list(items.text(64), {
    change: "replace",
    ordered: true,
    doc: "Product fields shown on the ad.",
  }),
  showcaseProducts: list(items.object({ itemGroupId: items.id(), storeId: items.id(), catalogId: items.id() }), {
    change: "replace",
    doc: "Products of the showcase: itemGroupId, storeId, catalogId.",
  }),
  shoppingAdsDeeplinkType: text({ max: 64, doc: "The kind of deep link of a shopping ad." }),
  shoppingAdsFallbackType: text({ max: 64, doc: "Where people go who lack the app." }),
  shoppingAdsVideoPackageId: id({ doc: "The video template of a shopping ad." }),
};

/** Every optional field of an ad but account and status. */
export const adFields = { ...creative, ...destination, ...tracking, ...shopping };
