import { expect } from "chai";
import { createEmulator, type Emulator, SEED } from "../../emulator/index.js";

describe("the end of plain campaigns in the emulator", () => {
  let emulator: Emulator;

  const create = async (objective_type: string, name: string): Promise<number> => {
    const answer = await fetch(`${emulator.url}/open_api/v1.3/campaign/create/`, {
      method: "POST",
      headers: { "Access-Token": SEED.token, "content-type": "application/json" },
      body: JSON.stringify({
        advertiser_id: SEED.advertiser,
        objective_type,
        campaign_name: name,
        budget_mode: "BUDGET_MODE_DAY",
        budget: 100,
      }),
    });
    return ((await answer.json()) as { code: number }).code;
  };

  afterEach(() => emulator.close());

  for (const [reading, traffic] of [
    ["narrow", 0],
    ["wide", 40002],
  ] as const)
    it(`happens in the configured year of its clock: ${reading}`, async () => {
      let now = Date.parse("2026-12-31T12:00:00Z");
      emulator = await createEmulator({ plainCampaigns: reading, time: () => now });
      expect(await create("WEB_CONVERSIONS", "old")).to.equal(0);
      now = Date.parse("2027-01-02T12:00:00Z");
      expect(await create("WEB_CONVERSIONS", "new")).to.equal(40002);
      expect(await create("TRAFFIC", "traffic")).to.equal(traffic);
    });

  it("does not happen unless it is requested", async () => {
    emulator = await createEmulator({ time: () => Date.parse("2027-01-02T12:00:00Z") });
    expect(await create("WEB_CONVERSIONS", "new")).to.equal(0);
  });
});
