// Made from provider/resources by `npm run generate`. Do not edit.
export { Campaign, type CampaignArgs, type CampaignState } from "./campaign.js";
export { AdGroup, type AdGroupArgs, type AdGroupState } from "./ad-group.js";
export { Ad, type AdArgs, type AdState } from "./ad.js";
export { SmartPlusCampaign, type SmartPlusCampaignArgs, type SmartPlusCampaignState } from "./smart-plus-campaign.js";
export { SmartPlusAdGroup, type SmartPlusAdGroupArgs, type SmartPlusAdGroupState } from "./smart-plus-ad-group.js";
export { SmartPlusAd, type SmartPlusAdArgs, type SmartPlusAdState } from "./smart-plus-ad.js";
export { Video, type VideoArgs, type VideoState } from "./video.js";
export { Image, type ImageArgs, type ImageState } from "./image.js";
