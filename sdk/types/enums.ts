// Generated from provider/resources and provider/functions by `npm run generate`. Do not edit.

/** What the campaign is for. The older name CONVERSIONS is accepted and means WEB_CONVERSIONS. */
export const CampaignObjective = {
  Reach: "REACH",
  Traffic: "TRAFFIC",
  VideoViews: "VIDEO_VIEWS",
  LeadGeneration: "LEAD_GENERATION",
  Engagement: "ENGAGEMENT",
  AppPromotion: "APP_PROMOTION",
  WebConversions: "WEB_CONVERSIONS",
  ProductSales: "PRODUCT_SALES",
  RfReach: "RF_REACH",
} as const;
export type CampaignObjective = (typeof CampaignObjective)[keyof typeof CampaignObjective];

/** BUDGET_MODE_DAY spends at most the budget each day, BUDGET_MODE_TOTAL over its lifetime, BUDGET_MODE_DYNAMIC_DAILY_BUDGET that amount per day on average over a week; BUDGET_MODE_INFINITE leaves budgets to the ad groups. */
export const CampaignBudgetMode = {
  BudgetModeInfinite: "BUDGET_MODE_INFINITE",
  BudgetModeDay: "BUDGET_MODE_DAY",
  BudgetModeTotal: "BUDGET_MODE_TOTAL",
  BudgetModeDynamicDailyBudget: "BUDGET_MODE_DYNAMIC_DAILY_BUDGET",
} as const;
export type CampaignBudgetMode = (typeof CampaignBudgetMode)[keyof typeof CampaignBudgetMode];

/** ENABLE lets the campaign spend, DISABLE pauses it. A campaign starts paused unless the program sets ENABLE, so that nothing spends unnoticed. A reach and frequency campaign (RF_REACH) cannot be created paused and is enabled from the start. */
export const CampaignStatus = {
  Enable: "ENABLE",
  Disable: "DISABLE",
} as const;
export type CampaignStatus = (typeof CampaignStatus)[keyof typeof CampaignStatus];

/** The advertiser's currency, as an ISO 4217 code. With it, minimum budgets and decimals are checked at preview; it is not sent. */
export const CampaignCurrency = {
  Aed: "AED",
  Ars: "ARS",
  Aud: "AUD",
  Bdt: "BDT",
  Bob: "BOB",
  Brl: "BRL",
  Cad: "CAD",
  Chf: "CHF",
  Clp: "CLP",
  Cny: "CNY",
  Cop: "COP",
  Crc: "CRC",
  Czk: "CZK",
  Dkk: "DKK",
  Dzd: "DZD",
  Egp: "EGP",
  Eur: "EUR",
  Gbp: "GBP",
  Gtq: "GTQ",
  Hkd: "HKD",
  Hnl: "HNL",
  Huf: "HUF",
  Idr: "IDR",
  Ils: "ILS",
  Inr: "INR",
  Isk: "ISK",
  Jpy: "JPY",
  Kes: "KES",
  Krw: "KRW",
  Mop: "MOP",
  Mxn: "MXN",
  Myr: "MYR",
  Ngn: "NGN",
  Nio: "NIO",
  Nok: "NOK",
  Nzd: "NZD",
  Pen: "PEN",
  Php: "PHP",
  Pkr: "PKR",
  Pln: "PLN",
  Pyg: "PYG",
  Qar: "QAR",
  Ron: "RON",
  Rub: "RUB",
  Sar: "SAR",
  Sek: "SEK",
  Sgd: "SGD",
  Thb: "THB",
  Try: "TRY",
  Twd: "TWD",
  Uah: "UAH",
  Usd: "USD",
  Uyu: "UYU",
  Vef: "VEF",
  Vnd: "VND",
  Zar: "ZAR",
} as const;
export type CampaignCurrency = (typeof CampaignCurrency)[keyof typeof CampaignCurrency];

/** What an APP_PROMOTION campaign asks people to do. */
export const CampaignAppPromotionType = {
  AppInstall: "APP_INSTALL",
  AppRetargeting: "APP_RETARGETING",
  AppPreregistration: "APP_PREREGISTRATION",
} as const;
export type CampaignAppPromotionType = (typeof CampaignAppPromotionType)[keyof typeof CampaignAppPromotionType];

/** SALES combines web conversions and product sales; requires salesDestination. */
export const CampaignVirtualObjectiveType = {
  Sales: "SALES",
} as const;
export type CampaignVirtualObjectiveType = (typeof CampaignVirtualObjectiveType)[keyof typeof CampaignVirtualObjectiveType];

/** Where a SALES campaign sells. */
export const CampaignSalesDestination = {
  TiktokShop: "TIKTOK_SHOP",
  Website: "WEBSITE",
  App: "APP",
  WebAndApp: "WEB_AND_APP",
} as const;
export type CampaignSalesDestination = (typeof CampaignSalesDestination)[keyof typeof CampaignSalesDestination];

/** IOS14_CAMPAIGN is a dedicated campaign for iOS 14 and later. TikTok's default is REGULAR_CAMPAIGN. */
export const CampaignType = {
  RegularCampaign: "REGULAR_CAMPAIGN",
  Ios14Campaign: "IOS14_CAMPAIGN",
} as const;
export type CampaignType = (typeof CampaignType)[keyof typeof CampaignType];

/** Where the products of a PRODUCT_SALES campaign come from. */
export const CampaignProductSource = {
  Catalog: "CATALOG",
  Store: "STORE",
} as const;
export type CampaignProductSource = (typeof CampaignProductSource)[keyof typeof CampaignProductSource];

export const CampaignSpecialIndustries = {
  Housing: "HOUSING",
  Employment: "EMPLOYMENT",
  Credit: "CREDIT",
} as const;
export type CampaignSpecialIndustries = (typeof CampaignSpecialIndustries)[keyof typeof CampaignSpecialIndustries];

/** Uses an app profile page; only for dedicated iOS app campaigns. */
export const CampaignAppProfilePageState = {
  On: "ON",
  Off: "OFF",
} as const;
export type CampaignAppProfilePageState = (typeof CampaignAppProfilePageState)[keyof typeof CampaignAppProfilePageState];

/** The SKAdNetwork 4 postback window; it can be set once, while the campaign is paused. */
export const CampaignPostbackWindowMode = {
  PostbackWindowMode1: "POSTBACK_WINDOW_MODE1",
  PostbackWindowMode2: "POSTBACK_WINDOW_MODE2",
  PostbackWindowMode3: "POSTBACK_WINDOW_MODE3",
} as const;
export type CampaignPostbackWindowMode = (typeof CampaignPostbackWindowMode)[keyof typeof CampaignPostbackWindowMode];

/** The type of a reach and frequency campaign (objective RF_REACH). */
export const CampaignRfCampaignType = {
  Standard: "STANDARD",
  Pulse: "PULSE",
} as const;
export type CampaignRfCampaignType = (typeof CampaignRfCampaignType)[keyof typeof CampaignRfCampaignType];

/** What delivery is optimized for. The allowed goals depend on the campaign's objective. */
export const AdGroupOptimizationGoal = {
  Reach: "REACH",
  Click: "CLICK",
  TrafficLandingPageView: "TRAFFIC_LANDING_PAGE_VIEW",
  DestinationVisit: "DESTINATION_VISIT",
  Convert: "CONVERT",
  Value: "VALUE",
  AutomaticValueOptimization: "AUTOMATIC_VALUE_OPTIMIZATION",
  Install: "INSTALL",
  InAppEvent: "IN_APP_EVENT",
  LeadGeneration: "LEAD_GENERATION",
  ConversionLeads: "CONVERSION_LEADS",
  PreferredLead: "PREFERRED_LEAD",
  Conversation: "CONVERSATION",
  Followers: "FOLLOWERS",
  PageVisit: "PAGE_VISIT",
  ProfileViews: "PROFILE_VIEWS",
  EngagedView: "ENGAGED_VIEW",
  EngagedViewFifteen: "ENGAGED_VIEW_FIFTEEN",
  Gmv: "GMV",
  Purchases: "PURCHASES",
  InitiateCheckouts: "INITIATE_CHECKOUTS",
  MtLiveRoom: "MT_LIVE_ROOM",
  ProductClickInLive: "PRODUCT_CLICK_IN_LIVE",
} as const;
export type AdGroupOptimizationGoal = (typeof AdGroupOptimizationGoal)[keyof typeof AdGroupOptimizationGoal];

/** What is paid for: clicks, thousand impressions, views, or impressions towards a conversion. */
export const AdGroupBillingEvent = {
  Cpc: "CPC",
  Cpm: "CPM",
  Cpv: "CPV",
  Ocpm: "OCPM",
} as const;
export type AdGroupBillingEvent = (typeof AdGroupBillingEvent)[keyof typeof AdGroupBillingEvent];

