/** Business rules of ad groups (reference 3.2, 3.3, 3.4). */
import { refusal } from "../envelope.js";
import { checkBudget } from "../money.js";
import { type Body, isSet, parseTime } from "../validate.js";
import type { World } from "../world.js";

const HALF_DAY_MS = 12 * 3_600_000;
const DAY_MS = 86_400_000;

const GOALS: Readonly<Record<string, readonly string[]>> = {
  REACH: ["REACH"],
  VIDEO_VIEWS: ["ENGAGED_VIEW", "ENGAGED_VIEW_FIFTEEN"],
  TRAFFIC: ["CLICK", "TRAFFIC_LANDING_PAGE_VIEW", "DESTINATION_VISIT", "REACH"],
  WEB_CONVERSIONS: ["CONVERT", "VALUE", "AUTOMATIC_VALUE_OPTIMIZATION", "CLICK", "REACH"],
  APP_PROMOTION: ["INSTALL", "IN_APP_EVENT", "VALUE", "CLICK"],
  LEAD_GENERATION: ["LEAD_GENERATION", "CONVERSION_LEADS", "PREFERRED_LEAD", "CONVERSATION", "CLICK"],
  ENGAGEMENT: ["FOLLOWERS", "PAGE_VISIT", "PROFILE_VIEWS"],
};

const BILLING: Readonly<Record<string, string>> = {
  REACH: "CPM",
  CLICK: "CPC",
  ENGAGED_VIEW: "CPV",
  ENGAGED_VIEW_FIFTEEN: "CPV",
  CONVERT: "OCPM",
  VALUE: "OCPM",
  INSTALL: "OCPM",
  IN_APP_EVENT: "OCPM",
  FOLLOWERS: "OCPM",
  PAGE_VISIT: "OCPM",
};

/** Objective × goal × billing × promotion type, and what a goal needs. */
export function checkGoal(body: Body, campaign: Body): void {
  const objective = String(campaign.objective_type);
  const goal = String(body.optimization_goal);
  if (!isSet(body.promotion_type) && !["REACH", "VIDEO_VIEWS", "ENGAGEMENT"].includes(objective))
    throw refusal("promotionTypeNeeded", { path: "promotion_type" });
  if (GOALS[objective] && !GOALS[objective].includes(goal)) throw refusal("goalOfObjective", { goal, objective });
  if (BILLING[goal] && BILLING[goal] !== body.billing_event)
    throw refusal("billingOfGoal", { event: String(body.billing_event), goal });
  if (objective === "WEB_CONVERSIONS" && ["CONVERT", "VALUE"].includes(goal) && !isSet(body.pixel_id))
    throw refusal("pixelNeeded");
  if (
    ["CONVERT", "VALUE", "IN_APP_EVENT"].includes(goal) &&
    !isSet(body.optimization_event) &&
    !isSet(body.custom_conversion_id)
  )
    throw refusal("eventNeeded", { path: "optimization_event" });
  if (["APP_ANDROID", "APP_IOS"].includes(String(body.promotion_type))) {
    if (!isSet(body.app_id) && !isSet(body.app_config)) throw refusal("appNeeded", { path: "app_id" });
    if (!isSet(body.operating_systems)) throw refusal("systemNeeded", { path: "operating_systems" });
  }
  if (body.placement_type !== "PLACEMENT_TYPE_AUTOMATIC" && !isSet(body.placements))
    throw refusal("placementsNeeded", { path: "placements" });
  if (campaign.campaign_type === "IOS14_CAMPAIGN" && !isSet(body.ios14_targeting))
    throw refusal("iosTargetingNeeded", { path: "ios14_targeting" });
  checkAttribution(body);
}

function checkAttribution(body: Body): void {
  if (isSet(body.click_attribution_window) !== isSet(body.view_attribution_window)) {
    throw refusal("windowsTogether", {
      path: isSet(body.click_attribution_window) ? "view_attribution_window" : "click_attribution_window",
    });
  }
  if (body.brand_safety_type === "THIRD_PARTY" && !isSet(body.brand_safety_partner))
    throw refusal("partnerNeeded", { path: "brand_safety_partner" });
  const subplacements = body.tiktok_subplacements as string[] | undefined;
  if (isSet(subplacements) && !subplacements?.includes("IN_FEED")) throw refusal("inFeedNeeded");
}

