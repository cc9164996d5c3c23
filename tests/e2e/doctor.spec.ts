import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { CAUSES } from "../../cli/lib/causes.js";
import { createEmulator, type Emulator } from "../../emulator/index.js";
import { tiktokAds } from "../support/cli.js";
import { DEMO_CONFIG, type Stack, yamlStack } from "../support/stack.js";

describe("tiktok-ads doctor on the real engine", function () {
  this.timeout(120_000);
  let emulator: Emulator;
  let stack: Stack;

  beforeEach(async () => {
    emulator = await createEmulator();
    stack = await yamlStack(emulator.url, DEMO_CONFIG);
  });

  afterEach(async () => {
    stack.close();
    await emulator.close();
  });

  const doctor = (...args: string[]) => tiktokAds(["doctor", "--offline", ...args], stack);

  it("reports which stack Pulumi reads, and the next step where there is none", async () => {
    expect((await doctor()).stdout).to.include("✓ stack: dev");
    const { code, stdout } = await doctor("--stack", "prod");
    expect(code).to.equal(1);
    expect(stdout).to.include(`✗ stack: no stack named 'prod' found\n    → ${CAUSES.noStack.step}`);
    await stack.succeeds("stack", "rm", "--yes", "--force", "dev");
    expect(await doctor()).to.include({ code: 0 });
    rmSync(join(stack.folder, "Pulumi.yaml"));
    expect((await doctor()).stdout).to.include("· stack: this folder is not a Pulumi project");
  });

  it("recognises a state whose write was interrupted by a kill, and its next step restores the stack", async () => {
    await stack.succeeds("up", "--yes", "--skip-preview");
    const states = join(stack.folder, ".state", ".pulumi", "stacks", "ads");
    expect(readdirSync(states)).to.include("dev.json.attrs");
    // What is left of a file that Pulumi was about to write: it does so in place.
    writeFileSync(join(states, "dev.json.attrs"), "");
    const { code, stdout } = await doctor();
    expect(code).to.equal(1);
    expect(stdout).to.include(`✗ stack: failed to load checkpoint: EOF\n    → ${CAUSES.stateCutOff.step}`);
    expect((await tiktokAds(["drift"], stack)).stderr).to.include(CAUSES.stateCutOff.step);
    rmSync(join(states, "dev.json.attrs"));
    expect(await doctor()).to.include({ code: 0 });
    await stack.succeeds("up", "--yes", "--skip-preview", "--expect-no-changes");
  });

  it("is not needed where Pulumi's message is enough: commands show the next step with it", async () => {
    stack.environment.PULUMI_CONFIG_PASSPHRASE = "another";
    const { code, stderr } = await tiktokAds(["preview"], stack);
    expect(code).to.equal(1);
    expect(stderr).to.include("incorrect passphrase").and.include(CAUSES.passphrase.step);
  });

  it("never falls back to production's defaults where a stack's config cannot be read", async () => {
    await stack.succeeds("config", "set", "tiktok:baseUrl", emulator.url);
    await stack.succeeds("config", "set", "--secret", "tiktok:accessToken", "emulator-token");
    const {
      PULUMI_CONFIG_PASSPHRASE: _gone,
      TIKTOK_BASE_URL: _url,
      TIKTOK_ACCESS_TOKEN: _token,
      ...bare
    } = stack.environment;
    stack.environment = { ...bare, TIKTOK_ACCESS_TOKEN: "a-token-of-production" };
    for (const command of [["report"], ["quota"], ["drift"], ["import"]]) {
      const { code, stderr } = await tiktokAds(command, stack);
      expect(code, command.join(" ")).to.equal(1);
      expect(stderr, command.join(" ")).to.match(
        /config of the selected stack cannot be read[\s\S]*incorrect passphrase/,
      );
    }
    const { code, stdout } = await tiktokAds(["doctor"], stack);
    expect(code).to.equal(1);
    expect(stdout).to.include("incorrect passphrase").and.not.include("business-api.tiktok.com:");
    expect(emulator.requests()).to.deep.equal([]);
  });
});
