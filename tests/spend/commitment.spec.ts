import { expect } from "chai";
import { UNKNOWN, type Values } from "../../provider/definitions/index.js";
import { campaignCommitments, populatedIn, summed } from "../../provider/spend/commitment.js";
import { type Declared, ofKind } from "../../provider/spend/declared.js";

const NOW = Date.parse("2026-12-01T12:00:00Z");
const [DAY, TOTAL, INFINITE] = ["BUDGET_MODE_DAY", "BUDGET_MODE_TOTAL", "BUDGET_MODE_INFINITE"] as const;

const one = (
  kind: "campaign" | "adGroup" | "ad",
  name: string,
  after: Values,
  more: Partial<Declared> = {},
): Declared => ({
  ...ofKind(kind),
  name,
  after: { advertiserId: "7", ...after },
  stateKnown: true,
  changed: true,
  ...more,
});
const campaign = (after: Values, more: Partial<Declared> = {}) =>
  one("campaign", "spring", { budgetMode: INFINITE, currency: "USD", ...after }, more);
const group = (parent: Declared, name: string, after: Values) =>
  one("adGroup", name, { budgetMode: DAY, ...after }, { parent });
const ad = (parent: Declared, name: string, status = "ENABLE") => one("ad", name, { status }, { parent });

/** What is spent: by day, in all, and what nothing bounds. */
function spent(declared: readonly Declared[], counting: "spending" | "all" = "spending", ads?: boolean) {
  const parts = campaignCommitments(declared, {
    side: "after",
    counting,
    now: NOW,
    ...(ads === undefined ? {} : { ads }),
  });
  return parts.map(({ daily, lifetime, unknown }) => ({ daily, lifetime, unknown }));
}
const amounts = (daily: number, lifetime = 0, unknown: readonly string[] = []) => [{ daily, lifetime, unknown }];

describe("what one campaign may spend", () => {
  it("is nothing by itself, once it is known to have no children; else its own budget limits it", () => {
    const own = { budgetMode: DAY, budget: 80 };
    expect(spent([campaign(own)]), "some ad groups may be elsewhere").to.deep.equal(amounts(80));
    expect(spent([campaign(own, { complete: true })])).to.deep.equal(amounts(0));
    expect(spent([campaign(own, { complete: true })], "all"), "what may come").to.deep.equal(amounts(80));
    expect(spent([campaign({})]), "nothing bounds what is not there").to.deep.equal(amounts(0));
    expect(spent([campaign({ budgetMode: TOTAL, budget: 90 })])).to.deep.equal(amounts(90, 90));
    expect(spent([campaign({ budgetMode: DAY, budget: UNKNOWN })])).to.deep.equal(amounts(0, 0, ["spring"]));
    expect(spent([campaign({ ...own, status: "DISABLE" })])).to.deep.equal(amounts(0));
  });

  it("is that of its ad groups that have a running ad", () => {
    const above = campaign({});
    const [us, uk] = [group(above, "us", { budget: 40 }), group(above, "uk", { budget: 30 })];
    const paused = [ad(us, "a", "DISABLE"), ad(us, "b", "DISABLE")];
    expect(spent([above, us, uk])).to.deep.equal(amounts(70));
    expect(spent([above, us, uk, ...paused])).to.deep.equal(amounts(30));
    expect(spent([above, us, uk, ...paused, ad(us, "c")])).to.deep.equal(amounts(70));
    expect(spent([above, us, uk, ...paused], "all"), "as if no pause held").to.deep.equal(amounts(70));
    expect(spent([above, us, uk, ...paused], "spending", false), "ads are not asked for").to.deep.equal(amounts(70));
  });

  it("is known by name where there is no key: kinds are distinguished under equal names", () => {
    const above = campaign({ budgetMode: DAY, budget: 80 }, { complete: false });
    const same = group(above, "spring", { budget: 20 });
    expect([...populatedIn([above, same])]).to.deep.equal(["campaign spring"]);
    expect([...populatedIn([above, ad(same, "x")])]).to.deep.equal([]);
    expect(spent([above, same])).to.deep.equal(amounts(20));
  });

  it("is the campaign's under campaign budget optimization, also where only that is unknown", () => {
    const groups = (above: Declared) => [above, group(above, "us", { budget: 40 })];
    expect(spent(groups(campaign({ budgetMode: DAY, budget: 80, budgetOptimizeOn: true })))).to.deep.equal(amounts(80));
    expect(spent(groups(campaign({ budgetMode: DAY, budget: 80, budgetOptimizeOn: UNKNOWN })))).to.deep.equal(
      amounts(80),
    );
    expect(spent(groups(campaign({ budgetOptimizeOn: UNKNOWN })))).to.deep.equal(amounts(40));
    expect(spent(groups(campaign({ budgetMode: DAY, budget: UNKNOWN, budgetOptimizeOn: true })))).to.deep.equal(
      amounts(0, 0, ["spring"]),
    );
  });

  it("names the ad groups without a limit, and counts the others day by day", () => {
    const above = campaign({});
    const [us, uk] = [group(above, "us", { budget: UNKNOWN }), group(above, "uk", { budget: 30 })];
    expect(spent([above, us, uk])).to.deep.equal(amounts(30, 0, ["us"]));
    const late = { budget: 50, scheduleStartTime: "2026-12-20T00:00:00Z" };
    const early = { budget: 30, scheduleEndTime: "2026-12-05T00:00:00Z" };
    const both = [group(above, "late", late), group(above, "early", early)];
    expect(spent([above, us, ...both]), "never on one day").to.deep.equal(amounts(50, 0, ["us"]));
    const bounded = campaign({ budgetMode: DAY, budget: 100 });
    expect(spent([bounded, group(bounded, "us", { budget: UNKNOWN })])).to.deep.equal(amounts(100));
  });

  it("counts every ad group on all days at once where there are too many days to distinguish", () => {
    const above = campaign({});
    const start = (index: number): string => new Date(NOW + index * 3 * 86_400_000).toISOString();
    const end = (index: number): string => new Date(NOW + (index * 3 + 1) * 86_400_000).toISOString();
    const many = (length: number) =>
      Array.from({ length }, (_one, index) =>
        group(above, `g${index}`, { budget: 1, scheduleStartTime: start(index), scheduleEndTime: end(index) }),
      );
    expect(spent([above, ...many(400)]), "each by itself").to.deep.equal(amounts(1));
    expect(spent([above, ...many(401)])).to.deep.equal(amounts(401));
    const open = group(above, "open", { budget: UNKNOWN });
    expect(spent([above, open, ...many(401)])).to.deep.equal(amounts(401, 0, ["open"]));
  });
});

