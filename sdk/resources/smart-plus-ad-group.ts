// Generated from provider/resources by `npm run generate`. Do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { isOfType } from "../is-of-type.js";
import { TikTokResource } from "../resource.js";
import type * as enums from "../types/enums.js";
import type * as inputs from "../types/input.js";
import type * as outputs from "../types/output.js";
import type { Pixel } from "./pixel.js";
import type { SmartPlusCampaign } from "./smart-plus-campaign.js";

/** The set of arguments for constructing a SmartPlusAdGroup resource. */
export interface SmartPlusAdGroupArgs {
  /** The Smart+ campaign it belongs to: the resource, or its id. Changing it replaces the resource. */
  campaign: SmartPlusCampaign | pulumi.Input<string>;
  /** The name in TikTok Ads Manager: at most 512 characters, a CJK character counts as 2, no emoji. Default: the resource's name in Pulumi plus seven digits. */
  name?: pulumi.Input<string>;
  /** What is promoted. It follows from the campaign's objective and destination. Changing it replaces the resource. */
  promotionType: pulumi.Input<enums.SmartPlusAdGroupPromotionType>;
  /** What delivery is optimized for. The allowed goals depend on the campaign. Changing it replaces the resource. */
  optimizationGoal: pulumi.Input<enums.SmartPlusAdGroupOptimizationGoal>;
  /** What is paid for: CPC with goal CLICK, OCPM with every other. Changing it replaces the resource. */
  billingEvent: pulumi.Input<enums.SmartPlusAdGroupBillingEvent>;
  /** BID_TYPE_NO_BID is maximum delivery, BID_TYPE_CUSTOM uses a cost cap. Equal in all ad groups of a campaign. Changing it replaces the resource. */
  bidType: pulumi.Input<enums.SmartPlusAdGroupBidType>;
  /** Who sees the ads and where. Under targetingOptimizationMode AUTOMATIC TikTok uses a few of its members and ignores the rest; Check refuses what would be ignored. It changes in place, with two exceptions: the United States cannot be removed (other locations there may replace it), and appTargetingType cannot change. Those replace the resource. */
  targetingSpec: pulumi.Input<inputs.SmartPlusAdGroupTargetingSpec>;
  /** When it starts: at most 12 hours ago and before 2028. */
  scheduleStartTime: pulumi.Input<string>;
  /** The advertiser account that owns it. Default: the advertiser of the provider's settings (tiktok:advertiserId). Changing it replaces the resource. */
  advertiserId?: pulumi.Input<string>;
  /** Without campaign budget optimization: BUDGET_MODE_DYNAMIC_DAILY_BUDGET or BUDGET_MODE_TOTAL, equal in all ad groups of a campaign. Omitted under campaign budget optimization, which ignores it. Changing it replaces the resource. */
  budgetMode?: pulumi.Input<enums.SmartPlusAdGroupBudgetMode>;
  /** The amount for budgetMode, in whole units of the advertiser's currency; at least 20 US dollars a day or the equivalent. Omitted under campaign budget optimization. */
  budget?: pulumi.Input<number>;
  /** The dynamic daily budget from the account's next midnight on, counted from the update that sets it; budget applies until then. Once it took effect, write it as budget and remove scheduledBudget: nothing changes at TikTok. If removed earlier, budget applies immediately and stays. Under campaign budget optimization it sets the ad group's daily maximum, requires a minBudget, and TikTok documents no call that removes it. Only allowlisted accounts can use it. */
  scheduledBudget?: pulumi.Input<number>;
  /** ENABLE lets the ad group spend once its campaign does, DISABLE pauses it. Default: ENABLE. */
  status?: pulumi.Input<enums.SmartPlusAdGroupStatus>;
  /** SCHEDULE_START_END has an end, SCHEDULE_FROM_NOW has none and requires a daily budget. Default: derived from whether there is an end. */
  scheduleType?: pulumi.Input<enums.SmartPlusAdGroupScheduleType>;
  /** When it ends: before 2038. */
  scheduleEndTime?: pulumi.Input<string>;
  /** The advertiser's currency, as an ISO 4217 code. With it, minimum budgets and decimals are checked at preview; it is not sent. */
  currency?: pulumi.Input<enums.SmartPlusAdGroupCurrency>;
  /** The cost cap of a click, below the budget. TikTok sets it for all ad groups of the campaign when one of them changes, so all must have the same. */
  bidPrice?: pulumi.Input<number>;
  /** The cost cap of a conversion, a landing page view, an install or an in-app event, below the budget. TikTok sets it for all ad groups of the campaign when one of them changes, so all must have the same. */
  conversionBidPrice?: pulumi.Input<number>;
  /** The value strategy: VO_HIGHEST_VALUE, or VO_MIN_ROAS with roasBid under a daily budget. Changing it replaces the resource. */
  deepBidType?: pulumi.Input<enums.SmartPlusAdGroupDeepBidType>;
  /** The minimum return on ad spend of VO_MIN_ROAS, 0.01 to 1000. TikTok sets it for all ad groups of the campaign when one of them changes. */
  roasBid?: pulumi.Input<number>;
  /** What TikTok tries to spend on this ad group under campaign budget optimization; not guaranteed. Changing it replaces the resource. */
  minBudget?: pulumi.Input<number>;
  /** AUTO_BUDGET_INCREASE lets TikTok raise the ad group's own daily budget by 20 %, up to ten times a day. Guardrails and previews count 6.19 times the budget, and 7.74 on a peak day. */
  budgetAutoAdjustStrategy?: pulumi.Input<enums.SmartPlusAdGroupBudgetAutoAdjustStrategy>;
  /** The series that promotionType NATIVE_SERIES promotes. Changing it replaces the resource. */
  nativeSeriesId?: pulumi.Input<string>;
  /** The TikTok account of a series. Changing it replaces the resource. */
  identityId?: pulumi.Input<string>;
  /** Where leads are collected: in a form on TikTok or on a website. Changing it replaces the resource. */
  promotionTargetType?: pulumi.Input<enums.SmartPlusAdGroupPromotionTargetType>;
  /** The app that is promoted. Changing it replaces the resource. */
  appId?: pulumi.Input<string>;
  /** The apps in addition to a website: at most one Android and one iOS app. Changing it replaces the resource. */
  appConfig?: pulumi.Input<pulumi.Input<inputs.SmartPlusAdGroupAppConfig>[]>;
  /** The mini app or game that is promoted. Changing it replaces the resource. */
  minisId?: pulumi.Input<string>;
  /** The catalog that is advertised. Changing it replaces the resource. */
  catalogId?: pulumi.Input<string>;
  /** The business center that the catalog belongs to. Changing it replaces the resource. */
  catalogAuthorizedBcId?: pulumi.Input<string>;
  /** The pixel that counts conversions: the resource, or its id. Changing it replaces the resource. */
  pixelId?: Pixel | pulumi.Input<string>;
  /** The event to optimize for, by TikTok's name, such as SHOPPING. Changing it replaces the resource. */
  optimizationEvent?: pulumi.Input<string>;
  /** A custom conversion of the event; goals CONVERT and IN_APP_EVENT. Changing it replaces the resource. */
  customConversionId?: pulumi.Input<string>;
  /** Optimizes lead forms for what happens after the lead. Changing it replaces the resource. */
  deepFunnelOptimizationStatus?: pulumi.Input<enums.SmartPlusAdGroupDeepFunnelOptimizationStatus>;
  /** Where that event is measured. Changing it replaces the resource. */
  deepFunnelEventSource?: pulumi.Input<enums.SmartPlusAdGroupDeepFunnelEventSource>;
  /** The source's id. Changing it replaces the resource. */
  deepFunnelEventSourceId?: pulumi.Input<string>;
  /** That event. Changing it replaces the resource. */
  deepFunnelOptimizationEvent?: pulumi.Input<string>;
  /** The messaging app. With goal CLICK TikTok's default is IM_URL. Changing it replaces the resource. */
  messagingAppType?: pulumi.Input<enums.SmartPlusAdGroupMessagingAppType>;
  /** The account that people message; MESSENGER, LINE and official accounts of ZALO. Changing it replaces the resource. */
  messagingAppAccountId?: pulumi.Input<string>;
  /** The type of Zalo account. Changing it replaces the resource. */
  zaloIdType?: pulumi.Input<enums.SmartPlusAdGroupZaloIdType>;
  /** The phone number of WHATSAPP and of Zalo phone accounts, in its three parts. Changing it replaces the resource. */
  phoneInfo?: pulumi.Input<inputs.SmartPlusAdGroupPhoneInfo>;
  /** The message event set that counts conversations. Changing it replaces the resource. */
  messageEventSetId?: pulumi.Input<string>;
  /** The type of the account of identityId. Changing it replaces the resource. */
  identityType?: pulumi.Input<enums.SmartPlusAdGroupIdentityType>;
  /** The business center that shares an account of BC_AUTH_TT. Changing it replaces the resource. */
  identityAuthorizedBcId?: pulumi.Input<string>;
  /** The day of the premiere, YYYY-MM-DD. Changing it replaces the resource. */
  moviePremiereDate?: pulumi.Input<string>;
  /** Agrees to TikTok's rules for games. Accounts need TikTok's permission. Changing it replaces the resource. */
  gamingAdComplianceAgreement?: pulumi.Input<enums.SmartPlusAdGroupGamingAdComplianceAgreement>;
  /** The attribution window of value. TikTok's default is SEVEN_DAYS. Changing it replaces the resource. */
  vboWindow?: pulumi.Input<enums.SmartPlusAdGroupVboWindow>;
  /** How long a conversion counts after a click; used together with viewAttributionWindow. Default: the account's. Changing it replaces the resource. */
  clickAttributionWindow?: pulumi.Input<(enums.SmartPlusAdGroupClickAttributionWindow | (string & {}))>;
  /** How long a conversion counts after a view; used together with clickAttributionWindow. Default: the account's. Changing it replaces the resource. */
  viewAttributionWindow?: pulumi.Input<enums.SmartPlusAdGroupViewAttributionWindow>;
  /** How long a conversion counts after an engaged view; needs the other two windows. Changing it replaces the resource. */
  engagedViewAttributionWindow?: pulumi.Input<enums.SmartPlusAdGroupEngagedViewAttributionWindow>;
  /** Whether every event of a person counts, or one. Changing it replaces the resource. */
  attributionEventCount?: pulumi.Input<enums.SmartPlusAdGroupAttributionEventCount>;
  /** Where app attribution comes from; values of /tool/available/attribution_source/. */
  appAttributionSource?: pulumi.Input<string>;
  /** Where app data comes from; values of /tool/available/attribution_source/. */
  appDataSource?: pulumi.Input<string>;
  /** AUTOMATIC lets TikTok find the audience within a few limits, MANUAL uses exactly targetingSpec. TikTok's default is AUTOMATIC. */
  targetingOptimizationMode?: pulumi.Input<enums.SmartPlusAdGroupTargetingOptimizationMode>;
  /** Uses further members of targetingSpec as suggestions under AUTOMATIC. */
  suggestionAudienceEnabled?: pulumi.Input<boolean>;
  /** When the ads run: 336 digits 0 or 1, the half hours of a week from Monday on. Default: always. */
  dayparting?: pulumi.Input<string>;
  /** PLACEMENT_TYPE_AUTOMATIC lets TikTok choose, PLACEMENT_TYPE_NORMAL uses the selected placements. TikTok's default is automatic. Changing it replaces the resource. */
  placementType?: pulumi.Input<enums.SmartPlusAdGroupPlacementType>;
  /** Where the ads are shown, with PLACEMENT_TYPE_NORMAL. Changing it replaces the resource. */
  placements?: pulumi.Input<pulumi.Input<enums.SmartPlusAdGroupPlacements>[]>;
  /** Further placements within TikTok. Accounts need TikTok's permission. Changing it replaces the resource. */
  tiktokSubplacements?: pulumi.Input<pulumi.Input<enums.SmartPlusAdGroupTiktokSubplacements>[]>;
  /** People cannot comment. */
  commentDisabled?: pulumi.Input<boolean>;
  /** People cannot share. */
  shareDisabled?: pulumi.Input<boolean>;
  /** People cannot download the videos. Changing it replaces the resource. */
  videoDownloadDisabled?: pulumi.Input<boolean>;
  /** Advertises food high in fat, salt or sugar; United Kingdom, Australia, New Zealand and Europe, with MANUAL targeting. */
  isHfss?: pulumi.Input<boolean>;
  /** Declares that the ads follow the rules for less healthy food; required with isHfss in the United Kingdom. */
  isLhfCompliance?: pulumi.Input<boolean>;
  /** TikTok fields that this release does not know, by TikTok's name (snake_case), such as a new setting. They are sent unchanged on create and update, compared when the object is read, and not checked. A field that has a property is refused here. A field removed from the program keeps its value at TikTok. */
  extraFields?: pulumi.Input<Record<string, unknown>>;
  /** Names of properties whose values TikTok accepts although a rule of this release refuses them: the rule is reported as a warning only. An import writes it for existing objects. */
  unchecked?: pulumi.Input<pulumi.Input<string>[]>;
}

