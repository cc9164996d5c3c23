import { expect } from "chai";
import { SEED } from "../../../emulator/index.js";
import type { Values } from "../../../provider/definitions/index.js";
import { check, diff, KnownObjects, read, remove, update } from "../../../provider/engine/index.js";
import { resourceOf } from "../../../provider/resources/index.js";
import { IMAGE, VIDEO } from "../../support/samples.js";
import { post, posts, SMART_CAMPAIGN, smartAd, smartGroup, smartTree } from "../../support/smart-plus.js";
import { checked, made, type TestWorld, testWorld } from "../../support/world.js";

const AD = resourceOf("SmartPlusAd");
const GROUP = resourceOf("SmartPlusAdGroup");
const CAMPAIGN = resourceOf("SmartPlusCampaign");

describe("Smart+ objects over the lifecycle", () => {
  let world: TestWorld;

  beforeEach(async () => {
    world = await testWorld();
  });

  afterEach(() => world.close());

  const bodies = (path: string): Values[] =>
    world.emulator
      .requests()
      .filter((one) => one.path === path)
      .map((one) => one.body as Values);

  /** Rows of Smart+ ads as the emulator holds them; no call. */
  const ads = async (): Promise<Values[]> => {
    const answer = await fetch(`${world.emulator.url}/_emulator/state`);
    const { objects } = (await answer.json()) as { objects: { kind: string; row: string }[] };
    return objects.filter(({ kind }) => kind === "smart_ad").map(({ row }) => JSON.parse(row) as Values);
  };
  const creatives = async (): Promise<Values[]> => ((await ads())[0]?.creative_list ?? []) as Values[];

  it("are created paused, with explicit switches, and read back without a difference", async () => {
    const { campaign, group, ad } = await smartTree(world, posts(3));
    expect(bodies("/smart_plus/campaign/create/")[0]).to.include({
      operation_status: "DISABLE",
      budget_optimize_on: true,
      budget_mode: "BUDGET_MODE_DYNAMIC_DAILY_BUDGET",
    });
    expect(bodies("/smart_plus/ad/create/")[0]?.ad_configuration).to.deep.equal({
      call_to_action_id: "7000000000000000901",
      dark_post_status: "ON",
      creative_auto_add_toggle: false,
      creative_auto_enhancement_strategy_list: [],
    });
    for (const [resource, one] of [
      [CAMPAIGN, campaign],
      [GROUP, group],
      [AD, ad],
    ] as const) {
      const live = await read(world.session, resource, one.id, SEED.advertiser, one.state);
      expect(diff(resource, live?.inputs ?? {}, one.state).changed, resource.title).to.deep.equal([]);
      const imported = await read(world.session, resource, one.id, SEED.advertiser);
      const again = await checked(resource, imported?.inputs ?? {});
      expect(diff(resource, one.state, again).changed, `${resource.title} imported`).to.deep.equal([]);
    }
  });

  it("adds one creative of fifty with one call, and the others keep their ids and their review", async () => {
    const { group, ad } = await smartTree(world, posts(49));
    const before = await creatives();
    world.calls();
    const news = await checked(AD, smartAd(group.id, [...posts(49), post("50")]));
    const after = await update(world.session, AD, ad.id, ad.state, news);
    expect(world.calls()).to.deep.equal(["POST /smart_plus/ad/update/ 0"]);
    const sent = bodies("/smart_plus/ad/update/")[0] ?? {};
    expect(Object.keys(sent).sort()).to.deep.equal(["advertiser_id", "creative_list", "smart_plus_ad_id"]);
    expect((sent.creative_list as Values[]).filter((one) => "creative_info" in one)).to.have.length(1);
    expect((await creatives()).slice(0, 49)).to.deep.equal(before);
    expect(Object.keys(after.materials as Values)).to.have.length(50);
  });

  it("removes one creative without touching the others, whatever the order of the list", async () => {
    const { group, ad } = await smartTree(world, posts(3));
    const [first, , third] = await creatives();
    world.calls();
    const news = await checked(AD, smartAd(group.id, [post("3"), post("1")]));
    await update(world.session, AD, ad.id, ad.state, news);
    expect(world.calls()).to.deep.equal(["POST /smart_plus/ad/update/ 0"]);
    expect(await creatives()).to.have.deep.members([first, third]);
  });

  it("pauses one creative with one call that names only that creative", async () => {
    const { group, ad } = await smartTree(world, posts(3));
    const second = (await creatives())[1];
    world.calls();
    const news = await checked(AD, smartAd(group.id, [post("1"), post("2", { paused: true }), post("3")]));
    const after = await update(world.session, AD, ad.id, ad.state, news);
    expect(world.calls()).to.deep.equal(["POST /smart_plus/ad/material_status/update/ 0"]);
    expect(bodies("/smart_plus/ad/material_status/update/")[0]).to.include({ operation_status: "DISABLE" });
    expect(bodies("/smart_plus/ad/material_status/update/")[0]?.ad_material_ids).to.deep.equal([
      second?.ad_material_id,
    ]);
    const live = await read(world.session, AD, ad.id, SEED.advertiser, after);
    expect(diff(AD, live?.inputs ?? {}, news).changed).to.deep.equal([]);
  });

  it("pauses fifty creatives in calls of twenty", async () => {
    const { group, ad } = await smartTree(world, posts(50));
    world.calls();
    const paused = posts(50).map((one) => ({ ...one, paused: true }));
    await update(world.session, AD, ad.id, ad.state, await checked(AD, smartAd(group.id, paused)));
    expect(world.calls()).to.deep.equal(Array(3).fill("POST /smart_plus/ad/material_status/update/ 0"));
  });

  it("runs no creative that is declared paused for longer than the create takes", async () => {
    await smartTree(world, [post("1"), post("2", { paused: true })]);
    expect((await creatives()).map((one) => one.material_operation_status)).to.deep.equal(["ENABLE", "DISABLE"]);
  });

  it("sees a creative that was resumed in Ads Manager, and pauses it again with one call", async () => {
    const { ad } = await smartTree(world, [post("1"), post("2", { paused: true })]);
    const [, second] = await creatives();
    await fetch(`${world.emulator.url}/open_api/v1.3/smart_plus/ad/material_status/update/`, {
      method: "POST",
      headers: { "Access-Token": SEED.token, "Content-Type": "application/json" },
      body: JSON.stringify({
        advertiser_id: SEED.advertiser,
        smart_plus_ad_id: ad.id,
        ad_material_ids: [second?.ad_material_id],
        operation_status: "ENABLE",
      }),
    });
    const live = await read(world.session, AD, ad.id, SEED.advertiser, ad.state);
    if (!live) throw new Error("the ad is gone");
    expect(diff(AD, live.inputs, ad.state).changed).to.deep.equal(["creativeList"]);
    const seen = bodies("/smart_plus/ad/material_status/update/").length;
    await update(world.session, AD, ad.id, { ...ad.state, ...live.inputs }, ad.state);
    expect((await creatives()).map((one) => one.material_operation_status)).to.deep.equal(["ENABLE", "DISABLE"]);
    expect(bodies("/smart_plus/ad/material_status/update/")).to.have.length(seen + 1);
    expect(bodies("/smart_plus/ad/update/")).to.deep.equal([]);
  });

  it("finds the ids in the account where the state has none", async () => {
    const { group, ad } = await smartTree(world, posts(2));
    const before = await creatives();
    const { materials: _lost, ...state } = ad.state;
    world.calls();
    await update(world.session, AD, ad.id, state, await checked(AD, smartAd(group.id, posts(3))));
    expect(world.calls()).to.deep.equal(["GET /smart_plus/ad/get/ 0", "POST /smart_plus/ad/update/ 0"]);
    expect((await creatives()).slice(0, 2)).to.deep.equal(before);
  });

  it("keeps creatives that TikTok has added while it adds others", async () => {
    const adding = (group: string, list: readonly Values[]): Values => ({
      ...smartAd(group, list),
      adConfiguration: { callToActionId: "7000000000000000901", creativeAutoAddToggle: true },
    });
    const { group } = await smartTree(world, posts(1));
    const ad = await made(world, "SmartPlusAd", { ...adding(group.id, posts(2)), name: "adds" });
    const known = { ...ad.state, creativeList: posts(1) };
    await update(
      world.session,
      AD,
      ad.id,
      known,
      await checked(AD, { ...adding(group.id, [post("1"), post("9")]), name: "adds" }),
    );
    const row = (await ads()).find((one) => one.ad_name === "adds");
    const shown = ((row?.creative_list ?? []) as { creative_info: Values }[]).map(
      (one) => one.creative_info.tiktok_item_id,
    );
    expect(shown).to.have.members(["1", "2", "9"]);
  });

  it("refuses two entries with the same content", async () => {
    const { faults } = await check(AD, smartAd("1", [post("1"), post("1")]), undefined, {
      advertiserId: SEED.advertiser,
      inspect: async () => ({ faults: [] }),
    });
    expect(faults.map(({ reason }) => reason)).to.deep.equal([
      "creativeList[1] shows the same as creativeList[0]: TikTok identifies creatives by their content. Leave one out.",
    ]);
  });

  it("reads a failed status from the list, not from the code", async () => {
    const { campaign } = await smartTree(world, posts(1));
    await remove(world.session, CAMPAIGN, "1800000000000999", campaign.state);
    const status = await checked(CAMPAIGN, { ...SMART_CAMPAIGN, status: "ENABLE" });
    const failure = await update(world.session, CAMPAIGN, "1800000000000999", campaign.state, status).catch(String);
    expect(failure).to.include("Campaign does not exist");
  });

  it("deletes what it created, children first, and refuses to delete other children with them", async () => {
    const { campaign, group, ad } = await smartTree(world, posts(1));
    // Another run: what a run has made it does not delete.
    const session = { ...world.session, known: new KnownObjects() };
    const refused = await remove(session, GROUP, group.id, group.state).catch(String);
    expect(refused).to.include("1 ad below it is not in this stack");
    await remove(session, AD, ad.id, ad.state);
    await remove(session, GROUP, group.id, group.state);
    await remove(session, CAMPAIGN, campaign.id, campaign.state);
    expect(await read(world.session, CAMPAIGN, campaign.id, SEED.advertiser, campaign.state)).to.equal(undefined);
  });

  const bidOf =
    (campaign: string) =>
    (name: string, bidPrice: number): Values => ({
      ...smartGroup(campaign),
      name,
      bidType: "BID_TYPE_CUSTOM",
      bidPrice,
    });
  /** Three ad groups of one campaign with a bid of 2, and what sets each to another. */
  async function threeGroups() {
    const campaign = await made(world, "SmartPlusCampaign", SMART_CAMPAIGN);
    const bid = bidOf(campaign.id);
    const groups = await Promise.all(
      ["one", "two", "three"].map(async (name) => ({ name, ...(await made(world, "SmartPlusAdGroup", bid(name, 2))) })),
    );
    const set = (bidPrice: number, more: (name: string) => Values = () => ({})) =>
      Promise.allSettled(
        groups.map(async ({ id, name, state }) => {
          const news = await checked(GROUP, { ...bid(name, bidPrice), ...more(name) });
          return { id, state: await update(world.session, GROUP, id, state, news) };
        }),
      );
    world.calls();
    return set;
  }

  it("sends a changed bid once for all ad groups of the campaign, and none of them has drifted", async () => {
    const set = await threeGroups();
    const ended = await set(3);
    expect(world.calls()).to.deep.equal(["POST /smart_plus/adgroup/update/ 0"]);
    for (const one of ended) {
      if (one.status === "rejected") throw one.reason;
      const live = await read(world.session, GROUP, one.value.id, SEED.advertiser, one.value.state);
      expect(live?.inputs.bidPrice).to.equal(3);
      expect(diff(GROUP, live?.inputs ?? {}, one.value.state).changed).to.deep.equal([]);
    }
    // Back to the old one: what was sent before holds no longer.
    await set(4);
    expect(world.calls().filter((call) => call.startsWith("POST"))).to.have.length(1);
  });

  it("sends the other changes of an ad group by themselves, without the bid that was already sent", async () => {
    const set = await threeGroups();
    await set(3, (name) => (name === "two" ? { commentDisabled: true } : {}));
    const sent = bodies("/smart_plus/adgroup/update/").map(({ bid_price, comment_disabled }) => ({
      bid_price,
      comment_disabled,
    }));
    expect(sent).to.deep.equal([
      { bid_price: 3, comment_disabled: undefined },
      { bid_price: undefined, comment_disabled: true },
    ]);
  });

  it("sends the bid with the next ad group where the first one was refused", async () => {
    const set = await threeGroups();
    const message = "something is wrong with this one";
    world.emulator.faults.add({ path: "/smart_plus/adgroup/update/", kind: "refuse", code: 40002, message, times: 1 });
    const ended = await set(3);
    expect(ended.map(({ status }) => status)).to.deep.equal(["rejected", "fulfilled", "fulfilled"]);
    expect(world.calls()).to.deep.equal([
      "POST /smart_plus/adgroup/update/ 40002",
      "POST /smart_plus/adgroup/update/ 0",
    ]);
  });

  it("keep their creatives where the identity belongs to the ad, although TikTok shows it in each of them", async () => {
    const [video, image] = [await made(world, "Video", VIDEO), await made(world, "Image", IMAGE)];
    const { id: campaign } = await made(world, "SmartPlusCampaign", SMART_CAMPAIGN);
    // On TikTok's own placement there are no custom identities any more.
    const off = { placementType: "PLACEMENT_TYPE_NORMAL", placements: ["PLACEMENT_PANGLE"] };
    const group = await made(world, "SmartPlusAdGroup", { ...smartGroup(campaign), ...off });
    const shown = (file: string): Values => ({
      creativeInfo: { adFormat: "SINGLE_VIDEO", videoInfo: { videoId: video.id }, imageInfo: [{ webUri: file }] },
    });
    const of = (list: readonly Values[]): Values => ({
      ...smartAd(group.id, list),
      adTextList: [{ adText: "Iced coffee" }],
      adConfiguration: {
        identityType: "CUSTOMIZED_USER",
        identityId: SEED.identity,
      },
      callToActionList: [{ callToAction: "LEARN_MORE" }],
    });
    const carousel = {
      creativeInfo: {
        adFormat: "CAROUSEL_ADS",
        imageInfo: [{ webUri: image.id }],
        musicInfo: { musicId: "7340000000000000001" },
      },
    };
    const { id, state } = await made(world, "SmartPlusAd", of([shown(image.id)]));
    expect((await creatives())[0]?.creative_info).to.include({ identity_type: "CUSTOMIZED_USER" });
    const live = await read(world.session, AD, id, SEED.advertiser, state);
    const program = await checked(AD, of([shown(image.id)]));
    expect(diff(AD, live?.outputs ?? {}, program).changed).to.deep.equal([]);
    const before = (await creatives())[0]?.ad_material_id;
    await update(world.session, AD, id, live?.outputs ?? {}, await checked(AD, of([carousel, shown(image.id)])));
    expect((await creatives()).map((one) => one.ad_material_id)).to.include(before);
    const imported = await read(world.session, AD, id, SEED.advertiser, undefined);
    expect(JSON.stringify(imported?.inputs.creativeList)).to.not.include("CUSTOMIZED_USER");
  });

  it("changes the bid of every ad group of the campaign with one of them", async () => {
    const campaign = await made(world, "SmartPlusCampaign", SMART_CAMPAIGN);
    const bid = bidOf(campaign.id);
    const one = await made(world, "SmartPlusAdGroup", bid("one", 2));
    const other = await made(world, "SmartPlusAdGroup", bid("other", 2));
    await update(world.session, GROUP, one.id, one.state, await checked(GROUP, bid("one", 3)));
    const live = await read(world.session, GROUP, other.id, SEED.advertiser, other.state);
    expect(live?.inputs.bidPrice).to.equal(3);
  });
});
