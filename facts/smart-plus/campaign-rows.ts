/** What TikTok assumes, fills in and accepts for campaigns of Upgraded Smart+ (reference sections 3, 14). */
import type { ChangeRow, DefaultRow, FillRow } from "../language.js";

import { changesOf, DAILY, DOC, fillsOf } from "./row.js";

const fill = fillsOf("smart_campaign");
const change = changesOf("smart_campaign");

const CBO = { budget_optimize_on: [true] } as const;
const NO_CBO = { budget_optimize_on: [false] } as const;
const IOS14 = { campaign_type: ["IOS14_CAMPAIGN"] } as const;

export const smartCampaignDefaults: readonly DefaultRow[] = [
  { level: "smart_campaign", field: "budget_optimize_on", value: true, source: DOC.C },
  { level: "smart_campaign", field: "budget_mode", when: CBO, value: DAILY, source: DOC.C },
  { level: "smart_campaign", field: "budget_mode", when: NO_CBO, value: "BUDGET_MODE_INFINITE", source: DOC.C },
  { level: "smart_campaign", field: "campaign_type", value: "REGULAR_CAMPAIGN", source: DOC.C },
  { level: "smart_campaign", field: "operation_status", value: "ENABLE", source: DOC.C },
];

export const smartCampaignFills: readonly FillRow[] = [
  fill("budget_optimize_on", true, DOC.C),
  fill("budget_mode", DAILY, DOC.C, { when: CBO }),
  fill("budget_mode", "BUDGET_MODE_INFINITE", DOC.C, { when: NO_CBO }),
  fill("budget", 0, DOC.CG, { when: { budget_mode: ["BUDGET_MODE_INFINITE"] }, overwrites: true }),
  fill("campaign_type", "REGULAR_CAMPAIGN", DOC.C),
  fill("operation_status", "ENABLE", DOC.C),
  fill("smart_plus_adgroup_mode", "MULTIPLE", DOC.C, { also: ["SINGLE"] }),
  fill("catalog_enabled", false, DOC.C, { mark: "assumed" }),
  fill("is_promotional_campaign", false, DOC.C, { mark: "assumed", when: { objective_type: ["WEB_CONVERSIONS"] } }),
  fill("is_advanced_dedicated_campaign", true, DOC.CG, { when: IOS14 }),
  fill("postback_window_mode", "POSTBACK_WINDOW_MODE1", DOC.C, { when: IOS14, mark: "assumed" }),
  fill("secondary_status", "CAMPAIGN_STATUS_ENABLE", DOC.C, { volatile: true }),
  fill("current_budget", { from: "budget" }, DOC.C, {
    when: { budget_auto_adjust_strategy: ["AUTO_BUDGET_INCREASE"] },
    volatile: true,
  }),
];

export const smartCampaignChanges: readonly ChangeRow[] = [
  ...change("yes", ["campaign_name", "po_number"], DOC.CU),
  ...change("yes", ["budget", "budget_auto_adjust_strategy"], DOC.CU, { learning: true }),
  ...change("status", ["operation_status"], DOC.CS),
  ...change("set", ["postback_window_mode"], DOC.CS),
  ...change(
    "no",
    [
      "objective_type",
      "app_promotion_type",
      "sales_destination",
      "catalog_enabled",
      "catalog_type",
      "campaign_type",
      "app_id",
      "budget_optimize_on",
      "budget_mode",
      "special_industries",
      "is_promotional_campaign",
      "gaming_ad_compliance_agreement",
      "campaign_app_profile_page_state",
      "disable_skan_campaign",
      "is_advanced_dedicated_campaign",
      "rta_id",
      "rta_bid_enabled",
      "rta_product_selection_enabled",
    ],
    DOC.CU,
  ),
];
