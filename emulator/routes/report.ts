/** Reports (reference 7.1). The numbers are made of ids and days alone, so they are the same whenever they are asked for. */
import { createHash } from "node:crypto";
import { COUNTS, type Count, DATA_LEVELS, RATIOS } from "../contract/report.js";
import { isDeleted } from "../entities.js";
import { invalid, Refusal } from "../envelope.js";
import type { Stored } from "../store.js";
import { type Body, formatTime } from "../validate.js";
import type { World } from "../world.js";
import { page } from "./listing.js";

const DAY = 86_400_000;
type Counts = Record<Count, number>;

const nothing = (): Counts => Object.fromEntries(COUNTS.map((name) => [name, 0])) as Counts;

/** Numbers in [0, 1) that an id and a day always give. */
function dice(...parts: string[]): (index: number) => number {
  const bytes = createHash("sha256").update(parts.join("/")).digest();
  return (index) => bytes.readUInt16BE((index * 2) % 30) / 65_536;
}

/** One day of one ad: some impressions, and a plausible share of everything else. */
function dayOf(ad: Stored, day: string): Counts {
  const roll = dice(ad.id, day);
  const impressions = 1_000 + Math.floor(roll(0) * 9_000);
  const part = (of: number, least: number, most: number, index: number): number =>
    Math.floor(of * (least + (most - least) * roll(index)));
  const clicks = part(impressions, 0.005, 0.02, 1);
  const plays = part(impressions, 0.85, 0.98, 2);
  const quarter = part(plays, 0.3, 0.5, 3);
  const half = part(quarter, 0.5, 0.7, 4);
  const threeQuarters = part(half, 0.6, 0.8, 5);
  return {
    spend: Math.round(impressions * (0.003 + 0.004 * roll(6)) * 100) / 100,
    impressions,
    clicks,
    engagements: clicks + part(impressions, 0.01, 0.03, 7),
    conversion: part(clicks, 0.01, 0.08, 8),
    video_play_actions: plays,
    video_watched_2s: part(plays, 0.5, 0.7, 9),
    video_watched_6s: quarter,
    video_views_p25: quarter,
    video_views_p50: half,
    video_views_p75: threeQuarters,
    video_views_p100: part(threeQuarters, 0.5, 0.8, 10),
    likes: part(impressions, 0.002, 0.01, 11),
    comments: part(impressions, 0, 0.001, 12),
    shares: part(impressions, 0, 0.001, 13),
    follows: part(impressions, 0, 0.0005, 14),
  };
}

/** All metric values are texts; what cannot be worked out is a dash (reference 7.1). */
function metricOf(name: string, counts: Counts): string {
  if (name === "spend") return counts.spend.toFixed(2);
  if ((COUNTS as readonly string[]).includes(name)) return String(counts[name as Count]);
  const [above, below, factor] = RATIOS[name] ?? ["spend", "spend", 1];
  return counts[below] === 0 ? "-" : ((counts[above] / counts[below]) * factor).toFixed(2);
}

function daysOf(query: Body, longest: number): string[] {
  const [start, end] = [query.start_date, query.end_date].map((value, index) => {
    const name = index === 0 ? "start_date" : "end_date";
    if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) throw invalid(`${name}: Not a valid date.`);
    return Date.parse(`${value}T00:00:00Z`);
  }) as [number, number];
  if (end < start) throw invalid("end_date must be later than start_date.");
  const days = (end - start) / DAY + 1;
  if (days > longest) throw invalid(`max time span is ${longest} days when use stat_time_day`);
  return Array.from({ length: days }, (_one, index) => new Date(start + index * DAY).toISOString().slice(0, 10));
}

/** Ads that have run: alive, switched on at every level, on days from their creation to today. */
function running(world: World, advertiser: string): Stored[] {
  const on = (one: Stored | undefined): boolean => one !== undefined && one.row.operation_status === "ENABLE";
  return world.store
    .find("ad", { advertiser, deleted: false })
    .filter((ad) => !isDeleted(world, ad) && on(ad))
    .filter((ad) => on(world.store.get("adgroup", ad.adgroup)) && on(world.store.get("campaign", ad.campaign)));
}

