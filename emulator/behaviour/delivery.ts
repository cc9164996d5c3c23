/**
 * Spend over time. Ads that deliver spend from their ad group's budget: how fast follows from budget, bid, breadth of
 * targeting and the seed, so the same account at the same time has always spent the same. A budget is never exceeded:
 *  a day's budget, 125 % of it on a day and seven times in a week for dynamic ones, a lifetime budget in all
 * (reference 3.4). How fast TikTok really spends is not known: the rate is assumed, its bounds are documented.
 */
import type { Stored } from "../store.js";
import { type Body, parseTime } from "../validate.js";
import type { World } from "../world.js";
import { DAY, dayOf, nextMidnight, startOfDay } from "./account-time.js";
import { dice } from "./dice.js";

/** Reads settle accrued spend at most this often; writes always. */
const READ_EVERY_MS = 60_000;
/** Large accounts settle less often on reads, so that settling takes at most a twentieth of the time. */
const COST_SHARE = 20;
const HALF_HOUR = DAY / 48;
/** A dynamic daily budget's bounds (reference 3.4). */
const DYNAMIC_DAY = 1.25;
const DYNAMIC_WEEK = 7;
/** Below this an amount is no amount. */
const NOTHING = 1e-9;

interface Group {
  readonly id: string;
  readonly row: Body;
  readonly ads: readonly { readonly id: string; readonly reviewed: number; readonly weight: number }[];
}

interface Sums {
  /** Spend of today, of the six days before, and in total. */
  today: number;
  week: number;
  total: number;
}

const none = (): Sums => ({ today: 0, week: 0, total: 0 });

const count = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

/** From 0 (no one) to 1 (everyone): the fraction of people that the targeting reaches. */
export function breadth(row: Body): number {
  const ages = count(row.age_groups);
  const locations = Math.min(1, 0.5 + count(row.location_ids) * 0.1);
  const narrowed = [
    ages === 0 ? 1 : ages / 6,
    row.gender === "GENDER_UNLIMITED" ? 1 : 0.5,
    count(row.languages) === 0 ? 1 : 0.7,
    count(row.interest_category_ids) + count(row.interest_keyword_ids) === 0 ? 1 : 0.6,
    count(row.audience_ids) === 0 ? 1 : 0.3,
  ].reduce((all, one) => all * one, locations);
  return Math.sqrt(narrowed);
}

/** The fraction of its budget that an ad group would spend on a day without a limit: 0.3 to 1.4. */
export function appetite(seed: number, id: string, row: Body, day: string): number {
  const bid = Number(row.bid_price) || Number(row.conversion_bid_price) || 0;
  const budget = Number(row.budget) || 1;
  const push = row.bid_type === "BID_TYPE_CUSTOM" ? Math.min(1, (bid / budget) * 10) : 0.7;
  return 0.25 + 0.45 * breadth(row) + 0.35 * push + 0.35 * dice(seed, id, day)(0);
}

/** How much of the time between two moments the dayparting allows, as a fraction of a day. */
function allowedShare(dayparting: unknown, from: number, to: number, midnight: number): number {
  const pattern = String(dayparting ?? "");
  if (!/^[01]{336}$/.test(pattern) || !pattern.includes("0")) return (to - from) / DAY;
  // Monday first; 1970-01-01 was a Thursday.
  const weekday = (Math.floor(midnight / DAY) + 3) % 7;
  let allowed = 0;
  for (let slot = 0; slot < 48; slot++) {
    if (pattern[weekday * 48 + slot] !== "1") continue;
    const start = midnight + slot * HALF_HOUR;
    allowed += Math.max(0, Math.min(to, start + HALF_HOUR) - Math.max(from, start));
  }
  return allowed / DAY;
}

function sumsOf(world: World, column: "campaign" | "adgroup", id: string, day: string): Sums {
  const week = new Date(Date.parse(`${day}T00:00:00Z`) - 6 * DAY).toISOString().slice(0, 10);
  const [line] = world.store.query<{ today: number | null; week: number | null; total: number | null }>(
    `select sum(case when day = ? then amount end) as today, sum(case when day >= ? then amount end) as week,
      sum(amount) as total from spend where ${column} = ?`,
    [day, week, id],
  );
  return { today: line?.today ?? 0, week: line?.week ?? 0, total: line?.total ?? 0 };
}

const STEP = 1.2;
const STEPS = 10;

/** A day's budget as TikTok has raised it: by 20 % each time that 90 % of it is used, ten times at most (smart-plus 12). */
export function raisedBudget(row: Body, today: number): number {
  const budget = Number(row.budget);
  if (row.budget_auto_adjust_strategy !== "AUTO_BUDGET_INCREASE") return budget;
  let raised = budget;
  for (let step = 0; step < STEPS && today >= raised * 0.9; step++) raised *= STEP;
  return raised;
}

