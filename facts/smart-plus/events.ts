/** What goals of Upgraded Smart+ need: apps, catalogs, pixels, events (reference sections 4, 6). */
import { WEB_AND_APP_EVENTS } from "../enums/events.js";
import type { RuleRow } from "../language.js";
import { INSTALLS, LPV, OF_MINIS, REGULAR, RETARGETING, to } from "./kinds.js";
import { DOC, REFUSED, REQUIRED, rulesOf, SET } from "./row.js";

const rule = rulesOf("smart_adgroup");

const VALUE_EVENTS = ["ACTIVE_PAY", "AD_REVENUE_VALUE"];

export const smartEventRules: readonly RuleRow[] = [
  ...[INSTALLS, RETARGETING, to("APP")].map((kind, index) =>
    rule(
      `app.${["installs", "retargeting", "destination"][index]}`,
      "app_id",
      REQUIRED,
      "it is the app that is promoted",
      DOC.G,
      {
        when: { ...kind, ...REGULAR },
      },
    ),
  ),
  rule("app-config", "app_config", REQUIRED, "they are the apps in addition to the website", DOC.G, {
    when: to("WEB_AND_APP"),
  }),
  rule("app-config-count", "app_config", { count: { max: 2 } }, "TikTok accepts one Android and one iOS app", DOC.G),
  rule("minis", "minis_id", REQUIRED, "it is the mini app or game that is promoted", DOC.G, {
    when: { promotion_type: ["MINI_APP", "MINI_GAME"] },
  }),
  rule("series", "native_series_id", REQUIRED, "it is the series that is promoted", DOC.G, {
    when: { promotion_type: ["NATIVE_SERIES"] },
  }),
  rule("series-identity-type", "identity_type", REQUIRED, "a series requires an account", DOC.G, {
    when: { promotion_type: ["NATIVE_SERIES"] },
  }),
  rule("series-identity", "identity_id", REQUIRED, "a series requires an account", DOC.G, {
    when: { promotion_type: ["NATIVE_SERIES"] },
  }),
  rule("identity-types", "identity_type", { oneOf: ["TT_USER", "BC_AUTH_TT"] }, "it requires a TikTok account", DOC.G),
  rule(
    "identity-center",
    "identity_authorized_bc_id",
    REQUIRED,
    "it is the Business Center that shares the account",
    DOC.G,
    {
      when: { identity_type: ["BC_AUTH_TT"] },
    },
  ),
  ...["catalog_id", "catalog_authorized_bc_id"].flatMap((field) => [
    rule(`${field}-needed`, field, REQUIRED, "the campaign advertises a catalog", DOC.G, {
      when: { "campaign.catalog_enabled": [true] },
    }),
    rule(`${field}-unused`, field, REFUSED, "the campaign advertises no catalog", DOC.G, {
      when: { "campaign.catalog_enabled": { not: [true] } },
      mark: "unclear",
    }),
  ]),
  rule("pixel", "pixel_id", REQUIRED, "conversions are measured by a pixel", DOC.G, {
    when: {
      "campaign.objective_type": ["WEB_CONVERSIONS", "LEAD_GENERATION"],
      "campaign.sales_destination": { not: ["APP"] },
      optimization_goal: ["CONVERT", "VALUE"],
    },
  }),
  rule("no-pixel", "pixel_id", REFUSED, "this goal is not measured by a pixel", DOC.G, {
    when: { optimization_goal: ["CLICK", "INSTALL", "IN_APP_EVENT", LPV] },
  }),
  ...([{ pixel_id: SET }, { optimization_goal: ["IN_APP_EVENT", "VALUE"] }, { minis_id: SET }] as const).map(
    (when, index) =>
      rule(
        `event.${["pixel", "goal", "minis"][index]}`,
        "optimization_event",
        { requires: true, or: ["custom_conversion_id"] },
        "TikTok optimizes for one event",
        DOC.G,
        { when },
      ),
  ),
  ...["WEBSITE", "WEB_AND_APP"].map((destination) =>
    rule(
      `web-value.${destination}`,
      "optimization_event",
      { oneOf: ["SHOPPING"] },
      "web value is measured by purchases",
      DOC.WEB,
      {
        when: { ...to(destination), optimization_goal: ["VALUE"] },
      },
    ),
  ),
  ...[INSTALLS, OF_MINIS, to("APP")].map((kind, index) =>
    rule(
      `value-events.${["installs", "minis", "app"][index]}`,
      "optimization_event",
      { oneOf: VALUE_EVENTS },
      "these events have a value",
      DOC.APN,
      {
        when: { ...kind, optimization_goal: ["VALUE"] },
      },
    ),
  ),
  rule(
    "value-events.retargeting",
    "optimization_event",
    { oneOf: ["ACTIVE_PAY"] },
    "retargeting value is measured by payments",
    DOC.APN,
    {
      when: { ...RETARGETING, optimization_goal: ["VALUE"] },
    },
  ),
  rule(
    "web-and-app-events",
    "optimization_event",
    { oneOf: WEB_AND_APP_EVENTS },
    "these events exist both on the web and in the app",
    DOC.WAN,
    {
      when: { ...to("WEB_AND_APP"), optimization_goal: ["CONVERT"] },
    },
  ),
  rule(
    "event-of-page-view",
    "optimization_event",
    { oneOf: ["LANDING_PAGE_VIEW"] },
    "TikTok sets the event of this goal",
    DOC.WEB,
    {
      when: { optimization_goal: [LPV] },
      mark: "unclear",
    },
  ),
  rule(
    "custom-conversion",
    "custom_conversion_id",
    REFUSED,
    "a custom conversion requires conversions or in-app events",
    DOC.G,
    {
      when: { optimization_goal: { not: ["CONVERT", "IN_APP_EVENT"] } },
      mark: "unclear",
    },
  ),
];
