import { describeResource } from "../support/describe-resource.js";

const END = "2027-12-01T00:00:00Z";
const CUSTOM = { bidType: "BID_TYPE_CUSTOM", bidPrice: 2 };
const REACH = { objective: "REACH" };
const REACH_GROUP = { promotionType: "WEBSITE_OR_DISPLAY", optimizationGoal: "REACH", billingEvent: "CPM" };
const INSTALLS = { objective: "APP_PROMOTION", appPromotionType: "APP_INSTALL" };
const APP = { promotionType: "APP_ANDROID", appId: "7000000000000000301", operatingSystems: ["ANDROID"] };
const INSTALL = {
  ...APP,
  placements: ["PLACEMENT_PANGLE"],
  optimizationGoal: "INSTALL",
  billingEvent: "OCPM",
};
const RETARGETING = { objective: "APP_PROMOTION", appPromotionType: "APP_RETARGETING" };
const RETARGETED = { ...APP, audienceType: "NEW_CUSTOM_AUDIENCE" };
const WEB = { objective: "WEB_CONVERSIONS" };
const CONVERSIONS = {
  optimizationGoal: "CONVERT",
  billingEvent: "OCPM",
  pixelId: "7000000000000000601",
  optimizationEvent: "SHOPPING",
};
const SALES = { objective: "PRODUCT_SALES", productSource: "CATALOG" };
const CATALOG = {
  shoppingAdsType: "VIDEO",
  productSource: "CATALOG",
  catalogId: "7000000000000000401",
  catalogAuthorizedBcId: "7000000000000000201",
};
const SEARCH = { isSearchCampaign: true };
const KEYWORDS = { ...CUSTOM, searchKeywords: [{ keyword: "running shoes", matchType: "BROAD_WORD" }] };
const FOOD = { isHfss: true, isLhfCompliance: true, ageGroups: ["AGE_25_34"] };
const DEEP = {
  promotionType: "LEAD_GENERATION",
  optimizationGoal: "LEAD_GENERATION",
  billingEvent: "OCPM",
};
const LEADS = { objective: "LEAD_GENERATION" };
const TIER = { ...REACH_GROUP, brandSafetyType: "STANDARD_INVENTORY" };

