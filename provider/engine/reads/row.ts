/** The row of one object. */
import type { Resource, Values } from "../../definitions/index.js";
import { TikTokError } from "../../http/errors.js";
import { listCallOf } from "../batching/shared-calls.js";
import { instantOf } from "../objects/times.js";
import type { Wire } from "../objects/wire.js";
import type { Session } from "../session.js";

/** True for rows of objects that were deleted, or whose parent was: deletion is final and cascades (reference 3.5). */
export function isDeleted(row: Wire): boolean {
  return /_DELETE$/.test(String(row.secondary_status ?? "")) || row.operation_status === "DELETE";
}

/** Whether no list shows such an object. */
export function isUnlisted({ operations }: Resource, values: Values): boolean {
  const unlisted = operations.read.whole?.unlisted;
  return unlisted?.values.includes(String(values[unlisted.property])) ?? false;
}

/** The row of one object, or undefined if it no longer exists. `values`: what is known about it. */
export async function findRow(
  session: Session,
  resource: Resource,
  id: string,
  advertiserId: string,
  values: Values,
): Promise<Wire | undefined> {
  if (isUnlisted(resource, values)) return wholeIfThere(session, resource, advertiserId, id);
  const row = await session.shared.rows.find(listCallOf(resource), advertiserId, id);
  return row && !isDeleted(row) ? row : undefined;
}

/** All that TikTok shows of one object, if its list does not show it. */
export async function wholeRow(session: Session, resource: Resource, advertiserId: string, id: string): Promise<Wire> {
  const { whole } = resource.operations.read;
  if (!whole) return {};
  const query = { advertiser_id: advertiserId, [whole.id]: id };
  const { data } = await session.client.call({ method: "GET", path: whole.path, kind: "read", query });
  return { [resource.wireId]: id, ...data };
}

/** The same, or undefined if TikTok finds no such object. */
export async function wholeIfThere(session: Session, resource: Resource, advertiserId: string, id: string) {
  try {
    return await wholeRow(session, resource, advertiserId, id);
  } catch (error) {
    if (error instanceof TikTokError && error.kind === "notFound") return undefined;
    throw error;
  }
}

/** Lists may lack a new object for seconds (reference 11.4): how long to look for one, and how often. Milliseconds. */
export const PAUSES_MS: readonly number[] = [0, 1_000, 2_000, 4_000, 8_000, 15_000];
/** After this long lists show what was made. */
const LAG_MS = PAUSES_MS.reduce((sum, pause) => sum + pause);

/** What is known of an object that was made. */
export interface MadeObject {
  readonly id: string;
  readonly advertiserId: string;
  /** Inputs and outputs. */
  readonly values: Values;
  /** The latest time at which its create may have been sent, by TikTok's; unknown for an object in a state, which existed before this run. */
  readonly since?: number;
}

/** Whether it is so old that lists show it. */
function isSettled({ client, shared }: Session, { values, since }: MadeObject): boolean {
  const created = since ?? instantOf(values.createTime);
  return client.serverNow() - created >= LAG_MS || client.clock.now() - shared.rows.began >= LAG_MS;
}

/**
 * The row of an object that was made, or undefined if it no longer exists. Where a list lacks it, the deleted objects are
 * asked for it: only what is among them, or older than lists may lag, is gone. Costs no call more while objects exist.
 */
export async function findMade(session: Session, resource: Resource, made: MadeObject): Promise<Wire | undefined> {
  const { id, advertiserId, values } = made;
  const { rows } = session.shared;
  const list = listCallOf(resource);
  const row = await findRow(session, resource, id, advertiserId, values);
  if (row || isUnlisted(resource, values)) return row;
  for (const pause of PAUSES_MS) {
    if (isSettled(session, made)) return undefined;
    if (pause > 0) await session.client.clock.sleep(pause);
    if (await rows.isAmongDeleted(list, advertiserId, id)) return undefined;
    const again = await rows.findAgain(list, advertiserId, id);
    if (again) return isDeleted(again) ? undefined : again;
  }
  return undefined;
}
