/** Rules across the fields of an ad group, and between it and its campaign. Reference 3.2, 3.3, 3.4. */
import { ABSENT, goesWith, isAbsent, needs, PRESENT, type Rule, refuses, rule } from "../definitions/index.js";
import { budgetBounds, endsAfter, instant, notAfter } from "./shared.js";

/** Goals that each objective takes (3.3); values marked unconfirmed there are taken too. */
const GOALS_BY_OBJECTIVE = {
  REACH: ["REACH"],
  VIDEO_VIEWS: ["ENGAGED_VIEW", "ENGAGED_VIEW_FIFTEEN"],
  TRAFFIC: ["CLICK", "TRAFFIC_LANDING_PAGE_VIEW", "DESTINATION_VISIT", "REACH"],
  WEB_CONVERSIONS: ["CONVERT", "VALUE", "AUTOMATIC_VALUE_OPTIMIZATION", "CLICK", "REACH"],
  APP_PROMOTION: ["INSTALL", "IN_APP_EVENT", "VALUE", "CLICK"],
  LEAD_GENERATION: ["LEAD_GENERATION", "CONVERSION_LEADS", "PREFERRED_LEAD", "CONVERSATION", "CLICK"],
  ENGAGEMENT: ["FOLLOWERS", "PAGE_VISIT", "PROFILE_VIEWS"],
};

/** Billing events that each goal takes (3.3), goals with one reading only. */
const BILLING_BY_GOAL = {
  REACH: ["CPM"],
  CLICK: ["CPC"],
  ENGAGED_VIEW: ["CPV"],
  ENGAGED_VIEW_FIFTEEN: ["CPV"],
  CONVERT: ["OCPM"],
  VALUE: ["OCPM"],
  AUTOMATIC_VALUE_OPTIMIZATION: ["OCPM"],
  INSTALL: ["OCPM"],
  IN_APP_EVENT: ["OCPM"],
  TRAFFIC_LANDING_PAGE_VIEW: ["OCPM"],
  DESTINATION_VISIT: ["OCPM"],
  FOLLOWERS: ["OCPM"],
  PAGE_VISIT: ["OCPM"],
};

const LEAD_TYPES = [
  "LEAD_GENERATION",
  "LEAD_GEN_CLICK_TO_TT_DIRECT_MESSAGE",
  "LEAD_GEN_CLICK_TO_SOCIAL_MEDIA_APP_MESSAGE",
  "LEAD_GEN_CLICK_TO_CALL",
  "WEBSITE",
];

/** Promotion types that each objective takes (3.3). */
const PROMOTION_BY_OBJECTIVE = {
  REACH: [],
  VIDEO_VIEWS: [],
  TRAFFIC: ["WEBSITE", "WEBSITE_OR_DISPLAY", "APP_ANDROID", "APP_IOS", "GAME"],
  WEB_CONVERSIONS: ["WEBSITE"],
  APP_PROMOTION: ["APP_ANDROID", "APP_IOS"],
  LEAD_GENERATION: LEAD_TYPES,
  ENGAGEMENT: ["EXTERNAL_OR_DISPLAY"],
};

const DAY = 86_400_000;

const storeSource = (get: (name: string) => unknown) => ["STORE", "SHOWCASE"].includes(String(get("productSource")));

/** Daily minimum 20 (10 from a store); a lifetime budget needs that for each scheduled day (3.4). */
function minimumBudget(get: (name: string) => unknown): number {
  const daily = storeSource(get) ? 10 : 20;
  const [start, end] = [instant(get("scheduleStartTime")), instant(get("scheduleEndTime"))];
  if (get("budgetMode") !== "BUDGET_MODE_TOTAL" || start === undefined || end === undefined) return daily;
  return daily * Math.max(1, Math.ceil((end - start) / DAY));
}

const underCbo = { "parent.budgetOptimizeOn": [true] } as const;

