/** Reference 3.6: one creative is one ad; all or nothing when one is bad. */
import { adContract, adRow, PATCHABLE } from "../contract/ad.js";
import { AD, ADGROUP, isDeleted, livingParent, owned, required, save, shown } from "../entities.js";
import { invalid, Refusal } from "../envelope.js";
import type { Stored } from "../store.js";
import { type Body, formatTime, pick, shownDefaults, validate } from "../validate.js";
import { nextId, type World } from "../world.js";

const MOST = 20;
const MOST_PER_GROUP = 50;

function creatives(body: Body): Body[] {
  const list = body.creatives;
  if (!Array.isArray(list) || list.length === 0) throw invalid("creatives: Missing data for required field.");
  if (list.length > MOST) throw invalid(`creatives: Longer than maximum length ${MOST}.`);
  return list.map((one, index) => {
    if (typeof one !== "object" || one === null) throw invalid(`creatives.${index}: Not a valid mapping type.`);
    return one as Body;
  });
}

const isSet = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);

function checkCreative(world: World, advertiser: string, creative: Body, prefix: string, group: Body): void {
  const missing = (name: string) => invalid(`${prefix}${name}: Missing data for required field.`);
  const spark = isSet(creative.tiktok_item_id);
  const format = creative.ad_format;
  if (!isSet(format) && !isSet(creative.creative_type)) throw missing("ad_format");
  if (format === "SINGLE_VIDEO" && !spark && !isSet(creative.video_id)) throw missing("video_id");
  if ((format === "SINGLE_IMAGE" || format === "CAROUSEL_ADS") && !isSet(creative.image_ids))
    throw missing("image_ids");
  if (format === "CAROUSEL_ADS" && !isSet(creative.music_id)) throw missing("music_id");
  if ((format === "SINGLE_VIDEO" || format === "SINGLE_IMAGE") && !spark && !isSet(creative.ad_text))
    throw missing("ad_text");
  if (
    ["SINGLE_VIDEO", "SINGLE_IMAGE"].includes(String(format)) &&
    ((creative.image_ids as unknown[] | undefined)?.length ?? 0) > 1
  )
    throw invalid(`${prefix}image_ids: maximum number of items is 1`);
  if (
    group.promotion_type === "WEBSITE" &&
    !isSet(creative.landing_page_url) &&
    !isSet(creative.page_id) &&
    !isSet(creative.tiktok_page_category)
  )
    throw missing("landing_page_url");
  if (isSet(creative.landing_page_url) && !/^https?:\/\/./.test(String(creative.landing_page_url)))
    throw invalid(`${prefix}landing_page_url: Not a valid URL.`);
  checkIdentity(creative, prefix);
  checkAssets(world, advertiser, creative, prefix);
}

function checkIdentity(creative: Body, prefix: string): void {
  const missing = (name: string) => invalid(`${prefix}${name}: Missing data for required field.`);
  if (isSet(creative.identity_type) !== isSet(creative.identity_id))
    throw missing(isSet(creative.identity_id) ? "identity_type" : "identity_id");
  if (creative.identity_type === "BC_AUTH_TT" && !isSet(creative.identity_authorized_bc_id))
    throw missing("identity_authorized_bc_id");
  if (creative.identity_type === "CUSTOMIZED_USER") {
    if (isSet(creative.tiktok_item_id))
      throw invalid(`${prefix}identity_type: CUSTOMIZED_USER cannot be used with tiktok_item_id.`);
    if (isSet(creative.landing_page_url) && !isSet(creative.display_name)) throw missing("display_name");
  }
}

function checkAssets(world: World, advertiser: string, creative: Body, prefix: string): void {
  if (isSet(creative.video_id)) {
    const video = world.store.get("video", String(creative.video_id));
    if (video?.advertiser !== advertiser)
      throw new Refusal(40007, `${prefix}video_id: The video ${String(creative.video_id)} does not exist.`);
    if (Number(video.row.ready_at) > world.now())
      throw new Refusal(40901, "The video is being transcoded. Please try again later.");
  }
  for (const id of (creative.image_ids ?? []) as string[]) {
    if (world.store.get("image", id)?.advertiser !== advertiser)
      throw new Refusal(40007, `${prefix}image_ids: The image ${id} does not exist.`);
  }
}

