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

  it("are refused without changing a file where the configs have them in a short form that would apply to both", () => {
    const config = `smartPlusCampaigns:
  sale:
    objective: WEB_CONVERSIONS
    salesDestination: WEBSITE
    budget: 100
    adGroups:
      us:
        ads:
          clip: { creatives: [{ post: "501" }], texts: [Now] }
`;
    writeFileSync(join(folder, file), `advertiserId: "7000000000000000001"\n${config}`);
    const code = new Map(
      plannedIn({ projectFolder: folder, configPath: "ads" }).map((one) => [keyOf(one.title, one.name), one]),
    );
    const one = {
      ...drifted({ creativeList: [], adTextList: [{ adText: "Later" }] }),
      title: "SmartPlusAd",
      name: "sale/us/clip",
    };
    const { refused } = editsOf([one], code, [], folder);
    expect(refused).to.deep.equal([
      "sale/us/clip: creatives differs from the account, and its short form is not rewritten. Change creatives in ads/a.yaml by hand, then run pulumi refresh.",
      "sale/us/clip: texts differs from the account, and its short form is not rewritten. Change texts in ads/a.yaml by hand, then run pulumi refresh.",
    ]);
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
      .and.include('− ad abroad/jp/one "夏のセール" (9) is gone')
      .and.include("2 objects of the account belong to stack organization/shop/prod: no drift.");
    expect(driftMarkdown(report)).to.include('`ad abroad/jp/one "夏のセール"`').and.include("organization/shop/prod");
    const painted = driftText(report, paintFor({ isTTY: true }, {}));
    expect(painted).to.include("\u001b[33m~\u001b[39m ad abroad/jp/one").and.include("\u001b[31m− ad abroad");
    expect(stripVTControlCharacters(painted)).to.equal(plain);
  });
});
