import { codeFrameColumns } from "@babel/code-frame";

/** A position: line and column from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One problem in one file. */
export interface Problem {
  readonly file: string;
  readonly text: string;
  readonly position?: Position;
  readonly reason: string;
}

function frame({ text, position }: Problem): string {
  if (!position) return "";
  const lines = codeFrameColumns(text, { start: position }, { linesAbove: 1, linesBelow: 1, highlightCode: false });
  return `\n${lines.replace(/^/gm, "    ")}`;
}

/** `ads/spring.yaml:12:9: objective "TRAFIC" is not possible. …`, with the surrounding lines. */
export function problemText(problem: Problem): string {
  const at = problem.position ? `:${problem.position.line}:${problem.position.column}` : "";
  return `${problem.file}${at}: ${problem.reason}${frame(problem)}`;
}

const MOST_SHOWN = 50;

/** All problems as one message, sorted by file and line. */
export function problemsText(problems: readonly Problem[]): string {
  const line = (problem: Problem): number => problem.position?.line ?? 0;
  const sorted = [...problems].sort((one, other) =>
    one.file === other.file ? line(one) - line(other) : one.file < other.file ? -1 : 1,
  );
  const shown = sorted.slice(0, MOST_SHOWN).map(problemText);
  const rest = sorted.length > MOST_SHOWN ? [`… and ${sorted.length - MOST_SHOWN} more problems.`] : [];
  const count = `${problems.length} ${problems.length === 1 ? "problem" : "problems"} in the ads configs. Nothing was sent to TikTok.`;
  return [count, ...shown, ...rest].join("\n\n");
}
