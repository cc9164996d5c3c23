// The same campaign as examples/smart-plus/ads/summer.yaml, as a program.
import { DynamicCallToAction, Image, SmartPlusAd, SmartPlusAdGroup, SmartPlusCampaign, Video } from "pulumi-tiktok";

const clip = new Video("iced", { source: "media/spring.mp4" });
const cover = new Image("iced-cover", { source: "media/spring.png" });
// The button: TikTok is asked once which words it recommends for such ads, and shows each viewer the best of them.
const button = new DynamicCallToAction("button", {
  objective: "WEB_CONVERSIONS",
  promotionType: "WEBSITE",
  language: "en",
});

const summer = new SmartPlusCampaign("summer", {
  name: "Summer 2027",
  objective: "WEB_CONVERSIONS",
  salesDestination: "WEBSITE",
  budget: 100, // a day on average, up to 125 on one day, for all ad groups together
  currency: "USD",
  status: "DISABLE", // nothing spends until this is ENABLE
});

// One price for all ad groups: TikTok carries a changed bid to every ad group of the campaign.
const shared = {
  campaign: summer,
  promotionType: "WEBSITE",
  optimizationGoal: "CLICK",
  billingEvent: "CPC",
  bidType: "BID_TYPE_CUSTOM",
  bidPrice: 1.5,
  scheduleStartTime: "2027-06-01T09:00:00Z",
} as const;
const germany = new SmartPlusAdGroup("summer/germany", {
  ...shared,
  name: "germany",
  targetingSpec: { locationIds: ["2921044"] }, // TikTok finds the audience by itself (automatic targeting)
});
const young = new SmartPlusAdGroup("summer/us-young", {
  ...shared,
  name: "us-young",
  targetingOptimizationMode: "MANUAL", // so that ages hold
  targetingSpec: { locationIds: ["6252001"], ageGroups: ["AGE_18_24", "AGE_25_34"] },
});

const identity = { identityType: "TT_USER", identityId: "7000000000000000101" };
const video = {
  creativeInfo: {
    adFormat: "SINGLE_VIDEO",
    videoInfo: { videoId: clip.id },
    imageInfo: [{ webUri: cover.id }],
    ...identity,
  },
};
const post = { adFormat: "SINGLE_VIDEO", tiktokItemId: "7000000000000000501", ...identity };

/** An ad is a list of up to fifty creatives, each paused, added and replaced by itself. */
const ad = (name: string, adGroup: SmartPlusAdGroup, paused?: boolean): SmartPlusAd =>
  new SmartPlusAd(name, {
    adGroup,
    name: "iced",
    creativeList: [video, paused ? { creativeInfo: post, paused } : { creativeInfo: post }],
    adTextList: [{ adText: "Iced coffee is back" }, { adText: "Only this summer" }],
    landingPageUrlList: [{ landingPageUrl: "https://example.com/iced" }],
    adConfiguration: { callToActionId: button.callToActionId },
  });

ad("summer/germany/iced", germany);
ad("summer/us-young/iced", young, true);

export const campaignId = summer.id;
export const callToActionId = button.callToActionId;
