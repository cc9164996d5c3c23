/** Report requests (documents 1740302848100353, 1740302766489602, 1738864850353154). */
import type { ObjectLevel, ReportType } from "./metric.js";

/** What a type of report supports. */
export interface TypeFacts {
  /** Whose data: one advertiser, several advertisers, or a Business Center. */
  readonly of: "advertiser" | "advertisers" | "bc";
  readonly levels: readonly ObjectLevel[];
  /** Whether `data_level` is required. */
  readonly levelNeeded: boolean;
  readonly lifetime: boolean;
  readonly filters: boolean;
  readonly totals: boolean;
  readonly chunk: boolean;
  readonly asynchronous: boolean;
  readonly metrics: readonly string[];
  readonly doc: string;
}

const ALL: readonly ObjectLevel[] = ["advertiser", "campaign", "adgroup", "ad"];
const BASE = {
  of: "advertiser",
  levels: ALL,
  levelNeeded: true,
  lifetime: false,
  filters: true,
  totals: false,
  chunk: false,
  asynchronous: true,
  metrics: ["spend", "impressions"],
} as const;

export const REPORT_TYPES: Readonly<Record<ReportType, TypeFacts>> = {
  BASIC: { ...BASE, of: "advertisers", lifetime: true, totals: true, chunk: true, doc: "1738864915188737" },
  AUDIENCE: { ...BASE, of: "advertisers", doc: "1738864928947201" },
  PLAYABLE_MATERIAL: {
    ...BASE,
    levelNeeded: false,
    lifetime: true,
    asynchronous: false,
    doc: "1751617879104514",
  },
  CATALOG: { ...BASE, doc: "1751625287345154" },
  BC: { ...BASE, of: "bc", levels: [], levelNeeded: false, asynchronous: false, metrics: [], doc: "1775747432712194" },
  TT_SHOP: {
    ...BASE,
    levels: ["advertiser", "campaign"],
    levelNeeded: false,
    filters: false,
    totals: true,
    asynchronous: false,
    metrics: ["spend", "billed_cost"],
    doc: "1803073629472770",
  },
};

/** Levels as requests name them. */
export const DATA_LEVELS: Readonly<Record<string, ObjectLevel>> = {
  AUCTION_ADVERTISER: "advertiser",
  AUCTION_CAMPAIGN: "campaign",
  AUCTION_ADGROUP: "adgroup",
  AUCTION_AD: "ad",
};
/** Deprecated levels: an account of auction ads has no relation to them (document 1738864850353154). */
export const DEAD_LEVELS: readonly string[] = [
  "RESERVATION_AD",
  "RESERVATION_ADGROUP",
  "RESERVATION_CAMPAIGN",
  "RESERVATION_ADVERTISER",
];

/** The maximum number of days, both ends included. */
export const SPANS = {
  /** TikTok's page states 30, and it refused 31 in 2026; clients in production still request 31. */
  stat_time_day: 30,
  stat_time_hour: 1,
  other: 365,
  doc: "1740302848100353",
} as const;

export const MAX_ADVERTISERS = 5;
export const MAX_FILTER_IDS = 100;
/** Maximum number of ids in all filters of an asynchronous report together. */
export const MAX_TASK_IDS = 20_000;
/** Maximum number of ads of an account in a synchronous report: the newest. */
export const MAX_ADS = 20_000;

export type FilterType =
  | "IN"
  | "NOT_IN"
  | "CONTAIN_ANY_OF"
  | "MATCH"
  | "GREATER_EQUAL"
  | "GREATER_THAN"
  | "LOWER_EQUAL"
  | "LOWER_THAN"
  | "BETWEEN";

/** One filter of a report. */
export interface ReportFilter {
  readonly name: string;
  readonly types: readonly FilterType[];
  readonly reports: readonly ReportType[];
  /** Allowed values; default: any text, or ids. */
  readonly values?: readonly string[];
  readonly ids?: ObjectLevel;
  readonly status?: ObjectLevel;
  /** Field of the object's row that it filters on, if it is neither an id nor a status. */
  readonly field?: string;
  /** A dimension that is required. */
  readonly dimension?: string;
  readonly asynchronous?: true;
  readonly doc: string;
  readonly mark?: "second-hand" | "observed";
}

const OBJECTS: readonly ReportType[] = ["BASIC", "AUDIENCE", "CATALOG", "PLAYABLE_MATERIAL"];
const BA: readonly ReportType[] = ["BASIC", "AUDIENCE"];
const LISTS: readonly FilterType[] = ["IN"];
const COMPARISONS: readonly FilterType[] = ["GREATER_EQUAL", "GREATER_THAN", "LOWER_EQUAL", "LOWER_THAN"];
const SYN = "1740302848100353";
const FILTERS_PAGE = "1751443975608321";
const BC_FILTERS = "1775747484045313";

