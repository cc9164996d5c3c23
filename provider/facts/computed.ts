/** The checks of facts that need code (`COMPUTED` in facts/language.ts), in the provider's words. */

import {
  COUNTRIES_BUT_US,
  type Computed,
  CURRENCIES,
  countryOfZip,
  isUnitedStatesZip,
  isZip,
  US_PLACES,
} from "../../facts/index.js";
import { rowsIn } from "../definitions/index.js";
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

/** Locations and postal codes of the object, now or before. */
const placesOf = ({ view }: Judged, prefix = ""): string[] =>
  [`${prefix}location_ids`, `${prefix}zipcode_ids`].flatMap((name) => itemsOf(fieldOf(view, name)).map(String));

const isUnitedStates = (id: string): boolean => US_PLACES.includes(id) || isUnitedStatesZip(id);
/** Known to be elsewhere. A city's id does not reveal its country, so a city may be anywhere. */
const isElsewhere = (id: string): boolean => COUNTRIES_BUT_US.includes(id) || (isZip(id) && !isUnitedStatesZip(id));

function unitedStatesKept(judged: Judged): string | undefined {
  const now = placesOf(judged);
  if (!placesOf(judged, "before.").some(isUnitedStates) || now.length === 0 || !now.every(isElsewhere))
    return undefined;
  return `${judged.shown} ${now.slice(0, 3).join(", ")} no longer targets the United States`;
}

function zipsBesideCountries({ shown, view, shownName }: Judged): string | undefined {
  const places = itemsOf(fieldOf(view, "location_ids")).map(String);
  const inside = itemsOf(fieldOf(view, "zipcode_ids")).map(String);
  const zip = inside.find((one) => places.includes(countryOfZip(one) ?? ""));
  if (zip === undefined) return undefined;
  return `${shown} ${zip} is in ${String(countryOfZip(zip))} of ${shownName("location_ids")}`;
}

const LONGEST_DAYS = 30;

function thirtyDays({ shown, view, shownName }: Judged): string | undefined {
  const span = instant(fieldOf(view, "schedule_end_time")) - instant(fieldOf(view, "schedule_start_time"));
  if (!(span > LONGEST_DAYS * DAY_MS)) return undefined;
  return `${shown} is ${Math.ceil(span / DAY_MS)} days after ${shownName("schedule_start_time")}; TikTok accepts ${LONGEST_DAYS}`;
}

function retentionOfBids({ shown, view, shownName }: Judged): string | undefined {
  const [share, bid, deep] = ["next_day_retention", "conversion_bid_price", "deep_cpa_bid"].map((name) =>
    Number(fieldOf(view, name)),
  );
  if (share === undefined || bid === undefined || deep === undefined || Math.abs(share - bid / deep) < 0.005)
    return undefined;
  return `${shown} ${share} is not ${shownName("conversion_bid_price")} / ${shownName("deep_cpa_bid")}`;
}

function multiplesOfFifty({ field, shown, view }: Judged): string | undefined {
  const wrong = itemsOf(fieldOf(view, field)).find((one) => Number(one) % 50 !== 0);
  return wrong === undefined ? undefined : `${shown} contains ${String(wrong)}, which is not a multiple of 50`;
}

/** Each parameter of the list must be in the address with the same value. */
function parametersOf(name: string, { field, shown, view, shownName }: Judged): string | undefined {
  const address = String(itemsOf(fieldOf(view, name))[0]);
  if (!URL.canParse(address)) return undefined;
  const given = new URL(address).searchParams;
  const wrong = rowsIn(itemsOf(fieldOf(view, field))).find(
    ({ key, value }) => !given.getAll(String(key)).includes(String(value)),
  );
  if (!wrong) return undefined;
  const there = given.get(String(wrong.key));
  const what = there === null ? "has no such parameter" : `has ${there}`;
  return `${shown} sets ${String(wrong.key)} to ${String(wrong.value)}, but ${shownName(name)} ${what}`;
}

const parametersOfAddress = (judged: Judged): string | undefined => parametersOf("landing_page_url", judged);
const parametersOfFirstAddress = (judged: Judged): string | undefined =>
  parametersOf("landing_page_url_list.landing_page_url", judged);
const parametersOfDeepLink = (judged: Judged): string | undefined => parametersOf("deeplink", judged);

const NOT_SAID = "NOT_DECLARED";

function keepsItsValue({ field, shown, view }: Judged): string | undefined {
  const [before, after] = [`before.${field}`, field].map((name) => fieldOf(view, name) ?? NOT_SAID);
  return before === after ? undefined : `${shown} cannot change from ${String(before)} to ${String(after)}`;
}

const CREATIVES = ["video_id", "image_ids", "tiktok_item_id"];

function changesWithCreative(judged: Judged): string | undefined {
  const set = (name: string): string => itemsOf(fieldOf(judged.view, name)).map(String).sort().join();
  return CREATIVES.some((name) => set(name) !== set(`before.${name}`)) ? undefined : keepsItsValue(judged);
}

const LONGEST_LINKS = 40;

function disclaimerLength({ field, shown, view }: Judged): string | undefined {
  const texts = itemsOf(fieldOf(view, `${field}.text`)).map(String);
  const long = texts.reduce((sum, text) => sum + [...text].length, 0);
  return long > LONGEST_LINKS ? `${shown} has ${long} characters; TikTok accepts ${LONGEST_LINKS}` : undefined;
}

/** One function for each name in `COMPUTED`: returns what is wrong, or undefined. */
export const COMPUTED_CHECKS: Readonly<Record<Computed, (judged: Judged) => string | undefined>> = {
  currencyDecimals,
  lifetimeMinimum,
  endAfterStart,
  unitedStatesKept,
  zipsBesideCountries,
  thirtyDays,
  retentionOfBids,
  multiplesOfFifty,
  parametersOfAddress,
  parametersOfFirstAddress,
  parametersOfDeepLink,
  keepsItsValue,
  changesWithCreative,
  disclaimerLength,
};
