/** Reports (reference 7): what was spent, and what it bought. Synchronous, and asynchronous as tasks. */
import { settleAll } from "../behaviour/delivery.js";
import { type Counts, countsOf, metricOf, nothing } from "../behaviour/numbers.js";
import { REGIONS } from "../contract/lookups.js";
import {
  ATTRIBUTES,
  AUDIENCE_DIMENSIONS,
  COUNTS,
  DATA_LEVELS,
  LONGEST_SPAN,
  RATIOS,
  TIME_DIMENSIONS,
} from "../contract/report.js";
import type { Call } from "../endpoint.js";
import { required } from "../entities.js";
import { refusal } from "../envelope.js";
import { currencyRatio } from "../money.js";
import type { Stored } from "../store.js";
import type { Body } from "../validate.js";
import type { World } from "../world.js";
import { page } from "./pages.js";

const DAY = 86_400_000;
/** More people are awake in the evening; shares of the 24 hours, assumed. */
const HOURS = Array.from({ length: 24 }, (_none, hour) => 1 + 0.8 * Math.sin(((hour - 9) / 24) * 2 * Math.PI));
const HOURS_SUM = HOURS.reduce((sum, one) => sum + one, 0);

/** What a report's query comes down to. */
interface Shape {
  readonly level: NonNullable<(typeof DATA_LEVELS)[string]>;
  readonly time?: string;
  readonly split: readonly string[];
  readonly metrics: readonly string[];
  readonly from: string;
  readonly to: string;
}

function shapeOf(query: Body, bounded: boolean): Shape {
  const type = String(query.report_type);
  if (type !== "BASIC" && type !== "AUDIENCE") throw refusal("reportType", { type });
  const level = DATA_LEVELS[String(query.data_level ?? "AUCTION_ADVERTISER")];
  if (!level) throw refusal("notAllowed", { path: "data_level", allowed: Object.keys(DATA_LEVELS).join(", ") });
  const dimensions = (query.dimensions as string[]) ?? [];
  if (!dimensions.includes(level.id)) throw refusal("reportIdDimension", { name: level.id });
  const time = dimensions.find((name) => Object.hasOwn(TIME_DIMENSIONS, name));
  const split = dimensions.filter(
    (name) => name === "country_code" || (type === "AUDIENCE" && Object.hasOwn(AUDIENCE_DIMENSIONS, name)),
  );
  const other = dimensions.filter((name) => name !== level.id && name !== time && !split.includes(name));
  if (other.length > 0) throw refusal("reportDimension", { names: other.join(", ") });
  const metrics = Array.isArray(query.metrics) ? query.metrics.map(String) : ["spend", "impressions"];
  const known: readonly string[] = [...COUNTS, ...Object.keys(RATIOS), ...ATTRIBUTES];
  const strange = metrics.filter((name) => !known.includes(name));
  if (strange.length > 0) throw refusal("reportMetric", { names: strange.join(", ") });
  return { level, ...(time ? { time } : {}), split, metrics, ...spanOf(query, time, bounded) };
}

function spanOf(query: Body, time: string | undefined, bounded: boolean): { from: string; to: string } {
  if (query.query_lifetime === true) return { from: "0000-01-01", to: "9999-12-31" };
  for (const path of ["start_date", "end_date"])
    if (!/^\d{4}-\d\d-\d\d$/.test(String(query[path]))) throw refusal("reportDate", { path });
  const [from, to] = [String(query.start_date), String(query.end_date)];
  const days = (Date.parse(to) - Date.parse(from)) / DAY + 1;
  if (Number.isNaN(days)) throw refusal("reportDate", { path: "start_date" });
  if (days < 1) throw refusal("reportDates");
  const longest = time ? (TIME_DIMENSIONS[time] as number) : LONGEST_SPAN;
  if (bounded && days > longest) throw refusal("reportSpan", { days: longest, dimension: time ?? "no time dimension" });
  return { from, to };
}

const FILTERS: Readonly<Record<string, "campaign" | "adgroup" | "ad">> = {
  campaign_ids: "campaign",
  adgroup_ids: "adgroup",
  ad_ids: "ad",
};
const STATUSES = ["campaign_status", "adgroup_status", "ad_status"];

