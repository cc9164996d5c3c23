/** Adds the facts on single fields to their notes: what may change later, and which values mean "not set". */
import { CHANGES, type ChangeRow, type Level, levelsOf } from "../../facts/index.js";
import {
  type Change,
  type Field,
  type Fields,
  onlyCleared,
  onlySetOnce,
  onlySwitchedOn,
  type Values,
  wireName,
} from "../definitions/index.js";
import { holds, whenKnown } from "./evaluate.js";
import { wireView } from "./names.js";
import { unsetValues } from "./shown.js";

const NO_DEFAULT = (): undefined => undefined;

/** Fixed while the object before the change meets the row's condition. */
function unlessFixed({ fixedWhen }: ChangeRow, fields: Fields): Change {
  if (!fixedWhen) return "update";
  return {
    inPlace: (_before, _after, olds: Values = {}) => {
      const get = (name: string): unknown => olds[name];
      return whenKnown(() => holds(fixedWhen, wireView({ get }, [{ fields, noun: "" }], NO_DEFAULT))) !== true;
    },
    doc: "It can be changed in place until other settings fix it.",
  };
}

function changeOf(row: ChangeRow, fields: Fields): Change {
  switch (row.update) {
    case "no":
      return "replace";
    case "on":
      return onlySwitchedOn;
    case "clear":
      return onlyCleared;
    case "set":
      return onlySetOnce;
    case "status":
      return "status";
    default:
      return unlessFixed(row, fields);
  }
}

function noted(level: Level, field: Field, name: string, fields: Fields): Field {
  const wire = wireName(name, field);
  const row = CHANGES.find((one) => one.field === wire && levelsOf(one).includes(level));
  // Check fills in a default, so that there is always a value, and every value counts.
  const unset = wire === null || field.tiktok.default !== undefined ? [] : unsetValues(level, wire);
  const values = [...new Set([...(field.tiktok.unset ?? []), ...unset])];
  const change = row ? { change: changeOf(row, fields) } : {};
  return { ...field, tiktok: { ...field.tiktok, ...change, ...(values.length > 0 ? { unset: values } : {}) } };
}

/**
 * Required and optional fields with the notes from `CHANGES` and `FILLS` for their level; their types are unchanged.
 */
export function factFields<R extends Fields, O extends Fields>(
  level: Level,
  groups: { readonly required: R; readonly optional: O },
): { readonly required: R; readonly optional: O };
export function factFields(level: Level, groups: { readonly required: Fields; readonly optional: Fields }): object {
  const all = { ...groups.required, ...groups.optional };
  const of = (fields: Fields): Fields =>
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, noted(level, field, name, all)]));
  return { required: of(groups.required), optional: of(groups.optional) };
}
