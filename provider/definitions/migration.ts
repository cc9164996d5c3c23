import type { Values } from "./rules.js";

/** Takes inputs, or outputs, of one version to the next. Both hold the same properties, and outputs some more. */
export interface StateMigration {
  /** What changed, in one sentence. */
  readonly doc: string;
  readonly apply: (values: Values) => Values;
}
