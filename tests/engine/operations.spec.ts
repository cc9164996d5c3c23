import { expect } from "chai";
import { SEED } from "../../emulator/index.js";
import type { Values } from "../../provider/definitions/index.js";
import { create, read, remove, update } from "../../provider/engine/index.js";
import { type Transport, undiciTransport } from "../../provider/http/transport.js";
import { resourceOf } from "../../provider/resources/index.js";
import { adGroupInputs, CAMPAIGN, IMAGE, inputsIn, VIDEO } from "../support/samples.js";
import { checked, made, rejection, type TestWorld, testWorld } from "../support/world.js";

const campaign = resourceOf("Campaign");
const adGroup = resourceOf("AdGroup");

describe("create", () => {
  let world: TestWorld;

  beforeEach(async () => {
    world = await testWorld();
  });

  afterEach(() => world.close());

  const stored = () => world.emulator.world.store.find("campaign", { deleted: false });

  it("explains a refusal: who, TikTok's words, what holds now, code and request_id last", async () => {
    world.emulator.faults.add({
      path: "/campaign/create/",
      kind: "refuse",
      code: 40002,
      message: "Your budget setting must not be less than $50.",
    });
    const error = await rejection(made(world, "Campaign", CAMPAIGN));
    expect(error.message).to.match(
      /^Campaign "demo": TikTok refused POST \/campaign\/create\/: "Your budget setting must not be less than \$50"\. Nothing was created\. \[code 40002, request_id \w+\]$/,
    );
  });

  it("never adopts an unmanaged object of the same name", async () => {
    await made(world, "Campaign", CAMPAIGN);
    await world.nextRun();
    const error = await rejection(made(world, "Campaign", CAMPAIGN));
    expect(error.message).to.match(
      /^Campaign "demo": name is taken by campaign (\d+) of advertiser 7000000000000000001, which is in no stack of this project\. No second one was created\. Choose another name, or bring the existing one into the stack: pulumi import tiktok:index:Campaign NAME \1\. \[code 40002, request_id \w+\]$/,
    );
    expect(stored()).to.have.length(1);
  });

  it("creates a replacement with the same name while the old one still exists", async () => {
    const old = await made(world, "Campaign", CAMPAIGN);
    world.session.known.expectReplacement(campaign, old.id, old.state);
    const fresh = await made(world, "Campaign", { ...CAMPAIGN, objective: "REACH" });
    expect(stored().map(({ id }) => id)).to.have.members([old.id, fresh.id]);
  });

  it("renames the old asset to free its name for the replacement", async () => {
    for (const [title, sample] of [
      ["Video", VIDEO],
      ["Image", IMAGE],
    ] as const) {
      const old = await made(world, title, { ...sample, name: "hero" });
      world.session.known.expectReplacement(resourceOf(title), old.id, old.state);
      const fresh = await made(world, title, { ...sample, name: "hero" });
      const names = world.emulator.world.store
        .find(title === "Video" ? "video" : "image", {})
        .map(({ id, name }) => [id, name]);
      expect(names).to.have.deep.members([
        [old.id, "hero (replaced)"],
        [fresh.id, "hero"],
      ]);
    }
  });

  /** A network on which a create loses its status, as if TikTok did not know the field there. */
  async function statusLost(): Promise<void> {
    const inner = undiciTransport();
    const transport: Transport = {
      send(call) {
        if (!call.url.includes("/campaign/create/")) return inner.send(call);
        const { operation_status: _lost, ...rest } = JSON.parse(String(call.body)) as Record<string, unknown>;
        return inner.send({ ...call, body: JSON.stringify(rest) });
      },
      close: () => inner.close(),
    };
    await world.close();
    world = await testWorld({ transport });
  }

  it("sets the status by its own call where create ignored it", async () => {
    await statusLost();
    const { state } = await made(world, "Campaign", CAMPAIGN);
    expect(world.calls()).to.deep.equal(["POST /campaign/create/ 0", "POST /campaign/status/update/ 0"]);
    expect(state.status).to.equal("DISABLE");
    expect(stored()[0]?.row.operation_status).to.equal("DISABLE");
  });

  it("keeps the id of a campaign that could not be paused, as unfinished", async () => {
    await statusLost();
    world.emulator.faults.add({ path: "/campaign/status/update/", kind: "refuse", code: 40002, message: "Not now." });
    const error = (await rejection(made(world, "Campaign", CAMPAIGN))) as Error & { id?: string; properties?: Values };
    expect(error.name).to.equal("Unfinished");
    expect(error.id).to.equal("1800000000000001");
    expect(error.properties).to.include({ status: "ENABLE", name: "demo" });
    expect(error.message).to.match(
      /^Campaign "demo": created as 1800000000000001, but its status is ENABLE and setting DISABLE failed: .* It is in the stack as unfinished; the next pulumi up completes it and creates no second campaign\.$/,
    );
  });
});

