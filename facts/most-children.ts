/** How many objects of a level one parent may hold. */
import type { Condition, Level } from "./language.js";
import { SMART_PLUS_MOST } from "./smart-plus/limits.js";
import { PAGE } from "./sources.js";

/** A limit of one parent. The first row of a level whose condition holds counts. */
export interface MostChildren {
  readonly level: Level;
  readonly when?: Condition;
  readonly max: number;
  /** Document id of TikTok's page. */
  readonly source: string;
}

/** Plain objects by the page on the structure of ads, Upgraded Smart+ by its create pages. */
export const MOST_CHILDREN: readonly MostChildren[] = [
  { level: "adgroup", max: 999, source: PAGE.structure },
  { level: "ad", when: { "campaign.objective_type": ["RF_REACH"] }, max: 20, source: PAGE.structure },
  {
    level: "ad",
    when: { "campaign.objective_type": ["PRODUCT_SALES"], "campaign.campaign_product_source": ["STORE"] },
    max: 20,
    source: PAGE.structure,
  },
  { level: "ad", max: 50, source: PAGE.structure },
  { level: "smart_adgroup", max: SMART_PLUS_MOST.groups, source: PAGE.createSmartAdGroup },
  { level: "smart_ad", max: SMART_PLUS_MOST.ads, source: PAGE.createSmartAd },
];