/** Values of a status filter. */
export const STATUS_VALUES: readonly string[] = [
  "STATUS_ALL",
  "STATUS_NOT_DELETE",
  "STATUS_DELETE",
  "STATUS_DISABLE",
  "STATUS_DELIVERY_OK",
  "STATUS_NOT_DELIVERY",
  "STATUS_TIME_DONE",
  "STATUS_RF_CLOSED",
  "STATUS_FROZEN",
];

const second = (name: string, more: Partial<ReportFilter> = {}): ReportFilter => ({
  name,
  types: ["IN", "NOT_IN"],
  reports: BA,
  field: name,
  doc: FILTERS_PAGE,
  mark: "second-hand",
  ...more,
});

const bc = (name: string, types: readonly FilterType[], values?: readonly string[]): ReportFilter => ({
  name,
  types,
  reports: ["BC"],
  doc: BC_FILTERS,
  ...(values ? { values } : {}),
});

export const REPORT_FILTERS: readonly ReportFilter[] = [
  { name: "campaign_ids", types: LISTS, reports: OBJECTS, ids: "campaign", asynchronous: true, doc: SYN },
  { name: "adgroup_ids", types: LISTS, reports: OBJECTS, ids: "adgroup", asynchronous: true, doc: SYN },
  { name: "ad_ids", types: LISTS, reports: OBJECTS, ids: "ad", asynchronous: true, doc: SYN },
  {
    name: "ad_ids_v2",
    types: LISTS,
    reports: ["BASIC", "AUDIENCE", "CATALOG"],
    ids: "ad",
    dimension: "ad_id_v2",
    asynchronous: true,
    doc: "1740302766489602",
  },
  { name: "campaign_status", types: LISTS, reports: OBJECTS, status: "campaign", values: STATUS_VALUES, doc: SYN },
  { name: "adgroup_status", types: LISTS, reports: OBJECTS, status: "adgroup", values: STATUS_VALUES, doc: SYN },
  { name: "ad_status", types: LISTS, reports: OBJECTS, status: "ad", values: STATUS_VALUES, doc: SYN },
  { name: "playable_status", types: LISTS, reports: ["PLAYABLE_MATERIAL"], doc: "1738864817670145" },
  {
    name: "campaign_automation_type",
    types: ["IN", "NOT_IN"],
    reports: OBJECTS,
    field: "campaign_automation_type",
    values: ["MANUAL", "SMART_PLUS", "UPGRADED_SMART_PLUS"],
    doc: SYN,
  },
  {
    name: "campaign_system_origins",
    types: LISTS,
    reports: BA,
    field: "campaign_system_origin",
    values: ["TT_ADS_PLATFORM", "PROMOTE"],
    doc: "1785880454546433",
  },
  {
    name: "buying_type",
    types: LISTS,
    reports: BA,
    field: "buying_type",
    values: ["AUCTION", "RESERVATION_TOP_VIEW", "RESERVATION_RF"],
    doc: SYN,
  },
  {
    name: "country_code",
    types: LISTS,
    reports: [...OBJECTS, "BC"],
    dimension: "country_code",
    asynchronous: true,
    doc: SYN,
  },
  second("billing_event", { doc: "1785880454546433" }),
  second("image_mode", { doc: "1785880454546433" }),
  second("create_time", { types: ["BETWEEN", ...COMPARISONS], doc: "1738864850353154" }),
  ...[
    "objective_type",
    "optimization_goal",
    "promotion_type",
    "bid_strategy",
    "identity_type",
    "creative_material_mode",
    "app_promotion_type",
    "campaign_type",
    "campaign_product_source",
    "destination",
    "age",
    "gender",
    "dpa_target_audience_type",
    "delivery_type",
    "ad_entity_type",
    "is_cbo_enabled",
    "creative_campaign_type",
  ].map((name) => second(name, { reports: ["BASIC"] })),
  ...["campaign_label_ids", "campaign_label_names", "campaign_label_types"].map((name) =>
    second(name, { reports: ["BASIC"], types: ["CONTAIN_ANY_OF"] }),
  ),
  bc("advertiser_name", ["MATCH"]),
  bc("advertiser_id", LISTS),
  bc("registered_area", LISTS),
  bc("platform_of_account", LISTS, ["ADS_MANGER", "RAP"]),
  bc("owner_of_account", LISTS, ["OWNED_BY_CURRENT_BUSINESS_CENTER", "SHARED_BY_OTHER_BUSINESS_CENTER"]),
  bc("currency_of_account", LISTS),
  bc("account_status", LISTS, ["APPROVED", "NOT_APPROVED", "IN_REVIEW", "SUSPENDED", "DISABLED", "CONTRACT_INACTIVE"]),
  // In USD, whatever the account's currency.
  bc("cost", COMPARISONS),
];
