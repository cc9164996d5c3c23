/** Definitions in, JSON Schema 2020-12 of YAML configs out: what editors complete with and the loader checks against. */

import type { Field, JsonSchema, Resource } from "../definitions/index.js";
import { GUARDRAILS_SCHEMA } from "../guardrails/index.js";
import { resourceOf } from "../resources/index.js";
import { propertyDoc } from "./types.js";

/** Where the nested properties of a level stand. */
const CHILDREN: Readonly<Record<string, { readonly property: string; readonly title: string }>> = {
  Campaign: { property: "adGroups", title: "AdGroup" },
  AdGroup: { property: "ads", title: "Ad" },
  SmartPlusCampaign: { property: "adGroups", title: "SmartPlusAdGroup" },
  SmartPlusAdGroup: { property: "ads", title: "SmartPlusAd" },
};

/** Names under which campaigns, ad groups and so on stand in a config: what a logical name may look like. */
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

const asset = (title: string): JsonSchema => ({
  description: `The name of ${title === "Video" ? "a video under videos" : "an image under images"}, or { id: … } of one that exists.`,
  anyOf: [
    { type: "string", minLength: 1 },
    {
      type: "object",
      properties: { id: { type: "string", minLength: 1 } },
      required: ["id"],
      additionalProperties: false,
    },
  ],
});

/** Ids may be written without quotes: the loader keeps every digit. */
function relaxed(schema: JsonSchema): JsonSchema {
  if (schema.format === "tiktok-id") return { ...schema, type: ["string", "integer"] };
  const items = schema.items ? { items: relaxed(schema.items as JsonSchema) } : {};
  const members = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>);
  const properties =
    members.length > 0 ? { properties: Object.fromEntries(members.map(([name, one]) => [name, relaxed(one)])) } : {};
  return { ...schema, ...items, ...properties };
}

function propertySchema(field: Field): JsonSchema {
  const description = propertyDoc(field);
  const { refersTo, aliases, default: fallback } = field.tiktok;
  if (refersTo)
    return field.type === "array"
      ? { description, type: "array", maxItems: field.maxItems, items: asset(refersTo) }
      : { ...asset(refersTo), description };
  const kept = Object.fromEntries(Object.entries(relaxed(field)).filter(([keyword]) => KEYWORDS.includes(keyword)));
  const values = Array.isArray(kept.enum) && aliases ? { enum: [...kept.enum, ...Object.keys(aliases)] } : {};
  return { description, ...kept, ...values, ...(fallback === undefined ? {} : { default: fallback }) };
}

const byName = (schema: JsonSchema, description: string): JsonSchema => ({
  description,
  type: "object",
  propertyNames: { pattern: NAME_PATTERN },
  additionalProperties: schema,
});

/** What configs say of a resource beside its properties: the options of Pulumi's that they have. */
const OPTIONS: Readonly<Record<string, JsonSchema>> = {
  protect: {
    type: "boolean",
    description:
      "Whether Pulumi refuses to delete or replace it. An import writes true: what runs is not deleted by a slip.",
  },
  formerly: {
    type: "string",
    pattern: NAME_PATTERN,
    description:
      "The key under which it stood here before: it is the same object, and what lies below comes along. It may go once the change is applied.",
  },
};

const idText: JsonSchema = { type: ["string", "integer"] };
const identityMembers: Record<string, JsonSchema> = {
  identityType: { type: "string", description: "TT_USER, BC_AUTH_TT, or AUTH_CODE for posts." },
  identityId: { ...idText, description: "The account." },
  identityAuthorizedBcId: { ...idText, description: "The business center that shares an account of BC_AUTH_TT." },
};
const shortTexts = (description: string): JsonSchema => ({ description, type: "array", items: idText });

