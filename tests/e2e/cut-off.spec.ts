import { expect } from "chai";
import { createEmulator, type Emulator, SEED } from "../../emulator/index.js";
import { onDay } from "../support/fixed-day.js";
import { type Stack, yamlStack } from "../support/stack.js";

const LAST_EVENING = "2026-12-31T22:30:00Z";
const NEW_YEAR = "2027-01-01T00:10:00Z";

const configs = (
  ...campaigns: readonly { readonly key: string; readonly objective: string; readonly budget?: number }[]
) =>
  `advertiserId: "${SEED.advertiser}"\ncurrency: USD\ncampaigns:\n${campaigns
    .map(
      ({ key, objective, budget = 100 }) =>
        `  ${key}:\n    name: ${key}\n    objective: ${objective}\n    budgetMode: BUDGET_MODE_DAY\n    budget: ${budget}\n    status: DISABLE\n`,
    )
    .join("")}`;

const OLD = { key: "shop", objective: "WEB_CONVERSIONS" };

describe("the day on which TikTok ends plain campaigns, on the real engine", function () {
  this.timeout(180_000);

  let day: string;
  let emulator: Emulator;
  let stack: Stack;

  const goTo = (time: string): void => {
    day = time;
    stack.environment = onDay(time, stack.environment);
  };
  const created = (): unknown[] =>
    emulator.world.store.find("campaign", { gone: false }).map(({ row }) => row.campaign_name);

  beforeEach(async () => {
    day = LAST_EVENING;
    const start = Date.now();
    emulator = await createEmulator({
      plainCampaigns: "narrow",
      time: () => Date.parse(day) + Date.now() - start,
    });
    stack = await yamlStack(emulator.url, configs(OLD));
    goTo(LAST_EVENING);
  });

  afterEach(async () => {
    stack.close();
    await emulator.close();
  });

  it("creates them until the last evening with a warning, then refuses new ones before any call and keeps the old", async () => {
    const last = await stack.succeeds("up", "--yes", "--skip-preview");
    expect(last.replace(/\s+/g, " ")).to.match(/2026-12-31/);
    expect(created()).to.deep.equal(["shop"]);

    goTo(NEW_YEAR);
    stack.write("ads/ads.yaml", configs({ ...OLD, budget: 120 }, { key: "visits", objective: "TRAFFIC" }));
    await stack.succeeds("up", "--yes", "--skip-preview");
    expect(created()).to.have.members(["shop", "visits"]);
    const [shop] = emulator.world.store
      .find("campaign", { gone: false })
      .filter(({ row }) => row.campaign_name === "shop");
    expect(shop?.row.budget).to.equal(120);

    const seen = emulator.requests().length;
    stack.write(
      "ads/ads.yaml",
      configs(
        { ...OLD, budget: 120 },
        { key: "visits", objective: "TRAFFIC" },
        { key: "more", objective: "WEB_CONVERSIONS" },
      ),
    );
    const { code, output } = await stack.pulumi("up", "--yes", "--skip-preview");
    expect(code).not.to.equal(0);
    expect(output.replace(/\s+/g, " ")).to.match(
      /no new plain campaigns of objective WEB_CONVERSIONS after 2026-12-31, so nothing was sent.*SmartPlusCampaign/,
    );
    expect(
      emulator
        .requests()
        .slice(seen)
        .filter(({ method }) => method === "POST"),
    ).to.deep.equal([]);
    expect(created()).to.have.members(["shop", "visits"]);
  });
});
