/** The report in a terminal: a table with a sparkline of each row's days. */
import { type Column, textTable } from "../../lib/table.js";
import { cellText, fullName, numberText, type Row, titleOf, totalOf } from "./numbers.js";

/** Content of a table. */
export interface TableInput {
  readonly rows: readonly Row[];
  readonly metrics: readonly string[];
  readonly currency?: string;
  /** Name of the rows' dimension. */
  readonly by?: string;
  /** Spend by day, in order, by id; for sparklines. */
  readonly daily?: ReadonlyMap<string, readonly number[]>;
  /** Available width; undefined for pipes and for --wide. */
  readonly width?: number;
}

const LONGEST_NAME = 22;
/** The first metrics and the sparkline stay in narrow terminals: they are what readers look at. */
const FIRST = 4;

function columnsOf({ metrics, by, daily }: TableInput): Column[] {
  return [
    { title: "Name", longest: LONGEST_NAME },
    { title: "Id", rank: 100 },
    ...(by ? [{ title: titleOf(by) }] : []),
    ...metrics.map((metric, index) => ({
      title: titleOf(metric),
      numeric: true,
      rank: index < FIRST ? index : 10 + index,
    })),
    ...(daily ? [{ title: "Spend by day", rank: 2 }] : []),
  ];
}

/** One line per row, and the total. */
export async function reportTable(input: TableInput): Promise<string> {
  const { rows, metrics, by, daily, currency, width } = input;
  if (rows.length === 0) return "Nothing ran in this period.\n";
  const { default: sparkly } = await import("sparkly");
  const lines: string[][] = rows.map((row) => {
    const days = daily?.get(row.id) ?? [];
    return [
      fullName(row),
      row.id,
      ...(by ? [row.segment ?? ""] : []),
      ...metrics.map((metric) => cellText(row, metric, currency)),
      ...(daily ? [days.length > 0 ? sparkly([...days], { minimum: 0 }) : ""] : []),
    ];
  });
  const total = totalOf(rows, metrics);
  if (rows.length > 1)
    lines.push([
      "Total",
      "",
      ...(by ? [""] : []),
      ...metrics.map((metric) => numberText(metric, total[metric], currency)),
      ...(daily ? [""] : []),
    ]);
  return textTable(columnsOf(input), lines, width);
}
