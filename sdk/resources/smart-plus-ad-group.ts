// Made from provider/resources by `npm run generate`. Do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { TikTokResource } from "../resource.js";
import type { SmartPlusCampaign } from "./smart-plus-campaign.js";

/** What a program sets on a SmartPlusAdGroup. */
export interface SmartPlusAdGroupArgs {
  /** The Smart+ campaign it belongs to: the resource, or its id. Changing it replaces the resource. */
  readonly campaign: SmartPlusCampaign | pulumi.Input<string>;
  /** The name in TikTok Ads Manager: at most 512 characters, a CJK character counts as 2, no emoji. */
  readonly name: pulumi.Input<string>;
  /** What is promoted. It follows from the campaign's objective and destination. Changing it replaces the resource. */
  readonly promotionType: pulumi.Input<"APP_ANDROID" | "APP_IOS" | "WEBSITE" | "LEAD_GENERATION" | "LEAD_GEN_CLICK_TO_TT_DIRECT_MESSAGE" | "LEAD_GEN_CLICK_TO_SOCIAL_MEDIA_APP_MESSAGE" | "LEAD_GEN_CLICK_TO_CALL" | "MINI_APP" | "MINI_GAME" | "NATIVE_SERIES">;
  /** What delivery is optimized for. Which goals are possible depends on the campaign. Changing it replaces the resource. */
  readonly optimizationGoal: pulumi.Input<"CLICK" | "INSTALL" | "IN_APP_EVENT" | "VALUE" | "CONVERT" | "TRAFFIC_LANDING_PAGE_VIEW" | "CONVERSATION" | "LEAD_GENERATION">;
  /** What is paid for: CPC with goal CLICK, OCPM with every other. Changing it replaces the resource. */
  readonly billingEvent: pulumi.Input<"CPC" | "OCPM">;
  /** BID_TYPE_NO_BID is maximum delivery, BID_TYPE_CUSTOM keeps to a cost cap. Equal in all ad groups of a campaign. Changing it replaces the resource. */
  readonly bidType: pulumi.Input<"BID_TYPE_NO_BID" | "BID_TYPE_CUSTOM">;
  /** Who sees the ads and where. Under targetingOptimizationMode AUTOMATIC TikTok keeps to a few of its members and ignores the rest; Check refuses what would be ignored. It changes in place, but for two things: the United States is never taken away (other places there may take its place), and appTargetingType stays. Those replace the resource. */
  readonly targetingSpec: pulumi.Input<{ locationIds?: string[]; zipcodeIds?: string[]; languages?: string[]; operatingSystems?: string[]; spcAudienceAge?: string; ageGroups?: string[]; gender?: string; audienceIds?: string[]; excludedAudienceIds?: string[]; interestCategoryIds?: string[]; interestKeywordIds?: string[]; purchaseIntentionKeywordIds?: string[]; actions?: { actionScene?: string; actionPeriod?: number; actionCategoryIds?: string[]; videoUserActions?: string[] }[]; appTargetingType?: string; shoppingAdsRetargetingType?: string; shoppingAdsRetargetingActionsDays?: number; shoppingAdsRetargetingCustomAudienceRelation?: string; includedCustomActions?: { code?: string; days?: number }[]; excludedCustomActions?: { code?: string; days?: number }[]; includedPangleAudiencePackageIds?: string[]; excludedPangleAudiencePackageIds?: string[]; blockedPangleAppIds?: string[]; deviceModelIds?: string[]; devicePriceRanges?: number[]; ispIds?: string[]; carrierIds?: string[]; networkTypes?: string[]; minAndroidVersion?: string; minIosVersion?: string; spendingPower?: string; householdIncome?: string[]; savedAudienceId?: string; smartAudienceEnabled?: boolean; smartInterestBehaviorEnabled?: boolean }>;
  /** When it starts: at most 12 hours ago and before 2028. */
  readonly scheduleStartTime: pulumi.Input<string>;
  /** The advertiser account that owns it. Left out, the advertiser of the provider's settings (tiktok:advertiserId). Changing it replaces the resource. */
  readonly advertiserId?: pulumi.Input<string>;
  /** Without campaign budget optimization: BUDGET_MODE_DYNAMIC_DAILY_BUDGET or BUDGET_MODE_TOTAL, equal in all ad groups of a campaign. Left out under campaign budget optimization, which ignores it. Changing it replaces the resource. */
  readonly budgetMode?: pulumi.Input<"BUDGET_MODE_DYNAMIC_DAILY_BUDGET" | "BUDGET_MODE_TOTAL">;
  /** The amount that budgetMode speaks of, in whole units of the advertiser's currency; at least 20 US dollars a day or their equal. Left out under campaign budget optimization. */
  readonly budget?: pulumi.Input<number>;
  /** ENABLE lets the ad group spend once its campaign does, DISABLE pauses it. Default: ENABLE. */
  readonly status?: pulumi.Input<"ENABLE" | "DISABLE">;
  /** SCHEDULE_START_END has an end, SCHEDULE_FROM_NOW runs on and needs a daily budget. Left out, it follows from whether there is an end. */
  readonly scheduleType?: pulumi.Input<"SCHEDULE_FROM_NOW" | "SCHEDULE_START_END">;
  /** When it ends: before 2038. */
  readonly scheduleEndTime?: pulumi.Input<string>;
  /** The advertiser's currency, as an ISO 4217 code. With it, minimum budgets and decimals are checked at preview; it is not sent. */
  readonly currency?: pulumi.Input<"AED" | "ARS" | "AUD" | "BDT" | "BOB" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "COP" | "CRC" | "CZK" | "DKK" | "DZD" | "EGP" | "EUR" | "GBP" | "GTQ" | "HKD" | "HNL" | "HUF" | "IDR" | "ILS" | "INR" | "ISK" | "JPY" | "KES" | "KRW" | "MOP" | "MXN" | "MYR" | "NGN" | "NIO" | "NOK" | "NZD" | "PEN" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "RUB" | "SAR" | "SEK" | "SGD" | "THB" | "TRY" | "TWD" | "UAH" | "USD" | "UYU" | "VEF" | "VND" | "ZAR">;
  /** The cost cap of a click, below the budget. TikTok sets it for all ad groups of the campaign when one of them changes, so all must have the same. */
  readonly bidPrice?: pulumi.Input<number>;
  /** The cost cap of a conversion, a landing page view, an install or an in-app event, below the budget. TikTok sets it for all ad groups of the campaign when one of them changes, so all must have the same. */
  readonly conversionBidPrice?: pulumi.Input<number>;
  /** How value is bought: VO_HIGHEST_VALUE, or VO_MIN_ROAS with roasBid under a daily budget. Changing it replaces the resource. */
  readonly deepBidType?: pulumi.Input<"DEFAULT" | "AEO" | "VO_MIN_ROAS" | "VO_HIGHEST_VALUE">;
  /** The return on ad spend that VO_MIN_ROAS keeps to, 0.01 to 1000. TikTok sets it for all ad groups of the campaign when one of them changes. */
  readonly roasBid?: pulumi.Input<number>;
  /** What TikTok tries to spend on this ad group under campaign budget optimization; a wish, no floor. Changing it replaces the resource. */
  readonly minBudget?: pulumi.Input<number>;
  /** AUTO_BUDGET_INCREASE lets TikTok raise the ad group's own daily budget by 20 %, up to ten times a day. Guardrails and previews count 6.19 times the budget, and 7.74 on a peak day. */
  readonly budgetAutoAdjustStrategy?: pulumi.Input<"AUTO_BUDGET_INCREASE" | "UNSET">;
  /** The series that promotionType NATIVE_SERIES promotes. Changing it replaces the resource. */
  readonly nativeSeriesId?: pulumi.Input<string>;
  /** The TikTok account of a series. Changing it replaces the resource. */
  readonly identityId?: pulumi.Input<string>;
  /** Where leads are left: in a form at TikTok or on a website. Changing it replaces the resource. */
  readonly promotionTargetType?: pulumi.Input<"INSTANT_PAGE" | "EXTERNAL_WEBSITE">;
  /** The app that is promoted. Changing it replaces the resource. */
  readonly appId?: pulumi.Input<string>;
  /** The apps beside a website: one Android and one iOS app at most. Changing it replaces the resource. */
  readonly appConfig?: pulumi.Input<{ appId?: string }[]>;
  /** The mini app or game that is promoted. Changing it replaces the resource. */
  readonly minisId?: pulumi.Input<string>;
  /** The catalog that is advertised. Changing it replaces the resource. */
  readonly catalogId?: pulumi.Input<string>;
  /** The business center that the catalog belongs to. Changing it replaces the resource. */
  readonly catalogAuthorizedBcId?: pulumi.Input<string>;
  /** The pixel that counts conversions. Changing it replaces the resource. */
  readonly pixelId?: pulumi.Input<string>;
  /** The event that is optimized for, in TikTok's word for it, such as SHOPPING. Changing it replaces the resource. */
  readonly optimizationEvent?: pulumi.Input<string>;
  /** A custom conversion of the event; goals CONVERT and IN_APP_EVENT. Changing it replaces the resource. */
  readonly customConversionId?: pulumi.Input<string>;
  /** Optimizes lead forms for what happens after the lead. Changing it replaces the resource. */
  readonly deepFunnelOptimizationStatus?: pulumi.Input<"ON" | "OFF">;
  /** Where that event is seen. Changing it replaces the resource. */
  readonly deepFunnelEventSource?: pulumi.Input<"PIXEL" | "OFFLINE" | "CRM">;
  /** The source's id. Changing it replaces the resource. */
  readonly deepFunnelEventSourceId?: pulumi.Input<string>;
  /** That event. Changing it replaces the resource. */
  readonly deepFunnelOptimizationEvent?: pulumi.Input<string>;
  /** The app that people write in. With goal CLICK TikTok's default is IM_URL. Changing it replaces the resource. */
  readonly messagingAppType?: pulumi.Input<"MESSENGER" | "WHATSAPP" | "ZALO" | "LINE" | "IM_URL">;
  /** The account that people write to; MESSENGER, LINE and official accounts of ZALO. Changing it replaces the resource. */
  readonly messagingAppAccountId?: pulumi.Input<string>;
  /** The kind of Zalo account. Changing it replaces the resource. */
  readonly zaloIdType?: pulumi.Input<"ZALO_OFFICIAL_ACCOUNT" | "ZALO_PHONE_ACCOUNT">;
  /** The phone of WHATSAPP and of Zalo phone accounts, in its three parts. Changing it replaces the resource. */
  readonly phoneInfo?: pulumi.Input<{ phoneRegionCode?: string; phoneRegionCallingCode?: string; phoneNumber?: string }>;
  /** The message event set that counts conversations. Changing it replaces the resource. */
  readonly messageEventSetId?: pulumi.Input<string>;
  /** The kind of the account of identityId. Changing it replaces the resource. */
  readonly identityType?: pulumi.Input<"TT_USER" | "BC_AUTH_TT">;
  /** The business center that shares an account of BC_AUTH_TT. Changing it replaces the resource. */
  readonly identityAuthorizedBcId?: pulumi.Input<string>;
  /** The day of the premiere, YYYY-MM-DD. Changing it replaces the resource. */
  readonly moviePremiereDate?: pulumi.Input<string>;
  /** Agrees to TikTok's rules for games. Accounts need TikTok's permission. Changing it replaces the resource. */
  readonly gamingAdComplianceAgreement?: pulumi.Input<"ON" | "OFF">;
  /** The time in which value counts. TikTok's default is SEVEN_DAYS. Changing it replaces the resource. */
  readonly vboWindow?: pulumi.Input<"SEVEN_DAYS" | "ZERO_DAY">;
  /** How long a conversion counts after a click; goes with viewAttributionWindow. Left out, the account's. Changing it replaces the resource. */
  readonly clickAttributionWindow?: pulumi.Input<"OFF" | "ONE_DAY" | "SEVEN_DAYS" | "FOURTEEN_DAYS" | "TWENTY_EIGHT_DAYS" | "THIRTY_DAYS" | "THIRTY_TWO_DAYS" | "ONE_HUNDRED_EIGHTY_DAYS" | (string & {})>;
  /** How long a conversion counts after a view; goes with clickAttributionWindow. Left out, the account's. Changing it replaces the resource. */
  readonly viewAttributionWindow?: pulumi.Input<"OFF" | "ONE_DAY" | "SEVEN_DAYS">;
  /** How long a conversion counts after an engaged view; needs the other two windows. Changing it replaces the resource. */
  readonly engagedViewAttributionWindow?: pulumi.Input<"OFF" | "ONE_DAY" | "SEVEN_DAYS" | "FOURTEEN_DAYS" | "TWENTY_EIGHT_DAYS">;
  /** Whether every event of a person counts, or one. Changing it replaces the resource. */
  readonly attributionEventCount?: pulumi.Input<"UNSET" | "EVERY" | "ONCE">;
  /** Where app attribution comes from; values of /tool/available/attribution_source/. */
  readonly appAttributionSource?: pulumi.Input<string>;
  /** Where app data comes from; values of /tool/available/attribution_source/. */
  readonly appDataSource?: pulumi.Input<string>;
  /** AUTOMATIC lets TikTok find the audience within a few limits, MANUAL keeps to targetingSpec. TikTok's default is AUTOMATIC. */
  readonly targetingOptimizationMode?: pulumi.Input<"AUTOMATIC" | "MANUAL">;
  /** Takes further members of targetingSpec as hints under AUTOMATIC. */
  readonly suggestionAudienceEnabled?: pulumi.Input<boolean>;
  /** When the ads run: 336 times 0 or 1, the half hours of a week from Monday on. Left out, always. */
  readonly dayparting?: pulumi.Input<string>;
  /** PLACEMENT_TYPE_AUTOMATIC lets TikTok choose, PLACEMENT_TYPE_NORMAL shows the ads where placements says. TikTok's default is automatic. Changing it replaces the resource. */
  readonly placementType?: pulumi.Input<"PLACEMENT_TYPE_AUTOMATIC" | "PLACEMENT_TYPE_NORMAL">;
  /** Where the ads are shown, with PLACEMENT_TYPE_NORMAL. Changing it replaces the resource. */
  readonly placements?: pulumi.Input<("PLACEMENT_TIKTOK" | "PLACEMENT_PANGLE" | "PLACEMENT_GLOBAL_APP_BUNDLE")[]>;
  /** Further places of TikTok's. Accounts need TikTok's permission. Changing it replaces the resource. */
  readonly tiktokSubplacements?: pulumi.Input<("LEMON8" | "PINE_DRAMA")[]>;
  /** People cannot comment. */
  readonly commentDisabled?: pulumi.Input<boolean>;
  /** People cannot share. */
  readonly shareDisabled?: pulumi.Input<boolean>;
  /** People cannot download the videos. Changing it replaces the resource. */
  readonly videoDownloadDisabled?: pulumi.Input<boolean>;
  /** Advertises food high in fat, salt or sugar; United Kingdom, Australia, New Zealand and Europe, with MANUAL targeting. */
  readonly isHfss?: pulumi.Input<boolean>;
  /** Declares that the ads keep to the rules for less healthy food; needed with isHfss in the United Kingdom. */
  readonly isLhfCompliance?: pulumi.Input<boolean>;
  /** Fields of TikTok's that this release does not know, by their names at TikTok (snake_case), such as a new setting. They are sent as they are on create and update, compared when the object is read, and not checked. A field that has a property is refused here. One that is taken out of the program keeps its value at TikTok. */
  readonly extraFields?: pulumi.Input<Record<string, unknown>>;
  /** Names of properties whose values TikTok takes although a rule of this release refuses them: what the rule says is reported, and stops nothing. An import writes it for objects that run at TikTok already. */
  readonly unchecked?: pulumi.Input<string[]>;
}

