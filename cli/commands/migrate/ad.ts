/**
 * Converts plain ads of one ad group to Smart+ ads: those that differ only in content become one (sections 8 to 10,
 * 17).
 */
import { isAbsent, type PropertyOf, type Values } from "../../../provider/definitions/index.js";
import type { ad } from "../../../provider/resources/ad.js";
import type { Asset } from "./asset.js";
import { kept, keptAs, lost, lostAs, made, type Outcomes } from "./outcomes.js";
import type { Plain } from "./plain.js";

const SETTINGS = "adConfiguration.";
const TRACKING = "adConfiguration.trackingInfo.";

export const AD_OUTCOMES: Outcomes<PropertyOf<typeof ad>> = {
  ...keptAs(["advertiserId"]),
  ...keptAs(
    [
      "darkPostStatus",
      "callToActionId",
      "utmParams",
      "deeplinkUtmParams",
      "productSetId",
      "endCardCta",
      "productDisplayFieldList",
      "autoDisclaimerTypes",
    ],
    SETTINGS,
  ),
  ...keptAs(
    [
      "trackingPixelId",
      "trackingAppId",
      "trackingOfflineEventSetIds",
      "trackingMessageEventSetId",
      "impressionTrackingUrl",
      "clickTrackingUrl",
      "viewabilityVastUrl",
      "brandSafetyVastUrl",
    ],
    TRACKING,
  ),
  viewabilityPostbidPartner: made,
  brandSafetyPostbidPartner: made,
  phoneRegionCode: kept("adConfiguration.phoneInfo.phoneRegionCode"),
  phoneRegionCallingCode: kept("adConfiguration.phoneInfo.phoneRegionCallingCode"),
  phoneNumber: kept("adConfiguration.phoneInfo.phoneNumber"),
  productSpecificType: made,
  creativeAutoEnhancementStrategyList: made,
  adGroup: made,
  name: made,
  status: made,
  format: made,
  video: made,
  images: made,
  musicId: made,
  tiktokItemId: made,
  identityType: made,
  identityId: made,
  identityAuthorizedBcId: made,
  aigcDisclosureType: made,
  text: made,
  texts: made,
  callToAction: made,
  landingPageUrl: made,
  pageId: made,
  deeplink: made,
  deeplinkType: made,
  cppUrl: made,
  cardId: made,
  playableUrl: made,
  autoMessageId: made,
  fallbackType: made,
  disclaimerType: made,
  disclaimerText: made,
  disclaimerClickableTexts: made,
  ...lostAs(
    ["displayName", "avatarIconWebUri"],
    "Smart+ shows the name and picture of the TikTok account or the custom identity.",
  ),
  creativeAuthorized: lost("Smart+ does not ask whether TikTok may show the ad as an example.", false),
  promotionalMusicDisabled: lost("Smart+ has no setting for whether sounds may be reused.", true),
  ...lostAs(["itemDuetStatus", "itemStitchStatus"], "Smart+ leaves duets and stitches to the post."),
  ...lostAs(["carouselImageIndex", "pageImageIndex"], "Smart+ chooses the image of a product itself."),
  appName: lost("Smart+ shows the name in the store."),
  deeplinkFormatType: lost("Smart+ derives the type of a deep link from its URL.", "NONE"),
  tiktokPageCategory: lost("Smart+ does not support TikTok pages as a destination."),
  instantProductPageUsed: lost("Smart+ has no instant product page.", false),
  scheduleId: lost("Smart+ does not advertise live events."),
  videoViewTrackingUrl: lost("Smart+ has no tracking URL for video views."),
  creativeType: lost("Smart+ has no such field; the campaign's catalog decides what the ad leads to."),
  verticalVideoStrategy: lost(
    "Smart+ uses catalog media from adConfiguration.catalogCreativeInfo.",
    "UNSET",
    "SINGLE_VIDEO",
  ),
  dynamicFormat: lost("Smart+ combines formats itself.", "UNSET"),
  dynamicDestination: lost("Smart+ chooses the destination of a catalog ad itself.", "UNSET"),
  ...lostAs(
    ["itemGroupIds", "skuIds", "catalogId", "vehicleIds", "showcaseProducts"],
    "Smart+ names products by adConfiguration.productIds and the catalog in the ad group.",
  ),
  ...lostAs(["shoppingAdsDeeplinkType", "shoppingAdsFallbackType"], "Smart+ has no such setting."),
  shoppingAdsVideoPackageId: lost("Smart+ uses a template in adConfiguration.catalogCreativeInfo."),
};

/** Formats that Smart+ supports. */
const FORMATS = ["SINGLE_VIDEO", "CAROUSEL_ADS", "CATALOG_CAROUSEL"];

const CUSTOM = "CUSTOMIZED_USER";

