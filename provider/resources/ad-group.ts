/** An ad group: audience, placement, schedule, budget and bid, between campaign and ads. Reference 3.2, 3.3, 3.4. */
import { AD_GROUP_ENUMS, CAMPAIGN_ENUMS } from "../../facts/index.js";
import { choice, defineResource, type Fields, isAbsent, money, reference, text, time } from "../definitions/index.js";
import { factFields } from "../facts/fields.js";
import type { Lineage } from "../facts/names.js";
import { ancestorProperties, factRules } from "../facts/rules.js";
import { deliveryFields } from "./ad-group-delivery.js";
import { promotionFields } from "./ad-group-promotion.js";
import { targetingFields } from "./ad-group-targeting.js";
import { campaign } from "./campaign.js";
import { advertiserId, currency, DELETED_ONLY, status } from "./shared.js";

/** A level whose own fields do not count. */
const NOTHING = { fields: {}, noun: "" };

/**
 * A bid type is always sent, so that a changed TikTok default has no effect here. Under campaign budget optimization it
 * can never be changed and applies to all siblings: there the program sets it.
 */
function bidType(get: (name: string) => unknown): string | undefined {
  if (get("parent.budgetOptimizeOn") === true) return undefined;
  const bids = [get("bidPrice"), get("conversionBidPrice")];
  return bids.some((bid) => typeof bid === "number" && bid > 0) ? "BID_TYPE_CUSTOM" : "BID_TYPE_NO_BID";
}

const lineage = (fields: Fields): Lineage => [{ fields, noun: "ad group" }, campaign];

