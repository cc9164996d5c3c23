import { expect } from "chai";
import { UNKNOWN, type Values } from "../../provider/definitions/index.js";
import { resourceOf } from "../../provider/resources/index.js";
import { type Budget, budgetOf, mayBeRaised, runsOn, windowOf } from "../../provider/spend/budget.js";
import { accountOf, currencyOf, type Declared, ofKind, whatIs } from "../../provider/spend/declared.js";

const ENDLESS = Number.POSITIVE_INFINITY;
const [DAY, DYNAMIC, TOTAL, INFINITE] = [
  "BUDGET_MODE_DAY",
  "BUDGET_MODE_DYNAMIC_DAILY_BUDGET",
  "BUDGET_MODE_TOTAL",
  "BUDGET_MODE_INFINITE",
] as const;

const declared = (after: Values, more: Partial<Declared> = {}): Declared => ({
  ...ofKind("adGroup"),
  name: "us",
  after,
  stateKnown: true,
  changed: true,
  ...more,
});

/** What each mode and amount come to: [day, lifetime, isLifetime, unknown]. */
const BUDGETS: readonly (readonly [string, Values, Budget])[] = [
  ["a daily one", { budgetMode: DAY, budget: 40 }, { day: 40, lifetime: 0, isLifetime: false, unknown: false }],
  ["no mode at all", { budget: 40 }, { day: 40, lifetime: 0, isLifetime: false, unknown: false }],
  ["a dynamic one", { budgetMode: DYNAMIC, budget: 40 }, { day: 50, lifetime: 0, isLifetime: false, unknown: false }],
  [
    "a dynamic one that is higher from the next day on",
    { budgetMode: DYNAMIC, budget: 40, scheduledBudget: 60 },
    { day: 75, lifetime: 0, isLifetime: false, unknown: false },
  ],
  [
    "a dynamic one that is lower from the next day on: today's counts",
    { budgetMode: DYNAMIC, budget: 40, scheduledBudget: 30 },
    { day: 50, lifetime: 0, isLifetime: false, unknown: false },
  ],
  [
    "a dynamic one of which the next day's is not known",
    { budgetMode: DYNAMIC, budget: 40, scheduledBudget: UNKNOWN },
    { day: ENDLESS, lifetime: 0, isLifetime: false, unknown: true },
  ],
  [
    "a dynamic one that TikTok may raise",
    { budgetMode: DYNAMIC, budget: 40, budgetAutoAdjustStrategy: "AUTO_BUDGET_INCREASE" },
    { day: 309.59, lifetime: 0, isLifetime: false, unknown: false },
  ],
  [
    "a dynamic one of which nobody knows whether TikTok may raise it",
    { budgetMode: DYNAMIC, budget: 40, budgetAutoAdjustStrategy: UNKNOWN },
    { day: 309.59, lifetime: 0, isLifetime: false, unknown: false },
  ],
  [
    "a dynamic one that TikTok does not raise",
    { budgetMode: DYNAMIC, budget: 40, budgetAutoAdjustStrategy: "UNSET" },
    { day: 50, lifetime: 0, isLifetime: false, unknown: false },
  ],
  [
    "a daily one, which TikTok never raises",
    { budgetMode: DAY, budget: 40, budgetAutoAdjustStrategy: "AUTO_BUDGET_INCREASE" },
    { day: 40, lifetime: 0, isLifetime: false, unknown: false },
  ],
  ["a lifetime one", { budgetMode: TOTAL, budget: 90 }, { day: 90, lifetime: 90, isLifetime: true, unknown: false }],
  [
    "one of an unknown mode, which is the most of all modes",
    { budgetMode: UNKNOWN, budget: 40 },
    { day: 50, lifetime: 40, isLifetime: true, unknown: false },
  ],
  ["none", { budgetMode: INFINITE }, { day: ENDLESS, lifetime: 0, isLifetime: false, unknown: false }],
  [
    "none, with an amount that counts for nothing",
    { budgetMode: INFINITE, budget: 40 },
    { day: ENDLESS, lifetime: 0, isLifetime: false, unknown: false },
  ],
  ["no amount", { budgetMode: DAY }, { day: ENDLESS, lifetime: 0, isLifetime: false, unknown: false }],
  [
    "no amount of a lifetime mode",
    { budgetMode: TOTAL },
    { day: ENDLESS, lifetime: 0, isLifetime: false, unknown: false },
  ],
  [
    "neither amount nor mode known",
    { budgetMode: UNKNOWN },
    { day: ENDLESS, lifetime: 0, isLifetime: false, unknown: true },
  ],
  [
    "an amount that is not known yet",
    { budgetMode: DAY, budget: UNKNOWN },
    { day: ENDLESS, lifetime: 0, isLifetime: false, unknown: true },
  ],
  [
    "a lifetime amount that is not known yet",
    { budgetMode: TOTAL, budget: UNKNOWN },
    { day: ENDLESS, lifetime: 0, isLifetime: true, unknown: true },
  ],
  [
    "an unknown amount that no budget has a use for",
    { budgetMode: INFINITE, budget: UNKNOWN },
    { day: ENDLESS, lifetime: 0, isLifetime: false, unknown: false },
  ],
];

