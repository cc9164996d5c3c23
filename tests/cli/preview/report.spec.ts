import { expect } from "chai";
import { htmlReport } from "../../../cli/commands/preview/html.js";
import { MOST_CHARACTERS, markdownReport } from "../../../cli/commands/preview/markdown.js";
import { type Calls, secondsFor } from "../../../cli/commands/preview/quota.js";
import { type ReportInput, reportOn, type StackReport } from "../../../cli/commands/preview/report.js";
import { readPlan } from "../../../cli/commands/preview/steps.js";
import { textReport } from "../../../cli/commands/preview/text.js";
import { parseGuardrails } from "../../../provider/guardrails/index.js";
import { PROFILES } from "../../../provider/ratelimit/quota.js";
import { visible } from "../../../provider/text/visible.js";
import { planJson, type ShortStep } from "../../support/plan.js";

const NOW = Date.parse("2026-12-01T12:00:00Z");
const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const CALLS: Calls = { total: 0, byPath: [], videos: 0, limits: "guide", leftToday: 980, seconds: 0 };

const CAMPAIGN = {
  name: "Spring",
  objective: "TRAFFIC",
  budgetMode: "BUDGET_MODE_DAY",
  budget: 100,
  status: "ENABLE",
  currency: "USD",
};
const GROUP = {
  name: "US",
  campaign: "1",
  budgetMode: "BUDGET_MODE_DAY",
  budget: 40,
  status: "ENABLE",
  locationIds: ["6252001"],
  ageGroups: ["AGE_18_24"],
  scheduleType: "SCHEDULE_START_END",
  scheduleStartTime: "2026-12-05T00:00:00Z",
  scheduleEndTime: "2026-12-31T00:00:00Z",
};
const AD = { name: "clip", adGroup: "2", format: "SINGLE_VIDEO", status: "ENABLE", text: "Coffee" };

const RAIL = {
  rule: "maxDailyBudget",
  enforcement: "mandatory",
  object: "campaign spring",
  property: "budget",
  value: "100",
  limit: "50",
  source: "tiktok-ads.policy.yaml:2",
  where: null,
} as const;

const report = (steps: readonly ShortStep[], more: Partial<ReportInput> = {}): StackReport =>
  reportOn({ plan: readPlan(planJson(steps), "plan.json"), calls: CALLS, guardrails: [], now: NOW, ...more });

const same: ShortStep = ["same", "Campaign", "spring", CAMPAIGN, CAMPAIGN];
const group = (after: object | undefined, before: object | undefined = GROUP, op = "update"): ShortStep => [
  op,
  "AdGroup",
  "spring/us",
  before,
  after,
  "spring",
];

