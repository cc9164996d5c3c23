import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import fc from "fast-check";
import { type Fault, SEED as SEEDED } from "../../../emulator/index.js";
import type { Values } from "../../../provider/definitions/index.js";
import { KnownObjects, leftovers, type Session, SharedCalls } from "../../../provider/engine/index.js";
import { SqliteJournal } from "../../../provider/engine/recovery/sqlite-journal.js";
import { Client, fixedToken } from "../../../provider/http/client.js";
import { type Transport, undiciTransport } from "../../../provider/http/transport.js";
import { Limiter } from "../../../provider/ratelimit/limiter.js";
import { type Declared, ModelEngine } from "../../support/model-engine.js";
import { adGroupInputs, CAMPAIGN, SPARK_AD } from "../../support/samples.js";
import { soon, type TestWorld, testWorld } from "../../support/world.js";

/** `npm run test:faults` runs many more. */
const RUNS = process.env.FULL_SWEEP ? 400 : 25;
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);
const MOST_COMMANDS = 30;
const HOUR_MS = 3_600_000;

/** What the program says; `unsettled` after a run that did not finish: then people run it again before they edit. */
interface Model {
  readonly program: Map<string, Declared>;
  unsettled: boolean;
  /** Edited since the run that did not finish: what that one began is known to the journal alone. */
  edited: boolean;
  /** The machine of that run is gone, and its journal. */
  lost: boolean;
}