describe("update", () => {
  let world: TestWorld;

  beforeEach(async () => {
    world = await testWorld();
  });

  afterEach(() => world.close());

  it("pauses before it changes anything, and enables afterwards", async () => {
    const { id, state } = await made(world, "Campaign", { ...CAMPAIGN, status: "ENABLE" });
    world.calls();
    const paused = await update(world.session, campaign, id, state, { ...state, status: "DISABLE", budget: 60 });
    expect(world.calls()).to.deep.equal(["POST /campaign/status/update/ 0", "POST /campaign/update/ 0"]);
    await update(world.session, campaign, id, paused, { ...paused, status: "ENABLE", budget: 70 });
    expect(world.calls()).to.deep.equal(["POST /campaign/update/ 0", "POST /campaign/status/update/ 0"]);
  });

  it("omits from an update what other settings have fixed: bid type and budget under CBO", async () => {
    const cbo = { ...CAMPAIGN, budgetMode: "BUDGET_MODE_DYNAMIC_DAILY_BUDGET", budgetOptimizeOn: true };
    const one = await made(world, "Campaign", cbo);
    const { budget: _budget, ...inputs } = adGroupInputs(one.id);
    const group = await made(world, "AdGroup", {
      ...inputs,
      budgetMode: "BUDGET_MODE_INFINITE",
      bidType: "BID_TYPE_NO_BID",
    });
    await update(world.session, adGroup, group.id, group.state, { ...group.state, name: "renamed" });
    const body = world.emulator.requests().at(-1)?.body;
    expect(body).to.include({ adgroup_name: "renamed" });
    expect(body).not.to.have.any.keys("bid_type", "budget");
  });

  it("sends only changes of a campaign, and every changeable property of an ad group", async () => {
    const one = await made(world, "Campaign", CAMPAIGN);
    await update(world.session, campaign, one.id, one.state, { ...one.state, budget: 60 });
    expect(world.emulator.requests().at(-1)?.body).to.deep.equal({
      advertiser_id: SEED.advertiser,
      campaign_id: one.id,
      budget: 60,
    });
    const group = await made(world, "AdGroup", {
      ...adGroupInputs(one.id),
      languages: ["en"],
      gender: "GENDER_FEMALE",
    });
    const { languages: _languages, gender: _gender, ...rest } = group.state;
    await update(world.session, adGroup, group.id, group.state, { ...rest, name: "renamed" });
    expect(world.emulator.requests().at(-1)?.body).to.deep.equal({
      advertiser_id: SEED.advertiser,
      adgroup_id: group.id,
      adgroup_name: "renamed",
      bid_type: "BID_TYPE_NO_BID",
      budget: 20,
      schedule_type: "SCHEDULE_FROM_NOW",
      schedule_start_time: "2027-09-01 00:00:00",
      pacing: "PACING_MODE_SMOOTH",
      location_ids: ["6252001"],
      languages: [],
      gender: "GENDER_UNLIMITED",
    });
  });

  it("sends only the changed ones of an ad's nine fields, and the whole creative otherwise", async () => {
    const ad = resourceOf("Ad");
    const { id, state } = await made(world, "Ad", await inputsIn(world, "Ad"));
    const patched = await update(world.session, ad, id, state, { ...state, text: "New" });
    expect(world.emulator.requests().at(-1)?.body).to.deep.equal({
      advertiser_id: SEED.advertiser,
      adgroup_id: state.adGroup,
      patch_update: true,
      creatives: [{ ad_id: id, ad_text: "New" }],
    });
    await update(world.session, ad, id, patched, { ...patched, callToAction: "SHOP_NOW" });
    const body = world.emulator.requests().at(-1)?.body as {
      patch_update?: boolean;
      creatives: Record<string, unknown>[];
    };
    expect(body.patch_update).to.equal(undefined);
    expect(body.creatives[0]).to.include({
      ad_id: id,
      call_to_action: "SHOP_NOW",
      ad_text: "New",
      landing_page_url: "https://example.com",
      ad_format: "SINGLE_VIDEO",
    });
  });

  it("makes no call for changes that only the state knows", async () => {
    const { id, state } = await made(world, "Campaign", CAMPAIGN);
    world.calls();
    const after = await update(world.session, campaign, id, state, {
      ...state,
      startTime: "2027-01-01T00:00:00Z",
      currency: "USD",
    });
    expect(world.calls()).to.deep.equal([]);
    expect(after).to.include({ startTime: "2027-01-01T00:00:00Z", currency: "USD", createTime: state.createTime });
  });

  it("reports what holds when a part failed", async () => {
    const { id, state } = await made(world, "Campaign", { ...CAMPAIGN, status: "ENABLE" });
    world.emulator.faults.add({
      path: "/campaign/update/",
      kind: "refuse",
      code: 40002,
      message: "The budget must be at least 105% of the spend.",
    });
    const error = await rejection(
      update(world.session, campaign, id, state, { ...state, status: "DISABLE", budget: 51 }),
    );
    expect(error.message).to.include("It was paused; nothing else was changed.");
  });

  it("reports what holds after a refusal, after a lost answer, and after a part", async () => {
    const { id, state } = await made(world, "Campaign", CAMPAIGN);
    const { faults } = world.emulator;
    const failing = async (path: string, kind: "refuse" | "lose", change: Values): Promise<string> => {
      faults.add({ path, kind, ...(kind === "refuse" ? { code: 40002, message: "Not now." } : {}), times: 9 });
      const { message } = await rejection(update(world.session, campaign, id, state, { ...state, ...change }));
      faults.clear();
      return message;
    };
    expect(await failing("/campaign/update/", "refuse", { budget: 51 })).to.include("Nothing was changed.");
    const enabled = { status: "ENABLE" };
    expect(await failing("/campaign/status/update/", "refuse", enabled)).to.include("Nothing was changed.");
    expect(await failing("/campaign/update/", "lose", { budget: 51 })).to.include(
      "The result of the update is unknown; run pulumi up again.",
    );
    expect(await failing("/campaign/status/update/", "refuse", { ...enabled, budget: 52 })).to.include(
      "A part of the update was made before; the rest was not.",
    );
  });

  it("explains a name that another object has, as where keys are positions in a list", async () => {
    const { id, state } = await made(world, "Campaign", CAMPAIGN);
    const other = await made(world, "Campaign", { ...CAMPAIGN, name: "second" });
    const error = await rejection(
      update(world.session, campaign, id, state, { ...state, name: String(other.state.name) }),
    );
    expect(error.message)
      .to.include("Nothing was changed.")
      .and.include("If another campaign of this program is to give this name up, change that one in an update before.");
  });
});

