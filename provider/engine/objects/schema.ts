import type { ErrorObject, ValidateFunction } from "ajv";
import type { Ajv2020, KeywordCxt } from "ajv/dist/2020.js";
import { compiledFor, type JsonSchema } from "../../definitions/index.js";
import { FORMATS, isTikTokText } from "./texts.js";

/** Loaded where the build has made no validator: reading ajv and compiling takes longer than all checks. */
const loadAjv = (): typeof import("ajv/dist/2020.js") => require("ajv/dist/2020.js");

/** Options by which code that is in a file of its own finds our functions. */
export interface StandaloneOptions {
  /** The path by which the generated code requires texts.ts. */
  readonly texts: string;
}

/**
 * Notes the values of a property whose schema stands elsewhere (validators made by the build), for messages about the object
 * around it.
 */
export const SHARED_VALUES = "tiktokValues";

/** An ajv that knows our formats and keywords. Notes for the lifecycle (`tiktok`) are no constraints. */
export function schemaCompiler(standalone?: StandaloneOptions): Ajv2020 {
  const { Ajv2020, _ } = loadAjv();
  const texts = _`require(${standalone?.texts ?? ""})`;
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    verbose: true,
    ...(standalone ? { inlineRefs: false, code: { source: true, formats: _`${texts}.FORMATS` } } : {}),
  });
  ajv.addKeyword("tiktok");
  ajv.addKeyword("tiktokRefersTo");
  ajv.addKeyword("tiktokMoney");
  ajv.addKeyword(SHARED_VALUES);
  ajv.addKeyword({
    keyword: "tiktokText",
    type: "string",
    error: { message: "must be a text that TikTok takes" },
    code: (context: KeywordCxt) => {
      const isText = context.gen.scopeValue("func", { ref: isTikTokText, code: _`${texts}.isTikTokText` });
      context.pass(_`${isText}(${context.schemaValue}, ${context.data})`);
    },
  });
  for (const [name, format] of Object.entries(FORMATS)) ajv.addFormat(name, format);
  return ajv;
}

/** The validator of a schema, from the build where it has one; what it returns is read through `errorsOf`. */
export function compile(schema: JsonSchema): ValidateFunction {
  return compiledFor("inputs", schema) ?? schemaCompiler().compile(schema);
}

/** The errors of one validation, without those that only report a failed branch of `anyOf`. */
export function errorsOf(validate: ValidateFunction, data: unknown): ErrorObject[] {
  return validate(data) ? [] : (validate.errors ?? []);
}