/** BUDGET_MODE_DAY spends at most the budget each day, BUDGET_MODE_TOTAL over the schedule, BUDGET_MODE_DYNAMIC_DAILY_BUDGET that amount per day on average over a week. BUDGET_MODE_INFINITE only under campaign budget optimization. */
export const AdGroupBudgetMode = {
  BudgetModeInfinite: "BUDGET_MODE_INFINITE",
  BudgetModeDay: "BUDGET_MODE_DAY",
  BudgetModeTotal: "BUDGET_MODE_TOTAL",
  BudgetModeDynamicDailyBudget: "BUDGET_MODE_DYNAMIC_DAILY_BUDGET",
} as const;
export type AdGroupBudgetMode = (typeof AdGroupBudgetMode)[keyof typeof AdGroupBudgetMode];

/** ENABLE lets the ad group spend once its campaign does, DISABLE pauses it. */
export const AdGroupStatus = {
  Enable: "ENABLE",
  Disable: "DISABLE",
} as const;
export type AdGroupStatus = (typeof AdGroupStatus)[keyof typeof AdGroupStatus];

/** SCHEDULE_START_END has an end, SCHEDULE_FROM_NOW has none. Default: derived from whether there is an end. */
export const AdGroupScheduleType = {
  ScheduleStartEnd: "SCHEDULE_START_END",
  ScheduleFromNow: "SCHEDULE_FROM_NOW",
} as const;
export type AdGroupScheduleType = (typeof AdGroupScheduleType)[keyof typeof AdGroupScheduleType];

/** The advertiser's currency, as an ISO 4217 code. With it, minimum budgets and decimals are checked at preview; it is not sent. */
export const AdGroupCurrency = {
  Aed: "AED",
  Ars: "ARS",
  Aud: "AUD",
  Bdt: "BDT",
  Bob: "BOB",
  Brl: "BRL",
  Cad: "CAD",
  Chf: "CHF",
  Clp: "CLP",
  Cny: "CNY",
  Cop: "COP",
  Crc: "CRC",
  Czk: "CZK",
  Dkk: "DKK",
  Dzd: "DZD",
  Egp: "EGP",
  Eur: "EUR",
  Gbp: "GBP",
  Gtq: "GTQ",
  Hkd: "HKD",
  Hnl: "HNL",
  Huf: "HUF",
  Idr: "IDR",
  Ils: "ILS",
  Inr: "INR",
  Isk: "ISK",
  Jpy: "JPY",
  Kes: "KES",
  Krw: "KRW",
  Mop: "MOP",
  Mxn: "MXN",
  Myr: "MYR",
  Ngn: "NGN",
  Nio: "NIO",
  Nok: "NOK",
  Nzd: "NZD",
  Pen: "PEN",
  Php: "PHP",
  Pkr: "PKR",
  Pln: "PLN",
  Pyg: "PYG",
  Qar: "QAR",
  Ron: "RON",
  Rub: "RUB",
  Sar: "SAR",
  Sek: "SEK",
  Sgd: "SGD",
  Thb: "THB",
  Try: "TRY",
  Twd: "TWD",
  Uah: "UAH",
  Usd: "USD",
  Uyu: "UYU",
  Vef: "VEF",
  Vnd: "VND",
  Zar: "ZAR",
} as const;
export type AdGroupCurrency = (typeof AdGroupCurrency)[keyof typeof AdGroupCurrency];

/** BID_TYPE_NO_BID is maximum delivery, BID_TYPE_CUSTOM uses a bid. TikTok's default is BID_TYPE_NO_BID. */
export const AdGroupBidType = {
  BidTypeNoBid: "BID_TYPE_NO_BID",
  BidTypeCustom: "BID_TYPE_CUSTOM",
} as const;
export type AdGroupBidType = (typeof AdGroupBidType)[keyof typeof AdGroupBidType];

/** PACING_MODE_SMOOTH spreads the budget over the day, PACING_MODE_FAST spends it as fast as possible. */
export const AdGroupPacing = {
  PacingModeSmooth: "PACING_MODE_SMOOTH",
  PacingModeFast: "PACING_MODE_FAST",
} as const;
export type AdGroupPacing = (typeof AdGroupPacing)[keyof typeof AdGroupPacing];

/** What the ads lead to. Required unless the campaign's objective is REACH, VIDEO_VIEWS or ENGAGEMENT. */
export const AdGroupPromotionType = {
  Website: "WEBSITE",
  AppAndroid: "APP_ANDROID",
  AppIos: "APP_IOS",
  LeadGeneration: "LEAD_GENERATION",
  LeadGenClickToTtDirectMessage: "LEAD_GEN_CLICK_TO_TT_DIRECT_MESSAGE",
  LeadGenClickToSocialMediaAppMessage: "LEAD_GEN_CLICK_TO_SOCIAL_MEDIA_APP_MESSAGE",
  LeadGenClickToCall: "LEAD_GEN_CLICK_TO_CALL",
  WebsiteOrDisplay: "WEBSITE_OR_DISPLAY",
  ExternalOrDisplay: "EXTERNAL_OR_DISPLAY",
  TiktokShop: "TIKTOK_SHOP",
  VideoShopping: "VIDEO_SHOPPING",
  LiveShopping: "LIVE_SHOPPING",
  PsaProduct: "PSA_PRODUCT",
  Game: "GAME",
} as const;
export type AdGroupPromotionType = (typeof AdGroupPromotionType)[keyof typeof AdGroupPromotionType];

/** Where leads are collected. */
export const AdGroupPromotionTargetType = {
  InstantPage: "INSTANT_PAGE",
  ExternalWebsite: "EXTERNAL_WEBSITE",
  Unset: "UNSET",
} as const;
export type AdGroupPromotionTargetType = (typeof AdGroupPromotionTargetType)[keyof typeof AdGroupPromotionTargetType];

/** TIKTOK_NATIVE_PAGE for a page created in TikTok. */
export const AdGroupPromotionWebsiteType = {
  Unset: "UNSET",
  TiktokNativePage: "TIKTOK_NATIVE_PAGE",
} as const;
export type AdGroupPromotionWebsiteType = (typeof AdGroupPromotionWebsiteType)[keyof typeof AdGroupPromotionWebsiteType];

/** The event that counts as a conversion, of the pixel or of the app. */
export const AdGroupOptimizationEvent = {
  Active: "ACTIVE",
  ActivePay: "ACTIVE_PAY",
  ActiveRegister: "ACTIVE_REGISTER",
  AddToWishlist: "ADD_TO_WISHLIST",
  CompleteTutorial: "COMPLETE_TUTORIAL",
  CreateGamerole: "CREATE_GAMEROLE",
  CreateGroup: "CREATE_GROUP",
  InAppAdClick: "IN_APP_AD_CLICK",
  InAppAdImpr: "IN_APP_AD_IMPR",
  InAppCart: "IN_APP_CART",
  InAppDetailUv: "IN_APP_DETAIL_UV",
  JoinGroup: "JOIN_GROUP",
  LaunchApp: "LAUNCH_APP",
  LiveClickProductAction: "LIVE_CLICK_PRODUCT_ACTION",
  LiveStayTime: "LIVE_STAY_TIME",
  LoanCompletion: "LOAN_COMPLETION",
  Login: "LOGIN",
  NextDayOpen: "NEXT_DAY_OPEN",
  Rate: "RATE",
  SalesLead: "SALES_LEAD",
  Search: "SEARCH",
  SpendCredits: "SPEND_CREDITS",
  UnlockAchievement: "UNLOCK_ACHIEVEMENT",
  UpdateLevel: "UPDATE_LEVEL",
  EngagedView: "ENGAGED_VIEW",
  EngagedViewFifteen: "ENGAGED_VIEW_FIFTEEN",
  LandingPageView: "LANDING_PAGE_VIEW",
  PageVisit: "PAGE_VISIT",
  Message: "MESSAGE",
  DestinationVisit: "DESTINATION_VISIT",
  AdRevenueValue: "AD_REVENUE_VALUE",
  AddBilling: "ADD_BILLING",
  Consult: "CONSULT",
  DownloadStart: "DOWNLOAD_START",
  Form: "FORM",
  InitiateOrder: "INITIATE_ORDER",
  OnWebAddToWishlist: "ON_WEB_ADD_TO_WISHLIST",
  OnWebCart: "ON_WEB_CART",
  OnWebDetail: "ON_WEB_DETAIL",
  OnWebRegister: "ON_WEB_REGISTER",
  OnWebSearch: "ON_WEB_SEARCH",
  OnWebSubscribe: "ON_WEB_SUBSCRIBE",
  Shopping: "SHOPPING",
  Button: "BUTTON",
} as const;
export type AdGroupOptimizationEvent = (typeof AdGroupOptimizationEvent)[keyof typeof AdGroupOptimizationEvent];

/** The type of shopping ad. */
export const AdGroupShoppingAdsType = {
  Video: "VIDEO",
  Live: "LIVE",
  ProductShoppingAds: "PRODUCT_SHOPPING_ADS",
  CatalogListingAds: "CATALOG_LISTING_ADS",
} as const;
export type AdGroupShoppingAdsType = (typeof AdGroupShoppingAdsType)[keyof typeof AdGroupShoppingAdsType];

