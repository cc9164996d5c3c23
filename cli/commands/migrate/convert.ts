/**
 * Converts a plain campaign and its children to Smart+ campaigns. Pure except for the clock that is passed in; sends
 * nothing.
 */
import { SMART_PLUS_MOST } from "../../../facts/index.js";
import type { Values } from "../../../provider/definitions/index.js";
import { creativeKey } from "../../../provider/resources/creative-key.js";
import { resourceOf } from "../../../provider/resources/index.js";
import { taken } from "../import/names.js";
import { AD_OUTCOMES, adInputs, adNotes, adObstacle, creativeOf } from "./ad.js";
import { AD_GROUP_OUTCOMES, adGroupInputs, adGroupNotes, siblingKey } from "./ad-group.js";
import { type Asset, withoutAssets } from "./asset.js";
import { CAMPAIGN_OUTCOMES, campaignInputs, campaignNotes, obstacleOf } from "./campaign.js";
import { carried, droppedLosses, settled } from "./carry.js";
import { KEY_SUFFIX, type Loss, lossOf, type Made, type Migrated, type Plain, type Surroundings } from "./plain.js";
import type { ButtonsFor } from "./portfolios.js";

type Inputs = Record<string, unknown>;

/** Ads that differ only in content. */
interface Fold {
  readonly inputs: Inputs;
  /** The plain ads, one per creative, in the order of the creatives. */
  readonly sources: Plain[];
  readonly creatives: Values[];
}

const CAMPAIGN = resourceOf("SmartPlusCampaign");
const GROUP = resourceOf("SmartPlusAdGroup");
const AD = resourceOf("SmartPlusAd");

/** Handles a call to action that needs a new portfolio. */
function buttonLoss(ad: Plain, portfolio: Asset): Loss {
  const button = String(ad.inputs.callToAction);
  return lossOf(
    ad,
    "callToAction",
    `${button} becomes the portfolio ${portfolio.name}: TikTok shows each viewer the best of the texts that it recommends for such ads. For your own portfolio pass --call-to-action ${button}=NAME, or its id.`,
  );
}

/** Merges the ads of one ad group; those that cannot be migrated are losses. */
function folded(group: Plain, onTikTok: boolean, about: ButtonsFor, around: Surroundings, losses: Loss[]): Fold[] {
  const folds = new Map<string, Fold[]>();
  for (const ad of group.children) {
    const obstacle = adObstacle(ad, onTikTok);
    if (obstacle) {
      losses.push(lossOf(ad, obstacle.property, `${obstacle.reason} The ad is skipped.`));
      continue;
    }
    const portfolioOf = (button: string): Asset => {
      const portfolio = around.portfolios.of(button, about);
      if (around.portfolios.isFresh(portfolio)) losses.push(buttonLoss(ad, portfolio));
      return portfolio;
    };
    const { inputs, losses: own } = carried(ad, AD, AD_OUTCOMES, adInputs(ad, onTikTok, portfolioOf));
    losses.push(...own, ...adNotes(ad).map(([property, reason]) => lossOf(ad, property, reason)));
    const key = JSON.stringify(withoutAssets(inputs));
    const creative = creativeOf(ad);
    const alike = folds.get(key) ?? [];
    const shown = creativeKey(creative);
    const twin = alike.flatMap(({ sources, creatives }) =>
      sources.filter((_one, i) => creativeKey(creatives[i]) === shown),
    );
    if (twin[0]) {
      losses.push(lossOf(ad, undefined, `shows the same as ${twin[0].name} with the same text, so it is kept once.`));
      continue;
    }
    const last = alike.at(-1);
    if (last && last.creatives.length < SMART_PLUS_MOST.creatives) {
      last.sources.push(ad);
      last.creatives.push(creative);
    } else {
      alike.push({ inputs, sources: [ad], creatives: [creative] });
      folds.set(key, alike);
    }
  }
  return [...folds.values()].flat();
}

/** An ad whose creatives are all paused is paused itself. */
function withPauses(creatives: readonly Values[]): Inputs {
  const isPaused = creatives.length > 0 && creatives.every(({ paused }) => paused === true);
  const list = isPaused ? creatives.map(({ creativeInfo }) => ({ creativeInfo })) : creatives;
  return { creativeList: list, ...(isPaused ? { status: "DISABLE" } : {}) };
}

async function adOf(fold: Fold, parent: Values, groupName: string, around: Surroundings, losses: Loss[]) {
  const sources = [...fold.sources];
  const [first] = sources;
  if (!first) return undefined;
  const given = { name: first.inputs.name, ...withPauses(fold.creatives), ...fold.inputs };
  const onCreative = (index: number, reason: string): void => {
    const [source] = sources.splice(index, 1);
    if (source) losses.push(lossOf(source, undefined, `${reason} The ad is skipped.`));
  };
  const done = await settled(AD, given, { parent, now: around.now, onCreative });
  if (sources.length === 0) return undefined;
  if (done.refused !== undefined) {
    for (const source of sources) losses.push(lossOf(source, undefined, `${done.refused} The ad is skipped.`));
    return undefined;
  }
  losses.push(...droppedLosses(first, AD_OUTCOMES, done));
  return {
    resource: AD,
    from: first,
    key: first.key,
    name: `${groupName}/${first.key}`,
    inputs: done.inputs,
    checked: done.checked,
    children: [],
  };
}

const isOnTikTok = ({ placementType, placements }: Values): boolean =>
  placementType !== "PLACEMENT_TYPE_NORMAL" || [placements ?? []].flat().includes("PLACEMENT_TIKTOK");

/** A campaign in construction, as its ad groups see it. */
interface Above {
  readonly name: string;
  readonly view: Values;
  readonly siblings: readonly Values[];
}

