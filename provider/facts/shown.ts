/** What TikTok fills in (`FILLS`), as the provider evaluates it. */
import { FILLS, type FillRow, type Level, levelsOf } from "../../facts/index.js";
import { isAbsent, UNKNOWN } from "../definitions/index.js";
import { holds, type WireView, whenKnown } from "./evaluate.js";

/** A row as TikTok shows it. */
export type ShownRow = Readonly<Record<string, unknown>>;

const tables = new Map<Level, ReadonlyMap<string, readonly FillRow[]>>();

function tableOf(level: Level): ReadonlyMap<string, readonly FillRow[]> {
  const known = tables.get(level);
  if (known) return known;
  const made = new Map<string, FillRow[]>();
  for (const fill of FILLS) {
    if (!levelsOf(fill).includes(level)) continue;
    const field = fill.each ?? fill.field;
    made.set(field, [...(made.get(field) ?? []), fill]);
  }
  tables.set(level, made);
  return made;
}

const inside = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((one, name) => {
    if (typeof one !== "object" || one === null) return undefined;
    return Object.entries(one).find(([key]) => key === name)?.[1];
  }, value);

/** Reads a shown row by the names that facts use. The object's ancestors are not in its row, so they are unknown. */
function viewOf(row: ShownRow, item?: unknown): WireView {
  return (name) => {
    if (name.startsWith("item.")) return inside(item, name.split(".").slice(1));
    return /^(campaign|adgroup)\./.test(name) ? UNKNOWN : inside(row, name.split("."));
  };
}

/** The value with each `{ from: "field" }` in it resolved; `undefined` if unknown. */
function resolved(shows: unknown, view: WireView): unknown {
  if (Array.isArray(shows)) return shows.map((one) => resolved(one, view));
  if (typeof shows !== "object" || shows === null) return shows;
  const entries = Object.entries(shows);
  const [first] = entries;
  if (entries.length === 1 && first?.[0] === "from") {
    const value = view(String(first[1]));
    return value === UNKNOWN ? undefined : value;
  }
  return Object.fromEntries(entries.map(([name, one]) => [name, resolved(one, view)]));
}

/** Ids beyond 2^53 arrive as bigint; the order of an object's members means nothing. */
const json = (value: unknown): string | undefined =>
  JSON.stringify(value, (_key, one: unknown) => {
    if (typeof one === "bigint") return String(one);
    if (typeof one !== "object" || one === null || Array.isArray(one)) return one;
    return Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)));
  });

const plain = (value: unknown): string | undefined =>
  json(isAbsent(value) ? null : Array.isArray(value) ? value.map(json).sort() : value);

/** Whether the row of a fill explains the value. A copy of something unknown explains any value. */
function explains(fill: FillRow, value: unknown, view: WireView, met: boolean | undefined): boolean {
  const shows = resolved(fill.shows, view);
  if ([shows, ...(fill.also ?? [])].some((one) => plain(one) === plain(value))) return true;
  return met === true && JSON.stringify(fill.shows).includes('"from"');
}

/**
 * Whether TikTok determines this value if the field is not sent: it is a default, a known fill, or it appears and
 * disappears. Conditions on ancestors count as met. `stating`: rows that imports include do not count.
 */
export function isFilledIn(level: Level | undefined, field: string, row: ShownRow, stating = false): boolean {
  if (level === undefined) return false;
  const view = viewOf(row);
  return (tableOf(level).get(field) ?? []).some((fill) => {
    if (fill.each !== undefined) return false;
    if (stating && fill.stated) return false;
    const met = whenKnown(() => holds(fill.when, view));
    if (met === false) return false;
    if (fill.volatile) return true;
    // If the value is elsewhere in the row, an import takes it from there; otherwise as shown.
    const elsewhere = stating && fill.importedFrom !== undefined;
    return (fill.overwrites === true && met === true && !elsewhere) || explains(fill, row[field], view, met);
  });
}

/** Whether TikTok shows this value although another one was sent: it rewrites the field. */
export function isRewritten(level: Level | undefined, field: string, row: ShownRow): boolean {
  if (level === undefined) return false;
  const view = viewOf(row);
  return (tableOf(level).get(field) ?? []).some((fill) => {
    if (fill.each !== undefined || !fill.overwrites) return false;
    const met = whenKnown(() => holds(fill.when, view));
    return met === true || (met === undefined && explains(fill, row[field], view, met));
  });
}

/** The value that was sent, if TikTok shows it in another place. */
export function sentValue(level: Level | undefined, field: string, row: ShownRow): unknown {
  if (level === undefined) return undefined;
  const view = viewOf(row);
  const fill = (tableOf(level).get(field) ?? []).find(
    (one) => one.importedFrom !== undefined && whenKnown(() => holds(one.when, view)) === true,
  );
  return fill?.importedFrom === undefined ? undefined : inside(row, fill.importedFrom.split("."));
}

/** A list with the fields of its entries as TikTok shows them: rewritten and filled in. */
export function withItemFills(level: Level | undefined, field: string, value: unknown): unknown {
  const fills = (level === undefined ? [] : (tableOf(level).get(field) ?? [])).filter((fill) => fill.each === field);
  if (fills.length === 0 || !Array.isArray(value)) return value;
  return value.map((item: unknown) => {
    if (typeof item !== "object" || item === null) return item;
    let filled: Record<string, unknown> = { ...item };
    for (const fill of fills) {
      const name = fill.field.replace(/^item\./, "");
      const view = viewOf({}, filled);
      if (!whenKnown(() => holds(fill.when, view))) continue;
      if (fill.volatile) delete filled[name];
      else if (fill.overwrites || isAbsent(filled[name])) filled = { ...filled, [name]: resolved(fill.shows, view) };
    }
    return filled;
  });
}

/** Values that mean "not set" for the field: what TikTok always shows for it unless something is sent. */
export function unsetValues(level: Level, field: string): readonly unknown[] {
  return (tableOf(level).get(field) ?? [])
    .filter((fill) => fill.each === undefined && fill.when === undefined && !fill.overwrites)
    .map((fill) => fill.shows)
    .filter((value) => !isAbsent(value));
}
