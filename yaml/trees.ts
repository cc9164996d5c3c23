/** The trees of campaigns that configs declare, and groups of properties as they are read. */
import type { JsonSchema, Resource, Values } from "../provider/definitions/index.js";

/** The titles that configs declare. */
export type Title =
  | "Campaign"
  | "AdGroup"
  | "Ad"
  | "SmartPlusCampaign"
  | "SmartPlusAdGroup"
  | "SmartPlusAd"
  | "Video"
  | "Image";

/** The levels of a tree of campaigns, and the word for each in `defaults:`. */
export interface Tree {
  readonly property: "campaigns" | "smartPlusCampaigns";
  readonly titles: readonly [Title, Title, Title];
  readonly levels: readonly [string, string, string];
}

export const TREES: readonly Tree[] = [
  { property: "campaigns", titles: ["Campaign", "AdGroup", "Ad"], levels: ["campaign", "adGroup", "ad"] },
  {
    property: "smartPlusCampaigns",
    titles: ["SmartPlusCampaign", "SmartPlusAdGroup", "SmartPlusAd"],
    levels: ["smartPlusCampaign", "smartPlusAdGroup", "smartPlusAd"],
  },
];

export type Mapping = Readonly<Record<string, unknown>>;
export const isMapping = (value: unknown): value is Mapping =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const mapping = (value: unknown): Mapping => (isMapping(value) ? value : {});
/** What stands under names; whatever is no group of properties was reported with the structure. */
export const entries = (value: unknown): [string, Mapping][] =>
  Object.entries(mapping(value)).flatMap(([name, one]) => (isMapping(one) ? [[name, one]] : []));

/** A value with the ids in it as texts, however deep they lie. */
function textual(schema: JsonSchema | undefined, value: unknown): unknown {
  if (schema === undefined) return value;
  if (schema.format === "tiktok-id")
    return typeof value === "number" || typeof value === "bigint" ? String(value) : value;
  if (Array.isArray(value)) return value.map((one) => textual(schema.items as JsonSchema | undefined, one));
  const members = schema.properties as Record<string, JsonSchema> | undefined;
  if (!isMapping(value) || members === undefined || Object.keys(members).length === 0) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, textual(members[name], one)]));
}

/** Ids written without quotes become texts. */
export const textIds = (definition: Resource, values: Mapping): Values =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, textual(definition.fields[name], value)]));
