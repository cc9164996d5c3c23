import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { expect } from "chai";
import { type Edits, editsOf, writeEdits } from "../../../cli/commands/drift/accept.js";
import type { DriftedObject } from "../../../cli/commands/drift/find.js";
import { driftMarkdown, driftText } from "../../../cli/commands/drift/render.js";
import { keyOf } from "../../../cli/lib/key.js";
import { paintFor } from "../../../cli/lib/paint.js";
import type { InState } from "../../../cli/stack/state.js";
import { resourceOf } from "../../../provider/resources/index.js";
import { visible } from "../../../provider/text/visible.js";
import { loadConfigs, plannedIn } from "../../../yaml/load.js";
import { rejection } from "../../support/world.js";

const CONFIG = `advertiserId: "7000000000000000001"
videos:
  clip: { source: library, signature: 0123456789abcdef0123456789abcdef, name: clip.mp4 }
images:
  face: { source: library, signature: 0123456789abcdef0123456789abcdef, name: face.png }
campaigns:
  abroad:
    advertiserId: "7000000000000000002"
    objective: TRAFFIC
    budgetMode: BUDGET_MODE_INFINITE
    adGroups:
      jp:
        promotionType: WEBSITE
        placements: [PLACEMENT_TIKTOK]
        locationIds: ["1861060"]
        optimizationGoal: CLICK
        billingEvent: CPC
        budgetMode: BUDGET_MODE_DAY
        budget: 5000
        scheduleType: SCHEDULE_FROM_NOW
        ads:
          one: { format: SINGLE_VIDEO, video: clip, landingPageUrl: https://example.com, displayName: Acme, identityType: CUSTOMIZED_USER, identityId: "1", images: [face] }
`;

