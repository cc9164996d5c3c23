/** The search for what a create has left behind, by content and by name. */
import { expect } from "chai";
import { SEED } from "../../../emulator/index.js";
import type { Resource, Values } from "../../../provider/definitions/index.js";
import { create } from "../../../provider/engine/index.js";
import { lookFor } from "../../../provider/engine/recovery/find-lost.js";
import { resourceOf } from "../../../provider/resources/index.js";
import { inputsIn } from "../../support/samples.js";
import { checked, rejection, type TestWorld, testWorld } from "../../support/world.js";

describe("the search for what a create has left behind", () => {
  let world: TestWorld;
  const portfolio = resourceOf("CreativePortfolio");
  const advertiserId = SEED.advertiser;

  beforeEach(async () => {
    world = await testWorld();
  });

  afterEach(() => world.close());

  const card = (imageId: string): Values => ({
    type: "CARD",
    portfolioContent: [{ cardType: "IMAGE", imageId }],
    advertiserId,
  });

  /** A portfolio of the account, whoever has made it. */
  function put(id: string, image: string): void {
    const row = {
      creative_portfolio_id: id,
      creative_portfolio_type: "CARD",
      portfolio_content: [{ card_type: "IMAGE", image_id: image }],
    };
    const places = { advertiser: advertiserId, campaign: "", adgroup: "", name: "", deleted: false };
    world.emulator.world.store.put({ kind: "portfolio", id, ...places, row });
  }

  const reads = (): number => world.calls().filter((call) => call.startsWith("GET /creative/portfolio/get/")).length;
  const byContent = async (resource: Resource = portfolio, oneLook = true): Promise<unknown[]> => {
    const { fitting, others } = await lookFor(world.session, resource, { inputs: card("lost") }, 0, oneLook);
    expect(others).to.deep.equal([]);
    return fitting.map((row) => row.creative_portfolio_id);
  };

  it("by content finds the newest that no state has: ids grow with time, also in length", async () => {
    for (const id of ["998", "999", "1000", "1002", "1001"]) put(id, "lost");
    expect(await byContent()).to.deep.equal(["1002"]);
    for (const [held, next] of [
      ["1002", "1001"],
      ["1001", "1000"],
      ["1000", "999"],
      ["999", "998"],
    ] as const) {
      world.held.set(`CreativePortfolio ${held}`, "urn:pulumi:other::ads::tiktok:index:CreativePortfolio::card");
      expect(await byContent(), `${held} is in a state`).to.deep.equal([next]);
    }
    world.session.known.add("998");
    expect(await byContent()).to.deep.equal([]);
  });

  it("by content reads twenty at a time until one fits, each once in a run, and no more than its bound", async () => {
    for (let index = 0; index < 45; index++) put(String(1_000 + index), "other");
    put("1044", "lost");
    expect(await byContent()).to.deep.equal(["1044"]);
    expect(reads(), "the newest twenty").to.equal(20);
    put("2000", "other");
    world.session.known.add("1044");
    expect(await byContent()).to.deep.equal([]);
    expect(reads(), "all others").to.equal(26);
    const { operations } = portfolio;
    const bounded = { ...portfolio, operations: { ...operations, lookup: { content: { most: 3 } } } };
    for (let index = 0; index < 5; index++) put(String(3_000 + index), "other");
    expect(await byContent(bounded)).to.deep.equal([]);
    expect(reads()).to.equal(3);
  });

  it("by content reads again in the next search what could not be read", async () => {
    put("1000", "lost");
    world.emulator.faults.add({ path: "/creative/portfolio/get/", kind: "refuse", code: 40001, times: 1 });
    expect((await rejection(byContent())).message).to.include("40001");
    expect(await byContent()).to.deep.equal(["1000"]);
  });

  it("repeats for half a minute while lists may lag behind, and looks once at what is long settled", async () => {
    expect(await byContent(portfolio, true)).to.deep.equal([]);
    expect(world.clock.slept).to.deep.equal([]);
    expect(await byContent(portfolio, false)).to.deep.equal([]);
    expect(world.clock.slept).to.deep.equal([1_000, 2_000, 4_000, 8_000, 15_000]);
  });

  it("by name keeps apart what fits, as it was begun or as it is declared now, and others of the name", async () => {
    const ad = resourceOf("Ad");
    const begun = await checked(ad, await inputsIn(world, "Ad"));
    const inputs = { ...begun, text: "As declared now" };
    const ids: string[] = [];
    for (const text of [begun.text, inputs.text, "Neither"])
      ids.push((await create(world.session, ad, { ...begun, text })).id);
    await world.nextRun();
    const named = async (wanted: { inputs: Values; begun?: Values }): Promise<unknown[][]> => {
      const { fitting, others } = await lookFor(world.session, ad, wanted, 0, true);
      return [fitting, others].map((rows) => rows.map((row) => row.ad_id).sort());
    };
    const [first = "", second = "", third = ""] = ids;
    expect(await named({ inputs, begun })).to.deep.equal([[first, second].sort(), [third]]);
    expect(await named({ inputs })).to.deep.equal([[second], [first, third].sort()]);
    world.session.known.add(third);
    expect(await named({ inputs, begun }), "what the run knows").to.deep.equal([[first, second].sort(), []]);
    const neither = { ...begun, text: "None of them" };
    expect(await named({ inputs: neither })).to.deep.equal([[], [first, second].sort()]);
  });
});
