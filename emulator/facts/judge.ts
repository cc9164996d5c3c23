/** The emulator's evaluation of facts: refusals as TikTok phrases them, and fields that TikTok drops. */
import { CURRENCIES, effectOf, levelsOf, type Requirement, RULES, type RuleRow } from "../../facts/index.js";
import { Refusal } from "../envelope.js";
import { type Body, bodyIn, isSet, lengthOf, parseTime } from "../validate.js";
import { COMPUTED_REFUSALS } from "./computed.js";
import { entries, type Lookup, lookupOf, matches, type Subject } from "./subject.js";

const MISSING = "Missing data for required field.";

const set = (value: unknown): string => JSON.stringify(entries(value).map(String).sort());

type Judge = (must: Requirement, field: string, lookup: Lookup, subject: Subject) => string | undefined;

const amounts: Judge = (must, field, lookup, { currency }) => {
  if (!("range" in must)) return undefined;
  const { min, max, over, under, scaled } = must.range;
  const times = scaled ? (CURRENCIES.get(currency)?.ratio ?? 1) : 1;
  for (const one of entries(lookup(field)).map(Number)) {
    if (min !== undefined && one < min * times) return `Must be greater than or equal to ${min * times}.`;
    if (over !== undefined && one <= over * times) return `Must be greater than ${over * times}.`;
    if (max !== undefined && one > max * times) return `Must be less than or equal to ${max * times}.`;
    if (under !== undefined && one >= under * times) return `Must be less than ${under * times}.`;
  }
  return undefined;
};

const lists: Judge = (must, field, lookup) => {
  const all = entries(lookup(field));
  if ("includes" in must)
    return must.includes.every((one) => all.includes(one))
      ? undefined
      : `${must.includes.join(", ")} must be included.`;
  if ("count" in must) {
    const total = all.length + (must.count.and ?? []).flatMap((name) => entries(lookup(name))).length;
    if (total > (must.count.max ?? Number.POSITIVE_INFINITY)) return `Longer than maximum length ${must.count.max}.`;
    return total < (must.count.min ?? 0) ? `Shorter than minimum length ${must.count.min}.` : undefined;
  }
  if (!("disjoint" in must)) return undefined;
  const others = entries(lookup(must.disjoint));
  const both = all.find((one) => others.includes(one));
  return both === undefined ? undefined : `${String(both)} is also in ${must.disjoint}.`;
};

const texts: Judge = (must, field, lookup) => {
  const all = entries(lookup(field)).map(String);
  if ("length" in must) {
    const { min = 0, max, wide } = must.length;
    const size = (one: string): number => (wide ? lengthOf(one) : [...one].length);
    if (all.some((one) => size(one) > max)) return `Longer than maximum length ${max}.`;
    return all.some((one) => size(one) < min) ? `Shorter than minimum length ${min}.` : undefined;
  }
  if (!("matches" in must)) return undefined;
  const form = new RegExp(`^(?:${must.matches})$`, "u");
  return all.every((one) => form.test(one)) ? undefined : "Invalid format.";
};

const values: Judge = (must, field, lookup) => {
  const all = entries(lookup(field));
  if ("refuses" in must) {
    if (must.refuses === true) return "it is not supported here.";
    const listed: readonly unknown[] = must.refuses;
    const wrong = all.find((one) => listed.includes(one));
    return wrong === undefined ? undefined : `${String(wrong)} is not supported.`;
  }
  if ("oneOf" in must) {
    const known: readonly unknown[] = must.oneOf;
    return all.every((one) => known.includes(one)) ? undefined : `Must be one of: ${must.oneOf.join(", ")}.`;
  }
  if ("notAfter" in must) {
    const late = all.some((one) => parseTime(one) > Date.parse(must.notAfter));
    return late ? `it must not be later than ${must.notAfter}.` : undefined;
  }
  if ("lowerThan" in must) {
    const bound = must.lowerThan.map((name) => Number(lookup(name))).find((one) => one > 0 && Number(all[0]) >= one);
    return bound === undefined ? undefined : "The bid must be lower than the budget.";
  }
  if (!("equals" in must)) return undefined;
  const other = lookup(must.equals);
  return !isSet(other) || set(other) === set(all) ? undefined : `it must be the same as ${must.equals}.`;
};

/** A field as sent: without TikTok's default. */
const sentAs = (field: string, { body }: Subject, lookup: Lookup): unknown =>
  field.includes(".") ? lookup(field) : body[field];