/** An ad group of Upgraded Smart+: what is promoted, towards which goal, at which bid, where and when. */
export class SmartPlusAdGroup extends TikTokResource {
  /** The Smart+ campaign it belongs to: the resource, or its id. */
  declare readonly campaign: pulumi.Output<string>;
  /** The name in TikTok Ads Manager: at most 512 characters, a CJK character counts as 2, no emoji. */
  declare readonly name: pulumi.Output<string>;
  /** What is promoted. It follows from the campaign's objective and destination. */
  declare readonly promotionType: pulumi.Output<"APP_ANDROID" | "APP_IOS" | "WEBSITE" | "LEAD_GENERATION" | "LEAD_GEN_CLICK_TO_TT_DIRECT_MESSAGE" | "LEAD_GEN_CLICK_TO_SOCIAL_MEDIA_APP_MESSAGE" | "LEAD_GEN_CLICK_TO_CALL" | "MINI_APP" | "MINI_GAME" | "NATIVE_SERIES">;
  /** What delivery is optimized for. Which goals are possible depends on the campaign. */
  declare readonly optimizationGoal: pulumi.Output<"CLICK" | "INSTALL" | "IN_APP_EVENT" | "VALUE" | "CONVERT" | "TRAFFIC_LANDING_PAGE_VIEW" | "CONVERSATION" | "LEAD_GENERATION">;
  /** What is paid for: CPC with goal CLICK, OCPM with every other. */
  declare readonly billingEvent: pulumi.Output<"CPC" | "OCPM">;
  /** BID_TYPE_NO_BID is maximum delivery, BID_TYPE_CUSTOM keeps to a cost cap. Equal in all ad groups of a campaign. */
  declare readonly bidType: pulumi.Output<"BID_TYPE_NO_BID" | "BID_TYPE_CUSTOM">;
  /** Who sees the ads and where. Under targetingOptimizationMode AUTOMATIC TikTok keeps to a few of its members and ignores the rest; Check refuses what would be ignored. */
  declare readonly targetingSpec: pulumi.Output<{ locationIds?: string[]; zipcodeIds?: string[]; languages?: string[]; operatingSystems?: string[]; spcAudienceAge?: string; ageGroups?: string[]; gender?: string; audienceIds?: string[]; excludedAudienceIds?: string[]; interestCategoryIds?: string[]; interestKeywordIds?: string[]; purchaseIntentionKeywordIds?: string[]; actions?: { actionScene?: string; actionPeriod?: number; actionCategoryIds?: string[]; videoUserActions?: string[] }[]; appTargetingType?: string; shoppingAdsRetargetingType?: string; shoppingAdsRetargetingActionsDays?: number; shoppingAdsRetargetingCustomAudienceRelation?: string; includedCustomActions?: { code?: string; days?: number }[]; excludedCustomActions?: { code?: string; days?: number }[]; includedPangleAudiencePackageIds?: string[]; excludedPangleAudiencePackageIds?: string[]; blockedPangleAppIds?: string[]; deviceModelIds?: string[]; devicePriceRanges?: number[]; ispIds?: string[]; carrierIds?: string[]; networkTypes?: string[]; minAndroidVersion?: string; minIosVersion?: string; spendingPower?: string; householdIncome?: string[]; savedAudienceId?: string; smartAudienceEnabled?: boolean; smartInterestBehaviorEnabled?: boolean }>;
  /** When it starts: at most 12 hours ago and before 2028. */
  declare readonly scheduleStartTime: pulumi.Output<string>;
  /** The advertiser account that owns it. Left out, the advertiser of the provider's settings (tiktok:advertiserId). */
  declare readonly advertiserId: pulumi.Output<string>;
  /** Without campaign budget optimization: BUDGET_MODE_DYNAMIC_DAILY_BUDGET or BUDGET_MODE_TOTAL, equal in all ad groups of a campaign. Left out under campaign budget optimization, which ignores it. */
  declare readonly budgetMode: pulumi.Output<"BUDGET_MODE_DYNAMIC_DAILY_BUDGET" | "BUDGET_MODE_TOTAL" | undefined>;
  /** The amount that budgetMode speaks of, in whole units of the advertiser's currency; at least 20 US dollars a day or their equal. Left out under campaign budget optimization. */
  declare readonly budget: pulumi.Output<number | undefined>;
  /** ENABLE lets the ad group spend once its campaign does, DISABLE pauses it. */
  declare readonly status: pulumi.Output<"ENABLE" | "DISABLE">;
  /** SCHEDULE_START_END has an end, SCHEDULE_FROM_NOW runs on and needs a daily budget. Left out, it follows from whether there is an end. */
  declare readonly scheduleType: pulumi.Output<"SCHEDULE_FROM_NOW" | "SCHEDULE_START_END" | undefined>;
  /** When it ends: before 2038. */
  declare readonly scheduleEndTime: pulumi.Output<string | undefined>;
  /** The advertiser's currency, as an ISO 4217 code. With it, minimum budgets and decimals are checked at preview; it is not sent. */
  declare readonly currency: pulumi.Output<"AED" | "ARS" | "AUD" | "BDT" | "BOB" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "COP" | "CRC" | "CZK" | "DKK" | "DZD" | "EGP" | "EUR" | "GBP" | "GTQ" | "HKD" | "HNL" | "HUF" | "IDR" | "ILS" | "INR" | "ISK" | "JPY" | "KES" | "KRW" | "MOP" | "MXN" | "MYR" | "NGN" | "NIO" | "NOK" | "NZD" | "PEN" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "RUB" | "SAR" | "SEK" | "SGD" | "THB" | "TRY" | "TWD" | "UAH" | "USD" | "UYU" | "VEF" | "VND" | "ZAR" | undefined>;
  /** The cost cap of a click, below the budget. TikTok sets it for all ad groups of the campaign when one of them changes, so all must have the same. */
  declare readonly bidPrice: pulumi.Output<number | undefined>;
  /** The cost cap of a conversion, a landing page view, an install or an in-app event, below the budget. TikTok sets it for all ad groups of the campaign when one of them changes, so all must have the same. */
  declare readonly conversionBidPrice: pulumi.Output<number | undefined>;
  /** How value is bought: VO_HIGHEST_VALUE, or VO_MIN_ROAS with roasBid under a daily budget. */
  declare readonly deepBidType: pulumi.Output<"DEFAULT" | "AEO" | "VO_MIN_ROAS" | "VO_HIGHEST_VALUE" | undefined>;
  /** The return on ad spend that VO_MIN_ROAS keeps to, 0.01 to 1000. TikTok sets it for all ad groups of the campaign when one of them changes. */
  declare readonly roasBid: pulumi.Output<number | undefined>;
  /** What TikTok tries to spend on this ad group under campaign budget optimization; a wish, no floor. */
  declare readonly minBudget: pulumi.Output<number | undefined>;
  /** AUTO_BUDGET_INCREASE lets TikTok raise the ad group's own daily budget by 20 %, up to ten times a day. Guardrails and previews count 6.19 times the budget, and 7.74 on a peak day. */
  declare readonly budgetAutoAdjustStrategy: pulumi.Output<"AUTO_BUDGET_INCREASE" | "UNSET" | undefined>;
  /** The series that promotionType NATIVE_SERIES promotes. */
  declare readonly nativeSeriesId: pulumi.Output<string | undefined>;
  /** The TikTok account of a series. */
  declare readonly identityId: pulumi.Output<string | undefined>;
  /** Where leads are left: in a form at TikTok or on a website. */
  declare readonly promotionTargetType: pulumi.Output<"INSTANT_PAGE" | "EXTERNAL_WEBSITE" | undefined>;
  /** The app that is promoted. */
  declare readonly appId: pulumi.Output<string | undefined>;
  /** The apps beside a website: one Android and one iOS app at most. */
  declare readonly appConfig: pulumi.Output<{ appId?: string }[] | undefined>;
  /** The mini app or game that is promoted. */
  declare readonly minisId: pulumi.Output<string | undefined>;
  /** The catalog that is advertised. */
  declare readonly catalogId: pulumi.Output<string | undefined>;
  /** The business center that the catalog belongs to. */
  declare readonly catalogAuthorizedBcId: pulumi.Output<string | undefined>;
  /** The pixel that counts conversions. */
  declare readonly pixelId: pulumi.Output<string | undefined>;
  /** The event that is optimized for, in TikTok's word for it, such as SHOPPING. */
  declare readonly optimizationEvent: pulumi.Output<string | undefined>;
  /** A custom conversion of the event; goals CONVERT and IN_APP_EVENT. */
  declare readonly customConversionId: pulumi.Output<string | undefined>;
  /** Optimizes lead forms for what happens after the lead. */
  declare readonly deepFunnelOptimizationStatus: pulumi.Output<"ON" | "OFF" | undefined>;
  /** Where that event is seen. */
  declare readonly deepFunnelEventSource: pulumi.Output<"PIXEL" | "OFFLINE" | "CRM" | undefined>;
  /** The source's id. */
  declare readonly deepFunnelEventSourceId: pulumi.Output<string | undefined>;
  /** That event. */
  declare readonly deepFunnelOptimizationEvent: pulumi.Output<string | undefined>;
  /** The app that people write in. With goal CLICK TikTok's default is IM_URL. */
  declare readonly messagingAppType: pulumi.Output<"MESSENGER" | "WHATSAPP" | "ZALO" | "LINE" | "IM_URL" | undefined>;
  /** The account that people write to; MESSENGER, LINE and official accounts of ZALO. */
  declare readonly messagingAppAccountId: pulumi.Output<string | undefined>;
  /** The kind of Zalo account. */
  declare readonly zaloIdType: pulumi.Output<"ZALO_OFFICIAL_ACCOUNT" | "ZALO_PHONE_ACCOUNT" | undefined>;
  /** The phone of WHATSAPP and of Zalo phone accounts, in its three parts. */
  declare readonly phoneInfo: pulumi.Output<{ phoneRegionCode?: string; phoneRegionCallingCode?: string; phoneNumber?: string } | undefined>;
  /** The message event set that counts conversations. */
  declare readonly messageEventSetId: pulumi.Output<string | undefined>;
  /** The kind of the account of identityId. */
  declare readonly identityType: pulumi.Output<"TT_USER" | "BC_AUTH_TT" | undefined>;
  /** The business center that shares an account of BC_AUTH_TT. */
  declare readonly identityAuthorizedBcId: pulumi.Output<string | undefined>;
  /** The day of the premiere, YYYY-MM-DD. */
  declare readonly moviePremiereDate: pulumi.Output<string | undefined>;
  /** Agrees to TikTok's rules for games. Accounts need TikTok's permission. */
  declare readonly gamingAdComplianceAgreement: pulumi.Output<"ON" | "OFF" | undefined>;
  /** The time in which value counts. TikTok's default is SEVEN_DAYS. */
  declare readonly vboWindow: pulumi.Output<"SEVEN_DAYS" | "ZERO_DAY" | undefined>;
  /** How long a conversion counts after a click; goes with viewAttributionWindow. Left out, the account's. */
  declare readonly clickAttributionWindow: pulumi.Output<"OFF" | "ONE_DAY" | "SEVEN_DAYS" | "FOURTEEN_DAYS" | "TWENTY_EIGHT_DAYS" | "THIRTY_DAYS" | "THIRTY_TWO_DAYS" | "ONE_HUNDRED_EIGHTY_DAYS" | (string & {}) | undefined>;
  /** How long a conversion counts after a view; goes with clickAttributionWindow. Left out, the account's. */
  declare readonly viewAttributionWindow: pulumi.Output<"OFF" | "ONE_DAY" | "SEVEN_DAYS" | undefined>;
  /** How long a conversion counts after an engaged view; needs the other two windows. */
  declare readonly engagedViewAttributionWindow: pulumi.Output<"OFF" | "ONE_DAY" | "SEVEN_DAYS" | "FOURTEEN_DAYS" | "TWENTY_EIGHT_DAYS" | undefined>;
  /** Whether every event of a person counts, or one. */
  declare readonly attributionEventCount: pulumi.Output<"UNSET" | "EVERY" | "ONCE" | undefined>;
  /** Where app attribution comes from; values of /tool/available/attribution_source/. */
  declare readonly appAttributionSource: pulumi.Output<string | undefined>;
  /** Where app data comes from; values of /tool/available/attribution_source/. */
  declare readonly appDataSource: pulumi.Output<string | undefined>;
  /** AUTOMATIC lets TikTok find the audience within a few limits, MANUAL keeps to targetingSpec. TikTok's default is AUTOMATIC. */
  declare readonly targetingOptimizationMode: pulumi.Output<"AUTOMATIC" | "MANUAL" | undefined>;
  /** Takes further members of targetingSpec as hints under AUTOMATIC. */
  declare readonly suggestionAudienceEnabled: pulumi.Output<boolean | undefined>;
  /** When the ads run: 336 times 0 or 1, the half hours of a week from Monday on. Left out, always. */
  declare readonly dayparting: pulumi.Output<string | undefined>;
  /** PLACEMENT_TYPE_AUTOMATIC lets TikTok choose, PLACEMENT_TYPE_NORMAL shows the ads where placements says. TikTok's default is automatic. */
  declare readonly placementType: pulumi.Output<"PLACEMENT_TYPE_AUTOMATIC" | "PLACEMENT_TYPE_NORMAL" | undefined>;
  /** Where the ads are shown, with PLACEMENT_TYPE_NORMAL. */
  declare readonly placements: pulumi.Output<("PLACEMENT_TIKTOK" | "PLACEMENT_PANGLE" | "PLACEMENT_GLOBAL_APP_BUNDLE")[] | undefined>;
  /** Further places of TikTok's. Accounts need TikTok's permission. */
  declare readonly tiktokSubplacements: pulumi.Output<("LEMON8" | "PINE_DRAMA")[] | undefined>;
  /** People cannot comment. */
  declare readonly commentDisabled: pulumi.Output<boolean | undefined>;
  /** People cannot share. */
  declare readonly shareDisabled: pulumi.Output<boolean | undefined>;
  /** People cannot download the videos. */
  declare readonly videoDownloadDisabled: pulumi.Output<boolean | undefined>;
  /** Advertises food high in fat, salt or sugar; United Kingdom, Australia, New Zealand and Europe, with MANUAL targeting. */
  declare readonly isHfss: pulumi.Output<boolean | undefined>;
  /** Declares that the ads keep to the rules for less healthy food; needed with isHfss in the United Kingdom. */
  declare readonly isLhfCompliance: pulumi.Output<boolean | undefined>;
  /** Fields of TikTok's that this release does not know, by their names at TikTok (snake_case), such as a new setting. They are sent as they are on create and update, compared when the object is read, and not checked. A field that has a property is refused here. One that is taken out of the program keeps its value at TikTok. */
  declare readonly extraFields: pulumi.Output<Record<string, unknown> | undefined>;
  /** Names of properties whose values TikTok takes although a rule of this release refuses them: what the rule says is reported, and stops nothing. An import writes it for objects that run at TikTok already. */
  declare readonly unchecked: pulumi.Output<string[] | undefined>;
  /** When TikTok made it. */
  declare readonly createTime: pulumi.Output<string | undefined>;

  constructor(name: string, args: SmartPlusAdGroupArgs, options?: pulumi.CustomResourceOptions) {
    super("SmartPlusAdGroup", name, args, options);
  }
}