/** Where the products come from. UNSET, or omitted, if there are none or a live session shows them. */
export const AdGroupProductSource = {
  Unset: "UNSET",
  Catalog: "CATALOG",
  Store: "STORE",
  Showcase: "SHOWCASE",
} as const;
export type AdGroupProductSource = (typeof AdGroupProductSource)[keyof typeof AdGroupProductSource];

/** Retargets people by what they did with the products. */
export const AdGroupShoppingAdsRetargetingType = {
  Lab1: "LAB1",
  Lab2: "LAB2",
  Lab3: "LAB3",
  Off: "OFF",
} as const;
export type AdGroupShoppingAdsRetargetingType = (typeof AdGroupShoppingAdsRetargetingType)[keyof typeof AdGroupShoppingAdsRetargetingType];

/** How retargeting and custom audiences combine. */
export const AdGroupShoppingAdsRetargetingCustomAudienceRelation = {
  Or: "OR",
  And: "AND",
} as const;
export type AdGroupShoppingAdsRetargetingCustomAudienceRelation = (typeof AdGroupShoppingAdsRetargetingCustomAudienceRelation)[keyof typeof AdGroupShoppingAdsRetargetingCustomAudienceRelation];

/** The type of identity of a shopping ad group. */
export const AdGroupIdentityType = {
  CustomizedUser: "CUSTOMIZED_USER",
  AuthCode: "AUTH_CODE",
  TtUser: "TT_USER",
  BcAuthTt: "BC_AUTH_TT",
  TtsTt: "TTS_TT",
} as const;
export type AdGroupIdentityType = (typeof AdGroupIdentityType)[keyof typeof AdGroupIdentityType];

/** The messaging app. */
export const AdGroupMessagingAppType = {
  Messenger: "MESSENGER",
  Whatsapp: "WHATSAPP",
  Zalo: "ZALO",
  Line: "LINE",
  ImUrl: "IM_URL",
} as const;
export type AdGroupMessagingAppType = (typeof AdGroupMessagingAppType)[keyof typeof AdGroupMessagingAppType];

/** Also optimizes for an event deeper in the funnel. */
export const AdGroupDeepFunnelOptimizationStatus = {
  On: "ON",
  Off: "OFF",
} as const;
export type AdGroupDeepFunnelOptimizationStatus = (typeof AdGroupDeepFunnelOptimizationStatus)[keyof typeof AdGroupDeepFunnelOptimizationStatus];

/** Where the deeper event is measured; it cannot be changed while the status is ON. */
export const AdGroupDeepFunnelEventSource = {
  Pixel: "PIXEL",
  Offline: "OFFLINE",
  Crm: "CRM",
} as const;
export type AdGroupDeepFunnelEventSource = (typeof AdGroupDeepFunnelEventSource)[keyof typeof AdGroupDeepFunnelEventSource];

/** SMART_CREATIVE lets TikTok combine materials. TikTok's default is CUSTOM. */
export const AdGroupCreativeMaterialMode = {
  Custom: "CUSTOM",
  SmartCreative: "SMART_CREATIVE",
} as const;
export type AdGroupCreativeMaterialMode = (typeof AdGroupCreativeMaterialMode)[keyof typeof AdGroupCreativeMaterialMode];

/** Uses an app profile page. */
export const AdGroupAppProfilePageState = {
  On: "ON",
  Off: "OFF",
} as const;
export type AdGroupAppProfilePageState = (typeof AdGroupAppProfilePageState)[keyof typeof AdGroupAppProfilePageState];

/** TikTok's default is GENDER_UNLIMITED. */
export const AdGroupGender = {
  GenderUnlimited: "GENDER_UNLIMITED",
  GenderMale: "GENDER_MALE",
  GenderFemale: "GENDER_FEMALE",
} as const;
export type AdGroupGender = (typeof AdGroupGender)[keyof typeof AdGroupGender];

export const AdGroupAgeGroups = {
  Age1317: "AGE_13_17",
  Age1824: "AGE_18_24",
  Age2534: "AGE_25_34",
  Age3544: "AGE_35_44",
  Age4554: "AGE_45_54",
  Age55100: "AGE_55_100",
} as const;
export type AdGroupAgeGroups = (typeof AdGroupAgeGroups)[keyof typeof AdGroupAgeGroups];

export const AdGroupActionsActionScene = {
  VideoRelated: "VIDEO_RELATED",
  CreatorRelated: "CREATOR_RELATED",
  HashtagRelated: "HASHTAG_RELATED",
} as const;
export type AdGroupActionsActionScene = (typeof AdGroupActionsActionScene)[keyof typeof AdGroupActionsActionScene];

/** HIGH targets people who spend more. */
export const AdGroupSpendingPower = {
  All: "ALL",
  High: "HIGH",
} as const;
export type AdGroupSpendingPower = (typeof AdGroupSpendingPower)[keyof typeof AdGroupSpendingPower];

export const AdGroupHouseholdIncome = {
  Top5: "TOP5",
  Top10: "TOP10",
  Top1025: "TOP10_25",
  Top2550: "TOP25_50",
} as const;
export type AdGroupHouseholdIncome = (typeof AdGroupHouseholdIncome)[keyof typeof AdGroupHouseholdIncome];

export const AdGroupOperatingSystems = {
  Android: "ANDROID",
  Ios: "IOS",
} as const;
export type AdGroupOperatingSystems = (typeof AdGroupOperatingSystems)[keyof typeof AdGroupOperatingSystems];

/** Which iOS versions a dedicated campaign targets. */
export const AdGroupIos14Targeting = {
  Unset: "UNSET",
  Ios14Minus: "IOS14_MINUS",
  Ios14Plus: "IOS14_PLUS",
  All: "ALL",
} as const;
export type AdGroupIos14Targeting = (typeof AdGroupIos14Targeting)[keyof typeof AdGroupIos14Targeting];

export const AdGroupNetworkTypes = {
  Wifi: "WIFI",
  AdGroupNetworkTypes_2g: "2G",
  AdGroupNetworkTypes_3g: "3G",
  AdGroupNetworkTypes_4g: "4G",
  AdGroupNetworkTypes_5g: "5G",
} as const;
export type AdGroupNetworkTypes = (typeof AdGroupNetworkTypes)[keyof typeof AdGroupNetworkTypes];

/** The type of audience of app retargeting. */
export const AdGroupAudienceType = {
  NewCustomAudience: "NEW_CUSTOM_AUDIENCE",
} as const;
export type AdGroupAudienceType = (typeof AdGroupAudienceType)[keyof typeof AdGroupAudienceType];

/** PLACEMENT_TYPE_NORMAL uses the selected placements, PLACEMENT_TYPE_AUTOMATIC lets TikTok choose. */
export const AdGroupPlacementType = {
  PlacementTypeNormal: "PLACEMENT_TYPE_NORMAL",
  PlacementTypeAutomatic: "PLACEMENT_TYPE_AUTOMATIC",
} as const;
export type AdGroupPlacementType = (typeof AdGroupPlacementType)[keyof typeof AdGroupPlacementType];

export const AdGroupPlacements = {
  PlacementTiktok: "PLACEMENT_TIKTOK",
  PlacementPangle: "PLACEMENT_PANGLE",
  PlacementGlobalAppBundle: "PLACEMENT_GLOBAL_APP_BUNDLE",
} as const;
export type AdGroupPlacements = (typeof AdGroupPlacements)[keyof typeof AdGroupPlacements];

export const AdGroupTiktokSubplacements = {
  InFeed: "IN_FEED",
  SearchFeed: "SEARCH_FEED",
  Lemon8: "LEMON8",
  TiktokLite: "TIKTOK_LITE",
} as const;
export type AdGroupTiktokSubplacements = (typeof AdGroupTiktokSubplacements)[keyof typeof AdGroupTiktokSubplacements];

/** The inventory tier of videos next to the ads. */
export const AdGroupBrandSafetyType = {
  NoBrandSafety: "NO_BRAND_SAFETY",
  ExpandedInventory: "EXPANDED_INVENTORY",
  StandardInventory: "STANDARD_INVENTORY",
  LimitedInventory: "LIMITED_INVENTORY",
  ThirdParty: "THIRD_PARTY",
} as const;
export type AdGroupBrandSafetyType = (typeof AdGroupBrandSafetyType)[keyof typeof AdGroupBrandSafetyType];

/** The partner that checks it, under THIRD_PARTY. */
export const AdGroupBrandSafetyPartner = {
  Ias: "IAS",
  OpenSlate: "OPEN_SLATE",
} as const;
export type AdGroupBrandSafetyPartner = (typeof AdGroupBrandSafetyPartner)[keyof typeof AdGroupBrandSafetyPartner];

/** The display mode of a view bid: CPV. */
export const AdGroupBidDisplayMode = {
  Cpv: "CPV",
} as const;
export type AdGroupBidDisplayMode = (typeof AdGroupBidDisplayMode)[keyof typeof AdGroupBidDisplayMode];

