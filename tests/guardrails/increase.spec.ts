import { expect } from "chai";
import { type Kind, UNKNOWN, type Values } from "../../provider/definitions/index.js";
import { evaluateGuardrails, type GuardrailViolation } from "../../provider/guardrails/index.js";
import { type Declared, ofKind } from "../../provider/spend/declared.js";

const NOW = Date.parse("2026-12-01T12:00:00Z");
const DAY = { budgetMode: "BUDGET_MODE_DAY" };
const DYNAMIC = { budgetMode: "BUDGET_MODE_DYNAMIC_DAILY_BUDGET" };
const TOTAL = { budgetMode: "BUDGET_MODE_TOTAL" };
const NO_BUDGET = { budgetMode: "BUDGET_MODE_INFINITE" };

const one = (kind: Kind, name: string, before: Values | undefined, after: Values | undefined): Declared => {
  const base = { advertiserId: "7", currency: "USD", status: "ENABLE" };
  return {
    ...ofKind(kind),
    name,
    key: `${kind} ${name}`,
    ...(before ? { before: { ...base, ...before } } : {}),
    ...(after ? { after: { ...base, ...after } } : {}),
    stateKnown: true,
    changed: true,
    complete: true,
  };
};
const campaign = (before: Values | undefined, after: Values | undefined, name = "spring"): Declared =>
  one("campaign", name, before, after);
const group = (parent: Declared, name: string, before: Values | undefined, after: Values | undefined): Declared => ({
  ...one("adGroup", name, before && { ...DAY, ...before }, after && { ...DAY, ...after }),
  parent,
});
const kept = (declared: Declared): Declared => ({ ...declared, changed: false });

const verdicts = (declared: readonly Declared[], percent = 50): GuardrailViolation[] =>
  evaluateGuardrails({
    declared,
    guardrails: [{ guardrails: { mandatory: { maxIncrease: percent } }, file: "p.yaml", lineOf: () => 1 }],
    now: NOW,
  });
const said = (declared: readonly Declared[], percent?: number): string[] =>
  verdicts(declared, percent).map(({ sentence }) => sentence);
const single = (before: Values, after: Values): string[] =>
  said([group(kept(campaign(NO_BUDGET, NO_BUDGET)), "g", before, after)]);

