import { type Account, type Blocked, isTicket, type Ledger, MemoryLedger, type Ticket } from "./ledger.js";
import type { Quota, Window } from "./quota.js";

/** No call left within the bound: says when the next one may go. */
export class QuotaExhausted extends Error {
  constructor({ window, waitMs }: Blocked, now: number) {
    const when = `${new Date(now + waitMs).toISOString().slice(0, 19)}Z`;
    const why =
      window.calls === 0
        ? "TikTok has closed the app for some minutes, because calls came too fast."
        : `The quota of ${window.calls} calls a ${window.name} is used up.`;
    super(
      `${why} The next call may go at ${when}; what is finished stays finished, and the next pulumi up goes on from there.`,
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

/** Where the limiter's word of a wait goes. */
export type OnWait = (waitMs: number, window: Window) => void;

/** The longest wait that is worth it; beyond that the call fails at once. */
export const MAX_WAIT_MS = 120_000;
/** Passing the minute's limit closes the app for five minutes (reference 9). */
const CLOSED_MS = 300_000;

/** What a limiter counts with. */
export interface LimiterOptions {
  readonly quota: Quota;
  /** Names the app whose quota it is, so that apps on one machine are counted apart. */
  readonly app?: string;
  readonly ledger?: Ledger;
  readonly clock?: Clock;
  readonly onWait?: OnWait;
}

/**
 * One limiter for every call, retries and uploads included: no second, minute or day ever holds more calls than the
 * profile allows, for all who share the ledger. First come first served within a process. A call counts from when it is
 * sent until its answer is there, since nobody knows when in between TikTok counts it.
 */
export class Limiter {
  readonly #clock: Clock;
  readonly #ledger: Ledger;
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: LimiterOptions) {
    this.#clock = options.clock ?? systemClock;
    this.#ledger = options.ledger ?? new MemoryLedger();
  }

  /** Resolves when a call of `path` may go; `done` is to be called with its end. Throws QuotaExhausted. */
  take(path: string): Promise<() => void> {
    const accounts = this.#accounts(path);
    if (accounts.length === 0) return Promise.resolve(() => undefined);
    const turn = this.#last.then(() => this.#admit(accounts));
    this.#last = turn.catch(() => undefined);
    return turn.then((ticket) => () => ticket.done(this.#clock.now()));
  }

  /** TikTok says that calls came too fast: nobody sends until it opens again. */
  close(): void {
    this.#ledger.closeUntil(this.#app, this.#clock.now() + CLOSED_MS);
  }

  get #app(): string {
    return this.options.app ?? "app";
  }

  #accounts(path: string): Account[] {
    const { app, endpoints } = this.options.quota;
    const endpoint = endpoints[path];
    const accounts = endpoint ? [{ name: `${this.#app} ${path}`, windows: endpoint }] : [];
    return app.length > 0 ? [{ name: this.#app, windows: app }, ...accounts] : accounts;
  }

  async #admit(accounts: readonly Account[]): Promise<Ticket> {
    for (;;) {
      const answer = this.#ledger.take(accounts, this.#clock.now());
      if (isTicket(answer)) return answer;
      if (answer.waitMs > MAX_WAIT_MS) throw new QuotaExhausted(answer, this.#clock.now());
      this.options.onWait?.(answer.waitMs, answer.window);
      await this.#clock.sleep(answer.waitMs);
    }
  }
}
