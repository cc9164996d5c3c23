/** Pixels and the events that count as conversions. */

import { APP_EVENTS, FILLED_EVENTS, PIXEL_EVENTS } from "../enums/events.js";
import { type Condition, type RuleRow, rules } from "../language.js";
import { CHINESE, PAGE } from "../sources.js";

const row = rules({ level: "adgroup", source: PAGE.createAdGroup, mark: "documented" });
const APPS = ["APP_ANDROID", "APP_IOS"] as const;
const NO_PAGE = { promotion_website_type: { not: ["TIKTOK_NATIVE_PAGE"] } } as const;
const LIVE = ["LIVE_CLICK_PRODUCT_ACTION", "LIVE_STAY_TIME"] as const;

/** Conversions on a website, for any objective. */
const ON_WEBSITE: readonly Condition[] = [
  { promotion_type: ["WEBSITE"] },
  { promotion_type: ["LEAD_GENERATION"], promotion_target_type: ["EXTERNAL_WEBSITE"] },
];

export const eventRules: readonly RuleRow[] = [
  row(
    "pixel",
    "pixel_id",
    { requires: true },
    {
      optimization_goal: ["CONVERT", "VALUE", "AUTOMATIC_VALUE_OPTIMIZATION"],
      "campaign.objective_type": { not: ["APP_PROMOTION"] },
      ...NO_PAGE,
      any: ON_WEBSITE,
    },
    "website conversions are measured by a pixel",
    { message: "Please select a pixel." },
  ),
  row(
    "event-of-pixel",
    "optimization_event",
    { requires: true },
    { pixel_id: { set: true } },
    "a pixel requires the event to measure",
  ),
  row(
    "event-of-goal",
    "optimization_event",
    { requires: true },
    {
      any: [{ optimization_goal: ["IN_APP_EVENT"] }, { optimization_goal: ["VALUE"], promotion_type: [...APPS] }],
    },
    "the goal requires the event to count",
  ),
  row(
    "event-without-pixel",
    "optimization_event",
    { refuses: [...PIXEL_EVENTS, ...APP_EVENTS.filter((event) => !FILLED_EVENTS.includes(event))] },
    {
      pixel_id: { set: false },
      ...NO_PAGE,
      promotion_type: ["WEBSITE"],
      "campaign.objective_type": ["WEB_CONVERSIONS", "TRAFFIC", "PRODUCT_SALES"],
      "campaign.sales_destination": { not: ["WEB_AND_APP"] },
    },
    "website events are measured by a pixel. Set pixelId, or leave optimizationEvent out",
    { source: PAGE.websiteConversions },
  ),
  row(
    "app-event-of-website",
    "optimization_event",
    { refuses: APP_EVENTS.filter((event) => !FILLED_EVENTS.includes(event) && !LIVE.some((one) => one === event)) },
    { pixel_id: { set: true } },
    "this is an app event, and a pixel measures websites",
    { source: PAGE.conversionEvents },
  ),
  row(
    "website-event-of-app",
    "optimization_event",
    { refuses: [...PIXEL_EVENTS, "BUTTON"] },
    { promotion_type: [...APPS], optimization_goal: ["INSTALL", "IN_APP_EVENT", "VALUE"] },
    "this is a website event",
    { source: PAGE.conversionEvents },
  ),
  row(
    "event-of-ad-revenue",
    "optimization_event",
    { refuses: ["AD_REVENUE_VALUE"] },
    { optimization_goal: { not: ["VALUE"] } },
    "ad revenue requires the goal VALUE",
    { source: PAGE.conversionEvents },
  ),
  row(
    "value-event-of-website",
    "optimization_event",
    { oneOf: ["SHOPPING"] },
    { optimization_goal: ["VALUE", "AUTOMATIC_VALUE_OPTIMIZATION"], pixel_id: { set: true } },
    "website value is measured by purchases",
    { source: PAGE.valueOptimization },
  ),
  row(
    "value-event-of-app",
    "optimization_event",
    { oneOf: ["ACTIVE_PAY", "AD_REVENUE_VALUE"] },
    { optimization_goal: ["VALUE"], promotion_type: [...APPS] },
    "app value is measured by purchases or by the app's ads",
    { source: PAGE.valueOptimization },
  ),
  row(
    "landing-page-event",
    "optimization_event",
    { oneOf: ["LANDING_PAGE_VIEW"] },
    { optimization_goal: ["TRAFFIC_LANDING_PAGE_VIEW"] },
    "the goal has its own event, which TikTok sets",
  ),
  row(
    "conversation-event",
    "optimization_event",
    { oneOf: ["MESSAGE"] },
    { optimization_goal: ["CONVERSATION"] },
    "the goal has its own event, which TikTok sets",
    { source: CHINESE },
  ),
  row(
    "conversion-of-source",
    "custom_conversion_id",
    { refuses: true },
    {
      any: [
        { pixel_id: { set: false }, app_id: { set: false }, "campaign.app_id": { set: false } },
        { optimization_event: { set: false } },
        { optimization_goal: { not: ["CONVERT", "IN_APP_EVENT"] } },
      ],
    },
    "a custom conversion requires goal CONVERT or IN_APP_EVENT, a pixel or an app, and its event",
  ),
  ...[
    { event: "LIVE_CLICK_PRODUCT_ACTION", goal: "PRODUCT_CLICK_IN_LIVE" },
    { event: "LIVE_STAY_TIME", goal: "MT_LIVE_ROOM" },
    { event: "ENGAGED_VIEW", goal: "ENGAGED_VIEW" },
    { event: "ENGAGED_VIEW_FIFTEEN", goal: "ENGAGED_VIEW_FIFTEEN" },
    { event: "MESSAGE", goal: "CONVERSATION" },
  ].map(({ event, goal }) =>
    row(
      `event-${event}`,
      "optimization_event",
      { refuses: [event] },
      { optimization_goal: { not: [goal] } },
      `goal ${goal} requires this event`,
      { source: PAGE.conversionEvents },
    ),
  ),
];
