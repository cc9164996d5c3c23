/**
 * The order in which calls wait for the quota: looking up the result of a create, then stopping spend, then reads that
 * a user waits for, then all other changes.
 */
export type Urgency = "reconcile" | "stop" | "read" | "change";

const RANKS: Readonly<Record<Urgency, number>> = { reconcile: 0, stop: 1, read: 2, change: 3 };

/** A call that has waited this long moves up by one rank, so that nothing waits forever. Milliseconds. */
const AGING_MS = 30_000;

/** Lower comes first. */
export const rankOf = (urgency: Urgency, waitedMs: number): number => RANKS[urgency] - Math.floor(waitedMs / AGING_MS);

/**
 * The fraction of a day's calls that is reserved for what must not wait until tomorrow: looking up creates, and
 * stopping ads.
 */
const RESERVED = 0.02;

/** Calls per day that this urgency may use. */
export const allowedOfDay = (calls: number, urgency: Urgency): number =>
  urgency === "reconcile" || urgency === "stop" ? calls : calls - Math.floor(calls * RESERVED);
