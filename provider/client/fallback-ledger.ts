import type { Account, Blocked, Ledger, Ticket, Usage } from "./ledger.js";

/** After a failure the first ledger is left alone for so long. Milliseconds. */
const PAUSE_MS = 10_000;

/**
 * Counts in the first ledger, and in the second while the first cannot be reached: a counter that is down must not keep
 * anybody from pausing an ad. `onFallback` is called once.
 */
export class FallbackLedger implements Ledger {
  #first: Promise<Ledger> | undefined;
  #downUntil = Number.NEGATIVE_INFINITY;
  #said = false;

  constructor(
    private readonly open: () => Promise<Ledger>,
    private readonly second: Ledger,
    private readonly onFallback: (error: Error) => void,
    private readonly now: () => number = () => Date.now(),
  ) {}

  take(accounts: readonly Account[], now: number): Promise<Ticket | Blocked> {
    return this.#try((ledger) => ledger.take(accounts, now));
  }

  closeUntil(account: string, until: number): Promise<void> {
    return this.#try((ledger) => ledger.closeUntil(account, until));
  }

  usage(account: string, now: number): Promise<Usage> {
    return this.#try((ledger) => ledger.usage(account, now));
  }

  /** Lets go of the first ledger's connection. */
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
      if (!this.#said) this.onFallback(error instanceof Error ? error : new Error(String(error)));
      this.#said = true;
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
