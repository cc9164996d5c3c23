import { type Resource, UNCHECKED, type Values } from "../definitions/index.js";

/**
 * Whether the engine only looks an object up (`get`): an object that we created or imported has all properties that its
 * definition requires, except those that the program leaves `unchecked`.
 */
export function isLookUp({ required }: Resource, state: Values): boolean {
  const unchecked: readonly unknown[] = Array.isArray(state[UNCHECKED]) ? state[UNCHECKED] : [];
  return Object.keys(required).some((name) => state[name] === undefined && !unchecked.includes(name));
}
