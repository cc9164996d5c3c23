/** Which metrics a query can request (facts/reports: kinds, levels, groupings, lists by dimension). */
import {
  AUDIENCE_DEFAULT,
  AUDIENCE_METRICS,
  BASIC_METRICS,
  BC_METRICS,
  type ObjectLevel,
  PEOPLE_METRICS,
  type ReportMetric,
  reportMetric,
  SHOP_METRICS,
  SYNCHRONOUS_ONLY,
} from "../../facts/reports/index.js";
import { refusal } from "../envelope.js";
import type { Body } from "../validate.js";
import type { Query } from "./report-question.js";

const DEPTH: readonly ObjectLevel[] = ["advertiser", "campaign", "adgroup", "ad"];

/** Whether an attribute belongs to the rows' objects. */
function hasAttribute({ from = "advertiser", only }: ReportMetric, { level, id, several, type }: Query): boolean {
  if (type === "BC") return true;
  if (!id && !several) return false;
  return only ? only.includes(level) : DEPTH.indexOf(level) >= DEPTH.indexOf(from);
}

function fitsGrouping({ grouping, needs, at }: ReportMetric, query: Query): boolean {
  const { dimensions, level, lifetime, type } = query;
  const names = dimensions.map(({ name }) => name);
  if (type === "BASIC" && needs !== undefined && !names.includes(needs)) return false;
  if (type === "BASIC" && at !== undefined && (level !== at || lifetime)) return false;
  if (grouping === undefined) return true;
  const others = dimensions
    .filter(({ kind, name }) => kind !== "id" && name !== "stat_time_day")
    .map(({ name }) => name);
  if (grouping === "id-day-ad-type") return others.every((name) => name === "ad_type");
  if (others.length > 0) return false;
  return grouping === "ids-and-day" || query.id !== undefined;
}

const listed = (list: readonly string[] | undefined, name: string): boolean =>
  list === undefined || list.includes(name);

/** Whether the lists of the breakdowns have the metric. */
function fitsSplits(name: string, { type, splits, dimensions, manner }: Query): boolean {
  if (type === "BASIC")
    return splits.every(
      (split) =>
        listed(BASIC_METRICS[split], name) &&
        !(manner === "asynchronous" && SYNCHRONOUS_ONLY[split]?.includes(name) === true),
    );
  if (type === "AUDIENCE")
    return (
      splits.every((split) => listed(AUDIENCE_METRICS[split] ?? AUDIENCE_DEFAULT, name)) &&
      !(manner === "asynchronous" && PEOPLE_METRICS.includes(name))
    );
  if (type === "BC") {
    const by = ["placement", "country_code", "stat_time_day", "stat_time_week", "stat_time_month"];
    const dimension = by.find((one) => dimensions.some((own) => own.name === one)) ?? "advertiser_id";
    return listed(BC_METRICS[dimension], name);
  }
  return true;
}

/** Two kinds of ad ids exclude each other, as dimensions and as metrics. */
function fitsIds(name: string, { dimensions }: Query): boolean {
  const names = dimensions.map(({ name: own }) => own);
  return !((name === "ad_id" && names.includes("ad_id_v2")) || (name === "ad_id_v2" && names.includes("ad_id")));
}

/** Synchronous reports support these, tasks do not. */
const NOT_IN_TASKS = ["billed_cost", "onsite_destination_visits"];

function fits(name: string, query: Query): boolean {
  const metric = reportMetric(name);
  if (!metric) return false;
  const { type, level } = query;
  if (type === "TT_SHOP") return SHOP_METRICS.includes(name) || (name === "campaign_name" && level === "campaign");
  if (metric.types ? !metric.types.includes(type) : false) return false;
  if (query.manner === "asynchronous" && NOT_IN_TASKS.includes(metric.formula?.under ?? name)) return false;
  if (metric.kind === "attribute")
    return hasAttribute(metric, query) && fitsIds(name, query) && (type !== "BC" || fitsSplits(name, query));
  return fitsGrouping(metric, query) && fitsSplits(name, query);
}

/** The metrics of a query; refuses the whole call for an invalid one, as TikTok does. */
export function checkedMetrics(query: Query, body: Body): string[] {
  const asked = Array.isArray(body.metrics) ? body.metrics.map(String) : [];
  if (asked.length === 0) {
    if (query.type !== "BC") return [...query.facts.metrics];
    return (BC_METRICS.advertiser_id ?? []).filter((name) => fits(name, query));
  }
  const wrong = asked.filter((name) => !fits(name, query));
  if (wrong.length > 0) throw refusal("reportMetric", { names: wrong.map((name) => `'${name}'`).join(", ") });
  return [...new Set(asked)];
}

/** Any metric except attributes can be sorted by. */
export function checkOrder({ order_field }: Body): void {
  if (order_field === undefined || order_field === "") return;
  const metric = reportMetric(String(order_field));
  if (!metric || metric.kind === "attribute") throw refusal("reportOrder", { name: String(order_field) });
}
