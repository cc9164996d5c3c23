import { expect } from "chai";
import { walkAccount } from "../../../cli/lib/account-objects.js";
import { SEED } from "../../../emulator/index.js";
import { update } from "../../../provider/engine/index.js";
import { resourceOf } from "../../../provider/resources/index.js";
import { SMART_CAMPAIGN, smartGroup } from "../../support/smart-plus.js";
import { checked, made, type TestWorld, testWorld } from "../../support/world.js";

const GROUP = resourceOf("SmartPlusAdGroup");

describe("an account's objects", () => {
  let world: TestWorld;

  beforeEach(async () => {
    world = await testWorld();
  });

  afterEach(() => world.close());

  it("show the budget that is scheduled for a Smart+ ad group, from the list of plain ones that is read anyway", async () => {
    const campaign = await made(world, "SmartPlusCampaign", {
      ...SMART_CAMPAIGN,
      budget: undefined,
      budgetOptimizeOn: false,
    });
    const inputs = {
      ...smartGroup(campaign.id),
      budgetMode: "BUDGET_MODE_DYNAMIC_DAILY_BUDGET",
      budget: 50,
      scheduledBudget: 90,
    };
    const { id, state } = await made(world, "SmartPlusAdGroup", inputs);
    world.calls();
    const group = async () =>
      (await walkAccount(world.session.client, SEED.advertiser)).objects.find((one) => one.id === id);
    expect((await group())?.inputs).to.include({ budget: 50, scheduledBudget: 90 });
    expect(world.calls().filter((call) => call.includes("/adgroup/get/"))).to.deep.equal([
      "GET /adgroup/get/ 0",
      "GET /smart_plus/adgroup/get/ 0",
    ]);
    const { scheduledBudget: _scheduled, ...rest } = inputs;
    await update(world.session, GROUP, id, state, await checked(GROUP, { ...rest, budget: 90 }));
    world.emulator.advance(86_400);
    expect((await group())?.inputs)
      .to.include({ budget: 90 })
      .and.not.to.have.property("scheduledBudget");
  });
});
