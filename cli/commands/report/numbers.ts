/** Rows of a report, as the command uses them. */
import { reportMetric } from "../../../facts/reports/index.js";
import { alignedAmount, signedPercent } from "../../lib/amount.js";

/** One row; `segment` is the day, country and so on that the rows are split by. */
export interface Row {
  readonly id: string;
  /** Name in TikTok. */
  readonly name: string;
  /** Name in the stack, if it has the object. */
  readonly inStack?: string;
  readonly segment?: string;
  readonly metrics: Readonly<Record<string, number>>;
  /** Attributes among the metrics. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A cell of a row: a formatted number, or an attribute's text. */
export const cellText = (row: Row, metric: string, currency?: string): string =>
  row.attributes?.[metric] ?? numberText(metric, row.metrics[metric], currency);

/** The weighted mean of rows. */
function weighted(rows: readonly Row[], name: string, weight: string): number | undefined {
  const known = rows.filter(({ metrics }) => metrics[name] !== undefined && metrics[weight] !== undefined);
  const of = known.reduce((sum, { metrics }) => sum + (metrics[weight] ?? 0), 0);
  if (of === 0) return undefined;
  return known.reduce((sum, { metrics }) => sum + (metrics[name] ?? 0) * (metrics[weight] ?? 0), 0) / of;
}

/**
 * The sum of rows: counts are added, ratios are computed again from sums, means are weighted. People are omitted, since
 * one who saw several ads would count twice; so are unknown metrics, and those whose parts were not requested.
 */
export function totalOf(rows: readonly Row[], metrics: readonly string[]): Record<string, number> {
  const sum = (name: string): number | undefined =>
    rows.some((row) => row.metrics[name] !== undefined) && reportMetric(name)?.adds === "yes"
      ? rows.reduce((total, row) => total + (row.metrics[name] ?? 0), 0)
      : undefined;
  const total = (name: string): number | undefined => {
    const metric = reportMetric(name);
    if (metric?.weight) return weighted(rows, name, metric.weight);
    if (!metric?.formula) return sum(name);
    const [over, under] = [sum(metric.formula.over), sum(metric.formula.under)];
    return over === undefined || !under ? undefined : (over / under) * metric.formula.times;
  };
  return Object.fromEntries(
    metrics.flatMap((name): [string, number][] => {
      const value = total(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

const format = (digits: number): Intl.NumberFormat =>
  new Intl.NumberFormat("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
const [whole, two] = [format(0), format(2)];

/**
 * A formatted number: money with its currency's decimals, percentages with a sign, whole counts, others with two
 * decimals.
 */
export function numberText(metric: string, value: number | undefined, currency?: string): string {
  if (value === undefined) return "–";
  const kind = reportMetric(metric)?.kind;
  if (kind === "percent") return `${two.format(value)} %`;
  if (kind === "money") return alignedAmount(value, currency);
  return kind === "count" || (kind === undefined && Number.isInteger(value)) ? whole.format(value) : two.format(value);
}

/** `video_play_actions` → `Video play actions`. */
export const titleOf = (metric: string): string => {
  const text = metric.replaceAll("_", " ");
  return /^(ctr|cpc|cpm)$/.test(metric) ? metric.toUpperCase() : text[0]?.toUpperCase() + text.slice(1);
};

/** The display name: TikTok's, else the stack's, else the id. */
export const shownName = ({ inStack, name, id }: Row): string => name.trim() || (inStack ?? id);

/** The name and, if it differs, the key in the stack. */
export function fullName(row: Row): string {
  const name = shownName(row);
  return row.inStack === undefined || row.inStack === name ? name : `${name} (${row.inStack})`;
}

/** `+12.5 %` compared with before; empty if there is nothing to compare. */
export function changeOf(before: number | undefined, after: number | undefined): string {
  if (!before || after === undefined) return "";
  const text = signedPercent(before, after);
  return text.slice(1) === "0 %" ? "as before" : text;
}