/** Budget by mode, currency and scheduled days; nothing of that under CBO. */
export function checkGroupBudget(world: World, advertiser: string, row: Body, campaign: Body): void {
  if (campaign.budget_optimize_on === true) return;
  if (row.budget_mode === "BUDGET_MODE_INFINITE") throw refusal("infiniteGroup");
  if (campaign.budget_mode === "BUDGET_MODE_DAY" && row.budget_mode === "BUDGET_MODE_TOTAL")
    throw refusal("totalUnderDaily");
  const currency = String(world.store.get("advertiser", advertiser)?.row.currency ?? "USD");
  const daily = ["STORE", "SHOWCASE"].includes(String(row.product_source)) ? 10 : 20;
  const span = parseTime(row.schedule_end_time) - parseTime(row.schedule_start_time);
  const days = row.budget_mode === "BUDGET_MODE_TOTAL" && span > 0 ? Math.max(1, Math.ceil(span / DAY_MS)) : 1;
  checkBudget(row.budget, currency, daily * days);
}

/** Start, end and their bounds. */
export function checkSchedule(world: World, row: Body): void {
  const [start, end] = [parseTime(row.schedule_start_time), parseTime(row.schedule_end_time)];
  if (Number.isNaN(start)) throw refusal("startNeeded", { path: "schedule_start_time" });
  if (row.schedule_unchanged !== true && start < world.now() - HALF_DAY_MS) throw refusal("startTooEarly");
  if (start > Date.parse("2028-01-01T00:00:00Z")) throw refusal("startTooLate");
  if (row.schedule_type === "SCHEDULE_FROM_NOW") {
    if (row.budget_mode === "BUDGET_MODE_TOTAL") throw refusal("fromNowTotal");
    return;
  }
  if (Number.isNaN(end)) throw refusal("endNeeded", { path: "schedule_end_time" });
  if (end <= start) throw refusal("endBeforeStart");
  if (end > Date.parse("2038-01-01T00:00:00Z")) throw refusal("endTooLate");
}

/** Bid fields by bid type and billing event. */
export function checkBids(row: Body, campaign: Body): void {
  const custom = row.bid_type === "BID_TYPE_CUSTOM";
  const conversion = row.billing_event === "OCPM";
  if (custom && conversion && !row.conversion_bid_price && !row.roas_bid)
    throw refusal("conversionBidNeeded", { path: "conversion_bid_price" });
  if (custom && !conversion && !row.bid_price) throw refusal("bidNeeded", { path: "bid_price" });
  if (custom && campaign.objective_type === "VIDEO_VIEWS" && row.bid_display_mode !== "CPV")
    throw refusal("displayModeNeeded", { path: "bid_display_mode" });
  const budget = campaign.budget_optimize_on === true ? campaign.budget : row.budget;
  for (const name of ["bid_price", "conversion_bid_price"]) {
    const bid = row[name];
    if (typeof bid === "number" && bid > 0 && typeof budget === "number" && bid >= budget)
      throw refusal("bidOverBudget", { path: name });
  }
}

/** What must be set, and what excludes each other. */
export function checkTargeting(row: Body): void {
  if (!isSet(row.location_ids) && !isSet(row.zipcode_ids) && !isSet(row.saved_audience_id))
    throw refusal("locationNeeded", { path: "location_ids" });
  const excluding = [
    ["purchase_intention_keyword_ids", "interest_keyword_ids"],
    ["device_price_ranges", "device_model_ids"],
    ["excluded_pangle_audience_package_ids", "included_pangle_audience_package_ids"],
  ] as const;
  for (const [one, other] of excluding)
    if (isSet(row[one]) && isSet(row[other])) throw refusal("excludesEachOther", { path: one, other });
  const both = (row.audience_ids as string[]).find((id) => (row.excluded_audience_ids as string[]).includes(id));
  if (both) throw refusal("audienceTwice", { id: both });
  const dayparting = String(row.dayparting);
  if (dayparting !== "" && !/^[01]{336}$/.test(dayparting)) throw refusal("daypartingForm");
}
