/** A report in the form that was asked for. */
import { visible } from "../../../provider/text/visible.js";
import { groupBy } from "../../lib/group.js";
import { shownData } from "../../lib/shown.js";
import { widthOf } from "../../lib/table.js";
import { type Comparison, comparisonText } from "./compare.js";
import type { Row } from "./numbers.js";

/** The account that a report is about, as TikTok names it. */
export interface ReportAccount {
  readonly id: string;
  readonly name: string;
  readonly currency: string;
  readonly timezone: string;
}

/** What an object may spend: an amount a day or in all. */
export interface Budget {
  readonly amount: number;
  readonly per: "day" | "all";
}

/** All that there is to show. */
export interface Rendering {
  readonly format: "text" | "csv" | "json" | "html";
  readonly by?: string;
  readonly rows: readonly Row[];
  readonly days: readonly Row[];
  /** Rows of as many days before, where the form shows a change. */
  readonly before: readonly Row[];
  readonly metrics: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly account: ReportAccount;
  readonly budgets: ReadonlyMap<string, Budget>;
  readonly comparison?: Comparison;
  /** All columns, whatever room there is. */
  readonly isWide?: boolean;
  /** Whether it goes to a terminal. */
  readonly isShown: boolean;
}

/** `Coffee (7000000000000000001), 2026-11-19 to 2026-11-25`. */
export const titleOfReport = ({ account, from, to }: Pick<Rendering, "account" | "from" | "to">): string =>
  `${account.name ? `${account.name} (${account.id})` : `Advertiser ${account.id}`}, ${from} to ${to}`;

async function csvOf({ rows, metrics, by }: Rendering): Promise<string> {
  const { stringify } = await import("csv-stringify/sync");
  const head = ["name", "name_in_stack", "id", ...(by ? [by] : []), ...metrics];
  const lines = rows.map((row) => [
    row.name,
    row.inStack ?? "",
    row.id,
    ...(by ? [row.segment ?? ""] : []),
    ...metrics.map((name) => row.attributes?.[name] ?? row.metrics[name] ?? ""),
  ]);
  // A name that a spreadsheet would take for a formula stays text.
  return stringify([head, ...lines], { escape_formulas: true });
}

/** Spend by day of each object, in the order of the days; empty where there is only one day. */
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

/** The report as text: whatever names hold cannot act on a terminal, a spreadsheet or a page. */
export const rendered = async (input: Rendering): Promise<string> => visible(await formed(input));

async function formed(input: Rendering): Promise<string> {
  const { format, rows, days, metrics, by, account, comparison, isWide, isShown } = input;
  const title = titleOfReport(input);
  const { currency } = account;
  if (format === "csv") return csvOf(input);
  if (format === "json")
    return `${JSON.stringify({ version: 1, title, currency: currency || null, rows, comparison: comparison ?? null }, undefined, 2)}\n`;
  const said = comparison && comparisonText(comparison);
  if (format === "html") {
    const { reportPage } = await import("./html.js");
    return reportPage({ ...shownData({ ...input, budgets: undefined }), budgets: input.budgets, said });
  }
  const { reportTable } = await import("./table.js");
  const daily = by ? new Map<string, readonly number[]>() : dailySpend(days);
  const width = isShown ? widthOf(process.stdout, isWide) : undefined;
  const body = await reportTable({ rows, metrics, by, currency, width, ...(daily.size > 0 ? { daily } : {}) });
  const facts = [title, currency, account.timezone].filter(Boolean).join(", ");
  return `${shownData(facts)}\n\n${body}${said ? `\n${said}\n` : ""}`;
}
