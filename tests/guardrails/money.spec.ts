import { expect } from "chai";
import { type Kind, UNKNOWN, type Values } from "../../provider/definitions/index.js";
import {
  type Accounts,
  evaluateGuardrails,
  guardrailMessage,
  parseGuardrails,
} from "../../provider/guardrails/index.js";
import { campaignCommitments } from "../../provider/spend/commitment.js";
import { type Declared, ofKind } from "../../provider/spend/declared.js";

const NOW = Date.parse("2026-12-01T12:00:00Z");
const LIMIT = "mandatory:\n  maxDailyBudget:\n    USD: { adGroup: 200, campaign: 500, advertiser: 500, stack: 500 }\n";

let count = 0;
const one = (kind: Kind, name: string, after: Values | undefined, more: Partial<Declared> = {}): Declared => ({
  ...ofKind(kind),
  name,
  key: `${kind} ${name} ${count++}`,
  ...(after ? { after } : {}),
  stateKnown: true,
  changed: true,
  ...more,
});

const campaign = (after: Values = {}, more: Partial<Declared> = {}): Declared =>
  one(
    "campaign",
    "spring",
    { budgetMode: "BUDGET_MODE_INFINITE", currency: "USD", status: "ENABLE", advertiserId: "7", ...after },
    { complete: true, ...more },
  );
const group = (
  parent: Declared | undefined,
  budget: number,
  after: Values = {},
  more: Partial<Declared> = {},
): Declared =>
  one(
    "adGroup",
    `g${count}`,
    { budgetMode: "BUDGET_MODE_DAY", budget, currency: "USD", advertiserId: "7", ...after },
    { ...(parent ? { parent } : {}), ...more },
  );
const many = (parent: Declared | undefined, number: number, budget: number, after: Values = {}): Declared[] =>
  Array.from({ length: number }, () => group(parent, budget, after));
const standing = (kind: Kind, name: string, values: Values, more: Partial<Declared> = {}): Declared =>
  one(kind, name, values, { before: values, changed: false, ...more });

const verdicts = (guardrails: string, declared: readonly Declared[], accounts?: Accounts) => {
  const loaded = parseGuardrails(guardrails, "p.yaml");
  expect(loaded.problems).to.deep.equal([]);
  return evaluateGuardrails({ declared, guardrails: loaded.guardrails, now: NOW, ...(accounts ? { accounts } : {}) });
};
const stopped = (guardrails: string, declared: readonly Declared[], accounts?: Accounts): string =>
  verdicts(guardrails, declared, accounts)
    .filter(({ enforcement }) => enforcement === "mandatory")
    .map(guardrailMessage)
    .join("\n");

