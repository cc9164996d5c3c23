/** Reference 3.2. */

import { nextMidnight } from "../behaviour/account-time.js";
import { adGroupContract, adGroupRow } from "../contract/ad-group.js";
import { p } from "../contract/fields.js";
import { fromSdk } from "../contract/sdk.js";
import { type Call, type Endpoint, get, post } from "../endpoint.js";
import {
  ADGROUP,
  CAMPAIGN,
  create,
  isDeleted,
  livingParent,
  ownedLevel,
  refuseBudgetUnderSpend,
  refuseTakenName,
  required,
  save,
  shown,
} from "../entities.js";
import { refusal } from "../envelope.js";
import { refuseByFacts } from "../facts/judge.js";
import type { Stored } from "../store.js";
import { type Body, formatTime, parseTime, pick, shownDefaults, updatable } from "../validate.js";
import { nextId, type World } from "../world.js";
import { checkBids, checkGoal, checkGroupBudget, checkSchedule, checkTargeting } from "./adgroup-rules.js";
import { refuseRequestId, repeatedRequest } from "./idempotency.js";
import { listAndStatus } from "./level.js";

const TEN_YEARS_MS = 10 * 365.25 * 86_400_000;
/** Objectives for which TikTok switches search results on by itself (reference 3.2). */
const SEARCHED = ["APP_PROMOTION", "WEB_CONVERSIONS", "TRAFFIC", "LEAD_GENERATION"];
/** Goals whose event TikTok sets by itself (reference 3.3). */
const EVENT_OF_GOAL: Readonly<Record<string, string>> = {
  ENGAGED_VIEW: "ENGAGED_VIEW",
  ENGAGED_VIEW_FIFTEEN: "ENGAGED_VIEW_FIFTEEN",
  PAGE_VISIT: "PAGE_VISIT",
  DESTINATION_VISIT: "DESTINATION_VISIT",
  CONVERSATION: "MESSAGE",
};

/** What the server makes of a row: placements, schedule end, budget under CBO, search (reference 3.2, 11.4). */
function completed(row: Body, campaign: Body): Body {
  const automatic = row.placement_type === "PLACEMENT_TYPE_AUTOMATIC";
  const placements = automatic
    ? ["PLACEMENT_TIKTOK", "PLACEMENT_PANGLE"]
    : (row.placements as string[]).filter((one) => one !== "PLACEMENT_GLOBAL_APP_BUNDLE");
  const endless = row.schedule_type === "SCHEDULE_FROM_NOW";
  const end = endless ? formatTime(parseTime(row.schedule_start_time) + TEN_YEARS_MS) : row.schedule_end_time;
  const cbo =
    campaign.budget_optimize_on === true
      ? { budget_mode: "BUDGET_MODE_INFINITE", budget: 0, pacing: "PACING_MODE_SMOOTH" }
      : {};
  const searched =
    row.search_result_enabled ??
    (SEARCHED.includes(String(campaign.objective_type)) && placements.includes("PLACEMENT_TIKTOK"));
  const event = row.optimization_event ?? EVENT_OF_GOAL[String(row.optimization_goal)] ?? null;
  const dayparting = /^0*$/.test(String(row.dayparting)) ? "1".repeat(336) : row.dayparting;
  return {
    ...row,
    placements,
    schedule_end_time: end,
    search_result_enabled: searched,
    optimization_event: event,
    dayparting,
    ...cbo,
  };
}

function checkAll(world: World, advertiser: string, row: Body, campaign: Body): void {
  checkGroupBudget(world, advertiser, row, campaign);
  checkSchedule(world, row);
  checkBids(row, campaign);
  checkTargeting(row);
}

/** `kind` is what a new ad group of another sort shows beside what was sent. */
export function createAdGroup(world: World, { advertiser, body }: Call, kind: Body = {}): Body {
  refuseRequestId(body);
  return world.store.atomically(() => {
    const campaign = livingParent(world, CAMPAIGN, required(body, "campaign_id"), advertiser);
    const given = { ...adGroupRow, ...shownDefaults(adGroupContract), ...pick(adGroupContract, body), ...kind };
    checkGoal(body, campaign.row);
    const currency = String(world.store.get("advertiser", advertiser)?.row.currency ?? "USD");
    refuseByFacts({ level: "adgroup", body, campaign: campaign.row, currency, mode: "create" });
    checkAll(world, advertiser, given, campaign.row);
    const repeated = repeatedRequest(world, "adgroup", body);
    if (repeated) throw repeated;
    const name = required(body, "adgroup_name");
    if (body.request_id === undefined) refuseTakenName(world, ADGROUP, { advertiser, campaign: campaign.id }, name);
    const id = nextId(world);
    const row = { ...completed(given, campaign.row), advertiser_id: advertiser, adgroup_id: id };
    const places = { advertiser, campaign: campaign.id, adgroup: "", name, deleted: false };
    return shown(world, create(world, { kind: "adgroup", id, ...places, row }));
  });
}

