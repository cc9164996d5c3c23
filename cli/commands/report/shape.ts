/** The content of a report, independent of format. */
import { groupBy } from "../../lib/group.js";
import type { Comparison } from "./compare.js";
import type { Row } from "./numbers.js";

/** The account of a report, as TikTok names it. */
export interface ReportAccount {
  readonly id: string;
  readonly name: string;
  readonly currency: string;
  readonly timezone: string;
}

/** An object's budget: an amount per day or in total. */
export interface Budget {
  readonly amount: number;
  readonly per: "day" | "all";
}

/** All data of a report. */
export interface Rendering {
  readonly format: "text" | "csv" | "json" | "html";
  readonly by?: string;
  readonly rows: readonly Row[];
  readonly days: readonly Row[];
  /** Rows of the same number of days before, if the format shows a change. */
  readonly before: readonly Row[];
  readonly metrics: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly account: ReportAccount;
  readonly budgets: ReadonlyMap<string, Budget>;
  readonly comparison?: Comparison;
  /** All columns, regardless of width. */
  readonly isWide?: boolean;
  /** Whether it goes to a terminal. */
  readonly isShown: boolean;
}

/** `Coffee (7000000000000000001), 2026-11-19 to 2026-11-25`. */
export const titleOfReport = ({ account, from, to }: Pick<Rendering, "account" | "from" | "to">): string =>
  `${account.name ? `${account.name} (${account.id})` : `Advertiser ${account.id}`}, ${from} to ${to}`;

/** Spend by day of each object, in the order of the days; empty for a single day. */
export function dailySpend(days: readonly Row[]): ReadonlyMap<string, readonly number[]> {
  const names = [...new Set(days.map(({ segment = "" }) => segment))].sort();
  const daily = new Map<string, number[]>();
  if (names.length < 2) return daily;
  for (const [id, own] of groupBy(days, (row) => row.id)) {
    const spend = new Map(own.map(({ segment, metrics }) => [segment, metrics.spend ?? 0]));
    daily.set(
      id,
      names.map((day) => spend.get(day) ?? 0),
    );
  }
  return daily;
}
