/**
 * Every refusal that the emulator can give: TikTok's code, its words, how sure we are of it, and the section of the
 * reference that it comes from. Code can refuse through this table alone (`refusal` in envelope.ts), so the ledger in
 * docs/emulator.md is complete by construction.
 */
import type { Mark } from "./fields.js";

/** One rule. `text` is the message, with `{slots}`; `about` says the rule where the message does not. */
export interface Rule<Text extends string = string> {
  readonly code: number;
  readonly mark: Mark;
  readonly source: string;
  readonly text: Text;
  readonly about?: string;
}

const rule = <Text extends string>(
  code: number,
  mark: Mark,
  source: string,
  text: Text,
  about?: string,
): Rule<Text> => ({
  code,
  mark,
  source,
  text,
  ...(about ? { about } : {}),
});

const MISSING = "{path}: Missing data for required field.";
const TOO_LONG = "{path}: Longer than maximum length {max}.";
const FIXED = "{path}: This field cannot be updated.";
const SUSPENDED = "Due to too many requests, requests from App are temporarily restricted.";

/** Who may call at all. */
const access = {
  tokenMissing: rule(
    40104,
    "observed",
    "8",
    "Access token is null, you should set it in http header with key Access-Token.",
  ),
  tokenWrong: rule(40105, "observed", "8", "Access token is incorrect or has been revoked."),
  advertiserForeign: rule(40001, "observed", "8", "No permission to operate advertiser: {id}"),
  appUnknown: rule(40113, "documented", "2.1", "The app does not exist or has been blocked."),
  secretWrong: rule(40101, "documented", "2.1", "Invalid app secret."),
  codeUnknown: rule(40110, "documented", "2.1", "The auth_code is invalid. Please re-authorize."),
  codeUsed: rule(40110, "observed", "2.1", "The auth_code is canceled. Please re-authorize to get a new auth_code."),
  codeExpired: rule(
    40110,
    "documented",
    "2.1",
    "The auth_code is expired. Please re-authorize to get a new auth_code.",
    "An auth_code lives for an hour",
  ),
  secondLimit: rule(
    40100,
    "observed",
    "9",
    "App reaches the QPS limit.",
    "More calls in a second than the profile has",
  ),
  minuteLimit: rule(40100, "observed", "9", SUSPENDED, "More calls in a minute: the app is blocked for five minutes"),
  suspended: rule(40100, "observed", "9", SUSPENDED, "A call during those five minutes"),
  dayLimit: rule(
    40100,
    "observed",
    "9",
    "Too many requests. Please retry in some time.",
    "More calls in a UTC day than the profile has",
  ),
  notSupported: rule(
    40008,
    "documented",
    "8",
    "The endpoint {path} is not supported by the emulator.",
    "An endpoint that TikTok has and the emulator has not",
  ),
};

/** What the tables say of a field. */
const schema = {
  missing: rule(40002, "observed", "8", MISSING, "A required field is left out, null or empty"),
  unknownField: rule(
    40002,
    "assumed",
    "11.6",
    "{path}: Unknown field.",
    "A field that the tables do not have; only with unknownFields: refuse",
  ),
  fixed: rule(40002, "assumed", "11.6", FIXED, "An update of a field that only create takes"),
  wrongType: rule(40002, "observed", "8", "{path}: {what}", "A value of another type than the table's"),
  notAllowed: rule(
    40002,
    "observed",
    "6.1",
    "{path}: Must be one of: {allowed}.",
    "A value that the enum does not have",
  ),
  tooLong: rule(40002, "assumed", "11.6", TOO_LONG, "A text or list over its limit (a CJK character counts 2)"),
  tooManyIds: rule(40011, "documented", "8", TOO_LONG, "More ids than a call takes"),
  tooSmall: rule(40002, "assumed", "1.5", "{path}: Must be greater than or equal to {min}."),
  tooLarge: rule(40002, "assumed", "1.5", "{path}: Must be less than or equal to {max}."),
  emoji: rule(40002, "assumed", "11.6", "{path}: Emojis are not supported.", "Emoji in a name or an ad's text"),
  brokenJson: rule(40002, "assumed", "1.2", "Invalid JSON body."),
  brokenQuery: rule(40002, "assumed", "1.2", "{path}: Not valid JSON.", "A list or object of a query that is not JSON"),
};

