/** Splits whole counts into parts that add up to them exactly. */
import { WITHIN } from "./funnel.js";
import type { Counts, Profile } from "./numbers.js";

/**
 * `total` in whole parts after `weights`, by largest remainders. Where the weights are whole and their sum is not less than
 * the total, no part is larger than its weight.
 */
export function apportioned(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, one) => all + one, 0);
  if (total === 0 || sum === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  let left = total - parts.reduce((all, one) => all + one, 0);
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((one, other) => other.rest - one.rest || one.index - other.index);
  for (const { index, rest } of order) {
    if (left <= 0) break;
    if (rest === 0 && (weights[index] ?? 0) === 0) continue;
    parts[index] = (parts[index] ?? 0) + 1;
    left -= 1;
  }
  return parts;
}

/** An ad's primitive counts in parts after `weights`: each count after its parent's parts, the money after impressions. */
export function splitCounts(profile: Profile, counts: Counts, weights: readonly number[]): Counts[] {
  const parts: Counts[] = weights.map(() => ({}));
  const put = (name: string, values: readonly number[]): void => {
    for (const [index, part] of parts.entries()) {
      const value = values[index] ?? 0;
      if (value > 0) part[name] = value;
    }
  };
  const ofParts = (name: string): number[] => parts.map((part) => part[name] ?? 0);
  const event = profile.event ?? "";
  for (const name in counts) {
    if (name === "spend") continue;
    const within = name === "_viewed" || name === "_secondary" ? event : WITHIN[name];
    put(name, apportioned(counts[name] ?? 0, within === undefined ? weights : ofParts(within)));
  }
  const shown = (counts.impressions ?? 0) > 0 ? ofParts("impressions") : weights;
  put("spend", apportioned(counts.spend ?? 0, shown));
  return parts;
}
