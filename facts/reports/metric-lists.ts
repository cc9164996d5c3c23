/** Metrics by dimension, where TikTok lists them (documents 1759239462689793, 1762404685488130, 1775747492072449). */

const words = (text: string): string[] => text.trim().split(/\s+/);

const CORE = words("spend cpc cpm impressions clicks ctr conversion cost_per_conversion conversion_rate");
const REAL_TIME = words("real_time_conversion real_time_cost_per_conversion real_time_conversion_rate");
const RESULT = words("result cost_per_result result_rate");
const REAL_TIME_RESULT = words("real_time_result real_time_cost_per_result real_time_result_rate");
const QUARTERS = words("video_views_p25 video_views_p50 video_views_p75 video_views_p100");
const VIDEO = [...words("video_play_actions video_watched_2s video_watched_6s average_video_play"), ...QUARTERS];
const FOCUSED = words("engaged_view engaged_view_15s");
const SOCIAL = words("clicks_on_music_disc follows likes comments shares profile_visits profile_visits_rate");
const LANDING = words("total_landing_page_view cost_per_landing_page_view landing_page_view_rate");
const INSTANT = words(
  `ix_page_duration_avg ix_page_viewrate_avg ix_video_views ix_video_views_p25 ix_video_views_p50 ix_video_views_p75
   ix_video_views_p100 ix_average_video_play`,
);
const CORE_V2 = [...CORE, "gross_impressions", "conversion_rate_v2", ...REAL_TIME, "real_time_conversion_rate_v2"];

const threes = (text: string): string[] => words(text).flatMap((name) => [name, `cost_per_${name}`, `${name}_rate`]);
const fives = (text: string): string[] =>
  words(text).flatMap((name) => [name, `cost_per_${name}`, `${name}_rate`, `value_per_${name}`, `total_${name}_value`]);

const SHOP = [
  ...fives("onsite_add_to_wishlist"),
  ...threes("ix_product_click_count"),
  "onsite_shopping_roas",
  ...fives("onsite_shopping onsite_initiate_checkout_count onsite_on_web_detail onsite_on_web_cart"),
];

/** Metrics of `country_code` that asynchronous basic reports lack. */
const COUNTRY_SYNC_ONLY = [
  "reach",
  "frequency",
  ...RESULT,
  ...REAL_TIME_RESULT,
  "live_product_clicks",
  ...words("real_time_app_install real_time_app_install_cost app_install cost_per_app_install"),
  ...threes("registration purchase complete_payment page_browse_view button_click online_consult form download_start"),
];

/** In addition to the page's list: metrics that clients in production request by country. */
const COUNTRY_OBSERVED = words(
  `cost_per_1000_reached average_video_play_per_user
   secondary_goal_result cost_per_secondary_goal_result secondary_goal_result_rate
   total_purchase_value total_onsite_shopping_value onsite_shopping vta_purchase vta_conversion cta_purchase cta_conversion
   total_pageview value_per_complete_payment total_complete_payment_rate sales_lead sales_lead_rate cost_per_sales_lead
   cost_per_total_sales_lead cost_per_total_app_event_add_to_cart total_app_event_add_to_cart`,
);

/** Metrics that a dimension supports in basic reports; a dimension that is not here supports all. */
export const BASIC_METRICS: Readonly<Record<string, readonly string[]>> = {
  ad_type: [
    ...CORE,
    "gross_impressions",
    ...REAL_TIME,
    ...VIDEO,
    ...FOCUSED,
    ...SOCIAL,
    ...LANDING,
    ...words("skan_conversion skan_cost_per_conversion skan_conversion_rate"),
    ...words("skan_app_install skan_cost_per_app_install skan_app_install_withheld"),
    // Document 1843337909199938 gives retention groupings with ad_type.
    ...threes("day7_retention"),
    ...words("total_day7_retention cost_per_total_day7_retention value_per_total_day7_retention"),
    "total_day7_retention_value",
  ],
  country_code: [
    ...CORE,
    "gross_impressions",
    ...REAL_TIME,
    ...VIDEO,
    ...FOCUSED,
    ...SOCIAL,
    ...LANDING,
    ...COUNTRY_SYNC_ONLY,
    ...COUNTRY_OBSERVED,
  ],
  search_terms: [...CORE, "real_time_conversion", ...RESULT, "video_play_actions", ...FOCUSED],
  search_keyword: words("spend cpc cpm impressions clicks ctr"),
  match_type: words("spend cpc cpm impressions clicks ctr"),
  page_id: [
    ...words("onsite_form onsite_download_start ix_page_view_count ix_button_click_count ix_product_click_count"),
    ...INSTANT,
    ...CORE_V2,
  ],
  component_name: [...INSTANT, ...CORE_V2],
  room_id: [...CORE, "conversion_rate_v2", ...SHOP],
  post_id: [...CORE, "conversion_rate_v2", ...VIDEO, "engaged_view", ...SHOP],
};

