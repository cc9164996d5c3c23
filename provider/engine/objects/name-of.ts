import { createHash } from "node:crypto";
import type { Resource, Values } from "../../definitions/index.js";

const SHOWN = 16;

/** What tells an object from others of its kind and place: its name, or its content where it has none. */
export function nameOf(resource: Resource, values: Values): string {
  if ("name" in resource.fields) return String(values.name);
  const content = Object.keys(resource.fields)
    .sort()
    .map((name) => [name, values[name] ?? null]);
  return createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, SHOWN);
}