/** The bid strategy for a deeper goal. */
export const AdGroupDeepBidType = {
  Default: "DEFAULT",
  Min: "MIN",
  Pacing: "PACING",
  VoMin: "VO_MIN",
  VoMinRoas: "VO_MIN_ROAS",
  VoHighestValue: "VO_HIGHEST_VALUE",
  Aeo: "AEO",
} as const;
export type AdGroupDeepBidType = (typeof AdGroupDeepBidType)[keyof typeof AdGroupDeepBidType];

/** The deeper event; requires deepBidType. */
export const AdGroupSecondaryOptimizationEvent = {
  ActivePay: "ACTIVE_PAY",
  ActiveRegister: "ACTIVE_REGISTER",
  AddPaymentInfo: "ADD_PAYMENT_INFO",
  InAppCart: "IN_APP_CART",
  InAppOrder: "IN_APP_ORDER",
  NextDayOpen: "NEXT_DAY_OPEN",
  PurchaseRoi: "PURCHASE_ROI",
  Subscribe: "SUBSCRIBE",
  UpdateLevel: "UPDATE_LEVEL",
  Day7Retention: "DAY7_RETENTION",
  PreferredLead: "PREFERRED_LEAD",
} as const;
export type AdGroupSecondaryOptimizationEvent = (typeof AdGroupSecondaryOptimizationEvent)[keyof typeof AdGroupSecondaryOptimizationEvent];

/** Over how long a purchase's value counts. TikTok's default is SEVEN_DAYS. */
export const AdGroupVboWindow = {
  SevenDays: "SEVEN_DAYS",
  ZeroDay: "ZERO_DAY",
} as const;
export type AdGroupVboWindow = (typeof AdGroupVboWindow)[keyof typeof AdGroupVboWindow];

/** How long after a click a conversion counts. */
export const AdGroupClickAttributionWindow = {
  Off: "OFF",
  OneDay: "ONE_DAY",
  SevenDays: "SEVEN_DAYS",
  FourteenDays: "FOURTEEN_DAYS",
  TwentyEightDays: "TWENTY_EIGHT_DAYS",
} as const;
export type AdGroupClickAttributionWindow = (typeof AdGroupClickAttributionWindow)[keyof typeof AdGroupClickAttributionWindow];

/** How long after a view a conversion counts. */
export const AdGroupViewAttributionWindow = {
  Off: "OFF",
  OneDay: "ONE_DAY",
  SevenDays: "SEVEN_DAYS",
} as const;
export type AdGroupViewAttributionWindow = (typeof AdGroupViewAttributionWindow)[keyof typeof AdGroupViewAttributionWindow];

/** How long after an engaged view a conversion counts. */
export const AdGroupEngagedViewAttributionWindow = {
  OneDay: "ONE_DAY",
  SevenDays: "SEVEN_DAYS",
} as const;
export type AdGroupEngagedViewAttributionWindow = (typeof AdGroupEngagedViewAttributionWindow)[keyof typeof AdGroupEngagedViewAttributionWindow];

/** Whether each conversion counts or one per person. */
export const AdGroupAttributionEventCount = {
  Unset: "UNSET",
  Every: "EVERY",
  Once: "ONCE",
} as const;
export type AdGroupAttributionEventCount = (typeof AdGroupAttributionEventCount)[keyof typeof AdGroupAttributionEventCount];

/** How conversions are counted. */
export const AdGroupStatisticType = {
  Everytime: "EVERYTIME",
  None: "NONE",
} as const;
export type AdGroupStatisticType = (typeof AdGroupStatisticType)[keyof typeof AdGroupStatisticType];

export const AdGroupSearchKeywordsMatchType = {
  PreciseWord: "PRECISE_WORD",
  PhraseWord: "PHRASE_WORD",
  BroadWord: "BROAD_WORD",
} as const;
export type AdGroupSearchKeywordsMatchType = (typeof AdGroupSearchKeywordsMatchType)[keyof typeof AdGroupSearchKeywordsMatchType];

export const AdGroupSearchKeywordsKeywordBidType = {
  FollowAdgroup: "FOLLOW_ADGROUP",
  Custom: "CUSTOM",
} as const;
export type AdGroupSearchKeywordsKeywordBidType = (typeof AdGroupSearchKeywordsKeywordBidType)[keyof typeof AdGroupSearchKeywordsKeywordBidType];

/** The format of the ad. */
export const AdFormat = {
  SingleVideo: "SINGLE_VIDEO",
  SingleImage: "SINGLE_IMAGE",
  CarouselAds: "CAROUSEL_ADS",
  CatalogCarousel: "CATALOG_CAROUSEL",
  LiveContent: "LIVE_CONTENT",
} as const;
export type AdFormat = (typeof AdFormat)[keyof typeof AdFormat];

/** ENABLE lets the ad run once its ad group and campaign do, DISABLE pauses it. */
export const AdStatus = {
  Enable: "ENABLE",
  Disable: "DISABLE",
} as const;
export type AdStatus = (typeof AdStatus)[keyof typeof AdStatus];

/** The type of the identity: a TikTok account (BC_AUTH_TT, TT_USER, AUTH_CODE), or a custom identity (CUSTOMIZED_USER), which TikTok has retired on its own placement. TikTok requires it. */
export const AdIdentityType = {
  /**
   * TikTok's CUSTOMIZED_USER.
   *
   * @deprecated Custom identities are no longer supported on TikTok placement since 2026-01-15. Use BC_AUTH_TT, TT_USER or AUTH_CODE.
   */
  CustomizedUser: "CUSTOMIZED_USER",
  AuthCode: "AUTH_CODE",
  TtUser: "TT_USER",
  BcAuthTt: "BC_AUTH_TT",
} as const;
export type AdIdentityType = (typeof AdIdentityType)[keyof typeof AdIdentityType];

/** ON keeps the ad off the identity's profile. TikTok's default is ON. */
export const AdDarkPostStatus = {
  On: "ON",
  Off: "OFF",
} as const;
export type AdDarkPostStatus = (typeof AdDarkPostStatus)[keyof typeof AdDarkPostStatus];

/** Declares that the content was made with AI. */
export const AdAigcDisclosureType = {
  NotDeclared: "NOT_DECLARED",
  SelfDisclosure: "SELF_DISCLOSURE",
} as const;
export type AdAigcDisclosureType = (typeof AdAigcDisclosureType)[keyof typeof AdAigcDisclosureType];

/** Whether people can create duets. */
export const AdItemDuetStatus = {
  Enable: "ENABLE",
  Disable: "DISABLE",
} as const;
export type AdItemDuetStatus = (typeof AdItemDuetStatus)[keyof typeof AdItemDuetStatus];

/** Whether people can stitch. */
export const AdItemStitchStatus = {
  Enable: "ENABLE",
  Disable: "DISABLE",
} as const;
export type AdItemStitchStatus = (typeof AdItemStitchStatus)[keyof typeof AdItemStitchStatus];

export const AdCreativeAutoEnhancementStrategyList = {
  VideoQuality: "VIDEO_QUALITY",
  MusicRefresh: "MUSIC_REFRESH",
  ImageQuality: "IMAGE_QUALITY",
  ImageResize: "IMAGE_RESIZE",
} as const;
export type AdCreativeAutoEnhancementStrategyList = (typeof AdCreativeAutoEnhancementStrategyList)[keyof typeof AdCreativeAutoEnhancementStrategyList];

/** The text of the button. */
export const AdCallToAction = {
  ApplyNow: "APPLY_NOW",
  BookNow: "BOOK_NOW",
  CallNow: "CALL_NOW",
  CheckAvailability: "CHECK_AVAILABILITY",
  ContactUs: "CONTACT_US",
  DownloadNow: "DOWNLOAD_NOW",
  ExperienceNow: "EXPERIENCE_NOW",
  GetQuote: "GET_QUOTE",
  GetShowtimes: "GET_SHOWTIMES",
  GetTicketsNow: "GET_TICKETS_NOW",
  InstallNow: "INSTALL_NOW",
  Interested: "INTERESTED",
  JoinThisHashtag: "JOIN_THIS_HASHTAG",
  LearnMore: "LEARN_MORE",
  ListenNow: "LISTEN_NOW",
  OrderNow: "ORDER_NOW",
  PlayGame: "PLAY_GAME",
  PreorderNow: "PREORDER_NOW",
  ReadMore: "READ_MORE",
  SendMessage: "SEND_MESSAGE",
  ShootWithThisEffect: "SHOOT_WITH_THIS_EFFECT",
  ShopNow: "SHOP_NOW",
  SignUp: "SIGN_UP",
  Subscribe: "SUBSCRIBE",
  ViewNow: "VIEW_NOW",
  ViewProfile: "VIEW_PROFILE",
  ViewVideoWithThisEffect: "VIEW_VIDEO_WITH_THIS_EFFECT",
  VisitStore: "VISIT_STORE",
  WatchLive: "WATCH_LIVE",
  WatchNow: "WATCH_NOW",
} as const;
export type AdCallToAction = (typeof AdCallToAction)[keyof typeof AdCallToAction];

