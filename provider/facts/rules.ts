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
import { holds, itemsOf, namesOf, type WireView, whenKnown } from "./evaluate.js";
import type { Judged } from "./judged.js";
import { type Lineage, placeOf, shownName, wireView } from "./names.js";
import { broken } from "./requirements.js";

const ofLevel = <Row extends { readonly level: Level | readonly Level[] }>(rows: readonly Row[], level: Level): Row[] =>
  rows.filter((row) => levelsOf(row).includes(level));

/** What TikTok assumes of a field that is left out. Names with `campaign.` and `adgroup.` belong to those levels. */
function defaultOf(level: Level): (name: string, view: WireView) => unknown {
  const smart = level.startsWith("smart_") ? "smart_" : "";
  const rows = new Map<string, DefaultRow[]>();
  for (const above of ["", "campaign", "adgroup"]) {
    for (const row of ofLevel(DEFAULTS, above === "" ? level : (`${smart}${above}` as Level))) {
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

function condition(when: Condition | undefined, view: WireView, lineage: Lineage): string {
  const parts = Object.entries(when ?? {}).flatMap(([name, test]) => {
    if (test === undefined) return [];
    if (name === "any") {
      const met = (test as readonly Condition[]).find((one) => whenKnown(() => holds(one, view)) === true);
      return met ? [condition(met, view, lineage)] : [];
    }
    const shown = shownName(name, lineage);
    const value = itemsOf(view(name));
    if (typeof (test as Test) === "object" && "set" in (test as object) && value.length > 0) return [`${shown} is set`];
    return [value.length === 0 ? `${shown} is not set` : `${shown} is ${value.join(", ")}`];
  });
  return parts.filter(Boolean).join(" and ");
}

/** The whole sentence: what is wrong, under which circumstances, and why. */
function sentence(row: RuleRow, wrong: string, view: WireView, lineage: Lineage): string {
  const circumstances = condition(row.when, view, lineage);
  const why = row.why.endsWith(".") ? row.why : `${row.why}.`;
  return `${wrong}${circumstances ? ` when ${circumstances}` : ""}: ${why}`;
}

/** What a rule reports beside its sentence: `refuse` and `drop` stop Check, `advise` does not. */
export interface FactRule extends Rule {
  readonly row: RuleRow;
  readonly effect: Effect;
}

/** What the caller knows beside the object: siblings' values of a field, for rules about siblings. */
export type SiblingValues = (property: string, view: View) => readonly unknown[];

const NO_SIBLINGS: SiblingValues = () => [];

function ownProperties(row: RuleRow, lineage: Lineage): string[] {
  const names = [row.each ?? row.field, ...namesOf(row.when)].filter((name) => !name.startsWith("item."));
  const places = names.flatMap((name) => placeOf(name, lineage) ?? []);
  return [...new Set(places.filter(({ up }) => up === 0).map(({ path }) => path[0] ?? ""))];
}

/**
 * The rules of a level for the definition that heads the lineage. A row about a field that the definition does not have
 * gives no rule: a program cannot set it.
 */
export function factRules(level: Level, lineage: () => Lineage, siblings: SiblingValues = NO_SIBLINGS): FactRule[] {
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
    // What is not set breaks no rule but those that want it set: most rows end here.
    if (passesUnset && isAbsent(wire(row.field))) return undefined;
    if (whenKnown(() => holds(row.when, wire)) !== true) return undefined;
    const ofItem = index !== undefined && row.field.startsWith("item.");
    const shown = ofItem ? `${property}[${index}].${shownName(row.field, lineage)}` : shownName(row.field, lineage);
    const currency = [view.get("currency"), view.get("parent.currency"), view.get("parent.parent.currency")].find(
      (one): one is string => typeof one === "string",
    );
    const judged: Judged = {
      field: row.field,
      shown,
      view: wire,
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
  return { row, effect: effectOf(row), about: ownProperties(row, lineage), property, check };
}

/** Properties of the ancestors that the facts of a level look at: what a parent hands over. `up` 1 is the parent. */
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
