// Made from provider/resources by `npm run generate`. Do not edit.
export { Campaign, type CampaignArgs } from "./campaign.js";
export { AdGroup, type AdGroupArgs } from "./ad-group.js";
export { Ad, type AdArgs } from "./ad.js";
export { SmartPlusCampaign, type SmartPlusCampaignArgs } from "./smart-plus-campaign.js";
export { SmartPlusAdGroup, type SmartPlusAdGroupArgs } from "./smart-plus-ad-group.js";
export { SmartPlusAd, type SmartPlusAdArgs } from "./smart-plus-ad.js";
export { Video, type VideoArgs } from "./video.js";
export { Image, type ImageArgs } from "./image.js";
export { Pixel, type PixelArgs } from "./pixel.js";
export { CreativePortfolio, type CreativePortfolioArgs } from "./creative-portfolio.js";