export function createAds(world: World, advertiser: string, body: Body): Body {
  return world.store.atomically(() => {
    const group = livingParent(world, ADGROUP, required(body, "adgroup_id"), advertiser);
    const given = creatives(body);
    given.forEach((creative, index) => {
      const prefix = `creatives.${index}.`;
      validate(creative, { contract: adContract, mode: "create", prefix, unknownFields: world.unknownFields });
      checkCreative(world, advertiser, creative, prefix, group.row);
    });
    const present = world.store.find("ad", { adgroups: [group.id], deleted: false }).length;
    if (present + given.length > MOST_PER_GROUP)
      throw new Refusal(40502, `The number of ads in ad group ${group.id} exceeds the limit of ${MOST_PER_GROUP}.`);
    const made = given.map((creative) => storeAd(world, advertiser, group, creative));
    return { ad_ids: made.map((one) => one.id), creatives: made.map((one) => shown(world, one)), need_audit: true };
  });
}

function storeAd(world: World, advertiser: string, group: Stored, creative: Body): Stored {
  const id = nextId(world);
  const created = formatTime(world.now());
  const values = pick(adContract, creative);
  const name = creative.ad_name === "" ? id : String(creative.ad_name);
  const links = { advertiser_id: advertiser, campaign_id: group.campaign, adgroup_id: group.id, ad_id: id };
  const row = {
    ...adRow,
    ...shownDefaults(adContract),
    ...values,
    ad_name: name,
    ...links,
    create_time: created,
    modify_time: created,
  };
  const stored: Stored = {
    kind: "ad",
    id,
    advertiser,
    campaign: group.campaign,
    adgroup: group.id,
    name,
    deleted: false,
    row,
  };
  world.store.put(stored);
  return stored;
}

const UNCHANGEABLE = ["CAROUSEL_ADS", "CATALOG_CAROUSEL"];

function updatedRow(before: Body, creative: Body, patch: boolean, prefix: string): Body {
  const changes = pick(adContract, creative);
  const changesFormat = changes.ad_format !== undefined && changes.ad_format !== before.ad_format;
  if (changesFormat && UNCHANGEABLE.includes(String(before.ad_format)))
    throw invalid(`${prefix}ad_format: it cannot be changed from ${String(before.ad_format)}.`);
  if (patch) {
    const other = Object.keys(changes).find((name) => !PATCHABLE.includes(name));
    if (other) throw invalid(`${prefix}${other}: it is not supported when patch_update is true.`);
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

export function updateAds(world: World, advertiser: string, body: Body): Body {
  return world.store.atomically(() => {
    const group = owned(world, "adgroup", required(body, "adgroup_id"), advertiser, "ad group");
    const patch = body.patch_update === true;
    const updated = creatives(body).map((creative, index) => {
      const prefix = `creatives.${index}.`;
      const id = required(creative, "ad_id");
      const before = owned(world, "ad", id, advertiser, AD.noun);
      if (before.adgroup !== group.id) throw invalid(`${prefix}ad_id: The ad ${id} is not in ad group ${group.id}.`);
      if (isDeleted(world, before)) throw invalid(`${prefix}ad_id: The ad ${id} has been deleted.`);
      validate(creative, {
        contract: adContract,
        mode: "update",
        prefix,
        extra: ["ad_id"],
        unknownFields: world.unknownFields,
      });
      if (creative.operation_status !== undefined)
        throw invalid(`${prefix}operation_status: This field cannot be updated.`);
      const row = updatedRow(before.row, creative, patch, prefix);
      checkCreative(world, advertiser, row, prefix, group.row);
      return save(world, { ...before, name: String(row.ad_name) }, row);
    });
    return { ad_ids: updated.map((one) => one.id), creatives: updated.map((one) => shown(world, one)) };
  });
}
