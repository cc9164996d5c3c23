/** Rules about sums of money: the possible spend of an ad group, a campaign, an advertiser, the stack. */
import { budgetOf } from "../spend/budget.js";
import { type CampaignCommitment, type Commitment, campaignCommitments, summed } from "../spend/commitment.js";
import { accountOf, calledWithName, currencyOf, type Declared, type Side, valueIn } from "../spend/declared.js";
import type { LevelLimits, MoneyLimits } from "./form.js";
import type { Violation } from "./rules.js";
import { onlyStops } from "./stops.js";

/** What is known about the accounts that a plan spends in. */
export interface Accounts {
  /** ISO codes by advertiser. */
  readonly currencies: ReadonlyMap<string, string>;
  /** Why the running spend is unknown; undefined if it is known, or not needed. */
  readonly unread?: string;
  /** A preview without account access: running spend is reported as unknown, and the update checks it. */
  readonly isOffline?: boolean;
  /** It is unknown which of the account's campaigns are the stack's: all of them may be. */
  readonly wholeAccount?: boolean;
}

/** A violation, and whether it was as bad before: then the change is not stopped. */
export type Found = Violation & { readonly object: Declared | undefined; readonly standing?: boolean };

export type Kind = "daily" | "lifetime";
const WORDS: Readonly<Record<Kind, string>> = { daily: "a day", lifetime: "in all" };

/** Amounts differ only by more than floating-point error. */
const NOTHING = 0.005;

const rounded = (amount: number): number => Math.round(amount * 100) / 100;

const money = (amount: number, currency: string | undefined): string =>
  `${rounded(amount)} ${currency ?? "(no currency is set)"}`;

/** The limits for a currency; if only others are named, the currency is not allowed. */
function limitsFor(limits: MoneyLimits, currency: string | undefined): LevelLimits | "none" {
  return (currency === undefined ? undefined : limits[currency]) ?? limits.any ?? "none";
}

/** A sum before and after the change; no sum before if unknown. */
interface Sum {
  readonly after: Commitment;
  readonly before?: Commitment;
  /** Other reasons to count it as increased, such as a resume. */
  readonly isRaised?: boolean;
}

const isRaised = ({ after, before, isRaised: raised }: Sum, kind: Kind): boolean =>
  raised === true || !before || after.unknown.length > 0 || after[kind] > before[kind] + NOTHING;

const named = (names: readonly string[]): string =>
  [...new Set(names)].slice(0, 3).join(", ") + (new Set(names).size > 3 ? ", …" : "");

const STANDING = " This was already the case, and this change does not raise it.";

/** The owner of a sum, and the property to report. */
interface About {
  readonly who: string;
  readonly object: Declared | undefined;
  readonly level: keyof LevelLimits;
  readonly kind: Kind;
}

function overLimit(limits: MoneyLimits, { who, object, level, kind }: About, sum: Sum): Found[] {
  const { after } = sum;
  const amount = after[kind];
  const unknown = after.unknown.length > 0;
  if (amount <= 0 && !unknown) return [];
  const limit = limitsFor(limits, after.currency);
  const standing = !isRaised(sum, kind);
  const base = { object, property: "budget", value: money(amount, after.currency), standing };
  const more = unknown ? `, plus the unlimited or unknown spend of ${named(after.unknown)}` : "";
  const spends = `${who} may spend ${money(amount, after.currency)} ${WORDS[kind]}${more}`;
  const rest = standing ? STANDING : "";
  if (limit === "none") {
    // Reported once, for the campaign or the ad group; not again for advertiser and stack.
    if (level !== "campaign" && level !== "adGroup") return [];
    const known = Object.keys(limits).join(", ");
    return [{ ...base, limit: known, sentence: `${spends}, and limits are set only for ${known}.${rest}` }];
  }
  const most = limit[level];
  if (most === undefined || (amount <= most + NOTHING && !unknown)) return [];
  const allowed = money(most, after.currency);
  return [{ ...base, limit: allowed, sentence: `${spends}; the limit is ${allowed}.${rest}` }];
}

const wasPaused = (one: Declared): boolean =>
  valueIn(one, "before", "status") === "DISABLE" && valueIn(one, "after", "status") !== "DISABLE";

const isOptimized = (one: Declared): boolean =>
  valueIn(one, "after", "budgetOptimizeOn") === true ||
  (one.parent !== undefined && valueIn(one.parent, "after", "budgetOptimizeOn") === true);

