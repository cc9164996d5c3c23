import { expect } from "chai";
import type { Values } from "../../../provider/definitions/index.js";
import { check } from "../../../provider/engine/index.js";
import { toWire } from "../../../provider/engine/objects/wire.js";
import { differences, fits } from "../../../provider/engine/recovery/find-lost.js";
import { refuseChanged } from "../../../provider/engine/recovery/take-over.js";
import { resourceOf } from "../../../provider/resources/index.js";
import { adGroupInputs, CAMPAIGN } from "../../support/samples.js";
import { post, posts, smartAd, smartGroup } from "../../support/smart-plus.js";

const context = { advertiserId: "7000000000000000001", inspect: async () => ({ signature: "0".repeat(32) }) };

/** What a program declares, as Check hands it on, and the row that TikTok would show of it. */
async function declared(title: string, given: Values, parent?: Values) {
  const resource = resourceOf(title);
  const { inputs, faults } = await check(resource, given, parent, context);
  expect(faults).to.deep.equal([]);
  return { resource, inputs, row: toWire(resource, inputs, Object.keys(inputs)) };
}

describe("differences that prevent a takeover", () => {
  it("include a fixed property that Check filled in: no state has the object yet", async () => {
    const smart = await declared("SmartPlusCampaign", {
      name: "Spring",
      objective: "WEB_CONVERSIONS",
      salesDestination: "WEBSITE",
      budget: 100,
    });
    expect(smart.inputs.budgetOptimizeOn).to.equal(true);
    expect(fits(smart.resource, smart.inputs, smart.row)).to.equal(true);
    const other = { ...smart.row, budget_optimize_on: false, budget_mode: "BUDGET_MODE_INFINITE", budget: 0 };
    expect(differences(smart.resource, smart.inputs, other)).to.include("budgetOptimizeOn");
    expect(() => refuseChanged(smart.resource, smart.inputs, other)).to.throw(
      "the program has changed budgetOptimizeOn",
    );

    const group = await declared("AdGroup", adGroupInputs("1800000000000001"), CAMPAIGN);
    expect(group.inputs.placementType).to.equal("PLACEMENT_TYPE_NORMAL");
    expect(fits(group.resource, group.inputs, group.row)).to.equal(true);
    const elsewhere = {
      ...group.row,
      placement_type: "PLACEMENT_TYPE_AUTOMATIC",
      placements: ["PLACEMENT_TIKTOK", "PLACEMENT_PANGLE"],
    };
    expect(differences(group.resource, group.inputs, elsewhere)).to.include("placementType");
  });

  it("do not include what calls of their own set after the create: a status, a scheduled budget, paused creatives", async () => {
    const group = await declared("AdGroup", adGroupInputs("1800000000000001"), CAMPAIGN);
    expect(differences(group.resource, group.inputs, { ...group.row, operation_status: "DISABLE" })).to.deep.equal([]);
    const smart = await declared("SmartPlusAdGroup", { ...smartGroup("1800000000000001"), scheduledBudget: 300 });
    expect(differences(smart.resource, smart.inputs, { ...smart.row, scheduled_budget: 0 })).to.deep.equal([]);
    const ad = await declared("SmartPlusAd", smartAd("1800000000000002", [post("1"), post("2", { paused: true })]));
    const running = await declared("SmartPlusAd", smartAd("1800000000000002", posts(2)));
    expect(differences(ad.resource, ad.inputs, running.row)).to.deep.equal([]);
    const other = await declared("SmartPlusAd", smartAd("1800000000000002", posts(3)));
    expect(differences(ad.resource, ad.inputs, other.row)).to.deep.equal(["creativeList"]);
  });
});
