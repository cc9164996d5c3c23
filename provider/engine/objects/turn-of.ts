import type { Resource, Values } from "../../definitions/index.js";

/**
 * The turn of a write: ads that are lists of creatives are written one after the other within each ad group (smart-plus
 * 2).
 */
export function turnOf(resource: Resource, inputs: Values): { readonly turn?: string } {
  const parent = resource.parent && inputs[resource.parent.field];
  return resource.operations.creatives && typeof parent === "string" ? { turn: `${resource.title} ${parent}` } : {};
}
