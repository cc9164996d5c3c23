/** Reports by creative of Upgraded Smart+ (documents 1843317489576961, 1843317510389761; reference/smart-plus.md 13). */
import { type ReportMetric, reportMetric } from "../../facts/reports/index.js";
import { settleAll } from "../behaviour/delivery.js";
import { dice } from "../behaviour/dice.js";
import { addTo, type Counts, derived, primitives } from "../behaviour/numbers.js";
import { profileIn } from "../behaviour/performance.js";
import { splitCounts } from "../behaviour/split.js";
import type { Call } from "../endpoint.js";
import { refusal } from "../envelope.js";
import { page } from "../routes/pages.js";
import { cellsOf } from "../routes/report-cells.js";
import { numberOf, textOf } from "../routes/report-values.js";
import type { Stored } from "../store.js";
import { type Body, bodyIn } from "../validate.js";
import type { World } from "../world.js";
import { combinationsOf, type Entity, PARTS, type Part } from "./entities.js";

const OBJECTS = ["advertiser_id", "campaign_id", "adgroup_id", "smart_plus_ad_id"] as const;
const TIMES = ["stat_time_hour", "stat_time_day", "stat_time_week", "stat_time_month"] as const;
const DEFAULT_METRICS = ["spend", "impressions"];
/** Text that rows can show for a part; those of an ad's material only if rows are about ads (RO). */
const ATTRIBUTES = [
  "main_material_name",
  "ad_text",
  "call_to_action",
  "interactive_add_on_name",
  "interactive_add_on_id",
];
const OF_ADS = ["ad_material_id", "material_primary_status", "material_second_status_list", "operation_status"];
/** Filters that name objects: one of them, and only for dimensions at or below its level. */
const OBJECT_FILTERS = {
  campaign_ids: ["advertiser_id", "campaign_id", "adgroup_id", "smart_plus_ad_id"],
  adgroup_ids: ["advertiser_id", "adgroup_id", "smart_plus_ad_id"],
  smart_plus_ad_ids: ["advertiser_id", "smart_plus_ad_id"],
} as const;
const ENTITY_FILTERS: Readonly<Record<string, Part>> = {
  main_material_ids: "main_material_id",
  ad_text_entity_ids: "ad_text_entity_id",
  call_to_action_entity_ids: "call_to_action_entity_id",
  interactive_add_on_entity_ids: "interactive_add_on_entity_id",
};
const MOST_ENTITIES = 400;
const MOST_DAYS = 365;
const DAY = 86_400_000;
const EVER = { from: "2000-01-01", to: "9999-12-31" };

/** A checked query. */
interface Question {
  readonly object?: (typeof OBJECTS)[number];
  readonly parts: readonly Part[];
  readonly time?: string;
  readonly metrics: readonly string[];
  readonly filtering: Readonly<Record<string, readonly string[]>>;
  readonly from: string;
  readonly to: string;
}

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const among = <Name extends string>(names: readonly string[], known: readonly Name[]): Name[] =>
  known.filter((name) => names.includes(name));

/** One object with one part, or for breakdowns parts without an object, and a time if there is one. */
function grouping(names: readonly string[], breakdown: boolean): Pick<Question, "object" | "parts" | "time"> {
  const [objects, parts, times] = [among(names, OBJECTS), among(names, PARTS), among(names, TIMES)];
  const known = objects.length + parts.length + times.length === new Set(names).size;
  const fits = breakdown
    ? objects.length === 0 && parts.length > 0 && times.length < 2
    : objects.length === 1 && parts.length === 1 && times.length === 0;
  if (!known || !fits) throw refusal("smartReportGrouping", { names: names.join(", ") });
  return { object: objects[0], parts, time: times[0] };
}

function days(body: Body, breakdown: boolean): { readonly from: string; readonly to: string } {
  if (!breakdown && body.query_lifetime === true) return EVER;
  for (const path of ["start_date", "end_date"])
    if (!/^\d{4}-\d\d-\d\d$/.test(String(body[path] ?? ""))) throw refusal("missing", { path });
  const [from, to] = [String(body.start_date), String(body.end_date)];
  const span = (Date.parse(to) - Date.parse(from)) / DAY;
  if (!(span >= 0) || span > MOST_DAYS) throw refusal("smartReportSpan", { max: MOST_DAYS });
  return { from, to };
}

