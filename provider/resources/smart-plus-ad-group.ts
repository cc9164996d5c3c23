/** An ad group of Upgraded Smart+ (reference/smart-plus.md sections 4 to 7). Rules and changes are facts/smart-plus. */
import { DEEP_BIDS, GOALS, PROMOTION_TYPES } from "../../facts/smart-plus/kinds.js";
import {
  type ConditionalChange,
  choice,
  defineResource,
  id,
  isAbsent,
  key,
  money,
  number,
  object,
  reference,
  text,
  time,
} from "../definitions/index.js";
import { changeOf, unsetMembersOf } from "../facts/notes.js";
import { factRules } from "../facts/rules.js";
import { advertiserId, currency, DELETED_ONLY, status } from "./shared.js";
import { deliveryFields, fact, LEVEL, promotionFields } from "./smart-plus-ad-group-fields.js";
import { smartPlusCampaign } from "./smart-plus-campaign.js";
import { targetingMembers } from "./smart-plus-targeting.js";

const UNITED_STATES = "6252001";

const member = (spec: unknown, name: string): unknown =>
  typeof spec === "object" && spec !== null ? Object.entries(spec).find(([one]) => one === name)?.[1] : undefined;

const locationsOf = (spec: unknown): unknown[] => [member(spec, "locationIds") ?? []].flat();

/** TikTok does not let the United States be removed, except for other locations there, nor app targeting be changed. */
const targetingChange: ConditionalChange = {
  inPlace: (before, after) => {
    if (isAbsent(after)) return false;
    const [old, now] = [locationsOf(before), locationsOf(after)];
    const removed = old.includes(UNITED_STATES) && !now.includes(UNITED_STATES);
    if (removed && now.every((one) => old.includes(one))) return false;
    const fixed = "appTargetingType";
    return JSON.stringify(member(before, fixed)) === JSON.stringify(member(after, fixed));
  },
  doc: "It changes in place, with two exceptions: the United States cannot be removed (other locations there may replace it), and appTargetingType cannot change. Those replace the resource.",
};

