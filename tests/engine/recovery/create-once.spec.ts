import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import type { Emulator, EmulatorOptions } from "../../../emulator/index.js";
import type { Resource, Values } from "../../../provider/definitions/index.js";
import { create, KnownObjects, type Session } from "../../../provider/engine/index.js";
import { createOnce, isUnclear, madeOf } from "../../../provider/engine/recovery/create-once.js";
import { SqliteJournal } from "../../../provider/engine/recovery/sqlite-journal.js";
import { resourceOf } from "../../../provider/resources/index.js";
import { adGroupInputs, CAMPAIGN, IMAGE, inputsIn } from "../../support/samples.js";
import { checked, made, rejection, type TestWorld, testWorld } from "../../support/world.js";

describe("create, exactly once", () => {
  let world: TestWorld;
  let folder: string;
  let now: number;

  const start = async (options: EmulatorOptions = {}): Promise<void> => {
    now = Date.parse("2026-11-23T12:00:00Z");
    world = await testWorld({ time: () => now, stateFolder: folder, ...options });
    const sleep = world.clock.sleep.bind(world.clock);
    world.clock.sleep = async (ms) => {
      now += ms;
      await sleep(ms);
    };
  };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-journal-"));
    await start();
  });

  afterEach(async () => {
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A new process on this machine, after the old one was killed. */
  function nextRun(scope = "stack"): Session {
    void world.session.journal().then((journal) => journal.close());
    const journal = new SqliteJournal(folder);
    const session = {
      ...world.session,
      known: new KnownObjects(),
      journal: async () => journal,
      scope: async () => scope,
    };
    Object.assign(world.session, { journal: async () => journal });
    return session;
  }

  const living = (kind: "campaign" | "adgroup" | "ad"): string[] =>
    world.emulator.world.store.find(kind, { deleted: false }).map(({ id }) => id);
  const faults = (): Emulator["faults"] => world.emulator.faults;

  for (const [title, kind] of [
    ["Campaign", "campaign"],
    ["AdGroup", "adgroup"],
    ["Ad", "ad"],
  ] as const) {
    const resource: Resource = resourceOf(title);
    const path = resource.operations.create;

    describe(title, () => {
      let inputs: Values;

      beforeEach(async () => {
        inputs = await checked(resource, await inputsIn(world, title));
        world.calls();
      });

      it("adopts the object of a lost answer with one more call, and asks no state whose it is", async () => {
        faults().add({ path: path.path, kind: "lose", times: 1 });
        const unread = () => Promise.reject(new Error("pulumi is not on the PATH."));
        const session = { ...world.session, states: { holderOf: unread, own: unread, stacks: unread } };
        const { id, outputs } = await create(session, resource, inputs);
        expect(living(kind)).to.deep.equal([id]);
        expect(outputs).to.include({ name: "demo", status: "DISABLE" });
        expect(world.calls()).to.deep.equal([`POST ${path.path} 0`, `GET ${resource.operations.read.path} 0`]);
      });

      it("finds an object that lists show late", async () => {
        faults().add({ path: path.path, kind: "lose", times: 1 });
        faults().add({ path: resource.operations.read.path, kind: "refuse", code: 50000, times: 2 });
        const { id } = await create(world.session, resource, inputs);
        expect(living(kind)).to.deep.equal([id]);
      });

      it("waits for lists that lag behind, and for a create time in whole seconds, also in the next run", async () => {
        now += 700;
        world.clock.advance(700);
        faults().add({ path: path.path, kind: "lose", times: 1 });
        faults().add({ path: resource.operations.read.path, kind: "lag", ms: 8_000 });
        const { id } = await create(world.session, resource, inputs);
        expect(living(kind)).to.deep.equal([id]);
        const other = { ...inputs, name: "other" };
        faults().clear();
        faults().add({ path: path.path, kind: "lose", times: 1 });
        faults().add({ path: resource.operations.read.path, kind: "refuse", code: 40001, times: 1 });
        await rejection(create(world.session, resource, other));
        faults().add({ path: resource.operations.read.path, kind: "lag", ms: 8_000 });
        const found = await create(nextRun(), resource, other);
        expect(living(kind)).to.have.members([id, found.id]);
      });

      it("adopts the object of a killed run, whether the answer came or not", async () => {
        const { id } = await create(world.session, resource, inputs);
        const again = await create(nextRun(), resource, inputs);
        expect(again.id).to.equal(id);
        faults().add({ path: path.path, kind: "lose", times: 1 });
        faults().add({ path: resource.operations.read.path, kind: "refuse", code: 40001, times: 1 });
        const other = { ...inputs, name: "other" };
        await rejection(create(world.session, resource, other));
        const found = await create(nextRun(), resource, other);
        expect(living(kind)).to.have.members([id, found.id]);
      });

      it("creates after a killed run whose call had not reached TikTok", async () => {
        faults().add({ path: path.path, kind: "cut" });
        await rejection(create(world.session, resource, inputs));
        faults().clear();
        now += 3_600_000;
        world.clock.advance(3_600_000);
        const later = now;
        const { id } = await create(nextRun(), resource, inputs);
        expect(living(kind)).to.deep.equal([id]);
        expect(now, "lists have long shown it by then: nothing is waited for").to.equal(later);
      });

      it("adopts nothing that the engine has in its state, that another stack created, or that is older", async () => {
        const first = await create(world.session, resource, inputs);
        world.emulator.world.store.setMeta("note", "an hour passes");
        now += 3_600_000;
        const elsewhere = nextRun("another stack");
        world.held.set(`${title} ${first.id}`, `urn:pulumi:prod::ads::tiktok:index:${title}::demo`);
        if (title === "Ad") {
          const second = await create(elsewhere, resource, inputs);
          expect(second.id).not.to.equal(first.id);
        } else {
          expect((await rejection(create(elsewhere, resource, inputs))).message).to.include(
            `name is taken by ${resource.noun} ${first.id} of advertiser`,
          );
          expect(living(kind)).to.deep.equal([first.id]);
        }
        const later = nextRun();
        later.known.add(first.id);
        if (title === "Ad") expect((await create(later, resource, inputs)).id).not.to.equal(first.id);
        else await rejection(create(later, resource, inputs));
      });

      it("leaves no intent behind when TikTok refuses", async () => {
        faults().add({ path: path.path, kind: "refuse", code: 40002, message: "No.", times: 1 });
        expect((await rejection(create(world.session, resource, inputs))).message).to.include(
          `TikTok refused POST ${path.path}`,
        );
        const { id } = await create(nextRun(), resource, inputs);
        expect(living(kind)).to.deep.equal([id]);
        // Below an ad group of an earlier run, an ad is looked for first; names of the others are guarded by TikTok.
        const looks = title === "Ad" ? ["GET /ad/get/ 0"] : [];
        expect(world.calls().filter((call) => call.startsWith("GET"))).to.deep.equal(looks);
      });
    });
  }

  it("takes an answer without an id for one that leaves the outcome open", () => {
    const campaign = resourceOf("Campaign");
    expect(madeOf(campaign, "/campaign/create/", { campaign_id: 17 }).id).to.equal("17");
    for (const row of [{}, { campaign_id: null }, { campaign_id: "" }])
      expect(() => madeOf(campaign, "/campaign/create/", row))
        .to.throw("the answer contains no campaign_id")
        .that.satisfies(isUnclear);
  });

  it("does not count what another create adopts while it looks", async () => {
    const resource = resourceOf("Ad");
    const inputs = await checked(resource, await inputsIn(world, "Ad"));
    const journal = await world.session.journal();
    const other = new SqliteJournal(folder, { run: "other" });
    const stranger = {
      ...world.session,
      known: new KnownObjects(),
      journal: async () => other,
      scope: async () => "b",
    };
    const { id: theirs } = await create(stranger, resource, inputs);
    const intent = await other.holder(theirs);
    if (!intent?.purpose) throw new Error("nothing is noted");
    const { purpose } = intent;
    // They have noted nothing yet, until our look has asked whose the objects are.
    await other.forget(intent);
    const asked = new Set<string>();
    const holder = journal.holder.bind(journal);
    journal.holder = async (id) => {
      const found = await holder(id);
      asked.add(id);
      if (asked.size === 2) await other.done(await other.begin(purpose, now), theirs);
      return found;
    };
    faults().add({ path: "/ad/create/", kind: "lose", times: 1 });
    const { id } = await create(world.session, resource, inputs);
    await other.close();
    expect(living("ad")).to.have.members([theirs, id]);
    expect(id).to.not.equal(theirs);
  });

  it("sends a campaign again whose call was cut before it ran, since its name protects it", async () => {
    faults().add({ path: "/campaign/create/", kind: "cut", times: 1 });
    const { id } = await made(world, "Campaign", CAMPAIGN);
    expect(living("campaign")).to.deep.equal([id]);
  });

  it("adopts an ad group that shows up only when TikTok refuses its name, to a second call", async () => {
    const campaign = await made(world, "Campaign", CAMPAIGN);
    const resource = resourceOf("AdGroup");
    const inputs = await checked(resource, adGroupInputs(campaign.id));
    faults().add({ path: "/adgroup/create/", kind: "lose", times: 1 });
    // Six looks after each of the two calls.
    faults().add({ path: "/adgroup/get/", kind: "lag", ms: 3_600_000, times: 12 });
    world.calls();
    const { id } = await create(world.session, resource, inputs);
    expect(living("adgroup")).to.deep.equal([id]);
    expect(world.calls().filter((call) => call.startsWith("POST"))).to.deep.equal([
      "POST /adgroup/create/ 0",
      "POST /adgroup/create/ 40002",
    ]);
  });

  it("keeps an answer although the journal cannot be read or written any more", async () => {
    const journal = await world.session.journal();
    journal.holds = () => Promise.reject(new Error("the disk is gone"));
    journal.done = () => Promise.reject(new Error("the disk is gone"));
    const { id } = await made(world, "Campaign", CAMPAIGN);
    expect(living("campaign")).to.deep.equal([id]);
    expect(world.words.join()).to.include(`created as ${id}, which could not be recorded in the journal`);
  });

  it("believes no answer that names another create's object, also where the journal can no longer be written", async () => {
    const resource = resourceOf("Campaign");
    const { id } = await made(world, "Campaign", CAMPAIGN);
    const session = nextRun("another stack");
    const journal = await session.journal();
    journal.done = () => Promise.reject(new Error("the disk is full"));
    const inputs = await checked(resource, { ...CAMPAIGN, name: "other" });
    const send = async () => ({ id, row: { campaign_id: id } });
    const refused = async () => undefined;
    const creating = createOnce({ session, resource, inputs, guarded: false, send, refused });
    expect((await rejection(creating)).message).to.include(`it names ${id}, which another resource has`);
  });

  it("never sends an ad again by itself: the error tells what the next run does", async () => {
    const inputs = await inputsIn(world, "Ad");
    faults().add({ path: "/ad/create/", kind: "cut", times: 1 });
    const error = await rejection(made(world, "Ad", inputs));
    expect(error.message).to.include(
      'It may or may not exist: no ad named "demo" has shown up so far. The next pulumi up looks for it before it creates anything.',
    );
    expect(living("ad")).to.deep.equal([]);
  });

  it("does not claim that nothing was created when the look itself fails", async () => {
    faults().add({ path: "/campaign/create/", kind: "lose", times: 1 });
    faults().add({ path: "/campaign/get/", kind: "refuse", code: 40001, message: "No permission.", times: 1 });
    const error = await rejection(made(world, "Campaign", CAMPAIGN));
    expect(error.message).to.include("the connection to");
    expect(error.message).to.include("It may or may not exist");
    expect(error.message).not.to.include("Nothing was created");
    const { id } = await create(nextRun(), resourceOf("Campaign"), await checked(resourceOf("Campaign"), CAMPAIGN));
    expect(living("campaign")).to.deep.equal([id]);
  });

  it("does not claim it either when a second attempt is refused: the first one may still have run", async () => {
    faults().add({ path: "/campaign/create/", kind: "cut", times: 1 });
    faults().add({ path: "/campaign/create/", kind: "refuse", code: 40002, message: "No.", times: 1 });
    const error = await rejection(made(world, "Campaign", CAMPAIGN));
    expect(
      world
        .calls()
        .filter((call) => call.startsWith("POST"))
        .at(-1),
    ).to.equal("POST /campaign/create/ 40002");
    expect(error.message).to.include("It may or may not exist").and.not.include("Nothing was created");
  });

  it("distinguishes two equal ads whose answers are both lost: each gets its own object", async () => {
    const inputs = await inputsIn(world, "Ad");
    faults().add({ path: "/ad/create/", kind: "lose", times: 2 });
    const twins = await Promise.all([made(world, "Ad", inputs), made(world, "Ad", inputs)]);
    expect(living("ad")).to.have.members(twins.map(({ id }) => id));
    expect(new Set(twins.map(({ id }) => id)).size).to.equal(2);
  });

  it("does not adopt an object with other content, even of the same name", async () => {
    const campaign = await made(world, "Campaign", CAMPAIGN);
    const resource = resourceOf("AdGroup");
    const inputs = await checked(resource, adGroupInputs(campaign.id));
    faults().add({ path: "/adgroup/create/", kind: "cut" });
    await rejection(create(world.session, resource, inputs));
    faults().clear();
    await made({ ...world, session: nextRun("somebody else") }, "AdGroup", {
      ...adGroupInputs(campaign.id),
      budget: 99,
    });
    const error = await rejection(create(nextRun(), resource, inputs));
    expect(error.message).to.match(/name is taken by (another ad group|ad group \d+) of advertiser/);
  });

  it("adopts an upload whose answer was lost, and no older asset of the same name", async () => {
    const resource = resourceOf("Image");
    const inputs = await checked(resource, { ...IMAGE, name: "hero.png" });
    faults().add({ path: "/file/image/ad/upload/", kind: "lose", times: 1 });
    const { id } = await create(world.session, resource, inputs);
    const images = () => world.emulator.world.store.find("image", {}).map((one) => one.id);
    expect(images()).to.deep.equal([id]);
    now += 3_600_000;
    faults().add({ path: "/file/image/ad/upload/", kind: "cut", times: 1 });
    const error = await rejection(create(nextRun("another stack"), resource, inputs));
    expect(error.message).to.include("name is taken by image ");
    expect(images()).to.deep.equal([id]);
  });

  it("stops where nobody can tell which of several objects is the right one", async () => {
    const inputs = await inputsIn(world, "Ad");
    const resource = resourceOf("Ad");
    faults().add({ path: "/ad/create/", kind: "cut", times: 1 });
    await rejection(made(world, "Ad", inputs));
    for (const scope of ["b", "c"]) {
      const stranger = nextRun(scope);
      const { id } = await create(stranger, resource, await checked(resource, inputs));
      await (await stranger.journal()).confirm(id);
      world.held.set(`Ad ${id}`, "urn:pulumi:other::ads::tiktok:index:Ad::demo");
    }
    world.held.clear();
    const error = await rejection(create(nextRun(), resource, await checked(resource, inputs)));
    expect(error.message).to.match(
      /^Ad "demo": an earlier create was interrupted, and TikTok now has 2 that match: \d+, \d+\. No further one was created\. Import the right one and delete the others\.$/,
    );
    expect(living("ad")).to.have.length(2);
  });

  it("adopts nothing that was made before the create was begun, be it seconds", async () => {
    const resource = resourceOf("Ad");
    const inputs = await checked(resource, await inputsIn(world, "Ad"));
    const other = new SqliteJournal(mkdtempSync(join(folder, "elsewhere-")));
    const stranger = {
      ...world.session,
      known: new KnownObjects(),
      journal: async () => other,
      scope: async () => "b",
    };
    const { id } = await create(stranger, resource, inputs);
    await other.close();
    now += 10_000;
    world.clock.advance(10_000);
    faults().add({ path: "/ad/create/", kind: "cut", times: 1 });
    const error = await rejection(create(world.session, resource, inputs));
    expect(error.message).to.include("It may or may not exist");
    expect(living("ad")).to.deep.equal([id]);
  });

  it("says so as well where the answer was lost in this run", async () => {
    const resource = resourceOf("Ad");
    const inputs = await checked(resource, await inputsIn(world, "Ad"));
    const other = new SqliteJournal(mkdtempSync(join(folder, "elsewhere-")));
    const stranger = {
      ...world.session,
      known: new KnownObjects(),
      journal: async () => other,
      scope: async () => "b",
    };
    await create(stranger, resource, inputs);
    await other.close();
    faults().add({ path: "/ad/create/", kind: "lose", times: 1 });
    const error = await rejection(create(world.session, resource, inputs));
    expect(error.message).to.include("TikTok now has 2 that match").and.include("No further one was created.");
    expect(living("ad")).to.have.length(2);
  });
});
