/** Pixels and the events that count as conversions. */

import { APP_EVENTS, FILLED_EVENTS, PIXEL_EVENTS } from "../enums/events.js";
import { type Condition, type RuleRow, rules } from "../language.js";
import { CHINESE, PAGE } from "../sources.js";

const row = rules({ level: "adgroup", source: PAGE.createAdGroup, mark: "documented" });
const APPS = ["APP_ANDROID", "APP_IOS"] as const;
const NO_PAGE = { promotion_website_type: { not: ["TIKTOK_NATIVE_PAGE"] } } as const;
const LIVE = ["LIVE_CLICK_PRODUCT_ACTION", "LIVE_STAY_TIME"] as const;

/** Conversions on a website, whatever the objective. */
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
    "a pixel measures conversions on a website",
    { message: "Please select a pixel." },
  ),
  row(
    "event-of-pixel",
    "optimization_event",
    { requires: true },
    { pixel_id: { set: true } },
    "a pixel measures one event",
  ),
  row(
    "event-of-goal",
    "optimization_event",
    { requires: true },
    {
      any: [{ optimization_goal: ["IN_APP_EVENT"] }, { optimization_goal: ["VALUE"], promotion_type: [...APPS] }],
    },
    "the goal counts one event",
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
    "an event on a website is measured by a pixel. Set pixelId, or leave optimizationEvent out",
    { source: PAGE.websiteConversions },
  ),
  row(
    "app-event-of-website",
    "optimization_event",
    { refuses: APP_EVENTS.filter((event) => !FILLED_EVENTS.includes(event) && !LIVE.some((one) => one === event)) },
    { pixel_id: { set: true } },
    "this is an event of apps, and a pixel measures websites",
    { source: PAGE.conversionEvents },
  ),
  row(
    "website-event-of-app",
    "optimization_event",
    { refuses: [...PIXEL_EVENTS, "BUTTON"] },
    { promotion_type: [...APPS], optimization_goal: ["INSTALL", "IN_APP_EVENT", "VALUE"] },
    "this is an event of websites",
    { source: PAGE.conversionEvents },
  ),
  row(
    "event-of-ad-revenue",
    "optimization_event",
    { refuses: ["AD_REVENUE_VALUE"] },
    { optimization_goal: { not: ["VALUE"] } },
    "ad revenue is a matter of the goal VALUE",
    { source: PAGE.conversionEvents },
  ),
  row(
    "value-event-of-website",
    "optimization_event",
    { oneOf: ["SHOPPING"] },
    { optimization_goal: ["VALUE", "AUTOMATIC_VALUE_OPTIMIZATION"], pixel_id: { set: true } },
    "value on a website is that of purchases",
    { source: PAGE.valueOptimization },
  ),
  row(
    "value-event-of-app",
    "optimization_event",
    { oneOf: ["ACTIVE_PAY", "AD_REVENUE_VALUE"] },
    { optimization_goal: ["VALUE"], promotion_type: [...APPS] },
    "value in an app is that of purchases or of its own ads",
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
    "a custom conversion goes with goal CONVERT or IN_APP_EVENT, a pixel or an app, and the event that it belongs to",
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
      `the event is that of goal ${goal}`,
      { source: PAGE.conversionEvents },
    ),
  ),
];
