/** Campaigns of Upgraded Smart+: /smart_plus/campaign/create/ (reference sections 3, 12). */
import type { RuleRow } from "../language.js";

import { DAILY, DOC, REFUSED, REQUIRED, rulesOf, SET, TOTAL, UNSET } from "./row.js";

const rule = rulesOf("smart_campaign");

export const OBJECTIVES = ["APP_PROMOTION", "WEB_CONVERSIONS", "LEAD_GENERATION"] as const;
export const APP_PROMOTION_TYPES = ["APP_INSTALL", "APP_RETARGETING", "MINIS"] as const;
export const SALES_DESTINATIONS = ["WEBSITE", "APP", "WEB_AND_APP"] as const;
export const CATALOG_TYPES = ["ECOMMERCE", "TRAVEL_ENTERTAINMENT", "MINI_SERIES"] as const;
export const CAMPAIGN_TYPES = ["REGULAR_CAMPAIGN", "IOS14_CAMPAIGN"] as const;
export const CAMPAIGN_BUDGET_MODES = [DAILY, TOTAL, "BUDGET_MODE_DAY", "BUDGET_MODE_INFINITE"] as const;
export const SPECIAL_INDUSTRIES = ["HOUSING", "EMPLOYMENT", "CREDIT"] as const;
export const POSTBACK_WINDOWS = ["POSTBACK_WINDOW_MODE1", "POSTBACK_WINDOW_MODE2", "POSTBACK_WINDOW_MODE3"] as const;

const CBO = { budget_optimize_on: [true] } as const;
const NO_CBO = { budget_optimize_on: [false] } as const;
const IOS14 = { campaign_type: ["IOS14_CAMPAIGN"] } as const;
const NOT_IOS14 = { campaign_type: { not: ["IOS14_CAMPAIGN"] } } as const;