const budgetRules: Rule[] = [
  rule(["budget", "budgetMode", "parent.budgetOptimizeOn"], "budget", (view) =>
    isAbsent(view.get("budget")) && view.get("parent.budgetOptimizeOn") !== true ? "budget is required." : undefined,
  ),
  rule(["budgetMode", "parent.budgetOptimizeOn"], "budgetMode", (view) => {
    const infinite = view.get("budgetMode") === "BUDGET_MODE_INFINITE";
    if (infinite === (view.get("parent.budgetOptimizeOn") === true)) return undefined;
    return infinite
      ? "budgetMode BUDGET_MODE_INFINITE is only for ad groups of a campaign with budgetOptimizeOn. Allowed: BUDGET_MODE_DAY, BUDGET_MODE_TOTAL, BUDGET_MODE_DYNAMIC_DAILY_BUDGET."
      : `budgetMode ${String(view.get("budgetMode"))} is not possible under campaign budget optimisation, where TikTok keeps the budget. Allowed: BUDGET_MODE_INFINITE.`;
  }),
  refuses("budget", underCbo, "the campaign's budget is divided by TikTok. Leave budget out."),
  rule(["budgetMode", "parent.budgetMode", "parent.budgetOptimizeOn"], "budgetMode", (view) =>
    view.get("parent.budgetMode") === "BUDGET_MODE_DAY" &&
    view.get("parent.budgetOptimizeOn") !== true &&
    view.get("budgetMode") === "BUDGET_MODE_TOTAL"
      ? "budgetMode BUDGET_MODE_TOTAL does not go with the campaign's budgetMode BUDGET_MODE_DAY. Allowed: BUDGET_MODE_DAY, BUDGET_MODE_DYNAMIC_DAILY_BUDGET."
      : undefined,
  ),
  budgetBounds({
    about: ["budgetMode", "productSource", "scheduleStartTime", "scheduleEndTime", "currency", "parent.currency"],
    currency: ["currency", "parent.currency"],
    minimum: minimumBudget,
  }),
  rule(["pacing", "parent.budgetOptimizeOn"], "pacing", (view) =>
    view.get("parent.budgetOptimizeOn") === true && view.get("pacing") === "PACING_MODE_FAST"
      ? "pacing PACING_MODE_FAST is not possible under campaign budget optimisation. Allowed: PACING_MODE_SMOOTH."
      : undefined,
  ),
];

const scheduleRules: Rule[] = [
  needs("scheduleStartTime", { "parent.startTime": ABSENT }),
  needs("scheduleEndTime", { scheduleType: ["SCHEDULE_START_END"] }),
  refuses(
    "scheduleEndTime",
    { scheduleType: ["SCHEDULE_FROM_NOW"] },
    "such an ad group runs without an end. Choose SCHEDULE_START_END, or leave the end out.",
  ),
  rule(["budgetMode", "scheduleType"], "scheduleType", (view) =>
    view.get("budgetMode") === "BUDGET_MODE_TOTAL" && view.get("scheduleType") === "SCHEDULE_FROM_NOW"
      ? "scheduleType SCHEDULE_FROM_NOW does not go with budgetMode BUDGET_MODE_TOTAL: a lifetime budget needs an end. Set scheduleEndTime."
      : undefined,
  ),
  endsAfter("scheduleStartTime", "scheduleEndTime"),
  notAfter("scheduleStartTime", "2028-01-01T00:00:00Z"),
  notAfter("scheduleEndTime", "2038-01-01T00:00:00Z"),
];

const CUSTOM_BID = { bidType: ["BID_TYPE_CUSTOM"] } as const;

function belowBudget(property: string): Rule {
  return rule([property, "budget", "parent.budget"], property, (view) => {
    const bid = view.get(property);
    const budget = view.get("budget") ?? view.get("parent.budget");
    if (typeof bid !== "number" || typeof budget !== "number" || bid < budget) return undefined;
    return `${property} ${bid} must be below the budget of ${budget}.`;
  });
}

const bidRules: Rule[] = [
  needs("bidType", underCbo),
  needs("bidPrice", { ...CUSTOM_BID, billingEvent: ["CPC", "CPM", "CPV"] }),
  needs("conversionBidPrice", { ...CUSTOM_BID, billingEvent: ["OCPM"], roasBid: ABSENT }),
  refuses(
    "bidPrice",
    { bidType: ["BID_TYPE_NO_BID"] },
    "maximum delivery takes no bid. Choose BID_TYPE_CUSTOM, or leave bidPrice out.",
  ),
  refuses(
    "conversionBidPrice",
    { bidType: ["BID_TYPE_NO_BID"] },
    "maximum delivery takes no bid. Choose BID_TYPE_CUSTOM, or leave conversionBidPrice out.",
  ),
  belowBudget("bidPrice"),
  belowBudget("conversionBidPrice"),
  needs("bidDisplayMode", { ...CUSTOM_BID, "parent.objective": ["VIDEO_VIEWS"] }),
];

const targetingRules: Rule[] = [
  rule(["locationIds", "zipcodeIds", "savedAudienceId"], "locationIds", (view) =>
    ["locationIds", "zipcodeIds", "savedAudienceId"].every((name) => isAbsent(view.get(name)))
      ? "locationIds or zipcodeIds is required: an ad group must say where it is shown."
      : undefined,
  ),
  rule(["locationIds", "zipcodeIds"], "locationIds", (view) => {
    const count = [view.get("locationIds"), view.get("zipcodeIds")].flat().filter((one) => !isAbsent(one)).length;
    return count > 3000 ? `locationIds and zipcodeIds together have ${count} entries; TikTok takes 3000.` : undefined;
  }),
  refuses(
    "zipcodeIds",
    { "parent.specialIndustries": PRESENT },
    "housing, employment and credit ads may not be aimed at postal codes.",
  ),
  rule(["audienceIds", "excludedAudienceIds"], "excludedAudienceIds", (view) => {
    const included = new Set([view.get("audienceIds")].flat());
    const both = [view.get("excludedAudienceIds")].flat().find((one) => one !== undefined && included.has(one));
    return both === undefined ? undefined : `excludedAudienceIds holds ${String(both)}, which audienceIds holds too.`;
  }),
  refuses("purchaseIntentionKeywordIds", { interestKeywordIds: PRESENT }, "TikTok takes only one of the two."),
  refuses("devicePriceRanges", { deviceModelIds: PRESENT }, "TikTok takes only one of the two."),
  refuses(
    "excludedPangleAudiencePackageIds",
    { includedPangleAudiencePackageIds: PRESENT },
    "TikTok takes only one of the two.",
  ),
  needs("operatingSystems", { promotionType: ["APP_ANDROID", "APP_IOS"] }),
  needs("ios14Targeting", { "parent.type": ["IOS14_CAMPAIGN"] }),
  rule(["zipcodeIds", "placements"], "zipcodeIds", (view) =>
    !isAbsent(view.get("zipcodeIds")) && [view.get("placements")].flat().some((one) => one !== "PLACEMENT_TIKTOK")
      ? "zipcodeIds goes only with placements [PLACEMENT_TIKTOK]."
      : undefined,
  ),
];

