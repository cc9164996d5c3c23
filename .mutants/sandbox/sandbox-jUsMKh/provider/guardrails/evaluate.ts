/** Guard rails against what is declared: pure, so that `validate`, the preview, Check and the policy pack say the same. */
import { UNKNOWN } from "../definitions/index.js";
import { type CampaignCommitment, type Commitment, campaignCommitments, summed } from "../spend/commitment.js";
import { called, currencyOf, type Declared, valueIn } from "../spend/declared.js";
import type { LevelLimits, MoneyLimits, PlacedRails, RuleName, RuleSet } from "./form.js";
import { type Breach, RESOURCE_RULES } from "./rules.js";

export type Enforcement = "mandatory" | "advisory";

/** A rule that is broken. */
export interface RailVerdict extends Breach {
  readonly rule: RuleName;
  readonly enforcement: Enforcement;
  /** The resource it is about: for sums of an advertiser or a stack, the campaign that adds most. */
  readonly object: Declared | undefined;
  /** `tiktok-ads.policy.yaml:4`. */
  readonly source: string;
}

/** The whole sentence, the same wherever it is said. */
export const railMessage = ({ rule, enforcement, sentence, source }: RailVerdict): string =>
  `Guard rail ${rule}${enforcement === "advisory" ? " (advisory)" : ""}: ${sentence} (${source})`;

/** What is evaluated, and when. */
export interface Evaluation {
  readonly declared: readonly Declared[];
  readonly rails: readonly PlacedRails[];
  /** Milliseconds. */
  readonly now: number;
}

type Found = Breach & { readonly object: Declared | undefined };

const money = (amount: number, currency: string | undefined): string =>
  `${amount} ${currency ?? "(no currency is set)"}`;

type Kind = "daily" | "lifetime";
const WORDS: Readonly<Record<Kind, string>> = { daily: "a day", lifetime: "in all" };

/** The limits that hold for a currency; where only others are named, there is none that allows it. */
function limitsFor(limits: MoneyLimits, currency: string | undefined): LevelLimits | "none" {
  return (currency === undefined ? undefined : limits[currency]) ?? limits.any ?? "none";
}

function overLimit(
  limits: MoneyLimits,
  level: keyof LevelLimits,
  kind: Kind,
  sum: Commitment,
  who: string,
  object: Declared | undefined,
): Found[] {
  if (sum[kind] <= 0) return [];
  const limit = limitsFor(limits, sum.currency);
  const amount = money(sum[kind], sum.currency);
  const base = { object, property: "budget", value: amount };
  if (limit === "none") {
    const named = Object.keys(limits).join(", ");
    return [
      {
        ...base,
        limit: named,
        sentence: `${who} may spend ${amount} ${WORDS[kind]}, and limits are set for ${named} alone.`,
      },
    ];
  }
  const most = limit[level];
  if (most === undefined || sum[kind] <= most) return [];
  const allowed = money(most, sum.currency);
  return [{ ...base, limit: allowed, sentence: `${who} may spend ${amount} ${WORDS[kind]}; the limit is ${allowed}.` }];
}

function groupBreaches(declared: readonly Declared[], limits: MoneyLimits, kind: Kind): Found[] {
  return declared.flatMap((one) => {
    if (one.title !== "AdGroup" || valueIn(one, "after", "budgetOptimizeOn") === true) return [];
    if (one.parent && valueIn(one.parent, "after", "budgetOptimizeOn") === true) return [];
    const budget = valueIn(one, "after", "budget");
    const isTotal = valueIn(one, "after", "budgetMode") === "BUDGET_MODE_TOTAL";
    if (typeof budget !== "number" || isTotal !== (kind === "lifetime")) return [];
    const sum = { currency: currencyOf(one, "after"), daily: 0, lifetime: 0, unknown: [], [kind]: budget };
    return overLimit(limits, "adGroup", kind, sum, called(one), one);
  });
}

/** The campaign that adds most to a sum: where a reader looks first. */
const largest = (parts: readonly CampaignCommitment[], kind: Kind): Declared | undefined =>
  [...parts].sort((one, other) => other[kind] - one[kind])[0]?.campaign;

function moneyBreaches(limits: MoneyLimits, kind: Kind, { declared, now }: Evaluation): Found[] {
  const each = campaignCommitments(declared, { side: "after", counting: "all", now });
  const spending = campaignCommitments(declared, { side: "after", counting: "spending", now });
  const currencyKey = (part: CampaignCommitment): string => part.currency ?? "";
  const accountOf = (part: CampaignCommitment): string => {
    const id = part.campaign.after?.advertiserId;
    return id === undefined || id === UNKNOWN ? "" : String(id);
  };
  const accounts = summed(spending, (part) => `${accountOf(part)} ${currencyKey(part)}`);
  const stacks = summed(spending, currencyKey);
  return [
    ...groupBreaches(declared, limits, kind),
    ...each.flatMap((part) => overLimit(limits, "campaign", kind, part, called(part.campaign), part.campaign)),
    ...[...accounts].flatMap(([key, sum]) => {
      const [id = ""] = key.split(" ");
      const parts = spending.filter((part) => `${accountOf(part)} ${currencyKey(part)}` === key);
      return overLimit(
        limits,
        "advertiser",
        kind,
        sum,
        `advertiser ${id || "(not known yet)"}`,
        largest(parts, kind),
      ).filter(isLimited(limits, "advertiser", sum));
    }),
    ...[...stacks].flatMap(([key, sum]) => {
      const parts = spending.filter((part) => currencyKey(part) === key);
      return overLimit(limits, "stack", kind, sum, "the stack", largest(parts, kind)).filter(
        isLimited(limits, "stack", sum),
      );
    }),
  ];
}

/** A currency without limits is said once, of the campaign; not of advertiser and stack again. */
const isLimited = (limits: MoneyLimits, level: keyof LevelLimits, sum: Commitment) => (): boolean => {
  const limit = limitsFor(limits, sum.currency);
  return limit !== "none" && limit[level] !== undefined;
};

function breachesOf(rule: RuleName, set: RuleSet, evaluation: Evaluation): Found[] {
  const value = set[rule];
  if (value === undefined) return [];
  if (rule === "maxDailyBudget") return moneyBreaches(value as MoneyLimits, "daily", evaluation);
  if (rule === "maxLifetimeBudget") return moneyBreaches(value as MoneyLimits, "lifetime", evaluation);
  const check = RESOURCE_RULES[rule] as ((one: Declared, set: unknown, now: number) => Breach | undefined) | undefined;
  return evaluation.declared.flatMap((object) => {
    const found = object.after || rule === "frozenWindows" ? check?.(object, value, evaluation.now) : undefined;
    return found ? [{ ...found, object }] : [];
  });
}

/** Every broken rule of every file, mandatory ones first. */
export function evaluateRails(evaluation: Evaluation): RailVerdict[] {
  const verdicts: RailVerdict[] = [];
  for (const enforcement of ["mandatory", "advisory"] as const)
    for (const { rails, file, lineOf } of evaluation.rails) {
      const set = rails[enforcement] ?? {};
      for (const rule of Object.keys(set) as RuleName[]) {
        const source = `${file}:${lineOf([enforcement, rule])}`;
        verdicts.push(...breachesOf(rule, set, evaluation).map((found) => ({ ...found, rule, enforcement, source })));
      }
    }
  return verdicts;
}
