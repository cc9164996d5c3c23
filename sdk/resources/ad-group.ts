// Made from provider/resources by `npm run generate`. Do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { TikTokResource } from "../resource.js";
import type { Campaign } from "./campaign.js";

/** What a program sets on an AdGroup. */
export interface AdGroupArgs {
  /** The campaign it belongs to: the resource, or its id. Changing it replaces the resource. */
  readonly campaign: Campaign | pulumi.Input<string>;
  /** The name in TikTok Ads Manager: at most 512 characters, a CJK character counts as 2, no emoji. */
  readonly name: pulumi.Input<string>;
  /** What delivery is optimised for. Which goals are possible depends on the campaign's objective. Changing it replaces the resource. */
  readonly optimizationGoal: pulumi.Input<"REACH" | "CLICK" | "TRAFFIC_LANDING_PAGE_VIEW" | "DESTINATION_VISIT" | "CONVERT" | "VALUE" | "AUTOMATIC_VALUE_OPTIMIZATION" | "INSTALL" | "IN_APP_EVENT" | "LEAD_GENERATION" | "CONVERSION_LEADS" | "PREFERRED_LEAD" | "CONVERSATION" | "FOLLOWERS" | "PAGE_VISIT" | "PROFILE_VIEWS" | "ENGAGED_VIEW" | "ENGAGED_VIEW_FIFTEEN" | "GMV" | "PURCHASES" | "INITIATE_CHECKOUTS" | "MT_LIVE_ROOM" | "PRODUCT_CLICK_IN_LIVE">;
  /** What is paid for: clicks, thousand impressions, views, or impressions towards a conversion. Changing it replaces the resource. */
  readonly billingEvent: pulumi.Input<"CPC" | "CPM" | "CPV" | "OCPM">;
  /** BUDGET_MODE_DAY spends at most the budget each day, BUDGET_MODE_TOTAL over the schedule, BUDGET_MODE_DYNAMIC_DAILY_BUDGET that much a day on average over a week. BUDGET_MODE_INFINITE only under campaign budget optimisation. Changing it replaces the resource. */
  readonly budgetMode: pulumi.Input<"BUDGET_MODE_DAY" | "BUDGET_MODE_TOTAL" | "BUDGET_MODE_DYNAMIC_DAILY_BUDGET" | "BUDGET_MODE_INFINITE">;
  /** The advertiser account that owns it. Left out, the advertiser of the provider's settings (tiktok:advertiserId). Changing it replaces the resource. */
  readonly advertiserId?: pulumi.Input<string>;
  /** The amount that budgetMode speaks of, in whole units of the advertiser's currency; at least 20 US dollars a day or their equal. Left out under campaign budget optimisation. A change of a daily budget counts at once. It can be changed in place until other settings fix it. */
  readonly budget?: pulumi.Input<number>;
  /** ENABLE lets the ad group spend once its campaign does, DISABLE pauses it. Default: ENABLE. */
  readonly status?: pulumi.Input<"ENABLE" | "DISABLE">;
  /** SCHEDULE_START_END has an end, SCHEDULE_FROM_NOW runs on. Left out, it follows from whether there is an end. */
  readonly scheduleType?: pulumi.Input<"SCHEDULE_START_END" | "SCHEDULE_FROM_NOW">;
  /** When it starts: at most 12 hours ago and before 2028. Left out, the campaign's startTime, where the program hands over the campaign itself. It cannot be moved once it has passed. */
  readonly scheduleStartTime?: pulumi.Input<string>;
  /** When it ends: before 2038. Left out, the campaign's endTime, where the ad group has no schedule of its own. */
  readonly scheduleEndTime?: pulumi.Input<string>;
  /** The advertiser's currency, as an ISO 4217 code. With it, minimum budgets and decimals are checked at preview; it is not sent. */
  readonly currency?: pulumi.Input<"AED" | "ARS" | "AUD" | "BDT" | "BOB" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "COP" | "CRC" | "CZK" | "DKK" | "DZD" | "EGP" | "EUR" | "GBP" | "GTQ" | "HKD" | "HNL" | "HUF" | "IDR" | "ILS" | "INR" | "ISK" | "JPY" | "KES" | "KRW" | "MOP" | "MXN" | "MYR" | "NGN" | "NIO" | "NOK" | "NZD" | "PEN" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "RUB" | "SAR" | "SEK" | "SGD" | "THB" | "TRY" | "TWD" | "UAH" | "USD" | "UYU" | "VEF" | "VND" | "ZAR">;
  /** BID_TYPE_NO_BID is maximum delivery, BID_TYPE_CUSTOM keeps to a bid. TikTok's default is BID_TYPE_NO_BID. It can be changed in place until other settings fix it. */
  readonly bidType?: pulumi.Input<"BID_TYPE_NO_BID" | "BID_TYPE_CUSTOM">;
  /** The bid for a click, thousand impressions or a view, in the advertiser's currency; below the budget. */
  readonly bidPrice?: pulumi.Input<number>;
  /** The bid for a conversion under billingEvent OCPM, in the advertiser's currency; below the budget. */
  readonly conversionBidPrice?: pulumi.Input<number>;
  /** PACING_MODE_SMOOTH spreads the budget over the day, PACING_MODE_FAST spends it as fast as possible. Default: PACING_MODE_SMOOTH. */
  readonly pacing?: pulumi.Input<"PACING_MODE_SMOOTH" | "PACING_MODE_FAST">;
  /** What the ads lead to. Required unless the campaign's objective is REACH, VIDEO_VIEWS or ENGAGEMENT. Changing it replaces the resource. */
  readonly promotionType?: pulumi.Input<"WEBSITE" | "APP_ANDROID" | "APP_IOS" | "LEAD_GENERATION" | "LEAD_GEN_CLICK_TO_TT_DIRECT_MESSAGE" | "LEAD_GEN_CLICK_TO_SOCIAL_MEDIA_APP_MESSAGE" | "LEAD_GEN_CLICK_TO_CALL" | "WEBSITE_OR_DISPLAY" | "EXTERNAL_OR_DISPLAY" | "TIKTOK_SHOP" | "VIDEO_SHOPPING" | "LIVE_SHOPPING" | "PSA_PRODUCT" | "GAME">;
  /** Where leads are taken. Changing it replaces the resource. */
  readonly promotionTargetType?: pulumi.Input<"INSTANT_PAGE" | "EXTERNAL_WEBSITE" | "UNSET">;
  /** TIKTOK_NATIVE_PAGE for a page made inside TikTok. Changing it replaces the resource. */
  readonly promotionWebsiteType?: pulumi.Input<"UNSET" | "TIKTOK_NATIVE_PAGE">;
  /** The promoted app. Changing it replaces the resource. */
  readonly appId?: pulumi.Input<string>;
  /** The promoted apps, where there are several. Changing it replaces the resource. */
  readonly appConfig?: pulumi.Input<{ appId?: string }[]>;
  /** The pixel that measures conversions on a website. Changing it replaces the resource. */
  readonly pixelId?: pulumi.Input<string>;
  /** The event that counts as a conversion, of the pixel or of the app. Changing it replaces the resource. */
  readonly optimizationEvent?: pulumi.Input<"ACTIVE" | "ACTIVE_PAY" | "ACTIVE_REGISTER" | "ADD_TO_WISHLIST" | "COMPLETE_TUTORIAL" | "CREATE_GAMEROLE" | "CREATE_GROUP" | "IN_APP_AD_CLICK" | "IN_APP_AD_IMPR" | "IN_APP_CART" | "IN_APP_DETAIL_UV" | "JOIN_GROUP" | "LAUNCH_APP" | "LIVE_CLICK_PRODUCT_ACTION" | "LIVE_STAY_TIME" | "LOAN_COMPLETION" | "LOGIN" | "NEXT_DAY_OPEN" | "RATE" | "SALES_LEAD" | "SEARCH" | "SPEND_CREDITS" | "UNLOCK_ACHIEVEMENT" | "UPDATE_LEVEL" | "ENGAGED_VIEW" | "ENGAGED_VIEW_FIFTEEN" | "LANDING_PAGE_VIEW" | "PAGE_VISIT" | "MESSAGE" | "DESTINATION_VISIT" | "AD_REVENUE_VALUE" | "ADD_BILLING" | "CONSULT" | "DOWNLOAD_START" | "FORM" | "INITIATE_ORDER" | "ON_WEB_ADD_TO_WISHLIST" | "ON_WEB_CART" | "ON_WEB_DETAIL" | "ON_WEB_REGISTER" | "ON_WEB_SEARCH" | "ON_WEB_SUBSCRIBE" | "SHOPPING" | "BUTTON">;
  /** A custom conversion; it goes with pixelId or appId and with the optimizationEvent that it belongs to. */
  readonly customConversionId?: pulumi.Input<string>;
  /** The kind of shopping ad. Changing it replaces the resource. */
  readonly shoppingAdsType?: pulumi.Input<"VIDEO" | "LIVE" | "PRODUCT_SHOPPING_ADS" | "CATALOG_LISTING_ADS">;
  /** Where the products come from. UNSET, or left out, where there are none or a live session shows them. Changing it replaces the resource. */
  readonly productSource?: pulumi.Input<"UNSET" | "CATALOG" | "STORE" | "SHOWCASE">;
  /** The Business Center that gives access to the catalog. */
  readonly catalogAuthorizedBcId?: pulumi.Input<string>;
  /** The TikTok shop. Changing it replaces the resource. */
  readonly storeId?: pulumi.Input<string>;
  /** The Business Center that gives access to the shop. Changing it replaces the resource. */
  readonly storeAuthorizedBcId?: pulumi.Input<string>;
  /** The catalog. Changing it replaces the resource. */
  readonly catalogId?: pulumi.Input<string>;
  /** Retargets people by what they did with the products. */
  readonly shoppingAdsRetargetingType?: pulumi.Input<"LAB1" | "LAB2" | "LAB3" | "OFF">;
  /** How many days back retargeting looks: 1, 2, 3, 7, 14, 30, 60, 90 or 180. */
  readonly shoppingAdsRetargetingActionsDays?: pulumi.Input<number>;
  /** How retargeting and custom audiences combine. */
  readonly shoppingAdsRetargetingCustomAudienceRelation?: pulumi.Input<"OR" | "AND">;
  /** The kind of identity of a shopping ad group. Changing it replaces the resource. */
  readonly identityType?: pulumi.Input<"CUSTOMIZED_USER" | "AUTH_CODE" | "TT_USER" | "BC_AUTH_TT" | "TTS_TT">;
  /** The identity of a shopping ad group. Changing it replaces the resource. */
  readonly identityId?: pulumi.Input<string>;
  /** The Business Center that gives access to a BC_AUTH_TT identity. Changing it replaces the resource. */
  readonly identityAuthorizedBcId?: pulumi.Input<string>;
  /** The app that messages go to. Changing it replaces the resource. */
  readonly messagingAppType?: pulumi.Input<"MESSENGER" | "WHATSAPP" | "ZALO" | "LINE" | "IM_URL">;
  /** The account in that app. Changing it replaces the resource. */
  readonly messagingAppAccountId?: pulumi.Input<string>;
  /** The event set that measures messages. Changing it replaces the resource. */
  readonly messageEventSetId?: pulumi.Input<string>;
  /** The region of the phone number, such as US. Changing it replaces the resource. */
  readonly phoneRegionCode?: pulumi.Input<string>;
  /** The calling code, such as +1. Changing it replaces the resource. */
  readonly phoneRegionCallingCode?: pulumi.Input<string>;
  /** The number that people write to. Changing it replaces the resource. */
  readonly phoneNumber?: pulumi.Input<string>;
  /** Optimises for an event deeper in the funnel as well. */
  readonly deepFunnelOptimizationStatus?: pulumi.Input<"ON" | "OFF">;
  /** Where the deeper event is measured; it cannot be changed while the status is ON. It can be changed in place until other settings fix it. */
  readonly deepFunnelEventSource?: pulumi.Input<"PIXEL" | "OFFLINE" | "CRM">;
  /** The pixel, offline set or CRM set of the deeper event. It can be changed in place until other settings fix it. */
  readonly deepFunnelEventSourceId?: pulumi.Input<string>;
  /** The deeper event. It can be changed in place until other settings fix it. */
  readonly deepFunnelOptimizationEvent?: pulumi.Input<string>;
  /** SMART_CREATIVE lets TikTok combine materials. TikTok's default is CUSTOM. Changing it replaces the resource. */
  readonly creativeMaterialMode?: pulumi.Input<"CUSTOM" | "SMART_CREATIVE">;
  /** Uses an app profile page. Changing it replaces the resource. */
  readonly appProfilePageState?: pulumi.Input<"ON" | "OFF">;
  /** The ads are for food or drink high in fat, salt or sugar. It can be switched on in place; switching it off replaces the resource. */
  readonly isHfss?: pulumi.Input<boolean>;
  /** Confirms compliance with the United Kingdom's rules for less healthy food; needed there with isHfss. */
  readonly isLhfCompliance?: pulumi.Input<boolean>;
  /** Regions, by TikTok's location ids (the United States are 6252001). Places must not lie inside each other; at most 3000 together with zipcodeIds. */
  readonly locationIds?: pulumi.Input<string[]>;
  /** Postal codes, by TikTok's ids; placements must include PLACEMENT_TIKTOK. */
  readonly zipcodeIds?: pulumi.Input<string[]>;
  /** TikTok's default is GENDER_UNLIMITED. */
  readonly gender?: pulumi.Input<"GENDER_UNLIMITED" | "GENDER_MALE" | "GENDER_FEMALE">;
  /** Left out, all ages. AGE_13_17 is barred in many countries. */
  readonly ageGroups?: pulumi.Input<("AGE_13_17" | "AGE_18_24" | "AGE_25_34" | "AGE_35_44" | "AGE_45_54" | "AGE_55_100")[]>;
  /** Where TikTok bars ages under 18 and ageGroups is left out: an update must say that they are left out. Only updates send it; a new ad group gets the ages from 18 by itself. */
  readonly excludeAgeUnderEighteen?: pulumi.Input<boolean>;
  /** Language codes such as de or en. Left out, all. */
  readonly languages?: pulumi.Input<string[]>;
  /** Custom audiences to reach. */
  readonly audienceIds?: pulumi.Input<string[]>;
  /** Custom audiences to leave out. */
  readonly excludedAudienceIds?: pulumi.Input<string[]>;
  /** Interest categories. */
  readonly interestCategoryIds?: pulumi.Input<string[]>;
  /** Interest keywords. */
  readonly interestKeywordIds?: pulumi.Input<string[]>;
  /** Purchase intention keywords; not together with interestKeywordIds. */
  readonly purchaseIntentionKeywordIds?: pulumi.Input<string[]>;
  /** What people did on TikTok: actionScene, actionPeriod (7 or 15 days for videos; for creators and hashtags TikTok uses 0, which is any time), videoUserActions, actionCategoryIds. */
  readonly actions?: pulumi.Input<({ actionScene?: "VIDEO_RELATED" | "CREATOR_RELATED" | "HASHTAG_RELATED"; actionPeriod?: number; videoUserActions?: string[]; actionCategoryIds?: string[] })[]>;
  /** Custom actions of shopping audiences to reach: code and days. */
  readonly includedCustomActions?: pulumi.Input<{ code?: string; days?: number }[]>;
  /** Custom actions of shopping audiences to leave out: code and days. */
  readonly excludedCustomActions?: pulumi.Input<{ code?: string; days?: number }[]>;
  /** A saved audience, in place of the targeting fields that it holds. */
  readonly savedAudienceId?: pulumi.Input<string>;
  /** Lets TikTok go beyond the chosen audiences. */
  readonly smartAudienceEnabled?: pulumi.Input<boolean>;
  /** Lets TikTok go beyond the chosen interests. */
  readonly smartInterestBehaviorEnabled?: pulumi.Input<boolean>;
  /** Automatic targeting, which TikTok ended in June 2024: only false is left. Use smartAudienceEnabled and smartInterestBehaviorEnabled. */
  readonly autoTargetingEnabled?: pulumi.Input<boolean>;
  /** Targeting expansion, which TikTok ended in June 2024: expansionEnabled can only be false. */
  readonly targetingExpansion?: pulumi.Input<{ expansionEnabled?: boolean; expansionTypes?: string[] }>;
  /** HIGH reaches people who spend more. */
  readonly spendingPower?: pulumi.Input<"ALL" | "HIGH">;
  /** Household income; the United States on TikTok only. */
  readonly householdIncome?: pulumi.Input<("TOP5" | "TOP10" | "TOP10_25" | "TOP25_50")[]>;
  /** One of ANDROID and IOS. Left out, both. */
  readonly operatingSystems?: pulumi.Input<("ANDROID" | "IOS")[]>;
  /** The oldest Android version, such as 10.0. */
  readonly minAndroidVersion?: pulumi.Input<string>;
  /** The oldest iOS version, such as 14.0. */
  readonly minIosVersion?: pulumi.Input<string>;
  /** Which iOS versions a dedicated campaign reaches. It can be changed in place until other settings fix it. */
  readonly ios14Targeting?: pulumi.Input<"UNSET" | "IOS14_MINUS" | "IOS14_PLUS" | "ALL">;
  /** Kinds of network. Left out, all. */
  readonly networkTypes?: pulumi.Input<("WIFI" | "2G" | "3G" | "4G" | "5G")[]>;
  /** Mobile carriers. */
  readonly carrierIds?: pulumi.Input<string[]>;
  /** Internet service providers, such as EG00098; they belong to a country or region in locationIds. */
  readonly ispIds?: pulumi.Input<string[]>;
  /** Device models; not together with devicePriceRanges. */
  readonly deviceModelIds?: pulumi.Input<string[]>;
  /** Device prices in multiples of 50; 10000 means 1000 and more. */
  readonly devicePriceRanges?: pulumi.Input<number[]>;
  /** Tags of content to stand beside; for REACH and VIDEO_VIEWS, where TikTok has opened it to the account. */
  readonly contextualTagIds?: pulumi.Input<string[]>;
  /** The kind of audience of app retargeting. */
  readonly audienceType?: pulumi.Input<"NEW_CUSTOM_AUDIENCE">;
  /** The rule of a new custom audience, in TikTok's own form: inclusions and exclusions. */
  readonly audienceRule?: pulumi.Input<Record<string, unknown>>;
  /** PLACEMENT_TYPE_NORMAL shows the ads where placements says, PLACEMENT_TYPE_AUTOMATIC lets TikTok choose. Default: PLACEMENT_TYPE_NORMAL. Changing it replaces the resource. */
  readonly placementType?: pulumi.Input<"PLACEMENT_TYPE_NORMAL" | "PLACEMENT_TYPE_AUTOMATIC">;
  /** Where the ads are shown. Changing it replaces the resource. */
  readonly placements?: pulumi.Input<("PLACEMENT_TIKTOK" | "PLACEMENT_PANGLE" | "PLACEMENT_GLOBAL_APP_BUNDLE")[]>;
  /** Where on TikTok; IN_FEED must be among them. Changing it replaces the resource. */
  readonly tiktokSubplacements?: pulumi.Input<("IN_FEED" | "SEARCH_FEED" | "LEMON8")[]>;
  /** Shows the ads in search results too. For most objectives TikTok sets it by itself. It can be switched on in place; switching it off replaces the resource. */
  readonly searchResultEnabled?: pulumi.Input<boolean>;
  /** People cannot comment. */
  readonly commentDisabled?: pulumi.Input<boolean>;
  /** People cannot download the video. Changing it replaces the resource. */
  readonly videoDownloadDisabled?: pulumi.Input<boolean>;
  /** People cannot share the ads elsewhere. */
  readonly shareDisabled?: pulumi.Input<boolean>;
  /** What kind of videos the ads may stand beside. */
  readonly brandSafetyType?: pulumi.Input<"NO_BRAND_SAFETY" | "EXPANDED_INVENTORY" | "STANDARD_INVENTORY" | "LIMITED_INVENTORY" | "THIRD_PARTY">;
  /** Who checks that, under THIRD_PARTY. Changing it replaces the resource. */
  readonly brandSafetyPartner?: pulumi.Input<"IAS" | "OPEN_SLATE">;
  /** Content categories that the ads stay away from. */
  readonly categoryExclusionIds?: pulumi.Input<string[]>;
  /** The industry whose sensitive content the ads stay away from. */
  readonly verticalSensitivityId?: pulumi.Input<string>;
  /** Apps of the Pangle network to leave out. */
  readonly blockedPangleAppIds?: pulumi.Input<string[]>;
  /** Pangle audience packages to reach; not together with the excluded ones. */
  readonly includedPangleAudiencePackageIds?: pulumi.Input<string[]>;
  /** Pangle audience packages to leave out. */
  readonly excludedPangleAudiencePackageIds?: pulumi.Input<string[]>;
  /** When in the week: 336 characters, one for each half hour from Monday 00:00, 1 for on and 0 for off. Left out, always. */
  readonly dayparting?: pulumi.Input<string>;
  /** How a bid for views is shown; CPV. Changing it replaces the resource. */
  readonly bidDisplayMode?: pulumi.Input<"CPV">;
  /** How the bid for a deeper goal works. */
  readonly deepBidType?: pulumi.Input<"DEFAULT" | "MIN" | "PACING" | "VO_MIN" | "VO_MIN_ROAS" | "VO_HIGHEST_VALUE" | "AEO">;
  /** The bid for the deeper goal, in the advertiser's currency. */
  readonly deepCpaBid?: pulumi.Input<number>;
  /** The return on ad spend to aim for, 0.01 to 1000. */
  readonly roasBid?: pulumi.Input<number>;
  /** The share of people who come back the next day. */
  readonly nextDayRetention?: pulumi.Input<number>;
  /** The deeper event; goes with deepBidType. */
  readonly secondaryOptimizationEvent?: pulumi.Input<"ACTIVE_PAY" | "ACTIVE_REGISTER" | "ADD_PAYMENT_INFO" | "IN_APP_CART" | "IN_APP_ORDER" | "NEXT_DAY_OPEN" | "PURCHASE_ROI" | "SUBSCRIBE" | "UPDATE_LEVEL" | "DAY7_RETENTION" | "PREFERRED_LEAD">;
  /** Over how long a purchase's value counts. TikTok's default is SEVEN_DAYS. Changing it replaces the resource. */
  readonly vboWindow?: pulumi.Input<"SEVEN_DAYS" | "ZERO_DAY">;
  /** How often one person sees the ads within frequencySchedule days; REACH only. */
  readonly frequency?: pulumi.Input<number>;
  /** The days that frequency speaks of. */
  readonly frequencySchedule?: pulumi.Input<number>;
  /** Skips the learning phase. Changing it replaces the resource. */
  readonly skipLearningPhase?: pulumi.Input<boolean>;
  /** How long after a click a conversion counts. Changing it replaces the resource. */
  readonly clickAttributionWindow?: pulumi.Input<"OFF" | "ONE_DAY" | "SEVEN_DAYS" | "FOURTEEN_DAYS" | "TWENTY_EIGHT_DAYS">;
  /** How long after a view a conversion counts. Changing it replaces the resource. */
  readonly viewAttributionWindow?: pulumi.Input<"OFF" | "ONE_DAY" | "SEVEN_DAYS">;
  /** How long after an engaged view a conversion counts. Changing it replaces the resource. */
  readonly engagedViewAttributionWindow?: pulumi.Input<"ONE_DAY" | "SEVEN_DAYS">;
  /** Whether each conversion counts or one a person. Changing it replaces the resource. */
  readonly attributionEventCount?: pulumi.Input<"UNSET" | "EVERY" | "ONCE">;
  /** How conversions are counted. Changing it replaces the resource. */
  readonly statisticType?: pulumi.Input<"EVERYTIME" | "NONE">;
  /** Keywords of search ads: keyword, matchType, keywordBidType, keywordBid. A change sends the ads to review again. */
  readonly searchKeywords?: pulumi.Input<({ keyword?: string; matchType?: "PRECISE_WORD" | "PHRASE_WORD" | "BROAD_WORD"; keywordBidType?: "FOLLOW_ADGROUP" | "CUSTOM"; keywordBid?: number })[]>;
  /** Lets TikTok add keywords. */
  readonly automatedKeywordsEnabled?: pulumi.Input<boolean>;
  /** Fields of TikTok's that this release does not know, by their names at TikTok (snake_case), such as a new setting. They are sent as they are on create and update, compared when the object is read, and not checked. A field that has a property is refused here. One that is taken out of the program keeps its value at TikTok. */
  readonly extraFields?: pulumi.Input<Record<string, unknown>>;
  /** Names of properties whose values TikTok takes although a rule of this release refuses them: what the rule says is reported, and stops nothing. An import writes it for objects that run at TikTok already. */
  readonly unchecked?: pulumi.Input<string[]>;
}

