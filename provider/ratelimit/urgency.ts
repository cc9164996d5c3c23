/**
 * What goes first where calls have to wait for the quota: finding out what became of a create, then what stops spending,
 * then reads that a user waits for, then everything that changes or makes something.
 */
export type Urgency = "reconcile" | "stop" | "read" | "change";

const RANKS: Readonly<Record<Urgency, number>> = { reconcile: 0, stop: 1, read: 2, change: 3 };

/** A call that has waited this long moves up by one rank, so that nothing waits forever. Milliseconds. */
const AGING_MS = 30_000;

/** Lower goes first. */
export const rankOf = (urgency: Urgency, waitedMs: number): number => RANKS[urgency] - Math.floor(waitedMs / AGING_MS);

/** The part of a day's calls that is kept for what must not wait until tomorrow: clearing up creates, and stopping ads. */
const RESERVED = 0.02;

/** Calls of a day that this urgency may use. */
export const allowedOfDay = (calls: number, urgency: Urgency): number =>
  urgency === "reconcile" || urgency === "stop" ? calls : calls - Math.floor(calls * RESERVED);
