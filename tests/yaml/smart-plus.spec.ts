import { expect } from "chai";
import { planOf, withLines } from "../support/one-config.js";

const group = (more: string): string =>
  `{ promotionType: WEBSITE, optimizationGoal: CLICK, billingEvent: CPC, bidType: BID_TYPE_CUSTOM, targetingSpec: { locationIds: [2921044] }, scheduleStartTime: "2027-09-01T00:00:00Z", ${more} }`;

const config = (groups: string, campaign = "budget: 100"): string => `advertiserId: "7000000000000000001"
smartPlusCampaigns:
  smart:
    objective: WEB_CONVERSIONS
    salesDestination: WEBSITE
    ${campaign}
    adGroups:
${groups}
`;

describe("Smart+ in YAML", () => {
  const problems = async (text: string): Promise<string[]> => withLines((await planOf(text)).problems);

  it("accepts ids without quotes inside targetingSpec, and equal bids", async () => {
    expect(
      await problems(config(`      de: ${group("bidPrice: 2")}\n      at: ${group("bidPrice: 2")}`)),
    ).to.deep.equal([]);
  });

  it("refuses ad groups of one campaign that must be equal and are not, with both positions", async () => {
    const found = await problems(config(`      de: ${group("bidPrice: 2")}\n      at: ${group("bidPrice: 3")}`));
    expect(found).to.have.length(1);
    expect(found[0]).to.match(
      /^9: bidPrice 3 differs from 2 of smart\/de \(.*ads\.yaml:8\): TikTok sets it for all ad groups of a campaign when one of them changes\. Write the same in both\.$/,
    );
  });

  it("refuses different bids without campaign budget optimization as well, since the first update makes them equal", async () => {
    const own = "budgetMode: BUDGET_MODE_DYNAMIC_DAILY_BUDGET, budget: 50";
    const groups = `      de: ${group(`${own}, bidPrice: 2`)}\n      at: ${group(`${own}, bidPrice: 3`)}`;
    const found = await problems(config(groups, "budgetOptimizeOn: false"));
    expect(found.map((one) => one.slice(0, 14))).to.deep.equal(["9: bidPrice 3 "]);
  });

  it("refuses what automatic targeting would silently ignore", async () => {
    const text = config(`      de: ${group("bidPrice: 2")}`).replace(
      "[2921044] }",
      "[2921044], gender: GENDER_FEMALE }",
    );
    const found = await problems(text);
    expect(found).to.have.length(1);
    expect(found[0]).to.include("targeting_optimization_mode AUTOMATIC ignores it");
  });
});
