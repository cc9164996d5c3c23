/** The report as one self-contained page: spend by day, top spenders, video completion, the table. */
import type { EChartsOption } from "echarts";
import { html } from "hono/html";
import { groupBy } from "../../lib/group.js";
import { barChart } from "../../lib/page/bars.js";
import { chart, type Palette } from "../../lib/page/chart.js";
import { type Card, type Cell, cards, type Markup, page, table } from "../../lib/page/page.js";
import { cutInMiddle } from "../../lib/shown.js";
import { meter, spark } from "./drawings.js";
import { cellText, changeOf, numberText, type Row, shownName, titleOf, totalOf } from "./numbers.js";
import { dailySpend, type Rendering, titleOfReport } from "./shape.js";

/** Content of a page. */
export interface PageInput extends Omit<Rendering, "format" | "comparison" | "isShown" | "isWide"> {
  /** The result of a comparison. */
  readonly conclusion?: string;
}

/** Video completion steps (reference 7.2), in order. */
export const FUNNEL = [
  "video_play_actions",
  "video_watched_2s",
  "video_watched_6s",
  "video_views_p25",
  "video_views_p50",
  "video_views_p75",
  "video_views_p100",
];

const FUNNEL_WORDS: Readonly<Record<string, string>> = {
  video_play_actions: "played",
  video_watched_2s: "2 seconds",
  video_watched_6s: "6 seconds",
  video_views_p25: "a quarter",
  video_views_p50: "half",
  video_views_p75: "three quarters",
  video_views_p100: "to the end",
};

const MOST_RANKED = 15;

const axis = ({ ink, line }: Palette) => ({
  axisLabel: { color: ink },
  axisLine: { lineStyle: { color: line } },
  splitLine: { lineStyle: { color: line } },
});