/** Metrics that a dimension supports in synchronous basic reports only. */
export const SYNCHRONOUS_ONLY: Readonly<Record<string, readonly string[]>> = {
  country_code: COUNTRY_SYNC_ONLY,
  ad_type: words("skan_cost_per_conversion skan_conversion_rate"),
};

const AUDIENCE_CORE = [
  ...CORE,
  "gross_impressions",
  "conversion_rate_v2",
  ...REAL_TIME,
  "real_time_conversion_rate_v2",
  ...RESULT,
  ...REAL_TIME_RESULT,
];

/** Metrics of audience reports: for dimensions with their own list, and for the others. */
export const AUDIENCE_METRICS: Readonly<Record<string, readonly string[]>> = {
  // conversion_rate_v2 and its twin: clients in production request them by country.
  country_code: [...AUDIENCE_CORE, ...VIDEO, ...SOCIAL, ...LANDING],
  ...Object.fromEntries(
    ["ad_type", "hashtag", "audience_tags", "purchase_intention"].map((name) => [
      name,
      [
        ...CORE,
        "conversion_rate_v2",
        ...REAL_TIME,
        "real_time_conversion_rate_v2",
        ...VIDEO,
        ...FOCUSED,
        ...SOCIAL,
        ...LANDING,
      ],
    ]),
  ),
};
export const AUDIENCE_DEFAULT: readonly string[] = [...AUDIENCE_CORE, ...VIDEO, ...SOCIAL];

const BC_MONEY = words("spend billed_cost cash_spend voucher_spend cashback_coupon_spend tax_spend");
const BC_TIME = [
  ...BC_MONEY,
  ...CORE,
  "reach",
  ...REAL_TIME,
  "account_type",
  ...words("skan_conversion skan_cost_per_conversion skan_conversion_rate"),
  ...threes("registration purchase app_install"),
  ...words("value_per_total_purchase total_purchase_value"),
  ...words("real_time_app_install real_time_app_install_cost real_time_app_install_rate"),
  ...words("skan_app_install skan_cost_per_app_install"),
  ...["registration", "purchase"].flatMap((event) =>
    words(`skan_${event} skan_cost_per_${event} skan_${event}_rate skan_total_${event} skan_cost_per_total_${event}`),
  ),
  "skan_total_purchase_value",
  ...words("video_watched_2s video_watched_6s"),
  ...QUARTERS,
];

/** Metrics of Business Center reports by dimension. */
export const BC_METRICS: Readonly<Record<string, readonly string[]>> = {
  stat_time_day: BC_TIME,
  stat_time_week: BC_TIME,
  stat_time_month: BC_TIME,
  placement: ["advertiser_name", "currency", "spend", ...CORE.slice(1), ...REAL_TIME],
  country_code: [
    ...words("advertiser_name currency spend cash_spend voucher_spend cashback_coupon_spend"),
    ...CORE.slice(1),
    ...REAL_TIME,
  ],
  // All metrics of Business Center reports; the page that lists them is not available, so these are the ones that its
  // other pages name.
  advertiser_id: [...words("advertiser_name currency"), ...BC_TIME],
};

/** Metrics of GMV max ads reports (document 1803073913733121). */
export const SHOP_METRICS: readonly string[] = ["spend", "billed_cost"];

/** Estimated numbers of people, which asynchronous reports do not split by audience (document 1740302766489602). */
export const PEOPLE_METRICS: readonly string[] = [
  "average_video_play_per_user",
  "frequency",
  "cost_per_1000_reached",
  ...RESULT,
  ...REAL_TIME_RESULT,
  "reach",
  "live_play_count",
];
