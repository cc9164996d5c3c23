/**
 * Generates the JSON Schema 2020-12 of YAML configs from the definitions: for editor completion and for the loader's
 * checks.
 */

import { type Field, itemSchema, type JsonSchema, memberSchemas, type Resource } from "../definitions/index.js";
import { openChoices } from "../facts/open-choices.js";
import { GUARDRAILS_SCHEMA } from "../guardrails/index.js";
import { campaign } from "../resources/campaign.js";
import { image } from "../resources/image.js";
import { childrenOf, LIBRARY, ROOTS } from "../resources/places.js";
import { targetOf } from "../resources/references.js";
import { video } from "../resources/video.js";
import { withArticle } from "../text/article.js";
import { propertyDoc } from "./types.js";

/** Valid logical names: the keys of campaigns, ad groups and so on in a config. */
const NAME_PATTERN = "^[^\\s/:.$][^\\s/:$]{0,99}$";

const KEYWORDS = [
  "type",
  "enum",
  "format",
  "pattern",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "minItems",
  "maxItems",
  "uniqueItems",
  "items",
  "properties",
  "additionalProperties",
  "tiktokText",
  "multipleOf",
];

/** The name of one that configs declare, or the id of one that exists: files' ids look like names, so they are in `id`. */
function referenceSchema({ noun, config, origin }: Resource): JsonSchema {
  const isText = origin.ids === "texts";
  return {
    description: `The name of ${withArticle(noun)} under ${config.section}, or ${isText ? "{ id: … }" : "the id"} of one that exists.`,
    anyOf: [
      { type: "string", minLength: 1 },
      ...(isText ? [] : [{ type: "integer" }]),
      {
        type: "object",
        properties: { id: isText ? { type: "string", minLength: 1 } : { type: ["string", "integer"] } },
        required: ["id"],
        additionalProperties: false,
      },
    ],
  };
}

/** Ids may be unquoted: the loader keeps every digit. */
function relaxed(schema: JsonSchema): JsonSchema {
  const target = targetOf(schema);
  if (target) return referenceSchema(target);
  if (schema.format === "tiktok-id") return { ...schema, type: ["string", "integer"] };
  const items = schema.items ? { items: relaxed(itemSchema(schema)) } : {};
  const members = memberSchemas(schema);
  const properties =
    members.length > 0 ? { properties: Object.fromEntries(members.map(([name, one]) => [name, relaxed(one)])) } : {};
  return { ...schema, ...items, ...properties };
}

/** Editors offer the known values, and any other passes: Check distinguishes new values from misspelled ones. */
function opened({ enum: values, ...schema }: JsonSchema): JsonSchema {
  return Array.isArray(values) ? { ...schema, anyOf: [{ enum: values }, {}] } : schema;
}

function propertySchema(field: Field, isOpen = false): JsonSchema {
  const description = propertyDoc(field);
  const { aliases, default: fallback } = field.tiktok;
  const target = targetOf(field);
  if (target)
    return field.type === "array"
      ? { description, type: "array", maxItems: field.maxItems, items: referenceSchema(target) }
      : { ...referenceSchema(target), description };
  const kept = Object.fromEntries(Object.entries(relaxed(field)).filter(([keyword]) => KEYWORDS.includes(keyword)));
  const values = Array.isArray(kept.enum) && aliases ? { enum: [...kept.enum, ...Object.keys(aliases)] } : {};
  const { items, ...rest }: JsonSchema = { ...kept, ...values };
  const own = isOpen ? opened(rest) : rest;
  const listed = typeof items === "object" && items !== null ? { items: isOpen ? opened({ ...items }) : items } : {};
  return { description, ...own, ...listed, ...(fallback === undefined ? {} : { default: fallback }) };
}

const byName = (schema: JsonSchema, description: string): JsonSchema => ({
  description,
  type: "object",
  propertyNames: { pattern: NAME_PATTERN },
  additionalProperties: schema,
});

/** Properties of a resource in configs besides its own: the Pulumi options that they support. */
const OPTIONS: Readonly<Record<string, JsonSchema>> = {
  protect: {
    type: "boolean",
    description:
      "Whether Pulumi refuses to delete or replace it. An import writes true, to prevent accidental deletion.",
  },
  formerly: {
    type: "string",
    pattern: NAME_PATTERN,
    description:
      "Its former key: it is the same object, and its children move with it. Remove the line once the change is applied.",
  },
};

const idText: JsonSchema = { type: ["string", "integer"] };
const identityMembers: Record<string, JsonSchema> = {
  identityType: { type: "string", description: "TT_USER, BC_AUTH_TT, or AUTH_CODE for posts." },
  identityId: { ...idText, description: "The account." },
  identityAuthorizedBcId: { ...idText, description: "The business center that shares an account of BC_AUTH_TT." },
};
const shortTexts = (description: string): JsonSchema => ({ description, type: "array", items: idText });

