/** How the console shows names, states and money. */
import { html, raw } from "hono/html";

export type Html = ReturnType<typeof html>;

/** Control characters as Unicode control pictures; others by their code point. */
const symbolOf = (one: string): string => {
  const code = one.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? "\u2421" : `[U+${code.toString(16).toUpperCase()}]`;
};

/** A name with its own text direction; control and invisible characters show as symbols. */
export const named = (text: string): Html => html`<bdi>${text.replace(/[\p{Cc}\p{Cf}]/gu, symbolOf)}</bdi>`;

/** States in Ads Manager's terms, by the suffix of the computed status. */
const WORDS: readonly (readonly [RegExp, string, string])[] = [
  [/(DELIVERY_OK|STATUS_ENABLE)$/, "Active", "good"],
  [/(CAMPAIGN|ADGROUP)_DELETE$/, "Deleted with what it is under", "quiet"],
  [/_DELETE$/, "Deleted", "quiet"],
  [/CAMPAIGN_DISABLE$/, "Campaign inactive", "quiet"],
  [/ADGROUP_DISABLE$/, "Ad group inactive", "quiet"],
  [/_DISABLE$/, "Inactive", "quiet"],
  [/REAUDIT$/, "In review again", "warn"],
  [/_AUDIT$/, "In review", "warn"],
  [/AUDIT_DENY$/, "Rejected", "bad"],
  [/_EXCEED$/, "Out of budget", "bad"],
  [/NOT_START$/, "Scheduled", "warn"],
  [/(TIME_DONE|STATUS_DONE)$/, "Completed", "quiet"],
  [/_CREATE$/, "No ads yet", "warn"],
];

/** What a list can be narrowed to. */
export const STATES: readonly string[] = [...new Set(WORDS.map(([, words]) => words))];

/** A computed status as text, and its color. */
export function stateOf(status: string): { readonly words: string; readonly tone: string } {
  const [, words, tone] = WORDS.find(([pattern]) => pattern.test(status)) ?? [/$/, status, "warn"];
  return { words, tone };
}

export const state = (status: string, reason = ""): Html => {
  const { words, tone } = stateOf(status);
  return html`<span class="state ${tone}">${words}${reason && words === "Rejected" ? `: ${reason}` : ""}</span>`;
};

/** A copy button for a text. */
export const copy = (text: string, what: string): Html =>
  html`<button type="button" class="copy" data-act="copy" data-f="copy-${text}" data-value="${text}" aria-label="Copy ${what}">Copy</button>`;

/** An id with its button. */
export const id = (text: string, what: string): Html =>
  html`<span class="id">${text}</span> ${copy(text, `the id of ${what}`)}`;

export const attribute = (on: boolean, text: string) => (on ? raw(text) : "");

/** A URL of the console, without empty parameters. */
export function address(fields: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(fields).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === "" ? [] : [[name, String(value)]],
  );
  const query = new URLSearchParams(given).toString();
  return query === "" ? "/" : `/?${query}`;
}
