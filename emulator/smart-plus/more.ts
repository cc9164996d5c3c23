/** Preview, review, appeal and copies of Smart+ objects (reference/smart-plus.md 2, 3, 11). */

import { nextMidnight } from "../behaviour/account-time.js";
import type { Call } from "../endpoint.js";
import { ADGROUP, CAMPAIGN, create, ownedLevel, required, SMART_AD, save } from "../entities.js";
import { refusal } from "../envelope.js";
import type { Stored } from "../store.js";
import { type Body, bodiesIn, bodyIn, formatTime, isSet, textsIn } from "../validate.js";
import { nextId, nextLongId, type World } from "../world.js";
import { type Material, materialsOf, reviewOf } from "./materials.js";
import { campaignAbove, isSmart } from "./shared.js";

const LINK_DAYS = 30;
const MOST_COPIED = 10;

/** A link valid for thirty days, for an existing or a hypothetical ad. */
export function preview(world: World, { advertiser, body }: Call): Body {
  const type = required(body, "preview_type");
  if (type === "AD") ownedLevel(world, SMART_AD, required(body, "smart_plus_ad_id"), advertiser);
  else if (!isSet(body.creative_list)) throw refusal("missing", { path: "creative_list" });
  const until = formatTime(world.now() + LINK_DAYS * 86_400_000);
  const link = `https://www.tiktok.com/ads/preview?token=${nextLongId(world)}&expires=${encodeURIComponent(until)}`;
  return { preview_link: link, iframe: `<iframe src="${link}" width="325" height="600"></iframe>` };
}

const rejection = (denied: boolean, body: Body): Body => {
  const wanted = bodyIn(body.extra_info_setting).include_reject_info === true;
  return denied && wanted
    ? { reject_info: [{ reasons: ["The ad violates TikTok's policies."], suggestion: "Change it." }] }
    : {};
};

/** The row of one creative's review. */
const reviewRow = (world: World, ad: Stored, one: Material, body: Body): Body => {
  const state = reviewOf(world, one);
  return {
    ad_material_id: one.ad_material_id,
    smart_plus_ad_id: ad.id,
    review_status: state ?? "UNAVAILABLE",
    ...rejection(state === "UNAVAILABLE", body),
  };
};

/** The review of ads with that of their creatives: one approved creative lets an ad run in part. */
export function reviewOfAds(world: World, { advertiser, body }: Call): Body {
  const ads = textsIn(body.smart_plus_ad_ids).map((id) => ownedLevel(world, SMART_AD, id, advertiser));
  const rows = ads.map((ad) => {
    const states = materialsOf(ad.row).map((one) => reviewOf(world, one));
    const good = states.filter((one) => one === "ALL_AVAILABLE").length;
    const status = good === 0 ? "UNAVAILABLE" : good === states.length ? "ALL_AVAILABLE" : "PART_AVAILABLE";
    return {
      smart_plus_ad_id: ad.id,
      review_status: status,
      appeal_status: ad.row._appealed === true ? "APPEALING" : "NOT_APPEALED",
      ...rejection(states.includes("UNAVAILABLE"), body),
    };
  });
  const creatives = ads.flatMap((ad) => materialsOf(ad.row).map((one) => reviewRow(world, ad, one, body)));
  return { smart_plus_ad_review_infos: rows, material_review_infos: creatives };
}

