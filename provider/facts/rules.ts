/** Facts of a level as rules of a definition. */
import {
  type Condition,
  DEFAULTS,
  type DefaultRow,
  type Effect,
  effectOf,
  type Level,
  levelsOf,
  RULES,
  type RuleRow,
  type Test,
} from "../../facts/index.js";
import { isAbsent, type Rule, UNKNOWN, type View } from "../definitions/index.js";
import { holds, isAlternatives, itemsOf, namesOf, type WireView, whenKnown } from "./evaluate.js";
import type { Judged } from "./judged.js";
import { type Lineage, placeOf, shownName, stated, wireView } from "./names.js";
import { broken } from "./requirements.js";

const ofLevel = <Row extends { readonly level: Level | readonly Level[] }>(rows: readonly Row[], level: Level): Row[] =>
  rows.filter((row) => levelsOf(row).includes(level));

/** What TikTok assumes for an omitted field. Names with `campaign.` and `adgroup.` belong to those levels. */
function defaultOf(level: Level): (name: string, view: WireView) => unknown {
  const smart = level.startsWith("smart_") ? "smart_" : "";
  const rows = new Map<string, DefaultRow[]>();
  for (const above of ["", "campaign", "adgroup"] as const) {
    for (const row of ofLevel(DEFAULTS, above === "" ? level : (`${smart}${above}` as const))) {
      const name = above === "" ? row.field : `${above}.${row.field}`;
      rows.set(name, [...(rows.get(name) ?? []), row]);
    }
  }
  return (name, view) => {
    const above = /^(campaign|adgroup)\./.exec(name)?.[0] ?? "";
    const seen: WireView = above === "" ? view : (field) => view(`${above}${field}`);
    return rows.get(name)?.find((one) => holds(one.when, seen))?.value;
  };
}

/**
 * `"objective is TRAFFIC"`; undefined for an uninformative part: a field that is unset because it must not have certain
 * values.
 */
function part(name: string, test: Test, view: WireView, lineage: Lineage): string[] {
  const shown = shownName(name, lineage);
  const value = itemsOf(view(name));
  if ("set" in test && value.length > 0) return [`${shown} is set`];
  if (value.length > 0) return [`${shown} is ${value.join(", ")}`];
  return "not" in test ? [] : [`${shown} is not set`];
}

/** The parts of a condition that hold, without the part on `about` itself: the sentence begins with that. */
function condition(when: Condition | undefined, about: string, view: WireView, lineage: Lineage): string {
  const parts = Object.entries(when ?? {}).flatMap(([name, test]) => {
    if (test === undefined || name === about || name.startsWith("before.")) return [];
    if (!isAlternatives(test)) return part(name, test, view, lineage);
    const met = test.find((one) => whenKnown(() => holds(one, view)) === true);
    return met ? [condition(met, about, view, lineage)] : [];
  });
  return parts.filter(Boolean).join(" and ");
}

const MOST_CHOICES = 12;

/** The allowed values of an enum requirement, for the end of the sentence. */
function choices({ must }: RuleRow): string {
  if (!("oneOf" in must)) return "";
  const set = must.oneOf.filter((one) => one !== "UNSET");
  const listed = set.length > 0 ? set : must.oneOf;
  const rest = listed.length - MOST_CHOICES;
  return ` Allowed: ${listed.slice(0, MOST_CHOICES).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`;
}

/** The whole sentence: what is wrong, under which condition, why, and what is allowed. */
function sentence(row: RuleRow, wrong: string, view: WireView, lineage: Lineage): string {
  const amount = "range" in row.must || "computed" in row.must;
  const circumstances = amount ? "" : condition(row.when, row.field, view, lineage);
  const why = row.why.endsWith(".") ? row.why : `${row.why}.`;
  const what =
    effectOf(row) === "advise" ? wrong.replace(/ (is not possible|cannot be set)$/, " may be refused") : wrong;
  return `${what}${circumstances ? ` when ${circumstances}` : ""}: ${why}${choices(row)}`;
}

/** The outcome of a rule besides its sentence: `refuse` and `drop` stop Check, `advise` does not. */
export interface FactRule extends Rule {
  readonly row: RuleRow;
  readonly effect: Effect;
}

/** Siblings' values of a field, for rules about siblings. */
export type SiblingValues = (property: string, view: View) => readonly unknown[];

/** From the view: Check puts what it knows about siblings under `siblings.`. */
const SIBLINGS_OF_VIEW: SiblingValues = (property, view) => {
  const values = view.get(`siblings.${property}`);
  return Array.isArray(values) ? values : [];
};

