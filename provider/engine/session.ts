import type { Resource, Values } from "../definitions/index.js";
import type { Client } from "../http/client.js";
import type { SharedCalls } from "./batching/shared-calls.js";
import type { Log } from "./log.js";
import { nameOf } from "./objects/name-of.js";
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
  /** Opened with the first create. Rejects when it cannot be written. */
  readonly journal: () => Promise<Journal>;
  /** What the stacks of this project have in their states. */
  readonly states: StackStates;
  /** Inputs of this operation that the program has marked as secrets: the journal does not keep them. */
  readonly secrets?: ReadonlySet<string>;
  /** Which of Pulumi's two ways leads here: commands that we advise differ. */
  readonly adapter: "dynamic" | "native";
  /** The URN of the resource that this operation is for, where the adapter is told. */
  readonly urn?: string;
  /** `urn:pulumi:dev::ads`: how URNs of this stack begin, where the engine sends it. */
  readonly stack: () => Promise<string | undefined>;
  /** What tells this stack from every other on this machine. */
  readonly scope: () => Promise<string>;
}

/** A resource that has an object in a state. */
export interface Holder {
  /** `urn:pulumi:dev::ads`. */
  readonly stack: string;
  readonly urn: string;
}

/** A resource of this run's own stack that has an object. */
export interface Held {
  readonly title: string;
  readonly id: string;
  readonly urn: string;
}

/** The states of all stacks of this project. */
export interface StackStates {
  /** What this run's own stack had in its state when it was first asked for. Rejects like `holderOf`. */
  own(): Promise<readonly Held[]>;
  /** Names of the project's stacks: `dev`. Rejects like `holderOf`. */
  stacks(): Promise<readonly string[]>;
  /** The resource that has this object; undefined when none does. Rejects with a sentence when that is unknown. */
  holderOf(resource: Resource, id: string): Promise<Holder | undefined>;
}

/**
 * The objects that the engine has in its state, as far as this run has heard, and which of them it is about to replace.
 * A replacement is made before the old object goes, so it may need the old one's name; Create is not told, but Diff,
 * which runs before it, knows. An object in the state is never taken for one that a create has left behind.
 *
 * What this run has created, taken over or found to match the program is not deleted by this run: the engine may know it
 * by an old name, too, and lets go of that one.
 */
export class KnownObjects {
  readonly #replaced = new Map<string, string>();
  readonly #ids = new Set<string>();
  readonly #made = new Set<string>();
  readonly #fresh = new Set<string>();
  /** Objects that Diff found to match the program, or that were updated, by what they are. */
  readonly #confirmed = new Map<string, string>();

  #key(resource: Resource, values: Values): string {
    return JSON.stringify([resource.title, values.advertiserId, nameOf(resource, values)]);
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
    this.#confirmed.delete(id);
  }

  /** A resource of the program has this object, and it matches the program. */
  confirm(resource: Resource, id: string, news: Values): void {
    this.#confirmed.set(id, this.#key(resource, news));
  }

  /** This run has made the object, or has taken it over: only what is `fresh` has nothing below it that is older. */
  addMade(id: string, fresh: boolean): void {
    this.#made.add(id);
    if (fresh) this.#fresh.add(id);
  }

  isMade(id: string): boolean {
    return this.#made.has(id);
  }

  isFresh(id: string): boolean {
    return this.#fresh.has(id);
  }

  /** A create of these inputs was asked for: one of the same name that was confirmed is being replaced after all. */
  expectCreate(resource: Resource, inputs: Values): void {
    const key = this.#key(resource, inputs);
    for (const [id, confirmed] of this.#confirmed) if (confirmed === key) this.#confirmed.delete(id);
  }

  /** Whether this run may delete the object. */
  mayDelete(id: string): boolean {
    return !this.#made.has(id) && !this.#confirmed.has(id);
  }

  /** The old object that has the name which `news` wants, if this run replaces it. */
  holderOf(resource: Resource, news: Values): string | undefined {
    return this.#replaced.get(this.#key(resource, news));
  }
}
