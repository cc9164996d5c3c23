/**
 * Attribution windows and event counts. Objectives that are not listed have no such settings, and no rule covers them.
 */
import { type Condition, type RuleRow, rules } from "../language.js";
import { PAGE } from "../sources.js";

const row = rules({ level: "adgroup", source: PAGE.attribution, mark: "documented" });

const LONG = ["ONE_DAY", "SEVEN_DAYS", "FOURTEEN_DAYS", "TWENTY_EIGHT_DAYS"];
const VIEWS = ["OFF", "ONE_DAY", "SEVEN_DAYS"];

interface Windows {
  readonly id: string;
  readonly when: Condition;
  readonly click: readonly string[];
  readonly view: readonly string[];
  /** None: the field cannot be set. */
  readonly engaged: readonly string[];
  readonly count: readonly string[];
}

const WEB = { click: LONG, view: VIEWS, engaged: [] };
const APP = { click: ["ONE_DAY", "SEVEN_DAYS"], view: ["OFF", "ONE_DAY"], engaged: ["ONE_DAY", "SEVEN_DAYS"] };
const ONCE = ["ONCE"];
const EVERY = ["EVERY"];
const BOTH = ["ONCE", "EVERY"];

/** App campaigns of all kinds, and catalogs that sell in an app; dedicated campaigns have their own tables. */
const IN_APP: Condition = {
  promotion_type: ["APP_ANDROID", "APP_IOS"],
  "campaign.objective_type": ["APP_PROMOTION", "PRODUCT_SALES"],
  "campaign.campaign_type": { not: ["IOS14_CAMPAIGN"] },
};
const WEB_CONVERSIONS: Condition = {
  "campaign.objective_type": ["WEB_CONVERSIONS"],
  "campaign.sales_destination": { not: ["WEB_AND_APP"] },
};
const CATALOG_WEBSITE: Condition = {
  "campaign.objective_type": ["PRODUCT_SALES"],
  promotion_type: ["WEBSITE"],
  "campaign.sales_destination": { not: ["WEB_AND_APP"] },
};
const LIVE: Condition = { "campaign.objective_type": ["PRODUCT_SALES"], promotion_type: ["LIVE_SHOPPING"] };

const TABLES: readonly Windows[] = [
  { id: "web-conversions", when: { ...WEB_CONVERSIONS, optimization_goal: ["CONVERT"] }, ...WEB, count: BOTH },
  { id: "web-value", when: { ...WEB_CONVERSIONS, optimization_goal: ["VALUE"] }, ...WEB, count: EVERY },
  {
    id: "lead-website",
    when: { "campaign.objective_type": ["LEAD_GENERATION"], optimization_goal: ["CONVERT"] },
    ...WEB,
    count: BOTH,
  },
  { id: "install", when: { ...IN_APP, optimization_goal: ["INSTALL"] }, ...APP, count: ONCE },
  { id: "app-value", when: { ...IN_APP, optimization_goal: ["VALUE"] }, ...APP, count: EVERY },
  {
    id: "app-purchase",
    when: {
      ...IN_APP,
      optimization_goal: ["IN_APP_EVENT"],
      optimization_event: ["ACTIVE_PAY"],
      promotion_type: ["APP_ANDROID"],
    },
    ...APP,
    count: BOTH,
  },
  {
    id: "app-event",
    when: {
      ...IN_APP,
      optimization_goal: ["IN_APP_EVENT"],
      any: [{ optimization_event: { not: ["ACTIVE_PAY"] } }, { promotion_type: ["APP_IOS"] }],
    },
    ...APP,
    count: ONCE,
  },
  {
    id: "preregistration",
    when: { "campaign.app_promotion_type": ["APP_PREREGISTRATION"], optimization_goal: ["CONVERT"] },
    ...WEB,
    count: BOTH,
  },
  { id: "catalog-website", when: { ...CATALOG_WEBSITE, optimization_goal: ["CONVERT"] }, ...WEB, count: BOTH },
  { id: "catalog-value", when: { ...CATALOG_WEBSITE, optimization_goal: ["VALUE"] }, ...WEB, count: EVERY },
  { id: "live", when: { ...LIVE, optimization_goal: ["CONVERT", "VALUE"] }, ...WEB, count: ONCE },
  {
    id: "live-room",
    when: { ...LIVE, optimization_goal: ["PRODUCT_CLICK_IN_LIVE", "MT_LIVE_ROOM"] },
    click: ["SEVEN_DAYS"],
    view: ["ONE_DAY"],
    engaged: [],
    count: ONCE,
  },
];

const one = (table: Windows, field: string, values: readonly string[]): RuleRow =>
  row(
    `attribution-${table.id}.${field}`,
    field,
    values.length === 0 ? { refuses: true } : { oneOf: [...values, "UNSET"] },
    table.when,
    values.length === 0 ? "there is no such window here" : "TikTok offers these settings here",
  );

export const attributionRules: readonly RuleRow[] = [
  row(
    "view-window-with-click",
    "view_attribution_window",
    { requires: true },
    { click_attribution_window: { set: true } },
    "click and view windows must be set together",
    { source: PAGE.createAdGroup },
  ),
  row(
    "click-window-with-view",
    "click_attribution_window",
    { requires: true },
    { view_attribution_window: { set: true } },
    "click and view windows must be set together",
    { source: PAGE.createAdGroup },
  ),
  row(
    "click-window-with-engaged",
    "click_attribution_window",
    { requires: true },
    { engaged_view_attribution_window: { set: true } },
    "an engaged view window requires click and view windows",
    { source: PAGE.createAdGroup },
  ),
  ...TABLES.flatMap((table) => [
    one(table, "click_attribution_window", table.click),
    one(table, "view_attribution_window", table.view),
    one(table, "engaged_view_attribution_window", table.engaged),
    one(table, "attribution_event_count", table.count),
  ]),
  ...(
    [
      ["click_attribution_window", ["OFF", "ONE_DAY", "FOURTEEN_DAYS", "TWENTY_EIGHT_DAYS"]],
      ["view_attribution_window", ["OFF", "SEVEN_DAYS", "FOURTEEN_DAYS", "TWENTY_EIGHT_DAYS"]],
    ] as const
  ).map(([field, others]) =>
    row(
      `fixed-${field}`,
      field,
      { refuses: [...others] },
      {
        any: [
          { "campaign.objective_type": ["TRAFFIC", "REACH", "VIDEO_VIEWS", "ENGAGEMENT"] },
          { optimization_goal: ["DESTINATION_VISIT"] },
          { promotion_type: ["LIVE_SHOPPING"], optimization_goal: ["CLICK"] },
        ],
      },
      "TikTok offers no choice here: it uses 7 days for clicks and 1 day for views",
      { source: `${PAGE.attribution}, ${PAGE.destinationVisit}`, mark: "unclear" },
    ),
  ),
  row(
    "visit-attribution_event_count",
    "attribution_event_count",
    { refuses: ["EVERY"] },
    { optimization_goal: ["DESTINATION_VISIT"] },
    "destination visits are counted once",
    { source: `${PAGE.destinationVisit}, ${PAGE.destinationVisitOfCatalogs}`, mark: "unclear" },
  ),
];
