// Made from provider/functions by `npm run generate`. Do not edit.
import { lookUp, lookUpOutput } from "./invoke.js";

/** What getCampaign is asked with. */
export interface GetCampaignArgs {
  /** The campaign's id. */
  readonly id?: string;
  /** The campaign's name, exactly as it is. */
  readonly name?: string;
  /** The advertiser account to ask. Left out, that of the provider's settings. */
  readonly advertiserId?: string;
}

/** What getCampaign answers. */
export interface GetCampaignResult {
  /** TikTok's campaign_id. */
  readonly id: string;
  /** The name in TikTok Ads Manager. */
  readonly name: string;
  /** What the campaign is for. */
  readonly objective: string;
  /** ENABLE or DISABLE. */
  readonly status: string;
  /** How the budget is counted. */
  readonly budgetMode: string;
  /** The budget in the advertiser's currency; left out when there is none. */
  readonly budget?: number;
}

/** Looks up one campaign by its id or its name. */
export const getCampaign = lookUp<GetCampaignArgs, GetCampaignResult>("getCampaign", "dynamic");
/** Looks up one campaign by its id or its name. Takes outputs, too. */
export const getCampaignOutput = lookUpOutput<GetCampaignArgs, GetCampaignResult>("getCampaign", "dynamic");

/** What getCampaigns is asked with. */
export interface GetCampaignsArgs {
  /** Only campaigns whose name holds this text; capitals count. */
  readonly nameContains?: string;
  /** Only campaigns with this objective. */
  readonly objective?: string;
  /** Only campaigns with this status. */
  readonly status?: "ENABLE" | "DISABLE";
  /** The advertiser account to ask. Left out, that of the provider's settings. */
  readonly advertiserId?: string;
}

/** What getCampaigns answers. */
export interface GetCampaignsResult {
  /** The campaigns, newest first. */
  readonly campaigns: { id?: string; name?: string; objective?: string; status?: string; budgetMode?: string; budget?: number }[];
}

/** Lists the campaigns of an account, those that were deleted left out. */
export const getCampaigns = lookUp<GetCampaignsArgs, GetCampaignsResult>("getCampaigns", "dynamic");
/** Lists the campaigns of an account, those that were deleted left out. Takes outputs, too. */
export const getCampaignsOutput = lookUpOutput<GetCampaignsArgs, GetCampaignsResult>("getCampaigns", "dynamic");

/** What getAdvertiser is asked with. */
export interface GetAdvertiserArgs {
  /** The advertiser account to ask. Left out, that of the provider's settings. */
  readonly advertiserId?: string;
}

/** What getAdvertiser answers. */
export interface GetAdvertiserResult {
  /** TikTok's advertiser_id. */
  readonly id: string;
  /** The account's name. */
  readonly name: string;
  /** The account's status, such as STATUS_ENABLE. */
  readonly status: string;
  /** ISO 4217 code; budgets and bids are in it. */
  readonly currency: string;
  /** Time zone of schedules and reports in TikTok Ads Manager. */
  readonly timezone: string;
  /** Country of the account. */
  readonly country: string;
  /** The company that owns it. */
  readonly company: string;
  /** Money left, in the account's currency. */
  readonly balance?: number;
}

/** Looks up the advertiser account: its currency, time zone, status and balance. */
export const getAdvertiser = lookUp<GetAdvertiserArgs, GetAdvertiserResult>("getAdvertiser", "dynamic");
/** Looks up the advertiser account: its currency, time zone, status and balance. Takes outputs, too. */
export const getAdvertiserOutput = lookUpOutput<GetAdvertiserArgs, GetAdvertiserResult>("getAdvertiser", "dynamic");

/** What getRegions is asked with. */
export interface GetRegionsArgs {
  /** Placements that the ad group uses. Left out: PLACEMENT_TIKTOK. */
  readonly placements?: string[];
  /** Objective of the campaign. Left out: TRAFFIC. */
  readonly objective?: string;
  /** Only regions of this level. */
  readonly level?: "COUNTRY" | "PROVINCE" | "CITY" | "DISTRICT";
  /** Only regions whose name holds this text, capitals aside. */
  readonly nameContains?: string;
  /** Only regions of this country, as a two-letter code. */
  readonly country?: string;
  /** The advertiser account to ask. Left out, that of the provider's settings. */
  readonly advertiserId?: string;
}

/** What getRegions answers. */
export interface GetRegionsResult {
  /** The regions. */
  readonly regions: { id?: string; name?: string; level?: string; country?: string; parentId?: string }[];
}

