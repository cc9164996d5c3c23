import { TikTokError } from "./errors.js";

/** Errors of calls that never left this machine. Held by identity: whatever wraps one of them counts as unknown again. */
const kept = new WeakSet<Error>();

/** Marks the error of a call that was not sent, for a reason of this machine's: a quota that is used up, a missing file. */
export function neverSent(error: unknown): Error {
  const known = error instanceof Error ? error : new Error(String(error));
  kept.add(known);
  return known;
}

/**
 * Whether a call that ended in this error may have done something. False only where that is known: TikTok's own refusal, or
 * a call that was not sent. Whatever else goes wrong, in a local file or in our own code, leaves it open.
 */
export function mayHaveRun(error: unknown): boolean {
  if (error instanceof TikTokError) return error.failure.ran === "maybe";
  return !(error instanceof Error && kept.has(error));
}
