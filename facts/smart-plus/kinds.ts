/** Kinds of campaigns and ad groups of Upgraded Smart+, as conditions (reference section 6). */
import type { Condition } from "../language.js";
import { DAILY } from "./row.js";

export const APPS = ["APP_ANDROID", "APP_IOS"] as const;
export const DIRECT = "LEAD_GEN_CLICK_TO_TT_DIRECT_MESSAGE";
export const MESSAGES = "LEAD_GEN_CLICK_TO_SOCIAL_MEDIA_APP_MESSAGE";
export const CALL = "LEAD_GEN_CLICK_TO_CALL";
export const LEADS = ["LEAD_GENERATION", DIRECT, MESSAGES, CALL] as const;
export const MINIS = ["MINI_APP", "MINI_GAME", "NATIVE_SERIES"] as const;
export const PROMOTION_TYPES = [...APPS, "WEBSITE", ...LEADS, ...MINIS] as const;
export const LPV = "TRAFFIC_LANDING_PAGE_VIEW";
export const GOALS = [
  "CLICK",
  "INSTALL",
  "IN_APP_EVENT",
  "VALUE",
  "CONVERT",
  LPV,
  "CONVERSATION",
  "LEAD_GENERATION",
] as const;
export const DEEP_BIDS = ["DEFAULT", "AEO", "VO_MIN_ROAS", "VO_HIGHEST_VALUE"] as const;

/** Kinds of campaigns, as conditions on the campaign. */
export const INSTALLS: Condition = {
  "campaign.objective_type": ["APP_PROMOTION"],
  "campaign.app_promotion_type": ["APP_INSTALL"],
};
export const RETARGETING: Condition = {
  "campaign.objective_type": ["APP_PROMOTION"],
  "campaign.app_promotion_type": ["APP_RETARGETING"],
};
export const OF_MINIS: Condition = {
  "campaign.objective_type": ["APP_PROMOTION"],
  "campaign.app_promotion_type": ["MINIS"],
};
export const to = (destination: string): Condition => ({
  "campaign.objective_type": ["WEB_CONVERSIONS"],
  "campaign.sales_destination": [destination],
});
export const OF_LEADS: Condition = { "campaign.objective_type": ["LEAD_GENERATION"] };
export const IOS14: Condition = { "campaign.campaign_type": ["IOS14_CAMPAIGN"] };
export const REGULAR: Condition = { "campaign.campaign_type": { not: ["IOS14_CAMPAIGN"] } };

/** No budget is averaged over days: neither the campaign's under CBO nor the ad group's without. */
export const NOT_DAILY: Condition = {
  any: [
    { "campaign.budget_optimize_on": [true], "campaign.budget_mode": { not: [DAILY] } },
    { "campaign.budget_optimize_on": [false], budget_mode: { not: [DAILY] } },
  ],
};