/** Where the currency of amounts is found: the program's value comes first. */
const CURRENCY_NAMES = ["currency", "parent.currency", "parent.parent.currency", "account.currency"];

function ownProperties(row: RuleRow, lineage: Lineage): string[] {
  const names = [row.each ?? row.field, ...namesOf(row.when)].filter((name) => !/^(item|before)\./.test(name));
  const places = names.flatMap((name) => placeOf(name, lineage) ?? []);
  return [...new Set(places.filter(({ up }) => up === 0).map(({ path }) => path[0] ?? ""))];
}

/** Rules by which a field must not be set at all: TikTok's defaults cannot violate them. */
const setsNothing = ({ must, each }: RuleRow): boolean =>
  "refuses" in must && must.refuses === true && each === undefined;

const hasDefault = (row: RuleRow): boolean => DEFAULTS.some(({ field }) => field === row.field || field === row.each);

/**
 * The rules of a level for the first definition of the lineage. A row about a field that the definition does not have
 * yields no rule: a program cannot set it.
 */
export function factRules(
  level: Level,
  lineage: () => Lineage,
  siblings: SiblingValues = SIBLINGS_OF_VIEW,
): FactRule[] {
  const fallback = defaultOf(level);
  const above = lineage();
  return ofLevel(RULES, level).flatMap((row) => ruleOf(row, above, fallback, siblings) ?? []);
}

function ruleOf(
  row: RuleRow,
  lineage: Lineage,
  fallback: (name: string, view: WireView) => unknown,
  siblings: SiblingValues,
): FactRule | undefined {
  const place = placeOf(row.each ?? row.field, lineage);
  if (!place) return undefined;
  const property = place.path.join(".");
  const passesUnset = !("requires" in row.must || "equalAmongSiblings" in row.must);
  const judge = (view: View, item?: unknown, index?: number): string | undefined => {
    const wire = wireView(view, lineage, fallback, item);
    // An unset field violates only rules that require it: most rows end here. TikTok's defaults do not count as set.
    if (passesUnset && isAbsent(wire(row.field))) return undefined;
    if (setsNothing(row) && isAbsent(stated(view, place))) return undefined;
    if (whenKnown(() => holds(row.when, wire)) !== true) return undefined;
    const ofItem = index !== undefined && row.field.startsWith("item.");
    const shown = ofItem ? `${property}[${index}].${shownName(row.field, lineage)}` : shownName(row.field, lineage);
    const currency = CURRENCY_NAMES.map((name) => view.get(name)).find((one): one is string => typeof one === "string");
    const judged: Judged = {
      field: row.field,
      shown,
      view: wire,
      stated: (name) => {
        const own = placeOf(name, lineage);
        return own && stated(view, own);
      },
      shownName: (name) => shownName(name, lineage),
      currency,
      siblings: siblings(property, view),
    };
    return whenKnown(() => {
      const wrong = broken(row.must, judged);
      return wrong === undefined ? undefined : sentence(row, wrong, wire, lineage);
    });
  };
  const check = (view: View): string | undefined => {
    if (row.each === undefined) return judge(view);
    const list = wireView(view, lineage, fallback)(row.each);
    if (list === UNKNOWN || isAbsent(list)) return undefined;
    return itemsOf(list)
      .map((item, index) => judge(view, item, index))
      .find((one) => one !== undefined);
  };
  const effect = effectOf(row);
  // A field with a TikTok default counts as set, so its rules check for themselves.
  const mayEndEarly = (row.each !== undefined || passesUnset) && place.up === 0 && !hasDefault(row);
  return {
    ...(mayEndEarly && place.path[0] !== undefined ? { whenSet: place.path[0] } : {}),
    row,
    effect,
    about: ownProperties(row, lineage),
    property,
    check,
    ...(effect === "advise" ? { advises: true } : {}),
    ...(row.on ? { on: row.on } : {}),
  };
}

/** Properties of the ancestors that the facts of a level read, for the parent context. `up` 1 is the parent. */
export function ancestorProperties(level: Level, lineage: Lineage, up: number): string[] {
  const names = ofLevel(RULES, level).flatMap((row) => [
    row.field,
    ...namesOf(row.when),
    ...("equals" in row.must ? [row.must.equals] : []),
    ...("lowerThan" in row.must ? row.must.lowerThan : []),
    ...("requires" in row.must ? (row.must.or ?? []) : []),
    ...("count" in row.must ? (row.must.count.and ?? []) : []),
  ]);
  const places = names.flatMap((name) => placeOf(name, lineage) ?? []);
  return [...new Set(places.filter((place) => place.up === up).map(({ path }) => path[0] ?? ""))].sort();
}
