/** Reference 3.6: one creative is one ad; all or nothing if one is invalid. */
import { SAME_SHAPE } from "../../facts/index.js";
import { adContract, PATCHABLE } from "../contract/ad.js";
import { type Contract, type ContractField, p } from "../contract/fields.js";
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
import { fixedChange, leftAlone } from "../facts/change.js";
import { askedFor, filled } from "../facts/fill.js";
import { refuseByFacts, withoutDropped } from "../facts/judge.js";
import { exceededMost, type Subject } from "../facts/subject.js";
import type { Stored } from "../store.js";
import { type Body, bodiesIn, isSet, pick, textsIn, updatable } from "../validate.js";
import { nextId, type World } from "../world.js";
import { listAndStatus } from "./level.js";

const MOST = 20;

const creatives = (body: Body): Body[] => bodiesIn(body.creatives);

/** What of a row was sent, and not filled in by TikTok. */
const sentOf = (row: Body): Body => Object.fromEntries(textsIn(row._sent).map((name) => [name, row[name]]));

/** The ad as facts see it: what was sent, and its ancestors. */
function subjectOf(world: World, group: Stored, body: Body, mode: Subject["mode"], prefix?: string): Subject {
  const currency = String(world.store.get("advertiser", group.advertiser)?.row.currency ?? "USD");
  const above = world.store.get("campaign", group.campaign)?.row;
  // TikTok shows catalog_enabled for every catalog campaign; rules refer to campaigns that requested it.
  const campaign = above && askedFor("campaign", above);
  return { level: "ad", body, campaign, adgroup: group.row, currency, mode, ...(prefix ? { prefix } : {}) };
}

function checkAssets(world: World, advertiser: string, creative: Body, prefix: string): void {
  if (isSet(creative.video_id)) {
    const video = world.store.get("video", String(creative.video_id));
    if (video?.advertiser !== advertiser)
      throw refusal("materialMissing", { path: `${prefix}video_id`, noun: "video", id: String(creative.video_id) });
    if (Number(video.row.ready_at) > world.now()) throw refusal("transcoding");
  }
  for (const id of textsIn(creative.image_ids)) {
    const image = world.store.get("image", id);
    if (image?.advertiser !== advertiser)
      throw refusal("materialMissing", { path: `${prefix}image_ids`, noun: "image", id });
    const video = isSet(creative.video_id) ? world.store.get("video", String(creative.video_id)) : undefined;
    if (video && !isSameShape(image.row, video.row)) throw refusal("coverShape", { path: `${prefix}image_ids` });
  }
}

const ratio = ({ width, height }: Body): number => Number(width) / Number(height);

/** A cover has the shape of its video (1739953377508354). */
const isSameShape = (image: Body, video: Body): boolean => Math.abs(ratio(image) / ratio(video) - 1) <= SAME_SHAPE;

export function createAds(world: World, { advertiser, body }: Call): Body {
  return world.store.atomically(() => {
    const group = livingParent(world, ADGROUP, required(body, "adgroup_id"), advertiser);
    const subjects = creatives(body).map((creative, index) => {
      const prefix = `creatives.${index}.`;
      const subject = subjectOf(world, group, pick(adContract, creative), "create", prefix);
      refuseByFacts(subject);
      checkAssets(world, advertiser, creative, prefix);
      return subject;
    });
    const present = world.store.count("ad", { adgroups: [group.id], deleted: false });
    const [first] = subjects;
    const max = first && exceededMost(first, present + subjects.length);
    if (max !== undefined) throw refusal("groupFull", { group: group.id, max });
    const made = subjects.map((subject) => storeAd(world, group, subject));
    return { ad_ids: made.map((one) => one.id), creatives: made.map((one) => shown(world, one)), need_audit: true };
  });
}

function storeAd(world: World, group: Stored, subject: Subject): Stored {
  const id = nextId(world);
  const links = {
    advertiser_id: group.advertiser,
    campaign_id: group.campaign,
    adgroup_id: group.id,
    ad_id: id,
    operation_status: "ENABLE",
  };
  const row = review(world, rowOf(world, group, subject, links), false);
  const places = { advertiser: group.advertiser, campaign: group.campaign, adgroup: group.id, deleted: false };
  return create(world, { kind: "ad", id, ...places, name: String(row.ad_name), row });
}

/** The row as reads show it: what was sent minus what TikTok drops, plus fills. `links` are ids and status. */
function rowOf(world: World, group: Stored, subject: Subject, links: Body): Body {
  const sent = withoutDropped(subject);
  const row = filled({
    ...subject,
    body: { ...links, ...sent },
    related: related(world, group.advertiser, sent, { ...subject.campaign, ...group.row }),
  });
  const pixel = row.tracking_pixel_id;
  return {
    ...row,
    ...(typeof pixel === "string" && Number.isSafeInteger(Number(pixel)) ? { tracking_pixel_id: Number(pixel) } : {}),
    // A portfolio of buttons replaces the button (seen live).
    ...(isSet(row.call_to_action_id) ? { call_to_action: undefined } : {}),
    _sent: Object.keys(sent),
  };
}

