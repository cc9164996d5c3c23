import type { Store } from "../store.js";

/** Speed of the clock: 0 is frozen, 1 real time, higher values run faster. */
export interface ClockState {
  readonly now: string;
  readonly speed: number;
}

/** The emulator's clock: real time, shifted, frozen or accelerated; kept in the store. */
export class Clock {
  readonly #store: Store;
  readonly #real: () => number;
  #realAt = 0;
  #virtualAt = 0;
  #speed = 1;
  #pinned: number | undefined;

  constructor(store: Store, real: () => number = Date.now) {
    this.#store = store;
    this.#real = real;
    this.load();
  }

  /** Reads the clock from the store: at the start, after a reset, after a snapshot was restored. */
  load(): void {
    const [realAt, virtualAt, speed] = (this.#store.meta("clock") ?? "").split("/").map(Number);
    const known = realAt !== undefined && virtualAt !== undefined && speed !== undefined;
    this.#realAt = known ? realAt : this.#real();
    this.#virtualAt = known ? virtualAt : this.#realAt;
    this.#speed = known ? speed : 1;
  }

  /** Milliseconds since the epoch. */
  now(): number {
    return this.#pinned ?? Math.floor(this.#virtualAt + (this.#real() - this.#realAt) * this.#speed);
  }

  #set(virtualAt: number, speed: number): void {
    this.#realAt = this.#real();
    this.#virtualAt = virtualAt;
    this.#speed = speed;
    this.#store.setMeta("clock", `${this.#realAt}/${this.#virtualAt}/${this.#speed}`);
  }

  advance(seconds: number): void {
    this.#set(this.now() + seconds * 1000, this.#speed);
  }

  /** Sets the time of day and date. */
  turnTo(ms: number): void {
    this.#set(ms, this.#speed);
  }

  /** 0 freezes, 1 is real time, N runs N times as fast. */
  run(speed: number): void {
    this.#set(this.now(), speed);
  }

  /** Runs `work` as if it were `ms`. */
  at<T>(ms: number, work: () => T): T {
    const before = this.#pinned;
    this.#pinned = ms;
    try {
      return work();
    } finally {
      this.#pinned = before;
    }
  }

  state(): ClockState {
    return { now: new Date(this.now()).toISOString(), speed: this.#speed };
  }
}
