/** Committed spend of a plan, before and after. */
import {
  type CampaignCommitment,
  campaignCommitments,
  populatedIn,
  summed,
} from "../../../provider/spend/commitment.js";
import { type Change, declaredOf } from "./steps.js";

/** An amount before and after a change, in whole units of the currency. */
export interface Amounts {
  readonly before: number;
  readonly after: number;
}

/** All of one currency. */
export interface MoneyLine {
  /** ISO code; null if no config sets it. */
  readonly currency: string | null;
  readonly daily: Amounts;
  readonly lifetime: Amounts;
  /** Resources whose budget, status or schedule is unknown until the update; never counted as zero. */
  readonly unknown: readonly string[];
}

/** One campaign's. */
export interface CampaignMoney extends MoneyLine {
  readonly campaign: string;
}

/** A stack's spend. */
export interface Money {
  readonly total: readonly MoneyLine[];
  readonly campaigns: readonly CampaignMoney[];
}

interface Part {
  readonly daily: number;
  readonly lifetime: number;
  readonly unknown: readonly string[];
}

const NONE: Part = { daily: 0, lifetime: 0, unknown: [] };

const cents = (amount: number): number => Math.round(amount * 100) / 100;

const line = (currency: string | undefined, before: Part = NONE, after: Part = NONE): MoneyLine => ({
  currency: currency ?? null,
  daily: { before: cents(before.daily), after: cents(after.daily) },
  lifetime: { before: cents(before.lifetime), after: cents(after.lifetime) },
  unknown: [...new Set([...before.unknown, ...after.unknown])],
});

const currencyKey = ({ currency }: CampaignCommitment): string => currency ?? "";

/** Sums the lines of several stacks, separately by currency. */
export function totalOf(lines: readonly MoneyLine[]): MoneyLine[] {
  const sums = new Map<string, MoneyLine>();
  const add = (one: Amounts, other: Amounts): Amounts => ({
    before: cents(one.before + other.before),
    after: cents(one.after + other.after),
  });
  for (const one of lines) {
    const key = one.currency ?? "";
    const sum = sums.get(key);
    sums.set(
      key,
      sum
        ? {
            currency: sum.currency,
            daily: add(sum.daily, one.daily),
            lifetime: add(sum.lifetime, one.lifetime),
            unknown: [...sum.unknown, ...one.unknown],
          }
        : one,
    );
  }
  return [...sums].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, sum]) => sum);
}

/** The commitment before and after a plan. `now` in milliseconds. */
export function moneyOf(changes: readonly Change[], now: number): Money {
  const [olds, news] = [declaredOf(changes, "before"), declaredOf(changes, "after")];
  const scope = { counting: "spending", now } as const;
  const before = campaignCommitments(olds, { ...scope, side: "before", populated: populatedIn(news) });
  const after = campaignCommitments(news, { ...scope, side: "after", populated: populatedIn(olds) });
  const [sumsBefore, sumsAfter] = [summed(before, currencyKey), summed(after, currencyKey)];
  const currencies = [...new Set([...sumsBefore.keys(), ...sumsAfter.keys()])].sort();
  // Names may be equal in two components; keys are not.
  const keyOf = ({ campaign }: CampaignCommitment): string => campaign.key ?? campaign.name;
  const byKey = (some: readonly CampaignCommitment[]) => new Map(some.map((part) => [keyOf(part), part]));
  const [were, are] = [byKey(before), byKey(after)];
  const campaigns = [...new Map([...before, ...after].map((part) => [keyOf(part), part.campaign.name]))].sort(
    ([, one], [, other]) => (one < other ? -1 : one > other ? 1 : 0),
  );
  return {
    total: currencies.map((key) => line(key || undefined, sumsBefore.get(key), sumsAfter.get(key))),
    campaigns: campaigns.map(([key, campaign]) => {
      const [was, is] = [were.get(key), are.get(key)];
      return { campaign, ...line((is ?? was)?.currency, was, is) };
    }),
  };
}
