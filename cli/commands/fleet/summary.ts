/** One summary of a fleet: failures first, then spend by currency, then changes by member. */
import { moneyText, signedAmount } from "../../lib/amount.js";
import { plural } from "../../lib/plural.js";
import { type MoneyLine, totalOf } from "../preview/money.js";

/** The summary of one advertiser. */
export interface Line {
  readonly name: string;
  readonly outcome: "failed" | "changes" | "none" | "done" | "left" | "read";
  /** Why it failed. */
  readonly problem?: string;
  readonly changes?: Readonly<Record<string, number>>;
  readonly money?: readonly MoneyLine[];
  /** Any other remark, on one line. */
  readonly note?: string;
}

const RANK: readonly Line["outcome"][] = ["failed", "left", "changes", "done", "none", "read"];

const WORDS: Readonly<Record<Line["outcome"], string>> = {
  failed: "FAILED",
  left: "not begun",
  changes: "changes",
  done: "finished earlier",
  none: "no changes",
  read: "read",
};

const tally = (changes: Readonly<Record<string, number>> = {}): string =>
  Object.entries(changes)
    .filter(([op, count]) => op !== "same" && count > 0)
    .map(([op, count]) => `${count} to ${op}`)
    .join(", ");

/** One advertiser's line; in a report it shows spend, since nothing was to change there. */
function wordsFor({ outcome, changes, note }: Line): string {
  const known = tally(changes);
  const state = outcome === "read" ? [] : [`${WORDS[outcome]}${known ? ` (${known})` : ""}`];
  return [...state, ...(note ? [note] : [])].join(", ");
}

/** `USD: 120 → 180 a day (+60)`. */
function moneyLine({ currency, daily, lifetime, unknown }: MoneyLine): string {
  const change = (one: { readonly before: number; readonly after: number }, what: string): string[] =>
    one.before === 0 && one.after === 0
      ? []
      : [
          `${moneyText(one.before, currency)} → ${moneyText(one.after, currency)} ${what} (${signedAmount(one.after - one.before, currency)})`,
        ];
  const parts = [...change(daily, "a day"), ...change(lifetime, "in all")];
  const open = unknown.length > 0 ? [`${plural(unknown.length, "budget")} not known yet`] : [];
  return [...parts, ...open].join("; ") || `nothing in ${currency ?? "an unknown currency"}`;
}

/** Nothing runs, and nothing will: there is no currency to name. */
const isNothing = ({ currency, daily, lifetime, unknown }: MoneyLine): boolean =>
  !currency && unknown.length === 0 && [daily, lifetime].every(({ before, after }) => before === 0 && after === 0);

/** The summary as text; `verb` is the operation: "planned", "applied". */
export function summaryText(lines: readonly Line[], verb: string): string {
  const sorted = [...lines].sort(
    (one, other) => RANK.indexOf(one.outcome) - RANK.indexOf(other.outcome) || (one.name < other.name ? -1 : 1),
  );
  const failed = sorted.filter(({ outcome }) => outcome === "failed");
  const money = totalOf(lines.flatMap((one) => one.money ?? [])).filter((one) => !isNothing(one));
  const counts = RANK.map((outcome) => [outcome, lines.filter((one) => one.outcome === outcome).length] as const)
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${count} ${WORDS[outcome].toLowerCase()}`);
  return [
    ...failed.map(({ name, problem = "" }) => `${name} FAILED:\n${problem.trim().replace(/^/gm, "  ")}\n`),
    `${plural(lines.length, "advertiser")} ${verb}${lines.every(({ outcome }) => outcome === "read") ? "" : `: ${counts.join(", ")}`}.`,
    ...(money.length > 0 ? ["Maximum spend, by currency:", ...money.map((one) => `  ${moneyLine(one)}`)] : []),
    ...sorted.map((line) => `  ${line.name}: ${wordsFor(line)}`),
    "",
  ].join("\n");
}
