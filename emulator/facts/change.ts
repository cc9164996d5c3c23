/** Updates according to facts: fields that TikTok refuses to change, and those that its update ignores. */
import { CHANGES, type ChangeRow, levelsOf } from "../../facts/index.js";
import { type Refusal, refusal } from "../envelope.js";
import { type Body, isSet } from "../validate.js";
import { lookupOf, matches, type Subject } from "./subject.js";

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(isSet(one) ? one : null) === JSON.stringify(isSet(other) ? other : null);

/** Whether the change is one that TikTok explicitly refuses. */
function isFixed(row: ChangeRow, before: Subject): boolean {
  if (row.fixedWhen && matches(row.fixedWhen, lookupOf(before))) return true;
  if (row.update === "no") return row.mark === "documented" || row.mark === "observed";
  return row.update === "set" && isSet(before.body[row.field]);
}

/** The refusal of the first unacceptable change, or undefined. */
export function fixedChange(before: Subject, changes: Body, prefix = ""): Refusal | undefined {
  const row = CHANGES.find(
    (one) =>
      levelsOf(one).includes(before.level) &&
      one.field in changes &&
      !same(changes[one.field], before.body[one.field]) &&
      isFixed(one, before),
  );
  return row && refusal("fixed", { path: `${prefix}${row.field}` });
}

/** Fields that an update of the level never changes, whatever it sends. */
export function leftAlone(level: Subject["level"]): ReadonlySet<string> {
  const rows = CHANGES.filter((row) => levelsOf(row).includes(level) && ["no", "status"].includes(row.update));
  return new Set(rows.map((row) => row.field));
}
