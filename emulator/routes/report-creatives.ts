/** Creatives of upgraded Smart+ ads, which reports by `ad_id` are about (document 1740302848100353). */
import { materialsOf } from "../smart-plus/materials.js";
import type { Stored } from "../store.js";

/** Ids of the creatives of an ad, as the list of plain ads shows them; none where the ad is its own creative. */
export const creativesOf = (ad: Stored): string[] =>
  ad.kind === "smart_ad" ? materialsOf(ad.row).map(({ ad_material_id }) => ad_material_id) : [];
