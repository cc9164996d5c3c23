/**
 * The inputs that Check has evaluated. Pulumi passes Check the program's inputs; remediation policies change them
 * afterwards, and Create and Update get the result without another Check.
 */
import { createHash } from "node:crypto";
import type { Values } from "../definitions/index.js";

/** The same text for equal values, regardless of key order. */
function canonical(value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(canonical);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined && one !== null);
  return entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, one]) => [name, canonical(one)]);
}

const digest = (title: string, inputs: Values): string =>
  createHash("sha256")
    .update(JSON.stringify([title, canonical(inputs)]))
    .digest("base64");

/** Stored as digests: a run may have ten thousand ads. */
export class JudgedInputs {
  readonly #seen = new Set<string>();

  add(title: string, inputs: Values): void {
    this.#seen.add(digest(title, inputs));
  }

  has(title: string, inputs: Values): boolean {
    return this.#seen.has(digest(title, inputs));
  }
}
