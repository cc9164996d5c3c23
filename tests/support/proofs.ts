import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./world.js";

/** The rows of a page's tables, each as its cells, without head and rule. */
export const rowsOf = (page: string): string[][] =>
  readFileSync(join(ROOT, "docs", page), "utf8")
    .split("\n")
    .filter((line, at, lines) => /^\| (?!---)/.test(line) && !/^\| ---/.test(lines[at + 1] ?? ""))
    .map((line) => line.split(" | ").map((cell) => cell.replace(/^\| | \|$/g, "").trim()));

const CLOSED_LITERALS = /(["'`])(?:\\.|(?!\1).)*\1/g;

/** Whether a line has the text in a literal, as far as the line shows: not in a comment, nor in code. */
function isInLiteral(line: string, text: string): boolean {
  const before = line.slice(0, line.indexOf(text)).replace(CLOSED_LITERALS, "");
  const [, code] = /^([^"'`]*)["'`]/.exec(before) ?? [];
  return code !== undefined && !/\/\/|^\s*\/?\*/.test(code);
}

/** Whether a spec's source has a title in a literal, or the words that begin it; `isWhole`: the literal is just that. */
export const hasTitle = (source: string, title: string, isWhole: boolean): boolean => {
  const wanted = isWhole ? `"${title}"` : title;
  return source.split("\n").some((line) => line.includes(wanted) && isInLiteral(line, title));
};

/** Whether a cell names a spec and a title, or the words that begin it, that this spec has: `tests/….ts`: title. */
export function isProof(cell: string, isWhole: boolean): boolean {
  const [, file = "", title = ""] = /^`(tests\/[\w/.-]+\.ts)`: (.+)$/.exec(cell) ?? [];
  if (!title || !existsSync(join(ROOT, file))) return false;
  return hasTitle(readFileSync(join(ROOT, file), "utf8"), title, isWhole);
}
