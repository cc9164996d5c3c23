import type { Resource, Values } from "../../definitions/index.js";
import type { Client } from "../../http/client.js";
import { planCreatives } from "../objects/creatives.js";
import { diff } from "../objects/diff.js";
import { lateFields } from "../objects/late-fields.js";
import { canonicalTime, tiktokTime } from "../objects/times.js";
import { inputsOf, toWire, type Wire } from "../objects/wire.js";
import { isUnlisted, wholeRow } from "../reads/read.js";
import { allPages, rowsOf } from "../reads/rows.js";
import type { Session } from "../session.js";
import { isClaimed } from "./elsewhere.js";

/** TikTok writes create times in whole seconds. */
const ROUNDING_MS = 2_000;
const MINUTE_MS = 60_000;
/** A read right after a create may miss the object for seconds (reference 11.4): how long to search, and how often. */
const PAUSES_MS: readonly number[] = [0, 1_000, 2_000, 4_000, 8_000, 15_000];

const timeText = (ms: number): string => tiktokTime(`${new Date(ms).toISOString().slice(0, 19)}Z`);

/**
 * Properties in which a row differs from `inputs`. Properties set by separate calls after the create do not count: the
 * status, and what the create call does not accept.
 */
export function differences(resource: Resource, inputs: Values, row: Wire): readonly string[] {
  const live = inputsOf(resource, row, inputs, false);
  const { verdicts } = diff(resource, live, inputs);
  // Creatives are created running and paused by a separate call, like the status: only their content counts.
  const list = resource.operations.creatives?.field;
  const paused = list !== undefined && !planCreatives(live[list], inputs[list]).sendsList ? [list] : [];
  const late = [...lateFields(resource), ...paused];
  return Object.keys(verdicts).filter(
    (name) => verdicts[name] !== "status" && verdicts[name] !== "schedule" && !late.includes(name),
  );
}

/** Whether a row matches the request. */
export const fits = (resource: Resource, inputs: Values, row: Wire): boolean =>
  differences(resource, inputs, row).length === 0;

/** Create times come as `2026-11-23 12:00:00` in UTC, those of assets as `2026-11-23T12:00:00Z` (reference 1.4). */
function createdAfter(row: Wire, since: number): boolean {
  const created = Date.parse(canonicalTime(String(row.create_time)) ?? "");
  return created >= since - ROUNDING_MS;
}

const isNamed =
  (resource: Resource, inputs: Values) =>
  (row: Wire): boolean =>
    Object.entries(toWire(resource, inputs, ["name"])).every(([name, value]) => row[name] === value);

/**
 * The asset with this name, if its content is ours: names are unique in a library, so there is one or none. Two calls,
 * since searches do not match names exactly (reference 4.3, 11.2).
 */
async function assetNamed(session: Session, inputs: Values, kind: "video" | "image"): Promise<Wire[]> {
  const account = { advertiser_id: inputs.advertiserId };
  const checked = await session.client.call({
    method: "GET",
    path: "/file/name/check/",
    kind: "read",
    urgency: "reconcile",
    query: { ...account, file_name: inputs.name, file_type: kind.toUpperCase() },
  });
  const material = checked.data.duplicate_material_id;
  if (checked.data.duplicate !== true || material === undefined) return [];
  const found = await session.client.call({
    method: "GET",
    path: `/file/${kind}/ad/search/`,
    kind: "read",
    urgency: "reconcile",
    query: { ...account, filtering: { material_ids: [material] } },
  });
  const rows = rowsOf(found.data, `/file/${kind}/ad/search/`);
  return rows.filter((row) => inputs.signature === undefined || row.signature === inputs.signature);
}

/** Whether the list is searched here, and not by a TikTok filter. */
const isSearchedHere = ({ operations: { lookup } }: Resource): boolean =>
  lookup?.name !== undefined || lookup?.unfiltered === true;