/** Campaigns, ad groups and ads alike. */
const objects = {
  doesNotExist: rule(40007, "observed", "8", "The {noun} {id} does not exist."),
  deleted: rule(
    40002,
    "documented",
    "3.2",
    "The {noun} {id} has been deleted.",
    "A write to, or under, a deleted object",
  ),
  statusOfDeleted: rule(
    40002,
    "assumed",
    "11.6",
    "The status of {noun} {id} cannot be modified: it has been deleted.",
    "A status call for an object that is deleted, or whose parent is",
  ),
  nameTaken: rule(
    40002,
    "observed",
    "11.3",
    "{noun} name already exists. Please try another one.",
    "A campaign's name that another of the advertiser has, an ad group's that another of the campaign has, unless request_id is sent",
  ),
  nothingToUpdate: rule(40012, "assumed", "3.1", "There is nothing to update."),
  requestIdForm: rule(40002, "documented", "11.1", "request_id: Not a valid 64-bit integer."),
  requestRepeated: rule(40050, "assumed", "11.1", "Duplicated request.", "The same request_id within ten seconds"),
  budgetMissing: rule(40002, "documented", "3.4", MISSING, "A budget mode with a budget needs the budget"),
  budgetTooSmall: rule(
    40002,
    "observed",
    "3.4",
    "Your budget setting must not be less than {least}.",
    "50 for campaigns, 20 for ad groups a day, 10 for shops, times the currency's ratio",
  ),
  budgetTooLarge: rule(40002, "documented", "3.4", "Your budget setting must be less than {most}."),
  budgetDecimals: rule(
    40002,
    "documented",
    "3.4",
    "budget: at most {decimals} decimal places are allowed for {currency}.",
  ),
  budgetUnderSpend: rule(
    40002,
    "documented",
    "3.1",
    "budget: it must not be less than 105% of the current spend ({spend}).",
    "A new budget below 105 % of what was spent: today for daily budgets, in all for lifetime ones",
  ),
};

const campaigns = {
  budgetModeNeeded: rule(40002, "observed", "8", "budget_mode is required"),
  appPromotionTypeNeeded: rule(40002, "documented", "3.1", MISSING, "APP_PROMOTION needs app_promotion_type"),
  productSourceNeeded: rule(
    40002,
    "documented",
    "3.1",
    MISSING,
    "PRODUCT_SALES needs campaign_product_source or sales_destination",
  ),
  iosAppNeeded: rule(40002, "documented", "3.1", MISSING, "IOS14_CAMPAIGN needs app_id"),
  salesDestinationNeeded: rule(40002, "documented", "3.1", MISSING, "virtual_objective_type needs sales_destination"),
  dynamicBudgetObjective: rule(
    40002,
    "observed",
    "8",
    "dynamic daily budget not supported for this objective",
    "CBO with a dynamic budget is on an allowlist for REACH, VIDEO_VIEWS, ENGAGEMENT",
  ),
  optimizedBudgetMode: rule(
    40002,
    "documented",
    "3.1",
    "budget_mode: {mode} is not supported when budget_optimize_on is true.",
  ),
  industriesOnlyCleared: rule(40002, "documented", "3.1", "special_industries: it can only be cleared."),
};

