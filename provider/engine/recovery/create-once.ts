import type { Resource, Values } from "../../definitions/index.js";
import { Stopped } from "../../http/client.js";
import { oddAnswer, TikTokError } from "../../http/errors.js";
import { mayHaveRun } from "../../http/sent.js";
import { messageOf } from "../../text/shape.js";
import { type Made, PARTIAL } from "../batching/shared-calls.js";
import { called, LifecycleError } from "../objects/errors.js";
import type { Wire } from "../objects/wire.js";
import { findMade } from "../reads/row.js";
import type { Session } from "../session.js";
import { refuseBegunElsewhere } from "./begun-elsewhere.js";
import { isClaimed, letGo } from "./elsewhere.js";
import { lookFor } from "./find-lost.js";
import type { Intent, Journal } from "./journal.js";
import { siblingsNamed } from "./object-lookup.js";
import { begunInputs, purposeOf, withSent } from "./purpose.js";
import { beforeSending, LATE_MS, Superseded } from "./superseded.js";
import { chosen, holderOf, refuseChanged, refuseOther, tooMany, unmanaged } from "./take-over.js";

/** One object to create. */
export interface Creation {
  readonly session: Session;
  readonly resource: Resource;
  readonly inputs: Values;
  /** TikTok itself refuses a second one (unique names): only then may a create with an unknown result be sent again. */
  readonly guarded: boolean;
  /** The inputs completed with TikTok's answers; `begun` are those of an interrupted earlier run. */
  readonly complete?: (begun: Values | undefined) => Promise<Values>;
  /** `allowed` is asked right before the call is sent. */
  readonly send: (allowed: () => Promise<void>) => Promise<Made>;
  /** The result of a definite refusal: an adopted object, or an error. */
  readonly refused: (error: unknown) => Promise<Wire | undefined>;
}

/** The new object from an answer's row. An answer that names none leaves the result of the create unknown. */
export function madeOf(resource: Resource, path: string, row: Wire): Made {
  const id = row[resource.wireId];
  if (id !== undefined && id !== null && id !== "") return { id: String(id), row };
  throw oddAnswer(`POST ${path}`, `the answer contains no ${resource.wireId}`);
}

/** After this long a lost create has either appeared in lists or never happened. */
const SETTLED_MS = 60_000;
/** How long a provider whose engine has ended may take to exit: the longest call, plus a margin. */
const ENDING_MS = 60_000;
const PROBE_MS = 250;

/** What an intent was begun with; nothing where the first release has noted it. */
const begunWith = ({ resource }: Creation, { purpose }: Intent): Values | undefined =>
  purpose && begunInputs(resource, purpose);

/** Whether it is unknown if the call had an effect. */
export const isUnclear = (error: unknown): boolean => !(error instanceof LifecycleError) && mayHaveRun(error);

/** TikTok itself reports that it has not executed all of a batch: what is not found then was skipped. */
const wasLeftOut = (error: unknown): boolean => error instanceof TikTokError && error.failure.code === PARTIAL;

/** Records the object as the intent's; undefined if another intent has it. */
async function adopted({ session, resource }: Creation, intent: Intent, row: Wire): Promise<Made | undefined> {
  const id = String(row[resource.wireId]);
  await letGo(session, id);
  return (await (await session.journal()).done(intent, id)) ? { id, row, takenOver: true } : undefined;
}

/**
 * The one object that a create left behind. One that this run began is in no state yet; an earlier one's may be in one.
 */
async function recovered(
  creation: Creation,
  intent: Intent,
  from: { readonly earlier: boolean; readonly oneLook: boolean },
): Promise<Made | undefined> {
  const { session, resource, inputs } = creation;
  const journal = await session.journal();
  const begun = begunWith(creation, intent);
  const found = await lookFor(session, resource, { inputs, begun }, intent.startedAt, from.oneLook);
  const ours = from.earlier ? await unmanaged(session, resource, inputs, found.fitting) : found.fitting;
  // A concurrent search may have adopted one since.
  const held = await Promise.all(ours.map((row) => isClaimed(session, String(row[resource.wireId]))));
  const rows = ours.filter((_row, index) => !held[index]);
  const ids = rows.map((row) => String(row[resource.wireId]));
  // Of objects without a name, which are interchangeable, the search finds one.
  if (ids.length > Math.max(1, await journal.unclear(intent.key))) throw tooMany(resource, inputs, ids);
  for (const row of rows) {
    if (from.earlier) refuseChanged(resource, inputs, row);
    const made = await adopted(creation, intent, row);
    if (made) return made;
  }
  const [other] = from.earlier ? await unmanaged(session, resource, inputs, found.others) : [];
  if (other) throw refuseOther(session, resource, inputs, other);
  return undefined;
}

