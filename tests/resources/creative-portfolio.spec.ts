import { expect } from "chai";
import { SEED } from "../../emulator/index.js";
import type { Values } from "../../provider/definitions/index.js";
import { check, create, diff, KnownObjects, read, remove } from "../../provider/engine/index.js";
import { SqliteJournal } from "../../provider/engine/recovery/sqlite-journal.js";
import { getCallToActions } from "../../provider/functions/calls-to-action.js";
import { creativePortfolio } from "../../provider/resources/creative-portfolio.js";
import { describeResource } from "../support/describe-resource.js";
import { checked, made, rejection, type TestWorld, testWorld } from "../support/world.js";

describeResource("CreativePortfolio");

describe("a creative portfolio", () => {
  let world: TestWorld;

  beforeEach(async () => {
    world = await testWorld();
  });

  afterEach(() => world.close());

  const content = (word: string) => ({ portfolioContent: [{ assetContent: word, assetIds: ["201781"] }] });
  const advertiserId = SEED.advertiser;

  it("is replaced by every change, and requires words with their ids", async () => {
    const old = { ...content("Learn more"), type: "CTA", advertiserId };
    expect(diff(creativePortfolio, old, { ...old, ...content("Shop now") }).replaces).to.deep.equal([
      "portfolioContent",
    ]);
    expect(await faultsOf({ portfolioContent: [{ assetContent: "Learn more" }] })).to.include(
      "portfolioContent[0].assetIds is required when type is CTA",
    );
  });

  const inspect = async () => ({ signature: "" });
  const faultsOf = async (inputs: Values): Promise<string> => {
    const { faults } = await check(creativePortfolio, inputs, undefined, { advertiserId, inspect });
    return faults.map(({ property, reason }) => `${property}: ${reason}`).join("\n");
  };

  /** A card with this picture. */
  const card = (imageId: string): Values => ({ type: "CARD", portfolioContent: [{ cardType: "IMAGE", imageId }] });

  it("of calls to action is read by its id, since TikTok's list leaves that type out", async () => {
    const { id, state } = await made(world, "CreativePortfolio", content("Learn more"));
    world.calls();
    const live = await read(world.session, creativePortfolio, id, advertiserId, state);
    expect(live?.inputs.portfolioContent).to.deep.equal(content("Learn more").portfolioContent);
    const imported = await read(world.session, creativePortfolio, id, advertiserId, undefined);
    expect(imported?.inputs).to.deep.equal({ ...content("Learn more"), type: "CTA", advertiserId });
    expect(world.calls()).to.deep.equal(["GET /creative/portfolio/get/ 0", "GET /creative/portfolio/get/ 0"]);
    const { data } = await world.session.client.call({
      method: "GET",
      path: "/creative/portfolio/list/",
      kind: "read",
      query: { advertiser_id: advertiserId },
    });
    expect(data.creative_portfolios).to.deep.equal([]);
  });

  it("of another type is read with all others in one list call", async () => {
    const all = [
      await made(world, "CreativePortfolio", card("one")),
      await made(world, "CreativePortfolio", card("two")),
      await made(world, "CreativePortfolio", {
        type: "STICKER",
        portfolioContent: [
          {
            stickerParam: {
              stickerType: "GIFTCODE",
              giftcode: "TEN",
              title: "Ten off",
              color: "BLUE",
              predefinedPlacement: "86x179",
            },
          },
        ],
      }),
    ];
    world.calls();
    const lives = await Promise.all(
      all.map(({ id, state }) => read(world.session, creativePortfolio, id, advertiserId, state)),
    );
    expect(
      lives.map((live, index) => diff(creativePortfolio, live?.inputs ?? {}, all[index]?.state ?? {}).changed),
    ).to.deep.equal([[], [], []]);
    expect(world.calls()).to.deep.equal(["GET /creative/portfolio/list/ 0"]);
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

  it("is deleted where TikTok deletes its type, and forgotten elsewhere", async () => {
    const { id, state } = await made(world, "CreativePortfolio", card("picture"));
    const lasting = await made(world, "CreativePortfolio", content("Learn more"));
    await world.nextRun();
    world.calls();
    await remove(world.session, creativePortfolio, id, state);
    expect(world.calls()).to.deep.equal(["POST /creative/portfolio/delete/ 0"]);
    expect(await read(world.session, creativePortfolio, id, advertiserId, state)).to.equal(undefined);
    world.calls();
    await remove(world.session, creativePortfolio, lasting.id, lasting.state);
    expect(world.calls()).to.deep.equal([]);
    expect(world.words.join(" ")).to.include(`${lasting.id} stays at TikTok`);
  });

  /** Portfolios that others have made since: newer ones, of other content. */
  const byOthers = (count: number): void => {
    for (let index = 0; index < count; index++) {
      const id = `99999999999999${String(10_000 + index)}`;
      const row = {
        creative_portfolio_id: id,
        creative_portfolio_type: "CARD",
        portfolio_content: [{ card_type: "IMAGE", image_id: `other ${index}` }],
      };
      const places = { advertiser: advertiserId, campaign: "", adgroup: "", name: "", deleted: false };
      world.emulator.world.store.put({ kind: "portfolio", id, ...places, row });
    }
  };
  const ours = () =>
    world.emulator.world.store
      .find("portfolio", { advertiser: advertiserId })
      .filter(({ id, row }) => !id.startsWith("9999") && row.creative_portfolio_type === "CARD")
      .map(({ id }) => id);

  it("is found by its content behind 45 newer ones when the answer to its create is lost, each read once", async () => {
    byOthers(45);
    world.emulator.faults.add({ path: "/creative/portfolio/create/", kind: "lose", times: 1 });
    world.emulator.faults.add({ path: "/creative/portfolio/list/", kind: "lag", ms: 5_000, times: 2 });
    const { id } = await create(world.session, creativePortfolio, { ...card("lost"), advertiserId });
    expect(ours()).to.deep.equal([id]);
    const calls = world.calls();
    expect(calls.filter((call) => call.startsWith("GET /creative/portfolio/get/"))).to.have.length.of.at.most(46);
    expect(calls.filter((call) => call.startsWith("POST"))).to.have.length(1);
  });

  it("of calls to action reports after a lost answer that it cannot be found, and reads no list", async () => {
    world.emulator.faults.add({ path: "/creative/portfolio/create/", kind: "lose", times: 1 });
    const error = await rejection(
      create(world.session, creativePortfolio, { ...content("Learn more"), type: "CTA", advertiserId }),
    );
    expect(error.message).to.include("TikTok's lists omit such creative portfolios").and.include("costs nothing");
    expect(world.calls().filter((call) => call.startsWith("GET"))).to.deep.equal([]);
  });

  describe("with recommendedFor", () => {
    const wanted = { recommendedFor: { objective: "WEB_CONVERSIONS", promotionType: "WEBSITE", language: "en" } };
    const asked = (): string[] => world.calls().filter((call) => call.includes("/cta/recommend/"));

    it("accepts what getCallToActions accepts", () => {
      const { required, optional } = getCallToActions;
      const properties = creativePortfolio.optional.recommendedFor.properties as object;
      const args = Object.keys({ ...required, ...optional }).filter((name) => name !== "advertiserId");
      expect(Object.keys(properties).sort()).to.deep.equal(args.sort());
    });

    it("asks once for the words and keeps them; a second run and a refresh show no difference", async () => {
      const { id, state } = await made(world, "CreativePortfolio", wanted);
      const words = state.portfolioContent as { assetContent: string; assetIds: string[] }[];
      expect(words).to.deep.include({ assetContent: "Learn more", assetIds: ["201781", "201535"] });
      const [row] = world.emulator.world.store.find("portfolio", { ids: [id] });
      expect(row?.row.portfolio_content).to.deep.equal(
        words.map(({ assetContent, assetIds }) => ({ asset_content: assetContent, asset_ids: assetIds })),
      );
      expect(asked()).to.have.length(1);
      expect(diff(creativePortfolio, state, await checked(creativePortfolio, wanted)).changed).to.deep.equal([]);
      const live = await read(world.session, creativePortfolio, id, advertiserId, state);
      expect(
        diff(creativePortfolio, live?.inputs ?? {}, await checked(creativePortfolio, wanted)).changed,
      ).to.deep.equal([]);
      expect(asked()).to.deep.equal([]);
      const other = { recommendedFor: { ...wanted.recommendedFor, promotionType: "APP_ANDROID" } };
      expect(diff(creativePortfolio, state, await checked(creativePortfolio, other)).replaces).to.deep.equal([
        "recommendedFor",
      ]);
    });

    it("creates the first answer again when the create fails, and asks no second time", async () => {
      const inputs = await checked(creativePortfolio, wanted);
      world.emulator.faults.add({ path: "/creative/portfolio/create/", kind: "http", status: 502, times: 1 });
      await rejection(create(world.session, creativePortfolio, inputs));
      expect(asked()).to.have.length(1);
      const { folder } = world;
      (await world.session.journal()).close();
      const journal = new SqliteJournal(folder);
      const second = { ...world.session, journal: async () => journal };
      const { outputs } = await create(second, creativePortfolio, inputs);
      await journal.close();
      expect(asked()).to.deep.equal([]);
      expect(outputs.portfolioContent).to.have.length(4);
    });

    it("shows the words of one that an earlier run created as well, and asks for none", async () => {
      const inputs = await checked(creativePortfolio, wanted);
      const first = await create(world.session, creativePortfolio, inputs);
      const { folder } = world;
      (await world.session.journal()).close();
      const journal = new SqliteJournal(folder);
      // The run was killed before its state was written.
      const next = { ...world.session, known: new KnownObjects(), journal: async () => journal };
      asked();
      const second = await create(next, creativePortfolio, inputs);
      await journal.close();
      expect(second.id).to.equal(first.id);
      expect(asked()).to.deep.equal([]);
      expect(second.outputs.portfolioContent).to.deep.equal(first.outputs.portfolioContent);
    });

    it("is refused next to portfolioContent, for other types, and without what TikTok needs", async () => {
      expect(await faultsOf({ ...wanted, ...content("Learn more") })).to.include("are both set");
      expect(await faultsOf({}))
        .to.include("portfolioContent is required")
        .and.include("recommendedFor");
      expect(await faultsOf({ ...wanted, type: "CARD" })).to.include("recommendedFor cannot be set when type is CARD");
      expect(await faultsOf({ recommendedFor: { objective: "WEB_CONVERSIONS" } })).to.include(
        "recommendedFor needs promotionType",
      );
    });
  });
});
