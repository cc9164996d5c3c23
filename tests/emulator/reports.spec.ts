import { expect } from "chai";
import fc from "fast-check";
import { countsOf, profileOf } from "../../emulator/behaviour/numbers.js";
import { exact, type Reported, ReportedAccount, sumsOf } from "../support/reported.js";
import { FULL_SWEEP } from "../support/sweep.js";

const ADDED = ["spend", "impressions", "gross_impressions", "clicks", "conversion", "video_play_actions", "likes"];
const day = (index: number): string =>
  new Date(Date.parse("2026-12-01T00:00:00Z") + index * 86_400_000).toISOString().slice(0, 10);

const LEVELS = {
  AUCTION_ADVERTISER: [[], ["advertiser_id"]],
  AUCTION_CAMPAIGN: [["campaign_id"]],
  AUCTION_ADGROUP: [["adgroup_id"]],
  AUCTION_AD: [["ad_id"], ["ad_id_v2"]],
} as const;
/** What every split can be asked for; without a split all of ADDED can be. */
const ALWAYS = ["spend", "impressions", "clicks", "conversion"];
/** Splits of which each impression has one value. A person has many interests, tags and behaviors, or none. */
const WHOLE = {
  BASIC: [[], ["country_code"], ["ad_type"]],
  AUDIENCE: [
    ...["country_code", "ad_type", "age", "gender", "language", "platform", "ac", "province_id", "placement"].map(
      (name) => [name],
    ),
    ["age", "gender"],
  ],
} as const;
/** Splits that only some ads have: of what they are for. */
const PARTS = { BASIC: [["custom_event_type"], ["event_source_id"], ["page_id"], ["search_terms"]] } as const;

/** Each level, with and without days, cut by each split: all the groupings that a report takes. */
const cutsOf = (splits: Readonly<Record<string, readonly (readonly string[])[]>>) =>
  Object.entries(splits).flatMap(([report_type, some]) =>
    Object.entries(LEVELS).flatMap(([data_level, ids]) =>
      ids.flatMap((id) =>
        some.flatMap((split) =>
          [[], ["stat_time_day"]].flatMap((time) => {
            const dimensions = [...id, ...split, ...time];
            const metrics = split.length === 0 ? ADDED : ALWAYS;
            return dimensions.length === 0 ? [] : [{ report_type, data_level, dimensions, metrics }];
          }),
        ),
      ),
    ),
  );

