import { expect } from "chai";
import { SEED } from "../../emulator/index.js";
import type { Values } from "../../provider/definitions/index.js";
import { lookUp, lookUpFaults } from "../../provider/engine/index.js";
import { functions } from "../../provider/functions/index.js";
import { spans } from "../../provider/functions/report-query.js";
import { adGroupInputs, CAMPAIGN, SPARK_AD } from "../support/samples.js";
import { made, rejection, type TestWorld, testWorld } from "../support/world.js";

describe("functions", () => {
  let world: TestWorld;

  beforeEach(async () => {
    world = await testWorld();
  });

  afterEach(() => world.close());

  const definitionOf = (name: string) => {
    const found = functions.find((one) => one.name === name);
    if (!found) throw new Error(name);
    return found;
  };
  const ask = (name: string, args: Values = {}): Promise<Values> =>
    lookUp(world.session, definitionOf(name), SEED.advertiser, args);
  const faults = (name: string, args: Values): string[] =>
    lookUpFaults(definitionOf(name), args).map(({ reason }) => reason);

  it("find a campaign by id and by its exact name, with one call", async () => {
    const { id } = await made(world, "Campaign", { ...CAMPAIGN, name: "Spring" });
    await made(world, "Campaign", { ...CAMPAIGN, name: "Spring 2" });
    world.calls();
    const spring = {
      id,
      name: "Spring",
      objective: "TRAFFIC",
      status: "DISABLE",
      budgetMode: "BUDGET_MODE_DAY",
      budget: 50,
    };
    expect(await ask("getCampaign", { id })).to.deep.equal(spring);
    expect(await ask("getCampaign", { name: "Spring" })).to.deep.equal(spring);
    expect(world.calls()).to.deep.equal(["GET /campaign/get/ 0", "GET /campaign/get/ 0"]);
    expect((await rejection(ask("getCampaign", { name: "Sprin" }))).message).to.equal(
      `getCampaign: there is no campaign named "Sprin" in advertiser ${SEED.advertiser}.`,
    );
    expect(faults("getCampaign", {})).to.deep.equal(["Set either id or name."]);
  });

  it("list identities with one call, and report which may show posts", async () => {
    world.calls();
    const { identities } = await ask("getIdentities", { identityType: "BC_AUTH_TT" });
    expect(world.calls()).to.deep.equal(["GET /identity/get/ 0"]);
    expect(identities).to.deep.include.members([
      {
        ...(identities as Values[]).find(({ id }) => id === SEED.identity),
        id: SEED.identity,
        type: "BC_AUTH_TT",
        identityAuthorizedBcId: SEED.identityBusinessCenter,
        canPullVideo: true,
      },
    ]);
    expect((await ask("getIdentities", { nameContains: "no such name" })).identities).to.deep.equal([]);
  });

  it("list an identity's posts page by page, or those that creators have authorized", async () => {
    const identity = {
      identityId: SEED.identity,
      identityType: "BC_AUTH_TT",
      identityAuthorizedBcId: SEED.identityBusinessCenter,
    };
    const { store } = world.emulator.world;
    const [seeded] = store.find("post", { advertiser: SEED.advertiser });
    if (!seeded) throw new Error("no post is seeded");
    for (let index = 0; index < 24; index++) {
      const id = String(7_100_000_000_000_000_000n + BigInt(index));
      store.put({ ...seeded, id: `${SEED.advertiser}/${id}`, row: { ...seeded.row, item_id: id, item_type: "VIDEO" } });
    }
    world.calls();
    const { posts } = await ask("getPosts", identity);
    const ids = (posts as Values[]).map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    expect(ids.length).to.be.at.least(24);
    expect(world.calls()).to.deep.equal(["GET /identity/video/get/ 0", "GET /identity/video/get/ 0"]);

    const campaign = await made(world, "Campaign", CAMPAIGN);
    const group = await made(world, "AdGroup", adGroupInputs(campaign.id));
    await made(world, "Ad", { ...SPARK_AD, adGroup: group.id, name: "spark" });
    const found = (await ask("getPosts", { keyword: "1" })).posts as Values[];
    expect(found.map(({ id, identityType }) => [id, identityType])).to.deep.equal([["1", "AUTH_CODE"]]);
    expect(faults("getPosts", { identityId: "1" })).to.deep.equal([
      "identityId and identityType go together: set both, or neither.",
    ]);
  });

  it("list the calls to action that TikTok recommends, as a portfolio takes them", async () => {
    const { portfolioContent } = await ask("getCallToActions", {
      objective: "WEB_CONVERSIONS",
      promotionType: "WEBSITE",
    });
    expect(portfolioContent).to.deep.include({ assetContent: "Learn more", assetIds: ["201781", "201535"] });
    const { id } = await made(world, "CreativePortfolio", { portfolioContent });
    expect(world.emulator.world.store.get("portfolio", id)?.row.portfolio_content).to.have.length(4);
  });

  it("list campaigns that match a filter", async () => {
    await made(world, "Campaign", { ...CAMPAIGN, name: "Spring" });
    await made(world, "Campaign", { ...CAMPAIGN, name: "Autumn", objective: "REACH", status: "ENABLE" });
    const names = async (args: Values) =>
      ((await ask("getCampaigns", args)).campaigns as Values[]).map(({ name }) => name);
    expect(await names({})).to.have.members(["Spring", "Autumn"]);
    expect(await names({ nameContains: "pri" })).to.deep.equal(["Spring"]);
    expect(await names({ objective: "REACH" })).to.deep.equal(["Autumn"]);
    expect(await names({ status: "DISABLE" })).to.deep.equal(["Spring"]);
  });

  it("return the account's currency and time zone", async () => {
    const own = await ask("getAdvertiser");
    expect(own).to.include({ id: SEED.advertiser, currency: "USD", timezone: "Etc/UTC", status: "STATUS_ENABLE" });
    const other = await lookUp(world.session, definitionOf("getAdvertiser"), SEED.secondAdvertiser, {});
    expect(other).to.include({ currency: "JPY" });
  });

  it("find regions, interests and languages", async () => {
    const { regions } = (await ask("getRegions", { country: "DE", level: "PROVINCE" })) as { regions: Values[] };
    expect(regions.map(({ name, parentId }) => [name, parentId])).to.deep.equal([
      ["Berlin", "2921044"],
      ["Bavaria", "2921044"],
    ]);
    const { categories } = (await ask("getInterestCategories", { nameContains: "coffee" })) as { categories: Values[] };
    expect(categories.map(({ id, level }) => [id, level])).to.deep.equal([["27100", 2]]);
    const { languages } = (await ask("getLanguages")) as { languages: Values[] };
    expect(languages).to.deep.include({ code: "de", name: "German" });
  });

  it("report results as numbers, the same on each call, with days that add up to the total", async () => {
    const campaign = await made(world, "Campaign", { ...CAMPAIGN, status: "ENABLE" });
    const started = { status: "ENABLE", scheduleStartTime: new Date(Date.now() - 60_000).toISOString() };
    const group = await made(world, "AdGroup", { ...adGroupInputs(campaign.id), ...started });
    await made(world, "Ad", { ...SPARK_AD, name: "ad", adGroup: group.id });
    const today = new Date().toISOString().slice(0, 10);
    const later = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    await fetch(`${world.emulator.url}/_emulator/clock`, {
      method: "POST",
      body: JSON.stringify({ advance_seconds: 2 * 86_400, speed: 0 }),
    });
    const span = { startDate: today, endDate: later };
    const whole = (await ask("getReport", span)) as {
      rows: { id: string; name: string; metrics: Record<string, number> }[];
    };
    expect(whole.rows.map(({ id, name }) => [id, name])).to.deep.equal([[campaign.id, "demo"]]);
    const daily = (await ask("getReport", {
      ...span,
      level: "ad",
      daily: true,
      metrics: ["spend", "impressions"],
    })) as {
      rows: { day: string; metrics: Record<string, number> }[];
    };
    expect(daily.rows).to.have.length(3);
    const sum = (name: string) => daily.rows.reduce((total, { metrics }) => total + (metrics[name] ?? 0), 0);
    expect(sum("impressions")).to.equal(whole.rows[0]?.metrics.impressions);
    expect(sum("spend")).to.be.closeTo(whole.rows[0]?.metrics.spend ?? 0, 0.02);
    expect(await ask("getReport", span)).to.deep.equal(whole);
    expect(await ask("getReport", { ...span, ids: ["1"] })).to.deep.equal({ rows: [] });
  });

  it("split a long report into the calls that TikTok's limits require", async () => {
    expect(spans("2026-01-01", "2026-03-01", 30)).to.deep.equal([
      { start: "2026-01-01", end: "2026-01-30" },
      { start: "2026-01-31", end: "2026-03-01" },
    ]);
    await ask("getReport", { startDate: "2026-01-01", endDate: "2026-04-30", daily: true });
    expect(world.calls()).to.deep.equal(Array(4).fill("GET /report/integrated/get/ 0"));
  });

  it("know the metrics of reports: refuse what TikTok would refuse, and distinguish numbers from attributes", async () => {
    const span = { startDate: "2026-11-01", endDate: "2026-11-07" };
    expect(faults("getReport", { ...span, metrics: ["spend", "impresions", "ad_name", "cash_spend"] })).to.deep.equal([
      'TikTok has no metric "impresions". Did you mean "impressions"?',
      '"ad_name" is an attribute of each ad; level campaign does not have it.',
      'TikTok reports "cash_spend" by day of the advertiser only: level advertiser, by day.',
    ]);
    expect(faults("getReport", { ...span, by: "country", metrics: ["engagements", "reach"] })).to.deep.equal([
      'TikTok does not report "engagements" by country.',
    ]);
    expect(faults("getReport", { ...span, by: "age", metrics: ["reach"] })).to.deep.equal([
      'TikTok does not report "reach" by age.',
    ]);
    // A metric that is near to none may be new.
    expect(faults("getReport", { ...span, metrics: ["something_quite_new"] })).to.deep.equal([]);
    const campaign = await made(world, "Campaign", CAMPAIGN);
    const { rows } = (await ask("getReport", {
      ...span,
      metrics: ["objective_type", "ctr", "secondary_goal_result"],
    })) as { rows: Values[] };
    expect(rows).to.deep.equal([
      { id: campaign.id, name: "demo", metrics: { ctr: 0 }, attributes: rows[0]?.attributes },
    ]);
    expect(rows[0]?.attributes).to.have.property("objective_type");
    // Defaults that a split does not have are not asked.
    await ask("getReport", { ...span, by: "country" });
    await ask("getReport", { ...span, by: "age" });
  });

  it("refuse arguments before any call, all issues at once", async () => {
    expect(faults("getReport", { startDate: "2026-02-30", endDate: "2026-13-01" })).to.deep.equal([
      'startDate "2026-02-30" is not a day of the calendar.',
      'endDate "2026-13-01" is not a day of the calendar.',
    ]);
    expect(faults("getReport", { startDate: "2026-02-02", endDate: "2026-02-01" })).to.deep.equal([
      "endDate is before startDate.",
    ]);
    expect(faults("getRegions", { levle: "CITY" })[0]).to.match(
      /^levle is not a property of getRegions\. Did you mean "level"\?/,
    );
    expect(world.calls()).to.deep.equal([]);
  });
});
