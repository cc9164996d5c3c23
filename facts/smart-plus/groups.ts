/** Budget, schedule and placement of ad groups of Upgraded Smart+ (reference sections 4, 12). */
import type { Condition, DefaultRow, RuleRow } from "../language.js";
import { NOT_DAILY } from "./kinds.js";
import { DAILY, DOC, REFUSED, REQUIRED, rulesOf, SET, TOTAL } from "./row.js";

const rule = rulesOf("smart_adgroup");

const CBO: Condition = { "campaign.budget_optimize_on": [true] };
const NO_CBO: Condition = { "campaign.budget_optimize_on": [false] };
const AUTOMATIC: Condition = { placement_type: ["PLACEMENT_TYPE_AUTOMATIC"] };
const NORMAL: Condition = { placement_type: ["PLACEMENT_TYPE_NORMAL"] };
const OF_MINIS: Condition = { "campaign.app_promotion_type": ["MINIS"] };
const UNITED_KINGDOM = "2635167";

const money: readonly RuleRow[] = [
  rule("budget-mode", "budget_mode", REQUIRED, "the ad group has the budget here", DOC.G, { when: NO_CBO }),
  rule("budget-modes", "budget_mode", { oneOf: [TOTAL, DAILY] }, "ad groups use these modes", DOC.G, {
    when: NO_CBO,
  }),
  rule("budget-modes-of-day", "budget_mode", { oneOf: [DAILY] }, "the campaign has a limit for each day", DOC.G, {
    when: { ...NO_CBO, "campaign.budget_mode": ["BUDGET_MODE_DAY"] },
  }),
  ...["budget_mode", "budget"].map((field) =>
    rule(`${field}-under-cbo`, field, REFUSED, "the campaign's budget is distributed among ad groups", DOC.G, {
      when: CBO,
      mark: "unclear",
    }),
  ),
  rule("budget", "budget", REQUIRED, "the ad group has the budget here", DOC.G, { when: NO_CBO }),
  rule(
    "budget-least",
    "budget",
    { range: { min: 20, under: 10_000_000, scaled: true } },
    "TikTok accepts this range",
    DOC.BUD,
    {
      when: NO_CBO,
    },
  ),
  rule(
    "budget-decimals",
    "budget",
    { computed: "currencyDecimals" },
    "the number of decimals depends on the currency",
    DOC.BUD,
    {
      when: NO_CBO,
    },
  ),
  rule(
    "budget-days",
    "budget",
    { computed: "lifetimeMinimum" },
    "TikTok requires the daily minimum for each scheduled day",
    DOC.BUD,
    {
      when: { ...NO_CBO, budget_mode: [TOTAL] },
    },
  ),
  rule(
    "scheduled-budget-of-day",
    "scheduled_budget",
    REFUSED,
    "it sets the dynamic daily budget of the next day",
    DOC.GB,
    { when: { ...NO_CBO, budget_mode: [TOTAL] }, mark: "unclear" },
  ),
  rule(
    "scheduled-budget-minimum",
    "min_budget",
    REQUIRED,
    "under campaign budget optimization scheduled_budget sets the daily maximum of an ad group that has a minimum",
    DOC.GB,
    // An existing ad group may have a maximum instead, which none of our properties shows.
    { when: { ...CBO, scheduled_budget: { above: 0 } }, on: "create" },
  ),
  rule(
    "scheduled-budget-over-minimum",
    "min_budget",
    { lowerThan: ["scheduled_budget"] },
    "scheduled_budget is the daily maximum",
    DOC.GB,
    { when: { ...CBO, scheduled_budget: { above: 0 } }, mark: "assumed" },
  ),
  rule(
    "scheduled-budget-least",
    "scheduled_budget",
    { range: { min: 20, under: 10_000_000, scaled: true } },
    "TikTok accepts this range",
    DOC.BUD,
    { when: { ...NO_CBO, scheduled_budget: { above: 0 } } },
  ),
  rule(
    "scheduled-budget-decimals",
    "scheduled_budget",
    { computed: "currencyDecimals" },
    "the number of decimals depends on the currency",
    DOC.BUD,
  ),
  rule("min-budget", "min_budget", REFUSED, "a minimum requires a daily campaign budget without a cost cap", DOC.G, {
    when: {
      any: [NO_CBO, { "campaign.budget_mode": { not: [DAILY] } }, { bid_type: { not: ["BID_TYPE_NO_BID"] } }],
    },
    mark: "assumed",
  }),
  rule(
    "auto-increase",
    "budget_auto_adjust_strategy",
    { refuses: ["AUTO_BUDGET_INCREASE"] },
    "TikTok increases only an ad group's own daily budget",
    DOC.G,
    { when: { any: [CBO, { budget_mode: { not: [DAILY] } }] }, mark: "unclear" },
  ),
  rule(
    "auto-increase-values",
    "budget_auto_adjust_strategy",
    { oneOf: ["AUTO_BUDGET_INCREASE", "UNSET"] },
    "TikTok supports these strategies",
    DOC.G,
  ),
  rule("schedule", "schedule_type", REQUIRED, "TikTok must know whether there is an end", DOC.G),
  rule(
    "schedules",
    "schedule_type",
    { oneOf: ["SCHEDULE_FROM_NOW", "SCHEDULE_START_END"] },
    "TikTok supports these schedule types",
    DOC.G,
  ),
  rule(
    "schedule-daily",
    "schedule_type",
    { refuses: ["SCHEDULE_FROM_NOW"] },
    "only BUDGET_MODE_DYNAMIC_DAILY_BUDGET runs without an end",
    DOC.G,
    {
      when: NOT_DAILY,
    },
  ),
  rule("start", "schedule_start_time", REQUIRED, "an ad group requires a start time", DOC.G),
  rule(
    "start-latest",
    "schedule_start_time",
    { matches: "(20[01]\\d|202[0-7])-.*|2028-01-01[T ]00:00:00Z?" },
    "TikTok accepts start times up to 2028-01-01 00:00:00 UTC",
    DOC.G,
  ),
  rule("end", "schedule_end_time", REQUIRED, "SCHEDULE_START_END requires an end", DOC.G, {
    when: { schedule_type: ["SCHEDULE_START_END"] },
  }),
  rule(
    "end-latest",
    "schedule_end_time",
    { matches: "20([0-2]\\d|3[0-7])-.*|2038-01-01[T ]00:00:00Z?" },
    "TikTok accepts end times up to 2038-01-01 00:00:00 UTC",
    DOC.G,
    {
      when: { schedule_type: ["SCHEDULE_START_END"] },
    },
  ),
  rule(
    "end-after-start",
    "schedule_end_time",
    { computed: "endAfterStart" },
    "the end must be after the start",
    DOC.G,
    {
      when: { schedule_type: ["SCHEDULE_START_END"] },
    },
  ),
  rule("dayparting", "dayparting", { matches: "[01]{336}" }, "it has seven days of 48 half hours, Monday first", DOC.G),
  rule(
    "dayparting-never",
    "dayparting",
    { matches: ".*1.*" },
    "all 0 means always on update, and its meaning on create is not documented; leave it out for always",
    DOC.GU,
    {
      mark: "unclear",
    },
  ),
];