describe("read", () => {
  let world: TestWorld;

  beforeEach(async () => {
    world = await testWorld();
  });

  afterEach(() => world.close());

  it("finds nothing of another advertiser, of another kind, or with an unknown id", async () => {
    const { id } = await made(world, "Campaign", CAMPAIGN);
    expect(await read(world.session, campaign, id, SEED.secondAdvertiser)).to.equal(undefined);
    expect(await read(world.session, adGroup, id, SEED.advertiser)).to.equal(undefined);
    expect(await read(world.session, campaign, "1", SEED.advertiser)).to.equal(undefined);
  });

  it("shows values that somebody set and the program omits, and no computed ones", async () => {
    const { id, state } = await made(world, "AdGroup", await inputsIn(world, "AdGroup"));
    const store = world.emulator.world.store;
    const group = store.get("adgroup", id);
    if (!group) throw new Error("nothing was created");
    store.put({
      ...group,
      row: {
        ...group.row,
        languages: ["de"],
        secondary_status: "ADGROUP_STATUS_REAUDIT",
        modify_time: "2027-01-01 00:00:00",
        scheduled_budget: 30,
        new_field: "?",
        gender: "GENDER_NEW",
      },
    });
    const live = await read(world.session, adGroup, id, SEED.advertiser, state);
    const changed = Object.entries(live?.inputs ?? {}).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(state[name]),
    );
    expect(Object.fromEntries(changed)).to.deep.equal({ languages: ["de"], gender: "GENDER_NEW" });
  });
});

