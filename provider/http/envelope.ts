import { isSafeNumber, parse } from "lossless-json";
import { valuesIn } from "../definitions/index.js";
import { ruleOf } from "./codes.js";
import { TikTokError } from "./errors.js";

/** An HTTP response. */
export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

/** TikTok's answer to a success. `partial` is code 20001: some items failed. */
export interface Reply {
  readonly data: Record<string, unknown>;
  readonly requestId: string;
  readonly partial: boolean;
}

interface Envelope {
  readonly code: number;
  readonly message?: unknown;
  readonly request_id?: unknown;
  readonly data?: unknown;
}

/** Ids are 64-bit: bare numbers beyond 2^53 become strings and keep every digit (invariant 17). */
const parseJson = (text: string): unknown =>
  /[:[,]\s*-?\d{16,}/.test(text)
    ? parse(text, undefined, (digits) => (isSafeNumber(digits) ? Number(digits) : digits))
    : JSON.parse(text);

function envelopeOf(text: string): Envelope | undefined {
  try {
    const value = parseJson(text.replace(/^\uFEFF/, ""));
    return typeof value === "object" && value !== null && "code" in value && typeof value.code === "number"
      ? { ...value, code: value.code }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Statuses with which a proxy between us and TikTok reports that the same call may succeed later. */
const PASSING = [408, 425, 429];

/**
 * An answer that is not from TikTok but from a proxy, a login page, a gateway. Whether the call reached TikTok before
 * is unknown, whatever the status.
 */
function notAnEnvelope(answer: HttpAnswer, operation: string): TikTokError {
  const lasting = answer.status >= 400 && answer.status < 500 && !PASSING.includes(answer.status);
  const body = answer.text
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 120);
  return new TikTokError({
    kind: answer.status === 429 ? "throttled" : lasting ? "unknown" : "unavailable",
    message: `HTTP ${answer.status}${body ? `: ${body}` : " with an answer that is not from TikTok"}`,
    operation,
    ran: "maybe",
    retry: !lasting,
  });
}

/**
 * Decodes an answer before anything else uses it: HTTP 200 means nothing, `code` decides (reference 1.3), and only a
 * number is a code. Throws TikTokError for everything except codes 0 and 20001. Some uploads answer with a list of one;
 * its object is the data.
 */
export function decode(answer: HttpAnswer, operation: string): Reply {
  const envelope = envelopeOf(answer.text);
  if (!envelope) throw notAnEnvelope(answer, operation);
  const { code } = envelope;
  const requestId = String(envelope.request_id ?? "");
  if (code !== 0 && code !== 20001) {
    const message = String(envelope.message ?? "no message");
    // A business rule that asks for a retry may be retried, although 40002 is final elsewhere (reference 8).
    const again = code === 40002 && /try again later/i.test(message);
    // Another writer on the same Smart+ object: nothing was executed, and a moment later it works (smart-plus 2).
    const busy = operation.includes("/smart_plus/") && /concurrent/i.test(message);
    const { kind, ran, retry } = busy ? ({ kind: "throttled", ran: "no", retry: true } as const) : ruleOf(code);
    throw new TikTokError({
      kind: again ? "unavailable" : kind,
      message,
      operation,
      code,
      requestId,
      ran,
      retry: retry || again,
    });
  }
  const data = Array.isArray(envelope.data) ? envelope.data[0] : envelope.data;
  return { data: valuesIn(data), requestId, partial: code === 20001 };
}
