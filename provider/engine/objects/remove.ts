import { type DeleteCall, lastingBecause, type Resource, type Values } from "../../definitions/index.js";
import { TikTokError } from "../../http/errors.js";
import { mayHaveRun } from "../../http/sent.js";
import { findMade } from "../reads/row.js";
import type { Held, Session, StackStates } from "../session.js";
import { called, explain, LifecycleError, subject } from "./errors.js";

const SHOWN_CHILDREN = 10;

/**
 * Refuses to delete a parent whose unmanaged children would be deleted with it: the engine has already deleted those of
 * the stack.
 */
async function refuseOrphans(session: Session, resource: Resource, id: string, values: Values): Promise<void> {
  const children = resource.operations.children;
  if (!children) return;
  const rows = await session.shared.below(children, String(values.advertiserId), id);
  if (rows.length === 0) return;
  const shown = rows
    .slice(0, SHOWN_CHILDREN)
    .map((row) => `"${String(row[children.name])}" (${String(row[children.id])})`);
  const more = rows.length > SHOWN_CHILDREN ? ` and ${rows.length - SHOWN_CHILDREN} more` : "";
  const below = rows.length === 1 ? `1 ${children.noun} below it is` : `${rows.length} ${children.noun}s below it are`;
  throw new LifecycleError(
    `${called(resource, values)}: not deleted, because ${below} not in this stack and would be deleted with it: ${shown.join(", ")}${more}. Delete these in TikTok Ads Manager or import them, then run again. (If the program declared it with the option deletedWith: that drops it from the state without deleting it. Leave the option out.)`,
  );
}

async function deleteByStatus(session: Session, resource: Resource, id: string, values: Values): Promise<void> {
  const { status, read } = resource.operations;
  if (!status) throw new Error(`${resource.title} is deleted by a status call that it does not have`);
  const advertiserId = String(values.advertiserId);
  await session.shared.setStatus(
    { path: status.path, level: read.path, ids: status.ids, advertiserId, rest: { operation_status: "DELETE" } },
    id,
    subject(session, resource, values),
  );
}

async function deleteByCall(
  session: Session,
  resource: Resource,
  call: DeleteCall,
  id: string,
  values: Values,
): Promise<void> {
  const data = await session.shared.write(resource.operations.read.path, {
    path: call.path,
    kind: "write",
    urgency: "stop",
    body: { advertiser_id: values.advertiserId, [call.ids]: [id] },
    about: [subject(session, resource, values)],
  });
  const failed = call.failed === undefined ? undefined : data[call.failed];
  if (!Array.isArray(failed) || !failed.map(String).includes(id)) return;
  throw new TikTokError({
    kind: "conflict",
    message: `it is still used by an ad`,
    operation: `POST ${call.path}`,
    ran: "no",
    retry: false,
  });
}

/** Sends the delete call; if there is none, the object stays at TikTok and that is reported. */
async function send(session: Session, resource: Resource, id: string, values: Values): Promise<void> {
  const role = resource.operations.delete;
  const why = lastingBecause(role, values);
  if (why !== undefined)
    session.log(
      "warning",
      `${called(resource, values)}: it is removed from the stack, but ${id} stays at TikTok: ${why}`,
    );
  else if (role.by === "status") await deleteByStatus(session, resource, id, values);
  else if (role.by === "call") await deleteByCall(session, resource, role, id, values);
}

/**
 * A refusal, or an unknown result, is success if the object no longer exists: deleted before, or with its parent
 * (reference 11.5).
 */
async function isGone(
  session: Session,
  resource: Resource,
  id: string,
  values: Values,
  error: unknown,
): Promise<boolean> {
  if (error instanceof TikTokError && error.kind === "notFound") return true;
  const refused = error instanceof TikTokError && (error.kind === "invalid" || error.kind === "conflict");
  if (!refused && !mayHaveRun(error)) return false;
  const made = { id, advertiserId: String(values.advertiserId), values };
  return (await findMade(session, resource, made)) === undefined;
}

/** What the state of the stack had when a run first deleted something; nothing where it cannot be read. */
const ownAtDelete = new WeakMap<StackStates, Promise<readonly Held[]>>();

/** Asked once per run, also if that fails: each operation has a session of its own, and all share the states. */
function ownOnce(states: StackStates): Promise<readonly Held[]> {
  const own = ownAtDelete.get(states) ?? states.own().catch(() => []);
  ownAtDelete.set(states, own);
  return own;
}

/**
 * Whether another resource of the stack has the object too, as after an import of what the stack has already; this one is
 * then let go of. A run that targets one of them does not see the other, nor does a provider of the other adapter. Asks Pulumi
 * once per run.
 */
async function letsGo(session: Session, { title }: Resource, id: string): Promise<boolean> {
  // A destroy without its program does not know its own stack.
  if ((await session.stack()) === undefined) return false;
  const own = await ownOnce(session.states);
  const urns = new Set(own.filter((one) => one.title === title && one.id === id).map(({ urn }) => urn));
  // Counted without a pause after the comparison: the engine deletes both at the same time, and the last one must delete it.
  if (urns.size - session.known.timesLetGo(id) <= 1) return false;
  session.known.letGo(id);
  return true;
}

/**
 * Delete of any resource; idempotent. It skips objects that this run has created, adopted or found unchanged: a
 * resource of the program has them, and the engine only drops another name for them. So it does with what two resources
 * of the state have, until the last of them goes.
 */
export async function remove(session: Session, resource: Resource, id: string, values: Values): Promise<void> {
  if (!session.known.mayDelete(id)) {
    const notice = `${called(resource, values)}: ${id} is not deleted, because another resource of the program has it now.`;
    session.log("info", notice);
    return;
  }
  if (await letsGo(session, resource, id)) {
    session.log(
      "warning",
      `${called(resource, values)}: it is removed from the stack, but ${id} is not deleted, because another resource of the stack has it too.`,
    );
    return;
  }
  try {
    await refuseOrphans(session, resource, id, values);
    await send(session, resource, id, values);
  } catch (error) {
    if (error instanceof LifecycleError) throw error;
    if (await isGone(session, resource, id, values, error).catch(() => false)) return;
    const open = "It may or may not be deleted; the next pulumi up deletes what is left.";
    throw explain(resource, values, error, mayHaveRun(error) ? open : "It was not deleted.");
  }
}
