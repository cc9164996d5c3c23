import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { parse } from "yaml";
import { migrated } from "../../cli/commands/migrate/convert.js";
import { pairsIn } from "../../cli/commands/migrate/pairs.js";
import type { Migrated } from "../../cli/commands/migrate/plain.js";
import { Portfolios } from "../../cli/commands/migrate/portfolios.js";
import { plainInState } from "../../cli/commands/migrate/read-state.js";
import { plainOf } from "../../cli/commands/migrate/read-yaml.js";
import { strayedFrom } from "../../cli/commands/migrate/same-account.js";
import { programText } from "../../cli/commands/migrate/write-program.js";
import type { InState } from "../../cli/stack/state.js";
import { resourceOf } from "../../provider/resources/index.js";
import { loadConfigs } from "../../yaml/load.js";
import { type CommandOutcome, tiktokAds } from "../support/cli.js";

const AD = (more = ""): string => `
            format: SINGLE_VIDEO
            tiktokItemId: "7000000000000000501"
            identityType: TT_USER
            identityId: "7000000000000000101"
            callToAction: SHOP_NOW
            landingPageUrl: https://example.com${more}`;

const SPRING = `# Ours.
advertiserId: "7000000000000000001"
currency: USD
defaults:
  adGroup:
    brandSafetyType: STANDARD_INVENTORY
campaigns:
  # The shop.
  spring: # sells
    name: Spring
    objective: WEB_CONVERSIONS # as ever
    budgetMode: BUDGET_MODE_INFINITE
    status: ENABLE
    protect: true
    adGroups:
      us:
        promotionType: WEBSITE
        optimizationGoal: CONVERT
        optimizationEvent: SHOPPING
        pixelId: "7000000000000000601"
        billingEvent: OCPM
        placements: [PLACEMENT_TIKTOK]
        budgetMode: BUDGET_MODE_DAY
        budget: 40 # a lot
        locationIds: ["6252001"]
        ageGroups: [AGE_18_24]
        scheduleStartTime: "2026-03-01T09:00:00Z"
        ads:
          one:${AD()}
          two:${AD("\n            status: DISABLE").replace("501", "502").replace("SINGLE_VIDEO", "CAROUSEL_ADS")}
          twin:${AD()}
          other:${AD("\n            appName: Coffee").replace("example.com", "example.com/other")}
  reach:
    objective: REACH
    budgetMode: BUDGET_MODE_INFINITE
# The end.
`;

