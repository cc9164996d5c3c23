import * as pulumi from "@pulumi/pulumi";

/** Children that a program has declared below one parent. */
interface Family {
  declared: number;
  turn?: Promise<void>;
}

const families = new Map<string, WeakMap<object, Family>>();
let lastTurn: Promise<void> = Promise.resolve();

const nextMoment = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Families go to the engine one after another, each as a whole: the engine hands out resources in the order of their
 * registration, so the ads of one ad group reach the provider together, and share their calls.
 */
function turnOf(family: Family, parent: pulumi.Resource): Promise<void> {
  family.turn ??= new Promise<void>((resolve) => {
    parent.urn.apply(() => {
      lastTurn = lastTurn.then(nextMoment);
      void lastTurn.then(resolve);
    });
  });
  return family.turn;
}

/**
 * Counts one more child of this kind below `parent`. What comes back settles with the size of the family once it is its
 * turn, at which time the program has declared all of it. Previews need neither the turn nor the number.
 */
export function joinFamily(title: string, parent: pulumi.Resource): Promise<number> | undefined {
  const ofKind = families.get(title) ?? new WeakMap<object, Family>();
  families.set(title, ofKind);
  const family = ofKind.get(parent) ?? { declared: 0 };
  ofKind.set(parent, family);
  family.declared += 1;
  return pulumi.runtime.isDryRun() ? undefined : turnOf(family, parent).then(() => family.declared);
}
