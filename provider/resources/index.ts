/** The only list of resources. */
import type { Resource } from "../definitions/index.js";
import { ad } from "./ad.js";
import { adGroup } from "./ad-group.js";
import { campaign } from "./campaign.js";
import { creativePortfolio } from "./creative-portfolio.js";
import { image } from "./image.js";
import { pixel } from "./pixel.js";
import { savedAudience } from "./saved-audience.js";
import { smartPlusAd } from "./smart-plus-ad.js";
import { smartPlusAdGroup } from "./smart-plus-ad-group.js";
import { smartPlusCampaign } from "./smart-plus-campaign.js";
import { video } from "./video.js";

export const resources: readonly Resource[] = [
  campaign,
  adGroup,
  ad,
  smartPlusCampaign,
  smartPlusAdGroup,
  smartPlusAd,
  video,
  image,
  pixel,
  creativePortfolio,
  savedAudience,
];

const byTitle = new Map(resources.map((resource) => [resource.title, resource]));

/** The resource with this title, such as `AdGroup`. Throws if there is none, which is a bug. */
export function resourceOf(title: string): Resource {
  const resource = byTitle.get(title);
  if (!resource) throw new Error(`there is no resource ${title}`);
  return resource;
}
