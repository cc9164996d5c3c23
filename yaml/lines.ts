/** Lines of a config, for the checks that look for mistakes. */

/** A mistake, and the lines without it. Lines keep their numbers, so that later mistakes keep their positions. */
export interface Diagnosis {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly reason: string;
  /** The lines with this mistake fixed; undefined if only the author can fix it. */
  readonly fixed?: readonly string[];
}

/** Where the parser failed: line and column from 1. */
export interface ParseError {
  readonly line: number;
  readonly column: number;
  readonly code: string;
}

/** Recognizes a mistake by the lines around an error. */
export type Rule = (lines: readonly string[], error: ParseError) => Diagnosis | undefined;

/** Number of leading spaces. */
export const indentOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0;
/** Whether a line has no content. */
export const isBlank = (line: string): boolean => /^\s*(#.*)?$/.test(line);
/** The lines with one line replaced. */
export const withLine = (lines: readonly string[], line: number, text: string): readonly string[] =>
  lines.with(line - 1, text);
/** `2 spaces`. */
export const spaces = (count: number): string => `${count} ${count === 1 ? "space" : "spaces"}`;

/** `budget: 80` in parts: indentation and dashes, name, value. */
export const PAIR = /^([ \t]*(?:- +)*)("[^"]*"|'[^']*'|[^\s#"'[\]{}:][^#:]*?)\s*:(?:[ \t]+(.*))?$/;

/** Whether a line is a property with its value on the same line. */
export const holdsValue = (line: string): boolean => {
  const value = PAIR.exec(line)?.[3]
    ?.replace(/(^|\s)#.*$/, "")
    .trim();
  return value !== undefined && value !== "";
};

/** The nearest nonblank line above; 0 if there is none. */
export function above(lines: readonly string[], line: number): number {
  let found = line - 1;
  while (found > 0 && isBlank(lines[found - 1] ?? "")) found--;
  return found;
}
