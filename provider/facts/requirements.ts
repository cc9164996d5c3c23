/**
 * Evaluates a requirement on a value: returns a sentence for people, or undefined. One function per kind of
 * requirement.
 */
import { CURRENCIES, LARGEST_RATIO, type Requirement } from "../../facts/index.js";
import { isAbsent, UNKNOWN } from "../definitions/index.js";
import { tiktokLength } from "../text/length.js";
import { COMPUTED_CHECKS } from "./computed.js";
import { fieldOf, itemsOf } from "./evaluate.js";
import type { Judged } from "./judged.js";

/** A value for a message; 336 half hours are too long. */
const short = (value: unknown): string => {
  const text = String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

type Kind<K extends string> = Extract<Requirement, { readonly [key in K]: unknown }>;

function requires({ or = [], stated }: Kind<"requires">, judged: Judged): string | undefined {
  const names = [judged.field, ...or];
  const view = stated ? judged.stated : judged.view;
  if (names.some((name) => !isAbsent(fieldOf(view, name)))) return undefined;
  return `${[judged.shown, ...or.map(judged.shownName)].join(" or ")} is required`;
}

function refuses({ refuses }: Kind<"refuses">, { shown }: Judged, items: readonly unknown[]): string | undefined {
  if (refuses === true) return `${shown} cannot be set`;
  const wrong = items.find((one) => refuses.some((value) => value === one));
  return wrong === undefined ? undefined : `${shown} ${short(wrong)} is not possible`;
}

function oneOf({ oneOf }: Kind<"oneOf">, { shown }: Judged, items: readonly unknown[]): string | undefined {
  const wrong = items.find((one) => !oneOf.some((value) => value === one));
  return wrong === undefined ? undefined : `${shown} ${short(wrong)} is not possible`;
}

function includes({ includes }: Kind<"includes">, { shown }: Judged, items: readonly unknown[]): string | undefined {
  const missing = includes.filter((one) => !items.includes(one));
  return missing.length === 0 ? undefined : `${shown} must include ${missing.join(", ")}`;
}

function count({ count }: Kind<"count">, judged: Judged, items: readonly unknown[]): string | undefined {
  const others = (count.and ?? []).flatMap((name) => itemsOf(fieldOf(judged.view, name)));
  const total = items.length + others.length;
  const names = [judged.shown, ...(count.and ?? []).map(judged.shownName)].join(" and ");
  if (count.max !== undefined && total > count.max) return `${names} has ${total} entries; TikTok accepts ${count.max}`;
  if (count.min !== undefined && total < count.min)
    return `${names} has ${total} entries; TikTok requires ${count.min}`;
  return undefined;
}

function range({ range }: Kind<"range">, { shown, currency }: Judged, items: readonly unknown[]): string | undefined {
  const ratio = currency === undefined ? undefined : CURRENCIES.get(currency)?.ratio;
  // Days and ratios are not money.
  const unit = currency === undefined || !range.scaled ? "" : ` ${currency}`;
  // Without a known currency only what is wrong in every currency is refused.
  const least = (amount: number): number => (range.scaled ? amount * (ratio ?? 1) : amount);
  const most = (amount: number): number => (range.scaled ? amount * (ratio ?? LARGEST_RATIO) : amount);
  for (const one of items) {
    const value = Number(one);
    if (range.min !== undefined && value < least(range.min))
      return `${shown} ${value} is below the minimum of ${least(range.min)}${unit}`;
    if (range.over !== undefined && value <= least(range.over))
      return `${shown} ${value} must be above ${least(range.over)}${unit}`;
    if (range.max !== undefined && value > most(range.max))
      return `${shown} ${value} is above the maximum of ${most(range.max)}${unit}`;
    if (range.under !== undefined && value >= most(range.under))
      return `${shown} ${value} must be below ${most(range.under)}${unit}`;
  }
  return undefined;
}

function length({ length }: Kind<"length">, { shown }: Judged, items: readonly unknown[]): string | undefined {
  for (const one of items) {
    const long = length.wide ? tiktokLength(String(one)) : [...String(one)].length;
    if (long > length.max) return `${shown} is ${long} characters long; TikTok accepts ${length.max}`;
    if (length.min !== undefined && long < length.min)
      return `${shown} is ${long} characters long; TikTok requires ${length.min}`;
  }
  return undefined;
}

function matches({ matches }: Kind<"matches">, { shown }: Judged, items: readonly unknown[]): string | undefined {
  const form = new RegExp(`^(?:${matches})$`, "u");
  const wrong = items.find((one) => !form.test(String(one)));
  return wrong === undefined ? undefined : `${shown} "${short(wrong)}" does not have the form that TikTok accepts`;
}

function notAfter({ notAfter }: Kind<"notAfter">, { shown }: Judged, items: readonly unknown[]): string | undefined {
  const late = items.find((one) => Date.parse(String(one)) > Date.parse(notAfter));
  return late === undefined ? undefined : `${shown} ${String(late)} is later than TikTok allows (${notAfter})`;
}

function lowerThan({ lowerThan }: Kind<"lowerThan">, judged: Judged, items: readonly unknown[]): string | undefined {
  const value = Number(items[0]);
  const bound = lowerThan.find((name) => {
    const other = fieldOf(judged.view, name);
    return typeof other === "number" && other > 0 && value >= other;
  });
  if (bound === undefined) return undefined;
  return `${judged.shown} ${value} must be below ${/^the /.test(judged.shownName(bound)) ? "" : "the "}${judged.shownName(bound)} of ${String(fieldOf(judged.view, bound))}`;
}

const asSet = (value: unknown): string =>
  JSON.stringify(
    itemsOf(value)
      .map((one) => JSON.stringify(one))
      .sort(),
  );

function equals({ equals }: Kind<"equals">, judged: Judged, items: readonly unknown[]): string | undefined {
  const other = fieldOf(judged.view, equals);
  if (isAbsent(other) || asSet(other) === asSet(items)) return undefined;
  return `${judged.shown} must equal ${judged.shownName(equals)}, which is ${itemsOf(other).join(", ")}`;
}

function disjoint({ disjoint }: Kind<"disjoint">, judged: Judged, items: readonly unknown[]): string | undefined {
  const others = itemsOf(fieldOf(judged.view, disjoint));
  const both = items.find((one) => others.includes(one));
  return both === undefined
    ? undefined
    : `${judged.shown} holds ${String(both)}, which ${judged.shownName(disjoint)} holds too`;
}

function siblings(judged: Judged, items: readonly unknown[]): string | undefined {
  // TikTok fills in unset values, so they are not compared.
  if (items.length === 0) return undefined;
  const other = judged.siblings.find((one) => !isAbsent(one) && one !== UNKNOWN && asSet(one) !== asSet(items));
  if (other === undefined) return undefined;
  return `${judged.shown} must be equal in all objects below the same campaign, and another has ${itemsOf(other).join(", ") || "none"}`;
}

/** What is wrong, without the reason; undefined if the requirement is met. */
export function broken(requirement: Requirement, judged: Judged): string | undefined {
  if ("requires" in requirement) return requires(requirement, judged);
  const items = itemsOf(fieldOf(judged.view, judged.field));
  if ("equalAmongSiblings" in requirement) return siblings(judged, items);
  if ("computed" in requirement) return COMPUTED_CHECKS[requirement.computed](judged);
  if (items.length === 0) return undefined;
  if ("refuses" in requirement) return refuses(requirement, judged, items);
  if ("oneOf" in requirement) return oneOf(requirement, judged, items);
  if ("includes" in requirement) return includes(requirement, judged, items);
  if ("count" in requirement) return count(requirement, judged, items);
  if ("range" in requirement) return range(requirement, judged, items);
  if ("length" in requirement) return length(requirement, judged, items);
  if ("matches" in requirement) return matches(requirement, judged, items);
  if ("notAfter" in requirement) return notAfter(requirement, judged, items);
  if ("lowerThan" in requirement) return lowerThan(requirement, judged, items);
  if ("equals" in requirement) return equals(requirement, judged, items);
  return disjoint(requirement, judged, items);
}
