/**
 * The possible spend of a set of campaigns: on the worst day that TikTok's documents allow, and in total under lifetime
 * budgets. A budget counts once: under campaign budget optimization the campaign's, else the smaller of the campaign's
 * and the sum of its ad groups'. Paused or ended objects do not count. Unknown values count as the maximum.
 */
import { type Kind, UNKNOWN } from "../definitions/index.js";
import { type Budget, budgetOf, runsOn, type Window, windowOf } from "./budget.js";
import { accountOf, currencyOf, type Declared, ofKind, type Side, valueIn } from "./declared.js";

/** Amounts in one currency. Unknown amounts are named, never counted as zero. */
export interface Commitment {
  /** ISO code; undefined if no resource sets it. */
  readonly currency: string | undefined;
  /** Maximum spend on one day. */
  readonly daily: number;
  readonly lifetime: number;
  /** Resources whose amount is unknown, and that nothing limits. */
  readonly unknown: readonly string[];
}

/** One campaign's part of it. */
export interface CampaignCommitment extends Commitment {
  readonly campaign: Declared;
  /** Its possible spend on each of the given days. */
  readonly days: readonly number[];
}

/** Which objects count: those that may spend, or all, as if every pause were lifted. */
export type Counting = "spending" | "all";

interface Scope {
  readonly side: Side;
  readonly counting: Counting;
  /** Milliseconds. */
  readonly now: number;
  /** Keys of campaigns that have ad groups on the other side of a change. */
  readonly populated?: ReadonlySet<string>;
  /**
   * Whether ads count: an ad group whose ads are all paused spends nothing. Check knows no ads when it sees the group.
   */
  readonly ads?: boolean;
}

interface Running {
  readonly group: Declared;
  readonly window: Window;
  readonly budget: Budget;
}

/**
 * Beyond this many days, days are not distinguished: every ad group then counts on all of them, which is never too
 * little.
 */
const MOST_DAYS = 400;

const keyOf = ({ key, kind, name }: Declared): string => key ?? `${kind} ${name}`;

const isPaused = (one: Declared, { side, counting }: Scope): boolean =>
  counting === "spending" && valueIn(one, side, "status") === "DISABLE";

/** Ad groups that may spend, and when. One without ads here may have some elsewhere. */
function runningGroups(
  groups: readonly Declared[],
  ads: ReadonlyMap<Declared, readonly Declared[]>,
  scope: Scope,
): Running[] {
  return groups.flatMap((group) => {
    const window = isPaused(group, scope) ? undefined : windowOf(group, scope.side, scope.now);
    const own = ads.get(group) ?? [];
    if (!window || (own.length > 0 && own.every((ad) => isPaused(ad, scope)))) return [];
    return [{ group, window, budget: budgetOf(group, scope.side) }];
  });
}

/** A campaign, and what of it may spend. */
interface Spending {
  readonly campaign: Declared;
  /** The campaign's own budget. */
  readonly own: Budget;
  readonly isOptimized: boolean;
  readonly running: readonly Running[];
  /** It never had ad groups here: some may be elsewhere, limited by its own budget. */
  readonly bare: boolean;
}

function spendingOf(
  campaign: Declared,
  groups: readonly Declared[],
  ads: ReadonlyMap<Declared, readonly Declared[]>,
  scope: Scope,
  hadGroups: boolean,
): Spending {
  const own = budgetOf(campaign, scope.side);
  const known = { campaign, own, isOptimized: isOptimized(campaign, scope.side) };
  if (isPaused(campaign, scope)) return { ...known, running: [], bare: false };
  const isEmpty = !hadGroups && (campaign.complete !== true || scope.counting === "all");
  return { ...known, running: runningGroups(groups, ads, scope), bare: isEmpty };
}

/** Whether the campaign's budget is the one that counts; if unknown, it counts if it is finite. */
function isOptimized(campaign: Declared, side: Side): boolean {
  const on = valueIn(campaign, side, "budgetOptimizeOn");
  return on === true || (on === UNKNOWN && Number.isFinite(budgetOf(campaign, side).day));
}

/** What a campaign may spend on one day; Infinity if it is unlimited. */
function onDay({ own, isOptimized: optimized, running, bare }: Spending, at: number | undefined): number {
  if (bare) return Number.isFinite(own.day) || own.unknown ? own.day : 0;
  let sum = 0;
  let isRunning = false;
  for (const { window, budget } of running) {
    if (at !== undefined && !runsOn(window, at)) continue;
    isRunning = true;
    sum += budget.day;
  }
  if (!isRunning) return 0;
  return optimized ? own.day : Math.min(sum, own.day);
}

function lifetimeOf({ own, isOptimized: optimized, running, bare }: Spending): number {
  if (bare) return own.lifetime;
  if (running.length === 0) return 0;
  if (optimized) return own.lifetime;
  const sum = running.reduce((all, { budget }) => all + budget.lifetime, 0);
  if (own.lifetime === 0) return sum;
  return running.every(({ budget }) => budget.isLifetime) ? Math.min(sum, own.lifetime) : own.lifetime;
}

/** Unlimited and unknown budgets: a group's, or the campaign's if only that counts. */
function unboundedIn({ campaign, isOptimized: optimized, running, bare }: Spending): string[] {
  if (bare || optimized) return [campaign.name];
  return running.filter(({ budget }) => !Number.isFinite(budget.day)).map(({ group }) => group.name);
}

/** The limited part of a campaign on a day, if another part is unlimited. */
function boundedOn({ isOptimized: optimized, running, bare }: Spending, at: number | undefined): number {
  if (bare || optimized) return 0;
  return running
    .filter(({ window, budget }) => Number.isFinite(budget.day) && (at === undefined || runsOn(window, at)))
    .reduce((all, { budget }) => all + budget.day, 0);
}

