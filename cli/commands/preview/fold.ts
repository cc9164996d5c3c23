/**
 * Folds what a reader need not see line by line: children that change with their parent, and many findings of one rule.
 */
import { groupBy } from "../../lib/group.js";
import { plural } from "../../lib/plural.js";
import type { ChangedObject } from "./report.js";

/** An object with its dependents: `3 ads`. */
export interface FoldedObject extends ChangedObject {
  readonly below?: string;
}

/** Replacements and deletions include the children; other changes to children are listed separately. */
function goesWith(child: ChangedObject, parent: ChangedObject | undefined): boolean {
  return parent !== undefined && child.follows && child.op === parent.op && ["delete", "replace"].includes(child.op);
}

/** The independent changes, each with the count of those that only follow. */
export function foldedObjects(changes: readonly ChangedObject[]): {
  readonly shown: FoldedObject[];
  /** By the description that risks use. */
  readonly hidden: ReadonlySet<string>;
} {
  const byName = new Map(changes.map((one) => [one.object, one]));
  const parentOf = ({ parent }: ChangedObject): ChangedObject | undefined =>
    parent === null ? undefined : byName.get(parent);
  const followers = new Map<string, string[]>();
  const hidden = new Set<string>();
  for (const one of changes) {
    if (!goesWith(one, parentOf(one))) continue;
    hidden.add(one.object);
    for (let above = parentOf(one); above; above = goesWith(above, parentOf(above)) ? parentOf(above) : undefined)
      followers.set(above.object, [...(followers.get(above.object) ?? []), one.noun]);
  }
  const below = (object: string): { below?: string } => {
    const nouns = [...groupBy(followers.get(object) ?? [], (noun) => noun)];
    return nouns.length > 0 ? { below: nouns.map(([noun, all]) => plural(all.length, noun)).join(" and ") } : {};
  };
  return {
    shown: changes.filter(({ object }) => !hidden.has(object)).map((one) => ({ ...one, ...below(one.object) })),
    hidden,
  };
}

/** Findings of one rule: the count, the first few, and the rest. */
export interface RuleGroup<Finding> {
  readonly rule: string;
  readonly count: number;
  readonly examples: readonly Finding[];
  readonly rest: readonly Finding[];
}

const EXAMPLES = 3;

/** By rule, in the order of the rules. */
export const byRule = <Finding extends { readonly rule: string }>(findings: readonly Finding[]): RuleGroup<Finding>[] =>
  [...groupBy(findings, ({ rule }) => rule)].map(([rule, all]) => ({
    rule,
    count: all.length,
    examples: all.slice(0, EXAMPLES),
    rest: all.slice(EXAMPLES),
  }));
