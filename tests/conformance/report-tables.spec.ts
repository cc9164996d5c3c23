import { expect } from "chai";
import { SEED } from "../../emulator/index.js";
import { reportMetric } from "../../facts/reports/index.js";
import { Emulated } from "../support/emulated.js";
import TABLES from "./report-tables.json";

/** What TikTok's pages do not list, but clients in production ask and get, or that only a page's misprint leaves out. */
const OBSERVED: Readonly<Record<string, readonly string[]>> = {
  "AUDIENCE country_code": ["conversion_rate_v2", "real_time_conversion_rate_v2"],
  "BASIC country_code": [
    ...[
      "cost_per_1000_reached",
      "average_video_play_per_user",
      "secondary_goal_result",
      "cost_per_secondary_goal_result",
    ],
    ...["secondary_goal_result_rate", "total_purchase_value", "total_onsite_shopping_value", "onsite_shopping"],
    ...["vta_purchase", "vta_conversion", "cta_purchase", "cta_conversion", "total_pageview", "sales_lead"],
    ...["value_per_complete_payment", "total_complete_payment_rate", "sales_lead_rate", "cost_per_sales_lead"],
    ...["cost_per_total_sales_lead", "cost_per_total_app_event_add_to_cart", "total_app_event_add_to_cart"],
  ],
};

/** Names in `Invalid metric fields: ['a', 'b'].` */
const namesIn = (message: string): string[] => [...message.matchAll(/'([a-z0-9_]+)'/g)].map(([, name = ""]) => name);

describe("TikTok's tables of the metrics that each dimension supports", () => {
  let emulated: Emulated;

  beforeEach(async () => {
    emulated = await Emulated.start();
  });
  afterEach(() => emulated.close());

  const ask = (type: string, dimension: string, metrics: readonly string[]) => {
    const own = type === "BC" ? "advertiser_id" : "campaign_id";
    const dimensions = dimension === own ? [own] : [own, dimension];
    const whose = type === "BC" ? { bc_id: SEED.identityBusinessCenter } : { data_level: "AUCTION_CAMPAIGN" };
    const span = { start_date: "2026-11-20", end_date: "2026-11-22" };
    return emulated.get("/report/integrated/get/", { report_type: type, ...whose, ...span, dimensions, metrics });
  };

  for (const { doc, report_type: type, dimensions, metrics } of TABLES)
    for (const dimension of dimensions)
      it(`hold for ${dimension} in ${type} reports (${doc}): each metric of the table, and none of the other tables`, async () => {
        const { code, message } = await ask(type, dimension, metrics);
        expect(code, message).to.equal(0);
        const allowed = new Set([...metrics, ...(OBSERVED[`${type} ${dimension}`] ?? [])]);
        const listed = TABLES.filter((one) => one.report_type === type).flatMap((one) => one.metrics);
        const others = [...new Set(listed)].filter((name) => !allowed.has(name));
        if (others.length === 0) return;
        const refused = await ask(type, dimension, others);
        expect(refused.code).to.equal(40002);
        expect(namesIn(refused.message)).to.have.members(others);
      });

  it("name metrics that the facts have, and at least three hundred pairs", () => {
    expect(TABLES.flatMap(({ metrics }) => metrics).filter((name) => !reportMetric(name))).to.deep.equal([]);
    expect(TABLES.reduce((sum, one) => sum + one.dimensions.length * one.metrics.length, 0)).to.be.at.least(300);
  });
});