describe("reports of plans", () => {
  describe("money", () => {
    const daily = (steps: readonly ShortStep[]) =>
      report(steps).money.total.map(({ currency, daily: both }) => ({ currency, ...both }));

    it("counts the smaller of the campaign's budget and its ad groups' sum", () => {
      expect(daily([same, group({ ...GROUP, budget: 80 })])).to.deep.equal([
        { currency: "USD", before: 40, after: 80 },
      ]);
      expect(daily([same, group({ ...GROUP, budget: 300 })])).to.deep.equal([
        { currency: "USD", before: 40, after: 100 },
      ]);
    });

    it("leaves out what is paused, ended or deleted", () => {
      expect(daily([same, group({ ...GROUP, status: "DISABLE" })])[0]).to.include({ before: 40, after: 0 });
      expect(daily([same, group({ ...GROUP, scheduleEndTime: "2026-11-30T00:00:00Z" })])[0]).to.include({ after: 0 });
      expect(daily([same, group(undefined, GROUP, "delete")])[0]).to.include({ before: 40, after: 0 });
      expect(daily([same])[0]).to.include({ before: 100, after: 100 });
    });

    it("keeps currencies separate", () => {
      const yen = { ...CAMPAIGN, currency: "JPY", budget: 9000 };
      const tokyo = { ...GROUP, currency: "JPY", budget: 9500 };
      const made: ShortStep[] = [
        ["create", "Campaign", "tokyo", undefined, yen],
        ["create", "AdGroup", "tokyo/all", undefined, tokyo, "tokyo"],
      ];
      expect(daily([same, ...made])).to.deep.equal([
        { currency: "JPY", before: 0, after: 9000 },
        { currency: "USD", before: 100, after: 100 },
      ]);
    });

    it("names unknown amounts, and never counts them as zero", () => {
      // Its campaign bounds it: at worst it is that.
      const { money } = report([same, group({ ...GROUP, budget: UNKNOWN })]);
      expect(money.total[0]).to.deep.include({ daily: { before: 40, after: 100 }, unknown: [] });
      const free = { ...CAMPAIGN, budgetMode: "BUDGET_MODE_INFINITE", budget: undefined };
      const unbounded: ShortStep = ["same", "Campaign", "spring", free, free];
      const text = textReport([report([unbounded, group({ ...GROUP, budget: UNKNOWN })])]);
      expect(text.split("\n")[1]).to.equal("Daily spend 40 → 0 USD (−40, −100 %); plus 1 not yet known (spring/us)");
      expect(text).to.include("budget 40 → (not known yet)");
    });

    it("lists lifetime budgets separately, and counts each in full on one day, since TikTok may spend it so", () => {
      const total = { ...CAMPAIGN, budgetMode: "BUDGET_MODE_TOTAL", budget: 900 };
      const made: ShortStep[] = [
        ["create", "Campaign", "sale", undefined, total],
        [
          "create",
          "AdGroup",
          "sale/all",
          undefined,
          { ...GROUP, budgetMode: "BUDGET_MODE_TOTAL", budget: 900 },
          "sale",
        ],
      ];
      expect(textReport([report(made)]).split("\n")[1]).to.equal(
        "Daily spend 0 → 900 USD (+900); lifetime budgets 0 → 900 USD (+900)",
      );
    });

    it("counts nothing for a new campaign without ad groups", () => {
      expect(daily([["create", "Campaign", "empty", undefined, CAMPAIGN]])).to.deep.equal([
        { currency: "USD", before: 0, after: 0 },
      ]);
    });

    it("counts a moved ad group under its old campaign before, and under its new one after", () => {
      const other = { ...CAMPAIGN, name: "Summer" };
      const plan = JSON.parse(planJson([same, ["same", "Campaign", "summer", other, other], group(GROUP)])) as {
        steps: { newState: { propertyDependencies: { campaign: string[] } } }[];
      };
      const moved = plan.steps[2]?.newState.propertyDependencies;
      if (moved) moved.campaign = [String(moved.campaign[0]).replace("spring", "summer")];
      const { money } = reportOn({ plan: readPlan(JSON.stringify(plan), "x"), calls: CALLS, guardrails: [], now: NOW });
      expect(money.campaigns.map(({ campaign, daily: both }) => ({ campaign, ...both }))).to.deep.equal([
        { campaign: "spring", before: 40, after: 0 },
        { campaign: "summer", before: 0, after: 40 },
      ]);
    });

    it("moves no money where keys are renamed or swapped: children are found under the former names", () => {
      const summer = { ...CAMPAIGN, name: "Summer", status: "DISABLE" };
      const plan = JSON.parse(
        planJson([
          ["same", "Campaign", "spring", CAMPAIGN, CAMPAIGN],
          ["same", "AdGroup", "spring/us", GROUP, GROUP, "spring"],
          ["same", "Campaign", "summer", summer, summer],
          ["same", "AdGroup", "summer/us", { ...GROUP, budget: 30 }, { ...GROUP, budget: 30 }, "summer"],
        ]),
      ) as { steps: { oldState: { urn: string; propertyDependencies?: { campaign: string[] } } }[] };
      const other = (text: string): string =>
        text.replace(/spring|summer/, (name) => (name === "spring" ? "summer" : "spring"));
      for (const { oldState } of plan.steps) {
        oldState.urn = other(oldState.urn);
        const { propertyDependencies } = oldState;
        if (propertyDependencies) propertyDependencies.campaign = propertyDependencies.campaign.map(other);
      }
      const { money } = reportOn({ plan: readPlan(JSON.stringify(plan), "x"), calls: CALLS, guardrails: [], now: NOW });
      expect(money.total.map(({ currency, daily: both }) => ({ currency, ...both }))).to.deep.equal([
        { currency: "USD", before: 40, after: 40 },
      ]);
      expect(money.campaigns.map(({ campaign, daily: both }) => ({ campaign, ...both }))).to.deep.equal([
        { campaign: "spring", before: 40, after: 40 },
        { campaign: "summer", before: 0, after: 0 },
      ]);
    });
  });

  describe("removed resources", () => {
    it("look like a rename where the same resource is added, and the line to add is shown", () => {
      const renamed = report([
        ["delete", "Campaign", "summer", CAMPAIGN, undefined],
        ["delete", "AdGroup", "summer/us", GROUP, undefined, "summer"],
        ["create", "Campaign", "sommer", undefined, { ...CAMPAIGN, name: "Sommer" }],
        ["create", "AdGroup", "sommer/us", undefined, GROUP, "sommer"],
        ["create", "Campaign", "other", undefined, { ...CAMPAIGN, objective: "REACH" }],
      ]).risks.filter(({ rule }) => rule === "rename");
      expect(renamed.map(({ sentence }) => sentence)).to.deep.equal([
        'campaign sommer has the content of campaign summer, which is deleted: this looks like a rename. To keep the running object, write formerly: summer under sommer (in a program: aliases: [{ name: "summer" }]).',
      ]);
    });

    it("are counted next to their replacements, as in Check, and block nothing by themselves", () => {
      const { guardrails } = parseGuardrails(
        "mandatory: { maxDailyBudget: { USD: { advertiser: 120 } }, maxIncrease: 50 }",
        "p.yaml",
      );
      const own = { ...CAMPAIGN, advertiserId: "7" };
      const full = { ...GROUP, budget: 100 };
      const steps = (op: string, after: object | undefined): ShortStep[] => [
        ["delete", "Campaign", "spring", own, undefined],
        ["delete", "AdGroup", "spring/us", full, undefined, "spring"],
        [op, "Campaign", "summer", op === "same" ? own : undefined, after],
        [op, "AdGroup", "summer/us", op === "same" ? full : undefined, full, "summer"],
      ];
      const messages = (op: string, after: object | undefined): string[] =>
        report(steps(op, after), { guardrails, allowDeletes: true })
          .guardrails.filter(({ enforcement }) => enforcement === "mandatory")
          .map(({ message }) => message);
      expect(messages("create", { ...own, name: "Summer" })).to.have.length(1);
      expect(messages("create", { ...own, name: "Summer" })[0]).to.include("may spend 200 USD a day");
      expect(messages("same", own), "a deletion by itself").to.deep.equal([]);
    });

    it("block when they are more than a third of what runs, until that is confirmed as intended", () => {
      const ads = Array.from({ length: 9 }, (_none, index): ShortStep => ["delete", "Ad", `a${index}`, AD, undefined]);
      const [found] = report([same, ...ads]).guardrails;
      expect(found?.message).to.include("deletes 9 of 10 live objects (90 %)").and.include("--allow-deletes");
      expect(report([same, ...ads.slice(0, 4)]).guardrails).to.deep.equal([]);
      const plan = readPlan(planJson([same, ...ads]), "x");
      expect(reportOn({ plan, calls: CALLS, guardrails: [], now: NOW, allowDeletes: true }).guardrails).to.deep.equal(
        [],
      );
    });
  });

  describe("risks", () => {
    const rules = (...steps: ShortStep[]): string[] => report(steps).risks.map(({ rule }) => rule);
    const cases: [string, string, ShortStep][] = [
      ["deletion", "says that a deletion is final", ["delete", "Ad", "spring/us/clip", AD, undefined]],
      ["enable", "says what is enabled", ["update", "Ad", "spring/us/clip", { ...AD, status: "DISABLE" }, AD]],
      [
        "enable",
        "says what may be enabled",
        ["update", "Ad", "x", { ...AD, status: "DISABLE" }, { ...AD, status: UNKNOWN }],
      ],
      ["created-enabled", "says that a new campaign runs at once", ["create", "Campaign", "sale", undefined, CAMPAIGN]],
      [
        "created-enabled",
        "says that what is new below a running campaign runs at once",
        ["create", "AdGroup", "spring/uk", undefined, GROUP, "spring"],
      ],
      [
        "schedule-past",
        "says that a start long past will be refused",
        [
          "create",
          "AdGroup",
          "spring/uk",
          undefined,
          { ...GROUP, scheduleStartTime: "2026-11-30T00:00:00Z" },
          "spring",
        ],
      ],
      ["budget-jump", "says that a budget jumps", group({ ...GROUP, budget: 61 })],
      [
        "targeting-emptied",
        "says that nothing limits the audience any more",
        group({ ...GROUP, locationIds: undefined }),
      ],
      ["schedule-past", "says that a schedule has ended", group({ ...GROUP, scheduleEndTime: "2026-11-30T00:00:00Z" })],
      [
        "schedule-past",
        "says that a schedule starts in the past",
        group({ ...GROUP, scheduleStartTime: "2026-11-30T00:00:00Z" }),
      ],
      ["learning-reset", "says that learning may start again", group({ ...GROUP, ageGroups: ["AGE_25_34"] })],
      [
        "not-checked",
        "says what nothing checks of something new",
        ["create", "Ad", "x", undefined, { ...AD, extraFields: { new_switch: true } }],
      ],
      [
        "not-checked",
        "says which raw field changes",
        ["update", "Ad", "x", { ...AD, extraFields: { a: 1 } }, { ...AD, extraFields: { a: 2 } }],
      ],
      [
        "not-checked",
        "says that a property is changed which rules do not judge",
        group({ ...GROUP, budget: 1, unchecked: ["budget"] }),
      ],
      ["review-again", "says that an ad is reviewed again", ["update", "Ad", "x", AD, { ...AD, text: "Tea" }]],
      [
        "replacement",
        "says that a campaign loses its history",
        ["replace", "Campaign", "spring", CAMPAIGN, { ...CAMPAIGN, objective: "REACH" }],
      ],
    ];
    for (const [rule, what, step] of cases)
      it(`${what}: ${rule}`, () => {
        expect(rules(step)).to.include(rule);
      });

    const sentenceOf = (rule: string, steps: readonly ShortStep[]): string[] =>
      report(steps).risks.flatMap((one) => (one.rule === rule ? [one.sentence] : []));

    it("reports which plain campaigns TikTok no longer accepts, and that their children cannot be replaced", () => {
      const sale = { ...CAMPAIGN, objective: "WEB_CONVERSIONS" };
      const made = (objective: string): ShortStep => ["create", "Campaign", "sale", undefined, { ...sale, objective }];
      expect(sentenceOf("plain-ends", [made("WEB_CONVERSIONS")])).to.deep.equal([
        'campaign sale "Spring" is a plain campaign of objective WEB_CONVERSIONS, which TikTok no longer accepts as new after 2026-12-31: tiktok-ads migrate writes it as a Smart+ campaign.',
      ]);
      expect(sentenceOf("plain-ends", [made("TRAFFIC")])).to.deep.equal([]);
      const own: ShortStep = ["same", "Campaign", "sale", sale, sale];
      const group = (op: string): ShortStep => [op, "AdGroup", "sale/us", GROUP, { ...GROUP, name: "x" }, "sale"];
      expect(sentenceOf("plain-ends", [own, group("replace")])[0]).to.include("TikTok accepts no replacement of it");
      expect(sentenceOf("plain-ends", [own, group("update")])).to.deep.equal([]);
      expect(report([made("WEB_CONVERSIONS")], { plainUntil: "never" }).risks.map(({ rule }) => rule)).not.to.include(
        "plain-ends",
      );
    });

    it("reports that a changed Smart+ bid applies to every ad group of the campaign, and names those of the stack", () => {
      const smart = { name: "S", objective: "WEB_CONVERSIONS", salesDestination: "WEBSITE", budget: 100 };
      const bid = (bidPrice: number) => ({ name: "g", campaign: "1", bidType: "BID_TYPE_CUSTOM", bidPrice });
      const below = (name: string, after: number): ShortStep => [
        after === 2 ? "same" : "update",
        "SmartPlusAdGroup",
        `s/${name}`,
        bid(2),
        bid(after),
        "s",
      ];
      const campaign: ShortStep = ["same", "SmartPlusCampaign", "s", smart, smart];
      expect(sentenceOf("bid-carried", [campaign, below("one", 3), below("two", 2)])).to.deep.equal([
        'ad group s/one "g" applies bidPrice to every ad group of its campaign at TikTok: s/two.',
      ]);
      expect(sentenceOf("bid-carried", [campaign, below("one", 2)])).to.deep.equal([]);
    });

    it("says what TikTok makes of a budget by itself at the account's next midnight, and what becomes of one that is taken out", () => {
      const smart = { name: "S", objective: "WEB_CONVERSIONS", salesDestination: "WEBSITE", budgetOptimizeOn: false };
      const campaign: ShortStep = ["same", "SmartPlusCampaign", "s", smart, smart];
      const daily = { name: "g", campaign: "1", budgetMode: "BUDGET_MODE_DYNAMIC_DAILY_BUDGET", budget: 50 };
      const step = (after: object, before: object = {}, own: object = daily): ShortStep => [
        "update",
        "SmartPlusAdGroup",
        "s/g",
        { ...own, ...before },
        { ...own, ...after },
        "s",
      ];
      const said = (one: ShortStep) => sentenceOf("budget-scheduled", [campaign, one]);
      expect(said(step({ scheduledBudget: 90 }))).to.deep.equal([
        'ad group s/g "g" has a budget of 50 until the account\'s next midnight, and of 90 from then on (+80 %): TikTok changes it automatically.',
      ]);
      expect(said(step({ scheduledBudget: 45 }, { scheduledBudget: 30 }))).to.deep.equal([
        'ad group s/g "g" has a budget of 50, or of 30 if that has taken effect, until the account\'s next midnight, and of 45 from then on (+50 %): TikTok changes it automatically.',
      ]);
      expect(said(step({ scheduledBudget: 90, name: "h" }, { scheduledBudget: 90 }))).to.deep.equal([]);
      expect(said(step({ budget: 90 }, { scheduledBudget: 90 }))).to.deep.equal([]);
      expect(said(step({}, { scheduledBudget: 90 }))).to.deep.equal([
        'ad group s/g "g" will no longer have a budget of 90: 50 applies immediately and stays.',
      ]);
      const shared = { name: "g", campaign: "1", minBudget: 20 };
      expect(said(step({ scheduledBudget: 90 }, {}, shared))[0]).to.include("may spend at most 90 per day");
      expect(said(step({}, { scheduledBudget: 90 }, shared))[0]).to.include("keeps its daily maximum of 90");
    });

    it("reports how many creatives of a Smart+ ad will be reviewed, and how many lack ids, but no pause", () => {
      const creative = (item: string, more = {}) => ({
        creativeInfo: { adFormat: "SINGLE_VIDEO", tiktokItemId: item, identityType: "TT_USER", identityId: "1" },
        ...more,
      });
      const ad = (...creativeList: object[]) => ({ name: "clip", adGroup: "2", status: "ENABLE", creativeList });
      const two = [creative("1"), creative("2")];
      const change = (after: object): ShortStep => ["update", "SmartPlusAd", "x", ad(...two), after];
      expect(sentenceOf("review-again", [change(ad(...two, creative("3")))])).to.deep.equal([
        'ad x "clip" has 1 new creative for TikTok\'s review; the 2 that stay keep theirs. In an account that cannot keep creatives by id, all 3 are reviewed again.',
      ]);
      expect(sentenceOf("review-again", [change(ad(creative("1"), creative("2", { paused: true })))])).to.deep.equal(
        [],
      );
      expect(sentenceOf("review-again", [change({ ...ad(...two), adTextList: [{ adText: "Tea" }] })])[0]).to.include(
        "is reviewed by TikTok again, because adTextList changes",
      );
    });

    it("reports no risk for harmless changes", () => {
      expect(rules(same, group({ ...GROUP, budget: 60, name: "US, renamed" }))).to.deep.equal([]);
      expect(rules(["update", "Ad", "x", AD, { ...AD, status: "DISABLE" }])).to.deep.equal([]);
    });

    it("names what is not checked, except where it does not change", () => {
      const sentences = (...steps: ShortStep[]): string[] =>
        report(steps)
          .risks.filter(({ rule }) => rule === "not-checked")
          .map(({ sentence }) => sentence);
      const extra = { ...AD, extraFields: { kept: 1, new_switch: true }, unchecked: ["landingPageUrl"] };
      expect(sentences(["create", "Ad", "x", undefined, extra])).to.deep.equal([
        'ad x "clip" sends unchecked values to TikTok: kept, new_switch of extraFields; landingPageUrl, which unchecked names.',
      ]);
      const before = { ...extra, extraFields: { kept: 1 } };
      expect(sentences(["update", "Ad", "x", before, extra])).to.deep.equal([
        'ad x "clip" sends unchecked values to TikTok: new_switch of extraFields.',
      ]);
      expect(sentences(["update", "Ad", "x", extra, { ...extra, text: "Tea" }])).to.deep.equal([]);
    });

    it("reports worldwide reach only when it applies", () => {
      const [risk] = report([group({ ...GROUP, locationIds: undefined })]).risks.filter(
        ({ rule }) => rule === "targeting-emptied",
      );
      expect(risk?.sentence).to.equal(
        "ad group spring/us is shown to the whole world: locationIds no longer limits it.",
      );
      const [ages] = report([group({ ...GROUP, ageGroups: undefined })]).risks.filter(
        ({ rule }) => rule === "targeting-emptied",
      );
      expect(ages?.sentence).to.include("more people: ageGroups");
    });
  });

  describe("as a comment", () => {
    it("never exceeds its size limit, keeps the summary, and counts what it leaves out", () => {
      const many = Array.from(
        { length: 4000 },
        (_none, index): ShortStep => [
          "update",
          "Ad",
          `spring/us/ad-${index}`,
          AD,
          { ...AD, text: `text ${index} ${"long ".repeat(15)}` },
        ],
      );
      const comment = markdownReport([report([same, ...many])]);
      expect(comment.length)
        .to.be.at.most(MOST_CHARACTERS)
        .and.above(MOST_CHARACTERS - 2_000);
      expect(comment).to.match(
        /^<!-- tiktok-ads preview: ads\/dev -->\n> \[!WARNING\]\n> .*\n\n### Daily spend 100 USD, unchanged\n/,
      );
      expect(comment)
        .to.include("4000 to update, 1 unchanged; 4000 risks")
        .and.to.match(/… and \d+ more;/);
      expect(comment).to.include("<sub>Daily spend is the maximum");
    });

    it("leaves out a line that is too long by itself, and nothing else", () => {
      const guardrail = (message: string) => ({ ...RAIL, message });
      const guardrails = [
        guardrail(`too long: ${"x".repeat(58_000)}`),
        guardrail("maxDailyBudget is broken"),
        guardrail("minAge is broken"),
      ];
      const comment = markdownReport([{ ...report([same]), guardrails, outcome: "failed" }]);
      expect(comment.length).to.be.at.most(MOST_CHARACTERS);
      expect(comment)
        .to.include("maxDailyBudget is broken")
        .and.include("minAge is broken")
        .and.include("too long: xxx");
      const long = report([["update", "Ad", "long", { ...AD, name: "a" }, { ...AD, name: "x".repeat(70_000) }]]);
      const many = report([["update", "Ad", "y".repeat(59_000), AD, { ...AD, text: "other" }]]);
      for (const one of [long, many]) expect(markdownReport([one]).length).to.be.at.most(MOST_CHARACTERS);
      expect(markdownReport([many])).to.include("#### Changes\n\n… and 1 more;");
    });

    it("contains nothing hidden, and mentions nobody", async () => {
      const steps: ShortStep[] = [["update", "Ad", "a\u202eb @octocat", AD, { ...AD, text: "\u001b[2J" }]];
      const all = report(steps);
      for (const text of [markdownReport([all]), await htmlReport([all])])
        expect(visible(text), "everything is visible").to.equal(text);
      expect(markdownReport([all]))
        .to.include("a\\u202eb")
        .and.include("review-again`: ad a")
        .and.include("@&#8203;octocat");
    });

    it("shows what users write as text, whatever markup it resembles", () => {
      const nasty = "`x` @everyone <img src=x> | [a](b)\n# head ```";
      const comment = markdownReport([
        report([["update", "Ad", "a|b`c", { ...AD, text: "old" }, { ...AD, text: nasty }]]),
      ]);
      expect(comment).to.include(
        "- `~` ad **clip** ``a|b`c``: text `old` → ```` `x` @everyone <img src=x> | [a](b) ⏎ # head ``` ````",
      );
      expect(comment).to.match(/\n````diff\n/);
      expect(comment).to.include('- `review-again`: ad a\\|b\\`c "clip" is reviewed by TikTok again');
    });

    it("is one line when nothing changes", () => {
      expect(markdownReport([report([same])])).to.equal(
        "<!-- tiktok-ads preview: ads/dev -->\n### No changes to ads\n\n`ads/dev`: Daily spend 100 USD, unchanged.\n",
      );
    });
  });

  it("reports a failed plan as incomplete, and quotes Pulumi's message once", () => {
    const said = { severity: "error", message: "error: spring: it broke" };
    const plan = readPlan(planJson([same], [said, said]), "plan.json");
    const [verdict, first, ...rest] = textReport([reportOn({ plan, calls: CALLS, guardrails: [], now: NOW })]).split(
      "\n",
    );
    expect(verdict).to.equal("Blocked: the preview failed; what follows is incomplete.");
    expect(first).to.equal("Incomplete, because the preview failed: Daily spend 100 USD, unchanged");
    expect(rest.filter((line) => line.includes("it broke"))).to.deep.equal(["  spring: it broke"]);
    const frame = "error: ads/a.yaml:2:5: no\n    > 2 |   x```\n        |   ^";
    const nothing = readPlan(planJson([], [{ severity: "error", message: frame }]), "plan.json");
    const comment = markdownReport([reportOn({ plan: nothing, calls: CALLS, guardrails: [], now: NOW })]);
    expect(comment)
      .to.include("\nnothing could be planned\n")
      .and.include("\n````text\nads/a.yaml:2:5: no\n    > 2 |   x```\n        |   ^\n````\n")
      .and.include("The number of API calls is unknown");
  });

  it("has the same order whatever order the engine used", () => {
    const names = ["spring/us/clip", "spring-2", "c10", "spring", "c9", "spring/us"];
    const order = (given: string[]): string[] => {
      const steps = given.map((name): ShortStep => ["create", "Campaign", name, undefined, CAMPAIGN]);
      return readPlan(planJson(steps), "plan.json").changes.map(({ name }) => name);
    };
    const sorted = ["c9", "c10", "spring", "spring/us", "spring/us/clip", "spring-2"];
    expect(order(names)).to.deep.equal(sorted);
    expect(order(names.reverse())).to.deep.equal(sorted);
  });

  it("refuses a file that is not a plan", () => {
    expect(() => readPlan("Previewing update (dev)", "plan.json")).to.throw(
      /plan\.json is not output of pulumi preview --json/,
    );
  });

  it("calculates how long the quota makes an update wait", () => {
    const windows = PROFILES.guide?.app ?? [];
    const left = (minute: number, day: number) => ({ windows, used: { second: 0, minute, day } });
    expect(secondsFor(10, left(0, 0))).to.equal(0);
    expect(secondsFor(25, left(0, 0))).to.equal(2);
    expect(secondsFor(250, left(0, 0))).to.equal(120);
    expect(secondsFor(50, left(60, 60))).to.equal(60);
    expect(secondsFor(100, left(0, 900))).to.equal(null);
  });
});
