/** Validators that the build made of schemas (provider/codegen/validators.ts): nothing is compiled when a process starts. */
import { createHash } from "node:crypto";
import type { ValidateFunction } from "ajv";
import type { JsonSchema } from "./fields.js";

/** Which compiler a validator is made by: options and keywords differ. */
export type Dialect = "inputs" | "guardrails";

/** The name of a schema's validator: another text or dialect has another name, so that a validator is never out of date. */
export const fingerprint = (dialect: Dialect, schema: JsonSchema): string =>
  createHash("sha256").update(dialect).update(JSON.stringify(schema)).digest("hex").slice(0, 24);

/** Where the build puts them, seen from this file's place in dist. */
type Index = Readonly<Record<string, () => ValidateFunction>>;

/** Where only tsc has run there are none. */
function madeByBuild(): Index {
  try {
    return require("../../compiled/index.js");
  } catch {
    return {};
  }
}

let index: Index | undefined;

/** The validator of a schema, where the build made one. */
export function compiledFor(dialect: Dialect, schema: JsonSchema): ValidateFunction | undefined {
  index ??= madeByBuild();
  return index[fingerprint(dialect, schema)]?.();
}
