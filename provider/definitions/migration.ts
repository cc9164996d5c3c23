import type { Values } from "./rules.js";

/** Migrates inputs, or outputs, from one version to the next. Both have the same properties, and outputs some more. */
export interface StateMigration {
  /** What changed, in one sentence. */
  readonly doc: string;
  readonly apply: (values: Values) => Values;
}
