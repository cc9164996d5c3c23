import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { identityOf } from "../../provider/adapters/guardrail-candidate.js";
import { Guardrails } from "../../provider/adapters/guardrails.js";
import { RunLedger } from "../../provider/adapters/run-ledger.js";
import type { AccountSpend, RunObject } from "../../provider/adapters/run-objects.js";
import { type Resource, UNKNOWN, type Values } from "../../provider/definitions/index.js";
import type { Held } from "../../provider/engine/index.js";
import { resourceOf } from "../../provider/resources/index.js";
import { rejection } from "../support/world.js";

const campaign = resourceOf("Campaign");
const adGroup = resourceOf("AdGroup");
const values = (name: string, budget: number): Values => ({
  advertiserId: "7",
  name,
  currency: "USD",
  status: "ENABLE",
  objective: "TRAFFIC",
  budgetMode: "BUDGET_MODE_DAY",
  budget,
  budgetOptimizeOn: true,
});
const live = (id: string, name: string, budget: number) => ({ id, values: values(name, budget) });
const urn = (key: string): string => `urn:pulumi:dev::ads::tiktok:index:Campaign::${key}`;
const held = (id: string, key: string): Held => ({ title: "Campaign", id, urn: urn(key) });
const group = (id: string, below: string) => ({
  id,
  campaign: below,
  values: { advertiserId: "7", name: id, budgetMode: "BUDGET_MODE_DAY", budget: 20, status: "ENABLE" },
});

