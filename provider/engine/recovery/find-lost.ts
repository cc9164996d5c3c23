import type { Resource, Values } from "../../definitions/index.js";
import type { Client } from "../../http/client.js";
import { planCreatives } from "../objects/creatives.js";
import { diff } from "../objects/diff.js";
import { lateFields } from "../objects/late-fields.js";
import { inputsOf, type Wire } from "../objects/wire.js";
import { isUnlisted, PAUSES_MS, wholeRow } from "../reads/row.js";
import { allPages } from "../reads/rows.js";
import type { Session } from "../session.js";
import { isClaimed } from "./elsewhere.js";
import { lookupOf } from "./lookups.js";

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

/** Objects that are read whole at a time. */
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
    const rows = await freeOf(
      session,
      resource,
      await lookupOf(resource).createdSince(session, resource, inputs, since),
    );
    const fitting = rows.filter((row) => fits(resource, begun, row) || fits(resource, inputs, row));
    others = rows.filter((row) => !fitting.includes(row));
    if (fitting.length > 0) return { fitting, others };
  }
  return { fitting: [], others };
}
