/** Reports: spend, and its results (facts/reports). */
import { reportMetric } from "../../facts/reports/index.js";
import { dayOf } from "../behaviour/account-time.js";
import { addTo, type Counts, countsOf, derived, primitives } from "../behaviour/numbers.js";
import { splitCounts } from "../behaviour/split.js";
import type { Call } from "../endpoint.js";
import { required } from "../entities.js";
import { refusal } from "../envelope.js";
import { SEED } from "../seed.js";
import type { Stored } from "../store.js";
import { type Body, textsIn } from "../validate.js";
import type { World } from "../world.js";
import { page } from "./pages.js";
import { attributeOf, listsOf, type Subject, subjectOf } from "./report-attributes.js";
import { cellsOf } from "./report-cells.js";
import { creativesOf } from "./report-creatives.js";
import { passes } from "./report-filters.js";
import { afterwards, type Known, type Line, Lines, madeOn } from "./report-lines.js";
import { queryOf } from "./report-query.js";
import type { Manner, Query } from "./report-question.js";
import { numberOf, type Summed, textOf } from "./report-values.js";

/** One row, before its metrics are formatted. */
interface Sum extends Summed {
  readonly dimensions: Body;
  readonly advertiser: string;
  readonly subject: Stored | undefined;
  readonly creative?: string;
  readonly counts: Counts;
}

/** One row of a report. */
export interface Row {
  readonly dimensions: Body;
  readonly metrics: Readonly<Record<string, unknown>>;
}

/** Zero rows beyond this number are omitted: TikTok returns rows without numbers in some reports but not in others. */
const MOST_ZEROS = 100_000;

/** The object of a line's row. */
function subjectOfLine(query: Query, known: Known): Stored | undefined {
  if (!query.id || query.level === "advertiser") return undefined;
  return query.level === "campaign" ? known.campaign : query.level === "adgroup" ? known.group : known.ad;
}

/** Collects rows by their dimensions. */
class Rows {
  readonly found = new Map<string, Sum>();

  constructor(
    readonly query: Query,
    readonly advertiser: string,
  ) {}

  at(subject: Stored | undefined, parts: Readonly<Record<string, string>>, creative?: string): Sum {
    const id = creative ?? subject?.id ?? this.advertiser;
    const key = `${id}\n${Object.values(parts).join("\n")}`;
    let sum = this.found.get(key);
    if (!sum) {
      const { id: dimension, dimensions: asked } = this.query;
      const whose = asked.some(({ name }) => name === "advertiser_id") ? { advertiser_id: this.advertiser } : {};
      const dimensions = { ...whose, ...(dimension ? { [dimension.name]: id } : {}), ...parts };
      sum = { dimensions, advertiser: this.advertiser, subject, ...(creative ? { creative } : {}), counts: {} };
      this.found.set(key, sum);
    }
    return sum;
  }
}

/** A line's numbers, in the cells that the query splits it into. */
function addLine(world: World, lines: Lines, rows: Rows, line: Line): void {
  const known = lines.known(line.ad);
  if (!known) return;
  const { query } = lines;
  const subject = subjectOfLine(query, known);
  const creatives = query.id?.name === "ad_id" ? creativesOf(known.ad) : [];
  const cells = cellsOf(world, lines, known, line);
  const [only] = cells;
  if (creatives.length === 0 && cells.length === 1 && only?.weight === 1) {
    addTo(rows.at(subject, only.parts).counts, countsOf(known.profile, line.amount));
    return;
  }
  const all = cells.flatMap((cell) =>
    (creatives.length > 0 ? creatives : [undefined]).map((creative) => ({ ...cell, creative })),
  );
  const parts = splitCounts(
    known.profile,
    primitives(known.profile, line.amount),
    all.map(({ weight }) => weight),
  );
  for (const [index, { parts: names, creative }] of all.entries()) {
    const counts = parts[index] ?? {};
    if ((counts.spend ?? 0) === 0 && (counts.gross_impressions ?? 0) === 0) continue;
    addTo(rows.at(subject, names, creative).counts, derived(known.profile, counts));
  }
}

/** Zero rows for objects that did not deliver: without splits, for the whole period or day by day. */
function addZeros(world: World, lines: Lines, rows: Rows): void {
  const { query } = lines;
  if (query.splits.length > 0 || query.type !== "BASIC" || !query.id) return;
  if (query.time !== undefined && query.time !== "stat_time_day") return;
  const objects = query.level === "advertiser" ? [undefined] : lines.objects(query.level);
  const timezone = String(world.store.get("advertiser", lines.advertiser)?.row.timezone ?? "Etc/UTC");
  const today = dayOf(world.now(), timezone);
  const last = query.to < today ? query.to : today;
  let left = MOST_ZEROS;
  for (const object of objects) {
    const ids = query.id.name === "ad_id" && object ? creativesOf(object) : [];
    for (const creative of ids.length > 0 ? ids : [undefined]) {
      if (query.time === undefined) {
        rows.at(object, {}, creative);
        continue;
      }
      const made = object ? madeOn(object) : query.from;
      for (let day = made > query.from ? made : query.from; day <= last && left > 0; day = after(day), left -= 1)
        rows.at(object, { stat_time_day: `${day} 00:00:00` }, creative);
    }
  }
}

