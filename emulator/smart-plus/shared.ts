/** What all levels of Upgraded Smart+ share: ownership, updatable fields, answers without nulls. */
import { CHANGES, type Level as FactLevel, levelsOf } from "../../facts/index.js";
import { CAMPAIGN, livingParent, ownedLevel } from "../entities.js";
import { refusal } from "../envelope.js";
import { filled } from "../facts/fill.js";
import { withoutDropped } from "../facts/judge.js";
import type { Subject } from "../facts/subject.js";
import type { Stored } from "../store.js";
import type { Body } from "../validate.js";
import type { World } from "../world.js";

export const AUTOMATION = "UPGRADED_SMART_PLUS";
/** How the list of plain ads shows a creative (RET). */
export const CREATIVE_AUTOMATION = "UPGRADED_SMART_PLUS_CREATIVE";

export const isSmart = (one: Stored): boolean => one.row.campaign_automation_type === AUTOMATION;

export const currencyOf = (world: World, advertiser: string): string =>
  String(world.store.get("advertiser", advertiser)?.row.currency ?? "USD");

/** The Smart+ campaign of a new object. */
export function smartCampaign(world: World, id: string, advertiser: string): Stored {
  const campaign = livingParent(world, CAMPAIGN, id, advertiser);
  if (!isSmart(campaign)) throw refusal("smartCampaignNeeded", { id });
  return campaign;
}

/** The Smart+ campaign of an object. */
export const campaignAbove = (world: World, one: Stored): Stored =>
  ownedLevel(world, CAMPAIGN, one.campaign, one.advertiser);

/** Parameters of calls that are not fields of the object. */
const CALL_ONLY = ["advertiser_id", "request_id"];

/** A body without those parameters. */
export const fieldsOf = (body: Body, ...more: readonly string[]): Body =>
  Object.fromEntries(
    Object.entries(body).filter(
      ([name, value]) => ![...CALL_ONLY, ...more].includes(name) && value !== undefined && value !== null,
    ),
  );

/** Refuses fields that an update does not accept; the status has its own call. */
export function refuseFixedFields(level: FactLevel, changes: Body): void {
  for (const name of Object.keys(changes)) {
    const row = CHANGES.find((one) => one.field === name && levelsOf(one).includes(level));
    if (row && row.update !== "yes") throw refusal("smartFixed", { path: name });
  }
}

/** The row of an object: the effective part of the body, plus TikTok's fills. */
export function rowOf(subject: Subject): Body {
  return filled({ ...subject, body: withoutDropped(subject) });
}

/** Smart+ answers omit nulls (reference/smart-plus.md 2). */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== null)
      .map(([name, one]) => [name, withoutNulls(one)]),
  );
}
