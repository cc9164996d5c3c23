import { expect } from "chai";
import { type Kind, UNKNOWN, type Values } from "../../provider/definitions/index.js";
import { evaluateGuardrails, guardrailMessage, parseGuardrails } from "../../provider/guardrails/index.js";
import { matches, patternFault } from "../../provider/guardrails/pattern.js";
import { campaignCommitments } from "../../provider/spend/commitment.js";
import { type Declared, ofKind } from "../../provider/spend/declared.js";

const NOW = Date.parse("2026-12-01T12:00:00Z");

const one = (kind: Kind, name: string, after: Values, more: Partial<Declared> = {}): Declared => ({
  ...ofKind(kind),
  name,
  after,
  stateKnown: true,
  changed: true,
  ...more,
});

const campaign = (after: Values = {}, more: Partial<Declared> = {}): Declared =>
  one(
    "campaign",
    "spring",
    {
      name: "Spring",
      budgetMode: "BUDGET_MODE_INFINITE",
      currency: "USD",
      status: "ENABLE",
      advertiserId: "7",
      ...after,
    },
    more,
  );
const group = (parent: Declared, name: string, after: Values = {}, more: Partial<Declared> = {}): Declared =>
  one(
    "adGroup",
    name,
    { name, budgetMode: "BUDGET_MODE_DAY", budget: 40, ageGroups: ["AGE_25_34"], ...after },
    { parent, ...more },
  );

describe("what campaigns may spend", () => {
  const spend = (declared: readonly Declared[], counting: "spending" | "all" = "spending") => {
    const [{ daily, lifetime, unknown } = { daily: 0, lifetime: 0, unknown: [] }] = campaignCommitments(declared, {
      side: "after",
      counting,
      now: NOW,
    });
    return [daily, lifetime, ...unknown];
  };
  const cases: readonly [string, () => readonly Declared[], unknown[]][] = [
    [
      "adds up the budgets of ad groups",
      () => {
        const top = campaign();
        return [top, group(top, "a"), group(top, "b")];
      },
      [80, 0],
    ],
    [
      "takes the smaller of the campaign's and its ad groups' budgets",
      () => {
        const top = campaign({ budgetMode: "BUDGET_MODE_DAY", budget: 60 });
        return [top, group(top, "a"), group(top, "b")];
      },
      [60, 0],
    ],
    [
      "counts the campaign's budget once under CBO, with a dynamic one's largest day",
      () => {
        const top = campaign({ budgetMode: "BUDGET_MODE_DYNAMIC_DAILY_BUDGET", budget: 100, budgetOptimizeOn: true });
        return [top, group(top, "a", { budget: undefined })];
      },
      [125, 0],
    ],
    [
      "counts nothing that is paused",
      () => {
        const top = campaign({ status: "DISABLE" });
        return [top, group(top, "a")];
      },
      [0, 0],
    ],
    [
      "counts no ad group that has ended, or all of whose ads are paused",
      () => {
        const top = campaign();
        const quiet = group(top, "b");
        return [
          top,
          group(top, "a", { scheduleEndTime: "2026-11-30T00:00:00Z" }),
          quiet,
          one("ad", "b/x", { status: "DISABLE" }, { parent: quiet }),
        ];
      },
      [0, 0],
    ],
    [
      "counts a lifetime budget as lifetime, once, and never takes daily ones below it for nothing",
      () => {
        const top = campaign({ budgetMode: "BUDGET_MODE_TOTAL", budget: 500 });
        return [top, group(top, "a")];
      },
      [40, 500],
    ],
    [
      "names what is not known, and never takes it for zero",
      () => {
        const top = campaign();
        return [top, group(top, "a", { budget: UNKNOWN }), group(top, "b")];
      },
      [40, 0, "a"],
    ],
  ];
  for (const [title, make, expected] of cases) it(title, () => expect(spend(make())).to.deep.equal(expected));

  it("counts everything as if every pause were lifted, where that is configured", () => {
    const top = campaign({ status: "DISABLE" });
    expect(spend([top, group(top, "a", { status: "DISABLE" })], "all")).to.deep.equal([40, 0]);
  });
});

