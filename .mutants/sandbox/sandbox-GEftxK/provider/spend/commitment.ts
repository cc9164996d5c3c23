/**
 * What a set of campaigns may spend: a day, and in all. A budget counts once: under campaign budget optimisation the
 * campaign's, else the smaller of the campaign's and the sum of its ad groups'. What is paused or has ended does not count.
 */
import { UNKNOWN } from "../definitions/index.js";
import { currencyOf, type Declared, type Side, valueIn } from "./declared.js";

/** Amounts in one currency. What is not known yet is named, never counted as zero. */
export interface Commitment {
  /** ISO code; undefined where no resource says it. */
  readonly currency: string | undefined;
  readonly daily: number;
  readonly lifetime: number;
  /** Resources whose budget, status or schedule is not known yet. */
  readonly unknown: readonly string[];
}

/** One campaign's part of it. */
export interface CampaignCommitment extends Commitment {
  readonly campaign: Declared;
}

/** Which objects count: those that may spend, or all, as if every pause were lifted. */
export type Counting = "spending" | "all";

const DAILY = ["BUDGET_MODE_DAY", "BUDGET_MODE_DYNAMIC_DAILY_BUDGET"];

interface Scope {
  readonly side: Side;
  readonly counting: Counting;
  /** Milliseconds. */
  readonly now: number;
  /** Names of campaigns that have ad groups on the other side of a change. */
  readonly populated?: ReadonlySet<string>;
}

interface Sum {
  daily: number;
  lifetime: number;
  readonly unknown: Set<string>;
}

const isUnknown = (one: Declared, side: Side, name: string): boolean => valueIn(one, side, name) === UNKNOWN;

/** Whether an object may spend; what is not known may, and is named. */
function mayRun(one: Declared, { side, counting, now }: Scope, unknown: Set<string>): boolean {
  const { status, scheduleEndTime, endTime } = one[side] ?? {};
  const end = scheduleEndTime ?? (one.title === "Campaign" ? endTime : undefined);
  if (end === UNKNOWN || (counting === "spending" && status === UNKNOWN)) unknown.add(one.name);
  if (counting === "spending" && status === "DISABLE") return false;
  return !(typeof end === "string" && Date.parse(end) <= now);
}

/** Adds a budget to the sum that its mode speaks of. */
function addBudget(one: Declared, side: Side, sum: Sum): void {
  const budget = valueIn(one, side, "budget");
  const mode = valueIn(one, side, "budgetMode");
  if (isUnknown(one, side, "budget") || mode === UNKNOWN) sum.unknown.add(one.name);
  else if (typeof budget === "number" && DAILY.includes(String(mode))) sum.daily += budget;
  else if (typeof budget === "number" && mode === "BUDGET_MODE_TOTAL") sum.lifetime += budget;
}

const empty = (): Sum => ({ daily: 0, lifetime: 0, unknown: new Set() });

/** Ad groups that may spend. One all of whose ads are paused does not; one without ads here may have some elsewhere. */
function runningGroups(groups: readonly Declared[], ads: ReadonlyMap<Declared, Declared[]>, scope: Scope, sum: Sum) {
  return groups.filter((group) => {
    if (!mayRun(group, scope, sum.unknown)) return false;
    const own = ads.get(group) ?? [];
    return own.length === 0 || own.some((ad) => mayRun(ad, scope, sum.unknown));
  });
}

/**
 * What one campaign may spend. A `bare` one never had ad groups here: some may be elsewhere, and the campaign's own budget
 * is what bounds them.
 */
function campaignSum(
  campaign: Declared,
  groups: readonly Declared[],
  ads: ReadonlyMap<Declared, Declared[]>,
  scope: Scope,
  bare: boolean,
): Sum {
  const { side } = scope;
  const sum = empty();
  if (!mayRun(campaign, scope, sum.unknown)) return sum;
  const running = runningGroups(groups, ads, scope, sum);
  if (!bare && running.length === 0) return sum;
  if (valueIn(campaign, side, "budgetOptimizeOn") === true) {
    addBudget(campaign, side, sum);
    return sum;
  }
  for (const group of running) addBudget(group, side, sum);
  const own = empty();
  addBudget(campaign, side, own);
  for (const name of own.unknown) sum.unknown.add(name);
  const mode = valueIn(campaign, side, "budgetMode");
  if (bare) return { ...own, unknown: sum.unknown };
  if (DAILY.includes(String(mode)) && own.daily > 0) sum.daily = Math.min(sum.daily, own.daily);
  if (mode === "BUDGET_MODE_TOTAL" && own.lifetime > 0) {
    // A lifetime budget bounds daily ones below it, too; it counts as lifetime, once.
    sum.lifetime = sum.daily > 0 ? own.lifetime : Math.min(sum.lifetime, own.lifetime);
    sum.daily = 0;
  }
  return sum;
}

function childrenOf(declared: readonly Declared[], side: Side, title: Declared["title"]): Map<Declared, Declared[]> {
  const found = new Map<Declared, Declared[]>();
  for (const one of declared) {
    if (one.title !== title || !one.parent || !one[side]) continue;
    found.set(one.parent, [...(found.get(one.parent) ?? []), one]);
  }
  return found;
}

/** Names of the campaigns that have ad groups, or had. */
export const populatedIn = (declared: readonly Declared[]): ReadonlySet<string> =>
  new Set(declared.flatMap(({ title, parent }) => (title === "AdGroup" && parent ? [parent.name] : [])));

/** What each campaign of one side may spend. */
export function campaignCommitments(declared: readonly Declared[], scope: Scope): CampaignCommitment[] {
  const groups = childrenOf(declared, scope.side, "AdGroup");
  const ads = childrenOf(declared, scope.side, "Ad");
  const populated = populatedIn(declared);
  return declared
    .filter((one) => one.title === "Campaign" && one[scope.side])
    .map((campaign) => {
      const bare = !populated.has(campaign.name) && !scope.populated?.has(campaign.name);
      const { daily, lifetime, unknown } = campaignSum(campaign, groups.get(campaign) ?? [], ads, scope, bare);
      return { campaign, currency: currencyOf(campaign, scope.side), daily, lifetime, unknown: [...unknown] };
    });
}

/** Sums by a key of the campaign, such as its currency or its advertiser. */
export function summed(
  parts: readonly CampaignCommitment[],
  keyOf: (part: CampaignCommitment) => string,
): Map<string, Commitment> {
  const sums = new Map<string, Commitment>();
  for (const part of parts) {
    const before = sums.get(keyOf(part)) ?? { currency: part.currency, daily: 0, lifetime: 0, unknown: [] };
    sums.set(keyOf(part), {
      currency: part.currency,
      daily: before.daily + part.daily,
      lifetime: before.lifetime + part.lifetime,
      unknown: [...before.unknown, ...part.unknown],
    });
  }
  return sums;
}
