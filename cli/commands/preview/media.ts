/** Properties of changed video files, for advice. */

import { inspectAsset } from "../../../provider/engine/assets/media/inspect.js";
import type { MediaFacts } from "../../../provider/spend/declared.js";
import type { Change } from "./steps.js";

/** Facts by URN; omits anything but readable files of this folder. */
export async function mediaOf(changes: readonly Change[], folder: string): Promise<ReadonlyMap<string, MediaFacts>> {
  const found = new Map<string, MediaFacts>();
  for (const { op, urn, resource, after } of changes) {
    const source = after?.source;
    const { kind } = resource;
    if (op === "same" || op === "delete" || kind !== "video" || typeof source !== "string" || /^https?:/i.test(source))
      continue;
    const facts = await inspectAsset(folder, "video", source).catch(() => undefined);
    if (facts && "facts" in facts) found.set(urn, facts.facts);
  }
  return found;
}
