/** Status of Smart+ objects: code 0 with failures in a separate list (reference/smart-plus.md 2, 11). */
import type { Call } from "../endpoint.js";
import { CAMPAIGN, type Level, ownedLevel, required, SMART_AD, save } from "../entities.js";
import { Refusal, refusal } from "../envelope.js";
import { applyStatus } from "../routes/level.js";
import { type Body, textsIn } from "../validate.js";
import type { World } from "../world.js";
import { materialsOf } from "./materials.js";
import { isSmart } from "./shared.js";

const NOUNS: Readonly<Record<string, string>> = { campaign: "Campaign", adgroup: "Adgroup" };

function applied(world: World, level: Level, id: string, advertiser: string, body: Body): Body {
  const one = world.store.get(level.kind, id);
  if (one?.advertiser !== advertiser || !isSmart(one))
    throw refusal("smartDoesNotExist", { noun: NOUNS[level.kind] ?? level.noun, key: level.id, id });
  applyStatus(world, level, one, body);
  const { postback_window_mode } = world.store.get(level.kind, id)?.row ?? {};
  const postback = level === CAMPAIGN ? { postback_window_mode: postback_window_mode ?? null } : {};
  return { [level.id]: id, status: body.operation_status, ...postback };
}

/** Campaigns and ad groups: individually. */
export function updateEach(world: World, level: Level, { advertiser, body }: Call): Body {
  if (level === CAMPAIGN && body.postback_window_mode !== undefined) {
    if (body.operation_status === "ENABLE") throw refusal("smartPostbackEnabled");
    const ids = textsIn(body[level.ids]);
    const wrong = ids.some((id) => world.store.get("campaign", id)?.row.campaign_type !== "IOS14_CAMPAIGN");
    if (wrong) throw refusal("smartPostbackEnabled");
  }
  return world.store.atomically(() => {
    const done: Body[] = [];
    const errors: Body[] = [];
    for (const id of textsIn(body[level.ids])) {
      try {
        done.push(applied(world, level, id, advertiser, body));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        errors.push({ [level.id]: id, error_message: error.message });
      }
    }
    return { [`${level.kind}_list`]: done, error_list: errors };
  });
}

/** Ads: all or nothing, and no list of errors (AS). */
export function updateAds(world: World, { advertiser, body }: Call): Body {
  const ids = textsIn(body.smart_plus_ad_ids);
  return world.store.atomically(() => {
    for (const id of ids) applyStatus(world, SMART_AD, ownedLevel(world, SMART_AD, id, advertiser), body);
    return { smart_plus_ad_ids: ids, status: body.operation_status };
  });
}

const isCarousel = (info: Body): boolean => ["CAROUSEL_ADS", "CATALOG_CAROUSEL"].includes(String(info.ad_format));

/** Creatives of one ad, carousels and others separately (AM). */
export function updateMaterials(world: World, { advertiser, body }: Call): Body {
  const id = required(body, "smart_plus_ad_id");
  const ids = textsIn(body.ad_material_ids);
  return world.store.atomically(() => {
    const ad = ownedLevel(world, SMART_AD, id, advertiser);
    if (world.store.isGone(ad.kind, ad.id)) throw refusal("statusOfDeleted", { noun: SMART_AD.noun, id });
    const all = materialsOf(ad.row);
    const chosen = ids.map((one, index) => {
      const found = all.find(({ ad_material_id }) => ad_material_id === one);
      if (!found) throw refusal("smartMaterialUnknown", { path: `ad_material_ids.${index}`, id: one });
      return found;
    });
    const carousels = chosen.filter(({ creative_info }) => isCarousel(creative_info)).length;
    if (carousels > 0 && carousels < chosen.length) throw refusal("smartMaterialsMixed");
    const status = body.operation_status;
    const next = all.map((one) =>
      ids.includes(one.ad_material_id) ? { ...one, material_operation_status: status } : one,
    );
    save(world, ad, { ...ad.row, creative_list: next });
    return { smart_plus_ad_id: id, ad_material_ids: ids, operation_status: status };
  });
}
