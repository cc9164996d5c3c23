import type { Resource, Values } from "../../definitions/index.js";
import type { Client } from "../../http/client.js";
import { planCreatives } from "../objects/creatives.js";
import { diff } from "../objects/diff.js";
import { lateFields } from "../objects/late-fields.js";
import { inputsOf, type Wire } from "../objects/wire.js";
import { isUnlisted, wholeRow } from "../reads/read.js";
import { allPages } from "../reads/rows.js";
import type { Session } from "../session.js";
import { isClaimed } from "./elsewhere.js";
import { lookupOf } from "./lookups.js";

/** A read right after a create may miss the object for seconds (reference 11.4): how long to look, and how often. */
const PAUSES_MS: readonly number[] = [0, 1_000, 2_000, 4_000, 8_000, 15_000];

/**
 * What keeps a row from being what `inputs` ask for, by property. What is set by a call of its own after the create does not
 * count: the status, and what the create call does not take.
 */
export function differences(resource: Resource, inputs: Values, row: Wire): readonly string[] {
  const live = inputsOf(resource, row, inputs, false);
  const { verdicts } = diff(resource, live, inputs);
  // Creatives are created running and paused by a call of their own, like the status: what they show is what counts.
  const list = resource.operations.creatives?.field;
  const paused = list !== undefined && !planCreatives(live[list], inputs[list]).sendsList ? [list] : [];
  const late = [...lateFields(resource), ...paused];
  return Object.keys(verdicts).filter(
    (name) => verdicts[name] !== "status" && verdicts[name] !== "schedule" && !late.includes(name),
  );
}

/** Whether a row is what was asked for. */
export const fits = (resource: Resource, inputs: Values, row: Wire): boolean =>
  differences(resource, inputs, row).length === 0;

/** Objects that are read whole at a time. */
const AT_ONCE = 20;

/** What was read whole, by run: what is found by its content never changes, so it is read once. */
const wholes = new WeakMap<Client, Map<string, Promise<Wire>>>();

function wholeOnce(session: Session, resource: Resource, advertiserId: string, id: string): Promise<Wire> {
  const known = wholes.get(session.client) ?? new Map<string, Promise<Wire>>();
  wholes.set(session.client, known);
  const row = known.get(id) ?? wholeRow(session, resource, advertiserId, id);
  known.set(id, row);
  // A read that failed is read again by the next look.
  row.catch(() => known.delete(id));
  return row;
}

/** Whether a state has it; where the states cannot be read, whoever takes it over finds that out. */
const isHeld = async (session: Session, resource: Resource, row: Wire): Promise<boolean> =>
  (await session.states.holderOf(resource, String(row[resource.wireId])).catch(() => undefined)) !== undefined;

/**
 * The newest object without a name that has the content of `wanted` and no owner: a list call shows which there are, and
 * each is read whole, newest first (ids grow with time), until one fits. What this run knows is not read.
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

/** What a look found: objects that are what was asked for, and others of the same name. */
export interface Found {
  readonly fitting: readonly Wire[];
  readonly others: readonly Wire[];
}

/** Those rows that no create of this machine that may go on (elsewhere.ts) and no resource that this run has heard of has a claim to. */
export async function freeOf(session: Session, resource: Resource, rows: readonly Wire[]): Promise<Wire[]> {
  const free: Wire[] = [];
  for (const row of rows) {
    const id = String(row[resource.wireId]);
    if (!session.known.has(id) && !session.known.isMade(id) && !(await isClaimed(session, id))) free.push(row);
  }
  return free;
}

/**
 * Looks for what a create has left behind. `begun` are the inputs that it was sent with, where they are known: the program
 * may declare something else by now. Looks again for half a minute while nothing fits, since lists lag behind writes; `oneLook`
 * when the create is further back than that.
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
