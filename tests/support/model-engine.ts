import type { Resource, Values } from "../../provider/definitions/index.js";
import {
  create,
  diff,
  read,
  remove,
  type Session,
  type StackStates,
  Unfinished,
  update,
} from "../../provider/engine/index.js";
import { resourceOf } from "../../provider/resources/index.js";
import { checked } from "./world.js";

/** A declared resource; `parent` is the key of another. */
export interface Declared {
  readonly title: string;
  readonly parent?: string;
  readonly inputs: Values;
}

interface Held {
  readonly id: string;
  readonly title: string;
  readonly state: Values;
}

const LEVELS = ["Campaign", "AdGroup", "Ad"];

/**
 * The engine's work in miniature, with a state of its own: refreshes, creates and updates parents first, deletes children
 * first, keeps what was made when something else fails. Whatever is on the way when `died` settles never comes back.
 */
export class ModelEngine {
  readonly state = new Map<string, Held>();
  /** What was replaced, and is to be deleted: the engine's state keeps it until then. */
  readonly #replaced: { readonly key: string; readonly held: Held }[] = [];

  /** Everything that the state holds, with what is to be deleted. */
  get held(): readonly (Held & { readonly key: string })[] {
    return [
      ...[...this.state].map(([key, held]) => ({ key, ...held })),
      ...this.#replaced.map(({ key, held }) => ({ key, ...held })),
    ];
  }

  /** True when all went well. */
  async up(session: Session, program: ReadonlyMap<string, Declared>, died: Promise<void>): Promise<boolean> {
    let failures = 0;
    let alive = true;
    void died.then(() => {
      alive = false;
    });
    const step = async (work: () => Promise<() => void>): Promise<void> => {
      if (!alive) return;
      await Promise.race([
        died,
        work().then(
          // What a dead process had learnt is lost.
          (keep) => alive && keep(),
          (error: unknown) => {
            failures += 1;
            if (error instanceof Unfinished && alive) throw error;
          },
        ),
      ]);
    };
    for (const title of LEVELS) {
      const wanted = [...program].filter(([, declared]) => declared.title === title);
      await Promise.all(wanted.map(([key, declared]) => step(() => this.#apply(session, key, declared))));
    }
    const replaced = [...this.#replaced];
    await Promise.all(replaced.map((one) => step(() => this.#deleteReplaced(session, one))));
    for (const title of [...LEVELS].reverse()) {
      const gone = [...this.state].filter(([key, held]) => held.title === title && !program.has(key));
      await Promise.all(gone.map(([key, held]) => step(() => this.#delete(session, key, held))));
    }
    return alive && failures === 0;
  }

  /** Reads everything that the state holds; what is gone leaves it. */
  async refresh(session: Session): Promise<boolean> {
    const results = await Promise.allSettled(
      [...this.state].map(async ([key, held]) => {
        const resource = resourceOf(held.title);
        const live = await read(session, resource, held.id, String(held.state.advertiserId), held.state);
        if (live) this.state.set(key, { ...held, state: live.outputs });
        else this.state.delete(key);
      }),
    );
    return results.every(({ status }) => status === "fulfilled");
  }

  async #apply(session: Session, key: string, declared: Declared): Promise<() => void> {
    const resource = resourceOf(declared.title);
    const inputs = await checked(resource, this.#inputs(resource, declared));
    const held = this.state.get(key);
    if (!held) {
      const { id, outputs } = await create(session, resource, inputs);
      return () => void this.state.set(key, { id, title: declared.title, state: outputs });
    }
    // What adapters/operations.ts does on Diff and Update: a run hears of an object when the engine comes to it.
    session.known.add(held.id);
    const { changed, replaces } = diff(resource, held.state, inputs);
    if (replaces.length > 0) {
      session.known.expectReplacement(resource, held.id, held.state);
      const { id, outputs } = await create(session, resource, inputs);
      return () => {
        this.state.set(key, { id, title: declared.title, state: outputs });
        this.#replaced.push({ key, held });
      };
    }
    if (changed.length === 0) {
      session.known.confirm(resource, held.id, inputs);
      return () => undefined;
    }
    const state = await update(session, resource, held.id, held.state, inputs);
    session.known.confirm(resource, held.id, inputs);
    return () => void this.state.set(key, { ...held, state });
  }

  /** What the states of the project hold, as `pulumi stack export` would show it. */
  get states(): StackStates {
    return {
      stacks: async () => ["dev"],
      own: async () =>
        this.held.map(({ key, id, title }) => ({
          title,
          id,
          urn: `urn:pulumi:dev::ads::tiktok:index:${title}::${key}`,
        })),
      holderOf: async ({ title }, id) => {
        const found = this.held.find((held) => held.title === title && held.id === id);
        return (
          found && { stack: "urn:pulumi:dev::ads", urn: `urn:pulumi:dev::ads::tiktok:index:${title}::${found.key}` }
        );
      },
    };
  }

  /** Brings an object into the state as an import does. */
  adopt(key: string, title: string, id: string, state: Values): void {
    this.state.set(key, { id, title, state });
  }

  async #delete(session: Session, key: string, held: Held): Promise<() => void> {
    session.known.add(held.id);
    await remove(session, resourceOf(held.title), held.id, held.state);
    return () => void this.state.delete(key);
  }

  async #deleteReplaced(session: Session, one: { readonly key: string; readonly held: Held }): Promise<() => void> {
    session.known.add(one.held.id);
    await remove(session, resourceOf(one.held.title), one.held.id, one.held.state);
    return () => void this.#replaced.splice(this.#replaced.indexOf(one), 1);
  }

  #inputs(resource: Resource, { parent, inputs }: Declared): Values {
    if (!resource.parent || parent === undefined) return inputs;
    const held = this.state.get(parent);
    if (!held) throw new Error(`${parent} is not there`);
    return { ...inputs, [resource.parent.field]: held.id };
  }
}
