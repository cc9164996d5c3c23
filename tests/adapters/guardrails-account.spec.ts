/** Guardrails where the account is not as the state says: changed by hand, or left out of this update. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { identityOf } from "../../provider/adapters/guardrail-candidate.js";
import { Guardrails } from "../../provider/adapters/guardrails.js";
import { RunLedger } from "../../provider/adapters/run-ledger.js";
import type { AccountSpend, RunObject } from "../../provider/adapters/run-objects.js";
import { type Resource, UNKNOWN, type Values } from "../../provider/definitions/index.js";
import { resourceOf } from "../../provider/resources/index.js";
import { rejection } from "../support/world.js";

const campaign = resourceOf("Campaign");
const adGroup = resourceOf("AdGroup");
const ad = resourceOf("Ad");

const above = (name: string, more: Values = {}): Values => ({
  ...{ advertiserId: "7", name, currency: "USD", status: "ENABLE", objective: "TRAFFIC" },
  budgetMode: "BUDGET_MODE_INFINITE",
  ...more,
});
const below = (id: string, budget: number, more: Values = {}): Values => ({
  ...{ advertiserId: "7", campaign: id, name: "all", currency: "USD", status: "ENABLE" },
  ...{ budgetMode: "BUDGET_MODE_DAY", budget },
  ...more,
});

/** One campaign with one ad group, as TikTok shows it. */
const spending = (budget: number, status: "ENABLE" | "DISABLE" = "ENABLE"): AccountSpend => ({
  currency: "USD",
  campaigns: [{ id: "1", values: above("spring", { status }) }],
  adGroups: [{ id: "11", campaign: "1", values: below("1", budget) }],
});

/** The same with this ad group. */
const only = (values: Values): AccountSpend => ({
  ...spending(0),
  adGroups: [{ id: "11", campaign: "1", values }],
});

const planned = (kind: "campaign" | "adGroup", after: Values, campaignName?: string): RunObject => {
  const identity = identityOf(kind, after, campaignName);
  const named = campaignName === undefined ? {} : { campaignName };
  return { kind, key: `planned ${identity}`, identity, name: String(after.name), after, planned: true, ...named };
};

