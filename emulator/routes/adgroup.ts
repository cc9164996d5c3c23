/** Reference 3.2. */

import { nextMidnight } from "../behaviour/account-time.js";
import { adGroupContract } from "../contract/ad-group.js";
import { p } from "../contract/fields.js";
import { fromSdk } from "../contract/sdk.js";
import { type Call, type Endpoint, get, post } from "../endpoint.js";
import {
  ADGROUP,
  CAMPAIGN,
  create,
  hasSpent,
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
import { fixedWhileRunning, refuseFixedChanges } from "../facts/changes.js";
import { askedFor, filled, memoryOf } from "../facts/fill.js";
import { refuseByFacts, withoutDropped } from "../facts/judge.js";
import { exceededMost, type Subject } from "../facts/subject.js";
import type { Stored } from "../store.js";
import { type Body, bodiesIn, isSet, parseTime, pick, tenYearsAfter, textsIn, updatable } from "../validate.js";
import { nextId, type World } from "../world.js";
import { refuseRequestId, repeatedRequest } from "./idempotency.js";
import { listAndStatus } from "./level.js";

const HALF_DAY_MS = 12 * 3_600_000;

/** What no table can express: the end of FROM_NOW, and placements that are not enabled for the account. */
function completed(row: Body): Body {
  const endless = row.schedule_type === "SCHEDULE_FROM_NOW";
  const end = endless ? tenYearsAfter(row.schedule_start_time) : row.schedule_end_time;
  const automatic = row.placement_type === "PLACEMENT_TYPE_AUTOMATIC";
  const chosen = textsIn(row.placements);
  const others = chosen.filter((one) => one !== "PLACEMENT_GLOBAL_APP_BUNDLE");
  const placements = automatic || others.length === 0 ? chosen : others;
  return { ...row, placements, schedule_end_time: end };
}

const currencyOf = (world: World, advertiser: string): string =>
  String(world.store.get("advertiser", advertiser)?.row.currency ?? "USD");

/** Ad groups of Smart+ campaigns have their own rules. */
const isPlain = (campaign: Stored): boolean => campaign.row.campaign_automation_type === "MANUAL";

/** An ad group as facts see it. */
function subjectOf(world: World, campaign: Stored, body: Body, mode: "create" | "update", except?: string): Subject {
  const siblings = world.store
    .find("adgroup", { advertiser: campaign.advertiser, campaigns: [campaign.id], gone: false })
    .filter((one) => one.id !== except)
    .map((one) => askedFor("adgroup", one.row));
  return {
    level: "adgroup",
    body,
    campaign: askedFor("campaign", campaign.row),
    siblings: campaign.row.budget_optimize_on === true ? siblings : [],
    currency: currencyOf(world, campaign.advertiser),
    mode,
  };
}

/** The row of a requested ad group. */
function rowOf(subject: Subject, asked: Body, kind: Body): Body {
  const made = { ...completed(filled({ ...subject, body: asked })), ...kind };
  return { ...made, ...memoryOf(asked, made) };
}

function refuseEarlyStart(world: World, body: Body): void {
  if (parseTime(body.schedule_start_time) < world.now() - HALF_DAY_MS) throw refusal("startTooEarly");
}

/** `kind` is what a new ad group of another kind shows in addition. */
export function createAdGroup(world: World, { advertiser, body }: Call, kind: Body = {}): Body {
  refuseRequestId(body);
  return world.store.atomically(() => {
    const campaign = livingParent(world, CAMPAIGN, required(body, "campaign_id"), advertiser);
    const asked = pick(adGroupContract, body);
    const subject = subjectOf(world, campaign, asked, "create");
    if (isPlain(campaign)) refuseByFacts(subject);
    refuseEarlyStart(world, asked);
    const repeated = repeatedRequest(world, "adgroup", body);
    if (repeated) throw repeated;
    const name = required(body, "adgroup_name");
    if (body.request_id === undefined) refuseTakenName(world, ADGROUP, { advertiser, campaign: campaign.id }, name);
    const present = world.store.count("adgroup", { campaigns: [campaign.id], deleted: false });
    const max = exceededMost(subject, present + 1);
    if (max !== undefined) throw refusal("campaignFull", { campaign: campaign.id, max });
    const id = nextId(world);
    const row = { ...rowOf(subject, withoutDropped(subject), kind), advertiser_id: advertiser, adgroup_id: id };
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
  if (start !== undefined && start !== before.row.schedule_start_time) {
    if (started) throw refusal("startFixed");
    refuseEarlyStart(world, body);
  }
  const running = started && (before.row.operation_status !== "DISABLE" || hasSpent(world, before));
  for (const name of running ? fixedWhileRunning("adgroup") : [])
    if (body[name] !== undefined && JSON.stringify(body[name]) !== JSON.stringify(before.row[name] ?? null))
      throw refusal("fixedWhileRunning", { path: name });
  if (body.schedule_type !== undefined && start === undefined)
    throw refusal("startNeeded", { path: "schedule_start_time" });
  if (body.schedule_type === "SCHEDULE_START_END" && body.schedule_end_time === undefined)
    throw refusal("endNeeded", { path: "schedule_end_time" });
}

const ADULTS = ["AGE_18_24", "AGE_25_34", "AGE_35_44", "AGE_45_54", "AGE_55_100"];

/** Ages that an update removes without stating it, if it excludes those under 18 (document 1739586761631745). */
const adultsOnly = (body: Body): Body =>
  body.exclude_age_under_eighteen === true && !isSet(body.age_groups) ? { age_groups: ADULTS } : {};

/** Full replacement (`reset`) or not (`keep`): not settled in the reference, so both are here. */
function merged(world: World, earlier: Body, changes: Body): Body {
  if (world.behaviour.omittedFields === "keep") return { ...earlier, ...changes };
  const kept = Object.entries(earlier).filter(([name]) => {
    const field = adGroupContract[name];
    return field?.update !== "yes" || field.required === true || name === "budget";
  });
  return { ...Object.fromEntries(kept), ...changes };
}

/** `more` contains the additional fields of an ad group of another kind. */
export function updateAdGroup(world: World, { advertiser, body }: Call, more: Body = {}): Body {
  const id = required(body, "adgroup_id");
  return world.store.atomically(() => {
    const before = ownedLevel(world, ADGROUP, id, advertiser);
    if (isDeleted(world, before)) throw refusal("deleted", { noun: ADGROUP.noun, id });
    const campaign = ownedLevel(world, CAMPAIGN, before.campaign, advertiser);
    if (campaign.row.budget_optimize_on === true && body.budget !== undefined) throw refusal("budgetUnderOptimized");
    refuseFixed(world, before, body);
    const earlier = askedFor("adgroup", before.row);
    const changes = { ...pick(adGroupContract, body), ...adultsOnly(body) };
    const asked = merged(world, earlier, changes);
    if (asked.schedule_type === "SCHEDULE_FROM_NOW" && changes.schedule_end_time === undefined)
      delete asked.schedule_end_time;
    const subject: Subject = { ...subjectOf(world, campaign, asked, "update", id), before: earlier };
    refuseFixedChanges(subject, before.row, changes);
    if (isPlain(campaign)) refuseByFacts(subject);
    refuseBudgetUnderSpend(world, before, body.budget);
    const row = {
      ...before.row,
      ...rowOf(subject, withoutDropped(subject), {
        campaign_automation_type: before.row.campaign_automation_type,
        ...more,
      }),
    };
    const name = String(row.adgroup_name);
    if (name !== before.name) refuseTakenName(world, ADGROUP, { advertiser, campaign: before.campaign }, name, id);
    return shown(world, save(world, { ...before, name }, row));
  });
}

type BudgetField = "budget" | "scheduled_budget";

/** Lifetime budgets apply immediately, daily ones from the account's next day (reference 3.2, budget/update). */
function updateBudgets(world: World, { advertiser, body }: Call): Body {
  const rows = (["budget", "scheduled_budget"] as const).flatMap((field) =>
    bodiesIn(body[field]).map((row) => ({ id: required(row, "adgroup_id"), amount: row[field], field })),
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
  const asked = { ...askedFor("adgroup", before.row), budget: amount };
  if (campaign.row.budget_optimize_on === true) throw refusal("budgetUnderOptimized");
  if (isPlain(campaign)) refuseByFacts(subjectOf(world, campaign, asked, "update", id));
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
