/** The report in a terminal: a table with a spark line of each row's days. */
import { textTable } from "../../lib/table.js";
import { cellText, numberText, type Row, shownName, titleOf, totalOf } from "./numbers.js";

/** What a table shows. */
export interface TableInput {
  readonly rows: readonly Row[];
  readonly metrics: readonly string[];
  /** Name of what the rows are split by. */
  readonly by?: string;
  /** Spend by day, in order, by id; for spark lines. */
  readonly daily?: ReadonlyMap<string, readonly number[]>;
}

/** One line per row, and the total. */
export async function reportTable({ rows, metrics, by, daily }: TableInput): Promise<string> {
  if (rows.length === 0) return "Nothing ran in this time.\n";
  const { default: sparkly } = await import("sparkly");
  const columns = [
    { title: "Name" },
    { title: "Id" },
    ...(by ? [{ title: titleOf(by) }] : []),
    ...metrics.map((metric) => ({ title: titleOf(metric), numeric: true })),
    ...(daily ? [{ title: "Spend by day" }] : []),
  ];
  const lines: string[][] = [];
  for (const row of rows) {
    const days = daily?.get(row.id) ?? [];
    lines.push([
      shownName(row),
      row.id,
      ...(by ? [row.segment ?? ""] : []),
      ...metrics.map((metric) => cellText(row, metric)),
      ...(daily ? [days.length > 0 ? sparkly([...days], { minimum: 0 }) : ""] : []),
    ]);
  }
  const total = totalOf(rows, metrics);
  if (rows.length > 1)
    lines.push([
      "Total",
      "",
      ...(by ? [""] : []),
      ...metrics.map((metric) => numberText(metric, total[metric])),
      ...(daily ? [""] : []),
    ]);
  return textTable(columns, lines);
}