interface Line {
  readonly ad: string;
  readonly adgroup: string;
  readonly campaign: string;
  readonly day: string;
  readonly amount: number;
}

function valuesOf(text: unknown): string[] {
  try {
    const values: unknown = JSON.parse(String(text));
    if (Array.isArray(values)) return values.map(String);
  } catch {
    // Said below: text that is no JSON and JSON that is no list get the same answer.
  }
  throw refusal("reportFilterValue");
}

/** Filters by id, and whether deleted objects count (by default they do not). */
function filterOf(query: Body): { deleted: boolean; fits: (line: Line) => boolean } {
  const wanted = new Map<"campaign" | "adgroup" | "ad", Set<string>>();
  let deleted = false;
  for (const { field_name, filter_type, filter_value } of (query.filtering ?? []) as Body[]) {
    const field = String(field_name);
    const column = FILTERS[field];
    const values = valuesOf(filter_value);
    if (filter_type !== "IN" || (!column && !STATUSES.includes(field)))
      throw refusal("reportFilter", { field, type: String(filter_type) });
    if (!column) {
      deleted ||= values.includes("STATUS_ALL");
      continue;
    }
    if (values.length > 100) throw refusal("tooManyIds", { path: `filtering.${field}`, max: 100 });
    wanted.set(column, new Set(values));
  }
  return { deleted, fits: (line) => [...wanted].every(([column, values]) => values.has(line[column])) };
}

interface Sum {
  readonly dimensions: Body;
  readonly id: string;
  readonly counts: Counts;
}

const scaled = (counts: Counts, share: number): Counts =>
  Object.fromEntries(COUNTS.map((name) => [name, counts[name] * share])) as Counts;

/** An ad group's countries, in equal shares (assumed). */
function countryShares(world: World, adgroup: string): Readonly<Record<string, number>> {
  const ids = (world.store.get("adgroup", adgroup)?.row.location_ids ?? []) as unknown[];
  const codes = new Set(ids.map((id) => REGIONS.find(([region]) => region === String(id))?.[3] ?? "UNKNOWN"));
  return Object.fromEntries([...codes].map((code) => [code, 1 / codes.size]));
}

/** The rows that one day of one ad adds to. */
function* partsOf(
  world: World,
  shape: Shape,
  line: Line,
  counts: Counts,
): Generator<{ dimensions: Body; counts: Counts }> {
  let parts: { dimensions: Body; counts: Counts }[] = [{ dimensions: {}, counts }];
  if (shape.time === "stat_time_day") parts = [{ dimensions: { stat_time_day: `${line.day} 00:00:00` }, counts }];
  if (shape.time === "stat_time_hour")
    parts = HOURS.map((weight, hour) => ({
      dimensions: { stat_time_hour: `${line.day} ${String(hour).padStart(2, "0")}:00:00` },
      counts: scaled(counts, weight / HOURS_SUM),
    }));
  for (const name of shape.split)
    parts = parts.flatMap((part) =>
      Object.entries(
        name === "country_code" ? countryShares(world, line.adgroup) : (AUDIENCE_DIMENSIONS[name] ?? {}),
      ).map(([value, share]) => ({
        dimensions: { ...part.dimensions, [name]: value },
        counts: scaled(part.counts, share),
      })),
    );
  yield* parts;
}

function sums(world: World, advertiser: string, query: Body, shape: Shape): Sum[] {
  settleAll(world);
  const { deleted, fits } = filterOf(query);
  const currency = world.store.get("advertiser", advertiser)?.row.currency;
  const lines = world.store.query<Line>(
    `select ad, adgroup, campaign, day, amount from spend where advertiser = ? and day >= ? and day <= ? order by day, ad`,
    [advertiser, shape.from, shape.to],
  );
  const living = (line: Line): boolean =>
    deleted || !(world.store.isGone("ad", line.ad) || world.store.isGone("smart_ad", line.ad));
  const found = new Map<string, Sum>();
  for (const line of lines) {
    if (!fits(line) || !living(line)) continue;
    const id = shape.level.kind === "advertiser" ? advertiser : line[shape.level.kind];
    const all = countsOf(world.behaviour.seed, line.ad, line.amount, currencyRatio(currency));
    for (const { dimensions, counts } of partsOf(world, shape, line, all)) {
      const key = `${id} ${JSON.stringify(dimensions)}`;
      const sum = found.get(key) ?? { dimensions: { [shape.level.id]: id, ...dimensions }, id, counts: nothing() };
      for (const name of COUNTS) sum.counts[name] += counts[name];
      found.set(key, sum);
    }
  }
  return [...found.values()].filter(({ counts }) => counts.impressions >= 1);
}

