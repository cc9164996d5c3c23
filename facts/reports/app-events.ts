/** Events of apps, and the same as Apple's SKAdNetwork reports them (document 1843337909199938). */
import { all, cost, count, DOC, money, people, type ReportMetric, rate, roas, worth } from "./metric.js";

/** Events with a value. */
const VALUED = [
  "purchase",
  "app_event_add_to_cart",
  "checkout",
  "view_content",
  "add_to_wishlist",
  "complete_tutorial",
  "create_group",
  "join_group",
  "create_gamerole",
  "spend_credits",
  "achieve_level",
  "unlock_achievement",
  "sales_lead",
  "in_app_ad_click",
  "in_app_ad_impr",
  "ratings",
  "subscribe",
];
/** Events that are only counted. */
const COUNTED = [
  "registration",
  "next_day_open",
  "add_payment_info",
  "launch_app",
  "loan_apply",
  "loan_credit",
  "loan_disbursement",
  "login",
  "search",
  "start_trial",
];

/** Names that deviate from the pattern: `cost_total_add_payment_info` has no "per". */
const totalCost = (event: string): string =>
  event === "add_payment_info" ? `cost_total_${event}` : `cost_per_total_${event}`;

/** Unique events, all events and their costs; the rate is relative to app installs. */
const counted = (event: string): ReportMetric[] => [
  people(event),
  cost(`cost_per_${event}`, event),
  rate(`${event}_rate`, event, "app_install"),
  count(`total_${event}`),
  cost(totalCost(event), `total_${event}`),
];

const valued = (event: string): ReportMetric[] => [
  ...counted(event),
  worth(`value_per_${event === "checkout" ? event : `total_${event}`}`, `total_${event}_value`, `total_${event}`),
  money(`total_${event}_value`),
];

const DAYS = ["day0", "day2", "day6"];
const ofDays = (value: string, back: string): ReportMetric[] =>
  DAYS.flatMap((day) => [money(`${value}_${day}`), roas(`${back}_${day}`, `${value}_${day}`)]);

const day7: readonly ReportMetric[] = [
  ...counted("day7_retention"),
  worth("value_per_total_day7_retention", "total_day7_retention_value", "total_day7_retention"),
  money("total_day7_retention_value"),
];

const adImpressions: readonly ReportMetric[] = [
  people("unique_ad_impression_events"),
  cost("cost_per_unique_ad_impression_event", "unique_ad_impression_events"),
  rate("customized_ad_impression_event_rate", "unique_ad_impression_events", "app_install"),
  count("ads_impression_events"),
  // TikTok's own spelling.
  cost("cost_pre_ad_impression_event", "ads_impression_events"),
  worth("value_per_ad_impression_event", "total_ad_impression_events_value", "ads_impression_events"),
  money("total_ad_impression_events_value"),
  roas("total_ad_impression_roas", "total_ad_impression_events_value"),
  ...ofDays("ad_impression_ad_revenue", "ad_impression_ad_revenue_roas"),
];

const BM = { doc: DOC.basicMetrics, mark: "second-hand" } as const;

const custom: readonly ReportMetric[] = [
  people("unique_custom_app_events", BM),
  cost("cost_per_unique_custom_app_event", "unique_custom_app_events", BM),
  rate("custom_app_event_rate", "unique_custom_app_events", "app_install", BM),
  count("custom_app_events", BM),
  cost("cost_per_custom_app_event", "custom_app_events", BM),
  worth("value_per_custom_app_event", "custom_app_events_value", "custom_app_events", BM),
  money("custom_app_events_value", BM),
];

export const appEvents: readonly ReportMetric[] = [
  people("app_install"),
  cost("cost_per_app_install", "app_install"),
  rate("app_install_rate", "app_install", "clicks", { doc: DOC.businessCenter, types: ["BC"] }),
  ...VALUED.flatMap(valued),
  ...COUNTED.flatMap(counted),
  roas("total_active_pay_roas", "total_purchase_value"),
  ...ofDays("total_purchase_value", "total_purchase_roas"),
  ...all(day7, { grouping: "id-day-ad-type" }),
  ...all(adImpressions, { grouping: "id-day" }),
  ...custom,
];

/** SKAdNetwork has another name for adding to the cart, and no retention. */
const skanName = (event: string): string => (event === "app_event_add_to_cart" ? "add_to_cart" : event);

const skanCounted = (event: string): ReportMetric[] => [
  people(`skan_${event}`),
  cost(`skan_cost_per_${event}`, `skan_${event}`),
  rate(`skan_${event}_rate`, `skan_${event}`, "skan_app_install"),
  count(`skan_total_${event}`),
  cost(`skan_${totalCost(event)}`, `skan_total_${event}`),
];

/** The click-time family, of which one name is known from a live answer. */
const clickTime = cost("skan_click_time_cost_per_conversion", "skan_conversion", { mark: "observed" });

export const skan: readonly ReportMetric[] = [
  count("skan_result"),
  cost("skan_cost_per_result", "skan_result"),
  rate("skan_result_rate", "skan_result", "impressions"),
  count("skan_conversion"),
  cost("skan_cost_per_conversion", "skan_conversion"),
  rate("skan_conversion_rate_v2", "skan_conversion", "impressions"),
  rate("skan_conversion_rate", "skan_conversion", "clicks", { doc: DOC.basicByDimension }),
  people("skan_app_install"),
  cost("skan_cost_per_app_install", "skan_app_install"),
  count("skan_app_install_withheld"),
  ...VALUED.map(skanName).flatMap((event) => [...skanCounted(event), money(`skan_total_${event}_value`)]),
  ...COUNTED.filter((event) => event !== "next_day_open").flatMap(skanCounted),
  roas("skan_total_repetitive_active_pay_roas", "skan_total_purchase_value"),
  clickTime,
];
