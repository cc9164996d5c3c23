/** What TikTok shows beside what was sent. */
import { FILLS, type FillRow, type Level, levelsOf } from "../../facts/index.js";
import { type Body, isSet } from "../validate.js";
import { lookupOf, matches, type Subject } from "./subject.js";

const isCopy = (shows: unknown): shows is { readonly from: string } =>
  typeof shows === "object" && shows !== null && !Array.isArray(shows) && "from" in shows;

const chosen = new Map<Level, readonly FillRow[]>();

/** Volatile fills are not of a row's making; they belong to behaviour. */
function fillsFor(level: Level): readonly FillRow[] {
  const known = chosen.get(level);
  if (known) return known;
  const rows = FILLS.filter((fill) => !fill.volatile && levelsOf(fill).includes(level));
  chosen.set(level, rows);
  return rows;
}

/** What every object of a level shows where nothing was set, in any circumstances. */
export function constantFills(level: Level): Body {
  const constant = fillsFor(level).filter((fill) => fill.when === undefined && !isCopy(fill.shows));
  return Object.fromEntries(constant.map((fill) => [fill.field, fill.shows]));
}

/** The row with a value at the path; objects on the way are made where they are missing. */
function withValue(row: Body, [name = "", ...rest]: readonly string[], value: unknown): Body {
  return { ...row, [name]: rest.length === 0 ? value : withValue((row[name] ?? {}) as Body, rest, value) };
}

/**
 * The row with everything that TikTok fills in or rewrites, in the order of the tables: later rows see what earlier ones
 * filled in.
 */
export function filled(subject: Subject): Body {
  let row = subject.body;
  for (const fill of fillsFor(subject.level)) {
    const path = fill.field.split(".");
    const present = path.reduce<unknown>((one, name) => (one as Body | undefined)?.[name], row);
    if (!fill.overwrites && isSet(present)) continue;
    const lookup = lookupOf({ ...subject, body: row });
    if (!matches(fill.when, lookup)) continue;
    const value = isCopy(fill.shows) ? lookup(fill.shows.from) : fill.shows;
    row = withValue(row, path, value ?? null);
  }
  return row;
}
