import { type Field, isAbsent, isValues, type Members, UNKNOWN } from "../../definitions/index.js";
import { canonicalTime } from "./times.js";

/** True if the value, or anything inside it, is unknown. */
export function holdsUnknown(value: unknown): boolean {
  if (value === UNKNOWN) return true;
  if (Array.isArray(value)) return value.some(holdsUnknown);
  return typeof value === "object" && value !== null && Object.values(value).some(holdsUnknown);
}

/** Without empty keys, so that `{a: 1, b: null}` equals `{a: 1}`; keys sorted, so that order never counts. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => !isAbsent(one));
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => [name, plain(one)]));
}

const isEmpty = (value: unknown): boolean => isAbsent(value) || (isValues(value) && Object.keys(value).length === 0);

/**
 * The value without empty members, members that no read shows as sent, and TikTok's values for unset members. Lists of
 * plain values are sets, as everywhere in TikTok's objects.
 */
function pruned(members: Members, value: unknown, prefix = ""): unknown {
  if (Array.isArray(value)) {
    const parts = value.map((one) => pruned(members, one, prefix));
    return parts.some((one) => typeof one === "object") ? parts : parts.sort();
  }
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).flatMap(([name, one]) => {
    const path = prefix === "" ? name : `${prefix}.${name}`;
    if (members.ignored?.includes(path)) return [];
    const rest = pruned(members, one, path);
    const same = JSON.stringify(plain(rest));
    const unset = members.unset?.[path]?.some((shown) => JSON.stringify(plain(pruned({}, shown))) === same);
    return isEmpty(rest) || unset ? [] : [[name, rest] as const];
  });
  return Object.fromEntries(kept);
}

/** The live value without members that the server fills in and that `before` does not set. */
export function withoutFilled(field: Field, before: unknown, live: unknown): unknown {
  const filled = field.tiktok.members?.filled ?? [];
  if (filled.length === 0 || typeof live !== "object" || live === null) return live;
  const set = typeof before === "object" && before !== null ? Object.keys(before) : [];
  return Object.fromEntries(Object.entries(live).filter(([name]) => !filled.includes(name) || set.includes(name)));
}

/** What an import keeps of an object, or of the objects of a list: everything that was set. */
export function importedMembers(field: Field, live: unknown): unknown {
  const members = field.tiktok.members;
  return members === undefined ? live : pruned(members, live);
}

/** The value as diffs compare it: `undefined` for "not set" in any spelling, sets sorted, times canonical. */
export function comparable(field: Field, value: unknown): unknown {
  const note = field.tiktok;
  if (isAbsent(value) || note.unset?.includes(value)) return undefined;
  if (note.kind === "time") return canonicalTime(String(value)) ?? value;
  if (note.kind === "id" || note.kind === "numericId") return String(value);
  const bare = note.members ? pruned(note.members, value) : value;
  if (!Array.isArray(bare)) return note.members && isEmpty(bare) ? undefined : plain(bare);
  // TikTok pads some lists with nulls.
  const parts = bare.filter((one) => !isAbsent(one)).map((one) => JSON.stringify(plain(one)));
  if (parts.length === 0) return undefined;
  return note.set ? parts.sort() : parts;
}

/** Whether two values of a field mean the same to TikTok. */
export function sameValue(field: Field, one: unknown, other: unknown): boolean {
  return JSON.stringify(comparable(field, one)) === JSON.stringify(comparable(field, other));
}
