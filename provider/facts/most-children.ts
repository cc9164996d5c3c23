/** How many children of a kind one parent may hold, by facts. */
import { MOST_CHILDREN, type MostChildren } from "../../facts/index.js";
import type { Resource, View } from "../definitions/index.js";
import { holds, whenKnown } from "./evaluate.js";
import { type Lineage, wireView } from "./names.js";

const lineages = new WeakMap<Resource, Lineage>();

const ancestors = (resource: Resource | undefined): Resource[] =>
  resource === undefined ? [] : [resource, ...ancestors(resource.parent?.of)];

function lineageOf(resource: Resource): Lineage {
  const known = lineages.get(resource) ?? ancestors(resource);
  lineages.set(resource, known);
  return known;
}

/** The limit that holds for a resource, as far as its parents are known; nothing where TikTok documents none. */
export function mostChildren(resource: Resource, view: View): MostChildren | undefined {
  const rows = MOST_CHILDREN.filter(({ level }) => level === resource.level);
  if (rows.length === 0) return undefined;
  const seen = wireView(view, lineageOf(resource), () => undefined);
  return rows.find(({ when }) => whenKnown(() => holds(when, seen)) === true);
}
