/** Who changed what, when: the data of TikTok's change log (reference 5.5). */
import type { Stored } from "../store.js";
import type { Body } from "../validate.js";
import type { World } from "../world.js";

/** One changed field. `field` is `create` or `delete` for the object as a whole. */
export interface Change {
  readonly seq: number;
  /** Milliseconds. */
  readonly time: number;
  readonly advertiser: string;
  readonly operator: string;
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly field: string;
  readonly old: string | null;
  readonly new: string | null;
}

const IGNORED = ["modify_time", "secondary_status"];

function note(world: World, one: Stored, field: string, old: unknown, now: unknown): void {
  const text = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));
  world.store.execute(
    "insert into changes (time, advertiser, operator, kind, id, name, field, old, new) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [world.now(), one.advertiser, world.operator, one.kind, one.id, one.name, field, text(old), text(now)],
  );
}

export const noteCreated = (world: World, one: Stored): void => note(world, one, "create", undefined, one.name);
export const noteDeleted = (world: World, one: Stored): void => note(world, one, "delete", one.name, undefined);

/** A line for each field that differs. */
export function noteUpdated(world: World, one: Stored, before: Body, after: Body): void {
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (name.startsWith("_") || IGNORED.includes(name)) continue;
    if (JSON.stringify(before[name]) !== JSON.stringify(after[name])) note(world, one, name, before[name], after[name]);
  }
}

/** Changes of an advertiser between two moments, oldest first. */
export function changesBetween(world: World, advertiser: string, from: number, to: number): Change[] {
  return world.store.query<Change>(
    "select * from changes where advertiser = ? and time >= ? and time <= ? order by seq",
    [advertiser, from, to],
  );
}
