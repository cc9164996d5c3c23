// Made from provider/functions by `npm run generate`. Do not edit.
import { lookUp, lookUpOutput } from "./invoke.js";
import type { GetCampaignArgs, GetCampaignResult, GetCampaignsArgs, GetCampaignsResult, GetAdvertiserArgs, GetAdvertiserResult, GetRegionsArgs, GetRegionsResult, GetInterestCategoriesArgs, GetInterestCategoriesResult, GetLanguagesArgs, GetLanguagesResult, GetReportArgs, GetReportResult, GetIdentitiesArgs, GetIdentitiesResult, GetPostsArgs, GetPostsResult, GetCallToActionsArgs, GetCallToActionsResult } from "./functions.js";

export type { GetCampaignArgs, GetCampaignResult, GetCampaignsArgs, GetCampaignsResult, GetAdvertiserArgs, GetAdvertiserResult, GetRegionsArgs, GetRegionsResult, GetInterestCategoriesArgs, GetInterestCategoriesResult, GetLanguagesArgs, GetLanguagesResult, GetReportArgs, GetReportResult, GetIdentitiesArgs, GetIdentitiesResult, GetPostsArgs, GetPostsResult, GetCallToActionsArgs, GetCallToActionsResult };

/** Looks up one campaign by its id or its name. */
export const getCampaign = lookUp<GetCampaignArgs, GetCampaignResult>("getCampaign", "native");
/** Looks up one campaign by its id or its name. Takes outputs, too. */
export const getCampaignOutput = lookUpOutput<GetCampaignArgs, GetCampaignResult>("getCampaign", "native");

/** Lists the campaigns of an account, those that were deleted left out. */
export const getCampaigns = lookUp<GetCampaignsArgs, GetCampaignsResult>("getCampaigns", "native");
/** Lists the campaigns of an account, those that were deleted left out. Takes outputs, too. */
export const getCampaignsOutput = lookUpOutput<GetCampaignsArgs, GetCampaignsResult>("getCampaigns", "native");

/** Looks up the advertiser account: its currency, time zone, status and balance. */
export const getAdvertiser = lookUp<GetAdvertiserArgs, GetAdvertiserResult>("getAdvertiser", "native");
/** Looks up the advertiser account: its currency, time zone, status and balance. Takes outputs, too. */
export const getAdvertiserOutput = lookUpOutput<GetAdvertiserArgs, GetAdvertiserResult>("getAdvertiser", "native");

/** Lists the regions that ad groups can target, for locationIds. */
export const getRegions = lookUp<GetRegionsArgs, GetRegionsResult>("getRegions", "native");
/** Lists the regions that ad groups can target, for locationIds. Takes outputs, too. */
export const getRegionsOutput = lookUpOutput<GetRegionsArgs, GetRegionsResult>("getRegions", "native");

/** Lists the interests that ad groups can target, for interestCategoryIds. */
export const getInterestCategories = lookUp<GetInterestCategoriesArgs, GetInterestCategoriesResult>("getInterestCategories", "native");
/** Lists the interests that ad groups can target, for interestCategoryIds. Takes outputs, too. */
export const getInterestCategoriesOutput = lookUpOutput<GetInterestCategoriesArgs, GetInterestCategoriesResult>("getInterestCategories", "native");

/** Lists the languages that ad groups can target. */
export const getLanguages = lookUp<GetLanguagesArgs, GetLanguagesResult>("getLanguages", "native");
/** Lists the languages that ad groups can target. Takes outputs, too. */
export const getLanguagesOutput = lookUpOutput<GetLanguagesArgs, GetLanguagesResult>("getLanguages", "native");

/** Reports what ran: spend, impressions, clicks, video views, conversions. Days are those of the account's time zone. */
export const getReport = lookUp<GetReportArgs, GetReportResult>("getReport", "native");
/** Reports what ran: spend, impressions, clicks, video views, conversions. Days are those of the account's time zone. Takes outputs, too. */
export const getReportOutput = lookUpOutput<GetReportArgs, GetReportResult>("getReport", "native");

/** Lists the TikTok accounts and custom identities in whose name the account's ads may appear. */
export const getIdentities = lookUp<GetIdentitiesArgs, GetIdentitiesResult>("getIdentities", "native");
/** Lists the TikTok accounts and custom identities in whose name the account's ads may appear. Takes outputs, too. */
export const getIdentitiesOutput = lookUpOutput<GetIdentitiesArgs, GetIdentitiesResult>("getIdentities", "native");

/** Lists posts that ads may show (Spark Ads): those of one TikTok account, or without identityId those that creators have authorized by a code. */
export const getPosts = lookUp<GetPostsArgs, GetPostsResult>("getPosts", "native");
/** Lists posts that ads may show (Spark Ads): those of one TikTok account, or without identityId those that creators have authorized by a code. Takes outputs, too. */
export const getPostsOutput = lookUpOutput<GetPostsArgs, GetPostsResult>("getPosts", "native");

/** Lists the calls to action that TikTok recommends for a kind of ad, as a CreativePortfolio of type CTA takes them. Only the account that asked may use them, and TikTok recommends others as time goes by. */
export const getCallToActions = lookUp<GetCallToActionsArgs, GetCallToActionsResult>("getCallToActions", "native");
/** Lists the calls to action that TikTok recommends for a kind of ad, as a CreativePortfolio of type CTA takes them. Only the account that asked may use them, and TikTok recommends others as time goes by. Takes outputs, too. */
export const getCallToActionsOutput = lookUpOutput<GetCallToActionsArgs, GetCallToActionsResult>("getCallToActions", "native");
