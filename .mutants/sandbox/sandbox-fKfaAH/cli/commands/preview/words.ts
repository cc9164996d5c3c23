/** The sentences of a report; how names and values are set off is the format's business. */
import { plural } from "../../lib/plural.js";
import type { Amounts, MoneyLine } from "./money.js";
import type { ChangedObject, ChangedValue, RailFinding, StackReport } from "./report.js";

/** How a format sets off what users have written. */
export interface Style {
  readonly code: (text: string) => string;
  readonly strong: (text: string) => string;
}

const amounts = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
const rounded = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

/** `1,250.5` */
export const amountText = (value: number): string => amounts.format(value);

const signed = (value: number, format: Intl.NumberFormat): string =>
  `${value < 0 ? "−" : "+"}${format.format(Math.abs(value))}`;

/** `, +60 %`; nothing where there was nothing. */
const percentOf = ({ before, after }: Amounts): string =>
  before > 0 ? `, ${signed(((after - before) / before) * 100, rounded)} %` : "";

/** `190 → 80 USD (−110, −57.9 %)`, or `190 USD, unchanged`. */
export function amountsText(both: Amounts, currency: string | null): string {
  const unit = currency ?? "(no currency is set)";
  if (both.before === both.after) return `${amountText(both.after)} ${unit}, unchanged`;
  const delta = signed(both.after - both.before, amounts);
  return `${amountText(both.before)} → ${amountText(both.after)} ${unit} (${delta}${percentOf(both)})`;
}

const isZero = ({ before, after }: Amounts): boolean => before === 0 && after === 0;

/** What one currency's money comes to; lifetime budgets only where there are any. */
export function moneyText(line: MoneyLine): string {
  const parts = [`Daily spend ${amountsText(line.daily, line.currency)}`];
  if (!isZero(line.lifetime)) parts.push(`lifetime budgets ${amountsText(line.lifetime, line.currency)}`);
  if (line.unknown.length > 0) {
    const named = line.unknown.slice(0, 3).join(", ") + (line.unknown.length > 3 ? ", …" : "");
    parts.push(`and what ${line.unknown.length} not yet known add (${named})`);
  }
  return parts.join("; ");
}

/** The first line: money, each currency for itself. */
export function headline(lines: readonly MoneyLine[], failed: boolean): string {
  if (lines.length === 0)
    return failed ? "The preview failed; what it would spend is not known" : "Nothing spends, before or after";
  const text = lines.map(moneyText).join(" · ");
  return failed ? `Incomplete, since the preview failed: ${text}` : text;
}

const VERBS = {
  create: "to create",
  update: "to update",
  replace: "to replace",
  delete: "to delete",
  import: "to import",
};

/** `2 to update, 1 to delete, 6 unchanged; 3 risks; 1 guard rail broken`. */
export function tallyText(report: StackReport): string {
  const counts = Object.entries(VERBS).flatMap(([op, verb]) => {
    const count = report.tally[op as keyof typeof VERBS];
    return count > 0 ? [`${count} ${verb}`] : [];
  });
  if (report.others > 0) counts.push(`${report.others} of other providers`);
  if (report.outcome === "failed" && counts.length + report.tally.same === 0) return "nothing could be planned";
  counts.push(`${report.tally.same} unchanged`);
  const broken = report.rails.filter(({ enforcement }) => enforcement === "mandatory").length;
  const parts = [counts.join(", ")];
  if (report.risks.length > 0) parts.push(plural(report.risks.length, "risk"));
  if (broken > 0) parts.push(`${plural(broken, "guard rail")} broken`);
  return parts.join("; ");
}

/** A broken guard rail, with the place where there is one: the same words as those of `validate`. */
export const railText = ({ where, message }: RailFinding): string => (where ? `${where}: ${message}` : message);

const MARKS = { create: "+", update: "~", replace: "±", delete: "−", import: "=" } as const;

/** The mark of an operation, as diffs write it. */
export const markOf = (op: ChangedObject["op"]): string => MARKS[op];

