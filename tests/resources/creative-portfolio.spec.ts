import { expect } from "chai";
import { SEED } from "../../emulator/index.js";
import { check, create, diff, read, remove } from "../../provider/engine/index.js";
import { creativePortfolio } from "../../provider/resources/creative-portfolio.js";
import { describeResource } from "../support/describe-resource.js";
import { made, type TestWorld, testWorld } from "../support/world.js";

describeResource("CreativePortfolio");

describe("a creative portfolio", () => {
  let world: TestWorld;

  beforeEach(async () => {
    world = await testWorld();
  });

  afterEach(() => world.close());

  const content = (word: string) => ({ portfolioContent: [{ assetContent: word, assetIds: ["202156"] }] });
  const advertiserId = SEED.advertiser;

  it("is made anew by every change, and needs words with their ids", async () => {
    const old = { ...content("LEARN_MORE"), type: "CTA", advertiserId };
    expect(diff(creativePortfolio, old, { ...old, ...content("SHOP_NOW") }).replaces).to.deep.equal([
      "portfolioContent",
    ]);
    const inspect = async () => ({ signature: "" });
    const { faults } = await check(
      creativePortfolio,
      { portfolioContent: [{ assetContent: "LEARN_MORE" }] },
      undefined,
      {
        advertiserId,
        inspect,
      },
    );
    expect(faults.map(({ reason }) => reason).join(" ")).to.include(
      "portfolioContent[0] needs assetContent and assetIds",
    );
  });

  it("is shown whole to an import, and one call tells a refresh of all that they are there", async () => {
    const { id, state } = await made(world, "CreativePortfolio", content("LEARN_MORE"));
    const other = await made(world, "CreativePortfolio", content("SHOP_NOW"));
    world.calls();
    const lives = await Promise.all(
      [{ id, state }, other].map((one) => read(world.session, creativePortfolio, one.id, advertiserId, one.state)),
    );
    expect(lives.map((live) => live?.inputs.portfolioContent)).to.deep.equal([
      content("LEARN_MORE").portfolioContent,
      content("SHOP_NOW").portfolioContent,
    ]);
    expect(world.calls()).to.deep.equal(["GET /creative/portfolio/list/ 0"]);
    const imported = await read(world.session, creativePortfolio, id, advertiserId, undefined);
    expect(imported?.inputs.portfolioContent).to.deep.equal(content("LEARN_MORE").portfolioContent);
  });

  it("is replaced for another raw field, since TikTok updates no portfolio", () => {
    const old = { ...content("LEARN_MORE"), type: "CTA", extraFields: { new_setting: 1 } };
    expect(diff(creativePortfolio, old, { ...old, extraFields: { new_setting: 2 } }).replaces).to.deep.equal([
      "extraFields",
    ]);
    const { extraFields: _gone, ...rest } = old;
    expect(diff(creativePortfolio, old, rest).verdicts).to.deep.equal({ extraFields: "local" });
    expect(diff(creativePortfolio, rest, old).replaces).to.deep.equal(["extraFields"]);
  });

  it("is deleted where TikTok deletes its type, and forgotten where not", async () => {
    const card = await made(world, "CreativePortfolio", {
      type: "CARD",
      portfolioContent: [{ cardType: "IMAGE", imageId: "picture" }],
    });
    await world.nextRun();
    world.calls();
    await remove(world.session, creativePortfolio, card.id, card.state);
    expect(world.calls()).to.deep.equal(["POST /creative/portfolio/delete/ 0"]);
    expect(await read(world.session, creativePortfolio, card.id, advertiserId, card.state)).to.equal(undefined);
  });

  it("is found by its content when the answer to its create is lost, and made once", async () => {
    world.emulator.faults.add({ path: "/creative/portfolio/create/", kind: "lose", times: 1 });
    const inputs = { ...content("LEARN_MORE"), type: "CTA", advertiserId };
    const { id } = await create(world.session, creativePortfolio, inputs);
    const rows = world.emulator.world.store.find("portfolio", { advertiser: advertiserId });
    expect(rows.map((row) => row.id).filter((one) => one !== "7000000000000000901")).to.deep.equal([id]);
  });
});
