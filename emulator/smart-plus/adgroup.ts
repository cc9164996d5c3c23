/** Ad groups of Upgraded Smart+ (reference/smart-plus.md 4 to 7). */
import type { Call } from "../endpoint.js";
import { ADGROUP, create, isDeleted, ownedLevel, refuseBudgetUnderSpend, required, save, shown } from "../entities.js";
import { refusal } from "../envelope.js";
import { refuseByFacts } from "../facts/judge.js";
import { exceededMost, type Subject } from "../facts/subject.js";
import { refuseRequestId, repeatedRequest } from "../routes/idempotency.js";
import type { Stored } from "../store.js";
import { type Body, bodyIn, parseTime, tenYearsAfter, textsIn } from "../validate.js";
import { nextId, type World } from "../world.js";
import { AUTOMATION, campaignAbove, currencyOf, fieldsOf, refuseFixedFields, rowOf, smartCampaign } from "./shared.js";

const HALF_DAY_MS = 12 * 3_600_000;
/** An update of one of these applies to all ad groups of the campaign (GU). */
const SHARED_BIDS = ["bid_price", "conversion_bid_price", "roas_bid"];

const siblingsOf = (world: World, campaign: Stored, except?: string): Stored[] =>
  world.store.find("adgroup", { campaigns: [campaign.id], gone: false }).filter((one) => one.id !== except);

function subjectOf(
  world: World,
  campaign: Stored,
  body: Body,
  siblings: readonly Stored[],
  mode: Subject["mode"],
): Subject {
  const currency = currencyOf(world, campaign.advertiser);
  return {
    level: "smart_adgroup",
    body,
    campaign: campaign.row,
    siblings: siblings.map(({ row }) => row),
    currency,
    mode,
  };
}

/** TikTok's additions to a row beyond the tables: a distant end if there is none, always-on if dayparting is empty. */
function completed(row: Body): Body {
  const endless = row.schedule_type === "SCHEDULE_FROM_NOW";
  const end = endless ? tenYearsAfter(row.schedule_start_time) : row.schedule_end_time;
  const dayparting = /^0+$/.test(String(row.dayparting)) ? "1".repeat(336) : row.dayparting;
  const placements = Array.isArray(row.placements)
    ? row.placements.filter((one) => one !== "PLACEMENT_GLOBAL_APP_BUNDLE" || textsIn(row.placements).length === 1)
    : row.placements;
  return { ...row, schedule_end_time: end, dayparting, placements };
}

function refuseEarlyStart(world: World, start: unknown): void {
  if (parseTime(start) < world.now() - HALF_DAY_MS) throw refusal("startTooEarly");
}

export function createSmartGroup(world: World, { advertiser, body }: Call): Body {
  refuseRequestId(body);
  return world.store.atomically(() => {
    const campaign = smartCampaign(world, required(body, "campaign_id"), advertiser);
    const siblings = siblingsOf(world, campaign);
    const judged = subjectOf(world, campaign, body, siblings, "create");
    refuseByFacts(judged);
    refuseEarlyStart(world, body.schedule_start_time);
    const repeated = repeatedRequest(world, "adgroup", body);
    if (repeated) throw repeated;
    const max = exceededMost(judged, siblings.length + 1);
    if (max !== undefined) throw refusal("smartGroupsFull", { id: campaign.id, max });
    const id = nextId(world);
    const row = {
      ...completed(rowOf({ ...judged, body: fieldsOf(body) })),
      campaign_automation_type: AUTOMATION,
      advertiser_id: advertiser,
      adgroup_id: id,
    };
    const name = required(body, "adgroup_name");
    const places = { advertiser, campaign: campaign.id, adgroup: "", name, deleted: false };
    return shown(world, create(world, { kind: "adgroup", id, ...places, row }));
  });
}

/** App targeting never changes. */
function refuseFixedTargeting(before: Body, after: Body): void {
  const type = (row: Body): unknown => bodyIn(row.targeting_spec).app_targeting_type;
  if (type(after) !== undefined && type(after) !== type(before))
    throw refusal("smartFixed", { path: "targeting_spec.app_targeting_type" });
}

/** Bids of one ad group apply to all. */
function levelBids(world: World, siblings: readonly Stored[], changes: Body): void {
  const bids = Object.fromEntries(Object.entries(changes).filter(([name]) => SHARED_BIDS.includes(name)));
  if (Object.keys(bids).length === 0) return;
  for (const one of siblings) save(world, one, { ...one.row, ...bids });
}

export function updateSmartGroup(world: World, { advertiser, body }: Call): Body {
  const id = required(body, "adgroup_id");
  const changes = fieldsOf(body, "adgroup_id");
  refuseFixedFields("smart_adgroup", changes);
  return world.store.atomically(() => {
    const before = ownedLevel(world, ADGROUP, id, advertiser);
    const campaign = campaignAbove(world, before);
    smartCampaign(world, campaign.id, advertiser);
    if (isDeleted(world, before)) throw refusal("deleted", { noun: ADGROUP.noun, id });
    const siblings = siblingsOf(world, campaign, id);
    const row = { ...before.row, ...changes };
    const judged = { ...subjectOf(world, campaign, row, siblings, "update"), before: before.row };
    refuseByFacts(judged);
    if (changes.targeting_spec !== undefined) refuseFixedTargeting(before.row, changes);
    if (row.schedule_start_time !== before.row.schedule_start_time) refuseEarlyStart(world, row.schedule_start_time);
    refuseBudgetUnderSpend(world, before, changes.budget);
    const saved = save(world, { ...before, name: String(row.adgroup_name) }, completed(rowOf(judged)));
    levelBids(world, siblings, changes);
    return shown(world, saved);
  });
}