/** Totals by day, in order. */
function dayTotals(days: readonly Row[], metrics: readonly string[]): { day: string; total: Record<string, number> }[] {
  return [...groupBy(days, ({ segment = "" }) => segment)]
    .map(([day, rows]) => ({ day, total: totalOf(rows, metrics) }))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** One measure over the days: two measures on two axes would seem to cross where they do not. */
function timeSeries(
  totals: ReturnType<typeof dayTotals>,
  metric: string,
  palette: Palette,
  width: number,
): EChartsOption {
  return {
    grid: { left: 12, right: 12, top: 12, bottom: 8, containLabel: true },
    color: [palette.series[metric === "spend" ? 1 : 3] ?? ""],
    xAxis: {
      type: "category",
      data: totals.map(({ day }) => day.slice(5)),
      ...axis(palette),
      axisLabel: { color: palette.ink, hideOverlap: true, interval: width < 500 ? "auto" : undefined },
    },
    yAxis: { type: "value", ...axis(palette) },
    series: [
      {
        name: titleOf(metric),
        type: "line" as const,
        showSymbol: totals.length < 32,
        data: totals.map(({ total }) => Math.round((total[metric] ?? 0) * 100) / 100),
      },
    ],
  };
}

const GRID = { left: 24, top: 4, bottom: 4 } as const;

/** Spend by name. */
function ranking(
  things: readonly { readonly name: string; readonly spend: number }[],
  currency: string,
  palette: Palette,
  width: number,
): EChartsOption {
  const bars = barChart(
    {
      names: things.map(({ name }) => cutInMiddle(name, width < 500 ? 14 : 34)),
      series: [{ values: things.map(({ spend }) => spend) }],
      text: (value) => numberText("spend", value, currency),
      grid: { ...GRID, right: 64 },
      thickness: 16,
    },
    palette,
  );
  return { ...bars, color: [palette.series[1] ?? ""] };
}

function funnel(total: Readonly<Record<string, number>>, palette: Palette): EChartsOption {
  const steps = FUNNEL.filter((name) => total[name] !== undefined);
  const first = total[steps[0] ?? ""] ?? 0;
  const share = (value: number): number => (first > 0 ? Math.round((value / first) * 100) : 0);
  const bars = barChart(
    {
      names: steps.map((name) => FUNNEL_WORDS[name] ?? name),
      series: [{ values: steps.map((name) => total[name] ?? 0) }],
      text: (value) => `${numberText("views", value)} (${share(value)} %)`,
      grid: { ...GRID, right: 110 },
      thickness: 18,
    },
    palette,
  );
  return { ...bars, color: [palette.series[2] ?? ""] };
}

/** Spend of each group of rows, the largest first. */
function spendBy(rows: readonly Row[], nameOf: (row: Row) => string, keyOf: (row: Row) => string) {
  return [...groupBy(rows, keyOf).values()]
    .flatMap((own) => own.slice(0, 1).map((row) => ({ name: nameOf(row), spend: totalOf(own, ["spend"]).spend ?? 0 })))
    .sort((one, other) => other.spend - one.spend)
    .slice(0, MOST_RANKED);
}

const SECONDS = ["clicks", "conversion", "video_play_actions"];

async function charts({ rows, days, metrics, by, account }: PageInput): Promise<Markup[]> {
  const { currency } = account;
  const unit = currency ? `, ${currency}` : "";
  const parts: Markup[] = [];
  const draw = async (label: string, height: number, drawing: (palette: Palette, width: number) => EChartsOption) =>
    parts.push(html`<h2>${label}</h2>`, await chart(label, height, drawing));
  const second = metrics.find((name) => SECONDS.includes(name));
  const measures = ["spend", ...(second ? [second] : [])];
  const totals = dayTotals(days, measures);
  if (totals.length > 1)
    for (const metric of measures)
      await draw(`${titleOf(metric)} by day${metric === "spend" ? unit : ""}`, 240, (palette, width) =>
        timeSeries(totals, metric, palette, width),
      );
  const ranks = async (what: string, things: ReturnType<typeof spendBy>): Promise<void> => {
    if (things.length > 1)
      await draw(`Spend by ${what}${unit}`, 24 + things.length * 30, (palette, width) =>
        ranking(things, currency, palette, width),
      );
  };
  const segment = ({ segment: own = "" }: Row): string => own || "not known";
  if (by && by !== "day") await ranks(by, spendBy(rows, segment, segment));
  await ranks(
    "name",
    spendBy(rows, shownName, ({ id }) => id),
  );
  const total = totalOf(rows, FUNNEL);
  if ((total.video_play_actions ?? 0) > 0) await draw("Video completion", 230, (palette) => funnel(total, palette));
  return parts;
}

/** Metrics with a card each, as far as they were requested. */
const CARDS = ["spend", "impressions", "clicks", "ctr", "cpc", "conversion"];

function headerCards({ rows, before, metrics, account }: PageInput): Card[] {
  const names = [...CARDS.filter((name) => metrics.includes(name)), ...metrics.filter((name) => !CARDS.includes(name))];
  const [now, then] = [totalOf(rows, metrics), totalOf(before, metrics)];
  return names
    .filter((name) => now[name] !== undefined)
    .slice(0, CARDS.length)
    .map((name) => {
      const change = changeOf(then[name], now[name]);
      const was =
        then[name] === undefined ? "nothing before" : `${numberText(name, then[name], account.currency)} before`;
      return {
        label: name === "spend" && account.currency ? `${titleOf(name)}, ${account.currency}` : titleOf(name),
        figure: numberText(name, now[name], account.currency),
        note: change === "as before" ? change : change ? `${change}, ${was}` : was,
      };
    });
}

const DAY_MS = 86_400_000;

function rowsTable(input: PageInput): Markup {
  const { rows, days, metrics, by, account, budgets, from, to } = input;
  const daily = by ? new Map<string, readonly number[]>() : dailySpend(days);
  const length = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  const columns = [
    { title: "Name" },
    { title: "Id" },
    ...(by ? [{ title: titleOf(by) }] : []),
    ...metrics.map((name) => ({ title: titleOf(name), numeric: true })),
    ...(daily.size > 0 ? [{ title: "Spend by day" }] : []),
  ];
  const spendBar = ({ id, metrics: own }: Row) => {
    const budget = by ? undefined : budgets.get(id);
    if (!budget || own.spend === undefined) return {};
    return {
      drawing: meter(own.spend, budget.per === "day" ? budget.amount * length : budget.amount, account.currency),
    };
  };
  const cells = rows.map((row): Cell[] => [
    { text: shownName(row), ...(row.inStack === undefined ? {} : { key: row.inStack }) },
    { text: row.id },
    ...(by ? [{ text: row.segment ?? "" }] : []),
    ...metrics.map((name) => ({
      text: cellText(row, name, account.currency),
      value: row.metrics[name] ?? -1,
      ...(name === "spend" ? spendBar(row) : {}),
    })),
    ...(daily.size > 0 ? [{ text: "", drawing: spark(daily.get(row.id) ?? []) }] : []),
  ]);
  const total = totalOf(rows, metrics);
  const totals: Cell[] = [
    { text: "Total" },
    { text: "" },
    ...(by ? [{ text: "" }] : []),
    ...metrics.map((name) => ({ text: numberText(name, total[name], account.currency) })),
    ...(daily.size > 0 ? [{ text: "" }] : []),
  ];
  return html`<h2>All rows</h2>${table(columns, cells, totals)}`;
}

/** The whole page. */
export async function reportPage(input: PageInput): Promise<string> {
  const { rows, account, conclusion } = input;
  const title = titleOfReport(input);
  const facts = [`Advertiser ${account.id}`, account.currency, account.timezone].filter(Boolean).join(" · ");
  return page(
    title,
    html`<h1>${title}</h1><p class="quiet">${facts}</p>${cards(headerCards(input))}`,
    html`${rows.length === 0 ? html`<p>Nothing ran in this period.</p>` : ""}${conclusion ? html`<p><strong>${conclusion}</strong></p>` : ""}
${await charts(input)}${rows.length > 0 ? rowsTable(input) : ""}`,
  );
}
