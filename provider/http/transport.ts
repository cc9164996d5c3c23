import type { Agent, FormData } from "undici";
import { errorCode, isRecord, isText } from "../text/shape.js";
import type { HttpAnswer } from "./envelope.js";
import { TikTokError } from "./errors.js";

/** One HTTP call. */
export interface HttpRequest {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | FormData;
  /** For the whole call, from the first byte sent to the last one received: a trickling answer counts as none. */
  readonly timeoutMs: number;
}

/** The interface between client and network. Throws TikTokError of kind `network`. */
export interface Transport {
  send(call: HttpRequest): Promise<HttpAnswer>;
  close(): Promise<void>;
}

/** undici, read with the first call: most runs change nothing, and make none. */
const undici = (): typeof import("undici") => require("undici");

export type { FormData };

/** The body of an upload. */
export const newForm = (): FormData => new (undici().FormData)();

/** Codes of failures that happen only before a byte of the request is sent. */
const NOT_SENT = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"]);
/** Codes that an open connection can also cause: only a failed `connect` proves that nothing was sent. */
const NOT_CONNECTED = new Set(["EHOSTUNREACH", "ENETUNREACH"]);
const MAX_ANSWER_BYTES = 20 * 1024 * 1024;

const causeOf = (error: unknown): unknown => (isRecord(error) ? error.cause : undefined);

/** The system call that failed, such as `connect`. */
const callOf = (error: unknown): string | undefined =>
  isRecord(error) && isText(error.syscall) ? error.syscall : undefined;

function codeOf(error: unknown): string {
  return errorCode(error) ?? errorCode(causeOf(error)) ?? "";
}

/** What `AbortSignal.timeout` aborts with. */
const isLate = (error: unknown): boolean => error instanceof Error && error.name === "TimeoutError";

function wasNotSent(error: unknown): boolean {
  const code = codeOf(error);
  return NOT_SENT.has(code) || (NOT_CONNECTED.has(code) && (callOf(error) ?? callOf(causeOf(error))) === "connect");
}

function networkError(error: unknown, call: HttpRequest): TikTokError {
  const { origin, pathname } = new URL(call.url);
  const code = codeOf(error);
  const notSent = wasNotSent(error);
  const why = notSent
    ? `cannot reach ${origin}`
    : isLate(error)
      ? `${origin} did not answer in full within ${Math.ceil(call.timeoutMs / 1_000)} s`
      : `the connection to ${origin} was lost before the answer arrived`;
  return new TikTokError({
    kind: "network",
    message: `${why}${code && !isLate(error) ? ` (${code})` : ""}.`,
    operation: `${call.method} ${pathname.replace("/open_api/v1.3", "")}`,
    ran: notSent ? "no" : "maybe",
    retry: true,
    cause: error,
  });
}

/** undici with one keep-alive pool per origin; no redirects, no retries of its own, no pipelining. */
export function undiciTransport(): Transport {
  let agent: Agent | undefined;
  const pool = (): Agent => {
    agent ??= new (undici().Agent)({
      connections: 10,
      pipelining: 1,
      keepAliveTimeout: 10_000,
      connect: { timeout: 10_000 },
      maxResponseSize: MAX_ANSWER_BYTES,
    });
    return agent;
  };
  return {
    async send(call) {
      try {
        const { method, headers, body, timeoutMs } = call;
        const answer = await undici().request(call.url, {
          dispatcher: pool(),
          method,
          headers,
          body,
          signal: AbortSignal.timeout(timeoutMs),
          // The single deadline above applies; undici's own restarts with each byte.
          headersTimeout: 0,
          bodyTimeout: 0,
        });
        return { status: answer.statusCode, text: await answer.body.text() };
      } catch (error) {
        throw networkError(error, call);
      }
    },
    close: async () => agent?.close(),
  };
}
