// Generated from provider/functions by `npm run generate`. Do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { lookUp, lookUpOutput } from "./invoke.js";
import type { GetCampaignArgs, GetCampaignOutputArgs, GetCampaignResult, GetCampaignsArgs, GetCampaignsOutputArgs, GetCampaignsResult, GetAdvertiserArgs, GetAdvertiserOutputArgs, GetAdvertiserResult, GetRegionsArgs, GetRegionsOutputArgs, GetRegionsResult, GetInterestCategoriesArgs, GetInterestCategoriesOutputArgs, GetInterestCategoriesResult, GetLanguagesArgs, GetLanguagesOutputArgs, GetLanguagesResult, GetReportArgs, GetReportOutputArgs, GetReportResult, GetIdentitiesArgs, GetIdentitiesOutputArgs, GetIdentitiesResult, GetPostsArgs, GetPostsOutputArgs, GetPostsResult, GetCallToActionsArgs, GetCallToActionsOutputArgs, GetCallToActionsResult } from "./functions.js";

export type { GetCampaignArgs, GetCampaignOutputArgs, GetCampaignResult, GetCampaignsArgs, GetCampaignsOutputArgs, GetCampaignsResult, GetAdvertiserArgs, GetAdvertiserOutputArgs, GetAdvertiserResult, GetRegionsArgs, GetRegionsOutputArgs, GetRegionsResult, GetInterestCategoriesArgs, GetInterestCategoriesOutputArgs, GetInterestCategoriesResult, GetLanguagesArgs, GetLanguagesOutputArgs, GetLanguagesResult, GetReportArgs, GetReportOutputArgs, GetReportResult, GetIdentitiesArgs, GetIdentitiesOutputArgs, GetIdentitiesResult, GetPostsArgs, GetPostsOutputArgs, GetPostsResult, GetCallToActionsArgs, GetCallToActionsOutputArgs, GetCallToActionsResult };