function groupAmounts(one: Declared, side: Side, currency: string | undefined): Commitment {
  const { day, lifetime } = budgetOf(one, side);
  const isBounded = Number.isFinite(day);
  return { currency, daily: isBounded ? day : 0, lifetime, unknown: isBounded ? [] : [one.name] };
}

function groupBreaches({ declared, currencyOf: codeOf }: Input, limits: MoneyLimits, kind: Kind): Found[] {
  return declared.flatMap((one) => {
    if (one.kind !== "adGroup" || one.foreign || !one.after || isOptimized(one)) return [];
    const after = groupAmounts(one, "after", codeOf(one, "after"));
    const before = one.before && groupAmounts(one, "before", codeOf(one, "before"));
    const about = { who: calledWithName(one), object: one, level: "adGroup", kind } as const;
    return overLimit(limits, about, { after, ...(before ? { before } : {}), isRaised: wasPaused(one) });
  });
}

/** What the sums are computed from. */
interface Input {
  readonly declared: readonly Declared[];
  readonly now: number;
  /** The account's currency, if known: that is what is spent, whatever a config states. */
  readonly currencyOf: (one: Declared, side: Side) => string | undefined;
}

interface Sides {
  readonly after: readonly CampaignCommitment[];
  readonly before: readonly CampaignCommitment[];
}

/** The campaign that adds most to a sum, preferably one that is declared here: where a reader looks. */
function largest(parts: readonly CampaignCommitment[], kind: Kind): Declared | undefined {
  const own = parts.filter(({ campaign }) => !campaign.foreign && campaign.after);
  return [...own].sort(
    (one, other) => Number(other.campaign.changed) - Number(one.campaign.changed) || other[kind] - one[kind],
  )[0]?.campaign;
}

function commitments(input: Input, counting: "all" | "spending"): Sides {
  const { declared, now, currencyOf: codeOf } = input;
  const on = (side: Side): CampaignCommitment[] =>
    campaignCommitments(declared, { side, counting, now, ads: false }).map((part) => ({
      ...part,
      currency: codeOf(part.campaign, side) ?? part.currency,
    }));
  return { after: on("after"), before: on("before") };
}

const identity = ({ key, kind, name }: Declared): string => key ?? `${kind} ${name}`;

function campaignBreaches(input: Input, limits: MoneyLimits, kind: Kind, all: Sides, spending: Sides): Found[] {
  const by = (parts: readonly CampaignCommitment[]): Map<string, CampaignCommitment> =>
    new Map(parts.map((part) => [identity(part.campaign), part]));
  const [before, running, ran] = [by(all.before), by(spending.after), by(spending.before)];
  const touched = new Set(input.declared.filter((one) => !one.foreign && one.parent).map((one) => one.parent));
  return all.after.flatMap((part) => {
    const { campaign } = part;
    if (campaign.foreign && !touched.has(campaign)) return [];
    const key = identity(campaign);
    const was = campaign.stateKnown ? before.get(key) : undefined;
    const raised = (running.get(key)?.[kind] ?? 0) > (ran.get(key)?.[kind] ?? 0) + NOTHING;
    const object =
      campaign.key?.startsWith("stray ") || campaign.foreign ? firstChild(input.declared, campaign) : campaign;
    const about = { who: calledWithName(campaign), object, level: "campaign", kind } as const;
    return overLimit(limits, about, { after: part, ...(was ? { before: was } : {}), isRaised: raised });
  });
}

/** Declared children of an undeclared campaign. */
function firstChild(declared: readonly Declared[], campaign: Declared): Declared | undefined {
  return declared.find((one) => {
    if (one.kind !== "adGroup" || one.foreign || !one.after) return false;
    return one.parent ? one.parent === campaign : campaign.key?.endsWith(String(one.after.campaign)) === true;
  });
}

