import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { SMART_OBJECTIVES } from "../../cli/commands/init/smart-plus.js";
import { exampleConfig } from "../../cli/commands/init/templates.js";
import { createEmulator, type Emulator } from "../../emulator/index.js";
import { tiktokAds } from "../support/cli.js";
import { Stack } from "../support/stack.js";

describe("tiktok-ads init on the real engine", function () {
  this.timeout(120_000);
  let emulator: Emulator;
  let stack: Stack;

  beforeEach(async () => {
    emulator = await createEmulator();
    stack = new Stack(emulator.url);
  });

  afterEach(async () => {
    stack.close();
    await emulator.close();
  });

  const run = (...args: string[]) => tiktokAds(args, { folder: stack.folder, environment: stack.environment });

  it("creates a project that validates, previews and applies as it is", async () => {
    const { code, stdout, stderr } = await run("init", "--name", "coffee", "--emulator");
    expect(code, stderr).to.equal(0);
    expect(stdout).to.include("  ads/first.yaml\n").and.include("Next:\n  npm install\n  npx tiktok-ads emulator");
    expect(statSync(join(stack.folder, ".env")).mode & 0o777).to.equal(0o600);
    expect(readFileSync(join(stack.folder, ".gitignore"), "utf8")).to.include("\n.env\n");
    const { dependencies } = JSON.parse(readFileSync(join(stack.folder, "package.json"), "utf8")) as {
      dependencies: Record<string, string>;
    };
    expect(dependencies).to.have.property("pulumi-tiktok");
    const valid = await run("validate");
    expect(valid.code, valid.stderr).to.equal(0);
    expect(valid.stdout).to.match(/^2 resources, no problems\./);
    await stack.succeeds("stack", "init", "dev");
    const preview = await run("preview");
    expect(preview.stdout).to.match(/^Clear: .*\n(Nothing spends, before or after|Daily spend 0 USD, unchanged)/);
    await stack.succeeds("up", "--yes");
    expect((await stack.resources()).map(({ type }) => type.split(":").at(-1)).sort()).to.deep.equal([
      "AdGroup",
      "Campaign",
    ]);
  });

  it("creates Smart+ campaigns that apply, for each objective that plain campaigns end with", async () => {
    const { code, stderr } = await run("init", "--emulator", "--objective", "WEB_CONVERSIONS");
    expect(code, stderr).to.equal(0);
    const identity = { advertiserId: emulator.seed.advertiser, currency: "USD", emulator: true, now: Date.now() };
    for (const objective of SMART_OBJECTIVES.slice(1)) {
      const text = exampleConfig({ ...identity, objective });
      stack.write(
        `ads/${objective}.yaml`,
        text.replace("  first:", `  ${objective}:`).replace("My first campaign", objective),
      );
    }
    const valid = await run("validate");
    expect(valid.stdout).to.equal("8 resources, no problems.\n");
    await stack.succeeds("stack", "init", "dev");
    await stack.succeeds("up", "--yes", "--skip-preview");
    const made = emulator.world.store.find("campaign", { gone: false });
    expect(made.map(({ row }) => row.campaign_automation_type)).to.deep.equal(made.map(() => "UPGRADED_SMART_PLUS"));
    expect(made.map(({ row }) => row.operation_status)).to.deep.equal(["DISABLE", "DISABLE", "DISABLE", "DISABLE"]);
    expect(emulator.world.store.find("adgroup", { gone: false })).to.have.length(4);
  });

  it("overwrites nothing, and asks for what it cannot know", async () => {
    stack.write("Pulumi.yaml", "name: mine\n");
    const { code, stderr } = await run("init", "--emulator");
    expect(code).to.equal(1);
    expect(stderr).to.match(/^Pulumi\.yaml exists in .*\. Nothing was written\./);
    expect(readFileSync(join(stack.folder, "Pulumi.yaml"), "utf8")).to.equal("name: mine\n");
    expect(await run("init", "other")).to.include({ code: 2 });
    expect(await run("init", "other", "--advertiser", "x")).to.include({ code: 2 });
  });
});
