/** Query properties of report metrics: where they can be queried, how their rows are summed (facts/reports). */
import { distance } from "fastest-levenshtein";
import {
  AUDIENCE_DEFAULT,
  AUDIENCE_METRICS,
  BASIC_METRICS,
  REPORT_METRICS,
  type ReportMetric,
  reportMetric,
} from "../../facts/reports/index.js";
import { LEVELS, type Level, SPLITS, type Split } from "./report-query.js";

const DEPTH_OF = { advertiser: 0, campaign: 1, adgroup: 2, ad: 3 } as const;
/** A name this close to one of TikTok's is a typo; a more different one may be new. */
const SLIP = 3;

const named = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ");

/** Why a metric cannot be queried at a level and split; undefined if it can. */
function reasonOf(name: string, level: Level, split: Split | undefined): string | undefined {
  const metric = reportMetric(name);
  if (!metric) {
    const close = REPORT_METRICS.map((one) => ({ name: one.name, far: distance(name, one.name) }))
      .filter(({ far }) => far <= SLIP)
      .sort((one, other) => one.far - other.far);
    return close[0] && `TikTok has no metric "${name}". Did you mean "${close[0].name}"?`;
  }
  if (metric.kind === "attribute") return attributeReason(metric, level);
  if (metric.types && !metric.types.includes(split ? SPLITS[split].type : "BASIC"))
    return `TikTok does not report ${named([name])} ${split ? `by ${split}` : "in this report"}.`;
  if (metric.at && (metric.at !== LEVELS[level].object || split !== "day"))
    return `TikTok reports ${named([name])} by day of the advertiser only: level advertiser, by day.`;
  if (metric.needs && metric.needs !== "stat_time_day")
    return `TikTok reports ${named([name])} by ${metric.needs} only.`;
  if (split === undefined || split === "day") return undefined;
  const { dimension, type } = SPLITS[split];
  const list = type === "BASIC" ? BASIC_METRICS[dimension] : (AUDIENCE_METRICS[dimension] ?? AUDIENCE_DEFAULT);
  return list === undefined || list.includes(name) ? undefined : `TikTok does not report ${named([name])} by ${split}.`;
}

function attributeReason({ name, from = "advertiser", only }: ReportMetric, level: Level): string | undefined {
  const own = LEVELS[level].object;
  if (only ? only.includes(own) : DEPTH_OF[own] >= DEPTH_OF[from]) return undefined;
  return `${named([name])} is an attribute of each ${only?.[0] ?? from}; level ${level} does not have it.`;
}

/** What is wrong with metrics, a sentence each; TikTok would refuse the whole call for one of them. */
export const metricFaults = (names: readonly string[], level: Level, split: Split | undefined): string[] =>
  names.flatMap((name) => reasonOf(name, level, split) ?? []);

/** The metrics of a list that can be queried at a level and split. */
export const askable = (names: readonly string[], level: Level, split: Split | undefined): string[] =>
  names.filter((name) => reasonOf(name, level, split) === undefined);

/** What to query in addition to a metric so that its rows can be summed: the metrics that it is computed from. */
export function partsOf(name: string): string[] {
  const metric = reportMetric(name);
  if (metric?.formula) return [metric.formula.over, metric.formula.under];
  return metric?.weight ? [metric.weight] : [];
}