/** DEFERRED_DEEPLINK opens it after the app was installed. */
export const AdDeeplinkType = {
  Normal: "NORMAL",
  DeferredDeeplink: "DEFERRED_DEEPLINK",
} as const;
export type AdDeeplinkType = (typeof AdDeeplinkType)[keyof typeof AdDeeplinkType];

/** The type of deep link, for the goal DESTINATION_VISIT: an http(s) link, or one with the app's own scheme. */
export const AdDeeplinkFormatType = {
  UniversalOrAppLink: "UNIVERSAL_OR_APP_LINK",
  SchemeLink: "SCHEME_LINK",
  None: "NONE",
} as const;
export type AdDeeplinkFormatType = (typeof AdDeeplinkFormatType)[keyof typeof AdDeeplinkFormatType];

/** Where people without the app go. */
export const AdFallbackType = {
  AppInstall: "APP_INSTALL",
  Website: "WEBSITE",
  Unset: "UNSET",
} as const;
export type AdFallbackType = (typeof AdFallbackType)[keyof typeof AdFallbackType];

/** The button on the end card of an automotive carousel. */
export const AdEndCardCta = {
  SearchInventory: "SEARCH_INVENTORY",
  LearnMore: "LEARN_MORE",
  ShopNow: "SHOP_NOW",
  SignUp: "SIGN_UP",
  ContactUs: "CONTACT_US",
  BookNow: "BOOK_NOW",
  ReadMore: "READ_MORE",
  ViewMore: "VIEW_MORE",
  OrderNow: "ORDER_NOW",
} as const;
export type AdEndCardCta = (typeof AdEndCardCta)[keyof typeof AdEndCardCta];

/** The type of TikTok page that the ad leads to. */
export const AdTiktokPageCategory = {
  ProfilePage: "PROFILE_PAGE",
  OtherTiktokPage: "OTHER_TIKTOK_PAGE",
  TiktokInstantPage: "TIKTOK_INSTANT_PAGE",
} as const;
export type AdTiktokPageCategory = (typeof AdTiktokPageCategory)[keyof typeof AdTiktokPageCategory];

/** A disclaimer, with or without links. It cannot be removed once set. */
export const AdDisclaimerType = {
  TextLink: "TEXT_LINK",
  TextOnly: "TEXT_ONLY",
} as const;
export type AdDisclaimerType = (typeof AdDisclaimerType)[keyof typeof AdDisclaimerType];

export const AdAutoDisclaimerTypes = {
  Emission: "EMISSION",
  Discount: "DISCOUNT",
} as const;
export type AdAutoDisclaimerTypes = (typeof AdAutoDisclaimerTypes)[keyof typeof AdAutoDisclaimerTypes];

/** Who measures viewability. */
export const AdViewabilityPostbidPartner = {
  Unset: "UNSET",
  DoubleVerify: "DOUBLE_VERIFY",
  Ias: "IAS",
  Zefr: "ZEFR",
} as const;
export type AdViewabilityPostbidPartner = (typeof AdViewabilityPostbidPartner)[keyof typeof AdViewabilityPostbidPartner];

/** Who measures brand safety. */
export const AdBrandSafetyPostbidPartner = {
  Unset: "UNSET",
  DoubleVerify: "DOUBLE_VERIFY",
  Ias: "IAS",
  Zefr: "ZEFR",
} as const;
export type AdBrandSafetyPostbidPartner = (typeof AdBrandSafetyPostbidPartner)[keyof typeof AdBrandSafetyPostbidPartner];

/** What the ad leads to: a live stream, or an instant page type. */
export const AdCreativeType = {
  ShopPdp: "SHOP_PDP",
  ShopPlp: "SHOP_PLP",
  ShortVideoLive: "SHORT_VIDEO_LIVE",
  DirectLive: "DIRECT_LIVE",
  Psa: "PSA",
  CustomInstantPage: "CUSTOM_INSTANT_PAGE",
  AutoInventoryInstantPage: "AUTO_INVENTORY_INSTANT_PAGE",
} as const;
export type AdCreativeType = (typeof AdCreativeType)[keyof typeof AdCreativeType];

/** Where the videos of a shopping ad come from. */
export const AdVerticalVideoStrategy = {
  Unset: "UNSET",
  SingleVideo: "SINGLE_VIDEO",
  CatalogVideos: "CATALOG_VIDEOS",
  CatalogUploadedVideos: "CATALOG_UPLOADED_VIDEOS",
  LiveStream: "LIVE_STREAM",
} as const;
export type AdVerticalVideoStrategy = (typeof AdVerticalVideoStrategy)[keyof typeof AdVerticalVideoStrategy];

/** Lets TikTok choose the format. */
export const AdDynamicFormat = {
  DynamicCreative: "DYNAMIC_CREATIVE",
  Unset: "UNSET",
} as const;
export type AdDynamicFormat = (typeof AdDynamicFormat)[keyof typeof AdDynamicFormat];

/** DLP lets TikTok choose where a catalog ad leads. */
export const AdDynamicDestination = {
  Dlp: "DLP",
  Unset: "UNSET",
} as const;
export type AdDynamicDestination = (typeof AdDynamicDestination)[keyof typeof AdDynamicDestination];

/** Which products are shown. */
export const AdProductSpecificType = {
  All: "ALL",
  ProductSet: "PRODUCT_SET",
  CustomizedProducts: "CUSTOMIZED_PRODUCTS",
  Unset: "UNSET",
} as const;
export type AdProductSpecificType = (typeof AdProductSpecificType)[keyof typeof AdProductSpecificType];

export const AdProductDisplayFieldList = {
  DealerName: "DEALER_NAME",
  Make: "MAKE",
  Model: "MODEL",
  Year: "YEAR",
  Mileage: "MILEAGE",
  Price: "PRICE",
  SalePrice: "SALE_PRICE",
  ExteriorColor: "EXTERIOR_COLOR",
  Trim: "TRIM",
  AddressCity: "ADDRESS_CITY",
  VehicleState: "VEHICLE_STATE",
} as const;
export type AdProductDisplayFieldList = (typeof AdProductDisplayFieldList)[keyof typeof AdProductDisplayFieldList];

/** The deep link of a catalog ad: CUSTOM is deeplink, SHOPPING_ADS each product's own. */
export const AdShoppingAdsDeeplinkType = {
  None: "NONE",
  Custom: "CUSTOM",
  ShoppingAds: "SHOPPING_ADS",
  Normal: "NORMAL",
} as const;
export type AdShoppingAdsDeeplinkType = (typeof AdShoppingAdsDeeplinkType)[keyof typeof AdShoppingAdsDeeplinkType];

/** Where a catalog ad leads people without the app, or on a website: CUSTOM is landingPageUrl, SHOPPING_ADS each product's own page. */
export const AdShoppingAdsFallbackType = {
  Default: "DEFAULT",
  Custom: "CUSTOM",
  ShoppingAds: "SHOPPING_ADS",
} as const;
export type AdShoppingAdsFallbackType = (typeof AdShoppingAdsFallbackType)[keyof typeof AdShoppingAdsFallbackType];

/** What the campaign is for. */
export const SmartPlusCampaignObjective = {
  AppPromotion: "APP_PROMOTION",
  WebConversions: "WEB_CONVERSIONS",
  LeadGeneration: "LEAD_GENERATION",
} as const;
export type SmartPlusCampaignObjective = (typeof SmartPlusCampaignObjective)[keyof typeof SmartPlusCampaignObjective];

/** The goal of an APP_PROMOTION campaign: install an app, return to it, or use a mini app or game. */
export const SmartPlusCampaignAppPromotionType = {
  AppInstall: "APP_INSTALL",
  AppRetargeting: "APP_RETARGETING",
  Minis: "MINIS",
} as const;
export type SmartPlusCampaignAppPromotionType = (typeof SmartPlusCampaignAppPromotionType)[keyof typeof SmartPlusCampaignAppPromotionType];

/** Where a WEB_CONVERSIONS campaign sells. APP needs a catalog. */
export const SmartPlusCampaignSalesDestination = {
  Website: "WEBSITE",
  App: "APP",
  WebAndApp: "WEB_AND_APP",
} as const;
export type SmartPlusCampaignSalesDestination = (typeof SmartPlusCampaignSalesDestination)[keyof typeof SmartPlusCampaignSalesDestination];

/** With budgetOptimizeOn: BUDGET_MODE_DYNAMIC_DAILY_BUDGET spends the budget each day on average, up to 125 % on one day; BUDGET_MODE_TOTAL over the schedule. Without: BUDGET_MODE_INFINITE, or a limit over all ad groups by BUDGET_MODE_DAY or BUDGET_MODE_TOTAL. */
export const SmartPlusCampaignBudgetMode = {
  BudgetModeDynamicDailyBudget: "BUDGET_MODE_DYNAMIC_DAILY_BUDGET",
  BudgetModeTotal: "BUDGET_MODE_TOTAL",
  BudgetModeDay: "BUDGET_MODE_DAY",
  BudgetModeInfinite: "BUDGET_MODE_INFINITE",
} as const;
export type SmartPlusCampaignBudgetMode = (typeof SmartPlusCampaignBudgetMode)[keyof typeof SmartPlusCampaignBudgetMode];

