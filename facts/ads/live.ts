/** Live shopping ads: document 1754162402455554, with the field texts of 1739953377508354. */
import type { RuleRow } from "../language.js";
import { CREATE, LIVE } from "./where.js";

const LIVE_ADS = { ad_format: ["LIVE_CONTENT"] } as const;
const VIDEO = { creative_type: ["SHORT_VIDEO_LIVE"] } as const;
const STREAM = { creative_type: ["DIRECT_LIVE"] } as const;

/** Fields that the guide does not pass: TikTok may refuse or drop them. */
const NOT_PASSED = [
  "promotional_music_disabled item_duet_status item_stitch_status music_id shopping_ads_video_package_id call_to_action_id",
  "card_id landing_page_url page_id tiktok_page_category phone_region_code phone_region_calling_code phone_number deeplink",
  "utm_params disclaimer_text disclaimer_clickable_texts tracking_pixel_id tracking_app_id tracking_offline_event_set_ids",
  "viewability_vast_url brand_safety_vast_url impression_tracking_url click_tracking_url playable_url product_set_id",
  "item_group_ids sku_ids product_specific_type showcase_products page_image_index",
]
  .join(" ")
  .split(" ");

export const liveRules: readonly RuleRow[] = [
  {
    id: "ad.live-kind",
    level: "ad",
    field: "creative_type",
    when: LIVE_ADS,
    must: { requires: true },
    why: "it selects whether the ad shows a video (SHORT_VIDEO_LIVE) or the stream itself (DIRECT_LIVE)",
    source: `${CREATE}, ${LIVE}`,
    mark: "documented",
  },
  {
    id: "ad.live-kinds",
    level: "ad",
    field: "creative_type",
    when: LIVE_ADS,
    must: { oneOf: ["SHORT_VIDEO_LIVE", "DIRECT_LIVE"] },
    why: "a live ad shows a video or the stream itself",
    source: LIVE,
    mark: "documented",
  },
  {
    id: "ad.live-video-strategy",
    level: "ad",
    field: "vertical_video_strategy",
    when: { ...LIVE_ADS, ...VIDEO },
    must: { oneOf: ["SINGLE_VIDEO"] },
    why: "the video leads to the stream",
    source: LIVE,
    mark: "documented",
  },
  {
    id: "ad.live-stream-strategy",
    level: "ad",
    field: "vertical_video_strategy",
    when: { ...LIVE_ADS, ...STREAM },
    must: { oneOf: ["LIVE_STREAM"] },
    why: "the ad shows the stream itself",
    source: LIVE,
    mark: "documented",
  },
  ...["identity_type", "identity_id", "identity_authorized_bc_id"].map(
    (field): RuleRow => ({
      id: `ad.live-${field.replaceAll("_", "-")}`,
      level: "ad",
      field,
      when: LIVE_ADS,
      must: { equals: `adgroup.${field}` },
      why: "the account that streams is the ad group's",
      source: LIVE,
      mark: "documented",
    }),
  ),
  {
    id: "ad.live-video",
    level: "ad",
    field: "video_id",
    when: { ...LIVE_ADS, ...VIDEO },
    must: { requires: true, or: ["tiktok_item_id"] },
    why: "the ad shows your own video or an existing post",
    source: LIVE,
    mark: "documented",
  },
  {
    id: "ad.live-video-text",
    level: "ad",
    field: "ad_text",
    when: { ...LIVE_ADS, ...VIDEO, tiktok_item_id: { set: false } },
    must: { requires: true },
    why: "a new post requires a text",
    source: LIVE,
    mark: "documented",
  },
  {
    id: "ad.live-button",
    level: "ad",
    field: "call_to_action",
    when: { ...LIVE_ADS, ...VIDEO },
    must: { requires: true },
    why: "the button of a video that leads to a stream is WATCH_LIVE",
    source: CREATE,
    mark: "documented",
  },
  {
    id: "ad.live-button-text",
    level: "ad",
    field: "call_to_action",
    when: { ...LIVE_ADS, ...VIDEO },
    must: { oneOf: ["WATCH_LIVE"] },
    why: "the button of a video that leads to a stream is WATCH_LIVE",
    source: CREATE,
    mark: "documented",
  },
  ...["video_id", "image_ids", "ad_text", "tiktok_item_id", "dark_post_status"].map(
    (field): RuleRow => ({
      id: `ad.stream-${field.replaceAll("_", "-")}`,
      level: "ad",
      field,
      when: { ...LIVE_ADS, ...STREAM },
      must: { refuses: true },
      why: "the ad shows the stream itself",
      source: LIVE,
      mark: "documented",
    }),
  ),
  {
    id: "ad.stream-button",
    level: "ad",
    field: "call_to_action",
    when: { ...LIVE_ADS, ...STREAM },
    must: { refuses: true },
    why: "the stream itself has no button",
    source: LIVE,
    mark: "unclear",
  },
  ...NOT_PASSED.map(
    (field): RuleRow => ({
      id: `ad.live-${field.replaceAll("_", "-")}`,
      level: "ad",
      field,
      when: LIVE_ADS,
      must: { refuses: true },
      why: "a live ad leads to the stream and uses none of these",
      source: LIVE,
      mark: "unclear",
    }),
  ),
  ...(
    [
      ["shopping_ads_deeplink_type", ["CUSTOM", "SHOPPING_ADS"]],
      ["shopping_ads_fallback_type", ["CUSTOM", "SHOPPING_ADS"]],
      ["fallback_type", ["APP_INSTALL", "WEBSITE"]],
      ["deeplink_type", ["DEFERRED_DEEPLINK"]],
      ["dynamic_destination", ["DLP"]],
      ["instant_product_page_used", [true]],
    ] as const
  ).map(
    ([field, values]): RuleRow => ({
      id: `ad.live-${field.replaceAll("_", "-")}`,
      level: "ad",
      field,
      when: LIVE_ADS,
      must: { refuses: values },
      why: "a live ad leads to the stream and uses none of these",
      source: LIVE,
      mark: "unclear",
    }),
  ),
  {
    id: "ad.live-strategy",
    level: "ad",
    field: "vertical_video_strategy",
    when: LIVE_ADS,
    must: { requires: true },
    why: "it must match creativeType: SINGLE_VIDEO with SHORT_VIDEO_LIVE, LIVE_STREAM with DIRECT_LIVE",
    source: LIVE,
    mark: "documented",
  },
];