/** Lists the regions that ad groups can target, for locationIds. */
export const getRegions = lookUp<GetRegionsArgs, GetRegionsResult>("getRegions", "dynamic");
/** Lists the regions that ad groups can target, for locationIds. Takes outputs, too. */
export const getRegionsOutput = lookUpOutput<GetRegionsArgs, GetRegionsResult>("getRegions", "dynamic");

/** What getInterestCategories is asked with. */
export interface GetInterestCategoriesArgs {
  /** Only interests whose name holds this text, capitals aside. */
  readonly nameContains?: string;
  /** Language of the names. Left out: en. */
  readonly language?: string;
  /** The advertiser account to ask. Left out, that of the provider's settings. */
  readonly advertiserId?: string;
}

/** What getInterestCategories answers. */
export interface GetInterestCategoriesResult {
  /** The interests. */
  readonly categories: { id?: string; name?: string; level?: number; subCategoryIds?: string[] }[];
}

/** Lists the interests that ad groups can target, for interestCategoryIds. */
export const getInterestCategories = lookUp<GetInterestCategoriesArgs, GetInterestCategoriesResult>("getInterestCategories", "dynamic");
/** Lists the interests that ad groups can target, for interestCategoryIds. Takes outputs, too. */
export const getInterestCategoriesOutput = lookUpOutput<GetInterestCategoriesArgs, GetInterestCategoriesResult>("getInterestCategories", "dynamic");

/** What getLanguages is asked with. */
export interface GetLanguagesArgs {
  /** The advertiser account to ask. Left out, that of the provider's settings. */
  readonly advertiserId?: string;
}

/** What getLanguages answers. */
export interface GetLanguagesResult {
  /** The languages. */
  readonly languages: { code?: string; name?: string }[];
}

/** Lists the languages that ad groups can target. */
export const getLanguages = lookUp<GetLanguagesArgs, GetLanguagesResult>("getLanguages", "dynamic");
/** Lists the languages that ad groups can target. Takes outputs, too. */
export const getLanguagesOutput = lookUpOutput<GetLanguagesArgs, GetLanguagesResult>("getLanguages", "dynamic");

/** What getReport is asked with. */
export interface GetReportArgs {
  /** First day, YYYY-MM-DD. */
  readonly startDate: string;
  /** Last day, YYYY-MM-DD; it counts. */
  readonly endDate: string;
  /** What a row is about. Left out: campaign. */
  readonly level?: "campaign" | "adGroup" | "ad" | "advertiser";
  /** TikTok's names of the metrics. Left out: spend, impressions, clicks, ctr, cpc, cpm, video_play_actions, engagement_rate, conversion, conversion_rate, cost_per_conversion. */
  readonly metrics?: string[];
  /** Only these campaigns, ad groups or ads, by their ids; at most 100. */
  readonly ids?: string[];
  /** Only what is below these campaigns, by their ids; at most 100. */
  readonly campaignIds?: string[];
  /** Only what is below these ad groups, by their ids; at most 100. */
  readonly adGroupIds?: string[];
  /** Only these ads, by their ids; at most 100. */
  readonly adIds?: string[];
  /** A row for each day. Left out: one row for the whole time. */
  readonly daily?: boolean;
  /** A row for each day, country, age group and so on. Left out: one row for the whole. */
  readonly by?: "day" | "country" | "age" | "gender" | "language" | "platform" | "placement";
  /** Whether what was deleted since counts. Left out: it does not. */
  readonly deleted?: boolean;
  /** The advertiser account to ask. Left out, that of the provider's settings. */
  readonly advertiserId?: string;
}

/** What getReport answers. */
export interface GetReportResult {
  /** The rows. */
  readonly rows: { id?: string; name?: string; day?: string; segment?: string; metrics?: Record<string, number>; attributes?: Record<string, string> }[];
}

/** Reports what ran: spend, impressions, clicks, video views, conversions. Days are those of the account's time zone. */
export const getReport = lookUp<GetReportArgs, GetReportResult>("getReport", "dynamic");
/** Reports what ran: spend, impressions, clicks, video views, conversions. Days are those of the account's time zone. Takes outputs, too. */
export const getReportOutput = lookUpOutput<GetReportArgs, GetReportResult>("getReport", "dynamic");