describeResource("AdGroup", {
  computed: ["bidType"],
  ended: ["autoTargetingEnabled", "targetingExpansion"],
  under: {
    frequency: { campaign: REACH },
    frequencySchedule: { campaign: REACH },
    contextualTagIds: { campaign: REACH },
    categoryExclusionIds: { campaign: REACH },
    verticalSensitivityId: { campaign: REACH },
    audienceType: { campaign: RETARGETING },
    secondaryOptimizationEvent: { campaign: INSTALLS },
    nextDayRetention: { campaign: INSTALLS },
    deepBidType: { campaign: INSTALLS },
    roasBid: { campaign: INSTALLS },
    customConversionId: { campaign: WEB },
    shoppingAdsRetargetingType: { campaign: SALES },
    shoppingAdsRetargetingActionsDays: { campaign: SALES },
    shoppingAdsRetargetingCustomAudienceRelation: { campaign: SALES },
    includedCustomActions: { campaign: SALES },
    excludedCustomActions: { campaign: SALES },
    catalogAuthorizedBcId: { campaign: SALES },
    searchKeywords: { campaign: SEARCH },
    automatedKeywordsEnabled: { campaign: SEARCH },
    deepFunnelOptimizationStatus: { campaign: LEADS },
    deepFunnelEventSource: { campaign: LEADS },
    deepFunnelEventSourceId: { campaign: LEADS },
    deepFunnelOptimizationEvent: { campaign: LEADS },
  },
  given: {
    bidPrice: CUSTOM,
    conversionBidPrice: {
      optimizationGoal: "TRAFFIC_LANDING_PAGE_VIEW",
      billingEvent: "OCPM",
      bidType: "BID_TYPE_CUSTOM",
      conversionBidPrice: 2,
    },
    scheduleEndTime: { scheduleType: "SCHEDULE_START_END", scheduleEndTime: "2027-11-01T00:00:00Z" },
    pacing: CUSTOM,
    frequency: REACH_GROUP,
    frequencySchedule: REACH_GROUP,
    contextualTagIds: REACH_GROUP,
    categoryExclusionIds: TIER,
    verticalSensitivityId: TIER,
    audienceType: { ...RETARGETED, optimizationGoal: "CLICK", billingEvent: "CPC" },
    secondaryOptimizationEvent: INSTALL,
    nextDayRetention: { ...INSTALL, deepBidType: "MIN", secondaryOptimizationEvent: "NEXT_DAY_OPEN" },
    deepBidType: INSTALL,
    roasBid: {
      ...APP,
      optimizationGoal: "VALUE",
      billingEvent: "OCPM",
      optimizationEvent: "ACTIVE_PAY",
      deepBidType: "VO_MIN_ROAS",
      roasBid: 2,
    },
    customConversionId: CONVERSIONS,
    includedPangleAudiencePackageIds: { placements: ["PLACEMENT_PANGLE"] },
    excludedPangleAudiencePackageIds: { placements: ["PLACEMENT_PANGLE"] },
    smartAudienceEnabled: { audienceIds: ["1"] },
    smartInterestBehaviorEnabled: { interestCategoryIds: ["14"] },
    shoppingAdsRetargetingType: CATALOG,
    shoppingAdsRetargetingActionsDays: {
      ...CATALOG,
      shoppingAdsRetargetingType: "LAB2",
      shoppingAdsRetargetingActionsDays: 30,
    },
    shoppingAdsRetargetingCustomAudienceRelation: {
      ...CATALOG,
      shoppingAdsRetargetingType: "LAB2",
      shoppingAdsRetargetingActionsDays: 30,
      audienceIds: ["1"],
    },
    includedCustomActions: {
      ...CATALOG,
      shoppingAdsRetargetingType: "LAB3",
      excludedCustomActions: [{ code: "PURCHASE", days: 30 }],
    },
    excludedCustomActions: {
      ...CATALOG,
      shoppingAdsRetargetingType: "LAB3",
      includedCustomActions: [{ code: "VIEW_PRODUCT", days: 30 }],
    },
    catalogAuthorizedBcId: CATALOG,
    searchKeywords: KEYWORDS,
    automatedKeywordsEnabled: KEYWORDS,
    isLhfCompliance: { isHfss: true, ageGroups: ["AGE_25_34"] },
    deepFunnelOptimizationStatus: DEEP,
    deepFunnelEventSource: DEEP,
    deepFunnelEventSourceId: DEEP,
    deepFunnelOptimizationEvent: DEEP,
  },
  change: {
    scheduleType: { scheduleType: "SCHEDULE_START_END", scheduleEndTime: END },
    scheduleEndTime: { scheduleEndTime: END },
    bidType: CUSTOM,
    bidPrice: { bidPrice: 3 },
    conversionBidPrice: { conversionBidPrice: 3 },
    audienceType: { audienceType: "NEW_CUSTOM_AUDIENCE", audienceRule: { inclusions: {} } },
    brandSafetyType: { brandSafetyType: "LIMITED_INVENTORY" },
    frequency: { frequency: 3, frequencySchedule: 7 },
    frequencySchedule: { frequency: 3, frequencySchedule: 7 },
    actions: {
      actions: [
        { actionScene: "VIDEO_RELATED", actionPeriod: 15, videoUserActions: ["LIKED"], actionCategoryIds: ["100001"] },
      ],
    },
    ios14Targeting: { ios14Targeting: "IOS14_MINUS", minIosVersion: "13.0" },
    includedCustomActions: { includedCustomActions: [{ code: "ADD_TO_CART", days: 7 }] },
    excludedCustomActions: { excludedCustomActions: [{ code: "ADD_TO_CART", days: 7 }] },
    shoppingAdsRetargetingType: { shoppingAdsRetargetingType: "LAB2", shoppingAdsRetargetingActionsDays: 30 },
    shoppingAdsRetargetingActionsDays: { shoppingAdsRetargetingActionsDays: 60 },
    secondaryOptimizationEvent: { secondaryOptimizationEvent: "NEXT_DAY_OPEN", deepBidType: "MIN" },
    nextDayRetention: { nextDayRetention: 0.3 },
    deepBidType: { deepBidType: "PACING" },
    roasBid: { roasBid: 3 },
    searchKeywords: { searchKeywords: [{ keyword: "trail shoes", matchType: "PHRASE_WORD" }] },
    isHfss: FOOD,
    deepFunnelOptimizationStatus: {
      deepFunnelOptimizationStatus: "ON",
      deepFunnelEventSource: "PIXEL",
      deepFunnelEventSourceId: "7000000000000000601",
      deepFunnelOptimizationEvent: "SHOPPING",
    },
  },
});
