import { instantOf } from "../objects/times.js";
import type { Wire } from "../objects/wire.js";

/** TikTok writes create times in whole seconds. */
export const ROUNDING_MS = 2_000;

/** Create times come as `2026-11-23 12:00:00` in UTC, those of assets as `2026-11-23T12:00:00Z` (reference 1.4). */
export function createdAfter(row: Wire, since: number): boolean {
  return instantOf(row.create_time) >= since - ROUNDING_MS;
}
