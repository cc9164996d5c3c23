/** `request_id` of create bodies (reference 11.1): a 64-bit integer as text, remembered for ten seconds. */
import { type Refusal, refusal } from "../envelope.js";
import type { Body } from "../validate.js";
import type { World } from "../world.js";

const WINDOW_MS = 10_000;
const LARGEST = 2n ** 63n - 1n;

/** Refuses anything but a 64-bit integer. */
export function refuseRequestId(body: Body): void {
  const value = body.request_id;
  if (value === undefined || value === null) return;
  if (typeof value !== "string" || !/^\d{1,19}$/.test(value) || BigInt(value) > LARGEST) throw refusal("requestIdForm");
}

/** The refusal of a repeated request, or undefined: only one of several equal requests succeeds. */
export function repeatedRequest(world: World, kind: string, body: Body): Refusal | undefined {
  if (typeof body.request_id !== "string") return undefined;
  const name = `request:${kind}:${body.request_id}`;
  const last = Number(world.store.meta(name) ?? Number.NEGATIVE_INFINITY);
  world.store.setMeta(name, String(world.now()));
  return world.now() - last < WINDOW_MS ? refusal("requestRepeated") : undefined;
}
