import { TikTokError } from "./errors.js";

/**
 * Errors of calls that never left this machine. Compared by identity: an error that wraps one of them counts as unknown
 * again.
 */
const kept = new WeakSet<Error>();

/** Marks the error of a call that was not sent, for a local reason: a used-up quota, a missing file. */
export function neverSent(error: unknown): Error {
  const known = error instanceof Error ? error : new Error(String(error));
  kept.add(known);
  return known;
}

/**
 * Whether a call that ended in this error may have had an effect. False only if that is certain: TikTok's own refusal,
 * or a call that was not sent. Any other error, in a local file or in our own code, leaves it open.
 */
export function mayHaveRun(error: unknown): boolean {
  if (error instanceof TikTokError) return error.failure.ran === "maybe";
  return !(error instanceof Error && kept.has(error));
}
