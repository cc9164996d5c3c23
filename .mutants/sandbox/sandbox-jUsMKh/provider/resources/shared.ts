import { choice, type Field, id, isAbsent, type Rule, rule } from "../definitions/index.js";
import { baseRange, CURRENCIES, decimalsOf, ratioOf } from "./currency.js";

/** The account that owns the object; every resource has it. */
export const advertiserId = (): Field =>
  id({
    change: "replace",
    doc: "The advertiser account that owns it. Left out, the advertiser of the provider's settings (tiktok:advertiserId).",
  });

/** ENABLE or DISABLE, changed by the status call (reference 3.5). */
export const status = (fallback: "ENABLE" | "DISABLE", doc: string): Field =>
  choice(["ENABLE", "DISABLE"], { wire: "operation_status", change: "status", default: fallback, doc });

/** The currency that amounts are checked against; TikTok takes it from the account, so it never travels. */
export const currency = (): Field =>
  choice(CURRENCIES, {
    wire: null,
    change: "local",
    doc: "The advertiser's currency, as an ISO 4217 code. With it, minimum budgets and decimals are checked at preview; it is not sent.",
  });

const present = (value: unknown): value is number => typeof value === "number" && !isAbsent(value);

function amountFault(property: string, amount: number, code: string | undefined, minimum: number): string | undefined {
  const decimals = code === undefined ? 2 : decimalsOf(code);
  const unit = code ?? "any currency";
  if (Number(amount.toFixed(decimals)) !== amount) {
    return `${property} ${amount} has more decimals than ${unit} allows (${decimals}).`;
  }
  const least = baseRange(minimum, code === undefined ? 1 : ratioOf(code));
  if (amount < least) return `${property} ${amount} is below the minimum of ${least} in ${unit}.`;
  const most = baseRange(10_000_000, code === undefined ? 100_000 : ratioOf(code));
  return amount >= most ? `${property} ${amount} must be below ${most} in ${unit}.` : undefined;
}

/**
 * Budget bounds and decimals (reference 3.4). Without a known currency only what is wrong in every currency is refused.
 * `minimum` is the base amount (ratio 1); `days` gives the scheduled days for lifetime budgets, where they count.
 */
export function budgetBounds(options: {
  readonly about: readonly string[];
  readonly currency: readonly string[];
  readonly minimum: (get: (name: string) => unknown) => number;
}): Rule {
  return rule(["budget", ...options.about], "budget", (view) => {
    const amount = view.get("budget");
    if (!present(amount)) return undefined;
    const code = options.currency.map((name) => view.get(name)).find((value) => typeof value === "string") as
      | string
      | undefined;
    return amountFault(
      "budget",
      amount,
      code,
      options.minimum((name) => view.get(name)),
    );
  });
}

/** Milliseconds since the epoch of a normalised time, or undefined. */
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

/** A property must not lie after `limit`, an ISO time (reference 3.2). */
export function notAfter(property: string, limit: string): Rule {
  return rule([property], property, (view) => {
    const value = instant(view.get(property));
    return value !== undefined && value > Date.parse(limit)
      ? `${property} ${String(view.get(property))} is later than TikTok allows (${limit}).`
      : undefined;
  });
}
