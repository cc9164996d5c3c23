/** Config lines that are not indented like their neighbors. */
import { resources } from "../provider/resources/index.js";
import { above, type Diagnosis, holdsValue, indentOf, isBlank, PAIR, type Rule, spaces, withLine } from "./lines.js";

/** The names that enclose a line, outermost first. */
function surroundingIndents(lines: readonly string[], line: number): { indent: number; line: number }[] {
  const stack: { indent: number; line: number }[] = [];
  for (let number = 1; number < line; number++) {
    const text = lines[number - 1] ?? "";
    if (isBlank(text)) continue;
    const indent = indentOf(text);
    while ((stack.at(-1)?.indent ?? -1) > indent) stack.pop();
    if (stack.at(-1)?.indent === indent) stack.pop();
    stack.push({ indent, line: number });
  }
  return stack;
}

/** How many lines of one block share an indentation, up or down from a line. */
function run(lines: readonly string[], line: number, step: 1 | -1): number {
  const indent = indentOf(lines[line - 1] ?? "");
  let count = 0;
  for (let number = line; number > 0 && number <= lines.length; number += step) {
    const text = lines[number - 1] ?? "";
    if (isBlank(text)) continue;
    if (indentOf(text) < indent) break;
    if (indentOf(text) === indent) count++;
  }
  return count;
}

/** Names of properties and sections on all levels. */
const PROPERTIES: ReadonlySet<string> = new Set(
  resources.flatMap(({ fields, config }) => [...Object.keys(fields), config.section]),
);

const nameIn = (text: string): string => PAIR.exec(text)?.[2] ?? text.trim();

function indented(lines: readonly string[], line: number, wanted: number, neighbour: string): Diagnosis {
  const text = lines[line - 1] ?? "";
  const has = indentOf(text);
  return {
    line,
    column: has + 1,
    reason: `${nameIn(text)} is indented by ${spaces(has)}. Indent it by ${wanted}, like ${nameIn(neighbour)}.`,
    fixed: withLine(lines, line, " ".repeat(wanted) + text.trimStart()),
  };
}

/** A property among names, between the properties of a name: it belongs to them. */
function shallower(lines: readonly string[], line: number, wanted: number): Diagnosis | undefined {
  const text = lines[line - 1] ?? "";
  const before = lines[above(lines, line) - 1] ?? "";
  if (indentOf(before) < wanted || !PROPERTIES.has(nameIn(text)) || indentOf(text) >= wanted) return undefined;
  const isName = (one: string): boolean => isBlank(one) || indentOf(one) !== indentOf(text) || !holdsValue(one);
  if (!lines.every((one, index) => index === line - 1 || isName(one))) return undefined;
  const like = lines.slice(0, line - 1).findLast((one) => !isBlank(one) && indentOf(one) === wanted) ?? "";
  return like === "" ? undefined : indented(lines, line, wanted, like);
}

/** A misaligned line: of two neighbors, the one that fewer lines align with is wrong. */
export const indentation: Rule = (lines, error) => {
  if (error.code !== "BAD_INDENT" && error.code !== "BLOCK_AS_IMPLICIT_KEY") return undefined;
  const isBelow = error.code === "BLOCK_AS_IMPLICIT_KEY";
  let line = error.line;
  if (isBelow) {
    line++;
    while (line <= lines.length && isBlank(lines[line - 1] ?? "")) line++;
  }
  const text = lines[line - 1];
  if (text === undefined || isBlank(text)) return undefined;
  const own = indentOf(text);
  const stack = surroundingIndents(lines, line);
  const before = stack.at(-1);
  if (!before) return undefined;
  const previous = lines[before.line - 1] ?? "";
  if (own > before.indent) {
    if (!holdsValue(previous)) return undefined;
    const odd = shallower(lines, before.line, own);
    if (odd) return odd;
    return run(lines, line, 1) > run(lines, before.line, -1) && lines[before.line]?.trim() === text.trim()
      ? indented(lines, before.line, own, text)
      : indented(lines, line, before.indent, previous);
  }
  if (stack.some(({ indent }) => indent === own)) return undefined;
  const sibling = stack.find(({ indent }) => indent > own);
  if (!sibling) return undefined;
  const siblingText = lines[sibling.line - 1] ?? "";
  return run(lines, line, 1) > run(lines, sibling.line, -1)
    ? indented(lines, sibling.line, own, text)
    : indented(lines, line, sibling.indent, siblingText);
};

/** `- one` next to `two:`. */
export const mixture: Rule = (lines, { line, code }) => {
  if (code !== "BAD_INDENT") return undefined;
  const own = lines[line - 1] ?? "";
  const sibling = surroundingIndents(lines, line).find(({ indent }) => indent === indentOf(own));
  const other = sibling ? (lines[sibling.line - 1] ?? "") : "";
  const isItem = (text: string): boolean => /^\s*- /.test(text);
  if (!sibling || isItem(other) === isItem(own)) return undefined;
  const [item, at] = isItem(own) ? [own, line] : [other, sibling.line];
  const named = nameIn(isItem(own) ? other : own);
  if (PROPERTIES.has(named))
    return {
      line: at,
      column: indentOf(item) + 1,
      reason: `is a list item (-), but its sibling ${named} is a property. Properties stand without a dash. Write: ${item.trim().replace(/^- +/, "")}`,
      fixed: withLine(lines, at, item.replace("-", " ").replace(/^( *) {2}/, "$1")),
    };
  return {
    line: at,
    column: indentOf(item) + 1,
    reason: `is a list item (-), but its sibling ${nameIn(isItem(own) ? other : own)} is a named entry. Give each entry a name: write "one:" instead of "-", with its properties below.`,
  };
};
