import type { Resource, Values } from "../../definitions/index.js";

/** Resources of one kind below one parent, as far as this run knows of them. */
interface BatchGroup {
  declared: number;
  readonly settled: Set<string>;
}

/**
 * Knows whether more of a batch group is still expected in this run: the program passes how many it declares
 * (`ParentContext`), and each one is settled when the engine requests its create or update, or when Diff finds nothing
 * to do. A wrong guess costs a short wait or a second call, never more.
 */
export class BatchGroups {
  readonly #groups = new Map<string, BatchGroup>();

  /** The program declares this many below the parent of `inputs`. */
  announce(resource: Resource, inputs: Values, declared: number): void {
    const name = batchGroupOf(resource, inputs);
    if (name === undefined) return;
    const group = this.#groups.get(name) ?? { declared: 0, settled: new Set() };
    // A program that declares in steps continues the count.
    group.declared = Math.max(group.declared, declared);
    this.#groups.set(name, group);
  }

  /** What this resource needs is known: a call that was requested, or none. */
  settle(resource: Resource, inputs: Values): void {
    const name = batchGroupOf(resource, inputs);
    if (name !== undefined) this.#groups.get(name)?.settled.add(String(inputs.name));
  }

  /** Whether some are still expected; true if their number is unknown. */
  mayCome(parent: string): boolean {
    const group = this.#groups.get(parent);
    return group === undefined || group.settled.size < group.declared;
  }
}

/** The group that a resource belongs to; undefined for resources that are not batched. */
export function batchGroupOf(resource: Resource, inputs: Values): string | undefined {
  const parent = resource.parent && inputs[resource.parent.field];
  return typeof parent === "string" ? `${resource.title} ${parent}` : undefined;
}
