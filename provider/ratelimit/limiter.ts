import { type Account, type Blocked, isTicket, type Ledger, MemoryLedger, type Ticket, type Usage } from "./ledger.js";
import type { Quota, Window } from "./quota.js";
import { allowedOfDay, rankOf, type Urgency } from "./urgency.js";

/** No call left within the limit: tells when the next one is possible, and how many wait for it. */
export class QuotaExhausted extends Error {
  constructor({ window, waitMs }: Blocked, now: number, wanted: number) {
    const when = `${new Date(now + waitMs).toISOString().slice(0, 19)}Z`;
    const why =
      window.calls === 0
        ? "TikTok has suspended the app for a few minutes, because calls arrived too fast."
        : `The quota of ${window.calls} calls a ${window.name} is used up: 0 are left, and this run needs at least ${wanted} more.`;
    super(
      `${why} The next call is possible at ${when}. Finished work is kept, and the next pulumi up continues from there.`,
    );
    this.name = "QuotaExhausted";
  }
}

/** Time, so that tests need not wait. Milliseconds. */
export interface Clock {
  now(): number;
  sleep(ms: number): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** Receives the limiter's messages about waits. */
export type OnWait = (waitMs: number, window: Window) => void;

/** The maximum wait; beyond that the call fails at once. */
export const MAX_WAIT_MS = 120_000;
/**
 * How long TikTok's suspension lasts (reference 9): after exceeding the limit per second, and after exceeding the limit
 * per minute.
 */
const CLOSED_MS = { second: 1_000, minute: 300_000 } as const;

/** Options of a limiter. */
export interface LimiterOptions {
  readonly quota: Quota;
  /** Identifies the app whose quota it is, so that apps on one machine are counted separately. */
  readonly app?: string;
  readonly ledger?: Ledger;
  readonly clock?: Clock;
  readonly onWait?: OnWait;
}

interface Waiting {
  readonly accounts: readonly Account[];
  /** Calls with the same key are admitted or blocked alike. */
  readonly key: string;
  readonly urgency: Urgency;
  readonly since: number;
  readonly resolve: (done: () => void) => void;
  readonly reject: (error: Error) => void;
}

/**
 * One limiter for every call, including retries and uploads: no second, minute or day ever contains more calls than the
 * profile allows, for all who share the ledger. The most urgent call is sent first, and equally urgent ones in order of
 * arrival. A call counts from when it is sent until its answer arrives, since it is unknown when in between TikTok
 * counts it.
 */
export class Limiter {
  readonly #clock: Clock;
  readonly #ledger: Ledger;
  #waiting: Waiting[] = [];
  #serving = false;
  #again = false;
  #wakesAt: number | undefined;

  constructor(private readonly options: LimiterOptions) {
    this.#clock = options.clock ?? systemClock;
    this.#ledger = options.ledger ?? new MemoryLedger();
  }

  /** Resolves when a call of `path` may be sent; call `done` when it ends. Throws QuotaExhausted. */
  take(path: string, urgency: Urgency = "change"): Promise<() => void> {
    const accounts = this.#accounts(path, urgency);
    if (accounts.length === 0) return Promise.resolve(() => undefined);
    return new Promise((resolve, reject) => {
      const key = JSON.stringify(accounts);
      this.#waiting.push({ accounts, key, urgency, since: this.#clock.now(), resolve, reject });
      void this.#serve();
    });
  }

  /** TikTok reports too many calls per second or minute: nothing is sent until the suspension ends. */
  close(window: keyof typeof CLOSED_MS): Promise<void> {
    return this.#ledger.closeUntil(this.#app, this.#clock.now() + CLOSED_MS[window]);
  }

  /** Usage of the app's windows; undefined if there is no limit. */
  async usage(): Promise<{ readonly used: Usage; readonly windows: readonly Window[] }> {
    return { used: await this.#ledger.usage(this.#app, this.#clock.now()), windows: this.options.quota.app };
  }

  get #app(): string {
    return this.options.app ?? "app";
  }

  #accounts(path: string, urgency: Urgency): Account[] {
    const { app, endpoints } = this.options.quota;
    const endpoint = endpoints[path];
    const accounts = endpoint ? [{ name: `${this.#app} ${path}`, windows: endpoint }] : [];
    const windows = app.map((window) =>
      window.name === "day" ? { ...window, calls: allowedOfDay(window.calls, urgency) } : window,
    );
    return app.length > 0 ? [{ name: this.#app, windows }, ...accounts] : accounts;
  }

  /** Admits calls as allowed. Runs once at a time; calls that arrive in the meantime are handled right after. */
  async #serve(): Promise<void> {
    this.#again = true;
    if (this.#serving) return;
    this.#serving = true;
    try {
      while (this.#again) {
        this.#again = false;
        await this.#round();
      }
    } catch (error) {
      const failure = error instanceof Error ? error : new Error(String(error));
      for (const { reject } of this.#waiting.splice(0)) reject(failure);
    } finally {
      this.#serving = false;
    }
  }

  async #round(): Promise<void> {
    const full = new Map<string, Blocked>();
    const now = this.#clock.now();
    const inOrder = [...this.#waiting].sort(
      (one, other) => rankOf(one.urgency, now - one.since) - rankOf(other.urgency, now - other.since),
    );
    for (const one of inOrder) {
      if (full.has(one.key) || !this.#waiting.includes(one)) continue;
      const answer = await this.#ledger.take(one.accounts, this.#clock.now());
      if (isTicket(answer)) this.#admit(one, answer);
      else if (answer.waitMs > MAX_WAIT_MS) this.#refuse(one.key, answer);
      else full.set(one.key, answer);
    }
    const next = [...full.values()].sort((one, other) => one.waitMs - other.waitMs)[0];
    if (next) this.#sleep(next);
  }

  #admit(one: Waiting, ticket: Ticket): void {
    this.#waiting.splice(this.#waiting.indexOf(one), 1);
    one.resolve(() => ticket.done(this.#clock.now()));
  }

  /** All calls of its kind get the same answer, with their number. */
  #refuse(key: string, blocked: Blocked): void {
    const refused = this.#waiting.filter((one) => one.key === key);
    this.#waiting = this.#waiting.filter((one) => one.key !== key);
    for (const { reject } of refused) reject(new QuotaExhausted(blocked, this.#clock.now(), refused.length));
  }

  #sleep({ waitMs, window }: Blocked): void {
    const wakesAt = this.#clock.now() + waitMs;
    if (this.#wakesAt !== undefined && this.#wakesAt <= wakesAt) return;
    this.#wakesAt = wakesAt;
    this.options.onWait?.(waitMs, window);
    void this.#clock.sleep(waitMs).then(() => {
      if (this.#wakesAt === wakesAt) this.#wakesAt = undefined;
      return this.#serve();
    });
  }
}
