import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import type { Values } from "../../../provider/definitions/index.js";
import { create, KnownObjects, read, remove, type Session, SharedCalls } from "../../../provider/engine/index.js";
import { SqliteJournal } from "../../../provider/engine/recovery/sqlite-journal.js";
import { resourceOf } from "../../../provider/resources/index.js";
import { inputsIn } from "../../support/samples.js";
import { posts, SMART_CAMPAIGN, smartAd, smartGroup } from "../../support/smart-plus.js";
import { checked, made, rejection, soon, type TestWorld, testWorld } from "../../support/world.js";

const ofCampaign = async (world: TestWorld): Promise<string> =>
  (await made(world, "SmartPlusCampaign", SMART_CAMPAIGN)).id;
const ofGroup = async (world: TestWorld): Promise<string> =>
  (await made(world, "SmartPlusAdGroup", smartGroup(await ofCampaign(world)))).id;

/** Objects that a list shows, with whatever they are below. */
const OBJECTS: Readonly<Record<string, (world: TestWorld) => Values | Promise<Values>>> = {
  Campaign: (world) => inputsIn(world, "Campaign"),
  AdGroup: (world) => inputsIn(world, "AdGroup"),
  Ad: (world) => inputsIn(world, "Ad"),
  SmartPlusCampaign: () => SMART_CAMPAIGN,
  SmartPlusAdGroup: async (world) => smartGroup(await ofCampaign(world)),
  SmartPlusAd: async (world) => smartAd(await ofGroup(world), posts(1)),
};

describe("lists that lag behind a create", () => {
  let world: TestWorld;
  let folder: string;
  let now: number;
  let journal: SqliteJournal;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-lag-"));
    now = Date.parse("2026-11-23T12:00:00Z");
    world = await testWorld({ time: () => now, stateFolder: folder });
    world.clock.now = () => now;
    world.clock.sleep = async (ms) => {
      now += ms;
    };
    journal = (await world.session.journal()) as SqliteJournal;
  });

  afterEach(async () => {
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function nextRun(laterMs: number): Promise<Session> {
    await journal.close();
    now += laterMs;
    journal = new SqliteJournal(folder);
    const fresh = journal;
    const shared = new SharedCalls(world.session.client, { schedule: soon });
    Object.assign(world.session, { journal: async () => fresh });
    return { ...world.session, shared, known: new KnownObjects() };
  }

  for (const [title, inputsOf] of Object.entries(OBJECTS)) {
    const resource = resourceOf(title);
    const list = resource.operations.read.path;
    const lag = (ms = 8_000): void => world.emulator.faults.add({ path: list, kind: "lag", ms });

    /** An object that was made right now, and the next run. */
    async function madeJustNow(): Promise<{ id: string; inputs: Values; outputs: Values; session: Session }> {
      const inputs = await checked(resource, await inputsOf(world));
      for (const id of await journal.objectIds()) await journal.confirm(id);
      now += 3_600_000;
      const { id, outputs } = await create(world.session, resource, inputs);
      return { id, inputs, outputs, session: await nextRun(1_000) };
    }

    /** Creates that wait five minutes for the quota before they are sent. */
    async function waitingLong<T>(run: () => Promise<T>): Promise<T> {
      const { client } = world.session;
      const call = client.call.bind(client);
      const waiting: typeof call = (one) => {
        if (one.kind === "create") now += 300_000;
        return call(one);
      };
      Object.assign(client, { call: waiting });
      try {
        return await run();
      } finally {
        Object.assign(client, { call });
      }
    }

    describe(title, () => {
      it("keeps the time of what an earlier run began, which may still show up", async () => {
        const inputs = await checked(resource, await inputsOf(world));
        for (const id of await journal.objectIds()) await journal.confirm(id);
        const began = now;
        world.emulator.faults.add({ path: resource.operations.create?.path ?? "", kind: "cut", times: 9 });
        await rejection(create(world.session, resource, inputs));
        world.emulator.faults.clear();
        const session = await nextRun(1_000);
        const { id } = await waitingLong(() => create(session, resource, inputs));
        expect((await journal.holder(id))?.startedAt).to.be.within(began, began + 1_000);
      });

      it("is not created a second time by the next run, where the answer had named it", async () => {
        const { id, inputs, session } = await madeJustNow();
        lag();
        world.calls();
        expect((await create(session, resource, inputs)).id).to.equal(id);
        expect(world.calls().filter((call) => call.includes("/create/"))).to.deep.equal([]);
      });

      it("is not created a second time either where it had waited for the quota before it was sent", async () => {
        const inputs = await checked(resource, await inputsOf(world));
        for (const id of await journal.objectIds()) await journal.confirm(id);
        now += 3_600_000;
        const { id } = await waitingLong(() => create(world.session, resource, inputs));
        expect((await journal.holder(id))?.startedAt, "the time at which it was sent").to.be.within(now - 1_000, now);
        const session = await nextRun(1_000);
        lag();
        expect((await create(session, resource, inputs)).id).to.equal(id);
      });

      it("is not dropped from the state by a refresh", async () => {
        const { id, inputs, outputs, session } = await madeJustNow();
        lag();
        expect((await read(session, resource, id, String(inputs.advertiserId), outputs))?.id).to.equal(id);
      });

      it("does not count as deleted where its delete never arrived", async () => {
        const { id, outputs, session } = await madeJustNow();
        lag();
        world.emulator.faults.add({ path: resource.operations.status?.path ?? "", kind: "cut" });
        const { message } = await rejection(remove(session, resource, id, outputs));
        expect(message).to.include("It may or may not be deleted");
      });

      it("is gone at once where TikTok shows it as deleted", async () => {
        const { id, inputs, outputs, session } = await madeJustNow();
        await remove(session, resource, id, outputs);
        const later = await nextRun(1_000);
        world.calls();
        const before = now;
        expect(await read(later, resource, id, String(inputs.advertiserId), outputs)).to.equal(undefined);
        expect(world.calls()).to.deep.equal([`GET ${list} 0`, `GET ${list} 0`]);
        expect(now, "nothing is waited for").to.equal(before);
      });

      it("is gone once no list may lag any more", async () => {
        const { id, inputs, outputs, session } = await madeJustNow();
        lag(3_600_000);
        const before = now;
        expect(await read(session, resource, id, String(inputs.advertiserId), outputs)).to.equal(undefined);
        expect(now - before).to.be.within(29_000, 31_000);
        const again = now;
        expect(await read(session, resource, id, String(inputs.advertiserId), outputs)).to.equal(undefined);
        expect(now, "a run waits once").to.equal(again);
      });
    });
  }
});
