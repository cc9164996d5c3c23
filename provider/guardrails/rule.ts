/** What a rule about one resource is. */
import { UNKNOWN } from "../definitions/index.js";
import { type Declared, type Property, valueIn } from "../spend/declared.js";
import type { RuleName, RuleSet } from "./form.js";

/** A violation: the property, its value, what is allowed, and the sentence. */
export interface Violation {
  readonly property: string;
  readonly value: string;
  readonly limit: string;
  readonly sentence: string;
}

/** A rule about one resource. */
export type ResourceRule<Name extends RuleName> = (
  one: Declared,
  set: NonNullable<RuleSet[Name]>,
  now: number,
) => Violation | undefined;

/** A value after the change; undefined where it is not known yet. */
export const after = (one: Declared, name: Property): unknown => {
  const value = valueIn(one, "after", name);
  return value === UNKNOWN ? undefined : value;
};

export const joined = (values: readonly unknown[]): string => values.map(String).join(", ");

export const violation = (property: string, value: unknown, limit: unknown, sentence: string): Violation => ({
  property,
  value: String(value),
  limit: String(limit),
  sentence,
});

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
