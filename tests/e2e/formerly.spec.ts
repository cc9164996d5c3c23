import { expect } from "chai";
import { createEmulator } from "../../emulator/index.js";
import { yamlStack } from "../support/stack.js";

const config = (key: string, formerly: string): string => `advertiserId: "7000000000000000001"
currency: USD
campaigns:
  ${key}:
    ${formerly}
    name: Summer
    objective: TRAFFIC
    budgetMode: BUDGET_MODE_DAY
    budget: 50
    adGroups:
      us: { name: US, promotionType: WEBSITE, optimizationGoal: CLICK, billingEvent: CPC, budgetMode: BUDGET_MODE_DAY, budget: 20, placements: [PLACEMENT_TIKTOK], locationIds: ["6252001"], scheduleStartTime: "2027-03-01T00:00:00Z" }
`;

describe("formerly on the real engine", function () {
  this.timeout(180_000);

  it("keeps a renamed campaign and its children: nothing is created or deleted", async () => {
    const emulator = await createEmulator();
    const stack = await yamlStack(emulator.url, config("summer", ""));
    try {
      await stack.succeeds("up", "--yes", "--skip-preview");
      const ids = (await stack.resources()).map(({ id }) => id).sort();
      stack.write("ads/ads.yaml", config("sommer", "formerly: summer"));
      await stack.succeeds("up", "--yes", "--skip-preview");
      const after = await stack.resources();
      expect(after.map(({ id }) => id).sort()).to.deep.equal(ids);
      expect(after.map(({ urn }) => urn.split("::").at(-1))).to.have.members(["sommer", "sommer/us"]);
      const sent = emulator.requests().filter(({ path }) => /create|status\/update/.test(path));
      expect(sent.map(({ path }) => path)).to.have.length(2);
    } finally {
      stack.close();
      await emulator.close();
    }
  });
});
