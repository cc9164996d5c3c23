import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { accountsOf } from "../../../cli/commands/preview/accounts.js";
import type { Change, Plan } from "../../../cli/commands/preview/steps.js";
import { advertiserInfo } from "../../../cli/lib/account-objects.js";
import { SEED } from "../../../emulator/index.js";
import { readSettings } from "../../../provider/config/config.js";
import { resourceOf } from "../../../provider/resources/index.js";
import { type TestWorld, testWorld } from "../../support/world.js";

describe("the accounts of a preview", () => {
  let world: TestWorld;
  let folder: string;
  const before = process.env.XDG_STATE_HOME;

  beforeEach(async () => {
    world = await testWorld();
    folder = mkdtempSync(join(tmpdir(), "tiktok-accounts-"));
    process.env.XDG_STATE_HOME = folder;
  });

  afterEach(async () => {
    if (before === undefined) delete process.env.XDG_STATE_HOME;
    else process.env.XDG_STATE_HOME = before;
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const inputs = { advertiserId: SEED.advertiser, name: "Spring" };
  const same: Change = {
    op: "same",
    urn: "urn:pulumi:dev::ads::tiktok:index:Campaign::spring",
    name: "spring",
    resource: resourceOf("Campaign"),
    before: inputs,
    after: inputs,
    difference: { verdicts: {}, changed: [], replaces: [] },
  };

  it("are named without a call where nothing changes, by what any command was told before", async () => {
    const environment = { TIKTOK_BASE_URL: world.emulator.url, TIKTOK_ACCESS_TOKEN: SEED.token };
    const settings = readSettings(() => undefined, environment, {});
    const plan: Plan = { project: "ads", stack: "dev", changes: [same], others: 0, problems: [], warnings: [] };
    const asking = [{ plan, settings, guardrails: [] }];
    expect((await accountsOf(asking, false)).info.size).to.equal(0);
    expect(world.calls()).to.deep.equal([]);
    await advertiserInfo(world.session.client, SEED.advertiser, world.emulator.url);
    world.calls();
    const { info } = await accountsOf(asking, false);
    expect(info.get(SEED.advertiser)).to.include({ currency: "USD" }).and.to.have.property("name").that.is.a("string");
    expect(world.calls()).to.deep.equal([]);
  });
  it("tell why the saved audiences of one could not be read, and everything else of it", async () => {
    const environment = { TIKTOK_BASE_URL: world.emulator.url, TIKTOK_ACCESS_TOKEN: SEED.token };
    const settings = readSettings(() => undefined, environment, {});
    const { before: _old, ...change } = same;
    const group: Change = {
      ...change,
      op: "create",
      resource: resourceOf("AdGroup"),
      after: { ...inputs, savedAudienceId: "5", campaign: "1" },
    };
    const plan: Plan = { project: "ads", stack: "dev", changes: [group], others: 0, problems: [], warnings: [] };
    const guardrails = ["allowedCountries", "maxDailyBudget"].map((rule) => ({
      guardrails: {
        mandatory: rule === "allowedCountries" ? { [rule]: ["DE"] } : { [rule]: { USD: { campaign: 5 } } },
      },
      file: "p.yaml",
      lineOf: () => 1,
    }));
    world.emulator.faults.add({ path: "/dmp/saved_audience/list/", kind: "refuse", code: 40001, message: "No scope." });
    const known = await accountsOf([{ plan, settings, guardrails }], false);
    expect(known.audiencesUnread).to.include("TikTok refused GET /dmp/saved_audience/list/");
    expect([known.unread, known.spend.size, known.info.size]).to.deep.equal([undefined, 1, 1]);
    expect((await accountsOf([{ plan, settings, guardrails }], true)).audiencesUnread).to.include(
      "cannot read the account",
    );
  });
});
