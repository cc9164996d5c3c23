import { stringify } from "lossless-json";
import { type Clock, type Limiter, systemClock } from "../ratelimit/limiter.js";
import type { Urgency } from "../ratelimit/urgency.js";
import type { Attempt, OnAttempt } from "./attempt.js";
import { decode, type Reply } from "./envelope.js";
import { TikTokError } from "./errors.js";
import { type CallKind, nextDelay, RetryBudget } from "./retry.js";
import { neverSent } from "./sent.js";
import type { FormData, Transport } from "./transport.js";

/** One API call. `query` values that are lists or objects are sent as JSON text (reference 1.2). */
export interface Call {
  readonly method: "GET" | "POST";
  /** Such as `/campaign/create/`, with the slash at the end. */
  readonly path: string;
  readonly kind: CallKind;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: Readonly<Record<string, unknown>>;
  /** Builds the parts of an upload again for each attempt. */
  readonly form?: () => FormData | Promise<FormData>;
  readonly timeoutMs?: number;
  /** Default: `read` for reads, `change` for everything else. */
  readonly urgency?: Urgency;
  /** The run can do without the answer: it is tried once, and a failure does not affect later calls. */
  readonly optional?: boolean;
  /** Asked right before each attempt, after all waiting; if it rejects, nothing is sent. */
  readonly allowed?: () => Promise<void>;
  /** Its resources, for observers: URNs, or `ad "clip"`. */
  readonly about?: readonly string[];
}

/** The access token, from a source that may get a new one during a run. */
export interface Credential {
  current(): string;
  /** Reads the source again. */
  reread(): unknown;
}

/** A token that never changes. */
export const fixedToken = (token: string): Credential => ({ current: () => token, reread: () => undefined });

/** Options of the client. */
export interface ClientOptions {
  readonly baseUrl: string;
  readonly credential: Credential;
  readonly transport: Transport;
  readonly limiter: Limiter;
  readonly clock?: Clock;
  readonly random?: () => number;
  readonly userAgent?: string;
  /** Whether the user agent names the resource of a call: for an emulator's log, never for TikTok. */
  readonly namesResources?: boolean;
  readonly onAttempt?: OnAttempt;
}

/** The client's error after a failure that makes every further call pointless, or after cancellation. */
export class Stopped extends Error {
  constructor(first?: TikTokError) {
    super(
      first
        ? "not sent, because an earlier call of this run failed for a reason that affects all calls (see that error)."
        : "not sent, because the run was cancelled.",
      { cause: first },
    );
    this.name = "Stopped";
  }
}

const API = "/open_api/v1.3";

function queryOf(values: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  const texts = entries.map(([name, value]): [string, string] => [
    name,
    typeof value === "object" ? JSON.stringify(value) : String(value),
  ]);
  return texts.length > 0 ? `?${new URLSearchParams(texts)}` : "";
}

/** Ids of 64 bits are written as numbers with all their digits. */
async function bodyOf({ body, form }: Call): Promise<string | FormData | undefined> {
  return body === undefined ? form?.() : stringify(body);
}

/** ` (urn:pulumi:dev::ads::tiktok:index:Ad::clip, 19 more)`, as a header value. */
function commentOf([first, ...others]: readonly string[]): string {
  if (first === undefined) return "";
  return ` (${encodeURI(first)}${others.length > 0 ? `, ${others.length} more` : ""})`;
}

/** A refused token or an unreachable TikTok affects every call: it is reported once, and nothing more is sent. */
const holdsForAll = (error: TikTokError): boolean =>
  error.kind === "auth" || (error.kind === "network" && error.failure.ran === "no");

/** Which limit of the app a refusal refers to, as far as its message tells (reference 8, 40100). */
function closedWindow({ failure }: TikTokError): "second" | "minute" | undefined {
  if (failure.code !== 40100) return undefined;
  if (/temporarily restricted/i.test(failure.message)) return "minute";
  return /QPS/.test(failure.message) ? "second" : undefined;
}

/**
 * Bookkeeping for a call that was sent: it may fail on a locked ledger or a full disk. Once a call may have been sent,
 * no other error may replace its answer, or a create that TikTok executed would look failed.
 */
function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // Without this record the quota counts the call as pending, which is the safe side; observers report their own
    // errors.
  }
}

type Outcome = Pick<Attempt, "outcome" | "code" | "requestId">;

/** Calls TikTok: quota, retries, decoding. Knows no resource. */
export class Client {
  #stopped: Stopped | undefined;
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #budget = new RetryBudget();
  #offsetMs = 0;

  constructor(private readonly options: ClientOptions) {
    this.#clock = options.clock ?? systemClock;
    this.#random = options.random ?? Math.random;
  }

  /** The clock used for waiting. */
  get clock(): Clock {
    return this.#clock;
  }

