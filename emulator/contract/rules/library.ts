/** Files, reports, audiences and the rest. */
import { MISSING, rule } from "./rule.js";

export const files = {
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

export const reports = {
  reportDate: rule(40002, "assumed", "7.1", "{path}: Not a valid date."),
  reportDates: rule(40002, "assumed", "7.1", "end_date must be later than start_date."),
  reportSpan: rule(
    40002,
    "observed",
    "1740302848100353",
    "max time span is {days} days when use {dimension}",
    "30 days by day, 1 by hour, 365 without either; Business Center reports 365",
  ),
  reportDimension: rule(
    40002,
    "observed",
    "1740302848100353",
    "Invalid value for dimensions: {names} is not supported.",
  ),
  reportConflict: rule(
    40002,
    "documented",
    "1738864850353154",
    "Conflict occurs. The input params including metrics and dimensions have no relation.",
    "Level, dimensions and filters at odds: another level's id, two ids or times, breakdowns that do not stand together",
  ),
  reportAudience: rule(
    40002,
    "observed",
    "1738864928947201",
    "dimensions: an audience dimension is required when report_type is AUDIENCE.",
  ),
  reportIdDimension: rule(
    40002,
    "documented",
    "1738864800380930",
    "dimensions: the ID dimension of {level} level is required for an asynchronous report.",
  ),
  reportLevel: rule(
    40002,
    "documented",
    "1740302848100353",
    "data_level: {level} is not supported when report_type is {type}.",
  ),
  reportLifetime: rule(
    40002,
    "documented",
    "1738864915188737",
    "query_lifetime: not supported with {what}.",
    "BASIC and PLAYABLE_MATERIAL only; no day, hour or country",
  ),
  reportChunk: rule(
    40002,
    "documented",
    "1738864928947201",
    "query_mode: CHUNK is only supported in synchronous basic reports.",
  ),
  reportTotals: rule(
    40002,
    "documented",
    "1740302848100353",
    "enable_total_metrics: only supported with one ID dimension and (or) stat_time_day in basic and GMV max ads reports.",
  ),
  reportMetric: rule(
    40002,
    "observed",
    "1740302848100353",
    "Please correct the information in invalid metric fields and try again. Invalid metric fields: [{names}]. ",
    "Unknown, of another level or report type, or not with these dimensions; one fails the whole call",
  ),
  reportOrder: rule(
    40002,
    "documented",
    "1740302848100353",
    "order_field: {name} is not supported.",
    "Metrics but attributes",
  ),
  reportFilter: rule(40002, "assumed", "1751443975608321", "filtering: {field} {type} is not supported."),
  reportFilterField: rule(
    40002,
    "observed",
    "1740302848100353",
    "Invalid value for filter field: {field} is not supported. ",
    "Unknown, not of this report type, or without the dimension that it needs",
  ),
  reportFilterValue: rule(
    40002,
    "documented",
    "1740302848100353",
    "filtering.filter_value: Not a valid list.",
    "IN, NOT_IN and CONTAIN_ANY_OF take JSON in a text, BETWEEN two values",
  ),
  reportNoFilters: rule(
    40002,
    "documented",
    "1803073629472770",
    "filtering: not supported when report_type is {type}.",
  ),
  reportTaskType: rule(
    40002,
    "documented",
    "1740302766489602",
    "report_type: {type} is not supported in asynchronous reports.",
  ),
  bcForeign: rule(40001, "assumed", "1740302848100353", "No permission to operate bc: {id}"),
  taskNotReady: rule(40201, "documented", "7.3", "The task is not ready."),
  taskFailed: rule(40200, "documented", "7.3", "The task has been canceled or failed."),
  taskDone: rule(40002, "documented", "7.3", "Only a task that is queued or processing can be canceled."),
};

export const more = {
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
};