/** Input properties used for looking up and filtering SmartPlusAdGroup resources. */
export interface SmartPlusAdGroupState {
  /** The Smart+ campaign it belongs to: the resource, or its id. */
  campaign?: pulumi.Input<string>;
  /** The name in TikTok Ads Manager: at most 512 characters, a CJK character counts as 2, no emoji. */
  name?: pulumi.Input<string>;
  /** What is promoted. It follows from the campaign's objective and destination. */
  promotionType?: pulumi.Input<enums.SmartPlusAdGroupPromotionType>;
  /** What delivery is optimized for. The allowed goals depend on the campaign. */
  optimizationGoal?: pulumi.Input<enums.SmartPlusAdGroupOptimizationGoal>;
  /** What is paid for: CPC with goal CLICK, OCPM with every other. */
  billingEvent?: pulumi.Input<enums.SmartPlusAdGroupBillingEvent>;
  /** BID_TYPE_NO_BID is maximum delivery, BID_TYPE_CUSTOM uses a cost cap. Equal in all ad groups of a campaign. */
  bidType?: pulumi.Input<enums.SmartPlusAdGroupBidType>;
  /** Who sees the ads and where. Under targetingOptimizationMode AUTOMATIC TikTok uses a few of its members and ignores the rest; Check refuses what would be ignored. */
  targetingSpec?: pulumi.Input<inputs.SmartPlusAdGroupTargetingSpec>;
  /** When it starts: at most 12 hours ago and before 2028. */
  scheduleStartTime?: pulumi.Input<string>;
  /** The advertiser account that owns it. Default: the advertiser of the provider's settings (tiktok:advertiserId). */
  advertiserId?: pulumi.Input<string>;
  /** Without campaign budget optimization: BUDGET_MODE_DYNAMIC_DAILY_BUDGET or BUDGET_MODE_TOTAL, equal in all ad groups of a campaign. Omitted under campaign budget optimization, which ignores it. */
  budgetMode?: pulumi.Input<enums.SmartPlusAdGroupBudgetMode>;
  /** The amount for budgetMode, in whole units of the advertiser's currency; at least 20 US dollars a day or the equivalent. Omitted under campaign budget optimization. */
  budget?: pulumi.Input<number>;
  /** The dynamic daily budget from the account's next midnight on, counted from the update that sets it; budget applies until then. Once it took effect, write it as budget and remove scheduledBudget: nothing changes at TikTok. If removed earlier, budget applies immediately and stays. Under campaign budget optimization it sets the ad group's daily maximum, requires a minBudget, and TikTok documents no call that removes it. Only allowlisted accounts can use it. */
  scheduledBudget?: pulumi.Input<number>;
  /** ENABLE lets the ad group spend once its campaign does, DISABLE pauses it. */
  status?: pulumi.Input<enums.SmartPlusAdGroupStatus>;
  /** SCHEDULE_START_END has an end, SCHEDULE_FROM_NOW has none and requires a daily budget. Default: derived from whether there is an end. */
  scheduleType?: pulumi.Input<enums.SmartPlusAdGroupScheduleType>;
  /** When it ends: before 2038. */
  scheduleEndTime?: pulumi.Input<string>;
  /** The advertiser's currency, as an ISO 4217 code. With it, minimum budgets and decimals are checked at preview; it is not sent. */
  currency?: pulumi.Input<enums.SmartPlusAdGroupCurrency>;
  /** The cost cap of a click, below the budget. TikTok sets it for all ad groups of the campaign when one of them changes, so all must have the same. */
  bidPrice?: pulumi.Input<number>;
  /** The cost cap of a conversion, a landing page view, an install or an in-app event, below the budget. TikTok sets it for all ad groups of the campaign when one of them changes, so all must have the same. */
  conversionBidPrice?: pulumi.Input<number>;
  /** The value strategy: VO_HIGHEST_VALUE, or VO_MIN_ROAS with roasBid under a daily budget. */
  deepBidType?: pulumi.Input<enums.SmartPlusAdGroupDeepBidType>;
  /** The minimum return on ad spend of VO_MIN_ROAS, 0.01 to 1000. TikTok sets it for all ad groups of the campaign when one of them changes. */
  roasBid?: pulumi.Input<number>;
  /** What TikTok tries to spend on this ad group under campaign budget optimization; not guaranteed. */
  minBudget?: pulumi.Input<number>;
  /** AUTO_BUDGET_INCREASE lets TikTok raise the ad group's own daily budget by 20 %, up to ten times a day. Guardrails and previews count 6.19 times the budget, and 7.74 on a peak day. */
  budgetAutoAdjustStrategy?: pulumi.Input<enums.SmartPlusAdGroupBudgetAutoAdjustStrategy>;
  /** The series that promotionType NATIVE_SERIES promotes. */
  nativeSeriesId?: pulumi.Input<string>;
  /** The TikTok account of a series. */
  identityId?: pulumi.Input<string>;
  /** Where leads are collected: in a form on TikTok or on a website. */
  promotionTargetType?: pulumi.Input<enums.SmartPlusAdGroupPromotionTargetType>;
  /** The app that is promoted. */
  appId?: pulumi.Input<string>;
  /** The apps in addition to a website: at most one Android and one iOS app. */
  appConfig?: pulumi.Input<pulumi.Input<inputs.SmartPlusAdGroupAppConfig>[]>;
  /** The mini app or game that is promoted. */
  minisId?: pulumi.Input<string>;
  /** The catalog that is advertised. */
  catalogId?: pulumi.Input<string>;
  /** The business center that the catalog belongs to. */
  catalogAuthorizedBcId?: pulumi.Input<string>;
  /** The pixel that counts conversions: the resource, or its id. */
  pixelId?: pulumi.Input<string>;
  /** The event to optimize for, by TikTok's name, such as SHOPPING. */
  optimizationEvent?: pulumi.Input<string>;
  /** A custom conversion of the event; goals CONVERT and IN_APP_EVENT. */
  customConversionId?: pulumi.Input<string>;
  /** Optimizes lead forms for what happens after the lead. */
  deepFunnelOptimizationStatus?: pulumi.Input<enums.SmartPlusAdGroupDeepFunnelOptimizationStatus>;
  /** Where that event is measured. */
  deepFunnelEventSource?: pulumi.Input<enums.SmartPlusAdGroupDeepFunnelEventSource>;
  /** The source's id. */
  deepFunnelEventSourceId?: pulumi.Input<string>;
  /** That event. */
  deepFunnelOptimizationEvent?: pulumi.Input<string>;
  /** The messaging app. With goal CLICK TikTok's default is IM_URL. */
  messagingAppType?: pulumi.Input<enums.SmartPlusAdGroupMessagingAppType>;
  /** The account that people message; MESSENGER, LINE and official accounts of ZALO. */
  messagingAppAccountId?: pulumi.Input<string>;
  /** The type of Zalo account. */
  zaloIdType?: pulumi.Input<enums.SmartPlusAdGroupZaloIdType>;
  /** The phone number of WHATSAPP and of Zalo phone accounts, in its three parts. */
  phoneInfo?: pulumi.Input<inputs.SmartPlusAdGroupPhoneInfo>;
  /** The message event set that counts conversations. */
  messageEventSetId?: pulumi.Input<string>;
  /** The type of the account of identityId. */
  identityType?: pulumi.Input<enums.SmartPlusAdGroupIdentityType>;
  /** The business center that shares an account of BC_AUTH_TT. */
  identityAuthorizedBcId?: pulumi.Input<string>;
  /** The day of the premiere, YYYY-MM-DD. */
  moviePremiereDate?: pulumi.Input<string>;
  /** Agrees to TikTok's rules for games. Accounts need TikTok's permission. */
  gamingAdComplianceAgreement?: pulumi.Input<enums.SmartPlusAdGroupGamingAdComplianceAgreement>;
  /** The attribution window of value. TikTok's default is SEVEN_DAYS. */
  vboWindow?: pulumi.Input<enums.SmartPlusAdGroupVboWindow>;
  /** How long a conversion counts after a click; used together with viewAttributionWindow. Default: the account's. */
  clickAttributionWindow?: pulumi.Input<(enums.SmartPlusAdGroupClickAttributionWindow | (string & {}))>;
  /** How long a conversion counts after a view; used together with clickAttributionWindow. Default: the account's. */
  viewAttributionWindow?: pulumi.Input<enums.SmartPlusAdGroupViewAttributionWindow>;
  /** How long a conversion counts after an engaged view; needs the other two windows. */
  engagedViewAttributionWindow?: pulumi.Input<enums.SmartPlusAdGroupEngagedViewAttributionWindow>;
  /** Whether every event of a person counts, or one. */
  attributionEventCount?: pulumi.Input<enums.SmartPlusAdGroupAttributionEventCount>;
  /** Where app attribution comes from; values of /tool/available/attribution_source/. */
  appAttributionSource?: pulumi.Input<string>;
  /** Where app data comes from; values of /tool/available/attribution_source/. */
  appDataSource?: pulumi.Input<string>;
  /** AUTOMATIC lets TikTok find the audience within a few limits, MANUAL uses exactly targetingSpec. TikTok's default is AUTOMATIC. */
  targetingOptimizationMode?: pulumi.Input<enums.SmartPlusAdGroupTargetingOptimizationMode>;
  /** Uses further members of targetingSpec as suggestions under AUTOMATIC. */
  suggestionAudienceEnabled?: pulumi.Input<boolean>;
  /** When the ads run: 336 digits 0 or 1, the half hours of a week from Monday on. Default: always. */
  dayparting?: pulumi.Input<string>;
  /** PLACEMENT_TYPE_AUTOMATIC lets TikTok choose, PLACEMENT_TYPE_NORMAL uses the selected placements. TikTok's default is automatic. */
  placementType?: pulumi.Input<enums.SmartPlusAdGroupPlacementType>;
  /** Where the ads are shown, with PLACEMENT_TYPE_NORMAL. */
  placements?: pulumi.Input<pulumi.Input<enums.SmartPlusAdGroupPlacements>[]>;
  /** Further placements within TikTok. Accounts need TikTok's permission. */
  tiktokSubplacements?: pulumi.Input<pulumi.Input<enums.SmartPlusAdGroupTiktokSubplacements>[]>;
  /** People cannot comment. */
  commentDisabled?: pulumi.Input<boolean>;
  /** People cannot share. */
  shareDisabled?: pulumi.Input<boolean>;
  /** People cannot download the videos. */
  videoDownloadDisabled?: pulumi.Input<boolean>;
  /** Advertises food high in fat, salt or sugar; United Kingdom, Australia, New Zealand and Europe, with MANUAL targeting. */
  isHfss?: pulumi.Input<boolean>;
  /** Declares that the ads follow the rules for less healthy food; required with isHfss in the United Kingdom. */
  isLhfCompliance?: pulumi.Input<boolean>;
  /** TikTok fields that this release does not know, by TikTok's name (snake_case), such as a new setting. They are sent unchanged on create and update, compared when the object is read, and not checked. A field that has a property is refused here. A field removed from the program keeps its value at TikTok. */
  extraFields?: pulumi.Input<Record<string, unknown>>;
  /** Names of properties whose values TikTok accepts although a rule of this release refuses them: the rule is reported as a warning only. An import writes it for existing objects. */
  unchecked?: pulumi.Input<pulumi.Input<string>[]>;
  /** When TikTok created it. */
  createTime?: pulumi.Input<string>;
}