describe("reports of the emulator", function () {
  this.timeout(300_000);
  let account: ReportedAccount;

  before(async () => {
    account = await ReportedAccount.start();
  });
  after(() => account.close());

  const advertiser = { data_level: "AUCTION_ADVERTISER", dimensions: ["advertiser_id"] };
  const week = { start_date: day(0), end_date: day(6) };
  const one = async (name: string, metrics: readonly string[], fields = {}): Promise<Reported["metrics"]> => {
    const { rows } = await account.ask({
      data_level: "AUCTION_CAMPAIGN",
      dimensions: ["campaign_id"],
      metrics,
      query_lifetime: true,
      ...fields,
    });
    return rows.find(({ dimensions }) => dimensions.campaign_id === account.campaigns.get(name))?.metrics ?? {};
  };

  it("add up to the same totals, to the last decimal, by each level, day and split", async () => {
    const query = fc.record({
      cut: fc.constantFrom(...cutsOf(WHOLE)),
      from: fc.nat({ max: 44 }),
      days: fc.integer({ min: 1, max: 30 }),
    });
    await fc.assert(
      fc.asyncProperty(query, async ({ cut, from, days }) => {
        const span = { start_date: day(from), end_date: day(from + days - 1) };
        const whole = await account.ask({ ...advertiser, ...span, metrics: cut.metrics });
        const parts = await account.ask({ ...cut, ...span });
        expect(sumsOf(parts.rows, cut.metrics)).to.deep.equal(sumsOf(whole.rows, cut.metrics));
      }),
      { numRuns: FULL_SWEEP ? 600 : 60 },
    );
  });

  it("add up to no more than the total where only some ads have the dimension", async () => {
    const whole = sumsOf((await account.ask({ ...advertiser, ...week, metrics: ALWAYS })).rows, ALWAYS);
    for (const cut of cutsOf(PARTS)) {
      const parts = sumsOf((await account.ask({ ...cut, ...week })).rows, ALWAYS);
      for (const name of ALWAYS) expect(parts[name], JSON.stringify(cut)).to.be.at.most(whole[name] ?? 0);
    }
  });

  it("add up over the hours of a day, and the hours of today end now", async () => {
    for (const index of [0, 3, 44]) {
      const span = { start_date: day(index), end_date: day(index), metrics: ADDED };
      const { rows } = await account.ask({
        ...span,
        data_level: "AUCTION_CAMPAIGN",
        dimensions: ["campaign_id", "stat_time_hour"],
      });
      const whole = await account.ask({ ...advertiser, ...span });
      expect(sumsOf(rows, ADDED)).to.deep.equal(sumsOf(whole.rows, ADDED));
      const hours = rows.map(({ dimensions }) => Number(dimensions.stat_time_hour?.slice(11, 13)));
      // The account began at noon of the first day, and it is midnight of the last day but one.
      expect(Math.min(...hours)).to.equal(index === 0 ? 12 : 0);
      expect(Math.max(...hours)).to.be.at.most(23);
    }
    account.emulated.emulator.advance(5.5 * 3_600);
    const today = { start_date: day(45), end_date: day(45), metrics: ["spend"] };
    const { rows } = await account.ask({ ...today, ...advertiser, dimensions: ["advertiser_id", "stat_time_hour"] });
    const hours = rows.map(({ dimensions }) => Number(dimensions.stat_time_hour?.slice(11, 13)));
    expect(Math.max(...hours)).to.equal(5);
  });

  it("keep each part within its whole, in every row", async () => {
    const chain = ["gross_impressions", "impressions", "video_play_actions", "video_views_p25", "video_views_p50"];
    for (const [report_type, dimensions] of [
      ["BASIC", ["ad_id", "stat_time_day", "country_code"]],
      ["AUDIENCE", ["ad_id", "age", "gender"]],
      ["BASIC", ["ad_id"]],
    ] as const) {
      const metrics = [...chain, "video_views_p75", "video_views_p100", "clicks", "conversion"];
      const asked = { ...week, end_date: day(1), data_level: "AUCTION_AD", report_type, dimensions, metrics };
      const { rows } = await account.ask(asked);
      expect(rows.length).to.be.greaterThan(4);
      for (const { metrics: own } of rows) {
        const funnel = [...chain, "video_views_p75", "video_views_p100"].map((name) => Number(own[name]));
        expect(funnel).to.deep.equal([...funnel].sort((a, b) => b - a));
        expect(Number(own.clicks)).to.be.at.most(Number(own.impressions));
        expect(Number(own.conversion)).to.be.at.most(Number(own.clicks));
      }
    }
  });

  it("calculate ratios from the row's own counts, with the metric's decimals, and 0 for an empty denominator", async () => {
    const ratios = {
      ctr: ["clicks", "impressions", 100, 2],
      cpc: ["spend", "clicks", 1, 2],
      cpm: ["spend", "impressions", 1_000, 2],
      cost_per_conversion: ["spend", "conversion", 1, 2],
      cost_per_result: ["spend", "result", 1, 4],
      cost_per_1000_reached: ["spend", "reach", 1_000, 3],
      frequency: ["impressions", "reach", 1, 2],
    } as const;
    const metrics = [...Object.keys(ratios), "spend", "clicks", "impressions", "conversion", "result", "reach"];
    const { rows } = await account.ask({ ...week, data_level: "AUCTION_AD", dimensions: ["ad_id"], metrics });
    for (const { metrics: own } of rows)
      for (const [name, [over, under, times, decimals]] of Object.entries(ratios)) {
        const below = Number(own[under]);
        const value = below === 0 ? 0 : (Number(own[over]) / below) * times;
        expect(own[name], name).to.equal(value.toFixed(decimals));
      }
    expect(
      await one("clicks", ["cost_per_conversion", "secondary_goal_result", "secondary_goal_result_rate"]),
    ).to.deep.equal({
      cost_per_conversion: "0.00",
      secondary_goal_result: "-",
      secondary_goal_result_rate: "-",
    });
  });

  it("count as result what the ad group optimises for; without a pixel nothing converts", async () => {
    const asked = ["result", "clicks", "conversion", "reach", "engaged_view", "complete_payment", "real_time_result"];
    const [clicks, views, reach, sales] = await Promise.all(
      ["clicks", "views", "reach", "sales"].map((name) => one(name, asked)),
    );
    expect(clicks?.result).to.equal(clicks?.clicks);
    expect(clicks?.real_time_result).to.equal(clicks?.clicks);
    expect(clicks?.conversion).to.equal("0");
    expect(views?.result).to.equal(views?.engaged_view);
    expect(reach?.result).to.equal(reach?.reach);
    expect(sales?.result).to.equal(sales?.conversion);
    expect(sales?.conversion).to.equal(sales?.complete_payment);
    expect(Number(sales?.conversion)).to.be.greaterThan(0);
  });

  it("spend nothing on ages that are not targeted, and have no video plays for an image", async () => {
    const { rows } = await account.ask({
      ...week,
      report_type: "AUDIENCE",
      data_level: "AUCTION_ADGROUP",
      dimensions: ["adgroup_id", "age"],
      metrics: ["adgroup_name", "spend"],
    });
    const ages = rows
      .filter(({ metrics }) => metrics.adgroup_name === "clicks 1")
      .map(({ dimensions }) => dimensions.age);
    expect(ages).to.have.members(["AGE_18_24", "AGE_25_34"]);
    const ad = { seed: 1, ad: "1", group: { optimization_goal: "CLICK" }, campaign: {}, price: 1 };
    const image = countsOf(profileOf({ ...ad, row: { ad_format: "SINGLE_IMAGE" } }), 100);
    const video = countsOf(profileOf({ ...ad, row: { ad_format: "SINGLE_VIDEO" } }), 100);
    expect(image.video_play_actions).to.equal(undefined);
    expect(video.video_watched_6s).to.be.greaterThan(0).and.not.equal(video.video_views_p25);
  });

  it("answer zeros for objects that never delivered, in total and by day", async () => {
    const made = await account.emulated.campaign({ campaign_name: "never", operation_status: "DISABLE" });
    const id = String(made.campaign_id);
    const own = (rows: readonly Reported[]) => rows.filter(({ dimensions }) => dimensions.campaign_id === id);
    const asked = { data_level: "AUCTION_CAMPAIGN", metrics: ["spend", "impressions", "ctr"] };
    const lifetime = own((await account.ask({ ...asked, dimensions: ["campaign_id"], query_lifetime: true })).rows);
    expect(lifetime.map(({ metrics }) => metrics)).to.deep.equal([{ spend: "0.00", impressions: "0", ctr: "0.00" }]);
    const span = { start_date: day(40), end_date: day(46) };
    const daily = own((await account.ask({ ...asked, ...span, dimensions: ["campaign_id", "stat_time_day"] })).rows);
    // From the day on which it was made to today.
    expect(daily.map(({ dimensions }) => dimensions.stat_time_day)).to.deep.equal([`${day(45)} 00:00:00`]);
    await account.emulated.done("/campaign/status/update/", { campaign_ids: [id], operation_status: "DELETE" });
    expect(
      own((await account.ask({ ...asked, dimensions: ["campaign_id"], query_lifetime: true })).rows),
    ).to.have.length(0);
  });

  it("total all pages: sums, ratios of sums, deduplicated people, a dash for text", async () => {
    const metrics = ["campaign_name", "spend", "clicks", "impressions", "ctr", "reach"];
    const asked = { ...week, data_level: "AUCTION_CAMPAIGN", dimensions: ["campaign_id"], metrics };
    const { rows } = await account.ask(asked);
    const { totals } = await account.ask({ ...asked, page_size: 1, enable_total_metrics: true });
    const sums = sumsOf(rows, ["spend", "clicks", "impressions", "reach"]);
    expect(totals).to.deep.equal({
      campaign_name: "-",
      spend: ((sums.spend ?? 0) / 100).toFixed(2),
      clicks: String((sums.clicks ?? 0) / 100),
      impressions: String((sums.impressions ?? 0) / 100),
      reach: String((sums.reach ?? 0) / 100),
      ctr: (((sums.clicks ?? 0) / (sums.impressions ?? 1)) * 100).toFixed(2),
    });
    const ordered = await account.ask({ ...asked, order_field: "spend", order_type: "ASC" });
    const spend = ordered.rows.map(({ metrics: own }) => exact(own.spend));
    expect(spend).to.deep.equal([...spend].sort((a, b) => a - b));
  });

  it("count deleted objects by level: a campaign's deleted ads count, deleted campaigns do not", async () => {
    const made = await account.emulated.campaign({ campaign_name: "short" });
    const { adgroup_id } = await account.emulated.group(made.campaign_id, {
      budget: 100,
      schedule_start_time: `${day(45)} 06:00:00`,
    });
    await account.emulated.ads(adgroup_id);
    account.emulated.emulator.advance(86_400);
    const spend = async (level: string, dimension: string, filtering?: object[]): Promise<number> => {
      const { rows } = await account.ask({
        data_level: level,
        dimensions: [dimension],
        metrics: ["spend", "campaign_id"],
        query_lifetime: true,
        ...(filtering ? { filtering } : {}),
      });
      return sumsOf(
        rows.filter(({ metrics, dimensions }) => (metrics.campaign_id ?? dimensions.campaign_id) === made.campaign_id),
        ["spend"],
      ).spend as number;
    };
    await account.emulated.done("/adgroup/status/update/", { adgroup_ids: [adgroup_id], operation_status: "DELETE" });
    expect(await spend("AUCTION_AD", "ad_id")).to.equal(0);
    const all = [{ field_name: "ad_status", filter_type: "IN", filter_value: '["STATUS_ALL"]' }];
    const spent = await spend("AUCTION_AD", "ad_id", all);
    expect(spent).to.be.greaterThan(0);
    expect(await spend("AUCTION_CAMPAIGN", "campaign_id")).to.equal(spent);
    await account.emulated.done("/campaign/status/update/", {
      campaign_ids: [made.campaign_id],
      operation_status: "DELETE",
    });
    expect(await spend("AUCTION_CAMPAIGN", "campaign_id")).to.equal(0);
  });

  it("accept by country the metrics that clients in production request, besides TikTok's list", async () => {
    const metrics = [
      "cost_per_1000_reached",
      "secondary_goal_result",
      "total_purchase_value",
      "vta_conversion",
      "sales_lead",
    ];
    const asked = {
      ...week,
      data_level: "AUCTION_AD",
      dimensions: ["ad_id", "stat_time_day", "country_code"],
      metrics,
    };
    expect((await account.ask(asked)).rows).not.to.have.length(0);
  });

  it("refuse the whole call for one metric that a level, a grouping or the lifetime does not support", async () => {
    const refused = async (fields: object): Promise<string> => {
      const { code, message } = await account.emulated.get("/report/integrated/get/", {
        report_type: "BASIC",
        data_level: "AUCTION_CAMPAIGN",
        dimensions: ["campaign_id"],
        ...week,
        ...fields,
      });
      expect(code, JSON.stringify(fields)).to.equal(40002);
      return message;
    };
    expect(await refused({ metrics: ["spend", "video_views", "nope"] })).to.equal(
      "Please correct the information in invalid metric fields and try again. Invalid metric fields: ['video_views', 'nope']. ",
    );
    await refused({ metrics: ["ad_name"] });
    await refused({ metrics: ["cash_spend"] });
    await refused({ metrics: ["engagements"], dimensions: ["campaign_id", "country_code"] });
    await refused({ metrics: ["paid_engaged_view"], dimensions: ["campaign_id", "stat_time_hour"], end_date: day(0) });
    await refused({ metrics: ["single_image_ctr"] });
    await refused({ report_type: "AUDIENCE" });
    await refused({ report_type: "AUDIENCE", dimensions: ["campaign_id", "age", "platform"] });
    await refused({ report_type: "AUDIENCE", dimensions: ["campaign_id", "age"], metrics: ["reach"] });
    await refused({ report_type: "AUDIENCE", dimensions: ["campaign_id", "age"], enable_total_metrics: true });
    await refused({ dimensions: ["campaign_id", "stat_time_day", "stat_time_hour"] });
    await refused({ dimensions: ["campaign_id", "age"] });
    await refused({ dimensions: ["campaign_id", "match_type"] });
    await refused({ dimensions: ["campaign_id", "stat_time_hour"] });
    await refused({ dimensions: ["campaign_id", "stat_time_day"], end_date: day(40) });
    await refused({ data_level: "RESERVATION_CAMPAIGN" });
    await refused({ order_field: "campaign_name" });
    await refused({ filtering: [{ field_name: "country_code", filter_type: "IN", filter_value: '["US"]' }] });
    await refused({ filtering: [{ field_name: "campaign_ids", filter_type: "MATCH", filter_value: '["1"]' }] });
    await refused({ filtering: [{ field_name: "campaign_status", filter_type: "IN", filter_value: '["STATUS_X"]' }] });
    const dead = await account.ask({ ...advertiser, ...week, service_type: "RESERVATION" });
    expect(dead.rows).to.deep.equal([]);
  });
});
