// Generated from provider/functions by `npm run generate`. Do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { lookUp, lookUpOutput } from "./invoke.js";
import type * as enums from "./types/enums.js";
import type * as outputs from "./types/output.js";

/** A collection of arguments for invoking getCampaign. */
export interface GetCampaignArgs {
  /** The campaign's id. */
  id?: string;
  /** The campaign's exact name. */
  name?: string;
  /** The advertiser account. Default: that of the provider's settings. */
  advertiserId?: string;
}

/** A collection of arguments for invoking getCampaign, which may still be outputs. */
export interface GetCampaignOutputArgs {
  /** The campaign's id. */
  id?: pulumi.Input<string>;
  /** The campaign's exact name. */
  name?: pulumi.Input<string>;
  /** The advertiser account. Default: that of the provider's settings. */
  advertiserId?: pulumi.Input<string>;
}

/** A collection of values returned by getCampaign. */
export interface GetCampaignResult {
  /** TikTok's campaign_id. */
  id: string;
  /** The name in TikTok Ads Manager. */
  name: string;
  /** What the campaign is for. */
  objective: string;
  /** ENABLE or DISABLE. */
  status: string;
  /** How the budget is spent. */
  budgetMode: string;
  /** The budget in the advertiser's currency; missing if there is none. */
  budget?: number;
}

