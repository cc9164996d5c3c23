/** All facts, for both readers. To add a fact, add a row to one of the files listed here. */
import { adGroupChanges, adGroupDefaults, adGroupFills, adGroupRules } from "./ad-groups/index.js";
import { adChanges, adDefaults, adFills, adRules } from "./ads/index.js";
import { campaignChanges, campaignDefaults, campaignFills, campaignRules } from "./campaigns/index.js";
import type { ChangeRow, DefaultRow, FillRow, RuleRow } from "./language.js";
import { portfolioDefaults, portfolioRules } from "./portfolios/index.js";
import { savedAudienceRules } from "./saved-audiences.js";
import { smartPlusChanges, smartPlusDefaults, smartPlusFills, smartPlusRules } from "./smart-plus/index.js";

export * from "./currencies.js";
export * from "./enums/index.js";
export * from "./language.js";
export * from "./locations.js";
export * from "./media.js";
export * from "./most-children.js";
export * from "./smart-plus/limits.js";
export * from "./sources.js";

/** Every rule. Ids are unique; a test holds it. */
export const RULES: readonly RuleRow[] = [
  ...campaignRules,
  ...adGroupRules,
  ...adRules,
  ...smartPlusRules,
  ...portfolioRules,
  ...savedAudienceRules,
];

/** What TikTok fills in. */
export const FILLS: readonly FillRow[] = [...campaignFills, ...adGroupFills, ...adFills, ...smartPlusFills];

/** Which updates TikTok accepts. A field without a row can be updated in place. */
export const CHANGES: readonly ChangeRow[] = [...campaignChanges, ...adGroupChanges, ...adChanges, ...smartPlusChanges];

/** What TikTok assumes for a field that is omitted. */
export const DEFAULTS: readonly DefaultRow[] = [
  ...campaignDefaults,
  ...adGroupDefaults,
  ...adDefaults,
  ...smartPlusDefaults,
  ...portfolioDefaults,
];
