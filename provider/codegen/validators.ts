/**
 * Generates code from schemas: the validators that `npm run build` writes to dist/compiled, so that no process compiles
 * them.
 */
import type { Ajv } from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import { type Dialect, fingerprint, type JsonSchema, valuesIn } from "../definitions/index.js";
import { SHARED_VALUES, schemaCompiler } from "../engine/objects/schema.js";
import { functions } from "../functions/index.js";
import { GUARDRAILS_SCHEMA, guardrailsCompiler } from "../guardrails/index.js";
import { resources } from "../resources/index.js";
import { yamlSchema } from "./yaml-schema.js";

/** Relative to dist/compiled. */
const TEXTS = "../provider/engine/objects/texts.js";

/** Annotations that validators ignore; under `properties` the same words are names. */
const ANNOTATIONS = new Set(["description", "tiktok", "tiktokMoney"]);

function bare(schema: unknown, isNames = false): unknown {
  if (Array.isArray(schema)) return schema.map((one) => bare(one));
  if (typeof schema !== "object" || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([name]) => isNames || !ANNOTATIONS.has(name))
      .map(([name, value]) => [name, bare(value, !isNames && (name === "properties" || name === "$defs"))]),
  );
}

/** Shorter schemas do not justify a separate function. */
const WORTH_SHARING = 60;

/**
 * The schema with equal properties as references to one definition: a config's ad groups are under campaigns, under
 * defaults and so on, and one function for each of their properties more than halves the code. Branches of `anyOf` stay
 * as they are, since error handling identifies them by their path.
 */
function sharing(schema: JsonSchema): JsonSchema {
  const names = new Map<string, string>();
  const defined: Record<string, unknown> = {};
  const shared = (value: unknown): unknown => {
    const text = JSON.stringify(value);
    if (text.length < WORTH_SHARING) return value;
    const known = names.get(text) ?? `d${names.size}`;
    if (!names.has(text)) {
      // Named before its contents are visited, since those get names, too.
      names.set(text, known);
      defined[known] = inside(value);
    }
    const { enum: values } = valuesIn(value);
    return { $ref: `#/$defs/${known}`, ...(values === undefined ? {} : { [SHARED_VALUES]: values }) };
  };
  const each = (schemas: object, change: (one: unknown) => unknown): object =>
    Object.fromEntries(Object.entries(schemas).map(([name, one]) => [name, change(one)]));
  const inside = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([keyword, one]: [string, unknown]) => {
        if (keyword === "properties" && typeof one === "object" && one !== null) return [keyword, each(one, shared)];
        if (keyword === "$defs" && typeof one === "object" && one !== null) return [keyword, each(one, inside)];
        return [keyword, keyword === "additionalProperties" || keyword === "items" ? inside(one) : one];
      }),
    );
  };
  const whole = valuesIn(inside(schema));
  return { ...whole, $defs: { ...valuesIn(whole.$defs), ...defined } };
}

interface Compilable {
  readonly dialect: Dialect;
  readonly schema: JsonSchema;
  readonly compiler: () => Ajv | ReturnType<typeof schemaCompiler>;
}

/** File name → text of everything in dist/compiled. */
export function compiledValidators(): ReadonlyMap<string, string> {
  const inputs = [...resources, ...functions].map(({ inputSchema }) => inputSchema);
  const all: readonly Compilable[] = [
    ...[...inputs, yamlSchema()].map((schema) => ({
      dialect: "inputs" as const,
      schema,
      compiler: () => schemaCompiler({ texts: TEXTS }),
    })),
    { dialect: "guardrails", schema: GUARDRAILS_SCHEMA, compiler: () => guardrailsCompiler(true) },
  ];
  const files = new Map<string, string>();
  for (const { dialect, schema, compiler } of all) {
    const ajv = compiler();
    const text = standaloneCode(
      ajv,
      ajv.compile(dialect === "inputs" ? sharing(valuesIn(bare(schema))) : valuesIn(bare(schema))),
    );
    files.set(`${fingerprint(dialect, schema)}.js`, text);
  }
  const lines = [...files.keys()].map((name) => `  "${name.slice(0, -3)}": () => require("./${name}"),\n`);
  files.set("index.js", `"use strict";\nmodule.exports = {\n${lines.join("")}};\n`);
  return files;
}
