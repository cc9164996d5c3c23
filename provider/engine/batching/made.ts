import type { Wire } from "../objects/wire.js";

/** A new object: its id, and its row in the answer. */
export interface Made {
  readonly id: string;
  readonly row: Wire;
  /** It was there before, and may have to be brought up to date. */
  readonly takenOver?: true;
}
