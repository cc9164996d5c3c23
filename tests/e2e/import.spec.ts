import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { parse } from "yaml";
import { type CommandOutcome, tiktokAds } from "../support/cli.js";
import { Emulated } from "../support/emulated.js";
import { populate, uploaded } from "../support/populated.js";
import { adaptersIn, PLUGIN, Stack } from "../support/stack.js";
import { FULL_SWEEP } from "../support/sweep.js";

describe("tiktok-ads import on the real engine", function () {
  this.timeout(300_000);
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

  const run = (...args: string[]): Promise<CommandOutcome> =>
    tiktokAds(["import", ...args], { folder: stack.folder, environment: stack.environment });
  const calls = (): string[] =>
    emulated.emulator.requests().map(({ method, path, code }) => `${method} ${path} ${code}`);
  const read = (file: string): string => readFileSync(join(stack.folder, file), "utf8");
  const unchanged = async (): Promise<void> => {
    const made = calls().length;
    const output = await stack.succeeds("preview", "--expect-no-changes", "--diff");
    expect(output).to.match(/unchanged/);
    expect(calls().length).to.equal(made);
  };

  it("writes configs for a running account, adopts it, and proves that nothing would change", async () => {
    await populate(emulated, { campaigns: 2, groups: 2, ads: 3 });
    const made = calls().length;
    const { code, stdout, stderr } = await run();
    expect(code, stderr).to.equal(0);
    expect(stdout.split("\n")).to.deep.equal([
      "Found 1 video, 1 image, 2 campaigns, 4 ad groups, 12 ads.",
      "  ads/library.yaml",
      "  ads/spring-2027-kaffee-1.yaml",
      "  ads/spring-2028-kaffee-2.yaml",
      "pulumi preview shows no change: 20 unchanged. The code matches the account.",
      "",
    ]);
    const asked = calls().slice(made);
    // Videos and images are asked for side by side, so either may come first.
    expect([...asked.slice(0, 3), ...asked.slice(3, 5).sort(), ...asked.slice(5)]).to.deep.equal([
      "GET /campaign/get/ 0",
      "GET /adgroup/get/ 0",
      "GET /ad/get/ 0",
      "GET /file/image/ad/info/ 0",
      "GET /file/video/ad/info/ 0",
      "GET /advertiser/info/ 0",
    ]);
    const text = read("ads/spring-2027-kaffee-1.yaml");
    expect(text).to.match(
      /^# yaml-language-server: \$schema=\.\.\/node_modules\/pulumi-tiktok\/schema\/ads\.schema\.json\n# A campaign of advertiser Emulator US, imported on \d{4}-\d\d-\d\d\.\n\nadvertiserId: "7000000000000000001"\ncurrency: USD\n/,
    );
    const config = parse(text) as { campaigns: Record<string, Record<string, unknown>> };
    const campaign = config.campaigns["spring-2027-kaffee-1"] ?? {};
    expect(campaign).to.deep.include({
      name: "Spring 2027, „Kaffee“ #1",
      objective: "TRAFFIC",
      budget: 100,
      status: "DISABLE",
      protect: true,
    });
    const group = (campaign.adGroups as Record<string, Record<string, unknown>>)["us-group-1"] ?? {};
    expect(Object.keys(group)).to.not.include("placementType").and.not.include("advertiserId");
    expect((group.ads as Record<string, unknown>)["ad-0"]).to.deep.include({ video: "spring", images: ["spring"] });
    await unchanged();
    const up = await stack.succeeds("up", "--yes", "--skip-preview");
    expect(up).to.match(/20 unchanged|21 unchanged/);
    expect(calls().slice(made)).to.have.length(6);
    const protectedOnes = JSON.parse(await stack.succeeds("stack", "export")) as {
      deployment: { resources: { type: string; protect?: boolean }[] };
    };
    expect(
      protectedOnes.deployment.resources.filter(({ protect }) => protect).length,
      "what is imported stays protected after an update",
    ).to.equal(20);
  });

  it("adds only what is new when it runs again, and keeps comments and order", async () => {
    await populate(emulated, { campaigns: 1, groups: 1, ads: 2 });
    expect(await run()).to.include({ code: 0 });
    const [file = ""] = readdirSync(join(stack.folder, "ads")).filter((name) => name.startsWith("spring"));
    stack.write(`ads/${file}`, read(`ads/${file}`).replace("campaigns:", "# Ours since May.\ncampaigns:"));
    const none = await run();
    expect(none.stdout).to.equal("Found nothing new; 4 objects already in the stack.\n");
    const campaign = emulated.emulator.world.store.query<{ id: string }>(
      "select id from objects where kind = 'campaign'",
    )[0]?.id;
    const { adgroup_id } = await emulated.group(campaign, { adgroup_name: "US: group 1" });
    await emulated.ads(adgroup_id, 1, { ad_name: "ad 0", call_to_action: "SHOP_NOW" });
    const before = read(`ads/${file}`);
    const again = await run();
    expect(again.code, again.stderr).to.equal(0);
    expect(again.stdout).to.include("Found 1 ad group, 1 ad; 4 objects already in the stack.");
    const after = read(`ads/${file}`);
    expect(after).to.include("# Ours since May.\ncampaigns:").and.include("us-group-1-2:");
    expect(after.startsWith(before.trimEnd())).to.equal(true);
    await unchanged();
  });

  it("adopts what the configs declare and the stack lacks: after a kill, and from configs written by hand", async () => {
    await populate(emulated, { campaigns: 1, groups: 1, ads: 2 });
    expect(await run("--no-adopt")).to.include({ code: 0 });
    const files = readdirSync(join(stack.folder, "ads"));
    const texts = files.map((file) => read(`ads/${file}`));
    const again = await run();
    expect(again.code, again.stderr).to.equal(0);
    expect(again.stdout).to.include("1 campaign, 1 ad group, 2 ads; 6 of them already in the configs.\n");
    expect(files.map((file) => read(`ads/${file}`))).to.deep.equal(texts);
    expect(readdirSync(join(stack.folder, "ads"))).to.deep.equal(files);
    await unchanged();
  });

  it("leaves out what code could not declare, and gives the reason", async () => {
    await populate(emulated, { campaigns: 1, groups: 1, ads: 1 });
    const [group] = emulated.emulator.world.store.query<{ id: string }>(
      "select id from objects where kind = 'adgroup'",
    );
    // A name that looks like another is refused by Check.
    await emulated.ads(group?.id, 1, { ad_name: "zero\u200bwidth" });
    const { code, stdout, stderr } = await run();
    expect(code, stderr).to.equal(0);
    expect(stderr).to.match(/ad "zero.*width" \(\d+\) is skipped, with its children: name/);
    expect(stdout).to.include("1 ad.\n").and.include("pulumi preview shows no change");
  });

  it("imports only what its filters select, and writes nothing on a dry run", async () => {
    await populate(emulated, { campaigns: 3, groups: 1, ads: 1 });
    const dry = await run("--status", "DISABLE", "--dry-run");
    expect(dry.stdout)
      .to.include("Found 1 video, 1 image, 1 campaign, 1 ad group, 1 ad.\n")
      .and.include("(not written)");
    expect(readdirSync(stack.folder)).to.not.include("ads");
    expect((await run("--name", "*2028*", "--dry-run")).stdout).to.include("ads/spring-2028-kaffee-2.yaml");
    expect((await run("--updated-since", "2099-01-01", "--dry-run")).stdout).to.equal("Found nothing new.\n");
    expect(await run("--updated-since", "yesterday")).to.include({ code: 2 });
    expect(await run("--campaign", "spring")).to.include({ code: 2 });
  });

  for (const adapter of adaptersIn("native"))
    it(`writes a TypeScript program with an empty preview: ${adapter}`, async () => {
      await populate(emulated, { campaigns: 1, groups: 2, ads: 2 });
      const ts = (await import("typescript")).default;
      stack.write(
        "Pulumi.yaml",
        `name: ads\nruntime: { name: nodejs, options: { typescript: false } }\nmain: index.js\n${PLUGIN}`,
      );
      // The program is what the import writes; compiled here, since the project has no compiler of its own.
      stack.write(
        "index.js",
        `const { readFileSync } = require("node:fs");
const ts = require("typescript");
require.extensions[".ts"] = (module, file) => module._compile(ts.transpileModule(readFileSync(file, "utf8"), { compilerOptions: { module: "commonjs" } }).outputText, file);
require("./imported/index.ts");
`,
      );
      const { code, stdout, stderr } = await run("--language", "typescript", "--adapter", adapter);
      expect(code, stderr).to.equal(0);
      expect(stdout).to.include("  imported/spring-2027-kaffee-1.ts\n").and.include("pulumi preview shows no change");
      const text = read("imported/spring-2027-kaffee-1.ts");
      expect(text).to.include(
        `import { Ad, AdGroup, Campaign } from "pulumi-tiktok${adapter === "native" ? "/native" : ""}";`,
      );
      const type = adapter === "native" ? "tiktok:index:Campaign" : "pulumi-nodejs:dynamic/tiktok:Campaign";
      expect((await stack.resources()).map((one) => one.type)).to.include(type);
      expect(text).to.include("campaign: campaignSpring2027Kaffee1,").and.include('video: videos["spring"]');
      const host = ts.createProgram(
        ["index", "library", "spring-2027-kaffee-1"].map((name) => join(stack.folder, "imported", `${name}.ts`)),
        {
          noEmit: true,
          strict: true,
          skipLibCheck: true,
          module: ts.ModuleKind.Node16,
          moduleResolution: ts.ModuleResolutionKind.Node16,
          types: [],
        },
      );
      expect(ts.getPreEmitDiagnostics(host).map(({ messageText }) => messageText)).to.deep.equal([]);
      const [group] = emulated.emulator.world.store.query<{ id: string }>(
        "select id from objects where kind = 'adgroup'",
      );
      const image = await uploaded(emulated, "image", "summer.png");
      const own = {
        tiktok_item_id: undefined,
        ad_format: "CAROUSEL_ADS",
        image_ids: [image],
        music_id: "7340000000000000001",
        ad_text: "Coffee",
      };
      await emulated.ads(group?.id, 1, { ad_name: "later", call_to_action: "SHOP_NOW", ...own });
      const before = read("imported/spring-2027-kaffee-1.ts");
      const again = await run("--language", "typescript", "--adapter", adapter);
      expect(again.code, again.stderr).to.equal(0);
      expect(again.stdout).to.include("Found 1 image, 1 ad; ").and.include("  imported/library-2.ts\n");
      expect(read("imported/spring-2027-kaffee-1-2.ts"))
        .to.include('import { images } from "./library-2";')
        .and.include(`adGroup: "${group?.id}",`);
      expect(read("imported/spring-2027-kaffee-1.ts")).to.equal(before);
    });

  const [campaigns, groups, ads] = FULL_SWEEP ? [20, 10, 5] : [4, 5, 5];
  it(`imports ${campaigns} campaigns, ${campaigns * groups} ad groups and ${campaigns * groups * ads} ads with at most ten calls besides assets`, async () => {
    await populate(emulated, { campaigns, groups, ads });
    const made = calls().length;
    const { code, stdout, stderr } = await run();
    expect(code, stderr).to.equal(0);
    expect(stdout)
      .to.include(
        `Found 1 video, 1 image, ${campaigns} campaigns, ${campaigns * groups} ad groups, ${campaigns * groups * ads} ads.`,
      )
      .and.include(`pulumi preview shows no change: ${2 + campaigns * (1 + groups * (1 + ads))} unchanged.`);
    expect(
      calls()
        .slice(made)
        .filter((call) => !call.includes("/file/")).length,
    ).to.be.at.most(10);
  });

  it("writes the file of pulumi import for the native adapter", async () => {
    await populate(emulated, { campaigns: 1, groups: 1, ads: 2 });
    expect(await run("--no-adopt", "--import-file", "import.json")).to.include({ code: 0 });
    stack.write("Pulumi.yaml", `name: ads\nruntime: yaml\n${PLUGIN}`);
    const output = await stack.succeeds("import", "--file", "import.json", "--yes", "--generate-code=false");
    expect(output).to.match(/6 imported/);
    expect((await stack.resources()).map(({ type }) => type)).to.include("tiktok:index:Ad");
  });

  it("leaves objects of another stack to that stack, and drift does not report them as unmanaged", async () => {
    await populate(emulated, { campaigns: 1, groups: 1, ads: 2 });
    expect(await run()).to.include({ code: 0 });
    await emulated.campaign({ campaign_name: "Autumn" });
    await stack.succeeds("stack", "init", "other");
    await stack.succeeds("config", "set", "tiktok:configPath", "other");
    const { code, stdout, stderr } = await run();
    expect(code, stderr).to.equal(0);
    expect(stderr).to.include("1 campaign, 1 ad group, 2 ads skipped: stack dev manages them.");
    expect(stdout).to.include("Found 1 campaign.\n").and.include("  other/autumn.yaml\n");
    const drift = (): Promise<CommandOutcome> => tiktokAds(["drift"], stack);
    expect((await drift()).stdout).to.include("No drift");
    await emulated.campaign({ campaign_name: "By hand" });
    const strange = await drift();
    expect(strange.code).to.equal(1);
    expect(strange.stdout).to.include('campaign "By hand"').and.not.include("Spring");
    await stack.succeeds("stack", "init", "third");
    writeFileSync(join(stack.folder, ".state", ".pulumi", "stacks", "ads", "other.json"), "{}x");
    const unread = await run("--dry-run");
    expect(unread.code).to.equal(1);
    expect(unread.stderr).to.include("pulumi stack ls failed");
  });

  it("leaves the state unchanged when pulumi import fails half-way", async () => {
    await populate(emulated, { campaigns: 1, groups: 1, ads: 1 });
    stack.write(
      "Pulumi.yaml",
      `name: ads\nruntime: { name: nodejs, options: { typescript: false } }\nmain: index.js\n${PLUGIN}`,
    );
    stack.write("index.js", "module.exports = {};\n");
    // Our own walk lists the ads; what Pulumi asks for after it is refused.
    emulated.emulator.faults.add(
      { path: "/ad/get/", kind: "refuse", code: 40001, message: "No permission.", skip: 1 },
      Date.now(),
    );
    const { code, stderr } = await run("--language", "typescript", "--adapter", "native");
    expect(code).to.equal(1);
    expect(stderr)
      .to.include("pulumi import failed (exit code 1):\n")
      .and.include(`TikTok refused GET /ad/get/: "No permission"`)
      .and.include("Stack and files were restored.")
      .and.not.include("importing (");
    // What else the engine has asked for by then is its own choice.
    expect(calls(), "it had begun").to.include("GET /ad/get/ 40001");
    expect(await stack.resources()).to.deep.equal([]);
    expect(existsSync(join(stack.folder, "imported"))).to.equal(false);
    emulated.emulator.faults.clear();
    expect((await run("--no-adopt", "--dry-run")).stdout, "nothing is taken for imported").to.include("1 campaign");
  });

  it("imports a running account into a fresh project: the example is moved aside, violated guardrails are listed with their lines", async () => {
    await populate(emulated, { campaigns: 2, groups: 1, ads: 1 });
    for (const file of ["Pulumi.yaml", "index.js"]) rmSync(join(stack.folder, file));
    const scaffold = await tiktokAds(["init", "--emulator", "--name", "ads"], {
      folder: stack.folder,
      environment: stack.environment,
    });
    expect(scaffold.code, scaffold.stderr).to.equal(0);
    const example = read("ads/first.yaml");
    const policy = read("tiktok-ads.policy.yaml");
    expect(policy).to.include("campaign: 100,");
    stack.write("tiktok-ads.policy.yaml", policy.replace("campaign: 100,", "campaign: 20,"));
    const { code, stdout, stderr } = await run();
    expect(code, stderr).to.equal(0);
    expect(stdout).to.include("first.yaml is first.yaml.example now").and.include("preview shows no change");
    expect(existsSync(join(stack.folder, "ads", "first.yaml"))).to.equal(false);
    expect(read("ads/first.yaml.example")).to.equal(example);
    expect(stderr).to.match(/The account violates guardrails in \d+ places?\./);
    const place =
      /ads\/spring-2028-kaffee-2\.yaml:(\d+):\d+: Guardrail maxDailyBudget: .+\(tiktok-ads\.policy\.yaml:\d+\)/;
    const line = Number(place.exec(stderr)?.[1]);
    expect(read("ads/spring-2028-kaffee-2.yaml").split("\n")[line - 1], stderr).to.match(/^ +budget: \d+$/);
    await unchanged();
  });

  it("restores the stack when the preview afterwards is not empty", async () => {
    await populate(emulated, { campaigns: 1, groups: 1, ads: 1 });
    // A program that declares something else than the configs that the import writes.
    stack.write("index.js", "module.exports = {};\n");
    const { code, stderr } = await run();
    expect(code).to.equal(1);
    expect(stderr).to.include("stack and files were restored").and.include("delete spring-2027-kaffee-1");
    expect(await stack.resources()).to.deep.equal([]);
    expect(existsSync(join(stack.folder, "ads", "library.yaml"))).to.equal(false);
  });
});
