/**
 * Attribution settings by goal (1777694366654465, which the pages of Smart+ refer to). Self-attributing apps only:
 * Smart+ supports no others.
 */
import type { Condition, RuleRow, Scalar } from "../language.js";
import { to } from "./kinds.js";
import { DOC, rulesOf } from "./row.js";

const rule = rulesOf("smart_adgroup");

const LONG = ["ONE_DAY", "SEVEN_DAYS", "FOURTEEN_DAYS", "TWENTY_EIGHT_DAYS"];
const ONCE = ["ONCE"];
const EVERY = ["EVERY"];
const BOTH = ["ONCE", "EVERY"];
const APPS: Condition = { promotion_type: ["APP_ANDROID", "APP_IOS"] };
const WEB: Condition = { "campaign.objective_type": ["WEB_CONVERSIONS"], promotion_type: ["WEBSITE"] };
const goal = (kind: Condition, ...optimization_goal: string[]): Condition => ({ ...kind, optimization_goal });

const CLICKS = "click_attribution_window";
const VIEWS = "view_attribution_window";
const COUNT = "attribution_event_count";

const TABLES: ReadonlyArray<readonly [id: string, field: string, when: Condition, values: readonly Scalar[]]> = [
  ["web", CLICKS, goal(WEB, "CONVERT", "VALUE"), LONG],
  ["web-value", COUNT, { ...goal(to("WEBSITE"), "VALUE") }, EVERY],
  ["web-convert", COUNT, goal(WEB, "CONVERT"), BOTH],
  ["leads", CLICKS, goal({ promotion_target_type: ["EXTERNAL_WEBSITE"] }, "CONVERT"), LONG],
  ["leads", COUNT, goal({ promotion_target_type: ["EXTERNAL_WEBSITE"] }, "CONVERT"), BOTH],
  ["apps", CLICKS, goal(APPS, "INSTALL", "IN_APP_EVENT", "VALUE"), ["ONE_DAY", "SEVEN_DAYS"]],
  ["apps", VIEWS, goal(APPS, "INSTALL", "IN_APP_EVENT", "VALUE"), ["OFF", "ONE_DAY"]],
  ["installs", COUNT, goal(APPS, "INSTALL"), ONCE],
  ["app-value", COUNT, goal(APPS, "VALUE"), EVERY],
  [
    "app-purchase",
    COUNT,
    { ...goal({ promotion_type: ["APP_ANDROID"] }, "IN_APP_EVENT"), optimization_event: ["ACTIVE_PAY"] },
    BOTH,
  ],
  ["app-event", COUNT, { ...goal(APPS, "IN_APP_EVENT"), optimization_event: { not: ["ACTIVE_PAY"] } }, ONCE],
];

export const smartAttributionTableRules: readonly RuleRow[] = TABLES.map(([id, field, when, values]) =>
  rule(
    `attribution.${id}.${field}`,
    field,
    { oneOf: [...values, "UNSET"] },
    "TikTok offers these settings here",
    DOC.ATT,
    {
      when,
    },
  ),
);
