/** Attributes of the object that a row is about (documents 1740302848100353, 1751443967255553); text, not numbers. */
import { DOC, type ObjectLevel, type ReportMetric, type ReportType } from "./metric.js";

const attribute = (
  from: ObjectLevel,
  name: string,
  more: { only?: readonly ObjectLevel[]; types?: readonly ReportType[] } = {},
): ReportMetric => ({
  name,
  kind: "attribute",
  adds: "no",
  decimals: 0,
  from,
  doc: DOC.basicMetrics,
  mark: "second-hand",
  ...more,
});

const from = (level: ObjectLevel, names: readonly string[]): ReportMetric[] =>
  names.map((name) => attribute(level, name));

export const attributes: readonly ReportMetric[] = [
  ...from("advertiser", ["advertiser_name", "advertiser_id", "currency", "timezone"]),
  attribute("advertiser", "account_type", { types: ["BC"] }),
  // A client requests app_promotion_type at the account level, where TikTok answers UNSET.
  ...from("advertiser", ["app_promotion_type"]),
  ...from("campaign", [
    "campaign_name",
    "objective_type",
    "split_test",
    "campaign_budget",
    "campaign_dedicate_type",
    "campaign_automation_type",
    "rf_campaign_type",
  ]),
  attribute("campaign", "campaign_id"),
  ...from("adgroup", [
    "adgroup_name",
    "adgroup_id",
    "placement_type",
    "promotion_type",
    "opt_status",
    "adgroup_download_url",
    "profile_image",
    "dpa_target_audience_type",
    "budget",
    "smart_target",
    "billing_event",
    "pricing_category",
    "bid_strategy",
    "bid",
    "bid_secondary_goal",
    "aeo_type",
    "tt_app_id",
    "tt_app_name",
    "mobile_app_id",
  ]),
  attribute("adgroup", "is_aco", { only: ["adgroup"] }),
  ...from("ad", [
    "ad_name",
    "ad_id",
    "ad_id_v2",
    "ad_text",
    "call_to_action",
    "ad_profile_image",
    "ad_url",
    "image_mode",
    "image_info",
    "ad_display_name",
    "identity_type",
    "is_smart_creative",
  ]),
];

/** Attributes of which an upgraded Smart+ ad has several: answered with the plain one under `<name>_list`. */
export const LISTED_ATTRIBUTES: readonly string[] = [
  "ad_text",
  "call_to_action",
  "ad_profile_image",
  "ad_url",
  "image_mode",
  "image_info",
  "ad_display_name",
  "identity_type",
  "profile_image",
];
