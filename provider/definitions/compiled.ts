/**
 * Validators that the build generated from schemas (provider/codegen/validators.ts): nothing is compiled at startup.
 */
import { createHash } from "node:crypto";
import type { ValidateFunction } from "ajv";
import type { JsonSchema } from "./fields.js";

/** Which compiler generates a validator: options and keywords differ. */
export type Dialect = "inputs" | "guardrails";

/**
 * The name of a schema's validator: another text or dialect gets another name, so that a validator is never out of
 * date.
 */
export const fingerprint = (dialect: Dialect, schema: JsonSchema): string =>
  createHash("sha256").update(dialect).update(JSON.stringify(schema)).digest("hex").slice(0, 24);

/** Where the build writes them, relative to this file in dist. */
type Index = Readonly<Record<string, () => ValidateFunction>>;

/** After tsc alone there are none. */
function madeByBuild(): Index {
  try {
    return require("../../compiled/index.js");
  } catch {
    return {};
  }
}

let index: Index | undefined;

/** The validator of a schema, if the build generated one. */
export function compiledFor(dialect: Dialect, schema: JsonSchema): ValidateFunction | undefined {
  index ??= madeByBuild();
  return index[fingerprint(dialect, schema)]?.();
}
