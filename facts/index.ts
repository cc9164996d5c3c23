/** All facts, for both readers. A row in one of the files listed here is all that a new fact takes. */
import { goalRules } from "./ad-groups/goals.js";
import { adChanges, adDefaults, adFills, adRules } from "./ads/index.js";
import type { ChangeRow, DefaultRow, FillRow, RuleRow } from "./language.js";
import { smartPlusChanges, smartPlusDefaults, smartPlusFills, smartPlusRules } from "./smart-plus/index.js";

export * from "./currencies.js";
export * from "./language.js";
export * from "./media.js";

/** Every rule. Ids are unique; a test holds it. */
export const RULES: readonly RuleRow[] = [...goalRules, ...adRules, ...smartPlusRules];

/** What TikTok shows that nobody sent. */
export const FILLS: readonly FillRow[] = [...adFills, ...smartPlusFills];

/** What TikTok takes after creation. A field without a row takes any change in place. */
export const CHANGES: readonly ChangeRow[] = [...adChanges, ...smartPlusChanges];

/** What TikTok assumes of a field that is left out. */
export const DEFAULTS: readonly DefaultRow[] = [...adDefaults, ...smartPlusDefaults];
