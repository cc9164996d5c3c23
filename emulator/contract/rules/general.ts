/** Who may call at all, and what the tables say of a field. */
import { FIXED, MISSING, rule, SUSPENDED, TOO_LONG } from "./rule.js";

export const access = {
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

export const schema = {
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
