import { expect } from "chai";
import { creativeOf, Emulated } from "../support/emulated.js";

type Row = Record<string, unknown>;

/** What breadth.spec only touches: the calls of Upgraded Smart+ next to create, read and update, by their portal pages. */
describe("the emulator's calls of Upgraded Smart+", () => {
  let emulated: Emulated;

  beforeEach(async () => {
    emulated = await Emulated.start({ reviewSeconds: 3600 });
  });

  afterEach(() => emulated.close());

  const campaign = (more: Row = {}): Promise<Row> => emulated.smartCampaign({ campaign_name: "summer", ...more });
  const group = (campaign_id: unknown, more: Row = {}): Promise<Row> =>
    emulated.smartGroup(campaign_id, { schedule_start_time: "2026-12-02 00:00:00", ...more });
  const ad = (adgroup_id: unknown, ...items: string[]): Promise<Row> => emulated.smartAd(adgroup_id, items);
  const own = { budget_optimize_on: false, budget_mode: "BUDGET_MODE_INFINITE", budget: undefined };
  const daily = { budget_mode: "BUDGET_MODE_DYNAMIC_DAILY_BUDGET", budget: 40 };
  const listed = async (level: string, filtering: Row): Promise<Row[]> =>
    (await emulated.get(`/smart_plus/${level}/get/`, { filtering })).data.list as Row[];

  it("set budgets of ad groups immediately, and scheduled ones at the account's next midnight", async () => {
    const { campaign_id } = await campaign(own);
    const { adgroup_id } = await group(campaign_id, daily);
    const path = "/smart_plus/adgroup/budget/update/";
    expect((await emulated.post(path)).code).to.equal(40002);
    await emulated.done(path, { budget: [{ adgroup_id, budget: 60 }] });
    const budgets = async () =>
      (await listed("adgroup", { adgroup_ids: [adgroup_id] })).map(({ budget, max_budget }) => [budget, max_budget]);
    expect(await budgets()).to.deep.equal([[60, undefined]]);
    await emulated.done(path, { scheduled_budget: [{ adgroup_id, scheduled_budget: 90 }] });
    expect(await budgets()).to.deep.equal([[60, undefined]]);
    emulated.emulator.advance(13 * 3600);
    expect(await budgets()).to.deep.equal([[90, undefined]]);
    const tooMany = Array.from({ length: 21 }, () => ({ adgroup_id, budget: 60 }));
    expect((await emulated.post(path, { budget: tooMany })).code).to.equal(40002);
  });

  it("accept a scheduled budget under campaign budget optimization as the ad group's maximum, where a minimum is set", async () => {
    const { campaign_id } = await campaign();
    const without = await group(campaign_id);
    const { adgroup_id } = await group(campaign_id, { adgroup_name: "de", min_budget: 20 });
    const path = "/smart_plus/adgroup/budget/update/";
    const refused = await emulated.post(path, {
      scheduled_budget: [{ adgroup_id: without.adgroup_id, scheduled_budget: 30 }],
    });
    expect(refused).to.include({ code: 40002 });
    expect(refused.message).to.include("needs a min_budget or max_budget");
    await emulated.done(path, { scheduled_budget: [{ adgroup_id, scheduled_budget: 30 }] });
    emulated.emulator.advance(13 * 3600);
    expect((await listed("adgroup", { adgroup_ids: [adgroup_id] }))[0]).to.include({ max_budget: 30, budget: 0 });
  });

  it("copy a campaign with all its children: paused, with new ids, named as copies", async () => {
    const { campaign_id } = await campaign();
    const { adgroup_id } = await group(campaign_id);
    const { smart_plus_ad_id } = await ad(adgroup_id, "1", "2");
    const { task_id } = await emulated.done("/smart_plus/campaign/copy/task/create/", { campaign_id });
    const { data: task } = await emulated.get("/smart_plus/campaign/copy/task/check/", { task_id });
    expect(task).to.include({ status: "SUCCESS" }).and.deep.include({ adgroup_error_list: [] });
    const [copy] = await listed("campaign", { campaign_ids: [task.campaign_id] });
    expect(copy).to.include({ campaign_name: "COPIED_summer", operation_status: "DISABLE", budget: 100 });
    const [below] = await listed("adgroup", { campaign_ids: [task.campaign_id] });
    expect(below?.adgroup_id).not.to.equal(adgroup_id);
    const [made = {}] = await listed("ad", { campaign_ids: [task.campaign_id] });
    expect(made.smart_plus_ad_id).not.to.equal(smart_plus_ad_id);
    expect((made.creative_list as Row[]).map((one) => (one.creative_info as Row).tiktok_item_id).sort()).to.deep.equal([
      "1",
      "2",
    ]);
    expect((await emulated.get("/smart_plus/campaign/copy/task/check/", { task_id: "1" })).code).not.to.equal(0);
    for (let index = 0; index < 10; index++) await group(campaign_id, { adgroup_name: `more ${index}` });
    expect((await emulated.post("/smart_plus/campaign/copy/task/create/", { campaign_id })).code).to.equal(40002);
  });

  it("preview an existing or a future ad, for thirty days", async () => {
    const { campaign_id } = await campaign();
    const { adgroup_id } = await group(campaign_id);
    const { smart_plus_ad_id } = await ad(adgroup_id, "1");
    const path = "/smart_plus/ad/preview/";
    for (const fields of [
      { preview_type: "AD", smart_plus_ad_id },
      { preview_type: "ADS_CREATION", creative_list: [creativeOf("9")] },
    ]) {
      const { preview_link, iframe } = await emulated.done(path, fields);
      expect(iframe).to.include(String(preview_link));
      expect(decodeURIComponent(String(preview_link))).to.include("expires=2026-12-31");
    }
    const many = Array.from({ length: 32 }, (_one, index) => creativeOf(String(index)));
    for (const wrong of [
      { preview_type: "ADS_CREATION" },
      { preview_type: "ADS_CREATION", creative_list: many },
      { preview_type: "AD", smart_plus_ad_id: "1" },
      { preview_type: "OTHER" },
    ])
      expect((await emulated.post(path, wrong)).code, JSON.stringify(wrong).slice(0, 60)).not.to.equal(0);
  });

  it("review creatives one by one, return a rejection reason on request, and accept an appeal", async () => {
    const { campaign_id } = await campaign();
    const { adgroup_id } = await group(campaign_id);
    const { smart_plus_ad_id, creative_list } = await ad(adgroup_id, "1", "2");
    const [first, second] = (creative_list as Row[]).map((one) => String(one.ad_material_id));
    const review = async (more: Row = {}): Promise<Row> =>
      (await emulated.get("/smart_plus/ad/review_info/", { smart_plus_ad_ids: [smart_plus_ad_id], ...more })).data;
    const statusOf = ({ smart_plus_ad_review_infos: infos }: Row): unknown => (infos as Row[])[0]?.review_status;
    expect(statusOf(await review())).to.equal("UNAVAILABLE");
    emulated.emulator.advance(7200);
    const passed = await review();
    expect(statusOf(passed)).to.equal("ALL_AVAILABLE");
    expect((passed.material_review_infos as Row[]).map((one) => one.ad_material_id).sort()).to.deep.equal(
      [first, second].sort(),
    );
    const { data } = await emulated.get("/smart_plus/material/review_info/", { ad_material_ids: [second] });
    expect(data.material_review_infos).to.deep.equal([
      { ad_material_id: second, smart_plus_ad_id, review_status: "ALL_AVAILABLE" },
    ]);
    await emulated.done("/smart_plus/ad/appeal/", { smart_plus_ad_id, appeal_reason: "It keeps to them." });
    expect(((await review()).smart_plus_ad_review_infos as Row[])[0]).to.include({ appeal_status: "APPEALING" });
  });

  it("answer a failed status change with code 0 and an error list, and an ad's without one", async () => {
    const { campaign_id } = await campaign();
    const { adgroup_id } = await group(campaign_id);
    const { smart_plus_ad_id } = await ad(adgroup_id, "1");
    const status = (level: string, ids: string, list: readonly unknown[], operation_status: string) =>
      emulated.done(`/smart_plus/${level}/status/update/`, { [ids]: list, operation_status });
    const groups = await status("adgroup", "adgroup_ids", [adgroup_id, "1"], "DISABLE");
    expect(groups.adgroup_list).to.deep.equal([{ adgroup_id, status: "DISABLE" }]);
    expect((groups.error_list as Row[]).map((one) => one.adgroup_id)).to.deep.equal(["1"]);
    expect(String((groups.error_list as Row[])[0]?.error_message)).to.include("Adgroup does not exist.");
    const ads = await status("ad", "smart_plus_ad_ids", [smart_plus_ad_id], "DISABLE");
    expect(ads).to.deep.equal({ smart_plus_ad_ids: [smart_plus_ad_id], status: "DISABLE" });
    await status("campaign", "campaign_ids", [campaign_id], "DELETE");
    const again = await status("campaign", "campaign_ids", [campaign_id], "ENABLE");
    expect((again.error_list as Row[]).map((one) => one.campaign_id)).to.deep.equal([campaign_id]);
    const below = await status("adgroup", "adgroup_ids", [adgroup_id], "ENABLE");
    expect(
      (below.error_list as Row[]).map((one) => one.adgroup_id),
      "under a deleted campaign",
    ).to.deep.equal([adgroup_id]);
  });

  it("list 1,000 campaigns and ad groups per page, 100 ads, and each creative as a row of /ad/get/", async () => {
    const { campaign_id } = await campaign();
    const { adgroup_id } = await group(campaign_id);
    const { smart_plus_ad_id } = await ad(adgroup_id, "1", "2");
    for (const [level, most] of [
      ["campaign", 1000],
      ["adgroup", 1000],
      ["ad", 100],
    ] as const) {
      const code = async (page_size: number) => (await emulated.get(`/smart_plus/${level}/get/`, { page_size })).code;
      expect([await code(most), await code(most + 1)], level).to.deep.equal([0, 40002]);
    }
    const rows = (await emulated.get("/ad/get/", { filtering: { adgroup_ids: [adgroup_id] } })).data.list as Row[];
    expect(rows.map((one) => [one.campaign_automation_type, one.smart_plus_ad_id])).to.deep.equal([
      ["UPGRADED_SMART_PLUS_CREATIVE", smart_plus_ad_id],
      ["UPGRADED_SMART_PLUS_CREATIVE", smart_plus_ad_id],
    ]);
  });
});
