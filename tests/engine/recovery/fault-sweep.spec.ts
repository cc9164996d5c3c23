import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import type { Fault } from "../../../emulator/index.js";
import type { Values } from "../../../provider/definitions/index.js";
import { create, KnownObjects, type Session, SharedCalls, Unfinished } from "../../../provider/engine/index.js";
import { SqliteJournal } from "../../../provider/engine/recovery/sqlite-journal.js";
import { resourceOf } from "../../../provider/resources/index.js";
import { adGroupInputs, adInputs, CAMPAIGN, IMAGE, VIDEO } from "../../support/samples.js";
import { checked, type TestWorld, testWorld } from "../../support/world.js";

/** What an engine's state holds of a resource. */
interface Held {
  readonly id: string;
}

/**
 * An engine in miniature: creates what its state lacks, parents first, siblings at once; keeps what was made, and continues
 * with the rest when something fails.
 */
class Engine {
  readonly state = new Map<string, Held>();

  async run(session: Session): Promise<boolean> {
    for (const { id } of this.state.values()) session.known.add(id);
    const failures: unknown[] = [];
    const make = async (name: string, title: string, inputs: () => Values): Promise<void> => {
      if (this.state.has(name)) return;
      try {
        const resource = resourceOf(title);
        const { id } = await create(session, resource, await checked(resource, inputs()));
        this.state.set(name, { id });
      } catch (error) {
        if (error instanceof Unfinished) this.state.set(name, { id: error.id });
        failures.push(error);
      }
    };
    const id = (name: string): string => this.state.get(name)?.id ?? "";
    await Promise.all([
      make("campaign", "Campaign", () => CAMPAIGN),
      make("video", "Video", () => VIDEO),
      make("image", "Image", () => IMAGE),
    ]);
    if (this.state.has("campaign")) await make("group", "AdGroup", () => adGroupInputs(id("campaign")));
    if (["group", "video", "image"].every((name) => this.state.has(name))) {
      await Promise.all(
        ["one", "two", "three"].map((name) =>
          make(name, "Ad", () => ({ ...adInputs(id("group"), id("video"), id("image")), name })),
        ),
      );
    }
    return failures.length === 0 && this.state.size === 7;
  }
}

const KINDS: readonly Omit<Fault, "path">[] = [
  { kind: "lose" },
  { kind: "cut" },
  { kind: "http", status: 502 },
  { kind: "http", status: 403 },
  { kind: "http", status: 408 },
  { kind: "refuse", code: 49321, message: "A code that nobody knows." },
  { kind: "refuse", code: 50000, message: "System error" },
  { kind: "refuse", code: 40100, message: "App reaches the QPS limit." },
  { kind: "refuse", code: 40002, message: "Something is wrong." },
  { kind: "refuse", code: 40050, message: "Duplicated request." },
  { kind: "shuffle" },
  { kind: "drop" },
  { kind: "partial" },
  { kind: "lag", ms: 8_000 },
];

describe("a fault at every request of a small program", () => {
  let folder: string;
  let world: TestWorld;
  let now: number;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-sweep-"));
    now = Date.parse("2026-11-23T12:00:00Z");
    world = await testWorld({ time: () => now, stateFolder: folder });
    const sleep = world.clock.sleep.bind(world.clock);
    world.clock.sleep = async (ms) => {
      now += ms;
      await sleep(ms);
    };
  });

  afterEach(async () => {
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A fresh process with the same journal. */
  function nextSession(): Session {
    void world.session.journal().then((journal) => journal.close());
    const journal = new SqliteJournal(folder);
    const client = world.session.client;
    const session = {
      ...world.session,
      shared: new SharedCalls(client),
      known: new KnownObjects(),
      journal: async () => journal,
    };
    Object.assign(world.session, { journal: async () => journal });
    return session;
  }

  const table = (): string[] =>
    (["campaign", "adgroup", "ad", "video", "image"] as const).flatMap((kind) =>
      world.emulator.world.store.find(kind, { deleted: false }).map(({ id }) => id),
    );

  /** The journal of every process of this machine fails to note what an answer named: a full disk, a lock that is held. */
  function noteNothing(session: Session): Session {
    const { journal } = session;
    const failing = async () => {
      const real = await journal();
      real.done = async () => {
        throw new Error("database or disk is full");
      };
      return real;
    };
    return { ...session, journal: failing };
  }

  it("ends with exactly what the program declares where no answer can be recorded, without a second run", async () => {
    const engine = new Engine();
    expect(await engine.run(noteNothing(world.session))).to.equal(true);
    expect(table()).to.have.members([...engine.state.values()].map(({ id }) => id));
    expect(table()).to.have.length(7);
  });

  it("adopts everything except the campaign on a machine whose journal is older than the state, after a lost state", async () => {
    const engine = new Engine();
    expect(await engine.run(world.session)).to.equal(true);
    const before = table();
    const campaign = engine.state.get("campaign");
    engine.state.clear();
    if (campaign) engine.state.set("campaign", campaign);
    (await world.session.journal()).close();
    const elsewhere = new SqliteJournal(join(folder, "elsewhere"));
    const session = {
      ...world.session,
      shared: new SharedCalls(world.session.client),
      known: new KnownObjects(),
      journal: async () => elsewhere,
    };
    Object.assign(world.session, { journal: async () => elsewhere });
    now += 3_600_000;
    expect(await engine.run(session)).to.equal(true);
    expect(table()).to.have.members(before);
    expect(before).to.have.members([...engine.state.values()].map(({ id }) => id));
  });

  for (const fault of KINDS) {
    const name = `${fault.kind}${fault.code ? ` ${fault.code}` : ""}${fault.status ? ` ${fault.status}` : ""}`;
    for (let request = 0; request < 8; request++) {
      it(`ends with exactly what the program declares after ${name} at request ${request + 1}`, async () => {
        const engine = new Engine();
        world.emulator.faults.add({ path: "/", ...fault, skip: request, times: 1 });
        let runs = 1;
        for (let done = await engine.run(world.session); !done && runs < 4; runs++) {
          now += 3_600_000;
          done = await engine.run(nextSession());
        }
        expect(engine.state.size, "resources in the state").to.equal(7);
        expect(table()).to.have.members([...engine.state.values()].map(({ id }) => id));
        expect(runs).to.be.at.most(2);
      });
    }
  }
});
