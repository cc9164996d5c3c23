/** The report for a terminal. */
import { totalOf } from "./money.js";
import type { StackReport } from "./report.js";
import { callsText, FOOTNOTE, headline, objectText, railText, type Style, tallyText } from "./words.js";

const PLAIN: Style = { code: (text) => text, strong: (text) => text };

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? ["", title, ...lines.map((line) => `  ${line}`)] : [];

function stackText(report: StackReport): string[] {
  const { project, stack, problems, rails, risks, changes, advice } = report;
  return [
    "",
    `${project}/${stack}: ${tallyText(report)}`,
    ...section(
      "Problems",
      problems.flatMap((problem) => problem.split("\n")),
    ),
    ...section("Guard rails", rails.map(railText)),
    ...section(
      "Risks",
      risks.map(({ rule, sentence }) => `${rule}: ${sentence}`),
    ),
    ...section(
      "Changes",
      changes.map((one) => objectText(one, PLAIN)),
    ),
    ...section(
      "Advice",
      advice.map(({ rule, sentence, why }) => `${rule}: ${sentence} ${why}`),
    ),
    "",
    callsText(report, PLAIN),
  ];
}

/** Plain lines, money first. */
export function textReport(reports: readonly StackReport[]): string {
  const failed = reports.some(({ outcome }) => outcome === "failed");
  const lines = [headline(totalOf(reports.flatMap(({ money }) => money.total)), failed), ...reports.flatMap(stackText)];
  return `${[...lines, "", FOOTNOTE].join("\n")}\n`;
}
