/** What reports can be asked for (reference 7.1, 7.2), as far as the emulator has numbers for it. */

/** Levels of reports, with their id dimension and the name that goes with it. */
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

/** Time dimensions, and how many days a report with them may cover. */
export const TIME_DIMENSIONS: Readonly<Record<string, number>> = { stat_time_day: 30, stat_time_hour: 1 };
/** Without a time dimension. */
export const LONGEST_SPAN = 365;

/** How a whole is split among the values of an audience dimension; shares are assumed. */
export const AUDIENCE_DIMENSIONS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  age: { AGE_13_17: 0.02, AGE_18_24: 0.34, AGE_25_34: 0.31, AGE_35_44: 0.18, AGE_45_54: 0.1, AGE_55_100: 0.05 },
  gender: { FEMALE: 0.54, MALE: 0.45, NONE: 0.01 },
  platform: { ANDROID: 0.55, IOS: 0.44, UNKNOWN: 0.01 },
  placement: { TikTok: 0.9, Pangle: 0.1 },
  language: { en: 0.8, es: 0.15, fr: 0.05 },
};

/** Counts that add up over ads and days. */
export const COUNTS = [
  "spend",
  "impressions",
  "clicks",
  "engagements",
  "conversion",
  "result",
  "reach",
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
  "profile_visits",
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
  cost_per_result: ["spend", "result", 1],
  result_rate: ["result", "impressions", 100],
  frequency: ["impressions", "reach", 1],
  cost_per_1000_reached: ["spend", "reach", 1_000],
};

/** Attributes of the object that a row is about; only with an id dimension. */
export const ATTRIBUTES = ["campaign_name", "adgroup_name", "ad_name", "objective_type", "budget", "currency"] as const;