describe("delete", () => {
  let world: TestWorld;

  beforeEach(async () => {
    world = await testWorld();
  });

  afterEach(() => world.close());

  it("refuses to delete children that are not in the stack, and lists them", async () => {
    const one = await made(world, "Campaign", CAMPAIGN);
    const group = await made(world, "AdGroup", adGroupInputs(one.id));
    await world.nextRun();
    const error = await rejection(remove(world.session, campaign, one.id, one.state));
    expect(error.message).to.equal(
      `Campaign "demo": not deleted, because 1 ad group below it is not in this stack and would be deleted with it: "demo" (${group.id}). Delete these in TikTok Ads Manager or import them, then run again. (If the program declared it with the option deletedWith: that drops it from the state without deleting it. Leave the option out.)`,
    );
    await remove(world.session, adGroup, group.id, group.state);
    await remove(world.session, campaign, one.id, one.state);
  });

  it("treats what was deleted with its parent as done", async () => {
    const one = await made(world, "Campaign", CAMPAIGN);
    const group = await made(world, "AdGroup", adGroupInputs(one.id));
    await world.nextRun();
    const store = world.emulator.world.store;
    const parent = store.get("campaign", one.id);
    if (!parent) throw new Error("nothing was created");
    store.put({ ...parent, deleted: true });
    await remove(world.session, adGroup, group.id, group.state);
  });

  it("reports that an asset is still in use", async () => {
    const { state } = await made(world, "Ad", await inputsIn(world, "Ad"));
    await world.nextRun();
    const video = world.emulator.world.store.get("video", String(state.video));
    const error = await rejection(
      remove(world.session, resourceOf("Video"), String(state.video), {
        advertiserId: SEED.advertiser,
        name: video?.name,
      }),
    );
    expect(error.message).to.include("it is still used by an ad");
    expect(error.message).to.include("It was not deleted.");
  });

  it("does not treat an error as an absence", async () => {
    const one = await made(world, "Campaign", CAMPAIGN);
    await world.nextRun();
    world.emulator.faults.add({
      path: "/campaign/status/update/",
      kind: "refuse",
      code: 40001,
      message: "No permission",
    });
    expect((await rejection(remove(world.session, campaign, one.id, one.state))).message).to.include("No permission");
  });

  it("works with checked inputs only, as after an import", async () => {
    const { id } = await made(world, "Campaign", CAMPAIGN);
    await world.nextRun();
    await remove(world.session, campaign, id, await checked(campaign, CAMPAIGN));
    expect(await create(world.session, campaign, await checked(campaign, CAMPAIGN))).to.have.property("id");
  });
});