describe("the money that guardrails see", () => {
  it("is not hidden by a campaign's endTime in the past: its ad groups run", () => {
    const top = campaign({ startTime: "2026-01-01T00:00:00Z", endTime: "2026-02-01T00:00:00Z" });
    expect(stopped(LIMIT, [top, ...many(top, 6, 190)])).to.include("campaign spring may spend 1140 USD a day");
  });

  it("is that of the daily ad groups under a lifetime campaign", () => {
    const top = campaign({ budgetMode: "BUDGET_MODE_TOTAL", budget: 90_000 });
    expect(stopped(LIMIT, [top, ...many(top, 60, 190)])).to.include("campaign spring may spend 11400 USD a day");
  });

  it("is a whole lifetime budget on one day", () => {
    const top = campaign();
    const whole = { budgetMode: "BUDGET_MODE_TOTAL", scheduleEndTime: "2026-12-02T12:00:00Z" };
    const said = stopped(LIMIT, [top, group(top, 90_000, whole)]);
    expect(said).to.include("may spend 90000 USD a day; the limit is 200 USD");
    expect(said).to.include("advertiser 7 may spend 90000 USD a day");
  });

  it("is 125 % of a dynamic daily budget", () => {
    const top = campaign();
    const dynamic = { budgetMode: "BUDGET_MODE_DYNAMIC_DAILY_BUDGET" };
    expect(stopped(LIMIT, [top, group(top, 161, dynamic)])).to.include("may spend 201.25 USD a day");
    expect(stopped(LIMIT, [top, group(top, 160, dynamic)])).to.equal("");
  });

  it("is that of the worst day: budgets that never run on the same day do not add up, those that may do", () => {
    const top = campaign();
    const first = group(top, 190, { scheduleEndTime: "2026-12-10T00:00:00Z" });
    const second = (start: string) => many(top, 2, 190, { scheduleStartTime: start });
    expect(stopped(LIMIT, [top, first, ...second("2026-12-11T00:00:00Z")])).to.equal("");
    expect(stopped(LIMIT, [top, first, ...second("2026-12-10T23:00:00Z")])).to.include("may spend 570 USD");
  });

  it("counts ad groups under a plain campaign id, and adds up those of one campaign", () => {
    const declared = many(undefined, 6, 190, { campaign: "123" });
    expect(stopped(LIMIT, declared)).to.include("campaign 123 may spend 1140 USD a day").and.include("advertiser 7");
    expect(verdicts(LIMIT, declared)[0]?.object).to.equal(declared[0]);
  });

  it("keeps ad groups of equal names separate under different campaigns and accounts", () => {
    const tops = ["a", "b", "c"].map((name) => one("campaign", name, { ...campaign().after, name }));
    const groups = tops.map((parent) =>
      one("adGroup", "us", { budgetMode: "BUDGET_MODE_DAY", budget: 190 }, { parent }),
    );
    expect(stopped(LIMIT, [...tops, ...groups])).to.include("advertiser 7 may spend 570 USD a day");
    const names = new Set(
      campaignCommitments([...tops, ...groups], { side: "after", counting: "spending", now: NOW }).map(
        ({ daily }) => daily,
      ),
    );
    expect([...names]).to.deep.equal([190]);
  });

  it("counts what runs in the account and is not declared, in the account's sum and under declared campaigns", () => {
    const top = campaign();
    const other = standing("campaign", "by hand", { ...campaign().after, name: "by hand" }, { foreign: true });
    const its = standing(
      "adGroup",
      "x",
      { budgetMode: "BUDGET_MODE_DAY", budget: 400, advertiserId: "7" },
      { parent: other, foreign: true },
    );
    expect(stopped(LIMIT, [top, group(top, 190), other, its])).to.include("advertiser 7 may spend 590 USD a day");
    const below = standing(
      "adGroup",
      "y",
      { budgetMode: "BUDGET_MODE_DAY", budget: 400, advertiserId: "7" },
      { parent: top, foreign: true },
    );
    expect(stopped(LIMIT, [top, group(top, 190), below])).to.include("campaign spring may spend 590 USD a day");
  });

  it("is in the account's currency, and a config with another one is refused", () => {
    const top = campaign({ currency: "IDR" });
    const accounts = { currencies: new Map([["7", "USD"]]) };
    const guardrails = "mandatory: { maxDailyBudget: { USD: { campaign: 500 }, IDR: { campaign: 10000000 } } }";
    const said = stopped(guardrails, [top, group(top, 900_000, { currency: undefined })], accounts);
    expect(said).to.include("campaign spring has currency IDR, but advertiser 7 spends in USD");
    expect(said).to.include("may spend 900000 USD a day; the limit is 500 USD");
  });

  it("is a violation where it is unknown, unless something limits it", () => {
    const free = campaign();
    expect(stopped(LIMIT, [free, group(free, 0, { budget: UNKNOWN })])).to.include("unlimited or unknown spend of");
    const bound = campaign({ budgetMode: "BUDGET_MODE_DAY", budget: 100 });
    const guardrails = "mandatory: { maxDailyBudget: { USD: { campaign: 500, advertiser: 500 } } }";
    expect(stopped(guardrails, [bound, group(bound, 0, { budget: UNKNOWN })])).to.equal("");
    const later = group(free, 400, { status: UNKNOWN, scheduleEndTime: UNKNOWN, scheduleStartTime: UNKNOWN });
    expect(stopped(guardrails, [free, later, group(free, 190)])).to.include("advertiser 7 may spend 590 USD");
  });

  it("is a violation where the account cannot be read, and only a warning in a preview without it", () => {
    const top = campaign();
    const accounts = { currencies: new Map(), unread: "the token was refused." };
    expect(stopped(LIMIT, [top, group(top, 50)], accounts))
      .to.include("could not be read")
      .and.include("the token was refused.");
    expect(stopped(LIMIT, [top, group(top, 50)], { ...accounts, isOffline: true })).to.equal("");
  });

  it("blocks no change that lowers or pauses, even above a limit, and blocks one that raises", () => {
    const values = { ...campaign().after };
    const top = standing("campaign", "spring", values, { complete: true });
    const day = { budgetMode: "BUDGET_MODE_DAY", advertiserId: "7" };
    const others = Array.from({ length: 5 }, () => standing("adGroup", "o", { ...day, budget: 190 }, { parent: top }));
    const changed = (before: Values, after: Values) =>
      one("adGroup", "us", { ...day, ...after }, { before: { ...day, ...before }, parent: top });
    const judged = (before: Values, after: Values) => stopped(LIMIT, [top, ...others, changed(before, after)]);
    expect(judged({ budget: 150 }, { budget: 120 })).to.equal("");
    expect(judged({ budget: 150 }, { budget: 150, status: "DISABLE" })).to.equal("");
    expect(judged({ budget: 120 }, { budget: 150 })).to.include("campaign spring may spend 1100 USD");
    expect(judged({ budget: 120, status: "DISABLE" }, { budget: 120, status: "ENABLE" })).to.include("advertiser 7");
  });

  it("gives the same result for a campaign's budget above the limit that its ad groups keep below it", () => {
    const guardrails = "mandatory: { maxDailyBudget: { USD: { campaign: 100 } } }";
    const top = campaign(
      { budgetMode: "BUDGET_MODE_DAY", budget: 110 },
      { before: { ...campaign().after, budgetMode: "BUDGET_MODE_DAY", budget: 80 } },
    );
    const groups = many(top, 2, 20);
    expect(stopped(guardrails, [top, ...groups])).to.equal("");
    expect(stopped(guardrails, [top, ...groups, group(top, 80)])).to.include(
      "may spend 110 USD a day; the limit is 100 USD",
    );
  });
});

