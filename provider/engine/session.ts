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
  /** Opened for the first create. Rejects if it cannot be written. */
  readonly journal: () => Promise<Journal>;
  /** The states of this project's stacks. */
  readonly states: StackStates;
  /** Inputs of this operation that the program has marked as secrets: the journal does not store them. */
  readonly secrets?: ReadonlySet<string>;
  /** Which adapter is in use: the commands that we advise differ. */
  readonly adapter: "dynamic" | "native";
  /** The URN of this operation's resource, if the adapter knows it. */
  readonly urn?: string;
  /** `urn:pulumi:dev::ads`: the prefix of this stack's URNs, if the engine sends it. */
  readonly stack: () => Promise<string | undefined>;
  /** What distinguishes this stack from every other on this machine. */
  readonly scope: () => Promise<string>;
}

/** A resource with an object in a state. */
export interface Holder {
  /** `urn:pulumi:dev::ads`. */
  readonly stack: string;
  readonly urn: string;
  /** It came into this run's own stack after this run began, so that its engine cannot know it. */
  readonly isNewer?: boolean;
}

/** A resource of this run's own stack with an object. */
export interface Held {
  readonly title: string;
  readonly id: string;
  readonly urn: string;
}

/** The states of all stacks of this project. */
export interface StackStates {
  /** The state of this run's own stack when it was first read. Rejects like `holderOf`. */
  own(): Promise<readonly Held[]>;
  /** Names of the project's stacks: `dev`. Rejects like `holderOf`. */
  stacks(): Promise<readonly string[]>;
  /** The resource that has this object; undefined when none does. Rejects with a sentence when that is unknown. */
  holderOf(resource: Resource, id: string): Promise<Holder | undefined>;
}

/**
 * The objects that the engine has in its state, as far as this run knows, and which of them it is about to replace. A
 * replacement is created before the old object is deleted, so it may need the old one's name; Create is not told, but
 * Diff, which runs before it, knows. An object in the state is never adopted for a create.
 *
 * What this run has created, adopted or found unchanged is not deleted by this run: the engine may also know it by an
 * old name, and drops that one.
 */
export class KnownObjects {
  readonly #replaced = new Map<string, string>();
  readonly #ids = new Set<string>();
  readonly #made = new Set<string>();
  readonly #fresh = new Set<string>();
  readonly #letGo = new Map<string, number>();
  /** Objects that Diff found unchanged, or that were updated, by what they are. */
  readonly #confirmed = new Map<string, string>();

  #key(resource: Resource, values: Values): string {
    return JSON.stringify([resource.title, values.advertiserId, nameOf(resource, values)]);
  }

  /** The engine mentioned this object. */
  add(id: string): void {
    this.#ids.add(id);
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Diff found that `id`, which has the name of `olds`, will be replaced. */
  expectReplacement(resource: Resource, id: string, olds: Values): void {
    this.#replaced.set(this.#key(resource, olds), id);
    this.#confirmed.delete(id);
  }

  /** A resource of the program has this object, and it is up to date. */
  confirm(resource: Resource, id: string, news: Values): void {
    this.#confirmed.set(id, this.#key(resource, news));
  }

  /** This run has created the object, or adopted it: only a `fresh` one has no older children. */
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

  /** A create of these inputs was requested: a confirmed one with the same name is being replaced after all. */
  expectCreate(resource: Resource, inputs: Values): void {
    const key = this.#key(resource, inputs);
    for (const [id, confirmed] of this.#confirmed) if (confirmed === key) this.#confirmed.delete(id);
  }

  /** Whether this run may delete the object. */
  mayDelete(id: string): boolean {
    return !this.#made.has(id) && !this.#confirmed.has(id);
  }

  /** A resource was dropped from the state without its object, which another resource has too. */
  letGo(id: string): void {
    this.#letGo.set(id, this.timesLetGo(id) + 1);
  }

  timesLetGo(id: string): number {
    return this.#letGo.get(id) ?? 0;
  }

  /** The old object with the name that `news` needs, if this run replaces it. */
  holderOf(resource: Resource, news: Values): string | undefined {
    return this.#replaced.get(this.#key(resource, news));
  }
}
