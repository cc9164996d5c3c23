/** What the journal records of a create, and how it is read again, whichever release recorded it. */
import { createHash } from "node:crypto";
import { NewerState, type Resource, stamped, upgraded, type Values } from "../../definitions/index.js";
import { LifecycleError } from "../objects/errors.js";
import { nameOf } from "../objects/name-of.js";
import type { Session } from "../session.js";
import type { Purpose } from "./journal.js";

/** The inputs as the journal stores them: without secrets, and with the version of their definition. */
const notedInputs = ({ secrets }: Session, resource: Resource, inputs: Values): Values =>
  stamped(resource, Object.fromEntries(Object.entries(inputs).filter(([property]) => !secrets?.has(property))));

/** What the journal records. A stack's create of one account, parent and name always has the same key. */
export async function purposeOf(session: Session, resource: Resource, inputs: Values): Promise<Purpose> {
  const scope = await session.scope();
  const kind = resource.title;
  const advertiserId = String(inputs.advertiserId);
  const parent = resource.parent ? inputs[resource.parent.field] : undefined;
  const name = nameOf(resource, inputs);
  const what = [scope, kind, inputs.advertiserId, parent, name];
  const key = createHash("sha256").update(JSON.stringify(what)).digest("hex");
  const place = typeof parent === "string" ? { parent } : {};
  const sent = notedInputs(session, resource, inputs);
  return { key, scope, kind, advertiserId, ...place, name, urn: session.urn, inputs: sent };
}

/** A purpose with the inputs that will be sent, including TikTok's answers. */
export const withSent = (session: Session, resource: Resource, purpose: Purpose, whole: Values | undefined): Purpose =>
  whole === undefined ? purpose : { ...purpose, inputs: notedInputs(session, resource, whole) };

/**
 * The inputs that a create was begun with, as this release knows them. Throws `LifecycleError` if a newer one has
 * recorded them.
 */
export function begunInputs(resource: Resource, { name, inputs }: Purpose): Values {
  try {
    return upgraded(resource, inputs);
  } catch (error) {
    if (!(error instanceof NewerState)) throw error;
    throw new LifecycleError(
      `An earlier run was interrupted while it created the ${resource.noun} "${name}", and a newer release of pulumi-tiktok recorded what it sent. No second one was created. Update the package, and run this again.`,
      { cause: error },
    );
  }
}