/** AUTO_BUDGET_INCREASE lets TikTok raise the daily budget by 20 %, up to ten times a day. The limits on TikTok's page are between 3 and 6.19 times the budget; guardrails and previews count 6.19, and 7.74 on a peak day. */
export const SmartPlusCampaignBudgetAutoAdjustStrategy = {
  AutoBudgetIncrease: "AUTO_BUDGET_INCREASE",
  Unset: "UNSET",
} as const;
export type SmartPlusCampaignBudgetAutoAdjustStrategy = (typeof SmartPlusCampaignBudgetAutoAdjustStrategy)[keyof typeof SmartPlusCampaignBudgetAutoAdjustStrategy];

/** ENABLE lets the campaign spend, DISABLE pauses it. A campaign starts paused unless the program sets ENABLE; TikTok's own default is ENABLE. */
export const SmartPlusCampaignStatus = {
  Enable: "ENABLE",
  Disable: "DISABLE",
} as const;
export type SmartPlusCampaignStatus = (typeof SmartPlusCampaignStatus)[keyof typeof SmartPlusCampaignStatus];

/** The advertiser's currency, as an ISO 4217 code. With it, minimum budgets and decimals are checked at preview; it is not sent. */
export const SmartPlusCampaignCurrency = {
  Aed: "AED",
  Ars: "ARS",
  Aud: "AUD",
  Bdt: "BDT",
  Bob: "BOB",
  Brl: "BRL",
  Cad: "CAD",
  Chf: "CHF",
  Clp: "CLP",
  Cny: "CNY",
  Cop: "COP",
  Crc: "CRC",
  Czk: "CZK",
  Dkk: "DKK",
  Dzd: "DZD",
  Egp: "EGP",
  Eur: "EUR",
  Gbp: "GBP",
  Gtq: "GTQ",
  Hkd: "HKD",
  Hnl: "HNL",
  Huf: "HUF",
  Idr: "IDR",
  Ils: "ILS",
  Inr: "INR",
  Isk: "ISK",
  Jpy: "JPY",
  Kes: "KES",
  Krw: "KRW",
  Mop: "MOP",
  Mxn: "MXN",
  Myr: "MYR",
  Ngn: "NGN",
  Nio: "NIO",
  Nok: "NOK",
  Nzd: "NZD",
  Pen: "PEN",
  Php: "PHP",
  Pkr: "PKR",
  Pln: "PLN",
  Pyg: "PYG",
  Qar: "QAR",
  Ron: "RON",
  Rub: "RUB",
  Sar: "SAR",
  Sek: "SEK",
  Sgd: "SGD",
  Thb: "THB",
  Try: "TRY",
  Twd: "TWD",
  Uah: "UAH",
  Usd: "USD",
  Uyu: "UYU",
  Vef: "VEF",
  Vnd: "VND",
  Zar: "ZAR",
} as const;
export type SmartPlusCampaignCurrency = (typeof SmartPlusCampaignCurrency)[keyof typeof SmartPlusCampaignCurrency];

/** The kind of catalog. */
export const SmartPlusCampaignCatalogType = {
  Ecommerce: "ECOMMERCE",
  TravelEntertainment: "TRAVEL_ENTERTAINMENT",
  MiniSeries: "MINI_SERIES",
} as const;
export type SmartPlusCampaignCatalogType = (typeof SmartPlusCampaignCatalogType)[keyof typeof SmartPlusCampaignCatalogType];

/** IOS14_CAMPAIGN is a dedicated campaign for iOS 14 and later. TikTok's default is REGULAR_CAMPAIGN. */
export const SmartPlusCampaignType = {
  RegularCampaign: "REGULAR_CAMPAIGN",
  Ios14Campaign: "IOS14_CAMPAIGN",
} as const;
export type SmartPlusCampaignType = (typeof SmartPlusCampaignType)[keyof typeof SmartPlusCampaignType];

export const SmartPlusCampaignSpecialIndustries = {
  Housing: "HOUSING",
  Employment: "EMPLOYMENT",
  Credit: "CREDIT",
} as const;
export type SmartPlusCampaignSpecialIndustries = (typeof SmartPlusCampaignSpecialIndustries)[keyof typeof SmartPlusCampaignSpecialIndustries];

/** Agrees to TikTok's rules for games; dedicated iOS 14 install campaigns. Accounts need TikTok's permission. */
export const SmartPlusCampaignGamingAdComplianceAgreement = {
  On: "ON",
  Off: "OFF",
} as const;
export type SmartPlusCampaignGamingAdComplianceAgreement = (typeof SmartPlusCampaignGamingAdComplianceAgreement)[keyof typeof SmartPlusCampaignGamingAdComplianceAgreement];

/** Uses an app profile page; only for dedicated iOS 14 app campaigns. */
export const SmartPlusCampaignAppProfilePageState = {
  On: "ON",
  Off: "OFF",
} as const;
export type SmartPlusCampaignAppProfilePageState = (typeof SmartPlusCampaignAppProfilePageState)[keyof typeof SmartPlusCampaignAppProfilePageState];

/** The SKAdNetwork 4 postback window; it can be set once, while the campaign is paused. */
export const SmartPlusCampaignPostbackWindowMode = {
  PostbackWindowMode1: "POSTBACK_WINDOW_MODE1",
  PostbackWindowMode2: "POSTBACK_WINDOW_MODE2",
  PostbackWindowMode3: "POSTBACK_WINDOW_MODE3",
} as const;
export type SmartPlusCampaignPostbackWindowMode = (typeof SmartPlusCampaignPostbackWindowMode)[keyof typeof SmartPlusCampaignPostbackWindowMode];

/** What is promoted. It follows from the campaign's objective and destination. */
export const SmartPlusAdGroupPromotionType = {
  AppAndroid: "APP_ANDROID",
  AppIos: "APP_IOS",
  Website: "WEBSITE",
  LeadGeneration: "LEAD_GENERATION",
  LeadGenClickToTtDirectMessage: "LEAD_GEN_CLICK_TO_TT_DIRECT_MESSAGE",
  LeadGenClickToSocialMediaAppMessage: "LEAD_GEN_CLICK_TO_SOCIAL_MEDIA_APP_MESSAGE",
  LeadGenClickToCall: "LEAD_GEN_CLICK_TO_CALL",
  MiniApp: "MINI_APP",
  MiniGame: "MINI_GAME",
  NativeSeries: "NATIVE_SERIES",
} as const;
export type SmartPlusAdGroupPromotionType = (typeof SmartPlusAdGroupPromotionType)[keyof typeof SmartPlusAdGroupPromotionType];

/** What delivery is optimized for. The allowed goals depend on the campaign. */
export const SmartPlusAdGroupOptimizationGoal = {
  Click: "CLICK",
  Install: "INSTALL",
  InAppEvent: "IN_APP_EVENT",
  Value: "VALUE",
  Convert: "CONVERT",
  TrafficLandingPageView: "TRAFFIC_LANDING_PAGE_VIEW",
  Conversation: "CONVERSATION",
  LeadGeneration: "LEAD_GENERATION",
} as const;
export type SmartPlusAdGroupOptimizationGoal = (typeof SmartPlusAdGroupOptimizationGoal)[keyof typeof SmartPlusAdGroupOptimizationGoal];

/** What is paid for: CPC with goal CLICK, OCPM with every other. */
export const SmartPlusAdGroupBillingEvent = {
  Cpc: "CPC",
  Ocpm: "OCPM",
} as const;
export type SmartPlusAdGroupBillingEvent = (typeof SmartPlusAdGroupBillingEvent)[keyof typeof SmartPlusAdGroupBillingEvent];

/** BID_TYPE_NO_BID is maximum delivery, BID_TYPE_CUSTOM uses a cost cap. Equal in all ad groups of a campaign. */
export const SmartPlusAdGroupBidType = {
  BidTypeNoBid: "BID_TYPE_NO_BID",
  BidTypeCustom: "BID_TYPE_CUSTOM",
} as const;
export type SmartPlusAdGroupBidType = (typeof SmartPlusAdGroupBidType)[keyof typeof SmartPlusAdGroupBidType];

/** Without campaign budget optimization: BUDGET_MODE_DYNAMIC_DAILY_BUDGET or BUDGET_MODE_TOTAL, equal in all ad groups of a campaign. Omitted under campaign budget optimization, which ignores it. */
export const SmartPlusAdGroupBudgetMode = {
  BudgetModeDynamicDailyBudget: "BUDGET_MODE_DYNAMIC_DAILY_BUDGET",
  BudgetModeTotal: "BUDGET_MODE_TOTAL",
} as const;
export type SmartPlusAdGroupBudgetMode = (typeof SmartPlusAdGroupBudgetMode)[keyof typeof SmartPlusAdGroupBudgetMode];

