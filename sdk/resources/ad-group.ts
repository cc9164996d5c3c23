// Generated from provider/resources by `npm run generate`. Do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { isOfType } from "../is-of-type.js";
import { TikTokResource } from "../resource.js";
import type * as enums from "../types/enums.js";
import type * as inputs from "../types/input.js";
import type * as outputs from "../types/output.js";
import type { Campaign } from "./campaign.js";
import type { Pixel } from "./pixel.js";
import type { SavedAudience } from "./saved-audience.js";

/** The set of arguments for constructing an AdGroup resource. */
export interface AdGroupArgs {
  /** The campaign it belongs to: the resource, or its id. Changing it replaces the resource. */
  campaign: Campaign | pulumi.Input<string>;
  /** The name in TikTok Ads Manager: at most 512 characters, a CJK character counts as 2, no emoji. Default: the resource's name in Pulumi plus seven digits. */
  name?: pulumi.Input<string>;
  /** What delivery is optimized for. The allowed goals depend on the campaign's objective. Changing it replaces the resource. */
  optimizationGoal: pulumi.Input<enums.AdGroupOptimizationGoal>;
  /** What is paid for: clicks, thousand impressions, views, or impressions towards a conversion. Changing it replaces the resource. */
  billingEvent: pulumi.Input<enums.AdGroupBillingEvent>;
  /** BUDGET_MODE_DAY spends at most the budget each day, BUDGET_MODE_TOTAL over the schedule, BUDGET_MODE_DYNAMIC_DAILY_BUDGET that amount per day on average over a week. BUDGET_MODE_INFINITE only under campaign budget optimization. Changing it replaces the resource. */
  budgetMode: pulumi.Input<enums.AdGroupBudgetMode>;
  /** The advertiser account that owns it. Default: the advertiser of the provider's settings (tiktok:advertiserId). Changing it replaces the resource. */
  advertiserId?: pulumi.Input<string>;
  /** The amount for budgetMode, in whole units of the advertiser's currency; at least 20 US dollars a day or the equivalent. Omitted under campaign budget optimization. A change of a daily budget takes effect immediately. It can be changed in place until other settings fix it. */
  budget?: pulumi.Input<number>;
  /** ENABLE lets the ad group spend once its campaign does, DISABLE pauses it. Default: ENABLE. */
  status?: pulumi.Input<enums.AdGroupStatus>;
  /** SCHEDULE_START_END has an end, SCHEDULE_FROM_NOW has none. Default: derived from whether there is an end. */
  scheduleType?: pulumi.Input<enums.AdGroupScheduleType>;
  /** When it starts: at most 12 hours ago and before 2028. Default: the campaign's startTime, if the program passes the campaign itself. It cannot be moved once it has passed. */
  scheduleStartTime?: pulumi.Input<string>;
  /** When it ends: before 2038. Default: the campaign's endTime, if the ad group has no schedule of its own. */
  scheduleEndTime?: pulumi.Input<string>;
  /** The advertiser's currency, as an ISO 4217 code. With it, minimum budgets and decimals are checked at preview; it is not sent. */
  currency?: pulumi.Input<enums.AdGroupCurrency>;
  /** BID_TYPE_NO_BID is maximum delivery, BID_TYPE_CUSTOM uses a bid. TikTok's default is BID_TYPE_NO_BID. It can be changed in place until other settings fix it. */
  bidType?: pulumi.Input<enums.AdGroupBidType>;
  /** The bid for a click, thousand impressions or a view, in the advertiser's currency; below the budget. */
  bidPrice?: pulumi.Input<number>;
  /** The bid for a conversion under billingEvent OCPM, in the advertiser's currency; below the budget. */
  conversionBidPrice?: pulumi.Input<number>;
  /** PACING_MODE_SMOOTH spreads the budget over the day, PACING_MODE_FAST spends it as fast as possible. Default: PACING_MODE_SMOOTH. */
  pacing?: pulumi.Input<enums.AdGroupPacing>;
  /** What the ads lead to. Required unless the campaign's objective is REACH, VIDEO_VIEWS or ENGAGEMENT. Changing it replaces the resource. */
  promotionType?: pulumi.Input<enums.AdGroupPromotionType>;
  /** Where leads are collected. Changing it replaces the resource. */
  promotionTargetType?: pulumi.Input<enums.AdGroupPromotionTargetType>;
  /** TIKTOK_NATIVE_PAGE for a page created in TikTok. Changing it replaces the resource. */
  promotionWebsiteType?: pulumi.Input<enums.AdGroupPromotionWebsiteType>;
  /** The promoted app. Changing it replaces the resource. */
  appId?: pulumi.Input<string>;
  /** The promoted apps, if there are several. Changing it replaces the resource. */
  appConfig?: pulumi.Input<pulumi.Input<inputs.AdGroupAppConfig>[]>;
  /** The pixel that measures conversions on a website: the resource, or its id. Changing it replaces the resource. */
  pixelId?: Pixel | pulumi.Input<string>;
  /** The event that counts as a conversion, of the pixel or of the app. Changing it replaces the resource. */
  optimizationEvent?: pulumi.Input<enums.AdGroupOptimizationEvent>;
  /** A custom conversion; requires pixelId or appId and the optimizationEvent that it belongs to. */
  customConversionId?: pulumi.Input<string>;
  /** The type of shopping ad. Changing it replaces the resource. */
  shoppingAdsType?: pulumi.Input<enums.AdGroupShoppingAdsType>;
  /** Where the products come from. UNSET, or omitted, if there are none or a live session shows them. Changing it replaces the resource. */
  productSource?: pulumi.Input<enums.AdGroupProductSource>;
  /** The Business Center that gives access to the catalog. */
  catalogAuthorizedBcId?: pulumi.Input<string>;
  /** The TikTok shop. Changing it replaces the resource. */
  storeId?: pulumi.Input<string>;
  /** The Business Center that gives access to the shop. Changing it replaces the resource. */
  storeAuthorizedBcId?: pulumi.Input<string>;
  /** The catalog. Changing it replaces the resource. */
  catalogId?: pulumi.Input<string>;
  /** Retargets people by what they did with the products. */
  shoppingAdsRetargetingType?: pulumi.Input<enums.AdGroupShoppingAdsRetargetingType>;
  /** How many days back retargeting looks: 1, 2, 3, 7, 14, 30, 60, 90 or 180. */
  shoppingAdsRetargetingActionsDays?: pulumi.Input<number>;
  /** How retargeting and custom audiences combine. */
  shoppingAdsRetargetingCustomAudienceRelation?: pulumi.Input<enums.AdGroupShoppingAdsRetargetingCustomAudienceRelation>;
  /** The type of identity of a shopping ad group. Changing it replaces the resource. */
  identityType?: pulumi.Input<enums.AdGroupIdentityType>;
  /** The identity of a shopping ad group. Changing it replaces the resource. */
  identityId?: pulumi.Input<string>;
  /** The Business Center that gives access to a BC_AUTH_TT identity. Changing it replaces the resource. */
  identityAuthorizedBcId?: pulumi.Input<string>;
  /** The messaging app. Changing it replaces the resource. */
  messagingAppType?: pulumi.Input<enums.AdGroupMessagingAppType>;
  /** The account in that app. Changing it replaces the resource. */
  messagingAppAccountId?: pulumi.Input<string>;
  /** The event set that measures messages. Changing it replaces the resource. */
  messageEventSetId?: pulumi.Input<string>;
  /** The region of the phone number, such as US. Changing it replaces the resource. */
  phoneRegionCode?: pulumi.Input<string>;
  /** The calling code, such as +1. Changing it replaces the resource. */
  phoneRegionCallingCode?: pulumi.Input<string>;
  /** The number that people message. Changing it replaces the resource. */
  phoneNumber?: pulumi.Input<string>;
  /** Also optimizes for an event deeper in the funnel. */
  deepFunnelOptimizationStatus?: pulumi.Input<enums.AdGroupDeepFunnelOptimizationStatus>;
  /** Where the deeper event is measured; it cannot be changed while the status is ON. It can be changed in place until other settings fix it. */
  deepFunnelEventSource?: pulumi.Input<enums.AdGroupDeepFunnelEventSource>;
  /** The pixel, offline set or CRM set of the deeper event. It can be changed in place until other settings fix it. */
  deepFunnelEventSourceId?: pulumi.Input<string>;
  /** The deeper event. It can be changed in place until other settings fix it. */
  deepFunnelOptimizationEvent?: pulumi.Input<string>;
  /** SMART_CREATIVE lets TikTok combine materials. TikTok's default is CUSTOM. Changing it replaces the resource. */
  creativeMaterialMode?: pulumi.Input<enums.AdGroupCreativeMaterialMode>;
  /** Uses an app profile page. Changing it replaces the resource. */
  appProfilePageState?: pulumi.Input<enums.AdGroupAppProfilePageState>;
  /** The ads are for food or drink high in fat, salt or sugar. It can be switched on in place; switching it off replaces the resource. */
  isHfss?: pulumi.Input<boolean>;
  /** Confirms compliance with the United Kingdom's rules for less healthy food; needed there with isHfss. */
  isLhfCompliance?: pulumi.Input<boolean>;
  /** Regions, by TikTok's location ids (the United States is 6252001). Locations must not overlap; at most 3000 together with zipcodeIds. */
  locationIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Postal codes, by TikTok's ids; placements must include PLACEMENT_TIKTOK. */
  zipcodeIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** TikTok's default is GENDER_UNLIMITED. */
  gender?: pulumi.Input<enums.AdGroupGender>;
  /** Default: all ages. AGE_13_17 is not allowed in many countries. */
  ageGroups?: pulumi.Input<pulumi.Input<enums.AdGroupAgeGroups>[]>;
  /** If TikTok does not allow ages under 18 and ageGroups is not set, an update must exclude them with this. Only updates send it; a new ad group gets the ages from 18 automatically. */
  excludeAgeUnderEighteen?: pulumi.Input<boolean>;
  /** Language codes such as de or en (`tiktok-ads find language`). Default: all. */
  languages?: pulumi.Input<pulumi.Input<string>[]>;
  /** Custom audiences to include. */
  audienceIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Custom audiences to exclude. */
  excludedAudienceIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Interest categories. */
  interestCategoryIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Interest keywords. */
  interestKeywordIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Purchase intention keywords; not together with interestKeywordIds. */
  purchaseIntentionKeywordIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** What people did on TikTok: actionScene, actionPeriod (7 or 15 days for videos; for creators and hashtags TikTok uses 0, which means any time), videoUserActions, actionCategoryIds. */
  actions?: pulumi.Input<pulumi.Input<inputs.AdGroupActions>[]>;
  /** Custom actions of shopping audiences to reach: code and days. */
  includedCustomActions?: pulumi.Input<pulumi.Input<inputs.AdGroupIncludedCustomActions>[]>;
  /** Custom actions of shopping audiences to exclude: code and days. */
  excludedCustomActions?: pulumi.Input<pulumi.Input<inputs.AdGroupExcludedCustomActions>[]>;
  /** A saved audience, instead of the targeting fields that it contains: the resource, or its id. */
  savedAudienceId?: SavedAudience | pulumi.Input<string>;
  /** Lets TikTok expand the selected audiences. */
  smartAudienceEnabled?: pulumi.Input<boolean>;
  /** Lets TikTok expand the selected interests. */
  smartInterestBehaviorEnabled?: pulumi.Input<boolean>;
  /** Automatic targeting, which TikTok retired in June 2024: only false is allowed. Use smartAudienceEnabled and smartInterestBehaviorEnabled. */
  autoTargetingEnabled?: pulumi.Input<boolean>;
  /** Targeting expansion, which TikTok retired in June 2024: expansionEnabled can only be false. */
  targetingExpansion?: pulumi.Input<inputs.AdGroupTargetingExpansion>;
  /** HIGH targets people who spend more. */
  spendingPower?: pulumi.Input<enums.AdGroupSpendingPower>;
  /** Household income; in the United States, on TikTok only. */
  householdIncome?: pulumi.Input<pulumi.Input<enums.AdGroupHouseholdIncome>[]>;
  /** One of ANDROID and IOS. Default: both. */
  operatingSystems?: pulumi.Input<pulumi.Input<enums.AdGroupOperatingSystems>[]>;
  /** The minimum Android version, such as 10.0. */
  minAndroidVersion?: pulumi.Input<string>;
  /** The minimum iOS version, such as 14.0. */
  minIosVersion?: pulumi.Input<string>;
  /** Which iOS versions a dedicated campaign targets. It can be changed in place until other settings fix it. */
  ios14Targeting?: pulumi.Input<enums.AdGroupIos14Targeting>;
  /** Network types. Default: all. */
  networkTypes?: pulumi.Input<pulumi.Input<enums.AdGroupNetworkTypes>[]>;
  /** Mobile carriers. */
  carrierIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Internet service providers, such as EG00098; they require a country or region in locationIds. */
  ispIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Device models; not together with devicePriceRanges. */
  deviceModelIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Device prices in multiples of 50; 10000 means 1000 and more. */
  devicePriceRanges?: pulumi.Input<pulumi.Input<number>[]>;
  /** Tags of the content next to the ads; for REACH and VIDEO_VIEWS, if TikTok has enabled it for the account. */
  contextualTagIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** The type of audience of app retargeting. */
  audienceType?: pulumi.Input<enums.AdGroupAudienceType>;
  /** The rule of a new custom audience, in TikTok's own form: inclusions and exclusions. */
  audienceRule?: pulumi.Input<Record<string, unknown>>;
  /** PLACEMENT_TYPE_NORMAL uses the selected placements, PLACEMENT_TYPE_AUTOMATIC lets TikTok choose. Default: PLACEMENT_TYPE_NORMAL. Changing it replaces the resource. */
  placementType?: pulumi.Input<enums.AdGroupPlacementType>;
  /** Where the ads are shown. Changing it replaces the resource. */
  placements?: pulumi.Input<pulumi.Input<enums.AdGroupPlacements>[]>;
  /** Placements within TikTok; IN_FEED must be included. Changing it replaces the resource. */
  tiktokSubplacements?: pulumi.Input<pulumi.Input<enums.AdGroupTiktokSubplacements>[]>;
  /** Shows the ads in search results too. For most objectives TikTok sets it itself. It can be switched on in place; switching it off replaces the resource. */
  searchResultEnabled?: pulumi.Input<boolean>;
  /** People cannot comment. */
  commentDisabled?: pulumi.Input<boolean>;
  /** People cannot download the video. Changing it replaces the resource. */
  videoDownloadDisabled?: pulumi.Input<boolean>;
  /** People cannot share the ads elsewhere. */
  shareDisabled?: pulumi.Input<boolean>;
  /** The inventory tier of videos next to the ads. */
  brandSafetyType?: pulumi.Input<enums.AdGroupBrandSafetyType>;
  /** The partner that checks it, under THIRD_PARTY. Changing it replaces the resource. */
  brandSafetyPartner?: pulumi.Input<enums.AdGroupBrandSafetyPartner>;
  /** Content categories to avoid. */
  categoryExclusionIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** The industry whose sensitive content to avoid. */
  verticalSensitivityId?: pulumi.Input<string>;
  /** Apps of the Pangle network to exclude. */
  blockedPangleAppIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Pangle audience packages to reach; not together with the excluded ones. */
  includedPangleAudiencePackageIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Pangle audience packages to exclude. */
  excludedPangleAudiencePackageIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** The weekly schedule: 336 characters, one for each half hour from Monday 00:00, 1 for on and 0 for off. Default: always. */
  dayparting?: pulumi.Input<string>;
  /** The display mode of a view bid: CPV. Changing it replaces the resource. */
  bidDisplayMode?: pulumi.Input<enums.AdGroupBidDisplayMode>;
  /** The bid strategy for a deeper goal. */
  deepBidType?: pulumi.Input<enums.AdGroupDeepBidType>;
  /** The bid for the deeper goal, in the advertiser's currency. */
  deepCpaBid?: pulumi.Input<number>;
  /** The target return on ad spend, 0.01 to 1000. */
  roasBid?: pulumi.Input<number>;
  /** The share of people who return the next day. */
  nextDayRetention?: pulumi.Input<number>;
  /** The deeper event; requires deepBidType. */
  secondaryOptimizationEvent?: pulumi.Input<enums.AdGroupSecondaryOptimizationEvent>;
  /** Over how long a purchase's value counts. TikTok's default is SEVEN_DAYS. Changing it replaces the resource. */
  vboWindow?: pulumi.Input<enums.AdGroupVboWindow>;
  /** How often one person sees the ads within frequencySchedule days; REACH only. */
  frequency?: pulumi.Input<number>;
  /** The days to which frequency applies. */
  frequencySchedule?: pulumi.Input<number>;
  /** Skips the learning phase. Changing it replaces the resource. */
  skipLearningPhase?: pulumi.Input<boolean>;
  /** How long after a click a conversion counts. Changing it replaces the resource. */
  clickAttributionWindow?: pulumi.Input<enums.AdGroupClickAttributionWindow>;
  /** How long after a view a conversion counts. Changing it replaces the resource. */
  viewAttributionWindow?: pulumi.Input<enums.AdGroupViewAttributionWindow>;
  /** How long after an engaged view a conversion counts. Changing it replaces the resource. */
  engagedViewAttributionWindow?: pulumi.Input<enums.AdGroupEngagedViewAttributionWindow>;
  /** Whether each conversion counts or one per person. Changing it replaces the resource. */
  attributionEventCount?: pulumi.Input<enums.AdGroupAttributionEventCount>;
  /** How conversions are counted. Changing it replaces the resource. */
  statisticType?: pulumi.Input<enums.AdGroupStatisticType>;
  /** Keywords of search ads: keyword, matchType, keywordBidType, keywordBid. A change sends the ads to review again. */
  searchKeywords?: pulumi.Input<pulumi.Input<inputs.AdGroupSearchKeywords>[]>;
  /** Lets TikTok add keywords. */
  automatedKeywordsEnabled?: pulumi.Input<boolean>;
  /** TikTok fields that this release does not know, by TikTok's name (snake_case), such as a new setting. They are sent unchanged on create and update, compared when the object is read, and not checked. A field that has a property is refused here. A field removed from the program keeps its value at TikTok. */
  extraFields?: pulumi.Input<Record<string, unknown>>;
  /** Names of properties whose values TikTok accepts although a rule of this release refuses them: the rule is reported as a warning only. An import writes it for existing objects. */
  unchecked?: pulumi.Input<pulumi.Input<string>[]>;
}

