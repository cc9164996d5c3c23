import type { Resource, Values } from "../../definitions/index.js";
import { Stopped } from "../../http/client.js";
import { TikTokError } from "../../http/errors.js";
import type { Session } from "../session.js";

/** An error for people: complete sentences, no stack trace. */
export class LifecycleError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "LifecycleError";
  }
}

/** Created, but not finished: the engine keeps the id and completes it with the next update. */
export class Unfinished extends LifecycleError {
  constructor(
    message: string,
    readonly id: string,
    readonly properties: Values,
  ) {
    super(message);
    this.name = "Unfinished";
  }
}

/** `Ad group "spring-de"`. */
export function called(resource: Resource, inputs: Values): string {
  const noun = resource.noun.charAt(0).toUpperCase() + resource.noun.slice(1);
  return `${noun} "${String(inputs.name ?? inputs.source ?? inputs.type ?? "")}"`;
}

/** The subject of this operation's calls, for logs: the URN, else the resource by kind and name. */
export const subject = (session: Session, resource: Resource, inputs: Values): string =>
  session.urn ?? called(resource, inputs);

const ADVICE: Readonly<Record<string, string>> = {
  auth: "Check the access token: it may have been revoked, or belong to another app. TikTok's tokens do not expire by themselves.",
  permission: "Check that the app may manage this advertiser, and that advertiserId is correct.",
  throttled: "Lower tiktok:limits, or run again later.",
  unavailable: "This is an error on TikTok's side. Run pulumi up again in a few minutes.",
  network: "Check the connection, and tiktok:baseUrl.",
};

/**
 * The error of a failed operation as users see it: which resource, TikTok's message, what is true now, what to do.
 * `holds` is the sentence on what is true now, such as `Nothing was created.`
 */
export function explain(resource: Resource, inputs: Values, error: unknown, holds: string): Error {
  if (error instanceof LifecycleError) return error;
  const who = called(resource, inputs);
  if (error instanceof Stopped) return new LifecycleError(`${who}: ${error.message}`, { cause: error });
  if (!(error instanceof TikTokError))
    return error instanceof Error
      ? new LifecycleError(`${who}: ${error.message} ${holds}`, { cause: error })
      : new LifecycleError(String(error));
  const advice = ADVICE[error.kind];
  const [reason, reference] = split(error.message);
  return new LifecycleError([`${who}: ${reason}`, holds, advice].filter(Boolean).join(" ") + reference, {
    cause: error,
  });
}

/** Code and request id come last. */
function split(message: string): [string, string] {
  const at = message.lastIndexOf(" [code ");
  return at < 0 ? [message, ""] : [message.slice(0, at), message.slice(at)];
}
