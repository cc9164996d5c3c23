/** Preview, review, appeal and copies of Smart+ objects (reference/smart-plus.md 2, 3, 11). */
import type { Call } from "../endpoint.js";
import { CAMPAIGN, create, ownedLevel, required, SMART_AD, save } from "../entities.js";
import { refusal } from "../envelope.js";
import { updateBudgets } from "../routes/adgroup.js";
import type { Stored } from "../store.js";
import { type Body, formatTime, isSet } from "../validate.js";
import { nextId, nextLongId, type World } from "../world.js";
import { materialsOf, reviewOf } from "./materials.js";
import { isSmart } from "./shared.js";

const LINK_DAYS = 30;
const MOST_COPIED = 10;

/** A link that lives for thirty days, for an ad or for what one would be. */
export function preview(world: World, { advertiser, body }: Call): Body {
  const type = required(body, "preview_type");
  if (type === "AD") ownedLevel(world, SMART_AD, required(body, "smart_plus_ad_id"), advertiser);
  else if (!isSet(body.creative_list)) throw refusal("missing", { path: "creative_list" });
  const until = formatTime(world.now() + LINK_DAYS * 86_400_000);
  const link = `https://www.tiktok.com/ads/preview?token=${nextLongId(world)}&expires=${encodeURIComponent(until)}`;
  return { preview_link: link, iframe: `<iframe src="${link}" width="325" height="600"></iframe>` };
}

const rejection = (denied: boolean, body: Body): Body => {
  const wanted = ((body.extra_info_setting ?? {}) as Body).include_reject_info === true;
  return denied && wanted
    ? { reject_info: [{ reason: "The ad does not keep to TikTok's policies.", suggestion: "Change it." }] }
    : {};
};

/** The review of ads: one good creative lets an ad run in part. */
export function reviewOfAds(world: World, { advertiser, body }: Call): Body {
  const rows = (body.smart_plus_ad_ids as string[]).map((id) => {
    const ad = ownedLevel(world, SMART_AD, id, advertiser);
    const states = materialsOf(ad.row).map((one) => reviewOf(world, one));
    const good = states.filter((one) => one === "ALL_AVAILABLE").length;
    const status = good === 0 ? "UNAVAILABLE" : good === states.length ? "ALL_AVAILABLE" : "PART_AVAILABLE";
    return {
      smart_plus_ad_id: id,
      review_status: status,
      appeal_status: ad.row._appealed === true ? "APPEALING" : "NOT_APPEALED",
      ...rejection(states.includes("UNAVAILABLE"), body),
    };
  });
  return { review_infos: rows };
}

/** The review of creatives. */
export function reviewOfMaterials(world: World, { advertiser, body }: Call): Body {
  const wanted = new Set(body.ad_material_ids as string[]);
  const rows = world.store.find("smart_ad", { advertiser }).flatMap((ad) =>
    materialsOf(ad.row)
      .filter((one) => wanted.has(one.ad_material_id))
      .map((one) => {
        const state = reviewOf(world, one);
        return {
          ad_material_id: one.ad_material_id,
          smart_plus_ad_id: ad.id,
          review_status: state ?? "UNAVAILABLE",
          ...rejection(state === "UNAVAILABLE", body),
        };
      }),
  );
  return { material_review_infos: rows };
}

/** An appeal against a review. */
export function appeal(world: World, { advertiser, body }: Call): Body {
  return world.store.atomically(() => {
    const ad = ownedLevel(world, SMART_AD, required(body, "smart_plus_ad_id"), advertiser);
    save(world, ad, { ...ad.row, _appealed: true });
    return {};
  });
}

/** Budgets of ad groups: one of the two lists is required (GB). */
export function groupBudgets(world: World, call: Call): Body {
  if (!isSet(call.body.budget) && !isSet(call.body.scheduled_budget))
    throw refusal("smartBudgetKind", { path: "budget" });
  return updateBudgets(world, call);
}

const copied = (world: World, one: Stored, ids: Body, name: string, places: Partial<Stored>, more: Body): Stored => {
  const id = nextId(world);
  const { create_time: _created, modify_time: _modified, ...row } = one.row;
  const own = one.kind === "campaign" ? "campaign_id" : one.kind === "adgroup" ? "adgroup_id" : "smart_plus_ad_id";
  return create(world, { ...one, ...places, id, name, deleted: false, row: { ...row, ...ids, ...more, [own]: id } });
};

/** A copy of a campaign with everything below it: paused unless asked for otherwise. */
export function copyCampaign(world: World, { advertiser, body }: Call): Body {
  return world.store.atomically(() => {
    const source = ownedLevel(world, CAMPAIGN, required(body, "campaign_id"), advertiser);
    if (!isSmart(source)) throw refusal("smartCampaignNeeded", { id: source.id });
    const groups = world.store.find("adgroup", { campaigns: [source.id], gone: false });
    if (groups.length > MOST_COPIED) throw refusal("smartCopyTooLarge", { max: MOST_COPIED });
    const status = { operation_status: body.operation_status ?? "DISABLE" };
    const name = String(body.campaign_name ?? `COPIED_${source.name}`);
    const campaign = copied(world, source, {}, name, {}, { ...status, campaign_name: name });
    const results: Body[] = [];
    for (const group of groups) {
      const copy = copied(world, group, {}, group.name, { campaign: campaign.id }, status);
      for (const ad of world.store.find("smart_ad", { adgroups: [group.id], gone: false })) {
        const materials = materialsOf(ad.row).map((one) => ({ ...one, ad_material_id: nextId(world) }));
        const links = { campaign_id: campaign.id, adgroup_id: copy.id, creative_list: materials };
        const made = copied(world, ad, links, ad.name, { campaign: campaign.id, adgroup: copy.id }, status);
        results.push({ source_smart_plus_ad_id: ad.id, smart_plus_ad_id: made.id, status: "SUCCESS" });
      }
    }
    const id = nextLongId(world);
    const places = { advertiser, campaign: "", adgroup: "", name: "", deleted: false };
    const row = {
      task_id: id,
      status: "SUCCESS",
      campaign_id: campaign.id,
      ad_results: results,
      adgroup_error_list: [],
    };
    world.store.put({ kind: "task", id: `copy:${id}`, ...places, row });
    return { task_id: id };
  });
}

/** How a copy stands. */
export function checkCopy(world: World, { advertiser, body }: Call): Body {
  const id = required(body, "task_id");
  const task = world.store.get("task", `copy:${id}`);
  if (task?.advertiser !== advertiser) throw refusal("doesNotExist", { noun: "task", id });
  return task.row;
}
