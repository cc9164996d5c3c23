/** Creatives of upgraded Smart+ ads, which reports by `ad_id` are about (document 1740302848100353). */
import type { Stored } from "../store.js";

/** Ids of the creatives of an ad; none where the ad is its own creative. That they follow the ad's id is assumed. */
export function creativesOf(ad: Stored): string[] {
  if (ad.kind !== "smart_ad") return [];
  const count = Math.max(1, Array.isArray(ad.row.creative_list) ? ad.row.creative_list.length : 1);
  return Array.from({ length: count }, (_none, index) => `${ad.id}${String(index + 1).padStart(2, "0")}`);
}
