/** What targeting can name: regions, interests, languages (reference 6.1). */

import { defineFunction, type Property, rowsIn } from "../definitions/index.js";
import { isAnything, itemsOf } from "../text/shape.js";

const text = (description: string): Property => ({ type: "string", description });
const texts = (description: string): Property => ({ type: "array", items: { type: "string" }, description });
const contains = (name: unknown, part: unknown): boolean =>
  part === undefined || String(name).toLowerCase().includes(String(part).toLowerCase());

export const getRegions = defineFunction({
  name: "getRegions",
  doc: "Lists the regions that ad groups can target, for locationIds.",
  required: {},
  optional: {
    placements: texts("Placements that the ad group uses. Default: PLACEMENT_TIKTOK."),
    objective: text("Objective of the campaign. Default: TRAFFIC."),
    level: {
      type: "string",
      enum: ["COUNTRY", "PROVINCE", "CITY", "DISTRICT"],
      description: "Only regions of this level.",
    },
    nameContains: text("Only regions whose name contains this text; case-insensitive."),
    country: text("Only regions of this country, as a two-letter code."),
  },
  results: {
    regions: {
      type: "array",
      description: "The regions.",
      items: {
        type: "object",
        properties: {
          id: text("For locationIds."),
          name: text("In English."),
          level: text("COUNTRY, PROVINCE, CITY or DISTRICT."),
          country: text("Two-letter code of its country."),
          parentId: text("The region that contains it; 0 for a country."),
        },
      },
    },
  },
  async run(ask, args) {
    const data = await ask.get("/tool/region/", {
      placements: args.placements ?? ["PLACEMENT_TIKTOK"],
      objective_type: args.objective ?? "TRAFFIC",
      level_range: "ALL",
    });
    const regions = rowsIn(data.region_info)
      .filter((row) => args.level === undefined || row.level === args.level)
      .filter((row) => args.country === undefined || row.region_code === args.country)
      .filter((row) => contains(row.name, args.nameContains))
      .map((row) => ({
        id: String(row.location_id),
        name: row.name,
        level: row.level,
        country: row.region_code,
        parentId: String(row.parent_id),
      }));
    return { regions };
  },
});

export const getInterestCategories = defineFunction({
  name: "getInterestCategories",
  doc: "Lists the interests that ad groups can target, for interestCategoryIds.",
  required: {},
  optional: {
    nameContains: text("Only interests whose name contains this text; case-insensitive."),
    language: text("Language of the names. Default: en."),
  },
  results: {
    categories: {
      type: "array",
      description: "The interests.",
      items: {
        type: "object",
        properties: {
          id: text("For interestCategoryIds."),
          name: text("What it is called."),
          level: { type: "integer", description: "1 for the broadest." },
          subCategoryIds: texts("The narrower interests within it."),
        },
      },
    },
  },
  async run(ask, { nameContains, language }) {
    const data = await ask.get("/tool/interest_category/", { version: 2, language: language ?? "en" });
    const categories = rowsIn(data.interest_categories)
      .filter((row) => contains(row.interest_category_name, nameContains))
      .map((row) => ({
        id: String(row.interest_category_id),
        name: row.interest_category_name,
        level: row.level,
        subCategoryIds: itemsOf(row.sub_category_ids, isAnything).map(String),
      }));
    return { categories };
  },
});

export const getLanguages = defineFunction({
  name: "getLanguages",
  doc: "Lists the languages that ad groups can target.",
  required: {},
  optional: {},
  results: {
    languages: {
      type: "array",
      description: "The languages.",
      items: {
        type: "object",
        properties: { code: text("For the languages of an ad group."), name: text("What it is called.") },
      },
    },
  },
  async run(ask) {
    const data = await ask.get("/tool/language/", {});
    return { languages: rowsIn(data.languages).map(({ code, name }) => ({ code, name })) };
  },
});
