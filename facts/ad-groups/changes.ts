/** Which updates of an ad group TikTok accepts. A field without a row can be updated in place. */
import type { ChangeRow, Condition, DefaultRow, RuleRow } from "../language.js";
import { rules } from "../language.js";
import { PAGE } from "../sources.js";

const UNDER_CBO: Condition = {
  any: [{ budget_mode: ["BUDGET_MODE_INFINITE"] }, { "campaign.budget_optimize_on": [true] }],
};

const of = (
  update: ChangeRow["update"],
  fields: readonly string[],
  own: Partial<ChangeRow> = {},
): readonly ChangeRow[] =>
  fields.map((field) => ({
    level: "adgroup",
    field,
    update,
    source: PAGE.updateAdGroup,
    mark: "documented",
    ...own,
  }));

/** The pages state "cannot be updated". */
const NAMED = [
  "placement_type",
  "placements",
  "tiktok_subplacements",
  "video_download_disabled",
  "messaging_app_type",
  "messaging_app_account_id",
  "message_event_set_id",
  "phone_region_code",
  "phone_region_calling_code",
  "phone_number",
  "brand_safety_partner",
  "vbo_window",
  "bid_display_mode",
  "click_attribution_window",
  "view_attribution_window",
  "engaged_view_attribution_window",
  "attribution_event_count",
];

/** Not a parameter of the update call: whether TikTok refuses or ignores them is not documented. */
const NO_PARAMETER = [
  "campaign_id",
  "promotion_type",
  "promotion_target_type",
  "promotion_website_type",
  "app_id",
  "app_config",
  "pixel_id",
  "optimization_event",
  "optimization_goal",
  "billing_event",
  "budget_mode",
  "shopping_ads_type",
  "product_source",
  "catalog_id",
  "store_id",
  "store_authorized_bc_id",
  "identity_id",
  "identity_type",
  "identity_authorized_bc_id",
  "creative_material_mode",
  "statistic_type",
  "skip_learning_phase",
  "adgroup_app_profile_page_state",
];

export const adGroupChanges: readonly ChangeRow[] = [
  ...of("no", NAMED, { source: `${PAGE.createAdGroup}, ${PAGE.updateAdGroup}` }),
  ...of("no", NO_PARAMETER, { mark: "unclear" }),
  ...of("on", ["search_result_enabled", "is_hfss"]),
  ...of("yes", ["ios14_targeting"], { fixedWhen: { ios14_targeting: ["IOS14_PLUS"] } }),
  ...of("yes", ["deep_funnel_event_source", "deep_funnel_event_source_id", "deep_funnel_optimization_event"], {
    fixedWhen: { deep_funnel_optimization_status: ["ON"] },
  }),
  ...of("yes", ["bid_type"], {
    fixedWhen: UNDER_CBO,
    source: `${PAGE.updateAdGroup}, ${PAGE.campaignBudgetOptimization}`,
  }),
  ...of("yes", ["budget"], { fixedWhen: UNDER_CBO }),
  ...of("beforeStart", ["schedule_start_time"]),
  ...of("unlessRunning", ["category_exclusion_ids", "vertical_sensitivity_id"]),
  ...of("yes", ["audience_type"], { resend: true }),
  ...of("yes", ["search_keywords", "location_ids"], { review: true }),
  ...of("status", ["operation_status"], { source: PAGE.createAdGroup }),
];

const row = rules({ level: "adgroup", source: PAGE.updateAdGroup, mark: "documented" });

/** Updates that TikTok refuses, in addition to fixed fields. */
export const updateRules: readonly RuleRow[] = [
  row(
    "relation-is-kept",
    "shopping_ads_retargeting_custom_audience_relation",
    { requires: true },
    {
      "before.shopping_ads_retargeting_custom_audience_relation": { set: true },
      audience_ids: { set: true },
      shopping_ads_retargeting_type: ["LAB1", "LAB2", "LAB3"],
    },
    "TikTok does not let it be removed while audiences are set",
    { on: "update" },
  ),
];

export const adGroupDefaults: readonly DefaultRow[] = [
  { level: "adgroup", field: "placement_type", value: "PLACEMENT_TYPE_NORMAL", source: PAGE.createAdGroup },
  { level: "adgroup", field: "brand_safety_type", value: "NO_BRAND_SAFETY", source: PAGE.createAdGroup },
];
