import { stringify } from "lossless-json";
import { decode, type Reply } from "./envelope.js";
import { TikTokError } from "./errors.js";
import { type Clock, type Limiter, systemClock } from "./limiter.js";
import { type CallKind, nextDelay } from "./retry.js";
import type { FormData, Transport } from "./transport.js";

/** One call of the API. `query` values that are lists or objects travel as JSON text (reference 1.2). */
export interface Call {
  readonly method: "GET" | "POST";
  /** Such as `/campaign/create/`, with the slash at the end. */
  readonly path: string;
  readonly kind: CallKind;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: Readonly<Record<string, unknown>>;
  /** Builds the parts of an upload anew for each attempt. */
  readonly form?: () => FormData | Promise<FormData>;
  readonly timeoutMs?: number;
}

/** What the client is made of. */
export interface ClientOptions {
  readonly baseUrl: string;
  readonly accessToken: string;
  readonly transport: Transport;
  readonly limiter: Limiter;
  readonly clock?: Clock;
  readonly random?: () => number;
  readonly userAgent?: string;
}

/** The client's word after a failure that makes every further call pointless. */
export class Stopped extends Error {
  constructor(readonly first: TikTokError) {
    super("not sent, because an earlier call of this run failed for a reason that holds for all (see that error).");
    this.name = "Stopped";
  }
}

const API = "/open_api/v1.3";

function queryOf(values: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  const texts = entries.map(([name, value]) => [
    name,
    typeof value === "object" ? JSON.stringify(value) : String(value),
  ]);
  return texts.length > 0 ? `?${new URLSearchParams(texts as [string, string][])}` : "";
}

/** A refused token or an unreachable TikTok meets every call alike: it is said once, and nothing more is sent. */
const holdsForAll = (error: TikTokError): boolean =>
  error.kind === "auth" || (error.kind === "network" && error.failure.ran === "no");

/** The answer to passing the minute's limit (reference 8, 40100), unlike that to passing the second's. */
const isClosed = (error: TikTokError): boolean =>
  error.failure.code === 40100 && /temporarily restricted/i.test(error.failure.message);

/** Calls TikTok: quota, retries, decoding. Knows no resource. */
export class Client {
  #stopped: TikTokError | undefined;
  readonly #clock: Clock;
  readonly #random: () => number;
  #offsetMs = 0;

  constructor(private readonly options: ClientOptions) {
    this.#clock = options.clock ?? systemClock;
    this.#random = options.random ?? Math.random;
  }

  /** The clock that waits are made with. */
  get clock(): Clock {
    return this.#clock;
  }

  /** TikTok's time, in milliseconds: this machine's, put right by what the last answer said (request_id, reference 1.3). */
  serverNow(): number {
    return this.#clock.now() + this.#offsetMs;
  }

  /** Sends a call until it succeeds, must not be repeated, or its bounds are reached. Throws TikTokError or Stopped. */
  async call(call: Call): Promise<Reply> {
    const started = this.#clock.now();
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#once(call);
      } catch (error) {
        if (!(error instanceof TikTokError)) throw error;
        if (isClosed(error)) this.options.limiter.close();
        const elapsedMs = this.#clock.now() - started;
        const wait = nextDelay(error, { kind: call.kind, attempt, elapsedMs }, this.#random);
        if (wait === undefined) throw this.#final(error, attempt);
        await this.#clock.sleep(wait);
      }
    }
  }

  /** One attempt, in its turn. */
  async #once(call: Call): Promise<Reply> {
    if (this.#stopped) throw new Stopped(this.#stopped);
    const done = await this.options.limiter.take(call.path);
    try {
      if (this.#stopped) throw new Stopped(this.#stopped);
      return await this.#attempt(call);
    } finally {
      done();
    }
  }

  #final(error: TikTokError, attempts: number): Error {
    const final = new TikTokError({ ...error.failure, attempts });
    if (!holdsForAll(final)) return final;
    if (this.#stopped) return new Stopped(this.#stopped);
    this.#stopped = final;
    return final;
  }

  async #attempt(call: Call): Promise<Reply> {
    const { baseUrl, accessToken, transport, userAgent = "pulumi-tiktok" } = this.options;
    const json = call.body !== undefined;
    const answer = await transport.send({
      method: call.method,
      url: `${baseUrl}${API}${call.path}${queryOf(call.query ?? {})}`,
      headers: {
        "Access-Token": accessToken,
        "User-Agent": userAgent,
        ...(json ? { "Content-Type": "application/json" } : {}),
      },
      body: json ? stringify(call.body) : await call.form?.(),
      timeoutMs: call.timeoutMs ?? 30_000,
    });
    return this.#timed(decode(answer, `${call.method} ${call.path}`));
  }

  #timed(reply: Reply): Reply {
    const [, year, month, day, hour, minute, second] =
      /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/.exec(reply.requestId) ?? [];
    const said = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    if (!Number.isNaN(said)) this.#offsetMs = said - this.#clock.now();
    return reply;
  }
}