describe("maxIncrease", () => {
  const guardrails = "mandatory: { maxIncrease: 50 }";
  const changed = (kind: Kind, before: Values, after: Values, more: Partial<Declared> = {}) =>
    one(
      kind,
      "spring",
      { advertiserId: "7", currency: "USD", ...after },
      { before: { advertiserId: "7", currency: "USD", ...before }, complete: true, ...more },
    );
  const DAY = "BUDGET_MODE_DAY";

  it("sees a campaign's budget removed and its ad groups' added", () => {
    const top = changed("campaign", { budgetMode: DAY, budget: 100 }, { budgetMode: "BUDGET_MODE_INFINITE" });
    const below = Array.from({ length: 6 }, (_none, index) =>
      standing("adGroup", `g${index}`, { budgetMode: DAY, budget: 190 }, { parent: top }),
    );
    expect(stopped(guardrails, [top, ...below])).to.include("may spend goes from 100 to 1140 USD on one day (+1040 %)");
  });

  it("compares budgets of two modes by their largest day and by their totals", () => {
    const end = "2026-12-11T12:00:00Z";
    const whole = { budgetMode: "BUDGET_MODE_TOTAL", budget: 1000, scheduleEndTime: end };
    const top = standing("campaign", "top", { budgetMode: "BUDGET_MODE_INFINITE" });
    const daily = { budgetMode: DAY, budget: 100, scheduleEndTime: end };
    expect(stopped(guardrails, [top, changed("adGroup", daily, whole, { parent: top })])).to.include("+900 %");
    expect(
      stopped(guardrails, [top, changed("adGroup", { ...whole, budget: 100 }, daily, { parent: top })]),
    ).to.include("goes from 100 to 1000 in all");
    const dynamic = { budgetMode: "BUDGET_MODE_DYNAMIC_DAILY_BUDGET", budget: 110, scheduleEndTime: end };
    expect(stopped(guardrails, [top, changed("adGroup", daily, dynamic, { parent: top })])).to.equal("");
  });

  it("sees what replaces a removed campaign under another name", () => {
    const top = standing(
      "campaign",
      "top",
      { budgetMode: "BUDGET_MODE_INFINITE", currency: "USD" },
      { complete: true },
    );
    const old = one("adGroup", "us", undefined, { before: { budgetMode: DAY, budget: 100 }, parent: top });
    const anew = one("adGroup", "us2", { budgetMode: DAY, budget: 1000 }, { parent: top });
    expect(stopped(guardrails, [top, old, anew])).to.include(
      "what campaign top may spend goes from 100 to 1000 USD on one day",
    );
    const gone = one("campaign", "spring", undefined, {
      before: { ...campaign().after, budgetMode: DAY, budget: 100 },
    });
    const goneGroup = one("adGroup", "g", undefined, { before: { budgetMode: DAY, budget: 100 }, parent: gone });
    const come = campaign({ budgetMode: DAY, budget: 1000 });
    expect(stopped(guardrails, [gone, goneGroup, come, group(come, 1000)])).to.include(
      "the replacement of spring goes from 100 to 1000",
    );
    expect(stopped(guardrails, [come, group(come, 1000)]), "a campaign that is only new").to.equal("");
  });

  it("treats an unknown budget as one without limit", () => {
    expect(
      stopped(guardrails, [changed("adGroup", { budgetMode: DAY, budget: 100 }, { budgetMode: DAY, budget: UNKNOWN })]),
    ).to.include("without bounds");
  });
});

