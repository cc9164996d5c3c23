import { describeResource } from "../support/describe-resource.js";
import { IMAGE, VIDEO } from "../support/samples.js";
import { made } from "../support/world.js";

const SHARED = { promotionalMusicDisabled: false };
const CUSTOM = { identityType: "CUSTOMIZED_USER", identityAuthorizedBcId: undefined };
const PANGLE = { group: { placements: ["PLACEMENT_PANGLE"] } };
const APP = {
  campaign: { objective: "APP_PROMOTION", appPromotionType: "APP_INSTALL" },
  group: { promotionType: "APP_IOS", appId: "1", operatingSystems: ["IOS"] },
};
const CATALOG = {
  campaign: { objective: "PRODUCT_SALES", productSource: "CATALOG" },
  group: { shoppingAdsType: "VIDEO", productSource: "CATALOG", catalogId: "1", catalogAuthorizedBcId: "1" },
};
const CATALOG_AD = {
  ...CUSTOM,
  catalogId: "1",
  productSpecificType: "ALL",
  verticalVideoStrategy: "CATALOG_VIDEOS",
  video: undefined,
  images: undefined,
};

describeResource("Ad", {
  oneWay: ["format"],
  notAlone: ["aigcDisclosureType"],
  under: {
    aigcDisclosureType: PANGLE,
    playableUrl: PANGLE,
    deeplinkType: APP,
    cppUrl: {
      campaign: { ...APP.campaign, appPromotionType: "APP_RETARGETING" },
      group: {
        ...APP.group,
        audienceType: "NEW_CUSTOM_AUDIENCE",
        ios14Targeting: "ALL",
        minIosVersion: "15.0",
      },
    },
    deeplinkUtmParams: CATALOG,
    brandSafetyPostbidPartner: { group: { brandSafetyType: "STANDARD_INVENTORY" } },
  },
  given: {
    aigcDisclosureType: CUSTOM,
    playableUrl: CUSTOM,
    deeplinkUtmParams: CATALOG_AD,
    utmParams: { landingPageUrl: "https://example.com?from=tiktok" },
  },
  change: {
    itemDuetStatus: { itemDuetStatus: "ENABLE", ...SHARED },
    itemStitchStatus: { itemStitchStatus: "ENABLE", ...SHARED },
    disclaimerType: { disclaimerType: "TEXT_ONLY", disclaimerText: { text: "Terms apply" } },
    disclaimerText: { disclaimerType: "TEXT_ONLY", disclaimerText: { text: "Terms apply" } },
    disclaimerClickableTexts: {
      disclaimerType: "TEXT_LINK",
      disclaimerClickableTexts: [{ text: "Terms", url: "https://example.com/terms" }],
    },
    format: { format: "CAROUSEL_ADS", video: undefined, musicId: "1" },
    callToActionId: { callToActionId: "12345", callToAction: undefined },
    deeplink: { deeplink: "coffee://home" },
    cppUrl: { cppUrl: "https://apps.apple.com/us/app/coffee/id1?ppid=2" },
    utmParams: { utmParams: [{ key: "from", value: "tiktok" }] },
  },
  changeIn: async (world) => ({
    aigcDisclosureType: {
      aigcDisclosureType: "SELF_DISCLOSURE",
      images: [(await made(world, "Image", { ...IMAGE, name: "disclosed.png" })).id],
    },
    video: { video: (await made(world, "Video", { ...VIDEO, name: "second.mp4" })).id },
    images: { images: [(await made(world, "Image", { ...IMAGE, name: "second.png" })).id] },
  }),
});
