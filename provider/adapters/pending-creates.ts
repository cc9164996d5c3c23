import type { Resource, Values } from "../definitions/index.js";
import { nameOf } from "../engine/objects/name-of.js";

/**
 * Which creates a run expects and has not been asked for yet: each Check is followed by a Diff or a Create, and in a
 * preview by no Create. An expected create adopts by itself what an earlier run has left behind of it.
 */
export class PendingCreates {
  readonly #counts = new Map<string, number>();

  checked(resource: Resource, inputs: Values): void {
    this.#count(keyOf(resource.title, inputs.advertiserId, nameOf(resource, inputs)), 1);
  }

  /** Diff or Create was requested for it. */
  found(resource: Resource, inputs: Values): void {
    this.#count(keyOf(resource.title, inputs.advertiserId, nameOf(resource, inputs)), -1);
  }

  has(title: string, advertiserId: string, name: string): boolean {
    return (this.#counts.get(keyOf(title, advertiserId, name)) ?? 0) > 0;
  }

  #count(key: string, by: number): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + by);
  }
}

const keyOf = (title: string, advertiserId: unknown, name: unknown): string =>
  JSON.stringify([title, String(advertiserId), String(name)]);
