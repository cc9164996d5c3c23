/** The report as one self-contained page, with the budgets of each campaign before and after. */
import type { EChartsOption } from "echarts";
import { html } from "hono/html";
import { amountText, signedAmount } from "../../lib/amount.js";
import { barChart } from "../../lib/page/bars.js";
import { chart, type Palette } from "../../lib/page/chart.js";
import { type Card, type Cell, cards, type Markup, named, page, table } from "../../lib/page/page.js";
import { plural } from "../../lib/plural.js";
import { cutInMiddle } from "../../lib/shown.js";
import { byRule, foldedObjects } from "./fold.js";
import type { GuardrailFinding } from "./guardrails.js";
import { type CampaignMoney, type MoneyLine, totalOf } from "./money.js";
import type { ChangedObject, StackReport } from "./report.js";
import {
  accountsText,
  callsText,
  changeText,
  FOOTNOTE,
  guardrailText,
  happensText,
  headline,
  labelText,
  markOf,
  type Style,
  tallyText,
  valueText,
  verdictOf,
} from "./words.js";

const PLAIN: Style = { code: (text) => text, label: labelText, mark: markOf };
/** More bars than this are unreadable; the table has all. */
const MOST_BARS = 30;

const list = (title: string, lines: readonly string[], className = ""): Markup =>
  lines.length === 0
    ? html``
    : html`<h3>${title}</h3><ul>${lines.map((line) => html`<li class="${className}">${line}</li>`)}</ul>`;

function bars(
  campaigns: readonly CampaignMoney[],
  names: StackReport["names"],
  palette: Palette,
  width: number,
): EChartsOption {
  const side = (name: "before" | "after") => ({ name, values: campaigns.map(({ daily }) => daily[name]) });
  const drawn = barChart(
    {
      names: campaigns.map(({ campaign }) => cutInMiddle(names[campaign] ?? campaign, width < 500 ? 14 : 36)),
      series: [side("before"), side("after")],
      text: (value) => amountText(value, campaigns[0]?.currency),
      grid: { left: 28, right: 56, top: 36, bottom: 8 },
      thickness: 16,
    },
    palette,
  );
  return { ...drawn, legend: { top: 0, left: 0, textStyle: { color: palette.ink } } };
}

const delta = ({ daily }: CampaignMoney): number => daily.after - daily.before;

/** Each currency has its own chart: bars in different currencies must not be compared. */
async function budgetCharts({ money: { campaigns }, names }: StackReport): Promise<Markup[]> {
  const currencies = [...new Set(campaigns.map(({ currency }) => currency))];
  const charts: Markup[] = [];
  for (const currency of currencies) {
    const own = campaigns
      .filter((one) => one.currency === currency && (one.daily.before > 0 || one.daily.after > 0))
      .sort((one, other) => Math.abs(delta(other)) - Math.abs(delta(one)) || other.daily.after - one.daily.after);
    if (own.length === 0) continue;
    const shown = own.slice(0, MOST_BARS);
    const unit = `${currency ?? "no currency set"} a day`;
    const label = `Daily spend of ${plural(shown.length, "campaign")} before and after, ${unit}`;
    const drawn = await chart(label, 56 + shown.length * 46, (palette, width) => bars(shown, names, palette, width));
    charts.push(
      html`<h3>Daily spend by campaign (${unit})</h3>${drawn}${
        own.length > shown.length
          ? html`<p class="quiet">The ${shown.length} that change most; the table has all ${own.length}.</p>`
          : ""
      }`,
    );
  }
  return charts;
}

const amount = (value: number, currency: string | null): Cell => ({ text: amountText(value, currency), value });

const signed = (value: number, currency: string | null): Cell => ({ text: signedAmount(value, currency), value });

function campaignTable({ money, names }: StackReport): Markup {
  const { campaigns, total } = money;
  if (campaigns.length === 0) return html``;
  const lifetime = campaigns.some((one) => one.lifetime.before > 0 || one.lifetime.after > 0);
  const titles = ["Daily before", "Daily after", "Change", ...(lifetime ? ["Lifetime before", "Lifetime after"] : [])];
  const columns = [{ title: "Campaign" }, { title: "Currency" }, ...titles.map((title) => ({ title, numeric: true }))];
  const figures = (one: MoneyLine): Cell[] => [
    { text: one.currency ?? "not set" },
    amount(one.daily.before, one.currency),
    amount(one.daily.after, one.currency),
    signed(one.daily.after - one.daily.before, one.currency),
    ...(lifetime ? [amount(one.lifetime.before, one.currency), amount(one.lifetime.after, one.currency)] : []),
  ];
  const rows = campaigns.map((one): Cell[] => {
    const name = names[one.campaign] ?? one.campaign;
    const more = one.unknown.length > 0 ? ` (incomplete: ${one.unknown.length} not known yet)` : "";
    return [{ text: `${name}${more}`, key: one.campaign }, ...figures(one)];
  });
  // Currencies are never added up: each has a card in the header.
  const [only, ...others] = total;
  return table(columns, rows, only && others.length === 0 ? [{ text: "Total" }, ...figures(only)] : undefined);
}

/** More rows than this are collapsed. */
const MOST_ROWS = 25;

const OPS = { create: "create", update: "update", replace: "replace", delete: "delete", import: "import" } as const;

function changesTable(changes: readonly ChangedObject[]): Markup {
  const { shown } = foldedObjects(changes);
  if (shown.length === 0) return html``;
  const rows = shown.map((one): Cell[] => [
    { text: one.name ?? one.key, key: one.key },
    { text: `${markOf(one.op)} ${OPS[one.op]}` },
    { text: one.noun },
    { text: [one.below ? `with ${one.below}` : "", happensText(one, PLAIN)].filter(Boolean).join(": ") },
  ]);
  const columns = [{ title: "Object" }, { title: "What" }, { title: "Kind" }, { title: "Values" }];
  const [first, more] = [rows.slice(0, MOST_ROWS), rows.slice(MOST_ROWS)];
  return html`<h3>Changes</h3>${table(columns, first)}${
    more.length > 0
      ? html`<details><summary>${more.length} more changes</summary>${table(columns, more)}</details>`
      : ""
  }`;
}

