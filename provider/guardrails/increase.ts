/** `maxIncrease`: by how much one change may raise an object's possible spend, whatever its budget mode and name. */
import { UNKNOWN } from "../definitions/index.js";
import { amountOf, budgetOf, leastHeld, windowOf } from "../spend/budget.js";
import { type CampaignCommitment, campaignCommitments } from "../spend/commitment.js";
import { accountOf, calledWithName, currencyOf, type Declared, type Side, valueIn } from "../spend/declared.js";
import type { Found } from "./sums.js";

const DAY = 86_400_000;
const rounded = (amount: number): number => Math.round(amount * 100) / 100;

/** A comparison: amounts before and after, in words and in numbers. */
interface Rise {
  readonly before: number;
  readonly after: number;
  /** `goes from 100 to 200`. */
  readonly words: string;
}

function riseOf(before: number, after: number, unit: string): Rise | undefined {
  if (!(before > 0) || !(after > before)) return undefined;
  const to = Number.isFinite(after) ? String(rounded(after)) : "unlimited";
  return { before, after, words: `goes from ${rounded(before)} to ${to}${unit}` };
}

const percentOf = ({ before, after }: Rise): number => ((after - before) / before) * 100;

/** Total possible spend until the end of the schedule; unlimited for a daily budget without end. */
function wholeOf(one: Declared, side: Side, now: number): number {
  const { day, lifetime, isLifetime } = budgetOf(one, side);
  if (isLifetime) return lifetime;
  const window = windowOf(one, side, now);
  return window ? day * Math.ceil((window.to - window.from) / DAY) : 0;
}

const AMOUNTS = ["budget", "scheduledBudget", "budgetMode"] as const;

/**
 * Budgets of the same mode are compared directly; of two modes by their maximum per day and in total. Whether a
 * scheduled amount has taken effect is unknown: the change starts from the lower amount.
 */
function budgetRise(one: Declared, now: number): Rise | undefined {
  if (AMOUNTS.every((name) => valueIn(one, "before", name) === valueIn(one, "after", name))) return undefined;
  const [was, is] = [leastHeld(one) ?? amountOf(one, "before"), amountOf(one, "after")];
  const [wasMode, isMode] = [valueIn(one, "before", "budgetMode"), valueIn(one, "after", "budgetMode")];
  if (wasMode === isMode || wasMode === undefined || isMode === undefined) {
    if (is === UNKNOWN && typeof was === "number") return riseOf(was, Number.POSITIVE_INFINITY, "");
    return typeof was === "number" && typeof is === "number" ? riseOf(was, is, "") : undefined;
  }
  // A campaign without a budget is limited by its ad groups: compared as a whole, below.
  if (one.kind === "campaign" && isMode === "BUDGET_MODE_INFINITE") return undefined;
  const days = riseOf(budgetOf(one, "before").day, budgetOf(one, "after").day, " on one day");
  if (days && Number.isFinite(budgetOf(one, "before").day)) return days;
  return one.kind === "adGroup"
    ? riseOf(wholeOf(one, "before", now), wholeOf(one, "after", now), " in all")
    : undefined;
}

const isChange = (one: Declared): boolean => one.stateKnown && one.changed && !one.foreign;

function found(object: Declared, what: string, rise: Rise, percent: number, standing = false): Found {
  const raised = Number.isFinite(rise.after) ? `+${Math.round(percentOf(rise))} %` : "without bounds";
  return {
    object,
    property: "budget",
    value: raised,
    limit: `+${percent} %`,
    standing,
    sentence: `${what} ${rise.words} (${raised}); at most +${percent} % in one change.`,
  };
}

const identity = ({ key, kind, name }: Declared): string => key ?? `${kind} ${name}`;

/** Whether anything of a campaign changes here. */
function changedCampaigns(declared: readonly Declared[]): ReadonlySet<Declared> {
  return new Set(
    declared.flatMap((one) => {
      if (!isChange(one) || !one.after) return [];
      return one.kind === "campaign" ? [one] : one.kind === "adGroup" && one.parent ? [one.parent] : [];
    }),
  );
}

