/** When the engine has stopped asking: no Check is running or has just ended, and no request that more may follow. */
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import type { Kind, Resource } from "../definitions/index.js";

/** Once Check has met no campaign or ad group for this long, the program has declared all it will. Milliseconds. */
const QUIET_MS = 1_000;
/** Maximum wait for resources that the program announced and Check has not met. Milliseconds. */
const LONGEST_MS = 10_000;

/** What tells that the engine is at work. */
export interface QuietSources {
  readonly now?: () => number;
  readonly sleep?: (ms: number) => Promise<unknown>;
  /** Whether a change is on its way to TikTok: what is below the object is registered once it has answered. */
  readonly isBusy?: () => boolean;
}

/** No campaign or ad group is below these, and the minutes that TikTok takes to process a video are no reason to wait. */
const LEAVES: ReadonlySet<Kind | undefined> = new Set(["ad", "video", "image"] as const);

/** Whether campaigns or ad groups may be registered once these changes end. */
export const mayRegister = (changing: Iterable<Pick<Resource, "kind">>): boolean =>
  [...changing].some(({ kind }) => !LEAVES.has(kind));

/** Follows the Checks of campaigns and ad groups. */
export class Quiet {
  /** Checks in progress, and when the last one ended. */
  #checking = 0;
  #checkedAt = 0;

  constructor(private readonly sources: QuietSources) {}

  /** How long something lasts: setting the clock back does not extend it. */
  #elapsed(): number {
    return (this.sources.now ?? (() => performance.now()))();
  }

  async during<T>(check: () => Promise<T>): Promise<T> {
    this.#checking += 1;
    try {
      return await check();
    } finally {
      this.#checking -= 1;
      this.#checkedAt = this.#elapsed();
    }
  }

  get isQuiet(): boolean {
    const isBusy = this.#checking > 0 || this.sources.isBusy?.() === true;
    return !isBusy && this.#elapsed() - this.#checkedAt >= QUIET_MS;
  }

  /** Waits as long as something is awaited that may still come. */
  async waitWhile(isAwaited: () => boolean): Promise<void> {
    await this.lasting(async () => isAwaited() || undefined);
  }

  /** Asks again until nothing is found, or until nothing that would change the answer is to come. */
  async lasting<T>(ask: () => Promise<T | undefined>): Promise<T | undefined> {
    const from = this.#elapsed();
    for (;;) {
      const found = await ask();
      if (found === undefined || this.isQuiet || this.#elapsed() - from >= LONGEST_MS) return found;
      await (this.sources.sleep ?? sleep)(QUIET_MS / 4);
    }
  }
}
