/** How a value was meant: what to write instead of one that cannot be. Each is empty, or begins with a space. */
import { tiktokLength } from "../../text/length.js";
import type { TextRule } from "./texts.js";

const MARK = /^(?:[a-z]{3}|[$\u20ac\u00a3\u00a5\u20b9])\s*|\s*(?:[a-z]{3}|[$\u20ac\u00a3\u00a5\u20b9%])$/gi;
const TIMES: Readonly<Record<string, number>> = { k: 1_000, m: 1_000_000 };

/** The number that a text stands for, and what is wrong with how it is written. */
function numberOf(text: string): readonly [string, string] | undefined {
  const bare = text.trim().replace(MARK, "");
  const scaled = /^([\d.]+)\s*([km])$/i.exec(text.trim());
  if (scaled) return ["in full", String(Number(scaled[1]) * (TIMES[(scaled[2] ?? "").toLowerCase()] ?? 1))];
  if (/^\d+(\.\d+)?e[+-]?\d+$/i.test(bare)) return ["in full", String(Number(bare))];
  if (/^\d{1,3}(?:([.,' _\u00a0])\d{3})(?:\1\d{3})*$/.test(bare))
    return ["without anything between thousands", bare.replace(/\D/g, "")];
  if (/^\d+,\d{1,2}$/.test(bare)) return ["with a decimal point", bare.replace(",", ".")];
  return /^\d+(\.\d+)?$/.test(bare) && bare !== text ? ["as a number only", bare] : undefined;
}

/** ` Write it as a number only: 80.` for "80 USD". */
export function numberHint(value: unknown): string {
  if (typeof value !== "string")
    return typeof value === "number" ? " Write a number, such as 50." : " Write a number only, such as 50.";
  if (value !== "" && /^\d+(\.\d+)?$/.test(value)) return ` Write it without quotes: ${value}`;
  const found = numberOf(value);
  return found ? ` Write it ${found[0]}: ${found[1]}` : " Write digits, with a point before decimals, such as 49.50.";
}

const QUOTES = /[\u201c\u201d\u201e\u2018\u2019]/;

function idHint(text: string): string {
  if (/^\d+(\.\d+)?e\+?\d+$/i.test(text))
    return " A spreadsheet wrote it so, and its last digits are lost: copy the id again from a column that is formatted as text, and write it in quotes.";
  if (QUOTES.test(text)) return ` Write straight quotes: "${text.replace(/[^\d]/g, "")}"`;
  const digits = text.replace(/\.0+$/, "").replace(/\D/g, "");
  if (/^\d[\d\s.,-]*\d$/.test(text) && digits.length <= 19 && digits !== text)
    return ` Write only its digits: "${digits}"`;
  return /^\d+$/.test(text) ? " Copy it again: an id has at most 19 digits." : "";
}

/** What an address, an id or a time should have been. */
export function formatHint(format: string, text: string): string {
  if (format === "tiktok-id") return idHint(text);
  if (format === "http-url")
    return /\s/.test(text)
      ? ` Write %20 for a space: ${text.replaceAll(" ", "%20")}`
      : /^[\w-]+(\.[\w-]+)+/.test(text)
        ? ` Write: https://${text}`
        : "";
  return "";
}

/** What to do with a text that TikTok refuses. */
export function textHint(text: string, rule: TextRule): string {
  const { max, emoji } = rule;
  if (text.trim() === "") return " Write a text, or remove the line.";
  if (/\p{Cc}/u.test(text)) return " Write it on one line.";
  if (!emoji && /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(text)) return " Remove it.";
  const over = tiktokLength(text, rule) - max;
  return over > 0 ? ` Shorten it by ${over}.` : "";
}
