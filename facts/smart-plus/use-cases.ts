/**
 * Requirements for ad groups that the pages of all kinds of Upgraded Smart+ campaigns share, beyond the rules of their
 * fields.
 */
import type { Condition, RuleRow } from "../language.js";
import { OF_LEADS, RETARGETING, to } from "./kinds.js";
import { DAILY, DOC, REFUSED, REQUIRED, rulesOf, SET } from "./row.js";

const rule = rulesOf("smart_adgroup");
const ad = rulesOf("smart_ad");

const NO_CBO: Condition = { "campaign.budget_optimize_on": [false] };
const RAISED = ["AUTO_BUDGET_INCREASE"];

/**
 * Kinds whose pages allow a daily minimum with a daily campaign budget only; those of app installs and of web without a
 * catalog state otherwise.
 */
const DAILY_MINIMUM: ReadonlyArray<readonly [id: string, kind: Condition, source: string]> = [
  ["retargeting", RETARGETING, DOC.APN],
  ["catalog", { ...to("WEBSITE"), "campaign.catalog_enabled": [true] }, DOC.EC],
  ["web-and-app", to("WEB_AND_APP"), DOC.WAN],
  ["app", to("APP"), DOC.CAP],
];

const money: readonly RuleRow[] = [
  rule("min-budget-of-groups", "min_budget", REFUSED, "a daily minimum requires a campaign budget", DOC.WEB, {
    when: NO_CBO,
  }),
  ...DAILY_MINIMUM.map(([id, kind, source]) =>
    rule(
      `min-budget-daily.${id}`,
      "min_budget",
      REFUSED,
      "a daily minimum requires a daily campaign budget here",
      source,
      {
        when: { ...kind, "campaign.budget_optimize_on": [true], "campaign.budget_mode": { not: [DAILY] } },
      },
    ),
  ),
  rule(
    "min-budget-cap",
    "min_budget",
    REFUSED,
    "retargeting does not support a daily minimum with a cost cap",
    DOC.APN,
    {
      when: { ...RETARGETING, bid_type: ["BID_TYPE_CUSTOM"] },
    },
  ),
  rule(
    "raised-value",
    "budget_auto_adjust_strategy",
    { refuses: RAISED },
    "TikTok increases an ad group's own daily budget only with goal VALUE, deep_bid_type VO_MIN_ROAS and vbo_window ZERO_DAY",
    DOC.WEB,
    {
      when: {
        "campaign.objective_type": ["APP_PROMOTION", "WEB_CONVERSIONS"],
        any: [
          { "campaign.budget_optimize_on": [true] },
          { budget_mode: { not: [DAILY] } },
          { optimization_goal: { not: ["VALUE"] } },
          { deep_bid_type: { not: ["VO_MIN_ROAS"] } },
          { vbo_window: { not: ["ZERO_DAY"] } },
        ],
      },
    },
  ),
  rule(
    "raised-leads",
    "budget_auto_adjust_strategy",
    { refuses: RAISED },
    "TikTok increases an ad group's own daily budget of leads only with a cost cap",
    DOC.G,
    { when: { ...OF_LEADS, bid_type: { not: ["BID_TYPE_CUSTOM"] } }, mark: "unclear" },
  ),
  rule(
    "no-end",
    "schedule_end_time",
    REFUSED,
    "SCHEDULE_FROM_NOW runs without an end. Choose SCHEDULE_START_END, or leave the end out",
    DOC.WEB,
    { when: { schedule_type: ["SCHEDULE_FROM_NOW"] }, mark: "unclear" },
  ),
];

const goals: readonly RuleRow[] = [
  ...["bid_price", "conversion_bid_price"].map((field) =>
    rule(`${field}-of-value`, field, { range: { max: 0 } }, "value bidding uses deep_bid_type", DOC.WEB, {
      when: { optimization_goal: ["VALUE"], "campaign.app_promotion_type": { not: ["MINIS"] } },
    }),
  ),
  rule("roas-of-others", "roas_bid", { range: { max: 0 } }, "only goal VALUE uses a target ROAS", DOC.WEB, {
    when: { optimization_goal: ["CLICK", "INSTALL", "IN_APP_EVENT", "CONVERT", "TRAFFIC_LANDING_PAGE_VIEW"] },
  }),
  rule("vbo-window-elsewhere", "vbo_window", REFUSED, "only goal VALUE has a value window", DOC.WEB, {
    when: { optimization_goal: { not: ["VALUE"] } },
    mark: "unclear",
  }),
  rule(
    "event-of-custom-conversion",
    "optimization_event",
    REQUIRED,
    "a custom conversion requires the event that it belongs to",
    DOC.G,
    { when: { custom_conversion_id: SET } },
  ),
];

export const smartUseCaseRules: readonly RuleRow[] = [
  ...money,
  ...goals,
  ad("add-ons-beside-videos", "interactive_add_on_list", REFUSED, "add-ons work with videos and video posts", DOC.APN, {
    when: {
      "campaign.objective_type": ["APP_PROMOTION", "WEB_CONVERSIONS"],
      "creative_list.creative_info.ad_format": { only: ["CAROUSEL_ADS"] },
    },
  }),
];
