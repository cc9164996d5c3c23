/** Smart+ ads in the list of plain ads: one row per creative, or one row per ad if ad_ids_v2 requests it (RET). */
import { shown } from "../entities.js";
import type { Search, Stored } from "../store.js";
import { type Body, bodiesIn, bodyIn } from "../validate.js";
import type { World } from "../world.js";
import { materialsOf } from "./materials.js";
import { CREATIVE_AUTOMATION } from "./shared.js";

/** Fields of an ad that its creatives also show. */
const SHARED = [
  "advertiser_id",
  "campaign_id",
  "campaign_name",
  "adgroup_id",
  "adgroup_name",
  "ad_name",
  "create_time",
];

function creativeRows(world: World, ad: Stored): Body[] {
  const whole = shown(world, ad);
  const shared = Object.fromEntries(SHARED.map((name) => [name, whole[name]]));
  return materialsOf(ad.row).map(({ ad_material_id, material_operation_status, creative_info }) => ({
    ...shared,
    ad_id: ad_material_id,
    smart_plus_ad_id: ad.id,
    campaign_automation_type: CREATIVE_AUTOMATION,
    operation_status: material_operation_status,
    secondary_status: whole.secondary_status,
    modify_time: whole.modify_time,
    ad_format: creative_info.ad_format ?? null,
    identity_type: creative_info.identity_type ?? null,
    identity_id: creative_info.identity_id ?? null,
    tiktok_item_id: creative_info.tiktok_item_id ?? null,
    video_id: bodyIn(creative_info.video_info).video_id ?? null,
    image_ids: bodiesIn(creative_info.image_info).map(({ web_uri }) => web_uri),
  }));
}

/** Rows of Smart+ ads for a search of plain ads. `wanted` are ids of creatives, `ads` ids of ads. */
export function smartRows(
  world: World,
  { ids, ...search }: Search,
  ads: readonly string[] | undefined,
  fits: (one: Stored) => boolean,
): Body[] {
  if (ads !== undefined) {
    const found = world.store.find("smart_ad", { ...search, ids: [...ads] }).filter(fits);
    return found.map((one) => {
      const { creative_list: _creatives, ad_configuration: _configuration, ...row } = shown(world, one);
      return { ...row, ad_id_v2: one.id };
    });
  }
  const rows = world.store
    .find("smart_ad", search)
    .filter(fits)
    .flatMap((one) => creativeRows(world, one));
  return ids === undefined ? rows : rows.filter((row) => ids.includes(String(row.ad_id)));
}