/** Short form of an ad with a list of creatives: creatives by name, texts and pages as lists. */
const SHORT_FORMS: Readonly<Record<string, JsonSchema>> = {
  creatives: {
    description:
      "What the ad shows, 1 to 50: videos and images by name, or posts. A creative is identified by its content.",
    type: "array",
    items: {
      type: "object",
      additionalProperties: false,
      properties: {
        format: {
          type: "string",
          description: "SINGLE_VIDEO, or CAROUSEL_ADS with images; CATALOG_CAROUSEL.",
        },
        video: referenceSchema(video),
        cover: { ...referenceSchema(image), description: "The cover of the video." },
        images: { description: "The images of a carousel.", type: "array", items: referenceSchema(image) },
        music: { ...idText, description: "The music of a carousel." },
        post: { ...idText, description: "A post to show (Spark Ads)." },
        paused: { type: "boolean", description: "True pauses only this creative." },
        aigcDisclosureType: { type: "string" },
        ...identityMembers,
      },
    },
  },
  identity: {
    description: "The account of creatives that name none.",
    type: "object",
    additionalProperties: false,
    properties: identityMembers,
  },
  texts: shortTexts("The texts, 1 to 5."),
  callsToAction: shortTexts("The buttons, at most 3, outside of TikTok."),
  landingPages: shortTexts("Where a click leads: one URL."),
  pages: shortTexts("Ids of forms that collect leads, at most 3."),
};

/** The properties of one level; nesting provides the reference to the level above, the key provides the name. */
function levelSchema(resource: Resource): JsonSchema {
  const own = Object.entries(resource.fields).filter(([name]) => name !== resource.parent?.field);
  const nested = Object.fromEntries(
    childrenOf(resource).map(({ title, config }) => [config.section, { $ref: `#/$defs/${title}s` }]),
  );
  return {
    description: resource.doc,
    type: "object",
    properties: {
      ...Object.fromEntries(own.map(([name, field]) => [name, propertySchema(field, openChoices(resource).has(name))])),
      ...(resource.operations.creatives ? SHORT_FORMS : {}),
      ...OPTIONS,
      ...nested,
    },
    additionalProperties: false,
  };
}

/** The same without nesting: defaults of a level. */
function defaultsSchema(resource: Resource): JsonSchema {
  const nested = childrenOf(resource).map(({ config }) => config.section);
  const own = levelSchema(resource).properties;
  const properties = Object.entries(typeof own === "object" && own !== null ? own : {}).filter(
    ([name]) => ![...nested, "name", "formerly"].includes(name),
  );
  return {
    description: `Default properties of every ${resource.noun} of this file.`,
    type: "object",
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  };
}

const sectionOf = (resource: Resource): JsonSchema => byName(levelSchema(resource), resource.config.doc);

/** Levels of campaigns by their titles; sections refer to them. */
function levels(resource: Resource): [string, JsonSchema][] {
  return [[`${resource.title}s`, sectionOf(resource)], ...childrenOf(resource).flatMap(levels)];
}

function inDefaults(resource: Resource): [string, JsonSchema][] {
  const below = childrenOf(resource).flatMap(inDefaults);
  const name = resource.config.defaults;
  return name === undefined ? below : [[name, defaultsSchema(resource)], ...below];
}

/** The whole schema. */
export function yamlSchema(): JsonSchema {
  const { advertiserId, currency } = campaign.fields;
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "https://pulumi-tiktok.dev/schema/ads.schema.json",
    title: "TikTok ads",
    description: "Campaigns with their ad groups and ads, and the assets they refer to by name.",
    type: "object",
    properties: {
      advertiserId: {
        ...propertySchema(advertiserId),
        description: "The advertiser account of all resources in this file that do not name their own.",
      },
      currency: propertySchema(currency),
      defaults: {
        description: "Properties that apply to a whole level of this file.",
        type: "object",
        properties: Object.fromEntries([...ROOTS, ...LIBRARY].flatMap(inDefaults)),
        additionalProperties: false,
      },
      ...Object.fromEntries(LIBRARY.map((resource) => [resource.config.section, sectionOf(resource)])),
      ...Object.fromEntries(ROOTS.map(({ title, config }) => [config.section, { $ref: `#/$defs/${title}s` }])),
      guardrails: GUARDRAILS_SCHEMA,
    },
    additionalProperties: false,
    $defs: Object.fromEntries(ROOTS.flatMap(levels)),
  };
}