function refuseFixed(world: World, before: Stored, body: Body): void {
  for (const [name, field] of Object.entries(adGroupContract)) {
    if (field.update === "once" && before.row[name] === true && body[name] === false)
      throw refusal("onlyOn", { path: name });
  }
  const start = body.schedule_start_time;
  const started = parseTime(before.row.schedule_start_time) < world.now();
  if (start !== undefined && start !== before.row.schedule_start_time && started) throw refusal("startFixed");
  if (body.schedule_type !== undefined && start === undefined)
    throw refusal("startNeeded", { path: "schedule_start_time" });
  if (body.schedule_type === "SCHEDULE_START_END" && body.schedule_end_time === undefined)
    throw refusal("endNeeded", { path: "schedule_end_time" });
}

/** Full replacement (`reset`) or not (`keep`): not settled in the reference, so both are here. */
function merged(world: World, before: Body, body: Body): Body {
  const changes = pick(adGroupContract, body);
  if (world.behaviour.omittedFields === "keep") return { ...before, ...changes };
  const defaults = Object.entries(shownDefaults(adGroupContract)).filter(
    ([name]) => adGroupContract[name]?.update === "yes" && !adGroupContract[name]?.required,
  );
  return { ...before, ...Object.fromEntries(defaults.filter(([name]) => name !== "budget")), ...changes };
}

/** `more` is what an ad group of another sort holds beside the fields of a plain one. */
export function updateAdGroup(world: World, { advertiser, body }: Call, more: Body = {}): Body {
  const id = required(body, "adgroup_id");
  return world.store.atomically(() => {
    const before = ownedLevel(world, ADGROUP, id, advertiser);
    if (isDeleted(world, before)) throw refusal("deleted", { noun: ADGROUP.noun, id });
    const campaign = ownedLevel(world, CAMPAIGN, before.campaign, advertiser);
    if (campaign.row.budget_optimize_on === true && body.budget !== undefined) throw refusal("budgetUnderOptimized");
    refuseFixed(world, before, body);
    const row = { ...merged(world, before.row, body), ...more };
    const unchanged = row.schedule_start_time === before.row.schedule_start_time;
    checkAll(world, advertiser, { ...row, schedule_unchanged: unchanged }, campaign.row);
    refuseBudgetUnderSpend(world, before, body.budget);
    const name = String(row.adgroup_name);
    if (name !== before.name) refuseTakenName(world, ADGROUP, { advertiser, campaign: before.campaign }, name, id);
    return shown(world, save(world, { ...before, name }, completed(row, campaign.row)));
  });
}

type BudgetField = "budget" | "scheduled_budget";

/** Lifetime budgets at once, daily ones from the account's next day (reference 3.2, budget/update). */
export function updateBudgets(world: World, { advertiser, body }: Call): Body {
  const rows = (["budget", "scheduled_budget"] as const).flatMap((field) =>
    ((body[field] ?? []) as Body[]).map((row) => ({ id: required(row, "adgroup_id"), amount: row[field], field })),
  );
  if (rows.length === 0) throw refusal("missing", { path: "budget" });
  return world.store.atomically(() => {
    for (const { id, amount, field } of rows) setBudget(world, advertiser, id, field, amount);
    return {};
  });
}

function setBudget(world: World, advertiser: string, id: string, field: BudgetField, amount: unknown): void {
  const before = ownedLevel(world, ADGROUP, id, advertiser);
  const campaign = ownedLevel(world, CAMPAIGN, before.campaign, advertiser);
  const lifetime = before.row.budget_mode === "BUDGET_MODE_TOTAL";
  if (lifetime !== (field === "budget")) throw refusal("budgetKind", { field, id });
  checkGroupBudget(world, advertiser, { ...before.row, budget: amount }, campaign.row);
  if (lifetime) refuseBudgetUnderSpend(world, before, amount);
  const timezone = String(world.store.get("advertiser", advertiser)?.row.timezone ?? "Etc/UTC");
  const due = lifetime ? {} : { _scheduled_for: nextMidnight(world.now(), timezone) };
  save(world, before, { ...before.row, [field]: amount, ...due });
}

/** The account's quota of active ad groups; the emulator's is 5,000 (reference 3.5: 5000/0 is a fixed quota). */
function adGroupQuota(world: World, { advertiser }: Call): Body {
  const used = world.store.count("adgroup", { advertiser, gone: false, enabled: true });
  return { total_adgroup_quota: 5000, used_adgroup_quota: used };
}

const adGroupCreate = { ...adGroupContract, request_id: p("string") };
const adGroupUpdate = {
  adgroup_id: p("id", { required: true }),
  exclude_age_under_eighteen: p("boolean"),
  ...updatable(adGroupContract),
};
const budgetsOf = (field: BudgetField) =>
  p("object[]", { max: 20, of: { adgroup_id: p("id", { required: true }), [field]: p("number", { required: true }) } });
const adGroupBudgets = { budget: budgetsOf("budget"), scheduled_budget: budgetsOf("scheduled_budget") };

export const adGroupEndpoints: readonly Endpoint[] = [
  post("/adgroup/create/", "3.2", adGroupCreate, (world, call) => createAdGroup(world, call)),
  post("/adgroup/update/", "3.2", adGroupUpdate, (world, call) => updateAdGroup(world, call), { mode: "update" }),
  post("/adgroup/budget/update/", "3.2", adGroupBudgets, updateBudgets),
  get("/adgroup/quota/", "3.2", fromSdk("GET /adgroup/quota/"), adGroupQuota),
  ...listAndStatus(ADGROUP, "3.2"),
];