/** Why an ad cannot be migrated at all. `onTikTok`: TikTok is among the placements. */
export function adObstacle({ inputs }: Plain, onTikTok: boolean): { property: string; reason: string } | undefined {
  if (!FORMATS.includes(String(inputs.format))) {
    const reason =
      inputs.format === "SINGLE_IMAGE"
        ? "Smart+ has no single images; a carousel of this image is the closest replacement."
        : `Smart+ has no format ${String(inputs.format)}.`;
    return { property: "format", reason };
  }
  if (inputs.identityType === CUSTOM && onTikTok)
    return {
      property: "identityType",
      reason: "Smart+ supports custom identities outside of TikTok only: use a TikTok account.",
    };
  return undefined;
}

/** Omits unset properties. */
const set = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => !isAbsent(value)));

/** The content of one plain ad. A paused ad is a paused creative. */
export function creativeOf({ inputs }: Plain): Values {
  const images = [inputs.images ?? []].flat().map((webUri) => ({ webUri }));
  const account =
    inputs.identityType === CUSTOM
      ? { aigcDisclosureType: inputs.aigcDisclosureType === "SELF_DISCLOSURE" ? "SELF_DISCLOSURE" : undefined }
      : {
          identityType: inputs.identityType,
          identityId: inputs.identityId,
          identityAuthorizedBcId: inputs.identityAuthorizedBcId,
        };
  const creativeInfo = set({
    adFormat: inputs.format,
    videoInfo: isAbsent(inputs.video) ? undefined : { videoId: inputs.video },
    imageInfo: images,
    musicInfo: isAbsent(inputs.musicId) ? undefined : { musicId: inputs.musicId },
    tiktokItemId: inputs.tiktokItemId,
    ...account,
  });
  return { creativeInfo, ...(inputs.status === "DISABLE" ? { paused: true } : {}) };
}

const one = (name: string, value: unknown): unknown => (isAbsent(value) ? undefined : [{ [name]: value }]);

/** A call to action on TikTok is a portfolio; elsewhere it is in a list. */
function callToActionOf({ inputs }: Plain, onTikTok: boolean, portfolio: (name: string) => Asset) {
  if (isAbsent(inputs.callToAction) || !isAbsent(inputs.callToActionId)) return {};
  return onTikTok && inputs.identityType !== CUSTOM
    ? { settings: { callToActionId: portfolio(String(inputs.callToAction)) } }
    : { list: one("callToAction", inputs.callToAction) };
}

/** The computed properties, without creatives, name and status: equal for ads that become one. */
export function adInputs(from: Plain, onTikTok: boolean, portfolio: (name: string) => Asset): Record<string, unknown> {
  const { inputs } = from;
  const button = callToActionOf(from, onTikTok, portfolio);
  const texts = isAbsent(inputs.texts) ? [inputs.text ?? []].flat() : [inputs.texts].flat();
  const partner = (value: unknown): unknown => (value === "UNSET" ? undefined : value);
  const tracking = set({
    viewabilityPostbidPartner: partner(inputs.viewabilityPostbidPartner),
    brandSafetyPostbidPartner: partner(inputs.brandSafetyPostbidPartner),
  });
  const custom = inputs.identityType === CUSTOM ? { identityType: CUSTOM, identityId: inputs.identityId } : {};
  return set({
    adTextList: texts.map((adText) => ({ adText })),
    callToActionList: button.list,
    landingPageUrlList: one("landingPageUrl", inputs.landingPageUrl),
    pageList: one("pageId", inputs.pageId),
    deeplinkList: isAbsent(inputs.deeplink)
      ? undefined
      : [{ deeplink: inputs.deeplink, deeplinkType: inputs.deeplinkType ?? "NORMAL" }],
    customProductPageList: one("customProductPageUrl", inputs.cppUrl),
    interactiveAddOnList: one("cardId", inputs.cardId),
    playableList: one("playableUrl", inputs.playableUrl),
    autoMessageList: one("autoMessageId", inputs.autoMessageId),
    disclaimer: isAbsent(inputs.disclaimerType)
      ? undefined
      : set({
          disclaimerType: inputs.disclaimerType,
          disclaimerText: inputs.disclaimerText,
          disclaimerClickableTexts: inputs.disclaimerClickableTexts,
        }),
    adConfiguration: set({
      ...button.settings,
      ...custom,
      productSpecificType: inputs.productSpecificType === "UNSET" ? undefined : inputs.productSpecificType,
      creativeAutoEnhancementStrategyList: inputs.creativeAutoEnhancementStrategyList,
      fallbackType: inputs.fallbackType === "WEBSITE" ? "WEBSITE" : undefined,
      ...(Object.keys(tracking).length > 0 ? { trackingInfo: tracking } : {}),
    }),
  });
}

/** Changes of meaning. */
export function adNotes({ inputs }: Plain): readonly (readonly [property: string, reason: string])[] {
  const notes: (readonly [string, string])[] = [];
  if (inputs.aigcDisclosureType === "SELF_DISCLOSURE" && inputs.identityType !== CUSTOM)
    notes.push([
      "aigcDisclosureType",
      "Smart+ supports the disclosure with a custom identity only: set it on the post, or in TikTok's app.",
    ]);
  if (inputs.fallbackType === "APP_INSTALL") notes.push(["fallbackType", "Smart+ falls back to the store itself."]);
  return notes;
}