/** Input properties used for looking up and filtering AdGroup resources. */
export interface AdGroupState {
  /** The campaign it belongs to: the resource, or its id. */
  campaign?: pulumi.Input<string>;
  /** The name in TikTok Ads Manager: at most 512 characters, a CJK character counts as 2, no emoji. */
  name?: pulumi.Input<string>;
  /** What delivery is optimized for. The allowed goals depend on the campaign's objective. */
  optimizationGoal?: pulumi.Input<enums.AdGroupOptimizationGoal>;
  /** What is paid for: clicks, thousand impressions, views, or impressions towards a conversion. */
  billingEvent?: pulumi.Input<enums.AdGroupBillingEvent>;
  /** BUDGET_MODE_DAY spends at most the budget each day, BUDGET_MODE_TOTAL over the schedule, BUDGET_MODE_DYNAMIC_DAILY_BUDGET that amount per day on average over a week. BUDGET_MODE_INFINITE only under campaign budget optimization. */
  budgetMode?: pulumi.Input<enums.AdGroupBudgetMode>;
  /** The advertiser account that owns it. Default: the advertiser of the provider's settings (tiktok:advertiserId). */
  advertiserId?: pulumi.Input<string>;
  /** The amount for budgetMode, in whole units of the advertiser's currency; at least 20 US dollars a day or the equivalent. Omitted under campaign budget optimization. A change of a daily budget takes effect immediately. */
  budget?: pulumi.Input<number>;
  /** ENABLE lets the ad group spend once its campaign does, DISABLE pauses it. */
  status?: pulumi.Input<enums.AdGroupStatus>;
  /** SCHEDULE_START_END has an end, SCHEDULE_FROM_NOW has none. Default: derived from whether there is an end. */
  scheduleType?: pulumi.Input<enums.AdGroupScheduleType>;
  /** When it starts: at most 12 hours ago and before 2028. Default: the campaign's startTime, if the program passes the campaign itself. It cannot be moved once it has passed. */
  scheduleStartTime?: pulumi.Input<string>;
  /** When it ends: before 2038. Default: the campaign's endTime, if the ad group has no schedule of its own. */
  scheduleEndTime?: pulumi.Input<string>;
  /** The advertiser's currency, as an ISO 4217 code. With it, minimum budgets and decimals are checked at preview; it is not sent. */
  currency?: pulumi.Input<enums.AdGroupCurrency>;
  /** BID_TYPE_NO_BID is maximum delivery, BID_TYPE_CUSTOM uses a bid. TikTok's default is BID_TYPE_NO_BID. */
  bidType?: pulumi.Input<enums.AdGroupBidType>;
  /** The bid for a click, thousand impressions or a view, in the advertiser's currency; below the budget. */
  bidPrice?: pulumi.Input<number>;
  /** The bid for a conversion under billingEvent OCPM, in the advertiser's currency; below the budget. */
  conversionBidPrice?: pulumi.Input<number>;
  /** PACING_MODE_SMOOTH spreads the budget over the day, PACING_MODE_FAST spends it as fast as possible. */
  pacing?: pulumi.Input<enums.AdGroupPacing>;
  /** What the ads lead to. Required unless the campaign's objective is REACH, VIDEO_VIEWS or ENGAGEMENT. */
  promotionType?: pulumi.Input<enums.AdGroupPromotionType>;
  /** Where leads are collected. */
  promotionTargetType?: pulumi.Input<enums.AdGroupPromotionTargetType>;
  /** TIKTOK_NATIVE_PAGE for a page created in TikTok. */
  promotionWebsiteType?: pulumi.Input<enums.AdGroupPromotionWebsiteType>;
  /** The promoted app. */
  appId?: pulumi.Input<string>;
  /** The promoted apps, if there are several. */
  appConfig?: pulumi.Input<pulumi.Input<inputs.AdGroupAppConfig>[]>;
  /** The pixel that measures conversions on a website: the resource, or its id. */
  pixelId?: pulumi.Input<string>;
  /** The event that counts as a conversion, of the pixel or of the app. */
  optimizationEvent?: pulumi.Input<enums.AdGroupOptimizationEvent>;
  /** A custom conversion; requires pixelId or appId and the optimizationEvent that it belongs to. */
  customConversionId?: pulumi.Input<string>;
  /** The type of shopping ad. */
  shoppingAdsType?: pulumi.Input<enums.AdGroupShoppingAdsType>;
  /** Where the products come from. UNSET, or omitted, if there are none or a live session shows them. */
  productSource?: pulumi.Input<enums.AdGroupProductSource>;
  /** The Business Center that gives access to the catalog. */
  catalogAuthorizedBcId?: pulumi.Input<string>;
  /** The TikTok shop. */
  storeId?: pulumi.Input<string>;
  /** The Business Center that gives access to the shop. */
  storeAuthorizedBcId?: pulumi.Input<string>;
  /** The catalog. */
  catalogId?: pulumi.Input<string>;
  /** Retargets people by what they did with the products. */
  shoppingAdsRetargetingType?: pulumi.Input<enums.AdGroupShoppingAdsRetargetingType>;
  /** How many days back retargeting looks: 1, 2, 3, 7, 14, 30, 60, 90 or 180. */
  shoppingAdsRetargetingActionsDays?: pulumi.Input<number>;
  /** How retargeting and custom audiences combine. */
  shoppingAdsRetargetingCustomAudienceRelation?: pulumi.Input<enums.AdGroupShoppingAdsRetargetingCustomAudienceRelation>;
  /** The type of identity of a shopping ad group. */
  identityType?: pulumi.Input<enums.AdGroupIdentityType>;
  /** The identity of a shopping ad group. */
  identityId?: pulumi.Input<string>;
  /** The Business Center that gives access to a BC_AUTH_TT identity. */
  identityAuthorizedBcId?: pulumi.Input<string>;
  /** The messaging app. */
  messagingAppType?: pulumi.Input<enums.AdGroupMessagingAppType>;
  /** The account in that app. */
  messagingAppAccountId?: pulumi.Input<string>;
  /** The event set that measures messages. */
  messageEventSetId?: pulumi.Input<string>;
  /** The region of the phone number, such as US. */
  phoneRegionCode?: pulumi.Input<string>;
  /** The calling code, such as +1. */
  phoneRegionCallingCode?: pulumi.Input<string>;
  /** The number that people message. */
  phoneNumber?: pulumi.Input<string>;
  /** Also optimizes for an event deeper in the funnel. */
  deepFunnelOptimizationStatus?: pulumi.Input<enums.AdGroupDeepFunnelOptimizationStatus>;
  /** Where the deeper event is measured; it cannot be changed while the status is ON. */
  deepFunnelEventSource?: pulumi.Input<enums.AdGroupDeepFunnelEventSource>;
  /** The pixel, offline set or CRM set of the deeper event. */
  deepFunnelEventSourceId?: pulumi.Input<string>;
  /** The deeper event. */
  deepFunnelOptimizationEvent?: pulumi.Input<string>;
  /** SMART_CREATIVE lets TikTok combine materials. TikTok's default is CUSTOM. */
  creativeMaterialMode?: pulumi.Input<enums.AdGroupCreativeMaterialMode>;
  /** Uses an app profile page. */
  appProfilePageState?: pulumi.Input<enums.AdGroupAppProfilePageState>;
  /** The ads are for food or drink high in fat, salt or sugar. */
  isHfss?: pulumi.Input<boolean>;
  /** Confirms compliance with the United Kingdom's rules for less healthy food; needed there with isHfss. */
  isLhfCompliance?: pulumi.Input<boolean>;
  /** Regions, by TikTok's location ids (the United States is 6252001). Locations must not overlap; at most 3000 together with zipcodeIds. */
  locationIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Postal codes, by TikTok's ids; placements must include PLACEMENT_TIKTOK. */
  zipcodeIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** TikTok's default is GENDER_UNLIMITED. */
  gender?: pulumi.Input<enums.AdGroupGender>;
  /** Default: all ages. AGE_13_17 is not allowed in many countries. */
  ageGroups?: pulumi.Input<pulumi.Input<enums.AdGroupAgeGroups>[]>;
  /** If TikTok does not allow ages under 18 and ageGroups is not set, an update must exclude them with this. Only updates send it; a new ad group gets the ages from 18 automatically. */
  excludeAgeUnderEighteen?: pulumi.Input<boolean>;
  /** Language codes such as de or en (`tiktok-ads find language`). Default: all. */
  languages?: pulumi.Input<pulumi.Input<string>[]>;
  /** Custom audiences to include. */
  audienceIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Custom audiences to exclude. */
  excludedAudienceIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Interest categories. */
  interestCategoryIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Interest keywords. */
  interestKeywordIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Purchase intention keywords; not together with interestKeywordIds. */
  purchaseIntentionKeywordIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** What people did on TikTok: actionScene, actionPeriod (7 or 15 days for videos; for creators and hashtags TikTok uses 0, which means any time), videoUserActions, actionCategoryIds. */
  actions?: pulumi.Input<pulumi.Input<inputs.AdGroupActions>[]>;
  /** Custom actions of shopping audiences to reach: code and days. */
  includedCustomActions?: pulumi.Input<pulumi.Input<inputs.AdGroupIncludedCustomActions>[]>;
  /** Custom actions of shopping audiences to exclude: code and days. */
  excludedCustomActions?: pulumi.Input<pulumi.Input<inputs.AdGroupExcludedCustomActions>[]>;
  /** A saved audience, instead of the targeting fields that it contains: the resource, or its id. */
  savedAudienceId?: pulumi.Input<string>;
  /** Lets TikTok expand the selected audiences. */
  smartAudienceEnabled?: pulumi.Input<boolean>;
  /** Lets TikTok expand the selected interests. */
  smartInterestBehaviorEnabled?: pulumi.Input<boolean>;
  /** Automatic targeting, which TikTok retired in June 2024: only false is allowed. Use smartAudienceEnabled and smartInterestBehaviorEnabled. */
  autoTargetingEnabled?: pulumi.Input<boolean>;
  /** Targeting expansion, which TikTok retired in June 2024: expansionEnabled can only be false. */
  targetingExpansion?: pulumi.Input<inputs.AdGroupTargetingExpansion>;
  /** HIGH targets people who spend more. */
  spendingPower?: pulumi.Input<enums.AdGroupSpendingPower>;
  /** Household income; in the United States, on TikTok only. */
  householdIncome?: pulumi.Input<pulumi.Input<enums.AdGroupHouseholdIncome>[]>;
  /** One of ANDROID and IOS. Default: both. */
  operatingSystems?: pulumi.Input<pulumi.Input<enums.AdGroupOperatingSystems>[]>;
  /** The minimum Android version, such as 10.0. */
  minAndroidVersion?: pulumi.Input<string>;
  /** The minimum iOS version, such as 14.0. */
  minIosVersion?: pulumi.Input<string>;
  /** Which iOS versions a dedicated campaign targets. */
  ios14Targeting?: pulumi.Input<enums.AdGroupIos14Targeting>;
  /** Network types. Default: all. */
  networkTypes?: pulumi.Input<pulumi.Input<enums.AdGroupNetworkTypes>[]>;
  /** Mobile carriers. */
  carrierIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Internet service providers, such as EG00098; they require a country or region in locationIds. */
  ispIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Device models; not together with devicePriceRanges. */
  deviceModelIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Device prices in multiples of 50; 10000 means 1000 and more. */
  devicePriceRanges?: pulumi.Input<pulumi.Input<number>[]>;
  /** Tags of the content next to the ads; for REACH and VIDEO_VIEWS, if TikTok has enabled it for the account. */
  contextualTagIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** The type of audience of app retargeting. */
  audienceType?: pulumi.Input<enums.AdGroupAudienceType>;
  /** The rule of a new custom audience, in TikTok's own form: inclusions and exclusions. */
  audienceRule?: pulumi.Input<Record<string, unknown>>;
  /** PLACEMENT_TYPE_NORMAL uses the selected placements, PLACEMENT_TYPE_AUTOMATIC lets TikTok choose. */
  placementType?: pulumi.Input<enums.AdGroupPlacementType>;
  /** Where the ads are shown. */
  placements?: pulumi.Input<pulumi.Input<enums.AdGroupPlacements>[]>;
  /** Placements within TikTok; IN_FEED must be included. */
  tiktokSubplacements?: pulumi.Input<pulumi.Input<enums.AdGroupTiktokSubplacements>[]>;
  /** Shows the ads in search results too. For most objectives TikTok sets it itself. */
  searchResultEnabled?: pulumi.Input<boolean>;
  /** People cannot comment. */
  commentDisabled?: pulumi.Input<boolean>;
  /** People cannot download the video. */
  videoDownloadDisabled?: pulumi.Input<boolean>;
  /** People cannot share the ads elsewhere. */
  shareDisabled?: pulumi.Input<boolean>;
  /** The inventory tier of videos next to the ads. */
  brandSafetyType?: pulumi.Input<enums.AdGroupBrandSafetyType>;
  /** The partner that checks it, under THIRD_PARTY. */
  brandSafetyPartner?: pulumi.Input<enums.AdGroupBrandSafetyPartner>;
  /** Content categories to avoid. */
  categoryExclusionIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** The industry whose sensitive content to avoid. */
  verticalSensitivityId?: pulumi.Input<string>;
  /** Apps of the Pangle network to exclude. */
  blockedPangleAppIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Pangle audience packages to reach; not together with the excluded ones. */
  includedPangleAudiencePackageIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Pangle audience packages to exclude. */
  excludedPangleAudiencePackageIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** The weekly schedule: 336 characters, one for each half hour from Monday 00:00, 1 for on and 0 for off. Default: always. */
  dayparting?: pulumi.Input<string>;
  /** The display mode of a view bid: CPV. */
  bidDisplayMode?: pulumi.Input<enums.AdGroupBidDisplayMode>;
  /** The bid strategy for a deeper goal. */
  deepBidType?: pulumi.Input<enums.AdGroupDeepBidType>;
  /** The bid for the deeper goal, in the advertiser's currency. */
  deepCpaBid?: pulumi.Input<number>;
  /** The target return on ad spend, 0.01 to 1000. */
  roasBid?: pulumi.Input<number>;
  /** The share of people who return the next day. */
  nextDayRetention?: pulumi.Input<number>;
  /** The deeper event; requires deepBidType. */
  secondaryOptimizationEvent?: pulumi.Input<enums.AdGroupSecondaryOptimizationEvent>;
  /** Over how long a purchase's value counts. TikTok's default is SEVEN_DAYS. */
  vboWindow?: pulumi.Input<enums.AdGroupVboWindow>;
  /** How often one person sees the ads within frequencySchedule days; REACH only. */
  frequency?: pulumi.Input<number>;
  /** The days to which frequency applies. */
  frequencySchedule?: pulumi.Input<number>;
  /** Skips the learning phase. */
  skipLearningPhase?: pulumi.Input<boolean>;
  /** How long after a click a conversion counts. */
  clickAttributionWindow?: pulumi.Input<enums.AdGroupClickAttributionWindow>;
  /** How long after a view a conversion counts. */
  viewAttributionWindow?: pulumi.Input<enums.AdGroupViewAttributionWindow>;
  /** How long after an engaged view a conversion counts. */
  engagedViewAttributionWindow?: pulumi.Input<enums.AdGroupEngagedViewAttributionWindow>;
  /** Whether each conversion counts or one per person. */
  attributionEventCount?: pulumi.Input<enums.AdGroupAttributionEventCount>;
  /** How conversions are counted. */
  statisticType?: pulumi.Input<enums.AdGroupStatisticType>;
  /** Keywords of search ads: keyword, matchType, keywordBidType, keywordBid. A change sends the ads to review again. */
  searchKeywords?: pulumi.Input<pulumi.Input<inputs.AdGroupSearchKeywords>[]>;
  /** Lets TikTok add keywords. */
  automatedKeywordsEnabled?: pulumi.Input<boolean>;
  /** TikTok fields that this release does not know, by TikTok's name (snake_case), such as a new setting. They are sent unchanged on create and update, compared when the object is read, and not checked. A field that has a property is refused here. A field removed from the program keeps its value at TikTok. */
  extraFields?: pulumi.Input<Record<string, unknown>>;
  /** Names of properties whose values TikTok accepts although a rule of this release refuses them: the rule is reported as a warning only. An import writes it for existing objects. */
  unchecked?: pulumi.Input<pulumi.Input<string>[]>;
  /** When TikTok created it. */
  createTime?: pulumi.Input<string>;
}

