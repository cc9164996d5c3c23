/** Reference 3.2. */
import { adGroupContract, adGroupRow } from "../contract/ad-group.js";
import {
  ADGROUP,
  CAMPAIGN,
  isDeleted,
  livingParent,
  owned,
  refuseTakenName,
  required,
  save,
  shown,
} from "../entities.js";
import { invalid } from "../envelope.js";
import type { Stored } from "../store.js";
import { type Body, formatTime, parseTime, pick, shownDefaults, validate } from "../validate.js";
import { nextId, type World } from "../world.js";
import { checkBids, checkGoal, checkGroupBudget, checkSchedule, checkTargeting } from "./adgroup-rules.js";
import { refuseRequestId, repeatedRequest } from "./idempotency.js";

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

export function createAdGroup(world: World, advertiser: string, body: Body): Body {
  validate(body, {
    contract: adGroupContract,
    mode: "create",
    extra: ["advertiser_id", "request_id"],
    unknownFields: world.unknownFields,
  });
  refuseRequestId(body);
  return world.store.atomically(() => {
    const campaign = livingParent(world, CAMPAIGN, required(body, "campaign_id"), advertiser);
    checkGoal(body, campaign.row);
    checkAll(world, advertiser, { ...shownDefaults(adGroupContract), ...pick(adGroupContract, body) }, campaign.row);
    const repeated = repeatedRequest(world, "adgroup", body);
    if (repeated) throw repeated;
    const name = required(body, "adgroup_name");
    if (body.request_id === undefined) refuseTakenName(world, ADGROUP, { advertiser, campaign: campaign.id }, name);
    const id = nextId(world);
    const created = formatTime(world.now());
    const given = { ...adGroupRow, ...shownDefaults(adGroupContract), ...pick(adGroupContract, body) };
    const row = {
      ...completed(given, campaign.row),
      advertiser_id: advertiser,
      adgroup_id: id,
      create_time: created,
      modify_time: created,
    };
    const stored: Stored = {
      kind: "adgroup",
      id,
      advertiser,
      campaign: campaign.id,
      adgroup: "",
      name,
      deleted: false,
      row,
    };
    world.store.put(stored);
    return shown(world, stored);
  });
}

function refuseFixed(world: World, before: Stored, body: Body): void {
  for (const [name, field] of Object.entries(adGroupContract)) {
    if (field.update === "once" && before.row[name] === true && body[name] === false)
      throw invalid(`${name}: it can only be switched on.`);
  }
  const start = body.schedule_start_time;
  if (
    start !== undefined &&
    start !== before.row.schedule_start_time &&
    parseTime(before.row.schedule_start_time) < world.now()
  ) {
    throw invalid("schedule_start_time: the ad group has already started.");
  }
  if (body.schedule_type !== undefined && start === undefined)
    throw invalid("schedule_start_time: Missing data for required field.");
  if (body.schedule_type === "SCHEDULE_START_END" && body.schedule_end_time === undefined)
    throw invalid("schedule_end_time: Missing data for required field.");
}

/** Full replacement (`reset`) or not (`keep`): not settled in the reference, so both are here. */
function merged(world: World, before: Body, body: Body): Body {
  const changes = pick(adGroupContract, body);
  if (world.omittedFields === "keep") return { ...before, ...changes };
  const defaults = Object.entries(shownDefaults(adGroupContract)).filter(
    ([name]) => adGroupContract[name]?.update === "yes" && !adGroupContract[name]?.required,
  );
  return { ...before, ...Object.fromEntries(defaults.filter(([name]) => name !== "budget")), ...changes };
}

export function updateAdGroup(world: World, advertiser: string, body: Body): Body {
  const id = required(body, "adgroup_id");
  const extra = ["advertiser_id", "adgroup_id", "exclude_age_under_eighteen"];
  validate(body, { contract: adGroupContract, mode: "update", extra, unknownFields: world.unknownFields });
  if (body.operation_status !== undefined) throw invalid("operation_status: This field cannot be updated.");
  return world.store.atomically(() => {
    const before = owned(world, "adgroup", id, advertiser, "ad group");
    if (isDeleted(world, before)) throw invalid(`The ad group ${id} has been deleted.`);
    const campaign = owned(world, "campaign", before.campaign, advertiser, "campaign");
    if (campaign.row.budget_optimize_on === true && body.budget !== undefined)
      throw invalid("budget: it cannot be set under campaign budget optimization.");
    refuseFixed(world, before, body);
    const row = merged(world, before.row, body);
    checkAll(
      world,
      advertiser,
      { ...row, schedule_unchanged: row.schedule_start_time === before.row.schedule_start_time },
      campaign.row,
    );
    const name = String(row.adgroup_name);
    if (name !== before.name) refuseTakenName(world, ADGROUP, { advertiser, campaign: before.campaign }, name, id);
    return shown(world, save(world, { ...before, name }, completed(row, campaign.row)));
  });
}

/** Lifetime budgets at once, daily ones from the next day (reference 3.2, budget/update). */
export function updateBudgets(world: World, advertiser: string, body: Body): Body {
  const rows = [...budgetRows(body, "budget"), ...budgetRows(body, "scheduled_budget")];
  if (rows.length === 0) throw invalid("budget: Missing data for required field.");
  return world.store.atomically(() => {
    for (const { id, amount, field } of rows) {
      const before = owned(world, "adgroup", id, advertiser, "ad group");
      const campaign = owned(world, "campaign", before.campaign, advertiser, "campaign");
      const lifetime = before.row.budget_mode === "BUDGET_MODE_TOTAL";
      if (lifetime !== (field === "budget"))
        throw invalid(`${field}: it does not fit the budget mode of ad group ${id}.`);
      checkGroupBudget(world, advertiser, { ...before.row, budget: amount }, campaign.row);
      save(world, before, { ...before.row, [field]: amount });
    }
    return {};
  });
}

function budgetRows(
  body: Body,
  field: "budget" | "scheduled_budget",
): { id: string; amount: unknown; field: typeof field }[] {
  const rows = (body[field] ?? []) as Body[];
  if (!Array.isArray(rows) || rows.length > 20) throw invalid(`${field}: Longer than maximum length 20.`);
  return rows.map((row) => ({ id: required(row, "adgroup_id"), amount: row[field], field }));
}
