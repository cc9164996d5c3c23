/** A report's query, and its refusals (facts/reports). */
import {
  DATA_LEVELS,
  DEAD_LEVELS,
  DIMENSIONS,
  dimensionOf,
  MAX_ADVERTISERS,
  type ObjectLevel,
  PAIRS,
  REPORT_TYPES,
  type ReportDimension,
  type ReportType,
  SHOP_GROUPINGS,
  SPANS,
  type TypeFacts,
} from "../../facts/reports/index.js";
import { DAY } from "../behaviour/account-time.js";
import { refusal } from "../envelope.js";
import type { Body } from "../validate.js";
import { filtersOf } from "./report-filters.js";
import { checkedMetrics, checkOrder } from "./report-metrics.js";
import type { Manner, Query } from "./report-question.js";

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const lists = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((name) => other.includes(name));

function dimensionsOf(type: ReportType, names: readonly string[]): ReportDimension[] {
  const strange = names.filter((name) => !dimensionOf(name)?.types.includes(type));
  if (strange.length > 0) throw refusal("reportDimension", { names: strange.join(", ") });
  return DIMENSIONS.filter(({ name }) => names.includes(name));
}

/** Valid combinations of dimensions: one id, one time, one breakdown or a pair of them. */
function checkGrouping(query: Query, several: boolean): void {
  const { type, dimensions, time, splits } = query;
  const names = dimensions.map(({ name }) => name);
  const ids = dimensions.filter(({ kind, name }) => kind === "id" && !(several && name === "advertiser_id"));
  const times = dimensions.filter(({ kind }) => kind === "time");
  if (ids.length > 1 || times.length > 1) throw refusal("reportConflict");
  const pair = PAIRS.some((one) => lists(one, splits));
  if (splits.length > 1 && !pair) throw refusal("reportConflict");
  if (dimensions.some(({ requires }) => requires !== undefined && !names.includes(requires)))
    throw refusal("reportConflict");
  if (time && dimensions.some(({ timeless }) => timeless)) throw refusal("reportConflict");
  if (type === "AUDIENCE" && splits.length === 0) throw refusal("reportAudience");
  if (type === "TT_SHOP" && !SHOP_GROUPINGS.some((one) => lists(one, names))) throw refusal("reportConflict");
}

/** The id of a row is that of the level; a task requires it, a synchronous report does not. */
function checkLevel({ type, level, dimensions, manner }: Query, several: boolean): void {
  if (type === "BC") return;
  const ids = dimensions.filter(({ kind }) => kind === "id");
  const own = ids.filter((one) => one.level === level);
  const others = ids.filter((one) => one.level !== level && !(several && one.name === "advertiser_id"));
  if (others.length > 0) throw refusal("reportConflict");
  if (manner === "asynchronous" && own.length === 0) throw refusal("reportIdDimension", { level });
}

function levelOf(type: ReportType, facts: TypeFacts, body: Body, names: readonly string[]): ObjectLevel {
  const name = body.data_level;
  if (type === "BC") return "advertiser";
  if (name === undefined) {
    if (facts.levelNeeded) throw refusal("missing", { path: "data_level" });
    return dimensionOf(names.find((one) => dimensionOf(one)?.level) ?? "")?.level ?? "advertiser";
  }
  if (DEAD_LEVELS.includes(String(name))) throw refusal("reportConflict");
  const level = DATA_LEVELS[String(name)];
  if (!level) throw refusal("notAllowed", { path: "data_level", allowed: Object.keys(DATA_LEVELS).join(", ") });
  if (!facts.levels.includes(level)) throw refusal("reportLevel", { level: String(name), type });
  return level;
}