/**
 * An ad group defines who sees its ads, where, when, and with which budget and bid.
 *
 * ## Example Usage
 *
 * ```typescript
 * import * as tiktok from "pulumi-tiktok";
 *
 * const adGroup = new tiktok.AdGroup("adGroup", {
 *     campaign: campaign,
 *     name: "Germany, 25 to 44",
 *     promotionType: "WEBSITE",
 *     placements: ["PLACEMENT_TIKTOK"],
 *     locationIds: ["2921044"],
 *     ageGroups: ["AGE_25_34", "AGE_35_44"],
 *     budgetMode: "BUDGET_MODE_DAY",
 *     budget: 40,
 *     scheduleType: "SCHEDULE_FROM_NOW",
 *     scheduleStartTime: "2027-03-01T08:00:00Z",
 *     optimizationGoal: "CLICK",
 *     billingEvent: "CPC",
 * });
 * ```
 */
export class AdGroup extends TikTokResource {
  /**
   * Get an existing AdGroup resource's state with the given name, id, and optional extra properties used to qualify the
   * lookup: an existing object, which this program neither changes nor deletes.
   *
   * @param name The unique name of the resulting resource.
   * @param id The unique id at TikTok of the resource to look up.
   * @param state Any extra arguments used during the lookup: advertiserId, if it differs from that of the settings.
   * @param opts Optional settings to control the behavior of the resource.
   */
  static get(name: string, id: pulumi.Input<pulumi.ID>, state?: AdGroupState, opts?: pulumi.CustomResourceOptions): AdGroup {
    return new AdGroup(name, state, { ...opts, id });
  }

