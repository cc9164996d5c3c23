import { parseDocument } from "yaml";
import { indentation, mixture } from "./indentation.js";
import {
  above,
  type Diagnosis,
  holdsValue,
  indentOf,
  isBlank,
  PAIR,
  type ParseError,
  type Rule,
  spaces,
  withLine,
} from "./lines.js";

/**
 * Common YAML mistakes, recognized from the lines around a parser's error: the mistake, its position, and the corrected
 * line.
 */

const CONFLICT = /^(<{7}|={7}|>{7})( |$)/;

const conflict: Rule = (lines) => {
  const index = lines.findIndex((line) => CONFLICT.test(line));
  return index < 0
    ? undefined
    : {
        line: index + 1,
        column: 1,
        reason:
          "is a marker of an unresolved merge conflict. Keep one side, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.",
      };
};

/**
 * The intended indentation of a line with tabs: that of the line above, one level deeper below a name, by tabs among
 * tabs.
 */
function meantIndents(lines: readonly string[]): readonly string[] {
  const fixed = [...lines];
  const tabsOf = (line: string): number => (/^[ \t]*/.exec(line)?.[0].match(/\t/g) ?? []).length;
  for (const [index, line] of lines.entries()) {
    if (!/^ *\t/.test(line) || isBlank(line)) continue;
    const before = above(fixed, index + 1);
    const [was, is] = [lines[before - 1] ?? "", fixed[before - 1] ?? ""];
    const base = indentOf(is);
    const deeper = holdsValue(is) || before === 0 ? base : base + 2;
    const among = Math.max(0, base + 2 * (tabsOf(line) - tabsOf(was)));
    fixed[index] = " ".repeat(tabsOf(was) > 0 ? among : deeper) + line.trimStart();
  }
  return fixed;
}

const tab: Rule = (lines) => {
  const wrong = lines.flatMap((line, index) => (/^ *\t/.test(line) && !isBlank(line) ? [index + 1] : []));
  const [first] = wrong;
  if (first === undefined) return undefined;
  const fixed = meantIndents(lines);
  const others = wrong.length > 1 ? `, and so are ${wrong.length - 1} more in this file` : "";
  return {
    line: first,
    column: (lines[first - 1]?.indexOf("\t") ?? 0) + 1,
    reason: `is indented with a tab${others}. YAML is indented with spaces: write ${spaces(indentOf(fixed[first - 1] ?? ""))} in its place.`,
    fixed,
  };
};

/** What people paste with a line: diff markers, line numbers, comments of other languages, JSON braces and commas. */
const pasted: Rule = (lines) => {
  const changed = lines.flatMap((line, index) => (/^[-+] +[\w-]+:/.test(line) ? [index] : []));
  const [mark] = changed;
  if (mark !== undefined && changed.some((index) => lines[index]?.startsWith("+")) && lines.some(isTopLevel))
    return {
      line: mark + 1,
      column: 1,
      reason: "begins with - or +, like a line of a diff. Remove the lines that begin with -, and the + of the others.",
    };
  for (const [index, text] of lines.entries()) {
    const at = (reason: string, fixed: string, column: number) => ({
      line: index + 1,
      column,
      reason,
      fixed: withLine(lines, index + 1, fixed),
    });
    const lead = indentOf(text);
    const [, comment] = /^\s*\/\/ ?(.*)$/.exec(text) ?? [];
    if (comment !== undefined)
      return at(`a comment begins with #. Write: # ${comment}`, `${" ".repeat(lead)}# ${comment}`, lead + 1);
    const [, number, rest = ""] = /^(\d+)[:| ](\s*[A-Za-z_][\w-]*:(?:\s.*)?)$/.exec(text) ?? [];
    if (number !== undefined) return at(`begins with a line number, ${number}. Write: ${rest.trim()}`, rest, 1);
    const [, json] = /^\s*\{\s*("?[\w-]+"?\s*:\s*[^{}]*?)\s*\},?\s*$/.exec(text) ?? [];
    if (json === undefined) continue;
    const plain = json.replace(/^"([\w-]+)"/, "$1");
    return at(`properties need no braces and commas. Write: ${plain}`, `${" ".repeat(lead)}${plain}`, lead + 1);
  }
  return undefined;
};

/** `campaigns:` at the margin: a list with one-letter markers would have none. */
const isTopLevel = (line: string): boolean => /^[A-Za-z]+:(\s|$)/.test(line);

const LOOKALIKES: Readonly<Record<string, string>> = {
  "\u00a0": "a no-break space",
  "\u2007": "a figure space",
  "\u202f": "a narrow no-break space",
  "\u3000": "a full-width space",
};

const lookalike: Rule = (lines, { line }) => {
  const text = lines[line - 1] ?? "";
  const found = /[\u00a0\u2007\u202f\u3000]/.exec(text);
  if (!found) return undefined;
  const fixed = text.replace(/[\u00a0\u2007\u202f\u3000]/g, " ");
  return {
    line,
    column: found.index + 1,
    reason: `contains ${LOOKALIKES[found[0]]}, which only looks like a space. Type a space instead: ${fixed.trim()}`,
    fixed: withLine(lines, line, fixed),
  };
};

/** `budget 80`, `budget:80`, `budget = 80`, `budget：80`: a property without its colon and space. */
const colon: Rule = (lines, { line, code }) => {
  const text = lines[line - 1] ?? "";
  if (code !== "MULTILINE_IMPLICIT_KEY" && code !== "MISSING_CHAR") return undefined;
  if (PAIR.test(text)) return undefined;
  const [, lead = "", name = "", mark = "", value = ""] =
    /^(\s*(?:- +)*)([A-Za-z_][\w-]*)(\s*[:=：]\s*|\s+)(\S.*)$/.exec(text) ?? [];
  if (!name) return undefined;
  const what = { ":": "a space is missing after the colon", "：": "the colon is a full-width one" }[mark.trim()];
  const fixed = `${lead}${name}: ${value}`;
  return {
    line,
    column: lead.length + name.length + 1,
    reason: `${what ?? `a colon and a space are missing after ${name}`}. Write: ${fixed.trim()}`,
    fixed: withLine(lines, line, fixed),
  };
};

