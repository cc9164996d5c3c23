/** What is checked with every validation: texts by TikTok's count, times, ids, addresses. Validators made by the build call these. */

import { tiktokLength } from "../../text/length.js";
import { type Is, isFlag, isNumber, optional, shaped } from "../../text/shape.js";
import { canonicalTime } from "./times.js";

/** Pictures, flags (two regional letters) and key caps. */
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}{1,2}|[0-9#*]\ufe0f?\u20e3/u;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROL = /[\u0000-\u001f\u007f]/;

/** Constraints on a text; created by `text` of the definitions. */
export interface TextRule {
  readonly max: number;
  readonly emoji: boolean;
  readonly narrowKorean?: boolean;
}

/** Whether a keyword's value is such a rule. */
export const isTextRule: Is<TextRule> = shaped({ max: isNumber, emoji: isFlag, narrowKorean: optional(isFlag) });

/** Why TikTok would refuse this text, or nothing. */
export function textFault(text: string, rule: TextRule): string | undefined {
  if (text.trim() === "") return "is empty.";
  if (LONE_SURROGATE.test(text)) return "contains half of a character; it is not valid Unicode.";
  if (CONTROL.test(text)) return "contains a line break or another control character.";
  if (!rule.emoji && EMOJI.test(text)) return `contains the emoji ${EMOJI.exec(text)?.[0]}; TikTok refuses emoji here.`;
  const length = tiktokLength(text, rule);
  return length > rule.max
    ? `is ${length} characters long; TikTok accepts ${rule.max} (a CJK character counts as 2).`
    : undefined;
}

/** The keyword `tiktokText`: whether TikTok would accept a text. */
export const isTikTokText = (rule: TextRule, text: string): boolean => textFault(text, rule) === undefined;

/** Our formats by name, for ajv and for generated validators. */
export const FORMATS: Readonly<Record<string, RegExp | ((text: string) => boolean)>> = {
  "tiktok-id": /^(0|[1-9]\d{0,18})$/,
  "tiktok-time": (text: string) => canonicalTime(text) !== undefined,
  // The form of a code; GET /tool/language/ returns TikTok's list.
  "language-code": /^[a-z]{2,3}([-_][A-Za-z]{2,8})*$/,
  // The URL parser fixes spaces; TikTok receives the text as written.
  "http-url": (text: string) => /^https?:\/\/\S+$/i.test(text) && URL.canParse(text),
};
