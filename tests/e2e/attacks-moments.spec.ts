/** Two updates at once, and what may happen to a machine in the middle of one. A sweep (`npm run test:faults`), judged by the emulator's tables. */
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "chai";
import Database from "libsql";
import { Attacked, GROUP, type Program } from "../support/attacked.js";
import { ADAPTERS, type Adapter, type Outcome } from "../support/stack.js";
import { FULL_SWEEP } from "../support/sweep.js";

describe("attacks on a stack: moments, on the real engine", function () {
  this.timeout(300_000);
  if (!FULL_SWEEP || process.platform !== "linux") return;
  let mounted: string | undefined;

  // Before the stack's folder is removed.
  afterEach(() => {
    if (mounted !== undefined) execFileSync("umount", ["--lazy", mounted]);
    mounted = undefined;
  });

  const attacked = Attacked.forEach();

  const twoAds: Program = { ads: { clip: "", more: "" } };

  for (const adapter of ADAPTERS)
    it(`pulumi cancel while an update runs, and another update at once, create nothing twice (${adapter})`, async () => {
      attacked.write({}, adapter);
      const { outcome } = await attacked.heldAt("/ad/create/", 8_000);
      await attacked.stack.succeeds("cancel", "--yes");
      const second = await attacked.up();
      const first = await outcome;
      // Whichever of both wrote its state last: what it lacks is found.
      const third = await attacked.up();
      expect(third.code, first.output + second.output + third.output).to.equal(0);
      expect(attacked.counts).to.deep.equal([1, 1, 1]);
      await attacked.agree();
      await attacked.settled({}, adapter);
    });

  for (const adapter of ADAPTERS)
    it(`what a cancelled update writes into the state before the provider of the next one has started is not created twice (${adapter})`, async () => {
      await attacked.ups({}, adapter);
      attacked.write(twoAds, adapter);
      const first = await attacked.heldAt("/ad/create/", 8_000);
      await attacked.stack.succeeds("cancel", "--yes");
      // Its engine has read the state, and its program has not declared anything yet.
      const [ready, go] = ["ready", "go"].map((name) => join(attacked.stack.folder, name)) as [string, string];
      const before = `const fs = require("node:fs");
fs.writeFileSync(${JSON.stringify(ready)}, "");
while (!fs.existsSync(${JSON.stringify(go)})) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);`;
      attacked.write({ ...twoAds, before }, adapter);
      attacked.stack.environment.PULUMI_SKIP_CHECKPOINTS = "true";
      const second = attacked.up();
      while (!existsSync(ready)) await sleep(20);
      const said = (await first.outcome).output;
      writeFileSync(go, "");
      const { output } = await second;
      delete attacked.stack.environment.PULUMI_SKIP_CHECKPOINTS;
      await attacked.ups(twoAds, adapter);
      expect(attacked.counts, said + output).to.deep.equal([1, 1, 2]);
      await attacked.agree(output);
    });

  it("two stacks that update at once in one account keep to its limit together", async () => {
    const { stack, emulator } = attacked;
    stack.write("tiktok-ads.policy.yaml", "mandatory:\n  maxDailyBudget: { USD: { advertiser: 500 } }\n");
    stack.write(
      "index.js",
      `const { AdGroup, Campaign } = require("pulumi-tiktok");
const name = require("@pulumi/pulumi").getStack();
const campaign = new Campaign(name, { name, objective: "TRAFFIC", currency: "USD", budgetMode: "BUDGET_MODE_INFINITE", status: "ENABLE" });
new AdGroup(name, { campaign, name, ${GROUP}, budget: 400 });`,
    );
    await stack.succeeds("stack", "init", "prod");
    // Both have read the account before either has made anything.
    emulator.faults.add({ path: "/campaign/create/", kind: "slow", times: 2, ms: 4_000 });
    const both = await Promise.all(
      ["dev", "prod"].map((name) => stack.pulumi("up", "--yes", "--skip-preview", "--stack", name)),
    );
    const daily = attacked.living("adgroup").reduce((sum, { row }) => sum + Number(row.budget), 0);
    const said = both.map(({ output }) => output).join("\n");
    expect(daily, said).to.be.at.most(500);
    expect(said).to.include("the limit is 500 USD");
    for (const name of ["dev", "prod"]) await stack.pulumi("up", "--yes", "--skip-preview", "--stack", name);
    expect(attacked.living("adgroup").map(({ row }) => row.budget)).to.deep.equal([400]);
  });

  /** Two runs of what a rerun may come to where the journal does not help: all is found, or refused with the id of what is there. */
  async function findsOrNames(again: () => Promise<Outcome>, knowsParents: boolean): Promise<void> {
    const before = attacked.all;
    const { code, output } = await again();
    expect(attacked.all, output).to.deep.equal(before);
    if (knowsParents) {
      expect(code, output).to.equal(0);
      await attacked.agree(output);
    } else {
      expect(code, output).not.to.equal(0);
      expect(output).to.include(String(attacked.ids("campaign")[0]));
    }
  }

  const stateFolder = (): string => join(attacked.stack.folder, ".local", "state", "pulumi-tiktok");

  /** All that was in the write-ahead log goes into the file, as when the last process closes it. */
  function closedWhole(file: string): void {
    const db = new Database(file);
    db.exec("pragma wal_checkpoint(truncate)");
    db.close();
  }

  /** What a partial write, a copy of an open file or a bad sector leaves of a database. */
  const DAMAGES: Readonly<Record<string, (text: Buffer) => Buffer>> = {
    "cut in half": (text) => text.subarray(0, text.length / 2),
    "with a page of zeros": (text) => Buffer.concat([text.subarray(0, 4096), Buffer.alloc(4096), text.subarray(8192)]),
    "with a page of garbage": (text) =>
      Buffer.concat([text.subarray(0, 4096), Buffer.alloc(4096, "garbage"), text.subarray(8192)]),
    "without its head": (text) => Buffer.concat([Buffer.alloc(100), text.subarray(100)]),
    empty: () => Buffer.alloc(0),
  };

  for (const [index, [damage, change]] of Object.entries(DAMAGES).entries()) {
    const adapter: Adapter = ADAPTERS[index % 2] ?? "native";
    const checkpoints = index < 3;
    it(`a journal ${damage} after a kill lets nothing be created twice, ${checkpoints ? "with" : "without"} checkpoints (${adapter})`, async () => {
      attacked.write({}, adapter);
      if (!checkpoints) attacked.stack.environment.PULUMI_SKIP_CHECKPOINTS = "true";
      await attacked.killedAt("/ad/create/");
      const journal = join(stateFolder(), "journal.sqlite");
      closedWhole(journal);
      writeFileSync(journal, change(readFileSync(journal)));
      for (const suffix of ["-wal", "-shm"]) rmSync(journal + suffix, { force: true });
      await findsOrNames(() => attacked.up(), checkpoints);
    });
  }

  for (const [adapter, checkpoints] of [
    ["dynamic", true],
    ["native", false],
  ] as const)
    it(`a project that has moved to another folder after a kill creates nothing twice, ${checkpoints ? "with" : "without"} checkpoints (${adapter})`, async () => {
      const { stack } = attacked;
      attacked.write({}, adapter);
      if (!checkpoints) stack.environment.PULUMI_SKIP_CHECKPOINTS = "true";
      await attacked.killedAt("/ad/create/");
      const moved = join(stack.folder, "moved");
      mkdirSync(moved);
      for (const name of ["Pulumi.yaml", "index.js"]) copyFileSync(join(stack.folder, name), join(moved, name));
      symlinkSync(join(stack.folder, "node_modules"), join(moved, "node_modules"));
      await findsOrNames(
        () => stack.pulumi("up", "--yes", "--skip-preview", "--cwd", moved, "--stack", "dev"),
        checkpoints,
      );
    });

  for (const adapter of ADAPTERS)
    it(`a disk that is full when the answer comes, and then cannot be written, creates nothing twice (${adapter})`, async function () {
      const disk = join(attacked.stack.folder, "disk");
      mkdirSync(disk);
      try {
        execFileSync("mount", ["-t", "tmpfs", "-o", "size=8m", "tmpfs", disk], { stdio: "ignore" });
      } catch {
        // Only root may, outside of a container.
        this.skip();
      }
      mounted = disk;
      attacked.stack.environment.XDG_STATE_HOME = disk;
      attacked.write({}, adapter);
      const { outcome } = await attacked.heldAt("/ad/create/", 3_000);
      try {
        writeFileSync(join(disk, "ballast"), Buffer.alloc(16 << 20));
      } catch {
        // Full, as meant.
      }
      const first = await outcome;
      expect(attacked.counts).to.deep.equal([1, 1, 1]);
      rmSync(join(disk, "ballast"));
      const second = await attacked.up();
      expect(second.code, first.output + second.output).to.equal(0);
      expect(attacked.counts, first.output + second.output).to.deep.equal([1, 1, 1]);
      await attacked.agree(first.output);
      execFileSync("mount", ["-o", "remount,ro", disk]);
      attacked.write(twoAds, adapter);
      const third = await attacked.up();
      expect(third.code).not.to.equal(0);
      expect(third.output).to.include("Without it an interrupted create could happen twice");
      expect(attacked.counts).to.deep.equal([1, 1, 1]);
      execFileSync("mount", ["-o", "remount,rw", disk]);
      await attacked.ups(twoAds, adapter);
      expect(attacked.counts).to.deep.equal([1, 1, 2]);
      await attacked.agree();
    });

  for (const adapter of ADAPTERS)
    it(`ledgers that another process keeps locked while the answer comes lose no answer (${adapter})`, async () => {
      // With a quota to keep count of.
      const { TIKTOK_LIMITS: _off, ...environment } = attacked.stack.environment;
      attacked.stack.environment = environment;
      attacked.write({}, adapter);
      const { outcome } = await attacked.heldAt("/ad/create/", 3_000);
      const locks = ["journal.sqlite", "quota.sqlite", "runs.sqlite", "statistics.sqlite"].map((name) => {
        const db = new Database(join(stateFolder(), name));
        db.exec("begin exclusive");
        return db;
      });
      const first = await outcome;
      for (const db of locks) db.close();
      expect(attacked.counts, first.output).to.deep.equal([1, 1, 1]);
      const second = await attacked.up();
      expect(second.code, first.output + second.output).to.equal(0);
      expect(attacked.counts, first.output + second.output).to.deep.equal([1, 1, 1]);
      await attacked.agree(first.output);
      await attacked.settled({}, adapter);
    });

  for (const adapter of ADAPTERS)
    it(`a journal of before, put back from a backup, creates nothing twice (${adapter})`, async () => {
      attacked.write({}, adapter);
      await attacked.killedAt("/ad/create/");
      const [journal, backup] = [join(stateFolder(), "journal.sqlite"), join(attacked.stack.folder, "journal.backup")];
      closedWhole(journal);
      copyFileSync(journal, backup);
      await attacked.ups({}, adapter);
      const putBack = (): void => {
        copyFileSync(backup, journal);
        for (const suffix of ["-wal", "-shm"]) rmSync(journal + suffix, { force: true });
      };
      putBack();
      await attacked.settled({}, adapter);
      putBack();
      await attacked.ups(twoAds, adapter);
      expect(attacked.counts).to.deep.equal([1, 1, 2]);
      // The first ad goes: the intent of before must neither bring it back nor stand for another.
      putBack();
      await attacked.ups({ ads: { more: "" } }, adapter);
      expect(attacked.counts).to.deep.equal([1, 1, 1]);
      putBack();
      await attacked.ups(twoAds, adapter);
      expect(attacked.counts).to.deep.equal([1, 1, 2]);
      await attacked.agree();
    });

  it("resources that pulumi state move brings into another stack are made by neither", async () => {
    const { stack } = attacked;
    const program = (of: string): string =>
      `const { Ad, AdGroup, Campaign } = require("pulumi-tiktok");
if (require("@pulumi/pulumi").getStack() === "${of}") {
  const campaign = new Campaign("spring", { name: "spring", objective: "TRAFFIC", budgetMode: "BUDGET_MODE_INFINITE", status: "DISABLE" });
  new AdGroup("us", { campaign, name: "us", ${GROUP} });
}`;
    stack.write("index.js", program("dev"));
    await stack.succeeds("up", "--yes", "--skip-preview");
    await stack.succeeds("stack", "init", "prod");
    await stack.succeeds("stack", "select", "dev");
    const before = attacked.all;
    const urns = [await attacked.urnOf("Campaign", "spring"), await attacked.urnOf("AdGroup", "us")];
    await stack.succeeds("state", "move", "--yes", "--source", "dev", "--dest", "prod", ...urns);
    stack.write("index.js", program("prod"));
    const calls = attacked.writes;
    for (const name of ["dev", "prod"]) await stack.succeeds("up", "--yes", "--skip-preview", "--stack", name);
    expect(attacked.all).to.deep.equal(before);
    expect(attacked.writes).to.equal(calls);
  });

  it("a second declaration of what pulumi state move has brought elsewhere is refused with the stack that has it", async () => {
    const { stack } = attacked;
    attacked.write({});
    await stack.succeeds("up", "--yes", "--skip-preview");
    await stack.succeeds("stack", "init", "prod");
    await stack.succeeds("stack", "select", "dev");
    const before = attacked.all;
    const all = (await stack.resources()).map(({ urn }) => urn);
    await stack.succeeds("state", "move", "--yes", "--source", "dev", "--dest", "prod", ...all);
    const { code, output } = await attacked.up();
    expect(code).not.to.equal(0);
    expect(output).to.include("prod").and.to.include(String(before[0]?.[0]));
    expect(attacked.all).to.deep.equal(before);
  });
});
