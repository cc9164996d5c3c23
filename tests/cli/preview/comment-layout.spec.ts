import { expect } from "chai";
import MarkdownIt from "markdown-it";
import { markdownReport } from "../../../cli/commands/preview/markdown.js";
import type { Calls } from "../../../cli/commands/preview/quota.js";
import { type ReportInput, reportOn, type StackReport } from "../../../cli/commands/preview/report.js";
import { readPlan } from "../../../cli/commands/preview/steps.js";
import { textReport } from "../../../cli/commands/preview/text.js";
import { parseGuardrails } from "../../../provider/guardrails/index.js";
import { planJson, type ShortStep } from "../../support/plan.js";

const NOW = Date.parse("2026-12-01T12:00:00Z");
const CALLS: Calls = { total: 0, byPath: [], videos: 0, limits: "guide", leftToday: 980, seconds: 0 };

const campaign = (name: string, budget: number) => ({
  name,
  objective: "TRAFFIC",
  budgetMode: "BUDGET_MODE_DAY",
  budget,
  status: "ENABLE",
  currency: "USD",
});
const group = (name: string, budget: number, more: object = {}) => ({
  name,
  campaign: "1",
  budgetMode: "BUDGET_MODE_DAY",
  budget,
  status: "ENABLE",
  scheduleType: "SCHEDULE_START_END",
  scheduleStartTime: "2026-12-05T00:00:00Z",
  scheduleEndTime: "2026-12-31T00:00:00Z",
  ...more,
});
const AD = { name: "clip", adGroup: "2", format: "SINGLE_VIDEO", status: "ENABLE", text: "Coffee" };
const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

const report = (steps: readonly ShortStep[], more: Partial<ReportInput> = {}): StackReport =>
  reportOn({ plan: readPlan(planJson(steps), "plan.json"), calls: CALLS, guardrails: [], now: NOW, ...more });

/** As GitHub would: CommonMark with tables and with HTML. */
const rendered = (markdown: string): string => new MarkdownIt({ html: true }).render(markdown);
/** Texts of the items of lists, without markup. */
const items = (html: string): string[] =>
  [...html.matchAll(/<li>([\s\S]*?)(?=<\/li>|<ul>)/g)].map(([, inner = ""]) => inner.replace(/<[^>]+>/g, "").trim());

