/** Report queries and their rows: shared by getReport, `tiktok-ads report` and asynchronous reports (reference 7). */
import { reportMetric, SPANS } from "../../facts/reports/index.js";
import type { Values } from "../definitions/index.js";

const DAY_MS = 86_400_000;
/** Maximum number of days per call: with a split by day, and without. */
export const LONGEST_DAILY = SPANS.stat_time_day;
export const LONGEST = SPANS.other;

/** What a row is about. */
export const LEVELS = {
  campaign: {
    data: "AUCTION_CAMPAIGN",
    id: "campaign_id",
    name: "campaign_name",
    status: "campaign_status",
    object: "campaign",
  },
  adGroup: {
    data: "AUCTION_ADGROUP",
    id: "adgroup_id",
    name: "adgroup_name",
    status: "adgroup_status",
    object: "adgroup",
  },
  // An ad of Smart+ is one row by ad_id_v2, which plain ads have as well; by ad_id each of its creatives is one (portal
  // document 1854103649826817).
  ad: { data: "AUCTION_AD", id: "ad_id_v2", name: "ad_name", status: "ad_status", object: "ad" },
  creative: { data: "AUCTION_AD", id: "ad_id", name: "ad_name", status: "ad_status", object: "ad" },
  advertiser: {
    data: "AUCTION_ADVERTISER",
    id: "advertiser_id",
    name: undefined,
    status: undefined,
    object: "advertiser",
  },
} as const;
export type Level = keyof typeof LEVELS;

/** What rows are split by: the dimension, and the kind of report that supports it. */
export const SPLITS = {
  day: { dimension: "stat_time_day", type: "BASIC" },
  country: { dimension: "country_code", type: "BASIC" },
  age: { dimension: "age", type: "AUDIENCE" },
  gender: { dimension: "gender", type: "AUDIENCE" },
  language: { dimension: "language", type: "AUDIENCE" },
  platform: { dimension: "platform", type: "AUDIENCE" },
  placement: { dimension: "placement", type: "AUDIENCE" },
} as const;
export type Split = keyof typeof SPLITS;

/** Views, engagement, clicks, conversions and their costs: the most common request. */
export const METRICS: readonly string[] = [
  "spend",
  "impressions",
  "clicks",
  "ctr",
  "cpc",
  "cpm",
  "video_play_actions",
  "engagement_rate",
  "conversion",
  "conversion_rate",
  "cost_per_conversion",
];

/** A report request. Days are YYYY-MM-DD, both inclusive. */
export interface ReportQuery {
  readonly startDate: string;
  readonly endDate: string;
  readonly level: Level;
  readonly split?: Split;
  readonly metrics: readonly string[];
  readonly campaignIds?: readonly string[];
  readonly adGroupIds?: readonly string[];
  readonly adIds?: readonly string[];
  /** Whether deleted objects count. */
  readonly deleted?: boolean;
}

export const msOf = (value: unknown): number => Date.parse(`${String(value)}T00:00:00Z`);
export const textOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Spans of at most this many days that together cover both ends. */
export function spans(start: string, end: string, longest: number): { readonly start: string; readonly end: string }[] {
  const last = msOf(end);
  const parts: { start: string; end: string }[] = [];
  for (let at = msOf(start); at <= last; at += longest * DAY_MS)
    parts.push({ start: textOf(at), end: textOf(Math.min(last, at + (longest - 1) * DAY_MS)) });
  return parts;
}

/** Number of days between two, both inclusive. */
export const daysOf = (start: string, end: string): number => Math.round((msOf(end) - msOf(start)) / DAY_MS) + 1;

const idFilter = (field_name: string, ids: readonly string[] | undefined): object[] =>
  ids === undefined ? [] : [{ field_name, filter_type: "IN", filter_value: JSON.stringify(ids) }];

/** TikTok's parameters for one span. */
export function parametersOf(query: ReportQuery, span: { readonly start: string; readonly end: string }): Values {
  const level = LEVELS[query.level];
  const split = query.split && SPLITS[query.split];
  const filtering = [
    ...idFilter("campaign_ids", query.campaignIds),
    ...idFilter("adgroup_ids", query.adGroupIds),
    ...idFilter(query.level === "creative" ? "ad_ids" : "ad_ids_v2", query.adIds),
    // Deleted objects are omitted unless requested (reference 7.1).
    ...(query.deleted && level.status ? idFilter(level.status, ["STATUS_ALL"]) : []),
  ];
  return {
    report_type: split?.type ?? "BASIC",
    data_level: level.data,
    dimensions: [level.id, ...(split ? [split.dimension] : [])],
    metrics: [...new Set([...(level.name ? [level.name] : []), ...query.metrics])],
    start_date: span.start,
    end_date: span.end,
    ...(filtering.length > 0 ? { filtering } : {}),
  };
}

const isText = (name: string): boolean => reportMetric(name)?.kind === "attribute";

/** Attributes of the object, as text; `-` means that it has none. */
const texts = (metrics: Values): Values =>
  Object.fromEntries(
    Object.entries(metrics).flatMap(([name, value]) =>
      isText(name) && value !== "-" && value !== "" ? [[name, String(value)]] : [],
    ),
  );

/** Metrics arrive as text, and `-` means that there is no such number. */
const numbers = (metrics: Values): Values =>
  Object.fromEntries(
    Object.entries(metrics).flatMap(([name, value]) => {
      if (isText(name)) return [];
      const number = Number(value);
      return value === "-" || value === "" || Number.isNaN(number) ? [] : [[name, number]];
    }),
  );

/** A row as users see it, from one of TikTok's. */
export function rowOf(query: ReportQuery, dimensions: Values, values: Values): Values {
  const level = LEVELS[query.level];
  const { [level.name ?? ""]: name, ...metrics } = values;
  const segment = query.split && String(dimensions[SPLITS[query.split].dimension]);
  const attributes = texts(metrics);
  return {
    id: String(dimensions[level.id]),
    ...(name === undefined ? {} : { name }),
    ...(segment === undefined ? {} : query.split === "day" ? { day: segment.slice(0, 10) } : { segment }),
    metrics: numbers(metrics),
    ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
  };
}