  /** TikTok's time, in milliseconds: this machine's, corrected by the last answer (request_id, reference 1.3). */
  serverNow(): number {
    return this.#clock.now() + this.#offsetMs;
  }

  /** Sends no more calls; pending ones finish. */
  stop(): void {
    this.#stopped ??= new Stopped();
  }

  /** Sends a call until it succeeds, must not be repeated, or reaches its bounds. Throws TikTokError or Stopped. */
  async call(call: Call): Promise<Reply> {
    const started = this.#clock.now();
    const { credential } = this.options;
    this.#budget.earn();
    let renewed = false;
    for (let attempt = 1; ; attempt++) {
      const token = credential.current();
      try {
        return await this.#once(call, token, attempt);
      } catch (error) {
        if (!(error instanceof TikTokError)) throw error;
        const closed = closedWindow(error);
        // The refusal counts, even if it cannot be recorded.
        if (closed) await this.options.limiter.close(closed).catch(() => undefined);
        if (error.kind === "auth" && !renewed && this.#isReplaced(token)) {
          renewed = true;
          continue;
        }
        if (call.optional) throw error;
        const elapsedMs = this.#clock.now() - started;
        const wait = nextDelay(error, { kind: call.kind, attempt, elapsedMs }, this.#random);
        if (wait === undefined || !this.#mayRetry(error)) throw this.#final(error, attempt);
        await this.#clock.sleep(wait);
      }
    }
  }

  /** A call that was sent too fast had no effect and only has to wait; everything else uses the retry budget. */
  #mayRetry(error: TikTokError): boolean {
    return error.kind === "throttled" || this.#budget.spend();
  }

  /** Whether the source now has another token than the refused one. */
  #isReplaced(refused: string): boolean {
    const { credential } = this.options;
    if (credential.current() === refused) credential.reread();
    return credential.current() !== refused;
  }

  /** One attempt, after waiting for the quota. */
  async #once(call: Call, token: string, number: number): Promise<Reply> {
    if (this.#stopped) throw neverSent(this.#stopped);
    const asked = this.#clock.now();
    const urgency = call.urgency ?? (call.kind === "read" ? "read" : "change");
    const done = await this.options.limiter.take(call.path, urgency).catch((error: unknown) => {
      throw neverSent(error);
    });
    const startedAt = this.#clock.now();
    const heard = (outcome: Outcome): void => {
      const { method, path, kind, about = [] } = call;
      const tookMs = this.#clock.now() - startedAt;
      const waitedMs = startedAt - asked;
      quietly(() =>
        this.options.onAttempt?.({ method, path, kind, number, startedAt, waitedMs, tookMs, about, ...outcome }),
      );
    };
    try {
      if (this.#stopped) throw neverSent(this.#stopped);
      await call.allowed?.().catch((error: unknown) => {
        throw neverSent(error);
      });
      const reply = await this.#attempt(call, token);
      heard({ outcome: reply.partial ? "partial" : "ok", code: reply.partial ? 20001 : 0, requestId: reply.requestId });
      return reply;
    } catch (error) {
      if (error instanceof TikTokError) {
        const { kind, code, requestId } = error.failure;
        heard({ outcome: kind, code, requestId });
      }
      throw error;
    } finally {
      quietly(done);
    }
  }

  #final(error: TikTokError, attempts: number): Error {
    const final = new TikTokError({ ...error.failure, attempts });
    if (!holdsForAll(final)) return final;
    if (this.#stopped) return neverSent(this.#stopped);
    this.#stopped = new Stopped(final);
    return final;
  }

  async #attempt(call: Call, accessToken: string): Promise<Reply> {
    const { baseUrl, transport, userAgent = "pulumi-tiktok", namesResources } = this.options;
    const json = call.body !== undefined;
    const body = await bodyOf(call).catch((error: unknown) => {
      throw neverSent(error);
    });
    const answer = await transport.send({
      method: call.method,
      url: `${baseUrl}${API}${call.path}${queryOf(call.query ?? {})}`,
      headers: {
        // Calls that request a token have none yet.
        ...(accessToken ? { "Access-Token": accessToken } : {}),
        "User-Agent": namesResources ? `${userAgent}${commentOf(call.about ?? [])}` : userAgent,
        ...(json ? { "Content-Type": "application/json" } : {}),
      },
      body,
      timeoutMs: call.timeoutMs ?? 30_000,
    });
    return this.#timed(decode(answer, `${call.method} ${call.path}`));
  }

  #timed(reply: Reply): Reply {
    const [, year, month, day, hour, minute, second] =
      /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/.exec(reply.requestId) ?? [];
    const theirs = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    if (!Number.isNaN(theirs)) this.#offsetMs = theirs - this.#clock.now();
    return reply;
  }
}
