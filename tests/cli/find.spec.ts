import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { parse } from "yaml";
import { createEmulator, type Emulator, SEED } from "../../emulator/index.js";
import { type CommandOutcome, tiktokAds } from "../support/cli.js";

describe("tiktok-ads find", function () {
  this.timeout(60_000);
  let emulator: Emulator;
  let folder: string;

  before(async () => {
    emulator = await createEmulator();
    folder = mkdtempSync(join(tmpdir(), "tiktok-find-"));
  });

  after(async () => {
    await emulator.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (...args: string[]): Promise<CommandOutcome> =>
    tiktokAds(["find", ...args], {
      folder,
      environment: {
        TIKTOK_BASE_URL: emulator.url,
        TIKTOK_ACCESS_TOKEN: SEED.token,
        TIKTOK_ADVERTISER_ID: SEED.advertiser,
        TIKTOK_LIMITS: "off",
      },
    });
  /** What stands below `For an ad:`, as YAML. */
  const pasted = ({ stdout }: CommandOutcome): Record<string, unknown> =>
    parse(stdout.split(/^For an ad.*:$/m)[1] ?? "") as Record<string, unknown>;

  it("finds regions, interests and languages by words, in one call each, as YAML for an ad group", async () => {
    const before = emulator.requests().length;
    const berlin = await run("location", "united", "states");
    expect(berlin.code, berlin.stderr).to.equal(0);
    expect(berlin.stdout).to.match(/^Name +Id +About\nUnited States +6252001 +COUNTRY, US\n/);
    expect(pasted(berlin)).to.deep.equal({ locationIds: ["6252001"] });
    expect(emulator.requests().length - before).to.equal(1);
    const interest = await run("interest", "food", "--limit", "1");
    expect(interest.code, interest.stderr).to.equal(0);
    expect(pasted(interest).interestCategoryIds).to.have.length(1);
    expect(pasted(await run("language", "german"))).to.deep.equal({ languages: ["de"] });
  });

  it("finds the identity of an ad, with everything that a config must declare of it", async () => {
    const found = await run("identity");
    expect(found.code, found.stderr).to.equal(0);
    expect(pasted(found)).to.deep.equal({
      identityType: "BC_AUTH_TT",
      identityId: SEED.identity,
      identityAuthorizedBcId: SEED.identityBusinessCenter,
    });
  });

  it("finds the card for a Smart+ ad, and reports that TikTok lists no portfolios of calls to action", async () => {
    const nothing = await run("portfolio");
    expect(nothing.code).to.equal(1);
    expect(nothing.stderr.replace(/\s+/g, " "))
      .to.include("The list omits portfolios of calls to action")
      .and.include("creativePortfolios: { button: { recommendedFor:");
    const row = {
      creative_portfolio_id: "7000000000000000902",
      creative_portfolio_type: "CARD",
      portfolio_content: [{ card_type: "IMAGE", image_id: "picture" }],
    };
    const places = { advertiser: SEED.advertiser, campaign: "", adgroup: "", name: "", deleted: false };
    emulator.world.store.put({ kind: "portfolio", id: row.creative_portfolio_id, ...places, row });
    const found = await run("portfolio", "card");
    expect(found.code, found.stderr).to.equal(0);
    expect(parse(found.stdout.split(/^For a Smart\+ ad:$/m)[1] ?? "")).to.deep.equal({
      interactiveAddOnList: [{ cardId: "7000000000000000902" }],
    });
  });

  it("prints JSON, and reports the next step when nothing matches", async () => {
    const { found } = JSON.parse((await run("location", "united states", "--json")).stdout) as {
      found: { id: string }[];
    };
    expect(found.map(({ id }) => id)).to.include("6252001");
    const nothing = await run("pixel", "nowhere");
    expect(nothing).to.include({ code: 1 });
    expect(nothing.stderr).to.include('Nothing in the account matches "nowhere". Try a shorter word');
    expect((await run("planet")).stderr).to.include(
      "Allowed choices are location, interest, language, identity, portfolio, pixel, video.",
    );
  });
});
