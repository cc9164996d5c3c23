import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import type { Values } from "../../../provider/definitions/index.js";
import {
  create,
  KnownObjects,
  leftovers,
  remove,
  type Session,
  SharedCalls,
  unmanaged,
} from "../../../provider/engine/index.js";
import type { Intent } from "../../../provider/engine/recovery/journal.js";
import { SqliteJournal } from "../../../provider/engine/recovery/sqlite-journal.js";
import { resourceOf } from "../../../provider/resources/index.js";
import { adGroupInputs, CAMPAIGN, IMAGE, inputsIn, VIDEO } from "../../support/samples.js";
import { SMART_CAMPAIGN } from "../../support/smart-plus.js";
import { checked, rejection, STACK, soon, type TestWorld, testWorld } from "../../support/world.js";

const ad = resourceOf("Ad");
const adGroup = resourceOf("AdGroup");
const campaign = resourceOf("Campaign");

/** Every intent of a state folder, as another process finds it. */
async function allOf(folder: string): Promise<readonly Intent[]> {
  const other = new SqliteJournal(folder, { run: "another" });
  try {
    return await other.left("stack");
  } finally {
    await other.close();
  }
}

describe("objects that an earlier run has left behind", () => {
  let world: TestWorld;
  let folder: string;
  let elsewhere: string;
  let now: number;
  let journal: SqliteJournal;

  beforeEach(async () => {
    [folder, elsewhere] = ["a", "b"].map((name) => mkdtempSync(join(tmpdir(), `tiktok-machine-${name}-`))) as [
      string,
      string,
    ];
    now = Date.parse("2026-11-23T12:00:00Z");
    world = await testWorld({ time: () => now, stateFolder: folder });
    const sleep = world.clock.sleep.bind(world.clock);
    world.clock.sleep = async (ms) => {
      now += ms;
      await sleep(ms);
    };
    journal = (await world.session.journal()) as SqliteJournal;
  });

  afterEach(async () => {
    await world.close();
    for (const one of [folder, elsewhere]) rmSync(one, { recursive: true, force: true });
  });

  /** A new process, on this machine or on one that has never seen the stack. */
  async function nextRun(machine = folder, change: Partial<Session> = {}, laterMs = 3_600_000): Promise<Session> {
    await journal.close();
    now += laterMs;
    journal = new SqliteJournal(machine);
    const fresh = journal;
    const shared = new SharedCalls(world.session.client, { schedule: soon });
    const session = { ...world.session, shared, known: new KnownObjects(), journal: async () => fresh, ...change };
    Object.assign(world.session, { journal: async () => fresh });
    return session;
  }

  const living = (kind: "campaign" | "adgroup" | "ad"): string[] =>
    world.emulator.world.store.find(kind, { deleted: false }).map(({ id }) => id);
  /** The object is in a state, whatever this run has heard. */
  const inState = (title: string, id: string, name = "old", stack = STACK): void =>
    void world.held.set(`${title} ${id}`, `${stack}::tiktok:index:${title}::${name}`);
  /** Inputs of an ad whose parents are in the state. */
  async function adInputs(change: Values = {}): Promise<Values> {
    const inputs = await checked(ad, await inputsIn(world, "Ad"));
    for (const id of await journal.objectIds()) await journal.confirm(id);
    return { ...inputs, ...change };
  }
  /** A create that is carried out, and whose answer no process lives to hear. */
  async function cutOff(title: string, inputs: Values): Promise<string> {
    const resource = resourceOf(title);
    const { path } = resource.operations.create;
    world.emulator.faults.add({ path, kind: "lose", times: 1 });
    world.emulator.faults.add({ path: resource.operations.read.path, kind: "refuse", code: 40001, times: 1 });
    await rejection(create(world.session, resource, inputs));
    world.emulator.faults.clear();
    const [id = ""] = world.emulator.world.store
      .find(title.toLowerCase() as "ad", {})
      .slice(-1)
      .map((one) => one.id);
    return id;
  }

  describe("on a machine whose journal is gone", () => {
    it("adopts an ad of the same name and content that no state has, with one read, and reports it", async () => {
      const inputs = await adInputs();
      const { id } = await create(world.session, ad, inputs);
      const session = await nextRun(elsewhere);
      world.calls();
      expect((await create(session, ad, inputs)).id).to.equal(id);
      expect(world.calls()).to.deep.equal(["GET /ad/get/ 0"]);
      expect(world.words.join("\n")).to.include(
        `Ad "demo": TikTok already has it, and no stack of this project does, as ${id}; it is adopted.`,
      );
      expect(living("ad")).to.deep.equal([id]);
    });

    it("reads once for all ads of a run, and then once for the level, however many ad groups they are below", async () => {
      const one = await checked(campaign, { ...CAMPAIGN, name: "three groups" });
      const { id: parent } = await create(world.session, campaign, one);
      const groups = await Promise.all(
        ["g1", "g2", "g3"].map(async (name) => {
          const inputs = await checked(adGroup, { ...adGroupInputs(parent), name });
          return (await create(world.session, adGroup, inputs)).id;
        }),
      );
      const base = await adInputs();
      const session = await nextRun(elsewhere);
      world.calls();
      const below = (adGroup: string | undefined, name: string) => create(session, ad, { ...base, adGroup, name });
      await Promise.all([below(groups[0], "a"), below(groups[1], "b"), below(groups[0], "c")]);
      await below(groups[2], "d");
      await below(groups[2], "e");
      expect(world.calls().filter((call) => call.startsWith("GET"))).to.deep.equal([
        "GET /ad/get/ 0",
        "GET /ad/get/ 0",
      ]);
    });

    it("reads nothing below what this run has created", async () => {
      const inputs = await adInputs();
      world.calls();
      await create(world.session, ad, inputs);
      expect(world.calls()).to.deep.equal(["POST /ad/create/ 0"]);
    });

    it("refuses an ad of the same name with other content, and names both", async () => {
      const inputs = await adInputs();
      const { id } = await create(world.session, ad, inputs);
      const session = await nextRun(elsewhere);
      const error = await rejection(create(session, ad, { ...inputs, text: "Other" }));
      expect(error.message).to.equal(
        `Ad "demo": TikTok already has a ad with this name, ${id} below ${String(inputs.adGroup)}, which no stack of this project has. It may be what an earlier run left behind, but differs in text. No second one was created. Give this one another name, bring the other into the stack (pulumi import tiktok:index:Ad NAME ${id}), or delete it in TikTok Ads Manager; then run pulumi up again.`.replace(
          "a ad",
          "an ad",
        ),
      );
      expect(living("ad")).to.deep.equal([id]);
    });

    it("adopts an ad group below a campaign of the stack, since its name is refused, and refuses other content", async () => {
      const { id: parent } = await create(world.session, campaign, await checked(campaign, CAMPAIGN));
      const inputs = await checked(adGroup, adGroupInputs(parent));
      const { id } = await create(world.session, adGroup, inputs);
      const session = await nextRun(elsewhere);
      expect((await create(session, adGroup, inputs)).id).to.equal(id);
      const later = await nextRun(mkdtempSync(join(elsewhere, "third-")));
      const error = await rejection(create(later, adGroup, { ...inputs, budget: 99 }));
      expect(error.message).to.include(`${id} below ${parent}, which no stack of this project has`);
      expect(error.message).to.include("differs in budget");
      expect(living("adgroup")).to.deep.equal([id]);
    });

    it("refuses a file of the same name whose content is another", async () => {
      const video = resourceOf("Video");
      const inputs = await checked(video, VIDEO);
      const { id } = await create(world.session, video, inputs);
      const file = world.emulator.world.store.get("video", id);
      if (!file) throw new Error("no video was uploaded");
      world.emulator.world.store.put({ ...file, row: { ...file.row, signature: "0".repeat(32) } });
      const error = await rejection(create(await nextRun(elsewhere), video, inputs));
      expect(error.message).to.include("name is taken by").and.include("No second one was created");
    });

    it("looks below an ad group that it has adopted, and adopts the ad there, too", async () => {
      const { id: parent } = await create(
        world.session,
        campaign,
        await checked(campaign, { ...CAMPAIGN, name: "other" }),
      );
      const group = await checked(adGroup, { ...adGroupInputs(parent), name: "below" });
      const { id } = await create(world.session, adGroup, group);
      const inputs = { ...(await adInputs()), adGroup: id };
      const { id: clip } = await create(world.session, ad, inputs);
      const session = await nextRun(elsewhere);
      expect((await create(session, adGroup, group)).id).to.equal(id);
      expect((await create(session, ad, inputs)).id).to.equal(clip);
    });

    it("never adopts a campaign, and shows the command for the adapter in use", async () => {
      const inputs = await checked(campaign, CAMPAIGN);
      const { id } = await create(world.session, campaign, inputs);
      const native = await rejection(create(await nextRun(elsewhere), campaign, inputs));
      expect(native.message).to.include(
        `bring the existing one into the stack: pulumi import tiktok:index:Campaign NAME ${id}.`,
      );
      const dynamic = await rejection(
        create(await nextRun(mkdtempSync(join(elsewhere, "third-")), { adapter: "dynamic" }), campaign, inputs),
      );
      expect(dynamic.message).to.include(`bring the existing one into the stack: tiktok-ads import --campaign ${id}.`);
      expect(living("campaign")).to.deep.equal([id]);
    });

    it("refuses a Smart+ campaign of exactly the same name that no state has, since TikTok would make a second one", async () => {
      const smart = resourceOf("SmartPlusCampaign");
      const named = async (name: string): Promise<Values> => checked(smart, { ...SMART_CAMPAIGN, name });
      await create(await nextRun(elsewhere), smart, await named("spring sale"));
      const session = await nextRun();
      const { id } = await create(session, smart, await named("spring"));
      const error = await rejection(
        create(await nextRun(mkdtempSync(join(elsewhere, "machine-"))), smart, await named("spring")),
      );
      expect(error.message).to.include(`TikTok already has a Smart+ campaign with this name, ${id}, which no stack`);
      expect(living("campaign")).to.have.length(2);
    });

    it("adopts a file of the same name and content that no state has, and uploads nothing again", async () => {
      for (const [title, sample] of [
        ["Video", VIDEO],
        ["Image", IMAGE],
      ] as const) {
        const resource = resourceOf(title);
        const inputs = await checked(resource, sample);
        const { id } = await create(world.session, resource, inputs);
        const session = await nextRun(mkdtempSync(join(elsewhere, "machine-")));
        expect((await create(session, resource, inputs)).id, title).to.equal(id);
      }
    });

    it("creates no second one of what another update of this stack wrote into its state since this run began", async () => {
      const inputs = await adInputs({ name: "lost" });
      const { id } = await create(world.session, ad, inputs);
      const holder = { stack: STACK, urn: `${STACK}::tiktok:index:Ad::lost` };
      const run = async (folder: string | undefined, isNewer: boolean): Promise<Session> => {
        const holderOf = async (_resource: unknown, held: string) => (held === id ? { ...holder, isNewer } : undefined);
        return nextRun(folder, { states: { ...world.session.states, holderOf } });
      };
      for (const folder of [undefined, elsewhere]) {
        const { message } = await rejection(create(await run(folder, true), ad, inputs));
        expect(message).to.include(`another update of this stack has created ad ${id} since this one began`);
        expect(living("ad")).to.deep.equal([id]);
      }
      const knows = await run(undefined, true);
      knows.known.add(id);
      expect((await create(knows, ad, inputs)).id, "a second one of the name, as the program has it").to.not.equal(id);
    });

    it("reports recent objects below the same ad group that no stack has, whatever their names are", async () => {
      const inputs = await adInputs({ name: "lost", status: "ENABLE" });
      const { id } = await create(world.session, ad, inputs);
      const session = await nextRun(elsewhere);
      world.calls();
      await create(session, ad, { ...inputs, name: "renamed", text: "Now open" });
      const said = await unmanaged(session);
      expect(world.calls(), "the look before the create is the only one").to.have.length(2);
      expect(said).to.have.length(1);
      expect(said[0])
        .to.include(`TikTok has the ad "lost" below ${String(inputs.adGroup)} as ${id} (ENABLE)`)
        .and.to.include(`(pulumi import tiktok:index:Ad NAME ${id})`);
      session.known.add(id);
      expect(await unmanaged(session), "what this run has heard of").to.deep.equal([]);
    });

    it("reports nothing that a state has, that is older than a week, or that it cannot look up in states", async () => {
      const inputs = await adInputs({ name: "lost" });
      const { id } = await create(world.session, ad, inputs);
      const reported = async (change: Partial<Session> = {}): Promise<string[]> => {
        const session = await nextRun(elsewhere, change);
        const made = await create(session, ad, { ...inputs, name: `other ${now}` });
        const said = await unmanaged(session);
        inState("Ad", made.id);
        return said;
      };
      const unread = () => Promise.reject(new Error("pulumi is not on the PATH."));
      expect(
        await reported({ states: { holderOf: unread, own: unread, stacks: unread } }),
        "unread states",
      ).to.have.length(1);
      inState("Ad", id);
      expect(await reported(), "in a state").to.deep.equal([]);
      world.held.delete(`Ad ${id}`);
      expect(await reported(), "in none").to.have.length(1);
      now += 8 * 86_400_000;
      expect(await reported(), "a week later").to.deep.equal([]);
    });

    it("adopts nothing where the states cannot be read, and gives the reason", async () => {
      const inputs = await adInputs();
      const { id } = await create(world.session, ad, inputs);
      const unread = () => Promise.reject(new Error("pulumi is not on the PATH."));
      const states = { holderOf: unread, own: unread, stacks: unread };
      const error = await rejection(create(await nextRun(elsewhere, { states }), ad, inputs));
      expect(error.message).to.include(`ad ${id} may be what an earlier run left behind`);
      expect(error.message).to.include("pulumi is not on the PATH. No second one was created.");
      expect(living("ad")).to.deep.equal([id]);
    });
  });

  describe("when a resource is renamed right after its creation", () => {
    it("does not adopt what the state has under the old name, and creates the new one", async () => {
      const inputs = await adInputs();
      const { id } = await create(world.session, ad, inputs);
      inState("Ad", id);
      const session = await nextRun();
      const fresh = await create(session, ad, inputs);
      expect(fresh.id).not.to.equal(id);
      session.known.add(id);
      await remove(session, ad, id, inputs);
      expect(living("ad")).to.deep.equal([fresh.id]);
    });

    it("refuses a campaign or ad group whose name the old one has, and shows how to declare the rename", async () => {
      const inputs = await checked(campaign, CAMPAIGN);
      const { id } = await create(world.session, campaign, inputs);
      inState("Campaign", id);
      const error = await rejection(create(await nextRun(), campaign, inputs));
      expect(error.message).to.include(
        `which stack dev has as ${STACK}::tiktok:index:Campaign::old. No second one was created. Choose another name. If the resource was renamed or moved in the program, give it an alias, or run pulumi state rename '${STACK}::tiktok:index:Campaign::old' NEW-NAME.`,
      );
      expect(living("campaign")).to.deep.equal([id]);
    });

    it("uploads a renamed video again under the old one's name, which is deleted at the end", async () => {
      const video = resourceOf("Video");
      const inputs = await checked(video, VIDEO);
      const { id } = await create(world.session, video, inputs);
      inState("Video", id);
      const session = await nextRun();
      const fresh = await create(session, video, inputs);
      expect(fresh.id).not.to.equal(id);
      session.known.add(id);
      await remove(session, video, id, inputs);
      expect(world.emulator.world.store.find("video", { deleted: false }).map((one) => one.id)).to.deep.equal([
        fresh.id,
      ]);
    });

    it("uploads a file under a new key while the old key gets another file, also where the engine reports that later", async () => {
      const video = resourceOf("Video");
      const inputs = await checked(video, VIDEO);
      const { id } = await create(world.session, video, inputs);
      inState("Video", id);
      const session = await nextRun();
      session.known.add(id);
      const creating = create(session, video, inputs);
      session.known.expectReplacement(video, id, inputs);
      const fresh = await creating;
      expect(fresh.id).not.to.equal(id);
      expect(world.emulator.world.store.get("video", id)?.name).to.include("(replaced)");
    });

    it("leaves a video in place that another resource of this run has, and refuses the second one", async () => {
      const video = resourceOf("Video");
      const inputs = await checked(video, VIDEO);
      const { id } = await create(world.session, video, inputs);
      inState("Video", id);
      const session = await nextRun();
      session.known.add(id);
      expect((await rejection(create(session, video, inputs))).message).to.include("under another resource");
    });

    it("never deletes what this run has created, adopted, or found in place", async () => {
      const inputs = await adInputs();
      const first = await create(world.session, ad, inputs);
      await remove(world.session, ad, first.id, inputs);
      expect(living("ad")).to.deep.equal([first.id]);
      const session = await nextRun();
      const again = await create(session, ad, inputs);
      await remove(session, ad, again.id, inputs);
      expect([again.id, ...living("ad")]).to.deep.equal([first.id, first.id]);
      const third = await nextRun();
      third.known.add(first.id);
      third.known.confirm(ad, first.id, inputs);
      await remove(third, ad, first.id, inputs);
      expect(living("ad")).to.deep.equal([first.id]);
      expect(world.words.join("\n")).to.include(
        `${first.id} is not deleted, because another resource of the program has it`,
      );
    });

    it("deletes what Diff found in place and a forced replacement has created again", async () => {
      const inputs = await adInputs();
      const old = await create(world.session, ad, inputs);
      inState("Ad", old.id);
      const session = await nextRun();
      session.known.add(old.id);
      session.known.confirm(ad, old.id, inputs);
      const fresh = await create(session, ad, inputs);
      await remove(session, ad, old.id, inputs);
      expect(living("ad")).to.deep.equal([fresh.id]);
    });

    it("gives two equal ads an object each when one of them is interrupted and the other renamed", async () => {
      const inputs = await adInputs();
      const twins = await Promise.all([create(world.session, ad, inputs), create(world.session, ad, inputs)]);
      for (const { id } of twins) inState("Ad", id, id);
      const session = await nextRun();
      const renamed = await create(session, ad, inputs);
      expect(twins.map(({ id }) => id)).not.to.include(renamed.id);
      for (const { id } of twins) await remove(session, ad, id, inputs);
      expect(living("ad")).to.deep.equal([renamed.id]);
    });
  });

  describe("while a provider of the dead update still lives", () => {
    let orphan: SqliteJournal;
    let next: SqliteJournal;
    let inputs: Values;
    let id: string;
    let session: Session;

    beforeEach(async () => {
      inputs = await adInputs();
      orphan = new SqliteJournal(folder, { run: "a/1" });
      Object.assign(world.session, { journal: async () => orphan });
      id = await cutOff("Ad", inputs);
      next = new SqliteJournal(folder, { run: "b/7" });
      const shared = new SharedCalls(world.session.client, { schedule: soon });
      session = { ...world.session, shared, known: new KnownObjects(), journal: async () => next };
      world.calls();
    });
    afterEach(async () => {
      for (const one of [orphan, next]) await one.close().catch(() => undefined);
    });

    it("waits until it has ended, asks TikTok nothing before, and goes by what it has noted", async () => {
      const [intent] = await allOf(folder);
      const asked: string[][] = [];
      const sleep = world.clock.sleep.bind(world.clock);
      world.clock.sleep = async (ms) => {
        asked.push(world.calls());
        if (asked.length === 3 && intent) {
          expect(await orphan.done(intent, id)).to.equal(true);
          await orphan.close();
        }
        await sleep(ms);
      };
      expect((await create(session, ad, inputs)).id).to.equal(id);
      expect(asked).to.deep.equal([[], [], []]);
      expect(living("ad")).to.deep.equal([id]);
    });

    it("creates it where that provider was refused meanwhile, and has forgotten it", async () => {
      const lost = world.emulator.world.store.get("ad", id);
      if (lost) world.emulator.world.store.put({ ...lost, deleted: true });
      const [intent] = await allOf(folder);
      const sleep = world.clock.sleep.bind(world.clock);
      world.clock.sleep = async (ms) => {
        if (intent) await orphan.forget(intent);
        await orphan.close().catch(() => undefined);
        await sleep(ms);
      };
      const made = await create(session, ad, inputs);
      expect(living("ad")).to.deep.equal([made.id]);
    });

    it("forgets nothing that it began, since that may still appear", async () => {
      inState("Ad", id);
      const left = await leftovers(session, next, () => false);
      expect(left).to.deep.equal([]);
      expect((await allOf(folder)).map(({ purpose }) => purpose?.name)).to.deep.equal(["demo"]);
      await orphan.close();
      await leftovers(session, next, () => false);
      expect(await allOf(folder), "once it has ended").to.deep.equal([]);
    });

    it("waits no longer than the longest call takes, and then looks", async () => {
      const from = now;
      expect((await create(session, ad, inputs)).id).to.equal(id);
      expect(now - from).to.be.within(60_000, 120_000);
      expect(living("ad")).to.deep.equal([id]);
    });
  });

  describe("when the program is edited between the crash and the next run", () => {
    it("finds the interrupted ad by its former inputs, and updates it to the current ones", async () => {
      const inputs = await adInputs({ status: "ENABLE" });
      const id = await cutOff("Ad", inputs);
      const session = await nextRun();
      const made = await create(session, ad, {
        ...inputs,
        text: "Now open",
        landingPageUrl: "https://example.com/new",
        status: "DISABLE",
      });
      expect(made.id).to.equal(id);
      expect(made.outputs).to.include({ text: "Now open", status: "DISABLE" });
      const [row] = world.emulator.world.store.find("ad", { deleted: false }).map((one) => one.row);
      expect(row).to.include({
        ad_text: "Now open",
        landing_page_url: "https://example.com/new",
        operation_status: "DISABLE",
      });
      expect(living("ad")).to.deep.equal([id]);
    });

    it("finds the interrupted ad although somebody has paused it since, and runs it again as declared", async () => {
      const inputs = await adInputs({ status: "ENABLE" });
      const id = await cutOff("Ad", inputs);
      const lost = world.emulator.world.store.get("ad", id);
      if (!lost) throw new Error("no ad was created");
      world.emulator.world.store.put({ ...lost, row: { ...lost.row, operation_status: "DISABLE" } });
      expect((await create(await nextRun(), ad, inputs)).id).to.equal(id);
      expect(world.emulator.world.store.get("ad", id)?.row.operation_status).to.equal("ENABLE");
      expect(living("ad")).to.deep.equal([id]);
    });

    it("finds the interrupted ad although somebody has changed it since to what the program declares now", async () => {
      const inputs = await adInputs();
      const id = await cutOff("Ad", inputs);
      const lost = world.emulator.world.store.get("ad", id);
      if (!lost) throw new Error("no ad was created");
      world.emulator.world.store.put({ ...lost, row: { ...lost.row, ad_text: "Now open" } });
      expect((await create(await nextRun(), ad, { ...inputs, text: "Now open" })).id).to.equal(id);
      expect(living("ad")).to.deep.equal([id]);
    });

    it("looks below what it has adopted: another machine may have created something there", async () => {
      const base = await adInputs();
      const { id: parent } = await create(
        world.session,
        campaign,
        await checked(campaign, { ...CAMPAIGN, name: "other" }),
      );
      await journal.confirm(parent);
      const groupInputs = await checked(adGroup, { ...adGroupInputs(parent), name: "taken over" });
      const { id: group } = await create(world.session, adGroup, groupInputs);
      const inputs = { ...base, adGroup: group };
      const { id } = await create(await nextRun(elsewhere), ad, inputs);
      const session = await nextRun();
      expect((await create(session, adGroup, groupInputs)).id).to.equal(group);
      expect((await create(session, ad, inputs)).id).to.equal(id);
      expect(living("ad")).to.deep.equal([id]);
    });

    it("asks TikTok only for what was made below the same parent since then, in whole minutes", async () => {
      const inputs = await adInputs();
      world.emulator.faults.add({ path: "/ad/create/", kind: "cut" });
      now = Date.parse("2026-11-23T12:05:01Z");
      world.clock.advance(now - Date.parse("2026-11-23T12:00:00Z"));
      await rejection(create(world.session, ad, inputs));
      const looks = world.emulator.requests().filter(({ path }) => path === "/ad/get/");
      expect(looks.map(({ body }) => body).at(-1)).to.deep.include({
        filtering: { creation_filter_start_time: "2026-11-23 12:04:00", adgroup_ids: [inputs.adGroup] },
      });
    });

    it("creates what is nowhere, though another of the ad group is in no state", async () => {
      const inputs = await adInputs();
      world.emulator.faults.add({ path: "/ad/create/", kind: "cut" });
      await rejection(create(world.session, ad, inputs));
      world.emulator.faults.clear();
      const other = await create(await nextRun(elsewhere, {}, 1_000), ad, { ...inputs, name: "other" });
      const { id } = await create(await nextRun(), ad, inputs);
      expect(living("ad")).to.have.members([other.id, id]);
    });

    it("does not adopt what a state has by now, though it matches: two resources never have one object", async () => {
      const inputs = await adInputs();
      const id = await cutOff("Ad", inputs);
      inState("Ad", id, "imported", "urn:pulumi:other::ads");
      const made = await create(await nextRun(), ad, inputs);
      expect(made.id).not.to.equal(id);
      expect(living("ad")).to.have.members([id, made.id]);
    });

    it("does the same when the answer had named the object", async () => {
      const inputs = await adInputs();
      const { id } = await create(world.session, ad, inputs);
      const made = await create(await nextRun(), ad, { ...inputs, text: "Now open" });
      expect(made.id).to.equal(id);
      expect(world.emulator.world.store.get("ad", id)?.row.ad_text).to.equal("Now open");
    });

    it("creates again what the answer had named and somebody has deleted since", async () => {
      const inputs = await adInputs();
      const { id } = await create(world.session, ad, inputs);
      const lost = world.emulator.world.store.get("ad", id);
      if (lost) world.emulator.world.store.put({ ...lost, deleted: true });
      const made = await create(await nextRun(), ad, inputs);
      expect(made.id).not.to.equal(id);
      expect(living("ad")).to.deep.equal([made.id]);
      expect(await journal.objectIds(), "what is remembered").to.deep.equal([made.id]);
    });

    it("remembers what was begun before, whatever TikTok refuses now: it may still show up", async () => {
      const { id: parent } = await create(world.session, campaign, await checked(campaign, CAMPAIGN));
      const inputs = await checked(adGroup, adGroupInputs(parent));
      await journal.confirm(parent);
      world.emulator.faults.add({ path: "/adgroup/create/", kind: "cut" });
      await rejection(create(world.session, adGroup, inputs));
      world.emulator.faults.clear();
      const remembered = async (): Promise<number> => {
        await journal.close();
        return (await allOf(folder)).length;
      };
      world.emulator.faults.add({ path: "/adgroup/create/", kind: "refuse", code: 40002, message: "No.", times: 1 });
      const session = await nextRun();
      world.clock.advance(3_600_000);
      const since = now;
      await rejection(create(session, adGroup, inputs));
      expect(now, "nothing that long ago is waited for").to.equal(since);
      expect(await remembered(), "refused").to.equal(1);
      const elsewhere = await nextRun(mkdtempSync(join(tmpdir(), "tiktok-stranger-")));
      const { id } = await create(elsewhere, adGroup, inputs);
      inState("AdGroup", id, "us", "urn:pulumi:other::ads");
      expect((await rejection(create(await nextRun(), adGroup, inputs))).message).to.include(`name is taken by`);
      expect(await remembered(), "its name is taken").to.equal(1);
    });

    it("remembers nothing of a create whose name TikTok refuses as taken", async () => {
      const inputs = await checked(campaign, CAMPAIGN);
      const { id } = await create(await nextRun(elsewhere), campaign, inputs);
      inState("Campaign", id, "spring", "urn:pulumi:other::ads");
      expect((await rejection(create(await nextRun(), campaign, inputs))).message).to.include("name is taken by");
      await journal.close();
      expect(await allOf(folder)).to.deep.equal([]);
    });

    it("keeps no secret in the journal, and still takes the ad over", async () => {
      const inputs = await adInputs({ text: "Not yet public" });
      const secret = { ...world.session, secrets: new Set(["text"]) };
      const { id } = await create(secret, ad, inputs);
      await journal.close();
      const left = await allOf(folder);
      expect(left.map(({ objectId }) => objectId)).to.include(id);
      expect(JSON.stringify(left)).not.to.include("Not yet public");
      expect((await create(await nextRun(), ad, inputs)).id).to.equal(id);
    });

    it("refuses what no update can achieve, and names the object and the change", async () => {
      const { id: parent } = await create(world.session, campaign, await checked(campaign, CAMPAIGN));
      const inputs = await checked(adGroup, adGroupInputs(parent));
      const id = await cutOff("AdGroup", inputs);
      const error = await rejection(
        create(await nextRun(), adGroup, { ...inputs, optimizationGoal: "REACH", billingEvent: "CPM" }),
      );
      expect(error.message).to.include(
        `an earlier run created it as ${id} and was interrupted. Since then the program has changed`,
      );
      expect(error.message).to.include("Undo that change, run pulumi up, and make it again");
      expect(living("adgroup")).to.deep.equal([id]);
      expect((await create(await nextRun(), adGroup, inputs)).id).to.equal(id);
    });

    it("refuses the same where the answer had named the object", async () => {
      const { id: parent } = await create(world.session, campaign, await checked(campaign, CAMPAIGN));
      const inputs = await checked(adGroup, adGroupInputs(parent));
      const { id } = await create(world.session, adGroup, inputs);
      const error = await rejection(
        create(await nextRun(), adGroup, { ...inputs, optimizationGoal: "REACH", billingEvent: "CPM" }),
      );
      expect(error.message).to.include(
        `an earlier run created it as ${id} and was interrupted. Since then the program`,
      );
      expect(living("adgroup")).to.deep.equal([id]);
      expect((await create(await nextRun(), adGroup, inputs)).id, "once that is undone").to.equal(id);
    });

    it("keeps an object that could not be updated, as unfinished", async () => {
      const inputs = await adInputs();
      const { id } = await create(world.session, ad, inputs);
      world.emulator.faults.add({ path: "/ad/update/", kind: "refuse", code: 40002, message: "No.", times: 1 });
      const error = await rejection(create(await nextRun(), ad, { ...inputs, text: "Now open" }));
      expect(error).to.include({ name: "Unfinished", id });
      expect(error.message).to.include(`adopted as ${id}, but it could not be updated`);
    });

    it("reports at the end what the program no longer declares, with its id and a next step, until it is deleted", async () => {
      const inputs = await adInputs({ name: "lost", status: "ENABLE" });
      const id = await cutOff("Ad", inputs);
      const none = (): boolean => false;
      const said = await leftovers(await nextRun(), journal, none);
      expect(said).to.deep.equal([
        `An earlier run was interrupted after it had created the ad "lost" below ${String(inputs.adGroup)} as ${id} (ENABLE). This run did not adopt it, and no stack of this project has it, so it stays unchanged. If the program still declares it (--target leaves it out), run pulumi up: it adopts it. Otherwise bring it into the stack (pulumi import tiktok:index:Ad NAME ${id}), or delete it in TikTok Ads Manager.`,
      ]);
      expect(await leftovers(await nextRun(), journal, none), "the next run").to.deep.equal(said);
      expect(await leftovers(await nextRun(), journal, () => true), "one that will claim it").to.deep.equal([]);
      const lost = world.emulator.world.store.get("ad", id);
      if (lost) world.emulator.world.store.put({ ...lost, deleted: true });
      expect(await leftovers(await nextRun(), journal, none), "once it is gone").to.deep.equal([]);
      expect(await journal.left("stack"), "what is remembered").to.deep.equal([]);
    });

    it("reports what an answer had named and no state has, whatever else the state has, also where it cannot be read", async () => {
      const { id } = await create(world.session, ad, await adInputs({ name: "made" }));
      inState("Ad", `${id}0`);
      inState("AdGroup", id);
      const unread = { ...world.session.states, own: () => Promise.reject(new Error("pulumi is not on the PATH.")) };
      for (const states of [world.session.states, unread]) {
        const said = await leftovers(await nextRun(folder, { states }), journal, () => false);
        expect(said.join()).to.include(`had created the ad "made"`).and.include(`as ${id} (DISABLE). This run`);
      }
    });

    it("reports what has neither a parent nor a status, and asks once for what is long settled", async () => {
      const audience = resourceOf("SavedAudience");
      const inputs = await checked(audience, await inputsIn(world, "SavedAudience"));
      world.emulator.faults.add({ path: "/dmp/saved_audience/create/", kind: "lose", times: 1 });
      // The first list call looks whether the account has the name already.
      const list = { path: "/dmp/saved_audience/list/", kind: "refuse", code: 40001, skip: 1, times: 1 } as const;
      world.emulator.faults.add(list);
      await rejection(create(world.session, audience, inputs));
      const session = await nextRun(folder, { adapter: "dynamic" });
      const since = now;
      const [said = ""] = await leftovers(session, journal, () => false);
      expect(now, "nothing is waited for").to.equal(since);
      expect(said).to.match(
        /had created the saved audience "Young adults" as \d+\. This run did not adopt it, .* Otherwise bring it into the stack \(tiktok-ads import\), or delete/,
      );
    });

    it("shows how to import an ad with its campaign where the program uses the dynamic adapter", async () => {
      const id = await cutOff("Ad", await adInputs({ name: "lost" }));
      const campaignId = String(world.emulator.world.store.get("ad", id)?.campaign);
      const said = await leftovers(await nextRun(folder, { adapter: "dynamic" }), journal, () => false);
      expect(said.join()).to.include(`(tiktok-ads import --campaign ${campaignId})`);
      world.emulator.faults.add({ path: "/ad/get/", kind: "refuse", code: 40001 });
      const unknown = await leftovers(await nextRun(folder, { adapter: "dynamic" }), journal, () => false);
      expect(unknown.join()).to.include("could not be determined now").and.include("(tiktok-ads import)");
    });

    it("does not report what an answer had named where it cannot be looked up: a state has it, most likely", async () => {
      await create(world.session, ad, await adInputs({ name: "made" }));
      const session = await nextRun();
      world.emulator.faults.add({ path: "/ad/get/", kind: "refuse", code: 40001 });
      expect(await leftovers(session, journal, () => false)).to.deep.equal([]);
      expect((await journal.left("stack")).length, "it is remembered").to.be.at.least(1);
    });

    it("remembers for a minute what has left no trace, since it may still be carried out, and not longer", async () => {
      const inputs = await adInputs({ name: "lost" });
      world.emulator.faults.add({ path: "/ad/create/", kind: "cut" });
      await rejection(create(world.session, ad, inputs));
      world.emulator.faults.clear();
      const none = (): boolean => false;
      expect(await leftovers(await nextRun(folder, {}, 1_000), journal, none)).to.deep.equal([]);
      expect((await journal.left("stack")).map(({ purpose }) => purpose?.name)).to.deep.equal(["lost"]);
      expect(await leftovers(await nextRun(), journal, none)).to.deep.equal([]);
      expect(await journal.left("stack")).to.deep.equal([]);
    });

    it("makes no call about what the stack has in its state by now, even where a run ends before it learns of it", async () => {
      const { id } = await create(world.session, ad, { ...(await adInputs()), name: "made" });
      inState("Ad", id);
      const session = await nextRun();
      world.calls();
      expect(await leftovers(session, journal, () => false)).to.deep.equal([]);
      expect(world.calls()).to.deep.equal([]);
      expect(await journal.left("stack"), "what is remembered").to.deep.equal([]);
    });

    it("reports nothing that a state has, and reports an intent that cannot be searched for", async () => {
      const inputs = await adInputs({ name: "lost" });
      const id = await cutOff("Ad", inputs);
      inState("Ad", id, "imported");
      const none = (): boolean => false;
      expect(await leftovers(await nextRun(), journal, none)).to.deep.equal([]);
      await cutOff("Ad", { ...inputs, name: "second" });
      const session = await nextRun();
      world.emulator.faults.add({ path: "/ad/get/", kind: "refuse", code: 40001 });
      const [said] = await leftovers(session, journal, none);
      expect(said).to.include('An earlier run was interrupted while it created the ad "second" below');
      expect(said).to.include("its outcome could not be determined now");
    });
  });
});
