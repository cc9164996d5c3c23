import type { ErrorKind } from "./codes.js";
import type { CallKind } from "./retry.js";

/** One call as it was sent, and what came of it. Holds no token, no body and no query. */
export interface Attempt {
  readonly method: "GET" | "POST";
  /** Such as `/campaign/create/`. */
  readonly path: string;
  readonly kind: CallKind;
  /** 1 for the first, more for retries. */
  readonly number: number;
  /** When it was sent; milliseconds since 1970. */
  readonly startedAt: number;
  /** How long it waited for the quota, and how long its answer took. Milliseconds. */
  readonly waitedMs: number;
  readonly tookMs: number;
  /** `partial`: some items of a batch failed (code 20001). */
  readonly outcome: "ok" | "partial" | ErrorKind;
  readonly code?: number;
  readonly requestId?: string;
  /** What it was about: a URN, or `ad "clip"`. */
  readonly about: readonly string[];
}

/** Hears of every call. Must not throw. */
export type OnAttempt = (attempt: Attempt) => void;

/** Anything but success. */
export const failed = ({ outcome }: Attempt): boolean => outcome !== "ok" && outcome !== "partial";
