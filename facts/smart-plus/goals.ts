/** What ad groups of Upgraded Smart+ promote and optimize for (reference section 6). */
import type { Condition, RuleRow, Scalar } from "../language.js";
import {
  APPS,
  CALL,
  DIRECT,
  GOALS,
  INSTALLS,
  IOS14,
  LEADS,
  LPV,
  MESSAGES,
  MINIS,
  OF_LEADS,
  OF_MINIS,
  PROMOTION_TYPES,
  REGULAR,
  RETARGETING,
  to,
} from "./kinds.js";
import { DOC, REQUIRED, rulesOf } from "./row.js";

const rule = rulesOf("smart_adgroup");

const promotionTypes = (id: string, when: Condition, oneOf: readonly Scalar[], source: string): RuleRow =>
  rule(`promotion-type.${id}`, "promotion_type", { oneOf }, "such a campaign promotes this", source, { when });

const goals = (id: string, when: Condition, oneOf: readonly Scalar[], source: string): RuleRow =>
  rule(`goal.${id}`, "optimization_goal", { oneOf }, "such an ad group supports these goals", source, { when });

export const smartMatrixRules: readonly RuleRow[] = [
  rule("promotion-type", "promotion_type", REQUIRED, "TikTok requires what is promoted", DOC.G),
  rule("promotion-types", "promotion_type", { oneOf: PROMOTION_TYPES }, "Smart+ promotes these", DOC.G),
  promotionTypes("installs", INSTALLS, APPS, DOC.APN),
  promotionTypes("retargeting", RETARGETING, APPS, DOC.APN),
  promotionTypes("ios14", { ...IOS14, promotion_type: APPS }, ["APP_IOS"], "1853377803841537"),
  promotionTypes("minis", OF_MINIS, MINIS, DOC.MIN),
  promotionTypes("minis-catalog", { ...OF_MINIS, "campaign.catalog_enabled": [true] }, ["MINI_APP"], DOC.MIN),
  promotionTypes("website", to("WEBSITE"), ["WEBSITE"], DOC.WEB),
  promotionTypes("web-and-app", to("WEB_AND_APP"), ["WEBSITE"], DOC.WAN),
  promotionTypes("app", to("APP"), APPS, DOC.CAP),
  promotionTypes("leads", OF_LEADS, LEADS, DOC.G),
  rule("goal", "optimization_goal", REQUIRED, "an ad group requires a goal", DOC.G),
  rule("goals", "optimization_goal", { oneOf: GOALS }, "Smart+ supports these goals", DOC.G),
  goals("installs", INSTALLS, ["CLICK", "INSTALL", "IN_APP_EVENT", "VALUE"], DOC.APN),
  goals("retargeting", RETARGETING, ["IN_APP_EVENT", "VALUE"], DOC.APN),
  goals("minis", OF_MINIS, ["VALUE"], DOC.MIN),
  goals("website", to("WEBSITE"), ["CLICK", "CONVERT", LPV, "VALUE"], DOC.WEB),
  goals("web-and-app", to("WEB_AND_APP"), ["CONVERT", "VALUE", "CLICK", "INSTALL", "IN_APP_EVENT"], DOC.WAN),
  goals("app", to("APP"), ["CLICK", "INSTALL", "IN_APP_EVENT", "VALUE"], DOC.CAP),
  goals("form", { ...OF_LEADS, promotion_target_type: ["INSTANT_PAGE"] }, ["LEAD_GENERATION", "CLICK"], DOC.G),
  goals(
    "web-form",
    { ...OF_LEADS, promotion_target_type: ["EXTERNAL_WEBSITE"] },
    ["CONVERT", "CLICK", "VALUE", LPV],
    DOC.G,
  ),
  goals("messages", { promotion_type: [DIRECT, MESSAGES] }, ["CLICK", "CONVERSATION"], DOC.G),
  goals("call", { promotion_type: [CALL] }, ["CLICK"], DOC.G),
  rule(
    "value-android",
    "promotion_type",
    { oneOf: ["APP_ANDROID"] },
    "in regular campaigns only Android apps optimize for value",
    DOC.APN,
    {
      when: { ...INSTALLS, ...REGULAR, optimization_goal: ["VALUE"] },
    },
  ),
  rule(
    "value-placement",
    "placement_type",
    { requires: true, or: ["placements"], stated: true },
    "app value requires selected placements",
    DOC.APN,
    {
      when: { ...INSTALLS, ...REGULAR, optimization_goal: ["VALUE"] },
      message: "placement error",
    },
  ),
  rule(
    "target-type",
    "promotion_target_type",
    REQUIRED,
    "leads are collected in a form on TikTok or on a website",
    DOC.G,
    {
      when: { promotion_type: ["LEAD_GENERATION"] },
    },
  ),
  rule(
    "target-types",
    "promotion_target_type",
    { oneOf: ["INSTANT_PAGE", "EXTERNAL_WEBSITE"] },
    "TikTok supports these types of forms",
    DOC.G,
  ),
  rule("billing", "billing_event", REQUIRED, "TikTok requires a billing event", DOC.G),
  rule("billing-of-click", "billing_event", { oneOf: ["CPC"] }, "clicks are billed by the click", DOC.G, {
    when: { optimization_goal: ["CLICK"] },
  }),
  rule(
    "billing-of-others",
    "billing_event",
    { oneOf: ["OCPM"] },
    "every goal except clicks is billed by optimized impressions",
    DOC.G,
    {
      when: { optimization_goal: { only: GOALS.filter((goal) => goal !== "CLICK") } },
    },
  ),
];
