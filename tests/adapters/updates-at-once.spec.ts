/** Updates of several stacks at the same time, in one account, on one machine: each has read the account before any has created anything. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import Database from "libsql";
import { Guardrails } from "../../provider/adapters/guardrails.js";
import { RunLedger } from "../../provider/adapters/run-ledger.js";
import type { AccountObject } from "../../provider/adapters/run-objects.js";
import { UNKNOWN, type Values } from "../../provider/definitions/index.js";
import { resourceOf } from "../../provider/resources/index.js";
import { rejection } from "../support/world.js";

const campaign = resourceOf("Campaign");
const adGroup = resourceOf("AdGroup");
const ACCOUNT = "7";
/** Not the id of any process: systems stop far below. */
const DEAD_PID = 2 ** 30;

const campaignNamed = (name: string): Values => ({
  advertiserId: ACCOUNT,
  name,
  currency: "USD",
  status: "ENABLE",
  objective: "TRAFFIC",
  budgetMode: "BUDGET_MODE_INFINITE",
});
const groupNamed = (name: string, below: unknown, budget: number): Values => ({
  advertiserId: ACCOUNT,
  campaign: below,
  name,
  status: "ENABLE",
  budgetMode: "BUDGET_MODE_DAY",
  budget,
});
const liveGroup = (name: string, below: string, budget: number): AccountObject => ({
  id: `${below}-${name}`,
  campaign: below,
  values: groupNamed(name, below, budget),
});
const liveCampaign = (id: string, name: string): AccountObject => ({ id, values: campaignNamed(name) });

