/** The creatives of a Smart+ ad: ids, status and review of each (reference/smart-plus.md 9, 11). */
import { refusal } from "../envelope.js";
import { type Body, bodiesIn, bodyIn, isBody, isSet } from "../validate.js";
import { nextId, type World } from "../world.js";

/** A stored creative; fields that begin with `_` are hidden. */
export type Material = Body & {
  readonly ad_material_id: string;
  readonly material_operation_status: "ENABLE" | "DISABLE";
  readonly creative_info: Body;
};

const isMaterial = (one: Body): one is Material => typeof one.ad_material_id === "string" && isBody(one.creative_info);

export const materialsOf = (row: Body): Material[] => bodiesIn(row.creative_list).filter(isMaterial);

const isMissing = (world: World, kind: "video" | "image", id: unknown, advertiser: string): boolean =>
  isSet(id) && world.store.get(kind, String(id))?.advertiser !== advertiser;

/** A creative's videos and images must belong to the advertiser. */
function refuseForeignFiles(world: World, advertiser: string, info: Body, prefix: string): void {
  const video = bodyIn(info.video_info).video_id;
  if (isMissing(world, "video", video, advertiser))
    throw refusal("materialMissing", { path: `${prefix}video_info.video_id`, noun: "video", id: String(video) });
  for (const [index, { web_uri }] of bodiesIn(info.image_info).entries()) {
    if (!isMissing(world, "image", web_uri, advertiser)) continue;
    throw refusal("materialMissing", {
      path: `${prefix}image_info.${index}.web_uri`,
      noun: "image",
      id: String(web_uri),
    });
  }
}

/** A creative without an identity has the ad's, as in the answers in TikTok's guides to catalog ads. */
function inherited(info: Body, configuration: Body): Body {
  const { identity_id, identity_type } = configuration;
  return isSet(info.identity_id) || !isSet(identity_id) ? {} : { identity_id, identity_type };
}

/** What reads show for a creative in addition to what was sent (A). */
function shownInfo(info: Body, configuration: Body): Body {
  const video = isBody(info.video_info) ? info.video_info : undefined;
  return {
    ...info,
    ...inherited(info, configuration),
    ...(video ? { video_info: { file_name: "", ...video } } : {}),
    material_name: "",
    identity_authorized_bc_id: info.identity_authorized_bc_id ?? "0",
  };
}

const isDenied = (world: World, info: Body): boolean => {
  const text = JSON.stringify(info).toLowerCase();
  return world.behaviour.deniedWords.some((word) => text.includes(word.toLowerCase()));
};

function newMaterial(world: World, info: Body, configuration: Body): Material {
  const wait = world.behaviour.reviewSeconds;
  return {
    ad_material_id: nextId(world),
    material_operation_status: "ENABLE",
    creative_info: shownInfo(info, configuration),
    _reviewed_at: world.now() + wait * 1000,
    ...(isDenied(world, info) ? { _denied: true } : {}),
  };
}

/**
 * An ad's creatives after a create or an update: those kept by id are unchanged, with their status and review, all
 * others are new. `ad`: its body, with the sent creatives. Without ids TikTok treats each as new.
 */
export function materialsAfter(
  world: World,
  advertiser: string,
  ad: Body,
  before: readonly Material[] = [],
): Material[] {
  return bodiesIn(ad.creative_list).map((entry, index) => {
    const id = entry.ad_material_id;
    const prefix = `creative_list.${index}.`;
    if (isSet(id)) {
      if (world.behaviour.materialIds === "refuse")
        throw refusal("smartMaterialIds", { path: `${prefix}ad_material_id` });
      const kept = before.find((one) => one.ad_material_id === String(id));
      if (!kept) throw refusal("smartMaterialUnknown", { path: `${prefix}ad_material_id`, id: String(id) });
      return kept;
    }
    const info = bodyIn(entry.creative_info);
    refuseForeignFiles(world, advertiser, info, `${prefix}creative_info.`);
    return newMaterial(world, info, bodyIn(ad.ad_configuration));
  });
}

/** The review state of a creative. */
export function reviewOf(world: World, material: Material): "ALL_AVAILABLE" | "UNAVAILABLE" | undefined {
  if (Number(material._reviewed_at ?? 0) > world.now()) return undefined;
  return material._denied === true ? "UNAVAILABLE" : "ALL_AVAILABLE";
}

/** A creative as reads show it. */
export const shownMaterial = (material: Material): Body =>
  Object.fromEntries(Object.entries(material).filter(([name]) => !name.startsWith("_")));
