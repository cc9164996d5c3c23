/** Properties that do not belong where they stand: misspelt, TikTok's own word for one, or another level's. */

import { didYouMean, near } from "../provider/engine/objects/faults.js";
import { resourceOf } from "../provider/resources/index.js";
import { withArticle } from "../provider/text/article.js";
import type { Path } from "./document.js";

const LEVELS = {
  campaigns: "Campaign",
  campaign: "Campaign",
  adGroups: "AdGroup",
  adGroup: "AdGroup",
  ads: "Ad",
  ad: "Ad",
  videos: "Video",
  images: "Image",
  smartPlusCampaigns: "SmartPlusCampaign",
  smartPlusCampaign: "SmartPlusCampaign",
  smartPlusAdGroup: "SmartPlusAdGroup",
  smartPlusAd: "SmartPlusAd",
} as const;

const SMART = {
  Campaign: "SmartPlusCampaign",
  AdGroup: "SmartPlusAdGroup",
  Ad: "SmartPlusAd",
  Video: "Video",
  Image: "Image",
} as const;

const DELIVERED = ["Campaign", "AdGroup", "Ad"] as const;
type Title = (typeof LEVELS)[keyof typeof LEVELS];

/** The title of what the properties at a path belong to. */
function titleAt(path: Path): Title | undefined {
  const names = path.map(String);
  const smart = names[0] === "smartPlusCampaigns" ? "SmartPlus" : "";
  const level = names[0] === "defaults" ? names[1] : names.findLast((_name, index) => index % 2 === 0);
  const title = LEVELS[level as keyof typeof LEVELS];
  if (names.length <= 1 || title === undefined) return undefined;
  return smart && !title.startsWith(smart) ? SMART[title as keyof typeof SMART] : title;
}

/** What a stray property is called, what it stands in, and what to do. */
export interface Stray {
  readonly owner: string;
  readonly step?: string;
  /** The name that was meant. */
  readonly meant?: string;
}

/** TikTok's own name for a property, which documents and exports use. */
const ofWire = (title: Title, name: string): string | undefined =>
  Object.entries(resourceOf(title).fields).find(([, field]) => field.tiktok.wire === name)?.[0];

/** The levels that have a property of this name. */
function owners(name: string): string[] {
  const has = (title: (typeof DELIVERED)[number]): boolean => {
    const { fields, parent } = resourceOf(title);
    return name in fields && parent?.field !== name;
  };
  return DELIVERED.filter(has).map((title) => `${resourceOf(title).noun}s`);
}

const NESTED: Readonly<Record<string, string>> = {
  adGroups: "a campaign: indent it below one",
  ads: "an ad group: indent it below one",
};

/** Tells what is meant by a name that the properties at a path do not have. */
export function strayProperty(path: Path, name: string, known: readonly string[]): Stray {
  const title = titleAt(path);
  const fallback = path.length === 0 ? "an ads config" : String(path.at(-1));
  const owner = title ? withArticle(resourceOf(title).noun) : fallback;
  const wire = title && ofWire(title, name);
  if (wire && known.includes(wire)) return { owner, meant: wire, step: ` Here it is called ${wire}.` };
  if (NESTED[name] && !known.includes(name)) return { owner, step: ` It belongs to ${NESTED[name]}.` };
  const own = owners(name);
  const meant = near(name, known);
  // A name that another level has is in the wrong place more often than it is misspelt, unless it is nearly the same.
  if (own.length > 0 && !meant?.toLowerCase().endsWith(name.toLowerCase()))
    return { owner, step: ` It belongs to ${own.join(" and ")}: write it there.` };
  return { owner, ...(meant ? { meant, step: didYouMean(name, known) } : {}) };
}