function childrenOf(declared: readonly Declared[], side: Side, kind: Kind): Map<Declared, Declared[]> {
  const found = new Map<Declared, Declared[]>();
  for (const one of declared) {
    if (one.kind !== kind || !one.parent || !one[side]) continue;
    const known = found.get(one.parent);
    if (known) known.push(one);
    else found.set(one.parent, [one]);
  }
  return found;
}

/** Keys of the campaigns that have ad groups, or had. */
export const populatedIn = (declared: readonly Declared[]): ReadonlySet<string> =>
  new Set(declared.flatMap(({ kind, parent }) => (kind === "adGroup" && parent ? [keyOf(parent)] : [])));

/**
 * Ad groups whose campaign is unknown here (a plain id) are grouped by campaign, under an unlimited placeholder
 * campaign.
 */
function strays(declared: readonly Declared[], side: Side): Map<Declared, Declared[]> {
  const byCampaign = new Map<string, { stand: Declared; groups: Declared[] }>();
  for (const group of declared) {
    if (group.kind !== "adGroup" || group.parent || !group[side]) continue;
    const id = valueIn(group, side, "campaign");
    const key = typeof id === "string" ? `${accountOf(group)} ${id}` : keyOf(group);
    const known = byCampaign.get(key);
    if (known) {
      known.groups.push(group);
      continue;
    }
    const values = { advertiserId: group[side]?.advertiserId, currency: currencyOf(group, side) };
    const stand: Declared = {
      ...ofKind("campaign"),
      name: typeof id === "string" ? id : `of ad group ${group.name}`,
      key: `stray ${key}`,
      [side]: values,
      stateKnown: group.stateKnown,
      changed: false,
    };
    byCampaign.set(key, { stand, groups: [group] });
  }
  return new Map([...byCampaign.values()].map(({ stand, groups }) => [stand, groups]));
}

/** Days on which spend may peak: each time that an ad group starts. Undefined stands for all days at once. */
function daysOf(spending: readonly Spending[], now: number): readonly (number | undefined)[] {
  const starts = new Set(spending.flatMap(({ running }) => running.map(({ window }) => window.from)));
  starts.add(now);
  return starts.size > MOST_DAYS ? [undefined] : [...starts];
}

/** Results are cached per list of resources: several rules need the same. */
const workedOut = new WeakMap<readonly Declared[], Map<string, readonly CampaignCommitment[]>>();

/** What each campaign of one side may spend. */
export function campaignCommitments(declared: readonly Declared[], scope: Scope): readonly CampaignCommitment[] {
  if (scope.populated) return worked(declared, scope);
  const known = workedOut.get(declared) ?? new Map<string, readonly CampaignCommitment[]>();
  workedOut.set(declared, known);
  const key = JSON.stringify([scope.side, scope.counting, scope.now, scope.ads]);
  const found = known.get(key) ?? worked(declared, scope);
  known.set(key, found);
  return found;
}

function worked(declared: readonly Declared[], scope: Scope): CampaignCommitment[] {
  const { side, now } = scope;
  const groups = childrenOf(declared, side, "adGroup");
  const ads = scope.ads === false ? new Map<Declared, Declared[]>() : childrenOf(declared, side, "ad");
  const populated = populatedIn(declared);
  const hadGroups = (campaign: Declared): boolean =>
    populated.has(keyOf(campaign)) || scope.populated?.has(keyOf(campaign)) === true;
  // A campaign that only its ad groups name counts as well: none of its children may be omitted.
  const named = declared.flatMap((one) => (one.kind === "adGroup" && one.parent ? [one.parent] : []));
  const campaigns = new Set([...declared.filter((one) => one.kind === "campaign"), ...named]);
  const spending = [
    ...[...campaigns]
      .filter((one) => one[side])
      .map((campaign) => spendingOf(campaign, groups.get(campaign) ?? [], ads, scope, hadGroups(campaign))),
    ...[...strays(declared, side)].map(([stand, own]) => spendingOf(stand, own, ads, scope, true)),
  ];
  const days = daysOf(spending, now);
  return spending.map((one) => {
    const whole = days.map((at) => onDay(one, at));
    const isBounded = whole.every(Number.isFinite);
    const bounded = isBounded ? whole : days.map((at) => boundedOn(one, at));
    const currency =
      currencyOf(one.campaign, side) ?? one.running.map(({ group }) => currencyOf(group, side)).find(Boolean);
    return {
      campaign: one.campaign,
      currency,
      days: bounded,
      daily: Math.max(...bounded),
      lifetime: lifetimeOf(one),
      unknown: isBounded ? [] : unboundedIn(one),
    };
  });
}

/** Sums by a key of the campaign, such as its currency or its advertiser. The days of one call are the same for all. */
export function summed(
  parts: readonly CampaignCommitment[],
  keyOfPart: (part: CampaignCommitment) => string,
): Map<string, Commitment> {
  const sums = new Map<string, { days: number[]; lifetime: number; unknown: string[]; currency: string | undefined }>();
  for (const part of parts) {
    const key = keyOfPart(part);
    const sum = sums.get(key) ?? { days: part.days.map(() => 0), lifetime: 0, unknown: [], currency: part.currency };
    sum.lifetime += part.lifetime;
    sum.unknown.push(...part.unknown);
    for (const [index, amount] of part.days.entries()) sum.days[index] = (sum.days[index] ?? 0) + amount;
    sums.set(key, sum);
  }
  return new Map(
    [...sums].map(([key, { days, lifetime, unknown, currency }]) => [
      key,
      { currency, daily: Math.max(0, ...days), lifetime, unknown },
    ]),
  );
}
