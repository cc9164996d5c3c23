import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { createEmulator, type Emulator, SEED } from "../../emulator/index.js";
import { adaptersIn, PLUGIN, Stack, throughAdapter } from "../support/stack.js";

interface Layout {
  /** Files by key. */
  readonly videos: Readonly<Record<string, string>>;
  readonly ads: readonly { key: string; name: string; group: string; video: string; wrapped?: boolean }[];
}

/** What `layout.json` says, which stands for a program that is edited. */
const PROGRAM = `const { Ad, AdGroup, Campaign, Image, Video } = require("pulumi-tiktok");
const { ComponentResource } = require("@pulumi/pulumi");
const { readFileSync } = require("node:fs");
const layout = JSON.parse(readFileSync("layout.json", "utf8"));
const campaign = new Campaign("spring", {
  name: "spring", objective: "TRAFFIC", budgetMode: "BUDGET_MODE_DAY", budget: 80, currency: "USD", status: "DISABLE",
});
const cover = new Image("cover", { source: "media/spring.png" });
const groups = Object.fromEntries(["us", "uk"].map((name) => [name, new AdGroup(name, {
  campaign, name, promotionType: "WEBSITE", optimizationGoal: "CLICK", billingEvent: "CPC", budgetMode: "BUDGET_MODE_DAY",
  budget: 40, placements: ["PLACEMENT_TIKTOK"], locationIds: ["6252001"], scheduleStartTime: "2027-03-01T00:00:00Z",
})]));
const videos = Object.fromEntries(Object.entries(layout.videos).map(([key, source]) => [key, new Video(key, { source })]));
for (const { key, name, group, video, wrapped } of layout.ads)
  new Ad(key, {
    adGroup: groups[group], name, format: "SINGLE_VIDEO", video: videos[video], images: [cover], identityType: "BC_AUTH_TT",
    identityId: "7000000000000000101", identityAuthorizedBcId: "7000000000000000201", text: "Iced coffee",
    callToAction: "LEARN_MORE", landingPageUrl: "https://example.com",
  }, wrapped ? { parent: new ComponentResource("test:index:Box", "box-" + key) } : {});
`;

const FIRST: Layout = {
  videos: { clip: "media/spring.mp4" },
  ads: [
    { key: "a", name: "one", group: "us", video: "clip" },
    { key: "b", name: "two", group: "us", video: "clip" },
  ],
};
const [one = FIRST.ads[0], two = FIRST.ads[1]] = FIRST.ads;
if (!one || !two) throw new Error("two ads are needed");

/** Each edit follows the one before; what the account holds is what the program says after each. */
const EDITS: Readonly<Record<string, Layout>> = {
  "as it is first": FIRST,
  "with an ad wrapped in a component": { ...FIRST, ads: [{ ...one, wrapped: true }, two] },
  "with the two ads' keys swapped": {
    ...FIRST,
    ads: [
      { ...one, key: "b" },
      { ...two, key: "a" },
    ],
  },
  "with a key and a name changed at once": {
    ...FIRST,
    ads: [
      { ...one, key: "c", name: "three" },
      { ...two, key: "a" },
    ],
  },
  "with an ad moved to another ad group": {
    ...FIRST,
    ads: [
      { ...one, key: "c", name: "three", group: "uk" },
      { ...two, key: "a" },
    ],
  },
  "with the video's key used for another file, and the file under another key": {
    videos: { clip: "media/winter.mp4", reel: "media/spring.mp4" },
    ads: [
      { ...one, key: "c", name: "three", group: "uk", video: "reel" },
      { ...two, key: "a", video: "clip" },
    ],
  },
  "with twins of one name, one of them under a new key": {
    videos: { clip: "media/winter.mp4", reel: "media/spring.mp4" },
    ads: [
      { ...one, key: "d", name: "three", group: "uk", video: "reel" },
      { ...two, key: "a", video: "clip", name: "three", group: "uk" },
    ],
  },
};

const TITLES = [
  ["ad", "Ad"],
  ["video", "Video"],
  ["image", "Image"],
] as const;

describe("resources that are renamed, wrapped, swapped and moved, on the real engine", function () {
  this.timeout(240_000);
  let emulator: Emulator;
  let stack: Stack;

  beforeEach(async () => {
    emulator = await createEmulator({ unknownFields: "refuse" });
    stack = new Stack(emulator.url);
  });

  afterEach(async () => {
    stack.close();
    await emulator.close();
  });

  const living = (kind: "ad" | "video" | "image") => emulator.world.store.find(kind, { deleted: false });
  for (const adapter of adaptersIn("dynamic"))
    it(`leave in the account exactly what the program declares, each in the state once (${adapter})`, async () => {
      stack.write(
        "Pulumi.yaml",
        `name: ads\nruntime: { name: nodejs, options: { typescript: false } }\nmain: index.js\n${PLUGIN}config:\n  tiktok:advertiserId: "${SEED.advertiser}"\n`,
      );
      stack.write("index.js", throughAdapter(PROGRAM, adapter));
      stack.copy("examples/media", "media");
      // Another file than the first, with the same picture.
      stack.copy("examples/media/spring.mp4", "media/winter.mp4");
      appendFileSync(join(stack.folder, "media", "winter.mp4"), Buffer.from([0, 0, 0, 8, 0x66, 0x72, 0x65, 0x65]));
      await stack.succeeds("stack", "init", "dev");
      for (const [edit, layout] of Object.entries(EDITS)) {
        stack.write("layout.json", JSON.stringify(layout));
        let { code, output } = await stack.pulumi("up", "--yes", "--skip-preview");
        // The engine may come to a file under its new key before it says that the old key's is replaced: then the name is refused,
        // nothing is made, and the next update continues.
        if (code !== 0 && output.includes("which this stack has under another resource. No second one was created."))
          ({ code, output } = await stack.pulumi("up", "--yes", "--skip-preview"));
        expect(code, `${edit}:\n${output}`).to.equal(0);
        expect(
          living("ad").map(({ name }) => name),
          edit,
        ).to.have.members(layout.ads.map(({ name }) => name));
        const state = await stack.resources();
        for (const [kind, title] of TITLES)
          expect(
            living(kind).map(({ id }) => id),
            `${title}s ${edit}`,
          ).to.have.members(state.filter(({ type }) => type.endsWith(`:${title}`)).map(({ id }) => id));
      }
      await stack.succeeds("up", "--yes", "--skip-preview", "--expect-no-changes");
    });
});
