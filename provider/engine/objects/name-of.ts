import { createHash } from "node:crypto";
import type { Resource, Values } from "../../definitions/index.js";

const SHOWN = 16;

/** What distinguishes an object from its siblings: its name, or its content if it has none. */
export function nameOf(resource: Resource, values: Values): string {
  if ("name" in resource.fields) return String(values.name);
  const { create } = resource.operations;
  const { asks } = create;
  // TikTok's answer is not the program's value: a second run may get another one.
  const told = asks && values[asks.of] !== undefined ? asks.gives : undefined;
  const content = Object.keys(resource.fields)
    .filter((name) => name !== told)
    .sort()
    .map((name) => [name, values[name] ?? null]);
  return createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, SHOWN);
}
