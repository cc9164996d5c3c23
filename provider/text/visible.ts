/**
 * Characters that make a text look different, or that a terminal interprets. Two uses: names that contain them are
 * refused (Check, YAML), and every output escapes them, so that text from an account or a program cannot affect a
 * terminal, a comment or a page.
 */

/**
 * What is hidden: C0 and C1 controls without tab and line feed, DEL, soft hyphens, fillers, variation selectors of Mongolian,
 * zero width, bidirectional marks, embeddings, overrides and isolates, line separators, tags. Content of a character
 * class.
 */
const HIDDEN =
  "[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u180b-\\u180f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}]";
const ALL_HIDDEN = new RegExp(HIDDEN, "gu");
const HIDDEN_IN_NAMES = new RegExp(`[\\t\\n]|${HIDDEN}`, "gu");

/** Printable ASCII: most names, recognized with one test. */
const PLAIN = /^[\x20-\x7e]*$/;

/** What a text file never needs: controls (CR and NEL end lines), bidirectional marks, a second byte order mark. */
const MISLEADING_CLASS =
  "[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\u202a-\\u202e\\u2066-\\u2069]|(?<=[\\s\\S])\\ufeff";
const MISLEADING = new RegExp(MISLEADING_CLASS, "u");

/** Scripts whose letters need joiners (U+200C, U+200D) for correct spelling. */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Tibetan}\p{Script=Myanmar}\p{Script=Khmer}]/u;
const PICTURE = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/u;

/** `U+202E`. */
const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** `\u202e`: readable in a terminal, and the same text when parsed as JSON. */
const escaped = (character: string): string =>
  Array.from(
    { length: character.length },
    (_none, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`,
  ).join("");

/** Text for people: hidden characters are escaped. Tabs, line ends and visible joiners stay. */
export const visible = (text: string): string =>
  text.replace(ALL_HIDDEN, (character, at: number) => (shows(text, at) ? character : escaped(character)));

/** Text on one line: line ends and tabs become spaces, too. */
export const oneLine = (text: string): string => visible(text.replace(/\s+/g, " ").trim());

/** The first `longest` characters of a text, with a mark if it was cut; never half of a character. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** A hidden character of a name: its code point, and its position. */
export interface Hidden {
  readonly character: string;
  /** Index in the text. */
  readonly at: number;
}

/** Between letters that need joiners, and inside emoji, a joiner is visible. */
function shows(text: string, at: number): boolean {
  const character = text[at];
  if (character !== "\u200c" && character !== "\u200d") return false;
  const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? "";
  const after = String.fromCodePoint(text.codePointAt(at + 1) ?? 0x20);
  if (JOINING.test(before) && JOINING.test(after)) return true;
  return character === "\u200d" && PICTURE.test(before) && PICTURE.test(after);
}

/** The first hidden character of a name, if any; tabs and line ends count, since a name is one line. */
export function hiddenIn(text: string): Hidden | undefined {
  if (PLAIN.test(text)) return undefined;
  for (const { 0: character, index } of text.matchAll(HIDDEN_IN_NAMES))
    if (!shows(text, index)) return { character: codePoint(character), at: index };
  return undefined;
}

/** The first character of a file that hides its meaning: a control, or a bidirectional mark. */
export function misleadingIn(text: string): Hidden | undefined {
  const found = MISLEADING.exec(text);
  return found ? { character: codePoint(found[0]), at: found.index } : undefined;
}

/** `name contains the invisible character U+202E at position 4. …` */
export const hiddenReason = (property: string, { character, at }: Hidden): string =>
  `${property} contains the invisible character ${character} at position ${at + 1}. Remove it: it hides what the text really is.`;
