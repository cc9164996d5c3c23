/** YAML constructs that hide what a file means from a reviewer: for configs and for guardrails. */
import { type Document, isMap, isNode, isScalar, type Pair, type Scalar } from "yaml";
import { hiddenIn, hiddenReason, misleadingIn } from "./visible.js";
import { eachNode } from "./yaml-nodes.js";

/** One refused construct; `offset` counts from the beginning of the text. */
export interface Construct {
  readonly offset: number;
  readonly reason: string;
}

const offsetOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);

/** A key that is text, or that reads as written. */
function keyReason({ value, source = "" }: Scalar): string | undefined {
  const name = String(value);
  if (value === null) return "a name is missing here, before the colon. Write one, or remove the line.";
  if (name === "__proto__") return '"__proto__" cannot be a name: it is JavaScript\'s own. Choose another.';
  if (typeof value !== "string" && source !== name)
    return `the name ${source} is read as ${name}. Write it in quotes: "${source}".`;
  const hidden = hiddenIn(name);
  return hidden && hiddenReason("the name", hidden);
}

function keysOf(pairs: readonly Pair[]): Construct[] {
  const seen = new Map<string, string>();
  return pairs.flatMap(({ key }): Construct[] => {
    const offset = offsetOf(key);
    if (!isScalar(key)) return [{ offset, reason: "a name must be a text, but this is a list or a map." }];
    const reason = keyReason(key);
    if (reason) return [{ offset, reason }];
    const name = String(key.value);
    const written = key.type === "PLAIN" ? (key.source ?? name) : JSON.stringify(name);
    const before = seen.get(name);
    seen.set(name, written);
    if (before === undefined) return [];
    return [{ offset, reason: `${written} is the same name as ${before} above. Each name may occur only once.` }];
  });
}

/** Numbers in unusual notations. */
function numberReason({ value, source = "" }: Scalar, name: string): string | undefined {
  if (typeof value !== "number") return undefined;
  if (/^[-+]?0[xob]/i.test(source)) return `${name} ${source} is read as ${value}. Write it as ${value}.`;
  if (/^[-+]?0\d/.test(source))
    return `${name} ${source} begins with 0, and is read as ${value}. Write ${value} for a number, or "${source}" for a text.`;
  return undefined;
}

/** All of them, in the order of the text. The document must be free of errors. */
export function misleadingConstructs(document: Document): Construct[] {
  const found: Construct[] = [];
  eachNode(document, (node, { pair, isKey }) => {
    if (isMap(node)) found.push(...keysOf(node.items));
    if (!isScalar(node) || isKey) return;
    const name = isScalar(pair?.key) ? String(pair.key.value) : "the value";
    const reason = numberReason(node, name);
    if (reason) found.push({ offset: offsetOf(node), reason });
  });
  return found.sort((one, other) => one.offset - other.offset);
}

/** A character of the file that reverses or hides text, including comments. */
export function misleadingCharacter(text: string): Construct[] {
  const hidden = misleadingIn(text);
  if (!hidden) return [];
  const reason = `the file contains the invisible character ${hidden.character} here, which hides what the text really is. Remove it; a text that needs it can write it as \\u${hidden.character.slice(2).toLowerCase()} in double quotes.`;
  return [{ offset: hidden.at, reason }];
}