/** The review of creatives. */
export function reviewOfMaterials(world: World, { advertiser, body }: Call): Body {
  const wanted = new Set(textsIn(body.ad_material_ids));
  const rows = world.store.find("smart_ad", { advertiser }).flatMap((ad) =>
    materialsOf(ad.row)
      .filter((one) => wanted.has(one.ad_material_id))
      .map((one) => reviewRow(world, ad, one, body)),
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

/**
 * A budget of an ad group: immediately, or as the maximum or the daily budget of the account's next day (portal
 * document 1843314914438466).
 */
function setBudget(world: World, advertiser: string, row: Body, field: "budget" | "scheduled_budget"): void {
  const id = required(row, "adgroup_id");
  const before = ownedLevel(world, ADGROUP, id, advertiser);
  const optimized = campaignAbove(world, before).row.budget_optimize_on === true;
  const daily = before.row.budget_mode === "BUDGET_MODE_DYNAMIC_DAILY_BUDGET";
  if (field === "budget") {
    if (optimized) throw refusal("budgetUnderOptimized");
    save(world, before, { ...before.row, budget: row.budget });
    return;
  }
  if (optimized && !isSet(before.row.min_budget) && !isSet(before.row.max_budget))
    throw refusal("smartScheduledNeeds", { id });
  if (!optimized && !daily) throw refusal("budgetKind", { field, id });
  const timezone = String(world.store.get("advertiser", advertiser)?.row.timezone ?? "Etc/UTC");
  const due = {
    _scheduled_for: nextMidnight(world.now(), timezone),
    ...(optimized ? { _scheduled_as: "max_budget" } : {}),
  };
  save(world, before, { ...before.row, scheduled_budget: row.scheduled_budget, ...due });
}

/** Budgets of ad groups: one of the two lists is required (GB). */
export function groupBudgets(world: World, { advertiser, body }: Call): Body {
  if (!isSet(body.budget) && !isSet(body.scheduled_budget)) throw refusal("smartBudgetKind", { path: "budget" });
  return world.store.atomically(() => {
    for (const field of ["budget", "scheduled_budget"] as const)
      for (const row of bodiesIn(body[field])) setBudget(world, advertiser, row, field);
    return {};
  });
}

/** What is different about a copy. */
interface Differs {
  readonly name: string;
  readonly places?: Partial<Stored>;
  readonly row: Body;
}

const copied = (world: World, one: Stored, { name, places, row: more }: Differs): Stored => {
  const id = nextId(world);
  const { create_time: _created, modify_time: _modified, ...row } = one.row;
  const own = one.kind === "campaign" ? "campaign_id" : one.kind === "adgroup" ? "adgroup_id" : "smart_plus_ad_id";
  return create(world, { ...one, ...places, id, name, deleted: false, row: { ...row, ...more, [own]: id } });
};

/** A copy of a campaign with all children: paused unless requested otherwise. */
export function copyCampaign(world: World, { advertiser, body }: Call): Body {
  return world.store.atomically(() => {
    const source = ownedLevel(world, CAMPAIGN, required(body, "campaign_id"), advertiser);
    if (!isSmart(source)) throw refusal("smartCampaignNeeded", { id: source.id });
    const groups = world.store.find("adgroup", { campaigns: [source.id], gone: false });
    if (groups.length > MOST_COPIED) throw refusal("smartCopyTooLarge", { max: MOST_COPIED });
    const status = { operation_status: body.operation_status ?? "DISABLE" };
    const name = String(body.campaign_name ?? `COPIED_${source.name}`);
    const campaign = copied(world, source, { name, row: { ...status, campaign_name: name } });
    const results: Body[] = [];
    for (const group of groups) {
      const copy = copied(world, group, { name: group.name, places: { campaign: campaign.id }, row: status });
      for (const ad of world.store.find("smart_ad", { adgroups: [group.id], gone: false })) {
        const materials = materialsOf(ad.row).map((one) => ({ ...one, ad_material_id: nextId(world) }));
        const links = { campaign_id: campaign.id, adgroup_id: copy.id, creative_list: materials };
        const made = copied(world, ad, {
          name: ad.name,
          places: { campaign: campaign.id, adgroup: copy.id },
          row: { ...links, ...status },
        });
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

/** The status of a copy. */
export function checkCopy(world: World, { advertiser, body }: Call): Body {
  const id = required(body, "task_id");
  const task = world.store.get("task", `copy:${id}`);
  if (task?.advertiser !== advertiser) throw refusal("doesNotExist", { noun: "task", id });
  return task.row;
}
