/** Histories of a program over the engine in miniature and the emulator: processes that die, machines that are lost. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { SEED as SEEDED } from "../../emulator/index.js";
import { KnownObjects, leftovers, type Session, SharedCalls } from "../../provider/engine/index.js";
import { SqliteJournal } from "../../provider/engine/recovery/sqlite-journal.js";
import { Client, fixedToken } from "../../provider/http/client.js";
import { type Transport, undiciTransport } from "../../provider/http/transport.js";
import { Limiter } from "../../provider/ratelimit/limiter.js";
import { type Declared, ModelEngine } from "./model-engine.js";
import { adGroupInputs, CAMPAIGN } from "./samples.js";
import { soon, type TestWorld, testWorld } from "./world.js";

export const HOUR_MS = 3_600_000;

/** What the program says; `unsettled` after a run that did not finish: then people run it again before they edit. */
export interface Model {
  readonly program: Map<string, Declared>;
  unsettled: boolean;
  /** Edited since the run that did not finish: what that one began is known to the journal alone. */
  edited: boolean;
  /** The machine of that run is gone, and its journal. */
  lost: boolean;
}

/** Lets a process die at its n-th call: before it is sent, or after it was, whose answer nobody hears. */
export class Mortal implements Transport {
  readonly died: Promise<void>;
  #die: () => void = () => undefined;
  #calls = 0;

  constructor(
    private readonly inner: Transport,
    private readonly death: { readonly call: number; readonly sent: boolean } | undefined,
  ) {
    this.died = new Promise((resolve) => {
      this.#die = resolve;
    });
  }

  async send(call: Parameters<Transport["send"]>[0]): ReturnType<Transport["send"]> {
    const last = this.death && ++this.#calls >= this.death.call;
    if (!last) return this.inner.send(call);
    if (this.death?.sent && this.#calls === this.death.call) await this.inner.send(call).catch(() => undefined);
    this.#die();
    return new Promise(() => undefined);
  }

  async close(): Promise<void> {}
}

export class Real {
  readonly engine = new ModelEngine();
  readonly transport = undiciTransport();
  now = Date.parse("2026-11-23T12:00:00Z");
  /** The state folder of the machine at work. */
  machine: string;
  #machines = 0;

  private constructor(
    readonly world: TestWorld,
    readonly folder: string,
  ) {
    this.machine = folder;
  }

  /** Another machine takes over, which has never heard of the stack. */
  loseMachine(): void {
    this.machine = join(this.folder, `machine-${++this.#machines}`);
    mkdirSync(this.machine);
  }

  static async open(): Promise<Real> {
    const folder = mkdtempSync(join(tmpdir(), "tiktok-model-"));
    const clock = { now: () => 0 };
    const world = await testWorld({ time: () => clock.now(), stateFolder: join(folder) });
    void world.session.journal().then((journal) => journal.close());
    const real = new Real(world, folder);
    clock.now = () => real.now;
    return real;
  }