describe("maxIncrease of one budget", () => {
  it("lets through exactly its percentage, and reports more with both amounts", () => {
    expect(single({ budget: 100 }, { budget: 150 })).to.deep.equal([]);
    expect(single({ budget: 100 }, { budget: 151 })).to.deep.equal([
      "the budget of ad group g goes from 100 to 151 (+51 %); at most +50 % in one change.",
    ]);
    expect(single({ budget: 100 }, { budget: 100 })).to.deep.equal([]);
    expect(single({ budget: 100 }, { budget: 20 })).to.deep.equal([]);
    expect(single({ budget: 0 }, { budget: 100 }), "there is no percentage of nothing").to.deep.equal([]);
    expect(single({ budget: 33.333 }, { budget: 66.667 })).to.deep.equal([
      "the budget of ad group g goes from 33.33 to 66.67 (+100 %); at most +50 % in one change.",
    ]);
  });

  it("compares what two modes let be spent on one day, else in all until the end", () => {
    expect(single({ ...DAY, budget: 100 }, { ...DYNAMIC, budget: 120 }), "125 % of 120").to.deep.equal([]);
    expect(single({ ...DAY, budget: 100 }, { ...DYNAMIC, budget: 121 })).to.deep.equal([
      "the budget of ad group g goes from 100 to 151.25 on one day (+51 %); at most +50 % in one change.",
    ]);
    const end = { scheduleEndTime: "2026-12-03T13:00:00Z" };
    expect(single({ ...TOTAL, ...end, budget: 100 }, { ...DAY, ...end, budget: 50 })).to.deep.equal([]);
    expect(single({ ...TOTAL, ...end, budget: 100 }, { ...DAY, ...end, budget: 51 }), "three days").to.deep.equal([
      "the budget of ad group g goes from 100 to 153 in all (+53 %); at most +50 % in one change.",
    ]);
    expect(single({ ...DAY, ...end, budget: 51 }, { ...TOTAL, ...end, budget: 76 })).to.deep.equal([]);
    expect(single({ ...TOTAL, ...end, budget: 100 }, { ...DAY, budget: 1 }), "no end").to.deep.equal([
      "the budget of ad group g goes from 100 to unlimited in all (without bounds); at most +50 % in one change.",
    ]);
    const over = { scheduleEndTime: "2026-11-30T00:00:00Z" };
    expect(single({ ...TOTAL, ...over, budget: 100 }, { ...DAY, ...over, budget: 90 }), "it has ended").to.deep.equal(
      [],
    );
  });

  it("compares the amounts where a mode is left out, and names what loses every bound", () => {
    expect(single({ budget: 100 }, { budgetMode: undefined, budget: 200 })).to.deep.equal([
      "the budget of ad group g goes from 100 to 200 (+100 %); at most +50 % in one change.",
    ]);
    expect(single({ budget: 100 }, { ...NO_BUDGET, budget: undefined })).to.deep.equal([
      "the budget of ad group g goes from 100 to unlimited on one day (without bounds); at most +50 % in one change.",
    ]);
  });

  it("of a campaign in another mode is that of its largest day", () => {
    expect(said([campaign({ ...DAY, budget: 100 }, { ...TOTAL, budget: 200 })])).to.deep.equal([
      "the budget of campaign spring goes from 100 to 200 on one day (+100 %); at most +50 % in one change.",
    ]);
    expect(said([campaign({ ...TOTAL, budget: 100 }, { ...DAY, budget: 50 })])).to.deep.equal([]);
  });

  it("of a campaign that gives up a lifetime budget is what it may spend until its last ad group ends", () => {
    const runs = { budget: 20, scheduleStartTime: "2026-12-02T00:00:00Z", scheduleEndTime: "2026-12-09T00:00:00Z" };
    const daily = campaign({ ...TOTAL, budget: 100 }, { ...DAY, budget: 50 });
    const week = (top: Declared, values: Values = runs): Declared => kept(group(top, "g", values, values));
    expect(said([daily, week(daily)]), "7 × 20 is 40 % more").to.deep.equal([]);
    expect(said([daily, week(daily, { ...runs, budget: 22 })])).to.deep.equal([
      "what campaign spring may spend goes from 100 to 154 in all (+54 %); at most +50 % in one change.",
    ]);
    expect(said([daily, week(daily, { ...runs, budget: 900 })]), "7 × 50 of its own").to.deep.equal([
      "what campaign spring may spend goes from 100 to 350 in all (+250 %); at most +50 % in one change.",
    ]);
    const { scheduleEndTime: _end, ...endless } = runs;
    expect(said([daily, week(daily, endless)])).to.deep.equal([
      "what campaign spring may spend goes from 100 to unlimited in all (without bounds); at most +50 % in one change.",
    ]);
    const divided = campaign({ ...TOTAL, budget: 100 }, { ...DAY, budget: 50, budgetOptimizeOn: true });
    expect(said([divided, week(divided)]).join()).to.include("from 100 to 350 in all");
    const other = campaign({ ...TOTAL, budget: 100 }, { ...TOTAL, budget: 140 }, "other");
    expect(said([other, week(other, endless), daily]), "it stays a lifetime budget").to.deep.equal([]);
    expect(said([kept(daily), week(kept(daily), endless)]), "it was decided before").to.deep.equal([]);
  });

  it("of a campaign that gives its budget up is its ad groups' matter", () => {
    const top = campaign({ ...DAY, budget: 100 }, NO_BUDGET);
    expect(said([top, kept(group(top, "g", { budget: 140 }, { budget: 140 }))])).to.deep.equal([]);
    expect(said([top, kept(group(top, "g", { budget: 160 }, { budget: 160 }))])).to.deep.equal([
      "what campaign spring may spend goes from 100 to 160 USD on one day (+60 %); at most +50 % in one change.",
    ]);
    const total = campaign({ ...DAY, budget: 100 }, { ...TOTAL, budget: 140 });
    expect(said([total])).to.deep.equal([]);
  });

  it("is only reported for what was decided before this change, and not at all for what others run", () => {
    const rise = campaign({ ...DAY, budget: 100 }, { ...DAY, budget: 200 });
    expect(verdicts([rise]).map(({ enforcement }) => enforcement)).to.deep.equal(["mandatory"]);
    expect(verdicts([kept(rise)]).map(({ enforcement }) => enforcement)).to.deep.equal(["advisory"]);
    expect(verdicts([{ ...rise, changed: false, stateKnown: false }]).map((one) => one.enforcement)).to.deep.equal([
      "mandatory",
    ]);
    expect(said([{ ...rise, foreign: true }])).to.deep.equal([]);
    expect(said([campaign(undefined, { ...DAY, budget: 200 })]), "it is new").to.deep.equal([]);
    expect(said([campaign({ ...DAY, budget: 200 }, undefined)]), "it goes").to.deep.equal([]);
  });
});

