/** What a reviewer should know before merging, besides spend. Each finding has the id of its rule. */
import {
  EXTRA,
  isValues,
  type Kind,
  lastingBecause,
  UNCHECKED,
  UNKNOWN,
  type Values,
  valuesIn,
} from "../../../provider/definitions/index.js";
import { planCreatives } from "../../../provider/engine/objects/creatives.js";
import { MOST_PAST_MS } from "../../../provider/engine/objects/start.js";
import { targetingFields } from "../../../provider/resources/ad-group-targeting.js";
import { endOfCampaign, PLAIN_UNTIL } from "../../../provider/resources/cut-off.js";
import { MOST_RAISED } from "../../../provider/spend/budget.js";
import { called, calledWithName, DELIVERED, whatIs } from "../../../provider/spend/declared.js";
import { pairsOf } from "../../../provider/text/shape.js";
import { amountText } from "../../lib/amount.js";
import type { Change } from "./steps.js";

/** Ids of the rules; docs/preview.md explains each. */
export type RiskRule =
  | "replacement"
  | "deletion"
  | "enable"
  | "automatic-increase"
  | "bid-carried"
  | "created-enabled"
  | "budget-jump"
  | "budget-scheduled"
  | "learning-reset"
  | "schedule-past"
  | "targeting-emptied"
  | "review-again"
  | "not-checked"
  | "plain-ends"
  | "rename";

/** A finding about one resource. */
export interface Risk {
  readonly rule: RiskRule;
  /** `campaign spring`. */
  readonly object: string;
  readonly sentence: string;
}

type CampaignOf = (change: Change) => Change | undefined;
/** Context of a change. */
interface Around {
  /** Milliseconds. */
  readonly now: number;
  readonly campaignOf: CampaignOf;
  readonly all: readonly Change[];
  /** The setting plainCampaignsUntil. */
  readonly plainUntil: string;
}

type Finder = (change: Change, around: Around) => string | undefined;

const kindOf = ({ resource }: Change): Kind | undefined => resource.kind;
const isDelivered = (change: Change): boolean => DELIVERED.includes(kindOf(change));
const isUpdate = ({ op }: Change): boolean => op === "update" || op === "replace";

/** A budget increase above this percentage in one change. */
const JUMP = 50;

const replacement: Finder = (change) => {
  if (change.op !== "replace" || !isDelivered(change)) return undefined;
  const why = change.difference.replaces.join(", ");
  const because = why ? `, because TikTok cannot change ${why}` : "";
  const lost = kindOf(change) === "ad" ? "its history and its review" : "its learning phase and its history";
  return `is replaced and the old one deleted${because}: ${lost} are lost.`;
};

const deletion: Finder = (change) => {
  if (change.op !== "delete") return undefined;
  const why = lastingBecause(change.resource.operations.delete, change.before ?? {});
  if (why !== undefined) return `is removed from the stack and stays at TikTok: ${why}`;
  return "is deleted, which is permanent at TikTok.";
};

const enable: Finder = (change) => {
  const was = change.before?.status === "DISABLE";
  if (!isUpdate(change) || !was || change.after?.status === "DISABLE") return undefined;
  return change.after?.status === UNKNOWN ? "may be enabled: its status is not known yet." : "is enabled.";
};

