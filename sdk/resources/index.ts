// Made from provider/resources by `npm run generate`. Do not edit.
export { Campaign } from "./campaign.js";
export type { CampaignArgs, CampaignState } from "./campaign.js";
export { AdGroup } from "./ad-group.js";
export type { AdGroupArgs, AdGroupState } from "./ad-group.js";
export { Ad } from "./ad.js";
export type { AdArgs, AdState } from "./ad.js";
export { SmartPlusCampaign } from "./smart-plus-campaign.js";
export type { SmartPlusCampaignArgs, SmartPlusCampaignState } from "./smart-plus-campaign.js";
export { SmartPlusAdGroup } from "./smart-plus-ad-group.js";
export type { SmartPlusAdGroupArgs, SmartPlusAdGroupState } from "./smart-plus-ad-group.js";
export { SmartPlusAd } from "./smart-plus-ad.js";
export type { SmartPlusAdArgs, SmartPlusAdState } from "./smart-plus-ad.js";
export { Video } from "./video.js";
export type { VideoArgs, VideoState } from "./video.js";
export { Image } from "./image.js";
export type { ImageArgs, ImageState } from "./image.js";
