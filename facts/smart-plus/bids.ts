/** Bids and attribution of ad groups of Upgraded Smart+ (reference sections 4, 6). */
import type { Condition, RuleRow } from "../language.js";
import { DEEP_BIDS, LPV, NOT_DAILY } from "./kinds.js";
import { DOC, REQUIRED, rulesOf, SET } from "./row.js";

const rule = rulesOf("smart_adgroup");

const CUSTOM: Condition = { bid_type: ["BID_TYPE_CUSTOM"] };
const CAPPED = ["CONVERT", LPV, "INSTALL", "IN_APP_EVENT"];

export const smartBidRules: readonly RuleRow[] = [
  rule("bid-type", "bid_type", REQUIRED, "TikTok requires a bid type", DOC.G),
  rule(
    "bid-types",
    "bid_type",
    { oneOf: ["BID_TYPE_NO_BID", "BID_TYPE_CUSTOM"] },
    "TikTok supports these bid types",
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
  rule("cap-of-value", "bid_type", { refuses: ["BID_TYPE_CUSTOM"] }, "value bidding uses deep_bid_type", DOC.G, {
    when: { optimization_goal: ["VALUE"] },
  }),
  rule(
    "cap-of-travel",
    "bid_type",
    { refuses: ["BID_TYPE_CUSTOM"] },
    "landing page views of travel catalogs do not support a cost cap",
    DOC.TRV,
    {
      when: { optimization_goal: [LPV], "campaign.catalog_type": ["TRAVEL_ENTERTAINMENT"] },
    },
  ),
  rule("bid", "bid_price", REQUIRED, "a cost cap requires a price", DOC.G, {
    when: { ...CUSTOM, optimization_goal: ["CLICK"] },
  }),
  rule("conversion-bid", "conversion_bid_price", REQUIRED, "a cost cap requires a price", DOC.G, {
    when: { ...CUSTOM, optimization_goal: CAPPED },
  }),
  ...["bid_price", "conversion_bid_price"].flatMap((field) => [
    rule(`${field}-positive`, field, { range: { over: 0 } }, "a bid must be above 0", DOC.G, {
      when: { ...CUSTOM, optimization_goal: field === "bid_price" ? ["CLICK"] : CAPPED },
    }),
    rule(
      `${field}-below-campaign`,
      field,
      { lowerThan: ["campaign.budget"] },
      "a bid must be lower than the budget that it spends",
      DOC.BID,
      {
        when: { ...CUSTOM, "campaign.budget_optimize_on": [true] },
      },
    ),
    rule(
      `${field}-below-group`,
      field,
      { lowerThan: ["budget"] },
      "a bid must be lower than the budget that it spends",
      DOC.BID,
      {
        when: { ...CUSTOM, "campaign.budget_optimize_on": [false] },
      },
    ),
    rule(`${field}-unused`, field, { range: { max: 0 } }, "BID_TYPE_NO_BID does not use a price", DOC.G, {
      when: { bid_type: ["BID_TYPE_NO_BID"] },
      mark: "assumed",
    }),
  ]),
  rule("deep-bid", "deep_bid_type", REQUIRED, "value requires a strategy", DOC.G, {
    when: { optimization_goal: ["VALUE"] },
  }),
  rule("deep-bids", "deep_bid_type", { oneOf: DEEP_BIDS }, "TikTok supports these strategies", DOC.G),
  rule(
    "deep-bids-of-value",
    "deep_bid_type",
    { oneOf: ["VO_MIN_ROAS", "VO_HIGHEST_VALUE"] },
    "these strategies require goal VALUE",
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
    "only goal VALUE uses it",
    DOC.G,
    {
      when: { optimization_goal: { not: ["VALUE"] } },
      mark: "unclear",
    },
  ),
  rule("roas", "roas_bid", REQUIRED, "a minimum ROAS requires a target", DOC.G, {
    when: { deep_bid_type: ["VO_MIN_ROAS"] },
  }),
  rule("roas-bounds", "roas_bid", { range: { min: 0.01, max: 1000 } }, "TikTok accepts this range", DOC.G, {
    when: { deep_bid_type: ["VO_MIN_ROAS"] },
  }),
  rule("roas-unused", "roas_bid", { range: { max: 0 } }, "only VO_MIN_ROAS uses a target", DOC.G, {
    when: { deep_bid_type: { not: ["VO_MIN_ROAS"] } },
    mark: "assumed",
  }),
  rule("vbo-window", "vbo_window", { oneOf: ["SEVEN_DAYS", "ZERO_DAY"] }, "TikTok supports these value windows", DOC.G),
];

const click = ["OFF", "ONE_DAY", "SEVEN_DAYS", "FOURTEEN_DAYS", "TWENTY_EIGHT_DAYS"];

export const smartAttributionRules: readonly RuleRow[] = [
  rule("click-window", "click_attribution_window", REQUIRED, "the click and view windows must be set together", DOC.G, {
    when: { view_attribution_window: SET },
  }),
  rule("view-window", "view_attribution_window", REQUIRED, "the click and view windows must be set together", DOC.G, {
    when: { click_attribution_window: SET },
  }),
  rule(
    "click-windows",
    "click_attribution_window",
    { oneOf: [...click, "THIRTY_DAYS", "THIRTY_TWO_DAYS", "ONE_HUNDRED_EIGHTY_DAYS"] },
    "TikTok supports these windows",
    DOC.G,
  ),
  rule(
    "click-window-game",
    "click_attribution_window",
    { refuses: ["THIRTY_DAYS"] },
    "30 days require mini games",
    DOC.G,
    {
      when: { promotion_type: { not: ["MINI_GAME"] } },
    },
  ),
  rule(
    "click-window-mini",
    "click_attribution_window",
    { refuses: ["THIRTY_TWO_DAYS", "ONE_HUNDRED_EIGHTY_DAYS"] },
    "32 and 180 days require payments in mini apps",
    DOC.G,
    { when: { any: [{ promotion_type: { not: ["MINI_APP"] } }, { optimization_event: { not: ["ACTIVE_PAY"] } }] } },
  ),
  rule(
    "view-windows",
    "view_attribution_window",
    { oneOf: ["OFF", "ONE_DAY", "SEVEN_DAYS"] },
    "TikTok supports these windows",
    DOC.G,
  ),
  rule(
    "engaged-click",
    "click_attribution_window",
    REQUIRED,
    "the engaged view window requires the click and view windows",
    DOC.G,
    {
      when: { engaged_view_attribution_window: SET },
    },
  ),
  rule("engaged-windows", "engaged_view_attribution_window", { oneOf: click }, "TikTok supports these windows", DOC.G),
  rule(
    "engaged-windows-long",
    "engaged_view_attribution_window",
    { refuses: ["FOURTEEN_DAYS", "TWENTY_EIGHT_DAYS"] },
    "long windows require web and app together",
    DOC.G,
    { when: { "campaign.sales_destination": { not: ["WEB_AND_APP"] } } },
  ),
  rule(
    "event-count",
    "attribution_event_count",
    { oneOf: ["UNSET", "EVERY", "ONCE"] },
    "TikTok supports these ways to count",
    DOC.G,
  ),
];
