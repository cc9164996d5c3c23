import {
  defaultFor,
  type Field,
  isAbsent,
  isValues,
  type Resource,
  type Values,
  valuesIn,
  wireName,
} from "../../definitions/index.js";
import { isFilledIn, isRewritten, sentValue, withItemFills } from "../../facts/shown.js";
import { camelCase } from "../../text/camel.js";
import { creativesFromWire, creativesToWire, materialsOf } from "./creatives.js";
import { isFixed, mayDrift } from "./diff.js";
import { liveExtra } from "./escapes.js";
import { withEffect } from "./schedule.js";
import { canonicalTime, tiktokTime } from "./times.js";
import { membersThatMayDrift, withoutUndeclared } from "./undeclared-members.js";
import { comparable, importedMembers, sameValue, withoutFilled } from "./values.js";
import { viewOf } from "./views.js";

/** A JSON object on the wire. */
export type Wire = Record<string, unknown>;

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function renamed(value: unknown, rename: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one) => renamed(one, rename));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [rename(name), renamed(one, rename)]));
}

/** One value in TikTok's form. */
function valueToWire(field: Field, value: unknown): unknown {
  if (field.tiktok.form === "creatives") return renamed(creativesToWire(value), snake);
  switch (field.tiktok.kind) {
    case "time":
      return tiktokTime(canonicalTime(String(value)) ?? String(value));
    case "numericId":
      return BigInt(String(value));
    case "list":
    case "object":
      return renamed(value, snake);
    default:
      return value;
  }
}

/** One value in the form of programs. */
function valueFromWire(field: Field, value: unknown): unknown {
  if (field.tiktok.form === "creatives") return creativesFromWire(renamed(value, camelCase));
  switch (field.tiktok.kind) {
    case "time":
      return canonicalTime(String(value).replace(/\.\d+Z$/, "Z")) ?? value;
    case "id":
    case "numericId":
      return String(value);
    case "list":
    case "object":
      return renamed(value, camelCase);
    default:
      return value;
  }
}

/** The named properties under TikTok's names. Unset ones are omitted, as are those that are never sent. */
export function toWire(resource: Resource, values: Values, names: Iterable<string>): Wire {
  const body: Wire = {};
  for (const name of names) {
    const field = resource.fields[name];
    const wire = field && wireName(name, field);
    if (field?.tiktok.form === "extra") Object.assign(body, values[name]);
    if (field && wire && !isUnset(values[name])) body[wire] = valueToWire(field, values[name]);
  }
  return body;
}

const isUnset = (value: unknown): boolean => value === undefined || value === null;

/** What clears a property that the program no longer sets: the value that TikTok shows for "not set". */
export function resetWire(resource: Resource, names: Iterable<string>): Wire {
  const body: Wire = {};
  for (const name of names) {
    const field = resource.fields[name];
    const wire = field && wireName(name, field);
    if (!field || !wire) continue;
    const { reset, unset, kind } = field.tiktok;
    const value = reset ?? unset?.[0] ?? (kind === "list" ? [] : kind === "text" ? "" : undefined);
    if (value !== undefined) body[wire] = value;
  }
  return body;
}

/** Outputs of a reply row, by the definition's output fields. */
export function outputsOf(resource: Resource, row: Wire): Values {
  const outputs: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(resource.outputs)) {
    const value = row[wireName(name, field) ?? ""];
    if (!isAbsent(value)) outputs[name] = valueFromWire(field, value);
  }
  const { creatives } = resource.operations;
  const materials = creatives ? materialsOf(row) : {};
  if (creatives && Object.keys(materials).length > 0) outputs[creatives.output] = materials;
  return outputs;
}

/**
 * Inputs as the account has them. A property in the state keeps its spelling while the meaning is the same, so that
 * only real changes show. One that is not in the state is TikTok's: it appears only if it can be changed in place and
 * its value is neither TikTok's default, nor a known fill, nor what TikTok answered when we last wrote the object
 * (`baselineOf`). `declared` undefined means import: everything that was set. `isOurs` false: the object is in no state
 * yet, so values that Check filled in count like declared ones.
 */
