/** What reports can be asked for (reference 7.1, 7.2), as far as the emulator has numbers for it. */

/** Levels of BASIC reports, with their id dimension and the name that goes with it. */
export const DATA_LEVELS: Readonly<
  Record<
    string,
    { readonly id: string; readonly name?: string; readonly kind: "ad" | "adgroup" | "campaign" | "advertiser" }
  >
> = {
  AUCTION_AD: { id: "ad_id", name: "ad_name", kind: "ad" },
  AUCTION_ADGROUP: { id: "adgroup_id", name: "adgroup_name", kind: "adgroup" },
  AUCTION_CAMPAIGN: { id: "campaign_id", name: "campaign_name", kind: "campaign" },
  AUCTION_ADVERTISER: { id: "advertiser_id", kind: "advertiser" },
};

/** Counts that add up over ads and days. */
export const COUNTS = [
  "spend",
  "impressions",
  "clicks",
  "engagements",
  "conversion",
  "video_play_actions",
  "video_watched_2s",
  "video_watched_6s",
  "video_views_p25",
  "video_views_p50",
  "video_views_p75",
  "video_views_p100",
  "likes",
  "comments",
  "shares",
  "follows",
] as const;

export type Count = (typeof COUNTS)[number];

/** Metrics that are worked out of two counts: numerator, denominator, factor. */
export const RATIOS: Readonly<Record<string, readonly [Count, Count, number]>> = {
  ctr: ["clicks", "impressions", 100],
  cpc: ["spend", "clicks", 1],
  cpm: ["spend", "impressions", 1_000],
  engagement_rate: ["engagements", "impressions", 100],
  conversion_rate: ["conversion", "clicks", 100],
  conversion_rate_v2: ["conversion", "impressions", 100],
  cost_per_conversion: ["spend", "conversion", 1],
};
