import { expect } from "chai";
import {
  AUDIENCE_DEFAULT,
  AUDIENCE_METRICS,
  BASIC_METRICS,
  BC_METRICS,
  dimensionOf,
  GOAL_EVENTS,
  GOAL_RESULTS,
  REPORT_FILTERS,
  REPORT_METRICS,
  reportMetric,
  WEBSITE_EVENTS,
} from "../../facts/reports/index.js";

describe("facts of reports", () => {
  it("list each metric once, with the document that describes it", () => {
    const names = REPORT_METRICS.map(({ name }) => name);
    expect(new Set(names).size).to.equal(names.length);
    expect(names.length).to.be.greaterThan(900);
    expect(REPORT_METRICS.filter(({ doc }) => !/^\d{16}$/.test(doc))).to.deep.equal([]);
  });

  it("calculate metrics from metrics that exist, and never add up calculated ones", () => {
    for (const { name, formula, weight, twin, adds } of REPORT_METRICS) {
      for (const of of [formula?.over, formula?.under, weight, twin])
        if (of !== undefined) expect(reportMetric(of), `${name} of ${of}`).not.to.equal(undefined);
      if (formula || weight) expect(adds, name).to.equal("no");
    }
  });

  it("have percentages of counts, costs of spend, and decimals as in live answers", () => {
    expect(reportMetric("ctr")).to.include({ kind: "percent", decimals: 2 });
    expect(reportMetric("cost_per_result")).to.include({ kind: "average", decimals: 4 });
    expect(reportMetric("cost_per_1000_reached")).to.include({ decimals: 3 });
    expect(reportMetric("total_complete_payment_rate")).to.include({ kind: "money", adds: "yes" });
    expect(reportMetric("registration_rate")?.formula?.under).to.equal("app_install");
    expect(reportMetric("form_rate")?.formula?.under).to.equal("clicks");
    expect(reportMetric("reach")).to.include({ adds: "unique" });
    expect(reportMetric("average_video_play")).to.include({ weight: "video_play_actions" });
  });

  it("list by dimension only existing metrics, and filters only by existing fields and dimensions", () => {
    const lists = [BASIC_METRICS, AUDIENCE_METRICS, BC_METRICS].flatMap((one) => Object.values(one));
    for (const name of [...lists.flat(), ...AUDIENCE_DEFAULT]) expect(reportMetric(name), name).not.to.equal(undefined);
    for (const name of [BASIC_METRICS, AUDIENCE_METRICS, BC_METRICS].flatMap(Object.keys))
      expect(dimensionOf(name), name).not.to.equal(undefined);
    for (const { dimension } of REPORT_FILTERS)
      if (dimension) expect(dimensionOf(dimension), dimension).not.to.equal(undefined);
    for (const name of [WEBSITE_EVENTS, GOAL_EVENTS, GOAL_RESULTS].flatMap(Object.values))
      expect(reportMetric(name), name).not.to.equal(undefined);
  });
});