/** Rows with the name, from the whole list or by its name parameter, which no list matches exactly. */
async function rowsOfName(session: Session, resource: Resource, inputs: Values): Promise<Wire[]> {
  const { read, lookup } = resource.operations;
  const byName = lookup?.name === undefined ? {} : { [lookup.name]: inputs.name };
  const query = { advertiser_id: inputs.advertiserId, ...byName, page_size: read.maxPageSize };
  return (await allPages(session.client, read.path, query, { list: read.rows })).filter(isNamed(resource, inputs));
}

/** Living objects with the same parent and name created since then: one list call. */
async function createdSince(session: Session, resource: Resource, inputs: Values, since: number): Promise<Wire[]> {
  const { create } = resource.operations;
  if ("upload" in create) {
    const rows = await assetNamed(session, inputs, create.upload.kind);
    return rows.filter((row) => createdAfter(row, since));
  }
  const { path, maxPageSize, rows: list } = resource.operations.read;
  const { parent, unfiltered } = resource.operations.lookup ?? {};
  if (isSearchedHere(resource)) {
    const rows = await rowsOfName(session, resource, inputs);
    // Without create times: before the create was sent, objects with this name and in no stack were refused.
    return unfiltered ? rows : rows.filter((row) => createdAfter(row, since));
  }
  // Whole minutes, so that creates lost together are searched with one call; older ones are filtered out below.
  const filtering = {
    creation_filter_start_time: timeText(Math.floor((since - ROUNDING_MS) / MINUTE_MS) * MINUTE_MS),
    ...(parent ? { [parent.filter]: [inputs[parent.field]] } : {}),
  };
  const query = { advertiser_id: inputs.advertiserId, filtering, page_size: maxPageSize };
  return rowsOf(await session.shared.look(path, query), path, list)
    .filter(isNamed(resource, inputs))
    .filter((row) => createdAfter(row, since));
}

/**
 * The account's object with the name in `inputs`, whatever its parent. One list call, since TikTok's name filter is
 * fuzzy; assets need two.
 */
export async function ofName(session: Session, resource: Resource, inputs: Values): Promise<Wire | undefined> {
  const { create, read } = resource.operations;
  if ("upload" in create) return (await assetNamed(session, inputs, create.upload.kind))[0];
  if (isSearchedHere(resource)) return (await rowsOfName(session, resource, inputs))[0];
  const wanted = toWire(resource, inputs, ["name"]);
  const query = { advertiser_id: inputs.advertiserId, filtering: wanted, page_size: read.maxPageSize };
  return rowsOf(await session.shared.look(read.path, query), read.path, read.rows).find(isNamed(resource, inputs));
}

/**
 * Living objects with the same name below the same parent, whenever they were created: from the list that all creates
 * of the run share. Without a parent, of the account.
 */
export async function siblingsNamed(session: Session, resource: Resource, inputs: Values): Promise<readonly Wire[]> {
  const { parent } = resource.operations.lookup ?? {};
  const { path, maxPageSize, rows: list } = resource.operations.read;
  if (isSearchedHere(resource)) return rowsOfName(session, resource, inputs);
  if (!parent) {
    const filtering = toWire(resource, inputs, ["name"]);
    const query = { advertiser_id: inputs.advertiserId, filtering, page_size: maxPageSize };
    return (await allPages(session.client, path, query, { list })).filter(isNamed(resource, inputs));
  }
  const level = { path, filter: parent.filter, wire: parentWire(resource), pageSize: maxPageSize };
  const rows = await session.shared.levels.under(level, String(inputs.advertiserId), String(inputs[parent.field]));
  return rows.filter(isNamed(resource, inputs));
}

/** The field of this resource's rows with the parent's id. */
export function parentWire(resource: Resource): string {
  const field = resource.operations.lookup?.parent?.field ?? "";
  return Object.keys(toWire(resource, { [field]: "1" }, [field]))[0] ?? "";
}

/** Number of objects read in parallel. */
const AT_ONCE = 20;

