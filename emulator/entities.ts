/** Rules that campaigns, ad groups and ads share: names, status, parents, rows as reads show them. */
import { noteCreated, noteDeleted, noteUpdated } from "./behaviour/changes.js";
import { settleCampaign, spentBy, withDueBudget } from "./behaviour/delivery.js";
import { refusal } from "./envelope.js";
import type { Kind, Stored } from "./store.js";
import { type Body, formatTime, parseTime } from "./validate.js";
import type { World } from "./world.js";

/** Differences between the levels. */
export interface Level {
  readonly kind: "campaign" | "adgroup" | "ad" | "smart_ad";
  readonly noun: string;
  readonly id: string;
  readonly ids: string;
  readonly name: string;
}

export const CAMPAIGN: Level = {
  kind: "campaign",
  noun: "campaign",
  id: "campaign_id",
  ids: "campaign_ids",
  name: "campaign_name",
};
export const ADGROUP: Level = {
  kind: "adgroup",
  noun: "ad group",
  id: "adgroup_id",
  ids: "adgroup_ids",
  name: "adgroup_name",
};
export const AD: Level = { kind: "ad", noun: "ad", id: "ad_id", ids: "ad_ids", name: "ad_name" };
/** An ad of an upgraded Smart+ campaign has an id of its own kind. */
export const SMART_AD: Level = {
  kind: "smart_ad",
  noun: "ad",
  id: "smart_plus_ad_id",
  ids: "smart_plus_ad_ids",
  name: "ad_name",
};

const isAd = (one: Stored): boolean => one.kind === "ad" || one.kind === "smart_ad";

/** A required text of a body or query; the tables have already checked known ones. */
export function required(body: Body, name: string): string {
  const value = body[name];
  if (typeof value === "string" && value !== "") return value;
  throw refusal("missing", { path: name });
}

/** The object, if it belongs to the advertiser; otherwise 40007 (reference 8). */
export function owned(world: World, kind: Kind, id: string, advertiser: string, noun: string): Stored {
  const found = world.store.get(kind, id);
  if (!found || found.advertiser !== advertiser) throw refusal("doesNotExist", { noun, id });
  return found;
}

/** A campaign, ad group or ad of the advertiser. */
export const ownedLevel = (world: World, level: Level, id: string, advertiser: string): Stored =>
  withDueBudget(world, owned(world, level.kind, id, advertiser, level.noun));

/** The parent of a new object, which must not be deleted. */
export function livingParent(world: World, level: Level, id: string, advertiser: string): Stored {
  const parent = ownedLevel(world, level, id, advertiser);
  if (isDeleted(world, parent)) throw refusal("deleted", { noun: level.noun, id });
  return parent;
}

/** Deleted itself, or below a deleted parent (reference 3.5). */
export const isDeleted = (world: World, one: Stored): boolean => one.deleted || world.store.isGone(one.kind, one.id);

/** Names are unique among living siblings unless `request_id` is sent (reference 11.1, 11.3). */
export function refuseTakenName(
  world: World,
  level: Level,
  where: { advertiser: string; campaign?: string },
  name: string,
  except?: string,
): void {
  const taken = world.store
    .find(level.kind, {
      advertiser: where.advertiser,
      name,
      gone: false,
      ...(where.campaign ? { campaigns: [where.campaign] } : {}),
    })
    .some((one) => one.id !== except);
  if (!taken) return;
  throw refusal("nameTaken", { noun: level.noun.charAt(0).toUpperCase() + level.noun.slice(1) });
}

/** The computed status (reference 3.5). */
export function secondaryStatus(world: World, one: Stored): string {
  const own = isAd(one) ? "AD" : one.kind.toUpperCase();
  if (one.deleted) return `${own}_STATUS_DELETE`;
  const adgroup = isAd(one) ? world.store.get("adgroup", one.adgroup) : undefined;
  const campaign = one.kind === "campaign" ? undefined : world.store.get("campaign", one.campaign);
  if (campaign?.deleted) return `${own}_STATUS_CAMPAIGN_DELETE`;
  if (adgroup?.deleted) return `${own}_STATUS_ADGROUP_DELETE`;
  if (one.row.operation_status === "DISABLE") return `${own}_STATUS_DISABLE`;
  if (one.kind === "campaign")
    return world.exceeded.has(one.id) ? "CAMPAIGN_STATUS_BUDGET_EXCEED" : "CAMPAIGN_STATUS_ENABLE";
  if (campaign?.row.operation_status === "DISABLE") return `${own}_STATUS_CAMPAIGN_DISABLE`;
  if (adgroup?.row.operation_status === "DISABLE") return `${own}_STATUS_ADGROUP_DISABLE`;
  return adgroup ? adStatus(world, one, adgroup) : groupStatus(world, one);
}

const reviewPending = (world: World, ad: Stored): boolean => Number(ad.row._reviewed_at ?? 0) > world.now();

