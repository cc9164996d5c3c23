import type { Resource, Values } from "../definitions/index.js";
import type { Client } from "../http/client.js";
import type { SharedCalls } from "./batching/shared-calls.js";
import type { Log } from "./log.js";
import type { Journal } from "./recovery/journal.js";

/** What the operations of one run share. */
export interface Session {
  readonly client: Client;
  readonly projectFolder: string;
  readonly log: Log;
  /** A number for TikTok's `request_id`: 63 bits at most, as text (reference 11.1). */
  readonly requestId: () => string;
  /** Calls that several resources share. */
  readonly shared: SharedCalls;
  readonly known: KnownObjects;
  /** Opened with the first create. Throws when it cannot be written. */
  readonly journal: () => Journal;
  /** The URN of the resource that this operation is for, where the door is told. */
  readonly urn?: string;
  /** What tells this stack from every other on this machine. */
  readonly scope: () => Promise<string>;
}

/**
 * The objects that the engine has in its state, as far as this run has heard, and which of them it is about to replace.
 * A replacement is made before the old object goes, so it may need the old one's name; Create is not told, but Diff,
 * which runs before it, knows. An object in the state is never taken for one that a create has left behind.
 */
export class KnownObjects {
  readonly #replaced = new Map<string, string>();
  readonly #ids = new Set<string>();

  #key(resource: Resource, values: Values): string {
    return JSON.stringify([resource.title, values.advertiserId, values.name]);
  }

  /** The engine spoke of this object. */
  add(id: string): void {
    this.#ids.add(id);
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Diff found that `id`, which carries the name of `olds`, will be replaced. */
  expectReplacement(resource: Resource, id: string, olds: Values): void {
    this.#replaced.set(this.#key(resource, olds), id);
  }

  /** The old object that has the name which `news` wants, if this run replaces it. */
  holderOf(resource: Resource, news: Values): string | undefined {
    return this.#replaced.get(this.#key(resource, news));
  }
}