export function inputsOf(resource: Resource, shown: Wire, declared: Values | undefined, isOurs = true): Values {
  const row = declared === undefined ? shown : withEffect(resource, shown, declared);
  const inputs: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(resource.fields)) {
    const wire = wireName(name, field);
    const before = declared?.[name];
    const isElsewhere = declared === undefined && wire !== null && !isAbsent(sentValue(resource.level, wire, row));
    if (wire === null || (!(wire in row) && !isElsewhere)) {
      const kept = field.tiktok.form === "extra" ? liveExtra(before, row) : before;
      const given = declared === undefined ? field.tiktok.importedAs : kept;
      if (given !== undefined) inputs[name] = given;
      continue;
    }
    const own = { name, field, wire };
    const value =
      declared === undefined ? imported(resource, own, row) : refreshed(resource, own, row, declared, isOurs);
    if (value !== undefined) inputs[name] = value;
  }
  return inputs;
}

/** A field that TikTok shows, with both of its names. */
interface Named {
  readonly name: string;
  readonly field: Field;
  readonly wire: string;
}

/** The value of a row as programs write it: without what TikTok adds to list entries. */
const liveValue = (resource: Resource, { field, wire }: Omit<Named, "name">, row: Wire): unknown =>
  isAbsent(row[wire]) ? undefined : shownValue(resource, field, wire, row[wire]);

/** A wire value with TikTok's rewrites of list entries, and without its additions. */
function shownValue(resource: Resource, field: Field, wire: string, raw: unknown): unknown {
  const value = valueFromWire(field, withItemFills(resource.level, wire, raw));
  if (!Array.isArray(value)) return value;
  const known = knownKeys(field);
  const items = value.filter((one) => !isAbsent(one));
  return known ? items.map((item) => onlyKeys(item, known)) : items;
}

function knownKeys({ items }: Field): readonly string[] | undefined {
  const keys = Object.keys(valuesIn(valuesIn(items).properties));
  return keys.length > 0 ? keys : undefined;
}

const onlyKeys = (item: unknown, keys: readonly string[]): unknown =>
  isValues(item)
    ? Object.fromEntries(Object.entries(item).filter(([key, value]) => keys.includes(key) && !isAbsent(value)))
    : item;

function imported(resource: Resource, { name, field, wire }: Named, row: Wire): unknown {
  if (!isImported(resource, field, row)) return undefined;
  const sent = sentValue(resource.level, wire, row);
  if (!isAbsent(sent)) return valueFromWire(field, sent);
  const live = liveValue(resource, { field, wire }, row);
  if (isGateOpen(resource, field.tiktok.importedUnsetWith, row)) return live;
  if (comparable(field, live) === undefined) return undefined;
  // If our default differs from TikTok's (a campaign starts paused), omitting the value would change it.
  const ours = field.tiktok.default;
  const mayLeaveOut = !(name in resource.required) && (ours === undefined || sameValue(field, ours, live));
  const filledIn = mayLeaveOut && isFilledIn(resource.level, wire, row, true);
  return filledIn ? undefined : importedMembers(field, live);
}

/** What the state stores of TikTok's answer besides the inputs: values by TikTok's names. Users never see it. */
export const BASELINE = "__tiktok";

const baselineIn = (values: Values): Wire => ({ ...valuesIn(values[BASELINE]) });

/** The baseline of a state, as the next state stores it. */
export const keptBaseline = (values: Values): Values =>
  values[BASELINE] === undefined ? {} : { [BASELINE]: values[BASELINE] };

function refreshed(resource: Resource, own: Named, row: Wire, declared: Values, isOurs: boolean): unknown {
  const { name, field, wire } = own;
  const before = declared[name];
  const filled = withoutFilled(field, before, liveValue(resource, own, row));
  const answered = baselineIn(declared)[wire];
  const live = withoutUndeclared(field, before, filled, answered && valueFromWire(field, answered), declared);
  if (before !== undefined) {
    // TikTok never changes fixed values: one that differs from our default did so from the start.
    const wasSo = isOurs && isFixed(field, live, before, declared) && isDefault(resource, name, field, declared);
    return wasSo || isKept(resource, { field, wire, row, before, live, declared }) ? before : live;
  }
  if (comparable(field, live) === undefined || !mayDrift(field, live, declared)) return undefined;
  if (isFilledIn(resource.level, wire, row)) return undefined;
  return isAnswered(resource, field, wire, live, declared) ? undefined : importedMembers(field, live);
}

