import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "chai";
import { createEmulator, type Emulator } from "../../emulator/index.js";
import { tiktokAds } from "../support/cli.js";
import { killIn } from "../support/processes.js";
import { DEMO_CONFIG as CONFIG, type Stack, yamlStack } from "../support/stack.js";
import { onTerminal } from "../support/terminal.js";

describe("tiktok-ads up on the real engine", function () {
  this.timeout(240_000);

  let emulator: Emulator;
  let stack: Stack;

  beforeEach(async () => {
    emulator = await createEmulator({ unknownFields: "refuse" });
    stack = await yamlStack(emulator.url, CONFIG);
  });

  afterEach(async () => {
    stack.close();
    await emulator.close();
  });

  const run = (...args: string[]) => tiktokAds(args, { folder: stack.folder, environment: stack.environment });
  const living = (): Record<string, number> =>
    Object.fromEntries(
      (["campaign", "adgroup", "ad", "video", "image"] as const).map((kind) => [
        kind,
        emulator.world.store.find(kind, { deleted: false }).length,
      ]),
    );
  const WANTED = { campaign: 1, adgroup: 1, ad: 2, video: 1, image: 2 };

  it("shows the money, applies, finds nothing to change on a second run, and destroys", async () => {
    const first = await run("up", "--yes");
    expect(first, first.stderr).to.include({ code: 0 });
    expect(first.stdout).to.include("Daily spend").and.to.include("Resources:");
    expect(first.stderr).to.not.include("With checkpoints");
    expect(living()).to.deep.equal(WANTED);

    const second = await run("up", "--yes");
    expect(second, second.stderr).to.include({ code: 0 });
    expect(second.stdout)
      .to.include("Nothing to change.")
      .and.to.include("Account Emulator US")
      .and.to.not.include("Updating");

    const refreshed = await run("refresh", "--yes");
    expect(refreshed, refreshed.stderr).to.include({ code: 0 });
    const gone = await run("destroy", "--yes");
    expect(gone, gone.stderr).to.include({ code: 0 });
    expect(living()).to.include({ campaign: 0, adgroup: 0, ad: 0 });
  });

  it("prompts before it applies, and changes nothing where nobody can answer", async () => {
    const { code, stderr } = await run("up");
    expect(code).to.equal(2);
    expect(stderr).to.include("--yes").and.to.include("Nothing was changed.");
    expect(living()).to.include({ campaign: 0 });
  });

  // That the state's place is asked about, too, cannot be tried here: pulumi login --local writes into the person's own home.
  it("creates a project's first stack itself, with an empty passphrase, on a terminal", async () => {
    const { PULUMI_CONFIG_PASSPHRASE: _passphrase, ...environment } = stack.environment;
    await stack.succeeds("stack", "rm", "dev", "--yes");
    const { code, output } = await onTerminal(["up"], { folder: stack.folder, environment }, [
      [/There is no stack yet\. Create the stack dev\? \[y\/N\] $/, "y"],
      [/Apply this to stack dev\? \[y\/N\] $/, "y"],
    ]);
    expect(code, output).to.equal(0);
    expect(output).to.include("Created the stack dev. It has an empty passphrase");
    expect(living()).to.deep.equal(WANTED);
  });

  it("stops at a broken config, with its position, before it prompts", async () => {
    const before = readFileSync(join(stack.folder, "ads", "ads.yaml"), "utf8");
    stack.write("ads/ads.yaml", before.replace("objective: TRAFFIC", "objective: TRAFIC"));
    const { code, stdout, stderr } = await run("up", "--yes");
    expect(code).to.equal(1);
    expect(stdout + stderr)
      .to.match(/ads\/ads\.yaml:\d+:\d+/)
      .and.to.include('Did you mean "TRAFFIC"?');
    expect(emulator.requests()).to.have.length(0);
  });

  it("creates nothing twice after every process died while an ad was being created and no state was written", async function () {
    if (process.platform !== "linux") this.skip();
    emulator.faults.add({ path: "/ad/create/", kind: "stall", times: 1, ms: 60_000 });
    const running = run("up", "--yes");
    while (emulator.faults.struck === 0) await sleep(10);
    killIn(stack.folder);
    await running;
    emulator.faults.clear();
    expect((await stack.resources()).map(({ type }) => type)).to.deep.equal([]);
    await stack.succeeds("cancel", "--yes");
    const again = await run("up", "--yes");
    expect(again, again.stdout + again.stderr).to.include({ code: 0 });
    expect(living()).to.deep.equal(WANTED);
    expect((await run("up", "--yes")).stdout).to.include("Nothing to change.");
  });
});
