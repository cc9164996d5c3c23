/** Whether what comes from outside has the shape that is read: answers of TikTok, values of the engine, parsed files. */
import { isRecord } from "../text/shape.js";
import type { Values } from "./rules.js";

/** An object of names and values, and no list. */
export const isValues: (value: unknown) => value is Values = isRecord;

/** The object, or an empty one for anything else. */
export const valuesIn = (value: unknown): Values => (isValues(value) ? value : {});

/** The objects of a list; none for anything else. */
export const rowsIn = (list: unknown): Values[] => (Array.isArray(list) ? list.filter(isValues) : []);
