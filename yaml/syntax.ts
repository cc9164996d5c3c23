import { type Document, LineCounter, parseAllDocuments } from "yaml";
import { compareKeys, UNCOMPARED_KEYS } from "../provider/text/yaml-nodes.js";
import { diagnosed } from "./diagnosis.js";
import { above, type Diagnosis, indentOf, isBlank, spaces, withLine } from "./lines.js";
import type { Position } from "./problem.js";

/** One syntax error that prevents a config from being read. */
export interface SyntaxFault {
  readonly position: Position;
  readonly reason: string;
}

/** Maximum number of mistakes per file; a file with more is not a config. */
const MOST_MENDED = 30;

/** Parses without the features that the loader refuses. `lines` records line starts. */
export function parsed(text: string, lines: LineCounter): readonly Document[] {
  const options = {
    lineCounter: lines,
    prettyErrors: false,
    version: "1.2",
    merge: false,
    ...UNCOMPARED_KEYS,
  } as const;
  const found = parseAllDocuments(text, options);
  const documents = Array.isArray(found) ? found : [];
  for (const document of documents) compareKeys(document);
  return documents;
}

const CODES: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: "this name occurs twice. Each name may occur only once: rename one, or remove it.",
};

/** The parser's message if no common mistake matches, with what to check. */
function reworded(code: string, message: string): string {
  const known = CODES[code];
  if (known) return known;
  const tag = /Unresolved tag: (\S+)/.exec(message)?.[1];
  if (tag)
    return `the tag ${tag.replace(/^tag:yaml.org,2002:/, "!!")} is not supported. Remove it. Quote a text that begins with !.`;
  const first = message.split(/ at line \d+/)[0] ?? message;
  return `${first.replace(/[.:]?$/, ".")} Compare the line with those around it: a property is name, colon, space, value, and all properties of one object have the same indentation.`;
}

interface Found {
  readonly code: string;
  readonly message: string;
  readonly position: Position;
}

function errorsIn(documents: readonly Document[], lines: LineCounter): Found[] {
  return documents
    .flatMap((document) => [...document.errors, ...document.warnings])
    .map(({ code, message, pos: [offset] }) => {
      const { line, col } = lines.linePos(offset);
      return { code, message, position: { line: Math.max(1, line), column: Math.max(1, col) } };
    })
    .sort((one, other) => one.position.line - other.position.line || one.position.column - other.position.column);
}

/** A name that is indented like its own properties, which then appear twice among those of the name above. */
function likeItsOwn(lines: readonly string[], { code, position }: Found): Diagnosis | undefined {
  if (code !== "DUPLICATE_KEY") return undefined;
  const line = above(lines, position.line);
  const [own, text] = [lines[line - 1] ?? "", lines[position.line - 1] ?? ""];
  const name = /^ *([^\s:#]+):\s*(?:#.*)?$/.exec(own)?.[1];
  if (name === undefined || indentOf(own) !== indentOf(text)) return undefined;
  const outer = lines.slice(0, line - 1).findLast((one) => !isBlank(one) && indentOf(one) < indentOf(own)) ?? "";
  const wanted = indentOf(outer);
  return {
    line,
    column: indentOf(own) + 1,
    reason: `${name} is indented by ${spaces(indentOf(own))}, like the properties below it. Indent it by ${wanted}, like ${outer.trim().replace(/:.*$/, "")}.`,
    fixed: withLine(lines, line, " ".repeat(wanted) + own.trimStart()),
  };
}

/**
 * Reports every syntax error once. One error breaks the parsing of what follows, so the first is diagnosed and fixed in
 * a copy, and the copy is parsed again. An error that is not a common mistake is reported in the parser's words, and
 * ends the search.
 */
export function syntaxFaults(text: string, lines: LineCounter, documents: readonly Document[]): SyntaxFault[] {
  const faults: SyntaxFault[] = [];
  let copy: readonly string[] = text.split(/\r?\n/);
  let found = errorsIn(documents, lines);
  for (let round = 0; round < MOST_MENDED; round++) {
    const [first] = found;
    if (!first) break;
    const isOne = ["DUPLICATE_KEY", "TAG_RESOLVE_FAILED"].includes(first.code);
    const diagnosis = isOne ? likeItsOwn(copy, first) : diagnosed(copy, { ...first.position, code: first.code });
    if (!diagnosis) {
      const own = found.filter(({ code }) => code === first.code && isOne);
      faults.push(
        ...(own.length > 0 ? own : [first]).map(({ code, message, position }) => ({
          position,
          reason: reworded(code, message),
        })),
      );
      return faults;
    }
    faults.push({ position: { line: diagnosis.line, column: diagnosis.column }, reason: diagnosis.reason });
    if (!diagnosis.fixed) return faults;
    copy = diagnosis.fixed;
    const again = new LineCounter();
    found = errorsIn(parsed(copy.join("\n"), again), again);
  }
  return faults;
}
