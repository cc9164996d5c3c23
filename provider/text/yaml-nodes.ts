import { type Document, isMap, isNode, isPair, isScalar, isSeq, type Node, type Pair, YAMLParseError } from "yaml";

/** The context of a node: its pair in a map, and whether it is that pair's key. */
export interface NodePlace {
  readonly pair?: Pair;
  readonly isKey: boolean;
}

/** Every node of a document in the order of the text. `visit` of yaml copies the path at each step, which takes longer than parsing. */
export function eachNode(document: Document, see: (node: Node, place: NodePlace) => void): void {
  const pairOf = (pair: Pair): void => {
    walk(pair.key, { pair, isKey: true });
    walk(pair.value, { pair, isKey: false });
  };
  const walk = (node: unknown, place: NodePlace): void => {
    if (!isNode(node)) return;
    see(node, place);
    if (!isMap(node) && !isSeq(node)) return;
    for (const item of node.items) {
      if (isPair(item)) pairOf(item);
      else walk(item, { isKey: false });
    }
  };
  walk(document.contents, { isKey: false });
}

/** Options of the parser: its own comparison of names takes time with the square of their number. */
export const UNCOMPARED_KEYS = { uniqueKeys: false } as const;

/** Adds the errors of names that occur twice in one object, as the parser itself reports them. */
export function compareKeys(document: Document): void {
  eachNode(document, (node) => {
    if (!isMap(node)) return;
    const seen = new Set<unknown>();
    for (const { key } of node.items) {
      if (!isScalar(key)) continue;
      const at = key.range?.[0] ?? 0;
      if (seen.has(key.value))
        document.errors.push(new YAMLParseError([at, at + 1], "DUPLICATE_KEY", "Map keys must be unique"));
      seen.add(key.value);
    }
  });
}
