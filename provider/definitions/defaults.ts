import type { Field } from "./fields.js";
import type { Values } from "./rules.js";

/**
 * The effective value of a property that a program omits, or undefined. `before` are the inputs in the state: a default
 * that depends on another property applies to new objects only, so that it pauses or enables nothing that runs.
 */
export function defaultFor(name: string, field: Field | undefined, inputs: Values, before?: Values): unknown {
  if (field === undefined) return undefined;
  const { default: usual, defaultWith: other } = field.tiktok;
  return other?.values.includes(inputs[other.property]) ? (before?.[name] ?? other.value) : usual;
}
