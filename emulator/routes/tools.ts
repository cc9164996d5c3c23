/** Lookups for targeting, bids and audience sizes (reference 6). The tables are small; their format is TikTok's. */
import { breadth } from "../behaviour/delivery.js";
import { dice } from "../behaviour/dice.js";
import * as tables from "../contract/lookups.js";
import type { Call } from "../endpoint.js";
import { currencyRatio } from "../money.js";
import { type Body, bodiesIn, textsIn, textsOrNone } from "../validate.js";
import type { World } from "../world.js";

const { REGIONS } = tables;

const LEVELS: Readonly<Record<string, readonly string[]>> = {
  ALL: ["COUNTRY", "PROVINCE", "CITY", "DISTRICT"],
  TO_COUNTRY: ["COUNTRY"],
  TO_PROVINCE: ["COUNTRY", "PROVINCE"],
  TO_CITY: ["COUNTRY", "PROVINCE", "CITY"],
  TO_DISTRICT: ["COUNTRY", "PROVINCE", "CITY", "DISTRICT"],
};

/** The handler of a lookup. */
export type Handle = (world: World, call: Call) => Body;

export const regions: Handle = (_world, { body }) => {
  const levels = LEVELS[String(body.level_range ?? "ALL")] ?? [];
  const shown = REGIONS.filter(([, , , , level]) => levels.includes(level));
  return {
    region_list: [...new Set(shown.map(([, , , country]) => country))],
    region_info: shown.map(([location_id, name, parent_id, region_code, level]) => ({
      location_id,
      name,
      parent_id,
      region_code,
      level,
      area_type: "ADMIN",
      support_below_18: region_code !== "DE",
      next_level_ids: REGIONS.filter(([, , parent]) => parent === location_id).map(([id]) => id),
    })),
  };
};

export const searchRegion: Handle = () => ({
  region_list: REGIONS.map(([id, name, parent_id, country_code, level]) => ({
    region_id: id,
    region_name: name,
    region_level: level,
    parent_id,
    country_code,
    area_type: "ADMIN",
    support_below_18: country_code !== "DE",
  })),
});

export const languages: Handle = () => ({
  languages: Object.entries(tables.LANGUAGES).map(([code, name]) => ({ code, name })),
});

export const interestCategories: Handle = () => ({
  interest_categories: tables.INTERESTS.map(([id, name, level, below]) => ({
    interest_category_id: id,
    interest_category_name: name,
    level,
    sub_category_ids: below,
    placements: ["PLACEMENT_TIKTOK"],
    special_industries: [],
  })),
});

export const actionCategories: Handle = () => ({
  action_categories: tables.ACTION_CATEGORIES.map(([id, name, scene]) => ({
    action_category_id: id,
    name,
    description: name,
    level: 1,
    action_scene: scene,
    sub_category_ids: [],
    special_industries: [],
  })),
});

export const carriers: Handle = () => ({
  countries: Object.entries(tables.CARRIERS).map(([country_code, list]) => ({
    country_code,
    carriers: list.map(([carrier_id, name]) => ({
      carrier_id,
      name,
      in_use: true,
      value: [{ hni_id: carrier_id, in_use: true }],
    })),
  })),
});

export const deviceModels: Handle = () => ({
  device_models: tables.DEVICES.map(([id, name, os_type, level, child_device_ids]) => ({
    device_model_id: id,
    device_model_name: name,
    os_type,
    level,
    child_device_ids,
    is_active: true,
  })),
});

export const osVersions: Handle = (_world, { body }) => ({
  os_versions: (tables.OS_VERSIONS[String(body.os_type)] ?? []).map((version, index) => ({
    os_id: String(index + 1),
    os_type: body.os_type,
    name: `${body.os_type === "IOS" ? "iOS" : "Android"} ${version}`,
    version,
  })),
});

export const timezones: Handle = () => ({
  timezones: tables.TIMEZONES.map(([timezone, gmt_offset]) => ({ timezone, gmt_offset })),
});

export const phoneCodes: Handle = () => ({
  phone_region_code_infos: tables.PHONE_CODES.map(([code, calling, name]) => ({
    phone_region_code: code,
    phone_region_calling_code: calling,
    phone_region_name: name,
  })),
});

const holds = (text: string, wanted: unknown): boolean => text.toLowerCase().includes(String(wanted).toLowerCase());

export const recommendKeywords: Handle = (_world, { body }) => ({
  recommended_keywords: tables.KEYWORDS.filter(([, keyword]) => holds(keyword, body.keyword))
    .slice(0, Number(body.limit ?? 50))
    .map(([keyword_id, keyword]) => ({ keyword_id, keyword, language: body.language ?? "en" })),
});

export const readKeywords: Handle = (_world, { body }) => {
  const wanted = bodiesIn(body.keyword_query).map(({ keyword_id }) => String(keyword_id));
  return {
    keywords: wanted.map((id) => {
      const found = tables.KEYWORDS.find(([known]) => known === id);
      return { keyword_id: id, keyword: found?.[1] ?? "", status: found ? "EFFECTIVE" : "INVALID" };
    }),
  };
};

