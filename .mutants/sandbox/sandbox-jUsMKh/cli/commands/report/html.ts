/** The report as one self-contained page: what was spent day by day, who spent most, how far videos were watched, the table. */
import type { EChartsOption } from "echarts";
import { html } from "hono/html";
import { groupBy } from "../../lib/group.js";
import { barChart, shortName } from "../../lib/page/bars.js";
import { chart, type Palette } from "../../lib/page/chart.js";
import { type Markup, page, table } from "../../lib/page/page.js";
import { cellText, numberText, type Row, shownName, titleOf, totalOf } from "./numbers.js";

/** What a page shows. */
export interface PageInput {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly metrics: readonly string[];
  readonly by?: string;
  /** Rows by day. */
  readonly days: readonly Row[];
  readonly currency?: string;
  readonly comparison?: string;
}

/** How far a video was watched (reference 7.2), in order. */
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

/** Totals of each day, in order. */
function dayTotals(days: readonly Row[], metrics: readonly string[]): { day: string; total: Record<string, number> }[] {
  return [...groupBy(days, ({ segment = "" }) => segment)]
    .map(([day, rows]) => ({ day, total: totalOf(rows, metrics) }))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
}

function timeSeries(
  totals: ReturnType<typeof dayTotals>,
  second: string | undefined,
  palette: Palette,
  width: number,
): EChartsOption {
  const line = (metric: string, yAxisIndex: number) => ({
    name: titleOf(metric),
    type: "line" as const,
    yAxisIndex,
    showSymbol: totals.length < 32,
    data: totals.map(({ total }) => Math.round((total[metric] ?? 0) * 100) / 100),
  });
  return {
    grid: { left: 12, right: 12, top: 40, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, textStyle: { color: palette.ink } },
    color: [palette.series[1] ?? "", palette.series[3] ?? ""],
    xAxis: {
      type: "category",
      data: totals.map(({ day }) => day.slice(5)),
      ...axis(palette),
      axisLabel: { color: palette.ink, hideOverlap: true, interval: width < 500 ? "auto" : undefined },
    },
    yAxis: [
      { type: "value", ...axis(palette) },
      { type: "value", ...axis(palette), splitLine: { show: false } },
    ],
    series: [line("spend", 0), ...(second ? [line(second, 1)] : [])],
  };
}

const GRID = { left: 24, top: 4, bottom: 4 } as const;

function ranking(rows: readonly Row[], palette: Palette, width: number): EChartsOption {
  const bars = barChart(
    {
      names: rows.map((row) => shortName(shownName(row), width < 500 ? 14 : 34)),
      series: [{ values: rows.map(({ metrics }) => metrics.spend ?? 0) }],
      text: (value) => numberText("spend", value),
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

/** A row for each object, whatever the rows are split by. */
const byObject = (rows: readonly Row[]): Row[] =>
  [...groupBy(rows, ({ id }) => id).values()].map((own) => ({
    ...(own[0] as Row),
    metrics: totalOf(own, ["spend"]),
  }));

async function charts({ rows, days, metrics, currency }: PageInput): Promise<Markup[]> {
  const unit = currency ? `, ${currency}` : "";
  const parts: Markup[] = [];
  const second = metrics.find((name) => ["clicks", "conversion", "video_play_actions"].includes(name));
  const totals = dayTotals(days, ["spend", ...(second ? [second] : [])]);
  if (totals.length > 1) {
    const label = `Spend by day${unit}`;
    parts.push(
      html`<h2>${label}</h2>`,
      await chart(label, 280, (palette, width) => timeSeries(totals, second, palette, width)),
    );
  }
  const ranked = byObject(rows)
    .sort((one, other) => (other.metrics.spend ?? 0) - (one.metrics.spend ?? 0))
    .slice(0, MOST_RANKED);
  if (ranked.length > 1) {
    const label = `Spend by name${unit}`;
    parts.push(
      html`<h2>${label}</h2>`,
      await chart(label, 24 + ranked.length * 30, (palette, width) => ranking(ranked, palette, width)),
    );
  }
  const total = totalOf(rows, FUNNEL);
  if ((total.video_play_actions ?? 0) > 0) {
    const label = "How far videos were watched";
    parts.push(html`<h2>${label}</h2>`, await chart(label, 230, (palette) => funnel(total, palette)));
  }
  return parts;
}

/** The whole page. */
export async function reportPage(input: PageInput): Promise<string> {
  const { title, rows, metrics, by, comparison } = input;
  const total = totalOf(rows, metrics);
  const facts = metrics.flatMap((name) =>
    total[name] === undefined ? [] : [`${titleOf(name)} ${numberText(name, total[name])}`],
  );
  const columns = [
    { title: "Name" },
    { title: "Id" },
    ...(by ? [{ title: titleOf(by) }] : []),
    ...metrics.map((name) => ({ title: titleOf(name), numeric: true })),
  ];
  const cells = rows.map((row) => [
    { text: shownName(row) },
    { text: row.id },
    ...(by ? [{ text: row.segment ?? "" }] : []),
    ...metrics.map((name) => ({ text: cellText(row, name), value: row.metrics[name] ?? -1 })),
  ]);
  return page(
    title,
    html`<h1>${title}</h1><p>${rows.length === 0 ? "Nothing ran in this time." : facts.join(" · ")}</p>${comparison ? html`<p><strong>${comparison}</strong></p>` : ""}
${await charts(input)}${rows.length > 0 ? html`<h2>All rows</h2>${table(columns, cells)}` : ""}`,
  );
}
