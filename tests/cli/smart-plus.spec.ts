import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { type CommandOutcome, tiktokAds } from "../support/cli.js";
import { Emulated } from "../support/emulated.js";

type Row = Record<string, unknown>;

describe("commands on Smart+ objects of the account", function () {
  this.timeout(120_000);
  let emulated: Emulated;
  let folder: string;
  let campaign: string;
  let adGroup: string;
  let ad: string;
  let creatives: string[];

  beforeEach(async () => {
    emulated = await Emulated.start();
    folder = mkdtempSync(join(tmpdir(), "tiktok-smart-"));
    campaign = String((await emulated.smartCampaign({ budget: 400 })).campaign_id);
    adGroup = String((await emulated.smartGroup(campaign, { adgroup_name: "us" })).adgroup_id);
    const shown = await emulated.smartAd(adGroup, ["501", "502", "503"]);
    ad = String(shown.smart_plus_ad_id);
    const listed = await emulated.get("/ad/get/", { filtering: { adgroup_ids: [adGroup] } });
    creatives = (listed.data.list as Row[]).map((row) => String(row.ad_id));
  });

  afterEach(async () => {
    await emulated.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (...args: string[]): Promise<CommandOutcome> =>
    tiktokAds(args, {
      folder,
      environment: {
        TIKTOK_BASE_URL: emulated.url,
        TIKTOK_ACCESS_TOKEN: emulated.emulator.seed.token,
        TIKTOK_ADVERTISER_ID: emulated.emulator.seed.advertiser,
        TIKTOK_LIMITS: "off",
      },
    });

  it("report a row for each creative, which add up to the row of their ad", async () => {
    emulated.emulator.advance(10 * 86_400);
    const report = async (level: string): Promise<{ id: string; spend: number }[]> => {
      const days = ["--from", "2026-12-01", "--to", "2026-12-07"];
      const { code, stdout, stderr } = await run("report", ...days, "--level", level, "--format", "json");
      expect(code, stderr).to.equal(0);
      const { rows } = JSON.parse(stdout) as { rows: { id: string; metrics: { spend: number } }[] };
      return rows.map(({ id, metrics }) => ({ id, spend: Number(metrics.spend) }));
    };
    const byCreative = await report("creative");
    expect(byCreative.map(({ id }) => id).sort()).to.deep.equal([...creatives].sort());
    const byAd = await report("ad");
    expect(byAd.map(({ id }) => id)).to.deep.equal([ad]);
    const sum = byCreative.reduce((total, { spend }) => total + spend, 0);
    expect(byAd[0]?.spend).to.be.greaterThan(0).and.closeTo(sum, 0.005);
  });

  it("pause a campaign by its id with Smart+'s own call, and fail for a campaign that the account does not have", async () => {
    const from = emulated.emulator.requests().length;
    const { code, stdout, stderr } = await run("pause", campaign);
    expect(code, stderr).to.equal(0);
    expect(stdout).to.include(campaign);
    const sent = emulated.emulator
      .requests()
      .slice(from)
      .filter(({ method }) => method === "POST");
    expect(sent.map(({ path }) => path)).to.deep.equal(["/smart_plus/campaign/status/update/"]);
    expect(sent[0]?.body).to.deep.include({ campaign_ids: [campaign], operation_status: "DISABLE" });
    const { data } = await emulated.get("/smart_plus/campaign/get/", { filtering: { campaign_ids: [campaign] } });
    expect((data.list as Row[])[0]).to.include({ operation_status: "DISABLE" });
    const nothing = await run("pause", "1800000000000009999");
    expect(nothing.code).not.to.equal(0);
  });
});
