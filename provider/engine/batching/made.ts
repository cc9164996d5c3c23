import { stringify } from "lossless-json";
import type { ChildrenNote } from "../../definitions/index.js";
import type { Wire } from "../objects/wire.js";

/** A new object: its id, and its row in the answer. */
export interface Made {
  readonly id: string;
  readonly row: Wire;
  /** It existed before, and may have to be updated. */
  readonly takenOver?: true;
}

/** One object of a batch, with a description for logs. */
export interface Item {
  readonly wire: Wire;
  readonly about: string;
  /** Rejects if it must not be sent any more. */
  readonly allowed?: () => Promise<void>;
}

/** Whether a call may still be sent for all of these. */
export async function allAllowed(items: readonly Item[]): Promise<void> {
  for (const { allowed } of items) await allowed?.();
}

export interface StatusItem {
  readonly id: string;
  readonly about: string;
}

export interface ChildrenKey {
  readonly note: ChildrenNote;
  readonly advertiserId: string;
}

/** A value as comparable text: ids of 64 bits are numbers in requests and text in answers. */
const comparedAs = (value: unknown): string | undefined =>
  typeof value === "bigint" ? `"${value}"` : stringify(value);

/** Whether the answer's row matches what was sent. */
export const isAnswerTo = (item: Wire, row: Wire): boolean =>
  Object.entries(item).every(([name, value]) =>
    typeof value === "bigint" ? String(row[name]) === String(value) : comparedAs(row[name]) === comparedAs(value),
  );

/** Whether a row may be of this batch: it names no other account or parent. Batches of two parents may be equal in all else. */
export const isOfBatch = (shared: Wire, row: Wire): boolean =>
  Object.entries(shared).every(([name, value]) => row[name] === undefined || String(row[name]) === String(value));