/** An ad group says who sees its ads, where, when, and at which budget and bid. */
export class AdGroup extends TikTokResource {
  /** The campaign it belongs to: the resource, or its id. */
  declare readonly campaign: pulumi.Output<string>;
  /** The name in TikTok Ads Manager: at most 512 characters, a CJK character counts as 2, no emoji. */
  declare readonly name: pulumi.Output<string>;
  /** What delivery is optimised for. Which goals are possible depends on the campaign's objective. */
  declare readonly optimizationGoal: pulumi.Output<"REACH" | "CLICK" | "TRAFFIC_LANDING_PAGE_VIEW" | "DESTINATION_VISIT" | "CONVERT" | "VALUE" | "AUTOMATIC_VALUE_OPTIMIZATION" | "INSTALL" | "IN_APP_EVENT" | "LEAD_GENERATION" | "CONVERSION_LEADS" | "PREFERRED_LEAD" | "CONVERSATION" | "FOLLOWERS" | "PAGE_VISIT" | "PROFILE_VIEWS" | "ENGAGED_VIEW" | "ENGAGED_VIEW_FIFTEEN" | "GMV" | "PURCHASES" | "INITIATE_CHECKOUTS" | "MT_LIVE_ROOM" | "PRODUCT_CLICK_IN_LIVE">;
  /** What is paid for: clicks, thousand impressions, views, or impressions towards a conversion. */
  declare readonly billingEvent: pulumi.Output<"CPC" | "CPM" | "CPV" | "OCPM">;
  /** BUDGET_MODE_DAY spends at most the budget each day, BUDGET_MODE_TOTAL over the schedule, BUDGET_MODE_DYNAMIC_DAILY_BUDGET that much a day on average over a week. BUDGET_MODE_INFINITE only under campaign budget optimisation. */
  declare readonly budgetMode: pulumi.Output<"BUDGET_MODE_DAY" | "BUDGET_MODE_TOTAL" | "BUDGET_MODE_DYNAMIC_DAILY_BUDGET" | "BUDGET_MODE_INFINITE">;
  /** The advertiser account that owns it. Left out, the advertiser of the provider's settings (tiktok:advertiserId). */
  declare readonly advertiserId: pulumi.Output<string>;
  /** The amount that budgetMode speaks of, in whole units of the advertiser's currency; at least 20 US dollars a day or their equal. Left out under campaign budget optimisation. A change of a daily budget counts at once. */
  declare readonly budget: pulumi.Output<number | undefined>;
  /** ENABLE lets the ad group spend once its campaign does, DISABLE pauses it. */
  declare readonly status: pulumi.Output<"ENABLE" | "DISABLE">;
  /** SCHEDULE_START_END has an end, SCHEDULE_FROM_NOW runs on. Left out, it follows from whether there is an end. */
  declare readonly scheduleType: pulumi.Output<"SCHEDULE_START_END" | "SCHEDULE_FROM_NOW" | undefined>;
  /** When it starts: at most 12 hours ago and before 2028. Left out, the campaign's startTime, where the program hands over the campaign itself. It cannot be moved once it has passed. */
  declare readonly scheduleStartTime: pulumi.Output<string | undefined>;
  /** When it ends: before 2038. Left out, the campaign's endTime, where the ad group has no schedule of its own. */
  declare readonly scheduleEndTime: pulumi.Output<string | undefined>;
  /** The advertiser's currency, as an ISO 4217 code. With it, minimum budgets and decimals are checked at preview; it is not sent. */
  declare readonly currency: pulumi.Output<"AED" | "ARS" | "AUD" | "BDT" | "BOB" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "COP" | "CRC" | "CZK" | "DKK" | "DZD" | "EGP" | "EUR" | "GBP" | "GTQ" | "HKD" | "HNL" | "HUF" | "IDR" | "ILS" | "INR" | "ISK" | "JPY" | "KES" | "KRW" | "MOP" | "MXN" | "MYR" | "NGN" | "NIO" | "NOK" | "NZD" | "PEN" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "RUB" | "SAR" | "SEK" | "SGD" | "THB" | "TRY" | "TWD" | "UAH" | "USD" | "UYU" | "VEF" | "VND" | "ZAR" | undefined>;
  /** BID_TYPE_NO_BID is maximum delivery, BID_TYPE_CUSTOM keeps to a bid. TikTok's default is BID_TYPE_NO_BID. */
  declare readonly bidType: pulumi.Output<"BID_TYPE_NO_BID" | "BID_TYPE_CUSTOM" | undefined>;
  /** The bid for a click, thousand impressions or a view, in the advertiser's currency; below the budget. */
  declare readonly bidPrice: pulumi.Output<number | undefined>;
  /** The bid for a conversion under billingEvent OCPM, in the advertiser's currency; below the budget. */
  declare readonly conversionBidPrice: pulumi.Output<number | undefined>;
  /** PACING_MODE_SMOOTH spreads the budget over the day, PACING_MODE_FAST spends it as fast as possible. */
  declare readonly pacing: pulumi.Output<"PACING_MODE_SMOOTH" | "PACING_MODE_FAST">;
  /** What the ads lead to. Required unless the campaign's objective is REACH, VIDEO_VIEWS or ENGAGEMENT. */
  declare readonly promotionType: pulumi.Output<"WEBSITE" | "APP_ANDROID" | "APP_IOS" | "LEAD_GENERATION" | "LEAD_GEN_CLICK_TO_TT_DIRECT_MESSAGE" | "LEAD_GEN_CLICK_TO_SOCIAL_MEDIA_APP_MESSAGE" | "LEAD_GEN_CLICK_TO_CALL" | "WEBSITE_OR_DISPLAY" | "EXTERNAL_OR_DISPLAY" | "TIKTOK_SHOP" | "VIDEO_SHOPPING" | "LIVE_SHOPPING" | "PSA_PRODUCT" | "GAME" | undefined>;
  /** Where leads are taken. */
  declare readonly promotionTargetType: pulumi.Output<"INSTANT_PAGE" | "EXTERNAL_WEBSITE" | "UNSET" | undefined>;
  /** TIKTOK_NATIVE_PAGE for a page made inside TikTok. */
  declare readonly promotionWebsiteType: pulumi.Output<"UNSET" | "TIKTOK_NATIVE_PAGE" | undefined>;
  /** The promoted app. */
  declare readonly appId: pulumi.Output<string | undefined>;
  /** The promoted apps, where there are several. */
  declare readonly appConfig: pulumi.Output<{ appId?: string }[] | undefined>;
  /** The pixel that measures conversions on a website. */
  declare readonly pixelId: pulumi.Output<string | undefined>;
  /** The event that counts as a conversion, of the pixel or of the app. */
  declare readonly optimizationEvent: pulumi.Output<"ACTIVE" | "ACTIVE_PAY" | "ACTIVE_REGISTER" | "ADD_TO_WISHLIST" | "COMPLETE_TUTORIAL" | "CREATE_GAMEROLE" | "CREATE_GROUP" | "IN_APP_AD_CLICK" | "IN_APP_AD_IMPR" | "IN_APP_CART" | "IN_APP_DETAIL_UV" | "JOIN_GROUP" | "LAUNCH_APP" | "LIVE_CLICK_PRODUCT_ACTION" | "LIVE_STAY_TIME" | "LOAN_COMPLETION" | "LOGIN" | "NEXT_DAY_OPEN" | "RATE" | "SALES_LEAD" | "SEARCH" | "SPEND_CREDITS" | "UNLOCK_ACHIEVEMENT" | "UPDATE_LEVEL" | "ENGAGED_VIEW" | "ENGAGED_VIEW_FIFTEEN" | "LANDING_PAGE_VIEW" | "PAGE_VISIT" | "MESSAGE" | "DESTINATION_VISIT" | "AD_REVENUE_VALUE" | "ADD_BILLING" | "CONSULT" | "DOWNLOAD_START" | "FORM" | "INITIATE_ORDER" | "ON_WEB_ADD_TO_WISHLIST" | "ON_WEB_CART" | "ON_WEB_DETAIL" | "ON_WEB_REGISTER" | "ON_WEB_SEARCH" | "ON_WEB_SUBSCRIBE" | "SHOPPING" | "BUTTON" | undefined>;
  /** A custom conversion; it goes with pixelId or appId and with the optimizationEvent that it belongs to. */
  declare readonly customConversionId: pulumi.Output<string | undefined>;
  /** The kind of shopping ad. */
  declare readonly shoppingAdsType: pulumi.Output<"VIDEO" | "LIVE" | "PRODUCT_SHOPPING_ADS" | "CATALOG_LISTING_ADS" | undefined>;
  /** Where the products come from. UNSET, or left out, where there are none or a live session shows them. */
  declare readonly productSource: pulumi.Output<"UNSET" | "CATALOG" | "STORE" | "SHOWCASE" | undefined>;
  /** The Business Center that gives access to the catalog. */
  declare readonly catalogAuthorizedBcId: pulumi.Output<string | undefined>;
  /** The TikTok shop. */
  declare readonly storeId: pulumi.Output<string | undefined>;
  /** The Business Center that gives access to the shop. */
  declare readonly storeAuthorizedBcId: pulumi.Output<string | undefined>;
  /** The catalog. */
  declare readonly catalogId: pulumi.Output<string | undefined>;
  /** Retargets people by what they did with the products. */
  declare readonly shoppingAdsRetargetingType: pulumi.Output<"LAB1" | "LAB2" | "LAB3" | "OFF" | undefined>;
  /** How many days back retargeting looks: 1, 2, 3, 7, 14, 30, 60, 90 or 180. */
  declare readonly shoppingAdsRetargetingActionsDays: pulumi.Output<number | undefined>;
  /** How retargeting and custom audiences combine. */
  declare readonly shoppingAdsRetargetingCustomAudienceRelation: pulumi.Output<"OR" | "AND" | undefined>;
  /** The kind of identity of a shopping ad group. */
  declare readonly identityType: pulumi.Output<"CUSTOMIZED_USER" | "AUTH_CODE" | "TT_USER" | "BC_AUTH_TT" | "TTS_TT" | undefined>;
  /** The identity of a shopping ad group. */
  declare readonly identityId: pulumi.Output<string | undefined>;
  /** The Business Center that gives access to a BC_AUTH_TT identity. */
  declare readonly identityAuthorizedBcId: pulumi.Output<string | undefined>;
  /** The app that messages go to. */
  declare readonly messagingAppType: pulumi.Output<"MESSENGER" | "WHATSAPP" | "ZALO" | "LINE" | "IM_URL" | undefined>;
  /** The account in that app. */
  declare readonly messagingAppAccountId: pulumi.Output<string | undefined>;
  /** The event set that measures messages. */
  declare readonly messageEventSetId: pulumi.Output<string | undefined>;
  /** The region of the phone number, such as US. */
  declare readonly phoneRegionCode: pulumi.Output<string | undefined>;
  /** The calling code, such as +1. */
  declare readonly phoneRegionCallingCode: pulumi.Output<string | undefined>;
  /** The number that people write to. */
  declare readonly phoneNumber: pulumi.Output<string | undefined>;
  /** Optimises for an event deeper in the funnel as well. */
  declare readonly deepFunnelOptimizationStatus: pulumi.Output<"ON" | "OFF" | undefined>;
  /** Where the deeper event is measured; it cannot be changed while the status is ON. */
  declare readonly deepFunnelEventSource: pulumi.Output<"PIXEL" | "OFFLINE" | "CRM" | undefined>;
  /** The pixel, offline set or CRM set of the deeper event. */
  declare readonly deepFunnelEventSourceId: pulumi.Output<string | undefined>;
  /** The deeper event. */
  declare readonly deepFunnelOptimizationEvent: pulumi.Output<string | undefined>;
  /** SMART_CREATIVE lets TikTok combine materials. TikTok's default is CUSTOM. */
  declare readonly creativeMaterialMode: pulumi.Output<"CUSTOM" | "SMART_CREATIVE" | undefined>;
  /** Uses an app profile page. */
  declare readonly appProfilePageState: pulumi.Output<"ON" | "OFF" | undefined>;
  /** The ads are for food or drink high in fat, salt or sugar. */
  declare readonly isHfss: pulumi.Output<boolean | undefined>;
  /** Confirms compliance with the United Kingdom's rules for less healthy food; needed there with isHfss. */
  declare readonly isLhfCompliance: pulumi.Output<boolean | undefined>;
  /** Regions, by TikTok's location ids (the United States are 6252001). Places must not lie inside each other; at most 3000 together with zipcodeIds. */
  declare readonly locationIds: pulumi.Output<string[] | undefined>;
  /** Postal codes, by TikTok's ids; placements must include PLACEMENT_TIKTOK. */
  declare readonly zipcodeIds: pulumi.Output<string[] | undefined>;
  /** TikTok's default is GENDER_UNLIMITED. */
  declare readonly gender: pulumi.Output<"GENDER_UNLIMITED" | "GENDER_MALE" | "GENDER_FEMALE" | undefined>;
  /** Left out, all ages. AGE_13_17 is barred in many countries. */
  declare readonly ageGroups: pulumi.Output<("AGE_13_17" | "AGE_18_24" | "AGE_25_34" | "AGE_35_44" | "AGE_45_54" | "AGE_55_100")[] | undefined>;
  /** Where TikTok bars ages under 18 and ageGroups is left out: an update must say that they are left out. Only updates send it; a new ad group gets the ages from 18 by itself. */
  declare readonly excludeAgeUnderEighteen: pulumi.Output<boolean | undefined>;
  /** Language codes such as de or en. Left out, all. */
  declare readonly languages: pulumi.Output<string[] | undefined>;
  /** Custom audiences to reach. */
  declare readonly audienceIds: pulumi.Output<string[] | undefined>;
  /** Custom audiences to leave out. */
  declare readonly excludedAudienceIds: pulumi.Output<string[] | undefined>;
  /** Interest categories. */
  declare readonly interestCategoryIds: pulumi.Output<string[] | undefined>;
  /** Interest keywords. */
  declare readonly interestKeywordIds: pulumi.Output<string[] | undefined>;
  /** Purchase intention keywords; not together with interestKeywordIds. */
  declare readonly purchaseIntentionKeywordIds: pulumi.Output<string[] | undefined>;
  /** What people did on TikTok: actionScene, actionPeriod (7 or 15 days for videos; for creators and hashtags TikTok uses 0, which is any time), videoUserActions, actionCategoryIds. */
  declare readonly actions: pulumi.Output<({ actionScene?: "VIDEO_RELATED" | "CREATOR_RELATED" | "HASHTAG_RELATED"; actionPeriod?: number; videoUserActions?: string[]; actionCategoryIds?: string[] })[] | undefined>;
  /** Custom actions of shopping audiences to reach: code and days. */
  declare readonly includedCustomActions: pulumi.Output<{ code?: string; days?: number }[] | undefined>;
  /** Custom actions of shopping audiences to leave out: code and days. */
  declare readonly excludedCustomActions: pulumi.Output<{ code?: string; days?: number }[] | undefined>;
  /** A saved audience, in place of the targeting fields that it holds. */
  declare readonly savedAudienceId: pulumi.Output<string | undefined>;
  /** Lets TikTok go beyond the chosen audiences. */
  declare readonly smartAudienceEnabled: pulumi.Output<boolean | undefined>;
  /** Lets TikTok go beyond the chosen interests. */
  declare readonly smartInterestBehaviorEnabled: pulumi.Output<boolean | undefined>;
  /** Automatic targeting, which TikTok ended in June 2024: only false is left. Use smartAudienceEnabled and smartInterestBehaviorEnabled. */
  declare readonly autoTargetingEnabled: pulumi.Output<boolean | undefined>;
  /** Targeting expansion, which TikTok ended in June 2024: expansionEnabled can only be false. */
  declare readonly targetingExpansion: pulumi.Output<{ expansionEnabled?: boolean; expansionTypes?: string[] } | undefined>;
  /** HIGH reaches people who spend more. */
  declare readonly spendingPower: pulumi.Output<"ALL" | "HIGH" | undefined>;
  /** Household income; the United States on TikTok only. */
  declare readonly householdIncome: pulumi.Output<("TOP5" | "TOP10" | "TOP10_25" | "TOP25_50")[] | undefined>;
  /** One of ANDROID and IOS. Left out, both. */
  declare readonly operatingSystems: pulumi.Output<("ANDROID" | "IOS")[] | undefined>;
  /** The oldest Android version, such as 10.0. */
  declare readonly minAndroidVersion: pulumi.Output<string | undefined>;
  /** The oldest iOS version, such as 14.0. */
  declare readonly minIosVersion: pulumi.Output<string | undefined>;
  /** Which iOS versions a dedicated campaign reaches. */
  declare readonly ios14Targeting: pulumi.Output<"UNSET" | "IOS14_MINUS" | "IOS14_PLUS" | "ALL" | undefined>;
  /** Kinds of network. Left out, all. */
  declare readonly networkTypes: pulumi.Output<("WIFI" | "2G" | "3G" | "4G" | "5G")[] | undefined>;
  /** Mobile carriers. */
  declare readonly carrierIds: pulumi.Output<string[] | undefined>;
  /** Internet service providers, such as EG00098; they belong to a country or region in locationIds. */
  declare readonly ispIds: pulumi.Output<string[] | undefined>;
  /** Device models; not together with devicePriceRanges. */
  declare readonly deviceModelIds: pulumi.Output<string[] | undefined>;
  /** Device prices in multiples of 50; 10000 means 1000 and more. */
  declare readonly devicePriceRanges: pulumi.Output<number[] | undefined>;
  /** Tags of content to stand beside; for REACH and VIDEO_VIEWS, where TikTok has opened it to the account. */
  declare readonly contextualTagIds: pulumi.Output<string[] | undefined>;
  /** The kind of audience of app retargeting. */
  declare readonly audienceType: pulumi.Output<"NEW_CUSTOM_AUDIENCE" | undefined>;
  /** The rule of a new custom audience, in TikTok's own form: inclusions and exclusions. */
  declare readonly audienceRule: pulumi.Output<Record<string, unknown> | undefined>;
  /** PLACEMENT_TYPE_NORMAL shows the ads where placements says, PLACEMENT_TYPE_AUTOMATIC lets TikTok choose. */
  declare readonly placementType: pulumi.Output<"PLACEMENT_TYPE_NORMAL" | "PLACEMENT_TYPE_AUTOMATIC">;
  /** Where the ads are shown. */
  declare readonly placements: pulumi.Output<("PLACEMENT_TIKTOK" | "PLACEMENT_PANGLE" | "PLACEMENT_GLOBAL_APP_BUNDLE")[] | undefined>;
  /** Where on TikTok; IN_FEED must be among them. */
  declare readonly tiktokSubplacements: pulumi.Output<("IN_FEED" | "SEARCH_FEED" | "LEMON8")[] | undefined>;
  /** Shows the ads in search results too. For most objectives TikTok sets it by itself. */
  declare readonly searchResultEnabled: pulumi.Output<boolean | undefined>;
  /** People cannot comment. */
  declare readonly commentDisabled: pulumi.Output<boolean | undefined>;
  /** People cannot download the video. */
  declare readonly videoDownloadDisabled: pulumi.Output<boolean | undefined>;
  /** People cannot share the ads elsewhere. */
  declare readonly shareDisabled: pulumi.Output<boolean | undefined>;
  /** What kind of videos the ads may stand beside. */
  declare readonly brandSafetyType: pulumi.Output<"NO_BRAND_SAFETY" | "EXPANDED_INVENTORY" | "STANDARD_INVENTORY" | "LIMITED_INVENTORY" | "THIRD_PARTY" | undefined>;
  /** Who checks that, under THIRD_PARTY. */
  declare readonly brandSafetyPartner: pulumi.Output<"IAS" | "OPEN_SLATE" | undefined>;
  /** Content categories that the ads stay away from. */
  declare readonly categoryExclusionIds: pulumi.Output<string[] | undefined>;
  /** The industry whose sensitive content the ads stay away from. */
  declare readonly verticalSensitivityId: pulumi.Output<string | undefined>;
  /** Apps of the Pangle network to leave out. */
  declare readonly blockedPangleAppIds: pulumi.Output<string[] | undefined>;
  /** Pangle audience packages to reach; not together with the excluded ones. */
  declare readonly includedPangleAudiencePackageIds: pulumi.Output<string[] | undefined>;
  /** Pangle audience packages to leave out. */
  declare readonly excludedPangleAudiencePackageIds: pulumi.Output<string[] | undefined>;
  /** When in the week: 336 characters, one for each half hour from Monday 00:00, 1 for on and 0 for off. Left out, always. */
  declare readonly dayparting: pulumi.Output<string | undefined>;
  /** How a bid for views is shown; CPV. */
  declare readonly bidDisplayMode: pulumi.Output<"CPV" | undefined>;
  /** How the bid for a deeper goal works. */
  declare readonly deepBidType: pulumi.Output<"DEFAULT" | "MIN" | "PACING" | "VO_MIN" | "VO_MIN_ROAS" | "VO_HIGHEST_VALUE" | "AEO" | undefined>;
  /** The bid for the deeper goal, in the advertiser's currency. */
  declare readonly deepCpaBid: pulumi.Output<number | undefined>;
  /** The return on ad spend to aim for, 0.01 to 1000. */
  declare readonly roasBid: pulumi.Output<number | undefined>;
  /** The share of people who come back the next day. */
  declare readonly nextDayRetention: pulumi.Output<number | undefined>;
  /** The deeper event; goes with deepBidType. */
  declare readonly secondaryOptimizationEvent: pulumi.Output<"ACTIVE_PAY" | "ACTIVE_REGISTER" | "ADD_PAYMENT_INFO" | "IN_APP_CART" | "IN_APP_ORDER" | "NEXT_DAY_OPEN" | "PURCHASE_ROI" | "SUBSCRIBE" | "UPDATE_LEVEL" | "DAY7_RETENTION" | "PREFERRED_LEAD" | undefined>;
  /** Over how long a purchase's value counts. TikTok's default is SEVEN_DAYS. */
  declare readonly vboWindow: pulumi.Output<"SEVEN_DAYS" | "ZERO_DAY" | undefined>;
  /** How often one person sees the ads within frequencySchedule days; REACH only. */
  declare readonly frequency: pulumi.Output<number | undefined>;
  /** The days that frequency speaks of. */
  declare readonly frequencySchedule: pulumi.Output<number | undefined>;
  /** Skips the learning phase. */
  declare readonly skipLearningPhase: pulumi.Output<boolean | undefined>;
  /** How long after a click a conversion counts. */
  declare readonly clickAttributionWindow: pulumi.Output<"OFF" | "ONE_DAY" | "SEVEN_DAYS" | "FOURTEEN_DAYS" | "TWENTY_EIGHT_DAYS" | undefined>;
  /** How long after a view a conversion counts. */
  declare readonly viewAttributionWindow: pulumi.Output<"OFF" | "ONE_DAY" | "SEVEN_DAYS" | undefined>;
  /** How long after an engaged view a conversion counts. */
  declare readonly engagedViewAttributionWindow: pulumi.Output<"ONE_DAY" | "SEVEN_DAYS" | undefined>;
  /** Whether each conversion counts or one a person. */
  declare readonly attributionEventCount: pulumi.Output<"UNSET" | "EVERY" | "ONCE" | undefined>;
  /** How conversions are counted. */
  declare readonly statisticType: pulumi.Output<"EVERYTIME" | "NONE" | undefined>;
  /** Keywords of search ads: keyword, matchType, keywordBidType, keywordBid. A change sends the ads to review again. */
  declare readonly searchKeywords: pulumi.Output<({ keyword?: string; matchType?: "PRECISE_WORD" | "PHRASE_WORD" | "BROAD_WORD"; keywordBidType?: "FOLLOW_ADGROUP" | "CUSTOM"; keywordBid?: number })[] | undefined>;
  /** Lets TikTok add keywords. */
  declare readonly automatedKeywordsEnabled: pulumi.Output<boolean | undefined>;
  /** Fields of TikTok's that this release does not know, by their names at TikTok (snake_case), such as a new setting. They are sent as they are on create and update, compared when the object is read, and not checked. A field that has a property is refused here. One that is taken out of the program keeps its value at TikTok. */
  declare readonly extraFields: pulumi.Output<Record<string, unknown> | undefined>;
  /** Names of properties whose values TikTok takes although a rule of this release refuses them: what the rule says is reported, and stops nothing. An import writes it for objects that run at TikTok already. */
  declare readonly unchecked: pulumi.Output<string[] | undefined>;
  /** When TikTok made it. */
  declare readonly createTime: pulumi.Output<string | undefined>;

  constructor(name: string, args: AdGroupArgs, options?: pulumi.CustomResourceOptions) {
    super("AdGroup", name, args, options);
  }
}