describe("guardrails", () => {
  const said = (guardrails: string, declared: readonly Declared[]): string[] => {
    const loaded = parseGuardrails(guardrails, "tiktok-ads.policy.yaml");
    expect(loaded.problems).to.deep.equal([]);
    return evaluateGuardrails({ declared, guardrails: loaded.guardrails, now: NOW }).map(guardrailMessage);
  };
  const top = campaign();
  const [first, second] = [group(top, "spring/us"), group(top, "spring/de")];

  it("limit the daily budget of ad groups, campaigns, advertisers and stacks", () => {
    const guardrails =
      "mandatory:\n  maxDailyBudget:\n    USD: { adGroup: 30, campaign: 70, advertiser: 75, stack: 79 }\n";
    expect(said(guardrails, [top, first, second])).to.deep.equal([
      "Guardrail maxDailyBudget: ad group spring/us may spend 40 USD a day; the limit is 30 USD. (tiktok-ads.policy.yaml:2)",
      "Guardrail maxDailyBudget: ad group spring/de may spend 40 USD a day; the limit is 30 USD. (tiktok-ads.policy.yaml:2)",
      "Guardrail maxDailyBudget: campaign spring may spend 80 USD a day; the limit is 70 USD. (tiktok-ads.policy.yaml:2)",
      "Guardrail maxDailyBudget: advertiser 7 may spend 80 USD a day; the limit is 75 USD. (tiktok-ads.policy.yaml:2)",
      "Guardrail maxDailyBudget: the stack may spend 80 USD a day; the limit is 79 USD. (tiktok-ads.policy.yaml:2)",
    ]);
  });

  it("refuse a currency that has no limit", () => {
    const [message] = said("mandatory: { maxDailyBudget: { JPY: { campaign: 9000 } } }", [top, first]);
    expect(message).to.include("may spend 40 USD a day, and limits are set only for JPY");
  });

  const alone: readonly [string, string, Declared, string | undefined][] = [
    [
      "an increase",
      "maxIncrease: 50",
      campaign({ budget: 160 }, { before: { budget: 100 } }),
      "goes from 100 to 160 (+60 %)",
    ],
    ["a small increase", "maxIncrease: 50", campaign({ budget: 140 }, { before: { budget: 100 } }), undefined],
    ["a missing end", "requireEndDate: true", first, "ad group spring/us has no end"],
    ["a name", 'namePattern: { campaign: "^[A-Z]{2}_" }', top, 'the name "Spring" of campaign spring does not match'],
    [
      "an objective",
      "allowedObjectives: [REACH]",
      campaign({ objective: "TRAFFIC" }),
      "objective TRAFFIC of campaign spring is not allowed",
    ],
    [
      "a country",
      "allowedCountries: [DE]",
      group(top, "g", { locationIds: ["6252001", "2921044"] }),
      "is shown in US (6252001), which is not allowed",
    ],
    [
      "allowed places",
      'allowedCountries: [DE, "5332921"]',
      group(top, "g", { locationIds: ["5332921", "2921044"] }),
      undefined,
    ],
    [
      "a placement",
      "allowedPlacements: [PLACEMENT_TIKTOK]",
      group(top, "g", { placements: ["PLACEMENT_PANGLE"] }),
      "has PLACEMENT_PANGLE, which is not allowed",
    ],
    [
      "automatic placement",
      "allowedPlacements: [PLACEMENT_TIKTOK]",
      group(top, "g", { placementType: "PLACEMENT_TYPE_AUTOMATIC" }),
      "has PLACEMENT_TYPE_AUTOMATIC",
    ],
    [
      "a host",
      'allowedHosts: ["*.example.com"]',
      one("ad", "a", { landingPageUrl: "https://example.org/x" }),
      "leads to example.org, which is not allowed",
    ],
    [
      "a host below",
      'allowedHosts: ["*.example.com"]',
      one("ad", "a", { landingPageUrl: "https://shop.example.com/x" }),
      undefined,
    ],
    [
      "the young",
      "minAge: 18",
      group(top, "g", { ageGroups: ["AGE_13_17", "AGE_25_34"] }),
      "is shown to AGE_13_17; no one younger than 18",
    ],
    ["all ages", "minAge: 18", group(top, "g", { ageGroups: [] }), "is shown to all ages"],
    ["a new campaign that is enabled", "newObjectsPaused: true", top, "campaign spring is new and would start enabled"],
    ["one that was there", "newObjectsPaused: true", campaign({}, { before: {} }), undefined],
    ["what is new under a pause", "newObjectsPaused: true", group(campaign({ status: "DISABLE" }), "g"), undefined],
    [
      "a change in a frozen window",
      'frozenWindows: [{ from: "2026-12-01T00:00:00Z", to: "2026-12-02T00:00:00Z", reason: sale }]',
      top,
      "nothing may change from 2026-12-01T00:00:00Z to 2026-12-02T00:00:00Z (sale)",
    ],
    [
      "no change in it",
      'frozenWindows: [{ from: "2026-12-01T00:00:00Z", to: "2026-12-02T00:00:00Z" }]',
      campaign({}, { changed: false }),
      undefined,
    ],
    ["what is not known yet", "minAge: 18", group(top, "g", { ageGroups: UNKNOWN }), undefined],
  ];
  for (const [what, rule, declared, words] of alone)
    it(`${words ? "report" : "accept"} ${what}`, () => {
      const messages = said(`mandatory:\n  ${rule}\n`, [declared]);
      if (words === undefined) expect(messages).to.deep.equal([]);
      else expect(messages.join()).to.include(words);
    });

  it("report all mistakes of the file at once, with line and column", () => {
    const broken =
      'mandatory:\n  maxDaylyBudget: {}\n  namePattern: { ad: "(" }\nadvisory:\n  minAge: 5\n  frozenWindows: []\n';
    const { guardrails, problems } = parseGuardrails(broken, "p.yaml");
    expect(guardrails).to.deep.equal([]);
    expect(problems.map(({ position, reason }) => `${position.line}: ${reason}`)).to.deep.equal([
      "2: maxDaylyBudget is not a known guardrail.",
      "5: minAge must be >= 13.",
    ]);
    const more = 'mandatory: { namePattern: { ad: "(" }, frozenWindows: [{ from: "2026-13-45", to: "2026-12-02" }] }';
    expect(parseGuardrails(more, "p.yaml").problems.map(({ reason }) => reason)).to.deep.equal([
      'from "2026-13-45" is not a time with an offset, such as 2026-12-24T00:00:00Z.',
      'to "2026-12-02" is not a time with an offset, such as 2026-12-24T00:00:00Z.',
      "ad is not a regular expression (missing closing ): `(`).",
    ]);
  });

  it("match names in linear time, and report where a pattern uses unsupported syntax", () => {
    const slow = "(a+)+$";
    expect(patternFault(slow)).to.equal(undefined);
    expect(matches(slow, `${"a".repeat(511)}!`)).to.equal(false);
    expect(matches(slow, "a".repeat(512))).to.equal(true);
    expect(matches("^\\u00e4(?<year>\\d{4})\\p{L}$", "ä2026é")).to.equal(true);
    expect(matches("^[A-Z]{2}_", "us_spring")).to.equal(false);
    for (const pattern of ["^(?=.*_)x", "(?<!a)b", "(a)\\1", "(?<x>a)\\k<x>"])
      expect(patternFault(pattern), pattern).to.include("lookaround or back references");
    expect(patternFault("(a{1000}){1000}")).to.include("invalid repeat count");
    expect(patternFault("x".repeat(1_000))).to.equal(undefined);
    expect(patternFault("x".repeat(1_001))).to.equal("has 1001 characters; a pattern may have 1000.");
    expect(
      parseGuardrails('mandatory:\n  namePattern: { ad: "(a)\\\\1" }\n', "p.yaml").problems.map(
        ({ position }) => position,
      ),
    ).to.deep.equal([{ line: 2, column: 18 }]);
  });

  it("report the position of text that reads differently from what it contains", () => {
    const reasonAt = (text: string): string[] =>
      parseGuardrails(text, "p.yaml").problems.map(
        ({ position, reason }) => `${position.line}:${position.column} ${reason}`,
      );
    expect(reasonAt("mandatory: &a { minAge: 18 }\nadvisory: *a\n")).to.deep.equal([
      "2:11 the alias *a is not supported. Write the value out.",
    ]);
    expect(reasonAt("mandatory:\n  maxIncrease: 0x64\n")).to.deep.equal([
      "2:16 maxIncrease 0x64 is read as 100. Write it as 100.",
    ]);
    expect(reasonAt("mandatory:\n  minAge: 18 # \u202e\n")[0]).to.match(
      /^2:16 the file contains the invisible character U\+202E/,
    );
    expect(reasonAt("mandatory:\n  __proto__: { minAge: 18 }\n")[0]).to.match(/^2:3 "__proto__" cannot be a name/);
  });
});
