/** Which fields of targeting_spec apply in which mode (reference section 5). */
import type { Condition, RuleRow } from "../language.js";
import { DOC, REFUSED, rulesOf, SET } from "./row.js";

const rule = rulesOf("smart_adgroup");
const spec = (name: string): string => `targeting_spec.${name}`;

const MANUAL: Condition = { targeting_optimization_mode: ["MANUAL"] };
const SUGGESTIONS = "suggestion_audience_enabled";
const AUTOMATIC: Condition = { targeting_optimization_mode: ["AUTOMATIC"] };
const PLAIN_AUTOMATIC: Condition = { ...AUTOMATIC, [SUGGESTIONS]: { not: [true] } };
const TO_APP: Condition = { "campaign.objective_type": ["WEB_CONVERSIONS"], "campaign.sales_destination": ["APP"] };
/** Their page lists gender among the settings of automatic targeting (1853377811982657). */
const NOT_MINIS: Condition = { "campaign.app_promotion_type": { not: ["MINIS"] } };
/** Their page has audiences among the controls of automatic targeting (1853377390815233). */
const NOT_RETARGETING: Condition = { "campaign.app_promotion_type": { not: ["APP_RETARGETING"] } };
const NOT_TO_APP: Condition = { "campaign.sales_destination": { not: ["APP"] } };

/** Treated as suggestions once suggestions are enabled. */
const HINTS = [
  "age_groups",
  "gender",
  "audience_ids",
  "interest_category_ids",
  "interest_keyword_ids",
  "purchase_intention_keyword_ids",
  "actions",
];
/** Applies under custom targeting only. */
const MANUAL_ONLY = [
  "included_pangle_audience_package_ids",
  "excluded_pangle_audience_package_ids",
  "device_model_ids",
  "device_price_ranges",
  "isp_ids",
  "spending_power",
  "household_income",
  "saved_audience_id",
  "smart_audience_enabled",
  "smart_interest_behavior_enabled",
  "min_android_version",
  "min_ios_version",
  "network_types",
  "carrier_ids",
  "blocked_pangle_app_ids",
  "included_custom_actions",
  "excluded_custom_actions",
  "shopping_ads_retargeting_actions_days",
  "shopping_ads_retargeting_custom_audience_relation",
];
const OF_APP = ["gender", "audience_ids"];
const IGNORED = "targeting_optimization_mode AUTOMATIC ignores it";

export const smartTargetingModeRules: readonly RuleRow[] = [
  rule(
    "targeting-modes",
    "targeting_optimization_mode",
    { oneOf: ["AUTOMATIC", "MANUAL"] },
    "targeting is automatic or custom",
    DOC.G,
  ),
  rule("suggestions-manual", SUGGESTIONS, { refuses: [true] }, "custom targeting does not support suggestions", DOC.G, {
    when: MANUAL,
    mark: "unclear",
  }),
  rule("suggestions-app", SUGGESTIONS, { refuses: [true] }, "an app destination does not support suggestions", DOC.G, {
    when: TO_APP,
  }),
  rule("suggestions-rta", SUGGESTIONS, { refuses: [true] }, "RTA does not support suggestions", DOC.G, {
    when: { "campaign.rta_id": SET },
  }),
  ...HINTS.filter((name) => !OF_APP.includes(name)).map((name) =>
    rule(`ignored.${name}`, spec(name), REFUSED, IGNORED, DOC.G, { when: PLAIN_AUTOMATIC, mark: "unclear" }),
  ),
  ...OF_APP.map((name) =>
    rule(
      `ignored.${name}`,
      spec(name),
      name === "gender" ? { refuses: ["GENDER_MALE", "GENDER_FEMALE"] } : REFUSED,
      IGNORED,
      DOC.G,
      {
        when: { ...PLAIN_AUTOMATIC, ...NOT_TO_APP, ...(name === "gender" ? NOT_MINIS : NOT_RETARGETING) },
        mark: "unclear",
      },
    ),
  ),
  ...MANUAL_ONLY.map((name) =>
    rule(`ignored.${name}`, spec(name), name === "spending_power" ? { refuses: ["HIGH"] } : REFUSED, IGNORED, DOC.G, {
      when: AUTOMATIC,
      mark: "unclear",
    }),
  ),
  rule(
    "ignored.shopping_ads_retargeting_type",
    spec("shopping_ads_retargeting_type"),
    { refuses: ["LAB1", "LAB2", "LAB3"] },
    IGNORED,
    DOC.G,
    {
      when: AUTOMATIC,
      mark: "unclear",
    },
  ),
  rule(
    "ignored-by-app.operating_systems",
    spec("operating_systems"),
    REFUSED,
    "with an app destination the operating system follows from promotion_type",
    DOC.G,
    {
      when: { ...AUTOMATIC, ...TO_APP },
      mark: "assumed",
    },
  ),
  rule(
    "ignored.spc_audience_age",
    spec("spc_audience_age"),
    { refuses: ["OVER_TWENTY_FIVE", "ALL"] },
    "custom targeting uses age_groups",
    DOC.G,
    {
      when: MANUAL,
      mark: "unclear",
    },
  ),
];
