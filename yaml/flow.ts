/** Layout of values in written configs: short lists and small groups stay on one line. */
import { isMap, isScalar, isSeq } from "yaml";

const MOST_IN_LINE = 4;

/** Puts flat lists and flat groups on one line each, at any depth in the node. */
export function inFlow(node: unknown): void {
  if (!isMap(node) && !isSeq(node)) return;
  const values = isMap(node) ? node.items.map(({ value }) => value) : node.items;
  const isFlat = values.every((one) => isScalar(one));
  if (isFlat && (isSeq(node) || values.length <= MOST_IN_LINE)) node.flow = true;
  else for (const value of values) inFlow(value);
}
