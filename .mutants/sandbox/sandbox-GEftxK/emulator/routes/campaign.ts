/** Reference 3.1. */
import { campaignContract, campaignRow } from "../contract/campaign.js";
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
import { checkBudget } from "../money.js";
import { type Body, pick, shownDefaults, updatable } from "../validate.js";
import { nextId, type World } from "../world.js";
import { refuseRequestId, repeatedRequest } from "./idempotency.js";
import { listAndStatus } from "./level.js";

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
  if (body.budget_mode === undefined) throw refusal("budgetModeNeeded");
  if (body.objective_type === "APP_PROMOTION" && !body.app_promotion_type)
    throw refusal("appPromotionTypeNeeded", { path: "app_promotion_type" });
  if (body.objective_type === "PRODUCT_SALES" && !body.campaign_product_source && !body.sales_destination)
    throw refusal("productSourceNeeded", { path: "campaign_product_source" });
  if (body.campaign_type === "IOS14_CAMPAIGN" && !body.app_id) throw refusal("iosAppNeeded", { path: "app_id" });
  if (body.virtual_objective_type && !body.sales_destination)
    throw refusal("salesDestinationNeeded", { path: "sales_destination" });
  if (body.budget_optimize_on === true) checkOptimized(body);
}

function checkOptimized(body: Body): void {
  const dayTaken = ["REACH", "VIDEO_VIEWS", "ENGAGEMENT"].includes(String(body.objective_type));
  if (body.budget_mode === "BUDGET_MODE_DYNAMIC_DAILY_BUDGET" && dayTaken) throw refusal("dynamicBudgetObjective");
  if (body.budget_mode === "BUDGET_MODE_INFINITE" || (body.budget_mode === "BUDGET_MODE_DAY" && !dayTaken))
    throw refusal("optimizedBudgetMode", { mode: String(body.budget_mode) });
}

/** What a new campaign of any kind shows beside what was sent. */
export type CampaignKind = Readonly<Body>;

export function createCampaign(world: World, { advertiser, body }: Call, kind: CampaignKind = {}): Body {
  refuseRequestId(body);
  checkConditions(body);
  checkCampaignBudget(world, advertiser, body);
  return world.store.atomically(() => {
    const repeated = repeatedRequest(world, "campaign", body);
    if (repeated) throw repeated;
    const name = required(body, "campaign_name");
    if (body.request_id === undefined) refuseTakenName(world, CAMPAIGN, { advertiser }, name);
    const id = nextId(world);
    const given = pick(campaignContract, body);
    const row = {
      ...campaignRow,
      ...shownDefaults(campaignContract),
      ...given,
      ...kind,
      advertiser_id: advertiser,
      campaign_id: id,
    };
    const places = { advertiser, campaign: "", adgroup: "", name, deleted: false };
    return shown(world, create(world, { kind: "campaign", id, ...places, row: normalised(row) }));
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

export function updateCampaign(world: World, { advertiser, body }: Call): Body {
  const id = required(body, "campaign_id");
  const industries = body.special_industries;
  if (Array.isArray(industries) && industries.length > 0) throw refusal("industriesOnlyCleared");
  return world.store.atomically(() => {
    const before = ownedLevel(world, CAMPAIGN, id, advertiser);
    if (isDeleted(world, before)) throw refusal("deleted", { noun: CAMPAIGN.noun, id });
    const { campaign_id: _id, ...changes } = pick(campaignUpdate, body);
    if (Object.keys(changes).length === 0) throw refusal("nothingToUpdate");
    const row = { ...before.row, ...changes };
    if (body.budget !== undefined) checkCampaignBudget(world, advertiser, row);
    refuseBudgetUnderSpend(world, before, body.budget);
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
