/** The intended value: what to write instead of an invalid one. Each is empty, or begins with a space. */
import { tiktokLength } from "../../text/length.js";
import type { TextRule } from "./texts.js";
import { timeHint } from "./time-hints.js";

const MARK =
  /^(?:[a-z]{2,3}\$|[a-z]{3}|[$\u20ac\u00a3\u00a5\u20b9])\s*|\s*(?:[a-z]{3}|[$\u20ac\u00a3\u00a5\u20b9%]|(?:\/|per )\s*(?:day|d))$|[,;]$/gi;
const TIMES: Readonly<Record<string, number>> = { k: 1_000, m: 1_000_000 };

/** The number that a text stands for, and what is wrong with its notation. */
function numberOf(text: string): readonly [string, string] | undefined {
  const bare = text.trim().replace(MARK, "");
  const scaled = /^([\d.]+)\s*([km])$/i.exec(text.trim());
  if (scaled) return ["in full", String(Number(scaled[1]) * (TIMES[(scaled[2] ?? "").toLowerCase()] ?? 1))];
  if (/^\d+(\.\d+)?e[+-]?\d+$/i.test(bare)) return ["in full", String(Number(bare))];
  if (/^\d{1,3}(?:([.,' _\u00a0])\d{3})(?:\1\d{3})*$/.test(bare))
    return ["without thousands separators", bare.replace(/\D/g, "")];
  const both = /^(\d{1,3}(?:([.,' \u00a0])\d{3})(?:\2\d{3})*)([.,])(\d{1,2})$/.exec(bare);
  if (both && both[2] !== both[3])
    return ["with a decimal point and no thousands separators", `${(both[1] ?? "").replace(/\D/g, "")}.${both[4]}`];
  if (/^\d+,\d{1,2}$/.test(bare)) return ["with a decimal point", bare.replace(",", ".")];
  return /^\d+(\.\d+)?$/.test(bare) && bare !== text ? ["as a number only", bare] : undefined;
}

const INVISIBLE = /[\u200b-\u200f\u2060\ufeff]/;

/** ` It contains the invisible character U+200B: …` if that is why a word does not match. */
export const invisibleHint = (text: string): string => {
  const found = INVISIBLE.exec(text)?.[0];
  const code = found?.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  return code === undefined
    ? ""
    : ` It contains the invisible character U+${code}: remove it, and type the value again.`;
};

/** What is written in place of a number, if it is not one. */
function oddNumber(value: string): string | undefined {
  const text = value.trim();
  if (INVISIBLE.test(text)) return invisibleHint(text);
  if (text.startsWith("=")) return " It is a spreadsheet formula: write its result, such as 50.";
  if (/^#(?:REF|N\/A|VALUE|NAME|DIV\/0|NULL|NUM)/i.test(text))
    return " It is a spreadsheet error: write the intended number, such as 50.";
  if (/\$\{|\{\{|%\w+%|\$[A-Z_]{2}/.test(text))
    return " Configs have no variables: write the number itself, such as 50.";
  const [, amount, comment] = /^(\S+)\s+\/\/\s*(.*)$/.exec(text) ?? [];
  if (amount !== undefined) return ` A comment begins with #. Write: ${amount} # ${comment}`;
  const digits = text.replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)));
  return digits !== text && /^\d+(\.\d+)?$/.test(digits) ? ` Write it in the digits 0 to 9: ${digits}` : undefined;
}

/** The value of a digit of any script: their ten are consecutive, and begin at a code that ends in 0 or 6. */
function digitOf(digit: string): number {
  let zero = digit.codePointAt(0) ?? 0;
  const code = zero;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}

/** ` Write true, without quotes.` for a word that means it. */
export function flagHint(value: unknown): string {
  const word = String(value).trim().toLowerCase();
  const step = ", without quotes.";
  if (/^(yes|y|on|true|1|x|ja|wahr|oui|vrai|si|s\u00ed|verdadero|sim)$/.test(word)) return ` Write true${step}`;
  if (/^(no|n|off|false|0|nein|falsch|non|faux|falso|n\u00e3o|-)$/.test(word)) return ` Write false${step}`;
  return ` Write true or false${step}`;
}

/** ` Write it as a number only: 80.` for "80 USD". */
export function numberHint(value: unknown): string {
  if (typeof value !== "string")
    return typeof value === "number" ? " Write a number, such as 50." : " Write a number only, such as 50.";
  if (value !== "" && /^\d+(\.\d+)?$/.test(value)) return ` Write it without quotes: ${value}`;
  const odd = oddNumber(value);
  if (odd !== undefined) return odd;
  const found = numberOf(value);
  return found ? ` Write it ${found[0]}: ${found[1]}` : " Write digits, with a point before decimals, such as 49.50.";
}

const QUOTES = /[\u201c\u201d\u201e\u2018\u2019]/;

function idHint(text: string): string {
  if (/^\d+(\.\d+)?e\+?\d+$/i.test(text))
    return " A spreadsheet has rounded it, and its last digits are lost: copy the id again from a column that is formatted as text, and write it in quotes.";
  if (QUOTES.test(text)) return ` Write straight quotes: "${text.replace(/[^\d]/g, "")}"`;
  const digits = text.replace(/\.0+$/, "").replace(/\D/g, "");
  if (/^\d[\d\s.,-]*\d$/.test(text) && digits.length <= 19 && digits !== text)
    return ` Write only its digits: "${digits}"`;
  const runs = text.match(/\d{10,19}(?!\d)/g) ?? [];
  if (runs.length === 1 && digits === runs[0] && digits !== text) return ` Write only its digits: "${digits}"`;
  return /^\d+$/.test(text) ? " Copy it again: an id has at most 19 digits." : "";
}

const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];
const LETTER_PAIRS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

/** The intended URL, id, language or time. */
export function formatHint(format: string, text: string): string {
  if (format === "tiktok-id") return idHint(text);
  if (format === "http-url") return addressHint(text);
  if (format === "language-code") return languageHint(text);
  return format === "tiktok-time" ? timeHint(text) : "";
}

/** ` Write: de` for German, Deutsch and DE. */
function languageHint(text: string): string {
  const word = text.trim().toLowerCase();
  const code = LETTER_PAIRS.find((pair) => {
    const names = ["en", pair].map((locale) => new Intl.DisplayNames([locale], { type: "language" }).of(pair));
    return pair === word || names.some((name) => name?.toLowerCase() === word);
  });
  return code === undefined ? " `tiktok-ads find language` lists the codes." : ` Write: ${code}`;
}

function addressHint(text: string): string {
  const bare = text.replace(/^[<\u201c\u201d\u201e\u2018\u2019"']+|[>\u201c\u201d\u201e\u2018\u2019"';,]+$/g, "");
  if (bare !== text && /^https?:\/\/\S+$/.test(bare)) return ` Write: ${bare}`;
  if ((text.match(/https?:\/\//g) ?? []).length > 1) return ` Write one URL: ${/https?:\/\/[^\s,;]+/.exec(text)?.[0]}`;
  const slashes = /^(https?):?\/{0,3}(?=[\w-]+\.)/i.exec(text);
  if (slashes && !/\s/.test(text)) return ` Write: ${slashes[1]?.toLowerCase()}://${text.slice(slashes[0].length)}`;
  if (/\s/.test(text)) return ` Write %20 for a space: ${text.replaceAll(" ", "%20")}`;
  return /^[\w-]+(\.[\w-]+)+/.test(text) ? ` Write: https://${text}` : "";
}

/** How to fix a text that TikTok refuses. */
export function textHint(text: string, rule: TextRule): string {
  const { max, emoji } = rule;
  if (text.trim() === "") return " Write a text, or remove the line.";
  if (/\p{Cc}/u.test(text)) return " Write it on one line.";
  if (!emoji && /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(text)) return " Remove it.";
  const over = tiktokLength(text, rule) - max;
  return over > 0 ? ` Shorten it by ${over}.` : "";
}