describe("guardrails where the account is not as the state says", () => {
  let folder: string;
  let now: number;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-guardrails-"));
    now = Date.parse("2026-12-01T12:00:00Z");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** A run that meets objects one after another, as an engine does. */
  function run(policy: string, account: AccountSpend | undefined, announced: readonly RunObject[] = []) {
    writeFileSync(join(folder, "tiktok-ads.policy.yaml"), `mandatory: { ${policy} }\n`);
    const ledger = new RunLedger(undefined);
    ledger.putAll(announced);
    const asked = { accounts: 0 };
    const flight = { isBusy: false };
    const pauses: (() => Promise<void>)[] = [];
    const guardrails = new Guardrails({
      projectFolder: folder,
      log: () => undefined,
      ledger,
      readAccount: async () => {
        asked.accounts += 1;
        if (!account) throw new Error("The token may not read advertiser 7.");
        return account;
      },
      own: async () => [],
      now: () => now,
      sleep: async (ms) => {
        now += ms;
        await pauses.shift()?.();
      },
      isBusy: () => flight.isBusy,
    });
    /** Check, and what Diff then tells where the object exists: the sentences that refuse it. */
    const meet = async (resource: Resource, after: Values, id?: string, before: Values = after, more = {}) => {
      const was = id === undefined ? undefined : before;
      const candidate = { resource, name: String(after.name), before: was, after, ...more };
      const faults = await guardrails.check(candidate, "ads");
      if (id !== undefined) guardrails.learnt(resource, id, after, "urn" in more ? String(more.urn) : undefined);
      return faults.map(({ reason }) => reason).join(" ");
    };
    const create = (resource: Resource, inputs: Values, urn?: string) =>
      guardrails.beforeCreate(resource, inputs, "ads", urn);
    const learnt = (resource: Resource, id: string, inputs: Values, urn?: string) =>
      guardrails.learnt(resource, id, inputs, urn);
    const update = (resource: Resource, state: Values, inputs: Values) =>
      guardrails.beforeUpdate({ resource, state, inputs }, "ads");
    return { meet, create, update, learnt, asked, flight, pauses };
  }

  const AT_MOST_500 = "maxDailyBudget: { USD: { advertiser: 500 } }";
  const summer = above("summer", { budgetMode: "BUDGET_MODE_DAY", budget: 390, budgetOptimizeOn: true });
  const june = (budget: number): Values => below("2", budget, { name: "june" });

  for (const [what, account, status] of [
    ["a budget that was raised", spending(5000), "ENABLE"],
    ["a campaign that was enabled", spending(450), "DISABLE"],
  ] as const)
    it(`count ${what} by hand as it is, not as the state has it`, async () => {
      const { meet } = run(AT_MOST_500, account);
      await meet(campaign, above("spring", { status }), "1");
      await meet(adGroup, below("1", status === "DISABLE" ? 450 : 100), "11");
      await meet(campaign, above("summer"));
      const words = await meet(adGroup, june(390), undefined, undefined, { seen: { name: "summer" } });
      expect(words).to.match(/advertiser 7 may spend (5390|840) USD a day; the limit is 500 USD/);
    });

  it("count what an update sets as it sets it, whatever was changed by hand", async () => {
    const { meet } = run(AT_MOST_500, spending(5000));
    await meet(campaign, above("spring"), "1");
    // The state has 100, the account 5000, the program 110: an update sends that.
    expect(await meet(adGroup, below("1", 110), "11", below("1", 100))).to.equal("");
    expect(await meet(campaign, { ...summer, status: "DISABLE" })).to.equal("");
  });

  it("compare a rise with what the account has", async () => {
    const { meet } = run("maxIncrease: 50", spending(50));
    await meet(campaign, above("spring"), "1");
    expect(await meet(adGroup, below("1", 1400), "11", below("1", 1000))).to.include("goes from 50 to 1400 (+2700 %)");
    const same = run("maxIncrease: 50", spending(1400));
    await same.meet(campaign, above("spring"), "1");
    expect(await same.meet(adGroup, below("1", 1400), "11", below("1", 100))).to.equal("");
  });

  it("count an ad group that is moved to another campaign as a new one, next to the old one until that is deleted", async () => {
    const both = (status: string): AccountSpend => ({
      currency: "USD",
      campaigns: [
        { id: "1", values: above("spring", { status }) },
        { id: "2", values: above("summer") },
      ],
      adGroups: [
        { id: "11", campaign: "1", values: below("1", 400) },
        { id: "21", campaign: "2", values: june(400) },
      ],
    });
    // Out of a paused campaign, where it spends nothing.
    const { meet } = run(AT_MOST_500, both("DISABLE"));
    await meet(campaign, above("spring", { status: "DISABLE" }), "1");
    await meet(campaign, above("summer"), "2");
    await meet(adGroup, june(400), "21");
    const words = await meet(adGroup, below("2", 400), "11", below("1", 400));
    expect(words).to.include("advertiser 7 may spend 800 USD a day; the limit is 500 USD");
    // Out of one that runs: both may spend until the old one is deleted.
    const running = run("maxDailyBudget: { USD: { advertiser: 1000 } }", both("ENABLE"));
    await running.meet(campaign, above("spring"), "1");
    await running.meet(campaign, above("summer"), "2");
    await running.meet(adGroup, june(400), "21");
    expect(await running.meet(adGroup, below("2", 400), "11", below("1", 400))).to.include("may spend 1200 USD a day");
  });

  it("count all that a complete update sends as the program has it: a rename sends the budget, and not the status", async () => {
    const renamed = below("1", 400, { name: "every" });
    const other = { seen: { name: "spring" } };
    const second = below("1", 300, { name: "june" });
    const { meet } = run(AT_MOST_500, spending(20));
    await meet(campaign, above("spring"), "1");
    expect(await meet(adGroup, renamed, "11", below("1", 400))).to.equal("");
    expect(await meet(adGroup, second, undefined, undefined, other)).to.include("may spend 700 USD a day");
    // What changes nothing sends nothing.
    const still = run(AT_MOST_500, spending(20));
    await still.meet(campaign, above("spring"), "1");
    await still.meet(adGroup, below("1", 400), "11");
    expect(await still.meet(adGroup, second, undefined, undefined, other)).to.equal("");
    // A pause by hand holds: the status has a call of its own.
    const paused = run(AT_MOST_500, only(below("1", 400, { status: "DISABLE" })));
    await paused.meet(campaign, above("spring"), "1");
    await paused.meet(adGroup, renamed, "11", below("1", 400));
    expect(await paused.meet(adGroup, second, undefined, undefined, other)).to.equal("");
  });

  it("judge a rename before it is sent, since it sends the budget", async () => {
    const [was, is] = [below("1", 400), below("1", 400, { name: "every" })];
    const left = (budget: number) => below("1", budget, { name: "june" });
    const live = { ...only(below("1", 20)), adGroups: [...only(below("1", 20)).adGroups] };
    live.adGroups.push({ id: "12", campaign: "1", values: left(450) });
    const plan = [planned("campaign", above("spring")), planned("adGroup", is, "spring")];
    const { meet, update } = run(AT_MOST_500, live, [...plan, planned("adGroup", left(50), "spring")]);
    await meet(campaign, above("spring"), "1");
    expect(await meet(adGroup, is, "11", was, { seen: { name: "spring" } })).to.equal("");
    // What was announced for the other one is left out (--target).
    expect((await rejection(update(adGroup, was, is))).message).to.include("may spend 850 USD a day");
  });

  it("count the account's values again once a complete update was refused", async () => {
    const { meet } = run(AT_MOST_500, spending(20));
    await meet(campaign, above("spring"), "1");
    const words = await meet(adGroup, below("1", 600, { name: "every" }), "11", below("1", 400));
    expect(words).to.include("may spend 600 USD a day");
    const second = below("1", 300, { name: "june" });
    expect(await meet(adGroup, second, undefined, undefined, { seen: { name: "spring" } })).to.equal("");
  });

  it("count a replacement as the program has it, since it is created so, whatever was changed by hand", async () => {
    const was = below("1", 400, { optimizationGoal: "CLICK" });
    const is = { ...was, optimizationGoal: "REACH" };
    const met = async (live: Values, budget: number): Promise<string[]> => {
      const { meet } = run(AT_MOST_500, only(live));
      const [urn, spring] = [{ urn: "urn:all" }, { seen: { name: "spring" } }];
      const other = (name: string) => meet(adGroup, below("1", budget, { name }), undefined, undefined, spring);
      await meet(campaign, above("spring"), "1");
      const own = [await meet(adGroup, is, "11", was, urn), await other("june")];
      return [...own, await meet(adGroup, is, undefined, undefined, urn), await other("july")];
    };
    // Paused by hand; the replacement is created enabled.
    const [first, june, second, july] = await met(below("1", 400, { status: "DISABLE" }), 300);
    expect([first, second]).to.deep.equal(["", ""]);
    expect(june).to.include("may spend 700 USD a day");
    expect(july).to.include("may spend 700 USD a day");
    // Raised by hand; the replacement is created with less.
    expect(await met(below("1", 5000), 50)).to.deep.equal(["", "", "", ""]);
  });

  for (const [how, names] of [
    ["with its campaign's name", { seen: { name: "spring" } }],
    ["by the campaign's id alone", {}],
  ] as const)
    for (const isUpdate of [false, true])
      it(`count a campaign that is replaced together with its ad group once, ${isUpdate ? "in the update" : "in a preview"}, ${how}`, async () => {
        const { meet, create, learnt } = run(AT_MOST_500, spending(300));
        const reach = above("spring", { objective: "REACH" });
        const again = { urn: "urn:spring" };
        expect(await meet(campaign, reach, "1", above("spring"), again)).to.equal("");
        expect(await meet(campaign, reach, undefined, undefined, again)).to.equal("");
        if (isUpdate) await create(campaign, reach, "urn:spring");
        if (isUpdate) learnt(campaign, "9", reach, "urn:spring");
        const group = below("1", 300);
        const anew = { ...group, campaign: isUpdate ? "9" : UNKNOWN };
        const more = { urn: "urn:all", ...names };
        expect(await meet(adGroup, anew, "11", group, more)).to.equal("");
        expect(await meet(adGroup, anew, undefined, undefined, more)).to.equal("");
        if (!isUpdate) return;
        await create(adGroup, anew, "urn:all");
        learnt(adGroup, "91", anew, "urn:all");
        // What comes after it still counts it once.
        expect(await meet(campaign, above("summer"))).to.equal("");
        expect(await meet(adGroup, june(150), undefined, undefined, { seen: { name: "summer" } })).to.equal("");
        expect(
          await meet(adGroup, { ...june(150), name: "july" }, undefined, undefined, { seen: { name: "summer" } }),
        ).to.include("may spend 600 USD a day");
      });

  const announced = (budget: number, status = "ENABLE"): RunObject[] => [
    planned("campaign", above("spring", { status })),
    planned("adGroup", below("1", budget), "spring"),
    planned("campaign", above("summer")),
    planned("adGroup", june(400), "summer"),
  ];

  for (const [what, plan] of [
    ["a lower budget", announced(50)],
    ["a pause", announced(450, "DISABLE")],
  ] as const)
    it(`count what this update leaves out (--target) as the account has it: ${what} is announced and never sent`, async () => {
      const { meet, create } = run(AT_MOST_500, spending(450), plan);
      await meet(campaign, above("summer"));
      expect(await meet(adGroup, june(400), undefined, undefined, { seen: { name: "summer" } })).to.equal("");
      expect((await rejection(create(adGroup, june(400)))).message)
        .to.include("advertiser 7 may spend 850 USD a day; the limit is 500 USD")
        .and.include(
          "leaves out (--target, --exclude), counts as the account has it: lower or pause it in an earlier update.",
        );
    });

  it("wait for what is below an object that is being changed: the engine registers it afterwards", async () => {
    const { meet, create, flight, pauses } = run(AT_MOST_500, spending(450), announced(50));
    const spring = above("spring");
    await meet(campaign, spring, "1", { ...spring, name: "frühling" });
    await meet(campaign, above("summer"));
    await meet(adGroup, june(400), undefined, undefined, { seen: { name: "summer" } });
    flight.isBusy = true;
    // TikTok takes five seconds; only then is the ad group below it met.
    for (let quarter = 0; quarter < 20; quarter++) pauses.push(async () => undefined);
    pauses.push(async () => {
      flight.isBusy = false;
      await meet(adGroup, below("1", 50), "11", below("1", 450));
    });
    await create(adGroup, june(400));
  });

  const PAUSED = "newObjectsPaused: true";
  const clip: Values = { advertiserId: "7", adGroup: "11", name: "clip", status: "ENABLE" };

  it("newObjectsPaused: believe no program about a campaign that this update leaves out", async () => {
    const hint = { paused: true, seen: { name: "all" } };
    const { meet, asked } = run(PAUSED, spending(100));
    expect(await meet(ad, clip, undefined, undefined, hint)).to.include("ad clip is new and would start enabled");
    expect(await meet(adGroup, june(50), undefined, undefined, hint)).to.include("ad group june is new");
    expect(asked.accounts).to.equal(1);
    const paused = run(PAUSED, spending(100, "DISABLE"));
    expect(await paused.meet(ad, clip, undefined, undefined, hint)).to.equal("");
  });

  it("newObjectsPaused: ask the account whether a campaign is paused that the state has as paused, once, and for nothing else", async () => {
    const off = above("spring", { status: "DISABLE" });
    const { meet, asked } = run(PAUSED, spending(100, "ENABLE"));
    await meet(campaign, off, "1");
    await meet(adGroup, below("1", 100), "11");
    expect(await meet(ad, { ...clip, status: "DISABLE" })).to.equal("");
    expect(asked.accounts).to.equal(0);
    expect(await meet(ad, clip)).to.include("would start enabled");
    expect(await meet(ad, { ...clip, name: "clip 2" })).to.include("would start enabled");
    expect(asked.accounts).to.equal(1);
    // What this update pauses is paused.
    const now_off = run(PAUSED, spending(100, "ENABLE"));
    await now_off.meet(campaign, off, "1", above("spring"));
    await now_off.meet(adGroup, below("1", 100), "11");
    expect(await now_off.meet(ad, clip)).to.equal("");
    expect(now_off.asked.accounts).to.equal(0);
  });

  it("newObjectsPaused: an account that cannot be read counts as a violation, whatever the state and the program say", async () => {
    const off = above("spring", { status: "DISABLE" });
    const words = "ad clip is new and would start enabled, and it is not known here whether its campaign is paused";
    const { meet, asked } = run(PAUSED, undefined);
    await meet(campaign, off, "1");
    await meet(adGroup, below("1", 100), "11");
    for (let twice = 0; twice < 2; twice++) expect(await meet(ad, clip)).to.include(words);
    expect(await meet(ad, { ...clip, status: "DISABLE" })).to.equal("");
    expect(asked.accounts).to.equal(1);
    // Left out of this update, and paused as far as the program says.
    const group: RunObject = { ...planned("adGroup", below("1", 100), "spring"), id: "11" };
    const aside = run(PAUSED, undefined, [{ ...planned("campaign", off), id: "1" }, group]);
    expect(await aside.meet(ad, clip)).to.include(words);
    // What this update pauses or creates paused is paused.
    const pauses = run(PAUSED, undefined);
    await pauses.meet(campaign, off, "1", above("spring"));
    await pauses.meet(adGroup, below("1", 100), "11");
    expect(await pauses.meet(ad, clip)).to.equal("");
    expect(pauses.asked.accounts).to.equal(0);
  });

  it("take no end for one that TikTok ignores, and no change to it for an earlier end", async () => {
    const end = "2026-12-24T00:00:00Z";
    const from = { ...below("1", 100), scheduleEndTime: end, scheduleType: "SCHEDULE_START_END" };
    const { meet } = run("requireEndDate: true", spending(100));
    expect(await meet(adGroup, from)).to.equal("");
    const words = await meet(adGroup, { ...from, scheduleType: "SCHEDULE_FROM_NOW" }, "11", from);
    expect(words).to.include("ad group all has no end");
  });
});
