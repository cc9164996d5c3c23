/**
 * What TikTok may spend, by its documents and in the plainest code: hour by hour, day by day. Guardrails are judged by it, so
 * nothing here comes from provider/.
 */

export const HOUR = 3_600_000;
/** Days after now that are looked at. */
const HORIZON = 10;

export const [DAY, DYNAMIC, TOTAL, INFINITE] = [
  "BUDGET_MODE_DAY",
  "BUDGET_MODE_DYNAMIC_DAILY_BUDGET",
  "BUDGET_MODE_TOTAL",
  "BUDGET_MODE_INFINITE",
] as const;

/** A campaign or an ad group, as TikTok has it. Times are whole hours. */
export interface Budgeted {
  readonly name: string;
  readonly mode: string;
  readonly budget: number;
  readonly enabled: boolean;
  /** Campaigns: the campaign's budget is the one that counts. */
  readonly optimized?: boolean;
  /** Whether TikTok may raise it by itself (AUTO_BUDGET_INCREASE): by 20 %, up to ten times. */
  readonly raised?: boolean;
  /** Ad groups: when they run. Undefined for no end. */
  readonly start?: number;
  readonly end?: number | undefined;
}

/** A campaign with what is in it. */
export interface Whole {
  readonly campaign: Budgeted;
  readonly groups: readonly Budgeted[];
}

/** The most that a budget lets be spent on one day. */
export function dayOf({ mode, budget, raised }: Budgeted): number {
  if (mode === INFINITE) return Number.POSITIVE_INFINITY;
  if (mode !== DYNAMIC) return budget;
  let most = budget;
  for (let step = 0; raised && step < 10; step++) most *= 1.2;
  return most * 1.25;
}

/** Which pauses hold: as they stand, or none, as if every one were lifted. */
export type Pauses = "hold" | "lifted";

function spentOn({ campaign, groups }: Whole, midnight: number, now: number, pauses: Pauses): number {
  const isOn = (one: Budgeted): boolean => pauses === "lifted" || one.enabled;
  if (!isOn(campaign)) return 0;
  const running = groups.filter((group) => {
    const from = Math.max(midnight, group.start ?? now, now);
    return isOn(group) && Math.min(midnight + 24, group.end ?? Number.POSITIVE_INFINITY) > from;
  });
  if (running.length === 0) return 0;
  const below = campaign.optimized ? Number.POSITIVE_INFINITY : running.reduce((sum, one) => sum + dayOf(one), 0);
  return Math.min(below, dayOf(campaign));
}

/** The most that is spent on one day, wherever the account's midnight is. */
export function worstDay(all: readonly Whole[], now: number, pauses: Pauses = "hold"): number {
  let worst = 0;
  // Times are whole hours: a midnight between two of them shares its day with all that one on the hour does.
  for (let midnight = now - 24.5; midnight < now + HORIZON * 24; midnight++) {
    const day = all.reduce((sum, one) => sum + spentOn(one, midnight, now, pauses), 0);
    worst = Math.max(worst, day);
  }
  return worst;
}

/** All that lifetime budgets let be spent. */
export function lifetimeOf(all: readonly Whole[], now: number, pauses: Pauses = "hold"): number {
  const isOn = (one: Budgeted): boolean => pauses === "lifted" || one.enabled;
  return all.reduce((sum, { campaign, groups }) => {
    const running = groups.filter((group) => isOn(group) && (group.end ?? Number.POSITIVE_INFINITY) > now);
    if (!isOn(campaign) || running.length === 0) return sum;
    const own = campaign.mode === TOTAL ? campaign.budget : Number.POSITIVE_INFINITY;
    if (campaign.optimized) return sum + (campaign.mode === TOTAL ? own : 0);
    const lifetimes = running.filter(({ mode }) => mode === TOTAL);
    const below = lifetimes.reduce((all, { budget }) => all + budget, 0);
    // Daily budgets have no end of their own: under a lifetime budget they may use all of it.
    if (lifetimes.length < running.length) return sum + (campaign.mode === TOTAL ? own : below);
    return sum + Math.min(below, own);
  }, 0);
}
