/** A saved audience: targeting under a name that ad groups refer to. Reference 5.3, resources 8. */
import { defineResource, type Field, text, type Values, valuesIn } from "../definitions/index.js";
import { factRules } from "../facts/rules.js";
import { audienceFields } from "./audience-fields.js";
import { advertiserId } from "./shared.js";

/** TikTok cannot update saved audiences. */
const fixed = <Value>(field: Field<Value>): Field<Value> => ({
  ...field,
  tiktok: { ...field.tiktok, change: "replace" },
});

export const savedAudience = defineResource({
  title: "SavedAudience",
  level: "saved_audience",
  noun: "saved audience",
  config: {
    section: "savedAudiences",
    doc: "Saved audiences by name; ad groups refer to them by it. The name is the resource's name in Pulumi and, unless name is set, the one in TikTok.",
    name: "young-adults",
    begin: 'locationIds: ["6252001"]',
    mayShareName: true,
  },
  import: "referenced",
  permission: "audiences",
  wireId: "saved_audience_id",
  doc: "A saved audience is named targeting that ad groups use instead of their own. It never changes: a change creates a new one, and ad groups that refer to it are moved to the new one. An account has at most 100.",
  example: { name: "Young adults", locationIds: ["6252001"], ageGroups: ["AGE_18_24", "AGE_25_34"] },
  required: {
    name: text({
      wire: "saved_audience_name",
      max: 512,
      change: "replace",
      doc: "The name in TikTok Ads Manager: at most 512 characters, no emoji.",
    }),
    locationIds: {
      ...fixed(audienceFields.locationIds),
      minItems: 1,
      description: "Regions, by TikTok's location ids (the United States is 6252001). Locations must not overlap.",
    },
  },
  optional: {
    advertiserId: advertiserId(),
    gender: fixed(audienceFields.gender),
    ageGroups: fixed(audienceFields.ageGroups),
    languages: fixed(audienceFields.languages),
    audienceIds: fixed(audienceFields.audienceIds),
    excludedAudienceIds: fixed(audienceFields.excludedAudienceIds),
    interestCategoryIds: fixed(audienceFields.interestCategoryIds),
    interestKeywordIds: fixed(audienceFields.interestKeywordIds),
    actions: fixed(audienceFields.actions),
    operatingSystems: fixed(audienceFields.operatingSystems),
    minAndroidVersion: fixed(audienceFields.minAndroidVersion),
    minIosVersion: fixed(audienceFields.minIosVersion),
    networkTypes: fixed(audienceFields.networkTypes),
    carrierIds: fixed(audienceFields.carrierIds),
    deviceModelIds: fixed(audienceFields.deviceModelIds),
    devicePriceRanges: fixed(audienceFields.devicePriceRanges),
  },
  outputs: {},
  rules: (fields) => factRules("saved_audience", () => [{ fields, noun: "saved audience" }]),
  operations: {
    create: { by: "call", path: "/dmp/saved_audience/create/" },
    read: {
      path: "/dmp/saved_audience/list/",
      ids: "saved_audience_ids",
      maxIds: 100,
      idsIn: "query",
      maxPageSize: 100,
      rows: "saved_audiences",
    },
    delete: { by: "call", path: "/dmp/saved_audience/delete/", ids: "saved_audience_ids" },
    guardedByName: false,
    lookup: { unfiltered: true },
  },
});

/** Properties by which an ad group uses a saved audience: its own, and Smart+'s targeting. */
export const USES_AUDIENCE = ["savedAudienceId", "targetingSpec"] as const;

/** The saved audience that the inputs of an ad group name: its id, or what stands for it. */
export const audienceIn = ({ savedAudienceId, targetingSpec }: Values): unknown =>
  savedAudienceId ?? valuesIn(targetingSpec).savedAudienceId;
