/** Calls as they would be with full batches: how the engine's requests fall into the waits of a batch depends on the machine. */

/** A call as the emulator logged it. */
interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** Items that TikTok takes in one call. */
const MOST = 20;
/** What holds the items of a call. */
const ITEMS = new Set(["creatives", "campaign_ids", "adgroup_ids", "ad_ids"]);

/** How many calls these writes are once all that may share a call does; the others count as they are. */
export function fullBatches(calls: readonly Call[]): number {
  const items = new Map<string, number>();
  let others = 0;
  for (const { method, path, body } of calls) {
    const fields = Object.entries(body ?? {});
    const shared = fields.find(([name, value]) => ITEMS.has(name) && Array.isArray(value));
    if (method !== "POST" || !shared) others += 1;
    else {
      const rest = JSON.stringify([path, fields.filter((field) => field !== shared).sort()]);
      items.set(rest, (items.get(rest) ?? 0) + shared[1].length);
    }
  }
  return [...items.values()].reduce((sum, count) => sum + Math.ceil(count / MOST), others);
}