/** The page that TikTok generates from a catalog's products: a number, like pages of ads. */
const CATALOG_PAGE = 7_190_000_000_000_001;

/** What fills copy from: the identity, the post, the promoted app, the catalog's page. */
function related(
  world: World,
  advertiser: string,
  sent: Body,
  above: Body,
): Readonly<Record<string, Body | undefined>> {
  const one = (kind: "identity" | "post" | "app", id: unknown): Body | undefined =>
    world.store.get(kind, `${advertiser}/${String(id)}`)?.row;
  return {
    identity: one("identity", sent.identity_id),
    post: one("post", sent.tiktok_item_id),
    app: one("app", above.app_id),
    catalog: { page_id: CATALOG_PAGE },
  };
}

/** What TikTok's own Python SDK puts into each creative of a patch; refusing it would make its patches impossible (assumed). */
const ADDED = [
  "aigc_disclosure_type",
  "creative_authorized",
  "deeplink_type",
  "promotional_music_disabled",
  "vast_moat_enabled",
];

/**
 * The ad's fields after an update: `patch` keeps omitted ones, otherwise they are removed (except those that only
 * create accepts).
 */
function updated(before: Body, changes: Body, patch: boolean, prefix: string, lenient: boolean): Body {
  if (patch) {
    const other = Object.keys(changes).find((name) => !PATCHABLE.includes(name) && !(lenient && ADDED.includes(name)));
    if (other) throw refusal("notPatchable", { path: `${prefix}${other}` });
    const own = Object.entries(changes).filter(([name]) => PATCHABLE.includes(name));
    return { ...before, ...Object.fromEntries(own) };
  }
  const unchanged = leftAlone("ad");
  // A disclaimer cannot be removed (1739953274550273).
  const stays = (name: string): boolean => unchanged.has(name) || name.startsWith("disclaimer_");
  const kept = Object.entries(before).filter(([name]) => stays(name));
  return {
    ...Object.fromEntries(kept),
    ...Object.fromEntries(Object.entries(changes).filter(([name]) => !unchanged.has(name))),
  };
}

const LINKS = ["advertiser_id", "campaign_id", "adgroup_id", "ad_id", "operation_status", "create_time"];

export function updateAds(world: World, { advertiser, body }: Call): Body {
  return world.store.atomically(() => {
    const group = ownedLevel(world, ADGROUP, required(body, "adgroup_id"), advertiser);
    const patch = body.patch_update === true;
    const saved = creatives(body).map((creative, index) => {
      const prefix = `creatives.${index}.`;
      const id = required(creative, "ad_id");
      const before = ownedLevel(world, AD, id, advertiser);
      if (before.adgroup !== group.id) throw refusal("otherGroup", { path: `${prefix}ad_id`, id, group: group.id });
      if (isDeleted(world, before)) throw refusal("deleted", { noun: AD.noun, id });
      return save(world, ...changed(world, group, before, { creative, patch, prefix }));
    });
    return { ad_ids: saved.map((one) => one.id), creatives: saved.map((one) => shown(world, one)) };
  });
}

/** The ad and its row after an update. */
function changed(
  world: World,
  group: Stored,
  before: Stored,
  { creative, patch, prefix }: { readonly creative: Body; readonly patch: boolean; readonly prefix: string },
): [Stored, Body] {
  const changes = pick(adContract, creative);
  const old = subjectOf(world, group, sentOf(before.row), "update", prefix);
  const fixed = fixedChange(old, changes, prefix);
  if (fixed) throw fixed;
  const subject = {
    ...old,
    before: old.body,
    body: updated(old.body, changes, patch, prefix, world.behaviour.undecided === "accept"),
  };
  refuseByFacts(subject, old);
  checkAssets(world, group.advertiser, subject.body, prefix);
  const links = Object.fromEntries(LINKS.map((name) => [name, before.row[name]]));
  const hidden = Object.fromEntries(Object.entries(before.row).filter(([name]) => name.startsWith("_")));
  const row = { ...hidden, ...rowOf(world, group, subject, links) };
  return [{ ...before, name: String(row.ad_name) }, review(world, row, true)];
}

const creativesOf = (of: Readonly<Record<string, ContractField>>) =>
  p("object[]", { required: true, min: 1, max: MOST, of });
const adCreate = { adgroup_id: p("id", { required: true }), creatives: creativesOf(adContract) };
/** Fields missing in the update page are accepted and ignored: facts state which change is refused. */
const taken = (contract: Contract): Contract =>
  Object.fromEntries(
    Object.entries(updatable(contract)).map(([name, field]) => [name, { ...field, update: "yes" as const }]),
  );

const adUpdate = {
  adgroup_id: p("id", { required: true }),
  patch_update: p("boolean"),
  creatives: creativesOf({ ad_id: p("id", { required: true }), ...taken(adContract) }),
};

export const adEndpoints: readonly Endpoint[] = [
  post("/ad/create/", "3.6", adCreate, createAds),
  post("/ad/update/", "3.6", adUpdate, updateAds, { mode: "update" }),
  ...listAndStatus(AD, "3.6"),
];
