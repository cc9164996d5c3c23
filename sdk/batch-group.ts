import * as pulumi from "@pulumi/pulumi";

/** Children that a program has declared below one parent. */
interface BatchGroup {
  declared: number;
  turn?: Promise<void>;
}

const groups = new Map<string, WeakMap<object, BatchGroup>>();
let lastTurn: Promise<void> = Promise.resolve();

const nextMoment = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Families go to the engine one after another, each as a whole: the engine hands out resources in the order of their
 * registration, so the ads of one ad group reach the provider together, and share their calls.
 */
function turnOf(group: BatchGroup, parent: pulumi.Resource): Promise<void> {
  group.turn ??= new Promise<void>((resolve) => {
    parent.urn.apply(() => {
      lastTurn = lastTurn.then(nextMoment);
      void lastTurn.then(resolve);
    });
  });
  return group.turn;
}

function groupOf(title: string, parent: pulumi.Resource): BatchGroup {
  const ofKind = groups.get(title) ?? new WeakMap<object, BatchGroup>();
  groups.set(title, ofKind);
  const group = ofKind.get(parent) ?? { declared: 0 };
  ofKind.set(parent, group);
  return group;
}

/** Counts one more child of this kind below `parent`; returns which one it is, from 1. */
export function countChild(title: string, parent: pulumi.Resource): number {
  const group = groupOf(title, parent);
  group.declared += 1;
  return group.declared;
}

/**
 * Settles with the size of the group once it is its turn, at which time the program has declared all of it. Previews need
 * neither the turn nor the number.
 */
export function batchGroupSize(title: string, parent: pulumi.Resource): Promise<number> | undefined {
  if (pulumi.runtime.isDryRun()) return undefined;
  const group = groupOf(title, parent);
  return turnOf(group, parent).then(() => group.declared);
}