describe("live values in configs", () => {
  let folder: string;
  const file = join("ads", "a.yaml");
  const text = (): string => readFileSync(join(folder, file), "utf8");

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-accept-"));
    mkdirSync(join(folder, "ads"));
    writeFileSync(join(folder, file), CONFIG);
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const inState = (title: string, name: string, id: string): InState => ({
    resource: resourceOf(title),
    urn: `urn:pulumi:dev::ads::tiktok:index:${title}::${name}`,
    name,
    id,
    inputs: {},
  });

  const drifted = (values: Record<string, unknown>): DriftedObject => ({
    title: "Ad",
    name: "abroad/jp/one",
    tiktokName: null,
    object: "ad abroad/jp/one",
    urn: "urn:pulumi:dev::ads::tiktok:index:Ad::abroad/jp/one",
    id: "9",
    kind: "changed",
    values: Object.entries(values).map(([property, live]) => ({ property, code: null, state: null, live })),
  });

  function edits(values: Record<string, unknown>): Edits {
    const planned = plannedIn({ projectFolder: folder, configPath: "ads" });
    const code = new Map(planned.map((one) => [keyOf(one.title, one.name), one]));
    const state = [
      inState("Video", "clip", "v1"),
      inState("Video", "clip@7000000000000000002", "v2"),
      inState("Image", "face@7000000000000000002", "i2"),
    ];
    return editsOf([drifted(values)], code, state, folder);
  }

  it("name assets as the configs declare them, also in a second account, and use the id where no config does", async () => {
    const { files, refused } = edits({ video: "v2", images: ["i2", "i9"], avatarIconWebUri: "i2" });
    expect(refused).to.deep.equal([]);
    const written = files.get("ads/a.yaml") ?? "";
    expect(written).to.include("video: clip,").and.not.include("clip@");
    expect(written)
      .to.match(/images: \[ ?face, \{ ?id: i9 ?\} ?\]/)
      .and.match(/avatarIconWebUri: face/);
    writeFileSync(join(folder, file), written);
    const { problems } = await loadConfigs({ projectFolder: folder, configPath: "ads" });
    expect(problems.map(({ reason }) => reason).filter((reason) => /declared/.test(reason))).to.deep.equal([]);
  });

  describe("of Smart+ ads in short form", () => {
    const above = `advertiserId: "7000000000000000001"
videos:
  iced: { source: library, signature: 0123456789abcdef0123456789abcdef, name: iced.mp4 }
images:
  cover: { source: library, signature: 0123456789abcdef0123456789abcdef, name: cover.png }
`;
    const account = { identityType: "TT_USER", identityId: "101" };
    const shown = (more: object) => ({ creativeInfo: { adFormat: "SINGLE_VIDEO", ...account, ...more } });
    const post = (tiktokItemId: string) => shown({ tiktokItemId });
    const library = [inState("Video", "iced", "v1"), inState("Image", "cover", "i1")];

    function accepted(ad: string, values: Record<string, unknown>, defaults = "") {
      const config = `${above}${defaults}smartPlusCampaigns:
  sale:
    objective: WEB_CONVERSIONS
    salesDestination: WEBSITE
    budget: 100
    adGroups:
      us:
        ads:
          clip:
${ad.replace(/^/gm, "            ")}
`;
      writeFileSync(join(folder, file), config);
      const planned = plannedIn({ projectFolder: folder, configPath: "ads" });
      const code = new Map(planned.map((one) => [keyOf(one.title, one.name), one]));
      const one = { ...drifted(values), title: "SmartPlusAd", name: "sale/us/clip" };
      const { files, refused } = editsOf([one], code, library, folder);
      const written = files.get(file) ?? "";
      return {
        refused,
        written,
        ad: written
          .slice(written.indexOf("clip:\n") + 6)
          .replace(/^ {12}/gm, "")
          .trimEnd(),
      };
    }

    it("keep the creatives that stay with their comments, take out what is gone, and put new ones behind, by their names", () => {
      const ad = `identity: { identityType: TT_USER, identityId: "101" }
creatives: # the best three
  - post: "501" # from May
  - { post: "502", paused: true }
  - { video: iced, cover: cover } # the winner`;
      const clip = shown({ videoInfo: { videoId: "v1" }, imageInfo: [{ webUri: "i1" }] });
      const other = { creativeInfo: { ...post("504").creativeInfo, identityId: "102" } };
      const { refused, ad: written } = accepted(ad, {
        creativeList: [{ ...clip, paused: true }, post("503"), post("501"), other],
      });
      expect(refused).to.deep.equal([]);
      expect(written).to.equal(`identity: { identityType: TT_USER, identityId: "101" }
creatives: # the best three
  - post: "501" # from May
  - { video: iced, cover: cover, paused: true } # the winner
  - { post: "503" }
  - { post: "504", identityType: TT_USER, identityId: "102" }`);
    });

    it("resume a creative that runs in the account", () => {
      const { ad } = accepted(`creatives: [{ post: "501", identityId: "101", paused: true }]`, {
        creativeList: [post("501")],
      });
      expect(ad).to.equal(`creatives: [{ post: "501", identityId: "101" }]`);
    });

    it("put a creative that has no short form into creativeList, next to the others", () => {
      const two = shown({ videoInfo: { videoId: "v1" }, imageInfo: [{ webUri: "i1" }, { webUri: "i2" }] });
      const { refused, ad } = accepted(`creatives: [{ post: "501", identityId: "101" }]`, {
        creativeList: [post("501"), two],
      });
      expect(refused).to.deep.equal([]);
      expect(ad.split("\n")[0]).to.equal(`creatives: [{ post: "501", identityId: "101" }]`);
      expect(ad).to.match(/creativeList:[\s\S]*videoId: iced[\s\S]*webUri: cover[\s\S]*i2/);
    });

    it("write the creatives of an ad into it where all ads have them from the defaults", () => {
      const defaults = `defaults:\n  smartPlusAd: { creatives: [{ post: "501", identityId: "101" }] }\n`;
      const { written, ad } = accepted("texts: [Now]", { creativeList: [post("501"), post("502")] }, defaults);
      expect(written).to.include(`smartPlusAd: { creatives: [{ post: "501", identityId: "101" }] }`);
      expect(ad).to.equal(`texts: [Now]
creatives: [ { post: "501", identityId: "101" }, { post: "502", identityType: TT_USER, identityId: "101" } ]`);
    });

    it("change texts, buttons and pages in the account's order, and comments stay with what they are about", () => {
      const { refused, ad } = accepted(
        `texts: # asked for by Ana
  - Now # short
  - Iced
landingPages: [https://example.com]`,
        {
          adTextList: [{ adText: "Later" }, { adText: "Now" }],
          landingPageUrlList: [{ landingPageUrl: "https://example.org" }],
        },
      );
      expect(refused).to.deep.equal([]);
      expect(ad).to.equal(`texts: # asked for by Ana
  - Later
  - Now # short
landingPages: [https://example.org]`);
    });

    it("become TikTok's own form where an entry has more than the short one can hold", () => {
      const { refused, ad } = accepted(`# two of them\ntexts: [Now]`, {
        adTextList: [{ adText: "Now" }, { adText: "Later", language: "en" }],
      });
      expect(refused).to.deep.equal([]);
      expect(ad)
        .to.match(/^# two of them\nadTextList:\n/)
        .and.include("language: en")
        .and.not.include("texts:");
    });

    it("are taken out where the account has none, and refused where a default would bring them back", () => {
      const gone = accepted(`texts: [Now]\ncallsToAction: [SHOP_NOW]`, { callToActionList: null });
      expect([gone.refused, gone.ad]).to.deep.equal([[], "texts: [Now]"]);
      const defaults = `defaults:\n  smartPlusAd: { callsToAction: [SHOP_NOW] }\n`;
      expect(accepted("texts: [Now]", { callToActionList: null }, defaults).refused).to.deep.equal([
        "sale/us/clip: callsToAction is not set in the account, and ads/a.yaml has a default for it. Remove it from defaults.smartPlusAd.",
      ]);
    });

    it("keep the comments of objects, whose members are set one by one", () => {
      const { ad } = accepted(
        `adConfiguration:
  callToActionId: "7" # ours
  darkPostStatus: ON`,
        { adConfiguration: { callToActionId: "8", darkPostStatus: "ON", creativeAutoAddToggle: true } },
      );
      expect(ad).to.equal(`adConfiguration:
  callToActionId: "8" # ours
  darkPostStatus: ON
  creativeAutoAddToggle: true`);
    });
  });

  it("are rolled back when the result is refused, and when checking it throws", async () => {
    const wanted = edits({ video: null });
    expect((await rejection(writeEdits(wanted, folder, async () => "ads/a.yaml:1:1: no."))).message).to.include(
      "nothing was changed",
    );
    expect(text()).to.equal(CONFIG);
    const failing = writeEdits(wanted, folder, async () => {
      expect(text()).not.to.equal(CONFIG);
      throw new Error("the disk is full");
    });
    expect((await rejection(failing)).message).to.equal("the disk is full");
    expect(text()).to.equal(CONFIG);
  });

  it("are shown on one line with hidden characters made visible", () => {
    const report = {
      project: "ads",
      stack: "dev",
      objects: [drifted({ name: "\u001b[2Jx\nNo drift." })],
      unmanaged: [],
      elsewhere: [],
      suspicions: [],
      changelog: null,
    };
    expect(driftText(report)).to.include("live \u001b[2Jx ⏎ No drift.\n");
    expect(visible(driftText(report))).to.include("live \\u001b[2Jx ⏎ No drift.");
    expect(driftMarkdown(report)).to.include("\\u001b[2Jx").and.not.include("\u001b");
  });

  it("are shown with the name at TikTok where the key differs; colours only repeat what the marks show", () => {
    const one = { ...drifted({ budget: 90 }), tiktokName: "夏のセール" };
    const report = {
      project: "ads",
      stack: "dev",
      objects: [one, { ...one, kind: "gone" as const, values: [] }],
      unmanaged: [],
      elsewhere: [{ stack: "organization/shop/prod", objects: 2 }],
      suspicions: [],
      changelog: null,
    };
    const plain = driftText(report);
    expect(plain)
      .to.include('~ ad abroad/jp/one "夏のセール" (9)')
      .and.include('− ad abroad/jp/one "夏のセール" (9) was deleted')
      .and.include("2 objects of the account belong to stack organization/shop/prod: no drift.");
    expect(driftMarkdown(report)).to.include('`ad abroad/jp/one "夏のセール"`').and.include("organization/shop/prod");
    const painted = driftText(report, paintFor({ isTTY: true }, {}));
    expect(painted).to.include("\u001b[33m~\u001b[39m ad abroad/jp/one").and.include("\u001b[31m− ad abroad");
    expect(stripVTControlCharacters(painted)).to.equal(plain);
  });
});
