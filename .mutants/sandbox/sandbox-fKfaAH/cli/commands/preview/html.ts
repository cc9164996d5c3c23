/** The report as one self-contained page, with the budgets of each campaign before and after. */
import type { EChartsOption } from "echarts";
import { html } from "hono/html";
import { barChart, shortName } from "../../lib/page/bars.js";
import { chart, type Palette } from "../../lib/page/chart.js";
import { type Cell, type Markup, page, table } from "../../lib/page/page.js";
import { plural } from "../../lib/plural.js";
import { type CampaignMoney, totalOf } from "./money.js";
import type { ChangedObject, StackReport } from "./report.js";
import {
  amountText,
  callsText,
  FOOTNOTE,
  headline,
  markOf,
  objectText,
  railText,
  type Style,
  tallyText,
  valueText,
} from "./words.js";

const PLAIN: Style = { code: (text) => text, strong: (text) => text };
/** More bars than this are no picture any more; the table has all. */
const MOST_BARS = 30;

const list = (title: string, lines: readonly string[], className = ""): Markup =>
  lines.length === 0
    ? html``
    : html`<h3>${title}</h3><ul>${lines.map((line) => html`<li class="${className}">${line}</li>`)}</ul>`;

function bars(campaigns: readonly CampaignMoney[], palette: Palette, width: number): EChartsOption {
  const side = (name: "before" | "after") => ({ name, values: campaigns.map(({ daily }) => daily[name]) });
  const drawn = barChart(
    {
      names: campaigns.map(({ campaign }) => shortName(campaign, width < 500 ? 14 : 36)),
      series: [side("before"), side("after")],
      text: amountText,
      grid: { left: 28, right: 56, top: 36, bottom: 8 },
      thickness: 16,
    },
    palette,
  );
  return { ...drawn, legend: { top: 0, left: 0, textStyle: { color: palette.ink } } };
}

const delta = ({ daily }: CampaignMoney): number => daily.after - daily.before;

/** Each currency has a picture of its own: bars of different money must not stand side by side. */
async function budgetCharts(campaigns: readonly CampaignMoney[]): Promise<Markup[]> {
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
    const drawn = await chart(label, 56 + shown.length * 46, (palette, width) => bars(shown, palette, width));
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

const amount = (value: number): Cell => ({ text: amountText(value), value });

const signedAmount = (value: number): Cell => ({
  text: value < 0 ? `−${amountText(-value)}` : value > 0 ? `+${amountText(value)}` : "0",
  value,
});

function campaignTable(campaigns: readonly CampaignMoney[]): Markup {
  if (campaigns.length === 0) return html``;
  const lifetime = campaigns.some((one) => one.lifetime.before > 0 || one.lifetime.after > 0);
  const titles = ["Daily before", "Daily after", "Change", ...(lifetime ? ["Lifetime before", "Lifetime after"] : [])];
  const columns = [{ title: "Campaign" }, { title: "Currency" }, ...titles.map((title) => ({ title, numeric: true }))];
  const rows = campaigns.map((one): Cell[] => [
    {
      text: one.unknown.length > 0 ? `${one.campaign} (incomplete: ${one.unknown.length} not known yet)` : one.campaign,
    },
    { text: one.currency ?? "not set" },
    amount(one.daily.before),
    amount(one.daily.after),
    signedAmount(delta(one)),
    ...(lifetime ? [amount(one.lifetime.before), amount(one.lifetime.after)] : []),
  ]);
  return table(columns, rows);
}

const OPS = { create: "create", update: "update", replace: "replace", delete: "delete", import: "import" } as const;

function changesTable(changes: readonly ChangedObject[]): Markup {
  if (changes.length === 0) return html``;
  const rows = changes.map((one): Cell[] => [
    { text: `${markOf(one.op)} ${OPS[one.op]}` },
    { text: one.object },
    { text: objectText(one, PLAIN).split(": ").slice(1).join(": ") },
  ]);
  return html`<h3>Changes</h3>${table([{ title: "What" }, { title: "Object" }, { title: "Values" }], rows)}`;
}

function diffOf(one: ChangedObject): Markup {
  const whole = one.op === "update" || one.op === "replace" ? [] : Object.entries(one.values);
  const lines = [
    ...one.changed.map(
      ({ property, before, after }) => `${property}: ${valueText(before, 5_000)} → ${valueText(after, 5_000)}`,
    ),
    ...whole.map(([name, value]) => `${name}: ${valueText(value, 5_000)}`),
  ];
  return html`<details><summary>${markOf(one.op)} ${one.object}</summary><pre>${lines.join("\n")}</pre></details>`;
}

async function stackMarkup(report: StackReport): Promise<Markup> {
  const { project, stack, problems, rails, risks, changes, advice, money } = report;
  const mandatory = rails.filter(({ enforcement }) => enforcement === "mandatory");
  const advisory = rails.filter(({ enforcement }) => enforcement === "advisory");
  return html`<section><h2>${project}/${stack}</h2><p>${tallyText(report)}</p>
${problems.length > 0 ? html`<h3 class="bad">Problems</h3>${problems.map((problem) => html`<pre>${problem}</pre>`)}` : ""}
${list("Guard rails that stop this", mandatory.map(railText), "bad")}
${list("Guard rails to think of", advisory.map(railText), "warn")}
${list(
  "Risks",
  risks.map(({ rule, sentence }) => `${rule}: ${sentence}`),
)}
${await budgetCharts(money.campaigns)}${campaignTable(money.campaigns)}
${changesTable(changes)}
<h3>API calls</h3><p>${callsText(report, PLAIN)}</p>
${list(
  "Advice",
  advice.map(({ rule, sentence, why }) => `${rule}: ${sentence} ${why}`),
)}
${changes.length > 0 ? html`<h3>Full diff</h3>${changes.map(diffOf)}` : ""}</section>`;
}

/** The page. */
export async function htmlReport(reports: readonly StackReport[]): Promise<string> {
  const failed = reports.some(({ outcome }) => outcome === "failed");
  const title = headline(totalOf(reports.flatMap(({ money }) => money.total)), failed);
  const stacks: Markup[] = [];
  for (const report of reports) stacks.push(await stackMarkup(report));
  return page(`Ads preview: ${title}`, html`<h1>${title}</h1>${stacks}<p class="quiet">${FOOTNOTE}</p>`);
}
