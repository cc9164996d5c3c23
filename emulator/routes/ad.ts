/** Reference 3.6: one creative is one ad; all or nothing when one is bad. */
import { adContract, adRow, PATCHABLE } from "../contract/ad.js";
import { type ContractField, p } from "../contract/fields.js";
import { type Call, type Endpoint, post } from "../endpoint.js";
import {
  AD,
  ADGROUP,
  create,
  isDeleted,
  livingParent,
  ownedLevel,
  required,
  review,
  save,
  shown,
} from "../entities.js";
import { refusal } from "../envelope.js";
import type { Stored } from "../store.js";
import { type Body, isSet, pick, shownDefaults, updatable } from "../validate.js";
import { nextId, type World } from "../world.js";
import { listAndStatus } from "./level.js";

const MOST = 20;
const MOST_PER_GROUP = 50;

const creatives = (body: Body): Body[] => body.creatives as Body[];

function checkCreative(world: World, advertiser: string, creative: Body, prefix: string, group: Body): void {
  const spark = isSet(creative.tiktok_item_id);
  const format = creative.ad_format;
  if (!isSet(format) && !isSet(creative.creative_type)) throw refusal("formatNeeded", { path: `${prefix}ad_format` });
  if (format === "SINGLE_VIDEO" && !spark && !isSet(creative.video_id))
    throw refusal("videoNeeded", { path: `${prefix}video_id` });
  if ((format === "SINGLE_IMAGE" || format === "CAROUSEL_ADS") && !isSet(creative.image_ids))
    throw refusal("imagesNeeded", { path: `${prefix}image_ids` });
  if (format === "CAROUSEL_ADS" && !isSet(creative.music_id))
    throw refusal("musicNeeded", { path: `${prefix}music_id` });
  if ((format === "SINGLE_VIDEO" || format === "SINGLE_IMAGE") && !spark && !isSet(creative.ad_text))
    throw refusal("textNeeded", { path: `${prefix}ad_text` });
  if (
    ["SINGLE_VIDEO", "SINGLE_IMAGE"].includes(String(format)) &&
    ((creative.image_ids as unknown[] | undefined)?.length ?? 0) > 1
  )
    throw refusal("oneImage", { path: `${prefix}image_ids` });
  if (
    group.promotion_type === "WEBSITE" &&
    !isSet(creative.landing_page_url) &&
    !isSet(creative.page_id) &&
    !isSet(creative.tiktok_page_category)
  )
    throw refusal("landingPageNeeded", { path: `${prefix}landing_page_url` });
  if (isSet(creative.landing_page_url) && !/^https?:\/\/./.test(String(creative.landing_page_url)))
    throw refusal("landingPageForm", { path: `${prefix}landing_page_url` });
  checkIdentity(creative, prefix);
  checkAssets(world, advertiser, creative, prefix);
}

function checkIdentity(creative: Body, prefix: string): void {
  if (isSet(creative.identity_type) !== isSet(creative.identity_id))
    throw refusal("identityTogether", {
      path: `${prefix}${isSet(creative.identity_id) ? "identity_type" : "identity_id"}`,
    });
  if (creative.identity_type === "BC_AUTH_TT" && !isSet(creative.identity_authorized_bc_id))
    throw refusal("businessCenterNeeded", { path: `${prefix}identity_authorized_bc_id` });
  if (creative.identity_type === "CUSTOMIZED_USER") {
    if (isSet(creative.tiktok_item_id)) throw refusal("customIdentityPost", { path: `${prefix}identity_type` });
    if (isSet(creative.landing_page_url) && !isSet(creative.display_name))
      throw refusal("displayNameNeeded", { path: `${prefix}display_name` });
  }
}

function checkAssets(world: World, advertiser: string, creative: Body, prefix: string): void {
  if (isSet(creative.video_id)) {
    const video = world.store.get("video", String(creative.video_id));
    if (video?.advertiser !== advertiser)
      throw refusal("materialMissing", { path: `${prefix}video_id`, noun: "video", id: String(creative.video_id) });
    if (Number(video.row.ready_at) > world.now()) throw refusal("transcoding");
  }
  for (const id of (creative.image_ids ?? []) as string[]) {
    if (world.store.get("image", id)?.advertiser !== advertiser)
      throw refusal("materialMissing", { path: `${prefix}image_ids`, noun: "image", id });
  }
}

