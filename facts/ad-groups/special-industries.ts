/** What an ad group of a housing, employment or credit campaign must not set: "otherwise, an error". */
import { type RuleRow, rules } from "../language.js";
import { PAGE } from "../sources.js";

const row = rules({ level: "adgroup", source: PAGE.audienceTargeting, mark: "documented" });
const SPECIAL = { "campaign.special_industries": { set: true } } as const;
const LAW = "housing, employment and credit ads must not discriminate";

const BARRED = [
  "zipcode_ids",
  "household_income",
  "interest_keyword_ids",
  "device_price_ranges",
  "saved_audience_id",
] as const;

export const specialIndustryRules: readonly RuleRow[] = [
  row("special-gender", "gender", { oneOf: ["GENDER_UNLIMITED"] }, SPECIAL, `${LAW} by gender`),
  row("special-age", "age_groups", { refuses: ["AGE_13_17"] }, SPECIAL, "such ads must target adults"),
  ...BARRED.map((field) => row(`special-${field}`, field, { refuses: true }, SPECIAL, `${LAW} by such choices`)),
  row("special-hashtags", "item.action_scene", { refuses: ["HASHTAG_RELATED"] }, SPECIAL, `${LAW} by hashtags`, {
    each: "actions",
  }),
  ...(["smart_audience_enabled", "smart_interest_behavior_enabled"] as const).map((field) =>
    row(`special-${field}`, field, { refuses: [true] }, SPECIAL, "such ads do not support smart targeting", {
      source: PAGE.smartTargeting,
      mark: "unclear",
    }),
  ),
];
