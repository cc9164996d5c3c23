import type { Resource, Values } from "../../definitions/index.js";

/** Resources of one kind below one parent, as far as this run has heard of them. */
interface BatchGroup {
  declared: number;
  readonly settled: Set<string>;
}

/**
 * Knows whether more of a batch group is still to come in this run: the program tells how many it declares (`ParentContext`), and
 * each one settles when the engine asks for its create or update, or when Diff finds nothing to do. A guess that is wrong
 * costs a moment's wait or a second call, never more.
 */
export class BatchGroups {
  readonly #groups = new Map<string, BatchGroup>();

  /** The program declares this many below the parent of `inputs`. */
  announce(resource: Resource, inputs: Values, declared: number): void {
    const name = batchGroupOf(resource, inputs);
    if (name === undefined) return;
    const group = this.#groups.get(name) ?? { declared: 0, settled: new Set() };
    // A program that declares in steps counts on.
    group.declared = Math.max(group.declared, declared);
    this.#groups.set(name, group);
  }

  /** What this one needs is known: a call that was asked for, or none. */
  settle(resource: Resource, inputs: Values): void {
    const name = batchGroupOf(resource, inputs);
    if (name !== undefined) this.#groups.get(name)?.settled.add(String(inputs.name));
  }

  /** Whether some are still to come; where their number is unknown, they may be. */
  mayCome(parent: string): boolean {
    const group = this.#groups.get(parent);
    return group === undefined || group.settled.size < group.declared;
  }
}

/** Names the group that a resource belongs to; nothing for resources that go by themselves. */
export function batchGroupOf(resource: Resource, inputs: Values): string | undefined {
  const parent = resource.parent && inputs[resource.parent.field];
  return typeof parent === "string" ? `${resource.title} ${parent}` : undefined;
}