export function createAds(world: World, { advertiser, body }: Call): Body {
  return world.store.atomically(() => {
    const group = livingParent(world, ADGROUP, required(body, "adgroup_id"), advertiser);
    const given = creatives(body);
    given.forEach((creative, index) => {
      checkCreative(world, advertiser, creative, `creatives.${index}.`, group.row);
    });
    const present = world.store.count("ad", { adgroups: [group.id], deleted: false });
    if (present + given.length > MOST_PER_GROUP) throw refusal("groupFull", { group: group.id, max: MOST_PER_GROUP });
    const made = given.map((creative) => storeAd(world, advertiser, group, creative));
    return { ad_ids: made.map((one) => one.id), creatives: made.map((one) => shown(world, one)), need_audit: true };
  });
}

function storeAd(world: World, advertiser: string, group: Stored, creative: Body): Stored {
  const id = nextId(world);
  const values = pick(adContract, creative);
  const name = creative.ad_name === "" ? id : String(creative.ad_name);
  const links = { advertiser_id: advertiser, campaign_id: group.campaign, adgroup_id: group.id, ad_id: id };
  const row = review(world, { ...adRow, ...shownDefaults(adContract), ...values, ad_name: name, ...links }, false);
  const places = { advertiser, campaign: group.campaign, adgroup: group.id, name, deleted: false };
  return create(world, { kind: "ad", id, ...places, row });
}

const UNCHANGEABLE = ["CAROUSEL_ADS", "CATALOG_CAROUSEL"];

function updatedRow(before: Body, creative: Body, patch: boolean, prefix: string): Body {
  const changes = pick(adContract, creative);
  const changesFormat = changes.ad_format !== undefined && changes.ad_format !== before.ad_format;
  if (changesFormat && UNCHANGEABLE.includes(String(before.ad_format)))
    throw refusal("formatFixed", { path: `${prefix}ad_format`, format: String(before.ad_format) });
  if (patch) {
    const other = Object.keys(changes).find((name) => !PATCHABLE.includes(name));
    if (other) throw refusal("notPatchable", { path: `${prefix}${other}` });
    return { ...before, ...changes };
  }
  // Full replacement: what is left out falls back to what a fresh ad shows, but for what only create takes.
  const fixed = Object.fromEntries(Object.entries(before).filter(([name]) => adContract[name]?.update !== "yes"));
  const kept = before.disclaimer_type
    ? {
        disclaimer_type: before.disclaimer_type,
        disclaimer_text: before.disclaimer_text,
        disclaimer_clickable_texts: before.disclaimer_clickable_texts,
      }
    : {};
  return { ...shownDefaults(adContract), ...fixed, ...kept, ...changes };
}

export function updateAds(world: World, { advertiser, body }: Call): Body {
  return world.store.atomically(() => {
    const group = ownedLevel(world, ADGROUP, required(body, "adgroup_id"), advertiser);
    const patch = body.patch_update === true;
    const updated = creatives(body).map((creative, index) => {
      const prefix = `creatives.${index}.`;
      const id = required(creative, "ad_id");
      const before = ownedLevel(world, AD, id, advertiser);
      if (before.adgroup !== group.id) throw refusal("otherGroup", { path: `${prefix}ad_id`, id, group: group.id });
      if (isDeleted(world, before)) throw refusal("deleted", { noun: AD.noun, id });
      const row = updatedRow(before.row, creative, patch, prefix);
      checkCreative(world, advertiser, row, prefix, group.row);
      return save(world, { ...before, name: String(row.ad_name) }, review(world, row, true));
    });
    return { ad_ids: updated.map((one) => one.id), creatives: updated.map((one) => shown(world, one)) };
  });
}

const creativesOf = (of: Readonly<Record<string, ContractField>>) =>
  p("object[]", { required: true, min: 1, max: MOST, of });
const adCreate = { adgroup_id: p("id", { required: true }), creatives: creativesOf(adContract) };
const adUpdate = {
  adgroup_id: p("id", { required: true }),
  patch_update: p("boolean"),
  creatives: creativesOf({ ad_id: p("id", { required: true }), ...updatable(adContract) }),
};

export const adEndpoints: readonly Endpoint[] = [
  post("/ad/create/", "3.6", adCreate, createAds),
  post("/ad/update/", "3.6", adUpdate, updateAds, { mode: "update" }),
  ...listAndStatus(AD, "3.6"),
];
