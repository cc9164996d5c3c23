/** Translates TikTok's wire names, as facts use them, to the property names of definitions. */
import { type Fields, isAbsent, type Resource, UNKNOWN, type View, wireName } from "../definitions/index.js";
import { camelCase } from "../text/camel.js";
import type { WireView } from "./evaluate.js";

const properties = new WeakMap<Fields, ReadonlyMap<string, string>>();

function propertiesOf(fields: Fields): ReadonlyMap<string, string> {
  const known = properties.get(fields);
  if (known) return known;
  const made = new Map(
    Object.entries(fields).flatMap(([name, field]) => {
      const wire = wireName(name, field);
      return wire === null ? [] : [[wire, name] as const];
    }),
  );
  properties.set(fields, made);
  return made;
}

/** What a fact's name refers to: how many parents up, and the property path there. */
export interface Place {
  readonly up: number;
  readonly path: readonly string[];
}

/** A definition with the definitions above it, nearest first. */
export type Lineage = readonly Pick<Resource, "fields" | "noun">[];

const LEVELS_UP: Readonly<Record<string, (depth: number) => number>> = {
  // The campaign is the last of a lineage, the ad group the one before it.
  campaign: (depth) => depth - 1,
  adgroup: (depth) => depth - 2,
};

const places = new WeakMap<Lineage, Map<string, Place | undefined>>();

/**
 * Resolves `campaign.objective_type`, `budget_mode`, `targeting_spec.location_ids`; undefined for a field that no
 * definition has.
 */
export function placeOf(name: string, lineage: Lineage): Place | undefined {
  let known = places.get(lineage);
  if (!known) {
    known = new Map();
    places.set(lineage, known);
  }
  if (!known.has(name)) known.set(name, resolved(name, lineage));
  return known.get(name);
}

function resolved(name: string, lineage: Lineage): Place | undefined {
  const [first = "", ...rest] = name.split(".");
  const up = rest.length > 0 ? LEVELS_UP[first]?.(lineage.length) : undefined;
  const [head = "", ...deeper] = up === undefined ? [first, ...rest] : rest;
  const fields = lineage[up ?? 0]?.fields;
  const property = fields && propertiesOf(fields).get(head);
  return property === undefined ? undefined : { up: up ?? 0, path: [property, ...deeper.map(camelCase)] };
}

/** The name as messages show it: `budgetMode`, `the campaign's objective`. */
export function shownName(name: string, lineage: Lineage): string {
  const place = placeOf(name, lineage);
  if (!place) return camelCase(name.replace(/^(campaign|adgroup|item|before)\./, ""));
  const path = place.path.join(".");
  return place.up === 0 ? path : `the ${lineage[place.up]?.noun ?? "parent"}'s ${path}`;
}

function walk(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((one, name) => {
    if (one === UNKNOWN) return UNKNOWN;
    if (Array.isArray(one)) {
      const values = one.map((item) => walk(item, [name]));
      return values.includes(UNKNOWN) ? UNKNOWN : values.flat().filter((value) => !isAbsent(value));
    }
    return typeof one === "object" && one !== null && Object.hasOwn(one, name) ? Reflect.get(one, name) : undefined;
  }, value);
}

/** The program's value, without TikTok's defaults. */
export const stated = (view: View, { up, path }: Place): unknown =>
  walk(view.get(`${"parent.".repeat(up)}${path[0] ?? ""}`), path.slice(1));

/** Readers are cached: a hundred rules read one ad, and there are thousands of ads. */
const readers = new WeakMap<View, { readonly lineage: Lineage; readonly read: WireView }>();

/**
 * A view with wire names over a view with property names. It caches what it has read, so the view must not change.
 * `defaultOf` returns TikTok's default of an unset field; `item` is the item of a rule with `each`, with property
 * names.
 */
export function wireView(
  view: View,
  lineage: Lineage,
  defaultOf: (name: string, view: WireView) => unknown,
  item?: unknown,
): WireView {
  const read = readerOf(view, lineage, defaultOf);
  if (item === undefined) return read;
  const own: WireView = (name) => walk(item, name.slice("item.".length).split(".").map(camelCase));
  return (name) => (name.startsWith("item.") ? own(name) : read(name));
}

function readerOf(view: View, lineage: Lineage, defaultOf: (name: string, view: WireView) => unknown): WireView {
  const known = readers.get(view);
  if (known?.lineage === lineage) return known.read;
  const values = new Map<string, unknown>();
  const fresh: WireView = (name) => {
    if (name.startsWith("before.")) {
      const earlier = placeOf(name.slice("before.".length), lineage);
      return earlier && walk(view.get(`before.${earlier.path[0] ?? ""}`), earlier.path.slice(1));
    }
    const place = placeOf(name, lineage);
    if (!place) return undefined;
    const value = stated(view, place);
    return isAbsent(value) ? defaultOf(name, read) : value;
  };
  const read: WireView = (name) => {
    if (!values.has(name)) values.set(name, fresh(name));
    return values.get(name);
  };
  readers.set(view, { lineage, read });
  return read;
}
