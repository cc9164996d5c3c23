import type { Resource, Values } from "../../definitions/index.js";
import { messageOf } from "../../text/shape.js";
import type { Made } from "../batching/shared-calls.js";
import type { Session } from "../session.js";
import { called, Unfinished } from "./errors.js";
import { earlyInputs, lateFields } from "./late-fields.js";
import { update } from "./update.js";
import { outputsOf } from "./wire.js";

/** Sends what the create call does not accept. A failure is reported as unfinished, never lost. */
export async function settleLateFields(
  session: Session,
  resource: Resource,
  inputs: Values,
  { id, row }: Made,
): Promise<void> {
  const late = lateFields(resource).filter((name) => inputs[name] !== undefined);
  if (late.length === 0) return;
  const begun = earlyInputs(resource, inputs);
  try {
    await update(session, resource, id, begun, inputs);
  } catch (error) {
    const reason = messageOf(error);
    const message = `${called(resource, inputs)}: created as ${id}, but ${late.join(", ")} could not be set: ${reason} It is in the stack as unfinished; the next pulumi up completes it and creates no second ${resource.noun}.`;
    throw new Unfinished(message, id, { ...begun, ...outputsOf(resource, row) });
  }
}
