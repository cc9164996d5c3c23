import { expect } from "chai";
import { type Kind, UNKNOWN, type Values } from "../../provider/definitions/index.js";
import {
  type Accounts,
  evaluateGuardrails,
  type GuardrailViolation,
  guardrailMessage,
  parseGuardrails,
} from "../../provider/guardrails/index.js";
import { type Declared, ofKind } from "../../provider/spend/declared.js";

const NOW = Date.parse("2026-12-01T12:00:00Z");
const DAY = { budgetMode: "BUDGET_MODE_DAY" };
const TOTAL = { budgetMode: "BUDGET_MODE_TOTAL", scheduleEndTime: "2026-12-20T00:00:00Z" };
const NO_BUDGET = { budgetMode: "BUDGET_MODE_INFINITE" };

const one = (kind: Kind, name: string, after: Values | undefined, more: Partial<Declared> = {}): Declared => ({
  ...ofKind(kind),
  name,
  key: `${kind} ${name}`,
  ...(after ? { after: { advertiserId: "7", currency: "USD", status: "ENABLE", ...after } } : {}),
  stateKnown: true,
  changed: true,
  ...more,
});
const campaign = (name: string, after: Values = NO_BUDGET, more: Partial<Declared> = {}): Declared =>
  one("campaign", name, after, { complete: true, ...more });
const group = (parent: Declared, name: string, after: Values, more: Partial<Declared> = {}): Declared =>
  one("adGroup", name, { ...DAY, ...after }, { parent, ...more });
/** What is there already, and does not change. */
const kept = (declared: Declared): Declared => ({
  ...declared,
  ...(declared.after ? { before: declared.after } : {}),
  changed: false,
});
const changed = (declared: Declared, before: Values): Declared => ({
  ...declared,
  before: { ...declared.after, ...before },
});
const foreign = (declared: Declared): Declared => ({ ...kept(declared), foreign: true });

function verdicts(rules: string, declared: readonly Declared[], accounts?: Accounts): GuardrailViolation[] {
  const { guardrails, problems } = parseGuardrails(`mandatory: { ${rules} }`, "p.yaml");
  expect(problems).to.deep.equal([]);
  return evaluateGuardrails({ declared, guardrails, now: NOW, ...(accounts ? { accounts } : {}) });
}
const sentences = (rules: string, declared: readonly Declared[], accounts?: Accounts): string[] =>
  verdicts(rules, declared, accounts).map((one) => guardrailMessage(one).replace(/ \(p\.yaml:\d+\)$/, ""));
const stopped = (rules: string, declared: readonly Declared[], accounts?: Accounts): string[] =>
  verdicts(rules, declared, accounts)
    .filter(({ enforcement }) => enforcement === "mandatory")
    .map(({ object }) => object?.name ?? "?");

