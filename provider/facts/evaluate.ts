/** The provider's evaluation of facts: conditions and requirements on a view of an object with TikTok's wire names. */
import type { Condition, Scalar, Test } from "../../facts/index.js";
import { isAbsent, UNKNOWN } from "../definitions/index.js";

/** Values by wire name (dots into objects, `campaign.`, `adgroup.`, `item.`); `UNKNOWN` where a preview cannot know. */
export type WireView = (name: string) => unknown;

/** Thrown during an evaluation when a value is unknown; the rule is then skipped. */
class NotKnown extends Error {}

/**
 * A single instance: it carries no information, and creating an error captures the stack trace, hundreds of times per
 * object.
 */
const NOT_KNOWN = new NotKnown("not known yet");

const known = (view: WireView, name: string): unknown => {
  const value = view(name);
  if (value === UNKNOWN) throw NOT_KNOWN;
  return value;
};

/** Runs an evaluation; `undefined` if something that it needs is unknown. */
export function whenKnown<T>(evaluate: () => T): T | undefined {
  try {
    return evaluate();
  } catch (error) {
    if (error instanceof NotKnown) return undefined;
    throw error;
  }
}

export const itemsOf = (value: unknown): readonly unknown[] =>
  isAbsent(value) ? [] : Array.isArray(value) ? value : [value];

/** "14.5" against "14.10": by parts, as versions compare. Numbers compare as numbers. */
export function compare(one: unknown, other: number | string): number {
  if (typeof other === "number") return Number(one) - other;
  const [a, b] = [String(one).split("."), other.split(".")].map((parts) => parts.map(Number));
  for (let index = 0; index < Math.max(a?.length ?? 0, b?.length ?? 0); index += 1) {
    const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const among = (values: readonly Scalar[], one: unknown): boolean => values.some((value) => value === one);

function passes(test: Test, value: unknown): boolean {
  const items = itemsOf(value);
  if ("set" in test) return items.length > 0 === test.set;
  if ("only" in test) return items.length > 0 && items.every((one) => among(test.only, one));
  if ("not" in test) return !items.some((one) => among(test.not, one));
  if ("holds" in test) return test.holds.every((wanted) => items.includes(wanted));
  if ("above" in test) return items.length > 0 && compare(value, test.above) > 0;
  if ("atLeast" in test) return items.length > 0 && compare(value, test.atLeast) >= 0;
  if ("below" in test) return items.length > 0 && compare(value, test.below) < 0;
  return items.some((one) => among(test, one));
}

/** Whether a condition has alternatives, of which one must hold. */
export const isAlternatives = (test: Test | readonly Condition[]): test is readonly Condition[] =>
  Array.isArray(test) && typeof test[0] === "object";

/** Whether one of the alternatives is true; one that is decides, even if another is unknown. */
function anyHolds(alternatives: readonly Condition[], view: WireView): boolean {
  const found = alternatives.map((one) => whenKnown(() => holds(one, view)));
  if (found.includes(true)) return true;
  if (found.includes(undefined)) throw NOT_KNOWN;
  return false;
}

type Part = readonly [name: string, test: Test | readonly Condition[]];

const parts = new WeakMap<Condition, readonly Part[]>();

/** The parts of a condition, cached: there are hundreds of conditions for each object, and thousands of objects. */
function partsOf(condition: Condition | undefined): readonly Part[] {
  if (condition === undefined) return [];
  const known = parts.get(condition);
  if (known) return known;
  const made = Object.entries(condition).flatMap(([name, test]): Part[] => (test === undefined ? [] : [[name, test]]));
  parts.set(condition, made);
  return made;
}

/** Whether the condition is true. A part that fails decides, even if another part is unknown. */
export function holds(condition: Condition | undefined, view: WireView): boolean {
  let unknown: NotKnown | undefined;
  for (const [name, test] of partsOf(condition)) {
    try {
      const passed = isAlternatives(test) ? anyHolds(test, view) : passes(test, known(view, name));
      if (!passed) return false;
    } catch (error) {
      if (!(error instanceof NotKnown)) throw error;
      unknown ??= error;
    }
  }
  if (unknown) throw unknown;
  return true;
}

/** The names that a condition reads, including those of `any`. */
export function namesOf(condition: Condition | undefined): string[] {
  return partsOf(condition).flatMap(([name, test]) => (isAlternatives(test) ? test.flatMap(namesOf) : [name]));
}

/** The value of the field of a requirement, known. */
export const fieldOf = (view: WireView, name: string): unknown => known(view, name);
