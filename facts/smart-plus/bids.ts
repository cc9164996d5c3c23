/** Bids and attribution of ad groups of Upgraded Smart+ (reference sections 4, 6). */
import type { Condition, RuleRow } from "../language.js";
import { DEEP_BIDS, LPV, NOT_DAILY } from "./kinds.js";
import { DOC, REQUIRED, rulesOf, SET } from "./row.js";

const rule = rulesOf("smart_adgroup");

const CUSTOM: Condition = { bid_type: ["BID_TYPE_CUSTOM"] };
const CAPPED = ["CONVERT", LPV, "INSTALL", "IN_APP_EVENT"];

export const smartBidRules: readonly RuleRow[] = [
  rule("bid-type", "bid_type", REQUIRED, "TikTok wants to know how to bid", DOC.G),
  rule(
    "bid-types",
    "bid_type",
    { oneOf: ["BID_TYPE_NO_BID", "BID_TYPE_CUSTOM"] },
    "these are TikTok's ways to bid",
    DOC.G,
  ),
  rule(
    "cap-daily",
    "bid_type",
    { refuses: ["BID_TYPE_CUSTOM"] },
    "a cost cap needs BUDGET_MODE_DYNAMIC_DAILY_BUDGET on the campaign or the ad group",
    DOC.G,
    {
      when: NOT_DAILY,
    },
  ),
  rule("cap-of-value", "bid_type", { refuses: ["BID_TYPE_CUSTOM"] }, "value is bid for by deep_bid_type", DOC.G, {
    when: { optimization_goal: ["VALUE"] },
  }),
  rule(
    "cap-of-travel",
    "bid_type",
    { refuses: ["BID_TYPE_CUSTOM"] },
    "landing page views of travel catalogs have no cost cap",
    DOC.TRV,
    {
      when: { optimization_goal: [LPV], "campaign.catalog_type": ["TRAVEL_ENTERTAINMENT"] },
    },
  ),
  rule("bid", "bid_price", REQUIRED, "a cost cap has a price", DOC.G, {
    when: { ...CUSTOM, optimization_goal: ["CLICK"] },
  }),
  rule("conversion-bid", "conversion_bid_price", REQUIRED, "a cost cap has a price", DOC.G, {
    when: { ...CUSTOM, optimization_goal: CAPPED },
  }),
  ...["bid_price", "conversion_bid_price"].flatMap((field) => [
    rule(`${field}-positive`, field, { range: { over: 0 } }, "a bid is an amount", DOC.G, {
      when: { ...CUSTOM, optimization_goal: field === "bid_price" ? ["CLICK"] : CAPPED },
    }),
    rule(
      `${field}-below-campaign`,
      field,
      { lowerThan: ["campaign.budget"] },
      "a bid stays below the budget that it spends",
      DOC.BID,
      {
        when: { ...CUSTOM, "campaign.budget_optimize_on": [true] },
      },
    ),
    rule(
      `${field}-below-group`,
      field,
      { lowerThan: ["budget"] },
      "a bid stays below the budget that it spends",
      DOC.BID,
      {
        when: { ...CUSTOM, "campaign.budget_optimize_on": [false] },
      },
    ),
    rule(`${field}-unused`, field, { range: { max: 0 } }, "BID_TYPE_NO_BID keeps to no price", DOC.G, {
      when: { bid_type: ["BID_TYPE_NO_BID"] },
      mark: "assumed",
    }),
  ]),
  rule("deep-bid", "deep_bid_type", REQUIRED, "value is bought by a strategy", DOC.G, {
    when: { optimization_goal: ["VALUE"] },
  }),
  rule("deep-bids", "deep_bid_type", { oneOf: DEEP_BIDS }, "these are TikTok's strategies", DOC.G),
  rule(
    "deep-bids-of-value",
    "deep_bid_type",
    { oneOf: ["VO_MIN_ROAS", "VO_HIGHEST_VALUE"] },
    "these strategies buy value",
    DOC.WEB,
    {
      when: { optimization_goal: ["VALUE"] },
    },
  ),
  rule(
    "roas-daily",
    "deep_bid_type",
    { refuses: ["VO_MIN_ROAS"] },
    "a minimum ROAS needs BUDGET_MODE_DYNAMIC_DAILY_BUDGET on the campaign or the ad group",
    DOC.G,
    {
      when: NOT_DAILY,
    },
  ),
  rule(
    "deep-bids-of-others",
    "deep_bid_type",
    { refuses: ["VO_MIN_ROAS", "VO_HIGHEST_VALUE"] },
    "only goal VALUE buys value",
    DOC.G,
    {
      when: { optimization_goal: { not: ["VALUE"] } },
      mark: "unclear",
    },
  ),
  rule("roas", "roas_bid", REQUIRED, "a minimum ROAS has a target", DOC.G, {
    when: { deep_bid_type: ["VO_MIN_ROAS"] },
  }),
  rule("roas-bounds", "roas_bid", { range: { min: 0.01, max: 1000 } }, "these are TikTok's bounds", DOC.G, {
    when: { deep_bid_type: ["VO_MIN_ROAS"] },
  }),
  rule("roas-unused", "roas_bid", { range: { max: 0 } }, "only VO_MIN_ROAS keeps to a target", DOC.G, {
    when: { deep_bid_type: { not: ["VO_MIN_ROAS"] } },
    mark: "assumed",
  }),
  rule("vbo-window", "vbo_window", { oneOf: ["SEVEN_DAYS", "ZERO_DAY"] }, "these are the windows of value", DOC.G),
];