describe("the comment, rendered as CommonMark", () => {
  it("shows each created, deleted or replaced object behind its mark, not behind an empty bullet", () => {
    const steps: ShortStep[] = [
      ["create", "Campaign", "a", undefined, campaign("a", 50)],
      ["delete", "Campaign", "b", campaign("b", 50), undefined],
      ["replace", "Campaign", "c", campaign("c", 50), { ...campaign("c", 50), objective: "REACH" }],
      ["update", "Campaign", "d", campaign("d", 50), campaign("d", 60)],
    ];
    const html = rendered(markdownReport([report(steps)]));
    const texts = items(html);
    expect(texts).not.to.include("");
    for (const start of ["+ campaign a: budget 50 USD a day, ENABLE", "− campaign b", "± campaign c", "~ campaign d"])
      expect(
        texts.some((text) => text.startsWith(start)),
        `${start} in ${texts.join(" | ")}`,
      ).to.equal(true);
    expect(html).not.to.match(/<li>\s*<ul>/);
  });

  it("begins with the verdict, and shows names for people next to the keys", () => {
    const steps: ShortStep[] = [
      [
        "update",
        "Campaign",
        "campaign-18",
        campaign("春のキャンペーン 2026", 50),
        campaign("春のキャンペーン 2026", 60),
      ],
    ];
    const markdown = markdownReport([report(steps)]);
    expect(markdown.split("\n").slice(1, 3)).to.deep.equal([
      "> [!NOTE]",
      "> **Clear**: nothing blocks this, and no risk was found.",
    ]);
    const html = rendered(markdown);
    expect(html).to.include(
      "campaign <strong>春のキャンペーン 2026</strong> <code>campaign-18</code>: budget <code>50</code> → <code>60</code> USD a day (+20 %)",
    );
    expect(textReport([report(steps)])).to.include("~ campaign 春のキャンペーン 2026 (campaign-18): budget 50 → 60");
  });

  it("shows what blocks, one line per rule with its count and three examples, the rest collapsed", () => {
    const many = Array.from(
      { length: 63 },
      (_none, index): ShortStep => ["create", "Campaign", `c${index}`, undefined, campaign(`c${index}`, 500)],
    );
    const { guardrails, problems } = parseGuardrails(
      "mandatory:\n  maxDailyBudget:\n    USD: { campaign: 100 }\n",
      "policy.yaml",
    );
    expect(problems).to.deep.equal([]);
    const markdown = markdownReport([report(many, { guardrails })]);
    expect(markdown).to.include(
      "> [!CAUTION]\n> **Blocked**: 63 violations of 1 guardrail; pulumi up will refuse this.",
    );
    const html = rendered(markdown);
    const section = /<h4>Guardrails<\/h4>([\s\S]*?)<details>/.exec(html)?.[1] ?? "";
    expect(section).to.include("<code>maxDailyBudget</code>: 63");
    expect(section.match(/<li>/g)).to.have.length(4);
    expect(html).to.include("<summary>60 more violations</summary>");
  });

  it("shows the money as a table with a total", () => {
    const steps: ShortStep[] = [
      ["update", "Campaign", "a|b", campaign("Spring | sale", 100), campaign("Spring | sale", 150.5)],
      ["same", "Campaign", "quiet", campaign("quiet", 60), campaign("quiet", 60)],
    ];
    const html = rendered(markdownReport([report(steps)]));
    const rows = [...html.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = ""]) =>
      [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = ""]) => cell.replace(/<[^>]+>/g, "")),
    );
    expect(rows).to.deep.equal([
      ["Campaign", "Before", "After", "Change", ""],
      ["Spring | sale a|b", "100", "150.50", "+50.50 (+50.5 %)", "USD a day"],
      ["1 more, unchanged", "", "", "", ""],
      ["Total", "160", "210.50", "+50.50 (+31.6 %)", "USD a day"],
    ]);
  });

  it("shows the deletion of an ad group with its ads, and its replacement, in one line each", () => {
    const ads = (op: string, of: string, after: object | undefined): ShortStep[] =>
      [1, 2, 3].map((index): ShortStep => [op, "Ad", `s/${of}/ad${index}`, AD, after, `s/${of}`]);
    const spring: ShortStep = ["same", "Campaign", "s", campaign("s", 100), campaign("s", 100)];
    const made = report([
      spring,
      ["delete", "AdGroup", "s/old", group("old", 20), undefined, "s"],
      ...ads("delete", "old", undefined),
      ["replace", "AdGroup", "s/us", group("us", 20), group("us", 20, { optimizationGoal: "REACH" }), "s"],
      ...ads("replace", "us", { ...AD, adGroup: UNKNOWN }),
    ]);
    const changes = (markdownReport([made]).split("#### Changes")[1] ?? "").split("<details>")[0] ?? "";
    expect(items(rendered(changes))).to.deep.equal([
      "− ad group s/old, with 3 ads",
      "± ad group s/us, with 3 ads: optimizationGoal nothing → REACH",
    ]);
    expect(JSON.stringify(made.changes)).to.include("the new ad group s/us").and.not.include("not known yet");
    expect(made.changes).to.have.length(8);
  });

  it("reports that a campaign's budget has no effect where its ad groups have less", () => {
    const steps: ShortStep[] = [
      ["update", "Campaign", "s", campaign("s", 500), campaign("s", 800)],
      ["same", "AdGroup", "s/us", group("us", 160.5), group("us", 160.5), "s"],
    ];
    expect(textReport([report(steps)])).to.include(
      "~ campaign s: budget 500 → 800 USD a day has no effect: its ad groups cap it at 160.50",
    );
  });
});