/** Looks up one campaign by its id or its name. */
export function getCampaign(args?: GetCampaignArgs, opts?: pulumi.InvokeOptions): Promise<GetCampaignResult> {
  return lookUp<GetCampaignResult>("getCampaign", "dynamic", args, opts);
}
/** Looks up one campaign by its id or its name. Takes outputs, too. */
export function getCampaignOutput(args?: GetCampaignOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetCampaignResult> {
  return lookUpOutput<GetCampaignResult>("getCampaign", "dynamic", args, opts);
}

/** A collection of arguments for invoking getCampaigns. */
export interface GetCampaignsArgs {
  /** Only campaigns whose name contains this text; case-sensitive. */
  nameContains?: string;
  /** Only campaigns with this objective. */
  objective?: string;
  /** Only campaigns with this status. */
  status?: enums.GetCampaignsStatus;
  /** The advertiser account. Default: that of the provider's settings. */
  advertiserId?: string;
}

/** A collection of arguments for invoking getCampaigns, which may still be outputs. */
export interface GetCampaignsOutputArgs {
  /** Only campaigns whose name contains this text; case-sensitive. */
  nameContains?: pulumi.Input<string>;
  /** Only campaigns with this objective. */
  objective?: pulumi.Input<string>;
  /** Only campaigns with this status. */
  status?: pulumi.Input<enums.GetCampaignsStatus>;
  /** The advertiser account. Default: that of the provider's settings. */
  advertiserId?: pulumi.Input<string>;
}

/** A collection of values returned by getCampaigns. */
export interface GetCampaignsResult {
  /** The campaigns, newest first. */
  campaigns: outputs.GetCampaignsCampaigns[];
}

/** Lists the campaigns of an account, without deleted ones. */
export function getCampaigns(args?: GetCampaignsArgs, opts?: pulumi.InvokeOptions): Promise<GetCampaignsResult> {
  return lookUp<GetCampaignsResult>("getCampaigns", "dynamic", args, opts);
}
/** Lists the campaigns of an account, without deleted ones. Takes outputs, too. */
export function getCampaignsOutput(args?: GetCampaignsOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetCampaignsResult> {
  return lookUpOutput<GetCampaignsResult>("getCampaigns", "dynamic", args, opts);
}

/** A collection of arguments for invoking getAdvertiser. */
export interface GetAdvertiserArgs {
  /** The advertiser account. Default: that of the provider's settings. */
  advertiserId?: string;
}

/** A collection of arguments for invoking getAdvertiser, which may still be outputs. */
export interface GetAdvertiserOutputArgs {
  /** The advertiser account. Default: that of the provider's settings. */
  advertiserId?: pulumi.Input<string>;
}

/** A collection of values returned by getAdvertiser. */
export interface GetAdvertiserResult {
  /** TikTok's advertiser_id. */
  id: string;
  /** The account's name. */
  name: string;
  /** The account's status, such as STATUS_ENABLE. */
  status: string;
  /** ISO 4217 code; budgets and bids are in it. */
  currency: string;
  /** Time zone of schedules and reports in TikTok Ads Manager. */
  timezone: string;
  /** Country of the account. */
  country: string;
  /** The company that owns it. */
  company: string;
  /** Remaining balance, in the account's currency. */
  balance?: number;
}

/** Looks up the advertiser account: its currency, time zone, status and balance. */
export function getAdvertiser(args?: GetAdvertiserArgs, opts?: pulumi.InvokeOptions): Promise<GetAdvertiserResult> {
  return lookUp<GetAdvertiserResult>("getAdvertiser", "dynamic", args, opts);
}
/** Looks up the advertiser account: its currency, time zone, status and balance. Takes outputs, too. */
export function getAdvertiserOutput(args?: GetAdvertiserOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetAdvertiserResult> {
  return lookUpOutput<GetAdvertiserResult>("getAdvertiser", "dynamic", args, opts);
}

/** A collection of arguments for invoking getRegions. */
export interface GetRegionsArgs {
  /** Placements that the ad group uses. Default: PLACEMENT_TIKTOK. */
  placements?: string[];
  /** Objective of the campaign. Default: TRAFFIC. */
  objective?: string;
  /** Only regions of this level. */
  level?: enums.GetRegionsLevel;
  /** Only regions whose name contains this text; case-insensitive. */
  nameContains?: string;
  /** Only regions of this country, as a two-letter code. */
  country?: string;
  /** The advertiser account. Default: that of the provider's settings. */
  advertiserId?: string;
}

/** A collection of arguments for invoking getRegions, which may still be outputs. */
export interface GetRegionsOutputArgs {
  /** Placements that the ad group uses. Default: PLACEMENT_TIKTOK. */
  placements?: pulumi.Input<pulumi.Input<string>[]>;
  /** Objective of the campaign. Default: TRAFFIC. */
  objective?: pulumi.Input<string>;
  /** Only regions of this level. */
  level?: pulumi.Input<enums.GetRegionsLevel>;
  /** Only regions whose name contains this text; case-insensitive. */
  nameContains?: pulumi.Input<string>;
  /** Only regions of this country, as a two-letter code. */
  country?: pulumi.Input<string>;
  /** The advertiser account. Default: that of the provider's settings. */
  advertiserId?: pulumi.Input<string>;
}

/** A collection of values returned by getRegions. */
export interface GetRegionsResult {
  /** The regions. */
  regions: outputs.GetRegionsRegions[];
}

/** Lists the regions that ad groups can target, for locationIds. */
export function getRegions(args?: GetRegionsArgs, opts?: pulumi.InvokeOptions): Promise<GetRegionsResult> {
  return lookUp<GetRegionsResult>("getRegions", "dynamic", args, opts);
}
/** Lists the regions that ad groups can target, for locationIds. Takes outputs, too. */
export function getRegionsOutput(args?: GetRegionsOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetRegionsResult> {
  return lookUpOutput<GetRegionsResult>("getRegions", "dynamic", args, opts);
}

/** A collection of arguments for invoking getInterestCategories. */
export interface GetInterestCategoriesArgs {
  /** Only interests whose name contains this text; case-insensitive. */
  nameContains?: string;
  /** Language of the names. Default: en. */
  language?: string;
  /** The advertiser account. Default: that of the provider's settings. */
  advertiserId?: string;
}

/** A collection of arguments for invoking getInterestCategories, which may still be outputs. */
export interface GetInterestCategoriesOutputArgs {
  /** Only interests whose name contains this text; case-insensitive. */
  nameContains?: pulumi.Input<string>;
  /** Language of the names. Default: en. */
  language?: pulumi.Input<string>;
  /** The advertiser account. Default: that of the provider's settings. */
  advertiserId?: pulumi.Input<string>;
}

/** A collection of values returned by getInterestCategories. */
export interface GetInterestCategoriesResult {
  /** The interests. */
  categories: outputs.GetInterestCategoriesCategories[];
}

/** Lists the interests that ad groups can target, for interestCategoryIds. */
export function getInterestCategories(args?: GetInterestCategoriesArgs, opts?: pulumi.InvokeOptions): Promise<GetInterestCategoriesResult> {
  return lookUp<GetInterestCategoriesResult>("getInterestCategories", "dynamic", args, opts);
}
/** Lists the interests that ad groups can target, for interestCategoryIds. Takes outputs, too. */
export function getInterestCategoriesOutput(args?: GetInterestCategoriesOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetInterestCategoriesResult> {
  return lookUpOutput<GetInterestCategoriesResult>("getInterestCategories", "dynamic", args, opts);
}

/** A collection of arguments for invoking getLanguages. */
export interface GetLanguagesArgs {
  /** The advertiser account. Default: that of the provider's settings. */
  advertiserId?: string;
}

/** A collection of arguments for invoking getLanguages, which may still be outputs. */
export interface GetLanguagesOutputArgs {
  /** The advertiser account. Default: that of the provider's settings. */
  advertiserId?: pulumi.Input<string>;
}

/** A collection of values returned by getLanguages. */
export interface GetLanguagesResult {
  /** The languages. */
  languages: outputs.GetLanguagesLanguages[];
}

/** Lists the languages that ad groups can target. */
export function getLanguages(args?: GetLanguagesArgs, opts?: pulumi.InvokeOptions): Promise<GetLanguagesResult> {
  return lookUp<GetLanguagesResult>("getLanguages", "dynamic", args, opts);
}
/** Lists the languages that ad groups can target. Takes outputs, too. */
export function getLanguagesOutput(args?: GetLanguagesOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetLanguagesResult> {
  return lookUpOutput<GetLanguagesResult>("getLanguages", "dynamic", args, opts);
}

/** A collection of arguments for invoking getReport. */
export interface GetReportArgs {
  /** First day, YYYY-MM-DD. */
  startDate: string;
  /** Last day, YYYY-MM-DD, inclusive. */
  endDate: string;
  /** What a row is about. At level creative each creative of a Smart+ ad has a row, and each plain ad. Default: campaign. */
  level?: enums.GetReportLevel;
  /** TikTok's names of the metrics. Default: spend, impressions, clicks, ctr, cpc, cpm, video_play_actions, engagement_rate, conversion, conversion_rate, cost_per_conversion. */
  metrics?: string[];
  /** Only these campaigns, ad groups or ads, by their ids; at most 100. */
  ids?: string[];
  /** Only what is below these campaigns, by their ids; at most 100. */
  campaignIds?: string[];
  /** Only what is below these ad groups, by their ids; at most 100. */
  adGroupIds?: string[];
  /** Only these ads, or at level creative these creatives, by their ids; at most 100. */
  adIds?: string[];
  /** A row for each day. Default: one row for the whole period. */
  daily?: boolean;
  /** A row for each day, country, age group and so on. Default: one row in total. */
  by?: enums.GetReportBy;
  /** Whether to include objects deleted since. Default: false. */
  deleted?: boolean;
  /** The advertiser account. Default: that of the provider's settings. */
  advertiserId?: string;
}

/** A collection of arguments for invoking getReport, which may still be outputs. */
export interface GetReportOutputArgs {
  /** First day, YYYY-MM-DD. */
  startDate: pulumi.Input<string>;
  /** Last day, YYYY-MM-DD, inclusive. */
  endDate: pulumi.Input<string>;
  /** What a row is about. At level creative each creative of a Smart+ ad has a row, and each plain ad. Default: campaign. */
  level?: pulumi.Input<enums.GetReportLevel>;
  /** TikTok's names of the metrics. Default: spend, impressions, clicks, ctr, cpc, cpm, video_play_actions, engagement_rate, conversion, conversion_rate, cost_per_conversion. */
  metrics?: pulumi.Input<pulumi.Input<string>[]>;
  /** Only these campaigns, ad groups or ads, by their ids; at most 100. */
  ids?: pulumi.Input<pulumi.Input<string>[]>;
  /** Only what is below these campaigns, by their ids; at most 100. */
  campaignIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Only what is below these ad groups, by their ids; at most 100. */
  adGroupIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Only these ads, or at level creative these creatives, by their ids; at most 100. */
  adIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** A row for each day. Default: one row for the whole period. */
  daily?: pulumi.Input<boolean>;
  /** A row for each day, country, age group and so on. Default: one row in total. */
  by?: pulumi.Input<enums.GetReportBy>;
  /** Whether to include objects deleted since. Default: false. */
  deleted?: pulumi.Input<boolean>;
  /** The advertiser account. Default: that of the provider's settings. */
  advertiserId?: pulumi.Input<string>;
}

/** A collection of values returned by getReport. */
export interface GetReportResult {
  /** The rows. */
  rows: outputs.GetReportRows[];
}

/** Reports delivery: spend, impressions, clicks, video views, conversions. Days are those of the account's time zone. */
export function getReport(args: GetReportArgs, opts?: pulumi.InvokeOptions): Promise<GetReportResult> {
  return lookUp<GetReportResult>("getReport", "dynamic", args, opts);
}
/** Reports delivery: spend, impressions, clicks, video views, conversions. Days are those of the account's time zone. Takes outputs, too. */
export function getReportOutput(args: GetReportOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetReportResult> {
  return lookUpOutput<GetReportResult>("getReport", "dynamic", args, opts);
}

/** A collection of arguments for invoking getIdentities. */
export interface GetIdentitiesArgs {
  /** Only identities of this type. */
  identityType?: enums.GetIdentitiesIdentityType;
  /** The Business Center that shares the accounts; for BC_AUTH_TT. */
  identityAuthorizedBcId?: string;
  /** Only identities whose display name contains this text; case-insensitive. */
  nameContains?: string;
  /** The advertiser account. Default: that of the provider's settings. */
  advertiserId?: string;
}

/** A collection of arguments for invoking getIdentities, which may still be outputs. */
export interface GetIdentitiesOutputArgs {
  /** Only identities of this type. */
  identityType?: pulumi.Input<enums.GetIdentitiesIdentityType>;
  /** The Business Center that shares the accounts; for BC_AUTH_TT. */
  identityAuthorizedBcId?: pulumi.Input<string>;
  /** Only identities whose display name contains this text; case-insensitive. */
  nameContains?: pulumi.Input<string>;
  /** The advertiser account. Default: that of the provider's settings. */
  advertiserId?: pulumi.Input<string>;
}

/** A collection of values returned by getIdentities. */
export interface GetIdentitiesResult {
  /** The identities. */
  identities: outputs.GetIdentitiesIdentities[];
}

/** Lists the TikTok accounts and custom identities that the account's ads can appear under. */
export function getIdentities(args?: GetIdentitiesArgs, opts?: pulumi.InvokeOptions): Promise<GetIdentitiesResult> {
  return lookUp<GetIdentitiesResult>("getIdentities", "dynamic", args, opts);
}
/** Lists the TikTok accounts and custom identities that the account's ads can appear under. Takes outputs, too. */
export function getIdentitiesOutput(args?: GetIdentitiesOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetIdentitiesResult> {
  return lookUpOutput<GetIdentitiesResult>("getIdentities", "dynamic", args, opts);
}

/** A collection of arguments for invoking getPosts. */
export interface GetPostsArgs {
  /** The TikTok account whose posts are listed. */
  identityId?: string;
  /** The type of that account; needed with identityId. */
  identityType?: enums.GetPostsIdentityType;
  /** The Business Center that shares that account; for BC_AUTH_TT. */
  identityAuthorizedBcId?: string;
  /** Only posts of this type. Default: VIDEO for an account's. */
  type?: enums.GetPostsType;
  /** Only posts with this text, or the post with this id. */
  keyword?: string;
  /** The advertiser account. Default: that of the provider's settings. */
  advertiserId?: string;
}

/** A collection of arguments for invoking getPosts, which may still be outputs. */
export interface GetPostsOutputArgs {
  /** The TikTok account whose posts are listed. */
  identityId?: pulumi.Input<string>;
  /** The type of that account; needed with identityId. */
  identityType?: pulumi.Input<enums.GetPostsIdentityType>;
  /** The Business Center that shares that account; for BC_AUTH_TT. */
  identityAuthorizedBcId?: pulumi.Input<string>;
  /** Only posts of this type. Default: VIDEO for an account's. */
  type?: pulumi.Input<enums.GetPostsType>;
  /** Only posts with this text, or the post with this id. */
  keyword?: pulumi.Input<string>;
  /** The advertiser account. Default: that of the provider's settings. */
  advertiserId?: pulumi.Input<string>;
}

/** A collection of values returned by getPosts. */
export interface GetPostsResult {
  /** The posts, newest first. */
  posts: outputs.GetPostsPosts[];
}

/** Lists posts that ads can show (Spark Ads): those of one TikTok account, or without identityId those that creators have authorized by a code. */
export function getPosts(args?: GetPostsArgs, opts?: pulumi.InvokeOptions): Promise<GetPostsResult> {
  return lookUp<GetPostsResult>("getPosts", "dynamic", args, opts);
}
/** Lists posts that ads can show (Spark Ads): those of one TikTok account, or without identityId those that creators have authorized by a code. Takes outputs, too. */
export function getPostsOutput(args?: GetPostsOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetPostsResult> {
  return lookUpOutput<GetPostsResult>("getPosts", "dynamic", args, opts);
}

/** A collection of arguments for invoking getCallToActions. */
export interface GetCallToActionsArgs {
  /** The campaign's objective, such as WEB_CONVERSIONS. */
  objective: string;
  /** The ad group's promotionType, such as WEBSITE. */
  promotionType: string;
  /** The language of the texts, such as en. Default: TikTok chooses. */
  language?: string;
  /** Texts of the ads. */
  texts?: string[];
  /** Where a click leads. */
  landingPageUrl?: string;
  /** The app that is promoted. */
  appId?: string;
  /** Placements of the ad group. */
  placements?: string[];
  /** The ad group's optimizationGoal. */
  optimizationGoal?: string;
  /** The advertiser account. Default: that of the provider's settings. */
  advertiserId?: string;
}

/** A collection of arguments for invoking getCallToActions, which may still be outputs. */
export interface GetCallToActionsOutputArgs {
  /** The campaign's objective, such as WEB_CONVERSIONS. */
  objective: pulumi.Input<string>;
  /** The ad group's promotionType, such as WEBSITE. */
  promotionType: pulumi.Input<string>;
  /** The language of the texts, such as en. Default: TikTok chooses. */
  language?: pulumi.Input<string>;
  /** Texts of the ads. */
  texts?: pulumi.Input<pulumi.Input<string>[]>;
  /** Where a click leads. */
  landingPageUrl?: pulumi.Input<string>;
  /** The app that is promoted. */
  appId?: pulumi.Input<string>;
  /** Placements of the ad group. */
  placements?: pulumi.Input<pulumi.Input<string>[]>;
  /** The ad group's optimizationGoal. */
  optimizationGoal?: pulumi.Input<string>;
  /** The advertiser account. Default: that of the provider's settings. */
  advertiserId?: pulumi.Input<string>;
}

/** A collection of values returned by getCallToActions. */
export interface GetCallToActionsResult {
  /** For CreativePortfolio.portfolioContent. */
  portfolioContent: outputs.GetCallToActionsPortfolioContent[];
}

/** Lists the calls to action that TikTok recommends for a kind of ad, as a CreativePortfolio of type CTA accepts them. Only the account that requested them can use them, and TikTok's recommendations change over time. */
export function getCallToActions(args: GetCallToActionsArgs, opts?: pulumi.InvokeOptions): Promise<GetCallToActionsResult> {
  return lookUp<GetCallToActionsResult>("getCallToActions", "dynamic", args, opts);
}
/** Lists the calls to action that TikTok recommends for a kind of ad, as a CreativePortfolio of type CTA accepts them. Only the account that requested them can use them, and TikTok's recommendations change over time. Takes outputs, too. */
export function getCallToActionsOutput(args: GetCallToActionsOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetCallToActionsResult> {
  return lookUpOutput<GetCallToActionsResult>("getCallToActions", "dynamic", args, opts);
}
