/** The sentences of a report; how names and values are set off is the format's business. */
import { pairsOf } from "../../../provider/text/shape.js";
import { amountText, moneyText as moneyOf, signedAmount, signedPercent } from "../../lib/amount.js";
import { plural } from "../../lib/plural.js";
import type { GuardrailFinding } from "./guardrails.js";
import type { Amounts, CampaignMoney, MoneyLine } from "./money.js";
import type { ChangedObject, ChangedValue, StackReport } from "./report.js";

/** A named object: its noun, its key in Pulumi, its name in TikTok Ads Manager. */
export type Labelled = Pick<ChangedObject, "noun" | "key" | "name">;

/** How a format marks up what users have written. */
export interface Style {
  readonly code: (text: string) => string;
  readonly label: (one: Labelled) => string;
  readonly mark: (op: ChangedObject["op"]) => string;
}

/** `, +60 %`; empty if it was zero before. */
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

/** One currency's spend; lifetime budgets only if there are any. */
export function moneyText(line: MoneyLine): string {
  const parts = [`Daily spend ${amountsText(line.daily, line.currency)}`];
  if (!isZero(line.lifetime)) parts.push(`lifetime budgets ${amountsText(line.lifetime, line.currency)}`);
  if (line.unknown.length > 0) {
    const named = line.unknown.slice(0, 3).join(", ") + (line.unknown.length > 3 ? ", …" : "");
    parts.push(`plus ${line.unknown.length} not yet known (${named})`);
  }
  return parts.join("; ");
}

/** Spend, separately by currency. */
export function headline(lines: readonly MoneyLine[], failed: boolean): string {
  if (lines.length === 0)
    return failed ? "The preview failed; its spend is unknown" : "Nothing spends, before or after";
  const text = lines.map(moneyText).join(" · ");
  return failed ? `Incomplete, because the preview failed: ${text}` : text;
}

/** What a reviewer must know first: whether anything blocks this, and what to read. */
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
    const text = `${plural(broken.length, "violation")} of ${plural(rules, "guardrail")}; pulumi up will refuse this.${also}`;
    return { level: "blocked", word: "Blocked", text };
  }
  if (failed) return { level: "blocked", word: "Blocked", text: "the preview failed; what follows is incomplete." };
  return risks > 0
    ? { level: "risky", word: "Look closely", text: `nothing blocks this, and it has ${plural(risks, "risk")}.` }
    : { level: "clear", word: "Clear", text: "nothing blocks this, and no risk was found." };
}

/** `Account Acme (7000000000000000001), USD, Europe/Berlin`; one line for each account. */
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

/** A violated guardrail, with its position if known: the same sentence as from `validate`. */
export const guardrailText = ({ where, message }: GuardrailFinding): string =>
  where ? `${where}: ${message}` : message;

const MARKS = { create: "+", update: "~", replace: "±", delete: "−", import: "=" } as const;

/** The symbol of an operation, as in diffs. */
export const markOf = (op: ChangedObject["op"]): string => MARKS[op];

/** `campaign Spring 2027 (spring)`: its name, then its key. */
export const labelText = ({ noun, key, name }: Labelled): string =>
  name === null ? `${noun} ${key}` : `${noun} ${name} (${key})`;

const LONGEST = 120;

/** A value on one line, truncated if long. */
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

/** Details of a new object that are shown with its name. */
function newText(one: ChangedObject, style: Style): string {
  const { budget, scheduledBudget, status } = one.values;
  const parts: string[] = [];
  if (typeof budget === "number") parts.push(`budget ${style.code(amountText(budget, one.currency))} ${unitOf(one)}`);
  if (typeof scheduledBudget === "number")
    parts.push(`${style.code(amountText(scheduledBudget, one.currency))} from the next day on`);
  if (status !== undefined) parts.push(style.code(valueText(status)));
  return parts.join(", ");
}

/** The operation on an object, without its name. */
export function happensText(one: ChangedObject, style: Style): string {
  if (one.op === "delete") return "";
  if (one.op === "create" || one.op === "import") return newText(one, style);
  return one.changed.map((changed) => changedText(changed, one, style)).join("; ");
}

/** ``~ ad group US (spring/us): budget `50` → `80` USD a day (+60 %)``, and its dependents. */
export function objectText(one: ChangedObject & { readonly below?: string }, style: Style): string {
  const text = happensText(one, style);
  const below = one.below ? `, with ${one.below}` : "";
  return `${style.mark(one.op)} ${style.label(one)}${below}${text && `: ${text}`}`;
}

/** Campaigns whose spend changes, largest change first. */
export const movedMoney = (campaigns: readonly CampaignMoney[]): CampaignMoney[] => {
  const delta = ({ daily, lifetime }: CampaignMoney): number =>
    Math.abs(daily.after - daily.before) + Math.abs(lifetime.after - lifetime.before);
  return campaigns.filter((one) => delta(one) > 0).sort((one, other) => delta(other) - delta(one));
};

/** How long the quota delays them. */
const paceText = (seconds: number): string =>
  seconds < 1
    ? "they can all be sent at once"
    : `they take at least ${seconds < 120 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`}`;

const counts = new Intl.NumberFormat("en");

/** The update's calls, and whether today's quota suffices. */
export function callsText({ outcome, calls }: Pick<StackReport, "outcome" | "calls">, style: Style): string {
  if (outcome === "failed") return "The number of API calls is unknown, because the preview failed.";
  const { total, byPath, videos, limits, leftToday, seconds } = calls;
  if (total === 0) return "The update needs no API call.";
  const each = byPath.map(({ path, calls }) => `${style.code(path)} ${calls}`).join(", ");
  const looks = videos > 0 ? `, plus some polling until TikTok has processed ${plural(videos, "new video")}` : "";
  const head = `The update needs ${plural(total, "API call")} (${each})${looks}.`;
  if (leftToday === null) return `${head} No quota is set (${style.code(`limits ${limits}`)}).`;
  if (seconds === null)
    return `${head} Only ${counts.format(leftToday)} are left today under ${style.code(limits)}: the update would stop there and can continue after 00:00 UTC.`;
  return `${head} ${counts.format(leftToday)} are left today under ${style.code(limits)}; ${paceText(seconds)}.`;
}

/** How spend is computed; shown below every report. */
export const FOOTNOTE =
  "Daily spend is the maximum that TikTok's documents allow on one day for everything that may run. A budget counts once: under campaign budget optimization the campaign's, otherwise the smaller of the campaign's and the sum of its ad groups'. A dynamic daily budget counts with 125 %, a lifetime budget in full, because all of it may be spent on one day. Paused objects and ended schedules do not count; lifetime budgets are also listed separately. Currencies are never added up.";