function adStatus(world: World, ad: Stored, adgroup: Stored): string {
  if (reviewPending(world, ad)) return ad.row._edited === true ? "AD_STATUS_REAUDIT" : "AD_STATUS_AUDIT";
  if (ad.row._denied === true) return "AD_STATUS_AUDIT_DENY";
  return running(world, ad, adgroup.row, "AD", "AD_STATUS_DONE");
}

function groupStatus(world: World, one: Stored): string {
  const ads = (["ad", "smart_ad"] as const).flatMap((kind) =>
    world.store.find(kind, { adgroups: [one.id], gone: false }),
  );
  if (ads.length === 0) return "ADGROUP_STATUS_CREATE";
  if (ads.every((ad) => reviewPending(world, ad)))
    return ads.some((ad) => ad.row._edited === true) ? "ADGROUP_STATUS_REAUDIT" : "ADGROUP_STATUS_AUDIT";
  if (ads.every((ad) => ad.row._denied === true)) return "ADGROUP_STATUS_AUDIT_DENY";
  return running(world, one, one.row, "ADGROUP", "ADGROUP_STATUS_TIME_DONE");
}

/** The status from schedule and budget, if nothing else blocks delivery. */
function running(world: World, one: Stored, group: Body, own: string, done: string): string {
  const now = world.now();
  if (now < parseTime(group.schedule_start_time)) return `${own}_STATUS_NOT_START`;
  if (now > parseTime(group.schedule_end_time)) return done;
  if (world.exceeded.has(one.campaign)) return `${own}_STATUS_CAMPAIGN_EXCEED`;
  const groupId = isAd(one) ? one.adgroup : one.id;
  return world.exceeded.has(groupId) ? `${own}_STATUS_BUDGET_EXCEED` : `${own}_STATUS_DELIVERY_OK`;
}

const UNDERSCORE = "_".charCodeAt(0);

/** A row without its hidden fields. */
export function visible(row: Body): Body {
  const shownRow = { ...row };
  for (const name in shownRow) if (name.charCodeAt(0) === UNDERSCORE) delete shownRow[name];
  return shownRow;
}

/** The row as a read shows it. */
export function shown(world: World, one: Stored): Body {
  const campaign = one.kind === "campaign" ? undefined : world.store.get("campaign", one.campaign);
  const adgroup = isAd(one) ? world.store.get("adgroup", one.adgroup) : undefined;
  const row = visible(one.row);
  if (campaign) row.campaign_name = campaign.row.campaign_name;
  if (adgroup) row.adgroup_name = adgroup.row.adgroup_name;
  row.secondary_status = secondaryStatus(world, one);
  return row;
}

/** The campaign whose spend a write to the object changes. */
const campaignOf = (one: Stored): string => (one.kind === "campaign" ? one.id : one.campaign);

/** Stores a new object. */
export function create(world: World, one: Stored): Stored {
  settleCampaign(world, campaignOf(one));
  const created = formatTime(world.now());
  const made = { ...one, row: { ...one.row, create_time: created, modify_time: created } };
  world.store.put(made);
  noteCreated(world, made);
  return made;
}

/** Stores a changed row and its modify time; spend so far is settled under the previous row. */
export function save(world: World, one: Stored, row: Body): Stored {
  settleCampaign(world, campaignOf(one));
  const before = world.store.get(one.kind, one.id);
  const next = { ...one, row: { ...row, modify_time: formatTime(world.now()) } };
  world.exceeded.delete(one.id);
  world.store.put(next);
  if (next.deleted) noteDeleted(world, next);
  else if (before) noteUpdated(world, next, before.row, next.row);
  return next;
}

/** A new budget must be at least 105 % of the amount spent under it (reference 3.1, 3.2). */
export function refuseBudgetUnderSpend(world: World, one: Stored, budget: unknown): void {
  if (typeof budget !== "number" || budget === one.row.budget) return;
  settleCampaign(world, campaignOf(one));
  const sums = spentBy(world, one.kind as "campaign" | "adgroup", one.id, one.advertiser);
  const spend = one.row.budget_mode === "BUDGET_MODE_TOTAL" ? sums.total : sums.today;
  if (budget < spend * 1.05) throw refusal("budgetUnderSpend", { spend: spend.toFixed(2) });
}

/** Whether an ad group has spent anything by now. */
export function hasSpent(world: World, one: Stored): boolean {
  settleCampaign(world, campaignOf(one));
  return spentBy(world, "adgroup", one.id, one.advertiser).total > 0;
}

/** When a just written ad is reviewed, and with what result. */
export function review(world: World, row: Body, edited: boolean): Body {
  const { reviewSeconds, deniedWords } = world.behaviour;
  const text = `${String(row.ad_name)} ${String(row.ad_text ?? "")}`.toLowerCase();
  const denied = deniedWords.some((word) => text.includes(word.toLowerCase()));
  const { _denied, _edited, _reviewed_at, ...rest } = row;
  return {
    ...rest,
    ...(reviewSeconds > 0 ? { _reviewed_at: world.now() + reviewSeconds * 1000, _edited: edited } : {}),
    ...(denied ? { _denied: true } : {}),
  };
}
