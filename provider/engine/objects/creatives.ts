/** The creatives of a Smart+ ad on the wire: what is kept by its id, what is new, what is paused (reference/smart-plus.md 17). */
import { isValues, rowsIn, type Values } from "../../definitions/index.js";
import { creativeKey } from "../../resources/creative-key.js";
import { camelCase } from "../../text/camel.js";

/** The entries of a list of creatives. */
export const entriesOf = rowsIn;

/** Entries as a create sends them: what they show, nothing of what other calls set. */
export const creativesToWire = (list: unknown): unknown =>
  entriesOf(list).map(({ creativeInfo, adMaterialId }) =>
    adMaterialId === undefined ? { creativeInfo } : { adMaterialId },
  );

/**
 * Entries without a custom identity: it stands in adConfiguration, never in a creative (smart-plus 8), and TikTok shows it in
 * each. Taken for a part of what they show, it would make every creative another one.
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

/** Ids of an answer's creatives (snake_case) by what they show; entries without an id are left out. */
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

/** The key of an entry of an answer, as that of the program's entry. */
const keyOfShown = (entry: Values): string => {
  const named = camelInfo(entry);
  return creativeKey(isValues(named) ? withoutInherited(named) : named);
};

const byKey = (list: unknown): Map<string, Values> =>
  new Map(entriesOf(list).map((entry) => [creativeKey(entry), entry]));

const isPaused = (entry: Values | undefined): boolean => entry?.paused === true;

/** What a change of the list comes to. */
export interface CreativePlan {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly kept: readonly string[];
  /** Whether the list must be sent: something is new, gone, or described differently. */
  readonly sendsList: boolean;
  /** Keys of creatives whose status changes, by the status that they get. A new one starts running. */
  readonly statuses: Readonly<Record<"ENABLE" | "DISABLE", readonly string[]>>;
}

/** Compares two lists as sets of what they show. */
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

/** Carousels and other creatives never share a status call (AM), and a call takes twenty. */
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

/** The list as an update sends it: known creatives only by id, new ones whole. */
export function listToSend(after: unknown, materials: Readonly<Record<string, string>>): Values[] {
  return entriesOf(after).map((entry) => {
    const id = materials[creativeKey(entry)];
    return id === undefined ? entry : { adMaterialId: id };
  });
}