/** Whether TikTok showed this value when we last wrote the object. */
function isAnswered(resource: Resource, field: Field, wire: string, live: unknown, declared: Values): boolean {
  const baseline = baselineIn(declared);
  return wire in baseline && sameValue(field, live, shownValue(resource, field, wire, baseline[wire]));
}

/** Whether Check fills in this value if the program omits the property: possibly no program declared it. */
function isDefault(resource: Resource, name: string, field: Field, declared: Values): boolean {
  const { [name]: value, ...others } = declared;
  const usual = defaultFor(name, field, others, others);
  if (usual !== undefined) return sameValue(field, value, usual);
  // The object's ancestors are unknown here, and what depends on them is left to the comparison.
  const derived = resource.derived?.find(({ property }) => property === name);
  return derived !== undefined && sameValue(field, value, derived.value(viewOf(others, undefined).get));
}

/** A field of an object as it was declared and as TikTok shows it. */
interface Compared {
  readonly field: Field;
  readonly wire: string;
  readonly row: Wire;
  readonly before: unknown;
  readonly live: unknown;
  readonly declared: Values;
}

/** Whether a declared value still stands, although TikTok may show it in other words. */
function isKept(resource: Resource, { field, wire, row, before, live, declared }: Compared): boolean {
  if (field.tiktok.read === "never" || sameValue(field, before, live)) return true;
  // A create does not send which creatives are paused.
  if (field.tiktok.kind === "list" && field.tiktok.form !== "creatives") {
    if (sameValue(field, shownValue(resource, field, wire, valueToWire(field, before)), live)) return true;
  }
  if (isAnswered(resource, field, wire, live, declared)) return true;
  return isRewritten(resource.level, wire, row);
}

/** A value as a state can store it: ids beyond 2^53 as text. */
const storable = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_key, one: unknown) => (typeof one === "bigint" ? String(one) : one)) ?? "null");

/**
 * What TikTok answered to our own write beyond what was sent, and what no table explains: later reads may show these
 * values without drift. Undefined if all is explained, so that states stay small. Of declared properties only fixed
 * ones count: a value that TikTok has permanently changed must not replace the object.
 */
export function baselineOf(resource: Resource, row: Wire, inputs: Values): Values {
  const kept: Wire = {};
  for (const [name, field] of Object.entries(resource.fields)) {
    const wire = wireName(name, field);
    if (wire === null || !(wire in row) || wire in kept) continue;
    const live = liveValue(resource, { field, wire }, row);
    const before = inputs[name];
    if (before === undefined) {
      if (comparable(field, live) === undefined || !mayDrift(field, live, inputs)) continue;
      if (!isFilledIn(resource.level, wire, row)) kept[wire] = storable(row[wire]);
    } else if (field.tiktok.kind === "object") {
      const members = membersThatMayDrift(field, before, withoutFilled(field, before, live), inputs);
      if (Object.keys(members).length > 0) kept[wire] = storable(valueToWire(field, members));
    } else if (
      field.tiktok.change === "replace" &&
      !isKept(resource, { field, wire, row, before, live, declared: {} })
    ) {
      kept[wire] = storable(row[wire]);
    }
  }
  return Object.keys(kept).length > 0 ? { [BASELINE]: kept } : {};
}

/** The baseline after an update: what its answer shows, and the previous one for the rest. */
export function renewedBaseline(resource: Resource, answer: Wire, olds: Values, news: Values): Values {
  const before = Object.entries(baselineIn(olds)).filter(([wire]) => !(wire in answer));
  const kept = { ...Object.fromEntries(before), ...baselineIn(baselineOf(resource, answer, news)) };
  return Object.keys(kept).length > 0 ? { [BASELINE]: kept } : {};
}

type Gate = Field["tiktok"]["importedWith"];

function isGateOpen(resource: Resource, gate: Gate, row: Wire): boolean {
  const other = gate && resource.fields[gate.property];
  if (!gate || !other) return false;
  return gate.values.includes(row[wireName(gate.property, other) ?? ""]);
}

/** Whether an import includes the field. */
const isImported = (resource: Resource, { tiktok: { importedWith } }: Field, row: Wire): boolean =>
  importedWith === undefined || isGateOpen(resource, importedWith, row);
