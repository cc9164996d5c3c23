/** The report as a pull request comment: one, identified by its marker, and never longer than a platform accepts. */
import { visible } from "../../../provider/text/visible.js";
import { byRule, foldedObjects, type RuleGroup } from "./fold.js";
import type { GuardrailFinding } from "./guardrails.js";
import { code, plain } from "./markup.js";
import { totalOf } from "./money.js";
import { moneyTable } from "./money-table.js";
import type { ChangedObject, StackReport } from "./report.js";
import {
  accountsText,
  amountsText,
  callsText,
  FOOTNOTE,
  guardrailText,
  headline,
  type Labelled,
  markOf,
  objectText,
  type Style,
  tallyText,
  type VerdictLine,
  valueText,
  verdictOf,
} from "./words.js";

/** GitHub accepts 65,536 characters; the rest is for what a platform adds. */
export const MOST_CHARACTERS = 60_000;

/** `campaign **Spring 2027** `spring``: the name for people, then the key. Bold is closed before what follows. */
const label = ({ noun, key, name }: Labelled): string =>
  name === null ? `${noun} ${code(key)}` : `${noun} **${plain(name.trim())}** ${code(key)}`;

/** A leading + or - would begin a nested list. */
const MARKDOWN: Style = { code, label, mark: (op) => code(markOf(op)) };

/** Identifies the comment of these stacks among all others; invisible. */
export const markerOf = (reports: readonly Pick<StackReport, "project" | "stack">[]): string => {
  const names = reports.map(({ project, stack }) => `${project}/${stack}`).sort();
  return `<!-- tiktok-ads preview: ${names.join(", ").replace(/--+/g, "-")} -->`;
};

/** A part of the comment that may be truncated: it states how many lines are omitted. */
interface Section {
  readonly head: string;
  readonly lines: readonly string[];
  readonly tail: string;
}

const list = (title: string, lines: readonly string[]): Section => ({
  head: `\n#### ${title}\n\n`,
  lines: lines.map((line) => `- ${line}\n`),
  tail: "",
});

const folded = (title: string, lines: readonly string[]): Section => ({
  head: `\n<details><summary>${title}</summary>\n\n`,
  lines: lines.map((line) => `- ${line}\n`),
  tail: "\n</details>\n",
});

function diffLines(one: ChangedObject): string[] {
  const mark = one.op === "create" || one.op === "import" ? "+" : one.op === "delete" ? "-" : " ";
  const name = one.name === null ? one.object : `${one.object} (${valueText(one.name)})`;
  const head = mark === " " ? `! ${name}` : `${mark} ${name}`;
  const changed = one.changed.flatMap(({ property, before, after }) => [
    ...(before === null ? [] : [`-   ${property}: ${valueText(before, 2_000)}`]),
    ...(after === null ? [] : [`+   ${property}: ${valueText(after, 2_000)}`]),
  ]);
  const whole = Object.entries(one.values).map(([name, value]) => `${mark}   ${name}: ${valueText(value, 2_000)}`);
  return [head, ...(mark === " " ? changed : whole)].map((line) => `${line}\n`);
}

/** Longer than any run of backticks inside. */
function fenceFor(lines: readonly string[]): string {
  const longest = Math.max(2, ...lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length)));
  return "`".repeat(longest + 1);
}

/** Verbatim lines, such as those of a file with a marker below the error. */
function block(title: string, lines: readonly string[]): Section {
  const fence = fenceFor(lines);
  return {
    head: `\n#### ${title}\n\n${fence}text\n`,
    lines: lines.map((line) => `${line}\n`),
    tail: `${fence}\n`,
  };
}

function fullDiff(changes: readonly ChangedObject[]): Section {
  const lines = changes.flatMap(diffLines);
  const fence = fenceFor(lines);
  return {
    head: `\n<details><summary>Full diff</summary>\n\n${fence}diff\n`,
    lines,
    tail: `${fence}\n\n</details>\n`,
  };
}

/** As many lines of a section as fit. A line that is too long is skipped, and omitted lines are counted. */
function fitted({ head, lines, tail }: Section, room: number): string {
  if (lines.length === 0) return "";
  const note = (count: number): string => `… and ${count} more; the HTML and JSON reports have all.\n`;
  const spare = room - head.length - tail.length;
  const whole = lines.reduce((sum, line) => sum + line.length, 0);
  if (whole <= spare) return head + lines.join("") + tail;
  let used = note(lines.length).length;
  if (used > spare) return "";
  const kept = lines.filter((line) => {
    if (used + line.length > spare) return false;
    used += line.length;
    return true;
  });
  return `${head}${kept.join("")}${note(lines.length - kept.length)}${tail}`;
}

function stackTable(reports: readonly StackReport[]): string {
  const rows = reports.map((report) => {
    const money =
      report.money.total.map(({ daily, currency }) => amountsText(daily, currency)).join("<br>") || "nothing";
    return `| ${code(`${report.project}/${report.stack}`)} | ${money} | ${plain(tallyText(report))} |\n`;
  });
  return `\n| Stack | Daily spend | Changes |\n| --- | --- | --- |\n${rows.join("")}`;
}

const SIGNS = { mandatory: "❌ mandatory", advisory: "⚠️ advisory" } as const;

