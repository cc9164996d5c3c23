/** Whether two variants differ beyond chance: a two-sided z-test of two proportions. */
import { errorFunction } from "simple-statistics";
import { EXIT, UserError } from "../../lib/exit.js";
import type { Row } from "./numbers.js";
import { shownName } from "./numbers.js";

/** Rates that can be compared: successes out of trials (reference 7.2). */
export const COMPARABLE: Readonly<Record<string, readonly [string, string]>> = {
  ctr: ["clicks", "impressions"],
  conversion_rate: ["conversion", "clicks"],
  engagement_rate: ["engagements", "impressions"],
};

/** One variant. */
export interface Variant {
  readonly name: string;
  readonly id: string;
  readonly happened: number;
  readonly of: number;
  /** Percent. */
  readonly rate: number;
}

/** The result of a comparison. */
export interface Comparison {
  readonly metric: string;
  readonly one: Variant;
  readonly other: Variant;
  /** The p-value; null if there is too little data. */
  readonly p: number | null;
  readonly significant: boolean;
}

/** Significance level. */
const LEVEL = 0.05;
/** With fewer events than this in either group, the normal approximation is not valid. */
const LEAST = 5;

function variantOf(row: Row, [over, under]: readonly [string, string]): Variant {
  const [happened, of] = [row.metrics[over] ?? 0, row.metrics[under] ?? 0];
  return { name: shownName(row), id: row.id, happened, of, rate: of > 0 ? (happened / of) * 100 : 0 };
}

/** The p-value of two proportions. */
export function chanceOf(
  one: Pick<Variant, "happened" | "of">,
  other: Pick<Variant, "happened" | "of">,
): number | null {
  const groups = [one, other];
  if (groups.some(({ happened, of }) => happened < LEAST || of - happened < LEAST)) return null;
  const pooled = (one.happened + other.happened) / (one.of + other.of);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / one.of + 1 / other.of));
  const z = (one.happened / one.of - other.happened / other.of) / error;
  // The library's approximation is off by about 1e-7.
  return Math.min(1, Math.max(0, 1 - errorFunction(Math.abs(z) / Math.SQRT2)));
}

/** Finds both variants by id or name, and compares them. Throws UserError. */
export function compareVariants(rows: readonly Row[], wanted: readonly [string, string], metric: string): Comparison {
  const counts = COMPARABLE[metric];
  if (!counts)
    throw new UserError(
      `--on "${metric}" cannot be compared. Allowed: ${Object.keys(COMPARABLE).join(", ")}.`,
      EXIT.usage,
    );
  const variant = (text: string): Variant => {
    const row = rows.find((one) => [one.id, one.inStack, one.name].includes(text));
    if (row) return variantOf(row, counts);
    const known = rows.slice(0, 10).map(shownName).join(", ");
    throw new UserError(`"${text}" is not in the report. The report has: ${known || "nothing"}.`);
  };
  const [one, other] = [variant(wanted[0]), variant(wanted[1])];
  const p = chanceOf(one, other);
  return { metric, one, other, p, significant: p !== null && p < LEVEL };
}

/** The comparison as sentences. */
export function comparisonText({ metric, one, other, p, significant }: Comparison): string {
  const side = ({ name, rate, happened, of }: Variant): string => `${name} ${rate.toFixed(2)} % (${happened} of ${of})`;
  const [better, worse] = one.rate >= other.rate ? [one, other] : [other, one];
  const head = `${metric}: ${side(one)}, ${side(other)}.`;
  if (p === null) return `${head} Too little data for a conclusion.`;
  const chance = p < 0.001 ? "less than 0.1 %" : `${(p * 100).toFixed(1)} %`;
  return significant
    ? `${head} ${better.name} is better than ${worse.name}: a difference this large occurs by chance in ${chance} of cases.`
    : `${head} No significant difference: one this large occurs by chance in ${chance} of cases.`;
}
