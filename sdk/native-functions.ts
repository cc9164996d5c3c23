// Made from provider/functions by `npm run generate`. Do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { lookUp, lookUpOutput } from "./invoke.js";
import type { GetCampaignArgs, GetCampaignOutputArgs, GetCampaignResult, GetCampaignsArgs, GetCampaignsOutputArgs, GetCampaignsResult, GetAdvertiserArgs, GetAdvertiserOutputArgs, GetAdvertiserResult, GetRegionsArgs, GetRegionsOutputArgs, GetRegionsResult, GetInterestCategoriesArgs, GetInterestCategoriesOutputArgs, GetInterestCategoriesResult, GetLanguagesArgs, GetLanguagesOutputArgs, GetLanguagesResult, GetReportArgs, GetReportOutputArgs, GetReportResult } from "./functions.js";

export type { GetCampaignArgs, GetCampaignOutputArgs, GetCampaignResult, GetCampaignsArgs, GetCampaignsOutputArgs, GetCampaignsResult, GetAdvertiserArgs, GetAdvertiserOutputArgs, GetAdvertiserResult, GetRegionsArgs, GetRegionsOutputArgs, GetRegionsResult, GetInterestCategoriesArgs, GetInterestCategoriesOutputArgs, GetInterestCategoriesResult, GetLanguagesArgs, GetLanguagesOutputArgs, GetLanguagesResult, GetReportArgs, GetReportOutputArgs, GetReportResult };

/** Looks up one campaign by its id or its name. */
export function getCampaign(args?: GetCampaignArgs, opts?: pulumi.InvokeOptions): Promise<GetCampaignResult> {
  return lookUp<GetCampaignResult>("getCampaign", "native", args, opts);
}
/** Looks up one campaign by its id or its name. Takes outputs, too. */
export function getCampaignOutput(args?: GetCampaignOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetCampaignResult> {
  return lookUpOutput<GetCampaignResult>("getCampaign", "native", args, opts);
}

/** Lists the campaigns of an account, those that were deleted left out. */
export function getCampaigns(args?: GetCampaignsArgs, opts?: pulumi.InvokeOptions): Promise<GetCampaignsResult> {
  return lookUp<GetCampaignsResult>("getCampaigns", "native", args, opts);
}
/** Lists the campaigns of an account, those that were deleted left out. Takes outputs, too. */
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

/** Reports what ran: spend, impressions, clicks, video views, conversions. Days are those of the account's time zone. */
export function getReport(args: GetReportArgs, opts?: pulumi.InvokeOptions): Promise<GetReportResult> {
  return lookUp<GetReportResult>("getReport", "native", args, opts);
}
/** Reports what ran: spend, impressions, clicks, video views, conversions. Days are those of the account's time zone. Takes outputs, too. */
export function getReportOutput(args: GetReportOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetReportResult> {
  return lookUpOutput<GetReportResult>("getReport", "native", args, opts);
}
