import type { ChildrenNote } from "../../definitions/index.js";
import type { Wire } from "../objects/wire.js";

/** A new object: its id, and its row in the answer. */
export interface Made {
  readonly id: string;
  readonly row: Wire;
  /** It was there before, and may have to be brought up to date. */
  readonly takenOver?: true;
}

/** One object of a batch, and what it is, for logs. */
export interface Item {
  readonly wire: Wire;
  readonly about: string;
}

export interface StatusItem {
  readonly id: string;
  readonly about: string;
}

export interface ChildrenKey {
  readonly note: ChildrenNote;
  readonly advertiserId: string;
}