describe("limits of sums", () => {
  it("let through exactly what they name, and stop a cent more", () => {
    const top = campaign("spring");
    const spends = (...budgets: number[]) => budgets.map((budget, index) => group(top, `g${index}`, { budget }));
    for (const level of ["campaign", "advertiser", "stack"]) {
      const rules = `maxDailyBudget: { USD: { ${level}: 60.3 } }`;
      expect(stopped(rules, [top, ...spends(20.1, 20.1, 20.1)]), level).to.deep.equal([]);
      expect(stopped(rules, [top, ...spends(20.1, 20.1, 20.11)]), level).to.deep.equal(["spring"]);
    }
    expect(stopped("maxDailyBudget: { USD: { adGroup: 20.1 } }", [top, ...spends(20.1, 20.11)])).to.deep.equal(["g1"]);
  });

  it("apply to the currency that they name; `any` is for all others", () => {
    const rules = "maxDailyBudget: { USD: { campaign: 100 }, any: { campaign: 50 } }";
    const spends = (currency: string | undefined, budget: number) => {
      const top = campaign("spring", { ...NO_BUDGET, currency });
      return [top, group(top, "g", { budget, currency })];
    };
    expect(stopped(rules, spends("USD", 80))).to.deep.equal([]);
    expect(sentences(rules, spends("EUR", 80))).to.deep.equal([
      "Guardrail maxDailyBudget: campaign spring may spend 80 EUR a day; the limit is 50 EUR.",
    ]);
    expect(sentences(rules, spends(undefined, 80))).to.deep.equal([
      "Guardrail maxDailyBudget: campaign spring may spend 80 (no currency is set) a day; the limit is 50 (no currency is set).",
    ]);
  });

  it("report a currency without limits for ad group and campaign, not again for advertiser and stack", () => {
    const top = campaign("spring", { ...NO_BUDGET, currency: "EUR" });
    const rules = "maxDailyBudget: { USD: { campaign: 100, advertiser: 100, stack: 100 }, JPY: { campaign: 9000 } }";
    expect(sentences(rules, [top, group(top, "g", { budget: 1, currency: "EUR" })])).to.deep.equal([
      "Guardrail maxDailyBudget: ad group g may spend 1 EUR a day, and limits are set only for USD, JPY.",
      "Guardrail maxDailyBudget: campaign spring may spend 1 EUR a day, and limits are set only for USD, JPY.",
    ]);
    expect(sentences(rules, [campaign("quiet", { ...NO_BUDGET, currency: "EUR" })]), "it spends nothing").to.deep.equal(
      [],
    );
  });

  it("name at most three of what is not known", () => {
    const top = campaign("spring");
    const unknown = (count: number) =>
      Array.from({ length: count }, (_none, index) => group(top, `g${index}`, { budget: UNKNOWN }));
    const rules = "maxDailyBudget: { USD: { campaign: 500 } }";
    expect(sentences(rules, [top, ...unknown(3)]).join()).to.include("unknown spend of g0, g1, g2");
    expect(sentences(rules, [top, ...unknown(4)]).join()).to.include("unknown spend of g0, g1, g2, …");
  });

  it("are about lifetime budgets in all, where the rule is", () => {
    const top = campaign("spring");
    const rules = "maxLifetimeBudget: { USD: { adGroup: 900, campaign: 1500 } }";
    const declared = [top, group(top, "a", { ...TOTAL, budget: 800 }), group(top, "b", { ...TOTAL, budget: 950 })];
    expect(sentences(rules, declared)).to.deep.equal([
      "Guardrail maxLifetimeBudget: ad group b may spend 950 USD in all; the limit is 900 USD.",
      "Guardrail maxLifetimeBudget: campaign spring may spend 1750 USD in all; the limit is 1500 USD.",
    ]);
    expect(sentences(rules, [top, group(top, "a", { budget: 5_000 })]), "a daily budget has no total").to.deep.equal(
      [],
    );
  });

  it("of ad groups do not apply where the campaign divides its budget", () => {
    const rules = "maxDailyBudget: { USD: { adGroup: 50, campaign: 90 } }";
    const top = campaign("spring", { ...DAY, budget: 80, budgetOptimizeOn: true });
    expect(stopped(rules, [top, group(top, "a", { budget: 60 })])).to.deep.equal([]);
    const plain = campaign("spring", { ...DAY, budget: 80 });
    expect(stopped(rules, [plain, group(plain, "a", { budget: 60 })])).to.deep.equal(["a"]);
  });

  it("of ad groups do not apply to an ad group whose own row shows that its campaign divides the budget", () => {
    const rules = "maxDailyBudget: { USD: { adGroup: 50 } }";
    const plain = one("adGroup", "plain", { ...DAY, budget: 60, campaign: "123", budgetOptimizeOn: true });
    expect(stopped(rules, [plain])).to.deep.equal([]);
    expect(stopped(rules, [{ ...plain, after: { ...plain.after, budgetOptimizeOn: false } }])).to.deep.equal(["plain"]);
  });

  it("count an ad group whose ads are paused: when it is checked, nobody knows its ads", () => {
    const top = campaign("spring");
    const below = group(top, "a", { budget: 60 });
    const paused = one("ad", "clip", { status: "DISABLE" }, { parent: below });
    expect(stopped("maxDailyBudget: { USD: { advertiser: 50 } }", [top, below, paused])).to.deep.equal(["spring"]);
  });

  it("of ad groups do not apply to what goes, or to what others run", () => {
    const rules = "maxDailyBudget: { USD: { adGroup: 50 } }";
    const top = campaign("spring");
    const gone = { ...one("adGroup", "gone", undefined, { parent: top }), before: { ...DAY, budget: 60 } };
    expect(sentences(rules, [top, gone, foreign(group(top, "theirs", { budget: 60 }))])).to.deep.equal([]);
  });
});

