/** Offline and CRM events, and conversions by touch (document 1843337909199938); rates are relative to clicks. */
import { all, cost, count, money, type ReportMetric, rate, roas, worth } from "./metric.js";

const offline = (event: string): ReportMetric[] => [
  count(`offline_${event}_events`),
  cost(`cost_per_offline_${event}_event`, `offline_${event}_events`),
  rate(`offline_${event}_event_rate`, `offline_${event}_events`, "clicks"),
  worth(`value_per_offline_${event}_event`, `offline_${event}_events_value`, `offline_${event}_events`),
  money(`offline_${event}_events_value`),
];

const total = (event: string, counted: string): ReportMetric[] => [
  count(counted),
  cost(`offline_cost_per_${event}`, counted),
  rate(`offline_${event}_rate`, counted, "clicks"),
  worth(`offline_value_per_${event}`, `offline_total_${event}_value`, counted),
  money(`offline_total_${event}_value`),
];

export const offlineEvents: readonly ReportMetric[] = [
  ...[
    "shopping",
    "contact",
    "subscribe",
    "form",
    "add_payment_info",
    "add_to_cart",
    "add_to_wishlist",
    "click_button",
    "complete_registration",
    "download",
    "initiate_checkout",
    "place_order",
    "search",
    "view_content",
  ].flatMap(offline),
  roas("offline_shopping_events_roas", "offline_shopping_events_value"),
  count("offline_preferred_leads"),
  cost("offline_cost_per_preferred_lead", "offline_preferred_leads"),
  rate("offline_preferred_lead_rate", "offline_preferred_leads", "clicks"),
  ...["find_location", "schedule", "customize_product", "start_trial", "submit_application"].flatMap((event) =>
    total(event, `offline_total_${event}`),
  ),
  ...total("custom_event", "offline_total_custom_events"),
  ...total("application_approval", "offline_application_approval"),
  count("offline_total_crm_events"),
  cost("offline_cost_per_crm_event", "offline_total_crm_events"),
  // TikTok's page swaps the descriptions of the next two.
  rate("offline_crm_event_rate", "offline_total_crm_events", "clicks"),
  worth("offline_value_per_crm_event", "offline_crm_event_value", "offline_total_crm_events"),
  money("offline_crm_event_value"),
];

const EVENTS = ["conversion", "app_install", "registration", "purchase"];
const touched = (touch: string, events: readonly string[], costs: string): ReportMetric[] =>
  events.flatMap((event) => [
    count(`${touch}_${event}`),
    cost(`${costs}_${touch.replace("skan_", "")}_${event}`, `${touch}_${event}`),
  ]);

/** Engaged views and their conversions. */
const engagedView: readonly ReportMetric[] = [
  count("engaged_view_through_conversions"),
  cost("cost_per_engaged_view_through_conversion", "engaged_view_through_conversions"),
  ...touched("evta", EVENTS.slice(1), "cost_per"),
  count("evta_payments_completed"),
  cost("cost_per_evta_payments_completed", "evta_payments_completed"),
];

/** Conversions by touch add up to all conversions: after a view, after a click, after an engaged view. */
export const attribution: readonly ReportMetric[] = [
  ...touched("vta", EVENTS, "cost_per"),
  count("vta_complete_payment"),
  cost("cost_per_vta_payments_completed", "vta_complete_payment"),
  money("vta_complete_payment_value"),
  roas("vta_complete_payment_roas", "vta_complete_payment_value"),
  ...touched("cta", EVENTS, "cost_per"),
  count("website_cta_purchase"),
  cost("website_cost_per_cta_purchase", "website_cta_purchase"),
  money("website_cta_purchase_value"),
  roas("website_cta_purchase_roas", "website_cta_purchase_value"),
  ...all(engagedView, { grouping: "ids-and-day" }),
  ...["skan_vta", "skan_cta"].flatMap((touch) => touched(touch, EVENTS, "skan_cost_per")),
];