function filters(body: Body, object: string | undefined): Question["filtering"] {
  const raw = bodyIn(body.filtering);
  const found = Object.fromEntries(
    Object.entries(raw).flatMap(([name, value]) => (strings(value).length > 0 ? [[name, strings(value)]] : [])),
  );
  const objects = Object.entries(OBJECT_FILTERS).filter(([name]) => name in found);
  const misfit = objects.find(([, dimensions]) => object !== undefined && !dimensions.some((one) => one === object));
  if (objects.length > 1 || misfit)
    throw refusal("smartReportFilters", { names: objects.map(([name]) => name).join(", ") });
  const entities = Object.keys(ENTITY_FILTERS).reduce((sum, name) => sum + (found[name]?.length ?? 0), 0);
  if (entities > MOST_ENTITIES) throw refusal("tooManyIds", { path: "filtering", max: MOST_ENTITIES });
  if (found.main_material_ids && found.main_material_types?.length !== 1)
    throw refusal("smartReportTypes", { path: "filtering.main_material_types" });
  return found;
}

const isNumber = (metric: ReportMetric | undefined): metric is ReportMetric =>
  metric !== undefined && metric.kind !== "attribute";

function questionOf(body: Body, breakdown: boolean): Question {
  const shape = grouping(strings(body.dimensions), breakdown);
  const metrics = strings(body.metrics);
  const wrong = metrics.filter(
    (name) => !ATTRIBUTES.includes(name) && !OF_ADS.includes(name) && !isNumber(reportMetric(name)),
  );
  if (wrong.length > 0) throw refusal("reportMetric", { names: wrong.map((name) => `'${name}'`).join(", ") });
  const sort = body.sort_field;
  if (sort !== undefined && !isNumber(reportMetric(String(sort)))) throw refusal("reportOrder", { name: String(sort) });
  return {
    ...shape,
    metrics: metrics.length > 0 ? metrics : DEFAULT_METRICS,
    filtering: filters(body, shape.object),
    ...days(body, breakdown),
  };
}

interface Sum {
  readonly dimensions: Body;
  readonly entity: Entity;
  readonly counts: Counts;
}

const objectId = (object: Question["object"], ad: Stored): Body =>
  object === undefined
    ? {}
    : {
        [object]: {
          advertiser_id: ad.advertiser,
          campaign_id: ad.campaign,
          adgroup_id: ad.adgroup,
          smart_plus_ad_id: ad.id,
        }[object],
      };

/** Combinations of an ad that pass the filters. */
function combinations(ad: Stored, { parts, filtering }: Question): Entity[] {
  return combinationsOf(ad, parts).filter(({ dimensions }) => {
    const types = filtering.main_material_types;
    if (types && dimensions.main_material_type !== undefined && !types.includes(dimensions.main_material_type))
      return false;
    return Object.entries(ENTITY_FILTERS).every(([name, part]) => {
      const id = dimensions[part];
      return filtering[name] === undefined || id === undefined || filtering[name].includes(id);
    });
  });
}

function isWanted(ad: Stored, { filtering }: Question): boolean {
  const { campaign_ids, adgroup_ids, smart_plus_ad_ids } = filtering;
  return (
    (campaign_ids?.includes(ad.campaign) ?? true) &&
    (adgroup_ids?.includes(ad.adgroup) ?? true) &&
    (smart_plus_ad_ids?.includes(ad.id) ?? true)
  );
}

/**
 * An ad's spend on a day, by combination and time. TikTok's distribution is not known: here it is seeded random, and
 * exact.
 */
