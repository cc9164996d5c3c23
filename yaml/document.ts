import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseAllDocuments, visit } from "yaml";
import type { Position, Problem } from "./problem.js";

/** Steps into a config: property names and list indexes. */
export type Path = readonly (string | number)[];

/** A config that could be read. */
export interface ConfigDocument {
  readonly file: string;
  readonly text: string;
  readonly value: unknown;
  /** Where the value at a path stands; the nearest ancestor when there is none. `key` asks for the property's name. */
  at(path: Path, key?: boolean): Position;
}

/** Larger files are generated ones; they belong into several files, or into a program. */
export const MOST_BYTES = 5 * 1024 * 1024;

type Read = { readonly document: ConfigDocument } | { readonly problems: readonly Problem[] };

function decoded(file: string, bytes: Uint8Array): { text: string } | { problem: Problem } {
  if (bytes.length > MOST_BYTES) {
    const reason = `has ${(bytes.length / 1024 / 1024).toFixed(1)} MB; a config may have ${MOST_BYTES / 1024 / 1024} MB. Divide it into several files.`;
    return { problem: { file, text: "", reason } };
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { problem: { file, text: "", reason: "is not UTF-8. Save it in the encoding UTF-8." } };
  }
}

/** What the YAML parser says, in words that name the remedy where the usual suspects are at work. */
function reworded(message: string): string {
  const first = message.split(/ at line \d+/)[0] ?? message;
  if (/tab/i.test(first)) return "holds a tab in the indentation. YAML is indented with spaces.";
  if (/keys must be unique/i.test(first)) return "the same name stands here twice. Each name may stand once.";
  const tag = /Unresolved tag: (\S+)/.exec(first)?.[1];
  if (tag) return `the tag ${tag} is not supported.`;
  return `${first.replace(/\.$/, "")}.`;
}

/** Constructs that make a config say something else than what a reviewer reads. */
function refusedConstructs(
  document: Document,
  place: (node: Node) => Position,
): { position: Position; reason: string }[] {
  const found: { position: Position; reason: string }[] = [];
  visit(document, {
    Alias: (_key, node) => {
      found.push({
        position: place(node),
        reason: `the alias *${node.source} is not supported. Write the value out, or put it under defaults.`,
      });
    },
    Pair: (_key, pair) => {
      const key = pair.key;
      if (isScalar(key) && key.value === "<<")
        found.push({ position: place(key), reason: "merge keys (<<) are not supported. Use defaults." });
    },
    Node: (_key, node) => {
      if (isAlias(node)) return;
      if (node.anchor)
        found.push({
          position: place(node),
          reason: `the anchor &${node.anchor} is not supported. Write the value out, or put it under defaults.`,
        });
    },
  });
  return found;
}

/** Whole numbers beyond 2^53 keep their digits as text: they are ids. */
function keepDigits(document: Document): void {
  visit(document, {
    Scalar: (_key, node) => {
      if (typeof node.value === "number" && !Number.isSafeInteger(node.value) && /^\d+$/.test(node.source ?? ""))
        node.value = node.source;
    },
  });
}

function nodeAt(document: Document, path: Path, key: boolean): Node | undefined {
  let node = document.contents as Node | null;
  let found = node ?? undefined;
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) return found;
      const last = depth === path.length - 1;
      found = ((last && key) || pair.value === null ? pair.key : pair.value) as Node;
      node = pair.value as Node | null;
    } else if (isSeq(node)) {
      node = (node.items[Number(step)] as Node | undefined) ?? null;
      found = node ?? found;
    }
  }
  return found;
}

/** Reads one config: text, YAML, and nothing that hides what it says. All problems at once. */
export function readDocument(file: string, bytes: Uint8Array): Read {
  const found = decoded(file, bytes);
  if ("problem" in found) return { problems: [found.problem] };
  const { text } = found;
  const lines = new LineCounter();
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const place = (node: Node): Position => position(node.range?.[0] ?? 0);
  const documents = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false, version: "1.2", merge: false });
  const problem = (at: Position, reason: string): Problem => ({ file, text, position: at, reason });
  const document = Array.isArray(documents) ? documents[0] : undefined;
  if (!document) return { problems: [{ file, text, reason: "is empty. It needs campaigns, videos or images." }] };
  const problems = [...document.errors, ...document.warnings].map((error) =>
    problem(position(error.pos[0]), reworded(error.message)),
  );
  const second = (documents as Document[])[1];
  if (second)
    problems.push(
      problem(
        position(second.range?.[0] ?? 0),
        "holds several documents (---). A config is one document: divide it into several files.",
      ),
    );
  problems.push(...refusedConstructs(document, place).map(({ position: at, reason }) => problem(at, reason)));
  if (problems.length > 0) return { problems };
  keepDigits(document);
  const value = document.toJS() as unknown;
  if (value === null) return { problems: [{ file, text, reason: "is empty. It needs campaigns, videos or images." }] };
  return {
    document: {
      file,
      text,
      value,
      at: (path, key = false) => place(nodeAt(document, path, key) ?? (document.contents as Node)),
    },
  };
}
