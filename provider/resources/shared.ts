import { CURRENCIES } from "../../facts/index.js";
import { choice, type Field, type FieldNote, id, type Rule, rule } from "../definitions/index.js";

/** The account that owns the object; every resource has it. */
export const advertiserId = (): Field =>
  id({
    change: "replace",
    read: "never",
    doc: "The advertiser account that owns it. Default: the advertiser of the provider's settings (tiktok:advertiserId).",
  });

/** ENABLE or DISABLE, changed by the status call (reference 3.5). */
export const status = (
  fallback: "ENABLE" | "DISABLE",
  doc: string,
  own: { readonly defaultWith?: FieldNote["defaultWith"] } = {},
): Field =>
  choice(["ENABLE", "DISABLE"], { wire: "operation_status", change: "status", default: fallback, doc, ...own });

/** The currency that amounts are checked against; TikTok uses the account's, so it is never sent. */
export const currency = (): Field =>
  choice([...CURRENCIES.keys()].sort(), {
    wire: null,
    change: "local",
    doc: "The advertiser's currency, as an ISO 4217 code. With it, minimum budgets and decimals are checked at preview; it is not sent.",
  });

/** Milliseconds since the epoch of a normalized time, or undefined. */
export const instant = (value: unknown): number | undefined =>
  typeof value === "string" ? Date.parse(value) : undefined;

/** The end must come after the start. */
export function endsAfter(start: string, end: string): Rule {
  return rule([start, end], end, (view) => {
    const [from, to] = [instant(view.get(start)), instant(view.get(end))];
    if (from === undefined || to === undefined || Number.isNaN(from) || Number.isNaN(to) || to > from) return undefined;
    return `${end} ${String(view.get(end))} is not after ${start} ${String(view.get(start))}.`;
  });
}

/** Lists of campaigns, ad groups and ads, Smart+ ones too, show deleted objects only if asked to (reference 3.1, 3.5). */
export const DELETED_ONLY: Readonly<Record<string, string>> = { primary_status: "STATUS_DELETE" };
