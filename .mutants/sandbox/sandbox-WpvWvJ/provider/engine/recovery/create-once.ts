import { createHash } from "node:crypto";
import type { Resource, Values } from "../../definitions/index.js";
import { Stopped } from "../../http/client.js";
import { oddAnswer, TikTokError } from "../../http/errors.js";
import { mayHaveRun } from "../../http/sent.js";
import { type Made, PARTIAL } from "../batching/shared-calls.js";
import { called, LifecycleError } from "../objects/errors.js";
import type { Wire } from "../objects/wire.js";
import { findRow } from "../reads/read.js";
import type { Session } from "../session.js";
import { lookFor } from "./find-lost.js";
import type { Intent } from "./journal.js";

/** The new object of an answer's row. An answer that names none leaves open what became of the create. */
export function madeOf(resource: Resource, path: string, row: Wire): Made {
  const id = row[resource.wireId];
  if (id !== undefined && id !== null && id !== "") return { id: String(id), row };
  throw oddAnswer(`POST ${path}`, `the answer names no ${resource.wireId}`);
}

/** After this long a lost create has either shown up in lists or never happened. */
const SETTLED_MS = 60_000;

/** The same create of the same stack always has the same key: stack, account, parent, name. */
async function keyOf(session: Session, resource: Resource, inputs: Values): Promise<string> {
  const parent = resource.parent ? inputs[resource.parent.field] : undefined;
  const what = [await session.scope(), resource.title, inputs.advertiserId, parent, inputs.name];
  return createHash("sha256").update(JSON.stringify(what)).digest("hex");
}

/** Whether nobody can know if the call did something. */
export const isUnclear = (error: unknown): boolean => !(error instanceof LifecycleError) && mayHaveRun(error);

/** TikTok says itself that it has not done all of a batch: what nobody finds then was left out. */
const wasLeftOut = (error: unknown): boolean => error instanceof TikTokError && error.failure.code === PARTIAL;

/** The one object that a create has left behind. Several that nobody can tell apart are the user's to decide on. */
async function recovered(
  session: Session,
  resource: Resource,
  inputs: Values,
  intent: Intent,
  oneLook: boolean,
): Promise<Made | undefined> {
  const rows = await lookFor(session, resource, inputs, intent.startedAt, oneLook);
  // A twin that was looking at the same time may have taken one since.
  const ids = rows
    .map((row) => String(row[resource.wireId]))
    .filter((id) => !session.journal().holds(id))
    .sort();
  if (ids.length > Math.max(1, session.journal().unclear(intent.key))) {
    throw new LifecycleError(
      `${called(resource, inputs)}: an earlier create was cut off, and TikTok now has ${ids.length} that fit: ${ids.join(", ")}. Nothing was created. Import the right one and delete the others.`,
    );
  }
  for (const id of ids) {
    const row = rows.find((one) => String(one[resource.wireId]) === id);
    if (row && session.journal().done(intent, id)) return { id, row };
  }
  return undefined;
}

/** The earlier create of this key that nobody has in a state. */
function claimed(session: Session, key: string): Intent | undefined {
  for (;;) {
    const intent = session.journal().claim(key);
    if (intent?.objectId === undefined || !session.known.has(intent.objectId)) return intent;
    session.journal().confirm(intent.objectId);
  }
}

/**
 * What a create that ended in `error` has left behind. A look that fails says nothing about the create, so the create's own
 * error goes out: "nothing was created" must never be said of what nobody has seen.
 */
async function afterwards(
  session: Session,
  resource: Resource,
  inputs: Values,
  intent: Intent,
  error: unknown,
): Promise<Made | undefined> {
  if (error instanceof Stopped) return undefined;
  try {
    return await recovered(session, resource, inputs, intent, false);
  } catch (lookError) {
    throw lookError instanceof LifecycleError ? lookError : error;
  }
}

/** What an earlier process, which is gone, began and the engine never heard the end of. */
async function fromEarlier(
  session: Session,
  resource: Resource,
  inputs: Values,
  intent: Intent,
): Promise<Made | undefined> {
  if (intent.objectId !== undefined) {
    const row = await findRow(session, resource, intent.objectId, String(inputs.advertiserId));
    if (row) return { id: intent.objectId, row };
    session.journal().forget(intent);
    return undefined;
  }
  const settled = session.client.serverNow() - intent.startedAt > SETTLED_MS;
  return recovered(session, resource, inputs, intent, settled);
}

/** Writes down what the answer named. That it cannot be must not hide the answer: the object is there. */
function note(session: Session, resource: Resource, inputs: Values, intent: Intent, id: string): void {
  try {
    session.journal().done(intent, id);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    session.log("warning", `${called(resource, inputs)}: created as ${id}, which the journal could not note (${why}).`);
  }
}

/**
 * Creates exactly one object. The intent is on disk before the call; a create whose outcome nobody knows, in this process
 * or in one that was killed, is followed by a look at the account, and what is found there is taken over. `guarded` says
 * that TikTok itself refuses a second one (unique names): only then is the call sent again when nothing is found.
 */
export async function createOnce(
  session: Session,
  resource: Resource,
  inputs: Values,
  guarded: boolean,
  send: () => Promise<Made>,
): Promise<Made> {
  const journal = session.journal();
  const key = await keyOf(session, resource, inputs);
  const earlier = claimed(session, key);
  const left = earlier && (await fromEarlier(session, resource, inputs, earlier));
  if (left) {
    session.log(
      "info",
      `${called(resource, inputs)}: an earlier run created it as ${left.id} and was cut off; it is taken over.`,
    );
    return left;
  }
  const intent = earlier && earlier.objectId === undefined ? earlier : journal.open(key, session.client.serverNow());
  for (let attempt = 1; ; attempt++) {
    try {
      const made = await send();
      // Two resources never have one object: an answer that names what the stack has is about that one.
      if (session.known.has(made.id) || journal.holds(made.id))
        throw oddAnswer(`create of a ${resource.noun}`, `it names ${made.id}, which another resource has`);
      note(session, resource, inputs, intent, made.id);
      return made;
    } catch (error) {
      const unclear = isUnclear(error);
      if (!unclear && attempt === 1) {
        journal.forget(intent);
        throw error;
      }
      // A refusal of the second call may be the first one's doing: its object shows up by now.
      const found = await afterwards(session, resource, inputs, intent, error);
      if (found) return found;
      if (!unclear || attempt > 1 || !(guarded || wasLeftOut(error))) throw error;
    }
  }
}
