/** The sentences of a report; how names and values are set off is the format's business. */
import { pairsOf } from "../../../provider/text/shape.js";
import { amountText, moneyText as moneyOf, signedAmount, signedPercent } from "../../lib/amount.js";
import { plural } from "../../lib/plural.js";
import type { GuardrailFinding } from "./guardrails.js";
import type { Amounts, CampaignMoney, MoneyLine } from "./money.js";
import type { ChangedObject, ChangedValue, StackReport } from "./report.js";

/** What is called by its name: what it is, its key in Pulumi, its name in TikTok Ads Manager. */
export type Labelled = Pick<ChangedObject, "noun" | "key" | "name">;

/** How a format sets off what users have written. */
export interface Style {
  readonly code: (text: string) => string;
  readonly label: (one: Labelled) => string;
  readonly mark: (op: ChangedObject["op"]) => string;
}

/** `, +60 %`; nothing where there was nothing. */
const percentOf = ({ before, after }: Amounts): string => (before > 0 ? `, ${signedPercent(before, after)}` : "");

/** `190 → 80 USD (−110, −57.9 %)`, or `190 USD, unchanged`. */
export function amountsText(both: Amounts, currency: string | null): string {
  if (both.before === both.after) return `${moneyOf(both.after, currency)}, unchanged`;
  const delta = signedAmount(both.after - both.before, currency);
  return `${amountText(both.before, currency)} → ${moneyOf(both.after, currency)} (${delta}${percentOf(both)})`;
}

