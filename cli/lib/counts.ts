/** Sums over the statistics (provider/observability). */

import { type CallCount, LATENCY_BOUNDS } from "../../provider/observability/statistics.js";
import { groupBy } from "./group.js";

/** A group of calls. Milliseconds. */
export interface Group {
  readonly key: string;
  readonly calls: number;
  /** Calls that did not succeed. */
  readonly failed: number;
  readonly retries: number;
  readonly waitedMs: number;
  readonly meanMs: number;
  /** Upper bounds of the histogram's buckets, so these are at most that; null if slower than the last. */
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
}

/** Whether a call did not succeed. */
export const isFailure = ({ outcome }: { readonly outcome: string }): boolean =>
  outcome !== "ok" && outcome !== "partial";

function quantile(latency: readonly number[], share: number): number | null {
  const all = latency.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  for (const [index, count] of latency.entries()) {
    seen += count;
    if (count > 0 && seen >= all * share) return LATENCY_BOUNDS[index] ?? null;
  }
  return null;
}

/** Groups calls by a key, busiest first. */
export function grouped(counts: readonly CallCount[], keyOf: (count: CallCount) => string): Group[] {
  const sum = (some: readonly CallCount[], of: (one: CallCount) => number): number =>
    some.reduce((total, one) => total + of(one), 0);
  return [...groupBy(counts, keyOf)]
    .map(([key, some]) => {
      const calls = sum(some, ({ count }) => count);
      const latency = LATENCY_BOUNDS.concat(Number.POSITIVE_INFINITY).map((_bound, index) =>
        sum(some, (one) => one.latency[index] ?? 0),
      );
      return {
        key,
        calls,
        failed: sum(some.filter(isFailure), ({ count }) => count),
        retries: sum(some, ({ retries }) => retries),
        waitedMs: sum(some, ({ waitedMs }) => waitedMs),
        meanMs: calls > 0 ? Math.round(sum(some, ({ tookMs }) => tookMs) / calls) : 0,
        p50Ms: quantile(latency, 0.5),
        p95Ms: quantile(latency, 0.95),
      };
    })
    .sort((one, other) => other.calls - one.calls || (one.key < other.key ? -1 : 1));
}

/** `urn:pulumi:dev::ads` → `ads/dev`. */
export function stackName(urn: string): string {
  const [, stack, project] = /^urn:pulumi:([^:]+)::(.+)$/.exec(urn) ?? [];
  return stack && project ? `${project}/${stack}` : urn || "(no stack)";
}
