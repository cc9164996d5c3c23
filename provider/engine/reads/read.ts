import type { Resource, Values } from "../../definitions/index.js";
import { explain } from "../objects/errors.js";
import { hasTakenEffect, withScheduled } from "../objects/schedule.js";
import { baselineOf, inputsOf, keptBaseline, outputsOf, type Wire } from "../objects/wire.js";
import type { Session } from "../session.js";
import { findMade, findRow, wholeIfThere } from "./row.js";

/** A resource as the account has it. */
export interface Live {
  readonly id: string;
  readonly inputs: Values;
  readonly outputs: Values;
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
      : findMade(session, resource, { id, advertiserId, values: declared }));
    if (!found) return undefined;
    const row = await scheduledRow(session, resource, found, { id, advertiserId }, declared);
    const inputs = inputsOf(resource, { advertiser_id: advertiserId, ...row }, declared);
    const baseline = declared === undefined ? baselineOf(resource, row, inputs) : keptBaseline(declared);
    return { id, inputs, outputs: { ...inputs, ...outputsOf(resource, row), ...baseline } };
  } catch (error) {
    throw explain(resource, declared ?? { name: id }, error, "Nothing was changed.");
  }
}