/** `−110 (−57.9 %)`, for a column of changes. */
export function changeText(both: Amounts, currency: string | null): string {
  if (both.before === both.after) return "unchanged";
  const percent = percentOf(both).slice(2);
  return `${signedAmount(both.after - both.before, currency)}${percent && ` (${percent})`}`;
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

/** The money, each currency for itself. */
export function headline(lines: readonly MoneyLine[], failed: boolean): string {
  if (lines.length === 0)
    return failed ? "The preview failed; what it would spend is not known" : "Nothing spends, before or after";
  const text = lines.map(moneyText).join(" · ");
  return failed ? `Incomplete, since the preview failed: ${text}` : text;
}

/** What a reviewer must know first: whether anything stops this, and what to read. */
export interface VerdictLine {
  readonly level: "blocked" | "risky" | "clear";
  /** `Blocked`. */
  readonly word: string;
  readonly text: string;
}

/** The first line of every report. */
export function verdictOf(reports: readonly StackReport[]): VerdictLine {
  const broken = reports.flatMap(({ guardrails }) =>
    guardrails.filter(({ enforcement }) => enforcement === "mandatory"),
  );
  const risks = reports.reduce((sum, report) => sum + report.risks.length, 0);
  const failed = reports.some(({ outcome }) => outcome === "failed");
  if (broken.length > 0) {
    const rules = new Set(broken.map(({ rule }) => rule)).size;
    const also = failed ? " The preview failed, too: what follows is incomplete." : "";
    const text = `${plural(broken.length, "violation")} of ${plural(rules, "guardrail")}; pulumi up refuses this.${also}`;
    return { level: "blocked", word: "Blocked", text };
  }
  if (failed) return { level: "blocked", word: "Blocked", text: "the preview failed; what follows is incomplete." };
  return risks > 0
    ? { level: "risky", word: "Look closely", text: `nothing blocks this, and it has ${plural(risks, "risk")}.` }
    : { level: "clear", word: "Clear", text: "nothing blocks this, and no risk was found." };
}

/** `Account Acme (7000000000000000001), USD, Europe/Berlin`; of several, each for itself. */
export const accountsText = ({ accounts }: Pick<StackReport, "accounts">, style: Style): string[] =>
  accounts.map(({ advertiserId, name, currency, timezone }) => {
    const who = name === null ? advertiserId : `${style.code(name)} (${advertiserId})`;
    return `Account ${[who, currency, timezone].filter((part) => part !== null).join(", ")}`;
  });

const VERBS = {
  create: "to create",
  update: "to update",
  replace: "to replace",
  delete: "to delete",
  import: "to import",
};

/** `2 to update, 1 to delete, 6 unchanged; 3 risks; 1 guardrail broken`. */
export function tallyText(report: StackReport): string {
  const counts = pairsOf(VERBS).flatMap(([op, verb]) => {
    const count = report.tally[op];
    return count > 0 ? [`${count} ${verb}`] : [];
  });
  if (report.others > 0) counts.push(`${report.others} of other providers`);
  if (report.outcome === "failed" && counts.length + report.tally.same === 0) return "nothing could be planned";
  counts.push(`${report.tally.same} unchanged`);
  const broken = report.guardrails.filter(({ enforcement }) => enforcement === "mandatory").length;
  const parts = [counts.join(", ")];
  if (report.risks.length > 0) parts.push(plural(report.risks.length, "risk"));
  if (broken > 0) parts.push(`${plural(broken, "guardrail")} broken`);
  return parts.join("; ");
}

/** A broken guardrail, with the place where there is one: the same words as those of `validate`. */
export const guardrailText = ({ where, message }: GuardrailFinding): string =>
  where ? `${where}: ${message}` : message;

const MARKS = { create: "+", update: "~", replace: "±", delete: "−", import: "=" } as const;

/** The mark of an operation, as diffs write it. */
export const markOf = (op: ChangedObject["op"]): string => MARKS[op];

/** `campaign Spring 2027 (spring)`: its name, then its key. */
export const labelText = ({ noun, key, name }: Labelled): string =>
  name === null ? `${noun} ${key}` : `${noun} ${name} (${key})`;

const LONGEST = 120;

/** A value on one line, cut where it is long. */
export function valueText(value: unknown, longest = LONGEST): string {
  if (value === null || value === undefined) return "nothing";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const line = text.replace(/\s*\n\s*/g, " ⏎ ");
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}

const EVERY: Readonly<Record<string, string>> = { BUDGET_MODE_TOTAL: "in all" };

const unitOf = (one: ChangedObject): string =>
  [one.currency, EVERY[String(one.values.budgetMode)] ?? "a day"].filter(Boolean).join(" ");

function budgetText({ before, after }: ChangedValue, one: ChangedObject, style: Style): string | undefined {
  if (typeof before !== "number" || typeof after !== "number") return undefined;
  const [was, is] = [before, after].map((value) => style.code(amountText(value, one.currency)));
  const both = `budget ${was} → ${is} ${unitOf(one)}`;
  if (one.note !== null) return `${both} ${one.note}`;
  const percent = percentOf({ before, after }).slice(2);
  return `${both}${percent && ` (${percent})`}`;
}

function changedText(changed: ChangedValue, one: ChangedObject, style: Style): string {
  const budget = changed.property === "budget" && budgetText(changed, one, style);
  if (budget) return budget;
  const [was, is] = [valueText(changed.before), valueText(changed.after)].map(style.code);
  return `${changed.property} ${was} → ${is}`;
}

/** Details of a new object that are worth showing with its name. */
function newText(one: ChangedObject, style: Style): string {
  const { budget, scheduledBudget, status } = one.values;
  const parts: string[] = [];
  if (typeof budget === "number") parts.push(`budget ${style.code(amountText(budget, one.currency))} ${unitOf(one)}`);
  if (typeof scheduledBudget === "number")
    parts.push(`${style.code(amountText(scheduledBudget, one.currency))} from the next day on`);
  if (status !== undefined) parts.push(style.code(valueText(status)));
  return parts.join(", ");
}

/** What happens to an object, without its name. */
export function happensText(one: ChangedObject, style: Style): string {
  if (one.op === "delete") return "";
  if (one.op === "create" || one.op === "import") return newText(one, style);
  return one.changed.map((changed) => changedText(changed, one, style)).join("; ");
}

/** ``~ ad group US (spring/us): budget `50` → `80` USD a day (+60 %)``, and what goes with it. */
export function objectText(one: ChangedObject & { readonly below?: string }, style: Style): string {
  const text = happensText(one, style);
  const below = one.below ? `, with ${one.below}` : "";
  return `${style.mark(one.op)} ${style.label(one)}${below}${text && `: ${text}`}`;
}

/** Campaigns whose money changes, those that change most first. */
export const movedMoney = (campaigns: readonly CampaignMoney[]): CampaignMoney[] => {
  const delta = ({ daily, lifetime }: CampaignMoney): number =>
    Math.abs(daily.after - daily.before) + Math.abs(lifetime.after - lifetime.before);
  return campaigns.filter((one) => delta(one) > 0).sort((one, other) => delta(other) - delta(one));
};

/** How long the quota makes them wait. */
const paceText = (seconds: number): string =>
  seconds < 1
    ? "they may all go at once"
    : `they take at least ${seconds < 120 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`}`;

const counts = new Intl.NumberFormat("en");

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
    return `${head} Only ${counts.format(leftToday)} are left today under ${style.code(limits)}: the update would stop there and can continue after 00:00 UTC.`;
  return `${head} ${counts.format(leftToday)} are left today under ${style.code(limits)}; ${paceText(seconds)}.`;
}

/** How money is counted; shown below every report. */
export const FOOTNOTE =
  "Daily spend is the most that TikTok's documents allow on one day for everything that may run. A budget counts once: under campaign budget optimisation the campaign's, else the smaller of the campaign's and the sum of its ad groups'. A dynamic daily budget counts with 125 %, a lifetime budget with all that it holds, since all of it may go on one day. Paused objects and ended schedules do not count; lifetime budgets are listed apart as well. Currencies are never added up.";
