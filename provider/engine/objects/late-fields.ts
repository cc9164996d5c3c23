/** Properties that the create call does not take: the update call sends them right after. */
import type { Resource, Values } from "../../definitions/index.js";
import type { Made } from "../batching/shared-calls.js";
import type { Session } from "../session.js";
import { called, Unfinished } from "./errors.js";
import { changedBy } from "./status.js";
import { update } from "./update.js";
import { outputsOf } from "./wire.js";

/** Names of those properties. */
export function lateFields(resource: Resource): readonly string[] {
  const { create } = resource.operations;
  const takes = "upload" in create ? undefined : create.takes;
  return takes ? changedBy(resource, "update").filter((name) => !takes.includes(name)) : [];
}

/** The inputs as the create call takes them. */
export function earlyInputs(resource: Resource, inputs: Values): Values {
  const late = lateFields(resource);
  return late.length === 0
    ? inputs
    : Object.fromEntries(Object.entries(inputs).filter(([name]) => !late.includes(name)));
}

/** Sends the rest. An object that lacks it is reported as unfinished, never lost. */
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
    const said = error instanceof Error ? error.message : String(error);
    const message = `${called(resource, inputs)}: created as ${id}, but ${late.join(", ")} could not be set: ${said} It is in the stack as unfinished; the next pulumi up completes it and makes no second ${resource.noun}.`;
    throw new Unfinished(message, id, { ...begun, ...outputsOf(resource, row) });
  }
}
