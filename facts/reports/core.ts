/** Core metrics (documents 1843337909199938, 1751443967255553). */
import { cost, count, DOC, money, people, type ReportMetric, rate, worth } from "./metric.js";

const BM = { doc: DOC.basicMetrics, mark: "second-hand" } as const;
const NOT_AUDIENCE = { types: ["BASIC", "BC"] } as const;
/** Basic reports: by day for the account (a client's issue quotes the refusal of everything else). */
const OF_ACCOUNT = { at: "advertiser", needs: "stat_time_day" } as const;

/** Counted by the day of the event instead of the day of the impression (document 1861363088053250). */
const realTime: readonly ReportMetric[] = [
  count("real_time_conversion", { twin: "conversion" }),
  cost("real_time_cost_per_conversion", "real_time_conversion"),
  rate("real_time_conversion_rate", "real_time_conversion", "clicks", { doc: DOC.basicByDimension }),
  rate("real_time_conversion_rate_v2", "real_time_conversion", "impressions"),
  count("real_time_result", { twin: "result", ...BM }),
  cost("real_time_cost_per_result", "real_time_result", { decimals: 4, ...BM }),
  rate("real_time_result_rate", "real_time_result", "impressions", BM),
  people("real_time_app_install", { twin: "app_install" }),
  cost("real_time_app_install_cost", "real_time_app_install"),
  rate("real_time_app_install_rate", "real_time_app_install", "clicks", { doc: DOC.businessCenter, types: ["BC"] }),
];

export const core: readonly ReportMetric[] = [
  money("spend"),
  money("billed_cost", { ...BM, types: ["BASIC", "BC", "TT_SHOP"] }),
  money("cash_spend", { doc: DOC.businessCenter, ...NOT_AUDIENCE, ...OF_ACCOUNT }),
  money("voucher_spend", { doc: DOC.businessCenter, ...NOT_AUDIENCE, ...OF_ACCOUNT }),
  money("cashback_coupon_spend", { doc: DOC.businessCenter, types: ["BC"] }),
  money("tax_spend", { doc: DOC.businessCenter, types: ["BC"] }),
  cost("cpc", "clicks"),
  { ...cost("cpm", "impressions"), formula: { over: "spend", under: "impressions", times: 1_000 } },
  count("impressions"),
  count("gross_impressions"),
  count("clicks"),
  rate("ctr", "clicks", "impressions"),
  people("reach", { ...BM, ...NOT_AUDIENCE }),
  {
    ...cost("cost_per_1000_reached", "reach", { decimals: 3, ...BM, types: ["BASIC"] }),
    formula: { over: "spend", under: "reach", times: 1_000 },
  },
  { ...worth("frequency", "impressions", "reach", { ...BM, types: ["BASIC"] }), kind: "ratio" },
  count("conversion"),
  cost("cost_per_conversion", "conversion"),
  rate("conversion_rate", "conversion", "clicks", { doc: DOC.basicByDimension }),
  rate("conversion_rate_v2", "conversion", "impressions"),
  // Number of people if the goal is REACH.
  count("result", BM),
  cost("cost_per_result", "result", { decimals: 4, ...BM }),
  rate("result_rate", "result", "impressions", BM),
  count("secondary_goal_result", { ...BM, dash: true }),
  cost("cost_per_secondary_goal_result", "secondary_goal_result", { ...BM, dash: true }),
  rate("secondary_goal_result_rate", "secondary_goal_result", "impressions", { ...BM, dash: true }),
  ...realTime,
];