async function groupOf(
  from: Plain,
  given: Inputs,
  above: Above,
  around: Surroundings,
  losses: Loss[],
): Promise<Made | undefined> {
  const done = await settled(GROUP, given, { parent: above.view, siblings: above.siblings, now: around.now });
  if (done.refused !== undefined) {
    losses.push(lossOf(from, undefined, `${done.refused} The ad group is skipped, with its ads.`));
    return undefined;
  }
  losses.push(...droppedLosses(from, AD_GROUP_OUTCOMES, done));
  const view = { ...done.checked, parent: above.view };
  const name = `${above.name}/${from.key}`;
  const about = {
    objective: String(above.view.objective),
    promotionType: String(done.checked.promotionType),
    advertiserId: String(from.inputs.advertiserId),
  };
  const folds = folded(from, isOnTikTok(done.checked), about, around, losses);
  for (const fold of folds.slice(SMART_PLUS_MOST.ads))
    for (const source of fold.sources)
      losses.push(
        lossOf(source, undefined, `A Smart+ ad group accepts ${SMART_PLUS_MOST.ads} ads. The ad is skipped.`),
      );
  const ads: Made[] = [];
  for (const fold of folds.slice(0, SMART_PLUS_MOST.ads)) {
    const made = await adOf(fold, view, name, around, losses);
    if (made) ads.push(made);
  }
  return {
    resource: GROUP,
    from,
    key: from.key,
    name,
    inputs: done.inputs,
    checked: done.checked,
    children: ads,
  };
}

interface Draft {
  readonly from: Plain;
  readonly inputs: Inputs;
}

/**
 * Ad groups by campaign: those that must be equal but are not are split, and no campaign has more than TikTok allows.
 */
function parted(drafts: readonly Draft[], optimized: boolean): Draft[][] {
  const parts = new Map<string, Draft[][]>();
  for (const draft of drafts) {
    const key = siblingKey(draft.inputs, optimized);
    const alike = parts.get(key) ?? [];
    const last = alike.at(-1);
    if (last && last.length < SMART_PLUS_MOST.groups) last.push(draft);
    else alike.push([draft]);
    parts.set(key, alike);
  }
  return [...parts.values()].flat();
}

/** Everything that one plain campaign becomes, and all losses. */
export async function migrated(from: Plain, around: Surroundings): Promise<Migrated> {
  const obstacle = obstacleOf(from);
  if (obstacle) return { from, campaigns: [], losses: [lossOf(from, obstacle.property, obstacle.reason)] };
  const losses: Loss[] = campaignNotes(from).map(([property, reason]) => lossOf(from, property, reason));
  const optimized = from.inputs.budgetOptimizeOn === true;
  const drafts = from.children.map((group): Draft => {
    const { inputs, losses: own } = carried(
      group,
      GROUP,
      AD_GROUP_OUTCOMES,
      adGroupInputs(group, optimized, around.now),
    );
    losses.push(...own, ...adGroupNotes(group, optimized, around.now).map(([name, why]) => lossOf(group, name, why)));
    return { from: group, inputs };
  });
  // A budget that all ad groups share cannot be shared by two campaigns.
  const isShared = optimized || from.inputs.budgetMode !== "BUDGET_MODE_INFINITE";
  const all = parted(drafts, optimized);
  const parts = isShared ? all.slice(0, 1) : all;
  for (const draft of all.slice(parts.length).flat())
    losses.push(
      lossOf(
        draft.from,
        undefined,
        "goal, bid or event differ from those of the campaign's first ad group, and Smart+ requires them to be equal in a campaign. The ad group is skipped: create a campaign with its own budget for it.",
      ),
    );
  const campaigns: Made[] = [];
  const names = new Set<string>();
  for (const part of parts.length > 0 ? parts : [[]]) {
    const made = await campaignOf({ from, part, count: campaigns.length + 1 }, names, around, losses);
    if (made) campaigns.push(made);
  }
  return { from, campaigns, losses };
}

/** Ad groups of one plain campaign that can be in one Smart+ campaign; `count` from 1. */
interface Part {
  readonly from: Plain;
  readonly part: readonly Draft[];
  readonly count: number;
}

async function campaignOf(
  { from, part, count }: Part,
  names: Set<string>,
  around: Surroundings,
  losses: Loss[],
): Promise<Made | undefined> {
  const own = carried(from, CAMPAIGN, CAMPAIGN_OUTCOMES, campaignInputs(from, around.suffix, count));
  if (count === 1) losses.push(...own.losses);
  const done = await settled(CAMPAIGN, own.inputs, { now: around.now });
  if (done.refused !== undefined) {
    losses.push(lossOf(from, undefined, `${done.refused} The campaign stays as it is.`));
    return undefined;
  }
  losses.push(...(count === 1 ? droppedLosses(from, CAMPAIGN_OUTCOMES, done) : []));
  const used = new Set(names);
  let key = taken(`${from.key}${KEY_SUFFIX}`, used);
  while (around.isTaken(key)) key = taken(`${from.key}${KEY_SUFFIX}`, used);
  const groups: Made[] = [];
  const siblings: Values[] = [];
  for (const draft of part) {
    const above = { name: key, view: done.checked, siblings: [...siblings] };
    const group = await groupOf(draft.from, draft.inputs, above, around, losses);
    if (!group) continue;
    groups.push(group);
    siblings.push(group.checked);
  }
  if (part.length > 0 && groups.length === 0) {
    losses.push(lossOf(from, undefined, "none of its ad groups can be migrated, so it stays as it is."));
    return undefined;
  }
  names.add(key);
  return { resource: CAMPAIGN, from, key, name: key, inputs: done.inputs, checked: done.checked, children: groups };
}
