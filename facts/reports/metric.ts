/** Properties of a report metric: kind, whether it can be summed, decimals, formula. */

/**
 * `count`: a whole number · `money`: in the account's currency · `percent`: 0 to 100 · `ratio`: a plain number such as a
 * ROAS · `average`: money for one of something · `seconds` · `attribute`: text about the object, no number.
 */
export type MetricKind = "count" | "money" | "percent" | "ratio" | "average" | "seconds" | "attribute";

/**
 * Whether values of several rows can be summed: `yes`; `no`: computed again from its parts; `unique`: people, who may
 * appear in several rows, so a sum is too large.
 */
export type Adding = "yes" | "no" | "unique";

/**
 * Groupings that a metric is limited to. `id-day`: one id, or one id with the day. `id-day-ad-type`: those, with
 * `ad_type` added or instead of them. `ids-and-day`: ids and the day, nothing else.
 */
export type Grouping = "id-day" | "id-day-ad-type" | "ids-and-day";

export type ReportType = "BASIC" | "AUDIENCE" | "PLAYABLE_MATERIAL" | "CATALOG" | "BC" | "TT_SHOP";

/** Levels of objects, from the account down. */
export type ObjectLevel = "advertiser" | "campaign" | "adgroup" | "ad";

/** One metric. */
export interface ReportMetric {
  readonly name: string;
  readonly kind: MetricKind;
  readonly adds: Adding;
  /** Decimals in answers. */
  readonly decimals: number;
  /** `over / under * times`; an `under` of zero answers 0 with the metric's decimals. */
  readonly formula?: { readonly over: string; readonly under: string; readonly times: number };
  /** A mean over these: several rows are weighted with this metric. */
  readonly weight?: string;
  /** The metric that counts the same by the day of the impression; this one counts by the day of the event. */
  readonly twin?: string;
  /** Answered "-" if the object has no such value, never 0. */
  readonly dash?: true;
  /** Report types that support it; default: BASIC, AUDIENCE and BC do not refuse it. */
  readonly types?: readonly ReportType[];
  readonly grouping?: Grouping;
  /** A dimension that is required. */
  readonly needs?: string;
  /** Basic reports support it at this level only. */
  readonly at?: ObjectLevel;
  /** Attributes: the highest level that has it. */
  readonly from?: ObjectLevel;
  /** Attributes: levels that have it although a level below `from` does not. */
  readonly only?: readonly ObjectLevel[];
  /** TikTok's document, by its id. */
  readonly doc: string;
  /**
   * Default: TikTok's own page was read. `second-hand`: only a client's copy of it; `observed`: clients in production
   * request it.
   */
  readonly mark?: "second-hand" | "observed";
}

/** TikTok's documents (business-api.tiktok.com/portal/docs?id=…). */
export const DOC = {
  adLevel: "1843337909199938",
  basicMetrics: "1751443967255553",
  basicByDimension: "1759239462689793",
  audienceMetrics: "1751454162042882",
  businessCenter: "1775747492072449",
  creative: "1861363088053250",
  gmvMax: "1803073913733121",
  promote: "1785880454546433",
  synchronous: "1740302848100353",
  asynchronous: "1740302766489602",
  attribution: "1777694366654465",
} as const;

type More = Partial<Omit<ReportMetric, "name" | "kind">>;

/** A whole number that can be summed. */
export const count = (name: string, more: More = {}): ReportMetric => ({
  name,
  kind: "count",
  adds: "yes",
  decimals: 0,
  doc: DOC.adLevel,
  ...more,
});

/** A number of people. */
export const people = (name: string, more: More = {}): ReportMetric => count(name, { adds: "unique", ...more });

/** An amount that can be summed. */
export const money = (name: string, more: More = {}): ReportMetric => ({
  ...count(name, more),
  kind: "money",
  decimals: 2,
});

const worked = (
  kind: MetricKind,
  name: string,
  [over, under, times]: readonly [string, string, number],
  more: More = {},
): ReportMetric => ({
  name,
  kind,
  adds: "no",
  decimals: 2,
  doc: DOC.adLevel,
  formula: { over, under, times },
  ...more,
});

/** The cost per `of`. */
export const cost = (name: string, of: string, more: More = {}): ReportMetric =>
  worked("average", name, ["spend", of, 1], more);
/** The value per `of`. */
export const worth = (name: string, value: string, of: string, more: More = {}): ReportMetric =>
  worked("average", name, [value, of, 1], more);
/** `of` as a percentage of `per`. */
export const rate = (name: string, of: string, per: string, more: More = {}): ReportMetric =>
  worked("percent", name, [of, per, 100], more);
/** Return on ad spend. */
export const roas = (name: string, value: string, more: More = {}): ReportMetric =>
  worked("ratio", name, [value, "spend", 1], more);

/** The same facts for each of several metrics. */
export const all = (metrics: readonly ReportMetric[], more: More): ReportMetric[] =>
  metrics.map((one) => ({ ...one, ...more }));
