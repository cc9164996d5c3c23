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
  smartCampaignNeeded: rule(40002, "assumed", "3.1", "The campaign {id} is not an upgraded Smart+ campaign."),
};