/** ENABLE lets the ad group spend once its campaign does, DISABLE pauses it. */
export const SmartPlusAdGroupStatus = {
  Enable: "ENABLE",
  Disable: "DISABLE",
} as const;
export type SmartPlusAdGroupStatus = (typeof SmartPlusAdGroupStatus)[keyof typeof SmartPlusAdGroupStatus];

/** SCHEDULE_START_END has an end, SCHEDULE_FROM_NOW has none and requires a daily budget. Default: derived from whether there is an end. */
export const SmartPlusAdGroupScheduleType = {
  ScheduleFromNow: "SCHEDULE_FROM_NOW",
  ScheduleStartEnd: "SCHEDULE_START_END",
} as const;
export type SmartPlusAdGroupScheduleType = (typeof SmartPlusAdGroupScheduleType)[keyof typeof SmartPlusAdGroupScheduleType];

/** The advertiser's currency, as an ISO 4217 code. With it, minimum budgets and decimals are checked at preview; it is not sent. */
export const SmartPlusAdGroupCurrency = {
  Aed: "AED",
  Ars: "ARS",
  Aud: "AUD",
  Bdt: "BDT",
  Bob: "BOB",
  Brl: "BRL",
  Cad: "CAD",
  Chf: "CHF",
  Clp: "CLP",
  Cny: "CNY",
  Cop: "COP",
  Crc: "CRC",
  Czk: "CZK",
  Dkk: "DKK",
  Dzd: "DZD",
  Egp: "EGP",
  Eur: "EUR",
  Gbp: "GBP",
  Gtq: "GTQ",
  Hkd: "HKD",
  Hnl: "HNL",
  Huf: "HUF",
  Idr: "IDR",
  Ils: "ILS",
  Inr: "INR",
  Isk: "ISK",
  Jpy: "JPY",
  Kes: "KES",
  Krw: "KRW",
  Mop: "MOP",
  Mxn: "MXN",
  Myr: "MYR",
  Ngn: "NGN",
  Nio: "NIO",
  Nok: "NOK",
  Nzd: "NZD",
  Pen: "PEN",
  Php: "PHP",
  Pkr: "PKR",
  Pln: "PLN",
  Pyg: "PYG",
  Qar: "QAR",
  Ron: "RON",
  Rub: "RUB",
  Sar: "SAR",
  Sek: "SEK",
  Sgd: "SGD",
  Thb: "THB",
  Try: "TRY",
  Twd: "TWD",
  Uah: "UAH",
  Usd: "USD",
  Uyu: "UYU",
  Vef: "VEF",
  Vnd: "VND",
  Zar: "ZAR",
} as const;
export type SmartPlusAdGroupCurrency = (typeof SmartPlusAdGroupCurrency)[keyof typeof SmartPlusAdGroupCurrency];

/** The value strategy: VO_HIGHEST_VALUE, or VO_MIN_ROAS with roasBid under a daily budget. */
export const SmartPlusAdGroupDeepBidType = {
  Default: "DEFAULT",
  Aeo: "AEO",
  VoMinRoas: "VO_MIN_ROAS",
  VoHighestValue: "VO_HIGHEST_VALUE",
} as const;
export type SmartPlusAdGroupDeepBidType = (typeof SmartPlusAdGroupDeepBidType)[keyof typeof SmartPlusAdGroupDeepBidType];

/** AUTO_BUDGET_INCREASE lets TikTok raise the ad group's own daily budget by 20 %, up to ten times a day. Guardrails and previews count 6.19 times the budget, and 7.74 on a peak day. */
export const SmartPlusAdGroupBudgetAutoAdjustStrategy = {
  AutoBudgetIncrease: "AUTO_BUDGET_INCREASE",
  Unset: "UNSET",
} as const;
export type SmartPlusAdGroupBudgetAutoAdjustStrategy = (typeof SmartPlusAdGroupBudgetAutoAdjustStrategy)[keyof typeof SmartPlusAdGroupBudgetAutoAdjustStrategy];

/** Where leads are collected: in a form on TikTok or on a website. */
export const SmartPlusAdGroupPromotionTargetType = {
  InstantPage: "INSTANT_PAGE",
  ExternalWebsite: "EXTERNAL_WEBSITE",
} as const;
export type SmartPlusAdGroupPromotionTargetType = (typeof SmartPlusAdGroupPromotionTargetType)[keyof typeof SmartPlusAdGroupPromotionTargetType];

/** Optimizes lead forms for what happens after the lead. */
export const SmartPlusAdGroupDeepFunnelOptimizationStatus = {
  On: "ON",
  Off: "OFF",
} as const;
export type SmartPlusAdGroupDeepFunnelOptimizationStatus = (typeof SmartPlusAdGroupDeepFunnelOptimizationStatus)[keyof typeof SmartPlusAdGroupDeepFunnelOptimizationStatus];

/** Where that event is measured. */
export const SmartPlusAdGroupDeepFunnelEventSource = {
  Pixel: "PIXEL",
  Offline: "OFFLINE",
  Crm: "CRM",
} as const;
export type SmartPlusAdGroupDeepFunnelEventSource = (typeof SmartPlusAdGroupDeepFunnelEventSource)[keyof typeof SmartPlusAdGroupDeepFunnelEventSource];

/** The messaging app. With goal CLICK TikTok's default is IM_URL. */
export const SmartPlusAdGroupMessagingAppType = {
  Messenger: "MESSENGER",
  Whatsapp: "WHATSAPP",
  Zalo: "ZALO",
  Line: "LINE",
  ImUrl: "IM_URL",
} as const;
export type SmartPlusAdGroupMessagingAppType = (typeof SmartPlusAdGroupMessagingAppType)[keyof typeof SmartPlusAdGroupMessagingAppType];

/** The type of Zalo account. */
export const SmartPlusAdGroupZaloIdType = {
  ZaloOfficialAccount: "ZALO_OFFICIAL_ACCOUNT",
  ZaloPhoneAccount: "ZALO_PHONE_ACCOUNT",
} as const;
export type SmartPlusAdGroupZaloIdType = (typeof SmartPlusAdGroupZaloIdType)[keyof typeof SmartPlusAdGroupZaloIdType];

/** The type of the account of identityId. */
export const SmartPlusAdGroupIdentityType = {
  TtUser: "TT_USER",
  BcAuthTt: "BC_AUTH_TT",
} as const;
export type SmartPlusAdGroupIdentityType = (typeof SmartPlusAdGroupIdentityType)[keyof typeof SmartPlusAdGroupIdentityType];

/** Agrees to TikTok's rules for games. Accounts need TikTok's permission. */
export const SmartPlusAdGroupGamingAdComplianceAgreement = {
  On: "ON",
  Off: "OFF",
} as const;
export type SmartPlusAdGroupGamingAdComplianceAgreement = (typeof SmartPlusAdGroupGamingAdComplianceAgreement)[keyof typeof SmartPlusAdGroupGamingAdComplianceAgreement];

/** The attribution window of value. TikTok's default is SEVEN_DAYS. */
export const SmartPlusAdGroupVboWindow = {
  SevenDays: "SEVEN_DAYS",
  ZeroDay: "ZERO_DAY",
} as const;
export type SmartPlusAdGroupVboWindow = (typeof SmartPlusAdGroupVboWindow)[keyof typeof SmartPlusAdGroupVboWindow];

/** How long a conversion counts after a click; used together with viewAttributionWindow. Default: the account's. */
export const SmartPlusAdGroupClickAttributionWindow = {
  Off: "OFF",
  OneDay: "ONE_DAY",
  SevenDays: "SEVEN_DAYS",
  FourteenDays: "FOURTEEN_DAYS",
  TwentyEightDays: "TWENTY_EIGHT_DAYS",
  ThirtyDays: "THIRTY_DAYS",
  ThirtyTwoDays: "THIRTY_TWO_DAYS",
  OneHundredEightyDays: "ONE_HUNDRED_EIGHTY_DAYS",
} as const;
export type SmartPlusAdGroupClickAttributionWindow = (typeof SmartPlusAdGroupClickAttributionWindow)[keyof typeof SmartPlusAdGroupClickAttributionWindow];

/** How long a conversion counts after a view; used together with clickAttributionWindow. Default: the account's. */
export const SmartPlusAdGroupViewAttributionWindow = {
  Off: "OFF",
  OneDay: "ONE_DAY",
  SevenDays: "SEVEN_DAYS",
} as const;
export type SmartPlusAdGroupViewAttributionWindow = (typeof SmartPlusAdGroupViewAttributionWindow)[keyof typeof SmartPlusAdGroupViewAttributionWindow];

