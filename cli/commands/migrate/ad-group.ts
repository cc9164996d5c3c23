/**
 * Converts a plain ad group to Smart+: targeting in one object and exact (MANUAL), daily budgets as averages (sections
 * 4 to 7, 17).
 */

import { isAbsent, type PropertyOf } from "../../../provider/definitions/index.js";
import { MOST_PAST_MS } from "../../../provider/engine/objects/start.js";
import type { adGroup } from "../../../provider/resources/ad-group.js";
import { kept, keptAs, lost, lostAs, made, type Outcomes } from "./outcomes.js";
import type { Plain } from "./plain.js";

const SPEC = "targetingSpec.";

export const AD_GROUP_OUTCOMES: Outcomes<PropertyOf<typeof adGroup>> = {
  ...keptAs([
    "advertiserId",
    "name",
    "status",
    "currency",
    "optimizationGoal",
    "billingEvent",
    "bidType",
    "bidPrice",
    "conversionBidPrice",
    "deepBidType",
    "roasBid",
    "vboWindow",
    "promotionType",
    "appId",
    "appConfig",
    "pixelId",
    "optimizationEvent",
    "customConversionId",
    "catalogId",
    "catalogAuthorizedBcId",
    "messagingAppType",
    "messagingAppAccountId",
    "messageEventSetId",
    "deepFunnelOptimizationStatus",
    "deepFunnelEventSource",
    "deepFunnelEventSourceId",
    "deepFunnelOptimizationEvent",
    "dayparting",
    "placementType",
    "placements",
    "commentDisabled",
    "videoDownloadDisabled",
    "shareDisabled",
    "isHfss",
    "isLhfCompliance",
    "clickAttributionWindow",
    "viewAttributionWindow",
    "engagedViewAttributionWindow",
    "attributionEventCount",
  ]),
  ...keptAs(
    [
      "locationIds",
      "zipcodeIds",
      "gender",
      "ageGroups",
      "languages",
      "audienceIds",
      "excludedAudienceIds",
      "interestCategoryIds",
      "interestKeywordIds",
      "purchaseIntentionKeywordIds",
      "actions",
      "includedCustomActions",
      "excludedCustomActions",
      "savedAudienceId",
      "smartAudienceEnabled",
      "smartInterestBehaviorEnabled",
      "spendingPower",
      "householdIncome",
      "operatingSystems",
      "minAndroidVersion",
      "minIosVersion",
      "networkTypes",
      "carrierIds",
      "ispIds",
      "deviceModelIds",
      "devicePriceRanges",
      "blockedPangleAppIds",
      "includedPangleAudiencePackageIds",
      "excludedPangleAudiencePackageIds",
      "shoppingAdsRetargetingType",
      "shoppingAdsRetargetingActionsDays",
      "shoppingAdsRetargetingCustomAudienceRelation",
    ],
    SPEC,
  ),
  campaign: made,
  budgetMode: made,
  budget: made,
  scheduleType: made,
  scheduleStartTime: made,
  scheduleEndTime: made,
  promotionTargetType: made,
  phoneRegionCode: kept("phoneInfo.phoneRegionCode"),
  phoneRegionCallingCode: kept("phoneInfo.phoneRegionCallingCode"),
  phoneNumber: kept("phoneInfo.phoneNumber"),
  tiktokSubplacements: made,
  pacing: lost("Smart+ always spreads the budget over the day (PACING_MODE_SMOOTH).", "PACING_MODE_SMOOTH"),
  searchResultEnabled: lost("TikTok decides about search results itself."),
  ...lostAs(["frequency", "frequencySchedule"], "Smart+ has no frequency cap."),
  ...lostAs(
    ["brandSafetyType", "brandSafetyPartner", "categoryExclusionIds", "verticalSensitivityId"],
    "Smart+ uses the account's inventory filter; set it in TikTok Ads Manager.",
  ),
  ...lostAs(
    ["deepCpaBid", "nextDayRetention", "secondaryOptimizationEvent"],
    "Smart+ has no deeper goal of this kind.",
  ),
  ...lostAs(["searchKeywords", "automatedKeywordsEnabled"], "Smart+ has no search campaigns."),
  ...lostAs(["storeId", "storeAuthorizedBcId"], "Smart+ does not sell in TikTok Shop."),
  ...lostAs(["audienceType", "audienceRule"], "Smart+ uses saved and custom audiences by id."),
  ...lostAs(
    ["identityType", "identityId", "identityAuthorizedBcId"],
    "the account is set on each creative; only a series has one in the ad group.",
  ),
  bidDisplayMode: lost("Smart+ has no bids for views."),
  excludeAgeUnderEighteen: lost("Smart+ excludes ages under 18 where required."),
  autoTargetingEnabled: lost("TikTok retired it in 2024."),
  targetingExpansion: lost("TikTok retired it in 2024."),
  skipLearningPhase: lost("TikTok decides about the learning phase itself."),
  statisticType: lost("Smart+ counts by attributionEventCount."),
  contextualTagIds: lost("Smart+ has no contextual tags."),
  ios14Targeting: lost("Smart+ targets the iOS versions of its campaign type.", "UNSET", "ALL"),
  promotionWebsiteType: lost("Smart+ uses the page of its ads.", "UNSET"),
  shoppingAdsType: lost("Smart+ follows from the campaign's catalog."),
  productSource: lost("Smart+ sells products of a catalog.", "CATALOG"),
  creativeMaterialMode: lost("Smart+ combines the creatives of an ad itself.", "CUSTOM"),
  appProfilePageState: lost("Smart+ has it on the campaign.", "OFF"),
};

