import type { Resource, Values } from "../../definitions/index.js";
import { messageOf } from "../../text/shape.js";
import type { Made } from "../batching/shared-calls.js";
import type { Session } from "../session.js";
import { diff } from "./diff.js";
import { called, Unfinished } from "./errors.js";
import { changedBy } from "./status.js";
import { update } from "./update.js";
import { inputsOf, outputsOf } from "./wire.js";

/**
 * Updates an adopted object to what the program declares now. If that fails, it is reported as unfinished, never lost.
 */
export async function bringUpToDate(
  session: Session,
  resource: Resource,
  { id, row }: Made,
  inputs: Values,
): Promise<Values> {
  const shown = inputsOf(resource, { advertiser_id: inputs.advertiserId, ...row }, inputs);
  // A scheduled amount was a separate call, and the row does not show it: it may never have been sent.
  const scheduled = changedBy(resource, "schedule");
  const live = Object.fromEntries(Object.entries(shown).filter(([name]) => !scheduled.includes(name)));
  const state = { ...live, ...outputsOf(resource, row) };
  const { verdicts } = diff(resource, live, inputs);
  if (Object.values(verdicts).every((verdict) => verdict === "local")) return { ...state, ...inputs };
  try {
    return await update(session, resource, id, state, inputs);
  } catch (error) {
    const reason = messageOf(error);
    throw new Unfinished(
      `${called(resource, inputs)}: adopted as ${id}, but it could not be updated: ${reason} It is in the stack as unfinished; the next pulumi up completes it and creates no second ${resource.noun}.`,
      id,
      state,
    );
  }
}
