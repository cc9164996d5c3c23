/** The checks of facts that need code (`COMPUTED` in facts/language.ts), with the emulator's messages. */
import {
  COUNTRIES_BUT_US,
  type Computed,
  CURRENCIES,
  countryOfZip,
  isUnitedStatesZip,
  isZip,
  US_PLACES,
} from "../../facts/index.js";
import { bodiesIn, parseTime } from "../validate.js";
import { entries, type Lookup } from "./subject.js";

const DAY_MS = 86_400_000;

/** `key=value` of a query, decoded. */
const plain = (pair: string): string => {
  try {
    return decodeURIComponent(pair.replaceAll("+", " "));
  } catch {
    return pair;
  }
};

const places = (lookup: Lookup, before = ""): string[] =>
  entries(lookup(`${before}location_ids`))
    .concat(entries(lookup(`${before}zipcode_ids`)))
    .map(String);

const inStates = (id: string): boolean => isUnitedStatesZip(id) || US_PLACES.includes(id);
const abroad = (id: string): boolean => COUNTRIES_BUT_US.includes(id) || (isZip(id) && !inStates(id));

const store = (lookup: Lookup): boolean => ["STORE", "SHOWCASE"].includes(String(lookup("product_source")));

/** The parameter of the list that the URL lacks or has with another value. */
function notIn(address: string, list: string, lookup: Lookup): string | undefined {
  const query = /\?([^#]*)/.exec(String(entries(lookup(address))[0]))?.[1] ?? "";
  const there = new Set(query.split("&").map(plain));
  const wrong = bodiesIn(lookup(list)).find(({ key, value }) => !there.has(`${String(key)}=${String(value)}`));
  return wrong ? `the value of ${String(wrong.key)} is not the same as in ${address}.` : undefined;
}

/** How an update handles a field that it must not change. */
function changed(field: string, lookup: Lookup): string | undefined {
  const [old = "NOT_DECLARED"] = entries(lookup(`before.${field}`));
  const [now = "NOT_DECLARED"] = entries(lookup(field));
  return old === now ? undefined : "it cannot be updated.";
}

/** One function for each name in `COMPUTED`: the message of the refusal, or undefined. */
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
  unitedStatesKept: (_field, lookup) => {
    const after = places(lookup);
    const left = after.length > 0 && after.every(abroad) && places(lookup, "before.").some(inStates);
    return left ? "locations in the United States cannot all be removed." : undefined;
  },
  zipsBesideCountries: (field, lookup) => {
    const whole = new Set(entries(lookup("location_ids")).map(String));
    return entries(lookup(field)).some((zip) => whole.has(countryOfZip(String(zip)) ?? ""))
      ? "overlapping targeted locations are not supported."
      : undefined;
  },
  thirtyDays: (_field, lookup) =>
    parseTime(lookup("schedule_end_time")) - parseTime(lookup("schedule_start_time")) > 30 * DAY_MS
      ? "the schedule must not exceed 30 days."
      : undefined,
  retentionOfBids: (_field, lookup) => {
    const wanted = Number(lookup("conversion_bid_price")) / Number(lookup("deep_cpa_bid"));
    return Math.abs(Number(lookup("next_day_retention")) - wanted) < 0.005
      ? undefined
      : "it must be conversion_bid_price / deep_cpa_bid.";
  },
  multiplesOfFifty: (field, lookup) =>
    entries(lookup(field)).every((one) => Number(one) % 50 === 0) ? undefined : "Must be in multiples of 50.",
  parametersOfAddress: (field, lookup) => notIn("landing_page_url", field, lookup),
  parametersOfFirstAddress: (field, lookup) => notIn("landing_page_url_list.landing_page_url", field, lookup),
  parametersOfDeepLink: (field, lookup) => notIn("deeplink", field, lookup),
  keepsItsValue: (field, lookup) => changed(field, lookup),
  changesWithCreative: (field, lookup) => {
    const ids = (name: string): string => JSON.stringify(entries(lookup(name)).map(String).sort());
    const same = ["video_id", "image_ids", "tiktok_item_id"].every((name) => ids(name) === ids(`before.${name}`));
    return same ? changed(field, lookup) : undefined;
  },
  disclaimerLength: (field, lookup) => {
    const long = entries(lookup(`${field}.text`)).reduce<number>((sum, text) => sum + [...String(text)].length, 0);
    return long > 40 ? "Longer than maximum length 40." : undefined;
  },
};