function diffOf(one: ChangedObject): Markup {
  const whole = one.op === "update" || one.op === "replace" ? [] : Object.entries(one.values);
  const lines = [
    ...one.changed.map(
      ({ property, before, after }) => `${property}: ${valueText(before, 5_000)} → ${valueText(after, 5_000)}`,
    ),
    ...whole.map(([name, value]) => `${name}: ${valueText(value, 5_000)}`),
  ];
  return html`<details><summary>${markOf(one.op)} ${one.noun} ${named(one.name ?? one.key, one.key)}</summary><pre>${lines.join("\n")}</pre></details>`;
}

/** Findings by rule: the count, the first three, and the rest collapsed. */
function byRuleMarkup<Finding extends { readonly rule: string }>(
  title: string,
  findings: readonly Finding[],
  text: (one: Finding) => string,
  tone = "",
): Markup {
  if (findings.length === 0) return html``;
  const groups = byRule(findings).map(({ rule, count, examples, rest }) => {
    const lines = (some: readonly Finding[]): Markup =>
      html`<ul>${some.map((one) => html`<li>${text(one)}</li>`)}</ul>`;
    const more = rest.length > 0 ? html`<details><summary>${rest.length} more</summary>${lines(rest)}</details>` : "";
    const [first] = examples;
    if (count === 1 && first) return html`<li><code>${rule}</code> ${text(first)}</li>`;
    return html`<li><code>${rule}</code> ${count}${lines(examples)}${more}</li>`;
  });
  return html`<h3 class="${tone}">${title}</h3><ul>${groups}</ul>`;
}

/** The rule is already shown first. */
const guardrailWords = (one: GuardrailFinding): string => guardrailText(one).replace(`Guardrail ${one.rule}: `, "");

async function stackMarkup(report: StackReport): Promise<Markup> {
  const { project, stack, problems, guardrails, risks, changes, advice } = report;
  const { hidden } = foldedObjects(changes);
  const level = (wanted: GuardrailFinding["enforcement"]): GuardrailFinding[] =>
    guardrails.filter(({ enforcement }) => enforcement === wanted);
  return html`<section><h2>${project}/${stack}</h2>${accountsText(report, PLAIN).map((line) => html`<p>${line}</p>`)}<p>${tallyText(report)}</p>
${problems.length > 0 ? html`<h3 class="bad">Problems</h3>${problems.map((problem) => html`<pre>${problem}</pre>`)}` : ""}
${byRuleMarkup("Guardrails that stop this", level("mandatory"), guardrailWords, "bad")}
${byRuleMarkup("Advisory guardrails", level("advisory"), guardrailWords, "warn")}
${byRuleMarkup(
  "Risks",
  risks.filter(({ object }) => !hidden.has(object)),
  ({ sentence }) => sentence,
)}
${await budgetCharts(report)}${campaignTable(report)}
${changesTable(changes)}
<h3>API calls</h3><p>${callsText(report, PLAIN)}</p>
${list(
  "Advice",
  advice.map(({ rule, sentence, why }) => `${rule}: ${sentence} ${why}`),
)}
${changes.length > 0 ? html`<details><summary>Full diff</summary>${changes.map(diffOf)}</details>` : ""}</section>`;
}

const TONES = { blocked: "bad", risky: "warn", clear: "good" } as const;

/** Figures of all stacks: spend by currency, changes, findings. */
function headerCards(reports: readonly StackReport[]): Card[] {
  const total = totalOf(reports.flatMap(({ money }) => money.total));
  const sum = (of: (report: StackReport) => number): number => reports.reduce((all, report) => all + of(report), 0);
  const changed = sum(({ changes }) => changes.length);
  const money = total.map(
    ({ currency, daily }): Card => ({
      label: `Daily spend, ${currency ?? "no currency set"}`,
      figure: amountText(daily.after, currency),
      note:
        daily.before === daily.after
          ? "unchanged"
          : `from ${amountText(daily.before, currency)}, ${changeText(daily, currency)}`,
      tone: daily.after > daily.before ? "warn" : "quiet",
    }),
  );
  const broken = sum(({ guardrails }) => guardrails.filter(({ enforcement }) => enforcement === "mandatory").length);
  return [
    ...money,
    { label: "Changes", figure: String(changed), note: `${sum(({ tally }) => tally.same)} unchanged` },
    {
      label: "Violations",
      figure: String(broken),
      note: "of guardrails that stop",
      ...(broken > 0 ? { tone: "bad" as const } : {}),
    },
    { label: "Risks", figure: String(sum(({ risks }) => risks.length)), note: "to read first" },
  ];
}

/** The page. */
export async function htmlReport(reports: readonly StackReport[]): Promise<string> {
  const failed = reports.some(({ outcome }) => outcome === "failed");
  const title = headline(totalOf(reports.flatMap(({ money }) => money.total)), failed);
  const { level, word, text } = verdictOf(reports);
  const stacks: Markup[] = [];
  for (const report of reports) stacks.push(await stackMarkup(report));
  return page(
    `Ads preview: ${title}`,
    html`<h1>${title}</h1><p class="verdict ${TONES[level]}"><strong>${word}</strong>: ${text}</p>${cards(headerCards(reports))}`,
    html`${stacks}<p class="quiet">${FOOTNOTE}</p>`,
  );
}