/** Lets a process die at its n-th call: before it is sent, or after it was, whose answer nobody hears. */
class Mortal implements Transport {
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

class Real {
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
   * Nothing is there twice, whatever happened: at most one object of a name that is under way, beside those that the state
   * holds (a resource that was renamed is made anew before the old one goes). And two resources never have one object.
   */
  expectNoDuplicates(): void {
    const ids = [...this.engine.state.values()].map(({ id }) => id);
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
    expect([...this.engine.state.values()].map(({ id }) => id)).to.have.members(ids);
  }
}

type Command = fc.AsyncCommand<Model, Real>;

const command = (
  name: string,
  run: (model: Model, real: Real) => Promise<void> | void,
  check: (model: Model) => boolean = () => true,
): Command => ({
  check,
  run: async (model, real) => {
    await run(model, real);
    real.expectNoDuplicates();
  },
  toString: () => name,
});

const settled = (model: Model): boolean => !model.unsettled;
/** What an edited program no longer names, and a machine that is gone had begun, nobody can find. */
const editable = (model: Model): boolean => settled(model) || !model.lost;
const has = (key: string) => (model: Model) => editable(model) && model.program.has(key);

function edit(key: string, change: Values): (model: Model) => void {
  return (model) => {
    const { program } = model;
    model.edited = true;
    const declared = program.get(key);
    if (declared) program.set(key, { ...declared, inputs: { ...declared.inputs, ...change } });
  };
}

async function upWith(model: Model, real: Real, death?: ConstructorParameters<typeof Mortal>[1]): Promise<void> {
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

/** Two ads of one name are not this model's matter: nobody could tell which is which. */
const isNameTaken = ({ program }: Model, name: string): boolean =>
  [...program.values()].some(({ inputs }) => inputs.name === name);

const ADS = ["a", "b", "c", "d"];
const adKey = fc.constantFrom(...ADS);
const words = fc.constantFrom("Hello", "Iced coffee", "Now open");

const faults: fc.Arbitrary<Fault> = fc
  .record({
    kind: fc.constantFrom(
      { kind: "lose" as const },
      { kind: "cut" as const },
      { kind: "http" as const, status: 502 },
      { kind: "refuse" as const, code: 50000, message: "System error" },
      { kind: "refuse" as const, code: 40100, message: "App reaches the QPS limit." },
      { kind: "shuffle" as const },
      { kind: "drop" as const },
      { kind: "partial" as const },
      { kind: "lag" as const, ms: 10_000 },
    ),
    skip: fc.nat(6),
    times: fc.integer({ min: 1, max: 2 }),
  })
  .map(({ kind, skip, times }) => ({ path: "/", skip, times, ...kind }));

const commands: fc.Arbitrary<Command>[] = [
  adKey.map((key) =>
    command(
      `declare ${key}`,
      (model) => {
        model.edited = true;
        model.program.set(key, { title: "Ad", parent: "group", inputs: { ...SPARK_AD, status: "DISABLE", name: key } });
      },
      (model) => editable(model) && !model.program.has(key) && !isNameTaken(model, key),
    ),
  ),
  adKey.map((key) =>
    command(
      `undeclare ${key}`,
      (model) => {
        model.edited = true;
        model.program.delete(key);
      },
      has(key),
    ),
  ),
  fc
    .tuple(adKey, fc.nat(3))
    .map(([key, number]) =>
      command(
        `rename ${key} to ${key}${number}`,
        edit(key, { name: `${key}${number}` }),
        (model) => has(key)(model) && !isNameTaken(model, `${key}${number}`),
      ),
    ),
  // A new URN for the same ad: a renamed key, or a component that was wrapped around it.
  fc.tuple(adKey, adKey).map(([from, to]) =>
    command(
      `give ${from} the key ${to}`,
      (model) => {
        const declared = model.program.get(from);
        model.edited = true;
        model.program.delete(from);
        if (declared) model.program.set(to, declared);
      },
      (model) => has(from)(model) && !model.program.has(to),
    ),
  ),
  fc.tuple(adKey, adKey).map(([one, other]) =>
    command(
      `swap ${one} and ${other}`,
      (model) => {
        const [first, second] = [model.program.get(one), model.program.get(other)];
        model.edited = true;
        if (first && second) model.program.set(one, second).set(other, first);
      },
      (model) => one !== other && has(one)(model) && has(other)(model),
    ),
  ),
  fc.constant(
    command(
      "another machine",
      (model, real) => {
        real.loseMachine();
        model.lost = model.unsettled;
        real.importCampaign(model.program);
      },
      (model) => settled(model) || !model.edited,
    ),
  ),
  fc.tuple(adKey, words).map(([key, text]) => command(`text of ${key}: ${text}`, edit(key, { text }), has(key))),
  fc
    .tuple(fc.constantFrom("campaign", "group", ...ADS), fc.constantFrom("ENABLE", "DISABLE"))
    .map(([key, status]) => command(`${status} ${key}`, edit(key, { status }), has(key))),
  fc
    .tuple(fc.constantFrom("campaign", "group"), fc.integer({ min: 50, max: 90 }))
    .map(([key, budget]) => command(`budget of ${key}: ${budget}`, edit(key, { budget }), has(key))),
  fc.constant(command("up", (model, real) => upWith(model, real))),
  faults.map((fault) =>
    command(`up with ${JSON.stringify(fault)}`, async (model, real) => {
      real.world.emulator.faults.add(fault);
      await upWith(model, real);
    }),
  ),
  fc
    .record({ call: fc.integer({ min: 1, max: 8 }), sent: fc.boolean() })
    .map((death) => command(`up, killed ${JSON.stringify(death)}`, (model, real) => upWith(model, real, death))),
  fc.constant(
    command("refresh", async (_model, real) => {
      await real.process(undefined, (session) => real.engine.refresh(session));
    }),
  ),
  fc.tuple(adKey, words).map(([key, text]) =>
    command(
      `somebody changes the text of ${key} to ${text}, and refresh`,
      async (_model, real) => {
        const { store } = real.world.emulator.world;
        const ad = store.get("ad", real.engine.state.get(key)?.id ?? "");
        if (ad) store.put({ ...ad, row: { ...ad.row, ad_text: text } });
        await real.process(undefined, (session) => real.engine.refresh(session));
      },
      settled,
    ),
  ),
  adKey.map((key) =>
    command(
      `somebody deletes ${key}, and refresh`,
      async (_model, real) => {
        const { store } = real.world.emulator.world;
        const ad = store.get("ad", real.engine.state.get(key)?.id ?? "");
        if (ad) store.put({ ...ad, deleted: true });
        await real.process(undefined, (session) => real.engine.refresh(session));
        real.now += HOUR_MS;
      },
      settled,
    ),
  ),
];

describe("any history of edits, updates, faults, kills and drift", function () {
  this.timeout(600_000);

  it(`ends with exactly what the program says, nothing twice (${RUNS} histories, SEED=${SEED})`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: MOST_COMMANDS, size: "max" }), async (history) => {
        const real = await Real.open();
        const model: Model = {
          program: new Map<string, Declared>([
            ["campaign", { title: "Campaign", inputs: { ...CAMPAIGN, name: "campaign" } }],
            ["group", { title: "AdGroup", parent: "campaign", inputs: { ...adGroupInputs(""), name: "group" } }],
          ]),
          unsettled: false,
          edited: false,
          lost: false,
        };
        try {
          await fc.asyncModelRun(() => ({ model, real }), history);
          // Two runs at most: the first may find out what an earlier one has left behind.
          await upWith(model, real);
          if (model.unsettled) await upWith(model, real);
          expect(model.unsettled, "the last update").to.equal(false);
        } finally {
          await real.close();
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});
