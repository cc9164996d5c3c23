/** How many objects of Upgraded Smart+ another can contain (reference/smart-plus.md sections 3, 8 and 9). */
export const SMART_PLUS_MOST = {
  /** Ad groups of a campaign. */
  groups: 30,
  /** Ads of an ad group. */
  ads: 30,
  /** Creatives of an ad. */
  creatives: 50,
} as const;
