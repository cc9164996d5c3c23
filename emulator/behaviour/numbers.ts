/** What spend buys: impressions, clicks and the rest, in shares that every ad has of its own. They are assumed. */
import { COUNTS, type Count, RATIOS } from "../contract/report.js";
import { dice } from "./dice.js";

export type Counts = Record<Count, number>;

export const nothing = (): Counts => Object.fromEntries(COUNTS.map((name) => [name, 0])) as Counts;

/** Numbers of an ad for an amount that it spent; `price` is what a unit of money is worth in dollars' terms. */
export function countsOf(seed: number, ad: string, amount: number, price: number): Counts {
  const roll = dice(seed, ad);
  const part = (of: number, least: number, most: number, index: number): number =>
    Math.floor(of * (least + (most - least) * roll(index)));
  const impressions = Math.floor((amount / price / (3 + 6 * roll(0))) * 1_000);
  const clicks = part(impressions, 0.005, 0.02, 1);
  const plays = part(impressions, 0.85, 0.98, 2);
  const quarter = part(plays, 0.3, 0.5, 3);
  const half = part(quarter, 0.5, 0.7, 4);
  const threeQuarters = part(half, 0.6, 0.8, 5);
  const conversion = part(clicks, 0.01, 0.08, 8);
  return {
    spend: amount,
    impressions,
    clicks,
    engagements: clicks + part(impressions, 0.01, 0.03, 7),
    conversion,
    result: conversion,
    reach: part(impressions, 0.5, 0.9, 6),
    video_play_actions: plays,
    video_watched_2s: part(plays, 0.5, 0.7, 9),
    video_watched_6s: quarter,
    video_views_p25: quarter,
    video_views_p50: half,
    video_views_p75: threeQuarters,
    video_views_p100: part(threeQuarters, 0.5, 0.8, 10),
    likes: part(impressions, 0.002, 0.01, 11),
    comments: part(impressions, 0, 0.001, 12),
    shares: part(impressions, 0, 0.001, 13),
    follows: part(impressions, 0, 0.0005, 14),
    profile_visits: part(impressions, 0.001, 0.004, 3),
  };
}

/** All metric values are texts; what cannot be worked out is a dash (reference 7.1). */
export function metricOf(name: string, counts: Counts): string {
  if (name === "spend") return counts.spend.toFixed(2);
  if ((COUNTS as readonly string[]).includes(name)) return String(Math.floor(counts[name as Count]));
  const [above, below, factor] = RATIOS[name] ?? ["spend", "spend", 1];
  return counts[below] === 0 ? "-" : ((counts[above] / counts[below]) * factor).toFixed(2);
}