  /** @internal */
  static override readonly __pulumiType: string = "pulumi-nodejs:dynamic/tiktok:AdGroup";

  /** Returns true if the given object is an instance of AdGroup, also of another copy of this package. */
  static override isInstance(obj: unknown): obj is AdGroup {
    return isOfType(obj, AdGroup.__pulumiType);
  }

  /** The campaign it belongs to: the resource, or its id. */
  declare readonly campaign: pulumi.Output<string>;
  /** The name in TikTok Ads Manager: at most 512 characters, a CJK character counts as 2, no emoji. */
  declare readonly name: pulumi.Output<string>;
  /** What delivery is optimized for. The allowed goals depend on the campaign's objective. */
  declare readonly optimizationGoal: pulumi.Output<enums.AdGroupOptimizationGoal>;
  /** What is paid for: clicks, thousand impressions, views, or impressions towards a conversion. */
  declare readonly billingEvent: pulumi.Output<enums.AdGroupBillingEvent>;
  /** BUDGET_MODE_DAY spends at most the budget each day, BUDGET_MODE_TOTAL over the schedule, BUDGET_MODE_DYNAMIC_DAILY_BUDGET that amount per day on average over a week. BUDGET_MODE_INFINITE only under campaign budget optimization. */
  declare readonly budgetMode: pulumi.Output<enums.AdGroupBudgetMode>;
  /** The advertiser account that owns it. Default: the advertiser of the provider's settings (tiktok:advertiserId). */
  declare readonly advertiserId: pulumi.Output<string>;
  /** The amount for budgetMode, in whole units of the advertiser's currency; at least 20 US dollars a day or the equivalent. Omitted under campaign budget optimization. A change of a daily budget takes effect immediately. */
  declare readonly budget: pulumi.Output<number | undefined>;
  /** ENABLE lets the ad group spend once its campaign does, DISABLE pauses it. */
  declare readonly status: pulumi.Output<enums.AdGroupStatus>;
  /** SCHEDULE_START_END has an end, SCHEDULE_FROM_NOW has none. Default: derived from whether there is an end. */
  declare readonly scheduleType: pulumi.Output<enums.AdGroupScheduleType | undefined>;
  /** When it starts: at most 12 hours ago and before 2028. Default: the campaign's startTime, if the program passes the campaign itself. It cannot be moved once it has passed. */
  declare readonly scheduleStartTime: pulumi.Output<string | undefined>;
  /** When it ends: before 2038. Default: the campaign's endTime, if the ad group has no schedule of its own. */
  declare readonly scheduleEndTime: pulumi.Output<string | undefined>;
  /** The advertiser's currency, as an ISO 4217 code. With it, minimum budgets and decimals are checked at preview; it is not sent. */
  declare readonly currency: pulumi.Output<enums.AdGroupCurrency | undefined>;
  /** BID_TYPE_NO_BID is maximum delivery, BID_TYPE_CUSTOM uses a bid. TikTok's default is BID_TYPE_NO_BID. */
  declare readonly bidType: pulumi.Output<enums.AdGroupBidType | undefined>;
  /** The bid for a click, thousand impressions or a view, in the advertiser's currency; below the budget. */
  declare readonly bidPrice: pulumi.Output<number | undefined>;
  /** The bid for a conversion under billingEvent OCPM, in the advertiser's currency; below the budget. */
  declare readonly conversionBidPrice: pulumi.Output<number | undefined>;
  /** PACING_MODE_SMOOTH spreads the budget over the day, PACING_MODE_FAST spends it as fast as possible. */
  declare readonly pacing: pulumi.Output<enums.AdGroupPacing>;
  /** What the ads lead to. Required unless the campaign's objective is REACH, VIDEO_VIEWS or ENGAGEMENT. */
  declare readonly promotionType: pulumi.Output<enums.AdGroupPromotionType | undefined>;
  /** Where leads are collected. */
  declare readonly promotionTargetType: pulumi.Output<enums.AdGroupPromotionTargetType | undefined>;
  /** TIKTOK_NATIVE_PAGE for a page created in TikTok. */
  declare readonly promotionWebsiteType: pulumi.Output<enums.AdGroupPromotionWebsiteType | undefined>;
  /** The promoted app. */
  declare readonly appId: pulumi.Output<string | undefined>;
  /** The promoted apps, if there are several. */
  declare readonly appConfig: pulumi.Output<outputs.AdGroupAppConfig[] | undefined>;
  /** The pixel that measures conversions on a website: the resource, or its id. */
  declare readonly pixelId: pulumi.Output<string | undefined>;
  /** The event that counts as a conversion, of the pixel or of the app. */
  declare readonly optimizationEvent: pulumi.Output<enums.AdGroupOptimizationEvent | undefined>;
  /** A custom conversion; requires pixelId or appId and the optimizationEvent that it belongs to. */
  declare readonly customConversionId: pulumi.Output<string | undefined>;
  /** The type of shopping ad. */
  declare readonly shoppingAdsType: pulumi.Output<enums.AdGroupShoppingAdsType | undefined>;
  /** Where the products come from. UNSET, or omitted, if there are none or a live session shows them. */
  declare readonly productSource: pulumi.Output<enums.AdGroupProductSource | undefined>;
  /** The Business Center that gives access to the catalog. */
  declare readonly catalogAuthorizedBcId: pulumi.Output<string | undefined>;
  /** The TikTok shop. */
  declare readonly storeId: pulumi.Output<string | undefined>;
  /** The Business Center that gives access to the shop. */
  declare readonly storeAuthorizedBcId: pulumi.Output<string | undefined>;
  /** The catalog. */
  declare readonly catalogId: pulumi.Output<string | undefined>;
  /** Retargets people by what they did with the products. */
  declare readonly shoppingAdsRetargetingType: pulumi.Output<enums.AdGroupShoppingAdsRetargetingType | undefined>;
  /** How many days back retargeting looks: 1, 2, 3, 7, 14, 30, 60, 90 or 180. */
  declare readonly shoppingAdsRetargetingActionsDays: pulumi.Output<number | undefined>;
  /** How retargeting and custom audiences combine. */
  declare readonly shoppingAdsRetargetingCustomAudienceRelation: pulumi.Output<enums.AdGroupShoppingAdsRetargetingCustomAudienceRelation | undefined>;
  /** The type of identity of a shopping ad group. */
  declare readonly identityType: pulumi.Output<enums.AdGroupIdentityType | undefined>;
  /** The identity of a shopping ad group. */
  declare readonly identityId: pulumi.Output<string | undefined>;
  /** The Business Center that gives access to a BC_AUTH_TT identity. */
  declare readonly identityAuthorizedBcId: pulumi.Output<string | undefined>;
  /** The messaging app. */
  declare readonly messagingAppType: pulumi.Output<enums.AdGroupMessagingAppType | undefined>;
  /** The account in that app. */
  declare readonly messagingAppAccountId: pulumi.Output<string | undefined>;
  /** The event set that measures messages. */
  declare readonly messageEventSetId: pulumi.Output<string | undefined>;
  /** The region of the phone number, such as US. */
  declare readonly phoneRegionCode: pulumi.Output<string | undefined>;
  /** The calling code, such as +1. */
  declare readonly phoneRegionCallingCode: pulumi.Output<string | undefined>;
  /** The number that people message. */
  declare readonly phoneNumber: pulumi.Output<string | undefined>;
  /** Also optimizes for an event deeper in the funnel. */
  declare readonly deepFunnelOptimizationStatus: pulumi.Output<enums.AdGroupDeepFunnelOptimizationStatus | undefined>;
  /** Where the deeper event is measured; it cannot be changed while the status is ON. */
  declare readonly deepFunnelEventSource: pulumi.Output<enums.AdGroupDeepFunnelEventSource | undefined>;
  /** The pixel, offline set or CRM set of the deeper event. */
  declare readonly deepFunnelEventSourceId: pulumi.Output<string | undefined>;
  /** The deeper event. */
  declare readonly deepFunnelOptimizationEvent: pulumi.Output<string | undefined>;
  /** SMART_CREATIVE lets TikTok combine materials. TikTok's default is CUSTOM. */
  declare readonly creativeMaterialMode: pulumi.Output<enums.AdGroupCreativeMaterialMode | undefined>;
  /** Uses an app profile page. */
  declare readonly appProfilePageState: pulumi.Output<enums.AdGroupAppProfilePageState | undefined>;
  /** The ads are for food or drink high in fat, salt or sugar. */
  declare readonly isHfss: pulumi.Output<boolean | undefined>;
  /** Confirms compliance with the United Kingdom's rules for less healthy food; needed there with isHfss. */
  declare readonly isLhfCompliance: pulumi.Output<boolean | undefined>;
  /** Regions, by TikTok's location ids (the United States is 6252001). Locations must not overlap; at most 3000 together with zipcodeIds. */
  declare readonly locationIds: pulumi.Output<string[] | undefined>;
  /** Postal codes, by TikTok's ids; placements must include PLACEMENT_TIKTOK. */
  declare readonly zipcodeIds: pulumi.Output<string[] | undefined>;
  /** TikTok's default is GENDER_UNLIMITED. */
  declare readonly gender: pulumi.Output<enums.AdGroupGender | undefined>;
  /** Default: all ages. AGE_13_17 is not allowed in many countries. */
  declare readonly ageGroups: pulumi.Output<enums.AdGroupAgeGroups[] | undefined>;
  /** If TikTok does not allow ages under 18 and ageGroups is not set, an update must exclude them with this. Only updates send it; a new ad group gets the ages from 18 automatically. */
  declare readonly excludeAgeUnderEighteen: pulumi.Output<boolean | undefined>;
  /** Language codes such as de or en (`tiktok-ads find language`). Default: all. */
  declare readonly languages: pulumi.Output<string[] | undefined>;
  /** Custom audiences to include. */
  declare readonly audienceIds: pulumi.Output<string[] | undefined>;
  /** Custom audiences to exclude. */
  declare readonly excludedAudienceIds: pulumi.Output<string[] | undefined>;
  /** Interest categories. */
  declare readonly interestCategoryIds: pulumi.Output<string[] | undefined>;
  /** Interest keywords. */
  declare readonly interestKeywordIds: pulumi.Output<string[] | undefined>;
  /** Purchase intention keywords; not together with interestKeywordIds. */
  declare readonly purchaseIntentionKeywordIds: pulumi.Output<string[] | undefined>;
  /** What people did on TikTok: actionScene, actionPeriod (7 or 15 days for videos; for creators and hashtags TikTok uses 0, which means any time), videoUserActions, actionCategoryIds. */
  declare readonly actions: pulumi.Output<outputs.AdGroupActions[] | undefined>;
  /** Custom actions of shopping audiences to reach: code and days. */
  declare readonly includedCustomActions: pulumi.Output<outputs.AdGroupIncludedCustomActions[] | undefined>;
  /** Custom actions of shopping audiences to exclude: code and days. */
  declare readonly excludedCustomActions: pulumi.Output<outputs.AdGroupExcludedCustomActions[] | undefined>;
  /** A saved audience, instead of the targeting fields that it contains: the resource, or its id. */
  declare readonly savedAudienceId: pulumi.Output<string | undefined>;
  /** Lets TikTok expand the selected audiences. */
  declare readonly smartAudienceEnabled: pulumi.Output<boolean | undefined>;
  /** Lets TikTok expand the selected interests. */
  declare readonly smartInterestBehaviorEnabled: pulumi.Output<boolean | undefined>;
  /** Automatic targeting, which TikTok retired in June 2024: only false is allowed. Use smartAudienceEnabled and smartInterestBehaviorEnabled. */
  declare readonly autoTargetingEnabled: pulumi.Output<boolean | undefined>;
  /** Targeting expansion, which TikTok retired in June 2024: expansionEnabled can only be false. */
  declare readonly targetingExpansion: pulumi.Output<outputs.AdGroupTargetingExpansion | undefined>;
  /** HIGH targets people who spend more. */
  declare readonly spendingPower: pulumi.Output<enums.AdGroupSpendingPower | undefined>;
  /** Household income; in the United States, on TikTok only. */
  declare readonly householdIncome: pulumi.Output<enums.AdGroupHouseholdIncome[] | undefined>;
  /** One of ANDROID and IOS. Default: both. */
  declare readonly operatingSystems: pulumi.Output<enums.AdGroupOperatingSystems[] | undefined>;
  /** The minimum Android version, such as 10.0. */
  declare readonly minAndroidVersion: pulumi.Output<string | undefined>;
  /** The minimum iOS version, such as 14.0. */
  declare readonly minIosVersion: pulumi.Output<string | undefined>;
  /** Which iOS versions a dedicated campaign targets. */
  declare readonly ios14Targeting: pulumi.Output<enums.AdGroupIos14Targeting | undefined>;
  /** Network types. Default: all. */
  declare readonly networkTypes: pulumi.Output<enums.AdGroupNetworkTypes[] | undefined>;
  /** Mobile carriers. */
  declare readonly carrierIds: pulumi.Output<string[] | undefined>;
  /** Internet service providers, such as EG00098; they require a country or region in locationIds. */
  declare readonly ispIds: pulumi.Output<string[] | undefined>;
  /** Device models; not together with devicePriceRanges. */
  declare readonly deviceModelIds: pulumi.Output<string[] | undefined>;
  /** Device prices in multiples of 50; 10000 means 1000 and more. */
  declare readonly devicePriceRanges: pulumi.Output<number[] | undefined>;
  /** Tags of the content next to the ads; for REACH and VIDEO_VIEWS, if TikTok has enabled it for the account. */
  declare readonly contextualTagIds: pulumi.Output<string[] | undefined>;
  /** The type of audience of app retargeting. */
  declare readonly audienceType: pulumi.Output<enums.AdGroupAudienceType | undefined>;
  /** The rule of a new custom audience, in TikTok's own form: inclusions and exclusions. */
  declare readonly audienceRule: pulumi.Output<Record<string, unknown> | undefined>;
  /** PLACEMENT_TYPE_NORMAL uses the selected placements, PLACEMENT_TYPE_AUTOMATIC lets TikTok choose. */
  declare readonly placementType: pulumi.Output<enums.AdGroupPlacementType>;
  /** Where the ads are shown. */
  declare readonly placements: pulumi.Output<enums.AdGroupPlacements[] | undefined>;
  /** Placements within TikTok; IN_FEED must be included. */
  declare readonly tiktokSubplacements: pulumi.Output<enums.AdGroupTiktokSubplacements[] | undefined>;
  /** Shows the ads in search results too. For most objectives TikTok sets it itself. */
  declare readonly searchResultEnabled: pulumi.Output<boolean | undefined>;
  /** People cannot comment. */
  declare readonly commentDisabled: pulumi.Output<boolean | undefined>;
  /** People cannot download the video. */
  declare readonly videoDownloadDisabled: pulumi.Output<boolean | undefined>;
  /** People cannot share the ads elsewhere. */
  declare readonly shareDisabled: pulumi.Output<boolean | undefined>;
  /** The inventory tier of videos next to the ads. */
  declare readonly brandSafetyType: pulumi.Output<enums.AdGroupBrandSafetyType | undefined>;
  /** The partner that checks it, under THIRD_PARTY. */
  declare readonly brandSafetyPartner: pulumi.Output<enums.AdGroupBrandSafetyPartner | undefined>;
  /** Content categories to avoid. */
  declare readonly categoryExclusionIds: pulumi.Output<string[] | undefined>;
  /** The industry whose sensitive content to avoid. */
  declare readonly verticalSensitivityId: pulumi.Output<string | undefined>;
  /** Apps of the Pangle network to exclude. */
  declare readonly blockedPangleAppIds: pulumi.Output<string[] | undefined>;
  /** Pangle audience packages to reach; not together with the excluded ones. */
  declare readonly includedPangleAudiencePackageIds: pulumi.Output<string[] | undefined>;
  /** Pangle audience packages to exclude. */
  declare readonly excludedPangleAudiencePackageIds: pulumi.Output<string[] | undefined>;
  /** The weekly schedule: 336 characters, one for each half hour from Monday 00:00, 1 for on and 0 for off. Default: always. */
  declare readonly dayparting: pulumi.Output<string | undefined>;
  /** The display mode of a view bid: CPV. */
  declare readonly bidDisplayMode: pulumi.Output<enums.AdGroupBidDisplayMode | undefined>;
  /** The bid strategy for a deeper goal. */
  declare readonly deepBidType: pulumi.Output<enums.AdGroupDeepBidType | undefined>;
  /** The bid for the deeper goal, in the advertiser's currency. */
  declare readonly deepCpaBid: pulumi.Output<number | undefined>;
  /** The target return on ad spend, 0.01 to 1000. */
  declare readonly roasBid: pulumi.Output<number | undefined>;
  /** The share of people who return the next day. */
  declare readonly nextDayRetention: pulumi.Output<number | undefined>;
  /** The deeper event; requires deepBidType. */
  declare readonly secondaryOptimizationEvent: pulumi.Output<enums.AdGroupSecondaryOptimizationEvent | undefined>;
  /** Over how long a purchase's value counts. TikTok's default is SEVEN_DAYS. */
  declare readonly vboWindow: pulumi.Output<enums.AdGroupVboWindow | undefined>;
  /** How often one person sees the ads within frequencySchedule days; REACH only. */
  declare readonly frequency: pulumi.Output<number | undefined>;
  /** The days to which frequency applies. */
  declare readonly frequencySchedule: pulumi.Output<number | undefined>;
  /** Skips the learning phase. */
  declare readonly skipLearningPhase: pulumi.Output<boolean | undefined>;
  /** How long after a click a conversion counts. */
  declare readonly clickAttributionWindow: pulumi.Output<enums.AdGroupClickAttributionWindow | undefined>;
  /** How long after a view a conversion counts. */
  declare readonly viewAttributionWindow: pulumi.Output<enums.AdGroupViewAttributionWindow | undefined>;
  /** How long after an engaged view a conversion counts. */
  declare readonly engagedViewAttributionWindow: pulumi.Output<enums.AdGroupEngagedViewAttributionWindow | undefined>;
  /** Whether each conversion counts or one per person. */
  declare readonly attributionEventCount: pulumi.Output<enums.AdGroupAttributionEventCount | undefined>;
  /** How conversions are counted. */
  declare readonly statisticType: pulumi.Output<enums.AdGroupStatisticType | undefined>;
  /** Keywords of search ads: keyword, matchType, keywordBidType, keywordBid. A change sends the ads to review again. */
  declare readonly searchKeywords: pulumi.Output<outputs.AdGroupSearchKeywords[] | undefined>;
  /** Lets TikTok add keywords. */
  declare readonly automatedKeywordsEnabled: pulumi.Output<boolean | undefined>;
  /** TikTok fields that this release does not know, by TikTok's name (snake_case), such as a new setting. They are sent unchanged on create and update, compared when the object is read, and not checked. A field that has a property is refused here. A field removed from the program keeps its value at TikTok. */
  declare readonly extraFields: pulumi.Output<Record<string, unknown> | undefined>;
  /** Names of properties whose values TikTok accepts although a rule of this release refuses them: the rule is reported as a warning only. An import writes it for existing objects. */
  declare readonly unchecked: pulumi.Output<string[] | undefined>;
  /** When TikTok created it. */
  declare readonly createTime: pulumi.Output<string | undefined>;

  /**
   * Create an AdGroup resource with the given unique name, arguments, and options.
   *
   * @param name The unique name of the resource.
   * @param args The arguments to use to populate this resource's properties.
   * @param opts A bag of options that control this resource's behavior.
   */
  constructor(name: string, args: AdGroupArgs, opts?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(name: string, argsOrState?: AdGroupArgs | AdGroupState, opts?: pulumi.CustomResourceOptions);
  constructor(name: string, argsOrState?: AdGroupArgs | AdGroupState, opts?: pulumi.CustomResourceOptions) {
    super("AdGroup", name, argsOrState, opts);
  }
}
