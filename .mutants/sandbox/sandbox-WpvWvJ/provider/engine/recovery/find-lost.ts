import type { Resource, Values } from "../../definitions/index.js";
import { diff } from "../objects/diff.js";
import { canonicalTime, tiktokTime } from "../objects/times.js";
import { inputsOf, toWire, type Wire } from "../objects/wire.js";
import { rowsOf } from "../reads/rows.js";
import type { Session } from "../session.js";

/** TikTok writes create times in whole seconds. */
const ROUNDING_MS = 2_000;
const MINUTE_MS = 60_000;
/** A read right after a create may miss the object for seconds (reference 11.4): how long to look, and how often. */
const PAUSES_MS: readonly number[] = [0, 1_000, 2_000, 4_000, 8_000, 15_000];

const timeText = (ms: number): string => tiktokTime(`${new Date(ms).toISOString().slice(0, 19)}Z`);

/** Whether a row is what the create asked for; the status is set by its own call and does not count. */
function fits(resource: Resource, inputs: Values, row: Wire): boolean {
  const live = inputsOf(resource, row, inputs);
  const { verdicts } = diff(resource, live, inputs);
  return Object.values(verdicts).every((verdict) => verdict === "status" || verdict === "local");
}

/** Create times come as `2026-11-23 12:00:00` in UTC, those of assets as `2026-11-23T12:00:00Z` (reference 1.4). */
function createdAfter(row: Wire, since: number): boolean {
  const created = Date.parse(canonicalTime(String(row.create_time)) ?? "");
  return created >= since - ROUNDING_MS;
}

/**
 * The asset of this name, if its content is ours: names are unique in a library, so there is one or none. Two calls, since
 * searches do not take names exactly (reference 4.3, 11.2).
 */
async function assetMatches(session: Session, inputs: Values, kind: "video" | "image", since: number): Promise<Wire[]> {
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
  const ours = (row: Wire): boolean => inputs.signature === undefined || row.signature === inputs.signature;
  return rows.filter((row) => ours(row) && createdAfter(row, since));
}

/** Living objects of the same parent, name and content that were created since then: one list call. */
async function matches(session: Session, resource: Resource, inputs: Values, since: number): Promise<Wire[]> {
  const { create } = resource.operations;
  if ("upload" in create) return assetMatches(session, inputs, create.upload.kind, since);
  const { path, maxPageSize } = resource.operations.read;
  const parent = resource.operations.lookup?.parent;
  // Whole minutes, so that creates that were lost together are looked up with one call; what is older falls out below.
  const filtering = {
    creation_filter_start_time: timeText(Math.floor((since - ROUNDING_MS) / MINUTE_MS) * MINUTE_MS),
    ...(parent ? { [parent.filter]: [inputs[parent.field]] } : {}),
  };
  const query = { advertiser_id: inputs.advertiserId, filtering, page_size: maxPageSize };
  const data = await session.shared.look(path, query);
  const wanted = toWire(resource, inputs, ["name"]);
  return rowsOf(data, path)
    .filter((row) => Object.entries(wanted).every(([name, value]) => row[name] === value))
    .filter((row) => createdAfter(row, since) && fits(resource, inputs, row));
}

/** The id of the object that has the name which `inputs` wants: one list call, since TikTok's name filter is fuzzy. */
export async function idOfName(session: Session, resource: Resource, inputs: Values): Promise<string | undefined> {
  const { path, maxPageSize } = resource.operations.read;
  const wanted = toWire(resource, inputs, ["name"]);
  const query = { advertiser_id: inputs.advertiserId, filtering: wanted, page_size: maxPageSize };
  const rows = rowsOf(await session.shared.look(path, query), path);
  const row = rows.find((one) => Object.entries(wanted).every(([name, value]) => one[name] === value));
  return row && String(row[resource.wireId]);
}

/**
 * Looks for what a create has left behind: objects of ours that nobody else has a claim to. Looks again for half a minute
 * while there is nothing, since lists lag behind writes; `oneLook` when the create lies further back than that.
 */
export async function lookFor(
  session: Session,
  resource: Resource,
  inputs: Values,
  since: number,
  oneLook: boolean,
): Promise<readonly Wire[]> {
  const journal = session.journal();
  const isFree = (row: Wire): boolean => {
    const id = String(row[resource.wireId]);
    return !session.known.has(id) && !journal.holds(id);
  };
  for (const pause of oneLook ? [0] : PAUSES_MS) {
    if (pause > 0) await session.client.clock.sleep(pause);
    const rows = (await matches(session, resource, inputs, since)).filter(isFree);
    if (rows.length > 0) return rows;
  }
  return [];
}