describe("the sum of lifetime budgets", () => {
  const total = (budget: number): Values => ({ budgetMode: TOTAL, budget });
  const lifetime = (above: Declared, ...groups: readonly Values[]): number =>
    spent([above, ...groups.map((values, index) => group(above, `g${index}`, values))])[0]?.lifetime ?? Number.NaN;

  it("is the sum of ad groups, at most the campaign's; the campaign's in full where daily ones share it", () => {
    expect(lifetime(campaign({}), total(50), total(70))).to.equal(120);
    expect(lifetime(campaign({}), total(50), { budget: 20 })).to.equal(50);
    expect(lifetime(campaign({ budgetMode: DAY, budget: 30 }), total(50))).to.equal(50);
    expect(lifetime(campaign(total(90)), total(50), total(70))).to.equal(90);
    expect(lifetime(campaign(total(200)), total(50), total(70))).to.equal(120);
    expect(lifetime(campaign(total(200)), total(50), { budget: 20 })).to.equal(200);
    expect(lifetime(campaign(total(200)), { budget: 20 })).to.equal(200);
    expect(lifetime(campaign({ ...total(200), budgetOptimizeOn: true }), total(50))).to.equal(200);
    expect(lifetime(campaign({ budgetMode: DAY, budget: 30, budgetOptimizeOn: true }), total(50))).to.equal(0);
  });

  it("is zero for what has ended or is paused", () => {
    const ended = { ...total(50), scheduleEndTime: "2026-11-01T00:00:00Z" };
    expect(lifetime(campaign(total(200)), ended)).to.equal(0);
    expect(lifetime(campaign(total(200)), { ...total(50), status: "DISABLE" })).to.equal(0);
    expect(lifetime(campaign({ ...total(200), status: "DISABLE" }), total(50))).to.equal(0);
    expect(lifetime(campaign({ ...total(200), budgetOptimizeOn: true }), ended)).to.equal(0);
  });
});