/** The remaining amount of a budget. */
function left(row: Body, sums: Sums): number {
  const budget = raisedBudget(row, sums.today);
  if (row.budget_auto_adjust_strategy === "AUTO_BUDGET_INCREASE") return budget * DYNAMIC_DAY - sums.today;
  if (row.budget_mode === "BUDGET_MODE_DAY") return budget - sums.today;
  if (row.budget_mode === "BUDGET_MODE_DYNAMIC_DAILY_BUDGET")
    return Math.min(budget * DYNAMIC_DAY - sums.today, budget * DYNAMIC_WEEK - sums.week);
  return row.budget_mode === "BUDGET_MODE_TOTAL" ? budget - sums.total : Number.POSITIVE_INFINITY;
}

/** What a budget means for one day. */
function dailyShare(row: Body, schedule: Body): number {
  const budget = Number(row.budget);
  if (row.budget_mode === "BUDGET_MODE_DYNAMIC_DAILY_BUDGET") return budget * DYNAMIC_DAY;
  if (row.budget_mode !== "BUDGET_MODE_TOTAL") return budget;
  const span = parseTime(schedule.schedule_end_time) - parseTime(schedule.schedule_start_time);
  return budget / Math.max(1, Math.min(30, span / DAY || 1));
}

function groupsOf(world: World, campaign: string): Group[] {
  const ads = world.store.query<{ id: string; adgroup: string; reviewed: number | null }>(
    `select id, adgroup, json_extract(row, '$._reviewed_at') as reviewed from objects
     where +kind in ('ad', 'smart_ad') and campaign = ? and campaign <> '' and gone = 0 and enabled = 1 and json_extract(row, '$._denied') is null
     order by id`,
    [campaign],
  );
  const byGroup = new Map<string, typeof ads>();
  for (const ad of ads) byGroup.set(ad.adgroup, [...(byGroup.get(ad.adgroup) ?? []), ad]);
  return world.store
    .find("adgroup", { campaigns: [campaign], ids: [...byGroup.keys()], gone: false, enabled: true })
    .map(({ id, row }) => ({
      id,
      row,
      ads: (byGroup.get(id) ?? []).map((ad) => ({
        id: ad.id,
        reviewed: ad.reviewed ?? 0,
        weight: 0.5 + dice(world.behaviour.seed, ad.id)(0),
      })),
    }));
}

/** One stretch of one account day of one campaign. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly day: string;
  readonly midnight: number;
}

function* stretches(from: number, to: number, timezone: string): Generator<Stretch> {
  for (let at = from; at < to; ) {
    const end = Math.min(to, nextMidnight(at, timezone));
    yield { from: at, to: end, day: dayOf(at, timezone), midnight: startOfDay(at, timezone) };
    at = end;
  }
}

/** What an ad group spends on one day from then on. Milliseconds. */
interface Spent {
  readonly amount: number;
  readonly day: string;
  readonly since: number;
}

function add(world: World, campaign: Campaign, group: Group, { amount, day, since }: Spent): void {
  const ads = group.ads.filter((ad) => ad.reviewed <= since);
  const weights = ads.reduce((sum, ad) => sum + ad.weight, 0);
  for (const ad of ads)
    world.store.execute(
      `insert into spend (ad, day, adgroup, campaign, advertiser, amount) values (?, ?, ?, ?, ?, ?)
       on conflict (ad, day) do update set amount = amount + excluded.amount`,
      [ad.id, day, group.id, campaign.id, campaign.advertiser, (amount * ad.weight) / weights],
    );
}

interface Campaign {
  readonly id: string;
  readonly advertiser: string;
  readonly row: Body;
}

function deliver(world: World, campaign: Campaign, groups: readonly Group[], stretch: Stretch): void {
  const whole = sumsOf(world, "campaign", campaign.id, stretch.day);
  const optimized = campaign.row.budget_optimize_on === true;
  for (const group of groups) {
    const reviewed = Math.min(...group.ads.map((ad) => ad.reviewed));
    const start = Math.max(stretch.from, parseTime(group.row.schedule_start_time), reviewed);
    const end = Math.min(stretch.to, parseTime(group.row.schedule_end_time));
    const share = allowedShare(group.row.dayparting, start, end, stretch.midnight);
    if (!(end > start) || share <= 0) continue;
    const own = optimized ? none() : sumsOf(world, "adgroup", group.id, stretch.day);
    const budget = optimized ? campaign.row : group.row;
    const wanted =
      (dailyShare(budget, group.row) *
        appetite(world.behaviour.seed, group.id, { ...group.row, budget: budget.budget }, stretch.day) *
        share) /
      (optimized ? groups.length : 1);
    const allowed = Math.min(optimized ? Number.POSITIVE_INFINITY : left(group.row, own), left(campaign.row, whole));
    const amount = Math.min(wanted, allowed);
    if (!(amount > NOTHING)) continue;
    add(world, campaign, group, { amount, day: stretch.day, since: start });
    for (const sums of [whole, own]) {
      sums.today += amount;
      sums.week += amount;
      sums.total += amount;
    }
  }
}

