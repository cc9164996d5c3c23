/** The facts on a field, as notes of a definition: how it changes, and what TikTok shows if it is not set. */
import { CHANGES, FILLS, type FillRow, type Level, levelsOf } from "../../facts/index.js";
import { type Change, onlyCleared, onlySetOnce, onlySwitchedOn } from "../definitions/index.js";
import { camelCase } from "../text/camel.js";

const ofField = <Row extends { readonly level: Level | readonly Level[]; readonly field: string }>(
  rows: readonly Row[],
  level: Level,
  field: string,
): Row[] => rows.filter((row) => row.field === field && levelsOf(row).includes(level));

/** Which call changes the field. Throws if no row states it: a field without one is a missing fact. */
export function changeOf(level: Level, field: string): Change {
  const row = ofField(CHANGES, level, field)[0];
  if (!row) throw new Error(`facts do not say what an update of ${level} does with ${field}`);
  switch (row.update) {
    case "no":
      return "replace";
    case "status":
      return "status";
    case "set":
      return onlySetOnce;
    case "on":
      return onlySwitchedOn;
    case "clear":
      return onlyCleared;
    default:
      return "update";
  }
}

const isScalar = (value: unknown): boolean => typeof value !== "object" || value === null;

const shownBy = (row: FillRow): unknown[] =>
  [row.shows, ...(row.also ?? [])].filter((value) => isScalar(value) && value !== null);

/** Values that TikTok shows if the field is not set. */
export function unsetOf(level: Level, field: string): unknown[] {
  return [
    ...new Set(
      ofField(FILLS, level, field)
        .filter((row) => !row.volatile)
        .flatMap(shownBy),
    ),
  ];
}

/** The same for members of an object, by path. Lists count as one value. */
export function unsetMembersOf(level: Level, field: string): Record<string, readonly unknown[]> {
  const rows = FILLS.filter((row) => levelsOf(row).includes(level) && row.field.startsWith(`${field}.`));
  return Object.fromEntries(
    rows.map((row) => [camelCase(row.field.slice(field.length + 1)), [row.shows, ...(row.also ?? [])]]),
  );
}
