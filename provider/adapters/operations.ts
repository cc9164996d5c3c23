import { type PulumiConfig, type Settings, SettingsError } from "../config/config.js";
import { type Fault, type LookUp, type Resource, unpackParent, type Values } from "../definitions/index.js";
import {
  BatchGroups,
  type Checked,
  type Created,
  create,
  type Difference,
  diff,
  EnginePace,
  KnownObjects,
  type Live,
  leftovers,
  lookUp,
  lookUpFaults,
  read,
  remove,
  type Session,
  unmanaged,
  update,
} from "../engine/index.js";
import { mayHaveRun } from "../http/sent.js";
import { nameOfUrn } from "../resources/types.js";
import { readAccountInfo, readAccountSpend, readAudiences } from "./account-spend.js";
import { Accounts } from "./accounts.js";
import { Checks } from "./checks.js";
import { connect } from "./connect.js";
import { type Engine, stackOf } from "./engine.js";
import { Guardrails } from "./guardrails.js";
import { MachineJournal } from "./machine-journal.js";
import { PendingCreates } from "./pending-creates.js";
import { PlainEnd } from "./plain-end.js";
import { isPlanOnly, ONLY_PLANS } from "./plan-only.js";
import { mayRegister } from "./quiet.js";
import { RunLedger } from "./run-ledger.js";
import { RunSettings } from "./run-settings.js";
import { readBelow, Siblings } from "./siblings.js";

const NO_ADVERTISER = "No advertiser is set: write advertiserId, or set tiktok:advertiserId or TIKTOK_ADVERTISER_ID.";

/**
 * The implementation of engine requests that the adapters share, independent of their encoding: one client and one
 * quota for all resources of the process, created for the first call, and what one request reveals about the others.
 */
export class Operations {
  readonly #known = new KnownObjects();
  readonly #batchGroups = new BatchGroups();
  readonly #pace = new EnginePace();
  readonly #journal: MachineJournal;
  readonly #guardrails: Guardrails;
  readonly #accounts: Accounts;
  readonly #plainEnd: PlainEnd;
  readonly #checks: Checks;
  readonly #run: RunSettings;
  #session?: Session;
  #stack?: string;
  readonly #pendingCreates = new PendingCreates();
  readonly #underWay = new Map<Promise<unknown>, Resource>();

