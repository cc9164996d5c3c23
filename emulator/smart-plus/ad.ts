/** Ads of Upgraded Smart+: lists of creatives (reference/smart-plus.md 8 to 11). */
import type { Call } from "../endpoint.js";
import { ADGROUP, create, isDeleted, livingParent, ownedLevel, required, SMART_AD, save, shown } from "../entities.js";
import { refusal } from "../envelope.js";
import { refuseByFacts } from "../facts/judge.js";
import { exceededMost, type Subject } from "../facts/subject.js";
import { refuseRequestId, repeatedRequest } from "../routes/idempotency.js";
import type { Stored } from "../store.js";
import { type Body, bodiesIn, bodyIn, isSet } from "../validate.js";
import { nextId, type World } from "../world.js";
import { type Material, materialsAfter, materialsOf, shownMaterial } from "./materials.js";
import { AUTOMATION, campaignAbove, currencyOf, fieldsOf, refuseFixedFields, rowOf, smartCampaign } from "./shared.js";

function subjectOf(world: World, group: Stored, body: Body, mode: Subject["mode"]): Subject {
  const campaign = campaignAbove(world, group);
  return {
    level: "smart_ad",
    body,
    campaign: campaign.row,
    adgroup: group.row,
    currency: currencyOf(world, group.advertiser),
    mode,
  };
}

/** The ad's review follows from those of its creatives: one approved creative is enough to run. */
function reviewed(world: World, row: Body, materials: readonly Material[], edited: boolean): Body {
  const { _denied, _edited, _reviewed_at, ...rest } = row;
  const denied = materials.length > 0 && materials.every((one) => one._denied === true);
  const good = materials.filter((one) => one._denied !== true).map((one) => Number(one._reviewed_at ?? 0));
  const first = good.length > 0 ? Math.min(...good) : Math.max(0, ...materials.map((one) => Number(one._reviewed_at)));
  return {
    ...rest,
    ...(first > world.now() ? { _reviewed_at: first, _edited: edited } : {}),
    ...(denied ? { _denied: true } : {}),
  };
}

/** A row in answers: creatives without their hidden fields. */
export function shownAd(world: World, one: Stored): Body {
  const row = shown(world, one);
  return { ...row, creative_list: materialsOf(one.row).map(shownMaterial) };
}

export function createSmartAd(world: World, { advertiser, body }: Call): Body {
  refuseRequestId(body);
  return world.store.atomically(() => {
    const group = livingParent(world, ADGROUP, required(body, "adgroup_id"), advertiser);
    smartCampaign(world, group.campaign, advertiser);
    const judged = subjectOf(world, group, body, "create");
    refuseByFacts(judged);
    const repeated = repeatedRequest(world, "smart_ad", body);
    if (repeated) throw repeated;
    const max = exceededMost(judged, world.store.count("smart_ad", { adgroups: [group.id], gone: false }) + 1);
    if (max !== undefined) throw refusal("smartAdsFull", { id: group.id, max });
    const id = nextId(world);
    const name = isSet(body.ad_name) ? String(body.ad_name) : id;
    const materials = materialsAfter(world, advertiser, body);
    const row = {
      ...rowOf({ ...judged, body: { ...fieldsOf(body), ad_name: name } }),
      creative_list: materials,
      campaign_automation_type: AUTOMATION,
      advertiser_id: advertiser,
      campaign_id: group.campaign,
      smart_plus_ad_id: id,
    };
    const places = { advertiser, campaign: group.campaign, adgroup: group.id, name, deleted: false };
    return shownAd(
      world,
      create(world, { kind: "smart_ad", id, ...places, row: reviewed(world, row, materials, false) }),
    );
  });
}

const DUB = "TRANSLATE_AND_DUB";
const dubbed = (row: Body): boolean =>
  [bodyIn(row.ad_configuration).creative_auto_enhancement_strategy_list ?? []].flat().includes(DUB);

/** Members of ad_configuration that an update ignores (AU). */
const FIXED_PARTS = ["phone_info", "fallback_type", "product_display_field_list"];
const FIXED_TRACKING = ["app_tracking_info_list", "tracking_message_event_set_id"];
const differing = (names: readonly string[], before: Body | undefined, after: Body | undefined): string | undefined =>
  names.find((name) => after?.[name] !== undefined && !isSame(after[name], before?.[name]));
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What an update never accepts within accepted fields. */
function refuseFixedParts(before: Body, changes: Body): void {
  const links = bodiesIn(changes.deeplink_list);
  if (links.some((one) => one.deeplink_type === "NORMAL")) throw refusal("smartDeeplinkType");
  const type = (row: Body): unknown => bodyIn(row.disclaimer).disclaimer_type;
  if ("disclaimer" in changes && type(before) !== undefined && type(changes) !== type(before))
    throw refusal("smartDisclaimerFixed");
  const [old, now] = [before, changes].map((one) => bodyIn(one.ad_configuration));
  const fixed = differing(FIXED_PARTS, old, now);
  if (fixed) throw refusal("smartFixed", { path: `ad_configuration.${fixed}` });
  const [tracked, tracks] = [old, now].map((one) => bodyIn(one?.tracking_info));
  const tracking = differing(FIXED_TRACKING, tracked, tracks);
  if (tracking) throw refusal("smartFixed", { path: `ad_configuration.tracking_info.${tracking}` });
  const list = now?.creative_auto_enhancement_strategy_list;
  if (list !== undefined && dubbed(before) !== dubbed(changes)) throw refusal("smartDubbingFixed");
}

/** Members of ad_configuration are updated individually, product_info as a whole (AU). */
const configured = (before: Body, changes: Body): Body =>
  changes.ad_configuration === undefined
    ? {}
    : { ad_configuration: { ...bodyIn(before.ad_configuration), ...bodyIn(changes.ad_configuration) } };

export function updateSmartAd(world: World, { advertiser, body }: Call): Body {
  const id = required(body, "smart_plus_ad_id");
  const changes = fieldsOf(body, "smart_plus_ad_id");
  refuseFixedFields("smart_ad", changes);
  return world.store.atomically(() => {
    const before = ownedLevel(world, SMART_AD, id, advertiser);
    if (isDeleted(world, before)) throw refusal("deleted", { noun: SMART_AD.noun, id });
    refuseFixedParts(before.row, changes);
    const group = ownedLevel(world, ADGROUP, before.adgroup, advertiser);
    const row = { ...before.row, ...changes, ...configured(before.row, changes) };
    const judged = { ...subjectOf(world, group, row, "update"), before: before.row };
    refuseByFacts(judged);
    const materials =
      changes.creative_list === undefined
        ? materialsOf(before.row)
        : materialsAfter(world, advertiser, row, materialsOf(before.row));
    const name = isSet(row.ad_name) ? String(row.ad_name) : id;
    const next = { ...rowOf(judged), ad_name: name, creative_list: materials };
    return shownAd(world, save(world, { ...before, name }, reviewed(world, next, materials, true)));
  });
}
