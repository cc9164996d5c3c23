/** The report as a comment on a pull request: one, found again by its marker, and never longer than a platform takes. */
import { shortened, visible } from "../../../provider/text/visible.js";
import { totalOf } from "./money.js";
import type { ChangedObject, StackReport } from "./report.js";
import {
  amountsText,
  callsText,
  FOOTNOTE,
  headline,
  objectText,
  railText,
  type Style,
  tallyText,
  valueText,
} from "./words.js";

/** GitHub takes 65,536 characters; the rest is for what a platform adds. */
export const MOST_CHARACTERS = 60_000;

/** A code span, whatever the text holds: nothing in it is markup, and nobody is mentioned. */
function code(text: string): string {
  const line = text.replace(/\s+/g, " ");
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = line.startsWith("`") || line.endsWith("`") || line === "" ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

const MARKDOWN: Style = { code, strong: code };

/** A sentence longer than this holds a name or a pattern that nobody reads to its end. */
const LONGEST_SENTENCE = 1_500;

/** Text that stands outside code spans, such as a sentence with a name in it. */
const plain = (text: string): string =>
  shortened(text, LONGEST_SENTENCE)
    .replace(/\s+/g, " ")
    .replace(/[\\`*_{}[\]<>|#~]/g, "\\$&")
    .replace(/@/g, "@&#8203;")
    .replace(/^([-+=])/, "\\$1");

/** Names the comment of these stacks among all others; invisible. */
export const markerOf = (reports: readonly Pick<StackReport, "project" | "stack">[]): string => {
  const names = reports.map(({ project, stack }) => `${project}/${stack}`).sort();
  return `<!-- tiktok-ads preview: ${names.join(", ").replace(/--+/g, "-")} -->`;
};

/** A part of the comment that may be cut: how many lines are left out is said. */
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
  const head = mark === " " ? `! ${one.object}` : `${mark} ${one.object}`;
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

/** Lines as they are, such as those of a file with a mark below what is wrong. */
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

/** As many lines of a section as there is room for. One that is too long is left out by itself, and what is left out is counted. */
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

const MARKS = { mandatory: "❌ mandatory", advisory: "⚠️ advisory" } as const;

function sectionsOf(report: StackReport, several: boolean): Section[] {
  const { problems, rails, risks, changes, advice } = report;
  const of = several ? ` of ${report.project}/${report.stack}` : "";
  return [
    block(
      `Problems${of}`,
      problems.flatMap((problem) => problem.split("\n")),
    ),
    list(
      `Guard rails${of}`,
      rails.map((one) => `${MARKS[one.enforcement]}: ${plain(railText(one))}`),
    ),
    list(
      `Risks${of}`,
      risks.map(({ rule, sentence }) => `${code(rule)} ${plain(sentence)}`),
    ),
    list(
      `Changes${of}`,
      changes.map((one) => objectText(one, MARKDOWN)),
    ),
    folded(
      `Advice${of} (${advice.length})`,
      advice.map(({ rule, sentence, why }) => `${code(rule)} ${plain(sentence)} ${plain(why)}`),
    ),
    fullDiff(changes),
  ];
}

/** The summary, which is never cut: money, tally, table, calls. */
function summaryOf(reports: readonly StackReport[]): { top: string; bottom: string } {
  const failed = reports.some(({ outcome }) => outcome === "failed");
  const money = totalOf(reports.flatMap((report) => report.money.total));
  const [first] = reports;
  const tally = reports.length === 1 && first ? `\n${plain(tallyText(first))}\n` : stackTable(reports);
  const calls = reports.map((report) => {
    const name = reports.length > 1 ? `${code(`${report.project}/${report.stack}`)}: ` : "";
    return `${name}${callsText(report, MARKDOWN)}`;
  });
  return {
    top: `${markerOf(reports)}\n### ${headline(money, failed)}\n${tally}`,
    bottom: `\n${calls.join("\n\n")}\n\n<sub>${FOOTNOTE}</sub>\n`,
  };
}

/** Nothing changes: one line, so that nobody has to read more. */
function quiet(reports: readonly StackReport[]): string {
  const names = reports.map(({ project, stack }) => code(`${project}/${stack}`)).join(", ");
  const money = totalOf(reports.flatMap((report) => report.money.total));
  return `${markerOf(reports)}\n### No changes to ads\n\n${names}: ${headline(money, false)}.\n`;
}

/** The comment. At most MOST_CHARACTERS long: what is left out goes from the end, and is counted. */
export function markdownReport(reports: readonly StackReport[]): string {
  return visible(written(reports));
}

function written(reports: readonly StackReport[]): string {
  if (reports.every(({ outcome, rails }) => outcome === "none" && rails.length === 0)) return quiet(reports);
  const { top, bottom } = summaryOf(reports);
  const all = reports.map((report) => sectionsOf(report, reports.length > 1));
  // Every stack's problems before any stack's diff, so that what matters most is cut last.
  const ordered = (all[0] ?? []).flatMap((_one, index) => all.flatMap((sections) => sections[index] ?? []));
  let room = MOST_CHARACTERS - top.length - bottom.length;
  const parts = ordered.map((section) => {
    const text = fitted(section, room);
    room -= text.length;
    return text;
  });
  return `${top}${parts.slice(0, -all.length).join("")}${bottom}${parts.slice(-all.length).join("")}`;
}