const timezoneOf = (world: World, advertiser: string): string =>
  String(world.store.get("advertiser", advertiser)?.row.timezone ?? "Etc/UTC");

const settledName = (campaign: string): string => `settled:${campaign}`;

/** Marks objects with a used-up budget, so that statuses can show it. */
function mark(world: World, campaign: Campaign, groups: readonly Group[], day: string): void {
  const note = (id: string, used: boolean): void => {
    if (used) world.exceeded.add(id);
    else world.exceeded.delete(id);
  };
  note(campaign.id, left(campaign.row, sumsOf(world, "campaign", campaign.id, day)) <= NOTHING);
  for (const group of groups) note(group.id, left(group.row, sumsOf(world, "adgroup", group.id, day)) <= NOTHING);
}

/** Settles one campaign's spend up to now; called before every write that changes it. */
export function settleCampaign(world: World, id: string): void {
  const now = world.now();
  const since = Number(world.store.meta(settledName(id)) ?? now);
  if (world.store.meta(settledName(id)) !== undefined && since > now - 1_000) return;
  world.store.atomically(() => {
    const campaign = world.store.get("campaign", id);
    if (campaign && !campaign.deleted && campaign.row.operation_status !== "DISABLE") {
      const groups = groupsOf(world, id);
      const timezone = timezoneOf(world, campaign.advertiser);
      if (groups.length > 0) {
        for (const stretch of stretches(since, now, timezone)) deliver(world, campaign, groups, stretch);
        mark(world, campaign, groups, dayOf(now, timezone));
      }
    }
    world.store.setMeta(settledName(id), String(now));
  });
}

/** Applies daily budgets that were set for the next day, once that day has begun (reference 3.2, budget/update). */
function applyScheduled(world: World): void {
  const waiting = world.store.query<{ id: string }>(
    "select id from objects where kind = 'adgroup' and gone = 0 and json_extract(row, '$._scheduled_for') <= ?",
    [world.now()],
  );
  for (const { id } of waiting) {
    const group = world.store.get("adgroup", id);
    if (!group) continue;
    withDueBudget(world, group);
  }
}

/** An ad group with the budget that was set for the next day, once that day has begun. */
export function withDueBudget(world: World, group: Stored): Stored {
  const { _scheduled_for: at, _scheduled_as: as = "budget", ...row } = group.row;
  if (at === undefined || Number(at) > world.now()) return group;
  world.clock.at(Number(at), () => settleCampaign(world, group.campaign));
  const due = { ...group, row: { ...row, [String(as)]: row.scheduled_budget, scheduled_budget: 0 } };
  world.store.put(due);
  return due;
}

/** Settles all campaigns up to now; `read` skips those settled less than a minute ago. */
export function settleAll(world: World, read = false): void {
  const now = world.now();
  const every = Math.max(READ_EVERY_MS, world.settleCostMs * COST_SHARE);
  if (read && now - world.settledAt < every && now >= world.settledAt) return;
  const began = performance.now();
  world.store.atomically(() => {
    applyScheduled(world);
    const running = world.store.query<{ id: string }>(
      "select id from objects where kind = 'campaign' and gone = 0 and enabled = 1",
    );
    for (const { id } of running) settleCampaign(world, id);
  });
  world.settledAt = now;
  world.settleCostMs = performance.now() - began;
}

/** What an object has spent today and ever, in the account's currency. */
export function spentBy(world: World, kind: "campaign" | "adgroup", id: string, advertiser: string): Sums {
  return sumsOf(world, kind, id, dayOf(world.now(), timezoneOf(world, advertiser)));
}

/** What the whole account has spent, rounded as reports round it. */
export function spentByAccount(world: World, advertiser: string): number {
  const [line] = world.store.query<{ total: number | null }>(
    "select sum(cast(amount * 100 + 1e-6 as integer)) / 100.0 as total from spend where advertiser = ?",
    [advertiser],
  );
  return line?.total ?? 0;
}