/** The message of a refusal without the leading field, or undefined. */
function wrongWith(row: RuleRow, lookup: Lookup, subject: Subject): string | undefined {
  const { must, field } = row;
  if ("requires" in must) {
    const value = (name: string): unknown => (must.stated ? sentAs(name, subject, lookup) : lookup(name));
    return [field, ...(must.or ?? [])].some((name) => isSet(value(name))) ? undefined : MISSING;
  }
  if ("computed" in must) return COMPUTED_REFUSALS[must.computed](field, lookup, subject.currency);
  if ("equalAmongSiblings" in must) {
    if (!isSet(lookup(field))) return undefined;
    const own = set(lookup(field));
    const others = (subject.siblings ?? []).map((one) => lookupOf({ ...subject, body: one })(field));
    const differs = others.some((one) => isSet(one) && set(one) !== own);
    return differs ? "it must be the same in all ad groups of the campaign." : undefined;
  }
  // TikTok's defaults do not count as set.
  const unset = "refuses" in must && must.refuses === true ? !isSet(sentAs(field, subject, lookup)) : false;
  if (unset || !isSet(lookup(field))) return undefined;
  return (
    values(must, field, lookup, subject) ??
    amounts(must, field, lookup, subject) ??
    lists(must, field, lookup, subject) ??
    texts(must, field, lookup, subject)
  );
}

/** The bound of a range in the account's currency, in TikTok's format: `$50`, `2000 JPY`. */
function boundOf({ must }: RuleRow, currency: string): string {
  if (!("range" in must)) return "";
  const { min, max, over, under, scaled } = must.range;
  const base = min ?? over ?? max ?? under ?? 0;
  if (scaled && currency === "USD" && min !== undefined) return `$${base}`;
  return scaled ? `${base * (CURRENCIES.get(currency)?.ratio ?? 1)} ${currency}` : String(base);
}

function messageOf(row: RuleRow, wrong: string, path: string, lookup: Lookup, currency: string): string {
  if (row.message === undefined) return `${path}: ${wrong}`;
  return row.message.replace(/\{([a-z_.]+)\}/g, (_all, slot: string) => {
    if (slot === "field") return path;
    if (slot === "bound") return boundOf(row, currency);
    return entries(lookup(slot === "value" ? row.field : slot)).join(", ");
  });
}

function violation(row: RuleRow, subject: Subject): Refusal | undefined {
  const items = row.each === undefined ? [undefined] : entries(lookupOf(subject)(row.each));
  for (const [index, item] of items.entries()) {
    const lookup = lookupOf(subject, item);
    if (!matches(row.when, lookup)) continue;
    const wrong = wrongWith(row, lookup, subject);
    if (wrong === undefined) continue;
    const ofItem = row.each !== undefined && row.field.startsWith("item.");
    const name = ofItem ? `${row.each}.${index}.${row.field.slice("item.".length)}` : row.field;
    return new Refusal(
      row.code ?? 40002,
      messageOf(row, wrong, `${subject.prefix ?? ""}${name}`, lookup, subject.currency),
    );
  }
  return undefined;
}

const chosen = new Map<string, readonly RuleRow[]>();

/** The rows for a level and a call, cached: there are hundreds, and thousands of ads. */
function rowsFor({ level, mode }: Subject): readonly RuleRow[] {
  const key = `${level} ${mode}`;
  const known = chosen.get(key);
  if (known) return known;
  const rows = RULES.filter((row) => levelsOf(row).includes(level) && (row.on === undefined || row.on === mode));
  chosen.set(key, rows);
  return rows;
}

/**
 * Refuses the object with the first rule that it violates, in the order of the tables. Throws `Refusal`. `before` is
 * the previous object: existing violations do not prevent other changes (document 1848048566169730).
 */
export function refuseByFacts(subject: Subject, before?: Subject): void {
  for (const row of rowsFor(subject)) {
    if (effectOf(row) !== "refuse") continue;
    const refusal = violation(row, subject);
    if (refusal && !(before && violation(row, before))) throw refusal;
  }
}

/** The value without what is at the path. */
function without(value: unknown, [name = "", ...rest]: readonly string[]): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entry = rest.length > 0 ? { [name]: without(bodyIn(value)[name], rest) } : {};
  const { [name]: _dropped, ...kept } = bodyIn(value);
  return name in value ? { ...kept, ...entry } : value;
}

/** The body without the fields that TikTok accepts and drops because they have no effect. List items are unchanged. */
export function withoutDropped(subject: Subject): Body {
  const dropped = rowsFor(subject).filter(
    (row) =>
      (effectOf(row) === "drop" || row.ignored === true) &&
      row.each === undefined &&
      "refuses" in row.must &&
      violation(row, subject) !== undefined,
  );
  return dropped.reduce<Body>((body, row) => bodyIn(without(body, row.field.split("."))), subject.body);
}
