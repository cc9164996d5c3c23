import { expect } from "chai";
import { Emulated } from "../support/emulated.js";

interface Row {
  readonly dimensions: Readonly<Record<string, string>>;
  readonly metrics: Readonly<Record<string, string & string[]>>;
}

const DAY = 86_400;

describe("the emulator's reports by creative of Smart+", function () {
  this.timeout(60_000);
  let emulated: Emulated;
  let campaign: string;
  let ad: string;
  let materials: string[];

  before(async () => {
    emulated = await Emulated.start();
    ({ campaign_id: campaign } = (await emulated.smartCampaign()) as { campaign_id: string });
    const { adgroup_id } = await emulated.smartGroup(campaign);
    const made = (await emulated.smartAd(adgroup_id, ["601", "602", "603"], {
      ad_text_list: [{ ad_text: "Now" }, { ad_text: "Later" }],
    })) as { smart_plus_ad_id: string; creative_list: { ad_material_id: string }[] };
    ad = made.smart_plus_ad_id;
    materials = made.creative_list.map(({ ad_material_id }) => ad_material_id);
    emulated.emulator.advance(10 * DAY);
  });

  after(() => emulated.close());

  const report = async (name: string, fields: object): Promise<Row[]> => {
    const { code, message, data } = await emulated.get(`/smart_plus/material_report/${name}/`, {
      page_size: 100,
      ...fields,
    });
    if (code !== 0) throw new Error(`${code} ${message}`);
    return data.list as Row[];
  };
  const overview = (fields: object) => report("overview", { query_lifetime: true, ...fields });
  const refused = async (name: string, fields: object): Promise<string> =>
    (await emulated.get(`/smart_plus/material_report/${name}/`, { query_lifetime: true, ...fields })).message;
  const sum = (rows: readonly Row[], metric: string): number =>
    Math.round(rows.reduce((all, { metrics }) => all + Number(metrics[metric]), 0) * 100) / 100;
  const integrated = async (id: string): Promise<Row[]> => {
    const { data } = await emulated.get("/report/integrated/get/", {
      report_type: "BASIC",
      data_level: "AUCTION_AD",
      dimensions: [id],
      metrics: ["spend", "impressions"],
      query_lifetime: true,
    });
    return data.list as Row[];
  };

  it("identifies an ad by ad_id_v2 and its creatives by ad_id, with the ids of the ad list; creatives add up to the ad", async () => {
    const [whole] = await integrated("ad_id_v2");
    expect(whole?.dimensions).to.deep.equal({ ad_id_v2: ad });
    expect(Number(whole?.metrics.spend)).to.be.greaterThan(0);
    const creatives = await integrated("ad_id");
    expect(creatives.map(({ dimensions }) => dimensions.ad_id).sort()).to.deep.equal([...materials].sort());
    const { data } = await emulated.get("/ad/get/");
    expect((data.list as { ad_id: string }[]).map(({ ad_id }) => ad_id).sort()).to.deep.equal([...materials].sort());
    for (const metric of ["spend", "impressions"])
      expect(sum(creatives, metric)).to.equal(Number(whole?.metrics[metric]));
  });

  it("groups by an object and a part, each of which adds up to the same total, with the texts of the part", async () => {
    const [whole] = await integrated("ad_id_v2");
    const spend = Number(whole?.metrics.spend);
    const posts = await overview({
      dimensions: ["smart_plus_ad_id", "main_material_id"],
      metrics: ["spend", "impressions", "ad_material_id", "operation_status"],
    });
    expect(posts.map(({ dimensions }) => dimensions.main_material_id).sort()).to.deep.equal(["601", "602", "603"]);
    expect(posts[0]?.dimensions).to.include({ smart_plus_ad_id: ad, main_material_type: "VIDEO_SPARK_ADS" });
    expect(posts.flatMap(({ metrics }) => metrics.ad_material_id ?? []).sort()).to.deep.equal([...materials].sort());
    expect(posts[0]?.metrics.operation_status).to.equal("ENABLE");
    const amounts = posts.map(({ metrics }) => Number(metrics.spend));
    expect(amounts, "most first").to.deep.equal([...amounts].sort((one, other) => other - one));
    for (const part of ["main_material_id", "ad_text_entity_id", "call_to_action_entity_id"])
      expect(sum(await overview({ dimensions: ["campaign_id", part] }), "spend"), part).to.equal(spend);
    const texts = await overview({ dimensions: ["advertiser_id", "ad_text_entity_id"], metrics: ["ad_text", "spend"] });
    expect(texts.map(({ metrics }) => metrics.ad_text).sort()).to.deep.equal(["Later", "Now"]);
    expect(await overview({ dimensions: ["campaign_id", "interactive_add_on_entity_id"] })).to.deep.equal([]);
  });

  it("splits parts by time, and combines them", async () => {
    const dates = { start_date: "2026-12-01", end_date: "2026-12-31" };
    const days = await report("breakdown", { ...dates, dimensions: ["main_material_id", "stat_time_day"] });
    expect(new Set(days.map(({ dimensions }) => dimensions.stat_time_day)).size).to.be.greaterThan(8);
    const [whole] = await integrated("ad_id_v2");
    expect(sum(days, "spend")).to.equal(Number(whole?.metrics.spend));
    const both = await report("breakdown", { ...dates, dimensions: ["main_material_id", "ad_text_entity_id"] });
    expect(both).to.have.length(6);
    expect(sum(both, "spend")).to.equal(Number(whole?.metrics.spend));
    const one = await report("breakdown", {
      ...dates,
      dimensions: ["main_material_id"],
      filtering: { main_material_types: ["VIDEO_SPARK_ADS"], main_material_ids: ["602"] },
    });
    expect(one.map(({ dimensions }) => dimensions.main_material_id)).to.deep.equal(["602"]);
  });

  it("refuses what TikTok's pages exclude", async () => {
    const dimensions = ["campaign_id", "main_material_id"];
    expect(await refused("overview", { dimensions: ["campaign_id"] })).to.include("cannot be grouped");
    expect(await refused("overview", { dimensions: [...dimensions, "stat_time_day"] })).to.include("cannot be grouped");
    expect(await refused("breakdown", { dimensions, start_date: "2026-12-01", end_date: "2026-12-02" })).to.include(
      "cannot be grouped",
    );
    const filtering = { campaign_ids: [campaign], smart_plus_ad_ids: [ad] };
    expect(await refused("overview", { dimensions, filtering })).to.include("cannot be combined");
    expect(await refused("overview", { dimensions, filtering: { adgroup_ids: ["1"] } })).to.include(
      "cannot be combined",
    );
    expect(await refused("overview", { dimensions, filtering: { main_material_ids: ["601"] } })).to.include(
      "main_material_types",
    );
    expect(await refused("overview", { dimensions, metrics: ["nonsense"] })).to.include("nonsense");
    const long = { query_lifetime: false, start_date: "2025-01-01", end_date: "2026-12-01" };
    expect(await refused("overview", { dimensions, ...long })).to.include("at most 365 days");
    expect(await refused("breakdown", { dimensions: ["main_material_id"] })).to.include("start_date");
  });

  it("raises a day's budget by a fifth at nine tenths of it, at most ten times, and starts again at midnight", async () => {
    const other = await Emulated.start();
    try {
      const make = async (more: { readonly [name: string]: unknown }): Promise<string> => {
        const { campaign_id } = await other.smartCampaign(more);
        for (let index = 0; index < 10; index++) {
          const { adgroup_id } = await other.smartGroup(campaign_id, { adgroup_name: `g ${index}` });
          await other.smartAd(adgroup_id, ["601"]);
        }
        return String(campaign_id);
      };
      const raised = await make({ campaign_name: "raised", budget_auto_adjust_strategy: "AUTO_BUDGET_INCREASE" });
      const plain = await make({ campaign_name: "plain" });
      const row = async (id: string) => {
        const { data } = await other.get("/smart_plus/campaign/get/", { filtering: { campaign_ids: [id] } });
        return (data.list as Record<string, unknown>[])[0] ?? {};
      };
      let most = 0;
      for (let hour = 0; hour < 72; hour++) {
        other.emulator.advance(3600);
        const { budget, current_budget } = await row(raised);
        expect(budget, "the budget that was set stays").to.equal(100);
        most = Math.max(most, Number(current_budget));
        const steps = Math.log(Number(current_budget) / 100) / Math.log(1.2);
        expect(Math.abs(steps - Math.round(steps)), `whole steps: ${String(current_budget)}`).to.be.lessThan(0.01);
      }
      expect(most)
        .to.be.greaterThan(100)
        .and.at.most(100 * 1.2 ** 10 + 0.01);
      expect(await row(plain)).to.not.have.property("current_budget");
      const days = await other.spend("AUCTION_CAMPAIGN", "campaign_id", {
        dimensions: ["campaign_id", "stat_time_day"],
        query_lifetime: false,
        start_date: "2026-12-01",
        end_date: "2026-12-05",
      });
      for (const [key, spend] of days)
        expect(spend, key).to.be.at.most(key.includes(raised) ? 100 * 1.2 ** 10 * 1.25 : 125);
    } finally {
      await other.close();
    }
  });
});