/** Attributes come from the object; TikTok writes them as text. */
function attribute(world: World, shape: Shape, id: string, advertiser: string, name: string): string | undefined {
  const one = shape.level.kind === "advertiser" ? undefined : levelObject(world, shape.level.kind, id);
  if (name === "currency") return String(world.store.get("advertiser", advertiser)?.row.currency);
  if (!one) return "-";
  const campaign = one.kind === "campaign" ? one : world.store.get("campaign", one.campaign);
  const adgroup = one.kind === "adgroup" ? one : world.store.get("adgroup", one.adgroup);
  const values: Body = { ...campaign?.row, ...adgroup?.row, ...one.row };
  return String(values[name] ?? "-");
}

const levelObject = (world: World, kind: "ad" | "adgroup" | "campaign", id: string): Stored | undefined =>
  world.store.get(kind, id) ?? (kind === "ad" ? world.store.get("smart_ad", id) : undefined);

/** The rows that a query asks for; `bounded` holds it to the span of synchronous reports. */
export function rowsOf(world: World, advertiser: string, query: Body, bounded: boolean) {
  const shape = shapeOf(query, bounded);
  const found = sums(world, advertiser, query, shape);
  const metrics = (sum: Sum): Record<string, string | undefined> =>
    Object.fromEntries(
      shape.metrics.map((name) => [
        name,
        (ATTRIBUTES as readonly string[]).includes(name)
          ? attribute(world, shape, sum.id, advertiser, name)
          : metricOf(name, sum.counts),
      ]),
    );
  const rows = found.map((sum) => ({ dimensions: sum.dimensions, metrics: metrics(sum) }));
  return { shape, found, rows: ordered(rows, query) };
}

/** One row of a report. */
export interface Row {
  readonly dimensions: Body;
  readonly metrics: Readonly<Record<string, string | undefined>>;
}

/** By a numeric metric, descending unless told (reference 7.1). */
function ordered(rows: Row[], query: Body): Row[] {
  const field = query.order_field;
  if (typeof field !== "string") return rows;
  const sign = query.order_type === "ASC" ? 1 : -1;
  const value = (row: Row): number => Number(row.metrics[field]) || 0;
  return rows.sort((one, other) => sign * (value(one) - value(other)));
}

/** The advertisers of a report: `advertiser_ids` wins over `advertiser_id` (reference 7.1). */
export function advertisersOf(world: World, { body, token }: Call): string[] {
  const granted = (world.store.get("token", token)?.row.advertiser_ids ?? []) as string[];
  const ids = (body.advertiser_ids as string[] | undefined) ?? [required(body, "advertiser_id")];
  const foreign = ids.find((id) => !granted.includes(id));
  if (foreign !== undefined) throw refusal("advertiserForeign", { id: foreign });
  return ids;
}

/** `/report/integrated/get/`. */
export function integratedReport(world: World, call: Call): Body {
  const query = call.body;
  const parts = advertisersOf(world, call).map((advertiser) => rowsOf(world, advertiser, query, true));
  const answer = page(
    parts.flatMap(({ rows }) => rows),
    query,
    10,
  );
  if (query.enable_total_metrics !== true) return { ...answer };
  const total = nothing();
  for (const { counts } of parts.flatMap(({ found }) => found)) for (const name of COUNTS) total[name] += counts[name];
  const names = (parts[0]?.shape.metrics ?? []).filter((name) => !(ATTRIBUTES as readonly string[]).includes(name));
  return { ...answer, total_metrics: Object.fromEntries(names.map((name) => [name, metricOf(name, total)])) };
}
