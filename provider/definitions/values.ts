/** Type guards for external values: TikTok's answers, engine values, parsed files. */
import type { Values } from "./rules.js";

/** An object with string keys, not a list. */
export const isValues = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The object, or an empty one for anything else. */
export const valuesIn = (value: unknown): Values => (isValues(value) ? value : {});

/** The objects of a list; none for anything else. */
export const rowsIn = (list: unknown): Values[] => (Array.isArray(list) ? list.filter(isValues) : []);