const LONGEST = 120;

/** A value on one line, cut where it is long. */
export function valueText(value: unknown, longest = LONGEST): string {
  if (value === null || value === undefined) return "nothing";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const line = text.replace(/\s*\n\s*/g, " ⏎ ");
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}

const EVERY = { BUDGET_MODE_TOTAL: "in all" } as Readonly<Record<string, string>>;

function budgetText({ before, after }: ChangedValue, one: ChangedObject, style: Style): string | undefined {
  if (typeof before !== "number" || typeof after !== "number") return undefined;
  const unit = [one.currency, EVERY[String(one.values.budgetMode)] ?? "a day"].filter(Boolean).join(" ");
  const percent = percentOf({ before, after }).slice(2);
  return `budget ${style.code(amountText(before))} → ${style.code(amountText(after))} ${unit}${percent && ` (${percent})`}`;
}

function changedText(changed: ChangedValue, one: ChangedObject, style: Style): string {
  const budget = changed.property === "budget" && budgetText(changed, one, style);
  if (budget) return budget;
  const [was, is] = [valueText(changed.before), valueText(changed.after)].map(style.code);
  return `${changed.property} ${was} → ${is}`;
}

/** What is worth saying of a new object beside its name. */
function newText(one: ChangedObject, style: Style): string {
  const { budget, status, budgetMode } = one.values;
  const parts: string[] = [];
  if (typeof budget === "number") {
    const unit = [one.currency, EVERY[String(budgetMode)] ?? "a day"].filter(Boolean).join(" ");
    parts.push(`budget ${style.code(amountText(budget))} ${unit}`);
  }
  if (status !== undefined) parts.push(style.code(valueText(status)));
  return parts.length > 0 ? `: ${parts.join(", ")}` : "";
}

/** ``~ `ad group spring/us`: budget `50` → `80` USD a day (+60 %)`` */
export function objectText(one: ChangedObject, style: Style): string {
  const head = `${markOf(one.op)} ${style.strong(one.object)}`;
  if (one.op === "delete") return head;
  if (one.op === "create" || one.op === "import") return head + newText(one, style);
  return `${head}: ${one.changed.map((changed) => changedText(changed, one, style)).join("; ")}`;
}

/** How long the quota makes them wait. */
const paceText = (seconds: number): string =>
  seconds < 1
    ? "they may all go at once"
    : `they take at least ${seconds < 120 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`}`;

/** What the update costs in calls, and whether today's quota has them. */
export function callsText({ outcome, calls }: Pick<StackReport, "outcome" | "calls">, style: Style): string {
  if (outcome === "failed") return "How many API calls the update needs is not known, since the preview failed.";
  const { total, byPath, videos, limits, leftToday, seconds } = calls;
  if (total === 0) return "The update needs no API call.";
  const each = byPath.map(({ path, calls }) => `${style.code(path)} ${calls}`).join(", ");
  const looks = videos > 0 ? `, and some looks until TikTok has processed ${plural(videos, "new video")}` : "";
  const head = `The update needs ${plural(total, "API call")} (${each})${looks}.`;
  if (leftToday === null) return `${head} No quota is set (${style.code(`limits ${limits}`)}).`;
  if (seconds === null)
    return `${head} Only ${amountText(leftToday)} are left today under ${style.code(limits)}: the update would stop there and go on after 00:00 UTC.`;
  return `${head} ${amountText(leftToday)} are left today under ${style.code(limits)}; ${paceText(seconds)}.`;
}

/** How money is counted; stands below every report. */
export const FOOTNOTE =
  "Daily spend is what the budgets of everything that may run add up to. A budget counts once: under campaign budget optimisation the campaign's, else the smaller of the campaign's and the sum of its ad groups'. Paused objects and ended schedules do not count; lifetime budgets are listed apart; TikTok may spend up to 25 % more on one day under dynamic daily budgets. Currencies are never added up.";
