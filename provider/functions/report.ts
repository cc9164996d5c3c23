/** Numbers on what ran (reference 7.1). */
import { defineFunction, type Property, type Values } from "../define/index.js";

const DAY_MS = 86_400_000;
/** Days that one call may cover: with a day by day split, and without (reference 7.1). */
const LONGEST_DAILY = 30;
const LONGEST = 365;

const LEVELS = {
  campaign: { data: "AUCTION_CAMPAIGN", id: "campaign_id", name: "campaign_name", filter: "campaign_ids" },
  adGroup: { data: "AUCTION_ADGROUP", id: "adgroup_id", name: "adgroup_name", filter: "adgroup_ids" },
  ad: { data: "AUCTION_AD", id: "ad_id", name: "ad_name", filter: "ad_ids" },
  advertiser: { data: "AUCTION_ADVERTISER", id: "advertiser_id", name: undefined, filter: undefined },
} as const;
type Level = keyof typeof LEVELS;

/** Views, engagement, clicks, conversions and what they cost: what people ask for first. */
const METRICS = [
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

const date = (description: string): Property => ({ type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$", description });
const texts = (description: string): Property => ({ type: "array", items: { type: "string" }, description });

const msOf = (value: unknown): number => Date.parse(`${String(value)}T00:00:00Z`);
const textOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Spans of at most so many days that cover both ends. */
export function spans(start: string, end: string, longest: number): { readonly start: string; readonly end: string }[] {
  const last = msOf(end);
  const parts: { start: string; end: string }[] = [];
  for (let at = msOf(start); at <= last; at += longest * DAY_MS)
    parts.push({ start: textOf(at), end: textOf(Math.min(last, at + (longest - 1) * DAY_MS)) });
  return parts;
}

/** Metrics travel as texts, and `-` says that there is no such number. */
const numbers = (metrics: Values): Values =>
  Object.fromEntries(
    Object.entries(metrics).flatMap(([name, value]) => {
      const number = Number(value);
      return value === "-" || Number.isNaN(number) ? [] : [[name, number]];
    }),
  );

function faultsOf({ startDate, endDate, level, ids, daily }: Values) {
  const faults: { property: string; reason: string }[] = [];
  for (const [property, value] of Object.entries({ startDate, endDate }))
    if (Number.isNaN(msOf(value)) || textOf(msOf(value)) !== value)
      faults.push({ property, reason: `${property} "${String(value)}" is not a day of the calendar.` });
  if (faults.length === 0 && msOf(endDate) < msOf(startDate))
    faults.push({ property: "endDate", reason: "endDate is before startDate." });
  if (faults.length === 0 && daily !== true && msOf(endDate) - msOf(startDate) >= LONGEST * DAY_MS)
    faults.push({
      property: "endDate",
      reason: `TikTok sums up at most ${LONGEST} days. Ask for less, or day by day (daily: true).`,
    });
  if (ids !== undefined && level === "advertiser")
    faults.push({ property: "ids", reason: "ids does not go with level advertiser." });
  return faults;
}

export const getReport = defineFunction({
  name: "getReport",
  doc: "Reports what ran: spend, impressions, clicks, video views, conversions. Days are those of the account's time zone.",
  required: {
    startDate: date("First day, YYYY-MM-DD."),
    endDate: date("Last day, YYYY-MM-DD; it counts."),
  },
  optional: {
    level: { type: "string", enum: Object.keys(LEVELS), description: "What a row is about. Left out: campaign." },
    metrics: texts(`TikTok's names of the metrics. Left out: ${METRICS.join(", ")}.`),
    ids: texts("Only these campaigns, ad groups or ads, by their ids; at most 100."),
    daily: { type: "boolean", description: "A row for each day. Left out: one row for the whole time." },
  },
  results: {
    rows: {
      type: "array",
      description: "The rows.",
      items: {
        type: "object",
        properties: {
          id: { type: "string", description: "Id of the campaign, ad group, ad or advertiser." },
          name: { type: "string", description: "Its name." },
          day: { type: "string", description: "The day, with daily." },
          metrics: {
            type: "object",
            additionalProperties: { type: "number" },
            description: "Numbers by TikTok's names of the metrics; one that TikTok has not is left out.",
          },
        },
      },
    },
  },
  faults: faultsOf,
  async run(ask, args) {
    const level = LEVELS[(args.level ?? "campaign") as Level];
    const daily = args.daily === true;
    const metrics = (args.metrics ?? METRICS) as readonly string[];
    const filtering =
      args.ids === undefined || !level.filter
        ? {}
        : { filtering: [{ field_name: level.filter, filter_type: "IN", filter_value: JSON.stringify(args.ids) }] };
    const rows: Values[] = [];
    for (const span of spans(String(args.startDate), String(args.endDate), daily ? LONGEST_DAILY : LONGEST)) {
      const found = await ask.list("/report/integrated/get/", {
        report_type: "BASIC",
        data_level: level.data,
        dimensions: [level.id, ...(daily ? ["stat_time_day"] : [])],
        metrics: [...(level.name ? [level.name] : []), ...metrics],
        start_date: span.start,
        end_date: span.end,
        page_size: 1_000,
        ...filtering,
      });
      for (const row of found) {
        const dimensions = (row.dimensions ?? {}) as Values;
        const { [level.name ?? ""]: name, ...values } = (row.metrics ?? {}) as Values;
        rows.push({
          id: String(dimensions[level.id]),
          ...(name === undefined ? {} : { name }),
          ...(daily ? { day: String(dimensions.stat_time_day).slice(0, 10) } : {}),
          metrics: numbers(values),
        });
      }
    }
    return { rows };
  },
});
