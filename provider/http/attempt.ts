import type { ErrorKind } from "./codes.js";
import type { CallKind } from "./retry.js";

/** One call as sent, and its result. Contains no token, body or query. */
export interface Attempt {
  readonly method: "GET" | "POST";
  /** Such as `/campaign/create/`. */
  readonly path: string;
  readonly kind: CallKind;
  /** 1 for the first, more for retries. */
  readonly number: number;
  /** When it was sent; milliseconds since 1970. */
  readonly startedAt: number;
  /** How long it waited for the quota, and how long the answer took. Milliseconds. */
  readonly waitedMs: number;
  readonly tookMs: number;
  /** `partial`: some items of a batch failed (code 20001). */
  readonly outcome: "ok" | "partial" | ErrorKind;
  readonly code?: number;
  readonly requestId?: string;
  /** The resource it is about: a URN, or `ad "clip"`. */
  readonly about: readonly string[];
}

/** Receives every call. Must not throw. */
export type OnAttempt = (attempt: Attempt) => void;

/** Any result except success. */
export const failed = ({ outcome }: Attempt): boolean => outcome !== "ok" && outcome !== "partial";
