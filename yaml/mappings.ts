/** Mappings in configs. */
import {
  isValues,
  itemSchema,
  type JsonSchema,
  memberSchemas,
  type Resource,
  type Values,
  valuesIn,
} from "../provider/definitions/index.js";

export type Mapping = Readonly<Record<string, unknown>>;
export const mapping: (value: unknown) => Mapping = valuesIn;
/** Named entries; anything that is not a mapping was already reported with the structure. */
export const entries = (value: unknown): [string, Mapping][] =>
  Object.entries(mapping(value)).flatMap(([name, one]) => (isValues(one) ? [[name, one]] : []));

/** A value with its ids as text, at any depth. */
function textual(schema: JsonSchema | undefined, value: unknown): unknown {
  if (schema === undefined) return value;
  if (schema.format === "tiktok-id")
    return typeof value === "number" || typeof value === "bigint" ? String(value) : value;
  if (Array.isArray(value)) return value.map((one) => textual(itemSchema(schema), one));
  const members = Object.fromEntries(memberSchemas(schema));
  if (!isValues(value) || Object.keys(members).length === 0) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, textual(members[name], one)]));
}

/** Converts ids without quotes to text. */
export const textIds = (definition: Resource, values: Mapping): Values =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, textual(definition.fields[name], value)]));
