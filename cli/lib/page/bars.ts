/** Horizontal bars by name, each with its value. */
import type { EChartsOption } from "echarts";
import type { Palette } from "./chart.js";

/** Data of a chart. Values are in the order of the names. */
export interface Bars {
  readonly names: readonly string[];
  readonly series: readonly { readonly name?: string; readonly values: readonly number[] }[];
  /** The label next to a bar. */
  readonly text: (value: number) => string;
  /** Margins around the bars, in pixels: on the right for labels, at the top for a legend. */
  readonly grid: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** At most, in pixels. */
  readonly thickness: number;
}

/** The chart, without its own legend and colors. */
export const barChart = ({ names, series, text, grid, thickness }: Bars, palette: Palette): EChartsOption => ({
  grid: { ...grid, containLabel: true },
  xAxis: { type: "value", axisLabel: { show: false }, splitLine: { lineStyle: { color: palette.line } } },
  yAxis: {
    type: "category",
    inverse: true,
    data: [...names],
    axisLabel: { color: palette.ink },
    axisLine: { lineStyle: { color: palette.line } },
    axisTick: { show: false },
  },
  series: series.map(({ name, values }) => ({
    ...(name === undefined ? {} : { name }),
    type: "bar" as const,
    barMaxWidth: thickness,
    data: [...values],
    label: {
      show: true,
      position: "right" as const,
      color: palette.ink,
      formatter: ({ value }: { value?: unknown }) => text(Number(value)),
    },
  })),
});
