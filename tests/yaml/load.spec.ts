import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { loadConfigs } from "../../yaml/load.js";
import type { PlannedId } from "../../yaml/plan.js";
import { problemsText } from "../../yaml/problem.js";
import { ROOT } from "../support/world.js";

const ADVERTISER = "7000000000000000001";

const CAMPAIGN = `    objective: TRAFFIC
    budgetMode: BUDGET_MODE_DAY
    budget: 50
`;

describe("YAML configs", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-yaml-"));
    mkdirSync(join(folder, "ads"));
    cpSync(join(ROOT, "examples", "media"), join(folder, "media"), { recursive: true });
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (name: string, text: string | Uint8Array): void => writeFileSync(join(folder, "ads", name), text);
  const load = (advertiserId: string | undefined = ADVERTISER) =>
    loadConfigs({ projectFolder: folder, configPath: "ads", advertiserId });

  /** Problems as `line:column reason`. */
  async function problems(text: string | Uint8Array): Promise<string[]> {
    write("a.yaml", text);
    const { problems: found } = await load();
    return found.map(({ position, reason }) => `${position ? `${position.line}:${position.column} ` : ""}${reason}`);
  }

  it("declare the former key of an object, and its children follow", async () => {
    const group = `promotionType: WEBSITE, optimizationGoal: CLICK, billingEvent: CPC, budgetMode: BUDGET_MODE_DAY, budget: 20, placements: [PLACEMENT_TIKTOK], locationIds: ["6252001"], scheduleStartTime: "2027-03-01T00:00:00Z"`;
    const text = `campaigns:
  sommer:
    formerly: summer
${CAMPAIGN}    adGroups:
      us: { ${group} }
      germany: { formerly: de, ${group} }
videos:
  film: { source: media/spring.mp4, formerly: clip }
`;
    write("a.yaml", text);
    const { resources, problems: found } = await load();
    expect(found).to.deep.equal([]);
    expect(resources.map(({ name, formerly }) => `${name} ← ${formerly}`)).to.have.members([
      "film ← clip",
      "sommer ← summer",
      "sommer/us ← summer/us",
      "sommer/germany ← summer/de",
    ]);
    const [still] = await problems(
      `${text}`
        .replace("      germany: { formerly: de,", `      de: { ${group} }\n      germany: { formerly: de,`)
        .replace("    formerly: summer\n", ""),
    );
    expect(still).to.include('formerly "de" is still declared below sommer');
  });

  it("are read from subfolders as well", async () => {
    mkdirSync(join(folder, "ads", "summer", "eu"), { recursive: true });
    write("a.yaml", `campaigns:\n  spring:\n${CAMPAIGN}`);
    write("summer/eu/b.yml", `campaigns:\n  summer:\n${CAMPAIGN}    budget: 20\n`.replace("budget: 50\n    ", ""));
    const { resources, problems: found } = await load();
    expect(resources.map(({ name }) => name)).to.deep.equal(["spring", "summer"]);
    expect(found.map(({ file }) => file)).to.deep.equal(["ads/summer/eu/b.yml"]);
  });

  it("are refused where one file has two names as a video, which TikTok would refuse half-way", async () => {
    const two = `videos:
  clip: { source: media/spring.mp4 }
  again: { source: media/spring.mp4 }
`;
    const [found, ...more] = await problems(two);
    expect(found).to.include(
      "3:20 video again is the same file as video clip, and TikTok's library allows a name only once",
    );
    expect(more).to.deep.equal([]);
    expect(await problems(two.replace("again: { ", "again: { name: again.mp4, "))).to.deep.equal([]);
  });

  it("become a plan: names by nesting, defaults merged, references resolved", async () => {
    write(
      "a.yaml",
      `videos:
  clip: { source: media/spring.mp4 }
images:
  cover: { source: media/spring.png }
defaults:
  ad: { callToAction: LEARN_MORE, landingPageUrl: https://example.com, identityType: TT_USER, identityId: "1" }
  adGroup: { budgetMode: BUDGET_MODE_DAY, budget: 20 }
campaigns:
  spring:
${CAMPAIGN}    startTime: 2027-03-01T09:00:00+01:00
    adGroups:
      us:
        promotionType: WEBSITE
        optimizationGoal: CLICK
        billingEvent: CPC
        placements: [PLACEMENT_TIKTOK]
        locationIds: [6252001]
        budget: 30
        ads:
          one: { format: SINGLE_VIDEO, video: clip, images: [cover], text: Hello }
          two: { format: CAROUSEL_ADS, images: [{ id: existing }], musicId: "7", text: Hello, callToAction: SHOP_NOW }
`,
    );
    const plan = await load();
    expect(plan.problems).to.deep.equal([]);
    expect(plan.resources.map(({ title, name }) => `${title} ${name}`)).to.deep.equal([
      "Video clip",
      "Image cover",
      "Campaign spring",
      "AdGroup spring/us",
      "Ad spring/us/one",
      "Ad spring/us/two",
    ]);
    const [clip, , spring, us, one, two] = plan.resources;
    expect(spring?.inputs).to.include({ name: "spring", advertiserId: ADVERTISER });
    expect(us?.inputs).to.include({ budget: 30, budgetMode: "BUDGET_MODE_DAY" });
    expect(us?.inputs.locationIds).to.deep.equal(["6252001"]);
    expect((us?.inputs.campaign as PlannedId | undefined)?.target).to.equal(spring);
    expect((one?.inputs.video as PlannedId | undefined)?.target).to.equal(clip);
    expect(one?.inputs).to.include({ callToAction: "LEARN_MORE" });
    expect(two?.inputs).to.include({ callToAction: "SHOP_NOW" });
    expect(two?.inputs.images).to.deep.equal(["existing"]);
  });

  it("keep every digit of an id without quotes", async () => {
    write("a.yaml", `advertiserId: 7123456789012345678\ncampaigns:\n  a:\n${CAMPAIGN}`);
    expect((await load()).resources[0]?.inputs.advertiserId).to.equal("7123456789012345678");
  });

  it("upload an asset to each account whose ads use it", async () => {
    const campaign = (name: string, advertiser: string): string => `  ${name}:
    advertiserId: "${advertiser}"
${CAMPAIGN}    adGroups:
      all:
        promotionType: WEBSITE
        optimizationGoal: CLICK
        billingEvent: CPC
        budgetMode: BUDGET_MODE_DAY
        budget: 20
        placements: [PLACEMENT_TIKTOK]
        locationIds: ["6252001"]
        scheduleStartTime: "2027-01-01 00:00:00"
        ads:
          a: { format: CAROUSEL_ADS, images: [cover], musicId: "7", text: Hi, identityType: TT_USER, identityId: "1", callToAction: SHOP_NOW, landingPageUrl: https://example.com }
`;
    write(
      "a.yaml",
      `images:\n  cover: { source: media/spring.png }\ncampaigns:\n${campaign("us", ADVERTISER)}${campaign("jp", "7000000000000000002")}`,
    );
    const plan = await load();
    expect(plan.problems).to.deep.equal([]);
    expect(
      plan.resources.filter(({ title }) => title === "Image").map(({ name, inputs }) => [name, inputs.advertiserId]),
    ).to.deep.equal([
      ["cover", ADVERTISER],
      ["cover@7000000000000000002", "7000000000000000002"],
    ]);
    const ad = plan.resources.find(({ name }) => name === "jp/all/a");
    expect((ad?.inputs.images as PlannedId[] | undefined)?.[0]?.target.name).to.equal("cover@7000000000000000002");
  });

  it("report the first thousand mistakes of a file that is no config, however many it has", async () => {
    const names = Array.from({ length: 3_000 }, (_none, index) => `k${index}: 1`).join("\n");
    expect(await problems(`campaigns:\n  a:\n${CAMPAIGN}${names}\n`)).to.have.length(1_000);
  });

  it("show the lines around an issue", async () => {
    write("a.yaml", `campaigns:\n  spring:\n    objective: TRAFIC\n    budgetMode: BUDGET_MODE_INFINITE\n`);
    expect(problemsText((await load()).problems)).to.equal(
      `1 problem in the ads configs. Nothing was sent to TikTok.

ads/a.yaml:3:16: objective "TRAFIC" is not possible. Did you mean "TRAFFIC"? Allowed: REACH, TRAFFIC, VIDEO_VIEWS, LEAD_GENERATION, ENGAGEMENT, APP_PROMOTION, WEB_CONVERSIONS, PRODUCT_SALES, RF_REACH, CONVERSIONS.
      1 | campaigns:
      2 |   spring:
    > 3 |     objective: TRAFIC
        |                ^
      4 |     budgetMode: BUDGET_MODE_INFINITE
      5 |`
        .replace(/\n {6}1 \| campaigns:/, "")
        .replace(/\n {6}5 \|$/, ""),
    );
  });

  const refused: readonly [string, string | Uint8Array, string[]][] = [
    [
      "duplicate keys",
      `campaigns:\n  a:\n${CAMPAIGN}  a:\n${CAMPAIGN}`,
      ["6:3 this name occurs twice. Each name may occur only once: rename one, or remove it."],
    ],
    [
      "anchors and aliases",
      `campaigns:\n  a: &x\n${CAMPAIGN}  b: *x\n`,
      [
        "3:5 the anchor &x is not supported. Write the value out, or put it under defaults. Quote a text that begins with &.",
        "6:6 the alias *x is not supported. Write the value out, or put it under defaults. Quote a text that begins with *.",
      ],
    ],
    [
      "merge keys",
      `campaigns:\n  a:\n    <<: {}\n${CAMPAIGN}`,
      ["3:5 merge keys (<<) are not supported. Put what objects have in common under defaults."],
    ],
    [
      "several documents",
      `campaigns: {}\n---\ncampaigns: {}\n`,
      ["2:1 holds several documents (---). A config is one document: divide it into several files."],
    ],
    [
      "tabs",
      `campaigns:\n\ta:\n`,
      ["2:1 is indented with a tab. YAML is indented with spaces: write 2 spaces in its place."],
    ],
    [
      "another encoding",
      new Uint8Array([0x61, 0x3a, 0x20, 0xe4, 0x0a]),
      ["1:1 is not UTF-8. Save it in the encoding UTF-8."],
    ],
    [
      "10 MB",
      new Uint8Array(10 * 1024 * 1024).fill(0x23),
      ["has 10.0 MB; a config may have 5 MB. Divide it into several files."],
    ],
    [
      "an unknown key",
      "campains: {}\n",
      ['1:1 campains is not a property of an ads config. Did you mean "campaigns"?'],
    ],
  ];

  for (const [what, text, expected] of refused) {
    it(`answer ${what}`, async () => {
      expect((await problems(text)).slice(0, expected.length)).to.deep.equal(expected);
    });
  }

  it("report the issues of all files, of all kinds, at once and each once", async () => {
    write(
      "a.yaml",
      `campaigns:\n  a:\n    objective: REACH\n    budgetMode: BUDGET_MODE_DAY\n    budget: 10\n    colour: red\n`,
    );
    write("b.yaml", `campaigns:\n  a:\n${CAMPAIGN}  b:\n${CAMPAIGN}    name: same\n  c:\n${CAMPAIGN}    name: same\n`);
    write("c.yaml", "campaigns: {\n");
    const found = (await load()).problems.map(({ file, position, reason }) => `${file}:${position?.line} ${reason}`);
    expect(found).to.have.members([
      "ads/a.yaml:5 budget 10 is below the minimum of 50: TikTok's minimum campaign budget is 50 US dollars, or the equivalent in the account's currency.",
      "ads/a.yaml:6 colour is not a property of a campaign. Allowed: name, objective, budgetMode, advertiserId, budget, budgetOptimizeOn, status, startTime, endTime, currency, appPromotionType, virtualObjectiveType and 21 more.",
      'ads/b.yaml:2 "a" is also declared in ads/a.yaml. Names of campaigns must be unique across all files.',
      'ads/b.yaml:15 name "same" is also that of the campaign b; TikTok requires unique names.',
      "ads/c.yaml:1 the { that begins here is not closed with }. Write: campaigns: {}",
    ]);
  });

  it("do not report names as missing that may be in a file which cannot be read", async () => {
    write("a.yaml", "videos:\n  clip: { source: media/spring.mp4\n");
    write(
      "b.yaml",
      `campaigns:\n  a:\n${CAMPAIGN}    adGroups:\n      g:\n        ads:\n          x: { format: SINGLE_VIDEO, video: clip }\n`,
    );
    const found = (await load()).problems.map(({ file, reason }) => `${file} ${reason}`);
    expect(found[0]).to.match(/^ads\/a\.yaml the \{ that begins here is not closed/);
    expect(found.join("\n")).not.to.contain("is not declared");
  });

  it("point at the default that a wrong value came from", async () => {
    write(
      "a.yaml",
      `defaults:\n  campaign:\n    budget: 7\ncampaigns:\n  a:\n    objective: REACH\n    budgetMode: BUDGET_MODE_DAY\n`,
    );
    expect((await load()).problems.map(({ position }) => position)).to.deep.equal([{ line: 3, column: 13 }]);
  });

  it("report a default that is wrong for several objects once", async () => {
    const campaign = (name: string) => `  ${name}:\n    objective: REACH\n    budgetMode: BUDGET_MODE_DAY\n`;
    write("a.yaml", `defaults:\n  campaign:\n    budget: 7\ncampaigns:\n${campaign("a")}${campaign("b")}`);
    expect((await load()).problems.map(({ position }) => position)).to.deep.equal([{ line: 3, column: 13 }]);
  });

  it("require an advertiser where none is set anywhere", async () => {
    write("a.yaml", `campaigns:\n  a:\n${CAMPAIGN}`);
    const found = (await loadConfigs({ projectFolder: folder, configPath: "ads" })).problems;
    expect(found.map(({ reason }) => reason)).to.deep.equal([
      'advertiserId is required: no advertiser is set here, in tiktok:advertiserId of the Pulumi config, or in TIKTOK_ADVERTISER_ID. Write at the top of the file: advertiserId: "7000000000000000001", with your account\'s id.',
    ]);
  });

  it("report that there is nothing to read", async () => {
    expect((await load()).problems.map(({ file, reason }) => `${file} ${reason}`)).to.deep.equal([
      "ads contains no *.yaml files.",
    ]);
    const missing = await loadConfigs({ projectFolder: folder, configPath: "nowhere" });
    expect(missing.problems[0]?.reason).to.equal(
      "does not exist. Put the ads configs there, or set tiktok:configPath.",
    );
  });
});
