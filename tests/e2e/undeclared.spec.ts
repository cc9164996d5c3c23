import { expect } from "chai";
import { SEED } from "../../emulator/index.js";
import type { Kind } from "../../emulator/stored.js";
import { wireName } from "../../provider/definitions/index.js";
import { resources } from "../../provider/resources/index.js";
import { Emulated } from "../support/emulated.js";
import { adGroupInputs, adInputs, CAMPAIGN, IMAGE, VIDEO } from "../support/samples.js";
import { posts, SMART_CAMPAIGN, smartAd, smartGroup } from "../support/smart-plus.js";
import { Stack } from "../support/stack.js";
import { FULL_SWEEP } from "../support/sweep.js";
import { valuesAtTikTok } from "../support/undeclared.js";

const PROGRAM = `
const tiktok = require("pulumi-tiktok");
const all = require("./all.json");
const video = new tiktok.Video("video", all.Video);
const image = new tiktok.Image("image", all.Image);
new tiktok.Pixel("pixel", all.Pixel);
new tiktok.CreativePortfolio("portfolio", all.CreativePortfolio);
new tiktok.SavedAudience("audience", all.SavedAudience);
const campaign = new tiktok.Campaign("campaign", all.Campaign);
const adGroup = new tiktok.AdGroup("group", { ...all.AdGroup, campaign });
new tiktok.Ad("ad", { ...all.Ad, adGroup, video, images: [image] });
const smart = new tiktok.SmartPlusCampaign("smart", all.SmartPlusCampaign);
const smartGroup = new tiktok.SmartPlusAdGroup("smart", { ...all.SmartPlusAdGroup, campaign: smart });
new tiktok.SmartPlusAd("smart", { ...all.SmartPlusAd, adGroup: smartGroup });
`;

/** What the program declares of each resource; references are the program's. */
const DECLARED: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  Campaign: CAMPAIGN,
  AdGroup: adGroupInputs(""),
  Ad: adInputs("", "", ""),
  Video: VIDEO,
  Image: IMAGE,
  Pixel: { name: "Shop", enableFirstPartyCookies: false },
  CreativePortfolio: { portfolioContent: [{ assetContent: "LEARN_MORE", assetIds: ["202156"] }] },
  SavedAudience: { name: "Young adults", locationIds: ["6252001"], ageGroups: ["AGE_18_24", "AGE_25_34"] },
  SmartPlusCampaign: SMART_CAMPAIGN,
  SmartPlusAdGroup: smartGroup(""),
  SmartPlusAd: smartAd("", posts(2)),
};

/** Where the emulator keeps the rows of a resource. */
const KINDS: Readonly<Record<string, Kind>> = {
  Campaign: "campaign",
  AdGroup: "adgroup",
  Ad: "ad",
  Video: "video",
  Image: "image",
  Pixel: "pixel",
  CreativePortfolio: "portfolio",
  SavedAudience: "saved_audience",
  SmartPlusCampaign: "campaign",
  SmartPlusAdGroup: "adgroup",
  SmartPlusAd: "smart_ad",
};

/** Further passes, for the sweep: tests/engine/objects/undeclared.spec.ts tries all values without the engine. */
const MORE = [
  [1, "a default or fill in every field"],
  [-1, "a value that nobody knows in every field"],
] as const;

describe("undeclared properties, on the real engine", function () {
  this.timeout(180_000);
  let emulated: Emulated;
  let stack: Stack;

  before(async () => {
    emulated = await Emulated.start({ unknownFields: "refuse" });
    stack = new Stack(emulated.url);
    stack.write(
      "Pulumi.yaml",
      `name: ads\nruntime: { name: nodejs, options: { typescript: false } }\nmain: index.js\nconfig:\n  tiktok:advertiserId: "${SEED.advertiser}"\n`,
    );
    stack.write("index.js", PROGRAM);
    stack.write("all.json", JSON.stringify(DECLARED));
    stack.copy("examples/media", "examples/media");
    await stack.succeeds("stack", "init", "dev");
    await stack.succeeds("up", "--yes", "--skip-preview");
  });

  after(async () => {
    stack.close();
    await emulated.close();
  });

  /** Puts into each row, for each field that the program leaves out, the nth value that may stand there. How many it put. */
  async function alter(nth: number): Promise<number> {
    const { store } = emulated.emulator.world;
    let altered = 0;
    for (const { type, id } of await stack.resources()) {
      const resource = resources.find(({ title }) => type.endsWith(`:${title}`));
      if (!resource) throw new Error(type);
      const one = store.get(KINDS[resource.title] ?? "ad", String(id));
      if (!one) throw new Error(`${resource.title} ${String(id)}`);
      const values = Object.entries(resource.fields).flatMap(([name, field]) => {
        const wire = wireName(name, field);
        const isOwn =
          name in (DECLARED[resource.title] ?? {}) || ["advertiserId", "status", "signature"].includes(name);
        if (wire === null || isOwn) return [];
        const all = valuesAtTikTok(resource, name);
        const value = all.at(nth) ?? all[0];
        return [[wire, typeof value === "bigint" ? Number(value) : value] as const];
      });
      altered += values.length;
      store.put({ ...one, row: { ...one.row, ...Object.fromEntries(values) } });
    }
    return altered;
  }

  const passes: readonly (readonly [number, string])[] = [
    [0, "another value in every field"],
    ...(FULL_SWEEP ? MORE : []),
  ];
  for (const [nth, what] of passes)
    it(`replaces no resource where TikTok shows ${what}`, async () => {
      expect(await stack.resources()).to.have.length(resources.length);
      expect(await alter(nth)).to.be.above(250);
      const output = await stack.succeeds("preview", "--refresh", "--diff");
      expect(output).to.not.match(/replace/i);
      expect(output).to.not.match(/\d+ to (create|delete)/);
      expect(output).to.match(/\d+ unchanged|\d+ to update/);
    });
});
