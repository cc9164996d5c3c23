/** The checks of facts that need code (`COMPUTED` in facts/language.ts), in the emulator's words. */
import { type Computed, CURRENCIES } from "../../facts/index.js";
import { type Body, parseTime } from "../validate.js";
import { entries, type Lookup } from "./subject.js";

const DAY_MS = 86_400_000;

/** `key=value` of a query without its encoding. */
const plain = (pair: string): string => {
  try {
    return decodeURIComponent(pair.replaceAll("+", " "));
  } catch {
    return pair;
  }
};

const store = (lookup: Lookup): boolean => ["STORE", "SHOWCASE"].includes(String(lookup("product_source")));

/** The parameter of the list that the address lacks or has with another value. */
function notIn(address: string, list: string, lookup: Lookup): string | undefined {
  const query = /\?([^#]*)/.exec(String(lookup(address)))?.[1] ?? "";
  const there = new Set(query.split("&").map(plain));
  const wrong = (lookup(list) as Body[] | undefined)?.find(
    ({ key, value }) => !there.has(`${String(key)}=${String(value)}`),
  );
  return wrong ? `the value of ${String(wrong.key)} is not the same as in ${address}.` : undefined;
}

/** One function for each name in `COMPUTED`: the message of the refusal, or nothing. */
export const COMPUTED_REFUSALS: Readonly<
  Record<Computed, (field: string, lookup: Lookup, currency: string) => string | undefined>
> = {
  currencyDecimals: (field, lookup, currency) => {
    const amount = lookup(field);
    const decimals = CURRENCIES.get(currency)?.decimals ?? 2;
    if (typeof amount !== "number" || Number(amount.toFixed(decimals)) === amount) return undefined;
    return `at most ${decimals} decimal places are allowed for ${currency}.`;
  },
  lifetimeMinimum: (field, lookup, currency) => {
    const length = parseTime(lookup("schedule_end_time")) - parseTime(lookup("schedule_start_time"));
    const amount = lookup(field);
    if (typeof amount !== "number" || !(length > 0)) return undefined;
    const each = (store(lookup) ? 10 : 20) * (CURRENCIES.get(currency)?.ratio ?? 1);
    const least = each * Math.max(1, Math.ceil(length / DAY_MS));
    return amount < least ? `Your budget setting must not be less than ${least}.` : undefined;
  },
  endAfterStart: (_field, lookup) =>
    parseTime(lookup("schedule_end_time")) <= parseTime(lookup("schedule_start_time"))
      ? "it must be later than schedule_start_time."
      : undefined,
  multiplesOfFifty: (field, lookup) =>
    entries(lookup(field)).every((one) => Number(one) % 50 === 0) ? undefined : "Must be in multiples of 50.",
  parametersOfAddress: (field, lookup) => notIn("landing_page_url", field, lookup),
  parametersOfDeepLink: (field, lookup) => notIn("deeplink", field, lookup),
  disclaimerLength: (field, lookup) => {
    const long = entries(lookup(`${field}.text`)).reduce<number>((sum, text) => sum + [...String(text)].length, 0);
    return long > 40 ? "Longer than maximum length 40." : undefined;
  },
};