/** Short forms of a Smart+ ad: creatives by name, texts and pages as lists. */
const SHORT_FORMS: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>> = {
  SmartPlusAd: {
    creatives: {
      description:
        "What the ad shows, 1 to 50: videos and images by name, or posts. A creative is known by what it shows.",
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        properties: {
          format: {
            type: "string",
            description: "SINGLE_VIDEO, or CAROUSEL_ADS where images are given; CATALOG_CAROUSEL.",
          },
          video: asset("Video"),
          cover: { ...asset("Image"), description: "The cover of the video." },
          images: { description: "The images of a carousel.", type: "array", items: asset("Image") },
          music: { ...idText, description: "The music of a carousel." },
          post: { ...idText, description: "A post to show (Spark Ads)." },
          paused: { type: "boolean", description: "True pauses this creative alone." },
          aigcDisclosureType: { type: "string" },
          ...identityMembers,
        },
      },
    },
    identity: {
      description: "The account of creatives that name none of their own.",
      type: "object",
      additionalProperties: false,
      properties: identityMembers,
    },
    texts: shortTexts("The texts, 1 to 5."),
    callsToAction: shortTexts("The buttons, at most 3, outside of TikTok."),
    landingPages: shortTexts("Where a click leads: one address."),
    pages: shortTexts("Ids of forms that leads are left in, at most 3."),
  },
};

/** The properties of one level; a reference to the level above is said by nesting, the name by the key. */
function levelSchema(resource: Resource): JsonSchema {
  const own = Object.entries(resource.fields).filter(([name]) => name !== resource.parent?.field);
  const child = CHILDREN[resource.title];
  const nested = child ? { [child.property]: { $ref: `#/$defs/${child.title}s` } } : {};
  return {
    description: resource.doc,
    type: "object",
    properties: {
      ...Object.fromEntries(own.map(([name, field]) => [name, propertySchema(field)])),
      ...SHORT_FORMS[resource.title],
      ...OPTIONS,
      ...nested,
    },
    additionalProperties: false,
  };
}

/** The same without nesting: defaults of a level. */
const defaultsSchema = (title: string): JsonSchema => {
  const level = levelSchema(resourceOf(title));
  const {
    [CHILDREN[title]?.property ?? ""]: _nested,
    name: _name,
    formerly: _formerly,
    ...properties
  } = level.properties as Record<string, JsonSchema>;
  return {
    description: `Properties that every ${resourceOf(title).noun} of this file has unless it says otherwise.`,
    type: "object",
    properties,
    additionalProperties: false,
  };
};

/** The whole schema. */
export function yamlSchema(): JsonSchema {
  const level = (title: string): JsonSchema => levelSchema(resourceOf(title));
  const advertiser = propertySchema(resourceOf("Campaign").fields.advertiserId as Field);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "https://pulumi-tiktok.dev/schema/ads.schema.json",
    title: "TikTok ads",
    description: "Campaigns with their ad groups and ads, and the videos and images that the ads show.",
    type: "object",
    properties: {
      advertiserId: {
        ...advertiser,
        description: "The advertiser account of everything in this file that does not name its own.",
      },
      currency: propertySchema(resourceOf("Campaign").fields.currency as Field),
      defaults: {
        description: "Properties that hold for a whole level of this file.",
        type: "object",
        properties: {
          campaign: defaultsSchema("Campaign"),
          adGroup: defaultsSchema("AdGroup"),
          ad: defaultsSchema("Ad"),
          smartPlusCampaign: defaultsSchema("SmartPlusCampaign"),
          smartPlusAdGroup: defaultsSchema("SmartPlusAdGroup"),
          smartPlusAd: defaultsSchema("SmartPlusAd"),
        },
        additionalProperties: false,
      },
      videos: byName(level("Video"), "Videos by name; ads refer to them by it."),
      images: byName(level("Image"), "Images by name; ads refer to them by it."),
      campaigns: { $ref: "#/$defs/Campaigns" },
      smartPlusCampaigns: { $ref: "#/$defs/SmartPlusCampaigns" },
      guardrails: GUARDRAILS_SCHEMA,
    },
    additionalProperties: false,
    $defs: {
      Campaigns: byName(
        level("Campaign"),
        "Campaigns by name. The name is the resource's name in Pulumi and, unless name says otherwise, the one in TikTok.",
      ),
      AdGroups: byName(level("AdGroup"), "Ad groups by name."),
      Ads: byName(level("Ad"), "Ads by name."),
      SmartPlusCampaigns: byName(
        level("SmartPlusCampaign"),
        "Campaigns of Upgraded Smart+ by name. The name is the resource's name in Pulumi and, unless name says otherwise, the one in TikTok.",
      ),
      SmartPlusAdGroups: byName(level("SmartPlusAdGroup"), "Ad groups of Upgraded Smart+ by name."),
      SmartPlusAds: byName(level("SmartPlusAd"), "Ads of Upgraded Smart+ by name."),
    },
  };
}
