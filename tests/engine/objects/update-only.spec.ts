import { expect } from "chai";
import { SEED } from "../../../emulator/index.js";
import type { Values } from "../../../provider/definitions/index.js";
import { check, read, update } from "../../../provider/engine/index.js";
import { resourceOf } from "../../../provider/resources/index.js";
import { inputsIn } from "../../support/samples.js";
import { checked, made, type TestWorld, testWorld } from "../../support/world.js";

describe("parameters of single calls", () => {
  let world: TestWorld;

  beforeEach(async () => {
    world = await testWorld();
  });

  afterEach(() => world.close());

  const bodies = (path: string): unknown[] =>
    world.emulator
      .requests()
      .filter((call) => call.path.endsWith(path))
      .map(({ body }) => body);

  it("sends excludeAgeUnderEighteen only with updates, and accepts the ages that TikTok then shows", async () => {
    const adGroup = resourceOf("AdGroup");
    const { ageGroups: _ages, ...inputs } = await inputsIn(world, "AdGroup");
    const declared = { ...inputs, excludeAgeUnderEighteen: true };
    const { id, state } = await made(world, "AdGroup", declared);
    const news = await checked(adGroup, { ...declared, name: "renamed" });
    const after = await update(world.session, adGroup, id, state, news);
    const [created] = bodies("/adgroup/create/");
    const [updated] = bodies("/adgroup/update/");
    expect(created).to.not.have.property("exclude_age_under_eighteen");
    expect(updated).to.include({ exclude_age_under_eighteen: true, adgroup_name: "renamed" });
    const live = await read(world.session, adGroup, id, SEED.advertiser, after);
    expect(live?.inputs).to.not.have.property("ageGroups");
    expect(live?.inputs).to.include({ excludeAgeUnderEighteen: true });
  });

  it("creates campaigns paused, except for reach and frequency, which TikTok creates only enabled", async () => {
    const context = { advertiserId: SEED.advertiser, inspect: async () => ({ signature: "0".repeat(32) }) };
    const of = (objective: string, status?: string, before?: Values) =>
      check(
        resourceOf("Campaign"),
        { name: "x", objective, budgetMode: "BUDGET_MODE_INFINITE", ...(status ? { status } : {}) },
        undefined,
        { ...context, before },
      );
    expect((await of("REACH")).inputs.status).to.equal("DISABLE");
    expect(await of("RF_REACH")).to.nested.include({ "inputs.status": "ENABLE", "faults.length": 0 });
    // One that was paused by an earlier version's default stays so.
    expect((await of("RF_REACH", undefined, { status: "DISABLE" })).inputs.status).to.equal("DISABLE");
    expect((await of("RF_REACH", "DISABLE")).faults.map(({ property }) => property)).to.deep.equal(["status"]);
  });
});
