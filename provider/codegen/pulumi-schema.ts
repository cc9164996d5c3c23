/**
 * Generates Pulumi's package schema from the definitions: used by SDKs of other languages, `runtime: yaml` and the
 * registry.
 */

import { settings as allSettings, type SettingDoc } from "../config/settings.js";
import {
  type Field,
  itemSchema,
  type JsonSchema,
  type LookUp,
  memberSchemas,
  noteOf,
  otherMembers,
  type Resource,
} from "../definitions/index.js";
import { openChoices } from "../facts/open-choices.js";
import { exampleText } from "./example.js";
import { enumName, pascal } from "./names.js";
import { isRequired, programDoc } from "./types.js";

type Types = Record<string, unknown>;

const token = (name: string): string => `tiktok:index:${name}`;

/** Registers a named type, and returns the reference to it. */
function named(types: Types, name: string, type: unknown): { $ref: string } {
  types[token(name)] = type;
  return { $ref: `#/types/${token(name)}` };
}

/**
 * Translates a JSON Schema type to Pulumi's; nested objects and enums become separate types, called `name`. `open`:
 * other strings are valid as well.
 */
function typeSpec(types: Types, name: string, schema: JsonSchema, open = false): Record<string, unknown> {
  if (Array.isArray(schema.enum)) {
    const deprecated = noteOf(schema)?.deprecatedValues ?? {};
    const values = schema.enum.map((value) => ({
      name: enumName(String(value)),
      value,
      ...(String(value) in deprecated ? { deprecationMessage: deprecated[String(value)] } : {}),
    }));
    const type = { type: "string", ...named(types, name, { type: "string", enum: values }) };
    return open ? { oneOf: [{ type: "string" }, type] } : type;
  }
  if (schema.type === "array") {
    return { type: "array", items: typeSpec(types, name, itemSchema(schema), open) };
  }
  if (schema.type !== "object") return { type: schema.type };
  const properties = memberSchemas(schema);
  if (properties.length === 0) {
    const others = otherMembers(schema);
    const of = others ? typeSpec(types, name, others) : { $ref: "pulumi.json#/Any" };
    return { type: "object", additionalProperties: of };
  }
  const specs = properties.map(([property, one]) => [property, typeSpec(types, name + pascal(property), one)]);
  return { type: "object", ...named(types, name, { type: "object", properties: Object.fromEntries(specs) }) };
}

/** A property: its type, doc, default, and the effect of a change. */
function property(types: Types, owner: Resource, name: string, field: Field): Record<string, unknown> {
  const { default: fallback, change, aliases = {}, deprecated } = field.tiktok;
  // Check normalizes other spellings to TikTok's own; a program in a typed language may use them, too.
  const values = Array.isArray(field.enum) ? { enum: [...field.enum, ...Object.keys(aliases)] } : {};
  const type = typeSpec(types, owner.title + pascal(name), { ...field, ...values }, openChoices(owner).has(name));
  return {
    ...type,
    description: programDoc(owner, name, field),
    ...(deprecated === undefined ? {} : { deprecationMessage: deprecated }),
    ...(fallback === undefined ? {} : { default: fallback }),
    ...(change === "replace" ? { replaceOnChanges: true, willReplaceOnChanges: true } : {}),
  };
}

function resourceSpec(types: Types, resource: Resource): Record<string, unknown> {
  const inputs = Object.fromEntries(
    Object.entries(resource.fields).map(([name, field]) => [name, property(types, resource, name, field)]),
  );
  // Check fills in defaults, so outputs always have them, and a schema allows defaults only for inputs.
  const withoutDefault = ({ default: _default, ...rest }: Record<string, unknown>): Record<string, unknown> => rest;
  const outputs = Object.fromEntries(
    Object.entries({ ...resource.fields, ...resource.outputs }).map(([name, field]) => [
      name,
      withoutDefault(property(types, resource, name, field)),
    ]),
  );
  const always = Object.entries(resource.fields).filter(
    ([name, field]) => name in resource.required || field.tiktok.default !== undefined,
  );
  return {
    description: `${resource.doc}\n\n${exampleText(resource)}`,
    properties: outputs,
    required: always.map(([name]) => name),
    inputProperties: inputs,
    requiredInputs: Object.keys(resource.fields).filter((name) => isRequired(resource, name)),
    aliases: [{ type: `pulumi-nodejs:dynamic/tiktok:${resource.title}` }],
  };
}

/** Properties of a function's arguments or results. */
const objectOf = (
  types: Types,
  owner: string,
  properties: Readonly<Record<string, JsonSchema>>,
  required: string[],
) => ({
  type: "object",
  properties: Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [
      name,
      { ...typeSpec(types, owner + pascal(name), schema), description: schema.description },
    ]),
  ),
  required,
});

function functionSpec(types: Types, { name, doc, required, optional, results }: LookUp): Record<string, unknown> {
  return {
    description: doc,
    inputs: objectOf(types, pascal(name), { ...required, ...optional }, Object.keys(required)),
    outputs: objectOf(
      types,
      pascal(name),
      results,
      Object.keys(results).filter((one) => results[one]?.type !== "number"),
    ),
  };
}

function setting({ doc, secret, environment }: SettingDoc, forProvider: boolean): Record<string, unknown> {
  return {
    type: "string",
    description: doc,
    ...(secret ? { secret: true } : {}),
    ...(forProvider ? { defaultInfo: { environment: [environment] } } : {}),
  };
}

/** The package schema. `version` is the npm package's. */
export function pulumiSchema(
  resources: readonly Resource[],
  functions: readonly LookUp[],
  version: string,
): Record<string, unknown> {
  const types: Types = {};
  const specs = Object.fromEntries(
    resources.map((resource) => [resource.token, resourceSpec(types, resource)] as const),
  );
  const of = (forProvider: boolean) =>
    Object.fromEntries(Object.entries(allSettings).map(([name, doc]) => [name, setting(doc, forProvider)]));
  return {
    name: "tiktok",
    displayName: "TikTok Ads",
    version,
    description: "TikTok ads as code: campaigns, ad groups, ads and creatives.",
    keywords: ["pulumi", "tiktok", "ads", "marketing", "category/utility", "kind/native"],
    license: "Apache-2.0",
    language: {
      nodejs: { packageName: "pulumi-tiktok-native", respectSchemaVersion: true },
      python: { packageName: "pulumi_tiktok", pyproject: { enabled: true }, respectSchemaVersion: true },
      go: { importBasePath: "pulumi-tiktok/sdk/go/tiktok", respectSchemaVersion: true },
      csharp: { respectSchemaVersion: true },
      java: {},
    },
    config: { variables: of(false) },
    provider: { description: "Settings of one advertiser account's API access.", inputProperties: of(true) },
    types,
    resources: specs,
    functions: Object.fromEntries(functions.map((one) => [one.token, functionSpec(types, one)])),
  };
}
