/** The report for a terminal. */
import { type Paint, unpainted } from "../../lib/paint.js";
import { byRule, foldedObjects } from "./fold.js";
import { totalOf } from "./money.js";
import type { StackReport } from "./report.js";
import {
  accountsText,
  callsText,
  FOOTNOTE,
  guardrailText,
  headline,
  labelText,
  markOf,
  objectText,
  type Style,
  tallyText,
  verdictOf,
} from "./words.js";

const TONES = { create: "good", import: "good", update: "changed", replace: "bad", delete: "bad" } as const;

const styleWith = (paint: Paint): Style => ({
  code: (text) => text,
  label: labelText,
  mark: (op) => paint(TONES[op], markOf(op)),
});

const VERDICTS = { blocked: "bad", risky: "changed", clear: "good" } as const;

function stackText(report: StackReport, paint: Paint): string[] {
  const { project, stack, problems, guardrails, risks, changes, advice } = report;
  const style = styleWith(paint);
  const { shown, hidden } = foldedObjects(changes);
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length > 0 ? ["", paint("strong", title), ...lines.map((line) => `  ${line}`)] : [];
  return [
    "",
    `${project}/${stack}: ${tallyText(report)}`,
    ...accountsText(report, style),
    ...section(
      "Problems",
      problems.flatMap((problem) => problem.split("\n")),
    ),
    ...section(
      "Guardrails",
      guardrails.map((one) => paint(one.enforcement === "mandatory" ? "bad" : "changed", guardrailText(one))),
    ),
    ...section(
      "Risks",
      byRule(risks.filter(({ object }) => !hidden.has(object))).flatMap(({ rule, examples, rest }) => [
        ...examples.map(({ sentence }) => `${paint("changed", `${rule}:`)} ${sentence}`),
        ...(rest.length > 0
          ? [`${paint("changed", `${rule}:`)} and ${rest.length} more; --format json lists all.`]
          : []),
      ]),
    ),
    ...section(
      "Changes",
      shown.map((one) => objectText(one, style)),
    ),
    ...section(
      "Advice",
      advice.map(({ rule, sentence, why }) => `${rule}: ${sentence} ${why}`),
    ),
    "",
    callsText(report, style),
  ];
}

/** Lines for a terminal: the result, then spend. */
export function textReport(reports: readonly StackReport[], paint: Paint = unpainted): string {
  const failed = reports.some(({ outcome }) => outcome === "failed");
  const { level, word, text } = verdictOf(reports);
  const lines = [
    `${paint(VERDICTS[level], `${word}:`)} ${text}`,
    paint("strong", headline(totalOf(reports.flatMap(({ money }) => money.total)), failed)),
    ...reports.flatMap((report) => stackText(report, paint)),
  ];
  return `${[...lines, "", paint("quiet", FOOTNOTE)].join("\n")}\n`;
}