/** New objects that run immediately: a campaign, or children of an enabled one. */
const createdEnabled: Finder = (change, { campaignOf }) => {
  if (change.op !== "create" || !isDelivered(change) || change.after?.status === "DISABLE") return undefined;
  if (kindOf(change) === "campaign") return "is created enabled: it may spend as soon as its ad groups run.";
  const campaign = campaignOf(change);
  // Below a new campaign, the campaign is reported.
  if (campaign?.op === "create" || campaign?.after?.status === "DISABLE") return undefined;
  return "is created enabled, below a campaign that may already run: it may spend immediately.";
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

/** An amount that TikTok applies by itself, when nobody runs an update (document 1843314914438466). */
const budgetScheduled: Finder = (change) => {
  const { schedule } = change.resource.operations;
  if (!schedule || change.op === "delete") return undefined;
  const [was, is] = [change.before?.[schedule.property], change.after?.[schedule.property]];
  const amount = change.after?.[schedule.of];
  const currency = typeof change.after?.currency === "string" ? change.after.currency : null;
  if (is === UNKNOWN) return "gets another budget at the account's next midnight; how much is not known yet.";
  if (typeof is === "number") {
    if (was === is && change.op === "update" && change.before?.[schedule.of] === amount) return undefined;
    const what = amountText(is, currency);
    if (typeof amount !== "number") return `may spend at most ${what} per day from the account's next midnight on.`;
    // A budget that this update sets applies immediately; otherwise a scheduled one may have replaced it.
    const isKept = change.op === "update" && change.before?.[schedule.of] === amount && typeof was === "number";
    const held = isKept ? Math.min(amount, was) : amount;
    const until = isKept
      ? `${amountText(amount, currency)}, or of ${amountText(was, currency)} if that has taken effect,`
      : amountText(amount, currency);
    const percent = Math.round(((is - held) / held) * 100);
    return `has a budget of ${until} until the account's next midnight, and of ${what} from then on (${percent > 0 ? "+" : ""}${percent} %): TikTok changes it automatically.`;
  }
  if (typeof was !== "number") return undefined;
  if (typeof amount !== "number")
    return `keeps its daily maximum of ${amountText(was, currency)}: TikTok documents no call that removes it.`;
  return was === amount
    ? undefined
    : `will no longer have a budget of ${amountText(was, currency)}: ${amountText(amount, currency)} applies immediately and stays.`;
};

const BIDS = ["bidType", "bidPrice", "conversionBidPrice", "deepCpaBid", "roasBid"];
/** Fields that determine who sees an ad group's ads. */
const AUDIENCE = [...Object.keys(targetingFields), "targetingSpec", "targetingOptimizationMode"];

const learningReset: Finder = (change, around) => {
  if (change.op !== "update" || kindOf(change) !== "adGroup") return undefined;
  const reasons = change.difference.changed.filter((name) => BIDS.includes(name) || AUDIENCE.includes(name));
  if (budgetJump(change, around)) reasons.push("budget");
  return reasons.length > 0 ? `may start its learning phase again, because ${reasons.join(", ")} changes.` : undefined;
};

const changedTo = (change: Change, name: string): unknown =>
  change.op === "create" || change.op === "replace" || change.difference.changed.includes(name)
    ? change.after?.[name]
    : undefined;

const schedulePast: Finder = (change, { now }) => {
  if (kindOf(change) !== "adGroup" || !change.after || change.op === "same") return undefined;
  const { after } = change;
  const end = after.scheduleEndTime;
  if (typeof end === "string" && Date.parse(end) <= now) return `has ended at ${end}: it does not deliver.`;
  const start = changedTo(change, "scheduleStartTime");
  // A start that Check filled in for "from now on" is slightly in the past.
  if (after.scheduleType === "SCHEDULE_FROM_NOW" || typeof start !== "string" || Date.parse(start) > now)
    return undefined;
  const isMade = change.op === "create" || change.op === "replace";
  if (isMade && Date.parse(start) < now - MOST_PAST_MS)
    return `starts at ${start}, more than 12 hours ago: it will be refused. Write a later start.`;
  return `starts at ${start}, in the past: it starts immediately.`;
};

const isEmpty = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

const targetingEmptied: Finder = (change) => {
  if (!isUpdate(change) || kindOf(change) !== "adGroup") return undefined;
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

const rounded = (amount: number): number => Math.round(amount * 100) / 100;

/** TikTok may raise a day's budget automatically; the highest reading of its page counts (smart-plus 12). */
const automaticIncrease: Finder = (change) => {
  const strategy = changedTo(change, "budgetAutoAdjustStrategy");
  if (strategy !== "AUTO_BUDGET_INCREASE") return undefined;
  const budget = change.after?.budget;
  if (typeof budget !== "number") return "lets TikTok raise its budget automatically.";
  const most = rounded(budget * MOST_RAISED);
  return `lets TikTok raise its budget automatically: ${budget} per day may become ${most}, and ${rounded(budget * MOST_RAISED * 1.25)} on a peak day.`;
};

/** A bid of one Smart+ ad group is set for all of its campaign (smart-plus 7), including unmanaged ones. */
const bidCarried: Finder = (change, { all }) => {
  if (change.op !== "update") return undefined;
  const { fields } = change.resource;
  const bids = change.difference.changed.filter((name) => fields[name]?.tiktok.carried);
  if (bids.length === 0) return undefined;
  const siblings = all.filter(
    (one) => one !== change && one.resource === change.resource && one.parentAfter === change.parentAfter && one.after,
  );
  const named = siblings.map(({ name }) => name).join(", ");
  return `applies ${bids.join(", ")} to every ad group of its campaign at TikTok${named ? `: ${named}` : ""}.`;
};

/** New creatives are reviewed; those kept by id are not (smart-plus 8, 17). */
function creativesAgain({ difference, before = {}, after = {}, resource }: Change): string | undefined {
  const field = resource.operations.creatives?.field ?? "";
  const changed = difference.changed.filter((name) => difference.verdicts[name] === "update");
  const others = changed.filter((name) => name === "adTextList" || name === "adConfiguration" || name === "disclaimer");
  if (others.length > 0)
    return `is reviewed by TikTok again, because ${others.join(", ")} changes; that can take hours.`;
  if (!changed.includes(field)) return undefined;
  if (after[field] === UNKNOWN) return "is reviewed by TikTok again, because its creatives are not known yet.";
  const { added, kept } = planCreatives(before[field], after[field]);
  if (added.length === 0) return undefined;
  return `has ${added.length} new ${added.length === 1 ? "creative" : "creatives"} for TikTok's review; the ${kept.length} that stay keep theirs. In an account that cannot keep creatives by id, all ${added.length + kept.length} are reviewed again.`;
}

/** Every ad update sends the ad back to review (reference 3.6), and so do new search keywords (reference 3.2). */
const reviewAgain: Finder = (change) => {
  if (change.op !== "update") return undefined;
  if (change.resource.operations.creatives) return creativesAgain(change);
  const updated = change.difference.changed.filter((name) => change.difference.verdicts[name] === "update");
  const reviewed = kindOf(change) === "ad" ? updated : updated.filter((name) => name === "searchKeywords");
  if (reviewed.length === 0) return undefined;
  return `is reviewed by TikTok again, because ${reviewed.join(", ")} changes; that can take hours.`;
};

/** New or changed values that none of our rules checks. */
const notChecked: Finder = (change) => {
  if (change.op === "delete" || !change.after) return undefined;
  const isMade = change.op !== "update";
  const { [EXTRA]: extra, [UNCHECKED]: names } = change.after;
  const old: Values = isMade ? {} : valuesIn(change.before?.[EXTRA]);
  const fields = isValues(extra)
    ? Object.keys(extra).filter((name) => JSON.stringify(extra[name]) !== JSON.stringify(old[name]))
    : [];
  const properties = (Array.isArray(names) ? names : []).filter(
    (name) => isMade || change.difference.changed.includes(String(name)),
  );
  const parts = [
    ...(extra === UNKNOWN ? ["fields that are not known yet"] : []),
    ...(fields.length > 0 ? [`${fields.join(", ")} of ${EXTRA}`] : []),
    ...(properties.length > 0 ? [`${properties.join(", ")}, which ${UNCHECKED} names`] : []),
  ];
  return parts.length > 0 ? `sends unchecked values to TikTok: ${parts.join("; ")}.` : undefined;
};

/** Plain campaigns of objectives that Upgraded Smart+ supports cannot be created after a day (smart-plus 1). */
const plainEnds: Finder = (change, { now, campaignOf, plainUntil: until }) => {
  const isNew = change.op === "create" && kindOf(change) === "campaign";
  if (!isNew && change.op !== "replace") return undefined;
  const campaign = kindOf(change) === "campaign" ? change : campaignOf(change);
  if (!campaign || !endOfCampaign(campaign.resource.title, campaign.after ?? {}, { now, until })) return undefined;
  const objective = String(campaign.after?.objective);
  return isNew
    ? `is a plain campaign of objective ${objective}, which TikTok no longer accepts as new after ${until}: tiktok-ads migrate writes it as a Smart+ campaign.`
    : `is plain, of objective ${objective}: after ${until} TikTok accepts no replacement of it, and it can only be changed in place.`;
};

const RULES: Readonly<Record<Exclude<RiskRule, "rename">, Finder>> = {
  deletion,
  replacement,
  enable,
  "automatic-increase": automaticIncrease,
  "bid-carried": bidCarried,
  "created-enabled": createdEnabled,
  "budget-jump": budgetJump,
  "budget-scheduled": budgetScheduled,
  "targeting-emptied": targetingEmptied,
  "schedule-past": schedulePast,
  "learning-reset": learningReset,
  "review-again": reviewAgain,
  "not-checked": notChecked,
  "plain-ends": plainEnds,
};

/** All risks, the most severe rules first. `now` in milliseconds; `plainUntil` is the setting of that name. */
export function risksOf(changes: readonly Change[], now: number, plainUntil = PLAIN_UNTIL): Risk[] {
  const byUrn = new Map(changes.map((change) => [change.urn, change]));
  const campaignOf: CampaignOf = (change) => {
    const above = byUrn.get(change.parentAfter ?? "");
    return above && (kindOf(above) === "campaign" ? above : campaignOf(above));
  };
  const living = changes.filter(({ op }) => op !== "same" && op !== "import");
  const around: Around = { now, campaignOf, all: changes, plainUntil };
  return pairsOf(RULES).flatMap(([rule, find]) =>
    living.flatMap((change) => {
      const sentence = find(change, around);
      if (sentence === undefined) return [];
      const { name, before, after } = change;
      const one = { ...whatIs(change.resource), name, before, after };
      return [{ rule, object: called(one), sentence: `${calledWithName(one)} ${sentence}` }];
    }),
  );
}
