/** The only list of functions. */
import type { LookUp } from "../definitions/index.js";
import { getAdvertiser } from "./advertiser.js";
import { getCallToActions } from "./calls-to-action.js";
import { getCampaign, getCampaigns } from "./campaigns.js";
import { getIdentities, getPosts } from "./identities.js";
import { getReport } from "./report.js";
import { getInterestCategories, getLanguages, getRegions } from "./targeting.js";

export const functions: readonly LookUp[] = [
  getCampaign,
  getCampaigns,
  getAdvertiser,
  getRegions,
  getInterestCategories,
  getLanguages,
  getReport,
  getIdentities,
  getPosts,
  getCallToActions,
];