describe("changes that guardrails never block", () => {
  const frozen = 'mandatory: { frozenWindows: [{ from: "2026-12-01T00:00:00Z", to: "2026-12-02T00:00:00Z" }] }';
  const change = (before: Values, after: Values) => one("adGroup", "us", after, { before });

  it("include a pause, a lower budget or bid, an earlier end, also in a frozen window", () => {
    const base = { status: "ENABLE", budget: 100, bidPrice: 1, scheduleEndTime: "2026-12-24T00:00:00Z" };
    for (const less of [
      { status: "DISABLE" },
      { budget: 50 },
      { bidPrice: 0.5 },
      { scheduleEndTime: "2026-12-10T00:00:00Z" },
    ])
      expect(stopped(frozen, [change(base, { ...base, ...less })]), JSON.stringify(less)).to.equal("");
    for (const more of [
      { budget: 150 },
      { name: "x" },
      { status: "DISABLE", budget: 101 },
      { scheduleEndTime: undefined },
    ])
      expect(stopped(frozen, [change(base, { ...base, ...more })]), JSON.stringify(more)).to.include(
        "nothing may change",
      );
    expect(stopped(frozen, [one("adGroup", "us", undefined, { before: base })])).to.include("nothing may change");
  });

  it("include unchanged resources: a rule that they violate is only reported", () => {
    const kept = standing("campaign", "old", { name: "old", objective: "TRAFFIC" });
    const [said] = verdicts("mandatory: { allowedObjectives: [REACH] }", [kept]);
    expect(said).to.include({ enforcement: "advisory", rule: "allowedObjectives" });
  });
});

describe("newObjectsPaused", () => {
  const guardrails = "mandatory: { newObjectsPaused: true }";
  it("requires a pause below an unknown campaign", () => {
    expect(stopped(guardrails, [group(undefined, 20, { campaign: "123" })])).to.include(
      "and it is not known here whether its campaign is paused",
    );
    const ad = one("ad", "clip", { adGroup: "1" });
    expect(stopped(guardrails, [ad])).to.include("ad clip is new and would start enabled");
    const paused = campaign({ status: "DISABLE" });
    const below = group(paused, 20);
    expect(stopped(guardrails, [below, one("ad", "clip", {}, { parent: below })])).to.equal("");
  });
});