describe("sums above a limit", () => {
  const rules = "maxDailyBudget: { USD: { adGroup: 50, campaign: 50, advertiser: 50 } }";

  it("that a change does not raise are reported, and do not stop it", () => {
    const top = kept(campaign("spring"));
    const said = verdicts(rules, [top, changed(group(top, "a", { budget: 60 }), { name: "old name" })]);
    expect(said.map(({ enforcement }) => enforcement)).to.deep.equal(["advisory", "advisory", "advisory"]);
    for (const one of said)
      expect(one.sentence).to.include(" This was already the case, and this change does not raise it.");
  });

  it("stop a change that raises them by a cent, that lifts a pause, or whose share is not known", () => {
    const top = kept(campaign("spring"));
    const change = (after: Values, before: Values) =>
      stopped(rules, [top, kept(group(top, "b", { budget: 70 })), changed(group(top, "a", after), before)]);
    expect(change({ budget: 60.01 }, { budget: 60 })).to.deep.equal(["a", "spring", "spring"]);
    expect(change({ budget: 60 }, { status: "DISABLE" })).to.deep.equal(["a", "spring", "spring"]);
    expect(change({ budget: UNKNOWN }, { budget: 10 })).to.deep.equal(["a", "spring", "spring"]);
    expect(change({ budget: 60, status: "DISABLE" }, { status: "DISABLE", name: "x" })).to.deep.equal([]);
    expect(change({ budget: 59 }, { budget: 60 })).to.deep.equal([]);
  });

  it("are told apart by what identifies a campaign, not by its name", () => {
    const there = kept(campaign("spring", NO_BUDGET, { key: "urn:a" }));
    const fresh = campaign("spring", NO_BUDGET, { key: "urn:b" });
    const declared = [there, kept(group(there, "a", { budget: 70 })), fresh, group(fresh, "b", { budget: 60 })];
    const said = verdicts("maxDailyBudget: { USD: { campaign: 50 } }", declared);
    expect(said.map(({ enforcement, object }) => [enforcement, object?.key])).to.deep.equal([
      ["mandatory", "urn:b"],
      ["advisory", "urn:a"],
    ]);
  });

  it("stop every change where what was there before is not known of any one object", () => {
    const top = kept(campaign("spring"));
    const there = [top, kept(group(top, "a", { budget: 60 }))];
    const advertiser = "maxDailyBudget: { USD: { advertiser: 50 } }";
    expect(stopped(advertiser, there)).to.deep.equal([]);
    const quiet = { ...kept(campaign("quiet")), stateKnown: false };
    expect(stopped(advertiser, [...there, quiet])).to.deep.equal(["spring"]);
  });

  it("stop a change where what was there before is not known", () => {
    const top = { ...kept(campaign("spring")), stateKnown: false };
    expect(stopped(rules, [top, group(top, "a", { budget: 60 }, { stateKnown: false })])).to.deep.equal([
      "a",
      "spring",
      "spring",
    ]);
  });

  it("point at a campaign that changes, and among those at the one that spends most", () => {
    const advertiser = "maxDailyBudget: { USD: { advertiser: 100 } }";
    const spends = (name: string, budget: number): Declared[] => {
      const top = campaign(name);
      return [top, group(top, `${name}/g`, { budget })];
    };
    const quiet = kept(campaign("quiet"));
    const there = [quiet, kept(group(quiet, "quiet/g", { budget: 90 }))];
    expect(stopped(advertiser, [...there, ...spends("small", 30), ...spends("large", 40)])).to.deep.equal(["large"]);
    const others = foreign(campaign("theirs"));
    expect(
      stopped(advertiser, [others, foreign(group(others, "x", { budget: 500 })), ...spends("small", 30)]),
    ).to.deep.equal(["small"]);
  });

  it("point at an own campaign, also where that of others spends more and none of them changes", () => {
    const quiet = kept(campaign("quiet"));
    const theirs = foreign(campaign("theirs"));
    const declared = [
      theirs,
      foreign(group(theirs, "x", { budget: 500 })),
      quiet,
      kept(group(quiet, "a", { budget: 10 })),
    ];
    const said = verdicts("maxDailyBudget: { USD: { advertiser: 100 } }", declared);
    expect(said.map(({ object }) => object?.name)).to.deep.equal(["quiet"]);
  });

  it("of campaigns that are declared elsewhere point at what is declared below each", () => {
    const strays = ["123", "456"].map((id) => one("adGroup", `in ${id}`, { ...DAY, budget: 60, campaign: id }));
    const found = verdicts("maxDailyBudget: { USD: { campaign: 50 } }", strays);
    expect(found.map(({ object }) => object?.name)).to.deep.equal(["in 123", "in 456"]);
    const [first, second] = ["first", "second"].map((name) => foreign(campaign(name)));
    if (!first || !second) throw new Error("two campaigns");
    const below = [group(first, "a", { budget: 60 }), group(second, "b", { budget: 60 })];
    expect(
      verdicts("maxDailyBudget: { USD: { campaign: 50 } }", [first, second, ...below]).map(
        ({ object }) => object?.name,
      ),
    ).to.deep.equal(["a", "b"]);
  });

  it("of a campaign of others are judged only where something is declared below it, and point at that", () => {
    const campaigns = "maxDailyBudget: { USD: { campaign: 50 } }";
    const theirs = foreign(campaign("theirs"));
    const large = foreign(group(theirs, "x", { budget: 500 }));
    const own = campaign("own");
    expect(sentences(campaigns, [theirs, large, own, group(own, "a", { budget: 10 })])).to.deep.equal([]);
    expect(stopped(campaigns, [theirs, large, group(theirs, "mine", { budget: 10 })])).to.deep.equal(["mine"]);
  });
});