/**
 * An ad group of Upgraded Smart+: what is promoted, goal, bid, targeting and schedule.
 *
 * ## Example Usage
 *
 * ```typescript
 * import * as tiktok from "pulumi-tiktok";
 *
 * const smartPlusAdGroup = new tiktok.SmartPlusAdGroup("smartPlusAdGroup", {
 *     campaign: campaign,
 *     name: "Germany",
 *     promotionType: "WEBSITE",
 *     optimizationGoal: "CLICK",
 *     billingEvent: "CPC",
 *     bidType: "BID_TYPE_NO_BID",
 *     targetingSpec: {
 *         locationIds: ["2921044"],
 *     },
 *     scheduleType: "SCHEDULE_FROM_NOW",
 *     scheduleStartTime: "2027-03-01T08:00:00Z",
 * });
 * ```
 */
export class SmartPlusAdGroup extends TikTokResource {
  /**
   * Get an existing SmartPlusAdGroup resource's state with the given name, id, and optional extra properties used to qualify the
   * lookup: an existing object, which this program neither changes nor deletes.
   *
   * @param name The unique name of the resulting resource.
   * @param id The unique id at TikTok of the resource to look up.
   * @param state Any extra arguments used during the lookup: advertiserId, if it differs from that of the settings.
   * @param opts Optional settings to control the behavior of the resource.
   */
  static get(name: string, id: pulumi.Input<pulumi.ID>, state?: SmartPlusAdGroupState, opts?: pulumi.CustomResourceOptions): SmartPlusAdGroup {
    return new SmartPlusAdGroup(name, state, { ...opts, id });
  }

