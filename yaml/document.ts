import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  type YAMLMap,
} from "yaml";
import { misleadingCharacter, misleadingConstructs } from "../provider/text/yaml-constructs.js";
import { eachNode } from "../provider/text/yaml-nodes.js";
import { foreignBytes, foreignText } from "./foreign.js";
import type { Position, Problem } from "./problem.js";
import { readings } from "./readings.js";
import { parsed, syntaxFaults } from "./syntax.js";

/** Path in a config: property names and list indexes. */
export type Path = readonly (string | number)[];

/** A config that could be read. */
export interface ConfigDocument {
  readonly file: string;
  readonly text: string;
  readonly value: unknown;
  /** Values that YAML reads as something other than what was written: errors. */
  readonly misread: readonly Problem[];
  /** The same if it is only likely: warnings. */
  readonly warnings: readonly Problem[];
  /** Position of the value at a path, or of its nearest ancestor. `key` selects the property's name. */
  at(path: Path, key?: boolean): Position;
}

/** Larger files are generated; they should be several files, or a program. */
export const MOST_BYTES = 5 * 1024 * 1024;

const NOTHING_HERE =
  'is empty. It needs campaigns, videos or images. Write "campaigns:", and below it a campaign, or remove the file.';

type Read = { readonly document: ConfigDocument } | { readonly problems: readonly Problem[] };

function decoded(file: string, bytes: Uint8Array): { text: string } | { problem: Problem } {
  if (bytes.length > MOST_BYTES) {
    const reason = `has ${(bytes.length / 1024 / 1024).toFixed(1)} MB; a config may have ${MOST_BYTES / 1024 / 1024} MB. Divide it into several files.`;
    return { problem: { file, text: "", reason } };
  }
  const foreign = foreignBytes(bytes);
  if (foreign) return { problem: { file, text: "", position: foreign, reason: foreign.reason } };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return {
      problem: {
        file,
        text: "",
        position: { line: 1, column: 1 },
        reason: "is not UTF-8. Save it in the encoding UTF-8.",
      },
    };
  }
}

const positionIn = (lines: LineCounter, offset: number): Position => {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
};

/** Constructs that make a config mean something other than what a reviewer reads. */
function refusedConstructs(
  document: Document,
  place: (node: Node) => Position,
): { position: Position; reason: string }[] {
  const found: { position: Position; reason: string }[] = [];
  const refuse = (node: Node, reason: string): void => {
    found.push({ position: place(node), reason });
  };
  eachNode(document, (node, { isKey }) => {
    if (isAlias(node))
      refuse(
        node,
        `the alias *${node.source} is not supported. Write the value out, or put it under defaults. Quote a text that begins with *.`,
      );
    else if (node.anchor)
      refuse(
        node,
        `the anchor &${node.anchor} is not supported. Write the value out, or put it under defaults. Quote a text that begins with &.`,
      );
    if (isKey && isScalar(node) && node.value === "<<")
      refuse(node, "merge keys (<<) are not supported. Put what objects have in common under defaults.");
  });
  return found;
}

/** The pairs of large maps by name, made once: a file with many mistakes asks for many places. */
const indexes = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

function pairOf(map: YAMLMap, name: string): Pair | undefined {
  let index = indexes.get(map);
  if (!index) {
    // Of equal names the first counts.
    const pairs = map.items.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair] as const] : []));
    index = new Map(pairs.reverse());
    indexes.set(map, index);
  }
  return index.get(name);
}

function nodeAt(document: Document, path: Path, key: boolean): Node | undefined {
  let node: unknown = document.contents;
  let found = isNode(node) ? node : undefined;
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = pairOf(node, String(step));
      if (!pair) return found;
      const last = depth === path.length - 1;
      const shown = (last && key) || pair.value === null ? pair.key : pair.value;
      if (isNode(shown)) found = shown;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (isNode(node)) found = node;
    }
  }
  return found;
}

/**
 * Finds positions in a parsed text. It is parsed again for the first one: the nodes of a config take twenty times the
 * memory of its values, and usually nothing is wrong.
 */
function placesIn(text: string): ConfigDocument["at"] {
  const lines = new LineCounter();
  let document: Document | undefined;
  return (path, key = false) => {
    document ??= parsed(text, lines)[0];
    const node = document && (nodeAt(document, path, key) ?? document.contents);
    return positionIn(lines, node?.range?.[0] ?? 0);
  };
}

/** Reads one config: text, YAML, and nothing that hides its meaning. All problems at once. */
export function readDocument(file: string, bytes: Uint8Array): Read {
  const found = decoded(file, bytes);
  if ("problem" in found) return { problems: [found.problem] };
  const { text } = found;
  const lines = new LineCounter();
  const position = (offset: number): Position => positionIn(lines, offset);
  const place = (node: Node): Position => position(node.range?.[0] ?? 0);
  const foreign = foreignText(text);
  if (foreign) return { problems: [{ file, text, position: foreign, reason: foreign.reason }] };
  const documents = parsed(text, lines);
  const problem = (at: Position, reason: string): Problem => ({ file, text, position: at, reason });
  const document = documents[0];
  if (!document) return { problems: [{ file, text, position: { line: 1, column: 1 }, reason: NOTHING_HERE }] };
  const problems: Problem[] = misleadingCharacter(text).map(({ offset, reason }) => problem(position(offset), reason));
  const wrong = syntaxFaults(text, lines, documents);
  if (wrong.length > 0)
    return { problems: [...problems, ...wrong.map(({ position: at, reason }) => problem(at, reason))] };
  const second = documents[1];
  if (second)
    problems.push(
      problem(
        position(second.range?.[0] ?? 0),
        "holds several documents (---). A config is one document: divide it into several files.",
      ),
    );
  problems.push(
    ...refusedConstructs(document, place).map(({ position: at, reason }) => problem(at, reason)),
    ...misleadingConstructs(document).map(({ offset, reason }) => problem(position(offset), reason)),
  );
  if (problems.length > 0) return { problems };
  const read = readings(document, text);
  const told = (kind: "problem" | "warning"): Problem[] =>
    read.filter(({ enforcement }) => enforcement === kind).map(({ node, reason }) => problem(place(node), reason));
  const [misread, warnings] = [told("problem"), told("warning")];
  const value: unknown = document.toJS();
  if (value === null) return { problems: [{ file, text, position: { line: 1, column: 1 }, reason: NOTHING_HERE }] };
  return {
    document: {
      file,
      text,
      value,
      misread,
      warnings,
      at: placesIn(text),
    },
  };
}
