import type { Field, JsonSchema, Resource } from "../definitions/index.js";
import { openChoices } from "../facts/open-choices.js";

/** One sentence on what a change of the property does. */
export function changeNote(field: Field): string {
  const { change } = field.tiktok;
  if (typeof change === "object") return change.doc;
  return { replace: "Changing it replaces the resource.", update: "", status: "", local: "" }[change];
}

/** The whole text on a property: doc, default, change. */
export function propertyDoc(field: Field): string {
  const fallback = field.tiktok.default === undefined ? "" : `Default: ${String(field.tiktok.default)}.`;
  return [field.description, fallback, changeNote(field)].filter(Boolean).join(" ");
}

/** The TypeScript type of a schema. */
export function typeOf(schema: JsonSchema): string {
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  switch (schema.type) {
    case "integer":
    case "number":
      return "number";
    case "boolean":
      return "boolean";
    case "array":
      return `${grouped(typeOf(schema.items as JsonSchema))}[]`;
    case "object":
      return objectType(schema);
    default:
      return "string";
  }
}

/** The type of a resource's property: choices that take values of later releases as well still complete to the known ones. */
export function propertyType(resource: Resource, name: string, field: Field): string {
  const type = typeOf(field);
  if (!openChoices(resource).has(name)) return type;
  if (Array.isArray(field.enum)) return `${type} | (string & {})`;
  const { items } = field;
  const isChoice = typeof items === "object" && items !== null && "enum" in items;
  return isChoice ? `(${typeOf(items as JsonSchema)} | (string & {}))[]` : type;
}

/** The fields of an interface: name, whether it must be there, doc and type. */
export function interfaceFields(properties: Readonly<Record<string, JsonSchema>>, required: readonly string[]): string {
  return Object.entries(properties)
    .map(
      ([name, schema]) =>
        `  /** ${String(schema.description ?? "")} */\n  readonly ${name}${required.includes(name) ? "" : "?"}: ${typeOf(schema)};\n`,
    )
    .join("");
}

const grouped = (type: string): string => (type.includes("|") ? `(${type})` : type);

function objectType(schema: JsonSchema): string {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>);
  const others = schema.additionalProperties;
  if (properties.length === 0)
    return `Record<string, ${typeof others === "object" ? typeOf(others as JsonSchema) : "unknown"}>`;
  return `{ ${properties.map(([name, one]) => `${name}?: ${typeOf(one)}`).join("; ")} }`;
}

/** Whether a program must set the property. */
export const isRequired = (resource: Resource, name: string): boolean => name in resource.required;
