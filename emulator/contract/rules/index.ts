/**
 * Every refusal that the emulator can give: TikTok's code, its message, how certain it is, and its section of the
 * reference. Code can refuse only through this table (`refusal` in envelope.ts), so the ledger in
 * docs/emulator.md is complete by construction.
 */

import { adGroups } from "./ad-groups.js";
import { access, schema } from "./general.js";
import { files, more, reports } from "./library.js";
import { ads, campaigns, objects } from "./objects.js";
import { smartPlus } from "./smart-plus.js";

export type { Rule } from "./rule.js";

/** All rules, by id. */
export const RULES = {
  ...access,
  ...schema,
  ...objects,
  ...campaigns,
  ...adGroups,
  ...ads,
  ...files,
  ...reports,
  ...more,
  ...smartPlus,
};

export type RuleId = keyof typeof RULES;

/** The slots of a message, as a type. */
type Slots<Text extends string> = Text extends `${string}{${infer Slot}}${infer Rest}` ? Slot | Slots<Rest> : never;

/** Values for the slots of a rule. */
export type Filling<Id extends RuleId> = Readonly<Record<Slots<(typeof RULES)[Id]["text"]>, string | number>>;
