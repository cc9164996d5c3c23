/** What TikTok fills in. */
import { FILLS, type FillRow, type Level, levelsOf } from "../../facts/index.js";
import { type Body, bodyIn, isSet } from "../validate.js";
import { type Lookup, lookupOf, matches, type Subject } from "./subject.js";

/** Copies also occur in lists and objects. */
function copied(shows: unknown, lookup: Lookup): unknown {
  if (Array.isArray(shows)) return shows.map((one) => copied(one, lookup));
  if (typeof shows !== "object" || shows === null) return shows;
  const { from, ...rest } = bodyIn(shows);
  if (typeof from === "string" && Object.keys(rest).length === 0) return lookup(from);
  return Object.fromEntries(Object.entries(shows).map(([name, one]) => [name, copied(one, lookup)]));
}

const chosen = new Map<Level, readonly FillRow[]>();

/** Volatile fills do not depend on the row; they belong to behavior. */
function fillsFor(level: Level): readonly FillRow[] {
  const known = chosen.get(level);
  if (known) return known;
  const rows = FILLS.filter((fill) => !fill.volatile && levelsOf(fill).includes(level));
  chosen.set(level, rows);
  return rows;
}

/** What every object of a level shows if nothing was set, under any condition. */
export function constantFills(level: Level): Body {
  const constant = fillsFor(level).filter(
    (fill) => fill.when === undefined && !JSON.stringify(fill.shows ?? null).includes('"from"'),
  );
  return Object.fromEntries(constant.map((fill) => [fill.field, fill.shows]));
}

/** The row with a value at the path; missing objects along it are created. */
function withValue(row: Body, [name = "", ...rest]: readonly string[], value: unknown): Body {
  return { ...row, [name]: rest.length === 0 ? value : withValue(bodyIn(row[name]), rest, value) };
}
const isItem = (item: unknown): item is Body => typeof item === "object" && item !== null && !Array.isArray(item);

function filledItems(fill: FillRow, row: Body, subject: Subject): unknown {
  const list = row[fill.each ?? ""];
  const name = fill.field.replace(/^item\./, "");
  if (!Array.isArray(list)) return list;
  return list.map((item: unknown) => {
    if (!isItem(item) || (!fill.overwrites && isSet(item[name]))) return item;
    const lookup = lookupOf({ ...subject, body: row }, item);
    return matches(fill.when, lookup) ? { ...item, [name]: copied(fill.shows, lookup) } : item;
  });
}

const padded = (list: readonly unknown[], length: number): unknown[] => [
  ...list,
  ...Array.from({ length: Math.max(0, length - list.length) }, () => null),
];

/**
 * The row with everything that TikTok fills in or rewrites, in the order of the tables: later rows see earlier fills.
 */
export function filled(subject: Subject): Body {
  let row = subject.body;
  for (const fill of fillsFor(subject.level)) {
    if (fill.each !== undefined) {
      if (Array.isArray(row[fill.each])) row = { ...row, [fill.each]: filledItems(fill, row, subject) };
      continue;
    }
    const path = fill.field.split(".");
    const present = path.reduce<unknown>((one, name) => bodyIn(one)[name], row);
    if (fill.padsTo !== undefined && Array.isArray(present) && present.length > 0) {
      row = withValue(row, path, padded(present, fill.padsTo));
      continue;
    }
    if (!fill.overwrites && isSet(present)) continue;
    const lookup = lookupOf({ ...subject, body: row });
    if (matches(fill.when, lookup)) row = withValue(row, path, copied(fill.shows, lookup) ?? null);
  }
  return row;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** What a stored row must remember to distinguish sent values from filled-in ones. */
export function memoryOf(asked: Body, row: Body): Body {
  const made = Object.keys(row).filter((name) => !name.startsWith("_") && !(name in asked));
  const sent = Object.entries(asked).filter(([name, value]) => !same(value, row[name]));
  return { _made: made, ...(sent.length > 0 ? { _sent: Object.fromEntries(sent) } : { _sent: {} }) };
}

/** The sent values of a stored row: without fills, and with the originals of rewritten values. */
export function askedFor(level: Level, row: Body): Body {
  const sent = isItem(row._sent) ? row._sent : {};
  const made = Array.isArray(row._made) ? row._made : undefined;
  const own = Object.entries(row).filter(([name, value]) => {
    if (name.startsWith("_")) return false;
    return made
      ? !made.includes(name)
      : !fillsFor(level).some((fill) => !fill.when && fill.field === name && same(fill.shows, value));
  });
  return { ...Object.fromEntries(own), ...sent };
}

/** What reads show for an object without any sent values. */
export const shownOfNothing = (level: Level): Body => filled({ level, body: {}, currency: "USD", mode: "create" });
