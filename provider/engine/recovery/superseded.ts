/** What is asked and recorded right before a create is sent: it may have waited long since it was begun. */
import type { Resource, Values } from "../../definitions/index.js";
import { called, LifecycleError } from "../objects/errors.js";
import type { Session } from "../session.js";
import type { Intent, Journal } from "./journal.js";

/** A create that waited longer than this for its turn is recorded anew. Milliseconds. */
export const LATE_MS = 20_000;

/** Another update goes on with the create: its intent is that one's, and nothing was sent. */
export class Superseded extends LifecycleError {
  constructor(
    message: string,
    readonly intent: Intent,
  ) {
    super(message);
  }

  /** The error of a create of `intent`, which may only share the call with the superseded one. */
  of(resource: Resource, inputs: Values, intent: Intent): LifecycleError {
    if (intent.row === this.intent.row) return this;
    return new LifecycleError(
      `${called(resource, inputs)}: not sent, because it was to be sent together with another one. ${this.message} Run pulumi up again.`,
    );
  }
}

/**
 * Rejects if another update goes on with the create, since this one stood still, stopped or asleep: both would send it. A
 * first attempt that waited for the quota is recorded with its own time: the next run searches for as long as lists may lag.
 */
export async function beforeSending(
  { session, resource, inputs }: { readonly session: Session; readonly resource: Resource; readonly inputs: Values },
  journal: Journal,
  intent: Intent,
  isFirst: boolean,
): Promise<void> {
  if (!(await journal.isOwn(intent)))
    throw new Superseded(
      `${called(resource, inputs)}: not sent, because another update of this stack has gone on with it while this one stood still.`,
      intent,
    );
  const now = session.client.serverNow();
  if (isFirst && now - intent.startedAt > LATE_MS) await journal.renew(intent, now);
}
