import { dotEnv, type PulumiConfig, readSettings, type Settings } from "../config.js";
import { type Resource, type Unpacked, unpackParent, type Values } from "../define/index.js";
import {
  type Checked,
  type Created,
  check,
  create,
  type Difference,
  diff,
  EnginePace,
  KnownObjects,
  type Live,
  read,
  remove,
  type Session,
  Siblings,
  update,
} from "../lifecycle/index.js";
import { inspectAsset } from "../media/inspect.js";
import { connect } from "./connect.js";
import type { Engine } from "./engine.js";
import { MachineJournal } from "./machine-journal.js";

/**
 * What every door does for a request of the engine, whatever its values look like on the wire: one client and one quota
 * for all resources of the process, made when the first call is due, and what one request tells about the others.
 */
export class Operations {
  readonly #known = new KnownObjects();
  readonly #siblings = new Siblings();
  readonly #pace = new EnginePace();
  readonly #journal: MachineJournal;
  #config: PulumiConfig = () => undefined;
  #settings: Settings | undefined;
  #session: Session | undefined;

  constructor(
    private readonly engine: Engine,
    private readonly projectFolder: string,
  ) {
    this.#journal = new MachineJournal(engine.log);
  }

  /** Where Pulumi's config comes from; settings are read with the first request that needs them. */
  configure(config: PulumiConfig): void {
    this.#config = config;
  }

  get settings(): Settings {
    this.#settings ??= this.#readSettings();
    return this.#settings;
  }

  #readSettings(): Settings {
    return readSettings(this.#config, process.env, dotEnv(this.projectFolder));
  }

  check(resource: Resource, sent: Values): Promise<Checked> {
    this.#heard();
    const { inputs, seen, siblings }: Unpacked = unpackParent(resource, sent);
    if (siblings !== undefined) this.#siblings.announce(resource, inputs, siblings);
    return check(resource, inputs, seen, {
      advertiserId: this.settings.advertiserId,
      inspect: (kind, source) => inspectAsset(this.projectFolder, kind, source),
    });
  }

  diff(resource: Resource, id: string, olds: Values, news: Values): Difference {
    this.#inState(id);
    const found = diff(resource, olds, news);
    if (found.replaces.length > 0) this.#known.expectReplacement(resource, id, olds);
    if (found.changed.length === 0) this.#siblings.settle(resource, news);
    this.#heard();
    return found;
  }

  create(resource: Resource, inputs: Values): Promise<Created> {
    return this.#changing(resource, inputs, (session) => create(session, resource, inputs));
  }

  /** `undefined` when the object is gone. */
  read(resource: Resource, id: string, state: Values): Promise<Live | undefined> {
    this.#inState(id);
    this.#heard();
    const advertiserId = String(state.advertiserId ?? this.settings.advertiserId);
    return read(this.#connected(), resource, id, advertiserId, state);
  }

  update(resource: Resource, id: string, olds: Values, news: Values): Promise<Values> {
    return this.#changing(resource, news, (session) => update(session, resource, id, olds, news));
  }

  remove(resource: Resource, id: string, state: Values): Promise<void> {
    this.#inState(id);
    return this.#changing(resource, state, (session) => remove(session, resource, id, state));
  }

  async #changing<T>(resource: Resource, inputs: Values, work: (session: Session) => Promise<T>): Promise<T> {
    this.#pace.asked();
    this.#heard();
    try {
      return await work(this.#connected());
    } finally {
      this.#pace.answered();
      this.#siblings.settle(resource, inputs);
      this.#heard();
    }
  }

  #connected(): Session {
    this.#session ??= connect(this.settings, {
      projectFolder: this.projectFolder,
      engine: this.engine,
      known: this.#known,
      siblings: this.#siblings,
      pace: this.#pace,
      journal: this.#journal,
      rereadToken: () => this.#readSettings().accessToken,
    });
    return this.#session;
  }

  #heard(): void {
    this.#session?.shared.heard();
  }

  /** The engine spoke of an object, so it has it in its state. */
  #inState(id: string): void {
    this.#known.add(id);
    this.#journal.confirm(id);
  }
}