  async close(): Promise<void> {
    await this.transport.close();
    await this.world.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** A process of its own from begin to end, with what earlier ones have left in the journal. */
  async process<T>(
    death: ConstructorParameters<typeof Mortal>[1],
    work: (session: Session, died: Promise<void>) => Promise<T>,
  ): Promise<T> {
    const transport = new Mortal(this.transport, death);
    const clock = {
      now: () => this.now,
      sleep: async (ms: number) => {
        await new Promise((resolve) => setImmediate(resolve));
        this.now += ms;
      },
    };
    const client = new Client({
      baseUrl: this.world.emulator.url,
      credential: fixedToken("emulator-token"),
      transport,
      limiter: new Limiter({ quota: { app: [], endpoints: {} }, clock }),
      clock,
      random: () => 0.5,
    });
    const journal = new SqliteJournal(this.machine);
    try {
      const shared = new SharedCalls(client, { schedule: soon });
      const session = {
        ...this.world.session,
        client,
        shared,
        known: new KnownObjects(),
        states: this.engine.states,
        journal: async () => journal,
      };
      return await work(session, transport.died);
    } finally {
      journal.close();
    }
  }

  living(kind: "campaign" | "adgroup" | "ad") {
    return this.world.emulator.world.store.find(kind, { deleted: false });
  }

  /**
   * Nothing is there twice, whatever happened: at most one object of a name that is under way, next to those that the state
   * holds (a resource that was renamed is created again before the old one goes). And two resources never have one object.
   */
  expectNoDuplicates(): void {
    const ids = this.engine.held.map(({ id }) => id);
    expect(ids, "ids of the state").to.have.length(new Set(ids).size);
    for (const kind of ["campaign", "adgroup", "ad"] as const) {
      const underWay = this.living(kind).filter(({ id }) => !ids.includes(id));
      const names = underWay.map(({ name }) => name);
      expect(names, `${kind} in no state`).to.have.length(new Set(names).size);
    }
  }

  /** What the error for a campaign's taken name says: it comes into the stack by an import. */
  importCampaign(program: ReadonlyMap<string, Declared>): void {
    const [campaign] = this.living("campaign");
    const declared = program.get("campaign");
    if (!campaign || !declared || this.engine.state.has("campaign")) return;
    this.engine.adopt("campaign", "Campaign", campaign.id, {
      ...declared.inputs,
      advertiserId: SEEDED.advertiser,
      status: campaign.row.operation_status,
    });
  }

  /** Does what the report at the end of a run says: deletes what nobody claims. */
  async clearUp(session: Session, journal: SqliteJournal): Promise<void> {
    for (const said of await leftovers(session, journal, () => false)) {
      const id = /created the .* as (\d+)/.exec(said)?.[1] ?? "";
      const { store } = this.world.emulator.world;
      for (const kind of ["campaign", "adgroup", "ad"] as const) {
        const left = store.get(kind, id);
        if (left) store.put({ ...left, deleted: true });
      }
    }
  }

  /** The account holds what the program says: no more, no less, nothing else. */
  expectAs(program: ReadonlyMap<string, Declared>): void {
    const declared = [...program.values()].map(({ inputs }) => [
      inputs.name,
      inputs.status,
      inputs.text ?? inputs.budget,
    ]);
    const found = [...this.living("campaign"), ...this.living("adgroup"), ...this.living("ad")].map(({ name, row }) => [
      name,
      row.operation_status,
      row.ad_text ?? row.budget,
    ]);
    expect(found).to.have.deep.members(declared);
    const ids = [...this.living("campaign"), ...this.living("adgroup"), ...this.living("ad")].map(({ id }) => id);
    expect(this.engine.held.map(({ id }) => id)).to.have.members(ids);
  }
}

export function move(model: Model, key: string, parent: string): void {
  const declared = model.program.get(key);
  model.edited = true;
  if (declared) model.program.set(key, { ...declared, parent });
}

export function useAnew(model: Model, key: string, other: string): void {
  const declared = model.program.get(key);
  model.edited = true;
  if (!declared) return;
  model.program.set(other, declared);
  model.program.set(key, { ...declared, inputs: { ...declared.inputs, name: `${key}9` } });
}

export async function upWith(model: Model, real: Real, death?: ConstructorParameters<typeof Mortal>[1]): Promise<void> {
  const done = await real.process(death, (session, died) => real.engine.up(session, model.program, died));
  real.world.emulator.faults.clear();
  real.now += HOUR_MS;
  model.unsettled = !done;
  if (!done) return;
  model.edited = false;
  model.lost = false;
  await real.process(undefined, async (session) => real.clearUp(session, (await session.journal()) as SqliteJournal));
  real.expectAs(model.program);
}

/** A campaign with two ad groups and no ads. */
export const firstModel = (): Model => ({
  program: new Map<string, Declared>([
    ["campaign", { title: "Campaign", inputs: { ...CAMPAIGN, name: "campaign" } }],
    ["group", { title: "AdGroup", parent: "campaign", inputs: { ...adGroupInputs(""), name: "group" } }],
    ["group2", { title: "AdGroup", parent: "campaign", inputs: { ...adGroupInputs(""), name: "group2" } }],
  ]),
  unsettled: false,
  edited: false,
  lost: false,
});
