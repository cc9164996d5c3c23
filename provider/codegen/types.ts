import {
  type Field,
  itemSchema,
  type JsonSchema,
  memberSchemas,
  noteOf,
  otherMembers,
  type Resource,
} from "../definitions/index.js";

/** One sentence on the effect of changing the property. */
export function changeNote(field: Field): string {
  const { change } = field.tiktok;
  if (typeof change === "object") return change.doc;
  return { replace: "Changing it replaces the resource.", update: "", status: "", schedule: "", local: "" }[change];
}

/** The whole text on a property: doc, default, effect of a change. */
export function propertyDoc(field: Field): string {
  const fallback = field.tiktok.default === undefined ? "" : `Default: ${String(field.tiktok.default)}.`;
  return [field.description, fallback, changeNote(field)].filter(Boolean).join(" ");
}

/** The note on a deprecated property. */
export const deprecationOf = (schema: JsonSchema): string | undefined => noteOf(schema)?.deprecated;

/** Whether Pulumi generates the property if a program omits it: names of resources that need one. */
export const isAutoNamed = (resource: Resource, name: string): boolean => name === "name" && name in resource.required;

/** The text on a property for programs: in configs, the key is the name. */
export const programDoc = (resource: Resource, name: string, field: Field): string =>
  isAutoNamed(resource, name)
    ? `${propertyDoc(field)} Default: the resource's name in Pulumi plus seven digits.`
    : propertyDoc(field);

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
      return `${grouped(typeOf(itemSchema(schema)))}[]`;
    case "object":
      return objectType(schema);
    default:
      return "string";
  }
}

const grouped = (type: string): string => (type.includes("|") ? `(${type})` : type);

function objectType(schema: JsonSchema): string {
  const properties = memberSchemas(schema);
  const others = otherMembers(schema);
  if (properties.length === 0) return `Record<string, ${others ? typeOf(others) : "unknown"}>`;
  return `{ ${properties.map(([name, one]) => `${name}?: ${typeOf(one)}`).join("; ")} }`;
}

/** Whether a program must set the property. */
export const isRequired = (resource: Resource, name: string): boolean =>
  name in resource.required && !isAutoNamed(resource, name);