/** How long a conversion counts after an engaged view; needs the other two windows. */
export const SmartPlusAdGroupEngagedViewAttributionWindow = {
  Off: "OFF",
  OneDay: "ONE_DAY",
  SevenDays: "SEVEN_DAYS",
  FourteenDays: "FOURTEEN_DAYS",
  TwentyEightDays: "TWENTY_EIGHT_DAYS",
} as const;
export type SmartPlusAdGroupEngagedViewAttributionWindow = (typeof SmartPlusAdGroupEngagedViewAttributionWindow)[keyof typeof SmartPlusAdGroupEngagedViewAttributionWindow];

/** Whether every event of a person counts, or one. */
export const SmartPlusAdGroupAttributionEventCount = {
  Unset: "UNSET",
  Every: "EVERY",
  Once: "ONCE",
} as const;
export type SmartPlusAdGroupAttributionEventCount = (typeof SmartPlusAdGroupAttributionEventCount)[keyof typeof SmartPlusAdGroupAttributionEventCount];

/** AUTOMATIC lets TikTok find the audience within a few limits, MANUAL uses exactly targetingSpec. TikTok's default is AUTOMATIC. */
export const SmartPlusAdGroupTargetingOptimizationMode = {
  Automatic: "AUTOMATIC",
  Manual: "MANUAL",
} as const;
export type SmartPlusAdGroupTargetingOptimizationMode = (typeof SmartPlusAdGroupTargetingOptimizationMode)[keyof typeof SmartPlusAdGroupTargetingOptimizationMode];

/** PLACEMENT_TYPE_AUTOMATIC lets TikTok choose, PLACEMENT_TYPE_NORMAL uses the selected placements. TikTok's default is automatic. */
export const SmartPlusAdGroupPlacementType = {
  PlacementTypeAutomatic: "PLACEMENT_TYPE_AUTOMATIC",
  PlacementTypeNormal: "PLACEMENT_TYPE_NORMAL",
} as const;
export type SmartPlusAdGroupPlacementType = (typeof SmartPlusAdGroupPlacementType)[keyof typeof SmartPlusAdGroupPlacementType];

export const SmartPlusAdGroupPlacements = {
  PlacementTiktok: "PLACEMENT_TIKTOK",
  PlacementPangle: "PLACEMENT_PANGLE",
  PlacementGlobalAppBundle: "PLACEMENT_GLOBAL_APP_BUNDLE",
} as const;
export type SmartPlusAdGroupPlacements = (typeof SmartPlusAdGroupPlacements)[keyof typeof SmartPlusAdGroupPlacements];

export const SmartPlusAdGroupTiktokSubplacements = {
  Lemon8: "LEMON8",
  PineDrama: "PINE_DRAMA",
} as const;
export type SmartPlusAdGroupTiktokSubplacements = (typeof SmartPlusAdGroupTiktokSubplacements)[keyof typeof SmartPlusAdGroupTiktokSubplacements];

/** ENABLE lets the ad run once its ad group and campaign do, DISABLE pauses it. */
export const SmartPlusAdStatus = {
  Enable: "ENABLE",
  Disable: "DISABLE",
} as const;
export type SmartPlusAdStatus = (typeof SmartPlusAdStatus)[keyof typeof SmartPlusAdStatus];

/** The type of portfolio. TikTok's default is CTA. */
export const CreativePortfolioType = {
  Card: "CARD",
  CountdownSticker: "COUNTDOWN_STICKER",
  Cta: "CTA",
  DestinationCard: "DESTINATION_CARD",
  DownloadCard: "DOWNLOAD_CARD",
  DynamicAddOn: "DYNAMIC_ADD_ON",
  FlightCard: "FLIGHT_CARD",
  Gesture: "GESTURE",
  GiftcodeSticker: "GIFTCODE_STICKER",
  HotelCard: "HOTEL_CARD",
  InventoryCard: "INVENTORY_CARD",
  LiveReminderCountdownSticker: "LIVE_REMINDER_COUNTDOWN_STICKER",
  MediaCard: "MEDIA_CARD",
  NonClickSuperLike: "NON_CLICK_SUPER_LIKE",
  PremiumBadge: "PREMIUM_BADGE",
  ProductCard: "PRODUCT_CARD",
  ProductInfoCard: "PRODUCT_INFO_CARD",
  ProductShowcaseTile: "PRODUCT_SHOWCASE_TILE",
  ProductTile: "PRODUCT_TILE",
  ReminderCountdownSticker: "REMINDER_COUNTDOWN_STICKER",
  ShakeSurprise: "SHAKE_SURPRISE",
  ShopifyProductCard: "SHOPIFY_PRODUCT_CARD",
  Sticker: "STICKER",
  StorySelection: "STORY_SELECTION",
  SuperLike: "SUPER_LIKE",
  WebInfoCard: "WEB_INFO_CARD",
} as const;
export type CreativePortfolioType = (typeof CreativePortfolioType)[keyof typeof CreativePortfolioType];

/** TikTok's default is GENDER_UNLIMITED. */
export const SavedAudienceGender = {
  GenderUnlimited: "GENDER_UNLIMITED",
  GenderMale: "GENDER_MALE",
  GenderFemale: "GENDER_FEMALE",
} as const;
export type SavedAudienceGender = (typeof SavedAudienceGender)[keyof typeof SavedAudienceGender];

export const SavedAudienceAgeGroups = {
  Age1317: "AGE_13_17",
  Age1824: "AGE_18_24",
  Age2534: "AGE_25_34",
  Age3544: "AGE_35_44",
  Age4554: "AGE_45_54",
  Age55100: "AGE_55_100",
} as const;
export type SavedAudienceAgeGroups = (typeof SavedAudienceAgeGroups)[keyof typeof SavedAudienceAgeGroups];

export const SavedAudienceActionsActionScene = {
  VideoRelated: "VIDEO_RELATED",
  CreatorRelated: "CREATOR_RELATED",
  HashtagRelated: "HASHTAG_RELATED",
} as const;
export type SavedAudienceActionsActionScene = (typeof SavedAudienceActionsActionScene)[keyof typeof SavedAudienceActionsActionScene];

export const SavedAudienceOperatingSystems = {
  Android: "ANDROID",
  Ios: "IOS",
} as const;
export type SavedAudienceOperatingSystems = (typeof SavedAudienceOperatingSystems)[keyof typeof SavedAudienceOperatingSystems];

export const SavedAudienceNetworkTypes = {
  Wifi: "WIFI",
  SavedAudienceNetworkTypes_2g: "2G",
  SavedAudienceNetworkTypes_3g: "3G",
  SavedAudienceNetworkTypes_4g: "4G",
  SavedAudienceNetworkTypes_5g: "5G",
} as const;
export type SavedAudienceNetworkTypes = (typeof SavedAudienceNetworkTypes)[keyof typeof SavedAudienceNetworkTypes];

/** Only campaigns with this status. */
export const GetCampaignsStatus = {
  Enable: "ENABLE",
  Disable: "DISABLE",
} as const;
export type GetCampaignsStatus = (typeof GetCampaignsStatus)[keyof typeof GetCampaignsStatus];

/** Only regions of this level. */
export const GetRegionsLevel = {
  Country: "COUNTRY",
  Province: "PROVINCE",
  City: "CITY",
  District: "DISTRICT",
} as const;
export type GetRegionsLevel = (typeof GetRegionsLevel)[keyof typeof GetRegionsLevel];

/** What a row is about. At level creative each creative of a Smart+ ad has a row, and each plain ad. Default: campaign. */
export const GetReportLevel = {
  Campaign: "campaign",
  Adgroup: "adGroup",
  Ad: "ad",
  Creative: "creative",
  Advertiser: "advertiser",
} as const;
export type GetReportLevel = (typeof GetReportLevel)[keyof typeof GetReportLevel];

/** A row for each day, country, age group and so on. Default: one row in total. */
export const GetReportBy = {
  Day: "day",
  Country: "country",
  Age: "age",
  Gender: "gender",
  Language: "language",
  Platform: "platform",
  Placement: "placement",
} as const;
export type GetReportBy = (typeof GetReportBy)[keyof typeof GetReportBy];

/** Only identities of this type. */
export const GetIdentitiesIdentityType = {
  CustomizedUser: "CUSTOMIZED_USER",
  AuthCode: "AUTH_CODE",
  TtUser: "TT_USER",
  BcAuthTt: "BC_AUTH_TT",
  TtsTt: "TTS_TT",
} as const;
export type GetIdentitiesIdentityType = (typeof GetIdentitiesIdentityType)[keyof typeof GetIdentitiesIdentityType];

/** The type of that account; needed with identityId. */
export const GetPostsIdentityType = {
  CustomizedUser: "CUSTOMIZED_USER",
  AuthCode: "AUTH_CODE",
  TtUser: "TT_USER",
  BcAuthTt: "BC_AUTH_TT",
  TtsTt: "TTS_TT",
} as const;
export type GetPostsIdentityType = (typeof GetPostsIdentityType)[keyof typeof GetPostsIdentityType];

/** Only posts of this type. Default: VIDEO for an account's. */
export const GetPostsType = {
  Video: "VIDEO",
  Carousel: "CAROUSEL",
} as const;
export type GetPostsType = (typeof GetPostsType)[keyof typeof GetPostsType];