const placementRules: Rule[] = [
  rule(["placementType", "placements"], "placements", (view) =>
    view.get("placementType") !== "PLACEMENT_TYPE_AUTOMATIC" && isAbsent(view.get("placements"))
      ? "placements is required unless placementType is PLACEMENT_TYPE_AUTOMATIC. Allowed: PLACEMENT_TIKTOK, PLACEMENT_PANGLE, PLACEMENT_GLOBAL_APP_BUNDLE."
      : undefined,
  ),
  refuses("placements", { placementType: ["PLACEMENT_TYPE_AUTOMATIC"] }, "TikTok chooses them. Leave placements out."),
  goesWith("placements", "parent.objective", { PRODUCT_SALES: ["PLACEMENT_TIKTOK"] }),
  rule(["tiktokSubplacements"], "tiktokSubplacements", (view) => {
    const chosen = [view.get("tiktokSubplacements")].flat();
    return chosen[0] !== undefined && !chosen.includes("IN_FEED")
      ? "tiktokSubplacements must include IN_FEED."
      : undefined;
  }),
];

const goalRules: Rule[] = [
  rule(["promotionType", "parent.objective"], "promotionType", (view) => {
    const free = ["REACH", "VIDEO_VIEWS", "ENGAGEMENT"].includes(String(view.get("parent.objective")));
    return isAbsent(view.get("promotionType")) && !free
      ? `promotionType is required when the campaign's objective is ${String(view.get("parent.objective"))}.`
      : undefined;
  }),
  goesWith("promotionType", "parent.objective", PROMOTION_BY_OBJECTIVE),
  goesWith("optimizationGoal", "parent.objective", GOALS_BY_OBJECTIVE),
  goesWith("billingEvent", "optimizationGoal", BILLING_BY_GOAL),
  needs("promotionTargetType", { promotionType: ["LEAD_GENERATION"] }),
  needs("appId", { promotionType: ["APP_ANDROID", "APP_IOS"] }, ["appConfig"]),
  needs("pixelId", { "parent.objective": ["WEB_CONVERSIONS"], optimizationGoal: ["CONVERT", "VALUE"] }),
  needs("optimizationEvent", { optimizationGoal: ["CONVERT", "VALUE", "IN_APP_EVENT"] }, ["customConversionId"]),
  needs("shoppingAdsType", { "parent.objective": ["PRODUCT_SALES"] }),
  needs("productSource", { "parent.objective": ["PRODUCT_SALES"] }),
  refuses(
    "optimizationEvent",
    { optimizationGoal: ["CLICK", "REACH", "INSTALL"] },
    "this goal has no event of its own.",
  ),
];

const measureRules: Rule[] = [
  needs("viewAttributionWindow", { clickAttributionWindow: PRESENT }),
  needs("clickAttributionWindow", { viewAttributionWindow: PRESENT }),
  needs("frequencySchedule", { frequency: PRESENT }),
  needs("frequency", { frequencySchedule: PRESENT }),
  rule(["frequency", "parent.objective"], "frequency", (view) =>
    !isAbsent(view.get("frequency")) && view.get("parent.objective") !== "REACH"
      ? "frequency is only for campaigns with objective REACH."
      : undefined,
  ),
  needs("brandSafetyPartner", { brandSafetyType: ["THIRD_PARTY"] }),
  needs("identityId", { identityType: PRESENT }),
  needs("identityAuthorizedBcId", { identityType: ["BC_AUTH_TT"] }),
  needs("phoneNumber", { promotionType: ["LEAD_GEN_CLICK_TO_CALL"] }),
  needs("messagingAppType", { promotionType: ["LEAD_GEN_CLICK_TO_SOCIAL_MEDIA_APP_MESSAGE"] }),
  needs("audienceRule", { audienceType: PRESENT }),
];

/** Every rule of the ad group. */
export const adGroupRules: readonly Rule[] = [
  ...budgetRules,
  ...scheduleRules,
  ...goalRules,
  ...placementRules,
  ...targetingRules,
  ...bidRules,
  ...measureRules,
];
