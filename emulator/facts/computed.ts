/** The checks of facts that need code (`COMPUTED` in facts/language.ts), in the emulator's words. */
import { type Computed, CURRENCIES } from "../../facts/index.js";
import { parseTime } from "../validate.js";
import { entries, type Lookup } from "./subject.js";

const DAY_MS = 86_400_000;

const store = (lookup: Lookup): boolean => ["STORE", "SHOWCASE"].includes(String(lookup("product_source")));

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
  disclaimerLength: (field, lookup) => {
    const long = entries(lookup(`${field}.text`)).reduce<number>((sum, text) => sum + [...String(text)].length, 0);
    return long > 40 ? "Longer than maximum length 40." : undefined;
  },
};