function sumBreaches(
  limits: MoneyLimits,
  kind: Kind,
  { after, before }: Sides,
  { isKnown, wholeAccount }: { readonly isKnown: boolean; readonly wholeAccount: boolean },
): Found[] {
  const byAccount = ({ campaign, currency }: CampaignCommitment): string => `${accountOf(campaign)} ${currency ?? ""}`;
  const byCurrency = ({ currency }: CampaignCommitment): string => currency ?? "";
  const own = (parts: readonly CampaignCommitment[]) =>
    wholeAccount ? parts : parts.filter(({ campaign }) => !campaign.foreign);
  const stack = `the stack${wholeAccount && after.some(({ campaign }) => campaign.foreign) ? " (with all that runs in its account, because it is not known here which campaigns are the stack's)" : ""}`;
  const judge = (level: "advertiser" | "stack", sides: Sides, keyOf: typeof byAccount): Found[] => {
    const was = summed(sides.before, keyOf);
    return [...summed(sides.after, keyOf)].flatMap(([key, sum]) => {
      const parts = sides.after.filter((part) => keyOf(part) === key);
      if (!parts.some(({ campaign }) => !campaign.foreign)) return [];
      const id = key.split(" ")[0] || "(not known yet)";
      const who = level === "stack" ? stack : `advertiser ${id}`;
      const nothing: Commitment = { currency: sum.currency, daily: 0, lifetime: 0, unknown: [] };
      const about = { who, object: largest(parts, kind), level, kind };
      return overLimit(limits, about, { after: sum, ...(isKnown ? { before: was.get(key) ?? nothing } : {}) });
    });
  };
  return [
    ...judge("advertiser", { after, before }, byAccount),
    ...judge("stack", { after: own(after), before: own(before) }, byCurrency),
  ];
}

/** Amounts in a currency other than the account's are spent in the account's. */
function currencyBreaches(declared: readonly Declared[], accounts: Accounts | undefined): Found[] {
  return declared.flatMap((object) => {
    const [stated, real] = [valueIn(object, "after", "currency"), accounts?.currencies.get(accountOf(object))];
    if (object.foreign || typeof stated !== "string" || real === undefined || stated === real) return [];
    const sentence = `${calledWithName(object)} has currency ${stated}, but advertiser ${accountOf(object)} spends in ${real}: its amounts would be in ${real}. Write currency: ${real}, and the amounts in ${real}.`;
    return [
      {
        object,
        property: "currency",
        value: stated,
        limit: real,
        standing: !object.changed && object.stateKnown,
        sentence,
      },
    ];
  });
}

/** Violations of a rule about money. Pure. */
export function moneyBreaches(
  limits: MoneyLimits,
  kind: Kind,
  {
    declared,
    now,
    accounts,
  }: { readonly declared: readonly Declared[]; readonly now: number; readonly accounts?: Accounts },
): Found[] {
  const codeOf = (one: Declared, side: Side): string | undefined =>
    accounts?.currencies.get(accountOf(one)) ?? currencyOf(one, side);
  const input: Input = { declared, now, currencyOf: codeOf };
  const [all, spending] = [commitments(input, "all"), commitments(input, "spending")];
  const isKnown = declared.every(({ stateKnown }) => stateKnown);
  return [
    ...currencyBreaches(declared, accounts),
    ...groupBreaches(input, limits, kind),
    ...campaignBreaches(input, limits, kind, all, spending),
    ...sumBreaches(limits, kind, spending, { isKnown, wholeAccount: accounts?.wholeAccount === true }),
    ...unreadBreaches(limits, declared, accounts, kind),
  ];
}

/** An account whose running spend could not be read counts as over its limit, if its campaigns may add to it. */
function unreadBreaches(
  limits: MoneyLimits,
  declared: readonly Declared[],
  accounts: Accounts | undefined,
  kind: Kind,
): Found[] {
  if (!accounts?.unread) return [];
  const levels = Object.values(limits);
  const isRaise = (one: Declared): boolean => one.changed && !one.foreign && one.after !== undefined && !onlyStops(one);
  const raises = declared.filter((one) => isRaise(one) && (one.kind === "campaign" || one.kind === "adGroup"));
  const isShared = levels.some(
    ({ advertiser, stack }) => (advertiser ?? (accounts.wholeAccount ? stack : undefined)) !== undefined,
  );
  // A new campaign has nothing in the account that is not here.
  const reaches = (one: Declared): boolean =>
    one.kind === "campaign" ? one.before !== undefined : !one.parent || one.parent.before !== undefined;
  const object = isShared
    ? raises[0]
    : levels.some(({ campaign }) => campaign !== undefined)
      ? raises.find(reaches)
      : undefined;
  if (!object) return [];
  const sentence = `the running campaigns of advertiser ${accountOf(object)} could not be read, so their spend ${WORDS[kind]} is unknown: ${accounts.unread}`;
  const standing = accounts.isOffline === true;
  return [{ object, property: "budget", value: "not known", limit: "known", standing, sentence }];
}
