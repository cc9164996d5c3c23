/** Values of metrics, computed from counts, in TikTok's format: text with the metric's decimals. */
import { type ReportMetric, reportMetric } from "../../facts/reports/index.js";
import { type Counts, reachOf } from "../behaviour/numbers.js";

/** Input of a value: counts, and sums of people for added rows. */
export interface Summed {
  readonly counts: Counts;
  /** People of several rows, added up as TikTok's totals do. */
  readonly people?: { readonly reach: number; readonly result: number };
}

/** Milliseconds watched, for means of seconds; others have no data in the emulator. */
const WATCHED: Readonly<Record<string, string>> = {
  average_video_play: "_play_ms",
  average_video_play_per_user: "_play_ms",
};

/** A metric as a plain number; undefined if there is none. */
export function numberOf(metric: ReportMetric, summed: Summed): number | undefined {
  const { counts, people } = summed;
  const { name, formula, weight, twin, kind, dash } = metric;
  const named = (other: string): number | undefined => {
    const found = reportMetric(other);
    return found && numberOf(found, summed);
  };
  if (twin !== undefined) return named(twin);
  if (formula) {
    const [over, under] = [named(formula.over), named(formula.under)];
    if (over === undefined || under === undefined) return undefined;
    return under === 0 ? 0 : (over / under) * formula.times;
  }
  if (weight !== undefined) {
    const of = named(weight) ?? 0;
    return of === 0 ? 0 : (counts[WATCHED[name] ?? ""] ?? 0) / 1_000 / of;
  }
  if (name === "reach") return people?.reach ?? reachOf(counts.impressions ?? 0);
  if (name === "result") return people?.result ?? (counts.result ?? 0) + reachOf(counts._reached_by ?? 0);
  if (dash && counts[name] === undefined) return undefined;
  const value = counts[name] ?? 0;
  return kind === "money" ? value / 100 : value;
}

/** A metric as answers show it; "-" only if the object has none. */
export function textOf(metric: ReportMetric, summed: Summed): string {
  const value = numberOf(metric, summed);
  return value === undefined ? "-" : value.toFixed(metric.decimals);
}
