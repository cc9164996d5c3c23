import { type Resource, stamped, upgraded, type Values } from "../definitions/index.js";
import type { Checked, Created, Difference, Live } from "../engine/index.js";
import type { Operations } from "./operations.js";

/** The requests of the engine. */
export type Requests = Pick<Operations, "check" | "diff" | "create" | "read" | "import" | "update" | "remove">;

/**
 * The same, on states of any release: properties are migrated before anything reads them, and are returned with their
 * version. Old and new values may be of different versions: an unchanged object keeps its old outputs next to new
 * inputs.
 */
export class VersionedOperations implements Requests {
  constructor(private readonly operations: Requests) {}

  async check(resource: Resource, olds: Values, sent: Values, urn?: string): Promise<Checked> {
    const checked = await this.operations.check(resource, upgraded(resource, olds), sent, urn);
    return { ...checked, inputs: stamped(resource, checked.inputs) };
  }

  diff(resource: Resource, id: string, olds: Values, news: Values, urn?: string): Difference {
    return this.operations.diff(resource, id, upgraded(resource, olds), upgraded(resource, news), urn);
  }

  async create(resource: Resource, inputs: Values, urn?: string, secrets?: ReadonlySet<string>): Promise<Created> {
    const made = await this.operations.create(resource, upgraded(resource, inputs), urn, secrets);
    return { ...made, outputs: stamped(resource, made.outputs) };
  }

  /** Refreshes what is in a state. `undefined` if the object no longer exists. */
  async read(resource: Resource, id: string, state: Values): Promise<Live | undefined> {
    return asStored(resource, await this.operations.read(resource, id, upgraded(resource, state)));
  }

  /** Reads what is in no state; `known` is what a program declares about it. `undefined` if there is none. */
  async import(resource: Resource, id: string, known: Values): Promise<Live | undefined> {
    return asStored(resource, await this.operations.import(resource, id, upgraded(resource, known)));
  }

  async update(resource: Resource, id: string, olds: Values, news: Values, urn?: string): Promise<Values> {
    const [before, after] = [upgraded(resource, olds), upgraded(resource, news)];
    return stamped(resource, await this.operations.update(resource, id, before, after, urn));
  }

  remove(resource: Resource, id: string, state: Values, urn?: string): Promise<void> {
    return this.operations.remove(resource, id, upgraded(resource, state), urn);
  }
}

const asStored = (resource: Resource, live: Live | undefined): Live | undefined =>
  live && { ...live, inputs: stamped(resource, live.inputs), outputs: stamped(resource, live.outputs) };
