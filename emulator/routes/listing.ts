/** The list calls of the three levels: filters, pages, fields (reference 1.5, 3.1-3.6). */
import { ADGROUP, CAMPAIGN, isDeleted, type Level, secondaryStatus, shown } from "../entities.js";
import { invalid, Refusal } from "../envelope.js";
import type { Search, Stored } from "../store.js";
import { type Body, parseTime } from "../validate.js";
import type { World } from "../world.js";

const MAX_PAGE = 1000;
const MAX_IDS = 100;

function ids(filtering: Body, name: string): string[] | undefined {
  const value = filtering[name];
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) throw invalid(`filtering.${name}: Not a valid list.`);
  if (value.length > MAX_IDS) throw new Refusal(40011, `filtering.${name}: Longer than maximum length ${MAX_IDS}.`);
  return value.map(String);
}

/** A whole number of the query within bounds. */
function pageNumber(query: Body, name: string, fallback: number, most: number): number {
  const value = query[name] === undefined ? fallback : Number(query[name]);
  if (!Number.isInteger(value) || value < 1) throw invalid(`${name}: Not a valid integer.`);
  if (value > most) throw invalid(`${name}: Must be less than or equal to ${most}.`);
  return value;
}

/** One page of rows with TikTok's page_info. */
export function page<T>(
  rows: readonly T[],
  query: Body,
  fallback: number,
  most: number,
): { list: T[]; page_info: Body } {
  const number = pageNumber(query, "page", 1, Number.MAX_SAFE_INTEGER);
  const size = pageNumber(query, "page_size", fallback, most);
  const list = rows.slice((number - 1) * size, number * size);
  return {
    list,
    page_info: { page: number, page_size: size, total_number: rows.length, total_page: Math.ceil(rows.length / size) },
  };
}

function searchOf(level: Level, advertiser: string, filtering: Body): Search {
  const own = ids(filtering, level.ids);
  const campaigns = level === CAMPAIGN ? undefined : ids(filtering, CAMPAIGN.ids);
  const adgroups = level === CAMPAIGN || level === ADGROUP ? undefined : ids(filtering, ADGROUP.ids);
  return { advertiser, ids: own, campaigns, adgroups };
}

/** Deleted objects are left out unless asked for, also when they are asked for by id (reference 3.1). */
function matchesStatus(world: World, one: Stored, filtering: Body): boolean {
  const primary = String(filtering.primary_status ?? "STATUS_NOT_DELETE");
  const secondary = filtering.secondary_status;
  if (secondary !== undefined) return secondaryStatus(world, one) === secondary;
  if (primary === "STATUS_ALL") return true;
  const deleted = isDeleted(world, one);
  if (primary === "STATUS_DELETE") return deleted;
  if (deleted) return false;
  if (primary === "STATUS_DISABLE") return /_DISABLE$/.test(secondaryStatus(world, one));
  if (primary === "STATUS_DELIVERY_OK") return /(_DELIVERY_OK|STATUS_ENABLE)$/.test(secondaryStatus(world, one));
  return true;
}

function matches(world: World, level: Level, one: Stored, filtering: Body): boolean {
  const name = filtering[level.name];
  if (typeof name === "string" && !String(one.row[level.name]).toLowerCase().includes(name.toLowerCase())) return false;
  const created = parseTime(one.row.create_time);
  if (created < parseTime(filtering.creation_filter_start_time)) return false;
  if (created > parseTime(filtering.creation_filter_end_time)) return false;
  if (filtering.objective_type !== undefined && objectiveOf(world, one) !== filtering.objective_type) return false;
  return matchesStatus(world, one, filtering);
}

const objectiveOf = (world: World, one: Stored): unknown =>
  (one.kind === "campaign" ? one : world.store.get("campaign", one.campaign))?.row.objective_type;

function trimmed(row: Body, query: Body): Body {
  const fields = query.fields;
  const noNulls =
    Array.isArray(query.exclude_field_types_in_response) &&
    query.exclude_field_types_in_response.includes("NULL_FIELD");
  const kept = Object.entries(row).filter(
    ([name, value]) => (!Array.isArray(fields) || fields.includes(name)) && !(noNulls && value === null),
  );
  return Object.fromEntries(kept);
}

/** The list of one level. */
export function list(world: World, level: Level, advertiser: string, query: Body): Body {
  const filtering = (query.filtering ?? {}) as Body;
  if (typeof filtering !== "object" || Array.isArray(filtering)) throw invalid("filtering: Not a valid mapping type.");
  const rows = world.store
    .find(level.kind, searchOf(level, advertiser, filtering))
    .filter((one) => matches(world, level, one, filtering));
  const { list: shownRows, page_info } = page(rows, query, 10, MAX_PAGE);
  return { list: shownRows.map((one) => trimmed(shown(world, one), query)), page_info };
}
