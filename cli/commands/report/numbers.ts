/** Rows of a report, as the command works with them. */

/** One row; `segment` is the day, country and so on that the rows are split by. */
export interface Row {
  readonly id: string;
  /** Name in TikTok. */
  readonly name: string;
  /** Name in the stack, where it has the object. */
  readonly inStack?: string;
  readonly segment?: string;
  readonly metrics: Readonly<Record<string, number>>;
}

/** Metrics that are a share of another: how they are summed up anew (reference 7.2). */
const RATIOS: Readonly<Record<string, readonly [string, string, number]>> = {
  ctr: ["clicks", "impressions", 100],
  cpc: ["spend", "clicks", 1],
  cpm: ["spend", "impressions", 1_000],
  engagement_rate: ["engagements", "impressions", 100],
  conversion_rate: ["conversion", "clicks", 100],
  conversion_rate_v2: ["conversion", "impressions", 100],
  cost_per_conversion: ["spend", "conversion", 1],
};

/** Metrics that do not add up and that nothing here works out: people who saw several ads would count twice. */
const UNSUMMED = /^(reach|frequency|average_|cost_per_|.*_rate)/;

/** The sum of rows: counts are added, ratios worked out of the sums; what neither goes for is left out. */
export function totalOf(rows: readonly Row[], metrics: readonly string[]): Record<string, number> {
  const sum = (name: string): number => rows.reduce((total, row) => total + (row.metrics[name] ?? 0), 0);
  const has = (name: string): boolean => rows.some((row) => row.metrics[name] !== undefined);
  return Object.fromEntries(
    metrics.flatMap((name): [string, number][] => {
      const ratio = RATIOS[name];
      if (ratio) {
        const [over, under, factor] = ratio;
        return has(over) && sum(under) > 0 ? [[name, (sum(over) / sum(under)) * factor]] : [];
      }
      return UNSUMMED.test(name) || !has(name) ? [] : [[name, sum(name)]];
    }),
  );
}

const PERCENT = /(^ctr$|_rate(_v2)?$)/;
const MONEY = /^(spend|cpc|cpm|cost_per_.*|.*_cost)$/;

const format = (digits: number): Intl.NumberFormat =>
  new Intl.NumberFormat("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
const [whole, two] = [format(0), format(2)];

/** A number as people read it: money with two digits, shares with a per cent sign, counts whole. */
export function numberText(metric: string, value: number | undefined): string {
  if (value === undefined) return "–";
  if (PERCENT.test(metric)) return `${two.format(value)} %`;
  return MONEY.test(metric) ? two.format(value) : whole.format(value);
}

/** `video_play_actions` → `Video play actions`. */
export const titleOf = (metric: string): string => {
  const text = metric.replaceAll("_", " ");
  return /^(ctr|cpc|cpm)$/.test(metric) ? metric.toUpperCase() : text[0]?.toUpperCase() + text.slice(1);
};

/** The name by which a row is shown: the stack's, else TikTok's. */
export const shownName = ({ inStack, name, id }: Row): string => inStack ?? (name || id);
