/** Renders a report in the requested format. */
import { visible } from "../../../provider/text/visible.js";
import { shownData } from "../../lib/shown.js";
import { widthOf } from "../../lib/table.js";
import { comparisonText } from "./compare.js";
import { dailySpend, type Rendering, titleOfReport } from "./shape.js";

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
  // A name that a spreadsheet would evaluate as a formula stays text.
  return stringify([head, ...lines], { escape_formulas: true });
}

/** The report as text: names cannot affect a terminal, a spreadsheet or a page. */
export const rendered = async (input: Rendering): Promise<string> => visible(await formed(input));

async function formed(input: Rendering): Promise<string> {
  const { format, rows, days, metrics, by, account, comparison, isWide, isShown } = input;
  const title = titleOfReport(input);
  const { currency } = account;
  if (format === "csv") return csvOf(input);
  if (format === "json")
    return `${JSON.stringify({ version: 1, title, currency: currency || null, rows, comparison: comparison ?? null }, undefined, 2)}\n`;
  const conclusion = comparison && comparisonText(comparison);
  if (format === "html") {
    const { reportPage } = await import("./html.js");
    return reportPage({ ...shownData({ ...input, budgets: undefined }), budgets: input.budgets, conclusion });
  }
  const { reportTable } = await import("./table.js");
  const daily = by ? new Map<string, readonly number[]>() : dailySpend(days);
  const width = isShown ? widthOf(process.stdout, isWide) : undefined;
  const body = await reportTable({ rows, metrics, by, currency, width, ...(daily.size > 0 ? { daily } : {}) });
  const facts = [title, currency, account.timezone].filter(Boolean).join(", ");
  return `${shownData(facts)}\n\n${body}${conclusion ? `\n${conclusion}\n` : ""}`;
}
