/** Age, spending power and food regulations. */
import { type RuleRow, rules } from "../language.js";
import { UK_PLACES } from "../locations.js";
import { PAGE } from "../sources.js";

const row = rules({ level: "adgroup", source: PAGE.createAdGroup, mark: "documented" });

export const demographicRules: readonly RuleRow[] = [
  row(
    "spending-power-of-objective",
    "spending_power",
    { refuses: ["HIGH"] },
    { "campaign.objective_type": ["PRODUCT_SALES", "RF_REACH"] },
    "this objective does not support spending power",
  ),
  row(
    "spending-power-of-placement",
    "spending_power",
    { refuses: ["HIGH"] },
    { placement_type: { not: ["PLACEMENT_TYPE_AUTOMATIC"] }, placements: { not: ["PLACEMENT_TIKTOK"] } },
    "spending power works on TikTok only, so placements must include PLACEMENT_TIKTOK",
  ),
  row(
    "household-income-of-reach-and-frequency",
    "household_income",
    { refuses: true },
    { "campaign.objective_type": ["RF_REACH"] },
    "it requires auction buying",
  ),
  row(
    "unhealthy-food-ages",
    "age_groups",
    { refuses: ["AGE_13_17"] },
    { is_hfss: [true] },
    "ads for food high in fat, salt or sugar must target adults",
  ),
  row(
    "unhealthy-food-in-the-uk",
    "is_lhf_compliance",
    { requires: true },
    { is_hfss: [true], location_ids: [...UK_PLACES] },
    "in the United Kingdom such ads must confirm that they follow the rules for less healthy food",
  ),
  row(
    "unhealthy-food-confirmed",
    "is_lhf_compliance",
    { oneOf: [true] },
    { is_hfss: [true], location_ids: [...UK_PLACES] },
    "in the United Kingdom such ads must confirm that they follow the rules for less healthy food",
  ),
];
