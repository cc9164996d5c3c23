/** Campaigns of Upgraded Smart+ (reference/smart-plus.md 3). */
import { raisedBudget, spentBy } from "../behaviour/delivery.js";
import type { Call } from "../endpoint.js";
import { CAMPAIGN, create, isDeleted, ownedLevel, refuseBudgetUnderSpend, required, save, shown } from "../entities.js";
import { refusal } from "../envelope.js";
import { refuseByFacts } from "../facts/judge.js";
import type { Subject } from "../facts/subject.js";
import { refuseRequestId, repeatedRequest } from "../routes/idempotency.js";
import type { Body } from "../validate.js";
import { nextId, type World } from "../world.js";
import { AUTOMATION, currencyOf, fieldsOf, isSmart, refuseFixedFields, rowOf } from "./shared.js";

/** A campaign's row with today's budget as raised by TikTok; only those that it may raise show one (CG). */
export function withCurrentBudget(world: World, row: Body): Body {
  if (row.budget_auto_adjust_strategy !== "AUTO_BUDGET_INCREASE" || !("campaign_id" in row)) return row;
  const { today } = spentBy(world, "campaign", String(row.campaign_id), String(row.advertiser_id));
  return { ...row, current_budget: Math.round(raisedBudget(row, today) * 100) / 100 };
}

export function createSmartCampaign(world: World, { advertiser, body }: Call): Body {
  refuseRequestId(body);
  const judged: Subject = { level: "smart_campaign", body, currency: currencyOf(world, advertiser), mode: "create" };
  refuseByFacts(judged);
  return world.store.atomically(() => {
    const repeated = repeatedRequest(world, "campaign", body);
    if (repeated) throw repeated;
    const id = nextId(world);
    const row = {
      ...rowOf({ ...judged, body: fieldsOf(body) }),
      campaign_automation_type: AUTOMATION,
      advertiser_id: advertiser,
      campaign_id: id,
    };
    const name = required(body, "campaign_name");
    const places = { advertiser, campaign: "", adgroup: "", name, deleted: false };
    return shown(world, create(world, { kind: "campaign", id, ...places, row }));
  });
}

export function updateSmartCampaign(world: World, { advertiser, body }: Call): Body {
  const id = required(body, "campaign_id");
  const changes = fieldsOf(body, "campaign_id");
  refuseFixedFields("smart_campaign", changes);
  if (Object.keys(changes).length === 0) throw refusal("nothingToUpdate");
  return world.store.atomically(() => {
    const before = ownedLevel(world, CAMPAIGN, id, advertiser);
    if (!isSmart(before)) throw refusal("smartCampaignNeeded", { id });
    if (isDeleted(world, before)) throw refusal("deleted", { noun: CAMPAIGN.noun, id });
    const row = { ...before.row, ...changes };
    const judged: Subject = {
      level: "smart_campaign",
      body: row,
      currency: currencyOf(world, advertiser),
      mode: "update",
    };
    refuseByFacts(judged);
    refuseBudgetUnderSpend(world, before, changes.budget);
    return shown(world, save(world, { ...before, name: String(row.campaign_name) }, rowOf(judged)));
  });
}
