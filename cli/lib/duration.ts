/** Durations for people. */
import { plural } from "./plural.js";

const UNITS = [
  [86_400, "day"],
  [3_600, "hour"],
  [60, "minute"],
] as const;

/** Seconds in the largest unit with at least two: `45 seconds`, `3 minutes`, `30 days`. */
export function durationOf(seconds: number): string {
  for (const [length, unit] of UNITS) if (seconds >= 2 * length) return plural(Math.round(seconds / length), unit);
  return plural(Math.round(seconds), "second");
}
