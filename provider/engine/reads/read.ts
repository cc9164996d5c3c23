import type { Resource, Values } from "../../definitions/index.js";
import { TikTokError } from "../../http/errors.js";
import { listCallOf } from "../batching/shared-calls.js";
import { explain } from "../objects/errors.js";
import { hasTakenEffect, withScheduled } from "../objects/schedule.js";
import { baselineOf, inputsOf, keptBaseline, outputsOf, type Wire } from "../objects/wire.js";
import type { Session } from "../session.js";

/** A resource as the account has it. */
export interface Live {
  readonly id: string;
  readonly inputs: Values;
  readonly outputs: Values;
}

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

/** A row with its schedule, if there may be one. It costs a shared call, and none once the declared one took effect. */
async function scheduledRow(
  session: Session,
  resource: Resource,
  row: Wire,
  { id, advertiserId }: { readonly id: string; readonly advertiserId: string },
  declared: Values | undefined,
): Promise<Wire> {
  const { schedule } = resource.operations;
  if (!schedule) return row;
  if (declared && (declared[schedule.property] === undefined || hasTakenEffect(resource, row, declared))) return row;
  return withScheduled(
    resource,
    row,
    await session.shared.rows.find({ ...schedule.shownBy, id: resource.wireId }, advertiserId, id),
  );
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
async function wholeIfThere(session: Session, resource: Resource, advertiserId: string, id: string) {
  try {
    return await wholeRow(session, resource, advertiserId, id);
  } catch (error) {
    if (error instanceof TikTokError && error.kind === "notFound") return undefined;
    throw error;
  }
}

/** All of an object that an import needs. It is not known yet whether a list would show it. */
const importedRow = (session: Session, resource: Resource, id: string, advertiserId: string) =>
  resource.operations.read.whole
    ? wholeIfThere(session, resource, advertiserId, id)
    : findRow(session, resource, id, advertiserId, {});

/** Read of any resource. `undefined` if it no longer exists. `declared` is the state; without it, this is an import. */
export async function read(
  session: Session,
  resource: Resource,
  id: string,
  advertiserId: string,
  declared?: Values,
): Promise<Live | undefined> {
  try {
    const found = await (declared === undefined
      ? importedRow(session, resource, id, advertiserId)
      : findRow(session, resource, id, advertiserId, declared));
    if (!found) return undefined;
    const row = await scheduledRow(session, resource, found, { id, advertiserId }, declared);
    const inputs = inputsOf(resource, { advertiser_id: advertiserId, ...row }, declared);
    const baseline = declared === undefined ? baselineOf(resource, row, inputs) : keptBaseline(declared);
    return { id, inputs, outputs: { ...inputs, ...outputsOf(resource, row), ...baseline } };
  } catch (error) {
    throw explain(resource, declared ?? { name: id }, error, "Nothing was changed.");
  }
}