/** A text in quotes that can contain it. */
export function quoted(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}

/** The intended value if its quotes do not match. */
function meant(value: string): string {
  const [quote] = value;
  if (quote !== '"' && quote !== "'") return value;
  const inner = value.slice(1).replace(new RegExp(`${quote}$`), "");
  return inner.includes(quote) && !value.endsWith(quote) ? value : inner;
}

/** A list in brackets with wrong separators, corrected. */
function listIn(value: string): string | undefined {
  const inner = /^\[([^[\]]*)\]$/.exec(value)?.[1];
  if (inner === undefined || !/[;,]/.test(inner)) return undefined;
  const entries = inner.split(/[;,]/).map((one) => one.trim());
  const isEntry = (one: string): boolean => /^(?:"[^"]*"|'[^']*'|[\w.-]*)$/.test(one);
  return entries.every(isEntry) ? `[${entries.filter(Boolean).join(", ")}]` : undefined;
}

const SPECIAL = /^[@`%&*!|>{}[\],?"'#-]/;

/** A value that YAML does not read as text. */
const unquoted: Rule = (lines, { line }) => {
  const text = lines[line - 1] ?? "";
  // The name ends at the first colon followed by a space; the rest is the value.
  const [, head = "", value = ""] = /^(\s*(?:- +)*[\w"'.-]+\s*:[ \t]+)(\S.*?)\s*$/.exec(text) ?? [];
  if (!value || parseDocument(text.trim(), { prettyErrors: false }).errors.length === 0) return undefined;
  if (/^["'].*\\/.test(value))
    return {
      line,
      column: head.length + 1,
      reason: `contains a backslash, which is an escape in double quotes. Write paths with /: ${head.trim()} ${value.replaceAll("\\", "/")}`,
      fixed: withLine(lines, line, `${head}${value.replaceAll("\\", "/")}`),
    };
  const link = /^\[[^\]]*\]\((https?:[^)\s]+)\)$/.exec(value)?.[1];
  if (link !== undefined)
    return {
      line,
      column: head.length + 1,
      reason: `is a Markdown link. Write only the URL: ${head.trim()} ${link}`,
      fixed: withLine(lines, line, `${head}${link}`),
    };
  const list = listIn(value);
  if (list !== undefined)
    return {
      line,
      column: head.length + 1,
      reason: `list entries are separated by single commas. Write: ${head.trim()} ${list}`,
      fixed: withLine(lines, line, `${head}${list}`),
    };
  const fixed = `${head}${quoted(meant(value))}`;
  const why = SPECIAL.test(value)
    ? `begins with ${value[0]}, which has a special meaning in YAML`
    : "contains a colon, which begins another property";
  const closed = /^["']/.test(value) ? "contains quotes that end it too early" : why;
  return {
    line,
    column: head.length + 1,
    reason: `the text ${closed}. Put it in quotes: ${fixed.trim()}`,
    fixed: withLine(lines, line, fixed),
  };
};

/** A quote that is not closed where it should be: the parser notices only at the end of the file. */
const openQuote: Rule = (lines, error) => {
  for (let line = Math.min(error.line, lines.length); line > 0; line--) {
    const text = lines[line - 1] ?? "";
    const [, head = "", value = ""] = /^(\s*(?:- +)*[\w.-]+\s*:[ \t]+)(["'][^"']*)$/.exec(text) ?? [];
    if (!value) continue;
    const fixed = `${head}${value.trimEnd()}${value[0]}`;
    const reason = `the quote that begins here is not closed. Write: ${fixed.trim()}`;
    return { line, column: head.length + 1, reason, fixed: withLine(lines, line, fixed) };
  }
  return undefined;
};

const CLOSING: Readonly<Record<string, string>> = { "[": "]", "{": "}" };

/** A bracket that is not closed on its line. */
const openBracket: Rule = (lines, error) => {
  if (!["BAD_INDENT", "MISSING_CHAR", "UNEXPECTED_TOKEN"].includes(error.code)) return undefined;
  for (let line = Math.min(error.line, lines.length); line > 0; line--) {
    const text = (lines[line - 1] ?? "").replace(/(^|\s)#.*$/, "");
    const open: number[] = [];
    for (const [index, one] of [...text].entries()) {
      if (one in CLOSING) open.push(index);
      else if (one === "]" || one === "}") open.pop();
    }
    const last = open.at(-1);
    if (last === undefined) continue;
    const bracket = text[last] ?? "";
    const fixed =
      text.trimEnd() +
      [...open]
        .reverse()
        .map((index) => CLOSING[text[index] ?? ""])
        .join("");
    const reason = `the ${bracket} that begins here is not closed with ${CLOSING[bracket]}. Write: ${fixed.trim()}`;
    return { line, column: last + 1, reason, fixed: withLine(lines, line, fixed) };
  }
  return undefined;
};

const RULES: readonly Rule[] = [
  conflict,
  pasted,
  tab,
  lookalike,
  colon,
  openBracket,
  unquoted,
  indentation,
  mixture,
  openQuote,
];

/** The common mistake behind a parser's error, if it is one. */
export function diagnosed(lines: readonly string[], error: ParseError): Diagnosis | undefined {
  for (const rule of RULES) {
    const found = rule(lines, error);
    if (found) return found;
  }
  return undefined;
}
