/** Video, clicks, social, LIVE and other interaction (documents 1843337909199938, 1751443967255553). */
import { all, cost, count, DOC, people, type ReportMetric, rate } from "./metric.js";

const BM = { doc: DOC.basicMetrics, mark: "second-hand" } as const;

const seconds = (name: string, weight: string, more: Partial<ReportMetric> = {}): ReportMetric => ({
  ...count(name, more),
  kind: "seconds",
  adds: "no",
  decimals: 2,
  weight,
});

const video: readonly ReportMetric[] = [
  count("video_play_actions"),
  count("organic_video_views", BM),
  count("video_watched_2s"),
  count("video_watched_6s"),
  count("video_watched_continuous_2s", { doc: DOC.promote }),
  count("video_views_p25"),
  count("video_views_p50"),
  count("video_views_p75"),
  count("video_views_p100"),
  seconds("average_video_play", "video_play_actions"),
  seconds("average_video_play_per_user", "reach", { ...BM, types: ["BASIC"] }),
  count("engaged_view"),
  count("engaged_view_15s"),
  ...all(
    [
      count("paid_engaged_view"),
      count("paid_engagement_engaged_view"),
      count("paid_engaged_view_15s"),
      count("paid_engagement_engaged_view_15s"),
    ],
    { grouping: "id-day" },
  ),
];

const social: readonly ReportMetric[] = [
  count("engagements"),
  rate("engagement_rate", "engagements", "impressions"),
  count("clicks_on_music_disc"),
  count("duet_clicks"),
  count("stitch_clicks"),
  count("sound_usage_clicks"),
  count("anchor_clicks"),
  rate("anchor_click_rate", "anchor_clicks", "impressions"),
  count("clicks_on_hashtag_challenge"),
  count("follows"),
  count("likes"),
  count("comments"),
  count("shares"),
  count("profile_visits"),
  rate("profile_visits_rate", "profile_visits", "impressions"),
  count("tt_playlist_visit"),
  rate("tt_playlist_visit_rate", "tt_playlist_visit", "impressions"),
  ...all(
    [
      people("new_consideration_size", BM),
      cost("cost_per_consideration", "new_consideration_size", BM),
      rate("new_consideration_rate", "new_consideration_size", "impressions", BM),
    ],
    { grouping: "id-day" },
  ),
  count("earned_page_video_views", BM),
  count("earned_page_video_views_p100", BM),
  count("earned_page_clicks", BM),
];

const live: readonly ReportMetric[] = [
  count("live_views"),
  people("live_unique_views", BM),
  count("live_effective_views"),
  count("live_product_clicks"),
  people("live_play_count", { doc: DOC.asynchronous }),
];

const parts: readonly ReportMetric[] = [
  ...all(
    [
      count("single_image_impressions", BM),
      rate("single_image_impression_rate", "single_image_impressions", "impressions", BM),
      rate("single_image_ctr", "clicks", "single_image_impressions", BM),
    ],
    { needs: "image_id" },
  ),
  count("playable_page_view_count"),
  count("playable_first_scene_view_count"),
  count("playable_second_scene_view_count"),
  count("playable_third_scene_view_count"),
  count("playable_download_button_click_count"),
  count("interactive_add_on_impressions"),
  count("interactive_add_on_destination_clicks"),
  count("interactive_add_on_activity_clicks"),
  count("interactive_add_on_option_a_clicks"),
  count("interactive_add_on_option_b_clicks"),
  count("countdown_sticker_recall_clicks"),
  seconds("ix_page_duration_avg", "ix_page_view_count"),
  { ...seconds("ix_page_viewrate_avg", "ix_page_view_count"), kind: "percent" },
  count("ix_video_views"),
  count("ix_video_views_p25"),
  count("ix_video_views_p50"),
  count("ix_video_views_p75"),
  count("ix_video_views_p100"),
  seconds("ix_average_video_play", "ix_video_views"),
  count("product_impressions"),
  count("product_clicks"),
  rate("product_cta", "product_clicks", "product_impressions"),
];

export const interaction: readonly ReportMetric[] = [...video, ...social, ...live, ...parts];
