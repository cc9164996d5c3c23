/** What a reader need not see line by line: children that go with their parent, and many findings of one rule. */
import { groupBy } from "../../lib/group.js";
import { plural } from "../../lib/plural.js";
import type { ChangedObject } from "./report.js";

/** An object with what goes with it: `3 ads`. */
export interface FoldedObject extends ChangedObject {
  readonly below?: string;
}

/** Replacements and deletions take what is below with them; whatever else changes there is told by itself. */
function goesWith(child: ChangedObject, parent: ChangedObject | undefined): boolean {
  return parent !== undefined && child.follows && child.op === parent.op && ["delete", "replace"].includes(child.op);
}

/** The objects that happen by themselves, each with the count of those that only follow. */
export function foldedObjects(changes: readonly ChangedObject[]): {
  readonly shown: FoldedObject[];
  /** Called as risks call them. */
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

/** Findings of one rule: how many, the first few, and the rest. */
export interface RuleGroup<Finding> {
  readonly rule: string;
  readonly count: number;
  readonly examples: readonly Finding[];
  readonly rest: readonly Finding[];
}

const EXAMPLES = 3;

/** By rule, in the order in which rules come first. */
export const byRule = <Finding extends { readonly rule: string }>(findings: readonly Finding[]): RuleGroup<Finding>[] =>
  [...groupBy(findings, ({ rule }) => rule)].map(([rule, all]) => ({
    rule,
    count: all.length,
    examples: all.slice(0, EXAMPLES),
    rest: all.slice(EXAMPLES),
  }));
