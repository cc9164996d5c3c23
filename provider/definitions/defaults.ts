import type { Field } from "./fields.js";
import type { Values } from "./rules.js";

/**
 * What counts for a property that a program leaves out, or nothing. `before` are the inputs that the state has: a default that
 * hangs on another property is for what is new, so that nothing which runs is paused or enabled by it.
 */
export function defaultFor(name: string, field: Field | undefined, inputs: Values, before?: Values): unknown {
  if (field === undefined) return undefined;
  const { default: usual, defaultWith: other } = field.tiktok;
  return other?.values.includes(inputs[other.property]) ? (before?.[name] ?? other.value) : usual;
}
