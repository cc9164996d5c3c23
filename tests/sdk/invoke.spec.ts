import { expect } from "chai";
import { underMocks } from "../support/mocked.js";

interface Call {
  readonly token: string;
  readonly inputs: Record<string, unknown>;
  readonly provider?: string;
}

describe("functions of the dynamic adapter", function () {
  this.timeout(60_000);

  it("call the provider of their options, or of their parent, and not the project's account", async () => {
    const seen = (await underMocks(`
      const provider = new native.Provider("second", { advertiserId: "7000000000000000002" });
      class Group extends pulumi.ComponentResource { constructor() { super("x:y:Group", "g", {}, { provider }); } }
      Promise.all([
        tiktok.getCampaign({ id: "5" }, { provider }),
        tiktok.getCampaign({ id: "6" }, { parent: new Group() }),
      ]).then(() => console.log(JSON.stringify(seen.filter(({ token }) => token))));
    `)) as Call[];
    expect(seen.map(({ token, inputs }) => [token, inputs])).to.deep.equal([
      ["tiktok:index:getCampaign", { id: "5" }],
      ["tiktok:index:getCampaign", { id: "6" }],
    ]);
    for (const { provider } of seen) expect(provider).to.include("second");
  });

  it("wait for their dependencies, and accept outputs", async () => {
    const seen = (await underMocks(`
      const campaign = new tiktok.Campaign("c", { objective: "TRAFFIC", budgetMode: "BUDGET_MODE_INFINITE" });
      const found = tiktok.getCampaignOutput({ id: campaign.id }, { dependsOn: [campaign] });
      found.name.apply((name) => console.log(JSON.stringify([name, seen.at(-1).inputs])));
    `)) as unknown[];
    expect(seen).to.deep.equal(["found", { id: "c-id" }]);
  });
});
