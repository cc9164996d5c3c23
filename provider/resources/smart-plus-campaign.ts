/** A campaign of Upgraded Smart+ (reference/smart-plus.md sections 3, 11, 12). Rules and changes are facts/smart-plus. */
import {
  APP_PROMOTION_TYPES,
  CAMPAIGN_BUDGET_MODES,
  CAMPAIGN_TYPES,
  CATALOG_TYPES,
  OBJECTIVES,
  POSTBACK_WINDOWS,
  SALES_DESTINATIONS,
  SPECIAL_INDUSTRIES,
} from "../../facts/smart-plus/campaigns.js";
import { choice, defineResource, flag, id, items, list, money, text, time } from "../definitions/index.js";
import { changeOf, unsetOf } from "../facts/notes.js";
import { factRules } from "../facts/rules.js";
import { advertiserId, currency, DELETED_ONLY, status } from "./shared.js";

const LEVEL = "smart_campaign";

/** Notes from the facts on a field. */
const fact = (field: string) => ({ change: changeOf(LEVEL, field), unset: unsetOf(LEVEL, field) });

export const smartPlusCampaign = defineResource({
  title: "SmartPlusCampaign",
  kind: "campaign",
  config: {
    section: "smartPlusCampaigns",
    doc: "Campaigns of Upgraded Smart+ by name. The name is the resource's name in Pulumi and, unless name is set, the one in TikTok.",
    name: "spring",
    begin: "objective: WEB_CONVERSIONS",
    defaults: "smartPlusCampaign",
  },
  import: "listed",
  permission: "ads",
  automation: "UPGRADED_SMART_PLUS",
  noun: "Smart+ campaign",
  level: "smart_campaign",
  wireId: "campaign_id",
  doc: "A campaign of Upgraded Smart+. From 2027 on it is the only way to advertise for web conversions, apps and leads.",
  example: {
    name: "Spring 2027",
    objective: "WEB_CONVERSIONS",
    salesDestination: "WEBSITE",
    budget: 100,
  },
  required: {
    name: text({
      wire: "campaign_name",
      max: 512,
      change: changeOf(LEVEL, "campaign_name"),
      doc: "The name in TikTok Ads Manager: at most 512 characters, a CJK character counts as 2, no emoji.",
    }),
    objective: choice(OBJECTIVES, {
      ...fact("objective_type"),
      wire: "objective_type",
      doc: "What the campaign is for.",
    }),
  },
  optional: {
    advertiserId: advertiserId(),
    appPromotionType: choice(APP_PROMOTION_TYPES, {
      ...fact("app_promotion_type"),
      doc: "The goal of an APP_PROMOTION campaign: install an app, return to it, or use a mini app or game.",
    }),
    salesDestination: choice(SALES_DESTINATIONS, {
      ...fact("sales_destination"),
      doc: "Where a WEB_CONVERSIONS campaign sells. APP needs a catalog.",
    }),
    budgetOptimizeOn: flag({
      ...fact("budget_optimize_on"),
      default: true,
      doc: "Campaign budget optimization (CBO): TikTok distributes the campaign's budget among its ad groups. TikTok's default is true.",
    }),
    budgetMode: choice(CAMPAIGN_BUDGET_MODES, {
      ...fact("budget_mode"),
      doc: "With budgetOptimizeOn: BUDGET_MODE_DYNAMIC_DAILY_BUDGET spends the budget each day on average, up to 125 % on one day; BUDGET_MODE_TOTAL over the schedule. Without: BUDGET_MODE_INFINITE, or a limit over all ad groups by BUDGET_MODE_DAY or BUDGET_MODE_TOTAL.",
    }),
    budget: money({
      change: changeOf(LEVEL, "budget"),
      unset: [0],
      doc: "The amount for budgetMode, in whole units of the advertiser's currency; at least 50 US dollars or the equivalent. A new budget must be at least 105 % of what was spent.",
    }),
    budgetAutoAdjustStrategy: choice(["AUTO_BUDGET_INCREASE", "UNSET"], {
      change: changeOf(LEVEL, "budget_auto_adjust_strategy"),
      unset: ["UNSET"],
      doc: "AUTO_BUDGET_INCREASE lets TikTok raise the daily budget by 20 %, up to ten times a day. The limits on TikTok's page are between 3 and 6.19 times the budget; guardrails and previews count 6.19, and 7.74 on a peak day.",
    }),
    status: status(
      "DISABLE",
      "ENABLE lets the campaign spend, DISABLE pauses it. A campaign starts paused unless the program sets ENABLE; TikTok's own default is ENABLE.",
    ),
    currency: currency(),
    catalogEnabled: flag({ ...fact("catalog_enabled"), doc: "Advertises products of a catalog." }),
    catalogType: choice(CATALOG_TYPES, { ...fact("catalog_type"), doc: "The kind of catalog." }),
    type: choice(CAMPAIGN_TYPES, {
      ...fact("campaign_type"),
      wire: "campaign_type",
      doc: "IOS14_CAMPAIGN is a dedicated campaign for iOS 14 and later. TikTok's default is REGULAR_CAMPAIGN.",
    }),
    appId: id({ ...fact("app_id"), doc: "The app of a dedicated iOS campaign." }),
    specialIndustries: list(items.choice(SPECIAL_INDUSTRIES), {
      ...fact("special_industries"),
      doc: "Declares an industry whose targeting is restricted by law; for accounts of the United States and Canada.",
    }),
    poNumber: text({ max: 255, change: changeOf(LEVEL, "po_number"), doc: "The purchase order number on invoices." }),
    isPromotionalCampaign: flag({
      ...fact("is_promotional_campaign"),
      unset: [false],
      doc: "A campaign for a promotion such as a film's premiere. Accounts need TikTok's permission.",
    }),
    gamingAdComplianceAgreement: choice(["ON", "OFF"], {
      ...fact("gaming_ad_compliance_agreement"),
      unset: ["OFF", "UNSET"],
      doc: "Agrees to TikTok's rules for games; dedicated iOS 14 install campaigns. Accounts need TikTok's permission.",
    }),
    appProfilePageState: choice(["ON", "OFF"], {
      ...fact("campaign_app_profile_page_state"),
      wire: "campaign_app_profile_page_state",
      unset: ["OFF", "INVALID", "UNSET"],
      doc: "Uses an app profile page; only for dedicated iOS 14 app campaigns.",
    }),
    disableSkanCampaign: flag({
      ...fact("disable_skan_campaign"),
      unset: [false],
      doc: "Measures a dedicated iOS campaign without SKAdNetwork. Accounts need TikTok's permission.",
    }),
    isAdvancedDedicatedCampaign: flag({
      ...fact("is_advanced_dedicated_campaign"),
      read: "whenDeclared",
      doc: "An advanced dedicated campaign for iOS. All new ones at TikTok are advanced.",
    }),
    postbackWindowMode: choice(POSTBACK_WINDOWS, {
      change: changeOf(LEVEL, "postback_window_mode"),
      read: "whenDeclared",
      doc: "The SKAdNetwork 4 postback window; it can be set once, while the campaign is paused.",
    }),
    rtaId: id({
      ...fact("rta_id"),
      unset: ["0"],
      doc: "The id of real-time API targeting. Accounts need TikTok's permission.",
    }),
    rtaBidEnabled: flag({ ...fact("rta_bid_enabled"), unset: [false], doc: "Lets the real-time API bid." }),
    rtaProductSelectionEnabled: flag({
      ...fact("rta_product_selection_enabled"),
      unset: [false],
      doc: "Lets the real-time API select products.",
    }),
  },
  outputs: {
    createTime: time({ change: "local", doc: "When TikTok created it." }),
  },
  derived: [
    {
      property: "budgetMode",
      from: ["budgetOptimizeOn"],
      doc: "BUDGET_MODE_DYNAMIC_DAILY_BUDGET with budgetOptimizeOn, else BUDGET_MODE_INFINITE, as at TikTok",
      value: (get) => (get("budgetOptimizeOn") === false ? "BUDGET_MODE_INFINITE" : "BUDGET_MODE_DYNAMIC_DAILY_BUDGET"),
    },
  ],
  rules: (fields) => factRules(LEVEL, () => [{ fields, noun: "campaign" }]),
  operations: {
    create: { by: "call", path: "/smart_plus/campaign/create/", requestId: true },
    read: {
      path: "/smart_plus/campaign/get/",
      ids: "campaign_ids",
      maxIds: 100,
      idsIn: "filtering",
      maxPageSize: 1000,
      deletedOnly: DELETED_ONLY,
    },
    update: { path: "/smart_plus/campaign/update/", style: "partial" },
    guardedByName: false,
    lookup: {},
    status: { path: "/smart_plus/campaign/status/update/", ids: "campaign_ids" },
    delete: { by: "status" },
    children: {
      path: "/smart_plus/adgroup/get/",
      filter: "campaign_ids",
      id: "adgroup_id",
      name: "adgroup_name",
      parent: "campaign_id",
      noun: "ad group",
    },
  },
});
