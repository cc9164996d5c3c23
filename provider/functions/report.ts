/** Numbers on what ran (reference 7.1). */

import { defineFunction, type Property, type Values, valuesIn } from "../definitions/index.js";
import { isKeyOf, isText, itemsOf, listOf } from "../text/shape.js";
import { askable, metricFaults } from "./report-metrics.js";
import {
  LEVELS,
  type Level,
  LONGEST,
  LONGEST_DAILY,
  METRICS,
  msOf,
  parametersOf,
  type ReportQuery,
  rowOf,
  SPLITS,
  type Split,
  spans,
  textOf,
} from "./report-query.js";

const DAY_MS = 86_400_000;
/** Values of one filter (reference 7.1). */
const MOST_IDS = 100;
const isTexts = listOf(isText);

const date = (description: string): Property => ({ type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$", description });
const texts = (description: string): Property => ({ type: "array", items: { type: "string" }, description });
const ids = (what: string): Property => ({
  ...texts(`Only ${what}, by their ids; at most ${MOST_IDS}.`),
  maxItems: MOST_IDS,
});

/** Arguments of the schema's kinds; anything else has failed it. */
const textsOf = (list: unknown): readonly string[] | undefined => (isTexts(list) ? list : undefined);

const levelIn = ({ level }: Values): Level => (isText(level) && isKeyOf(level, LEVELS) ? level : "campaign");

const splitOf = ({ by, daily }: Values): Split | undefined =>
  isText(by) && isKeyOf(by, SPLITS) ? by : daily === true ? "day" : undefined;

function faultsOf({ startDate, endDate, level, ids: own, daily, by, metrics }: Values) {
  const faults: { property: string; reason: string }[] = [];
  for (const [property, value] of Object.entries({ startDate, endDate }))
    if (Number.isNaN(msOf(value)) || textOf(msOf(value)) !== value)
      faults.push({ property, reason: `${property} "${String(value)}" is not a day of the calendar.` });
  if (faults.length === 0 && msOf(endDate) < msOf(startDate))
    faults.push({ property: "endDate", reason: "endDate is before startDate." });
  if (faults.length === 0 && daily !== true && by !== "day" && msOf(endDate) - msOf(startDate) >= LONGEST * DAY_MS)
    faults.push({
      property: "endDate",
      reason: `TikTok reports at most ${LONGEST} days in total. Request fewer days, or a report by day (daily: true).`,
    });
  if (own !== undefined && level === "advertiser")
    faults.push({ property: "ids", reason: "ids cannot be combined with level advertiser." });
  if (daily === true && by !== undefined && by !== "day")
    faults.push({ property: "by", reason: `by ${String(by)} cannot be combined with daily.` });
  const split = splitOf({ by, daily });
  for (const reason of metricFaults(itemsOf(metrics, isText), levelIn({ level }), split))
    faults.push({ property: "metrics", reason });
  return faults;
}

/** The query of getReport's arguments. */
export function queryOf(args: Values): ReportQuery {
  const level = levelIn(args);
  const split = splitOf(args);
  const own = textsOf(args.ids);
  const filter = (name: "campaignIds" | "adGroupIds" | "adIds", of: Level) =>
    textsOf(args[name]) ?? (level === of || (of === "ad" && level === "creative") ? own : undefined);
  return {
    startDate: String(args.startDate),
    endDate: String(args.endDate),
    level,
    split,
    // What is asked without being named must not make TikTok refuse the call.
    metrics: textsOf(args.metrics) ?? askable(METRICS, level, split),
    campaignIds: filter("campaignIds", "campaign"),
    adGroupIds: filter("adGroupIds", "adGroup"),
    adIds: filter("adIds", "ad"),
    deleted: args.deleted === true,
  };
}

export const getReport = defineFunction({
  name: "getReport",
  doc: "Reports delivery: spend, impressions, clicks, video views, conversions. Days are those of the account's time zone.",
  required: {
    startDate: date("First day, YYYY-MM-DD."),
    endDate: date("Last day, YYYY-MM-DD, inclusive."),
  },
  optional: {
    level: {
      type: "string",
      enum: Object.keys(LEVELS),
      description:
        "What a row is about. At level creative each creative of a Smart+ ad has a row, and each plain ad. Default: campaign.",
    },
    metrics: texts(`TikTok's names of the metrics. Default: ${METRICS.join(", ")}.`),
    ids: texts("Only these campaigns, ad groups or ads, by their ids; at most 100."),
    campaignIds: ids("what is below these campaigns"),
    adGroupIds: ids("what is below these ad groups"),
    adIds: ids("these ads, or at level creative these creatives"),
    daily: { type: "boolean", description: "A row for each day. Default: one row for the whole period." },
    by: {
      type: "string",
      enum: Object.keys(SPLITS),
      description: "A row for each day, country, age group and so on. Default: one row in total.",
    },
    deleted: { type: "boolean", description: "Whether to include objects deleted since. Default: false." },
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
          day: { type: "string", description: "The day, by day." },
          segment: { type: "string", description: "The country, age group and so on, by these." },
          metrics: {
            type: "object",
            additionalProperties: { type: "number" },
            description: "Numbers by TikTok's names of the metrics; omits those that TikTok does not have.",
          },
          attributes: {
            type: "object",
            additionalProperties: { type: "string" },
            description: "Attributes among the metrics, such as campaign_budget, with TikTok's values.",
          },
        },
      },
    },
  },
  faults: faultsOf,
  async run(ask, args) {
    const query = queryOf(args);
    const rows: Values[] = [];
    const longest = query.split === "day" ? LONGEST_DAILY : LONGEST;
    for (const span of spans(query.startDate, query.endDate, longest)) {
      const found = await ask.list("/report/integrated/get/", { ...parametersOf(query, span), page_size: 1_000 });
      for (const row of found) rows.push(rowOf(query, valuesIn(row.dimensions), valuesIn(row.metrics)));
    }
    return { rows };
  },
});