describe("ad groups whose campaign is unknown", () => {
  const stray = (name: string, after: Values, more: Partial<Declared> = {}) =>
    one("adGroup", name, { budgetMode: DAY, ...after }, more);

  it("are grouped by campaign and account, each separate where not even the id is known", () => {
    const parts = campaignCommitments(
      [
        stray("a", { campaign: "1", budget: 10, currency: "USD" }),
        stray("b", { campaign: "1", budget: 20, currency: "USD" }),
        stray("c", { campaign: "1", budget: 40, advertiserId: "8" }),
        stray("e", { campaign: UNKNOWN, budget: 160 }),
        stray("f", { campaign: UNKNOWN, budget: 320 }),
      ],
      { side: "after", counting: "spending", now: NOW },
    );
    expect(parts.map(({ campaign: { name }, daily, currency }) => [name, daily, currency])).to.deep.equal([
      ["1", 30, "USD"],
      ["1", 40, undefined],
      ["of ad group e", 160, undefined],
      ["of ad group f", 320, undefined],
    ]);
  });

  it("count on the side that they are on, by their kind", () => {
    const { after, ...rest } = stray("a", { campaign: "1", budget: 10 });
    const gone: Declared = { ...rest, ...(after ? { before: after } : {}), stateKnown: false };
    expect(campaignCommitments([gone], { side: "after", counting: "spending", now: NOW })).to.deep.equal([]);
    const [part] = campaignCommitments([gone], { side: "before", counting: "spending", now: NOW });
    expect(part?.daily).to.equal(10);
    expect(part?.campaign).to.deep.include({ kind: "campaign", stateKnown: false, changed: false });
  });
});

describe("sums of campaigns", () => {
  it("add up day by day and by key, with what has no limit, and use the first campaign's currency", () => {
    const [spring, summer] = [campaign({}, { key: "a" }), campaign({ currency: "EUR" }, { key: "b" })];
    const late = { scheduleStartTime: "2026-12-20T00:00:00Z" };
    const parts = campaignCommitments(
      [
        spring,
        summer,
        group(spring, "now", { budget: 10, scheduleEndTime: "2026-12-05T00:00:00Z" }),
        group(summer, "later", { ...late, budget: 20 }),
        group(summer, "open", { ...late, budget: UNKNOWN }),
      ],
      { side: "after", counting: "spending", now: NOW },
    );
    expect(summed(parts, () => "all").get("all")).to.deep.equal({
      currency: "USD",
      daily: 20,
      lifetime: 0,
      unknown: ["open"],
    });
    expect([...summed(parts, ({ currency }) => String(currency)).keys()]).to.deep.equal(["USD", "EUR"]);
    expect(summed([], () => "all").size).to.equal(0);
  });

  it("add up lifetime budgets, over groups of campaigns that begin empty", () => {
    const total = (name: string, budget: number): Declared => one("campaign", name, { budgetMode: TOTAL, budget });
    const parts = campaignCommitments([total("a", 90), total("b", 60)], {
      side: "after",
      counting: "spending",
      now: NOW,
    });
    expect(summed(parts, () => "all").get("all")).to.include({ daily: 150, lifetime: 150 });
  });

  it("leave out what goes, and take the currency of ad groups where the campaign names none", () => {
    const above = campaign({ currency: undefined });
    const below = group(above, "us", { budget: 30, currency: "EUR" });
    const { after, ...gone } = campaign({ budgetMode: DAY, budget: 80 });
    const parts = campaignCommitments([above, below, { ...gone, key: "gone", ...(after ? { before: after } : {}) }], {
      side: "after",
      counting: "spending",
      now: NOW,
    });
    expect(parts.map(({ daily, currency }) => [daily, currency])).to.deep.equal([[30, "EUR"]]);
  });

  it("include a campaign that only its ad groups name, and one whose ad groups are on the other side", () => {
    const above = campaign({ budgetMode: DAY, budget: 80 });
    expect(spent([group(above, "us", { budget: 30 })])).to.deep.equal(amounts(30));
    const scope = { side: "after", counting: "spending", now: NOW } as const;
    const populated = new Set(["campaign spring"]);
    expect(campaignCommitments([above], { ...scope, populated })[0]?.daily, "had ad groups").to.equal(0);
    expect(campaignCommitments([above], { ...scope, populated: new Set() })[0]?.daily).to.equal(80);
  });
});