describe("maxIncrease of a campaign", () => {
  const top = kept(campaign(NO_BUDGET, NO_BUDGET));
  const there = kept(group(top, "a", { budget: 100 }, { budget: 100 }));

  it("counts what is new below it, and points at the campaign", () => {
    expect(said([top, there, group(top, "b", undefined, { budget: 50 })])).to.deep.equal([]);
    const [found, ...others] = verdicts([top, there, group(top, "b", undefined, { budget: 51 })]);
    expect(others).to.deep.equal([]);
    expect(found?.sentence).to.equal(
      "what campaign spring may spend goes from 100 to 151 USD on one day (+51 %); at most +50 % in one change.",
    );
    expect([found?.object, found?.property, found?.value, found?.limit]).to.deep.equal([
      top,
      "budget",
      "+51 %",
      "+50 %",
    ]);
  });

  it("reports no campaign in which nothing changes here", () => {
    const others = { ...group(top, "b", undefined, { budget: 500 }), changed: false };
    expect(said([top, there, others])).to.deep.equal([]);
    expect(said([top, there, { ...others, changed: true, foreign: true }])).to.deep.equal([]);
    expect(said([top, there, { ...others, changed: true, stateKnown: false }])).to.deep.equal([]);
    const ad = { ...one("ad", "clip", undefined, {}), parent: there };
    expect(said([top, there, others, ad]), "an ad spends nothing of its own").to.deep.equal([]);
    const gone = group(top, "c", { budget: 1 }, undefined);
    expect(said([top, there, others, gone]), "what only goes").to.deep.equal([]);
  });

  it("compares each campaign with itself, whatever their names, and reports one next to a rise in another", () => {
    const two = ["urn:a", "urn:b"].map((key) => ({ ...top, key }));
    const [first, second] = two;
    if (!first || !second) throw new Error("two campaigns");
    const below = (parent: Declared, name: string, budget: number) => kept(group(parent, name, { budget }, { budget }));
    const fresh = group(first, "b", undefined, { budget: 60 });
    const declared = [first, below(first, "a", 100), fresh, second, below(second, "c", 500)];
    expect(verdicts(declared).map(({ object }) => object?.key)).to.deep.equal(["urn:a"]);
    const rise = group(second, "d", { budget: 10 }, { budget: 20 });
    expect(verdicts([...declared, rise]).map(({ object }) => object?.name)).to.deep.equal(["d", "spring"]);
  });

  it("points at what is declared below a campaign of others", () => {
    const theirs = { ...top, foreign: true };
    const its = { ...there, parent: theirs, foreign: true };
    const mine = group(theirs, "mine", undefined, { budget: 100 });
    const [found, ...others] = verdicts([theirs, its, mine]);
    expect([found?.object?.name, others.length]).to.deep.equal(["mine", 0]);
    const elsewhere = { ...campaign(NO_BUDGET, NO_BUDGET, "elsewhere"), name: "renamed" };
    expect(verdicts([elsewhere, theirs, its, mine]).map(({ object }) => object?.name)).to.deep.equal(["mine"]);
  });

  it("is not reported once more where an ad group's own budget is", () => {
    const rise = group(top, "a", { budget: 100 }, { budget: 200 });
    expect(verdicts([top, rise]).map(({ object }) => object?.name)).to.deep.equal(["a"]);
    const whole = campaign({ ...DAY, budget: 100 }, { ...DAY, budget: 200 });
    const below = group(whole, "a", { budget: 500 }, { budget: 500, name: "b" });
    expect(verdicts([whole, below]).map(({ sentence }) => sentence)).to.deep.equal([
      "the budget of campaign spring goes from 100 to 200 (+100 %); at most +50 % in one change.",
    ]);
  });

  it("is without bounds where something new below it is not known", () => {
    expect(said([top, there, group(top, "b", undefined, { budget: UNKNOWN })])).to.deep.equal([
      "what campaign spring may spend goes from 100 to unlimited USD on one day (without bounds); at most +50 % in one change.",
    ]);
  });

  it("names the currency only where it is known", () => {
    const bare = (values: Values): Values => ({ ...values, currency: undefined });
    const plain = kept(campaign(bare(NO_BUDGET), bare(NO_BUDGET)));
    const [a, b] = [
      kept(group(plain, "a", bare({ budget: 100 }), bare({ budget: 100 }))),
      group(plain, "b", undefined, bare({ budget: 100 })),
    ];
    expect(said([plain, a, b])).to.deep.equal([
      "what campaign spring may spend goes from 100 to 200 on one day (+100 %); at most +50 % in one change.",
    ]);
    const its = [
      kept(group(plain, "a", { budget: 100 }, { budget: 100 })),
      group(plain, "b", undefined, { budget: 100 }),
    ];
    expect(said([plain, ...its]).join(), "its ad groups'").to.include("from 100 to 200 USD on one day");
  });
});

