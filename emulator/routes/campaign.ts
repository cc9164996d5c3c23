/** Reference 3.1. */
import { campaignContract } from "../contract/campaign.js";
import { p } from "../contract/fields.js";
import { type Call, type Endpoint, post } from "../endpoint.js";
import {
  CAMPAIGN,
  create,
  isDeleted,
  ownedLevel,
  refuseBudgetUnderSpend,
  refuseTakenName,
  required,
  save,
  shown,
} from "../entities.js";
import { refusal } from "../envelope.js";
import { refuseFixedChanges } from "../facts/changes.js";
import { askedFor, filled, memoryOf } from "../facts/fill.js";
import { refuseByFacts, withoutDropped } from "../facts/judge.js";
import type { Subject } from "../facts/subject.js";
import { type Body, pick, updatable } from "../validate.js";
import { nextId, type World } from "../world.js";
import { refuseRequestId, repeatedRequest } from "./idempotency.js";
import { listAndStatus } from "./level.js";

const currencyOf = (world: World, advertiser: string): string =>
  String(world.store.get("advertiser", advertiser)?.row.currency ?? "USD");

/** A campaign as facts see it. */
const subjectOf = (world: World, advertiser: string, body: Body, mode: "create" | "update"): Subject => ({
  level: "campaign",
  body,
  currency: currencyOf(world, advertiser),
  mode,
});

/** Campaigns of other kinds have their own rules. */
const isPlain = (kind: Body): boolean => kind.campaign_automation_type === undefined;

/** What a new campaign of any kind shows in addition to what was sent. */
export type CampaignKind = Readonly<Body>;

export function createCampaign(world: World, { advertiser, body }: Call, kind: CampaignKind = {}): Body {
  refuseRequestId(body);
  const asked = pick(campaignContract, body);
  const subject = subjectOf(world, advertiser, asked, "create");
  if (isPlain(kind)) refuseByFacts(subject);
  return world.store.atomically(() => {
    const repeated = repeatedRequest(world, "campaign", body);
    if (repeated) throw repeated;
    const name = required(body, "campaign_name");
    if (body.request_id === undefined) refuseTakenName(world, CAMPAIGN, { advertiser }, name);
    const id = nextId(world);
    const kept = withoutDropped(subject);
    const made = { ...normalized(filled({ ...subject, body: kept })), ...kind };
    const row = { ...made, ...memoryOf(kept, made), advertiser_id: advertiser, campaign_id: id };
    const places = { advertiser, campaign: "", adgroup: "", name, deleted: false };
    return shown(world, create(world, { kind: "campaign", id, ...places, row }));
  });
}

/** budget_optimize_on is only present if true (reference 3.1). */
function normalized(row: Body): Body {
  const { budget_optimize_on, ...rest } = row;
  return { ...rest, ...(budget_optimize_on === true ? { budget_optimize_on } : {}) };
}

export function updateCampaign(world: World, { advertiser, body }: Call): Body {
  const id = required(body, "campaign_id");
  const industries = body.special_industries;
  if (Array.isArray(industries) && industries.length > 0) throw refusal("industriesOnlyCleared");
  return world.store.atomically(() => {
    const before = ownedLevel(world, CAMPAIGN, id, advertiser);
    if (isDeleted(world, before)) throw refusal("deleted", { noun: CAMPAIGN.noun, id });
    const { campaign_id: _id, ...changes } = pick(campaignUpdate, body);
    const isUnknown =
      world.behaviour.unknownFields === "keep" && Object.keys(body).some((one) => !(one in campaignUpdate));
    if (Object.keys(changes).length === 0 && !isUnknown) throw refusal("nothingToUpdate");
    const { campaign_automation_type } = before.row;
    const kind: Body = campaign_automation_type === "MANUAL" ? {} : { campaign_automation_type };
    const earlier = askedFor("campaign", before.row);
    const asked = { ...earlier, ...changes };
    const subject = { ...subjectOf(world, advertiser, asked, "update"), before: earlier };
    refuseFixedChanges(subject, before.row, changes);
    if (isPlain(kind)) refuseByFacts(subject);
    refuseBudgetUnderSpend(world, before, body.budget);
    const made = { ...normalized(filled({ ...subject, body: asked })), ...kind };
    const row = { ...before.row, ...made, ...memoryOf(asked, made) };
    const name = String(row.campaign_name);
    if (name !== before.name) refuseTakenName(world, CAMPAIGN, { advertiser }, name, id);
    return shown(world, save(world, { ...before, name }, row));
  });
}

const campaignCreate = { ...campaignContract, request_id: p("string") };
const campaignUpdate = { campaign_id: p("id", { required: true }), ...updatable(campaignContract) };

export const campaignEndpoints: readonly Endpoint[] = [
  post("/campaign/create/", "3.1", campaignCreate, (world, call) => createCampaign(world, call)),
  post("/campaign/update/", "3.1", campaignUpdate, updateCampaign, { mode: "update" }),
  ...listAndStatus(CAMPAIGN, "3.1"),
];
