/** Calls that fit into one sliding window. */
export interface Window {
  readonly name: "second" | "minute" | "day";
  readonly lengthMs: number;
  readonly calls: number;
}

/** A quota profile: the windows that hold for the whole app. No windows: no limit. */
export type Quota = readonly Window[];

const SECOND = 1_000;
const MINUTE = 60_000;
const DAY = 86_400_000;

const windows = (second: number, minute: number, day: number): Quota => [
  { name: "second", lengthMs: SECOND, calls: second },
  { name: "minute", lengthMs: MINUTE, calls: minute },
  { name: "day", lengthMs: DAY, calls: day },
];

/** Profiles by name (design.md section 5, reference 9). */
export const PROFILES: Readonly<Record<string, Quota>> = {
  guide: windows(10, 100, 1_000),
  basic: windows(10, 600, 864_000),
  advanced: windows(20, 1_200, 1_728_000),
  premium: windows(30, 1_800, 2_592_000),
  ultimate: windows(50, 3_000, 4_320_000),
  sandbox: windows(1, 30, 1_000),
  off: [],
};

/** Reads `guide`, `off`, … or `S/M/D`; `undefined` when it is neither. */
export function parseQuota(text: string): Quota | undefined {
  const custom = /^(\d+)\/(\d+)\/(\d+)$/.exec(text);
  if (!custom) return Object.hasOwn(PROFILES, text) ? PROFILES[text] : undefined;
  const [second = 0, minute = 0, day = 0] = custom.slice(1).map(Number);
  return second > 0 && minute > 0 && day > 0 ? windows(second, minute, day) : undefined;
}

/** No call left within the bound: says when the next one may go. */
export class QuotaExhausted extends Error {
  constructor(window: Window, waitMs: number, now: number) {
    const when = new Date(now + waitMs).toISOString().slice(0, 19);
    super(
      `The quota of ${window.calls} calls a ${window.name} is used up. The next call may go at ${when}Z; what is finished stays finished, and the next pulumi up goes on from there.`,
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

/**
 * One limiter for every call of a process: sliding windows, first come first served, so that no second, minute or day
 * ever holds more calls than the profile allows. (Counting across processes is issue 4's.)
 */
export class Limiter {
  readonly #sent: number[] = [];
  #last: Promise<void> = Promise.resolve();

  constructor(
    private readonly quota: Quota,
    private readonly clock: Clock = systemClock,
    private readonly onWait: OnWait = () => undefined,
  ) {}

  /** Resolves when a call may go. Throws QuotaExhausted when that is further off than MAX_WAIT_MS. */
  take(): Promise<void> {
    const turn = this.#last.then(() => this.#admit());
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #admit(): Promise<void> {
    for (;;) {
      const blocked = this.#blocked();
      if (!blocked) break;
      if (blocked.waitMs > MAX_WAIT_MS) throw new QuotaExhausted(blocked.window, blocked.waitMs, this.clock.now());
      this.onWait(blocked.waitMs, blocked.window);
      await this.clock.sleep(blocked.waitMs);
    }
    this.#sent.push(this.clock.now());
    const longest = Math.max(0, ...this.quota.map((window) => window.calls));
    if (this.#sent.length > longest) this.#sent.splice(0, this.#sent.length - longest);
  }

  /** The window that is full for longest, and how long. A window of n calls is full while the n-th last lies inside. */
  #blocked(): { window: Window; waitMs: number } | undefined {
    const now = this.clock.now();
    const full = this.quota.flatMap((window) => {
      const oldest = this.#sent[this.#sent.length - window.calls];
      const waitMs = oldest === undefined ? 0 : oldest + window.lengthMs - now;
      return waitMs > 0 ? [{ window, waitMs }] : [];
    });
    return full.sort((one, other) => other.waitMs - one.waitMs)[0];
  }
}
