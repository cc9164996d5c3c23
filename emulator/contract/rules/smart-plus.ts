/** Upgraded Smart+; sections are those of reference/smart-plus.md, prefixed with sp. Rules of fields are facts. */
import { MISSING, rule } from "./rule.js";

export const smartPlus = {
  smartCampaignNeeded: rule(40002, "assumed", "sp2", "The campaign {id} is not an upgraded Smart+ campaign."),
  plainEnded: rule(
    40002,
    "assumed",
    "sp1",
    "objective_type: manual campaigns with objective {objective} can no longer be created. Please use Upgraded Smart+.",
    "After 31 December 2026; only with plainCampaigns: narrow or wide",
  ),
  smartDoesNotExist: rule(
    40002,
    "documented",
    "sp16",
    "{noun} does not exist. {key}: {id}",
    "In the error_list of a status call, with code 0",
  ),
  smartFixed: rule(
    40002,
    "documented",
    "sp3",
    "{path}: This field cannot be updated.",
    "What an update of Smart+ objects does not take",
  ),
  smartGroupsFull: rule(40002, "documented", "sp3", "The campaign {id} already has {max} ad groups."),
  smartAdsFull: rule(40002, "documented", "sp8", "The ad group {id} already has {max} ads."),
  smartMaterialUnknown: rule(40002, "assumed", "sp9", "{path}: ad_material_id {id} does not belong to the ad."),
  smartMaterialIds: rule(
    40002,
    "assumed",
    "sp9",
    "{path}: ad_material_id is not supported for this account.",
    "Keeping creatives by their ids takes an account on TikTok's allowlist; only with materialIds: refuse",
  ),
  smartMaterialsMixed: rule(
    40002,
    "documented",
    "sp2",
    "ad_material_ids: carousels and other creatives cannot be updated in one request.",
  ),
  smartDeeplinkType: rule(
    40002,
    "documented",
    "sp8",
    "deeplink_list.0.deeplink_type: only DEFERRED_DEEPLINK can be updated.",
  ),
  smartDisclaimerFixed: rule(
    40002,
    "documented",
    "sp8",
    "disclaimer: it cannot be removed, and its type cannot be changed.",
  ),
  smartDubbingFixed: rule(
    40002,
    "documented",
    "sp10",
    "creative_auto_enhancement_strategy_list: TRANSLATE_AND_DUB cannot be updated.",
  ),
  smartBudgetKind: rule(40002, "documented", "sp2", MISSING, "One of budget and scheduled_budget"),
  smartScheduledNeeds: rule(
    40002,
    "documented",
    "1843314914438466",
    "scheduled_budget: The ad group {id} of a campaign with budget optimization needs a min_budget or max_budget.",
  ),
  smartPostbackEnabled: rule(
    40002,
    "documented",
    "sp3",
    "postback_window_mode: it can only be set while the campaign is disabled.",
  ),
  smartReportGrouping: rule(40002, "documented", "sp13", "dimensions: {names} cannot be grouped in this report."),
  smartReportFilters: rule(
    40002,
    "documented",
    "sp13",
    "filtering: {names} cannot be combined with each other or with the dimensions.",
  ),
  smartReportTypes: rule(40002, "documented", "sp13", MISSING, "main_material_ids goes with one main_material_types"),
  smartReportSpan: rule(40002, "documented", "sp13", "end_date: it must be at most {max} days after start_date."),
  smartCopyTooLarge: rule(40002, "documented", "sp3", "The source campaign has more than {max} ad groups."),
};
