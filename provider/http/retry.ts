import type { TikTokError } from "./errors.js";

/**
 * The kind of a call, which decides whether it may be sent twice. Only creates must not be, unless they were not
 * executed.
 */
export type CallKind = "read" | "write" | "create";

/** Bounds of all attempts of one call. */
export interface RetryBounds {
  readonly attempts: number;
  readonly totalMs: number;
}

export const DEFAULT_BOUNDS: RetryBounds = { attempts: 4, totalMs: 60_000 };

/** Retries available at the start, and the fraction of a retry that each call earns. */
const BUDGET = 10;
const EARNED = 0.1;

/**
 * The retries that all calls of a process share, so that an outage is not answered with twice the traffic (Finagle's
 * retry budget): each call earns a tenth of a retry, and some are available from the start.
 */
export class RetryBudget {
  #left = BUDGET;

  /** A call was sent. */
  earn(): void {
    this.#left = Math.min(BUDGET, this.#left + EARNED);
  }

  /** False if none is left: the failure is final. */
  spend(): boolean {
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}

const FLOOR_MS = 250;
const CAP_MS = 10_000;
const THROTTLE_MS = 1_000;

/** Full jitter (AWS): anything between zero and the doubled delay; throttling waits at least its window. */
function delay(error: TikTokError, attempt: number, random: () => number): number {
  const ceiling = Math.min(CAP_MS, FLOOR_MS * 2 ** attempt);
  const throttled = error.kind === "throttled" ? THROTTLE_MS * 2 ** (attempt - 1) : 0;
  return Math.round(throttled + random() * ceiling);
}

/**
 * How long to wait before the next attempt, in milliseconds, or `undefined` to give up. Pure: `attempt` counts from 1,
 * `elapsedMs` since the first, `random` in [0, 1).
 */
export function nextDelay(
  error: TikTokError,
  call: { readonly kind: CallKind; readonly attempt: number; readonly elapsedMs: number },
  random: () => number,
  bounds: RetryBounds = DEFAULT_BOUNDS,
): number | undefined {
  if (!error.failure.retry || call.attempt >= bounds.attempts) return undefined;
  // A create with an unknown result is looked up, never sent again: duplicates would spend twice.
  if (call.kind === "create" && error.failure.ran === "maybe") return undefined;
  const wait = delay(error, call.attempt, random);
  return call.elapsedMs + wait > bounds.totalMs ? undefined : wait;
}