/** What a campaign may spend per day, including new children: renaming an ad group does not bypass the limit. */
function campaignRises(percent: number, declared: readonly Declared[], now: number): Found[] {
  const on = (side: Side) => campaignCommitments(declared, { side, counting: "all", now, ads: false });
  const before = new Map(on("before").map((part) => [identity(part.campaign), part]));
  const changed = changedCampaigns(declared);
  const dailyOf = (part: CampaignCommitment | undefined): number =>
    part === undefined ? 0 : part.unknown.length > 0 ? Number.POSITIVE_INFINITY : part.daily;
  return on("after").flatMap((part) => {
    const { campaign } = part;
    if (!changed.has(campaign)) return [];
    const unit = ` ${currencyOf(campaign, "after") ?? part.currency ?? ""} on one day`.replace("  ", " ");
    const rise = riseOf(dailyOf(before.get(identity(campaign))), dailyOf(part), unit);
    if (!rise || percentOf(rise) <= percent) return [];
    const object = campaign.foreign ? declared.find((one) => one.parent === campaign && isChange(one)) : campaign;
    return object ? [found(object, `what ${calledWithName(campaign)} may spend`, rise, percent)] : [];
  });
}

/** What a campaign may spend in all until its last ad group ends; nothing without ad groups. */
function wholeOfCampaign(campaign: Declared, groups: readonly Declared[], now: number): number {
  const windows = groups.flatMap((group) => windowOf(group, "after", now) ?? []);
  if (windows.length === 0) return 0;
  const [from, to] = [Math.min(...windows.map((one) => one.from)), Math.max(...windows.map((one) => one.to))];
  const own = budgetOf(campaign, "after").day * Math.ceil((to - from) / DAY);
  if (valueIn(campaign, "after", "budgetOptimizeOn") === true) return own;
  return Math.min(
    own,
    groups.reduce((sum, group) => sum + wholeOf(group, "after", now), 0),
  );
}

/** Campaigns that give up a lifetime budget: it limited all that they spend, and a daily amount does not. */
function lifetimeRises(percent: number, declared: readonly Declared[], now: number): Found[] {
  return declared.flatMap((one) => {
    if (one.kind !== "campaign" || !isChange(one) || !one.before || !one.after) return [];
    const [was, is] = [budgetOf(one, "before"), budgetOf(one, "after")];
    if (!was.isLifetime || is.isLifetime) return [];
    const groups = declared.filter(({ kind, parent, after }) => kind === "adGroup" && parent === one && after);
    const rise = riseOf(was.lifetime, wholeOfCampaign(one, groups, now), " in all");
    if (!rise || percentOf(rise) <= percent) return [];
    return [found(one, `what ${calledWithName(one)} may spend`, rise, percent)];
  });
}

/** Replacements of campaigns to be deleted: one that is created again under another name, with a larger budget. */
function substitutions(percent: number, declared: readonly Declared[], now: number): Found[] {
  const isWhole = (one: Declared): boolean => one.kind === "campaign" && isChange(one);
  const gone = declared.filter((one) => one.goes || (isWhole(one) && one.before && !one.after));
  const come = declared.filter((one) => isWhole(one) && one.after && !one.before);
  const accounts = new Set(gone.map(accountOf));
  const sum = (side: Side, of: readonly Declared[], account: string): number =>
    campaignCommitments(declared, { side, counting: "all", now, ads: false })
      .filter(({ campaign }) => of.includes(campaign) && accountOf(campaign) === account)
      .reduce((all, { daily, unknown }) => all + (unknown.length > 0 ? Number.POSITIVE_INFINITY : daily), 0);
  return [...accounts].flatMap((account) => {
    const rise = riseOf(sum("before", gone, account), sum("after", come, account), " on one day");
    const object = come.find((one) => accountOf(one) === account);
    if (!rise || !object || percentOf(rise) <= percent) return [];
    const names = gone.filter((one) => accountOf(one) === account).map(({ name }) => name);
    return [found(object, `the replacement of ${names.slice(0, 3).join(", ")}`, rise, percent)];
  });
}

/** Every increase beyond `percent`. */
export function increases(percent: number, declared: readonly Declared[], now: number): Found[] {
  const single = declared.flatMap((one) => {
    if (one.foreign || !one.before || !one.after) return [];
    const rise = budgetRise(one, now);
    if (!rise || percentOf(rise) <= percent) return [];
    return [found(one, `the budget of ${calledWithName(one)}`, rise, percent, one.stateKnown && !one.changed)];
  });
  const reported = new Set(single.map(({ object }) => object));
  const wider = [
    ...campaignRises(percent, declared, now),
    ...lifetimeRises(percent, declared, now),
    ...substitutions(percent, declared, now),
  ];
  const below = (object: Declared | undefined) => [...reported].some((one) => one === object || one?.parent === object);
  return [...single, ...wider.filter(({ object }) => !below(object))];
}