describe("sums of an account", () => {
  it("are those of each account", () => {
    const rules = "maxDailyBudget: { USD: { advertiser: 100 } }";
    const spends = (advertiserId: string, budget: number): Declared[] => {
      const top = campaign(`in ${advertiserId}`, { ...NO_BUDGET, advertiserId });
      return [top, group(top, `g ${advertiserId}`, { budget, advertiserId })];
    };
    expect(stopped(rules, [...spends("7", 80), ...spends("8", 90)])).to.deep.equal([]);
    expect(sentences(rules, [...spends("7", 80), ...spends("8", 101)])).to.deep.equal([
      "Guardrail maxDailyBudget: advertiser 8 may spend 101 USD a day; the limit is 100 USD.",
    ]);
    expect(sentences(rules, spends("", 101)).join()).to.include("advertiser (not known yet) may spend 101 USD");
    expect(stopped(rules, [...spends("7", 99), ...spends("8", 60), ...spends("8", 50)])).to.deep.equal(["in 8"]);
  });

  it("are those of each currency", () => {
    const spends = (currency: string): Declared[] => {
      const top = campaign(`in ${currency}`, { ...NO_BUDGET, currency });
      return [top, group(top, `g ${currency}`, { budget: 80, currency })];
    };
    const rules = "maxDailyBudget: { any: { advertiser: 100, stack: 100 } }";
    expect(stopped(rules, [...spends("USD"), ...spends("EUR")])).to.deep.equal([]);
  });

  it("hold what others run there; the stack's holds it only where nobody knows whose it is", () => {
    const rules = "maxDailyBudget: { USD: { stack: 100 } }";
    const top = campaign("own");
    const theirs = foreign(campaign("theirs"));
    const declared = [top, group(top, "a", { budget: 60 }), theirs, foreign(group(theirs, "x", { budget: 60 }))];
    expect(stopped(rules, declared, { currencies: new Map() })).to.deep.equal([]);
    expect(sentences(rules, declared, { currencies: new Map(), wholeAccount: true })).to.deep.equal([
      "Guardrail maxDailyBudget: the stack (with all that runs in its account, because it is not known here which campaigns are the stack's) may spend 120 USD a day; the limit is 100 USD.",
    ]);
    const [own, a] = declared;
    expect(
      sentences("maxDailyBudget: { USD: { stack: 50 } }", own && a ? [own, a] : [], {
        currencies: new Map(),
        wholeAccount: true,
      }),
    ).to.deep.equal(["Guardrail maxDailyBudget: the stack may spend 60 USD a day; the limit is 50 USD."]);
  });

  it("are nobody's business where nothing is declared in the account", () => {
    const theirs = foreign(campaign("theirs"));
    const declared = [theirs, foreign(group(theirs, "x", { budget: 600 }))];
    expect(sentences("maxDailyBudget: { USD: { advertiser: 100, stack: 100 } }", declared)).to.deep.equal([]);
  });

  it("are in its currency; a running object that states another one is only reported", () => {
    const rules = "maxDailyBudget: { any: { campaign: 100 } }";
    const accounts = { currencies: new Map([["7", "EUR"]]) };
    const top = campaign("spring");
    expect(stopped(rules, [top], accounts)).to.deep.equal(["spring"]);
    expect(stopped(rules, [kept(top)], accounts)).to.deep.equal([]);
    expect(sentences(rules, [kept(top)], accounts)).to.deep.equal([
      "Guardrail maxDailyBudget (advisory): campaign spring has currency USD, but advertiser 7 spends in EUR: its amounts would be in EUR. Write currency: EUR, and the amounts in EUR.",
    ]);
    expect(sentences(rules, [foreign(top)], accounts), "what others run").to.deep.equal([]);
    expect(sentences(rules, [campaign("spring", { ...NO_BUDGET, currency: "EUR" })], accounts)).to.deep.equal([]);
    expect(sentences(rules, [top], { currencies: new Map([["8", "EUR"]]) }), "another account's").to.deep.equal([]);
    for (const currency of [undefined, UNKNOWN])
      expect(sentences(rules, [campaign("spring", { ...NO_BUDGET, currency })], accounts)).to.deep.equal([]);
  });
});

