/**
 * What spend buys: impressions, clicks and the rest, in rates specific to each ad. The rates are assumed; which counts
 * occur depends on the ad group's goal, its pixel or app, and whether the ad is a video (document 1843337909199938).
 *
 * All numbers are whole: counts, and money in hundredths. So parts of a whole add up to it exactly.
 */
import { APP_EVENTS, GOAL_EVENTS, GOAL_RESULTS, WEBSITE_EVENTS } from "../../facts/reports/index.js";
import type { Body } from "../validate.js";
import { dice } from "./dice.js";
import { STEPS, type Step } from "./funnel.js";

/** Counts by metric name; a missing one is 0. Names that begin with `_` are not metrics. */
export type Counts = Record<string, number>;

/** What determines an ad's numbers. */
export interface Delivered {
  readonly seed: number;
  readonly ad: string;
  readonly row: Body;
  readonly group: Body;
  readonly campaign: Body;
  /** Units of the currency that stand for a dollar. */
  readonly price: number;
}

/** An ad's rates, computed once. */
export interface Profile {
  readonly has: ReadonlySet<Step["when"]>;
  readonly event?: string;
  readonly result?: string;
  readonly secondary: boolean;
  readonly skan: boolean;
  /** Hundredths for one conversion. */
  readonly worth: number;
  readonly price: number;
  readonly share: (index: number) => number;
}

const isVideo = ({ row }: Delivered): boolean => !/IMAGE|CAROUSEL/.test(String(row.ad_format ?? ""));

/** The metric that counts what the ad group is optimized for; undefined if there are no conversions. */
function eventOf({ group }: Delivered): string | undefined {
  const goal = String(group.optimization_goal ?? "");
  const event = String(group.optimization_event ?? "");
  if (group.app_id && !group.pixel_id) {
    if (goal === "VALUE") return "purchase";
    return APP_EVENTS[event] ?? (goal === "INSTALL" || goal === "IN_APP_EVENT" ? "app_install" : undefined);
  }
  if (group.pixel_id) return WEBSITE_EVENTS[event] ?? (goal === "VALUE" ? "complete_payment" : GOAL_EVENTS[goal]);
  return goal === "INSTALL" ? undefined : GOAL_EVENTS[goal];
}

/** Which numbers an ad can have. */
function partsOf(of: Delivered, event: string | undefined): Set<Step["when"]> {
  const { group } = of;
  const has = new Set<Step["when"]>(["always"]);
  const goal = String(group.optimization_goal ?? "");
  if (isVideo(of)) has.add("video");
  if (/WEBSITE/.test(String(group.promotion_type ?? "")) || group.pixel_id) has.add("website");
  if (group.pixel_id) has.add("pixel");
  if (group.app_id) has.add("app");
  if (goal === "DESTINATION_VISIT") has.add("destination");
  if (/LIVE/.test(goal)) has.add("live");
  if (event === "onsite_form") has.add("form");
  if (event?.startsWith("messaging")) has.add("message");
  if (/^onsite_(shopping|initiate)/.test(event ?? "")) has.add("shop");
  return has;
}

/** The rates of an ad. */
export function profileOf(of: Delivered): Profile {
  const { seed, ad, group, campaign, price } = of;
  const rolls = new Map<number, (index: number) => number>();
  const share = (index: number): number => {
    const block = Math.floor(index / 15);
    let roll = rolls.get(block);
    if (!roll) {
      roll = dice(seed, ad, block);
      rolls.set(block, roll);
    }
    return roll(index % 15);
  };
  const event = eventOf(of);
  const result = GOAL_RESULTS[String(group.optimization_goal ?? "")] ?? event;
  return {
    has: partsOf(of, event),
    ...(event ? { event } : {}),
    ...(result ? { result } : {}),
    secondary: Boolean(group.secondary_optimization_event),
    skan: campaign.campaign_type === "IOS14_CAMPAIGN" && campaign.disable_skan_campaign !== true,
    worth: Math.round((1_500 + 6_000 * share(1)) * price),
    price,
    share,
  };
}

/** Hundredths of the currency; rounding never exceeds a budget. */
export const hundredths = (amount: number): number => Math.floor(amount * 100 + 1e-6);

