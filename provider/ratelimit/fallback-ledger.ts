import { type Account, type Blocked, isTicket, type Ledger, type Ticket, type Usage } from "./ledger.js";

/** After a failure the first ledger is not used for this long. Milliseconds. */
const PAUSE_MS = 10_000;

/**
 * Counts in the first ledger, and in the second while the first cannot be reached: an unavailable counter must not
 * prevent anyone from pausing an ad. Calls that the first admits are recorded in the second, too, so that a half-used
 * minute does not start over when the first becomes unavailable. `onFallback` is called once.
 */
export class FallbackLedger implements Ledger {
  #first: Promise<Ledger> | undefined;
  #downUntil = Number.NEGATIVE_INFINITY;
  #reported = false;

  constructor(
    private readonly open: () => Promise<Ledger>,
    private readonly second: Ledger,
    private readonly onFallback: (error: Error) => void,
    private readonly now: () => number = () => Date.now(),
  ) {}

  take(accounts: readonly Account[], now: number): Promise<Ticket | Blocked> {
    return this.#try(async (ledger) => {
      const answer = await ledger.take(accounts, now);
      if (ledger === this.second || !isTicket(answer)) return answer;
      // A failed record is harmless: the call is counted where it matters.
      const noted = await this.second.take(accounts, now).catch(() => undefined);
      return {
        done: (at) => {
          answer.done(at);
          if (noted && isTicket(noted)) noted.done(at);
        },
      };
    });
  }

  closeUntil(account: string, until: number): Promise<void> {
    return this.#try(async (ledger) => {
      await ledger.closeUntil(account, until);
      if (ledger !== this.second) await this.second.closeUntil(account, until).catch(() => undefined);
    });
  }

  usage(account: string, now: number): Promise<Usage> {
    return this.#try((ledger) => ledger.usage(account, now));
  }

  /** Closes the first ledger's connection. */
  async close(): Promise<void> {
    const first = await this.#first?.catch(() => undefined);
    await first?.close?.();
  }

  async #try<T>(work: (ledger: Ledger) => Promise<T>): Promise<T> {
    if (this.now() < this.#downUntil) return work(this.second);
    try {
      return await work(await this.#opened());
    } catch (error) {
      this.#downUntil = this.now() + PAUSE_MS;
      if (!this.#reported) this.onFallback(error instanceof Error ? error : new Error(String(error)));
      this.#reported = true;
      return work(this.second);
    }
  }

  #opened(): Promise<Ledger> {
    this.#first ??= this.open().catch((error: unknown) => {
      this.#first = undefined;
      throw error;
    });
    return this.#first;
  }
}
