import { expect } from "chai";
import { type Candidate, declaredAlone } from "../../provider/adapters/guardrail-candidate.js";
import type { Values } from "../../provider/definitions/index.js";
import type { RuleSet } from "../../provider/guardrails/form.js";
import { evaluateGuardrails } from "../../provider/guardrails/index.js";
import { onlyStops } from "../../provider/guardrails/stops.js";
import { resourceOf } from "../../provider/resources/index.js";
import { campaignCommitments } from "../../provider/spend/commitment.js";
import type { Declared } from "../../provider/spend/declared.js";
import { post, SMART_CAMPAIGN, smartAd, smartGroup } from "../support/smart-plus.js";
import { checked } from "../support/world.js";

const NOW = Date.parse("2026-11-26T00:00:00Z");

const declared = async (title: string, after: Values, before?: Values): Promise<Declared> => {
  const resource = resourceOf(title);
  const candidate: Candidate = {
    resource,
    name: "smart",
    before: before && (await checked(resource, before)),
    after: await checked(resource, after),
  };
  return declaredAlone(candidate);
};

const commitment = async (more: Values): Promise<number | undefined> => {
  const campaign = await declared("SmartPlusCampaign", { ...SMART_CAMPAIGN, status: "ENABLE", ...more });
  const group = { ...(await declared("SmartPlusAdGroup", smartGroup("1"))), parent: campaign };
  return campaignCommitments([campaign, group], { side: "after", counting: "spending", now: NOW })[0]?.daily;
};

const broken = (one: Declared, set: RuleSet): string[] =>
  evaluateGuardrails({
    declared: [one],
    guardrails: [{ guardrails: { mandatory: set }, file: "guardrails.yaml", lineOf: () => 1 }],
    now: NOW,
  }).map(({ sentence }) => sentence);