  /** @internal */
  static override readonly __pulumiType: string = "pulumi-nodejs:dynamic/tiktok:SmartPlusAdGroup";

  /** Returns true if the given object is an instance of SmartPlusAdGroup, also of another copy of this package. */
  static override isInstance(obj: unknown): obj is SmartPlusAdGroup {
    return isOfType(obj, SmartPlusAdGroup.__pulumiType);
  }

  /** The Smart+ campaign it belongs to: the resource, or its id. */
  declare readonly campaign: pulumi.Output<string>;
  /** The name in TikTok Ads Manager: at most 512 characters, a CJK character counts as 2, no emoji. */
  declare readonly name: pulumi.Output<string>;
  /** What is promoted. It follows from the campaign's objective and destination. */
  declare readonly promotionType: pulumi.Output<enums.SmartPlusAdGroupPromotionType>;
  /** What delivery is optimized for. The allowed goals depend on the campaign. */
  declare readonly optimizationGoal: pulumi.Output<enums.SmartPlusAdGroupOptimizationGoal>;
  /** What is paid for: CPC with goal CLICK, OCPM with every other. */
  declare readonly billingEvent: pulumi.Output<enums.SmartPlusAdGroupBillingEvent>;
  /** BID_TYPE_NO_BID is maximum delivery, BID_TYPE_CUSTOM uses a cost cap. Equal in all ad groups of a campaign. */
  declare readonly bidType: pulumi.Output<enums.SmartPlusAdGroupBidType>;
  /** Who sees the ads and where. Under targetingOptimizationMode AUTOMATIC TikTok uses a few of its members and ignores the rest; Check refuses what would be ignored. */
  declare readonly targetingSpec: pulumi.Output<outputs.SmartPlusAdGroupTargetingSpec>;
  /** When it starts: at most 12 hours ago and before 2028. */
  declare readonly scheduleStartTime: pulumi.Output<string>;
  /** The advertiser account that owns it. Default: the advertiser of the provider's settings (tiktok:advertiserId). */
  declare readonly advertiserId: pulumi.Output<string>;
  /** Without campaign budget optimization: BUDGET_MODE_DYNAMIC_DAILY_BUDGET or BUDGET_MODE_TOTAL, equal in all ad groups of a campaign. Omitted under campaign budget optimization, which ignores it. */
  declare readonly budgetMode: pulumi.Output<enums.SmartPlusAdGroupBudgetMode | undefined>;
  /** The amount for budgetMode, in whole units of the advertiser's currency; at least 20 US dollars a day or the equivalent. Omitted under campaign budget optimization. */
  declare readonly budget: pulumi.Output<number | undefined>;
  /** The dynamic daily budget from the account's next midnight on, counted from the update that sets it; budget applies until then. Once it took effect, write it as budget and remove scheduledBudget: nothing changes at TikTok. If removed earlier, budget applies immediately and stays. Under campaign budget optimization it sets the ad group's daily maximum, requires a minBudget, and TikTok documents no call that removes it. Only allowlisted accounts can use it. */
  declare readonly scheduledBudget: pulumi.Output<number | undefined>;
  /** ENABLE lets the ad group spend once its campaign does, DISABLE pauses it. */
  declare readonly status: pulumi.Output<enums.SmartPlusAdGroupStatus>;
  /** SCHEDULE_START_END has an end, SCHEDULE_FROM_NOW has none and requires a daily budget. Default: derived from whether there is an end. */
  declare readonly scheduleType: pulumi.Output<enums.SmartPlusAdGroupScheduleType | undefined>;
  /** When it ends: before 2038. */
  declare readonly scheduleEndTime: pulumi.Output<string | undefined>;
  /** The advertiser's currency, as an ISO 4217 code. With it, minimum budgets and decimals are checked at preview; it is not sent. */
  declare readonly currency: pulumi.Output<enums.SmartPlusAdGroupCurrency | undefined>;
  /** The cost cap of a click, below the budget. TikTok sets it for all ad groups of the campaign when one of them changes, so all must have the same. */
  declare readonly bidPrice: pulumi.Output<number | undefined>;
  /** The cost cap of a conversion, a landing page view, an install or an in-app event, below the budget. TikTok sets it for all ad groups of the campaign when one of them changes, so all must have the same. */
  declare readonly conversionBidPrice: pulumi.Output<number | undefined>;
  /** The value strategy: VO_HIGHEST_VALUE, or VO_MIN_ROAS with roasBid under a daily budget. */
  declare readonly deepBidType: pulumi.Output<enums.SmartPlusAdGroupDeepBidType | undefined>;
  /** The minimum return on ad spend of VO_MIN_ROAS, 0.01 to 1000. TikTok sets it for all ad groups of the campaign when one of them changes. */
  declare readonly roasBid: pulumi.Output<number | undefined>;
  /** What TikTok tries to spend on this ad group under campaign budget optimization; not guaranteed. */
  declare readonly minBudget: pulumi.Output<number | undefined>;
  /** AUTO_BUDGET_INCREASE lets TikTok raise the ad group's own daily budget by 20 %, up to ten times a day. Guardrails and previews count 6.19 times the budget, and 7.74 on a peak day. */
  declare readonly budgetAutoAdjustStrategy: pulumi.Output<enums.SmartPlusAdGroupBudgetAutoAdjustStrategy | undefined>;
  /** The series that promotionType NATIVE_SERIES promotes. */
  declare readonly nativeSeriesId: pulumi.Output<string | undefined>;
  /** The TikTok account of a series. */
  declare readonly identityId: pulumi.Output<string | undefined>;
  /** Where leads are collected: in a form on TikTok or on a website. */
  declare readonly promotionTargetType: pulumi.Output<enums.SmartPlusAdGroupPromotionTargetType | undefined>;
  /** The app that is promoted. */
  declare readonly appId: pulumi.Output<string | undefined>;
  /** The apps in addition to a website: at most one Android and one iOS app. */
  declare readonly appConfig: pulumi.Output<outputs.SmartPlusAdGroupAppConfig[] | undefined>;
  /** The mini app or game that is promoted. */
  declare readonly minisId: pulumi.Output<string | undefined>;
  /** The catalog that is advertised. */
  declare readonly catalogId: pulumi.Output<string | undefined>;
  /** The business center that the catalog belongs to. */
  declare readonly catalogAuthorizedBcId: pulumi.Output<string | undefined>;
  /** The pixel that counts conversions: the resource, or its id. */
  declare readonly pixelId: pulumi.Output<string | undefined>;
  /** The event to optimize for, by TikTok's name, such as SHOPPING. */
  declare readonly optimizationEvent: pulumi.Output<string | undefined>;
  /** A custom conversion of the event; goals CONVERT and IN_APP_EVENT. */
  declare readonly customConversionId: pulumi.Output<string | undefined>;
  /** Optimizes lead forms for what happens after the lead. */
  declare readonly deepFunnelOptimizationStatus: pulumi.Output<enums.SmartPlusAdGroupDeepFunnelOptimizationStatus | undefined>;
  /** Where that event is measured. */
  declare readonly deepFunnelEventSource: pulumi.Output<enums.SmartPlusAdGroupDeepFunnelEventSource | undefined>;
  /** The source's id. */
  declare readonly deepFunnelEventSourceId: pulumi.Output<string | undefined>;
  /** That event. */
  declare readonly deepFunnelOptimizationEvent: pulumi.Output<string | undefined>;
  /** The messaging app. With goal CLICK TikTok's default is IM_URL. */
  declare readonly messagingAppType: pulumi.Output<enums.SmartPlusAdGroupMessagingAppType | undefined>;
  /** The account that people message; MESSENGER, LINE and official accounts of ZALO. */
  declare readonly messagingAppAccountId: pulumi.Output<string | undefined>;
  /** The type of Zalo account. */
  declare readonly zaloIdType: pulumi.Output<enums.SmartPlusAdGroupZaloIdType | undefined>;
  /** The phone number of WHATSAPP and of Zalo phone accounts, in its three parts. */
  declare readonly phoneInfo: pulumi.Output<outputs.SmartPlusAdGroupPhoneInfo | undefined>;
  /** The message event set that counts conversations. */
  declare readonly messageEventSetId: pulumi.Output<string | undefined>;
  /** The type of the account of identityId. */
  declare readonly identityType: pulumi.Output<enums.SmartPlusAdGroupIdentityType | undefined>;
  /** The business center that shares an account of BC_AUTH_TT. */
  declare readonly identityAuthorizedBcId: pulumi.Output<string | undefined>;
  /** The day of the premiere, YYYY-MM-DD. */
  declare readonly moviePremiereDate: pulumi.Output<string | undefined>;
  /** Agrees to TikTok's rules for games. Accounts need TikTok's permission. */
  declare readonly gamingAdComplianceAgreement: pulumi.Output<enums.SmartPlusAdGroupGamingAdComplianceAgreement | undefined>;
  /** The attribution window of value. TikTok's default is SEVEN_DAYS. */
  declare readonly vboWindow: pulumi.Output<enums.SmartPlusAdGroupVboWindow | undefined>;
  /** How long a conversion counts after a click; used together with viewAttributionWindow. Default: the account's. */
  declare readonly clickAttributionWindow: pulumi.Output<(enums.SmartPlusAdGroupClickAttributionWindow | (string & {})) | undefined>;
  /** How long a conversion counts after a view; used together with clickAttributionWindow. Default: the account's. */
  declare readonly viewAttributionWindow: pulumi.Output<enums.SmartPlusAdGroupViewAttributionWindow | undefined>;
  /** How long a conversion counts after an engaged view; needs the other two windows. */
  declare readonly engagedViewAttributionWindow: pulumi.Output<enums.SmartPlusAdGroupEngagedViewAttributionWindow | undefined>;
  /** Whether every event of a person counts, or one. */
  declare readonly attributionEventCount: pulumi.Output<enums.SmartPlusAdGroupAttributionEventCount | undefined>;
  /** Where app attribution comes from; values of /tool/available/attribution_source/. */
  declare readonly appAttributionSource: pulumi.Output<string | undefined>;
  /** Where app data comes from; values of /tool/available/attribution_source/. */
  declare readonly appDataSource: pulumi.Output<string | undefined>;
  /** AUTOMATIC lets TikTok find the audience within a few limits, MANUAL uses exactly targetingSpec. TikTok's default is AUTOMATIC. */
  declare readonly targetingOptimizationMode: pulumi.Output<enums.SmartPlusAdGroupTargetingOptimizationMode | undefined>;
  /** Uses further members of targetingSpec as suggestions under AUTOMATIC. */
  declare readonly suggestionAudienceEnabled: pulumi.Output<boolean | undefined>;
  /** When the ads run: 336 digits 0 or 1, the half hours of a week from Monday on. Default: always. */
  declare readonly dayparting: pulumi.Output<string | undefined>;
  /** PLACEMENT_TYPE_AUTOMATIC lets TikTok choose, PLACEMENT_TYPE_NORMAL uses the selected placements. TikTok's default is automatic. */
  declare readonly placementType: pulumi.Output<enums.SmartPlusAdGroupPlacementType | undefined>;
  /** Where the ads are shown, with PLACEMENT_TYPE_NORMAL. */
  declare readonly placements: pulumi.Output<enums.SmartPlusAdGroupPlacements[] | undefined>;
  /** Further placements within TikTok. Accounts need TikTok's permission. */
  declare readonly tiktokSubplacements: pulumi.Output<enums.SmartPlusAdGroupTiktokSubplacements[] | undefined>;
  /** People cannot comment. */
  declare readonly commentDisabled: pulumi.Output<boolean | undefined>;
  /** People cannot share. */
  declare readonly shareDisabled: pulumi.Output<boolean | undefined>;
  /** People cannot download the videos. */
  declare readonly videoDownloadDisabled: pulumi.Output<boolean | undefined>;
  /** Advertises food high in fat, salt or sugar; United Kingdom, Australia, New Zealand and Europe, with MANUAL targeting. */
  declare readonly isHfss: pulumi.Output<boolean | undefined>;
  /** Declares that the ads follow the rules for less healthy food; required with isHfss in the United Kingdom. */
  declare readonly isLhfCompliance: pulumi.Output<boolean | undefined>;
  /** TikTok fields that this release does not know, by TikTok's name (snake_case), such as a new setting. They are sent unchanged on create and update, compared when the object is read, and not checked. A field that has a property is refused here. A field removed from the program keeps its value at TikTok. */
  declare readonly extraFields: pulumi.Output<Record<string, unknown> | undefined>;
  /** Names of properties whose values TikTok accepts although a rule of this release refuses them: the rule is reported as a warning only. An import writes it for existing objects. */
  declare readonly unchecked: pulumi.Output<string[] | undefined>;
  /** When TikTok created it. */
  declare readonly createTime: pulumi.Output<string | undefined>;

  /**
   * Create a SmartPlusAdGroup resource with the given unique name, arguments, and options.
   *
   * @param name The unique name of the resource.
   * @param args The arguments to use to populate this resource's properties.
   * @param opts A bag of options that control this resource's behavior.
   */
  constructor(name: string, args: SmartPlusAdGroupArgs, opts?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(name: string, argsOrState?: SmartPlusAdGroupArgs | SmartPlusAdGroupState, opts?: pulumi.CustomResourceOptions);
  constructor(name: string, argsOrState?: SmartPlusAdGroupArgs | SmartPlusAdGroupState, opts?: pulumi.CustomResourceOptions) {
    super("SmartPlusAdGroup", name, argsOrState, opts);
  }
}