/** Objects that were read completely, by run: content never changes, so each is read once. */
const wholes = new WeakMap<Client, Map<string, Promise<Wire>>>();

function wholeOnce(session: Session, resource: Resource, advertiserId: string, id: string): Promise<Wire> {
  const known = wholes.get(session.client) ?? new Map<string, Promise<Wire>>();
  wholes.set(session.client, known);
  const row = known.get(id) ?? wholeRow(session, resource, advertiserId, id);
  known.set(id, row);
  // A failed read is repeated by the next search.
  row.catch(() => known.delete(id));
  return row;
}

/** Whether a state has it; if the states cannot be read, the adopting caller reports that. */
const isHeld = async (session: Session, resource: Resource, row: Wire): Promise<boolean> =>
  (await session.states.holderOf(resource, String(row[resource.wireId])).catch(() => undefined)) !== undefined;

/**
 * The newest object without a name that has the content of `wanted` and no owner: a list call shows the candidates, and
 * each is read completely, newest first (ids grow with time), until one matches. Objects that this run knows are
 * skipped.
 */
async function ofContent(session: Session, resource: Resource, wanted: Values): Promise<Wire[]> {
  const { read, lookup } = resource.operations;
  const query = { advertiser_id: wanted.advertiserId, page_size: read.maxPageSize };
  const rows = await allPages(session.client, read.path, query, { list: read.rows });
  const free = await freeOf(session, resource, rows);
  const ids = free.map((row) => String(row[resource.wireId]));
  const newest = ids
    .sort((one, other) => other.length - one.length || (one < other ? 1 : -1))
    .slice(0, lookup?.content?.most);
  for (let from = 0; from < newest.length; from += AT_ONCE) {
    const some = newest.slice(from, from + AT_ONCE);
    const read = await Promise.all(some.map((id) => wholeOnce(session, resource, String(wanted.advertiserId), id)));
    for (const row of read.filter((one) => fits(resource, wanted, one)))
      if (!(await isHeld(session, resource, row))) return [row];
  }
  return [];
}

/** The result of a search: objects that match the request, and others with the same name. */
export interface Found {
  readonly fitting: readonly Wire[];
  readonly others: readonly Wire[];
}

/** Rows that neither an open create of this machine (elsewhere.ts) nor a known resource of this run claims. */
export async function freeOf(session: Session, resource: Resource, rows: readonly Wire[]): Promise<Wire[]> {
  const free: Wire[] = [];
  for (const row of rows) {
    const id = String(row[resource.wireId]);
    if (!session.known.has(id) && !session.known.isMade(id) && !(await isClaimed(session, id))) free.push(row);
  }
  return free;
}

/**
 * Searches for what a create has left behind. `begun` are the inputs that it was sent with, if known: the program may
 * declare something else by now. Repeats for half a minute while nothing matches, since lists lag behind writes;
 * `oneLook` for creates older than that.
 */
export async function lookFor(
  session: Session,
  resource: Resource,
  wanted: { readonly inputs: Values; readonly begun?: Values },
  since: number,
  oneLook: boolean,
): Promise<Found> {
  const { inputs, begun = inputs } = wanted;
  let others: readonly Wire[] = [];
  if (isUnlisted(resource, inputs)) return { fitting: [], others };
  for (const pause of oneLook ? [0] : PAUSES_MS) {
    if (pause > 0) await session.client.clock.sleep(pause);
    if (resource.operations.lookup?.content) {
      const fitting = await ofContent(session, resource, inputs);
      if (fitting.length > 0) return { fitting, others };
      continue;
    }
    const rows = await freeOf(session, resource, await createdSince(session, resource, inputs, since));
    const fitting = rows.filter((row) => fits(resource, begun, row) || fits(resource, inputs, row));
    others = rows.filter((row) => !fitting.includes(row));
    if (fitting.length > 0) return { fitting, others };
  }
  return { fitting: [], others };
}
