import { expect } from "chai";
import { SEED } from "../../emulator/index.js";
import type { Values } from "../../provider/definitions/index.js";
import { EngineTests } from "../support/engine-tests.js";
import { post, posts, SMART_CAMPAIGN, smartAd, smartGroup } from "../support/smart-plus.js";
import { adaptersIn, type Stack, yamlStack } from "../support/stack.js";

const PROGRAM = `
const tiktok = require("pulumi-tiktok");
const { campaign, group, ad } = require("./smart.json");
const made = new tiktok.SmartPlusCampaign("smart", campaign);
const below = new tiktok.SmartPlusAdGroup("smart", { ...group, campaign: made });
new tiktok.SmartPlusAd("smart", { ...ad, adGroup: below });
`;

describe("Smart+ on the real engine", function () {
  this.timeout(240_000);

  const tests = EngineTests.forEach();
  const calls = (from?: number): string[] => tests.writes(from);
  const living = (kind: "campaign" | "adgroup" | "smart_ad") => tests.emulator.world.store.find(kind, { gone: false });
  const creatives = (): Values[] => (living("smart_ad")[0]?.row.creative_list ?? []) as Values[];

  const declare = (stack: Stack, list: readonly Values[], group: Values = {}): void => {
    const { campaign: _campaign, ...own } = smartGroup("");
    const { adGroup: _adGroup, ...ad } = smartAd("", list);
    stack.write("smart.json", JSON.stringify({ campaign: SMART_CAMPAIGN, group: { ...own, ...group }, ad }));
  };

  for (const adapter of adaptersIn("native"))
    it(`creates, changes nothing on a second run, adds and pauses one creative of fifty, changes a bid, destroys: ${adapter}`, async () => {
      const stack = tests.program(PROGRAM, adapter);
      const bid = { bidType: "BID_TYPE_CUSTOM", bidPrice: 2 };
      declare(stack, posts(49), bid);
      await stack.succeeds("stack", "init", "dev");
      await stack.succeeds("up", "--yes", "--skip-preview");
      expect(calls()).to.deep.equal([
        "/smart_plus/campaign/create/ 0",
        "/smart_plus/adgroup/create/ 0",
        "/smart_plus/ad/create/ 0",
      ]);
      expect(living("campaign")[0]?.row.operation_status).to.equal("DISABLE");
      await stack.succeeds("up", "--yes", "--skip-preview", "--expect-no-changes");
      expect(calls()).to.have.length(3);
      await stack.succeeds("refresh", "--yes", "--skip-preview", "--expect-no-changes");

      let seen = tests.emulator.requests().length;
      const before = creatives();
      declare(stack, [post("50"), ...posts(49)], bid);
      await stack.succeeds("up", "--yes", "--skip-preview");
      expect(calls(seen)).to.deep.equal(["/smart_plus/ad/update/ 0"]);
      expect(creatives(), "the others keep ids and review").to.include.deep.members(before);

      seen = tests.emulator.requests().length;
      declare(stack, [post("50"), post("1", { paused: true }), ...posts(49).slice(1)], bid);
      await stack.succeeds("up", "--yes", "--skip-preview");
      expect(calls(seen)).to.deep.equal(["/smart_plus/ad/material_status/update/ 0"]);

      seen = tests.emulator.requests().length;
      declare(stack, [post("50"), post("1", { paused: true }), ...posts(49).slice(1)], { ...bid, bidPrice: 3 });
      await stack.succeeds("up", "--yes", "--skip-preview");
      expect(calls(seen)).to.deep.equal(["/smart_plus/adgroup/update/ 0"]);

      tests.emulator.advance(30 * 86_400);
      await stack.succeeds("refresh", "--yes", "--skip-preview", "--expect-no-changes");
      await stack.succeeds("destroy", "--yes", "--skip-preview");
      for (const kind of ["campaign", "adgroup", "smart_ad"] as const) expect(living(kind)).to.deep.equal([]);
    });

  it("accepts YAML with creatives by name and by post, and points at mistakes", async () => {
    const config = `
advertiserId: "${SEED.advertiser}"
videos:
  clip: { source: media/spring.mp4 }
images:
  cover: { source: media/spring.png }
smartPlusCampaigns:
  smart:
    objective: WEB_CONVERSIONS
    salesDestination: WEBSITE
    budget: 100
    adGroups:
      de:
        promotionType: WEBSITE
        optimizationGoal: CLICK
        billingEvent: CPC
        bidType: BID_TYPE_NO_BID
        targetingSpec: { locationIds: [2921044] }
        scheduleStartTime: "2027-09-01T00:00:00Z"
        ads:
          iced:
            identity: { identityType: TT_USER, identityId: 7000000000000000101 }
            creatives:
              - { video: clip, cover: cover }
              - { post: 7000000000000000501, paused: true }
            texts: [Hello]
            landingPages: [https://example.com]
            adConfiguration: { callToActionId: "7000000000000000901" }
`;
    const stack = tests.keep(await yamlStack(tests.emulator.url, config));
    await stack.succeeds("up", "--yes", "--skip-preview");
    expect(creatives().map((one) => one.material_operation_status)).to.deep.equal(["ENABLE", "DISABLE"]);
    await stack.succeeds("up", "--yes", "--skip-preview", "--expect-no-changes");
    stack.write("ads/ads.yaml", config.replace("cover: cover }", "}").replace("texts: [Hello]", ""));
    const { output } = await stack.pulumi("preview");
    expect(output).to.match(/ads\.yaml:\d+:\d+/);
    expect(output).to.include("a video requires a cover");
    expect(output).to.include("anything but a post requires a text");
  });
});
