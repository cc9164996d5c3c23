/** An object as facts see it: its body, its ancestors, and the account's data. */
import {
  type Condition,
  DEFAULTS,
  type Level,
  levelsOf,
  MOST_CHILDREN,
  type Scalar,
  type Test,
} from "../../facts/index.js";
import { type Body, bodyIn, isSet } from "../validate.js";

/** What the emulator knows about an object when it evaluates it. */
export interface Subject {
  readonly level: Level;
  readonly body: Body;
  readonly campaign?: Body | undefined;
  readonly adgroup?: Body | undefined;
  /** The values sent so far, if the object is updated. */
  readonly before?: Body | undefined;
  /** Other objects that fills copy from, by the first part of the name: `identity`, `post`, `app`. */
  readonly related?: Readonly<Record<string, Body | undefined>>;
  /** Living objects of the same level below the same parent, without the object itself. */
  readonly siblings?: readonly Body[];
  readonly currency: string;
  readonly mode: "create" | "update";
  /** Prefix of field names in messages, such as `creatives.0.`. */
  readonly prefix?: string;
}

/** A lookup by a fact's name; `item` is available under `item.`. */
export type Lookup = (name: string) => unknown;

const inside = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((one, name) => {
    if (Array.isArray(one)) return one.flatMap((item) => inside(item, [name]) ?? []);
    return typeof one === "object" && one !== null ? bodyIn(one)[name] : undefined;
  }, value);

function assumed(level: Level, field: string, lookup: Lookup): unknown {
  const row = DEFAULTS.find((one) => one.field === field && levelsOf(one).includes(level) && matches(one.when, lookup));
  return row?.value;
}

/** The level of an object above this one. */
function above(level: Level, kind: "campaign" | "adgroup"): Level {
  if (!level.startsWith("smart_")) return kind;
  return kind === "campaign" ? "smart_campaign" : "smart_adgroup";
}

/** Values of the subject by facts' names, with TikTok's defaults for unset ones. */
export function lookupOf(subject: Subject, item?: unknown): Lookup {
  const lookup: Lookup = (name) => {
    const [first = "", ...rest] = name.split(".");
    if (first === "item") return inside(item, rest);
    if (first === "before") return inside(subject.before, rest);
    if (subject.related && rest.length > 0 && first in subject.related) return inside(subject.related[first], rest);
    if (first !== "campaign" && first !== "adgroup") {
      const value = inside(subject.body, [first, ...rest]);
      return isSet(value) ? value : assumed(subject.level, name, lookup);
    }
    const value = inside(subject[first], rest);
    if (isSet(value) || !subject[first]) return value;
    const own: Lookup = (one) => lookup(`${first}.${one}`);
    return assumed(above(subject.level, first), rest.join("."), own);
  };
  return lookup;
}

/** Numbers as numbers, versions such as "14.5" part by part. */
function order(value: unknown, bound: number | string): number {
  if (typeof bound === "number") return Number(value) - bound;
  const left = String(value).split(".").map(Number);
  const right = bound.split(".").map(Number);
  const at = left.findIndex((part, index) => part !== (right[index] ?? 0));
  if (at >= 0) return (left[at] ?? 0) - (right[at] ?? 0);
  return right.slice(left.length).some((part) => part > 0) ? -1 : 0;
}

/** The entries of a list, a single value as one entry, none if unset. */
export const entries = (value: unknown): unknown[] => (isSet(value) ? [value].flat() : []);

const among = (values: readonly Scalar[], one: unknown): boolean => values.some((value) => value === one);

function fits(test: Test, value: unknown): boolean {
  const all = entries(value);
  if ("set" in test) return all.length > 0 === test.set;
  if ("not" in test) return !all.some((one) => among(test.not, one));
  if ("holds" in test) return test.holds.every((one) => all.includes(one));
  if ("only" in test) return all.length > 0 && all.every((one) => among(test.only, one));
  if ("above" in test) return all.length > 0 && order(value, test.above) > 0;
  if ("atLeast" in test) return all.length > 0 && order(value, test.atLeast) >= 0;
  if ("below" in test) return all.length > 0 && order(value, test.below) < 0;
  return all.some((one) => among(test, one));
}

/** Whether a condition is true for the lookup's values. */
export function matches(condition: Condition | undefined, lookup: Lookup): boolean {
  if (!condition) return true;
  const { any, ...tests } = condition;
  const all = Object.entries(tests).every(([name, test]) => test === undefined || fits(test as Test, lookup(name)));
  return all && (any === undefined || any.some((one) => matches(one, lookup)));
}

/** The documented maximum of objects of the subject's level below its parent, if so many would exceed it. */
export function exceededMost(subject: Subject, count: number): number | undefined {
  const lookup = lookupOf(subject);
  const row = MOST_CHILDREN.find(({ level, when }) => level === subject.level && matches(when, lookup));
  return row !== undefined && count > row.max ? row.max : undefined;
}