export const adGroup = defineResource({
  title: "AdGroup",
  kind: "adGroup",
  config: {
    section: "adGroups",
    doc: "Ad groups by name.",
    name: "us",
    begin: "budgetMode: BUDGET_MODE_DAY",
    defaults: "adGroup",
  },
  import: "listed",
  permission: "ads",
  automation: "MANUAL",
  noun: "ad group",
  level: "adgroup",
  wireId: "adgroup_id",
  doc: "An ad group defines who sees its ads, where, when, and with which budget and bid.",
  example: {
    campaign: "@campaign",
    name: "Germany, 25 to 44",
    promotionType: "WEBSITE",
    placements: ["PLACEMENT_TIKTOK"],
    locationIds: ["2921044"],
    ageGroups: ["AGE_25_34", "AGE_35_44"],
    budgetMode: "BUDGET_MODE_DAY",
    budget: 40,
    scheduleType: "SCHEDULE_FROM_NOW",
    scheduleStartTime: "2027-03-01T08:00:00Z",
    optimizationGoal: "CLICK",
    billingEvent: "CPC",
  },
  ...factFields("adgroup", {
    required: {
      campaign: reference(campaign, {
        wire: "campaign_id",
        doc: "The campaign it belongs to: the resource, or its id.",
      }),
      name: text({
        wire: "adgroup_name",
        max: 512,
        doc: "The name in TikTok Ads Manager: at most 512 characters, a CJK character counts as 2, no emoji.",
      }),
      optimizationGoal: choice(AD_GROUP_ENUMS.optimization_goal, {
        doc: "What delivery is optimized for. The allowed goals depend on the campaign's objective.",
      }),
      billingEvent: choice(AD_GROUP_ENUMS.billing_event, {
        doc: "What is paid for: clicks, thousand impressions, views, or impressions towards a conversion.",
      }),
      budgetMode: choice(CAMPAIGN_ENUMS.budget_mode, {
        read: "never",
        doc: "BUDGET_MODE_DAY spends at most the budget each day, BUDGET_MODE_TOTAL over the schedule, BUDGET_MODE_DYNAMIC_DAILY_BUDGET that amount per day on average over a week. BUDGET_MODE_INFINITE only under campaign budget optimization.",
      }),
    },
    optional: {
      advertiserId: advertiserId(),
      budget: money({
        doc: "The amount for budgetMode, in whole units of the advertiser's currency; at least 20 US dollars a day or the equivalent. Omitted under campaign budget optimization. A change of a daily budget takes effect immediately.",
      }),
      status: status("ENABLE", "ENABLE lets the ad group spend once its campaign does, DISABLE pauses it."),
      scheduleType: choice(AD_GROUP_ENUMS.schedule_type, {
        doc: "SCHEDULE_START_END has an end, SCHEDULE_FROM_NOW has none. Default: derived from whether there is an end.",
      }),
      scheduleStartTime: time({
        doc: "When it starts: at most 12 hours ago and before 2028. Default: the campaign's startTime, if the program passes the campaign itself. It cannot be moved once it has passed.",
      }),
      scheduleEndTime: time({
        read: "whenDeclared",
        importedWith: { property: "scheduleType", values: ["SCHEDULE_START_END"] },
        doc: "When it ends: before 2038. Default: the campaign's endTime, if the ad group has no schedule of its own.",
      }),
      currency: currency(),
      bidType: choice(AD_GROUP_ENUMS.bid_type, {
        importedUnsetWith: { property: "budgetMode", values: ["BUDGET_MODE_INFINITE"] },
        doc: "BID_TYPE_NO_BID is maximum delivery, BID_TYPE_CUSTOM uses a bid. TikTok's default is BID_TYPE_NO_BID.",
      }),
      bidPrice: money({
        zero: true,
        doc: "The bid for a click, thousand impressions or a view, in the advertiser's currency; below the budget.",
      }),
      conversionBidPrice: money({
        zero: true,
        doc: "The bid for a conversion under billingEvent OCPM, in the advertiser's currency; below the budget.",
      }),
      pacing: choice(AD_GROUP_ENUMS.pacing, {
        default: "PACING_MODE_SMOOTH",
        doc: "PACING_MODE_SMOOTH spreads the budget over the day, PACING_MODE_FAST spends it as fast as possible.",
      }),
      ...promotionFields,
      ...targetingFields,
      ...deliveryFields,
    },
  }),
  outputs: {
    createTime: time({ change: "local", doc: "When TikTok created it." }),
  },
  derived: [
    {
      property: "scheduleStartTime",
      from: ["scheduleStartTime", "parent.startTime"],
      doc: "the campaign's startTime",
      value: (get) => get("parent.startTime"),
    },
    {
      property: "scheduleEndTime",
      from: ["scheduleType", "parent.endTime"],
      doc: "the campaign's endTime",
      value: (get) => (get("scheduleType") === "SCHEDULE_FROM_NOW" ? undefined : get("parent.endTime")),
    },
    {
      property: "scheduleType",
      from: ["scheduleEndTime"],
      doc: "SCHEDULE_START_END with an end, otherwise SCHEDULE_FROM_NOW",
      value: (get) => (isAbsent(get("scheduleEndTime")) ? "SCHEDULE_FROM_NOW" : "SCHEDULE_START_END"),
    },
    {
      property: "bidType",
      from: ["bidPrice", "conversionBidPrice"],
      doc: "BID_TYPE_CUSTOM with a bid, otherwise BID_TYPE_NO_BID; required under campaign budget optimization",
      value: bidType,
    },
  ],
  rules: (fields) => factRules("adgroup", () => lineage(fields)),
  parent: {
    field: "campaign",
    of: campaign,
    looksAt: [
      ...new Set([
        "name",
        "startTime",
        "endTime",
        "currency",
        ...ancestorProperties("adgroup", lineage({}), 1),
        // Facts about ads reach these through the ad group.
        ...ancestorProperties("ad", [NOTHING, NOTHING, campaign], 2),
      ]),
    ],
  },
  operations: {
    create: { by: "call", path: "/adgroup/create/" },
    read: {
      path: "/adgroup/get/",
      ids: "adgroup_ids",
      maxIds: 100,
      idsIn: "filtering",
      maxPageSize: 1000,
      deletedOnly: DELETED_ONLY,
    },
    update: { path: "/adgroup/update/", style: "complete" },
    lookup: { parent: { field: "campaign", filter: "campaign_ids" } },
    status: { path: "/adgroup/status/update/", ids: "adgroup_ids" },
    delete: { by: "status" },
    children: {
      path: "/ad/get/",
      filter: "adgroup_ids",
      id: "ad_id",
      name: "ad_name",
      parent: "adgroup_id",
      noun: "ad",
    },
  },
});