function addLine(
  world: World,
  question: Question,
  at: (ad: Stored, entity: Entity, times: Body) => Sum,
  {
    ad: id,
    adgroup,
    campaign,
    day,
    amount,
  }: Readonly<Record<"ad" | "adgroup" | "campaign" | "day", string>> & { amount: number },
): void {
  const [ad, group, above] = [
    world.store.get("smart_ad", id),
    world.store.get("adgroup", adgroup),
    world.store.get("campaign", campaign),
  ];
  if (!ad || !group || !above || !isWanted(ad, question)) return;
  const profile = profileIn(world, ad, group, above);
  // All combinations get their fraction, including filtered ones.
  const every = combinationsOf(ad, question.parts);
  const kept = new Set(combinations(ad, question).map((one) => one.id));
  const lines = { advertiser: ad.advertiser, query: { time: question.time, splits: [] } };
  const cells = cellsOf(
    world,
    lines,
    { ad, group, campaign: above, profile },
    { ad: id, adgroup, campaign, day, amount },
  );
  const all = every.flatMap((entity) =>
    cells.map(({ parts, weight }) => ({
      entity,
      parts,
      weight: weight * (0.5 + dice(world.behaviour.seed, id, entity.id)(0)),
    })),
  );
  const counts = splitCounts(
    profile,
    primitives(profile, amount),
    all.map(({ weight }) => weight),
  );
  for (const [index, { entity, parts }] of all.entries())
    if (kept.has(entity.id)) addTo(at(ad, entity, parts).counts, derived(profile, counts[index] ?? {}));
}

function sumsOf(world: World, advertiser: string, question: Question): Sum[] {
  settleAll(world);
  const found = new Map<string, Sum>();
  const at = (ad: Stored, entity: Entity, times: Body): Sum => {
    const dimensions = { ...objectId(question.object, ad), ...entity.dimensions, ...times };
    const key = JSON.stringify(dimensions);
    const known = found.get(key) ?? { dimensions, entity, counts: {} };
    found.set(key, known);
    return known;
  };
  // Creatives that did not deliver have zero rows if no time splits them, as in the page's example.
  if (question.time === undefined)
    for (const ad of world.store.find("smart_ad", { advertiser, gone: false }))
      if (isWanted(ad, question)) for (const entity of combinations(ad, question)) at(ad, entity, {});
  const lines = world.store.query<{ ad: string; adgroup: string; campaign: string; day: string; amount: number }>(
    "select ad, adgroup, campaign, day, amount from spend where advertiser = ? and day >= ? and day <= ? order by day, ad",
    [advertiser, question.from, question.to],
  );
  for (const line of lines) addLine(world, question, at, line);
  return [...found.values()];
}

function metricsOf(question: Question, { counts, entity }: Sum): Body {
  return Object.fromEntries(
    question.metrics.flatMap((name): [string, unknown][] => {
      const metric = reportMetric(name);
      if (ATTRIBUTES.includes(name)) return [[name, entity.attributes[name] ?? ""]];
      if (OF_ADS.includes(name)) {
        if (question.object === "smart_plus_ad_id") return [[name, entity.attributes[name] ?? ""]];
        return name === "material_second_status_list" ? [] : [[name, ""]];
      }
      return isNumber(metric) ? [[name, textOf(metric, { counts })]] : [];
    }),
  );
}

function report(world: World, { advertiser, body }: Call, breakdown: boolean): Body {
  const question = questionOf(body, breakdown);
  const metric = reportMetric(String(body.sort_field ?? "spend"));
  const value = (sum: Sum): number => (metric ? (numberOf(metric, sum) ?? 0) : 0);
  const sign = body.sort_type === "ASC" ? 1 : -1;
  const sums = sumsOf(world, advertiser, question).sort(
    (one, other) =>
      sign * (value(one) - value(other)) ||
      (JSON.stringify(one.dimensions) < JSON.stringify(other.dimensions) ? -1 : 1),
  );
  const { list, page_info } = page(sums, body, 10);
  return { list: list.map((sum) => ({ dimensions: sum.dimensions, metrics: metricsOf(question, sum) })), page_info };
}

/** `/smart_plus/material_report/overview/`. */
export const materialOverview = (world: World, call: Call): Body => report(world, call, false);
/** `/smart_plus/material_report/breakdown/`. */
export const materialBreakdown = (world: World, call: Call): Body => report(world, call, true);
