/** A plain ad group as a Smart+ one: targeting in one object and kept to (MANUAL), daily budgets as averages (sections 4 to 7, 17). */

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
    "Smart+ keeps to the inventory filter of the account; set it in TikTok Ads Manager.",
  ),
  ...lostAs(
    ["deepCpaBid", "nextDayRetention", "secondaryOptimizationEvent"],
    "Smart+ has no deeper goal of this kind.",
  ),
  ...lostAs(["searchKeywords", "automatedKeywordsEnabled"], "Smart+ has no search campaigns."),
  ...lostAs(["storeId", "storeAuthorizedBcId"], "Smart+ does not sell in TikTok Shop."),
  ...lostAs(["audienceType", "audienceRule"], "Smart+ takes saved and custom audiences by their ids."),
  ...lostAs(
    ["identityType", "identityId", "identityAuthorizedBcId"],
    "the account is set on each creative; only a series has one in the ad group.",
  ),
  bidDisplayMode: lost("Smart+ has no bids for views."),
  excludeAgeUnderEighteen: lost("Smart+ leaves ages under 18 out where it must."),
  autoTargetingEnabled: lost("TikTok ended it in 2024."),
  targetingExpansion: lost("TikTok ended it in 2024."),
  skipLearningPhase: lost("TikTok decides about the learning phase itself."),
  statisticType: lost("Smart+ counts by attributionEventCount."),
  contextualTagIds: lost("Smart+ has no contextual tags."),
  ios14Targeting: lost("Smart+ reaches the iOS versions of its campaign type.", "UNSET", "ALL"),
  promotionWebsiteType: lost("Smart+ takes the page from its ads.", "UNSET"),
  shoppingAdsType: lost("Smart+ follows from the campaign's catalog."),
  productSource: lost("Smart+ sells products of a catalog.", "CATALOG"),
  creativeMaterialMode: lost("Smart+ combines the creatives of an ad itself.", "CUSTOM"),
  appProfilePageState: lost("Smart+ has it on the campaign.", "OFF"),
};

const HOUR = 3_600_000;

/** Whether the old start can be the new one's. */
export const startsTooEarly = ({ inputs }: Plain, now: number): boolean =>
  typeof inputs.scheduleStartTime === "string" && Date.parse(inputs.scheduleStartTime) < now - MOST_PAST_MS + HOUR;

/** The next full hour. */
export const nextHour = (now: number): string =>
  new Date(Math.ceil((now + 1) / HOUR) * HOUR).toISOString().replace(".000Z", "Z");

const SMART_SUBPLACEMENTS = ["LEMON8", "PINE_DRAMA"];

/** Places on TikTok that Smart+ has no word for. */
export const lostSubplacements = ({ inputs }: Plain): unknown[] =>
  [inputs.tiktokSubplacements ?? []].flat().filter((one) => !SMART_SUBPLACEMENTS.includes(String(one)));

/** The properties that are computed. `optimized`: the campaign divides its budget. */
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

/** What changes its meaning. */
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
      `${String(inputs.scheduleStartTime)} is past, and TikTok creates no ad group with such a start; the new one starts ${nextHour(now)}.`,
    ]);
  const places = lostSubplacements(from);
  if (places.length > 0)
    notes.push(["tiktokSubplacements", `Smart+ has no ${places.join(", ")}: TikTok chooses where on TikTok.`]);
  return notes;
}

/** What all ad groups of a campaign must have the same of (section 7), by whether the campaign divides its budget. */
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

/** Ad groups that may share a campaign have the same text here. */
export const siblingKey = (inputs: Readonly<Record<string, unknown>>, optimized: boolean): string =>
  JSON.stringify(EQUAL[optimized ? "optimized" : "own"].map((name) => inputs[name] ?? null));