describe("money and guardrails of Smart+", () => {
  it("count a daily budget under campaign budget optimization with its largest day, since both are TikTok's defaults", async () => {
    expect(await commitment({})).to.equal(125);
  });

  it("count the highest value of a budget that TikTok may raise by itself", async () => {
    expect(await commitment({ budgetAutoAdjustStrategy: "AUTO_BUDGET_INCREASE" })).to.equal(
      Math.round(100 * 1.25 * 1.2 ** 10 * 100) / 100,
    );
  });

  /** The most of a day of a campaign whose ad groups have budgets of their own. */
  const ofGroups = async (own: Values, ...groups: Values[]): Promise<number | undefined> => {
    const campaign = await declared("SmartPlusCampaign", {
      ...SMART_CAMPAIGN,
      budget: undefined,
      budgetOptimizeOn: false,
      status: "ENABLE",
      ...own,
    });
    const below = await Promise.all(
      groups.map(async (more, index) => ({
        ...(await declared("SmartPlusAdGroup", { ...smartGroup("1"), name: `g${index}`, ...more })),
        parent: campaign,
      })),
    );
    return campaignCommitments([campaign, ...below], { side: "after", counting: "spending", now: NOW })[0]?.daily;
  };
  const daily = (budget: number): Values => ({ budgetMode: "BUDGET_MODE_DYNAMIC_DAILY_BUDGET", budget });

  it("count the sum of the ad groups' budgets, or the campaign's limit for them where that is less", async () => {
    expect(await ofGroups({}, daily(40), daily(60))).to.equal(125);
    expect(await ofGroups({ budgetMode: "BUDGET_MODE_DAY", budget: 90 }, daily(40), daily(60))).to.equal(90);
    expect(await ofGroups({ budgetMode: "BUDGET_MODE_DAY", budget: 500 }, daily(40), daily(60))).to.equal(125);
    expect(await ofGroups({ budgetMode: "BUDGET_MODE_TOTAL", budget: 110 }, daily(40), daily(60))).to.equal(110);
  });

  it("count an ad group's budget that TikTok may raise, and treat a minimum as the mere wish that it is", async () => {
    const raised = { ...daily(100), budgetAutoAdjustStrategy: "AUTO_BUDGET_INCREASE" };
    expect(await ofGroups({}, raised, daily(40))).to.equal(Math.round((125 * 1.2 ** 10 + 50) * 100) / 100);
    const campaign = await declared("SmartPlusCampaign", { ...SMART_CAMPAIGN, status: "ENABLE" });
    const group = { ...(await declared("SmartPlusAdGroup", { ...smartGroup("1"), minBudget: 90 })), parent: campaign };
    const [sum] = campaignCommitments([campaign, group], { side: "after", counting: "spending", now: NOW });
    expect(sum?.daily).to.equal(125);
  });

  it("violate maxDailyBudget by the value to which TikTok may raise a budget", async () => {
    const raise = { budgetAutoAdjustStrategy: "AUTO_BUDGET_INCREASE" };
    const campaign = async (more: Values) =>
      declared("SmartPlusCampaign", { ...SMART_CAMPAIGN, status: "ENABLE", currency: "USD", ...more });
    const limit: RuleSet = { maxDailyBudget: { USD: { campaign: 700 } } };
    expect(broken(await campaign({}), limit)).to.deep.equal([]);
    expect(broken(await campaign(raise), limit)[0]).to.include("773.97");
  });

  it("count nothing while the campaign is paused", async () => {
    expect(await commitment({ status: "DISABLE" })).to.equal(0);
  });

  it("can forbid budgets that TikTok raises by itself", async () => {
    const raised = await declared("SmartPlusCampaign", {
      ...SMART_CAMPAIGN,
      budgetAutoAdjustStrategy: "AUTO_BUDGET_INCREASE",
    });
    expect(broken(raised, { noAutomaticIncrease: true })).to.deep.equal([
      "campaign smart lets TikTok raise its budget by itself, up to 6.19 times a day. Leave budgetAutoAdjustStrategy out.",
    ]);
    expect(broken(await declared("SmartPlusCampaign", SMART_CAMPAIGN), { noAutomaticIncrease: true })).to.deep.equal(
      [],
    );
  });

  it("can forbid unchecked values, on resources of every kind", async () => {
    const raw = await declared("SmartPlusCampaign", { ...SMART_CAMPAIGN, extraFields: { new_switch: true } });
    expect(broken(raw, { noUnchecked: true })).to.deep.equal([
      "campaign smart sends fields that nothing checks: new_switch. Leave extraFields out.",
    ]);
    const loose = await declared("SmartPlusCampaign", { ...SMART_CAMPAIGN, budget: 1, unchecked: ["budget"] });
    expect(broken(loose, { noUnchecked: true })).to.deep.equal([
      "campaign smart has properties that rules do not check: budget. Leave unchecked out.",
    ]);
    expect(broken(raw, { noUnchecked: false })).to.deep.equal([]);
    expect(broken(await declared("SmartPlusCampaign", SMART_CAMPAIGN), { noUnchecked: true })).to.deep.equal([]);
  });

  it("read targetingSpec for countries and ages", async () => {
    const group = await declared("SmartPlusAdGroup", smartGroup("1"));
    expect(broken(group, { allowedCountries: ["US"], minAge: 18 })).to.deep.equal([]);
    expect(broken(group, { allowedCountries: ["DE"] })[0]).to.include("US (6252001)");
    expect(broken(group, { minAge: 25 })[0]).to.include("AGE_18_24");
  });

  it("judge a saved audience by its ages, whose settings win, and next to it only ages that are written", async () => {
    const older: Values = { ageGroups: ["AGE_25_34", "AGE_35_44"] };
    const using = async (own: Values, audience: Values, more: Values = {}): Promise<string> => {
      const targetingSpec = { locationIds: ["6252001"], savedAudienceId: "5", ...own };
      const group = { ...smartGroup("1"), targetingOptimizationMode: "MANUAL", targetingSpec, ...more };
      const one = await declared("SmartPlusAdGroup", group);
      return broken({ ...one, audiences: [audience] }, { minAge: 25 }).join(" ");
    };
    expect(await using({}, older)).to.equal("");
    expect(await using({}, { ageGroups: ["AGE_18_24"] })).to.include("saved audience 5, which is shown to AGE_18_24");
    expect(await using({ ageGroups: ["AGE_25_34"] }, older)).to.equal("");
    expect(await using({ ageGroups: ["AGE_18_24"] }, older)).to.include("ad group smart is shown to AGE_18_24");
    // Automatic targeting ignores an audience: the program's own ages hold.
    const ignored = { targetingOptimizationMode: "AUTOMATIC", unchecked: ["targetingSpec"] };
    expect(await using({}, older, ignored)).to.include("ad group smart is shown to AGE_18_24");
  });

  it("read every address of an ad, and do not mistake an image for one", async () => {
    const pushed = {
      creativeInfo: {
        adFormat: "SINGLE_VIDEO",
        videoInfo: { videoId: "v1" },
        imageInfo: [{ webUri: "tos-image-1" }],
        identityType: "TT_USER",
        identityId: "1",
      },
    };
    const ad = await declared("SmartPlusAd", { ...smartAd("1", [pushed]), adTextList: [{ adText: "Hello" }] });
    expect(broken(ad, { allowedHosts: ["example.com"] })).to.deep.equal([]);
    expect(broken(ad, { allowedHosts: ["example.org"] })[0]).to.include("leads to example.com");
  });

  it("count what is scheduled for the next day: limits, rises, and what only lowers", async () => {
    const daily = { ...smartGroup("1"), budgetMode: "BUDGET_MODE_DYNAMIC_DAILY_BUDGET", budget: 50 };
    const group = (after: Values, before: Values) =>
      declared("SmartPlusAdGroup", { ...daily, ...after }, { ...daily, ...before });
    const of = async (...groups: Values[]) =>
      ofGroups({}, ...groups.map((one) => ({ budgetMode: daily.budgetMode, budget: 50, ...one })));
    expect(await of({ scheduledBudget: 90 }, {})).to.equal((90 + 50) * 1.25);
    const raised = await group({ scheduledBudget: 90 }, {});
    expect(broken(raised, { maxIncrease: 50 })).to.deep.equal([
      "the budget of ad group smart goes from 50 to 90 (+80 %); at most +50 % in one change.",
    ]);
    expect(onlyStops(raised)).to.equal(false);
    const lowered: readonly (readonly [Values, Values])[] = [
      [{ scheduledBudget: 30 }, {}],
      [{ scheduledBudget: 70 }, { scheduledBudget: 90 }],
      [{}, { scheduledBudget: 90 }],
    ];
    for (const [after, before] of lowered) expect(onlyStops(await group(after, before))).to.equal(true);
    // Without what lowered it, the budget of today stays.
    expect(onlyStops(await group({}, { scheduledBudget: 30 }))).to.equal(false);
  });

  it("start from the lower amount where a schedule may have taken effect unseen", async () => {
    const daily = { ...smartGroup("1"), budgetMode: "BUDGET_MODE_DYNAMIC_DAILY_BUDGET" };
    const before = { ...daily, budget: 500, scheduledBudget: 100 };
    const to = (after: Values) => declared("SmartPlusAdGroup", { ...daily, ...after }, before);
    const rises: readonly (readonly [Values, string])[] = [
      [{ budget: 500, scheduledBudget: 300 }, "goes from 100 to 500 (+400 %)"],
      [{ budget: 400, scheduledBudget: 100 }, "goes from 100 to 400 (+300 %)"],
      [{ budget: 500 }, "goes from 100 to 500 (+400 %)"],
    ];
    for (const [after, words] of rises) {
      const group = await to(after);
      expect(broken(group, { maxIncrease: 50 })[0]).to.include(words);
      expect(onlyStops(group), words).to.equal(false);
    }
    for (const after of [{ budget: 100 }, { budget: 90, scheduledBudget: 100 }, { budget: 500, scheduledBudget: 90 }])
      expect(onlyStops(await to(after)), JSON.stringify(after)).to.equal(true);
    expect(broken(await to({ budget: 100 }), { maxIncrease: 50 })).to.deep.equal([]);
    expect(broken(await to({ budget: 500, scheduledBudget: 100, name: "other" }), { maxIncrease: 50 })).to.deep.equal(
      [],
    );
  });

  it("allow pauses of creatives when nothing may change, and nothing else", async () => {
    const two = smartAd("1", [post("1"), post("2")]);
    const paused = await declared("SmartPlusAd", smartAd("1", [post("1"), post("2", { paused: true })]), two);
    const added = await declared("SmartPlusAd", smartAd("1", [post("1"), post("2"), post("3")]), two);
    expect([onlyStops(paused), onlyStops(added)]).to.deep.equal([true, false]);
  });
});