function wantedIds(query: Body): Map<string, Set<string>> {
  const wanted = new Map<string, Set<string>>();
  for (const one of (Array.isArray(query.filtering) ? query.filtering : []) as Body[]) {
    const field = String(one.field_name);
    if (one.filter_type !== "IN" || !["campaign_ids", "adgroup_ids", "ad_ids"].includes(field))
      throw invalid(`filtering: ${field} ${String(one.filter_type)} is not supported.`);
    const values: unknown = JSON.parse(String(one.filter_value));
    if (!Array.isArray(values)) throw invalid("filtering.filter_value: Not a valid list.");
    if (values.length > 100) throw new Refusal(40011, `filtering.${field}: Longer than maximum length 100.`);
    wanted.set(field, new Set(values.map(String)));
  }
  return wanted;
}

interface Shape {
  readonly level: NonNullable<(typeof DATA_LEVELS)[string]>;
  readonly daily: boolean;
  readonly metrics: readonly string[];
}

function shapeOf(query: Body): Shape {
  if (query.report_type !== "BASIC") throw invalid("report_type: the emulator has BASIC reports alone.");
  const level = DATA_LEVELS[String(query.data_level)];
  if (!level) throw invalid(`data_level: Must be one of: ${Object.keys(DATA_LEVELS).join(", ")}.`);
  const dimensions = Array.isArray(query.dimensions) ? query.dimensions.map(String) : [];
  if (!dimensions.includes(level.id)) throw invalid(`dimensions: ${level.id} is required for this data_level.`);
  const other = dimensions.filter((name) => name !== level.id && name !== "stat_time_day");
  if (other.length > 0) throw invalid(`dimensions: ${other.join(", ")} is not supported.`);
  const metrics = Array.isArray(query.metrics) ? query.metrics.map(String) : ["spend", "impressions"];
  const known = [...COUNTS, ...Object.keys(RATIOS), ...(level.name ? [level.name] : [])] as string[];
  const strange = metrics.filter((name) => !known.includes(name));
  if (strange.length > 0) throw invalid(`Invalid metric fields: ${strange.join(", ")}`);
  return { level, daily: dimensions.includes("stat_time_day"), metrics };
}

const idOf = (kind: Shape["level"]["kind"], ad: Stored): string =>
  kind === "ad" ? ad.id : kind === "adgroup" ? ad.adgroup : kind === "campaign" ? ad.campaign : ad.advertiser;

/** `/report/integrated/get/`. */
export function integratedReport(world: World, advertiser: string, query: Body): Body {
  const { level, daily, metrics } = shapeOf(query);
  const days = daysOf(query, daily ? 30 : 365);
  const wanted = wantedIds(query);
  const today = formatTime(world.now()).slice(0, 10);
  const sums = new Map<string, { id: string; day: string; counts: Counts }>();
  for (const ad of running(world, advertiser)) {
    const ids = { campaign_ids: ad.campaign, adgroup_ids: ad.adgroup, ad_ids: ad.id } as const;
    if ([...wanted].some(([field, values]) => !values.has(ids[field as keyof typeof ids]))) continue;
    const born = String(ad.row.create_time).slice(0, 10);
    for (const day of days.filter((one) => one >= born && one <= today)) {
      const id = idOf(level.kind, ad);
      const key = `${id} ${daily ? day : ""}`;
      const sum = sums.get(key) ?? { id, day, counts: nothing() };
      const more = dayOf(ad, day);
      for (const name of COUNTS) sum.counts[name] += more[name];
      sums.set(key, sum);
    }
  }
  const rows = [...sums.values()].map(({ id, day, counts }) => ({
    dimensions: { [level.id]: id, ...(daily ? { stat_time_day: `${day} 00:00:00` } : {}) },
    metrics: Object.fromEntries(
      metrics.map((name) => [
        name,
        name === level.name
          ? world.store.get(level.kind as "ad", id)?.name
          : metricOf(name, { ...counts, spend: Math.round(counts.spend * 100) / 100 }),
      ]),
    ),
  }));
  return page(rows, query, 10, 1_000);
}
