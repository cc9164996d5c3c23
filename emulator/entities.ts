/** Rules that campaigns, ad groups and ads share: names, status, parents, rows as reads show them. */
import { invalid, Refusal } from "./envelope.js";
import type { Kind, Stored } from "./store.js";
import { type Body, formatTime, parseTime } from "./validate.js";
import type { World } from "./world.js";

/** What differs between the three levels. */
export interface Level {
  readonly kind: "campaign" | "adgroup" | "ad";
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

/** A required text of a body or query. */
export function required(body: Body, name: string): string {
  const value = body[name];
  if (typeof value === "string" && value !== "") return value;
  throw invalid(`${name}: Missing data for required field.`);
}

/** A required list of ids, 1 to `most`. */
export function idList(body: Body, name: string, most: number): string[] {
  const value = body[name];
  if (!Array.isArray(value) || value.length === 0) throw invalid(`${name}: Missing data for required field.`);
  if (value.length > most) throw new Refusal(40011, `${name}: Longer than maximum length ${most}.`);
  return value.map(String);
}

/** The object, if it belongs to the advertiser; else 40007 (reference 8). */
export function owned(world: World, kind: Kind, id: string, advertiser: string, noun: string): Stored {
  const found = world.store.get(kind, id);
  if (!found || found.advertiser !== advertiser) throw new Refusal(40007, `The ${noun} ${id} does not exist.`);
  return found;
}

/** The parent of a new object: it must live. */
export function livingParent(world: World, level: Level, id: string, advertiser: string): Stored {
  const parent = owned(world, level.kind, id, advertiser, level.noun);
  if (isDeleted(world, parent)) throw invalid(`The ${level.noun} ${id} has been deleted.`);
  return parent;
}

/** Deleted itself, or under a deleted parent (reference 3.5). */
export function isDeleted(world: World, one: Stored): boolean {
  if (one.deleted) return true;
  const parent =
    one.kind === "ad"
      ? world.store.get("adgroup", one.adgroup)
      : one.kind === "adgroup"
        ? world.store.get("campaign", one.campaign)
        : undefined;
  return parent !== undefined && isDeleted(world, parent);
}

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
      deleted: false,
      ...(where.campaign ? { campaigns: [where.campaign] } : {}),
    })
    .some((one) => one.id !== except && !isDeleted(world, one));
  if (!taken) return;
  const noun = level.noun.charAt(0).toUpperCase() + level.noun.slice(1);
  throw invalid(`${noun} name already exists. Please try another one.`);
}

/** The computed status (reference 3.5). */
export function secondaryStatus(world: World, one: Stored): string {
  const own = one.kind === "adgroup" ? "ADGROUP" : one.kind.toUpperCase();
  if (one.deleted) return `${own}_STATUS_DELETE`;
  const adgroup = one.kind === "ad" ? world.store.get("adgroup", one.adgroup) : undefined;
  const campaign = one.kind === "campaign" ? undefined : world.store.get("campaign", one.campaign);
  if (campaign?.deleted) return `${own}_STATUS_CAMPAIGN_DELETE`;
  if (adgroup?.deleted) return `${own}_STATUS_ADGROUP_DELETE`;
  if (one.row.operation_status === "DISABLE") return `${own}_STATUS_DISABLE`;
  if (one.kind === "campaign") return "CAMPAIGN_STATUS_ENABLE";
  if (campaign?.row.operation_status === "DISABLE") return `${own}_STATUS_CAMPAIGN_DISABLE`;
  if (adgroup?.row.operation_status === "DISABLE") return `${own}_STATUS_ADGROUP_DISABLE`;
  return one.kind === "ad" ? scheduled(world, adgroup?.row ?? {}, "AD", "AD_STATUS_DONE") : groupStatus(world, one);
}

function groupStatus(world: World, one: Stored): string {
  const ads = world.store.find("ad", { adgroups: [one.id], deleted: false });
  return ads.length === 0 ? "ADGROUP_STATUS_CREATE" : scheduled(world, one.row, "ADGROUP", "ADGROUP_STATUS_TIME_DONE");
}

function scheduled(world: World, group: Body, own: string, done: string): string {
  const now = world.now();
  if (now < parseTime(group.schedule_start_time)) return `${own}_STATUS_NOT_START`;
  return now > parseTime(group.schedule_end_time) ? done : `${own}_STATUS_DELIVERY_OK`;
}

/** The row as a read shows it. */
export function shown(world: World, one: Stored): Body {
  const campaign = one.kind === "campaign" ? undefined : world.store.get("campaign", one.campaign);
  const adgroup = one.kind === "ad" ? world.store.get("adgroup", one.adgroup) : undefined;
  return {
    ...one.row,
    ...(campaign ? { campaign_name: campaign.row.campaign_name } : {}),
    ...(adgroup ? { adgroup_name: adgroup.row.adgroup_name } : {}),
    secondary_status: secondaryStatus(world, one),
  };
}

/** Stores a changed row and moves its modify time. */
export function save(world: World, one: Stored, row: Body): Stored {
  const next = { ...one, row: { ...row, modify_time: formatTime(world.now()) } };
  world.store.put(next);
  return next;
}