/** What getIdentities is asked with. */
export interface GetIdentitiesArgs {
  /** Only identities of this type. */
  readonly identityType?: "CUSTOMIZED_USER" | "AUTH_CODE" | "TT_USER" | "BC_AUTH_TT" | "TTS_TT";
  /** The Business Center that shares the accounts; for BC_AUTH_TT. */
  readonly identityAuthorizedBcId?: string;
  /** Only identities whose display name holds this text, capitals aside. */
  readonly nameContains?: string;
  /** The advertiser account to ask. Left out, that of the provider's settings. */
  readonly advertiserId?: string;
}

/** What getIdentities answers. */
export interface GetIdentitiesResult {
  /** The identities. */
  readonly identities: { id?: string; type?: string; identityAuthorizedBcId?: string; name?: string; userName?: string; status?: string; canPushVideo?: boolean; canPullVideo?: boolean; adsOnlyMode?: boolean }[];
}

/** Lists the TikTok accounts and custom identities in whose name the account's ads may appear. */
export const getIdentities = lookUp<GetIdentitiesArgs, GetIdentitiesResult>("getIdentities", "dynamic");
/** Lists the TikTok accounts and custom identities in whose name the account's ads may appear. Takes outputs, too. */
export const getIdentitiesOutput = lookUpOutput<GetIdentitiesArgs, GetIdentitiesResult>("getIdentities", "dynamic");

/** What getPosts is asked with. */
export interface GetPostsArgs {
  /** The TikTok account whose posts are listed. */
  readonly identityId?: string;
  /** The type of that account; needed with identityId. */
  readonly identityType?: "CUSTOMIZED_USER" | "AUTH_CODE" | "TT_USER" | "BC_AUTH_TT" | "TTS_TT";
  /** The Business Center that shares that account; for BC_AUTH_TT. */
  readonly identityAuthorizedBcId?: string;
  /** Only posts of this type. Left out: VIDEO for an account's. */
  readonly type?: "VIDEO" | "CAROUSEL";
  /** Only posts with this text, or the post with this id. */
  readonly keyword?: string;
  /** The advertiser account to ask. Left out, that of the provider's settings. */
  readonly advertiserId?: string;
}

/** What getPosts answers. */
export interface GetPostsResult {
  /** The posts, newest first. */
  readonly posts: { id?: string; type?: string; text?: string; status?: string; identityId?: string; identityType?: string; authorizedUntil?: string }[];
}

/** Lists posts that ads may show (Spark Ads): those of one TikTok account, or without identityId those that creators have authorized by a code. */
export const getPosts = lookUp<GetPostsArgs, GetPostsResult>("getPosts", "dynamic");
/** Lists posts that ads may show (Spark Ads): those of one TikTok account, or without identityId those that creators have authorized by a code. Takes outputs, too. */
export const getPostsOutput = lookUpOutput<GetPostsArgs, GetPostsResult>("getPosts", "dynamic");

/** What getCallToActions is asked with. */
export interface GetCallToActionsArgs {
  /** The campaign's objective, such as WEB_CONVERSIONS. */
  readonly objective: string;
  /** The ad group's promotionType, such as WEBSITE. */
  readonly promotionType: string;
  /** The language of the words, such as en. Left out, TikTok chooses. */
  readonly language?: string;
  /** Texts of the ads, which the words are to go with. */
  readonly texts?: string[];
  /** Where a click leads. */
  readonly landingPageUrl?: string;
  /** The app that is promoted. */
  readonly appId?: string;
  /** Placements of the ad group. */
  readonly placements?: string[];
  /** The ad group's optimizationGoal. */
  readonly optimizationGoal?: string;
  /** The advertiser account to ask. Left out, that of the provider's settings. */
  readonly advertiserId?: string;
}

/** What getCallToActions answers. */
export interface GetCallToActionsResult {
  /** For CreativePortfolio.portfolioContent. */
  readonly portfolioContent: { assetContent?: string; assetIds?: string[] }[];
}

/** Lists the calls to action that TikTok recommends for a kind of ad, as a CreativePortfolio of type CTA takes them. Only the account that asked may use them, and TikTok recommends others as time goes by. */
export const getCallToActions = lookUp<GetCallToActionsArgs, GetCallToActionsResult>("getCallToActions", "dynamic");
/** Lists the calls to action that TikTok recommends for a kind of ad, as a CreativePortfolio of type CTA takes them. Only the account that asked may use them, and TikTok recommends others as time goes by. Takes outputs, too. */
export const getCallToActionsOutput = lookUpOutput<GetCallToActionsArgs, GetCallToActionsResult>("getCallToActions", "dynamic");