/** What the amount bought, before anything is split; never less for a larger amount. */
export function primitives(profile: Profile, amount: number): Counts {
  const { has, share, price, event } = profile;
  const spend = hundredths(amount);
  const shown = Math.floor((spend / 100 / price / (3 + 6 * share(0))) * 1_000);
  const counts: Counts = { spend, gross_impressions: shown };
  for (const [index, step] of STEPS.entries()) {
    if (step.within === undefined || !(has.has(step.when) || step.name === event)) continue;
    const above = counts[step.within] ?? 0;
    counts[step.name] = Math.floor(above * (step.from + (step.to - step.from) * share(index + 2)));
  }
  if (counts.video_play_actions) counts._play_ms = counts.video_play_actions * Math.round(2_500 + 8_000 * share(1));
  const above = event ? (counts[event] ?? 0) : 0;
  if (event) counts._viewed = Math.floor(above * 0.15 * share(3));
  if (profile.secondary) counts._secondary = Math.floor(above * (0.1 + 0.3 * share(4)));
  return counts;
}

/** Values follow counts, so that parts of them add up as well. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  complete_payment: ["total_complete_payment_rate"],
  total_purchase: ["total_purchase_value"],
  onsite_shopping: ["total_onsite_shopping_value"],
  on_web_order: ["total_on_web_order_value"],
  initiate_checkout: ["total_initiate_checkout_value"],
  web_event_add_to_cart: ["total_web_event_add_to_cart_value"],
};

/** Conversions by touch. */
const TOUCHED = ["app_install", "registration", "purchase"];

/** Adds the derived counts of a part: conversions, results, values, touches. Changes and returns `counts`. */
export function derived(profile: Profile, counts: Counts): Counts {
  const { event, result } = profile;
  const of = (name: string): number => counts[name] ?? 0;
  for (const [name, values] of Object.entries(VALUES))
    if (of(name) > 0) for (const value of values) counts[value] = of(name) * profile.worth;
  counts.paid_engagement_engaged_view = of("engaged_view") - of("paid_engaged_view");
  counts.paid_engagement_engaged_view_15s = of("engaged_view_15s") - of("paid_engaged_view_15s");
  counts.cash_spend = of("spend");
  counts.billed_cost = of("spend");
  if (event) {
    counts.conversion = of(event);
    counts.vta_conversion = of("_viewed");
    counts.cta_conversion = of(event) - of("_viewed");
    if (TOUCHED.includes(event)) {
      counts[`vta_${event}`] = counts.vta_conversion;
      counts[`cta_${event}`] = counts.cta_conversion;
    }
    if (event === "complete_payment") {
      counts.vta_complete_payment = counts.vta_conversion;
      counts.vta_complete_payment_value = counts.vta_conversion * profile.worth;
      counts.website_cta_purchase = counts.cta_conversion;
      counts.website_cta_purchase_value = counts.cta_conversion * profile.worth;
    }
  }
  if (result === "reach") counts._reached_by = of("impressions");
  else if (result) counts.result = of(result);
  if (profile.secondary) counts.secondary_goal_result = of("_secondary");
  return profile.skan ? byPostback(profile, counts) : counts;
}

/** A dedicated campaign's app events arrive through Apple's postbacks, under their own names. */
function byPostback(profile: Profile, counts: Counts): Counts {
  for (const { name, when } of STEPS) {
    if (when !== "app" || counts[name] === undefined) continue;
    counts[`skan_${name.replace("app_event_", "")}`] = counts[name];
    counts[name] = 0;
  }
  counts.skan_conversion = counts.conversion ?? 0;
  counts.skan_result = counts.result ?? 0;
  counts.conversion = 0;
  if (profile.result === profile.event) counts.result = 0;
  return counts;
}

/** Everything that an amount bought, not split. */
export const countsOf = (profile: Profile, amount: number): Counts => derived(profile, primitives(profile, amount));

/** Adds the counts of a part to a sum. */
export function addTo(sum: Counts, part: Counts): void {
  for (const name in part) sum[name] = (sum[name] ?? 0) + (part[name] ?? 0);
}

/**
 * Number of people reached: grows more slowly than impressions, so that several rows together never have fewer people
 * than one of them, and never more than their sum.
 */
export const reachOf = (impressions: number): number =>
  Math.ceil(impressions / (1 + 0.12 * Math.log1p(impressions / 2_000)));