const adGroups = {
  promotionTypeNeeded: rule(
    40002,
    "documented",
    "3.2",
    MISSING,
    "promotion_type is needed unless the objective is REACH, VIDEO_VIEWS or ENGAGEMENT",
  ),
  goalOfObjective: rule(
    40002,
    "documented",
    "3.3",
    "optimization_goal: {goal} is not supported for objective {objective}.",
  ),
  billingOfGoal: rule(40002, "assumed", "3.3", "billing_event: {event} is not supported for optimization goal {goal}."),
  pixelNeeded: rule(40002, "observed", "8", "Please select a pixel.", "WEB_CONVERSIONS with CONVERT or VALUE"),
  eventNeeded: rule(
    40002,
    "documented",
    "3.2",
    MISSING,
    "CONVERT, VALUE and IN_APP_EVENT need optimization_event or custom_conversion_id",
  ),
  appNeeded: rule(40002, "documented", "3.2", MISSING, "App promotion needs app_id or app_config"),
  systemNeeded: rule(40002, "documented", "3.2", MISSING, "App promotion needs operating_systems"),
  placementsNeeded: rule(40002, "documented", "3.2", MISSING, "PLACEMENT_TYPE_NORMAL needs placements"),
  iosTargetingNeeded: rule(40002, "documented", "3.2", MISSING, "IOS14_CAMPAIGN needs ios14_targeting"),
  windowsTogether: rule(
    40002,
    "documented",
    "3.2",
    MISSING,
    "click_ and view_attribution_window are only given together",
  ),
  partnerNeeded: rule(40002, "documented", "3.2", MISSING, "THIRD_PARTY needs brand_safety_partner"),
  inFeedNeeded: rule(40002, "documented", "3.2", "tiktok_subplacements: IN_FEED must be included."),
  infiniteGroup: rule(40002, "documented", "3.2", "budget_mode: BUDGET_MODE_INFINITE is not supported for ad groups."),
  totalUnderDaily: rule(
    40002,
    "documented",
    "3.4",
    "budget_mode: BUDGET_MODE_TOTAL is not supported when the campaign has a daily budget.",
  ),
  budgetUnderOptimized: rule(
    40002,
    "documented",
    "3.2",
    "budget: it cannot be set under campaign budget optimization.",
  ),
  budgetKind: rule(
    40002,
    "documented",
    "3.2",
    "{field}: it does not fit the budget mode of ad group {id}.",
    "budget/update: budget is for lifetime budgets, scheduled_budget for daily ones",
  ),
  startNeeded: rule(40002, "documented", "3.2", MISSING, "schedule_start_time goes with schedule_type"),
  endNeeded: rule(40002, "documented", "3.2", MISSING, "SCHEDULE_START_END needs schedule_end_time"),
  startTooEarly: rule(
    40002,
    "documented",
    "3.2",
    "schedule_start_time: it must not be more than 12 hours in the past.",
  ),
  startTooLate: rule(40002, "documented", "3.2", "schedule_start_time: it must not be later than 2028-01-01 00:00:00."),
  startFixed: rule(40002, "documented", "3.2", "schedule_start_time: the ad group has already started."),
  endBeforeStart: rule(40002, "assumed", "3.2", "schedule_end_time: it must be later than schedule_start_time."),
  endTooLate: rule(40002, "documented", "3.2", "schedule_end_time: it must not be later than 2038-01-01 00:00:00."),
  fromNowTotal: rule(
    40002,
    "documented",
    "3.2",
    "schedule_type: SCHEDULE_FROM_NOW is not supported with BUDGET_MODE_TOTAL.",
  ),
  conversionBidNeeded: rule(
    40002,
    "documented",
    "3.2",
    MISSING,
    "BID_TYPE_CUSTOM with OCPM needs conversion_bid_price or roas_bid",
  ),
  bidNeeded: rule(40002, "documented", "3.2", MISSING, "BID_TYPE_CUSTOM with CPC, CPM or CPV needs bid_price"),
  displayModeNeeded: rule(
    40002,
    "documented",
    "3.2",
    MISSING,
    "VIDEO_VIEWS with a custom bid needs bid_display_mode CPV",
  ),
  bidOverBudget: rule(40002, "documented", "3.2", "{path}: The bid must be lower than the budget."),
  locationNeeded: rule(40002, "documented", "3.2", MISSING, "location_ids or zipcode_ids, or a saved audience"),
  excludesEachOther: rule(
    40002,
    "documented",
    "3.2",
    "{path}: it cannot be used together with {other}.",
    "Keywords of intention and of interest; price ranges and models; Pangle packages in and out",
  ),
  audienceTwice: rule(40002, "documented", "3.2", "excluded_audience_ids: {id} is also in audience_ids."),
  daypartingForm: rule(40002, "documented", "3.2", "dayparting: it must be 336 characters of 0 and 1."),
  onlyOn: rule(40002, "documented", "3.2", "{path}: it can only be switched on."),
};

const ads = {
  formatNeeded: rule(40002, "documented", "3.6", MISSING, "ad_format, or creative_type for shopping ads"),
  videoNeeded: rule(40002, "documented", "3.6", MISSING, "SINGLE_VIDEO needs video_id unless it pulls a post"),
  imagesNeeded: rule(40002, "documented", "3.6", MISSING, "SINGLE_IMAGE and CAROUSEL_ADS need image_ids"),
  musicNeeded: rule(40002, "documented", "3.6", MISSING, "CAROUSEL_ADS needs music_id"),
  textNeeded: rule(40002, "documented", "3.6", MISSING, "Video and image ads that are no Spark Ads need ad_text"),
  oneImage: rule(40002, "documented", "3.6", "{path}: maximum number of items is 1"),
  landingPageNeeded: rule(40002, "documented", "3.6", MISSING, "promotion_type WEBSITE needs a landing page"),
  landingPageForm: rule(40002, "documented", "3.6", "{path}: Not a valid URL."),
  identityTogether: rule(40002, "documented", "3.6", MISSING, "identity_type and identity_id go together"),
  businessCenterNeeded: rule(40002, "documented", "3.6", MISSING, "BC_AUTH_TT needs identity_authorized_bc_id"),
  customIdentityPost: rule(40002, "documented", "3.6", "{path}: CUSTOMIZED_USER cannot be used with tiktok_item_id."),
  displayNameNeeded: rule(
    40002,
    "documented",
    "3.6",
    MISSING,
    "A landing page with a custom identity needs display_name",
  ),
  materialMissing: rule(40007, "assumed", "8", "{path}: The {noun} {id} does not exist.", "A video or image of nobody"),
  transcoding: rule(40901, "documented", "4.1", "The video is being transcoded. Please try again later."),
  groupFull: rule(40502, "assumed", "3.5", "The number of ads in ad group {group} exceeds the limit of {max}."),
  formatFixed: rule(40002, "documented", "3.6", "{path}: it cannot be changed from {format}."),
  notPatchable: rule(40002, "documented", "3.6", "{path}: it is not supported when patch_update is true."),
  otherGroup: rule(40002, "assumed", "3.6", "{path}: The ad {id} is not in ad group {group}."),
};

