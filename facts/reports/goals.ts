/**
 * Which metric counts what an ad group optimizes for. The pages name the events; which metric counts them is inferred.
 */

/** Events of websites, as `optimization_event` of a pixel names them. */
export const WEBSITE_EVENTS: Readonly<Record<string, string>> = {
  SHOPPING: "complete_payment",
  INITIATE_ORDER: "initiate_checkout",
  ON_WEB_ORDER: "on_web_order",
  ON_WEB_CART: "web_event_add_to_cart",
  ON_WEB_DETAIL: "page_content_view_events",
  ON_WEB_REGISTER: "user_registration",
  ON_WEB_SEARCH: "page_event_search",
  ON_WEB_ADD_TO_WISHLIST: "on_web_add_to_wishlist",
  ON_WEB_SUBSCRIBE: "on_web_subscribe",
  ADD_BILLING: "add_billing",
  BUTTON: "button_click",
  CONSULT: "online_consult",
  DOWNLOAD_START: "download_start",
  FORM: "form",
  LANDING_PAGE_VIEW: "total_landing_page_view",
};

/** Events of apps. */
export const APP_EVENTS: Readonly<Record<string, string>> = {
  ACTIVE: "app_install",
  ACTIVE_PAY: "purchase",
  ACTIVE_REGISTER: "registration",
  ADD_TO_WISHLIST: "add_to_wishlist",
  COMPLETE_TUTORIAL: "complete_tutorial",
  CREATE_GAMEROLE: "create_gamerole",
  CREATE_GROUP: "create_group",
  IN_APP_AD_CLICK: "in_app_ad_click",
  IN_APP_AD_IMPR: "in_app_ad_impr",
  IN_APP_CART: "app_event_add_to_cart",
  IN_APP_DETAIL_UV: "view_content",
  IN_APP_ORDER: "checkout",
  JOIN_GROUP: "join_group",
  LAUNCH_APP: "launch_app",
  LOAN_COMPLETION: "loan_disbursement",
  LOGIN: "login",
  NEXT_DAY_OPEN: "next_day_open",
  RATE: "ratings",
  SALES_LEAD: "sales_lead",
  SEARCH: "search",
  SPEND_CREDITS: "spend_credits",
  SUBSCRIBE: "subscribe",
  UNLOCK_ACHIEVEMENT: "unlock_achievement",
  UPDATE_LEVEL: "achieve_level",
};

/** Goals whose result is not an event: the metric that is their result. */
export const GOAL_RESULTS: Readonly<Record<string, string>> = {
  CLICK: "clicks",
  REACH: "reach",
  SHOW: "impressions",
  TRAFFIC_LANDING_PAGE_VIEW: "total_landing_page_view",
  DESTINATION_VISIT: "onsite_destination_visits",
  ENGAGED_VIEW: "engaged_view",
  ENGAGED_VIEW_FIFTEEN: "engaged_view_15s",
  VIDEO_VIEW: "video_play_actions",
  FOLLOWERS: "follows",
  PAGE_VISIT: "profile_visits",
  PROFILE_VIEWS: "profile_visits",
  MT_LIVE_ROOM: "live_views",
  PRODUCT_CLICK_IN_LIVE: "live_product_clicks",
};

/** Goals whose result is an event on TikTok or in an app, if no `optimization_event` selects one. */
export const GOAL_EVENTS: Readonly<Record<string, string>> = {
  INSTALL: "app_install",
  LEAD_GENERATION: "onsite_form",
  CONVERSION_LEADS: "onsite_form",
  PREFERRED_LEAD: "onsite_form",
  CONVERSATION: "messaging_total_conversation_tiktok_direct_message",
  GMV: "onsite_shopping",
  PURCHASES: "onsite_shopping",
  INITIATE_CHECKOUTS: "onsite_initiate_checkout_count",
};