/** One line per rule: a single finding as its sentence, of many the first three. */
function ruleLine<Finding extends { readonly rule: string }>(
  sign: string,
  { rule, count, examples }: RuleGroup<Finding>,
  text: (one: Finding) => string,
): string {
  const head = [sign, code(rule)].filter(Boolean).join(" ");
  const [first] = examples;
  if (count === 1 && first) return `${head}: ${text(first)}`;
  return `${head}: ${count}${examples.map((one) => `\n  - ${text(one)}`).join("")}`;
}

const rest = <Finding>(groups: readonly RuleGroup<Finding>[]): Finding[] => groups.flatMap((group) => group.rest);

function guardrailSections(guardrails: readonly GuardrailFinding[], of: string): Section[] {
  const groups = (["mandatory", "advisory"] as const).map((level) => ({
    level,
    rules: byRule(guardrails.filter(({ enforcement }) => enforcement === level)),
  }));
  // The rule is already shown first.
  const text = (one: GuardrailFinding): string => plain(guardrailText(one).replace(`Guardrail ${one.rule}: `, ""));
  const more = rest(groups.flatMap(({ rules }) => rules));
  return [
    list(
      `Guardrails${of}`,
      groups.flatMap(({ level, rules }) => rules.map((rule) => ruleLine(SIGNS[level], rule, text))),
    ),
    folded(
      `${more.length} more violations${of}`,
      more.map((one) => `${code(one.rule)} ${text(one)}`),
    ),
  ];
}

function sectionsOf(report: StackReport, several: boolean): Section[] {
  const { problems, guardrails, risks, changes, advice } = report;
  const of = several ? ` of ${report.project}/${report.stack}` : "";
  const { shown, hidden } = foldedObjects(changes);
  const riskGroups = byRule(risks.filter(({ object }) => !hidden.has(object)));
  const more = rest(riskGroups);
  return [
    block(
      `Problems${of}`,
      problems.flatMap((problem) => problem.split("\n")),
    ),
    ...guardrailSections(guardrails, of),
    list(
      `Risks${of}`,
      riskGroups.map((group) => ruleLine("", group, ({ sentence }) => plain(sentence))),
    ),
    folded(
      `${more.length} more risks${of}`,
      more.map(({ rule, sentence }) => `${code(rule)} ${plain(sentence)}`),
    ),
    list(
      `Changes${of}`,
      shown.map((one) => objectText(one, MARKDOWN)),
    ),
    folded(
      `Advice${of} (${advice.length})`,
      advice.map(({ rule, sentence, why }) => `${code(rule)} ${plain(sentence)} ${plain(why)}`),
    ),
    fullDiff(changes),
  ];
}

const ALERTS: Readonly<Record<VerdictLine["level"], string>> = {
  blocked: "CAUTION",
  risky: "WARNING",
  clear: "NOTE",
};

function verdict(reports: readonly StackReport[]): string {
  const { level, word, text } = verdictOf(reports);
  return `> [!${ALERTS[level]}]\n> **${word}**: ${text}\n`;
}

/** The accounts, each once. */
const accountLines = (reports: readonly StackReport[]): string =>
  [...new Set(reports.flatMap((report) => accountsText(report, MARKDOWN)))].map((line) => `\n${line}\n`).join("");

/** The summary, which is never truncated: spend, counts, table, calls. */
function summaryOf(reports: readonly StackReport[]): { top: string; bottom: string } {
  const failed = reports.some(({ outcome }) => outcome === "failed");
  const money = totalOf(reports.flatMap((report) => report.money.total));
  const [first] = reports;
  const tally =
    reports.length === 1 && first ? `\n${plain(tallyText(first))}\n${moneyTable(first)}` : stackTable(reports);
  const calls = reports.map((report) => {
    const name = reports.length > 1 ? `${code(`${report.project}/${report.stack}`)}: ` : "";
    return `${name}${callsText(report, MARKDOWN)}`;
  });
  return {
    top: `${markerOf(reports)}\n${verdict(reports)}${accountLines(reports)}\n### ${headline(money, failed)}\n${tally}`,
    bottom: `\n${calls.join("\n\n")}\n\n<sub>${FOOTNOTE}</sub>\n`,
  };
}

/** No changes: one line, since there is nothing more to read. */
function quiet(reports: readonly StackReport[]): string {
  const names = reports.map(({ project, stack }) => code(`${project}/${stack}`)).join(", ");
  const money = totalOf(reports.flatMap((report) => report.money.total));
  return `${markerOf(reports)}\n### No changes to ads\n\n${names}: ${headline(money, false)}.\n`;
}

/** The comment. At most MOST_CHARACTERS long: it is truncated from the end, and omissions are counted. */
export function markdownReport(reports: readonly StackReport[]): string {
  return visible(written(reports));
}

function written(reports: readonly StackReport[]): string {
  if (reports.every(({ outcome, guardrails }) => outcome === "none" && guardrails.length === 0)) return quiet(reports);
  const { top, bottom } = summaryOf(reports);
  const all = reports.map((report) => sectionsOf(report, reports.length > 1));
  // Every stack's problems before any stack's diff, so that the most important parts are truncated last.
  const ordered = (all[0] ?? []).flatMap((_one, index) => all.flatMap((sections) => sections[index] ?? []));
  let room = MOST_CHARACTERS - top.length - bottom.length;
  const parts = ordered.map((section) => {
    const text = fitted(section, room);
    room -= text.length;
    return text;
  });
  return `${top}${parts.slice(0, -all.length).join("")}${bottom}${parts.slice(-all.length).join("")}`;
}