/** Waits until the process that began it has ended: its pending calls end, and are recorded. */
async function ended(session: Session, journal: Journal, intent: Intent): Promise<Intent | undefined> {
  if (intent.heldBy === undefined) return intent;
  const { clock } = session.client;
  const started = clock.now();
  while ((await journal.lives(intent.heldBy)) && clock.now() - started < ENDING_MS) await clock.sleep(PROBE_MS);
  return journal.current(intent);
}

/** What an ended earlier run began without the engine learning the result. */
interface Earlier {
  readonly intent?: Intent;
  readonly made?: Made;
}

/** An object that an answer named before the run was interrupted: ours, unless a state has it or it was deleted. */
async function answered(creation: Creation, intent: Intent, objectId: string): Promise<Made | undefined> {
  const { session, resource, inputs } = creation;
  const journal = await session.journal();
  const row = await findMade(session, resource, {
    id: objectId,
    advertiserId: String(inputs.advertiserId),
    values: inputs,
    since: intent.startedAt + LATE_MS,
  });
  if (!row) {
    await journal.forget(intent);
    return undefined;
  }
  // The intent itself has it, so only states are checked.
  if (session.known.has(objectId) || (await holderOf(session, resource, inputs, objectId))) {
    await journal.confirm(objectId);
    return undefined;
  }
  refuseChanged(resource, inputs, row);
  return { id: objectId, row, takenOver: true as const };
}

/** Processes what earlier runs have left behind for this key, until one of these objects is ours or none is left. */
async function fromEarlier(creation: Creation, journal: Journal, key: string): Promise<Earlier> {
  const { session } = creation;
  for (;;) {
    const claimed = await journal.claim(key);
    if (!claimed) return {};
    const intent = await ended(session, journal, claimed);
    if (!intent) continue;
    if (intent.objectId !== undefined) {
      const made = await answered(creation, intent, intent.objectId);
      if (made) return { made, intent };
      continue;
    }
    const oneLook = session.client.serverNow() - intent.startedAt > SETTLED_MS;
    return { intent, made: await recovered(creation, intent, { earlier: true, oneLook }) };
  }
}

/**
 * What a create that ended in `error` has left behind. If the search fails, the create's own error is thrown: "nothing
 * was created" must never be reported unless it was verified.
 */
async function afterwards(creation: Creation, intent: Intent, error: unknown): Promise<Made | undefined> {
  if (error instanceof Stopped) return undefined;
  try {
    return await recovered(creation, intent, { earlier: false, oneLook: false });
  } catch (lookError) {
    throw lookError instanceof LifecycleError ? lookError : error;
  }
}

/**
 * Searches before the first create below a parent that existed before this run. The journal knows what this machine has
 * begun, but not what another machine has: the journal of a CI runner is lost with it. TikTok itself refuses a second
 * campaign or ad group with the same name, so only other objects are searched for.
 */
async function alreadyThere({ session, resource, inputs, guarded }: Creation): Promise<Wire | undefined> {
  const parent = resource.parent && inputs[resource.parent.field];
  // Objects without a name are interchangeable if their content is equal: the owner does not matter.
  if (resource.operations.lookup?.content) return undefined;
  if (guarded || (typeof parent === "string" && session.known.isFresh(parent))) return undefined;
  const rows = await siblingsNamed(session, resource, inputs);
  const free = await unmanaged(session, resource, inputs, rows);
  // A campaign has no parent that identifies its owner: it may be another project's.
  if (!resource.parent && free[0]) throw refuseOther(session, resource, inputs, free[0]);
  const ours = chosen(session, resource, inputs, free);
  if (!ours) await refuseBegunElsewhere(session, resource, inputs, rows);
  return ours;
}

/** Records the object that the answer named; false if another intent has it. Failing must not hide the answer. */
async function note({ session, resource, inputs }: Creation, journal: Journal, intent: Intent, id: string) {
  try {
    return await journal.done(intent, id);
  } catch (error) {
    const why = messageOf(error);
    session.log(
      "warning",
      `${called(resource, inputs)}: created as ${id}, which could not be recorded in the journal (${why}).`,
    );
    return true;
  }
}

