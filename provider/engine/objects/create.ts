import type { CreateOperation, Resource, Values } from "../../definitions/index.js";
import { Stopped } from "../../http/client.js";
import { messageOf } from "../../text/shape.js";
import { createAsset } from "../assets/create.js";
import { itemsOf, type Made } from "../batching/shared-calls.js";
import { isUnlisted } from "../reads/row.js";
import { createOnce, isUnclear, madeOf } from "../recovery/create-once.js";
import { inPlaceOfTaken } from "../recovery/taken-name.js";
import type { Session } from "../session.js";
import { withAnswer, withShown } from "./asked.js";
import { bringUpToDate } from "./bring-up-to-date.js";
import type { Created } from "./created.js";
import { entriesOf, materialsOf } from "./creatives.js";
import { called, explain, subject, Unfinished } from "./errors.js";
import { earlyInputs } from "./late-fields.js";
import { settleSchedule } from "./send-schedule.js";
import { settleLateFields } from "./settle-late-fields.js";
import { sendStatus } from "./status.js";
import { turnOf } from "./turn-of.js";
import { sendCreativeStatus, statusesOfNew } from "./update-creatives.js";
import { baselineOf, outputsOf, toWire, type Wire } from "./wire.js";

/** The state after a failed create, and what the user should do about it. */
function consequence(resource: Resource, inputs: Values, error: unknown): string {
  if (!isUnclear(error) || error instanceof Stopped) return "Nothing was created.";
  if (isUnlisted(resource, inputs))
    return `It may or may not exist, and this cannot be determined: TikTok's lists omit such ${resource.noun}s. The next pulumi up creates one. If there are two then, no ad shows the other, and it costs nothing.`;
  const which = inputs.name === undefined ? "of this content" : `named "${String(inputs.name)}"`;
  return `It may or may not exist: no ${resource.noun} ${which} has shown up so far. The next pulumi up looks for it before it creates anything.`;
}

/**
 * TikTok documents that it ignores `operation_status` in create for some accounts (reference 3.1): the reply's status
 * counts, and the status call corrects it. An object that could not be paused is reported as unfinished, never lost.
 */
async function settleStatus(
  session: Session,
  resource: Resource,
  inputs: Values,
  id: string,
  row: Wire,
): Promise<void> {
  if (!resource.operations.status || row.operation_status === undefined || row.operation_status === inputs.status)
    return;
  try {
    await sendStatus(session, resource, id, inputs);
  } catch (error) {
    const reason = messageOf(error);
    const message = `${called(resource, inputs)}: created as ${id}, but its status is ${String(row.operation_status)} and setting ${String(inputs.status)} failed: ${reason} It is in the stack as unfinished; the next pulumi up completes it and creates no second ${resource.noun}.`;
    throw new Unfinished(message, id, { ...inputs, status: row.operation_status, ...outputsOf(resource, row) });
  }
}

/** Pauses the creatives of a new ad that must not run: TikTok starts them all. */
async function settleCreatives(session: Session, resource: Resource, inputs: Values, { id, row }: Made): Promise<void> {
  const field = resource.operations.creatives?.field;
  if (field === undefined) return;
  try {
    await sendCreativeStatus(session, resource, {
      id,
      inputs,
      statuses: statusesOfNew(resource, inputs),
      materials: materialsOf(row),
    });
  } catch (error) {
    const reason = messageOf(error);
    const message = `${called(resource, inputs)}: created as ${id}, but creatives that should be paused may run, because pausing them failed: ${reason} It is in the stack as unfinished; the next pulumi up completes it and creates no second ${resource.noun}.`;
    const running = entriesOf(inputs[field]).map(({ paused: _paused, ...entry }) => entry);
    throw new Unfinished(message, id, { ...inputs, [field]: running, ...outputsOf(resource, row) });
  }
}

/**
 * With request_id TikTok allows two objects with the same name (reference 11.1): only a replacement needs that, and
 * only if TikTok checks names. Other creates do not send the parameter.
 */
