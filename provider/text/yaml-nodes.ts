import { type Document, isMap, isNode, isPair, isSeq, type Node, type Pair } from "yaml";

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
