import { oneLine, shortened } from "../text/visible.js";
import type { ErrorKind } from "./codes.js";

/** Facts of a failed call. */
export interface Failure {
  readonly kind: ErrorKind;
  /** TikTok's message, or ours for network errors. */
  readonly message: string;
  /** `POST /campaign/create/`. */
  readonly operation: string;
  readonly code?: number;
  readonly requestId?: string;
  /** Whether the call may have had an effect. */
  readonly ran: "no" | "maybe";
  readonly retry: boolean;
  readonly attempts?: number;
  readonly cause?: unknown;
}

/** Longer text from a server is a misdirected page, not a message. */
const LONGEST_MESSAGE = 1_000;

/** Any unsuccessful call. The message quotes TikTok's, with code and request id last. */
export class TikTokError extends Error {
  readonly failure: Failure;

  constructor(original: Failure) {
    const failure = { ...original, message: shortened(oneLine(original.message), LONGEST_MESSAGE) };
    super(describe(failure), { cause: failure.cause });
    this.name = "TikTokError";
    this.failure = failure;
  }

  get kind(): ErrorKind {
    return this.failure.kind;
  }
}

/**
 * An answer that leaves the result of the call unknown: the result is looked up, never guessed, and the call never
 * repeated.
 */
export function oddAnswer(operation: string, message: string, code?: number): TikTokError {
  return new TikTokError({ kind: "unknown", message, operation, code, ran: "maybe", retry: false });
}

/** `[code 40002, request_id 2026…]`, or nothing for a network error. */
export function reference({ code, requestId }: Failure): string {
  const parts = [code === undefined ? "" : `code ${code}`, requestId ? `request_id ${requestId}` : ""].filter(Boolean);
  return parts.length > 0 ? ` [${parts.join(", ")}]` : "";
}

function describe(failure: Failure): string {
  const tries = (failure.attempts ?? 1) > 1 ? ` ${failure.attempts} times` : "";
  if (failure.kind === "network") return `${failure.operation} failed${tries}: ${failure.message}`;
  const words = failure.message.replace(/\.$/, "");
  if (failure.code === undefined && failure.ran === "maybe")
    return `${failure.operation} was sent${tries}, and the answer is not in TikTok's format: "${words}".`;
  return `TikTok refused ${failure.operation}${tries}: "${words}".${reference(failure)}`;
}