describe("the amounts of one budget", () => {
  for (const [title, values, expected] of BUDGETS)
    it(title, () => expect(budgetOf(declared(values), "after")).to.deep.equal(expected));

  it("are on the side that is examined", () => {
    const one = declared({ budgetMode: DAY, budget: 40 }, { before: { budgetMode: DAY, budget: 20 } });
    expect([budgetOf(one, "before").day, budgetOf(one, "after").day]).to.deep.equal([20, 40]);
    expect(mayBeRaised(declared({}), "after")).to.equal(false);
  });
});

describe("when an ad group may spend", () => {
  const now = Date.parse("2026-12-01T12:00:00Z");
  const window = (start: string | undefined, end: string | undefined) =>
    windowOf(
      declared({
        ...(start === undefined ? {} : { scheduleStartTime: start }),
        ...(end === undefined ? {} : { scheduleEndTime: end }),
      }),
      "after",
      now,
    );

  it("is from its start, or from now, to its end, or forever; what has ended spends nothing", () => {
    const at = Date.parse;
    expect(window(undefined, undefined)).to.deep.equal({ from: now, to: ENDLESS });
    expect(window("2026-12-03T00:00:00Z", undefined)).to.deep.equal({ from: at("2026-12-03T00:00:00Z"), to: ENDLESS });
    expect(window("2026-11-03T00:00:00Z", "2026-12-05T00:00:00Z")).to.deep.equal({
      from: now,
      to: at("2026-12-05T00:00:00Z"),
    });
    expect(window(undefined, "2026-12-01T11:00:00Z")).to.equal(undefined);
    expect(window(undefined, "2026-12-01T12:00:00Z"), "ends this moment").to.equal(undefined);
    expect(window("2026-12-03T00:00:00Z", "2026-12-03T00:00:00Z"), "of no length").to.equal(undefined);
    expect(window("not a time", "never")).to.deep.equal({ from: now, to: ENDLESS });
  });

  it("shares a day with what starts less than a day after its end, in some time zone", () => {
    const [from, to] = [now, now + 3_600_000];
    expect(runsOn({ from, to }, from)).to.equal(true);
    expect(runsOn({ from, to }, from - 1)).to.equal(false);
    expect(runsOn({ from, to }, to + 86_399_999)).to.equal(true);
    expect(runsOn({ from, to }, to + 86_400_000)).to.equal(false);
  });
});

describe("the money role of a resource", () => {
  it('is the same for plain and Smart+ ones, and "none" where it spends nothing', () => {
    expect(whatIs(resourceOf("SmartPlusAdGroup"))).to.deep.equal({ kind: "adGroup", noun: "ad group" });
    expect(whatIs(resourceOf("AdGroup"))).to.deep.equal({ kind: "adGroup", noun: "ad group" });
    expect(whatIs(resourceOf("Pixel"))).to.deep.equal({ kind: undefined, noun: "pixel" });
  });

  it("is in its own account, else in its parent's, before and after", () => {
    const parent = declared({ advertiserId: "7", currency: "EUR" }, { ...ofKind("campaign"), name: "spring" });
    expect(accountOf(declared({ advertiserId: "8" }, { parent }))).to.equal("8");
    expect(accountOf(declared({ advertiserId: 8 }))).to.equal("8");
    expect(accountOf(declared({}, { parent }))).to.equal("7");
    expect(accountOf(declared({ advertiserId: UNKNOWN }))).to.equal("");
    const { after: _after, ...gone } = declared({});
    expect(accountOf({ ...gone, before: { advertiserId: "9" } })).to.equal("9");
    expect(accountOf(gone)).to.equal("");
    expect(currencyOf(declared({}, { parent }), "after")).to.equal("EUR");
    expect(currencyOf(declared({ currency: "JPY" }, { parent }), "after")).to.equal("JPY");
    expect(currencyOf(declared({}), "after")).to.equal(undefined);
  });
});
