import { DAY, type Window } from "./quota.js";

/** One counter of calls, with the windows that limit it: the app's, or an endpoint's. */
export interface Account {
  readonly name: string;
  readonly windows: readonly Window[];
}

/** A full window, and how long until it accepts the next call. */
export interface Blocked {
  readonly window: Window;
  readonly waitMs: number;
}

/** An admitted call, until its answer arrives. */
export interface Ticket {
  /**
   * The answer arrived, or the call failed: from now on the call counts as sent now, when the server may have counted
   * it.
   */
  done(now: number): void;
}

/** Calls of an account in the last second and minute, and since 00:00 UTC. */
export type Usage = Readonly<Record<Window["name"], number>>;

/**
 * Where calls are counted. Every implementation guarantees: no window of any account ever contains more calls than
 * allowed.
 */
export interface Ledger {
  /** Admits a call at `now` on all accounts, or tells which window is full for longest. */
  take(accounts: readonly Account[], now: number): Promise<Ticket | Blocked>;
  /** TikTok has suspended the app until then (reference 9): for everyone who counts here. */
  closeUntil(account: string, until: number): Promise<void>;
  /** Current usage. */
  usage(account: string, now: number): Promise<Usage>;
  close?(): void | Promise<void>;
}

export const isTicket = (answer: Ticket | Blocked): answer is Ticket => "done" in answer;

/** A pending call counts as sent now; one whose process died counts as sent when its answer must have arrived. */
export const LONGEST_CALL_MS = 120_000;

/** The window for TikTok's own refusals. */
export const CLOSED: Window = { name: "minute", lengthMs: 300_000, calls: 0 };

/**
 * The pure core of every ledger. `times` are the calls of the last minute, oldest first, pending ones as `now`; `today`
 * counts the calls since 00:00 UTC, where TikTok's day begins.
 */
export function blockedBy(account: Account, times: readonly number[], today: number, now: number): Blocked | undefined {
  const full = account.windows.flatMap((window): Blocked[] => {
    if (window.name === "day") {
      return today >= window.calls ? [{ window, waitMs: DAY - (now % DAY) }] : [];
    }
    const oldest = times[times.length - window.calls];
    const waitMs = oldest === undefined ? 0 : oldest + window.lengthMs - now;
    return waitMs > 0 ? [{ window, waitMs }] : [];
  });
  return full.sort((one, other) => other.waitMs - one.waitMs)[0];
}

/** The same times, counted. */
export const usageOf = (times: readonly number[], today: number, now: number): Usage => ({
  second: times.filter((at) => at > now - 1_000).length,
  minute: times.length,
  day: today,
});

interface Entry {
  at: number;
  onTheWay: boolean;
}

/** Counts the calls of this process. */
export class MemoryLedger implements Ledger {
  readonly #calls = new Map<string, Entry[]>();
  readonly #days = new Map<string, { day: number; count: number }>();
  readonly #closed = new Map<string, number>();

  async take(accounts: readonly Account[], now: number): Promise<Ticket | Blocked> {
    for (const account of accounts) {
      const blocked = this.#blocked(account, now);
      if (blocked) return blocked;
    }
    const entries = accounts.map(({ name }) => this.#enter(name, now));
    return {
      done(at) {
        for (const entry of entries) Object.assign(entry, { at, onTheWay: false });
      },
    };
  }

  async closeUntil(account: string, until: number): Promise<void> {
    this.#closed.set(account, until);
  }

  #blocked(account: Account, now: number): Blocked | undefined {
    const closed = (this.#closed.get(account.name) ?? 0) - now;
    if (closed > 0) return { window: CLOSED, waitMs: closed };
    return blockedBy(account, this.#times(account.name, now), this.#today(account.name, now), now);
  }

  async usage(account: string, now: number): Promise<Usage> {
    return usageOf(this.#times(account, now), this.#today(account, now), now);
  }

  #times(name: string, now: number): number[] {
    return this.#recent(name, now)
      .map(({ at, onTheWay }) => (onTheWay ? now : at))
      .sort((one, other) => one - other);
  }

  #today(name: string, now: number): number {
    const day = this.#days.get(name);
    return day?.day === Math.floor(now / DAY) ? day.count : 0;
  }

  #recent(name: string, now: number): Entry[] {
    const kept = (this.#calls.get(name) ?? []).filter(
      ({ at, onTheWay }) => at > now - (onTheWay ? LONGEST_CALL_MS : 60_000),
    );
    this.#calls.set(name, kept);
    return kept;
  }

  #enter(name: string, now: number): Entry {
    const entry = { at: now, onTheWay: true };
    this.#recent(name, now).push(entry);
    this.#days.set(name, { day: Math.floor(now / DAY), count: this.#today(name, now) + 1 });
    return entry;
  }
}
