import { expect } from "chai";
import { SEED } from "../../emulator/index.js";
import { type CommandOutcome, tiktokAds } from "../support/cli.js";
import { Emulated } from "../support/emulated.js";
import { Stack } from "../support/stack.js";

type Row = Record<string, unknown>;

describe("tiktok-ads pause of what a stack has", function () {
  this.timeout(60_000);
  let emulated: Emulated;
  let stack: Stack;
  let ids: Readonly<Record<"campaign" | "other" | "adGroup" | "ad" | "plain", string>>;

  beforeEach(async () => {
    emulated = await Emulated.start();
    stack = new Stack(emulated.url);
    stack.write(
      "Pulumi.yaml",
      `name: ads\nruntime: { name: nodejs, options: { typescript: false } }\nconfig:\n  tiktok:advertiserId: "${SEED.advertiser}"\n`,
    );
    const on = { operation_status: "ENABLE" };
    const campaign = String(
      (await emulated.smartCampaign({ ...on, budget: 400, campaign_name: "Summer 2027" })).campaign_id,
    );
    const other = String((await emulated.smartCampaign({ ...on, budget: 400, campaign_name: "Autumn" })).campaign_id);
    const adGroup = String((await emulated.smartGroup(campaign, { ...on, adgroup_name: "Germany" })).adgroup_id);
    const ad = String((await emulated.smartAd(adGroup, ["501"])).smart_plus_ad_id);
    const plain = String((await emulated.campaign({ ...on, campaign_name: "Spring" })).campaign_id);
    ids = { campaign, other, adGroup, ad, plain };
    await stack.succeeds("stack", "init", "dev");
    const has = (title: string, name: string, id: string, more: Row) => ({
      urn: `urn:pulumi:dev::ads::tiktok:index:${title}::${name}`,
      custom: true,
      type: `tiktok:index:${title}`,
      id,
      inputs: { advertiserId: SEED.advertiser, ...more },
      outputs: { advertiserId: SEED.advertiser, ...more },
    });
    const resources = [
      has("SmartPlusCampaign", "summer", campaign, { name: "Summer 2027" }),
      has("SmartPlusCampaign", "autumn", other, { name: "Autumn" }),
      has("SmartPlusAdGroup", "summer/de", adGroup, { name: "Germany", campaign }),
      has("SmartPlusAd", "summer/de/iced", ad, { name: "Autumn", adGroup }),
      has("Campaign", "spring", plain, { name: "Spring" }),
    ];
    stack.write("state.json", JSON.stringify({ version: 3, deployment: { manifest: {}, resources } }));
    await stack.succeeds("stack", "import", "--file", "state.json");
  });

  afterEach(async () => {
    stack.close();
    await emulated.close();
  });

  const run = (...names: string[]): Promise<CommandOutcome> =>
    tiktokAds(["pause", ...names], { folder: stack.folder, environment: stack.environment });
  const statuses = (): string[] =>
    emulated.emulator
      .requests()
      .filter(({ method, path }) => method === "POST" && path.endsWith("/status/update/"))
      .map(({ path }) => path);
  const isPaused = (kind: "campaign" | "adgroup" | "smart_ad", id: string): boolean =>
    emulated.emulator.world.store.get(kind, id)?.row.operation_status === "DISABLE";

  it("pauses Smart+ campaigns, ad groups and ads by their keys, each level by its own call", async () => {
    const { code, stdout, stderr } = await run("summer", "summer/de", "summer/de/iced", "spring");
    expect(code, stderr).to.equal(0);
    expect(stdout.split("\n").slice(0, 4)).to.have.members([
      `Paused campaign summer (${ids.campaign}).`,
      `Paused ad group summer/de (${ids.adGroup}).`,
      `Paused ad summer/de/iced (${ids.ad}).`,
      `Paused campaign spring (${ids.plain}).`,
    ]);
    expect(statuses().sort()).to.deep.equal([
      "/campaign/status/update/",
      "/smart_plus/ad/status/update/",
      "/smart_plus/adgroup/status/update/",
      "/smart_plus/campaign/status/update/",
    ]);
    expect([
      isPaused("campaign", ids.campaign),
      isPaused("adgroup", ids.adGroup),
      isPaused("smart_ad", ids.ad),
    ]).to.deep.equal([true, true, true]);
    expect(isPaused("campaign", ids.other)).to.equal(false);
  });

  it("takes names at TikTok where they stand for one object, and asks for the key where they stand for more", async () => {
    const done = await run("Summer 2027", "Germany");
    expect(done.code, done.stderr).to.equal(0);
    expect([isPaused("campaign", ids.campaign), isPaused("adgroup", ids.adGroup)]).to.deep.equal([true, true]);
    const unclear = await run("Autumn");
    expect(unclear.code).not.to.equal(0);
    expect(unclear.stderr).to.include(
      '2 objects are named "Autumn" at TikTok: campaign autumn, ad summer/de/iced. Nothing was paused. Use the name in Pulumi, such as autumn.',
    );
    expect(isPaused("campaign", ids.other)).to.equal(false);
  });

  it("pauses what it can where something of a call is refused, and names what was not paused", async () => {
    emulated.emulator.faults.add({
      path: "/smart_plus/adgroup/status/update/",
      kind: "refuse",
      code: 40002,
      message: "Not now.",
    });
    const { code, stdout, stderr } = await run("summer/de", "summer", "summer/de/iced");
    expect(code).not.to.equal(0);
    expect(stderr).to.include(`ad group summer/de (${ids.adGroup}) was not paused`).and.include("Not now");
    expect(stdout).to.include("Paused campaign summer").and.include("Paused ad summer/de/iced");
    expect([isPaused("campaign", ids.campaign), isPaused("smart_ad", ids.ad)]).to.deep.equal([true, true]);
    emulated.emulator.faults.clear();
    const some = await run("1800000000000009999", ids.plain);
    expect(some.code).not.to.equal(0);
    expect(some.stdout).to.include(`Paused campaign ${ids.plain}`);
    expect(isPaused("campaign", ids.plain)).to.equal(true);
  });
});
