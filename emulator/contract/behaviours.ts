/**
 * The emulator's behavior over time and besides refusals, each with its mark; a part of the ledger in docs/emulator.md.
 */
import type { Mark } from "./fields.js";

export interface BehaviourFact {
  readonly about: string;
  readonly mark: Mark;
  readonly source: string;
}

const fact = (mark: Mark, source: string, about: string): BehaviourFact => ({ about, mark, source });

export const BEHAVIOURS: readonly BehaviourFact[] = [
  fact("documented", "1.3", "HTTP 200 for application errors, code decides; request_id begins with the UTC time"),
  fact(
    "observed",
    "1.1",
    "A POST without its trailing slash answers 404 page not found, a wrong method 405, in plain text",
  ),
  fact(
    "observed",
    "1.1",
    "A GET is answered without its trailing slash, with two of them, and with two in the middle: published clients send all three",
  ),
  fact(
    "documented",
    "sp11",
    "Smart+ status calls answer code 0 and name what failed in error_list; ads are all or nothing",
  ),
  fact("documented", "sp7", "A bid of one Smart+ ad group is set for all ad groups of its campaign"),
  fact(
    "documented",
    "sp9",
    "A creative of a Smart+ ad keeps its id, status and review with its ad_material_id; without it, it is a new one",
  ),
  fact("assumed", "sp9", "Every account may keep creatives by their ids (materialIds: refuse refuses it)"),
  fact(
    "assumed",
    "sp1",
    "Plain campaigns continue after 2026 (plainCampaigns: narrow, wide end four objectives or all)",
  ),
  fact("documented", "sp13", "The list of plain ads shows a Smart+ ad as one row for each creative"),
  fact(
    "assumed",
    "11.6",
    "Fields that TikTok does not know are ignored (unknownFields: refuse refuses them, keep keeps those of campaigns, ad groups and ads and shows them as a release that knows them would)",
  ),
  fact(
    "assumed",
    "clients",
    "What published clients do and no page decides is accepted (undecided: refuse refuses it): an upload without its signature, pages of 1,000 audiences, the list of advertisers without a token, dates and ids without quotes in a query, names without a value in a query, the parameters of a GET as a form in its body, the five fields that TikTok's Python SDK adds to each patch of an ad",
  ),
  fact("documented", "1740302848100353", "A GET may carry its parameters as JSON in its body"),
  fact(
    "observed",
    "1740302848100353",
    "A report by day of 31 days is answered (reportDaysMore: 0 refuses it; a live account did)",
  ),
  fact("documented", "3.1", "Lists omit deleted objects unless primary_status requests them, also by id"),
  fact("documented", "1.5", "Campaigns are listed with the newest id first; ad groups and ads too (assumed)"),
  fact("assumed", "1.5", "A page beyond the end is empty and has the same totals"),
  fact("documented", "1.3", "Nulls stay in answers; Smart+ answers leave them out"),
  fact(
    "documented",
    "3.2",
    "AUTOMATIC placements are filled in; GLOBAL_APP_BUNDLE falls away; FROM_NOW ends after ten years",
  ),
  fact("documented", "3.2", "Under CBO an ad group reads back as INFINITE, budget 0, SMOOTH"),
  fact("assumed", "3.2", "An ad group update keeps omitted optional fields (omittedFields: reset resets them)"),
  fact("documented", "3.2", "scheduled_budget takes effect at the account's next midnight"),
  fact("documented", "3.6", "An ad update replaces the whole creative unless patch_update is true"),
  fact("assumed", "3.6", "A batch of ads is all or nothing when one is bad"),
  fact("documented", "3.5", "Deletion is final and hides what lies below"),
  fact("documented", "4.1", "A video is processed for a while and shows only its id (processingSeconds; default 0)"),
  fact(
    "documented",
    "3.5",
    "Ads are reviewed: AUDIT, then DELIVERY_OK or AUDIT_DENY; edits go to REAUDIT (reviewSeconds, deniedWords)",
  ),
  fact("documented", "3.5", "Schedules start and end: NOT_START, TIME_DONE, DONE"),
  fact(
    "documented",
    "3.5",
    "A used-up budget reads BUDGET_EXCEED or CAMPAIGN_EXCEED until the next day or a higher budget",
  ),
  fact("documented", "3.4", "Spend never passes a budget; dynamic ones reach 125 % on a day and seven times in a week"),
  fact("assumed", "3.4", "How fast spend accrues: from budget, bid, breadth of targeting and the seed"),
  fact("assumed", "7.2", "What spend buys: prices and shares that each ad has by its id and the seed"),
  fact("assumed", "7.1", "Numbers are there at once; TikTok's come after half an hour and more"),
  fact("assumed", "3.5", "Learning phase: the console shows how many of 50 conversions an ad group has"),
  fact(
    "documented",
    "9",
    "Limits per app; /ad/create/ and /report/task/create/ have their own; in the sandbox each endpoint",
  ),
  fact("assumed", "9", "A refused call does not count; a suspension of one endpoint does not affect the others"),
  fact("documented", "5.3", "Audiences are ready after a while (taskSeconds), at most 400 an advertiser"),
  fact("documented", "7.3", "A report task is read only with the token that made it"),
  fact("assumed", "5.5", "The change log's form; the operator is API, or the one of a scenario"),
  fact("assumed", "2.1", "Codes other than the seeded one give a token of their own"),
];
