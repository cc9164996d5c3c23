/** Reference 3.1. */
import { campaignContract, campaignRow } from "../contract/campaign.js";
import { CAMPAIGN, isDeleted, owned, refuseTakenName, required, save, shown } from "../entities.js";
import { invalid, Refusal } from "../envelope.js";
import { checkBudget } from "../money.js";
import type { Stored } from "../store.js";
import { type Body, formatTime, pick, shownDefaults, validate } from "../validate.js";
import { nextId, type World } from "../world.js";
import { refuseRequestId, repeatedRequest } from "./idempotency.js";

const BUDGETED = ["BUDGET_MODE_DAY", "BUDGET_MODE_TOTAL", "BUDGET_MODE_DYNAMIC_DAILY_BUDGET"];

function currencyOf(world: World, advertiser: string): string {
  return String(world.store.get("advertiser", advertiser)?.row.currency ?? "USD");
}

function checkCampaignBudget(world: World, advertiser: string, row: Body): void {
  const store = row.objective_type === "PRODUCT_SALES" && row.campaign_product_source === "STORE";
  if (BUDGETED.includes(String(row.budget_mode)))
    checkBudget(row.budget, currencyOf(world, advertiser), store ? 10 : 50);
}

function checkConditions(body: Body): void {
  const missing = (name: string): never => {
    throw invalid(`${name}: Missing data for required field.`);
  };
  if (body.budget_mode === undefined) throw invalid("budget_mode is required");
  if (body.objective_type === "APP_PROMOTION" && !body.app_promotion_type) missing("app_promotion_type");
  if (body.objective_type === "PRODUCT_SALES" && !body.campaign_product_source && !body.sales_destination)
    missing("campaign_product_source");
  if (body.campaign_type === "IOS14_CAMPAIGN" && !body.app_id) missing("app_id");
  if (body.virtual_objective_type && !body.sales_destination) missing("sales_destination");
  if (body.budget_optimize_on === true) checkOptimized(body);
}

function checkOptimized(body: Body): void {
  const dayTaken = ["REACH", "VIDEO_VIEWS", "ENGAGEMENT"].includes(String(body.objective_type));
  if (body.budget_mode === "BUDGET_MODE_DYNAMIC_DAILY_BUDGET" && dayTaken)
    throw invalid("dynamic daily budget not supported for this objective");
  if (body.budget_mode === "BUDGET_MODE_INFINITE" || (body.budget_mode === "BUDGET_MODE_DAY" && !dayTaken)) {
    throw invalid(`budget_mode: ${String(body.budget_mode)} is not supported when budget_optimize_on is true.`);
  }
}

export function createCampaign(world: World, advertiser: string, body: Body): Body {
  validate(body, {
    contract: campaignContract,
    mode: "create",
    extra: ["advertiser_id", "request_id"],
    unknownFields: world.unknownFields,
  });
  refuseRequestId(body);
  checkConditions(body);
  checkCampaignBudget(world, advertiser, body);
  return world.store.atomically(() => {
    const repeated = repeatedRequest(world, "campaign", body);
    if (repeated) throw repeated;
    const name = required(body, "campaign_name");
    if (body.request_id === undefined) refuseTakenName(world, CAMPAIGN, { advertiser }, name);
    const id = nextId(world);
    const created = formatTime(world.now());
    const row = {
      ...campaignRow,
      ...shownDefaults(campaignContract),
      ...pick(campaignContract, body),
      advertiser_id: advertiser,
      campaign_id: id,
      create_time: created,
      modify_time: created,
    };
    const stored: Stored = {
      kind: "campaign",
      id,
      advertiser,
      campaign: "",
      adgroup: "",
      name,
      deleted: false,
      row: normalised(row),
    };
    world.store.put(stored);
    return shown(world, stored);
  });
}

/** budget_optimize_on is only present when true; without a budget it is 0 (reference 3.1). */
function normalised(row: Body): Body {
  const { budget_optimize_on, ...rest } = row;
  return {
    ...rest,
    budget: row.budget_mode === "BUDGET_MODE_INFINITE" ? 0 : row.budget,
    ...(budget_optimize_on === true ? { budget_optimize_on } : {}),
  };
}

export function updateCampaign(world: World, advertiser: string, body: Body): Body {
  const id = required(body, "campaign_id");
  validate(body, {
    contract: campaignContract,
    mode: "update",
    extra: ["advertiser_id", "campaign_id"],
    unknownFields: world.unknownFields,
  });
  if (body.operation_status !== undefined) throw invalid("operation_status: This field cannot be updated.");
  const industries = body.special_industries;
  if (Array.isArray(industries) && industries.length > 0) throw invalid("special_industries: it can only be cleared.");
  return world.store.atomically(() => {
    const before = owned(world, "campaign", id, advertiser, "campaign");
    if (isDeleted(world, before)) throw invalid(`The campaign ${id} has been deleted.`);
    const changes = pick(campaignContract, body);
    if (Object.keys(changes).length === 0) throw new Refusal(40012, "There is nothing to update.");
    const row = { ...before.row, ...changes };
    if (body.budget !== undefined) checkCampaignBudget(world, advertiser, row);
    const name = String(row.campaign_name);
    if (name !== before.name) refuseTakenName(world, CAMPAIGN, { advertiser }, name, id);
    return shown(world, save(world, { ...before, name }, row));
  });
}
