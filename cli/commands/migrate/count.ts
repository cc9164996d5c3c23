/** The contents of a campaign, in words. */
import { plural } from "../../lib/plural.js";
import type { Made, Plain } from "./plain.js";

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const counted = {
  /** `2 ad groups, 12 ads`. */
  plain({ children }: Plain): string {
    const ads = children.reduce((sum, group) => sum + group.children.length, 0);
    return `${plural(children.length, "ad group")}, ${plural(ads, "ad")}`;
  },
  /** `2 ad groups, 3 ads with 12 creatives`. */
  made(campaigns: readonly Made[]): string {
    const groups = campaigns.flatMap(({ children }) => children);
    const ads = groups.flatMap(({ children }) => children);
    const creatives = ads.reduce((sum, { inputs }) => sum + list(inputs.creativeList).length, 0);
    return `${plural(groups.length, "ad group")}, ${plural(ads.length, "ad")} with ${plural(creatives, "creative")}`;
  },
};
