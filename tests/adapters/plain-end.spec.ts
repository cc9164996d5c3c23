import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { createEmulator, type Emulator, SEED } from "../../emulator/index.js";
import { engineAt } from "../../provider/adapters/engine.js";
import { Operations } from "../../provider/adapters/operations.js";
import type { Resource, Values } from "../../provider/definitions/index.js";
import { resourceOf } from "../../provider/resources/index.js";

const TOKYO = "7000000000000000002";
const NEW_YEAR = "2027-01-02T12:00:00Z";
const [CAMPAIGN, AD_GROUP, AD] = [resourceOf("Campaign"), resourceOf("AdGroup"), resourceOf("Ad")];
const campaign = (objective: string): Values => ({
  name: "spring",
  objective,
  budgetMode: "BUDGET_MODE_DAY",
  budget: 100,
});

describe("the end of plain campaigns in engine requests", () => {
  let emulator: Emulator;
  let folder: string;
  let said: [string, string][];

  beforeEach(async () => {
    emulator = await createEmulator();
    folder = mkdtempSync(join(tmpdir(), "tiktok-plain-end-"));
    said = [];
  });

  afterEach(async () => {
    await emulator.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function operationsAt(time: string, advertiserId: string = SEED.advertiser, until?: string): Operations {
    const engine = {
      ...engineAt(undefined),
      log: (severity: string, message: string) => said.push([severity, message]),
    };
    const operations = new Operations(engine, folder, "native", () => Date.parse(time));
    const config: Record<string, string> = {
      "tiktok:baseUrl": emulator.url,
      "tiktok:accessToken": SEED.token,
      "tiktok:advertiserId": advertiserId,
      "tiktok:limits": "off",
      ...(until === undefined ? {} : { "tiktok:plainCampaignsUntil": until }),
    };
    operations.configure((key) => config[key]);
    return operations;
  }

  const plainFaults = async (checked: ReturnType<Operations["check"]>): Promise<string[]> =>
    (await checked).faults.map(({ reason }) => reason).filter((reason) => reason.includes("no new plain"));
  const calls = (): string[] => emulator.requests().map(({ path }) => path);

  it("uses the account's time zone, which is queried once and cached for a day", async () => {
    const inHours = operationsAt("2026-12-31T16:00:00Z", TOKYO);
    expect(await plainFaults(inHours.check(CAMPAIGN, {}, campaign("WEB_CONVERSIONS")))).to.have.length(1);
    expect(await plainFaults(inHours.check(CAMPAIGN, {}, campaign("LEAD_GENERATION")))).to.have.length(1);
    expect(calls()).to.deep.equal(["/advertiser/info/"]);
    const utc = operationsAt("2026-12-31T16:00:00Z");
    expect(await plainFaults(utc.check(CAMPAIGN, {}, campaign("WEB_CONVERSIONS")))).to.deep.equal([]);
    const asked = calls().length;
    expect(
      await plainFaults(operationsAt(NEW_YEAR, TOKYO).check(CAMPAIGN, {}, campaign("WEB_CONVERSIONS"))),
    ).to.have.length(1);
    expect(calls()).to.have.length(asked);
  });

  it("uses UTC where the account cannot be queried", async () => {
    await emulator.close();
    const found = await plainFaults(
      operationsAt("2026-12-31T16:00:00Z", TOKYO).check(CAMPAIGN, {}, campaign("WEB_CONVERSIONS")),
    );
    expect(found).to.deep.equal([]);
    emulator = await createEmulator();
  }).timeout(30_000);

  const group: Values = {
    advertiserId: SEED.advertiser,
    campaign: "1800000000000001",
    name: "germany",
    promotionType: "WEBSITE",
    billingEvent: "CPC",
  };
  const ad: Values = {
    advertiserId: SEED.advertiser,
    adGroup: "1800000000000002",
    name: "clip",
    adFormat: "SINGLE_VIDEO",
  };
  const handed = (inputs: Values, field: string, seen: Values): Values => ({
    ...inputs,
    [field]: { __id: inputs[field], seen },
  });

  /** As the engine does it: Check with what the state has, Diff, and Check again as of a new object where it replaces. */
  async function afterDiff(
    operations: Operations,
    resource: Resource,
    olds: Values,
    news: Values,
    sent: Values,
  ): Promise<string | undefined> {
    expect(await plainFaults(operations.check(resource, olds, sent))).to.deep.equal([]);
    expect(operations.diff(resource, "1800000000000009", olds, news).replaces).not.to.deep.equal([]);
    return (await plainFaults(operations.check(resource, {}, sent)))[0];
  }

  for (const objective of ["WEB_CONVERSIONS", "PRODUCT_SALES", "APP_PROMOTION", "LEAD_GENERATION"])
    it(`refuses a replaced ad group and a replaced ad of ${objective}, and reports that the old one stays`, async () => {
      const operations = operationsAt(NEW_YEAR);
      const groups = { ...group, billingEvent: "OCPM" };
      const reason = await afterDiff(operations, AD_GROUP, group, groups, handed(groups, "campaign", { objective }));
      expect(reason).to.include("The old one stays").and.include("billingEvent").and.include(objective);
      const { faults } = await operations.check(AD_GROUP, {}, handed(groups, "campaign", { objective }));
      expect(
        faults.map(({ property }) => property),
        "at what cannot change",
      ).to.include("billingEvent");
      const moved = { ...ad, adGroup: "1800000000000003" };
      const parent = { objective };
      const other = await afterDiff(operations, AD, ad, moved, handed(moved, "adGroup", { parent }));
      expect(other).to.include("The old one stays").and.include("adGroup");
      expect(calls(), "nothing is sent").to.deep.equal([]);
    });

  it("accepts in-place changes, and replacements of other objectives", async () => {
    const operations = operationsAt(NEW_YEAR);
    const renamed = handed({ ...group, name: "austria" }, "campaign", { objective: "WEB_CONVERSIONS" });
    expect(await plainFaults(operations.check(AD_GROUP, group, renamed))).to.deep.equal([]);
    const replaced = { ...group, billingEvent: "OCPM" };
    const seen = { objective: "TRAFFIC" };
    expect(await afterDiff(operations, AD_GROUP, group, replaced, handed(replaced, "campaign", seen))).to.equal(
      undefined,
    );
  });

  it("knows the campaign of a child through the engine's requests where a program gives plain ids", async () => {
    const operations = operationsAt(NEW_YEAR);
    const state = { ...campaign("APP_PROMOTION"), advertiserId: SEED.advertiser };
    operations.diff(CAMPAIGN, "1800000000000001", state, state);
    expect(await plainFaults(operations.check(AD_GROUP, {}, group))).to.have.length(1);
    operations.diff(AD_GROUP, "1800000000000002", group, group);
    expect(await plainFaults(operations.check(AD, {}, ad))).to.have.length(1);
    const refused = await operations.create(AD, ad).catch((error: Error) => error.message);
    expect(refused).to.include("TikTok accepts no new plain ads of objective APP_PROMOTION");
    expect(calls()).to.deep.equal([]);
  });

  it("moves with tiktok:plainCampaignsUntil", async () => {
    const refused = async (time: string, until: string) =>
      (await plainFaults(operationsAt(time, SEED.advertiser, until).check(CAMPAIGN, {}, campaign("WEB_CONVERSIONS"))))
        .length;
    expect(await refused(NEW_YEAR, "never")).to.equal(0);
    expect(await refused(NEW_YEAR, "2027-03-31")).to.equal(0);
    expect(await refused("2027-04-01T00:00:01Z", "2027-03-31")).to.equal(1);
  });

  it("mentions the wider reading once for other objectives", async () => {
    const operations = operationsAt("2026-12-01T00:00:00Z");
    for (const objective of ["TRAFFIC", "REACH", "TRAFFIC"]) await operations.check(CAMPAIGN, {}, campaign(objective));
    const wide = said.filter(([, message]) => message.includes("broad reading"));
    expect(wide.map(([severity]) => severity)).to.deep.equal(["info"]);
  });
});
