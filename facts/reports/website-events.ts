/** Events of websites: pixel or Events API; rates are relative to clicks (document 1843337909199938). */
import { cost, count, DOC, money, type ReportMetric, rate, roas, worth } from "./metric.js";

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

const BM = { doc: DOC.basicMetrics, mark: "second-hand" } as const;

/** Their rates end in `_per_click` on TikTok's page, and in `_rate` in a client's copy of another page. */
const perClick = (event: string): ReportMetric[] => [
  ...valued(event).filter(({ name }) => name !== `${event}_rate`),
  rate(`${event}_per_click`, event, "clicks"),
  rate(`${event}_rate`, event, "clicks", BM),
];

const website = (event: string, total = `website_total_${event}`): ReportMetric[] => [
  count(total),
  cost(`website_cost_per_${event}`, total),
  rate(`website_${event}_rate`, total, "clicks"),
  worth(`website_value_per_${event}`, `website_total_${event}_value`, total),
  money(`website_total_${event}_value`),
];

export const websiteEvents: readonly ReportMetric[] = [
  ...plain("complete_payment"),
  worth("value_per_complete_payment", "total_complete_payment_rate", "complete_payment"),
  // Money, despite its name.
  money("total_complete_payment_rate"),
  roas("complete_payment_roas", "total_complete_payment_rate"),
  count("total_landing_page_view"),
  cost("cost_per_landing_page_view", "total_landing_page_view"),
  rate("landing_page_view_rate", "total_landing_page_view", "clicks"),
  count("website_total_engaged_session"),
  cost("website_cost_per_engaged_session", "website_total_engaged_session"),
  rate("website_engaged_session_rate", "website_total_engaged_session", "clicks"),
  count("total_pageview"),
  cost("cost_per_pageview", "total_pageview"),
  rate("pageview_rate", "total_pageview", "clicks"),
  worth("avg_value_per_pageview", "total_value_per_pageview", "total_pageview"),
  money("total_value_per_pageview"),
  ...plain("page_browse_view").map((one) => ({ ...one, doc: DOC.basicByDimension })),
  count("page_content_view_events"),
  cost("cost_per_page_content_view_event", "page_content_view_events"),
  rate("page_content_view_event_rate", "page_content_view_events", "clicks"),
  worth("value_per_page_content_view_event", "total_page_view_content_events_value", "page_content_view_events"),
  money("total_page_view_content_events_value"),
  ...plain("product_details_page_browse").map((one) => ({ ...one, doc: DOC.creative })),
  ...[
    "button_click",
    "online_consult",
    "user_registration",
    "web_event_add_to_cart",
    "on_web_order",
    "initiate_checkout",
    "add_billing",
    "page_event_search",
    "form",
    "download_start",
  ].flatMap(valued),
  ...["on_web_add_to_wishlist", "on_web_subscribe"].flatMap(perClick),
  ...["find_location", "schedule", "customize_product", "start_trial", "submit_application"].flatMap((event) =>
    website(event),
  ),
  ...website("application_approval", "website_application_approval"),
  count("custom_page_events", BM),
  cost("cost_per_custom_page_event", "custom_page_events", BM),
  rate("custom_page_event_rate", "custom_page_events", "clicks", BM),
  worth("value_per_custom_page_event", "custom_page_events_value", "custom_page_events", BM),
  money("custom_page_events_value", BM),
];