describe("an account that cannot be read", () => {
  const unread: Accounts = { currencies: new Map(), unread: "the token was refused." };
  const SENTENCE =
    "the running campaigns of advertiser 7 could not be read, so their spend a day is unknown: the token was refused.";
  const judged = (levels: string, declared: readonly Declared[], accounts: Accounts = unread): string[] =>
    verdicts(`maxDailyBudget: { USD: { ${levels} } }`, declared, accounts)
      .filter(({ sentence }) => sentence === SENTENCE)
      .map(({ object, enforcement }) => `${object?.name} ${enforcement}`);
  const fresh = campaign("spring");

  it("stops what may add to the account's sum, and neither a pause nor what does not change", () => {
    const there = kept(campaign("spring"));
    const raise = changed(group(there, "a", { budget: 60 }), { budget: 50 });
    expect(judged("advertiser: 500", [there, raise])).to.deep.equal(["a mandatory"]);
    expect(judged("advertiser: 500", [fresh])).to.deep.equal(["spring mandatory"]);
    expect(judged("advertiser: 500", [there, kept(raise)])).to.deep.equal([]);
    expect(
      judged("advertiser: 500", [there, changed(group(there, "a", { budget: 40 }), { budget: 50 })]),
    ).to.deep.equal([]);
    const gone = { ...one("adGroup", "gone", undefined, { parent: there }), before: { ...DAY, budget: 60 } };
    expect(judged("advertiser: 500", [there, gone])).to.deep.equal([]);
    expect(judged("advertiser: 500", [there, one("ad", "clip", {}, { parent: raise })]), "an ad").to.deep.equal([]);
  });

  it("says nothing where no limit counts what runs there", () => {
    const there = kept(campaign("spring"));
    const raise = changed(group(there, "a", { budget: 60 }), { budget: 50 });
    expect(judged("adGroup: 500", [there, raise])).to.deep.equal([]);
    expect(judged("stack: 500", [there, raise])).to.deep.equal([]);
    expect(judged("stack: 500", [there, raise], { ...unread, wholeAccount: true })).to.deep.equal(["a mandatory"]);
    expect(judged("advertiser: 500", [there, raise], { currencies: new Map() })).to.deep.equal([]);
    expect(sentences("maxDailyBudget: { USD: { adGroup: 500 } }", [there, raise], unread)).to.deep.equal([]);
  });

  it("stops where the limit of any currency counts what runs there", () => {
    const there = kept(campaign("spring"));
    const raise = changed(group(there, "a", { budget: 60 }), { budget: 50 });
    for (const level of ["advertiser", "campaign"])
      expect(
        stopped(`maxDailyBudget: { USD: { ${level}: 500 }, JPY: { adGroup: 500 } }`, [there, raise], unread),
        level,
      ).to.deep.equal(["a"]);
  });

  it("stops, for a campaign's limit, only what lies in a campaign that was there before", () => {
    const there = kept(campaign("spring"));
    expect(judged("campaign: 500", [fresh, group(fresh, "a", { budget: 60 })])).to.deep.equal([]);
    expect(judged("campaign: 500", [there, group(there, "a", { budget: 60 })])).to.deep.equal(["a mandatory"]);
    expect(
      judged("campaign: 500", [changed(campaign("spring", { ...DAY, budget: 60 }), { budget: 50 })]),
    ).to.deep.equal(["spring mandatory"]);
    const plain = one("adGroup", "plain", { ...DAY, budget: 60, campaign: "123" });
    expect(judged("campaign: 500", [plain])).to.deep.equal(["plain mandatory"]);
  });

  it("is only reported in a preview without the account", () => {
    expect(judged("advertiser: 500", [fresh], { ...unread, isOffline: true })).to.deep.equal(["spring advisory"]);
  });
});
