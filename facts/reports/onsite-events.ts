/** Events on TikTok: pages, Minis, forms, Shop, messages (document 1843337909199938); rates are relative to clicks. */
import { all, cost, count, DOC, money, people, type ReportMetric, rate, roas, worth } from "./metric.js";

const BM = { doc: DOC.basicMetrics, mark: "second-hand" } as const;
const DAYS = ["day0", "day6", "day13", "calendar_day0", "calendar_day6", "calendar_day13"];

const onsite = (event: string): ReportMetric[] => [
  count(`onsite_total_${event}`),
  cost(`onsite_cost_per_${event}`, `onsite_total_${event}`),
  rate(`onsite_${event}_rate`, `onsite_total_${event}`, "clicks"),
  worth(`onsite_value_per_${event}`, `onsite_total_${event}_value`, `onsite_total_${event}`),
  money(`onsite_total_${event}_value`),
];

const unique = (event: string, more = {}): ReportMetric[] => [
  people(`onsite_unique_${event}`, more),
  cost(`onsite_cost_per_unique_${event}`, `onsite_unique_${event}`, more),
];

const purchases: readonly ReportMetric[] = [
  roas("onsite_purchases_roas", "onsite_total_purchase_value"),
  ...onsite("purchase"),
  ...unique("purchase"),
  ...DAYS.flatMap((day) => [
    money(`onsite_purchase_value_${day}`),
    roas(`onsite_purchase_roas_${day}`, `onsite_purchase_value_${day}`),
    money(`onsite_total_purchase_value_${day}`, BM),
  ]),
  ...onsite("checkout_initiation"),
  ...unique("checkout_initiation", BM),
  ...onsite("add_to_cart"),
  ...unique("add_to_cart", BM),
  ...onsite("product_details_page_view"),
];

const minis: readonly ReportMetric[] = [
  count("onsite_total_active"),
  cost("onsite_cost_per_active", "onsite_total_active"),
  count("onsite_active_by_conversion_time", { twin: "onsite_total_active" }),
  cost("onsite_cost_per_active_by_conversion_time", "onsite_active_by_conversion_time"),
  ...unique("launch"),
  rate("onsite_launch_rate", "onsite_unique_launch", "clicks"),
  count("onsite_total_launch"),
  cost("onsite_cost_per_total_launch", "onsite_total_launch"),
  ...unique("registration"),
  rate("onsite_registration_rate", "onsite_unique_registration", "clicks"),
  count("onsite_total_registration"),
  cost("onsite_cost_per_total_registration", "onsite_total_registration"),
  ...unique("ad_impression"),
  rate("onsite_ad_impression_rate", "onsite_unique_ad_impression", "clicks"),
  count("onsite_total_ad_impression"),
  cost("onsite_cost_per_total_ad_impression", "onsite_total_ad_impression"),
  worth("onsite_value_per_ad_impression_value", "onsite_total_ad_impression_value", "onsite_total_ad_impression"),
  money("onsite_total_ad_impression_value"),
  ...DAYS.flatMap((day) => [
    money(`onsite_ad_impression_ad_revenue_${day}`),
    roas(`onsite_ad_impression_ad_revenue_roas_${day}`, `onsite_ad_impression_ad_revenue_${day}`),
  ]),
];

const plain = (event: string): ReportMetric[] => [
  count(event),
  cost(`cost_per_${event}`, event),
  rate(`${event}_rate`, event, "clicks"),
];

const valued = (event: string): ReportMetric[] => [
  ...plain(event),
  worth(`value_per_${event}`, `total_${event}_value`, event),
  money(`total_${event}_value`),
];

const visits: readonly ReportMetric[] = [
  count("onsite_destination_visits"),
  cost("cost_per_onsite_destination_visit", "onsite_destination_visits"),
  rate("onsite_destination_visit_rate", "onsite_destination_visits", "clicks"),
];

const shop: readonly ReportMetric[] = [
  roas("onsite_shopping_roas", "total_onsite_shopping_value"),
  ...valued("onsite_shopping"),
  count("shop_total_purchase_by_order_submission", { twin: "onsite_shopping" }),
  money("shop_gross_revenue_by_order_submission", { twin: "total_onsite_shopping_value" }),
  count("shop_total_items_purchased"),
  ...["onsite_initiate_checkout_count", "onsite_on_web_detail", "onsite_on_web_cart"].flatMap(valued),
];

const messages = ["tiktok_direct_message", "instant_messaging_app"].flatMap((where): ReportMetric[] => [
  count(`messaging_total_conversation_${where}`),
  cost(`messaging_cost_per_conversation_${where}`, `messaging_total_conversation_${where}`),
  rate(`messaging_conversation_rate_${where}`, `messaging_total_conversation_${where}`, "clicks"),
]);

export const onsiteEvents: readonly ReportMetric[] = [
  ...purchases,
  ...minis,
  ...["onsite_add_to_wishlist", "onsite_add_billing", "onsite_form"].flatMap(valued),
  ...plain("onsite_download_start"),
  count("onsite_total_filtered_out_form_submission"),
  ...all(visits, { grouping: "id-day", types: ["BASIC"] }),
  ...["ix_page_view_count", "ix_button_click_count", "ix_product_click_count"].flatMap(plain),
  ...shop,
  ...messages,
];
