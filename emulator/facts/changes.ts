/** Which fields of an object can change, and the refusals for the others. */
import { CHANGES, type ChangeRow, type Level, levelsOf } from "../../facts/index.js";
import type { Contract, ContractField } from "../contract/fields.js";
import { refusal } from "../envelope.js";
import type { Body } from "../validate.js";
import { lookupOf, matches, type Subject } from "./subject.js";

const WORDS: Readonly<Record<ChangeRow["update"], ContractField["update"]>> = {
  yes: "yes",
  beforeStart: "yes",
  unlessRunning: "yes",
  no: "no",
  on: "once",
  clear: "clear",
  set: "status",
  status: "status",
};

const rowOf = (level: Level, field: string): ChangeRow | undefined =>
  CHANGES.find((row) => row.field === field && levelsOf(row).includes(level));

/** The contract with the facts about updates. */
export const changing = (level: Level, contract: Contract): Contract =>
  Object.fromEntries(
    Object.entries(contract).map(([name, field]) => {
      const row = rowOf(level, name);
      return [name, row ? { ...field, update: WORDS[row.update] } : field];
    }),
  );

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Fields that can change before the start, and afterwards only while the object is paused and has spent nothing. */
export const fixedWhileRunning = (level: Level): readonly string[] =>
  CHANGES.filter((row) => row.update === "unlessRunning" && levelsOf(row).includes(level)).map(({ field }) => field);

/** Refuses changes of fields that other settings have fixed. `row` is what reads show before the update. */
export function refuseFixedChanges(subject: Subject, row: Body, changes: Body): void {
  for (const change of CHANGES) {
    if (!change.fixedWhen || !levelsOf(change).includes(subject.level)) continue;
    const value = changes[change.field];
    if (value === undefined || same(value, row[change.field])) continue;
    if (matches(change.fixedWhen, lookupOf({ ...subject, body: row }))) throw refusal("fixed", { path: change.field });
  }
}