export const smartCampaignRules: readonly RuleRow[] = [
  rule("request-id", "request_id", REQUIRED, "TikTok uses it to detect a repeated create", DOC.C, { on: "create" }),
  rule("name", "campaign_name", REQUIRED, "a campaign requires a name", DOC.C),
  rule("name-length", "campaign_name", { length: { max: 512, wide: true } }, "that is TikTok's maximum length", DOC.C),
  rule("objective", "objective_type", REQUIRED, "a campaign requires an objective", DOC.C),
  rule("objectives", "objective_type", { oneOf: OBJECTIVES }, "Upgraded Smart+ supports these objectives only", DOC.C),
  rule("app-promotion-type", "app_promotion_type", REQUIRED, "TikTok requires the type of app promotion", DOC.C, {
    when: { objective_type: ["APP_PROMOTION"] },
  }),
  rule(
    "app-promotion-types",
    "app_promotion_type",
    { oneOf: APP_PROMOTION_TYPES },
    "Smart+ supports these types",
    DOC.C,
  ),
  rule("sales-destination", "sales_destination", REQUIRED, "a web campaign requires a sales destination", DOC.C, {
    when: { objective_type: ["WEB_CONVERSIONS"] },
  }),
  rule(
    "sales-destinations",
    "sales_destination",
    { oneOf: SALES_DESTINATIONS },
    "Smart+ supports these destinations",
    DOC.C,
  ),
  rule("app-needs-catalog", "catalog_enabled", REQUIRED, "ads for an app destination require a catalog", DOC.C, {
    when: { objective_type: ["WEB_CONVERSIONS"], sales_destination: ["APP"] },
  }),
  rule(
    "app-needs-catalog-on",
    "catalog_enabled",
    { oneOf: [true] },
    "ads for an app destination require a catalog",
    DOC.C,
    {
      when: { objective_type: ["WEB_CONVERSIONS"], sales_destination: ["APP"] },
    },
  ),
  rule(
    "catalog-of-app-promotion",
    "catalog_enabled",
    { refuses: [true] },
    "only web, lead and Minis campaigns use a catalog",
    DOC.C,
    {
      when: { objective_type: ["APP_PROMOTION"], app_promotion_type: ["APP_INSTALL", "APP_RETARGETING"] },
      mark: "unclear",
    },
  ),
  rule("catalog-type", "catalog_type", REQUIRED, "TikTok requires the type of the catalog", DOC.C, {
    when: { objective_type: ["WEB_CONVERSIONS"], catalog_enabled: [true] },
  }),
  rule("catalog-types", "catalog_type", { oneOf: CATALOG_TYPES }, "Smart+ supports these catalogs", DOC.C),
  rule(
    "catalog-types-of-app",
    "catalog_type",
    { refuses: ["MINI_SERIES"] },
    "an app destination supports e-commerce and travel",
    DOC.C,
    {
      when: { objective_type: ["WEB_CONVERSIONS"], sales_destination: ["APP"] },
    },
  ),
  rule("type", "campaign_type", { oneOf: CAMPAIGN_TYPES }, "TikTok supports these types", DOC.C),
  ...["APP_INSTALL", "APP"].map((kind) =>
    rule(`app-of-ios14.${kind}`, "app_id", REQUIRED, "a dedicated campaign promotes one app", DOC.C, {
      when: { ...IOS14, [kind === "APP" ? "sales_destination" : "app_promotion_type"]: [kind] },
    }),
  ),
  rule(
    "app-of-regular",
    "app_id",
    REFUSED,
    "only dedicated iOS 14 campaigns name their app; elsewhere the ad groups do",
    DOC.C,
    {
      when: NOT_IOS14,
      mark: "unclear",
    },
  ),
  rule(
    "modes-under-cbo",
    "budget_mode",
    { oneOf: [DAILY, TOTAL] },
    "campaign budget optimization supports these modes",
    DOC.C,
    {
      when: CBO,
    },
  ),
  rule(
    "modes-without-cbo",
    "budget_mode",
    { oneOf: ["BUDGET_MODE_INFINITE", "BUDGET_MODE_DAY", TOTAL] },
    "without campaign budget optimization the campaign has a limit over its ad groups, or none",
    DOC.C,
    { when: NO_CBO },
  ),
  rule("budget", "budget", REQUIRED, "this mode requires an amount", DOC.C, {
    when: { budget_mode: [DAILY, TOTAL, "BUDGET_MODE_DAY"] },
  }),
  rule("budget-of-no-limit", "budget", REFUSED, "BUDGET_MODE_INFINITE does not use an amount", DOC.C, {
    when: { budget_mode: ["BUDGET_MODE_INFINITE"] },
    mark: "unclear",
  }),
  rule(
    "budget-least",
    "budget",
    { range: { min: 50, under: 10_000_000, scaled: true } },
    "TikTok accepts this range",
    DOC.BUD,
    {
      when: { budget_mode: { not: ["BUDGET_MODE_INFINITE"] } },
    },
  ),
  rule(
    "budget-decimals",
    "budget",
    { computed: "currencyDecimals" },
    "the number of decimals depends on the currency",
    DOC.BUD,
  ),
  rule(
    "auto-increase",
    "budget_auto_adjust_strategy",
    { refuses: ["AUTO_BUDGET_INCREASE"] },
    "TikTok increases only daily budgets under campaign budget optimization, and not those of Minis",
    DOC.C,
    {
      when: { any: [NO_CBO, { budget_mode: { not: [DAILY] } }, { app_promotion_type: ["MINIS"] }] },
      mark: "unclear",
    },
  ),
  rule(
    "auto-increase-values",
    "budget_auto_adjust_strategy",
    { oneOf: ["AUTO_BUDGET_INCREASE", "UNSET"] },
    "TikTok supports these strategies",
    DOC.C,
  ),
  rule(
    "special-industries",
    "special_industries",
    { oneOf: SPECIAL_INDUSTRIES },
    "TikTok lists these industries",
    DOC.C,
  ),
  rule("promotional", "is_promotional_campaign", { refuses: [true] }, "only web campaigns can be promotional", DOC.C, {
    when: { objective_type: { not: ["WEB_CONVERSIONS"] } },
    mark: "unclear",
  }),
  rule("gaming-values", "gaming_ad_compliance_agreement", { oneOf: ["ON", "OFF"] }, "it is enabled or disabled", DOC.C),
  rule(
    "gaming",
    "gaming_ad_compliance_agreement",
    { refuses: ["ON"] },
    "it requires a dedicated iOS 14 install campaign",
    DOC.C,
    {
      when: { any: [NOT_IOS14, { app_promotion_type: { not: ["APP_INSTALL"] } }] },
      mark: "unclear",
    },
  ),
  rule(
    "profile-page-values",
    "campaign_app_profile_page_state",
    { oneOf: ["ON", "OFF"] },
    "it is enabled or disabled",
    DOC.C,
  ),
  rule(
    "profile-page",
    "campaign_app_profile_page_state",
    REFUSED,
    "an app profile page requires a dedicated iOS 14 app campaign",
    DOC.C,
    {
      when: { any: [NOT_IOS14, { objective_type: { not: ["APP_PROMOTION"] } }] },
    },
  ),
  rule(
    "no-skan",
    "disable_skan_campaign",
    { refuses: [true] },
    "only dedicated iOS 14 campaigns use SKAdNetwork",
    DOC.C,
    {
      when: NOT_IOS14,
      mark: "unclear",
    },
  ),
  rule(
    "no-skan-advanced",
    "disable_skan_campaign",
    { refuses: [true] },
    "without an advanced dedicated campaign only SKAdNetwork can measure it",
    DOC.C,
    {
      when: { is_advanced_dedicated_campaign: [false] },
    },
  ),
  rule(
    "postback-values",
    "postback_window_mode",
    { oneOf: POSTBACK_WINDOWS },
    "SKAdNetwork supports these windows",
    DOC.C,
  ),
  rule("postback-skan", "postback_window_mode", REFUSED, "only dedicated iOS 14 campaigns use postbacks", DOC.C, {
    when: NOT_IOS14,
  }),
  rule(
    "postback-paused",
    "postback_window_mode",
    REFUSED,
    "TikTok accepts it only while the campaign is paused",
    DOC.C,
    {
      when: { ...IOS14, operation_status: ["ENABLE"] },
      mark: "unclear",
    },
  ),
  rule("rta-bid-id", "rta_bid_enabled", { refuses: [true] }, "it requires rta_id", DOC.C, { when: { rta_id: UNSET } }),
  rule(
    "rta-bid",
    "rta_bid_enabled",
    { refuses: [true] },
    "only an app destination and app retargeting support RTA bids",
    DOC.C,
    {
      when: { sales_destination: { not: ["APP"] }, app_promotion_type: { not: ["APP_RETARGETING"] } },
    },
  ),
  rule("rta-products-id", "rta_product_selection_enabled", { refuses: [true] }, "it requires rta_id", DOC.C, {
    when: { rta_id: UNSET },
  }),
  rule(
    "rta-products",
    "rta_product_selection_enabled",
    { refuses: [true] },
    "only an app destination supports product selection by RTA",
    DOC.C,
    {
      when: { rta_id: SET, sales_destination: { not: ["APP"] } },
    },
  ),
  rule("status", "operation_status", { oneOf: ["ENABLE", "DISABLE"] }, "a new campaign is enabled or disabled", DOC.C, {
    on: "create",
  }),
];
