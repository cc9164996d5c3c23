/** A campaign: objective and budget, above ad groups. Reference 3.1, 3.4; TikTok: /campaign/create/ and its siblings. */
import { CAMPAIGN_ENUMS } from "../../facts/index.js";
import {
  choice,
  defineResource,
  flag,
  id,
  items,
  list,
  money,
  needs,
  PRESENT,
  text,
  time,
} from "../definitions/index.js";
import { factFields } from "../facts/fields.js";
import { factRules } from "../facts/rules.js";
import { advertiserId, currency, DELETED_ONLY, endsAfter, status } from "./shared.js";

export const campaign = defineResource({
  title: "Campaign",
  noun: "campaign",
  level: "campaign",
  kind: "campaign",
  config: {
    section: "campaigns",
    doc: "Campaigns by name. The name is the resource's name in Pulumi and, unless name is set, the one in TikTok.",
    name: "spring",
    begin: "objective: TRAFFIC",
    defaults: "campaign",
  },
  import: "listed",
  permission: "ads",
  automation: "MANUAL",
  wireId: "campaign_id",
  doc: "A campaign sets the objective and optionally the budget of its ad groups.",
  example: {
    name: "Spring 2027",
    objective: "TRAFFIC",
    budgetMode: "BUDGET_MODE_DAY",
    budget: 100,
    status: "DISABLE",
  },
  ...factFields("campaign", {
    required: {
      name: text({
        wire: "campaign_name",
        max: 512,
        doc: "The name in TikTok Ads Manager, unique in the account: at most 512 characters, a CJK character counts as 2, no emoji.",
      }),
      objective: choice(CAMPAIGN_ENUMS.objective_type, {
        wire: "objective_type",
        aliases: { CONVERSIONS: "WEB_CONVERSIONS" },
        deprecatedValues: {
          CONVERSIONS: "CONVERSIONS is the name in API v1.2 and is read as WEB_CONVERSIONS. Write WEB_CONVERSIONS.",
        },
        doc: "What the campaign is for. The older name CONVERSIONS is accepted and means WEB_CONVERSIONS.",
      }),
      budgetMode: choice(CAMPAIGN_ENUMS.budget_mode, {
        doc: "BUDGET_MODE_DAY spends at most the budget each day, BUDGET_MODE_TOTAL over its lifetime, BUDGET_MODE_DYNAMIC_DAILY_BUDGET that amount per day on average over a week; BUDGET_MODE_INFINITE leaves budgets to the ad groups.",
      }),
    },
    optional: {
      advertiserId: advertiserId(),
      budget: money({
        zero: true,
        doc: "The amount for budgetMode, in whole units of the advertiser's currency; at least 50 US dollars or the equivalent. A new budget must be at least 105 % of what was spent.",
      }),
      budgetOptimizeOn: flag({
        doc: "Campaign budget optimization (CBO): TikTok distributes the campaign's budget among its ad groups.",
      }),
      status: status(
        "DISABLE",
        "ENABLE lets the campaign spend, DISABLE pauses it. A campaign starts paused unless the program sets ENABLE, so that nothing spends unnoticed. A reach and frequency campaign (RF_REACH) cannot be created paused and is enabled from the start.",
        { defaultWith: { property: "objective", values: ["RF_REACH"], value: "ENABLE" } },
      ),
      startTime: time({
        wire: null,
        change: "local",
        doc: "When its ad groups start. TikTok keeps schedules on ad groups: an ad group without its own schedule uses its campaign's.",
      }),
      endTime: time({
        wire: null,
        change: "local",
        doc: "When its ad groups end. TikTok keeps schedules on ad groups: an ad group without its own schedule uses its campaign's.",
      }),
      currency: currency(),
      appPromotionType: choice(CAMPAIGN_ENUMS.app_promotion_type, {
        doc: "What an APP_PROMOTION campaign asks people to do.",
      }),
      virtualObjectiveType: choice(CAMPAIGN_ENUMS.virtual_objective_type, {
        doc: "SALES combines web conversions and product sales; requires salesDestination.",
      }),
      salesDestination: choice(CAMPAIGN_ENUMS.sales_destination, {
        doc: "Where a SALES campaign sells.",
      }),
      type: choice(CAMPAIGN_ENUMS.campaign_type, {
        wire: "campaign_type",
        doc: "IOS14_CAMPAIGN is a dedicated campaign for iOS 14 and later. TikTok's default is REGULAR_CAMPAIGN.",
      }),
      appId: id({ doc: "The app of a dedicated iOS campaign." }),
      productSource: choice(CAMPAIGN_ENUMS.campaign_product_source, {
        wire: "campaign_product_source",
        doc: "Where the products of a PRODUCT_SALES campaign come from.",
      }),
      catalogEnabled: flag({ doc: "Uses a catalog in the campaign." }),
      specialIndustries: list(items.choice(CAMPAIGN_ENUMS.special_industries), {
        doc: "Declares an industry whose targeting is restricted by law.",
      }),
      appProfilePageState: choice(CAMPAIGN_ENUMS.campaign_app_profile_page_state, {
        wire: "campaign_app_profile_page_state",
        doc: "Uses an app profile page; only for dedicated iOS app campaigns.",
      }),
      isAdvancedDedicatedCampaign: flag({
        doc: "An advanced dedicated campaign for iOS.",
      }),
      disableSkanCampaign: flag({
        doc: "Measures a dedicated iOS campaign without SKAdNetwork.",
      }),
      postbackWindowMode: choice(CAMPAIGN_ENUMS.postback_window_mode, {
        read: "whenDeclared",
        doc: "The SKAdNetwork 4 postback window; it can be set once, while the campaign is paused.",
      }),
      poNumber: text({ max: 255, doc: "The purchase order number on invoices." }),
      isSearchCampaign: flag({
        doc: "A search campaign: its ads are shown for keywords on TikTok's search results page. For TRAFFIC, WEB_CONVERSIONS and LEAD_GENERATION, if TikTok has enabled it for the account.",
      }),
      rtaId: id({ doc: "The strategy of TikTok's Realtime API, if TikTok has enabled it for the account." }),
      rtaBidEnabled: flag({ doc: "Lets the Realtime API decide on bids; requires rtaId." }),
      rtaProductSelectionEnabled: flag({
        doc: "Lets the Realtime API choose products of a catalog; requires rtaId.",
      }),
      rfCampaignType: choice(CAMPAIGN_ENUMS.rf_campaign_type, {
        doc: "The type of a reach and frequency campaign (objective RF_REACH).",
      }),
    },
  }),
  outputs: {
    createTime: time({ change: "local", doc: "When TikTok created it." }),
  },
  rules: (fields) => [
    ...factRules("campaign", () => [{ fields, noun: "campaign" }]),
    needs("startTime", { endTime: PRESENT }),
    endsAfter("startTime", "endTime"),
  ],
  operations: {
    create: { by: "call", path: "/campaign/create/" },
    read: {
      path: "/campaign/get/",
      ids: "campaign_ids",
      maxIds: 100,
      idsIn: "filtering",
      maxPageSize: 1000,
      deletedOnly: DELETED_ONLY,
    },
    update: { path: "/campaign/update/", style: "partial" },
    lookup: {},
    status: { path: "/campaign/status/update/", ids: "campaign_ids" },
    delete: { by: "status" },
    children: {
      path: "/adgroup/get/",
      filter: "campaign_ids",
      id: "adgroup_id",
      name: "adgroup_name",
      parent: "campaign_id",
      noun: "ad group",
    },
  },
});
