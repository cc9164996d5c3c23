/** Answers that a broken proxy or a server with a wrong clock may give: nothing is created twice, two resources never have one object. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { SEED } from "../../../emulator/index.js";
import { create, KnownObjects, read, SharedCalls } from "../../../provider/engine/index.js";
import { SqliteJournal } from "../../../provider/engine/recovery/sqlite-journal.js";
import type { HttpRequest, Transport } from "../../../provider/http/transport.js";
import { undiciTransport } from "../../../provider/http/transport.js";
import { resourceOf } from "../../../provider/resources/index.js";
import { adGroupInputs, CAMPAIGN, SPARK_AD } from "../../support/samples.js";
import { SMART_CAMPAIGN } from "../../support/smart-plus.js";
import { checked, made, rejection, soon, type TestWorld, testWorld } from "../../support/world.js";

const ad = resourceOf("Ad");
const DAY = 86_400_000;

type Answer = Awaited<ReturnType<Transport["send"]>>;

describe("creates against an incorrect server", () => {
  let world: TestWorld;
  let folder: string;
  let parent: string;
  let group: string;
  /** What becomes of a call and its answer. */
  let strange: (call: HttpRequest, send: () => Promise<Answer>) => Promise<Answer>;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-strange-"));
    strange = (_call, send) => send();
    const real = undiciTransport();
    const transport: Transport = {
      send: (call) => strange(call, () => real.send(call)),
      close: () => real.close(),
    };
    world = await testWorld({ transport, stateFolder: folder });
    parent = (await made(world, "Campaign", CAMPAIGN)).id;
    group = (await made(world, "AdGroup", adGroupInputs(parent))).id;
  });

  afterEach(async () => {
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const inputs = async (name: string) => checked(ad, { ...SPARK_AD, adGroup: group, name });
  const createAd = async (name: string): Promise<string> => (await create(world.session, ad, await inputs(name))).id;
  const living = () => world.emulator.world.store.find("ad", { deleted: false });
  const isCreate = ({ url }: HttpRequest): boolean => url.includes("/ad/create/");

  /** Another process of a later run. */
  async function nextRun(): Promise<void> {
    await (await world.session.journal()).close();
    const journal = new SqliteJournal(folder, { run: "next" });
    Object.assign(world.session, { known: new KnownObjects(), journal: async () => journal });
  }

  it("give two ads two objects where an answer is repeated for another create", async () => {
    const first = await createAd("one");
    let kept: Answer | undefined;
    strange = async (call, send) => {
      const answer = await send();
      if (!isCreate(call)) return answer;
      kept ??= answer;
      return kept;
    };
    const second = await createAd("two");
    const third = await createAd("three").catch(() => undefined);
    strange = (_call, send) => send();
    await nextRun();
    const ids = [first, second, third ?? (await createAd("three"))];
    expect(new Set(ids).size).to.equal(3);
    expect(living().map(({ id, name }) => [id, name])).to.have.deep.members([
      [ids[0], "one"],
      [ids[1], "two"],
      [ids[2], "three"],
    ]);
  });

  it("reject an answer to another create, also where the object that it names is new", async () => {
    let other: Answer | undefined;
    strange = async (call, send) => {
      const answer = await send();
      if (isCreate(call)) other = answer;
      return answer;
    };
    const before = await createAd("one");
    // The state lets go of it: nobody of this run knows the id that the answer names.
    await nextRun();
    strange = async (call, send) => {
      const answer = await send();
      return isCreate(call) && other ? other : answer;
    };
    const id = await createAd("two").catch(() => undefined);
    expect(id, "the id of another ad").not.to.equal(before);
    strange = (_call, send) => send();
    await nextRun();
    const own = id ?? (await createAd("two"));
    expect(living().find((one) => one.id === own)?.name).to.equal("two");
    expect(living()).to.have.length(2);
  });

  /** Two answers to calls of this path are given to each other's calls. */
  function exchanged(path: string): void {
    const waiting: { readonly answer: Answer; readonly resolve: (answer: Answer) => void }[] = [];
    strange = async (call, send) => {
      const answer = await send();
      if (!call.url.includes(path) || waiting.length === 2) return answer;
      return new Promise((resolve) => {
        const [other] = waiting;
        waiting.push({ answer, resolve });
        other?.resolve(answer);
        if (other) resolve(other.answer);
      });
    };
  }

  for (const [title, inputsOf] of Object.entries({
    Campaign: (name: string) => ({ ...CAMPAIGN, name }),
    AdGroup: (name: string) => ({ ...adGroupInputs(parent), name }),
    SmartPlusCampaign: (name: string) => ({ ...SMART_CAMPAIGN, name }),
  }))
    it(`give each ${title} its own object where two answers are exchanged`, async () => {
      const resource = resourceOf(title);
      exchanged(resource.operations.create.path);
      const names = ["one", "two"];
      const ids = await Promise.all(
        names.map(async (name) => (await create(world.session, resource, await checked(resource, inputsOf(name)))).id),
      );
      const { store } = world.emulator.world;
      const kind = resource.kind === "campaign" ? "campaign" : "adgroup";
      expect(ids.map((id) => store.get(kind, id)?.name)).to.deep.equal(names);
      expect(store.find(kind, { deleted: false }).filter(({ name }) => names.includes(name))).to.have.length(2);
    });

  it("give two images their own files where the answers to their uploads are exchanged", async () => {
    const image = resourceOf("Image");
    exchanged("/file/image/ad/upload/");
    const all = await Promise.all(
      ["spring", "summer"].map(async (name) => {
        const sent = await checked(image, { source: `examples/media/${name}.png` });
        return { sent, made: await create(world.session, image, sent) };
      }),
    );
    for (const { sent, made: one } of all) {
      const live = await read(world.session, image, one.id, SEED.advertiser, one.outputs);
      expect(live?.inputs.signature).to.equal(sent.signature);
    }
    expect(new Set(all.map((one) => one.made.id)).size).to.equal(2);
  });

  it("give equal ads of two ad groups their own objects where two answers are exchanged", async () => {
    const other = (await made(world, "AdGroup", { ...adGroupInputs(parent), name: "other" })).id;
    exchanged("/ad/create/");
    const groups = [group, other];
    const ids = await Promise.all(
      groups.map(async (adGroup) => (await create(world.session, ad, { ...(await inputs("same")), adGroup })).id),
    );
    expect(ids.map((id) => living().find((one) => one.id === id)?.row.adgroup_id)).to.deep.equal(groups);
    expect(living()).to.have.length(2);
  });

  it("send nothing for an update that another one has replaced meanwhile, and leave it what it has begun", async () => {
    const later = new SqliteJournal(folder, { run: "later" });
    let asked = 0;
    const own = new SqliteJournal(folder, { run: "first" });
    Object.assign(world.session, { journal: async () => own });
    // Right before the call is sent, as if this process had been stopped for long.
    const isOwn = own.isOwn.bind(own);
    own.isOwn = async (intent) => {
      asked += 1;
      expect(await isOwn(intent), "until then").to.equal(true);
      expect((await later.claim(intent.key))?.heldBy).to.be.a("string");
      return isOwn(intent);
    };
    try {
      const { message } = await rejection(createAd("one"));
      expect(message).to.equal(
        'Ad "one": not sent, because another update of this stack has gone on with it while this one stood still.',
      );
      expect([asked, living()]).to.deep.equal([1, []]);
      await own.close();
      const next = new SqliteJournal(folder, { run: "next" });
      expect((await next.left("stack")).filter(({ purpose }) => purpose?.name === "one")).to.have.length(1);
      await next.close();
    } finally {
      await later.close();
    }
  });

  it("give one object to an update that stands still after it has looked, and to the next one, which goes on meanwhile", async () => {
    await nextRun();
    const later = new SqliteJournal(folder, { run: "later" });
    const next = { ...world.session, known: new KnownObjects(), journal: async () => later };
    let id: string | undefined;
    strange = async (call, send) => {
      const answer = await send();
      // What the first one hears is as old as its sleep is long.
      if (id === undefined && call.url.includes("/ad/get/")) {
        id = "";
        ({ id } = await create(
          { ...next, shared: new SharedCalls(next.client, { schedule: soon }) },
          ad,
          await inputs("one"),
        ));
      }
      return answer;
    };
    const { message } = await rejection(createAd("one"));
    expect(message).to.include("another update of this stack has gone on with it");
    expect(living().map((one) => one.id)).to.deep.equal([id]);
    await later.close();
  });

  for (const [first, then] of [
    [3, 0],
    [-3, 0],
    [0, -3],
    [0, 3],
  ] as const)
    it(`find the object of a lost answer when the server's clock is ${first} days off, and ${then} in the next run`, async () => {
      let days: number = first;
      let lost = true;
      strange = async (call, send) => {
        const answer = await send();
        // Every answer to the ad's create is lost, and so is every look after it.
        if (isCreate(call)) lost = true;
        if (lost && (isCreate(call) || call.url.includes("/ad/get/")))
          return { status: 502, text: "<html>Bad gateway</html>" };
        const there = new Date(world.clock.now() + days * DAY).toISOString().replace(/\D/g, "").slice(0, 14);
        return { ...answer, text: answer.text.replace(/"request_id":"\d{14}/, `"request_id":"${there}`) };
      };
      lost = false;
      const error = await rejection(createAd("one"));
      expect(error.message).not.to.include("Nothing was created");
      await nextRun();
      [days, lost] = [then, false];
      strange = async (_call, send) => {
        const answer = await send();
        const there = new Date(world.clock.now() + days * DAY).toISOString().replace(/\D/g, "").slice(0, 14);
        return { ...answer, text: answer.text.replace(/"request_id":"\d{14}/, `"request_id":"${there}`) };
      };
      const id = await createAd("one");
      expect(living().map((one) => one.id)).to.deep.equal([id]);
    });

  it("give an object to one of two creates where another process notes it first", async () => {
    const journal = await world.session.journal();
    const { begin, done } = journal;
    const other = await begin.call(
      journal,
      { key: "k", scope: "s", kind: "Ad", advertiserId: "1", name: "x", inputs: {} },
      0,
    );
    // The other process is quicker by a moment: it notes the id after this one has asked whether anybody has it.
    journal.done = async (intent, id) => {
      await done.call(journal, other, id);
      return done.call(journal, intent, id);
    };
    const error = await rejection(createAd("one"));
    expect(error.message).not.to.include("Nothing was created");
    expect(await journal.holds(String(living()[0]?.id))).to.equal(true);
  });

  it("report nothing of their own where a create was delivered twice, and never create a third", async () => {
    strange = async (call, send) => {
      if (isCreate(call)) await send();
      return send();
    };
    const id = await createAd("one");
    expect(living()).to.have.length(2);
    strange = (_call, send) => send();
    // The run knows the one that it was answered; the other is unmanaged, and never taken for it.
    await nextRun();
    world.held.set(`Ad ${id}`, "urn:pulumi:dev::ads::tiktok:index:Ad::one");
    await createAd("two");
    expect(living()).to.have.length(3);
  });
});
