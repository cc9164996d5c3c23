/** Enums that may get values which this release does not know: TikTok adds some every month. */
import { effectOf, type Level, levelsOf, RULES, type RuleRow, type Test } from "../../facts/index.js";
import { type Resource, wireName } from "../definitions/index.js";
import { isAlternatives, namesOf } from "./evaluate.js";

/** Prefixes of campaigns and ad groups in conditions of the levels below them. */
const PREFIX: Readonly<Partial<Record<Level, string>>> = {
  campaign: "campaign.",
  smart_campaign: "campaign.",
  adgroup: "adgroup.",
  smart_adgroup: "adgroup.",
};

const refusing = RULES.filter((row) => effectOf(row) !== "advise");

const asksForValue = (test: Test): boolean =>
  !("set" in test || "above" in test || "atLeast" in test || "below" in test);

/** Whether the value of the field decides what else is allowed: a rule about another field reads it. */
function decides(level: Level, wire: string): boolean {
  const own = (row: RuleRow): boolean => levelsOf(row).includes(level) && row.field !== wire;
  const looksAt = (row: RuleRow, name: string): boolean => {
    const test = row.when?.[name];
    if (test !== undefined && isAlternatives(test)) return true;
    return namesOf(row.when).includes(name) && (test === undefined || asksForValue(test));
  };
  const above = `${PREFIX[level] ?? ""}${wire}`;
  return refusing.some((row) => (own(row) && looksAt(row, wire)) || (above !== wire && looksAt(row, above)));
}

/** A switch or a short scale is documented as complete, and its wrong values as refused; long lists grow. */
const GROWS_FROM = 7;

const valuesOf = (schema: unknown): readonly unknown[] =>
  typeof schema === "object" && schema !== null && "enum" in schema && Array.isArray(schema.enum) ? schema.enum : [];

const known = new WeakMap<Resource, ReadonlySet<string>>();

/**
 * Properties whose unknown values are sent to TikTok with a warning. Not if rules depend on the value, since the
 * consequences are unknown; nor if the list is short.
 */
export function openChoices(resource: Resource): ReadonlySet<string> {
  const found = known.get(resource);
  if (found) return found;
  const { level } = resource;
  const names = Object.entries(resource.fields).flatMap(([name, field]) => {
    const wire = wireName(name, field);
    if (level === undefined || wire === null) return [];
    if (Math.max(valuesOf(field).length, valuesOf(field.items).length) < GROWS_FROM) return [];
    return decides(level, wire) ? [] : [name];
  });
  const open = new Set(names);
  known.set(resource, open);
  return open;
}
