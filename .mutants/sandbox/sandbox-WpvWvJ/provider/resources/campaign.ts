/** A campaign: objective and budget, above ad groups. Reference 3.1, 3.4; TikTok: /campaign/create/ and its siblings. */
import {
  ABSENT,
  choice,
  defineResource,
  flag,
  id,
  items,
  list,
  money,
  needs,
  onlyCleared,
  onlySetOnce,
  PRESENT,
  refuses,
  rule,
  text,
  time,
} from "../definitions/index.js";
import { advertiserId, budgetBounds, currency, endsAfter, status } from "./shared.js";

const OBJECTIVES = [
  "REACH",
  "TRAFFIC",
  "VIDEO_VIEWS",
  "LEAD_GENERATION",
  "ENGAGEMENT",
  "APP_PROMOTION",
  "WEB_CONVERSIONS",
  "PRODUCT_SALES",
] as const;

const BUDGET_MODES = [
  "BUDGET_MODE_INFINITE",
  "BUDGET_MODE_DAY",
  "BUDGET_MODE_TOTAL",
  "BUDGET_MODE_DYNAMIC_DAILY_BUDGET",
] as const;

/** Base minimum per reference 3.4: 50, or 10 for PRODUCT_SALES from a store. */
const minimumBudget = (get: (name: string) => unknown): number =>
  get("objective") === "PRODUCT_SALES" && get("productSource") === "STORE" ? 10 : 50;