export const recommendHashtags: Handle = (_world, { body }) => {
  const words = textsIn(body.keywords);
  const fits = (tag: string): boolean =>
    body.operator === "AND" ? words.every((word) => holds(tag, word)) : words.some((word) => holds(tag, word));
  return {
    recommend_keywords: tables.HASHTAGS.filter(([, tag]) => fits(tag)).map(([keyword_id, keyword]) => ({
      keyword_id,
      keyword,
      keyword_status: "ONLINE",
    })),
  };
};

export const readHashtags: Handle = (_world, { body }) => ({
  keywords_status: textsIn(body.keyword_ids).map((id) => {
    const found = tables.HASHTAGS.find(([known]) => known === id);
    return { keyword_id: id, keyword: found?.[1] ?? "", keyword_status: found ? "ONLINE" : "OFFLINE" };
  }),
});

const regionTag = ([geo_id, name, parent_id, region_code, geo_type]: tables.Region): Body => ({
  geo: { geo_id, geo_type, parent_id, region_code, description: name },
  status_info: { status: "ENABLE", reason: "" },
  name,
  targeting_type: "GEO",
});

const zipTag = ([geo_id, name, region_code, parent_id]: (typeof tables.ZIP_CODES)[number]): Body => ({
  geo: { geo_id, geo_type: "ZIP_CODE", parent_id, region_code, description: name },
  status_info: { status: "ENABLE", reason: "" },
  name,
  targeting_type: "GEO",
});

export const searchTargeting: Handle = (_world, { body }) => {
  const words = textsIn(body.keywords);
  const exact = body.search_type !== "FUZZY_SEARCH";
  const fits = (name: string): boolean =>
    words.some((word) => (exact ? name.toLowerCase() === word.toLowerCase() : holds(name, word)));
  const codes = textsOrNone(body.region_codes);
  const inRegion = (code: string): boolean => !codes || codes.includes(code);
  const zips = tables.ZIP_CODES.filter(([, name, code]) => fits(name) && inRegion(code)).map(zipTag);
  const places = REGIONS.filter(([, name, , code]) => fits(name) && inRegion(code));
  const parents = REGIONS.filter(([id]) => places.some(([, , parent]) => parent === id)).map(regionTag);
  const list = body.search_type === "BATCH_ZIPCODE_SEARCH" ? zips : [...places.map(regionTag), ...(exact ? [] : zips)];
  return { targeting_tag_list: list, parent_tags: parents };
};

export const targetingInfo: Handle = (_world, { body }) => {
  const ids = textsIn(body.targeting_ids ?? body.location_ids);
  const places = REGIONS.filter(([id]) => ids.includes(id)).map(regionTag);
  const zips = tables.ZIP_CODES.filter(([id]) => ids.includes(id)).map(zipTag);
  return { targeting_tag_list: [...places, ...zips], parent_tags: [] };
};

export const recommendTargeting: Handle = () => ({
  recommended_interests: tables.INTERESTS.slice(0, 3).map(([id, name]) => ({ id, name })),
  recommended_actions: tables.ACTION_CATEGORIES.slice(0, 2).map(([id, name]) => ({ id, name })),
});

const pairs = (key: string, id: string, name: string, rows: readonly (readonly [string, string])[]): Body => ({
  [key]: rows.map(([one, text]) => ({ [id]: one, [name]: text })),
});

export const contextualTags: Handle = () =>
  pairs("contextual_tags", "contextual_tag_id", "name", tables.CONTEXTUAL_TAGS);
export const contextualTagInfo: Handle = (_world, { body }) =>
  pairs(
    "contextual_tags",
    "contextual_tag_id",
    "name",
    tables.CONTEXTUAL_TAGS.filter(([id]) => textsIn(body.contextual_tag_ids).includes(id)),
  );
export const contentExclusions: Handle = () =>
  pairs("category_list", "category_id", "category_name", tables.CONTENT_EXCLUSIONS);

export const validateUrl: Handle = (_world, { body }) => {
  const valid = /^https?:\/\/[^\s/.]+(\.[^\s/.]+)+/.test(String(body.url));
  return { url_info: { url: body.url, validate_info: { is_valid: valid, reason: valid ? "" : "Not a valid URL." } } };
};

export const openUrl: Handle = (_world, { body }) => ({ open_url: body.url });
export const vboStatus: Handle = () => ({ vbo_status: { is_day0_vbo_enabled: true, is_day7_vbo_enabled: true } });

/** A bid determined by the targeting and the account's currency. */
export const recommendBid: Handle = (world, { advertiser, body }) => {
  const currency = world.store.get("advertiser", advertiser)?.row.currency;
  const roll = dice(world.behaviour.seed, JSON.stringify(body.location_ids), String(body.objective_type));
  return { bid: Math.round((0.3 + roll(0)) * 100 * currencyRatio(currency)) / 100 };
};

const PEOPLE = 150_000_000;

/** Stages of the reference: under 10,000 and 20 %, under 20 %, to 80 %, above. */
function stageOf(share: number, people: number): number {
  if (share < 0.2) return people < 10_000 ? 1 : 2;
  return share < 0.8 ? 3 : 4;
}

export const estimateAudience: Handle = (_world, { body }) => {
  const share = breadth({ gender: "GENDER_UNLIMITED", ...body }) ** 2;
  const people = Math.round((PEOPLE * share) / 1_000) * 1_000;
  return {
    user_count: { lower_end: Math.round(people * 0.9), upper_end: Math.round(people * 1.1) },
    user_count_stage: stageOf(share, people),
  };
};