export const smartPlusAdGroup = defineResource({
  title: "SmartPlusAdGroup",
  kind: "adGroup",
  config: {
    section: "adGroups",
    doc: "Ad groups of Upgraded Smart+ by name.",
    name: "us",
    begin: "budgetMode: BUDGET_MODE_DAY",
    defaults: "smartPlusAdGroup",
  },
  import: "listed",
  permission: "ads",
  automation: "UPGRADED_SMART_PLUS",
  noun: "Smart+ ad group",
  level: "smart_adgroup",
  wireId: "adgroup_id",
  doc: "An ad group of Upgraded Smart+: what is promoted, goal, bid, targeting and schedule.",
  example: {
    campaign: "@campaign",
    name: "Germany",
    promotionType: "WEBSITE",
    optimizationGoal: "CLICK",
    billingEvent: "CPC",
    bidType: "BID_TYPE_NO_BID",
    targetingSpec: { locationIds: ["2921044"] },
    scheduleType: "SCHEDULE_FROM_NOW",
    scheduleStartTime: "2027-03-01T08:00:00Z",
  },
  required: {
    campaign: reference(smartPlusCampaign, {
      wire: "campaign_id",
      change: "replace",
      doc: "The Smart+ campaign it belongs to: the resource, or its id.",
    }),
    name: text({
      wire: "adgroup_name",
      max: 512,
      change: changeOf(LEVEL, "adgroup_name"),
      doc: "The name in TikTok Ads Manager: at most 512 characters, a CJK character counts as 2, no emoji.",
    }),
    promotionType: choice(PROMOTION_TYPES, {
      ...fact("promotion_type"),
      doc: "What is promoted. It follows from the campaign's objective and destination.",
    }),
    optimizationGoal: choice(GOALS, {
      ...fact("optimization_goal"),
      doc: "What delivery is optimized for. The allowed goals depend on the campaign.",
    }),
    billingEvent: choice(["CPC", "OCPM"], {
      ...fact("billing_event"),
      doc: "What is paid for: CPC with goal CLICK, OCPM with every other.",
    }),
    bidType: choice(["BID_TYPE_NO_BID", "BID_TYPE_CUSTOM"], {
      change: changeOf(LEVEL, "bid_type"),
      doc: "BID_TYPE_NO_BID is maximum delivery, BID_TYPE_CUSTOM uses a cost cap. Equal in all ad groups of a campaign.",
    }),
    targetingSpec: object(targetingMembers, {
      change: targetingChange,
      members: {
        unset: unsetMembersOf(LEVEL, "targeting_spec"),
        filled: ["operatingSystems", "brandSafetyType", "categoryExclusionIds"],
      },
      doc: "Who sees the ads and where. Under targetingOptimizationMode AUTOMATIC TikTok uses a few of its members and ignores the rest; Check refuses what would be ignored.",
    }),
    scheduleStartTime: time({
      change: changeOf(LEVEL, "schedule_start_time"),
      doc: "When it starts: at most 12 hours ago and before 2028.",
    }),
  },
  optional: {
    advertiserId: advertiserId(),
    budgetMode: choice(["BUDGET_MODE_DYNAMIC_DAILY_BUDGET", "BUDGET_MODE_TOTAL"], {
      change: changeOf(LEVEL, "budget_mode"),
      unset: ["BUDGET_MODE_INFINITE"],
      doc: "Without campaign budget optimization: BUDGET_MODE_DYNAMIC_DAILY_BUDGET or BUDGET_MODE_TOTAL, equal in all ad groups of a campaign. Omitted under campaign budget optimization, which ignores it.",
    }),
    budget: money({
      change: changeOf(LEVEL, "budget"),
      unset: [0],
      doc: "The amount for budgetMode, in whole units of the advertiser's currency; at least 20 US dollars a day or the equivalent. Omitted under campaign budget optimization.",
    }),
    scheduledBudget: money({
      change: "schedule",
      unset: [0],
      doc: "The dynamic daily budget from the account's next midnight on, counted from the update that sets it; budget applies until then. Once it took effect, write it as budget and remove scheduledBudget: nothing changes at TikTok. If removed earlier, budget applies immediately and stays. Under campaign budget optimization it sets the ad group's daily maximum, requires a minBudget, and TikTok documents no call that removes it. Only allowlisted accounts can use it.",
    }),
    status: status("ENABLE", "ENABLE lets the ad group spend once its campaign does, DISABLE pauses it."),
    scheduleType: choice(["SCHEDULE_FROM_NOW", "SCHEDULE_START_END"], {
      change: changeOf(LEVEL, "schedule_type"),
      doc: "SCHEDULE_START_END has an end, SCHEDULE_FROM_NOW has none and requires a daily budget. Default: derived from whether there is an end.",
    }),
    scheduleEndTime: time({
      change: changeOf(LEVEL, "schedule_end_time"),
      read: "whenDeclared",
      importedWith: { property: "scheduleType", values: ["SCHEDULE_START_END"] },
      doc: "When it ends: before 2038.",
    }),
    currency: currency(),
    bidPrice: money({
      change: changeOf(LEVEL, "bid_price"),
      carried: true,
      unset: [0],
      doc: "The cost cap of a click, below the budget. TikTok sets it for all ad groups of the campaign when one of them changes, so all must have the same.",
    }),
    conversionBidPrice: money({
      change: changeOf(LEVEL, "conversion_bid_price"),
      carried: true,
      unset: [0],
      doc: "The cost cap of a conversion, a landing page view, an install or an in-app event, below the budget. TikTok sets it for all ad groups of the campaign when one of them changes, so all must have the same.",
    }),
    deepBidType: choice(DEEP_BIDS, {
      ...fact("deep_bid_type"),
      doc: "The value strategy: VO_HIGHEST_VALUE, or VO_MIN_ROAS with roasBid under a daily budget.",
    }),
    roasBid: number({
      min: 0.01,
      max: 1000,
      change: changeOf(LEVEL, "roas_bid"),
      carried: true,
      unset: [0],
      doc: "The minimum return on ad spend of VO_MIN_ROAS, 0.01 to 1000. TikTok sets it for all ad groups of the campaign when one of them changes.",
    }),
    minBudget: money({
      change: changeOf(LEVEL, "min_budget"),
      unset: [0],
      read: "whenDeclared",
      doc: "What TikTok tries to spend on this ad group under campaign budget optimization; not guaranteed.",
    }),
    budgetAutoAdjustStrategy: choice(["AUTO_BUDGET_INCREASE", "UNSET"], {
      change: changeOf(LEVEL, "budget_auto_adjust_strategy"),
      unset: ["UNSET"],
      doc: "AUTO_BUDGET_INCREASE lets TikTok raise the ad group's own daily budget by 20 %, up to ten times a day. Guardrails and previews count 6.19 times the budget, and 7.74 on a peak day.",
    }),
    nativeSeriesId: id({ ...fact("native_series_id"), doc: "The series that promotionType NATIVE_SERIES promotes." }),
    identityId: key({ ...fact("identity_id"), doc: "The TikTok account of a series." }),
    ...promotionFields,
    ...deliveryFields,
  },
  outputs: {
    createTime: time({ change: "local", doc: "When TikTok created it." }),
  },
  derived: [
    {
      property: "scheduleType",
      from: ["scheduleEndTime"],
      doc: "SCHEDULE_START_END with an end, otherwise SCHEDULE_FROM_NOW",
      value: (get) => (isAbsent(get("scheduleEndTime")) ? "SCHEDULE_FROM_NOW" : "SCHEDULE_START_END"),
    },
  ],
  rules: (fields) => factRules(LEVEL, () => [{ fields, noun: "ad group" }, smartPlusCampaign]),
  parent: {
    field: "campaign",
    of: smartPlusCampaign,
    looksAt: [
      "name",
      "objective",
      "appPromotionType",
      "salesDestination",
      "budgetOptimizeOn",
      "budgetMode",
      "budget",
      "currency",
      "catalogEnabled",
      "catalogType",
      "type",
      "rtaId",
      "rtaProductSelectionEnabled",
      "specialIndustries",
      "isPromotionalCampaign",
    ],
  },
  operations: {
    create: { by: "call", path: "/smart_plus/adgroup/create/", requestId: true },
    read: {
      path: "/smart_plus/adgroup/get/",
      ids: "adgroup_ids",
      maxIds: 100,
      idsIn: "filtering",
      maxPageSize: 1000,
      deletedOnly: DELETED_ONLY,
    },
    update: { path: "/smart_plus/adgroup/update/", style: "partial" },
    guardedByName: false,
    lookup: { parent: { field: "campaign", filter: "campaign_ids" } },
    status: { path: "/smart_plus/adgroup/status/update/", ids: "adgroup_ids" },
    schedule: {
      property: "scheduledBudget",
      of: "budget",
      path: "/smart_plus/adgroup/budget/update/",
      shownBy: { path: "/adgroup/get/", ids: "adgroup_ids", maxIds: 100, idsIn: "filtering", maxPageSize: 1000 },
    },
    delete: { by: "status" },
    children: {
      path: "/smart_plus/ad/get/",
      filter: "adgroup_ids",
      id: "smart_plus_ad_id",
      name: "ad_name",
      parent: "adgroup_id",
      noun: "ad",
      maxPageSize: 100,
    },
  },
});
