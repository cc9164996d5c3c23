/** What a reviewer should know before merging, beside money: each finding has the id of its rule. */
import { UNKNOWN } from "../../../provider/definitions/index.js";
import { targetingFields } from "../../../provider/resources/ad-group-targeting.js";
import { called, type Declared } from "../../../provider/spend/declared.js";
import { amountText } from "../../lib/amount.js";
import type { Change } from "./steps.js";

/** Ids of the rules; docs/preview.md explains each. */
export type RiskRule =
  | "replacement"
  | "deletion"
  | "enable"
  | "created-enabled"
  | "budget-jump"
  | "learning-reset"
  | "schedule-past"
  | "targeting-emptied"
  | "review-again";

/** A finding about one resource. */
export interface Risk {
  readonly rule: RiskRule;
  /** `campaign spring`. */
  readonly object: string;
  readonly sentence: string;
}

type CampaignOf = (change: Change) => Change | undefined;
type Finder = (change: Change, now: number, campaignOf: CampaignOf) => string | undefined;

const title = ({ resource }: Change): Declared["title"] => resource.title as Declared["title"];
const isDelivered = (change: Change): boolean => ["Campaign", "AdGroup", "Ad"].includes(title(change));
const isUpdate = ({ op }: Change): boolean => op === "update" || op === "replace";

/** A budget that rises by more than this in one change, in per cent. */
const JUMP = 50;

const replacement: Finder = (change) => {
  if (change.op !== "replace" || !isDelivered(change)) return undefined;
  const why = change.difference.replaces.join(", ");
  const because = why ? `, because TikTok cannot change ${why}` : "";
  const lost = title(change) === "Ad" ? "its history and its review" : "its learning phase and its history";
  return `is made anew and the old one deleted${because}: ${lost} are lost.`;
};

const deletion: Finder = (change) =>
  change.op === "delete" ? "is deleted, which is final: TikTok has no way back." : undefined;

const enable: Finder = (change) => {
  const was = change.before?.status === "DISABLE";
  if (!isUpdate(change) || !was || change.after?.status === "DISABLE") return undefined;
  return change.after?.status === UNKNOWN ? "may be enabled: its status is not known yet." : "is enabled.";
};

/** What is new and runs at once: a campaign, or what hangs below one that is enabled already. */
const createdEnabled: Finder = (change, _now, campaignOf) => {
  if (change.op !== "create" || !isDelivered(change) || change.after?.status === "DISABLE") return undefined;
  if (title(change) === "Campaign") return "is created enabled: it may spend as soon as its ad groups run.";
  const campaign = campaignOf(change);
  // Below a new campaign, that one is the one to look at.
  if (campaign?.op === "create" || campaign?.after?.status === "DISABLE") return undefined;
  return "is created enabled, below a campaign that may run already: it may spend at once.";
};

const budgetJump: Finder = ({ before, after }) => {
  const [was, is] = [before?.budget, after?.budget];
  if (typeof was !== "number" || typeof is !== "number" || was <= 0 || before?.budgetMode !== after?.budgetMode) return;
  const percent = ((is - was) / was) * 100;
  const currency = typeof after?.currency === "string" ? after.currency : null;
  return percent > JUMP
    ? `gets a budget of ${amountText(is, currency)} in place of ${amountText(was, currency)} (+${Math.round(percent)} %).`
    : undefined;
};

const BIDS = ["bidType", "bidPrice", "conversionBidPrice", "deepCpaBid", "roasBid"];
/** Fields that say who sees an ad group's ads. */
const AUDIENCE = Object.keys(targetingFields);

const learningReset: Finder = (change, now, campaignOf) => {
  if (change.op !== "update" || title(change) !== "AdGroup") return undefined;
  const reasons = change.difference.changed.filter((name) => BIDS.includes(name) || AUDIENCE.includes(name));
  if (budgetJump(change, now, campaignOf)) reasons.push("budget");
  return reasons.length > 0 ? `may start its learning phase again, since ${reasons.join(", ")} changes.` : undefined;
};

const changedTo = (change: Change, name: string): unknown =>
  change.op === "create" || change.op === "replace" || change.difference.changed.includes(name)
    ? change.after?.[name]
    : undefined;

/** TikTok creates an ad group with a start at most this long past. Milliseconds. */
const MOST_PAST = 12 * 3_600_000;

const schedulePast: Finder = (change, now) => {
  if (title(change) !== "AdGroup" || !change.after || change.op === "same") return undefined;
  const { after } = change;
  const end = after.scheduleEndTime;
  if (typeof end === "string" && Date.parse(end) <= now) return `has ended at ${end}: it does not deliver.`;
  const start = changedTo(change, "scheduleStartTime");
  // A start that Check filled in for "from now on" lies some moments back.
  if (after.scheduleType === "SCHEDULE_FROM_NOW" || typeof start !== "string" || Date.parse(start) > now)
    return undefined;
  const isMade = change.op === "create" || change.op === "replace";
  if (isMade && Date.parse(start) < now - MOST_PAST)
    return `starts at ${start}, more than 12 hours past: it will be refused. Write a later start.`;
  return `starts at ${start}, which is past: it starts at once.`;
};

const isEmpty = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

const targetingEmptied: Finder = (change) => {
  if (!isUpdate(change) || title(change) !== "AdGroup") return undefined;
  const { before = {}, after = {} } = change;
  const emptied = AUDIENCE.filter(
    (name) => Array.isArray(before[name]) && !isEmpty(before[name]) && isEmpty(after[name]),
  );
  if (emptied.length === 0) return undefined;
  const everywhere =
    emptied.some((name) => name === "locationIds" || name === "zipcodeIds") && isEmpty(after.locationIds);
  const reach = everywhere && isEmpty(after.zipcodeIds) ? "the whole world" : "more people";
  return `is shown to ${reach}: ${emptied.join(", ")} no longer limits it.`;
};

/** Every ad update sends the ad back to review (reference 3.6), and so do new search keywords (reference 3.2). */
const reviewAgain: Finder = (change) => {
  if (change.op !== "update") return undefined;
  const updated = change.difference.changed.filter((name) => change.difference.verdicts[name] === "update");
  const reviewed = title(change) === "Ad" ? updated : updated.filter((name) => name === "searchKeywords");
  if (reviewed.length === 0) return undefined;
  return `goes through TikTok's review again, since ${reviewed.join(", ")} changes; that can take hours.`;
};

const RULES: Readonly<Record<RiskRule, Finder>> = {
  deletion,
  replacement,
  enable,
  "created-enabled": createdEnabled,
  "budget-jump": budgetJump,
  "targeting-emptied": targetingEmptied,
  "schedule-past": schedulePast,
  "learning-reset": learningReset,
  "review-again": reviewAgain,
};

/** Everything that is worth a word, the gravest rules first. `now` in milliseconds. */
export function risksOf(changes: readonly Change[], now: number): Risk[] {
  const byUrn = new Map(changes.map((change) => [change.urn, change]));
  const campaignOf: CampaignOf = (change) => {
    const above = byUrn.get(change.parentAfter ?? "");
    return above && (title(above) === "Campaign" ? above : campaignOf(above));
  };
  const living = changes.filter(({ op }) => op !== "same" && op !== "import");
  return (Object.entries(RULES) as [RiskRule, Finder][]).flatMap(([rule, find]) =>
    living.flatMap((change) => {
      const sentence = find(change, now, campaignOf);
      if (sentence === undefined) return [];
      const object = called({ title: title(change), name: change.name });
      return [{ rule, object, sentence: `${object} ${sentence}` }];
    }),
  );
}