const HOUR = 3_600_000;

/** Whether the old start can be reused. */
export const startsTooEarly = ({ inputs }: Plain, now: number): boolean =>
  typeof inputs.scheduleStartTime === "string" && Date.parse(inputs.scheduleStartTime) < now - MOST_PAST_MS + HOUR;

/** The next full hour. */
export const nextHour = (now: number): string =>
  new Date(Math.ceil((now + 1) / HOUR) * HOUR).toISOString().replace(".000Z", "Z");

const SMART_SUBPLACEMENTS = ["LEMON8", "PINE_DRAMA"];

/** Placements within TikTok that Smart+ does not have. */
export const lostSubplacements = ({ inputs }: Plain): unknown[] =>
  [inputs.tiktokSubplacements ?? []].flat().filter((one) => !SMART_SUBPLACEMENTS.includes(String(one)));

/** The computed properties. `optimized`: campaign budget optimization. */
export function adGroupInputs(from: Plain, optimized: boolean, now: number): Record<string, unknown> {
  const { inputs } = from;
  const budgets = optimized
    ? {}
    : {
        budgetMode:
          inputs.budgetMode === "BUDGET_MODE_TOTAL" ? "BUDGET_MODE_TOTAL" : "BUDGET_MODE_DYNAMIC_DAILY_BUDGET",
        budget: inputs.budget,
      };
  const places = [inputs.tiktokSubplacements ?? []].flat().filter((one) => SMART_SUBPLACEMENTS.includes(String(one)));
  const target = inputs.promotionTargetType;
  return {
    ...budgets,
    targetingOptimizationMode: "MANUAL",
    scheduleType: inputs.scheduleType,
    scheduleStartTime: startsTooEarly(from, now) ? nextHour(now) : inputs.scheduleStartTime,
    ...(inputs.scheduleType === "SCHEDULE_START_END" ? { scheduleEndTime: inputs.scheduleEndTime } : {}),
    ...(places.length > 0 ? { tiktokSubplacements: places } : {}),
    ...(isAbsent(target) || target === "UNSET" ? {} : { promotionTargetType: target }),
  };
}

/** Changes of meaning. */
export function adGroupNotes(
  from: Plain,
  optimized: boolean,
  now: number,
): readonly (readonly [property: string, reason: string])[] {
  const { inputs } = from;
  const notes: (readonly [string, string])[] = [];
  if (!optimized && inputs.budgetMode === "BUDGET_MODE_DAY")
    notes.push([
      "budgetMode",
      "BUDGET_MODE_DAY becomes BUDGET_MODE_DYNAMIC_DAILY_BUDGET, which may spend 125 % of the budget on one day.",
    ]);
  if (startsTooEarly(from, now))
    notes.push([
      "scheduleStartTime",
      `${String(inputs.scheduleStartTime)} is in the past, and TikTok accepts no new ad group with such a start; the new one starts ${nextHour(now)}.`,
    ]);
  const places = lostSubplacements(from);
  if (places.length > 0)
    notes.push(["tiktokSubplacements", `Smart+ has no ${places.join(", ")}: TikTok chooses where on TikTok.`]);
  return notes;
}

/**
 * Properties that all ad groups of a campaign must share (section 7), by whether campaign budget optimization is on.
 */
const EQUAL: Readonly<Record<"optimized" | "own", readonly string[]>> = {
  optimized: [
    "promotionType",
    "promotionTargetType",
    "optimizationGoal",
    "optimizationEvent",
    "customConversionId",
    "billingEvent",
    "bidType",
    "bidPrice",
    "conversionBidPrice",
    "deepBidType",
    "vboWindow",
    "roasBid",
  ],
  own: ["bidType", "deepBidType", "vboWindow", "budgetMode", "bidPrice", "conversionBidPrice", "roasBid"],
};

/** A key that is equal for ad groups that may share a campaign. */
export const siblingKey = (inputs: Readonly<Record<string, unknown>>, optimized: boolean): string =>
  JSON.stringify(EQUAL[optimized ? "optimized" : "own"].map((name) => inputs[name] ?? null));
