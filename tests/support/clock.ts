import type { Clock } from "../../provider/ratelimit/limiter.js";

/** A clock that stands still until somebody sleeps; sleeping takes no real time. */
export class FakeClock implements Clock {
  readonly slept: number[] = [];

  constructor(private time = Date.parse("2026-11-23T12:00:00Z")) {}

  now(): number {
    return this.time;
  }

  async sleep(ms: number): Promise<void> {
    this.slept.push(ms);
    // What is due at this moment happens before time continues.
    await new Promise((resolve) => setImmediate(resolve));
    this.time += ms;
  }

  advance(ms: number): void {
    this.time += ms;
  }
}
