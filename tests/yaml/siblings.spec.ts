import { expect } from "chai";
import { planOf, withLines } from "../support/one-config.js";

const group = (more: string): string =>
  `{ promotionType: WEBSITE, placements: [PLACEMENT_TIKTOK], locationIds: ["2921044"], budgetMode: BUDGET_MODE_INFINITE, scheduleStartTime: "2027-09-01T00:00:00Z", ${more} }`;
const CLICKS = "optimizationGoal: CLICK, billingEvent: CPC, bidType: BID_TYPE_NO_BID";

const config = (campaign: string, groups: readonly string[]): string => `advertiserId: "7000000000000000001"
campaigns:
  spring:
    objective: TRAFFIC
    ${campaign}
    adGroups:
${groups.map((one, index) => `      g${index + 1}: ${one}`).join("\n")}
`;

const OPTIMIZED = "budgetMode: BUDGET_MODE_DYNAMIC_DAILY_BUDGET, budget: 500, budgetOptimizeOn: true";

describe("ad groups of one campaign in YAML", () => {
  const problems = async (text: string): Promise<string[]> => withLines((await planOf(text)).problems);
  const campaign = OPTIMIZED.split(", ").join("\n    ");

  it("have one goal and one bid type under campaign budget optimization, and the later one is reported with both positions", async () => {
    const views = "optimizationGoal: TRAFFIC_LANDING_PAGE_VIEW, billingEvent: OCPM, bidType: BID_TYPE_NO_BID";
    const [goal, ...others] = await problems(config(campaign, [group(CLICKS), group(views)]));
    expect(goal).to.match(
      /^10: optimizationGoal TRAFFIC_LANDING_PAGE_VIEW differs from CLICK of spring\/g1 \(.*ads\.yaml:9\): all ad groups of such a campaign share it\. Write the same in both\.$/,
    );
    expect(others).to.deep.equal([]);
    const bid = CLICKS.replace("BID_TYPE_NO_BID", "BID_TYPE_CUSTOM, bidPrice: 2");
    const found = await problems(config(campaign, [group(CLICKS), group(bid)]));
    expect(found.map((one) => one.slice(0, 40))).to.deep.equal(["10: bidType BID_TYPE_CUSTOM differs from"]);
  });

  it("may differ without it, and in their bids with it", async () => {
    const own = (more: string): string => group(more).replace("BUDGET_MODE_INFINITE", "BUDGET_MODE_DAY, budget: 50");
    const views = "optimizationGoal: TRAFFIC_LANDING_PAGE_VIEW, billingEvent: OCPM, bidType: BID_TYPE_NO_BID";
    expect(await problems(config("budgetMode: BUDGET_MODE_INFINITE", [own(CLICKS), own(views)]))).to.deep.equal([]);
    const bids = [2, 3].map((bid) => group(CLICKS.replace("BID_TYPE_NO_BID", `BID_TYPE_CUSTOM, bidPrice: ${bid}`)));
    expect(await problems(config(campaign, bids))).to.deep.equal([]);
  });
});
