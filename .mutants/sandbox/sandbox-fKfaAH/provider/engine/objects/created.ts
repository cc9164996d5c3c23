import type { Values } from "../../definitions/index.js";

/** A new object. */
export interface Created {
  readonly id: string;
  readonly outputs: Values;
}
