/** The creatives of a Smart+ ad on the wire: kept by id, new, or paused (reference/smart-plus.md 17). */
import { isValues, rowsIn, type Values } from "../../definitions/index.js";
import { creativeKey } from "../../resources/creative-key.js";
import { camelCase } from "../../text/camel.js";

/** The entries of a list of creatives. */
export const entriesOf = rowsIn;

/** Entries as a create sends them: their content, without what other calls set. */
export const creativesToWire = (list: unknown): unknown =>
  entriesOf(list).map(({ creativeInfo, adMaterialId }) =>
    adMaterialId === undefined ? { creativeInfo } : { adMaterialId },
  );

/**
 * Entries without a custom identity: it belongs in adConfiguration, never in a creative (smart-plus 8), but TikTok
 * shows it in each. Treated as content, it would make every creative a different one.
 */
function withoutInherited(entry: Values): Values {
  const info = entry.creativeInfo;
  if (!isValues(info) || info.identityType !== "CUSTOMIZED_USER") return entry;
  const { identityType: _type, identityId: _id, identityAuthorizedBcId: _center, ...own } = info;
  return { ...entry, creativeInfo: own };
}

/** Entries as programs write them: the status of a material is whether it is paused. */
export const creativesFromWire = (list: unknown): unknown =>
  entriesOf(list)
    .map(withoutInherited)
    .map(({ adMaterialId: _id, materialOperationStatus, ...entry }) =>
      materialOperationStatus === "DISABLE" ? { ...entry, paused: true } : entry,
    );

/** Ids of an answer's creatives (snake_case) by content; entries without an id are omitted. */
export function materialsOf(row: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    entriesOf(row.creative_list).flatMap((entry) => {
      const id = entry.ad_material_id;
      return id === undefined || id === null || id === "" ? [] : [[keyOfShown(entry), String(id)]];
    }),
  );
}

function camelInfo(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelInfo);
  if (!isValues(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [camelCase(name), camelInfo(one)]));
}

/** The key of an answer's entry, matching that of the program's entry. */
const keyOfShown = (entry: Values): string => {
  const named = camelInfo(entry);
  return creativeKey(isValues(named) ? withoutInherited(named) : named);
};

const byKey = (list: unknown): Map<string, Values> =>
  new Map(entriesOf(list).map((entry) => [creativeKey(entry), entry]));

const isPaused = (entry: Values | undefined): boolean => entry?.paused === true;

/** The effect of a change of the list. */
export interface CreativePlan {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly kept: readonly string[];
  /** Whether the list must be sent: an entry is new, removed, or described differently. */
  readonly sendsList: boolean;
  /** Keys of creatives whose status changes, by their new status. A new one starts running. */
  readonly statuses: Readonly<Record<"ENABLE" | "DISABLE", readonly string[]>>;
}

/** Compares two lists as sets of content. */
export function planCreatives(before: unknown, after: unknown): CreativePlan {
  const [old, now] = [byKey(before), byKey(after)];
  const added = [...now.keys()].filter((key) => !old.has(key));
  const removed = [...old.keys()].filter((key) => !now.has(key));
  const kept = [...now.keys()].filter((key) => old.has(key));
  const changed = (to: boolean): string[] =>
    [...now].filter(([key, entry]) => isPaused(entry) === to && isPaused(old.get(key)) !== to).map(([key]) => key);
  // A new one starts running: nothing to enable.
  const resumed = changed(false).filter((key) => old.has(key));
  const statuses = { ENABLE: resumed, DISABLE: changed(true) };
  return { added, removed, kept, sendsList: added.length + removed.length > 0, statuses };
}

/** Carousels and other creatives never share a status call (AM), and a call accepts twenty. */
export const MOST_MATERIALS = 20;

/** The status calls for creatives of one ad: lists of keys. */
export function statusBatches(keys: readonly string[]): string[][] {
  const isCarousel = (key: string): boolean => /^(CAROUSEL_ADS|CATALOG_CAROUSEL)\|/.test(key);
  return [keys.filter(isCarousel), keys.filter((key) => !isCarousel(key))].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / MOST_MATERIALS) }, (_one, index) =>
      group.slice(index * MOST_MATERIALS, (index + 1) * MOST_MATERIALS),
    ),
  );
}

/** The list as an update sends it: known creatives only by id, new ones complete. */
export function listToSend(after: unknown, materials: Readonly<Record<string, string>>): Values[] {
  return entriesOf(after).map((entry) => {
    const id = materials[creativeKey(entry)];
    return id === undefined ? entry : { adMaterialId: id };
  });
}