const files = {
  fileMissing: rule(40905, "documented", "8", MISSING),
  fileEmpty: rule(40906, "documented", "8", "The file is empty."),
  signatureWrong: rule(40900, "documented", "8", "The MD5 of the {what} does not match the signature."),
  fileType: rule(40908, "documented", "8", "The file is not a supported {kind} type."),
  fileTooLarge: rule(40907, "documented", "8", "The file is too large.", "500 MB for videos, 50 MB for images"),
  fileOutOfSpec: rule(
    40915,
    "documented",
    "4.2",
    "The file does not meet the specifications.",
    "Images over 3,686,400 pixels",
  ),
  fileExpired: rule(40910, "documented", "4.3", "The file has expired.", "A file id lives for 24 hours"),
  fileNameTaken: rule(40911, "documented", "4.1", "Duplicate material name: {name}"),
  urlUnavailable: rule(40903, "documented", "4.1", "The URL is unavailable."),
  urlNoFile: rule(40914, "documented", "4.1", "The URL does not point to a file."),
  uploadIncomplete: rule(40002, "assumed", "4.3", "The upload is not complete: {received} of {size} bytes."),
  wrongRange: rule(40002, "assumed", "4.3", "start_offset: expected the bytes {start} to {end}."),
};

const reports = {
  reportDate: rule(40002, "assumed", "7.1", "{path}: Not a valid date."),
  reportDates: rule(40002, "assumed", "7.1", "end_date must be later than start_date."),
  reportSpan: rule(40002, "observed", "7.1", "max time span is {days} days when use {dimension}"),
  reportDimension: rule(40002, "assumed", "7.1", "dimensions: {names} is not supported."),
  reportIdDimension: rule(40002, "assumed", "7.1", "dimensions: {name} is required for this data_level."),
  reportMetric: rule(40002, "assumed", "7.1", "Invalid metric fields: {names}"),
  reportFilter: rule(40002, "assumed", "7.1", "filtering: {field} {type} is not supported."),
  reportFilterValue: rule(
    40002,
    "documented",
    "7.1",
    "filtering.filter_value: Not a valid list.",
    "filter_value is JSON in a text",
  ),
  reportType: rule(
    40002,
    "assumed",
    "7.1",
    "report_type: {type} is not supported.",
    "The emulator has numbers for BASIC and AUDIENCE reports alone",
  ),
  taskNotReady: rule(40201, "documented", "7.3", "The task is not ready."),
  taskFailed: rule(40200, "documented", "7.3", "The task has been canceled or failed."),
  taskDone: rule(40002, "documented", "7.3", "Only a task that is queued or processing can be canceled."),
};

const more = {
  audienceTooSmall: rule(40002, "assumed", "5.3", "The audience is being processed. Please try again later."),
  audienceLimit: rule(40002, "documented", "5.3", "The number of audiences exceeds the limit of 400."),
  audienceNothing: rule(40002, "documented", "5.3", MISSING, "An audience update has a name or file_paths"),
  audienceFile: rule(40002, "documented", "5.3", "file_paths: The file {path} does not exist."),
  portfolioDelete: rule(
    40002,
    "documented",
    "5.4",
    "creative_portfolio_ids: A portfolio of type {type} cannot be deleted.",
  ),
  customIdentityOnly: rule(40002, "documented", "5.1", "identity_type: Must be one of: CUSTOMIZED_USER."),
  smartCampaignNeeded: rule(40002, "assumed", "3.1", "The campaign {id} is not an upgraded Smart+ campaign."),
};

/** All rules, by id. */
export const RULES = {
  ...access,
  ...schema,
  ...objects,
  ...campaigns,
  ...adGroups,
  ...ads,
  ...files,
  ...reports,
  ...more,
};

export type RuleId = keyof typeof RULES;

/** The slots of a message, as a type. */
type Slots<Text extends string> = Text extends `${string}{${infer Slot}}${infer Rest}` ? Slot | Slots<Rest> : never;

/** What fills the slots of a rule. */
export type Filling<Id extends RuleId> = Readonly<Record<Slots<(typeof RULES)[Id]["text"]>, string | number>>;