/** Looks up one campaign by its id or its name. */
export function getCampaign(args?: GetCampaignArgs, opts?: pulumi.InvokeOptions): Promise<GetCampaignResult> {
  return lookUp<GetCampaignResult>("getCampaign", "native", args, opts);
}
/** Looks up one campaign by its id or its name. Takes outputs, too. */
export function getCampaignOutput(args?: GetCampaignOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetCampaignResult> {
  return lookUpOutput<GetCampaignResult>("getCampaign", "native", args, opts);
}

/** Lists the campaigns of an account, without deleted ones. */
export function getCampaigns(args?: GetCampaignsArgs, opts?: pulumi.InvokeOptions): Promise<GetCampaignsResult> {
  return lookUp<GetCampaignsResult>("getCampaigns", "native", args, opts);
}
/** Lists the campaigns of an account, without deleted ones. Takes outputs, too. */
export function getCampaignsOutput(args?: GetCampaignsOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetCampaignsResult> {
  return lookUpOutput<GetCampaignsResult>("getCampaigns", "native", args, opts);
}

/** Looks up the advertiser account: its currency, time zone, status and balance. */
export function getAdvertiser(args?: GetAdvertiserArgs, opts?: pulumi.InvokeOptions): Promise<GetAdvertiserResult> {
  return lookUp<GetAdvertiserResult>("getAdvertiser", "native", args, opts);
}
/** Looks up the advertiser account: its currency, time zone, status and balance. Takes outputs, too. */
export function getAdvertiserOutput(args?: GetAdvertiserOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetAdvertiserResult> {
  return lookUpOutput<GetAdvertiserResult>("getAdvertiser", "native", args, opts);
}

/** Lists the regions that ad groups can target, for locationIds. */
export function getRegions(args?: GetRegionsArgs, opts?: pulumi.InvokeOptions): Promise<GetRegionsResult> {
  return lookUp<GetRegionsResult>("getRegions", "native", args, opts);
}
/** Lists the regions that ad groups can target, for locationIds. Takes outputs, too. */
export function getRegionsOutput(args?: GetRegionsOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetRegionsResult> {
  return lookUpOutput<GetRegionsResult>("getRegions", "native", args, opts);
}

/** Lists the interests that ad groups can target, for interestCategoryIds. */
export function getInterestCategories(args?: GetInterestCategoriesArgs, opts?: pulumi.InvokeOptions): Promise<GetInterestCategoriesResult> {
  return lookUp<GetInterestCategoriesResult>("getInterestCategories", "native", args, opts);
}
/** Lists the interests that ad groups can target, for interestCategoryIds. Takes outputs, too. */
export function getInterestCategoriesOutput(args?: GetInterestCategoriesOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetInterestCategoriesResult> {
  return lookUpOutput<GetInterestCategoriesResult>("getInterestCategories", "native", args, opts);
}

/** Lists the languages that ad groups can target. */
export function getLanguages(args?: GetLanguagesArgs, opts?: pulumi.InvokeOptions): Promise<GetLanguagesResult> {
  return lookUp<GetLanguagesResult>("getLanguages", "native", args, opts);
}
/** Lists the languages that ad groups can target. Takes outputs, too. */
export function getLanguagesOutput(args?: GetLanguagesOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetLanguagesResult> {
  return lookUpOutput<GetLanguagesResult>("getLanguages", "native", args, opts);
}

/** Reports delivery: spend, impressions, clicks, video views, conversions. Days are those of the account's time zone. */
export function getReport(args: GetReportArgs, opts?: pulumi.InvokeOptions): Promise<GetReportResult> {
  return lookUp<GetReportResult>("getReport", "native", args, opts);
}
/** Reports delivery: spend, impressions, clicks, video views, conversions. Days are those of the account's time zone. Takes outputs, too. */
export function getReportOutput(args: GetReportOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetReportResult> {
  return lookUpOutput<GetReportResult>("getReport", "native", args, opts);
}

/** Lists the TikTok accounts and custom identities that the account's ads can appear under. */
export function getIdentities(args?: GetIdentitiesArgs, opts?: pulumi.InvokeOptions): Promise<GetIdentitiesResult> {
  return lookUp<GetIdentitiesResult>("getIdentities", "native", args, opts);
}
/** Lists the TikTok accounts and custom identities that the account's ads can appear under. Takes outputs, too. */
export function getIdentitiesOutput(args?: GetIdentitiesOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetIdentitiesResult> {
  return lookUpOutput<GetIdentitiesResult>("getIdentities", "native", args, opts);
}

/** Lists posts that ads can show (Spark Ads): those of one TikTok account, or without identityId those that creators have authorized by a code. */
export function getPosts(args?: GetPostsArgs, opts?: pulumi.InvokeOptions): Promise<GetPostsResult> {
  return lookUp<GetPostsResult>("getPosts", "native", args, opts);
}
/** Lists posts that ads can show (Spark Ads): those of one TikTok account, or without identityId those that creators have authorized by a code. Takes outputs, too. */
export function getPostsOutput(args?: GetPostsOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetPostsResult> {
  return lookUpOutput<GetPostsResult>("getPosts", "native", args, opts);
}

/** Lists the calls to action that TikTok recommends for a kind of ad, as a CreativePortfolio of type CTA accepts them. Only the account that requested them can use them, and TikTok's recommendations change over time. */
export function getCallToActions(args: GetCallToActionsArgs, opts?: pulumi.InvokeOptions): Promise<GetCallToActionsResult> {
  return lookUp<GetCallToActionsResult>("getCallToActions", "native", args, opts);
}
/** Lists the calls to action that TikTok recommends for a kind of ad, as a CreativePortfolio of type CTA accepts them. Only the account that requested them can use them, and TikTok's recommendations change over time. Takes outputs, too. */
export function getCallToActionsOutput(args: GetCallToActionsOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetCallToActionsResult> {
  return lookUpOutput<GetCallToActionsResult>("getCallToActions", "native", args, opts);
}
