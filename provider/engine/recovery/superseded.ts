/** Creates of an update that stood still for so long, stopped or asleep, that the next one has gone on with them. */
import type { Resource, Values } from "../../definitions/index.js";
import { called, LifecycleError } from "../objects/errors.js";
import type { Intent, Journal } from "./journal.js";

/** Another update goes on with the create: its intent is that one's, and nothing was sent. */
export class Superseded extends LifecycleError {}

/** Rejects if another update goes on with the create: both would send it. */
export async function refuseSuperseded(
  { resource, inputs }: { readonly resource: Resource; readonly inputs: Values },
  journal: Journal,
  intent: Intent,
): Promise<void> {
  if (await journal.isOwn(intent)) return;
  throw new Superseded(
    `${called(resource, inputs)}: not sent, because another update of this stack has gone on with it while this one stood still.`,
  );
}