describe("updates that run at the same time in one account", () => {
  let folder: string;
  /** What the account holds. */
  let campaigns: readonly AccountObject[];
  let adGroups: readonly AccountObject[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-at-once-"));
    [campaigns, adGroups] = [[], []];
    limitOf("advertiser");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const limitOf = (level: string, limit = 500): void =>
    writeFileSync(
      join(folder, "tiktok-ads.policy.yaml"),
      `mandatory: { maxDailyBudget: { USD: { ${level}: ${limit} } } }\n`,
    );

  /** An update that this machine runs; it reads the account as it is when it first checks something. */
  class Update {
    readonly #guardrails: Guardrails;

    constructor(readonly run: string) {
      this.#guardrails = new Guardrails({
        projectFolder: folder,
        log: () => undefined,
        ledger: new RunLedger(run, { XDG_STATE_HOME: folder }),
        readAccount: async () => ({ currency: "USD", campaigns, adGroups }),
        own: async () => [],
      });
    }

    readonly #urn = (name: unknown): string => `urn:pulumi:${this.run}::ads::tiktok:index:X::${String(name)}`;

    async #check(after: Values, before?: Values, seen?: Values): Promise<void> {
      const resource = "campaign" in after ? adGroup : campaign;
      const [name, urn] = [String(after.name), this.#urn(after.name)];
      expect(await this.#guardrails.check({ resource, name, urn, before, after, seen }, "ads")).to.deep.equal([]);
    }

    /** Checks a new campaign and an ad group below it, as a preview and the engine do. */
    async plan(name: string, budget: number): Promise<void> {
      await this.#check(campaignNamed(name));
      await this.#check(groupNamed(`${name} group`, UNKNOWN, budget), undefined, campaignNamed(name));
    }

    /** Asks whether both may be created, one after the other, and says that they are. */
    async create(name: string, budget: number, id: string): Promise<void> {
      await this.#guardrails.beforeCreate(campaign, campaignNamed(name), "ads", this.#urn(name));
      this.#guardrails.learnt(campaign, id, campaignNamed(name), this.#urn(name));
      const group = groupNamed(`${name} group`, id, budget);
      await this.#guardrails.beforeCreate(adGroup, group, "ads", this.#urn(group.name));
      this.#guardrails.learnt(adGroup, `${id}-group`, group, this.#urn(group.name));
    }

    /** The create of the ad group has failed, and nothing came of it. */
    failed(name: string, budget: number, id: string): void {
      const inputs = groupNamed(`${name} group`, id, budget);
      this.#guardrails.notSent({ resource: adGroup, inputs, urn: this.#urn(inputs.name) });
    }

    /** Checks a change of an ad group that exists, and asks whether it may be sent. */
    async change(before: AccountObject, change: number | Values): Promise<void> {
      const inputs: Values = { ...before.values, ...(typeof change === "number" ? { budget: change } : change) };
      await this.#check(inputs, before.values);
      this.#guardrails.learnt(adGroup, before.id, inputs, this.#urn(inputs.name));
      const asked = { resource: adGroup, state: before.values, inputs, urn: this.#urn(inputs.name) };
      await this.#guardrails.beforeUpdate(asked, "ads");
    }

    /** Checks a new ad group below a campaign that exists. */
    planBelow(below: string, name: string, budget: number): Promise<void> {
      return this.#check({ ...groupNamed(name, below, budget), currency: "USD" });
    }

    createBelow(below: string, name: string, budget: number): Promise<void> {
      return this.#guardrails.beforeCreate(adGroup, groupNamed(name, below, budget), "ads", this.#urn(name));
    }
  }

  /** The processes of an update are gone. */
  function die({ run }: Update): void {
    const db = new Database(join(folder, "pulumi-tiktok", "runs.sqlite"));
    db.prepare("update members set pid = ? where run = ?").run([DEAD_PID, run]);
    db.close();
  }

  it("do not count a dead update whose process number the system has given to another process", async () => {
    const [living, dead] = [new Update("living"), new Update("dead")];
    await living.plan("x", 1);
    await dead.plan("a", 400);
    await dead.create("a", 400, "1");
    const db = new Database(join(folder, "pulumi-tiktok", "runs.sqlite"));
    // The number is this process's, and nobody holds the lock of that run.
    db.exec("update members set run = 'of yesterday' where run = 'dead'");
    db.exec("update objects set run = 'of yesterday' where run = 'dead'");
    db.close();
    const next = new Update("next");
    await next.plan("b", 200);
    await next.create("b", 200, "2");
  });

  it("keep to its limit together: what one is creating counts for the other, and what was refused for nobody", async () => {
    const [one, other] = [new Update("one"), new Update("other")];
    await one.plan("a", 400);
    await other.plan("b", 400);
    await one.create("a", 400, "1");
    const error = await rejection(other.create("b", 400, "2"));
    expect(error.message).to.match(/800 USD a day; the limit is 500 USD/);
    expect(error.message).to.match(/Another update is running in this account, .*Nothing was created\.$/);
    await one.plan("c", 100);
    await one.create("c", 100, "3");
  });

  it("create and raise nothing where the file that they share cannot be opened, and still pause and lower", async () => {
    mkdirSync(join(folder, "pulumi-tiktok", "runs.sqlite"), { recursive: true });
    campaigns = [liveCampaign("1", "old")];
    const live = liveGroup("old group", "1", 100);
    adGroups = [live];
    const one = new Update("one");
    await one.plan("a", 50);
    expect((await rejection(one.create("a", 50, "2"))).message).to.match(
      /state folder .* cannot be written.*concurrent updates/,
    );
    expect((await rejection(one.change(live, 110))).message).to.match(/state folder .* cannot be written/);
    await one.change(live, 60);
  });

  it("let pass what raises nothing while another stack with a higher limit is at work", async () => {
    campaigns = [liveCampaign("1", "old")];
    const live = liveGroup("old group", "1", 300);
    adGroups = [live];
    const [high, low] = [new Update("high"), new Update("low")];
    await low.plan("b", 1);
    limitOf("advertiser", 5_000);
    await high.plan("a", 1_000);
    await high.create("a", 1_000, "2");
    await low.change(live, { operatingSystems: ["IOS"] });
    expect((await rejection(low.change(live, 310))).message).to.match(/the limit is 500 USD.*Another update/);
    const dynamic = low.change(live, { budgetMode: "BUDGET_MODE_DYNAMIC_DAILY_BUDGET" });
    expect((await rejection(dynamic)).message).to.match(/the limit is 500 USD/);
  });

  it("count a rise of what exists, and no more what has failed", async () => {
    campaigns = [liveCampaign("1", "old")];
    adGroups = [liveGroup("old group", "1", 100)];
    const [one, other] = [new Update("one"), new Update("other")];
    await other.plan("b", 200);
    const [group] = adGroups;
    if (group) await one.change(group, 400);
    expect((await rejection(other.create("b", 200, "2"))).message).to.match(/600 USD a day/);
    const [third, fourth] = [new Update("third"), new Update("fourth")];
    await third.plan("c", 100);
    await fourth.plan("d", 100);
    await third.create("c", 100, "3");
    expect((await rejection(fourth.create("d", 100, "4"))).message).to.match(/600 USD a day/);
    third.failed("c", 100, "3");
    const fifth = new Update("fifth");
    await fifth.plan("e", 100);
    await fifth.create("e", 100, "5");
  });

  it("count once what is created and in the account", async () => {
    const one = new Update("one");
    await one.plan("a", 400);
    await one.create("a", 400, "1");
    campaigns = [liveCampaign("1", "a")];
    adGroups = [{ ...liveGroup("a group", "1", 400), id: "1-group" }];
    const other = new Update("other");
    await other.plan("b", 100);
    await other.create("b", 100, "2");
  });

  it("count what an update created that has ended since the account was read, and nothing of those that ended before", async () => {
    const [one, other] = [new Update("one"), new Update("other")];
    await one.plan("a", 400);
    await other.plan("b", 200);
    await one.create("a", 400, "1");
    die(one);
    // It has been deleted since: an update that reads the account only now has nothing to count.
    const third = new Update("third");
    await third.plan("late", 300);
    expect((await rejection(other.create("b", 200, "2"))).message).to.match(/600 USD a day/);
    die(other);
    await third.create("late", 300, "3");
  });

  it("add up below one campaign", async () => {
    limitOf("campaign");
    campaigns = [liveCampaign("1", "shared")];
    const [one, other] = [new Update("one"), new Update("other")];
    await one.planBelow("1", "x", 300);
    await other.planBelow("1", "y", 300);
    await one.createBelow("1", "x", 300);
    expect((await rejection(other.createBelow("1", "y", 300))).message).to.match(/600 USD a day/);
  });
});
