import { type Field, isAbsent, type Resource, type Values, wireName } from "../../definitions/index.js";
import { creativesFromWire, creativesToWire, materialsOf } from "./creatives.js";
import { canonicalTime, tiktokTime } from "./times.js";
import { comparable, importedMembers, sameValue, withoutFilled } from "./values.js";

/** A JSON object as it travels. */
export type Wire = Record<string, unknown>;

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const camel = (name: string): string => name.replace(/_([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());

function renamed(value: unknown, rename: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one) => renamed(one, rename));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [rename(name), renamed(one, rename)]));
}

/** One value as TikTok wants it. */
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

/** One value as programs write it. */
function valueFromWire(field: Field, value: unknown): unknown {
  if (field.tiktok.form === "creatives") return creativesFromWire(renamed(value, camel));
  switch (field.tiktok.kind) {
    case "time":
      return canonicalTime(String(value).replace(/\.\d+Z$/, "Z")) ?? value;
    case "id":
    case "numericId":
      return String(value);
    case "list":
    case "object":
      return renamed(value, camel);
    default:
      return value;
  }
}

/** The named properties under TikTok's names. Unset ones are left out, as are those that never travel. */
export function toWire(resource: Resource, values: Values, names: Iterable<string>): Wire {
  const body: Wire = {};
  for (const name of names) {
    const field = resource.fields[name];
    const wire = field && wireName(name, field);
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
 * Inputs as the account has them. A property that the state holds keeps its spelling while it means the same, so that
 * nothing but real changes shows. One that the state does not hold appears when its value is not what TikTok shows for
 * "not set"; fields that the server fills by itself appear only where the state holds them. `declared` undefined means
 * import: everything that was set.
 */
export function inputsOf(resource: Resource, row: Wire, declared: Values | undefined): Values {
  const inputs: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(resource.fields)) {
    const wire = wireName(name, field);
    const before = declared?.[name];
    if (wire === null || !(wire in row)) {
      const given = declared === undefined ? field.tiktok.importedAs : before;
      if (given !== undefined) inputs[name] = given;
      continue;
    }
    const raw = row[wire];
    const live = isAbsent(raw) ? undefined : valueFromWire(field, raw);
    const importing = declared === undefined && isImported(resource, field, row);
    const unset = importing && isGateOpen(resource, field.tiktok.importedUnsetWith, row) ? live : undefined;
    const value = readBack(field, before, live, importing) ?? unset;
    if (value !== undefined) inputs[name] = value;
  }
  return inputs;
}

type Gate = Field["tiktok"]["importedWith"];

function isGateOpen(resource: Resource, gate: Gate, row: Wire): boolean {
  const other = gate && resource.fields[gate.property];
  if (!gate || !other) return false;
  return gate.values.includes(row[wireName(gate.property, other) ?? ""]);
}

/** Whether an import takes the field over. */
const isImported = (resource: Resource, { tiktok: { importedWith } }: Field, row: Wire): boolean =>
  importedWith === undefined || isGateOpen(resource, importedWith, row);

function readBack(field: Field, before: unknown, shown: unknown, importing: boolean): unknown {
  const mode = field.tiktok.read ?? "always";
  const live = withoutFilled(field, before, shown);
  if (before !== undefined) return mode === "never" || sameValue(field, before, live) ? before : live;
  if (!(importing || mode === "always") || comparable(field, live) === undefined) return undefined;
  return importedMembers(field, live);
}