describe("allowedHosts", () => {
  const guardrails = 'mandatory: { allowedHosts: ["example.com", "*.example.com", "acme:"] }';
  const judged = (values: Values): string => stopped(guardrails, [one("ad", "clip", values)]);
  const LEADS_AWAY: readonly [string, Values][] = [
    ["a landing page", { landingPageUrl: "https://evil.test/x" }],
    ["a backslash before a second host", { landingPageUrl: "https://example.com\\@evil.test" }],
    ["a user name that looks like the host", { landingPageUrl: "https://example.com@evil.test/" }],
    ["an empty user name", { landingPageUrl: "https://@example.com/" }],
    ["a tab inside the host", { landingPageUrl: "https://exam\tple.com/" }],
    ["a space before it", { landingPageUrl: " https://example.com/" }],
    ["one slash", { landingPageUrl: "https:/example.com/" }],
    ["a host that only ends alike", { landingPageUrl: "https://notexample.com/" }],
    ["the host as a part of another", { landingPageUrl: "https://example.com.evil.test/" }],
    ["no address", { landingPageUrl: "example.com" }],
    ["a deep link on the web", { deeplink: "https://evil.test/x" }],
    ["a deep link of another app", { deeplink: "evil://example.com/x" }],
    ["a script", { deeplink: "javascript:alert(1)" }],
    ["a playable ad", { playableUrl: "https://evil.test/x" }],
    ["a custom product page", { cppUrl: "https://evil.test/x" }],
    [
      "a disclaimer's link",
      {
        disclaimerClickableTexts: [
          { text: "x", url: "https://example.com" },
          { text: "y", url: "https://evil.test" },
        ],
      },
    ],
    ["an impression's tracking", { impressionTrackingUrl: "https://evil.test" }],
    ["a click's tracking", { clickTrackingUrl: "https://evil.test" }],
    ["a view's tracking", { videoViewTrackingUrl: "https://evil.test" }],
    ["a viewability partner's address", { viewabilityVastUrl: "https://evil.test" }],
    ["a brand safety partner's address", { brandSafetyVastUrl: "https://evil.test" }],
  ];
  for (const [what, values] of LEADS_AWAY)
    it(`refuses ${what}`, () => expect(judged(values)).to.include("Guardrail allowedHosts"));

  it("refuses a card of a portfolio that links to another host", () => {
    const portfolio = {
      ...one("ad", "card", { stickerParam: { landingPageUrl: "https://evil.test" } }),
      kind: undefined,
    };
    expect(stopped(guardrails, [portfolio])).to.include("Guardrail allowedHosts");
  });

  const STAYS: readonly [string, Values][] = [
    ["the host in capitals, with a port", { landingPageUrl: "https://EXAMPLE.com:8443/x?y=__CID__#z" }],
    ["one below it", { landingPageUrl: "https://shop.example.com/a@b" }],
    ["the host with its last dot", { landingPageUrl: "https://example.com./" }],
    ["an app's own scheme that is allowed", { deeplink: "acme://product/1" }],
    ["texts that hold no address", { text: "see evil.test: now", deeplinkType: "NORMAL", callToAction: "LEARN_MORE" }],
    [
      "ids of images",
      { avatarIconWebUri: "ad-site-i18n-sg/1", creativeList: [{ creativeInfo: { imageInfo: [{ webUri: "i1" }] } }] },
    ],
    ["parameters", { deeplinkUtmParams: [{ key: "utm_source", value: "tiktok" }] }],
  ];
  for (const [what, values] of STAYS) it(`accepts ${what}`, () => expect(judged(values)).to.equal(""));
});

describe("allowedCountries and minAge", () => {
  const judged = (rule: string, values: Values): string =>
    stopped(`mandatory: { ${rule} }`, [one("adGroup", "us", values)]);
  it("do not accept what they cannot see", () => {
    expect(judged("allowedCountries: [DE]", { zipcodeIds: ["90210"] })).to.include("postal codes 90210");
    expect(judged('allowedCountries: [DE, "90210"]', { zipcodeIds: ["90210"] })).to.equal("");
    expect(judged("allowedCountries: [DE]", { locationIds: ["2921044"], savedAudienceId: "5" })).to.include(
      "saved audience 5",
    );
    expect(judged("allowedCountries: [DE]", { locationIds: ["2921044"], savedAudienceId: UNKNOWN })).to.include(
      "saved audience (created by this run)",
    );
    expect(judged("allowedCountries: [DE]", {})).to.include("names no location");
    expect(judged("allowedCountries: [DE]", { locationIds: UNKNOWN })).to.equal("");
    expect(judged("minAge: 18", { ageGroups: ["AGE_25_34"], savedAudienceId: "5" })).to.include(
      "whose ages are not known here",
    );
  });
});
