import { expect } from "chai";
import { SEED } from "../../emulator/index.js";
import { Emulated } from "../support/emulated.js";

const HOUR = 3_600;
const DAY = 24 * HOUR;

describe("the emulator over time", () => {
  let emulated: Emulated;

  beforeEach(async () => {
    emulated = await Emulated.start();
  });

  afterEach(() => emulated.close());

  const total = async (id: unknown): Promise<number> =>
    (await emulated.spend("AUCTION_CAMPAIGN", "campaign_id")).get(String(id)) ?? 0;

  it("spends from a daily budget, never more than it, and the same for the same seed", async () => {
    const seen: number[][] = [];
    for (let round = 0; round < 2; round++) {
      emulated.emulator.reset();
      const { campaign_id } = await emulated.campaign();
      const { adgroup_id } = await emulated.group(campaign_id, { budget: 100 });
      await emulated.ads(adgroup_id, 3);
      emulated.emulator.advance(6.5 * DAY);
      const days = await emulated.spend("AUCTION_ADGROUP", "adgroup_id", {
        dimensions: ["adgroup_id", "stat_time_day"],
        query_lifetime: undefined,
        start_date: "2026-12-01",
        end_date: "2026-12-08",
      });
      // The eighth day has just begun: a row of zeros.
      expect([...days.values()].filter((spent) => spent > 0)).to.have.length(7);
      expect(Math.max(...days.values())).to.be.at.most(100);
      seen.push([...days.values()]);
    }
    expect(seen[0]).to.deep.equal(seen[1]);
  });

  it("accepts changes of exclusions before the start, and then only while the object is paused and has spent nothing", async () => {
    const { campaign_id } = await emulated.campaign();
    const safe = { brand_safety_type: "STANDARD_INVENTORY", category_exclusion_ids: ["1"] };
    const [idle, busy] = await Promise.all([
      emulated.group(campaign_id, { ...safe, adgroup_name: "idle" }),
      emulated.group(campaign_id, { ...safe, adgroup_name: "busy", budget: 100 }),
    ]);
    await emulated.ads(busy.adgroup_id);
    const change = async ({ adgroup_id }: Record<string, unknown>, id: string): Promise<unknown> =>
      (await emulated.post("/adgroup/update/", { adgroup_id, category_exclusion_ids: [id] })).code;
    expect([await change(idle, "2"), await change(busy, "2")]).to.deep.equal([0, 0]);
    emulated.emulator.advance(100 * DAY);
    expect([await change(idle, "3"), await change(busy, "3")], "running").to.deep.equal([40002, 40002]);
    expect([await change(idle, "2"), await change(busy, "2")], "no change").to.deep.equal([0, 0]);
    const ids = [idle.adgroup_id, busy.adgroup_id];
    await emulated.done("/adgroup/status/update/", { adgroup_ids: ids, operation_status: "DISABLE" });
    expect([await change(idle, "3"), await change(busy, "3")], "paused").to.deep.equal([0, 40002]);
  });

  it("spends the same in small steps and in one, to the cent", async () => {
    const ends: number[] = [];
    for (const steps of [1, 50]) {
      emulated.emulator.reset();
      const { campaign_id } = await emulated.campaign();
      const { adgroup_id } = await emulated.group(campaign_id, { budget: 100, age_groups: ["AGE_18_24"] });
      await emulated.ads(adgroup_id);
      for (let step = 0; step < steps; step++) {
        emulated.emulator.advance((10 * HOUR) / steps);
        await total(campaign_id);
      }
      ends.push(await total(campaign_id));
    }
    expect(ends[0]).to.be.closeTo(ends[1] ?? 0, 0.02);
  });

  it("lets a dynamic budget reach 125 % on a day and seven times in a week, and no more", async () => {
    const { campaign_id } = await emulated.campaign();
    const fields = {
      budget_mode: "BUDGET_MODE_DYNAMIC_DAILY_BUDGET",
      budget: 100,
      bid_type: "BID_TYPE_CUSTOM",
      bid_price: 15,
    };
    const { adgroup_id } = await emulated.group(campaign_id, fields);
    await emulated.ads(adgroup_id);
    emulated.emulator.advance(20 * DAY);
    const days = await emulated.spend("AUCTION_ADGROUP", "adgroup_id", {
      dimensions: ["adgroup_id", "stat_time_day"],
      query_lifetime: undefined,
      start_date: "2026-12-01",
      end_date: "2026-12-25",
    });
    // A day on which the week's budget was used up has no row.
    const amounts = Array.from({ length: 20 }, (_none, index) => {
      const day = new Date(Date.UTC(2026, 11, 1 + index)).toISOString().slice(0, 10);
      return days.get(`${String(adgroup_id)} ${day} 00:00:00`) ?? 0;
    });
    expect(Math.max(...amounts))
      .to.be.greaterThan(100)
      .and.at.most(125);
    for (let day = 0; day + 7 <= amounts.length; day++)
      expect(amounts.slice(day, day + 7).reduce((sum, one) => sum + one, 0)).to.be.at.most(700.1);
  });

  it("stops at a lifetime budget, reports it, and continues when it is raised", async () => {
    const { campaign_id } = await emulated.campaign();
    const { adgroup_id } = await emulated.group(campaign_id, {
      budget_mode: "BUDGET_MODE_TOTAL",
      budget: 60,
      schedule_type: "SCHEDULE_START_END",
      schedule_end_time: "2026-12-04 12:00:00",
      bid_type: "BID_TYPE_CUSTOM",
      bid_price: 30,
    });
    const [ad] = await emulated.ads(adgroup_id);
    emulated.emulator.advance(2.9 * DAY);
    // Reports round each ad's day down to hundredths, so that rounding never passes a budget: three days, less than 0.03.
    expect(await total(campaign_id)).to.be.within(59.97, 60);
    expect(await emulated.row("adgroup", adgroup_id)).to.include({ secondary_status: "ADGROUP_STATUS_BUDGET_EXCEED" });
    expect(await emulated.row("ad", ad)).to.include({ secondary_status: "AD_STATUS_BUDGET_EXCEED" });
    await emulated.done("/adgroup/update/", { adgroup_id, budget: 90 });
    expect(await emulated.row("adgroup", adgroup_id)).to.include({ secondary_status: "ADGROUP_STATUS_DELIVERY_OK" });
  });

  it("refuses a budget under 105 % of what was spent", async () => {
    const { campaign_id } = await emulated.campaign({ budget_mode: "BUDGET_MODE_TOTAL", budget: 500 });
    const { adgroup_id } = await emulated.group(campaign_id, { budget: 200 });
    await emulated.ads(adgroup_id);
    emulated.emulator.advance(2 * DAY);
    const spent = await total(campaign_id);
    expect(spent).to.be.greaterThan(100);
    const low = await emulated.post("/campaign/update/", { campaign_id, budget: Math.ceil(spent * 1.04) });
    expect(low).to.deep.include({ code: 40002 });
    expect(low.message).to.match(/^budget: it must not be less than 105% of the current spend \(\d+\.\d\d\)\.$/);
    expect((await emulated.post("/campaign/update/", { campaign_id, budget: Math.ceil(spent * 1.06) })).code).to.equal(
      0,
    );
  });

  it("never spends for what is paused, deleted, not yet reviewed or outside its hours", async () => {
    const { campaign_id } = await emulated.campaign();
    const paused = await emulated.group(campaign_id, { adgroup_name: "paused", operation_status: "DISABLE" });
    await emulated.ads(paused.adgroup_id);
    const night = `${"1".repeat(8)}${"0".repeat(40)}`.repeat(7);
    const nightly = await emulated.group(campaign_id, { adgroup_name: "nightly", dayparting: night });
    await emulated.ads(nightly.adgroup_id);
    emulated.emulator.advance(6 * HOUR);
    expect(await total(campaign_id)).to.equal(0);
    emulated.emulator.advance(12 * HOUR);
    const afterNight = await total(campaign_id);
    expect(afterNight).to.be.greaterThan(0);
    await emulated.done("/adgroup/status/update/", { adgroup_ids: [nightly.adgroup_id], operation_status: "DELETE" });
    emulated.emulator.advance(3 * DAY);
    const { data } = await emulated.get("/report/integrated/get/", {
      report_type: "BASIC",
      data_level: "AUCTION_CAMPAIGN",
      dimensions: ["campaign_id"],
      metrics: ["spend"],
      query_lifetime: true,
      filtering: [{ field_name: "ad_status", filter_type: "IN", filter_value: '["STATUS_ALL"]' }],
    });
    const [row] = data.list as { metrics: { spend: string } }[];
    expect(Number(row?.metrics.spend)).to.be.closeTo(afterNight, 0.01);
    // A campaign counts its deleted ads; a list of ads leaves them out (1740302848100353).
    expect(await total(campaign_id)).to.be.closeTo(afterNight, 0.01);
    const ads = await emulated.spend("AUCTION_AD", "ad_id");
    expect([...ads.values()].filter((spent) => spent > 0)).to.deep.equal([]);
  });

  it("shares a campaign's budget under CBO, and deducts spend from the balance", async () => {
    const { campaign_id } = await emulated.campaign({
      budget_mode: "BUDGET_MODE_DYNAMIC_DAILY_BUDGET",
      budget: 100,
      budget_optimize_on: true,
    });
    for (const name of ["one", "two"]) {
      const { adgroup_id } = await emulated.group(campaign_id, {
        adgroup_name: name,
        bid_type: "BID_TYPE_NO_BID",
        budget: 0,
      });
      await emulated.ads(adgroup_id);
    }
    emulated.emulator.advance(0.5 * DAY);
    const groups = await emulated.spend("AUCTION_ADGROUP", "adgroup_id");
    expect(groups.size).to.equal(2);
    const spent = await total(campaign_id);
    expect(spent).to.be.greaterThan(0).and.at.most(125);
    const { data } = await emulated.get("/advertiser/info/", { advertiser_ids: [SEED.advertiser] });
    expect((data.list as { balance: number }[])[0]?.balance).to.be.closeTo(100_000 - spent, 0.02);
  });

  it("reviews ads, rejects those with a denied word, and reviews edits again", async () => {
    await emulated.close();
    emulated = await Emulated.start({ reviewSeconds: HOUR, deniedWords: ["casino"] });
    const { campaign_id } = await emulated.campaign();
    const { adgroup_id } = await emulated.group(campaign_id);
    expect(await emulated.row("adgroup", adgroup_id)).to.include({ secondary_status: "ADGROUP_STATUS_CREATE" });
    const [good] = await emulated.ads(adgroup_id);
    const [bad] = await emulated.ads(adgroup_id, 1, { ad_name: "Casino night" });
    const states = async () =>
      Promise.all([good, bad].map(async (id) => (await emulated.row("ad", id)).secondary_status));
    expect(await states()).to.deep.equal(["AD_STATUS_AUDIT", "AD_STATUS_AUDIT"]);
    expect(await emulated.row("adgroup", adgroup_id)).to.include({ secondary_status: "ADGROUP_STATUS_AUDIT" });
    emulated.emulator.advance(HOUR + 1);
    expect(await states()).to.deep.equal(["AD_STATUS_DELIVERY_OK", "AD_STATUS_AUDIT_DENY"]);
    const creatives = [{ ad_id: good, ad_name: "renamed" }];
    await emulated.done("/ad/update/", { adgroup_id, patch_update: true, creatives });
    expect((await states())[0]).to.equal("AD_STATUS_REAUDIT");
    expect(Object.keys(await emulated.row("ad", good)).filter((name) => name.startsWith("_"))).to.deep.equal([]);
  });

  it("starts and ends schedules, and applies tomorrow's budget tomorrow", async () => {
    const { campaign_id } = await emulated.campaign();
    const { adgroup_id } = await emulated.group(campaign_id, {
      schedule_type: "SCHEDULE_START_END",
      schedule_start_time: "2026-12-02 12:00:00",
      schedule_end_time: "2026-12-04 12:00:00",
    });
    const [ad] = await emulated.ads(adgroup_id);
    await emulated.done("/adgroup/budget/update/", { scheduled_budget: [{ adgroup_id, scheduled_budget: 45 }] });
    expect(await emulated.row("adgroup", adgroup_id)).to.include({ budget: 20, scheduled_budget: 45 });
    expect(await emulated.row("ad", ad)).to.include({ secondary_status: "AD_STATUS_NOT_START" });
    emulated.emulator.advance(1.5 * DAY);
    expect(await emulated.row("adgroup", adgroup_id)).to.include({
      budget: 45,
      scheduled_budget: 0,
      secondary_status: "ADGROUP_STATUS_DELIVERY_OK",
    });
    emulated.emulator.advance(2 * DAY);
    expect(await emulated.row("adgroup", adgroup_id)).to.include({ secondary_status: "ADGROUP_STATUS_TIME_DONE" });
    expect(await emulated.row("ad", ad)).to.include({ secondary_status: "AD_STATUS_DONE" });
  });

  it("splits reports by day, hour, age and gender into parts that add up", async () => {
    const { campaign_id } = await emulated.campaign();
    const { adgroup_id } = await emulated.group(campaign_id, { budget: 400 });
    await emulated.ads(adgroup_id, 2);
    emulated.emulator.advance(11 * HOUR);
    const whole = await total(campaign_id);
    const span = { query_lifetime: undefined, start_date: "2026-12-01", end_date: "2026-12-01" };
    for (const [report_type, extra] of [
      ["BASIC", ["stat_time_hour"]],
      ["AUDIENCE", ["age", "gender"]],
      ["AUDIENCE", ["platform"]],
    ] as const) {
      const parts = await emulated.spend("AUCTION_CAMPAIGN", "campaign_id", {
        ...span,
        report_type,
        dimensions: ["campaign_id", ...extra],
      });
      expect(parts.size, extra.join()).to.be.at.least(2);
      const sum = [...parts.values()].reduce((all, one) => all + one, 0);
      expect(sum, extra.join()).to.be.closeTo(whole, 0.005 * parts.size + whole * 0.03);
    }
  });

  it("freezes, accelerates and sets the clock", async () => {
    let real = Date.parse("2026-12-01T12:00:00Z");
    await emulated.close();
    emulated = await Emulated.start({ time: () => real });
    const now = async () => String((await emulated.control("clock")).now);
    await emulated.control("clock", "POST", { speed: 0 });
    real += 5_000;
    expect(await now()).to.equal("2026-12-01T12:00:00.000Z");
    await emulated.control("clock", "POST", { speed: 60 });
    real += 60_000;
    expect(await now()).to.equal("2026-12-01T13:00:00.000Z");
    await emulated.control("clock", "POST", { at: "2027-03-01T00:00:00Z", speed: 0 });
    expect(await now()).to.equal("2027-03-01T00:00:00.000Z");
    expect(await emulated.control("clock", "POST", { speed: -1 })).to.have.property("error");
    expect(await emulated.control("clock", "POST", {})).to.deep.equal({ error: "advance_seconds must be a number" });
  });
});