describe("maxIncrease of a replacement", () => {
  const whole = (
    before: Values | undefined,
    after: Values | undefined,
    name: string,
    more: Partial<Declared> = {},
  ): Declared[] => {
    const top = { ...campaign(before, after, name), ...more };
    return [top, { ...group(top, `${name}/g`, before && { budget: 1_000 }, after && { budget: 1_000 }), ...more }];
  };
  const day = (budget: number): Values => ({ ...DAY, budget });

  it("compares all that goes from an account with all that comes to it", () => {
    const gone = [...whole(day(100), undefined, "a"), ...whole(day(60), undefined, "b")];
    expect(said([...gone, ...whole(undefined, day(240), "c")])).to.deep.equal([]);
    expect(said([...gone, ...whole(undefined, day(140), "c"), ...whole(undefined, day(101), "d")])).to.deep.equal([
      "the replacement of a, b goes from 160 to 241 on one day (+51 %); at most +50 % in one change.",
    ]);
    const many = ["a", "b", "c", "d"].flatMap((name) => whole(day(10), undefined, name));
    expect(said([...many, ...whole(undefined, day(100), "e")]).join()).to.include("the replacement of a, b, c goes");
  });

  it("is not made smaller by what stays, or by what another account replaces, and may be cheaper", () => {
    const gone = whole(day(100), undefined, "a");
    const come = whole(undefined, day(160), "b");
    const expected = ["the replacement of a goes from 100 to 160 on one day (+60 %); at most +50 % in one change."];
    expect(said([...gone, ...come, ...whole(day(1_000), day(1_000), "stays")])).to.deep.equal(expected);
    const inEight = (declared: readonly Declared[]): Declared[] =>
      declared.map((each) => ({
        ...each,
        ...(each.before ? { before: { ...each.before, advertiserId: "8" } } : {}),
        ...(each.after ? { after: { ...each.after, advertiserId: "8" } } : {}),
      }));
    const elsewhere = inEight([...whole(day(1_000), undefined, "c"), ...whole(undefined, day(1_000), "d")]);
    const [found, ...others] = verdicts([...elsewhere, ...gone, ...come]);
    expect(others).to.deep.equal([]);
    expect([found?.sentence, found?.object?.name]).to.deep.equal([expected[0], "b"]);
    expect(said([...gone, ...whole(undefined, day(50), "b")])).to.deep.equal([]);
    const open = campaign(undefined, NO_BUDGET, "b");
    const unknown = group(open, "b/g", undefined, { budget: UNKNOWN });
    expect(said([...gone, open, unknown])).to.deep.equal([
      "the replacement of a goes from 100 to unlimited on one day (without bounds); at most +50 % in one change.",
    ]);
  });

  it("takes what stays, what is of another account, and what others run for no replacement", () => {
    const gone = whole(day(100), undefined, "a");
    expect(said([...gone, ...whole(day(500), day(500), "stays")])).to.deep.equal([]);
    const [top, below] = whole(undefined, { ...day(500), advertiserId: "8" }, "b");
    const elsewhere = top && below ? [top, { ...below, after: { ...below.after, advertiserId: "8" } }] : [];
    expect(said([...gone, ...elsewhere])).to.deep.equal([]);
    expect(said([...gone, ...whole(undefined, day(500), "theirs", { foreign: true })])).to.deep.equal([]);
    const theirs = { foreign: true, changed: false };
    const come = whole(undefined, day(500), "b");
    expect(said([...whole(day(100), undefined, "a", theirs), ...come]), "what others delete").to.deep.equal([]);
    const goes = whole(day(100), undefined, "a", { ...theirs, goes: true });
    expect(said([...goes, ...come]), "what this update deletes").to.have.length(1);
  });
});
