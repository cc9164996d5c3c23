import { expect } from "chai";
import { SEED } from "../../../emulator/index.js";
import type { Values } from "../../../provider/definitions/index.js";
import { check, diff, read, update } from "../../../provider/engine/index.js";
import { Unfinished } from "../../../provider/engine/objects/errors.js";
import { resourceOf } from "../../../provider/resources/index.js";
import { SMART_CAMPAIGN, smartGroup } from "../../support/smart-plus.js";
import { checked, made, rejection, type TestWorld, testWorld } from "../../support/world.js";

const GROUP = resourceOf("SmartPlusAdGroup");
const BUDGETS = "/smart_plus/adgroup/budget/update/";
const DAY = 86_400;
const OWN: Values = { ...SMART_CAMPAIGN, budget: undefined, budgetOptimizeOn: false };
const DAILY: Values = { budgetMode: "BUDGET_MODE_DYNAMIC_DAILY_BUDGET", budget: 50 };

/** TikTok's page on budgets of Smart+ ad groups, 1843314914438466; what is scheduled shows in /adgroup/get/ (1739314558673922). */
describe("a scheduled budget", () => {
  let world: TestWorld;

  beforeEach(async () => {
    world = await testWorld();
  });

  afterEach(() => world.close());

  const group = async (more: Values = {}, above: Values = OWN) => {
    const campaign = await made(world, "SmartPlusCampaign", above);
    const inputs = { ...smartGroup(campaign.id), ...DAILY, ...more };
    return { inputs, ...(await made(world, "SmartPlusAdGroup", inputs)) };
  };
  const amounts = (id: string): Values => {
    const { budget, scheduled_budget, max_budget } = world.emulator.world.store.get("adgroup", id)?.row ?? {};
    return { budget, scheduled_budget, max_budget };
  };
  const refreshed = async (id: string, state: Values): Promise<Values> =>
    (await read(world.session, GROUP, id, SEED.advertiser, state))?.inputs ?? {};

  it("is set by a call of its own after the create, and holds from the account's next midnight on", async () => {
    const { id, state } = await group({ scheduledBudget: 90 });
    expect(world.calls().slice(-2)).to.deep.equal(["POST /smart_plus/adgroup/create/ 0", `POST ${BUDGETS} 0`]);
    expect(state).to.include({ budget: 50, scheduledBudget: 90 });
    expect(amounts(id)).to.include({ budget: 50, scheduled_budget: 90 });
    expect(diff(GROUP, await refreshed(id, state), state).changed).to.deep.equal([]);
    world.emulator.advance(DAY);
    world.calls();
    expect(diff(GROUP, await refreshed(id, state), state).changed).to.deep.equal([]);
    expect(world.calls()).to.deep.equal(["GET /smart_plus/adgroup/get/ 0"]);
    expect(amounts(id)).to.include({ budget: 90, scheduled_budget: 0 });
  });

  it("becomes the budget in the program without a second change at TikTok", async () => {
    const { id, state, inputs } = await group({ scheduledBudget: 90 });
    world.emulator.advance(DAY);
    const { scheduledBudget: _scheduled, ...rest } = inputs;
    const after = await update(world.session, GROUP, id, state, await checked(GROUP, { ...rest, budget: 90 }));
    expect(after).to.include({ budget: 90 }).and.not.to.have.property("scheduledBudget");
    expect(amounts(id)).to.include({ budget: 90, scheduled_budget: 0 });
    world.calls();
  });

  for (const when of ["before", "after"] as const)
    it(`that a program no longer has leaves the declared budget, taken out ${when} it took effect`, async () => {
      const { id, state, inputs } = await group({ scheduledBudget: 90 });
      if (when === "after") world.emulator.advance(DAY);
      const { scheduledBudget: _scheduled, ...rest } = inputs;
      await update(world.session, GROUP, id, state, await checked(GROUP, rest));
      expect(amounts(id)).to.include({ budget: 50 });
      world.emulator.advance(DAY);
      expect((await refreshed(id, await checked(GROUP, rest))).budget).to.equal(50);
    });

  it("is set again where the budget of now changes, and not where something else does", async () => {
    const { id, state, inputs } = await group({ scheduledBudget: 90 });
    world.calls();
    const next = await update(world.session, GROUP, id, state, await checked(GROUP, { ...inputs, budget: 60 }));
    expect(world.calls()).to.deep.equal(["POST /smart_plus/adgroup/update/ 0", `POST ${BUDGETS} 0`]);
    await update(world.session, GROUP, id, next, await checked(GROUP, { ...inputs, budget: 60, name: "other" }));
    expect(world.calls()).to.deep.equal(["POST /smart_plus/adgroup/update/ 0"]);
  });

  it("goes out with those of other ad groups, twenty a call", async () => {
    const campaign = await made(world, "SmartPlusCampaign", OWN);
    const groups = await Promise.all(
      Array.from({ length: 21 }, async (_one, at) => {
        const inputs = { ...smartGroup(campaign.id), ...DAILY, name: `group ${at}` };
        return { inputs, ...(await made(world, "SmartPlusAdGroup", inputs)) };
      }),
    );
    world.calls();
    await Promise.all(
      groups.map(async ({ id, state, inputs }) => {
        const news = await checked(GROUP, { ...inputs, scheduledBudget: 90 });
        return update(world.session, GROUP, id, state, news);
      }),
    );
    expect(world.calls()).to.deep.equal([`POST ${BUDGETS} 0`, `POST ${BUDGETS} 0`]);
  });

  it("that somebody else took back or changed is drift, and an import shows it", async () => {
    const { id, state } = await group({ scheduledBudget: 90 });
    const store = world.emulator.world.store;
    const set = (scheduled_budget: number): void => {
      const one = store.get("adgroup", id);
      if (one) store.put({ ...one, row: { ...one.row, scheduled_budget } });
      world.session.shared.rows.forget("/adgroup/get/", SEED.advertiser);
    };
    expect((await read(world.session, GROUP, id, SEED.advertiser))?.inputs).to.include({ scheduledBudget: 90 });
    set(70);
    expect(diff(GROUP, await refreshed(id, state), state).verdicts).to.deep.equal({ scheduledBudget: "schedule" });
    set(0);
    const live = await refreshed(id, state);
    expect(live).not.to.have.property("scheduledBudget");
    expect((await read(world.session, GROUP, id, SEED.advertiser))?.inputs).not.to.have.property("scheduledBudget");
    await update(world.session, GROUP, id, live, state);
    expect(amounts(id)).to.include({ budget: 50, scheduled_budget: 90 });
  });

  it("is the daily maximum under campaign budget optimization, and stays there with a warning once it is taken out", async () => {
    const above = { ...SMART_CAMPAIGN, budget: 200 };
    const own = { budget: undefined, budgetMode: undefined, minBudget: 20 };
    const { id, state, inputs } = await group({ ...own, scheduledBudget: 90 }, above);
    world.emulator.advance(DAY);
    await refreshed(id, state);
    expect(amounts(id)).to.include({ max_budget: 90 });
    expect(diff(GROUP, await refreshed(id, state), state).changed).to.deep.equal([]);
    const { scheduledBudget: _scheduled, ...rest } = inputs;
    world.calls();
    await update(world.session, GROUP, id, state, await checked(GROUP, rest));
    expect(world.calls()).to.deep.equal([]);
    expect(world.words.join()).to.include("scheduledBudget 90 stays at TikTok as its daily maximum");
  });

  it("that TikTok refuses leaves a new ad group unfinished, never lost, and the next run sets it", async () => {
    const campaign = await made(world, "SmartPlusCampaign", OWN);
    const inputs = { ...smartGroup(campaign.id), ...DAILY, scheduledBudget: 90 };
    world.emulator.faults.add({ path: BUDGETS, kind: "refuse", code: 40002, message: "Not now.", times: 1 });
    const error = await rejection(made(world, "SmartPlusAdGroup", inputs));
    if (!(error instanceof Unfinished)) throw error;
    const { id, properties } = error;
    expect(properties).not.to.have.property("scheduledBudget");
    await update(world.session, GROUP, id, properties, await checked(GROUP, inputs));
    expect(amounts(id)).to.include({ scheduled_budget: 90 });
  });

  it("is refused in Check where it could have no effect", async () => {
    const inspect = () => Promise.reject(new Error("no file is looked at"));
    const faults = async (more: Values, above: Values): Promise<string[]> =>
      (
        await check(GROUP, { ...smartGroup("1"), ...DAILY, ...more }, above, { advertiserId: SEED.advertiser, inspect })
      ).faults.map(({ property }) => property);
    const daily = { ...OWN, budgetMode: "BUDGET_MODE_INFINITE" };
    expect(await faults({ scheduledBudget: 90 }, daily)).to.deep.equal([]);
    expect(await faults({ scheduledBudget: 5 }, daily)).to.deep.equal(["scheduledBudget"]);
    expect(await faults({ scheduledBudget: 90.001 }, daily)).to.deep.equal(["scheduledBudget"]);
    const total = { budgetMode: "BUDGET_MODE_TOTAL", budget: 9000, scheduleEndTime: "2027-10-01T00:00:00Z" };
    expect(await faults({ ...total, scheduledBudget: 90 }, daily)).to.deep.equal(["scheduledBudget"]);
    const shared = { budget: undefined, budgetMode: undefined, scheduledBudget: 90 };
    const optimized = {
      ...SMART_CAMPAIGN,
      budgetOptimizeOn: true,
      budgetMode: "BUDGET_MODE_DYNAMIC_DAILY_BUDGET",
    };
    expect(await faults(shared, optimized)).to.deep.equal(["minBudget"]);
    expect(await faults({ ...shared, minBudget: 20 }, optimized)).to.deep.equal([]);
  });
});
