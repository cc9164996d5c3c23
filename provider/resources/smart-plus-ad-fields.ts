/** Members of a Smart+ ad's creatives and configuration (reference/smart-plus.md sections 9, 10). Values and conditions are facts. */
import { AD_FORMATS } from "../../facts/smart-plus/creatives.js";
import { items, type JsonSchema } from "../definitions/index.js";
import { creativePortfolio } from "./creative-portfolio.js";
import { pixel } from "./pixel.js";

const flag = { type: "boolean" } as const;
const word = (): JsonSchema => items.text(64);
const words = (): JsonSchema => items.list(word());
const id = (): JsonSchema => items.text(256);
const ids = (): JsonSchema => items.list(id());
const phone = (): JsonSchema =>
  items.object({
    phoneRegionCode: items.text(16),
    phoneRegionCallingCode: items.text(16),
    phoneNumber: items.text(32),
  });
const described = (schema: JsonSchema, description: string): JsonSchema => ({ ...schema, description });

const creativeInfo = items.object({
  adFormat: described(
    word(),
    `${AD_FORMATS.join(", ")}: a video, a carousel of images, a carousel of products. A single image is no format of Smart+.`,
  ),
  videoInfo: described(
    items.object({ videoId: id(), fileName: items.text(512) }),
    "The video to show: its id, such as that of a Video.",
  ),
  imageInfo: described(
    items.list(items.object({ webUri: id() })),
    "The cover of a video, or the images of a carousel: ids, such as those of an Image.",
  ),
  musicInfo: described(items.object({ musicId: id() }), "The music of a carousel."),
  tiktokItemId: described(id(), "A post to show instead of a video or images (Spark Ads)."),
  identityType: described(
    word(),
    "TT_USER, BC_AUTH_TT, or AUTH_CODE for posts: the type of the account that it appears under.",
  ),
  identityId: described(id(), "The account that it appears under."),
  identityAuthorizedBcId: described(id(), "The business center that shares an account of BC_AUTH_TT."),
  aigcDisclosureType: described(
    word(),
    "SELF_DISCLOSURE states that the creative was made with AI; custom identities only.",
  ),
});

/** One creative. `paused` is set by a separate call; everything else defines the content. */
export const creative = items.object({
  creativeInfo,
  paused: described(flag, "True pauses only this creative; the others keep running and are not reviewed again."),
});

const promotion = items.object({
  discountType: word(),
  discountValue: items.number(),
  discountCurrency: items.text(8),
  promoCode: items.text(64),
  minimumPurchaseType: word(),
  minimumPurchaseValue: items.number(),
  minimumPurchaseCurrency: items.text(8),
  validStartTime: items.text(32),
  validEndTime: items.text(32),
});

const parameters = (): JsonSchema => items.list(items.object({ key: items.text(1000), value: items.text(2000) }));

export const configurationMembers = {
  callToActionId: described(
    items.reference(creativePortfolio),
    "The portfolio of calls to action, such as a CreativePortfolio; required if the ad appears under a TikTok account on TikTok.",
  ),
  identityType: described(
    word(),
    "CUSTOMIZED_USER outside of TikTok; TT_USER or BC_AUTH_TT for posts together with an e-commerce catalog.",
  ),
  identityId: id(),
  identityAuthorizedBcId: id(),
  darkPostStatus: described(
    word(),
    "ON: pushed creatives appear as ads only, OFF: on the account's profile too. Default: ON.",
  ),
  creativeAutoAddToggle: described(
    flag,
    "True lets TikTok add its own creatives. Default: false, so that what was reviewed is what runs. TikTok's own default is true for many accounts.",
  ),
  creativeAutoEnhancementStrategyList: described(
    words(),
    "How TikTok may change creatives: TRANSLATE_AND_DUB, MUSIC_REFRESH, VIDEO_QUALITY, IMAGE_QUALITY, IMAGE_RESIZE. Default: none.",
  ),
  productSpecificType: described(
    word(),
    "ALL, PRODUCT_SET or CUSTOMIZED_PRODUCTS: which products of the catalog are shown.",
  ),
  productSetId: id(),
  productIds: ids(),
  catalogCreativeToggle: described(flag, "True creates creatives from the catalog's products."),
  catalogCreativeInfo: items.object({ catalogMediaSettings: words(), catalogTemplateVideoId: id() }),
  utmParams: described(
    parameters(),
    "The URL parameters of the landing page, recorded for reports: they are never appended, so the URL must contain them.",
  ),
  deeplinkUtmParams: parameters(),
  productInfoEnabled: described(word(), "UNSET, NON_CATALOG or CATALOG: where product information comes from."),
  productInfo: items.object({
    productTitles: items.list(items.text(200)),
    productImageList: items.list(items.object({ webUri: id() })),
    sellingPoints: items.list({ type: "string" }),
    catalogTagList: words(),
    productCardType: words(),
    promoInfoList: items.list(promotion),
  }),
  endCardCta: word(),
  productDisplayFieldList: words(),
  autoDisclaimerTypes: words(),
  phoneInfo: described(phone(), "The phone number of promotionType LEAD_GEN_CLICK_TO_CALL, in its three parts."),
  fallbackType: word(),
  trackingInfo: items.object({
    impressionTrackingUrl: items.text(2048),
    clickTrackingUrl: items.text(2048),
    trackingAppId: id(),
    trackingPixelId: items.reference(pixel),
    trackingOfflineEventSetIds: ids(),
    trackingMessageEventSetId: id(),
    appTrackingInfoList: items.list(
      items.object({
        appType: word(),
        appId: id(),
        impressionTrackingUrl: items.text(2048),
        clickTrackingUrl: items.text(2048),
      }),
    ),
    viewabilityPostbidPartner: word(),
    viewabilityVastUrl: items.text(2048),
    brandSafetyPostbidPartner: word(),
    brandSafetyVastUrl: items.text(2048),
  }),
};