describe("tiktok-ads migrate", function () {
  this.timeout(60_000);
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-migrate-"));
    mkdirSync(join(folder, "ads"));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (text: string, file = "ads/spring.yaml"): void => writeFileSync(join(folder, file), text);
  const read = (): string => readFileSync(join(folder, "ads", "spring.yaml"), "utf8");
  const run = (...args: string[]): Promise<CommandOutcome> =>
    tiktokAds(["migrate", ...args], { folder, environment: { PATH: "/nowhere" } });
  const portfolio = ["--call-to-action", "7000000000000000901"];

  it("writes paused Smart+ campaigns below the existing ones, and reports each line that is not kept, with its position", async () => {
    write(SPRING);
    const { code, stdout, stderr } = await run(...portfolio);
    expect(code, stderr).to.equal(0);
    expect(read().startsWith(SPRING), "not a letter of the old is touched").to.equal(true);
    const { smartPlusCampaigns: made } = parse(read()) as { smartPlusCampaigns: Record<string, object> };
    expect(Object.keys(made)).to.deep.equal(["spring-smart-plus"]);
    const { adGroups, ...campaign } = made["spring-smart-plus"] as { adGroups: Record<string, { ads: object }> };
    expect(campaign).to.deep.equal({
      name: "Spring Smart+",
      objective: "WEB_CONVERSIONS",
      salesDestination: "WEBSITE",
      budgetOptimizeOn: false,
      status: "DISABLE",
      protect: true,
    });
    expect(adGroups.us).to.deep.include({
      bidType: "BID_TYPE_NO_BID",
      budgetMode: "BUDGET_MODE_DYNAMIC_DAILY_BUDGET",
      budget: 40,
      targetingOptimizationMode: "MANUAL",
      targetingSpec: { locationIds: ["6252001"], ageGroups: ["AGE_18_24"] },
      placementType: "PLACEMENT_TYPE_NORMAL",
      placements: ["PLACEMENT_TIKTOK"],
    });
    expect(adGroups.us?.ads).to.deep.equal({
      one: {
        identity: { identityType: "TT_USER", identityId: "7000000000000000101" },
        creatives: [
          { post: "7000000000000000501" },
          { format: "CAROUSEL_ADS", post: "7000000000000000502", paused: true },
        ],
        landingPages: ["https://example.com"],
        adConfiguration: { callToActionId: "7000000000000000901" },
      },
      other: {
        identity: { identityType: "TT_USER", identityId: "7000000000000000101" },
        creatives: [{ post: "7000000000000000501" }],
        landingPages: ["https://example.com/other"],
        adConfiguration: { callToActionId: "7000000000000000901" },
      },
    });
    expect(read())
      .to.include("objective: WEB_CONVERSIONS # as ever\n    salesDestination")
      .and.include("budget: 40 # a lot\n        scheduleType");
    const line = (text: string): number => SPRING.slice(0, SPRING.indexOf(text)).split("\n").length;
    expect(stdout)
      .to.include(`ads/spring.yaml:${line("brandSafetyType")}: spring/us: brandSafetyType: Smart+ uses the account`)
      .and.include(
        `ads/spring.yaml:${line("scheduleStartTime")}: spring/us: scheduleStartTime: 2026-03-01T09:00:00Z is in the past`,
      )
      .and.include(`ads/spring.yaml:${line("twin:")}: spring/us/twin: shows the same as spring/us/one`)
      .and.include(`ads/spring.yaml:${line("appName")}: spring/us/other: appName: Smart+ shows the name in the store.`)
      .and.include(
        "the old may spend up to 40 USD a day, the new nothing, because they are paused; after it the new up to 50 USD a day",
      );
    expect(stderr).to.include("1 campaign of objectives that Smart+ does not have");
    const again = await run(...portfolio);
    expect(again.stdout).to.equal("There is nothing to migrate.\n");
  });

  it("creates a portfolio of what TikTok recommends where none is named, and reports it at each call to action", async () => {
    write(SPRING);
    const { code, stdout, stderr } = await run();
    expect(code, stderr).to.equal(0);
    expect(read().startsWith(SPRING)).to.equal(true);
    const { smartPlusCampaigns, creativePortfolios } = parse(read()) as {
      creativePortfolios: Record<string, unknown>;
      smartPlusCampaigns: {
        "spring-smart-plus": {
          adGroups: { us: { ads: Record<string, { adConfiguration: object }> } };
        };
      };
    };
    expect(creativePortfolios).to.deep.equal({
      "website-buttons": { recommendedFor: { objective: "WEB_CONVERSIONS", promotionType: "WEBSITE" } },
    });
    const { adGroups } = smartPlusCampaigns["spring-smart-plus"];
    expect(Object.values(adGroups.us.ads).map(({ adConfiguration }) => adConfiguration)).to.deep.equal([
      { callToActionId: "website-buttons" },
      { callToActionId: "website-buttons" },
    ]);
    expect(stdout).to.match(
      /ads\/spring\.yaml:\d+: spring\/us\/one: callToAction: SHOP_NOW becomes the portfolio website-buttons: TikTok shows each viewer the best/,
    );
  });

  it("uses a portfolio that the configs declare, for all calls to action or for one, and keeps one that an ad names", async () => {
    const own = `creativePortfolios:
  shop-button:
    portfolioContent: [{ assetContent: Shop now, assetIds: ["201821"] }]
pixels:
  shop: { name: Shop }
`;
    const named = SPRING.replace("            callToAction: SHOP_NOW\n", "            callToActionId: shop-button\n");
    write(`${named.replace('pixelId: "7000000000000000601"', "pixelId: shop")}${own}`);
    const wrong = await run("--call-to-action", "no-button");
    expect(wrong.code).to.equal(2);
    expect(wrong.stderr.replace(/\s+/g, " ")).to.include('"no-button" names no portfolio').and.include("shop-button");
    const { code, stdout, stderr } = await run("--call-to-action", "SHOP_NOW=shop-button");
    expect(code, stderr).to.equal(0);
    const { smartPlusCampaigns, creativePortfolios } = parse(read()) as {
      creativePortfolios: Record<string, unknown>;
      smartPlusCampaigns: {
        "spring-smart-plus": {
          adGroups: { us: { pixelId: string; ads: Record<string, { adConfiguration: object }> } };
        };
      };
    };
    expect(Object.keys(creativePortfolios)).to.deep.equal(["shop-button"]);
    const { adGroups } = smartPlusCampaigns["spring-smart-plus"];
    expect(adGroups.us.pixelId).to.equal("shop");
    expect(Object.values(adGroups.us.ads).map(({ adConfiguration }) => adConfiguration)).to.deep.equal([
      { callToActionId: "shop-button" },
      { callToActionId: "shop-button" },
    ]);
    expect(stdout).not.to.include("becomes the portfolio");
  });

  it("adds to an existing section, in its own indentation, and keeps what follows", async () => {
    const before = `smartPlusCampaigns:
    mine: # by hand
        name: Mine
        objective: WEB_CONVERSIONS
        salesDestination: WEBSITE
        budget: 100
`;
    write(SPRING.replace("campaigns:\n", `${before}campaigns:\n`));
    expect((await run(...portfolio)).code).to.equal(0);
    expect(read()).to.include(`${before}    # From spring; `);
    expect(read().endsWith("    budgetMode: BUDGET_MODE_INFINITE\n# The end.\n")).to.equal(true);
    expect((parse(read()) as { smartPlusCampaigns: object }).smartPlusCampaigns).to.have.keys(
      "mine",
      "spring-smart-plus",
    );
  });

  it("writes nothing on a dry run, where nothing can be migrated, and where a guardrail would be violated", async () => {
    write(SPRING);
    expect((await run("--dry-run", ...portfolio)).stdout).to.include("ads/spring.yaml (not written)");
    expect(read()).to.equal(SPRING);
    const guarded = SPRING.replace(
      "defaults:",
      'guardrails:\n  mandatory:\n    namePattern: { campaign: "^[A-Za-z]+$" }\ndefaults:',
    ).replace("  reach:\n    objective: REACH\n    budgetMode: BUDGET_MODE_INFINITE\n", "");
    write(guarded);
    const refused = await run(...portfolio);
    expect(refused.code).to.equal(1);
    expect(refused.stderr).to.include("The configs would not be valid with the new campaigns, so nothing was changed.");
    expect(read()).to.equal(guarded);
    write(SPRING);
    expect((await run("reach")).stderr).to.include("Smart+ has no objective for reach (REACH)");
    expect(read()).to.equal(SPRING);
  });

  it("keeps the account of a campaign whose file names none at its top, wherever the campaign gets it from", async () => {
    const own = '"7000000000000000002"';
    const bare = SPRING.replace(/advertiserId: .*\ncurrency: .*\n/, "");
    const onCampaign = bare.replace(
      "    name: Spring\n",
      `    advertiserId: ${own}\n    currency: EUR\n    name: Spring\n`,
    );
    const byDefaults = bare.replace("defaults:\n", `defaults:\n  campaign: { advertiserId: ${own}, currency: EUR }\n`);
    const made = async (text: string, settings: string): Promise<Record<string, unknown>> => {
      write(text);
      const environment = { PATH: "/nowhere", TIKTOK_ADVERTISER_ID: settings };
      const { code, stderr } = await tiktokAds(["migrate", "spring", ...portfolio], { folder, environment });
      expect(code, stderr).to.equal(0);
      const { smartPlusCampaigns: all } = parse(read()) as { smartPlusCampaigns: Record<string, object> };
      expect(read().split("advertiserId").length, "said once, on the campaign").to.be.at.most(3);
      const { advertiserId, currency } = all["spring-smart-plus"] as Record<string, unknown>;
      return { advertiserId, currency };
    };
    const there = { advertiserId: "7000000000000000002", currency: "EUR" };
    expect(await made(onCampaign, "7000000000000000001")).to.deep.equal(there);
    expect(await made(byDefaults, "7000000000000000001")).to.deep.equal(there);
    expect(await made(onCampaign, "7000000000000000002")).to.deep.equal({ advertiserId: undefined, currency: "EUR" });
    expect(await made(bare, "7000000000000000001")).to.deep.equal({ advertiserId: undefined, currency: undefined });
  });

  it("names new objects that would be in another account than the old campaign, with their children", async () => {
    write(SPRING);
    expect((await run(...portfolio)).code).to.equal(0);
    write(
      read().replace("    name: Spring Smart+\n", '    advertiserId: "7000000000000000002"\n    name: Spring Smart+\n'),
    );
    const { resources } = await loadConfigs({ projectFolder: folder, configPath: "ads" });
    const spring = resources.find(({ name }) => name === "spring");
    if (!spring) throw new Error("no plain campaign");
    const campaigns = [{ key: "spring-smart-plus" }] as unknown as Migrated["campaigns"];
    const done = [{ from: plainOf(spring, resources), campaigns, losses: [] }];
    const strayed = strayedFrom(done, resources);
    expect(strayed[0]).to.equal(
      "spring-smart-plus would be in advertiser 7000000000000000002, while spring is in 7000000000000000001.",
    );
    expect(strayed, "the campaign, its ad group and two ads").to.have.length(4);
    const [here] = done.map((one) => ({ ...one, campaigns: [] }));
    expect(here && strayedFrom([here], resources)).to.deep.equal([]);
  });

  it("separates ad groups that Smart+ requires to be equal, and leaves out those that share a budget", async () => {
    const capped = SPRING.replace(
      "  reach:",
      `      capped:
        promotionType: WEBSITE
        optimizationGoal: CONVERT
        optimizationEvent: SHOPPING
        pixelId: "7000000000000000601"
        billingEvent: OCPM
        placements: [PLACEMENT_TIKTOK]
        budgetMode: BUDGET_MODE_DAY
        budget: 40
        conversionBidPrice: 3
        locationIds: ["6252001"]
        scheduleStartTime: "2027-03-01T09:00:00Z"
  reach:`,
    );
    write(capped);
    expect((await run("--dry-run", ...portfolio)).stdout).to.include(
      "→ spring-smart-plus, spring-smart-plus-2 (2 ad groups",
    );
    write(
      capped.replace(
        "budgetMode: BUDGET_MODE_INFINITE\n    status",
        "budgetMode: BUDGET_MODE_DAY\n    budget: 100\n    status",
      ),
    );
    const { stdout } = await run("--dry-run", ...portfolio);
    expect(stdout)
      .to.include("→ spring-smart-plus (1 ad group")
      .and.include("spring/capped: goal, bid or event differ");
  });

  it("finds the pairs for the switch by their names", async () => {
    write(SPRING);
    await run(...portfolio);
    const { resources } = await loadConfigs({ projectFolder: folder, configPath: "ads" });
    const pairs = pairsIn(resources).map(({ old, news }) => [old.name, news.map(({ name }) => name)]);
    expect(pairs).to.deep.equal([["spring", ["spring-smart-plus"]]]);
  });

  it("prints the new part of a program from the objects of a stack", async () => {
    const entry = (title: string, name: string, id: string, inputs: object): InState => ({
      resource: resourceOf(title),
      urn: `urn::${name}`,
      name,
      id,
      inputs: { advertiserId: "7000000000000000001", ...inputs },
    });
    const state = [
      entry("Video", "clip", "v1", { source: "media/clip.mp4" }),
      entry("Campaign", "spring", "1", {
        name: "Spring",
        objective: "WEB_CONVERSIONS",
        budgetMode: "BUDGET_MODE_DAY",
        budget: 100,
        budgetOptimizeOn: true,
        status: "ENABLE",
      }),
      entry("AdGroup", "spring-us", "2", {
        campaign: "1",
        name: "US",
        promotionType: "WEBSITE",
        optimizationGoal: "CLICK",
        billingEvent: "CPC",
        bidType: "BID_TYPE_NO_BID",
        budgetMode: "BUDGET_MODE_INFINITE",
        placementType: "PLACEMENT_TYPE_AUTOMATIC",
        locationIds: ["6252001"],
        scheduleType: "SCHEDULE_FROM_NOW",
        scheduleStartTime: "2027-03-01T08:00:00Z",
      }),
      entry("Ad", "spring-us-clip", "3", {
        adGroup: "2",
        name: "Clip",
        format: "SINGLE_VIDEO",
        video: "v1",
        images: ["i1"],
        text: "Hello",
        identityType: "TT_USER",
        identityId: "7000000000000000101",
        callToActionId: "7000000000000000901",
        landingPageUrl: "https://example.com",
      }),
    ];
    const [, campaign] = state;
    if (!campaign) throw new Error("no campaign");
    const around = {
      now: Date.parse("2026-12-01T00:00:00Z"),
      suffix: " Smart+",
      portfolios: new Portfolios([], [], new Set()),
      isTaken: () => false,
    };
    const words = state.map((one) =>
      one.resource.title === "Ad"
        ? { ...one, inputs: { ...one.inputs, callToActionId: undefined, callToAction: "SHOP_NOW" } }
        : one,
    );
    const recommended = programText([await migrated(plainInState(campaign, words), around)], around.portfolios);
    expect(recommended)
      .to.match(/^import \{ DynamicCallToAction, SmartPlusAd, /)
      .and.include('const dynamicCallToActionWebsiteButtons = new DynamicCallToAction("website-buttons", {')
      .and.include('  objective: "WEB_CONVERSIONS",\n  promotionType: "WEBSITE",\n')
      .and.include("callToActionId: dynamicCallToActionWebsiteButtons.callToActionId,");
    around.portfolios.fresh.clear();
    const done = await migrated(plainInState(campaign, state), around);
    expect(done.losses.map(({ place, reason }) => `${place}: ${reason}`)).to.deep.equal([
      "campaign spring, budgetMode: BUDGET_MODE_DAY becomes BUDGET_MODE_DYNAMIC_DAILY_BUDGET, which may spend 125 % of the budget on one day.",
    ]);
    const text = programText([done], around.portfolios);
    expect(text)
      .to.match(/^import \{ SmartPlusAd, SmartPlusAdGroup, SmartPlusCampaign \} from "pulumi-tiktok";/)
      .and.include('const smartPlusCampaignSpringSmartPlus = new SmartPlusCampaign("spring-smart-plus", {')
      .and.include("  campaign: smartPlusCampaignSpringSmartPlus,\n")
      .and.include('videoId: "v1" /* Video clip */')
      .and.include('  status: "DISABLE",\n');
  });
});
