import { type Field, isAbsent, UNKNOWN } from "../../definitions/index.js";
import { canonicalTime } from "./times.js";

/** True when the value, or anything inside it, is not known yet. */
export function holdsUnknown(value: unknown): boolean {
  if (value === UNKNOWN) return true;
  if (Array.isArray(value)) return value.some(holdsUnknown);
  return typeof value === "object" && value !== null && Object.values(value).some(holdsUnknown);
}

/** Without keys that say nothing, so that `{a: 1, b: null}` equals `{a: 1}`; keys sorted, so that order never counts. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => !isAbsent(one));
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => [name, plain(one)]));
}

/** The value as diffs compare it: `undefined` for "not set" in any spelling, sets sorted, times canonical. */
export function comparable(field: Field, value: unknown): unknown {
  const note = field.tiktok;
  if (isAbsent(value) || note.unset?.includes(value)) return undefined;
  if (note.kind === "time") return canonicalTime(String(value)) ?? value;
  if (note.kind === "id" || note.kind === "numericId") return String(value);
  if (!Array.isArray(value)) return plain(value);
  const parts = value.map((one) => JSON.stringify(plain(one)));
  return note.set ? parts.sort() : parts;
}

/** Whether two values of a field mean the same to TikTok. */
export function sameValue(field: Field, one: unknown, other: unknown): boolean {
  return JSON.stringify(comparable(field, one)) === JSON.stringify(comparable(field, other));
}