const click = ["OFF", "ONE_DAY", "SEVEN_DAYS", "FOURTEEN_DAYS", "TWENTY_EIGHT_DAYS"];

export const smartAttributionRules: readonly RuleRow[] = [
  rule("click-window", "click_attribution_window", REQUIRED, "the click and view windows go together", DOC.G, {
    when: { view_attribution_window: SET },
  }),
  rule("view-window", "view_attribution_window", REQUIRED, "the click and view windows go together", DOC.G, {
    when: { click_attribution_window: SET },
  }),
  rule(
    "click-windows",
    "click_attribution_window",
    { oneOf: [...click, "THIRTY_DAYS", "THIRTY_TWO_DAYS", "ONE_HUNDRED_EIGHTY_DAYS"] },
    "these are TikTok's windows",
    DOC.G,
  ),
  rule(
    "click-window-game",
    "click_attribution_window",
    { refuses: ["THIRTY_DAYS"] },
    "30 days are for mini games",
    DOC.G,
    {
      when: { promotion_type: { not: ["MINI_GAME"] } },
    },
  ),
  rule(
    "click-window-mini",
    "click_attribution_window",
    { refuses: ["THIRTY_TWO_DAYS", "ONE_HUNDRED_EIGHTY_DAYS"] },
    "32 and 180 days are for payments in mini apps",
    DOC.G,
    { when: { any: [{ promotion_type: { not: ["MINI_APP"] } }, { optimization_event: { not: ["ACTIVE_PAY"] } }] } },
  ),
  rule(
    "view-windows",
    "view_attribution_window",
    { oneOf: ["OFF", "ONE_DAY", "SEVEN_DAYS"] },
    "these are TikTok's windows",
    DOC.G,
  ),
  rule(
    "engaged-click",
    "click_attribution_window",
    REQUIRED,
    "the engaged window needs the click and view windows",
    DOC.G,
    {
      when: { engaged_view_attribution_window: SET },
    },
  ),
  rule("engaged-windows", "engaged_view_attribution_window", { oneOf: click }, "these are TikTok's windows", DOC.G),
  rule(
    "engaged-windows-long",
    "engaged_view_attribution_window",
    { refuses: ["FOURTEEN_DAYS", "TWENTY_EIGHT_DAYS"] },
    "long windows are for web and app together",
    DOC.G,
    { when: { "campaign.sales_destination": { not: ["WEB_AND_APP"] } } },
  ),
  rule(
    "event-count",
    "attribution_event_count",
    { oneOf: ["UNSET", "EVERY", "ONCE"] },
    "these are TikTok's ways to count",
    DOC.G,
  ),
];