  constructor(
    private readonly engine: Engine,
    private readonly projectFolder: string,
    private readonly adapter: Session["adapter"] = "native",
    now: () => number = Date.now,
  ) {
    this.#run = new RunSettings(projectFolder);
    this.#journal = new MachineJournal({
      log: engine.log,
      run: engine.address,
      address: () => this.settings.baseUrl,
      sharedUrl: () => this.settings.journalUrl,
    });
    const ledger = new RunLedger(engine.address);
    this.#accounts = new Accounts({
      log: engine.log,
      ledger,
      now,
      settings: () => this.settings,
      read: async (advertiserId) => readAccountInfo(this.#connected().client, advertiserId, true),
    });
    this.#guardrails = new Guardrails({
      projectFolder,
      log: engine.log,
      ledger,
      readAccount: async (id) => readAccountSpend(this.#connected().client, id, await this.#accounts.of(id)),
      own: async () => this.#connected().states.own(),
      isBusy: () => mayRegister(this.#underWay.values()),
      readAudiences: async (advertiserId) => readAudiences(this.#connected().client, advertiserId),
    });
    this.#plainEnd = new PlainEnd({
      log: engine.log,
      settings: () => this.#run.settings,
      now,
      timezoneOf: async (id) => (await this.#accounts.of(id))?.timezone,
    });
    this.#checks = new Checks({
      projectFolder,
      now,
      log: engine.log,
      run: this.#run,
      pendingCreates: this.#pendingCreates,
      accounts: this.#accounts,
      guardrails: this.#guardrails,
      plainEnd: this.#plainEnd,
      siblings: new Siblings(
        ledger,
        async (...below) => readBelow(this.#connected().client, ...below),
        (campaign) => this.#known.isFresh(campaign),
      ),
    });
  }

  /** Source of Pulumi's config; settings are read with the first request that needs them. */
  configure(config: PulumiConfig): void {
    this.#run.config = config;
  }

  get settings(): Settings {
    return this.#run.settings;
  }

  /** `olds` are the inputs in the state, empty for a new resource; only the native adapter passes `urn`. */
  check(resource: Resource, olds: Values, sent: Values, urn?: string): Promise<Checked> {
    this.#notifyActivity();
    const unpacked = unpackParent(resource, sent);
    if (unpacked.siblings !== undefined) this.#batchGroups.announce(resource, unpacked.inputs, unpacked.siblings);
    return this.#checks.check(resource, Object.keys(olds).length > 0 ? olds : undefined, unpacked, urn);
  }

  diff(resource: Resource, id: string, olds: Values, news: Values, urn?: string): Difference {
    this.#inState(id);
    this.#plainEnd.learn(resource, id, olds);
    this.#guardrails.learnt(resource, id, news, urn, olds);
    const found = diff(resource, olds, news);
    if (found.replaces.length > 0) {
      this.#known.expectReplacement(resource, id, olds);
      this.#plainEnd.expectReplacement(resource, news, found.replaces, urn);
    }
    this.#pendingCreates.found(resource, news);
    if (found.changed.length === 0) {
      this.#batchGroups.settle(resource, news);
      this.#known.confirm(resource, id, news);
    }
    this.#notifyActivity();
    return found;
  }

  /** `secrets` names inputs that no file of ours may contain. */
  async create(resource: Resource, inputs: Values, urn?: string, secrets?: ReadonlySet<string>): Promise<Created> {
    // A replacement is a create: Check did not see it as one, and nothing may be sent that cannot succeed.
    const ended = await this.#plainEnd.refusal(resource, inputs, undefined);
    if (ended !== undefined) throw new Error(ended);
    this.#pendingCreates.found(resource, inputs);
    if (!isPlanOnly()) await this.#guardrails.beforeCreate(resource, inputs, this.#run.configPath, urn);
    const made = await this.#changing(resource, inputs, urn, (session) =>
      create({ ...session, secrets }, resource, inputs),
    ).catch((error: unknown) => {
      if (!mayHaveRun(error instanceof Error ? (error.cause ?? error) : error))
        this.#guardrails.notSent({ resource, inputs, urn });
      throw error;
    });
    this.#plainEnd.learn(resource, made.id, inputs);
    this.#guardrails.learnt(resource, made.id, inputs, urn);
    return made;
  }

  /** `undefined` if the object no longer exists. */
  read(resource: Resource, id: string, state: Values): Promise<Live | undefined> {
    this.#inState(id);
    this.#notifyActivity();
    return read(this.#connected(), resource, id, String(state.advertiserId ?? this.settings.advertiserId), state);
  }

  /**
   * An object that is in no state, by its id or by `advertiserId/id`; `known`: what a program declares about it.
   * `undefined` if there is none.
   */
  import(resource: Resource, id: string, known: Values = {}): Promise<Live | undefined> {
    const [first = "", ...rest] = id.split("/");
    const own = known.advertiserId === undefined ? this.settings.advertiserId : String(known.advertiserId);
    const advertiserId = /^\d+$/.test(first) && rest.length > 0 ? first : own;
    if (advertiserId === undefined) {
      throw new SettingsError(`${NO_ADVERTISER} Or import it as advertiserId/${id}.`);
    }
    const wanted = rest.length > 0 && advertiserId === first ? rest.join("/") : id;
    return read(this.#connected(), resource, wanted, advertiserId);
  }

  /** Runs a function. Returns the faults of its arguments; throws if a call fails. */
  async lookUp(definition: LookUp, args: Values): Promise<{ result: Values } | { faults: readonly Fault[] }> {
    const faults = lookUpFaults(definition, args);
    if (faults.length > 0) return { faults };
    const { advertiserId = this.settings.advertiserId, ...rest } = args;
    if (advertiserId === undefined) throw new SettingsError(NO_ADVERTISER);
    return { result: await lookUp(this.#connected(), definition, String(advertiserId), rest) };
  }

  /** Stops sending; pending calls finish. */
  cancel(): void {
    this.#session?.client.stop();
  }

  /** The same; resolves once they have finished and are recorded. */
  async finish(): Promise<void> {
    this.cancel();
    await Promise.allSettled([...this.#underWay.keys()]);
  }

  /** Whether a change is in progress. */
  get isBusy(): boolean {
    return this.#underWay.size > 0;
  }

  /** Reports what earlier runs left behind and this one has not adopted. Costs nothing if there is none. */
  async report(): Promise<void> {
    const session = this.#session;
    const report = (sentences: readonly string[]): void => {
      for (const sentence of sentences) this.engine.log("warning", sentence);
    };
    const isToCome = (kind: string, advertiserId: string, name: string): boolean =>
      this.#pendingCreates.has(kind, advertiserId, name);
    const ofJournal = async (): Promise<void> => {
      const journal = await this.#journal.existing();
      if (journal && this.#run.areRead) report(await leftovers(this.#connected(), journal, isToCome));
    };
    // Each is reported independently; an unhandled rejection would end the process.
    const ended = await Promise.allSettled([session && unmanaged(session).then(report), ofJournal()]);
    const failed = ended.find((one) => one.status === "rejected");
    if (failed) throw failed.reason;
  }

  async update(resource: Resource, id: string, olds: Values, news: Values, urn?: string): Promise<Values> {
    if (!isPlanOnly())
      await this.#guardrails.beforeUpdate({ resource, state: olds, inputs: news, urn }, this.#run.configPath);
    const outputs = await this.#changing(resource, news, urn, (session) => update(session, resource, id, olds, news));
    this.#known.confirm(resource, id, news);
    return outputs;
  }

  async remove(resource: Resource, id: string, state: Values, urn?: string): Promise<void> {
    this.#inState(id);
    if (typeof state.advertiserId === "string") this.#accounts.name(state.advertiserId);
    const name = urn === undefined ? String(state.name ?? id) : nameOfUrn(urn);
    this.#guardrails.refuseDelete(resource, name, state, this.#run.configPath);
    return this.#changing(resource, state, urn, (session) => remove(session, resource, id, state));
  }

  async #changing<T>(
    resource: Resource,
    inputs: Values,
    urn: string | undefined,
    work: (session: Session) => Promise<T>,
  ): Promise<T> {
    if (isPlanOnly()) throw new Error(ONLY_PLANS);
    this.#stack ??= stackOf(urn);
    this.#pace.asked();
    this.#notifyActivity();
    const working = (async () => {
      await this.#journal.refuseNewer();
      return work({ ...this.#connected(), urn });
    })();
    this.#underWay.set(working, resource);
    try {
      return await working;
    } finally {
      this.#underWay.delete(working);
      this.#pace.answered();
      this.#batchGroups.settle(resource, inputs);
      this.#notifyActivity();
    }
  }

  #connected(): Session {
    this.#session ??= connect(this.settings, {
      projectFolder: this.projectFolder,
      engine: this.engine,
      known: this.#known,
      batchGroups: this.#batchGroups,
      pace: this.#pace,
      journal: this.#journal,
      adapter: this.adapter,
      stack: () => this.#stack,
      rereadToken: () => this.#run.readAnew().accessToken,
    });
    return this.#session;
  }

  #notifyActivity(): void {
    this.#session?.shared.notifyActivity();
  }

  /** The engine mentioned this object, so it has it in its state. */
  #inState(id: string): void {
    this.#known.add(id);
    void this.#journal.confirm(id);
  }
}
