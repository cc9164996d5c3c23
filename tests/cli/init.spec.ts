import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { SMART_OBJECTIVES } from "../../cli/commands/init/smart-plus.js";
import { type INIT_OBJECTIVES, scaffoldFiles } from "../../cli/commands/init/templates.js";
import { CURRENCIES } from "../../facts/index.js";
import { loadConfigs } from "../../yaml/load.js";
import { type CommandOutcome, tiktokAds } from "../support/cli.js";
import { ROOT } from "../support/world.js";

describe("tiktok-ads init", function () {
  this.timeout(60_000);
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-init-"));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const run = (args: readonly string[], environment: Record<string, string> = {}): Promise<CommandOutcome> =>
    tiktokAds(args, { folder, environment: { PATH: "/nowhere", ...environment } });
  const check = () => loadConfigs({ projectFolder: folder, configPath: "ads", advice: true });

  it("names every step that a machine without Pulumi needs, and leaves out those that are done", async () => {
    const fresh = await run(["init", "--emulator"]);
    expect(fresh.code, fresh.stderr).to.equal(0);
    const steps = fresh.stdout.split("Next:\n")[1] ?? "";
    expect(steps.split("\n").map((line) => line.trim().replace(/ {2,}#.*/, ""))).to.deep.equal([
      "npm install",
      "npx tiktok-ads emulator",
      "npx tiktok-ads validate",
      "curl -fsSL https://get.pulumi.com | sh",
      "npx tiktok-ads up",
      "For a team: run pulumi login before the last step. Something is missing? npx tiktok-ads doctor reports everything at once.",
      "",
    ]);
    const done = await run(["init", "other", "--emulator"], { PULUMI_ACCESS_TOKEN: "x" });
    expect(done.stdout).not.to.include("pulumi login");
  });

  it("writes a campaign without issues or warnings in every currency that TikTok has", async () => {
    for (const currency of CURRENCIES.keys()) {
      const texts = scaffoldFiles({
        name: "ads",
        advertiserId: "7000000000000000001",
        currency,
        emulator: false,
        now: Date.now(),
        workflow: "",
        version: "1.0.0",
      });
      rmSync(join(folder, "ads"), { recursive: true, force: true });
      const made = mkdtempSync(join(folder, "project-"));
      for (const name of ["ads/first.yaml", "tiktok-ads.policy.yaml"]) {
        mkdirSync(join(made, "ads"), { recursive: true });
        writeFileSync(join(made, name), texts.get(name) ?? "");
      }
      const { problems, warnings } = await loadConfigs({ projectFolder: made, configPath: "ads" });
      expect(
        [...problems, ...warnings].map(({ reason }) => reason),
        currency,
      ).to.deep.equal([]);
    }
    const wrong = await run(["init", "--emulator", "--currency", "XXX"]);
    expect(wrong).to.include({ code: 2 });
    expect(wrong.stderr).to.include("is not supported by TikTok. Use one of AED, ");
  });

  const write = (texts: ReadonlyMap<string, string>): string => {
    const made = mkdtempSync(join(folder, "project-"));
    mkdirSync(join(made, "ads"));
    for (const name of ["ads/first.yaml", "tiktok-ads.policy.yaml"])
      writeFileSync(join(made, name), texts.get(name) ?? "");
    return made;
  };
  const scaffold = (objective: (typeof INIT_OBJECTIVES)[number], currency: string, emulator: boolean) =>
    scaffoldFiles({
      name: "ads",
      advertiserId: "7000000000000000001",
      currency,
      objective,
      emulator,
      now: Date.now(),
      workflow: "",
      version: "1.0.0",
    });

  it("protects its campaign, and its guardrails refuse a new campaign that is enabled and may spend 50,000 in total", async () => {
    const texts = scaffoldFiles({
      name: "ads",
      advertiserId: "7000000000000000001",
      currency: "USD",
      emulator: false,
      now: Date.now(),
      workflow: "",
      version: "1.0.0",
    });
    expect(texts.get("ads/first.yaml")).to.match(/^ +protect: true/m);
    const made = mkdtempSync(join(folder, "project-"));
    mkdirSync(join(made, "ads"));
    writeFileSync(join(made, "tiktok-ads.policy.yaml"), texts.get("tiktok-ads.policy.yaml") ?? "");
    const large = "objective: REACH, budgetMode: BUDGET_MODE_TOTAL, budget: 50000, status: ENABLE";
    writeFileSync(
      join(made, "ads", "a.yaml"),
      `advertiserId: "7000000000000000001"\ncurrency: USD\ncampaigns:\n  large: { ${large} }\n`,
    );
    const { problems } = await loadConfigs({ projectFolder: made, configPath: "ads" });
    expect(problems.map(({ reason }) => reason).join("\n")).to.match(/maxLifetimeBudget|50000 USD/);
    const guardrails = texts.get("tiktok-ads.policy.yaml") ?? "";
    expect(guardrails).to.match(/^ +newObjectsPaused: true/m);
  });

  it("writes a Smart+ campaign for each objective that plain campaigns end with, without issues, warnings or advice", async () => {
    for (const objective of SMART_OBJECTIVES)
      for (const [currency, emulator] of [
        ["USD", true],
        ["JPY", false],
      ] as const) {
        const made = write(scaffold(objective, currency, emulator));
        const plan = await loadConfigs({ projectFolder: made, configPath: "ads", advice: true });
        expect(
          [...plan.problems, ...plan.warnings, ...plan.advice].map(({ reason }) => reason),
          objective,
        ).to.deep.equal([]);
        const [campaign] = plan.resources;
        expect(campaign?.title).to.equal("SmartPlusCampaign");
        expect(campaign?.inputs.objective).to.equal(objective === "PRODUCT_SALES" ? "WEB_CONVERSIONS" : objective);
        expect(plan.resources.length > 1, `${objective}: an ad group that needs no id of the account's`).to.equal(
          emulator || !["PRODUCT_SALES", "APP_PROMOTION"].includes(objective),
        );
      }
  });

  it("writes a Smart+ ad that works once its comment marks are removed", async () => {
    for (const objective of SMART_OBJECTIVES) {
      const texts = scaffold(objective, "USD", true);
      const made = write(texts);
      mkdirSync(join(made, "media"));
      for (const [from, to] of [
        ["spring.mp4", "clip.mp4"],
        ["spring.png", "cover.png"],
      ] as const)
        copyFileSync(join(ROOT, "examples", "media", from), join(made, "media", to));
      const [head = "", rest = ""] = (texts.get("ads/first.yaml") ?? "").split(/^ *# Remove the #.*\n/m);
      writeFileSync(join(made, "ads", "first.yaml"), head + rest.replace(/^( *)# ?/gm, "$1"));
      const { problems, resources } = await loadConfigs({ projectFolder: made, configPath: "ads" });
      expect(
        problems.map(({ reason }) => reason),
        objective,
      ).to.deep.equal([]);
      expect(resources.map(({ title }) => title)).to.include("SmartPlusAd");
    }
  });

  it("writes an ad that works once its comment marks are removed", async () => {
    expect(await run(["init", "--emulator"])).to.include({ code: 0 });
    const file = join(folder, "ads", "first.yaml");
    const text = readFileSync(file, "utf8");
    const [head = "", rest = ""] = text.split(/^ *# Remove the #.*\n/m);
    writeFileSync(file, head + rest.replace(/^( *)# ?/gm, "$1"));
    const { problems, resources } = await check();
    expect(problems.map(({ reason }) => reason)).to.deep.equal([]);
    expect(resources.map(({ title }) => title)).to.deep.equal(["Video", "Image", "Campaign", "AdGroup", "Ad"]);
  });

  it("writes the workflow of examples/ci, byte by byte", async () => {
    expect(await run(["init", "--emulator"])).to.include({ code: 0 });
    expect(readFileSync(join(folder, ".github", "workflows", "ads.yml"), "utf8")).to.equal(
      readFileSync(join(ROOT, "examples", "ci", "github", "ads.yml"), "utf8"),
    );
  });

  it("lets doctor report everything that is missing at once", async () => {
    expect(await run(["init", "--emulator"])).to.include({ code: 0 });
    const { code, stdout } = await run(["doctor", "--offline"]);
    expect(code).to.equal(1);
    expect(stdout)
      .to.include("✗ versions: pulumi was not found")
      .and.include("→ Install it (https://www.pulumi.com/docs/install/)")
      .and.include("✗ backend: Pulumi is not logged in")
      .and.include("→ Once per project: pulumi stack init prod");
    const local = await run(["doctor", "--offline"], { PULUMI_BACKEND_URL: "file:///tmp" });
    expect(local.stdout).to.include("✗ passphrase: none is set").and.include('PULUMI_CONFIG_PASSPHRASE=""');
  });
});