const after = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The rows of one advertiser. */
function sumsOf(world: World, advertiser: string, query: Query): Sum[] {
  if (query.nothing || query.type === "TT_SHOP" || query.type === "CATALOG" || query.type === "PLAYABLE_MATERIAL")
    return [];
  const lines = new Lines(world, advertiser, query);
  const rows = new Rows(query, advertiser);
  for (const line of lines.read()) addLine(world, lines, rows, line);
  addZeros(world, lines, rows);
  const later = afterwards(query);
  return [...rows.found.values()].filter(({ dimensions }) =>
    later.every((filter) => passes(filter, String(dimensions[filter.fact.name]))),
  );
}

/** Newest object first, then by time and split. */
function inOrder(one: Sum, other: Sum): number {
  const [a = "", b = ""] = [one.subject?.id, other.subject?.id];
  if (a !== b) return b.length - a.length || (a < b ? 1 : -1);
  const [x, y] = [one, other].map(({ dimensions }) => Object.values(dimensions).join("\n"));
  return (x ?? "") < (y ?? "") ? -1 : 1;
}

/** By the query's metric, descending by default; otherwise in natural order. */
function ordered(sums: Sum[], body: Body): Sum[] {
  const metric = reportMetric(String(body.order_field ?? ""));
  const sorted = sums.sort(inOrder);
  if (!metric) return sorted;
  const sign = body.order_type === "ASC" ? 1 : -1;
  const values = new Map(sums.map((sum) => [sum, numberOf(metric, sum) ?? 0]));
  return sorted.sort((one, other) => sign * ((values.get(one) ?? 0) - (values.get(other) ?? 0)));
}

/** Amounts of several accounts are not summed without an id that identifies the account (document 1740302848100353). */
const isCost = (name: string): boolean => {
  const metric = reportMetric(name);
  return metric?.kind === "money" || metric?.kind === "average";
};

function metricsOf(query: Query, sum: Sum, subject: Subject): Row["metrics"] {
  const anonymous = query.several && !query.dimensions.some(({ kind }) => kind === "id");
  const pairs = query.metrics.map((name): [string, unknown] => {
    const metric = reportMetric(name);
    if (!metric) return [name, "-"];
    if (metric.kind === "attribute") return [name, anonymous ? "0" : attributeOf(name, subject)];
    return [name, anonymous && isCost(name) ? "-" : textOf(metric, sum)];
  });
  const whose = query.several
    ? ["currency", "timezone", "advertiser_id"].map((name): [string, unknown] => [
        name,
        anonymous ? "0" : attributeOf(name, subject),
      ])
    : [];
  return Object.fromEntries([...pairs, ...whose, ...Object.entries(listsOf(query.metrics, subject))]);
}

function rowOf(world: World, query: Query, sum: Sum): Row {
  const subject = subjectOf(world, sum.advertiser, sum.subject, sum.creative);
  const { interest_category } = sum.dimensions;
  const categories = interest_category === undefined ? {} : { interest_category_v2: interest_category };
  return { dimensions: { ...sum.dimensions, ...categories }, metrics: metricsOf(query, sum, subject) };
}

/** The advertisers of a report, which the token must have access to. */
function advertisersOf(world: World, { body, token }: Call, query: Query): string[] {
  const granted = textsIn(world.store.get("token", token)?.row.advertiser_ids);
  if (query.type === "BC") {
    if (String(body.bc_id) !== SEED.identityBusinessCenter) throw refusal("bcForeign", { id: String(body.bc_id) });
    return granted;
  }
  const ids = query.several ? textsIn(body.advertiser_ids) : [required(body, "advertiser_id")];
  const foreign = ids.find((id) => !granted.includes(id));
  if (foreign !== undefined) throw refusal("advertiserForeign", { id: foreign });
  return ids;
}

/** Rows without an object belong to all accounts together. */
function merged(query: Query, sums: Sum[]): Sum[] {
  if (query.dimensions.some(({ kind }) => kind === "id")) return sums;
  const found = new Map<string, Sum>();
  for (const sum of sums) {
    const key = JSON.stringify(sum.dimensions);
    const known = found.get(key);
    if (known) addTo(known.counts, sum.counts);
    else found.set(key, sum);
  }
  return [...found.values()];
}

function totalsOf(query: Query, sums: readonly Sum[]): Body {
  const counts: Counts = {};
  const [reach, result] = [reportMetric("reach"), reportMetric("result")];
  const people = { reach: 0, result: 0 };
  for (const sum of sums) {
    addTo(counts, sum.counts);
    people.reach += reach ? (numberOf(reach, sum) ?? 0) : 0;
    people.result += result ? (numberOf(result, sum) ?? 0) : 0;
  }
  const names = [...query.metrics, ...(query.several ? ["currency", "timezone", "advertiser_id"] : [])];
  return Object.fromEntries(
    names.map((name) => {
      const metric = reportMetric(name);
      return [name, !metric || metric.kind === "attribute" ? "-" : textOf(metric, { counts, people })];
    }),
  );
}

/** A checked report with its sorted rows. */
export function reportOf(world: World, call: Call, manner: Manner) {
  const query = queryOf(call.body, manner, world.behaviour.reportDaysMore);
  const advertisers = advertisersOf(world, call, query);
  const sums = ordered(
    merged(
      query,
      advertisers.flatMap((one) => sumsOf(world, one, query)),
    ),
    call.body,
  );
  return { query, sums, advertisers, row: (sum: Sum): Row => rowOf(world, query, sum) };
}

/** `/report/integrated/get/`. */
export function integratedReport(world: World, call: Call): Body {
  const { query, sums, row } = reportOf(world, call, "synchronous");
  const { list, page_info } = page(sums, call.body, 10);
  const answer = { list: list.map(row), page_info };
  return call.body.enable_total_metrics === true ? { ...answer, total_metrics: totalsOf(query, sums) } : answer;
}
