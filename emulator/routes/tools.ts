/** Look-ups for targeting (reference 6.1). */
import { INTERESTS, LANGUAGES, REGIONS } from "../contract/lookups.js";
import { invalid } from "../envelope.js";
import type { Body } from "../validate.js";

const LEVELS: Readonly<Record<string, readonly string[]>> = {
  ALL: ["COUNTRY", "PROVINCE", "CITY", "DISTRICT"],
  TO_COUNTRY: ["COUNTRY"],
  TO_PROVINCE: ["COUNTRY", "PROVINCE"],
  TO_CITY: ["COUNTRY", "PROVINCE", "CITY"],
  TO_DISTRICT: ["COUNTRY", "PROVINCE", "CITY", "DISTRICT"],
};

export function regions(query: Body): Body {
  if (!Array.isArray(query.placements)) throw invalid("placements: Missing data for required field.");
  if (typeof query.objective_type !== "string") throw invalid("objective_type: Missing data for required field.");
  const levels = LEVELS[String(query.level_range ?? "ALL")];
  if (!levels) throw invalid(`level_range: Must be one of: ${Object.keys(LEVELS).join(", ")}.`);
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
}

export function languages(): Body {
  return { languages: Object.entries(LANGUAGES).map(([code, name]) => ({ code, name })) };
}

export function interestCategories(query: Body): Body {
  if (query.version !== undefined && ![1, 2].includes(Number(query.version)))
    throw invalid("version: Must be one of: 1, 2.");
  return {
    interest_categories: INTERESTS.map(([id, name, level, below]) => ({
      interest_category_id: id,
      interest_category_name: name,
      level,
      sub_category_ids: below,
      placements: ["PLACEMENT_TIKTOK"],
      special_industries: [],
    })),
  };
}
