import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { parse } from "yaml";
import { tiktokAds } from "../support/cli.js";
import { Emulated } from "../support/emulated.js";
import { uploaded } from "../support/populated.js";
import { Stack } from "../support/stack.js";
import { FULL_SWEEP } from "../support/sweep.js";

/** `npm run test:smart-plus` imports 5 campaigns, 20 ad groups, 40 ads, 400 creatives; `npm test` a smaller account. */
const [CAMPAIGNS, GROUPS, ADS, CREATIVES] = FULL_SWEEP ? [5, 4, 2, 10] : [2, 2, 1, 6];

const IDENTITY = { identity_type: "TT_USER", identity_id: "7000000000000000101" };

describe("Smart+: tiktok-ads import on the real engine", function () {
  this.timeout(420_000);
  let emulated: Emulated;
  let stack: Stack;

  beforeEach(async () => {
    emulated = await Emulated.start();
    stack = new Stack(emulated.url);
    stack.environment.TIKTOK_ADVERTISER_ID = emulated.emulator.seed.advertiser;
    stack.write(
      "Pulumi.yaml",
      "name: ads\nruntime: { name: nodejs, options: { typescript: false } }\nmain: index.js\n",
    );
    stack.write("index.js", 'module.exports = require("pulumi-tiktok").applyConfigs();\n');
    await stack.succeeds("stack", "init", "dev");
  });

  afterEach(async () => {
    stack.close();
    await emulated.close();
  });

  let asked = 0;
  const create = (level: string, fields: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> =>
    emulated.done(`/smart_plus/${level}/create/`, level === "ad" ? fields : { request_id: String(++asked), ...fields });

  /** Fills the account as Ads Manager would: videos, posts and carousels, some paused. */
  async function populate(): Promise<void> {
    const [video, image] = [
      await uploaded(emulated, "video", "spring.mp4"),
      await uploaded(emulated, "image", "spring.png"),
    ];
    for (let c = 0; c < CAMPAIGNS; c++) {
      const optimized = c % 2 === 0;
      const { campaign_id } = await create("campaign", {
        campaign_name: `Summer ${c}`,
        objective_type: "WEB_CONVERSIONS",
        sales_destination: "WEBSITE",
        ...(optimized
          ? { budget: 100 + c, operation_status: "DISABLE" }
          : { budget_optimize_on: false, budget_mode: "BUDGET_MODE_INFINITE" }),
      });
      for (let g = 0; g < GROUPS; g++) {
        const { adgroup_id } = await create("adgroup", {
          campaign_id,
          adgroup_name: `group ${g}`,
          promotion_type: "WEBSITE",
          optimization_goal: "CLICK",
          billing_event: "CPC",
          bid_type: "BID_TYPE_NO_BID",
          targeting_spec:
            g % 2 === 0 ? { location_ids: ["6252001"] } : { location_ids: ["2921044"], age_groups: ["AGE_25_34"] },
          ...(g % 2 === 0 ? {} : { targeting_optimization_mode: "MANUAL" }),
          ...(optimized ? {} : { budget_mode: "BUDGET_MODE_DYNAMIC_DAILY_BUDGET", budget: 30 + g }),
          schedule_type: g % 2 === 0 ? "SCHEDULE_FROM_NOW" : "SCHEDULE_START_END",
          schedule_start_time: "2026-12-01 12:00:00",
          ...(g % 2 === 0 ? {} : { schedule_end_time: "2027-12-01 12:00:00" }),
        });
        for (let a = 0; a < ADS; a++) await populateAd(String(adgroup_id), a, video, image);
      }
    }
  }

  async function populateAd(adgroup_id: string, number: number, video: string, image: string): Promise<void> {
    const kinds = [
      () => ({ ad_format: "SINGLE_VIDEO", video_info: { video_id: video }, image_info: [{ web_uri: image }] }),
      (index: number) => ({
        ad_format: "SINGLE_VIDEO",
        tiktok_item_id: `70000000000000006${String(index).padStart(2, "0")}`,
      }),
    ];
    const list = Array.from({ length: CREATIVES }, (_one, index) => ({
      creative_info: { ...(kinds[index === 0 ? 0 : 1]?.(index) ?? {}), ...IDENTITY },
    }));
    const { smart_plus_ad_id, creative_list } = await create("ad", {
      adgroup_id,
      ad_name: `ad ${number}`,
      creative_list: list,
      ad_text_list: [{ ad_text: "Iced coffee" }, { ad_text: "Only this summer" }],
      landing_page_url_list: [{ landing_page_url: "https://example.com" }],
      ad_configuration: { call_to_action_id: "7000000000000000901" },
    });
    const [, second] = creative_list as { ad_material_id: string }[];
    await emulated.done("/smart_plus/ad/material_status/update/", {
      smart_plus_ad_id,
      ad_material_ids: [second?.ad_material_id],
      operation_status: "DISABLE",
    });
  }

  const total = CAMPAIGNS * (1 + GROUPS * (1 + ADS));
  const configs = (): string[] => readdirSync(join(stack.folder, "ads")).sort();

  it(`takes over ${total} objects with their creatives, with an empty preview, and an empty refresh after 30 days`, async () => {
    await populate();
    const from = emulated.emulator.requests().length;
    const { code, stdout, stderr } = await tiktokAds(["import"], stack);
    expect(code, stderr).to.equal(0);
    const [found] = stdout.split("\n");
    expect(found).to.equal(
      `Found 1 video, 1 image, ${CAMPAIGNS} Smart+ campaigns, ${CAMPAIGNS * GROUPS} Smart+ ad groups, ${CAMPAIGNS * GROUPS * ADS} Smart+ ads.`,
    );
    const sent = emulated.emulator.requests().slice(from);
    expect(sent.filter(({ method }) => method === "POST")).to.deep.equal([]);
    expect(configs()).to.include("summer-0.yaml").and.include("library.yaml");
    const text = readFileSync(join(stack.folder, "ads", "summer-0.yaml"), "utf8");
    const { smartPlusCampaigns } = parse(text) as { smartPlusCampaigns: Record<string, Record<string, unknown>> };
    const campaign = smartPlusCampaigns["summer-0"] ?? {};
    expect(campaign).to.deep.include({ name: "Summer 0", budget: 100, status: "DISABLE" });
    const groups = campaign.adGroups as Record<string, { ads: Record<string, Record<string, unknown>> }>;
    const ad = groups["group-0"]?.ads["ad-0"] ?? {};
    expect(ad.identity).to.deep.equal({ identityType: "TT_USER", identityId: "7000000000000000101" });
    expect((ad.creatives as object[]).slice(0, 3)).to.deep.equal([
      { video: "spring", cover: "spring" },
      { post: "7000000000000000601", paused: true },
      { post: "7000000000000000602" },
    ]);
    expect(ad.texts).to.deep.equal(["Iced coffee", "Only this summer"]);
    await stack.succeeds("preview", "--expect-no-changes");
    emulated.emulator.advance(30 * 86_400);
    await stack.succeeds("refresh", "--yes", "--skip-preview", "--expect-no-changes");
    await stack.succeeds("preview", "--expect-no-changes");
    expect(
      emulated.emulator
        .requests()
        .filter(({ method }) => method === "POST")
        .slice(-1)[0]?.path,
    ).to.equal("/smart_plus/ad/material_status/update/");
  });

  it("writes a program with an empty preview, and finds nothing new the second time", async () => {
    await populate();
    // The program is what the import writes; compiled here, since the project has no compiler of its own.
    stack.write(
      "index.js",
      `const { readFileSync } = require("node:fs");
const ts = require("typescript");
require.extensions[".ts"] = (module, file) => module._compile(ts.transpileModule(readFileSync(file, "utf8"), { compilerOptions: { module: "commonjs" } }).outputText, file);
require("./imported/index.ts");
`,
    );
    const { code, stderr } = await tiktokAds(["import", "--language", "typescript"], stack);
    expect(code, stderr).to.equal(0);
    const files = readdirSync(join(stack.folder, "imported"));
    expect(files).to.include("summer-0.ts").and.include("index.ts");
    const text = readFileSync(join(stack.folder, "imported", "summer-0.ts"), "utf8");
    expect(text)
      .to.include('import { SmartPlusAd, SmartPlusAdGroup, SmartPlusCampaign } from "pulumi-tiktok";')
      .and.include('"videoId": videos["spring"]');
    const again = await tiktokAds(["import", "--language", "typescript"], stack);
    expect(again.stdout).to.include("Found nothing new");
  });
});
