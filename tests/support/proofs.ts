import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./world.js";

/** The rows of a page's tables, each as its cells, without head and rule. */
export const rowsOf = (page: string): string[][] =>
  readFileSync(join(ROOT, "docs", page), "utf8")
    .split("\n")
    .filter((line, at, lines) => /^\| (?!---)/.test(line) && !/^\| ---/.test(lines[at + 1] ?? ""))
    .map((line) => line.split(" | ").map((cell) => cell.replace(/^\| | \|$/g, "").trim()));

/** Whether a cell names a spec and a title, or the words that begin it, that this spec has: `tests/….ts`: title. */
export function isProof(cell: string, isWhole: boolean): boolean {
  const [, file = "", title = ""] = /^`(tests\/[\w/.-]+\.ts)`: (.+)$/.exec(cell) ?? [];
  if (!title || !existsSync(join(ROOT, file))) return false;
  return readFileSync(join(ROOT, file), "utf8").includes(isWhole ? `"${title}"` : title);
}