describe("guardrails in the requests of a run", () => {
  let folder: string;
  let now: number;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-guardrails-"));
    now = Date.parse("2026-12-01T12:00:00Z");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** A run in an account that has this, with a stack whose state has that. */
  function run(policy: string, account: AccountSpend, own: readonly Held[] | Error, ledger = new RunLedger(undefined)) {
    writeFileSync(join(folder, "tiktok-ads.policy.yaml"), policy);
    const asked = { accounts: 0, states: 0 };
    const pauses: (() => Promise<void>)[] = [];
    const flight = { isBusy: false };
    const guardrails = new Guardrails({
      projectFolder: folder,
      log: () => undefined,
      ledger,
      readAccount: async () => {
        asked.accounts += 1;
        await new Promise((resolve) => setImmediate(resolve));
        return account;
      },
      own: async () => {
        asked.states += 1;
        if (own instanceof Error) throw own;
        return own;
      },
      now: () => now,
      sleep: async (ms) => {
        now += ms;
        await pauses.shift()?.();
      },
      isBusy: () => flight.isBusy,
    });
    const check = (key: string, after: Values, before?: Values) =>
      guardrails.check({ resource: campaign, name: key, urn: urn(key), before, after }, "ads");
    const create = (after: Values) => guardrails.beforeCreate(campaign, after, "ads");
    // The state holds what TikTok shows, too.
    const update = (before: Values, inputs: Values, key?: string) =>
      guardrails.beforeUpdate(
        {
          resource: campaign,
          state: { ...before, createTime: "2026-11-01T00:00:00Z", __tiktok: { budget_auto: 1 } },
          inputs,
          ...(key === undefined ? {} : { urn: urn(key) }),
        },
        "ads",
      );
    return { check, create, update, asked, pauses, flight, ledger, guardrails };
  }

  const INCREASE = "mandatory: { maxIncrease: 50 }\n";
  const account: AccountSpend = {
    currency: "USD",
    campaigns: [live("1", "spring", 100), live("9", "by hand", 20)],
    adGroups: [group("11", "1"), group("19", "9")],
  };

  it("judge in the request what differs from what Check has seen, as where a policy of the engine's remediates", async () => {
    const policy = "mandatory: { maxDailyBudget: { USD: { campaign: 500 } }, namePattern: { campaign: ^a } }\n";
    const { check, create, update } = run(policy, { currency: "USD", campaigns: [], adGroups: [] }, []);
    expect(await check("a", values("a", 400))).to.deep.equal([]);
    const { name, ...rest } = values("a", 400);
    await create({ ...rest, name, endTime: undefined });
    expect((await rejection(create(values("b", 400)))).message)
      .to.include("namePattern")
      .and.match(/These values differ from the ones that were checked; .*Nothing was created\.$/);
    expect((await rejection(create(values("a", 900)))).message).to.include("the limit is 500 USD");
    expect((await rejection(update(values("a", 400), values("a", 600)))).message).to.match(/Nothing was changed\.$/);
    await update(values("a", 900), values("a", 800));
  });

  it("count what a policy remediates once, under its own name as Check has seen it", async () => {
    const ledger = new RunLedger(undefined);
    const planned = (kind: "campaign" | "adGroup", after: Values, campaignName?: string): RunObject => {
      const identity = identityOf(kind, after, campaignName);
      const named = campaignName === undefined ? {} : { campaignName };
      return { kind, key: `planned ${identity}`, identity, name: String(after.name), after, planned: true, ...named };
    };
    const above = { ...values("a", 0), budgetMode: "BUDGET_MODE_INFINITE", budget: undefined, budgetOptimizeOn: false };
    const { values: below } = group("us", "1");
    ledger.putAll([planned("campaign", above), planned("adGroup", { ...below, name: "us" }, "a")]);
    const policy = "mandatory: { maxDailyBudget: { USD: { advertiser: 500 } } }\n";
    const { guardrails } = run(policy, { currency: "USD", campaigns: [], adGroups: [] }, [], ledger);
    const check = (resource: Resource, after: Values, seen?: Values) =>
      guardrails.check({ resource, name: String(after.name), before: undefined, after, seen }, "ads");
    expect(await check(campaign, above)).to.deep.equal([]);
    expect(await check(adGroup, { ...below, name: "us", campaign: UNKNOWN }, { name: "a" })).to.deep.equal([]);
    guardrails.learnt(campaign, "1", above, undefined);
    const remediated = (budget: number): Values => ({ ...below, name: "us", campaign: "1", budget });
    await guardrails.beforeCreate(adGroup, remediated(490), "ads");
    expect((await rejection(guardrails.beforeCreate(adGroup, remediated(510), "ads"))).message).to.include("510 USD");
  });

  it("read an account once, however many resources are checked at the same time", async () => {
    const { check, asked } = run("mandatory: { maxDailyBudget: { USD: { advertiser: 9000 } } }\n", account, []);
    await Promise.all(["a", "b", "c"].map((key) => check(key, values(key, 50))));
    expect(asked.accounts).to.equal(1);
  });

  it("refuse the create of a campaign that replaces another one under a new name with a far higher budget", async () => {
    const { check, create } = run(INCREASE, account, [held("1", "spring")]);
    expect(await check("summer", values("summer", 1000)), "Check knows no end of this program").to.deep.equal([]);
    const refused = await rejection(create(values("summer", 1000)));
    expect(refused.message)
      .to.include("the replacement of spring goes from 100 to 1000 on one day (+900 %)")
      .and.to.include("Nothing was created.");
    // What was refused is no part of the plan any more.
    await create(values("autumn", 20));
  });

  it("wait until the program has declared everything, and accept a campaign that is only new", async () => {
    const { check, create, pauses } = run(INCREASE, account, [held("1", "spring")]);
    await check("summer", values("summer", 1000));
    pauses.push(async () => {
      await check("spring", values("spring", 100), values("spring", 100));
    });
    await create(values("summer", 1000));
    expect(pauses).to.have.length(0);
  });

  it("wait ten seconds at most for a declaration of what seems to be removed, however long a change takes", async () => {
    const { check, create, pauses, flight } = run(INCREASE, account, [held("1", "spring")]);
    await check("summer", values("summer", 1000));
    flight.isBusy = true;
    for (let quarter = 0; quarter < 60; quarter++) pauses.push(async () => undefined);
    pauses.push(() => Promise.reject(new Error("waits without end")));
    expect((await rejection(create(values("summer", 1000)))).message).to.include("the replacement of spring goes from");
    expect(pauses).to.have.length(21);
  });

  it("accept what costs no more than what is removed, and new campaigns where none is removed", async () => {
    const within = run(INCREASE, account, [held("1", "spring")]);
    await within.check("summer", values("summer", 150));
    await within.create(values("summer", 150));
    const other = run(INCREASE, account, []);
    await other.check("summer", values("summer", 1000));
    await other.create(values("summer", 1000));
    const empty = run(INCREASE, { campaigns: [], adGroups: [] }, new Error("never asked"));
    await empty.check("summer", values("summer", 1000));
    await empty.create(values("summer", 1000));
    expect(empty.asked.states).to.equal(0);
  });

  /** What a program announces before it registers anything. */
  const announced = (key: string, after: Values): RunObject => {
    const identity = JSON.stringify(["campaign", "7", after.name, ""]);
    return { kind: "campaign", key: `planned ${identity}`, identity, name: key, after, planned: true };
  };

  it("report violations in Check, and so in a preview, where the program has announced what it declares", async () => {
    const ledger = new RunLedger(undefined);
    ledger.putAll([announced("summer", values("summer", 1000))]);
    const { check } = run(INCREASE, account, [held("1", "spring")], ledger);
    const [fault] = await check("summer", values("summer", 1000));
    expect(fault?.reason).to.include("the replacement of spring goes from 100 to 1000 on one day (+900 %)");
  });

  it("count a campaign once when it is announced under another name than the one it has at TikTok", async () => {
    const ledger = new RunLedger(undefined);
    // Its name was made by an older release, or in a stack that was called otherwise.
    const below: RunObject = {
      ...{
        kind: "adGroup",
        key: "planned 11",
        identity: "11",
        name: "us",
        planned: true,
        campaignName: "spring-aaaaaaa",
      },
      after: group("11", "1").values,
    };
    const [spring, summer] = [
      announced("spring", values("spring-aaaaaaa", 100)),
      announced("summer", values("summer", 400)),
    ];
    ledger.putAll([spring, below, summer, { ...below, key: "planned 12", identity: "12", campaignName: "summer" }]);
    const policy = "mandatory: { maxDailyBudget: { USD: { advertiser: 550 } } }\n";
    const spending: AccountSpend = { ...account, adGroups: [group("11", "1")] };
    const { check, asked } = run(policy, spending, [held("1", "spring")], ledger);
    expect(await check("summer", values("summer", 400))).to.deep.equal([]);
    expect(await check("spring", values("spring", 120), values("spring", 100))).to.deep.equal([]);
    // The state is read where something would be refused, and once.
    expect(asked.states).to.equal(1);
  });

  it("judge sums again before a create, once Check has seen what Pulumi made of the announced values", async () => {
    const ledger = new RunLedger(undefined);
    const announce = (key: string, budget: number): RunObject[] => [
      announced(key, values(key, budget)),
      {
        ...{ kind: "adGroup", key: `planned ${key}`, identity: key, name: key, planned: true, campaignName: key },
        after: group(key, key).values,
      },
    ];
    // The program says 50; a transform keeps it at 450, and Check sees that only later.
    ledger.putAll([...announce("spring", 50), ...announce("summer", 400)]);
    const live_450: AccountSpend = {
      currency: "USD",
      campaigns: [live("1", "spring", 450)],
      adGroups: [group("11", "1")],
    };
    const policy = "mandatory: { maxDailyBudget: { USD: { advertiser: 500 } } }\n";
    const { check, create, update, pauses } = run(policy, live_450, [held("1", "spring")], ledger);
    expect(await check("summer", values("summer", 400)), "as the program announced it").to.deep.equal([]);
    pauses.push(async () => {
      await check("spring", values("spring", 450), values("spring", 450));
    });
    await update(values("summer", 500), values("summer", 400));
    const stopped = await rejection(create(values("summer", 400)));
    expect(stopped.message)
      .to.include("advertiser 7 may spend 850 USD a day; the limit is 500 USD")
      .and.to.include("Nothing was created.");
    // What was refused is no part of the plan any more.
    await create(values("autumn", 20));
  });

  it("judge sums again before an update as well", async () => {
    const ledger = new RunLedger(undefined);
    ledger.putAll([announced("spring", values("spring", 50)), announced("summer", values("summer", 400))]);
    const spends: AccountSpend = {
      currency: "USD",
      campaigns: [live("1", "spring", 450), live("2", "summer", 20)],
      adGroups: [group("11", "1"), group("12", "2")],
    };
    const policy = "mandatory: { maxDailyBudget: { USD: { advertiser: 500 } } }\n";
    const { check, update, pauses } = run(policy, spends, [], ledger);
    const change = [values("summer", 20), values("summer", 400)] as const;
    expect(await check("summer", change[1], change[0])).to.deep.equal([]);
    pauses.push(async () => {
      await check("spring", values("spring", 450), values("spring", 450));
    });
    expect((await rejection(update(...change))).message).to.include("Nothing was changed.");
  });

  const ADVERTISER_500 = "mandatory: { maxDailyBudget: { USD: { advertiser: 500 } } }\n";

  it("count the whole account for a stack whose program announces only part of what it declares", async () => {
    const spends: AccountSpend = {
      currency: "USD",
      campaigns: [live("1", "spring", 80)],
      adGroups: [group("11", "1")],
    };
    const policy = "mandatory: { maxDailyBudget: { USD: { stack: 100 } } }\n";
    const plan = (): RunLedger => {
      const ledger = new RunLedger(undefined);
      ledger.putAll([
        announced("summer", values("summer", 50)),
        {
          ...{ kind: "adGroup", key: "planned us", identity: "us", name: "us", planned: true, campaignName: "summer" },
          after: group("us", "summer").values,
        },
      ]);
      return ledger;
    };
    expect(await run(policy, spends, [], plan()).check("summer", values("summer", 50))).to.deep.equal([]);
    const part = plan();
    part.leaveOut();
    const [fault] = await run(policy, spends, [], part).check("summer", values("summer", 50));
    expect(fault?.reason)
      .to.include("the stack (with all that runs in its account")
      .and.include("may spend 130 USD a day; the limit is 100 USD");
  });

  it("make no call where a new budget exceeds the limit by itself, whatever its name and whatever was checked before", async () => {
    const ledger = new RunLedger(undefined);
    const identity = JSON.stringify(["campaign", "7", "Spring 2027", ""]);
    const after = values("Spring 2027", 80);
    ledger.putAll([
      { kind: "campaign", key: `planned ${identity}`, identity, name: "spring", after, planned: true },
      {
        ...{ kind: "adGroup", key: "planned us", identity: "us", name: "spring/us", planned: true },
        ...{ campaignName: "Spring 2027", after: group("us", "spring").values },
      },
    ]);
    const { guardrails, asked } = run(
      "mandatory: { maxDailyBudget: { USD: { campaign: 30 } } }\n",
      account,
      [],
      ledger,
    );
    const video = { resource: resourceOf("Video"), name: "clip", before: undefined, after: { advertiserId: "7" } };
    expect(await guardrails.check(video, "ads")).to.deep.equal([]);
    // Through the dynamic adapter Check knows names at TikTok only.
    const faults = await guardrails.check({ resource: campaign, name: "Spring 2027", before: undefined, after }, "ads");
    expect(faults[0]?.reason).to.include("may spend 80 USD a day; the limit is 30 USD");
    expect(asked.accounts).to.equal(0);
  });

  it("never block or delay a pause or a lower budget, whatever else the program announces", async () => {
    const ledger = new RunLedger(undefined);
    ledger.putAll([announced("autumn", values("autumn", 900))]);
    const spends: AccountSpend = {
      currency: "USD",
      campaigns: [live("1", "spring", 100), live("3", "autumn", 100)],
      adGroups: [group("11", "1"), group("13", "3")],
    };
    const { update } = run(ADVERTISER_500, spends, [], ledger);
    const from = now;
    await update(values("spring", 100), { ...values("spring", 100), status: "DISABLE" }, "spring");
    await update(values("spring", 100), values("spring", 60), "spring");
    expect(now).to.equal(from);
  });

  it("refuse one of two ad groups with the same name, and count the other one", async () => {
    const adGroup = resourceOf("AdGroup");
    const ledger = new RunLedger(undefined);
    const account: AccountSpend = {
      currency: "USD",
      campaigns: ["1", "2", "3"].map((id) => live(id, `campaign ${id}`, 9000)),
      adGroups: [{ ...group("11", "1"), values: { ...group("11", "1").values, budget: 450 } }],
    };
    const { guardrails } = run(ADVERTISER_500, account, [], ledger);
    const inputs = (below: string, budget: number): Values => ({
      ...{ advertiserId: "7", name: "us", campaign: below, currency: "USD", status: "ENABLE" },
      ...{ budgetMode: "BUDGET_MODE_DAY", budget },
    });
    const noted = (below: string, budget: number): RunObject => ({
      ...{ kind: "adGroup", key: `us of ${below}`, identity: `us of ${below}`, name: `${below}/us` },
      after: inputs(below, budget),
    });
    // Check let them pass while the first one of the account was announced at less.
    ledger.putAll([noted("2", 230), noted("3", 220), announced("other", values("other", 1))]);
    await guardrails.check(
      { resource: adGroup, name: "1/us", urn: urn("x"), before: undefined, after: inputs("1", 1) },
      "ads",
    );
    const create = (below: string, budget: number) => guardrails.beforeCreate(adGroup, inputs(below, budget), "ads");
    expect((await rejection(create("2", 230))).message).to.include("the limit is 500 USD");
    expect((await rejection(create("3", 220))).message).to.include("the limit is 500 USD");
  });

  it("do not wait for the children of the changed resource: they are registered after it", async () => {
    const ledger = new RunLedger(undefined);
    const { key, identity } = { key: "planned g", identity: "g" };
    ledger.putAll([
      announced("spring", values("spring", 100)),
      {
        ...{ kind: "adGroup", key, identity, name: "spring/us", planned: true, campaignName: "spring" },
        after: { ...group("11", "1").values, name: "11" },
      },
    ]);
    const spends: AccountSpend = {
      currency: "USD",
      campaigns: [live("1", "spring", 50)],
      adGroups: [group("11", "1")],
    };
    const { check, update } = run(ADVERTISER_500, spends, [], ledger);
    expect(await check("spring", values("spring", 100), values("spring", 50))).to.deep.equal([]);
    const from = now;
    await update(values("spring", 50), values("spring", 100), "spring");
    expect(now).to.equal(from);
  });

  it("stop waiting for announced resources that never arrive, even where other Checks never end", async () => {
    const ledger = new RunLedger(undefined);
    ledger.putAll([announced("spring", values("spring", 100)), announced("summer", values("summer", 100))]);
    const spends: AccountSpend = {
      currency: "USD",
      campaigns: [live("1", "spring", 50), live("2", "summer", 50)],
      adGroups: [group("11", "1"), group("12", "2")],
    };
    const { check, update, pauses } = run(ADVERTISER_500, spends, [], ledger);
    expect(await check("spring", values("spring", 100), values("spring", 50))).to.deep.equal([]);
    for (let more = 0; more < 1_000; more++)
      pauses.push(async () => {
        await check("spring", values("spring", 100), values("spring", 50));
      });
    const from = now;
    await update(values("spring", 50), values("spring", 100), "spring");
    expect(now - from).to.be.within(1_000, 11_000);
  });

  it("do not treat a campaign that is renamed at TikTok as one that is removed", async () => {
    const ledger = new RunLedger(undefined);
    ledger.putAll([announced("spring", values("Frühling", 100)), announced("summer", values("summer", 1000))]);
    const { check, create } = run(INCREASE, account, [held("1", "spring")], ledger);
    expect(await check("summer", values("summer", 1000))).to.deep.equal([]);
    expect(await check("spring", values("Frühling", 100), values("spring", 100))).to.deep.equal([]);
    await create(values("summer", 1000));
  });

  it("create nothing where the state that lists the removed resources cannot be read", async () => {
    const { check, create } = run(INCREASE, account, new Error("pulumi is not on the PATH."));
    await check("summer", values("summer", 1000));
    expect((await rejection(create(values("summer", 1000)))).message).to.include("pulumi is not on the PATH.");
  });
});