export const campaign = defineResource({
  title: "Campaign",
  noun: "campaign",
  wireId: "campaign_id",
  doc: "A campaign holds the objective and, where it wants, the budget of the ad groups below it.",
  example: {
    name: "Spring 2027",
    objective: "TRAFFIC",
    budgetMode: "BUDGET_MODE_DAY",
    budget: 100,
    status: "DISABLE",
  },
  required: {
    name: text({
      wire: "campaign_name",
      max: 512,
      doc: "The name in TikTok Ads Manager, unique in the account: at most 512 characters, a CJK character counts as 2, no emoji.",
    }),
    objective: choice(OBJECTIVES, {
      wire: "objective_type",
      change: "replace",
      aliases: { CONVERSIONS: "WEB_CONVERSIONS" },
      doc: "What the campaign is for. The older name CONVERSIONS is accepted and means WEB_CONVERSIONS.",
    }),
    budgetMode: choice(BUDGET_MODES, {
      change: "replace",
      doc: "BUDGET_MODE_DAY spends at most the budget each day, BUDGET_MODE_TOTAL over the whole life, BUDGET_MODE_DYNAMIC_DAILY_BUDGET that much a day on average over a week; BUDGET_MODE_INFINITE leaves budgets to the ad groups.",
    }),
  },
  optional: {
    advertiserId: advertiserId(),
    budget: money({
      unset: [0],
      doc: "The amount that budgetMode speaks of, in whole units of the advertiser's currency; at least 50 US dollars or their equal. A new budget must be at least 105 % of what was spent.",
    }),
    budgetOptimizeOn: flag({
      change: "replace",
      unset: [false],
      doc: "Campaign budget optimisation (CBO): TikTok divides the campaign's budget among its ad groups.",
    }),
    status: status(
      "DISABLE",
      "ENABLE lets the campaign spend, DISABLE pauses it. A campaign starts paused unless the program says ENABLE, so that nothing spends unseen.",
    ),
    startTime: time({
      wire: null,
      change: "local",
      doc: "When its ad groups start. TikTok keeps schedules on ad groups: an ad group without a schedule of its own takes its campaign's.",
    }),
    endTime: time({
      wire: null,
      change: "local",
      doc: "When its ad groups end. TikTok keeps schedules on ad groups: an ad group without a schedule of its own takes its campaign's.",
    }),
    currency: currency(),
    appPromotionType: choice(["APP_INSTALL", "APP_RETARGETING", "APP_PREREGISTRATION"], {
      change: "replace",
      doc: "What an APP_PROMOTION campaign wants of people.",
    }),
    virtualObjectiveType: choice(["SALES"], {
      change: "replace",
      doc: "SALES joins web conversions and product sales; goes with salesDestination.",
    }),
    salesDestination: choice(["TIKTOK_SHOP", "WEBSITE", "APP", "WEB_AND_APP"], {
      change: "replace",
      doc: "Where a SALES campaign sells.",
    }),
    type: choice(["REGULAR_CAMPAIGN", "IOS14_CAMPAIGN"], {
      wire: "campaign_type",
      change: "replace",
      unset: ["REGULAR_CAMPAIGN"],
      doc: "IOS14_CAMPAIGN is a dedicated campaign for iOS 14 and later. TikTok's default is REGULAR_CAMPAIGN.",
    }),
    appId: id({ change: "replace", doc: "The app of a dedicated iOS campaign." }),
    productSource: choice(["CATALOG", "STORE"], {
      wire: "campaign_product_source",
      change: "replace",
      doc: "Where the products of a PRODUCT_SALES campaign come from.",
    }),
    catalogEnabled: flag({ change: "replace", unset: [false], doc: "Uses a catalog in the campaign." }),
    specialIndustries: list(items.choice(["HOUSING", "EMPLOYMENT", "CREDIT"]), {
      change: onlyCleared,
      doc: "Declares an industry whose targeting is restricted by law.",
    }),
    appProfilePageState: choice(["ON", "OFF"], {
      wire: "campaign_app_profile_page_state",
      change: "replace",
      unset: ["INVALID", "UNSET"],
      doc: "Uses an app profile page; only for dedicated iOS app campaigns.",
    }),
    isAdvancedDedicatedCampaign: flag({
      change: "replace",
      unset: [false],
      doc: "An advanced dedicated campaign for iOS.",
    }),
    disableSkanCampaign: flag({
      change: "replace",
      unset: [false],
      doc: "Measures a dedicated iOS campaign without SKAdNetwork.",
    }),
    postbackWindowMode: choice(["POSTBACK_WINDOW_MODE1", "POSTBACK_WINDOW_MODE2", "POSTBACK_WINDOW_MODE3"], {
      change: onlySetOnce,
      read: "whenDeclared",
      doc: "The SKAdNetwork 4 postback window; it can be set once, while the campaign is paused.",
    }),
    poNumber: text({ max: 255, doc: "The purchase order number on invoices." }),
  },
  outputs: {
    createTime: time({ change: "local", doc: "When TikTok made it." }),
  },
  rules: [
    needs("budget", { budgetMode: ["BUDGET_MODE_DAY", "BUDGET_MODE_TOTAL", "BUDGET_MODE_DYNAMIC_DAILY_BUDGET"] }),
    refuses(
      "budget",
      { budgetMode: ["BUDGET_MODE_INFINITE"] },
      "there is no amount to keep to. Choose BUDGET_MODE_DAY or BUDGET_MODE_TOTAL, or leave budget out.",
    ),
    budgetBounds({ about: ["currency", "objective", "productSource"], currency: ["currency"], minimum: minimumBudget }),
    rule(["budgetMode", "budgetOptimizeOn", "objective"], "budgetMode", (view) => {
      const mode = view.get("budgetMode");
      if (view.get("budgetOptimizeOn") !== true) return undefined;
      if (mode === "BUDGET_MODE_TOTAL" || mode === "BUDGET_MODE_DYNAMIC_DAILY_BUDGET") return undefined;
      const dayStillTaken = ["REACH", "VIDEO_VIEWS", "ENGAGEMENT"].includes(String(view.get("objective")));
      if (mode === "BUDGET_MODE_DAY" && dayStillTaken) return undefined;
      return `budgetMode ${String(mode)} does not go with budgetOptimizeOn for objective ${String(view.get("objective"))}. Allowed: BUDGET_MODE_TOTAL, BUDGET_MODE_DYNAMIC_DAILY_BUDGET.`;
    }),
    needs("budgetOptimizeOn", { budgetMode: ["BUDGET_MODE_DYNAMIC_DAILY_BUDGET"] }),
    needs("appPromotionType", { objective: ["APP_PROMOTION"] }),
    needs("productSource", { objective: ["PRODUCT_SALES"], virtualObjectiveType: ABSENT }),
    needs("salesDestination", { virtualObjectiveType: ["SALES"] }),
    rule(["virtualObjectiveType", "objective"], "virtualObjectiveType", (view) =>
      view.get("virtualObjectiveType") === "SALES" &&
      !["WEB_CONVERSIONS", "PRODUCT_SALES"].includes(String(view.get("objective")))
        ? `virtualObjectiveType SALES goes with objective WEB_CONVERSIONS or PRODUCT_SALES, not with ${String(view.get("objective"))}.`
        : undefined,
    ),
    needs("appId", { type: ["IOS14_CAMPAIGN"] }),
    rule(["appProfilePageState", "type", "objective"], "appProfilePageState", (view) =>
      view.get("appProfilePageState") !== undefined &&
      !(view.get("type") === "IOS14_CAMPAIGN" && view.get("objective") === "APP_PROMOTION")
        ? "appProfilePageState is only for objective APP_PROMOTION with type IOS14_CAMPAIGN."
        : undefined,
    ),
    refuses("postbackWindowMode", { status: ["ENABLE"] }, "TikTok takes it only while the campaign is paused."),
    needs("startTime", { endTime: PRESENT }),
    endsAfter("startTime", "endTime"),
  ],
  operations: {
    create: { path: "/campaign/create/" },
    read: { path: "/campaign/get/", ids: "campaign_ids", maxIds: 100, idsIn: "filtering", maxPageSize: 1000 },
    update: { path: "/campaign/update/", style: "partial" },
    lookup: {},
    status: { path: "/campaign/status/update/", ids: "campaign_ids" },
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