const isTwin = (session: Session, resource: Resource, operation: CreateOperation, inputs: Values): boolean =>
  resource.operations.guardedByName !== false &&
  session.known.holderOf(resource, inputs) !== undefined &&
  !operation.list;

/** Without parameters that only the update call accepts. */
const sentOnCreate = (resource: Resource, inputs: Values): string[] =>
  Object.keys(inputs).filter((name) => {
    const note = resource.fields[name]?.tiktok;
    return note?.sentOn !== "update" && note?.change !== "schedule";
  });

/** One create. `allowed` rejects if it must not be sent any more. */
interface Sending {
  readonly session: Session;
  readonly resource: Resource;
  readonly operation: CreateOperation;
  readonly inputs: Values;
  readonly allowed: () => Promise<void>;
}

/** One item of a batch: what it shares with its siblings is next to the list. */
function sendItem({ session, resource, operation, inputs, allowed }: Sending): Promise<Made> {
  const { list, path } = operation;
  if (!list) throw new Error(`${path} accepts no lists`);
  const shared = ["advertiserId", ...list.shared];
  const own = sentOnCreate(resource, inputs).filter((name) => !shared.includes(name));
  const key = { ...itemsOf(resource, inputs, path, list.name), shared: toWire(resource, inputs, shared) };
  // Settled and queued in one step: in between, a batch must not consider itself complete.
  session.shared.batchGroups.settle(resource, inputs);
  const about = subject(session, resource, inputs);
  return session.shared.createItem(key, { wire: toWire(resource, inputs, own), about, allowed });
}

async function send(sending: Sending): Promise<Made> {
  const { session, resource, operation, inputs, allowed } = sending;
  if (operation.list) return sendItem(sending);
  const identity = toWire(resource, inputs, ["name", resource.parent?.field ?? ""]);
  session.shared.sentCreates.add(operation.path, identity);
  const early = earlyInputs(resource, inputs);
  const body = toWire(resource, early, sentOnCreate(resource, early));
  const row = await session.shared.write(resource.operations.read.path, {
    path: operation.path,
    kind: "create",
    body:
      operation.requestId || isTwin(session, resource, operation, inputs)
        ? { ...body, request_id: session.requestId() }
        : body,
    about: [subject(session, resource, inputs)],
    allowed,
    ...turnOf(resource, inputs),
  });
  session.shared.sentCreates.refuseOther(operation.path, identity, row);
  return madeOf(resource, operation.path, row);
}

/** Creates any resource, exactly once. */
export async function create(session: Session, resource: Resource, inputs: Values): Promise<Created> {
  const operation = resource.operations.create;
  if (operation.by === "upload") return createAsset(session, resource, operation, inputs);
  let made: Made;
  let whole = inputs;
  try {
    const guarded =
      !operation.list && resource.operations.guardedByName !== false && !isTwin(session, resource, operation, inputs);
    made = await createOnce({
      session,
      resource,
      inputs,
      guarded,
      complete: async (begun) => (whole = await withAnswer(session, resource, inputs, begun)),
      send: (allowed) => send({ session, resource, operation, inputs: whole, allowed }),
      refused: (error) => inPlaceOfTaken(session, resource, inputs, error),
    });
  } catch (error) {
    throw explain(resource, inputs, error, consequence(resource, inputs, error));
  }
  whole = withShown(resource, whole, made.row);
  if (made.takenOver) return { id: made.id, outputs: await bringUpToDate(session, resource, made, whole) };
  await settleStatus(session, resource, inputs, made.id, made.row);
  await settleCreatives(session, resource, inputs, made);
  await settleLateFields(session, resource, inputs, made);
  await settleSchedule(session, resource, made.id, inputs, outputsOf(resource, made.row));
  const outputs = { ...whole, ...outputsOf(resource, made.row), ...baselineOf(resource, made.row, whole) };
  return { id: made.id, outputs };
}
