/** Dimensions of reports (documents 1740302848100353, 1738864894606337, 1759239462689793, 1803073899092993). */
import type { ObjectLevel, ReportType } from "./metric.js";

/** `split`: a breakdown other than ids and times: audience, asset, search and the like. */
export type DimensionKind = "id" | "time" | "split";

export interface ReportDimension {
  readonly name: string;
  readonly kind: DimensionKind;
  readonly types: readonly ReportType[];
  /** Id dimensions: the level whose own id it is. */
  readonly level?: ObjectLevel;
  /** Another dimension that it requires. */
  readonly requires?: string;
  /** It does not allow a time dimension. */
  readonly timeless?: true;
  readonly doc: string;
  readonly mark?: "second-hand" | "observed";
}

const SYN = "1740302848100353";
const LATENCY = "1738864894606337";

const dimension = (
  name: string,
  kind: DimensionKind,
  types: readonly ReportType[],
  more: Partial<ReportDimension> = {},
): ReportDimension => ({ name, kind, types, doc: SYN, ...more });

const BOTH = ["BASIC", "AUDIENCE", "CATALOG"] as const;
const AUDIENCE = ["AUDIENCE"] as const;
const BASIC = ["BASIC"] as const;
const client = { mark: "second-hand" } as const;

const split = (types: readonly ReportType[], names: string, more: Partial<ReportDimension> = {}): ReportDimension[] =>
  names.split(" ").map((name) => dimension(name, "split", types, more));

export const DIMENSIONS: readonly ReportDimension[] = [
  dimension("advertiser_id", "id", [...BOTH, "BC", "TT_SHOP"], { level: "advertiser" }),
  dimension("campaign_id", "id", [...BOTH, "TT_SHOP"], { level: "campaign" }),
  dimension("adgroup_id", "id", BOTH, { level: "adgroup" }),
  dimension("ad_id", "id", BOTH, { level: "ad" }),
  dimension("ad_id_v2", "id", BOTH, { level: "ad" }),
  dimension("stat_time_day", "time", [...BOTH, "BC", "TT_SHOP"]),
  dimension("stat_time_hour", "time", ["BASIC", "AUDIENCE"]),
  dimension("stat_time_week", "time", ["BC"], { doc: "1775747492072449" }),
  dimension("stat_time_month", "time", ["BC"], { doc: "1775747492072449" }),
  ...split(["BASIC", "AUDIENCE", "PLAYABLE_MATERIAL", "BC", "TT_SHOP"], "country_code"),
  ...split(["BASIC", "AUDIENCE"], "ad_type", { doc: "1780164603696130" }),
  ...split(BASIC, "custom_event_type event_source_id", { doc: LATENCY }),
  ...split(BASIC, "page_id component_name room_id post_id search_terms", { doc: "1759239462689793" }),
  ...split(BASIC, "image_id video_material_id minis_id skan_postback_sequence", { doc: "1751443956638721", ...client }),
  ...split(BASIC, "search_keyword", { doc: "1815394136739841" }),
  ...split(BASIC, "match_type", { doc: "1815394136739841", requires: "search_keyword" }),
  ...split(AUDIENCE, "age gender language platform ac province_id dma_id"),
  ...split(["AUDIENCE", "BC"], "placement"),
  ...split(
    AUDIENCE,
    "interest_category interest_category_tier2 interest_category_tier3 interest_category_tier4 device_brand_id",
    { timeless: true, doc: LATENCY, ...client },
  ),
  ...split(AUDIENCE, "behavior_id contextual_tag hashtag audience_tags purchase_intention additional_interests", {
    doc: LATENCY,
  }),
  ...split(["CATALOG"], "catalog_id product_set_id product_id sku_id", { doc: "1751625287345154", ...client }),
  ...split(["PLAYABLE_MATERIAL"], "playable_id", { doc: "1751617879104514", ...client }),
];

const byName = new Map(DIMENSIONS.map((one) => [one.name, one]));

export const dimensionOf = (name: string): ReportDimension | undefined => byName.get(name);

/** Breakdowns that can be combined in pairs; all others must be the only one. */
export const PAIRS: readonly (readonly [string, string])[] = [
  ["age", "gender"],
  ["search_keyword", "match_type"],
  ["playable_id", "country_code"],
];

/** The only groupings that GMV max ads reports support (document 1803073899092993). */
export const SHOP_GROUPINGS: readonly (readonly string[])[] = [
  ["advertiser_id"],
  ["advertiser_id", "country_code"],
  ["advertiser_id", "country_code", "stat_time_day"],
  ["campaign_id", "country_code"],
  ["campaign_id", "country_code", "stat_time_day"],
];