function isDay(value: unknown): boolean {
  const text = String(value);
  const ms = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** Days of the query; `more` is how many beyond TikTok's documented maximum are accepted. */
function spanOf(type: ReportType, body: Body, time: string | undefined, bounded: boolean, more: number) {
  for (const path of ["start_date", "end_date"]) {
    if (body[path] === undefined || body[path] === "") throw refusal("missing", { path });
    if (!isDay(body[path])) throw refusal("reportDate", { path });
  }
  const [from, to] = [String(body.start_date), String(body.end_date)];
  const days = (Date.parse(to) - Date.parse(from)) / DAY + 1;
  if (days < 1) throw refusal("reportDates");
  const longest = type === "BC" || !(time === "stat_time_day" || time === "stat_time_hour") ? SPANS.other : SPANS[time];
  const allowed = longest === SPANS.stat_time_day ? longest + more : longest;
  if (bounded && days > allowed) throw refusal("reportSpan", { days: longest, dimension: time ?? "no time dimension" });
  return { from, to };
}

/** The accounts of a report: the type determines which parameter names them. */
function checkWhose(facts: TypeFacts, body: Body): boolean {
  const several = texts(body.advertiser_ids);
  if (facts.of === "bc") {
    if (!body.bc_id) throw refusal("missing", { path: "bc_id" });
    return false;
  }
  if (facts.of === "advertisers" && several.length > 0) {
    if (several.length > MAX_ADVERTISERS) throw refusal("tooManyIds", { path: "advertiser_ids", max: MAX_ADVERTISERS });
    return true;
  }
  if (!body.advertiser_id) throw refusal("missing", { path: "advertiser_id" });
  return false;
}

function checkLifetime(facts: TypeFacts, type: ReportType, time: string | undefined, splits: readonly string[]): void {
  if (!facts.lifetime) throw refusal("reportLifetime", { what: `report_type ${type}` });
  const [split] = [time, ...splits.filter((name) => name === "country_code")].filter(Boolean);
  if (split) throw refusal("reportLifetime", { what: `dimension ${split}` });
}

/** Totals require one id, the day, or both. */
function checkTotals({ facts, type, splits, time }: Query, body: Body): void {
  if (body.enable_total_metrics !== true) return;
  if (!facts.totals || splits.length > (type === "TT_SHOP" ? 1 : 0) || (time && time !== "stat_time_day"))
    throw refusal("reportTotals");
}

/** A query, checked. Refuses what TikTok refuses; accepts `more` days beyond the documented maximum by day. */
export function queryOf(body: Body, manner: Manner, more: number): Query {
  const type = String(body.report_type) as ReportType;
  const facts = REPORT_TYPES[type];
  if (!facts) throw refusal("notAllowed", { path: "report_type", allowed: Object.keys(REPORT_TYPES).join(", ") });
  if (manner === "asynchronous" && !facts.asynchronous) throw refusal("reportTaskType", { type });
  const several = checkWhose(facts, body);
  const names = texts(body.dimensions);
  const dimensions = dimensionsOf(type, names);
  const level = levelOf(type, facts, body, names);
  const time = dimensions.find(({ kind }) => kind === "time")?.name;
  const splits = dimensions.filter(({ kind }) => kind === "split").map(({ name }) => name);
  const id = dimensions.find(({ kind, level: own }) => kind === "id" && own === level);
  const lifetime = body.query_lifetime === true;
  if (lifetime) checkLifetime(facts, type, time, splits);
  if (String(body.query_mode ?? "REGULAR") === "CHUNK" && !(facts.chunk && manner === "synchronous"))
    throw refusal("reportChunk");
  const span = lifetime
    ? { from: "0000-01-01", to: "9999-12-31" }
    : spanOf(type, body, time, manner === "synchronous", more);
  const nothing = body.service_type === "RESERVATION";
  const query: Query = {
    type,
    facts,
    manner,
    level,
    dimensions,
    ...(id ? { id } : {}),
    ...(time ? { time } : {}),
    splits,
    metrics: [],
    ...span,
    lifetime,
    filters: filtersOf(type, manner, names, body),
    several,
    nothing,
  };
  checkLevel(query, several);
  checkGrouping(query, several);
  checkTotals(query, body);
  checkOrder(body);
  return { ...query, metrics: checkedMetrics(query, body) };
}
