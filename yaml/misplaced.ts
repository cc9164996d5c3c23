/** Properties that are not valid where they are: misspelled, TikTok's own name, or another level's. */

import { isValues, type Resource } from "../provider/definitions/index.js";
import { didYouMean, near } from "../provider/engine/objects/faults.js";
import { ad } from "../provider/resources/ad.js";
import { adGroup } from "../provider/resources/ad-group.js";
import { campaign } from "../provider/resources/campaign.js";
import { resources } from "../provider/resources/index.js";
import { childrenOf, inSection } from "../provider/resources/places.js";
import { withArticle } from "../provider/text/article.js";
import { camelCase } from "../provider/text/camel.js";
import type { Path } from "./document.js";

/** Levels of plain campaigns in which a misplaced property is looked up. */
const DELIVERED: readonly Resource[] = [campaign, adGroup, ad];

/** The definition of the entries of a section, starting from a section of the file. */
function inSections(sections: readonly string[]): Resource | undefined {
  const [first = "", ...rest] = sections;
  return rest.reduce<Resource | undefined>(
    (above, section) => above && childrenOf(above).find(({ config }) => config.section === section),
    inSection(first),
  );
}

/** The owner of the properties at a path. */
function definitionAt(path: Path): Resource | undefined {
  const names = path.map(String);
  if (names.length <= 1) return undefined;
  if (names[0] === "defaults") return resources.find(({ config }) => config.defaults === names[1]);
  return inSections(names.filter((_name, index) => index % 2 === 0));
}

/** The name of a stray property, its owner, and what to do. */
export interface Stray {
  readonly owner: string;
  readonly step?: string;
  /** The intended name. */
  readonly meant?: string;
}

/** TikTok's own name for a property, as in documents and exports. */
const ofWire = (definition: Resource, name: string): string | undefined =>
  Object.entries(definition.fields).find(
    ([own, field]) => own !== name && (field.tiktok.wire === name || camelCase(field.tiktok.wire ?? "") === name),
  )?.[0];

/** The levels that have a property of this name. */
function owners(name: string): string[] {
  const has = ({ fields, parent }: Resource): boolean => name in fields && parent?.field !== name;
  return DELIVERED.filter(has).map(({ noun }) => `${noun}s`);
}

/** The parent of a nested section. */
const NESTED: Readonly<Record<string, string>> = Object.fromEntries(
  DELIVERED.flatMap(({ config, parent }) =>
    parent ? [[config.section, `${withArticle(parent.of.noun)}: indent it below one`]] : [],
  ),
);

/** ` Indent it below ads, like one.`: has properties of its own, next to a section whose entries have them. */
function belowIts(definition: Resource, name: string, around: unknown): string | undefined {
  if (!isValues(around) || !isValues(around[name])) return undefined;
  for (const { config } of childrenOf(definition)) {
    const section = around[config.section];
    const [first] = isValues(section) ? Object.keys(section) : [];
    if (first !== undefined && first !== name) return ` Indent it below ${config.section}, like ${first}.`;
  }
  return undefined;
}

/** Determines the intended name for a name that the properties at a path do not include. */
export function strayProperty(path: Path, name: string, known: readonly string[], around: unknown): Stray {
  const definition = definitionAt(path);
  const fallback = path.length === 0 ? "an ads config" : String(path.at(-1));
  const owner = definition ? withArticle(definition.noun) : fallback;
  const wire = definition && ofWire(definition, name);
  if (wire && known.includes(wire)) return { owner, meant: wire, step: ` Here it is called ${wire}.` };
  const below = definition && belowIts(definition, name, around);
  if (below) return { owner, step: below };
  if (NESTED[name] && !known.includes(name) && path[0] !== "defaults")
    return { owner, step: ` It belongs to ${NESTED[name]}.` };
  const own = owners(name);
  const meant = near(name, known);
  // A name of another level is more often misplaced than misspelled, unless it is nearly the same.
  if (own.length > 0 && !meant?.toLowerCase().endsWith(name.toLowerCase()))
    return { owner, step: ` It belongs to ${own.join(" and ")}: write it there.` };
  return { owner, ...(meant ? { meant, step: didYouMean(name, known) } : {}) };
}
