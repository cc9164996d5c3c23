import { oneLine, shortened } from "../text/visible.js";
import type { ErrorKind } from "./codes.js";

/** Facts of a failed call. */
export interface Failure {
  readonly kind: ErrorKind;
  /** TikTok's words, or ours for the network. */
  readonly message: string;
  /** `POST /campaign/create/`. */
  readonly operation: string;
  readonly code?: number;
  readonly requestId?: string;
  /** Whether the call may have done something. */
  readonly ran: "no" | "maybe";
  readonly retry: boolean;
  readonly attempts?: number;
  readonly cause?: unknown;
}

/** Longer words of a server are a page that went astray, not a message. */
const LONGEST_MESSAGE = 1_000;

/** Any call that did not succeed. The message holds TikTok's words in quotes, code and request id last. */
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

/** An answer that came, and leaves open what became of the call: it is looked up, never guessed and never sent again. */
export function oddAnswer(operation: string, message: string, code?: number): TikTokError {
  return new TikTokError({ kind: "unknown", message, operation, code, ran: "maybe", retry: false });
}

/** `[code 40002, request_id 2026…]`, or nothing for a failure of the network. */
export function reference({ code, requestId }: Failure): string {
  const parts = [code === undefined ? "" : `code ${code}`, requestId ? `request_id ${requestId}` : ""].filter(Boolean);
  return parts.length > 0 ? ` [${parts.join(", ")}]` : "";
}

function describe(failure: Failure): string {
  const tries = (failure.attempts ?? 1) > 1 ? ` ${failure.attempts} times` : "";
  if (failure.kind === "network") return `${failure.operation} failed${tries}: ${failure.message}`;
  const words = failure.message.replace(/\.$/, "");
  if (failure.code === undefined && failure.ran === "maybe")
    return `${failure.operation} was sent${tries}, and its answer is not what TikTok answers: "${words}".`;
  return `TikTok refused ${failure.operation}${tries}: "${words}".${reference(failure)}`;
}