const placement: readonly RuleRow[] = [
  rule(
    "placement-types",
    "placement_type",
    { oneOf: ["PLACEMENT_TYPE_AUTOMATIC", "PLACEMENT_TYPE_NORMAL"] },
    "placements are automatic or selected",
    DOC.G,
  ),
  rule("placements", "placements", REQUIRED, "selected placements must be named", DOC.G, { when: NORMAL }),
  rule(
    "placement-values",
    "placements",
    { oneOf: ["PLACEMENT_TIKTOK", "PLACEMENT_PANGLE", "PLACEMENT_GLOBAL_APP_BUNDLE"] },
    "Smart+ supports these placements",
    DOC.G,
    { when: NORMAL },
  ),
  rule("placements-unused", "placements", REFUSED, "TikTok chooses automatic placements", DOC.G, {
    when: AUTOMATIC,
    mark: "unclear",
  }),
  rule(
    "placements-of-page-view",
    "placements",
    { refuses: ["PLACEMENT_GLOBAL_APP_BUNDLE"] },
    "the Global App Bundle does not support landing page views",
    DOC.G,
    {
      when: { ...NORMAL, optimization_goal: ["TRAFFIC_LANDING_PAGE_VIEW"] },
    },
  ),
  rule(
    "placement-of-minis",
    "placement_type",
    { oneOf: ["PLACEMENT_TYPE_NORMAL"] },
    "Minis run on TikTok, as a selected placement",
    DOC.MIN,
    {
      when: OF_MINIS,
      message: "placement error",
    },
  ),
  rule("placements-of-minis", "placements", { oneOf: ["PLACEMENT_TIKTOK"] }, "Minis run on TikTok only", DOC.MIN, {
    when: { ...OF_MINIS, ...NORMAL },
  }),
  rule(
    "placements-of-rta",
    "placements",
    { oneOf: ["PLACEMENT_TIKTOK"] },
    "retargeting by RTA runs on TikTok only",
    DOC.APN,
    {
      when: { "campaign.app_promotion_type": ["APP_RETARGETING"], "campaign.rta_id": SET, ...NORMAL },
    },
  ),
  rule(
    "subplacement-values",
    "tiktok_subplacements",
    { oneOf: ["LEMON8", "PINE_DRAMA"] },
    "Smart+ supports these subplacements",
    DOC.G,
  ),
  rule(
    "subplacements-elsewhere",
    "tiktok_subplacements",
    REFUSED,
    "they require selected placements with TikTok",
    DOC.G,
    {
      when: { any: [AUTOMATIC, { placements: { not: ["PLACEMENT_TIKTOK"] } }] },
      mark: "unclear",
    },
  ),
  rule("subplacements-rta", "tiktok_subplacements", { refuses: ["LEMON8"] }, "RTA does not support Lemon8", DOC.G, {
    when: { "campaign.rta_id": SET },
  }),
  rule("hfss", "is_hfss", { refuses: [true] }, "it requires targeting_optimization_mode MANUAL", DOC.G, {
    when: { targeting_optimization_mode: ["AUTOMATIC"] },
    mark: "unclear",
  }),
  rule(
    "lhf",
    "is_lhf_compliance",
    REQUIRED,
    "foods high in fat, salt or sugar require it in the United Kingdom",
    DOC.G,
    {
      when: { is_hfss: [true], "targeting_spec.location_ids": [UNITED_KINGDOM] },
    },
  ),
  rule(
    "lhf-on",
    "is_lhf_compliance",
    { oneOf: [true] },
    "foods high in fat, salt or sugar require it in the United Kingdom",
    DOC.G,
    {
      when: { is_hfss: [true], "targeting_spec.location_ids": [UNITED_KINGDOM] },
    },
  ),
  rule("request-id", "request_id", REQUIRED, "TikTok uses it to detect a repeated create", DOC.G, { on: "create" }),
  rule("name", "adgroup_name", REQUIRED, "an ad group requires a name", DOC.G),
  rule("name-length", "adgroup_name", { length: { max: 512, wide: true } }, "that is TikTok's maximum length", DOC.G),
  rule("status", "operation_status", { oneOf: ["ENABLE", "DISABLE"] }, "a new ad group is enabled or disabled", DOC.G, {
    on: "create",
  }),
];

export const smartGroupRules: readonly RuleRow[] = [...placement, ...money];

export const smartGroupDefaults: readonly DefaultRow[] = [
  { level: "smart_adgroup", field: "targeting_optimization_mode", value: "AUTOMATIC", source: DOC.G },
  { level: "smart_adgroup", field: "placement_type", value: "PLACEMENT_TYPE_AUTOMATIC", source: DOC.G },
  { level: "smart_adgroup", field: "operation_status", value: "ENABLE", source: DOC.G },
];
