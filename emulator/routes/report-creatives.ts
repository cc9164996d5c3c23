/** Creatives of upgraded Smart+ ads, the rows of reports by `ad_id` (document 1740302848100353). */
import { materialsOf } from "../smart-plus/materials.js";
import type { Stored } from "../store.js";

/** Ids of an ad's creatives, as in the list of plain ads; none if the ad is its own creative. */
export const creativesOf = (ad: Stored): string[] =>
  ad.kind === "smart_ad" ? materialsOf(ad.row).map(({ ad_material_id }) => ad_material_id) : [];
