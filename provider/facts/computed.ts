/** The checks of facts that need code (`COMPUTED` in facts/language.ts), in the provider's words. */
import { type Computed, CURRENCIES } from "../../facts/index.js";
import { fieldOf, itemsOf } from "./evaluate.js";
import type { Judged } from "./judged.js";

const DAY_MS = 86_400_000;

/** Milliseconds of a canonical time (ISO 8601), or NaN. */
const instant = (value: unknown): number => (typeof value === "string" ? Date.parse(value) : Number.NaN);

/** Daily minimum of an ad group's budget in base units: 20, or 10 from a store (document 1739381246298114). */
const dailyMinimum = (source: unknown): number => (source === "STORE" || source === "SHOWCASE" ? 10 : 20);

function currencyDecimals({ field, shown, view, currency }: Judged): string | undefined {
  const amount = fieldOf(view, field);
  if (typeof amount !== "number") return undefined;
  const decimals = currency === undefined ? 2 : (CURRENCIES.get(currency)?.decimals ?? 2);
  if (Number(amount.toFixed(decimals)) === amount) return undefined;
  return `${shown} ${amount} has more decimals than ${currency ?? "any currency"} allows (${decimals})`;
}

function lifetimeMinimum({ shown, view, currency }: Judged): string | undefined {
  const amount = fieldOf(view, "budget");
  const span = instant(fieldOf(view, "schedule_end_time")) - instant(fieldOf(view, "schedule_start_time"));
  if (typeof amount !== "number" || !(span > 0)) return undefined;
  const days = Math.max(1, Math.ceil(span / DAY_MS));
  const ratio = currency === undefined ? 1 : (CURRENCIES.get(currency)?.ratio ?? 1);
  const least = dailyMinimum(fieldOf(view, "product_source")) * ratio * days;
  if (amount >= least) return undefined;
  return `${shown} ${amount} is below the minimum of ${least}${currency === undefined ? "" : ` ${currency}`} for ${days} scheduled days`;
}

function endAfterStart({ shown, view, shownName }: Judged): string | undefined {
  const [start, end] = [fieldOf(view, "schedule_start_time"), fieldOf(view, "schedule_end_time")];
  const wrong = instant(end) <= instant(start);
  return wrong
    ? `${shown} ${String(end)} is not after ${shownName("schedule_start_time")} ${String(start)}`
    : undefined;
}

function multiplesOfFifty({ field, shown, view }: Judged): string | undefined {
  const wrong = itemsOf(fieldOf(view, field)).find((one) => Number(one) % 50 !== 0);
  return wrong === undefined ? undefined : `${shown} holds ${String(wrong)}, which is not a multiple of 50`;
}

interface Parameter {
  readonly key?: unknown;
  readonly value?: unknown;
}

/** Each parameter of the list must stand in the address with the same value. */
function parametersOf(name: string, { field, shown, view, shownName }: Judged): string | undefined {
  const address = String(fieldOf(view, name));
  if (!URL.canParse(address)) return undefined;
  const given = new URL(address).searchParams;
  const wrong = (itemsOf(fieldOf(view, field)) as readonly Parameter[]).find(
    ({ key, value }) => !given.getAll(String(key)).includes(String(value)),
  );
  if (!wrong) return undefined;
  const there = given.get(String(wrong.key));
  const what = there === null ? "has no such parameter" : `has ${there}`;
  return `${shown} sets ${String(wrong.key)} to ${String(wrong.value)}, and ${shownName(name)} ${what}`;
}

const parametersOfAddress = (judged: Judged): string | undefined => parametersOf("landing_page_url", judged);
const parametersOfDeepLink = (judged: Judged): string | undefined => parametersOf("deeplink", judged);

const LONGEST_LINKS = 40;

function disclaimerLength({ field, shown, view }: Judged): string | undefined {
  const texts = itemsOf(fieldOf(view, `${field}.text`)).map(String);
  const long = texts.reduce((sum, text) => sum + [...text].length, 0);
  return long > LONGEST_LINKS ? `${shown} has ${long} characters; TikTok takes ${LONGEST_LINKS}` : undefined;
}

/** One function for each name in `COMPUTED`: what is wrong, or nothing. */
export const COMPUTED_CHECKS: Readonly<Record<Computed, (judged: Judged) => string | undefined>> = {
  currencyDecimals,
  lifetimeMinimum,
  endAfterStart,
  multiplesOfFifty,
  parametersOfAddress,
  parametersOfDeepLink,
  disclaimerLength,
};
