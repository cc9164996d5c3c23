import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { createEmulator, type Emulator, SEED } from "../../emulator/index.js";
import { engineAt } from "../../provider/adapters/engine.js";
import { Operations } from "../../provider/adapters/operations.js";
import type { Values } from "../../provider/definitions/index.js";
import { toWire } from "../../provider/engine/objects/wire.js";
import { resourceOf } from "../../provider/resources/index.js";

const CAMPAIGN = resourceOf("Campaign");
const AD_GROUP = resourceOf("AdGroup");
const BUDGETED = {
  name: "spring",
  objective: "TRAFFIC",
  budgetMode: "BUDGET_MODE_DAY",
  budget: 100,
  budgetOptimizeOn: true,
};
const NOW = Date.parse("2027-03-01T00:00:00Z");

describe("updates that TikTok would refuse", () => {
  let emulator: Emulator;
  let folder: string;

  beforeEach(async () => {
    emulator = await createEmulator();
    folder = mkdtempSync(join(tmpdir(), "tiktok-siblings-"));
  });
  afterEach(async () => {
    await emulator.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A provider process of its own run. */
  function aRun(token: string | undefined = SEED.token): Operations {
    const operations = new Operations(engineAt(undefined), folder, "native", () => NOW);
    const config: Record<string, string | undefined> = {
      "tiktok:baseUrl": emulator.url,
      "tiktok:accessToken": token,
      "tiktok:advertiserId": SEED.advertiser,
      "tiktok:limits": "off",
    };
    operations.configure((key) => config[key]);
    return operations;
  }

  const group = (campaign: string, own: Values): Values => ({
    campaign: { __id: campaign, seen: BUDGETED },
    name: "all",
    promotionType: "WEBSITE",
    placements: ["PLACEMENT_TIKTOK"],
    locationIds: ["6252001"],
    budgetMode: "BUDGET_MODE_INFINITE",
    scheduleType: "SCHEDULE_FROM_NOW",
    scheduleStartTime: "2027-03-01T08:00:00Z",
    optimizationGoal: "CLICK",
    billingEvent: "CPC",
    bidType: "BID_TYPE_NO_BID",
    ...own,
  });
  const reasons = async (checked: ReturnType<Operations["check"]>): Promise<string[]> =>
    (await checked).faults.map(({ reason }) => reason);
  const LANDING = { name: "landing", optimizationGoal: "TRAFFIC_LANDING_PAGE_VIEW", billingEvent: "OCPM" };
  const OTHER_GOAL =
    "optimizationGoal must be equal in all objects below the same campaign, and another has CLICK when the campaign's budgetOptimizeOn is true: all ad groups of a campaign with budgetOptimizeOn must share one goal.";

  /** Makes an object as a person would, next to every program. */
  async function made(path: string, id: string, body: Values): Promise<string> {
    const answer = await fetch(`${emulator.url}/open_api/v1.3${path}`, {
      method: "POST",
      headers: { "Access-Token": SEED.token, "Content-Type": "application/json" },
      body: JSON.stringify({ advertiser_id: SEED.advertiser, ...body }),
    });
    const { data, message } = (await answer.json()) as { data: Record<string, unknown>; message: string };
    expect(data[id], message).to.be.a("string");
    return String(data[id]);
  }

  it("are refused in Check: a goal that differs from that of a sibling in the same program", async () => {
    const run = aRun();
    expect(await reasons(run.check(AD_GROUP, {}, group("1800000000000001", {})))).to.deep.equal([]);
    expect(await reasons(run.check(AD_GROUP, {}, group("1800000000000001", LANDING)))).to.deep.equal([OTHER_GOAL]);
    expect(await reasons(run.check(AD_GROUP, {}, group("1800000000000002", LANDING))), "elsewhere").to.deep.equal([]);
  });

  it("are refused in Check: the 1,000th ad group that a program declares below a campaign", async () => {
    const run = aRun();
    const nth = (count: number): Values => ({
      ...group("1800000000000001", { name: `g${count}` }),
      campaign: { __id: "1800000000000001", seen: BUDGETED, nth: count },
    });
    expect(await reasons(run.check(AD_GROUP, {}, nth(999)))).to.deep.equal([]);
    const { inputs } = await run.check(AD_GROUP, {}, nth(998));
    expect(await reasons(run.check(AD_GROUP, inputs, nth(1000))), "it exists").to.deep.equal([]);
    expect(await reasons(run.check(AD_GROUP, {}, nth(1000)))).to.deep.equal([
      "this is ad group number 1000 of its campaign, and TikTok accepts 999 in a campaign (page 1739381193120770). Put it below another campaign.",
    ]);
  });

  it("are refused in Check: a goal that differs from that of an ad group that only the account has", async () => {
    const run = aRun();
    const { inputs: above } = await run.check(CAMPAIGN, {}, BUDGETED);
    const campaign = await made("/campaign/create/", "campaign_id", toWire(CAMPAIGN, above, Object.keys(above)));
    const { inputs } = await run.check(
      AD_GROUP,
      {},
      {
        ...group("1800000000000001", {}),
        campaign: "1800000000000001",
      },
    );
    const body = { ...toWire(AD_GROUP, inputs, Object.keys(inputs)), campaign_id: campaign };
    await made("/adgroup/create/", "adgroup_id", body);
    const second = aRun();
    expect(await reasons(second.check(AD_GROUP, {}, group(campaign, LANDING)))).to.deep.equal([OTHER_GOAL]);
    await second.check(AD_GROUP, {}, group(campaign, { name: "more" }));
    const lists = emulator.requests().filter(({ method, path }) => method === "GET" && path === "/adgroup/get/");
    expect(
      lists.map(({ body }) => JSON.stringify(body)),
      "one look a campaign and run",
    ).to.have.length(1);
  });

  it("are left to the update where a preview has no token to read the account", async () => {
    const withoutToken = aRun("");
    expect(await reasons(withoutToken.check(AD_GROUP, {}, group("1800000000000005", LANDING)))).to.deep.equal([]);
    expect(emulator.requests()).to.deep.equal([]);
  });

  it("are not searched for where nothing changes", async () => {
    const run = aRun();
    const there = await run.check(AD_GROUP, {}, group("1800000000000003", {}));
    const other = await run.check(AD_GROUP, {}, group("1800000000000004", LANDING));
    const again = aRun();
    await again.check(AD_GROUP, there.inputs, group("1800000000000003", {}));
    const moved = { ...other.inputs, campaign: "1800000000000003" };
    const calls = emulator.requests().length;
    expect(await reasons(again.check(AD_GROUP, moved, group("1800000000000003", LANDING)))).to.deep.equal([]);
    expect(emulator.requests()).to.have.length(calls);
  });

  it("are refused in Check: a start in the past cannot move, a future start can", async () => {
    const run = aRun();
    const { inputs } = await run.check(AD_GROUP, {}, group("1800000000000001", {}));
    const later = group("1800000000000001", { scheduleStartTime: "2027-04-01T08:00:00Z" });
    expect(await reasons(run.check(AD_GROUP, inputs, later))).to.deep.equal([]);
    const started = { ...inputs, scheduleStartTime: "2027-02-28T23:00:00Z" };
    expect(await reasons(aRun().check(AD_GROUP, started, later))).to.deep.equal([
      "scheduleStartTime cannot be moved to 2027-04-01T08:00:00Z: the ad group started at 2027-02-28T23:00:00Z, and TikTok refuses to change a start that has passed. Write 2027-02-28T23:00:00Z again, or create a new ad group.",
    ]);
  });

  it("are refused in Check: exclusions can change only before the start or while the ad group is paused", async () => {
    const run = aRun();
    const safe = (ids: readonly string[]): Values =>
      group("1800000000000001", { brandSafetyType: "STANDARD_INVENTORY", categoryExclusionIds: ids });
    const { inputs, faults } = await run.check(AD_GROUP, {}, safe(["1"]));
    expect(faults).to.deep.equal([]);
    expect(await reasons(run.check(AD_GROUP, inputs, safe(["2"]))), "before the start").to.deep.equal([]);
    const started = { ...inputs, scheduleStartTime: "2027-02-28T23:00:00Z" };
    const asStarted = { ...safe(["2"]), scheduleStartTime: "2027-02-28T23:00:00Z" };
    expect(await reasons(aRun().check(AD_GROUP, started, asStarted))).to.deep.equal([
      "categoryExclusionIds cannot be changed: the ad group started at 2027-02-28T23:00:00Z and is running. TikTok accepts a change before the start, or while the ad group is paused and has spent nothing. Write the old value again, or create a new ad group.",
    ]);
    const paused = { ...started, status: "DISABLE" };
    expect(await reasons(aRun().check(AD_GROUP, paused, { ...asStarted, status: "DISABLE" }))).to.deep.equal([]);
    const same = { ...asStarted, categoryExclusionIds: ["1"] };
    expect(await reasons(aRun().check(AD_GROUP, started, same))).to.deep.equal([]);
  });

  it("are refused in Check: the last location in the United States stays, and a relation cannot be removed", async () => {
    const run = aRun();
    const { inputs } = await run.check(AD_GROUP, {}, group("1800000000000001", {}));
    const abroad = await reasons(run.check(AD_GROUP, inputs, group("1800000000000001", { locationIds: ["2921044"] })));
    expect(abroad.join()).to.include("must keep at least one location there");
  });
});
