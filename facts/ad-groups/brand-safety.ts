/** Brand safety of the content next to the ads, and frequency caps. */
import { type Condition, type RuleRow, rules } from "../language.js";
import { PAGE } from "../sources.js";

const row = rules({ level: "adgroup", source: PAGE.createAdGroup, mark: "documented" });
const THIRD_PARTY = { brand_safety_type: ["THIRD_PARTY"] } as const;

/** Any placements except exactly [PLACEMENT_TIKTOK]. */
const BEYOND_TIKTOK: readonly Condition[] = [
  { placement_type: ["PLACEMENT_TYPE_AUTOMATIC"] },
  { placements: ["PLACEMENT_PANGLE", "PLACEMENT_GLOBAL_APP_BUNDLE"] },
];
const NO_TIER: Condition = { brand_safety_type: { not: ["STANDARD_INVENTORY", "LIMITED_INVENTORY"] } };

export const brandSafetyRules: readonly RuleRow[] = [
  row("partner", "brand_safety_partner", { requires: true }, THIRD_PARTY, "THIRD_PARTY requires the partner's name"),
  row(
    "partner-elsewhere",
    "brand_safety_partner",
    { refuses: true },
    { brand_safety_type: { not: ["THIRD_PARTY"] } },
    "partners are used with THIRD_PARTY only",
    { mark: "unclear" },
  ),
  row(
    "third-party-of-subplacements",
    "brand_safety_type",
    { refuses: ["THIRD_PARTY"] },
    { tiktok_subplacements: ["SEARCH_FEED", "TIKTOK_LITE", "LEMON8"] },
    "partners check the feed only",
  ),
  row(
    "third-party-of-bundle",
    "brand_safety_type",
    { refuses: ["THIRD_PARTY"] },
    { "campaign.objective_type": ["REACH"], placements: { only: ["PLACEMENT_GLOBAL_APP_BUNDLE"] } },
    "partners do not check the Global App Bundle",
  ),
  row(
    "third-party-of-objective",
    "brand_safety_type",
    { refuses: ["THIRD_PARTY"] },
    { "campaign.objective_type": ["WEB_CONVERSIONS", "PRODUCT_SALES"] },
    "this objective supports TikTok's own tiers only",
    { source: `${PAGE.websiteConversions}, ${PAGE.catalogAds}, ${PAGE.liveShopping}` },
  ),
  row(
    "first-party-allowlist",
    "brand_safety_type",
    { refuses: ["EXPANDED_INVENTORY", "STANDARD_INVENTORY", "LIMITED_INVENTORY"] },
    { "campaign.objective_type": ["APP_PROMOTION", "WEB_CONVERSIONS", "TRAFFIC", "LEAD_GENERATION", "PRODUCT_SALES"] },
    "TikTok enables it for this objective for selected accounts only",
    { mark: "allowlist" },
  ),
  row(
    "third-party-allowlist",
    "brand_safety_type",
    { refuses: ["THIRD_PARTY"] },
    undefined,
    "TikTok enables it for selected accounts only",
    {
      mark: "allowlist",
    },
  ),
  row(
    "brand-safety-placement",
    "brand_safety_type",
    { refuses: ["EXPANDED_INVENTORY", "STANDARD_INVENTORY", "LIMITED_INVENTORY", "THIRD_PARTY"] },
    { any: BEYOND_TIKTOK },
    "brand safety requires placements [PLACEMENT_TIKTOK]",
    { mark: "unclear" },
  ),
  row(
    "exclusions",
    "category_exclusion_ids",
    { refuses: true },
    { any: [NO_TIER, ...BEYOND_TIKTOK, { "campaign.objective_type": ["PRODUCT_SALES"] }] },
    "category exclusions are omitted under STANDARD_INVENTORY or LIMITED_INVENTORY on TikTok only",
    { mark: "unclear" },
  ),
  row(
    "sensitivity",
    "vertical_sensitivity_id",
    { refuses: true },
    {
      vertical_sensitivity_id: { not: ["0"] },
      any: [NO_TIER, ...BEYOND_TIKTOK, { "campaign.objective_type": { not: ["REACH", "VIDEO_VIEWS", "ENGAGEMENT"] } }],
    },
    "it requires STANDARD_INVENTORY or LIMITED_INVENTORY on TikTok only, for REACH, VIDEO_VIEWS or ENGAGEMENT",
    { mark: "unclear" },
  ),
];

export const frequencyRules: readonly RuleRow[] = [
  row(
    "frequency-days",
    "frequency_schedule",
    { requires: true },
    { frequency: { set: true } },
    "a cap needs a count and a number of days",
    {
      source: PAGE.sparkInOneStep,
    },
  ),
  row(
    "frequency",
    "frequency",
    { requires: true },
    { frequency_schedule: { set: true } },
    "a cap needs a count and a number of days",
    {
      source: PAGE.sparkInOneStep,
    },
  ),
  row("frequency-range", "frequency", { range: { min: 1, max: 1000 } }, undefined, "TikTok accepts 1 to 1000", {
    source: PAGE.sparkInOneStep,
  }),
  row(
    "frequency-day-range",
    "frequency_schedule",
    { range: { min: 1, max: 30 } },
    undefined,
    "TikTok accepts 1 to 30 days",
    {
      source: PAGE.sparkInOneStep,
    },
  ),
  row(
    "frequency-objective",
    "frequency",
    { refuses: true },
    { "campaign.objective_type": { not: ["REACH", "RF_REACH"] } },
    "a frequency cap requires objective REACH",
    { mark: "unclear" },
  ),
  row(
    "skipped-frequency",
    "frequency_schedule",
    { refuses: true },
    { "campaign.objective_type": { not: ["REACH", "RF_REACH"] } },
    "a frequency cap requires objective REACH",
    { mark: "unclear" },
  ),
];