async function forgotten(journal: Journal, intent: Intent): Promise<void> {
  // A remaining intent costs the next run a search.
  await journal.forget(intent).catch(() => undefined);
}

/** Two resources never share an object: one of the stack, or of another create, belongs there. */
async function keep(creation: Creation, journal: Journal, intent: Intent, { id }: Made): Promise<void> {
  const { session, resource } = creation;
  const held = session.known.has(id) || session.known.isMade(id) || (await journal.holds(id).catch(() => false));
  // Another process may have recorded it in between.
  if (!held && (await note(creation, journal, intent, id))) return;
  throw oddAnswer(`create of a ${resource.noun}`, `it names ${id}, which another resource has`);
}

/** The object because of which TikTok refused this one, if it is ours. */
async function inItsPlace(creation: Creation, intent: Intent, error: unknown): Promise<Made | undefined> {
  const row = await creation.refused(error);
  return row && adopted(creation, intent, row);
}

/**
 * After TikTok's refusal: an earlier run's object finally appears, the conflicting object is ours, or it stands.
 * Earlier intents are kept.
 */
async function refusedBy(
  creation: Creation,
  journal: Journal,
  { intent, earlier }: { readonly intent: Intent; readonly earlier: boolean },
  error: unknown,
): Promise<Made> {
  try {
    const made = earlier ? await recovered(creation, intent, { earlier, oneLook: true }) : undefined;
    const other = made ?? (await inItsPlace(creation, intent, error));
    if (other) return other;
  } catch (refusal) {
    if (!earlier) await forgotten(journal, intent);
    throw refusal;
  }
  if (!earlier) await forgotten(journal, intent);
  throw error;
}

async function sendOnce(creation: Creation, journal: Journal, intent: Intent, earlier: boolean): Promise<Made> {
  let unknown: unknown;
  for (let attempt = 1; ; attempt++) {
    try {
      const made = await creation.send(() => beforeSending(creation, journal, intent, attempt === 1 && !earlier));
      await keep(creation, journal, intent, made);
      return made;
    } catch (error) {
      if (error instanceof Superseded) {
        // One that only shares the call leaves nothing behind: the next run sends it as new.
        if (error.intent.row !== intent.row && !earlier) await forgotten(journal, intent);
        throw error.of(creation.resource, creation.inputs, intent);
      }
      const unclear = isUnclear(error);
      if (!unclear && attempt === 1) return refusedBy(creation, journal, { intent, earlier }, error);
      // A refusal of the second call may be caused by the first: its object is visible by now.
      const found = await afterwards(creation, intent, error);
      if (found) return found;
      const other = unclear ? undefined : await inItsPlace(creation, intent, error);
      if (other) return other;
      unknown ??= error;
      // What the first attempt has left open stays open, whatever the result of the second.
      if (attempt > 1 || !(creation.guarded || wasLeftOut(error))) throw unclear ? error : unknown;
    }
  }
}

/** Reports what was adopted, and why. */
function report({ session, resource, inputs }: Creation, { id }: Made, why: string): void {
  session.log("info", `${called(resource, inputs)}: ${why} ${id}; it is adopted.`);
}

/**
 * Creates exactly one object. The intent is on disk before the call; after a create with an unknown result, in this
 * process or in a killed one, the account is searched, and the object found there is adopted. Objects in any state of
 * the project are never adopted.
 */
export async function createOnce(creation: Creation): Promise<Made> {
  const { session, resource, inputs } = creation;
  const journal = await session.journal();
  const purpose = await purposeOf(session, resource, inputs);
  session.known.expectCreate(resource, inputs);
  const { intent: earlier, made: left } = await fromEarlier(creation, journal, purpose.key);
  if (left) {
    report(creation, left, "an earlier run created it as");
    session.known.addMade(left.id, false);
    return left;
  }
  const whole = await creation.complete?.(earlier && begunWith(creation, earlier));
  // Before the search: an update that goes on while this one stands still finds the intent, and takes it over.
  const intent =
    earlier ?? (await journal.begin(withSent(session, resource, purpose, whole), session.client.serverNow()));
  const there = await alreadyThere(creation).catch(async (error: unknown) => {
    if (!earlier) await forgotten(journal, intent);
    throw error;
  });
  const found = there && (await adopted(creation, intent, there));
  if (found) report(creation, found, "TikTok already has it, and no stack of this project does, as");
  const made = found ?? (await sendOnce(creation, journal, intent, earlier !== undefined));
  session.known.addMade(made.id, made.takenOver !== true);
  return made;
}
