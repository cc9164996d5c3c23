/** Lines of a config, as those who look for mistakes see them. */

/** A mistake, and the lines without it. Lines keep their numbers, so that whatever follows still has its place. */
export interface Diagnosis {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly reason: string;
  /** The lines with this mistake repaired; nothing where only its author can repair it. */
  readonly mended?: readonly string[];
}

/** Where a parser gave up: line and column from 1. */
export interface ParseError {
  readonly line: number;
  readonly column: number;
  readonly code: string;
}

/** Tells a mistake by the lines around an error. */
export type Rule = (lines: readonly string[], error: ParseError) => Diagnosis | undefined;

/** Spaces at the beginning of a line. */
export const indentOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0;
/** Whether a line has no content. */
export const isBlank = (line: string): boolean => /^\s*(#.*)?$/.test(line);
/** The lines with one of them replaced. */
export const withLine = (lines: readonly string[], line: number, text: string): readonly string[] =>
  lines.with(line - 1, text);
/** `2 spaces`. */
export const spaces = (count: number): string => `${count} ${count === 1 ? "space" : "spaces"}`;

/** `budget: 80` as its parts: indentation and dashes, name, value. */
export const PAIR = /^([ \t]*(?:- +)*)("[^"]*"|'[^']*'|[^\s#"'[\]{}:][^#:]*?)\s*:(?:[ \t]+(.*))?$/;

/** Whether a line is a property with its value on the same line. */
export const holdsValue = (line: string): boolean => {
  const value = PAIR.exec(line)?.[3]
    ?.replace(/(^|\s)#.*$/, "")
    .trim();
  return value !== undefined && value !== "";
};

/** The nearest line above that holds something; 0 where there is none. */
export function above(lines: readonly string[], line: number): number {
  let found = line - 1;
  while (found > 0 && isBlank(lines[found - 1] ?? "")) found--;
  return found;
}
