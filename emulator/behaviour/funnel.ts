/**
 * The funnel: which count is a fraction of which, and how large a fraction; assumed. Parents come before their parts.
 */

/** One count. */
export interface Step {
  readonly name: string;
  /** The parent count; default: the whole. */
  readonly within?: string;
  /** Minimum and maximum fraction of it. */
  readonly from: number;
  readonly to: number;
  /** What an ad needs for the count not to be 0; the event it is optimized for always counts. */
  readonly when:
    | "always"
    | "video"
    | "website"
    | "pixel"
    | "app"
    | "destination"
    | "live"
    | "form"
    | "message"
    | "shop"
    | "optimized";
}

const step = (when: Step["when"], name: string, within: string, from: number, to: number): Step => ({
  when,
  name,
  within,
  from,
  to,
});

/** App events: all of them, and those of people who had none before. */
const appEvent = (when: Step["when"], name: string, from: number, to: number): Step[] => [
  step(when, `total_${name}`, "app_install", from, to),
  step(when, name, `total_${name}`, 0.7, 1),
];

export const STEPS: readonly Step[] = [
  { name: "gross_impressions", from: 1, to: 1, when: "always" },
  step("always", "impressions", "gross_impressions", 0.97, 0.998),
  step("always", "engagements", "impressions", 0.012, 0.05),
  step("always", "clicks", "engagements", 0.4, 0.8),
  step("always", "likes", "impressions", 0.002, 0.01),
  step("always", "comments", "impressions", 0, 0.001),
  step("always", "shares", "impressions", 0, 0.001),
  step("always", "follows", "impressions", 0, 0.0005),
  step("always", "profile_visits", "impressions", 0.001, 0.004),
  step("video", "clicks_on_music_disc", "impressions", 0, 0.0008),
  step("video", "video_play_actions", "impressions", 0.85, 0.98),
  step("video", "video_watched_2s", "video_play_actions", 0.5, 0.7),
  step("video", "video_watched_6s", "video_watched_2s", 0.35, 0.6),
  step("video", "engaged_view", "video_play_actions", 0.25, 0.4),
  step("video", "paid_engaged_view", "engaged_view", 0.8, 0.95),
  step("video", "engaged_view_15s", "engaged_view", 0.3, 0.6),
  step("video", "paid_engaged_view_15s", "engaged_view_15s", 0.8, 0.95),
  step("video", "video_views_p25", "video_play_actions", 0.3, 0.5),
  step("video", "video_views_p50", "video_views_p25", 0.5, 0.7),
  step("video", "video_views_p75", "video_views_p50", 0.6, 0.8),
  step("video", "video_views_p100", "video_views_p75", 0.5, 0.8),
  step("website", "total_landing_page_view", "clicks", 0.7, 0.95),
  step("pixel", "total_pageview", "total_landing_page_view", 0.95, 1),
  step("pixel", "page_content_view_events", "total_landing_page_view", 0.5, 0.8),
  step("pixel", "web_event_add_to_cart", "page_content_view_events", 0.15, 0.35),
  step("pixel", "initiate_checkout", "web_event_add_to_cart", 0.4, 0.7),
  step("pixel", "add_billing", "initiate_checkout", 0.6, 0.95),
  step("pixel", "complete_payment", "initiate_checkout", 0.4, 0.7),
  step("pixel", "on_web_order", "initiate_checkout", 0.5, 0.8),
  step("optimized", "user_registration", "total_landing_page_view", 0.03, 0.12),
  step("optimized", "form", "total_landing_page_view", 0.03, 0.12),
  step("optimized", "online_consult", "total_landing_page_view", 0.02, 0.08),
  step("optimized", "button_click", "total_landing_page_view", 0.1, 0.4),
  step("optimized", "download_start", "total_landing_page_view", 0.05, 0.2),
  step("optimized", "page_event_search", "total_landing_page_view", 0.1, 0.3),
  step("optimized", "on_web_add_to_wishlist", "total_landing_page_view", 0.03, 0.1),
  step("optimized", "on_web_subscribe", "total_landing_page_view", 0.01, 0.05),
  step("app", "app_install", "clicks", 0.06, 0.2),
  ...appEvent("app", "registration", 0.3, 0.6),
  ...appEvent("app", "launch_app", 0.9, 1),
  ...appEvent("app", "app_event_add_to_cart", 0.1, 0.3),
  ...appEvent("app", "purchase", 0.04, 0.15),
  step("app", "next_day_open", "app_install", 0.2, 0.4),
  ...[
    "add_to_wishlist",
    "complete_tutorial",
    "create_gamerole",
    "create_group",
    "in_app_ad_click",
    "in_app_ad_impr",
    "view_content",
    "checkout",
    "join_group",
    "loan_disbursement",
    "login",
    "ratings",
    "sales_lead",
    "search",
    "spend_credits",
    "subscribe",
    "unlock_achievement",
    "achieve_level",
  ].flatMap((name): Step[] => [step("optimized", name, "app_install", 0.05, 0.3)]),
  step("destination", "onsite_destination_visits", "clicks", 0.6, 0.9),
  step("form", "onsite_form", "clicks", 0.04, 0.15),
  step("message", "messaging_total_conversation_tiktok_direct_message", "clicks", 0.1, 0.3),
  step("shop", "onsite_on_web_detail", "clicks", 0.6, 0.9),
  step("shop", "onsite_on_web_cart", "onsite_on_web_detail", 0.1, 0.3),
  step("shop", "onsite_initiate_checkout_count", "onsite_on_web_cart", 0.4, 0.7),
  step("shop", "onsite_shopping", "onsite_initiate_checkout_count", 0.4, 0.7),
  step("live", "live_views", "impressions", 0.2, 0.4),
  step("live", "live_effective_views", "live_views", 0.3, 0.6),
  step("live", "live_product_clicks", "live_effective_views", 0.05, 0.2),
];

/** The parent of each primitive count, so that no part exceeds that of the parent. */
export const WITHIN: Readonly<Record<string, string>> = {
  ...Object.fromEntries(STEPS.flatMap(({ name, within }) => (within ? [[name, within]] : []))),
  _play_ms: "video_play_actions",
};
