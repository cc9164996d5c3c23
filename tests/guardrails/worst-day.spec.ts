import { expect } from "chai";
import fc from "fast-check";
import type { Values } from "../../provider/definitions/index.js";
import { evaluateGuardrails, parseGuardrails } from "../../provider/guardrails/index.js";
import { campaignCommitments, summed } from "../../provider/spend/commitment.js";
import { type Declared, ofKind } from "../../provider/spend/declared.js";
import { seedOf } from "../support/sweep.js";

const SEED = seedOf(14);
const HOUR = 3_600_000;
const NOW = Date.parse("2026-12-01T12:00:00Z");
/** Days that the model looks at. */
const HORIZON = 12;

/** A budget as TikTok has it. */
interface Budgeted {
  readonly mode: string;
  readonly budget: number;
}

interface Group extends Budgeted {
  readonly enabled: boolean;
  /** Hours from now; undefined for none. */
  readonly start: number;
  readonly end: number | undefined;
}

interface Campaign extends Budgeted {
  readonly enabled: boolean;
  readonly optimized: boolean;
  readonly groups: readonly Group[];
}

const [DAY, DYNAMIC, TOTAL, INFINITE] = [
  "BUDGET_MODE_DAY",
  "BUDGET_MODE_DYNAMIC_DAILY_BUDGET",
  "BUDGET_MODE_TOTAL",
  "BUDGET_MODE_INFINITE",
];

/** What the emulator lets a budget spend on a day on which nothing was spent before (behaviour/delivery.ts, `left`). */
const left = ({ mode, budget }: Budgeted): number =>
  mode === INFINITE ? Number.POSITIVE_INFINITY : mode === DYNAMIC ? budget * 1.25 : budget;

/** The most that a campaign spends on the account's day that begins `day` hours from now. */
function spentOn(campaign: Campaign, day: number): number {
  if (!campaign.enabled) return 0;
  let spent = 0;
  for (const group of campaign.groups) {
    const from = Math.max(day, group.start, 0);
    const to = Math.min(day + 24, group.end ?? Number.POSITIVE_INFINITY);
    if (!group.enabled || !(to > from)) continue;
    spent += Math.min(campaign.optimized ? Number.POSITIVE_INFINITY : left(group), left(campaign) - spent);
  }
  return spent;
}

/** The most on any day in any time zone: midnights half an hour apart. */
function worstDay(campaigns: readonly Campaign[]): number {
  let worst = 0;
  for (let midnight = -24; midnight < HORIZON * 24; midnight += 0.5)
    worst = Math.max(
      worst,
      campaigns.reduce((all, one) => all + spentOn(one, midnight), 0),
    );
  return worst;
}

const at = (hours: number): string => new Date(NOW + hours * HOUR).toISOString();

function declaredFrom(campaigns: readonly Campaign[], prefix = "", side: "after" | "both" = "after"): Declared[] {
  const sided = (values: Values) => (side === "both" ? { before: values, after: values } : { after: values });
  return campaigns.flatMap((campaign, index) => {
    const values: Values = {
      advertiserId: "7",
      currency: "USD",
      budgetMode: campaign.mode,
      status: campaign.enabled ? "ENABLE" : "DISABLE",
      budgetOptimizeOn: campaign.optimized,
      // What a config says of a campaign's schedule is for ad groups that have none: it ends nothing.
      endTime: at(-48),
      ...(campaign.mode === INFINITE ? {} : { budget: campaign.budget }),
    };
    const top: Declared = {
      ...ofKind("campaign"),
      name: `${prefix}${index}`,
      key: `${prefix}${index}`,
      ...sided(values),
      stateKnown: true,
      changed: side === "after",
      complete: true,
    };
    const below = campaign.groups.map((group, which): Declared => {
      const own: Values = {
        advertiserId: "7",
        budgetMode: group.mode,
        budget: group.budget,
        status: group.enabled ? "ENABLE" : "DISABLE",
        scheduleStartTime: at(group.start),
        ...(group.end === undefined ? {} : { scheduleEndTime: at(group.end) }),
      };
      // All names are equal: what tells ad groups apart is where they are.
      return {
        ...ofKind("adGroup"),
        name: "all",
        key: `${prefix}${index}/${which}`,
        ...sided(own),
        parent: top,
        stateKnown: true,
        changed: side === "after",
      };
    });
    return [top, ...below];
  });
}

const budget = fc.integer({ min: 20, max: 400 });
const group = fc.record({
  mode: fc.constantFrom(DAY, DYNAMIC, TOTAL),
  budget,
  enabled: fc.boolean(),
  start: fc.integer({ min: -48, max: 24 * 8 }),
  end: fc.option(fc.integer({ min: -24, max: 24 * 10 }), { nil: undefined }),
}) as fc.Arbitrary<Group>;
const campaign = fc
  .record({
    mode: fc.constantFrom(DAY, DYNAMIC, TOTAL, INFINITE),
    budget,
    enabled: fc.boolean(),
    optimized: fc.boolean(),
    groups: fc.array(group, { maxLength: 4 }),
  })
  .map((one) => (one.mode === INFINITE ? { ...one, optimized: false } : one)) as fc.Arbitrary<Campaign>;
const account = fc.array(campaign, { minLength: 1, maxLength: 4 });

/** Fewer where each small change of the code runs them (`npm run test:mutants`). */
const runs = (many: number): number => (process.env.MUTANT_GROUP ? Math.round(many / 4) : many);

const total = (declared: readonly Declared[]): number =>
  summed(campaignCommitments(declared, { side: "after", counting: "spending", now: NOW }), () => "").get("")?.daily ??
  0;

describe("the worst day, compared with a model of what TikTok may spend", () => {
  it("is the highest of any day in any time zone: not less, not more", () => {
    fc.assert(
      fc.property(account, (campaigns) => {
        expect(total(declaredFrom(campaigns))).to.be.closeTo(worstDay(campaigns), 0.01);
      }),
      { numRuns: runs(150), seed: SEED },
    );
  });

  it("accepts no plan whose worst day exceeds the limit, whatever of it runs already and whoever declares it", () => {
    fc.assert(
      fc.property(account, account, fc.integer({ min: 1, max: 1500 }), (added, running, limit) => {
        const foreign = declaredFrom(running, "o", "both").map((one) => Object.assign(one, { foreign: true }));
        const declared = [...declaredFrom(added), ...foreign];
        const { guardrails } = parseGuardrails(
          `mandatory: { maxDailyBudget: { USD: { advertiser: ${limit} } } }`,
          "p.yaml",
        );
        const stops = evaluateGuardrails({ declared, guardrails, now: NOW }).some(
          (one) => one.enforcement === "mandatory",
        );
        const [before, after] = [worstDay(running), worstDay([...added, ...running])];
        expect(stops, `${before} → ${after}, limit ${limit}`).to.equal(after > limit + 0.005 && after > before + 0.005);
      }),
      { numRuns: runs(80), seed: SEED },
    );
  });

  it("never grows when something is paused or lowered", () => {
    fc.assert(
      fc.property(account, fc.nat(), fc.constantFrom("pause", "lower"), (campaigns, which, how) => {
        const whole = total(declaredFrom(campaigns));
        const index = which % campaigns.length;
        const less = campaigns.map((one, number) =>
          number === index ? (how === "pause" ? { ...one, enabled: false } : { ...one, budget: one.budget / 2 }) : one,
        );
        expect(total(declaredFrom(less))).to.be.at.most(whole + 0.01);
      }),
      { numRuns: runs(200), seed: SEED },
    );
  });
});
