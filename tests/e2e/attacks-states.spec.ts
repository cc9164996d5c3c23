/** Stacks and states that somebody renames, moves or puts back by hand. A sweep (`npm run test:faults`), judged by the emulator. */
import { copyFileSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { AD, Attacked, type Program } from "../support/attacked.js";
import { ADAPTERS, type Outcome } from "../support/stack.js";
import { FULL_SWEEP } from "../support/sweep.js";

const BASE: Program = { ads: {} };
/** The campaign comes after the ad: an update that is killed in its create has had the answer of the ad's. */
const LATE: Program = {
  ads: {},
  after: `const clip = new Ad("clip", { adGroup: group, name: "clip", ${AD} });
new Campaign("late", { name: "late", objective: "TRAFFIC", budgetMode: "BUDGET_MODE_DAY", budget: 60, status: "DISABLE" }, { dependsOn: [clip] });`,
};

describe("attacks on a stack: states by hand, on the real engine", function () {
  this.timeout(300_000);
  if (!FULL_SWEEP || process.platform !== "linux") return;
  const attacked = Attacked.forEach();

  /** An update whose ad TikTok has answered, and which wrote neither that nor the campaign into its state. */
  async function cutOff(adapter: "dynamic" | "native"): Promise<void> {
    await attacked.ups(BASE, adapter);
    attacked.write(LATE, adapter);
    attacked.stack.environment.PULUMI_SKIP_CHECKPOINTS = "true";
    await attacked.killedAt("/campaign/create/");
    delete attacked.stack.environment.PULUMI_SKIP_CHECKPOINTS;
    expect(attacked.counts).to.deep.equal([2, 1, 1]);
    expect(await attacked.held("Ad")).to.deep.equal([]);
  }

  /** The next update takes the ad over; the campaign that was lost, too, or it is an error with its id. Never a second. */
  async function endsOnce(up: () => Promise<Outcome>, before: string[][]): Promise<void> {
    const { code, output } = await up();
    expect(attacked.all, output).to.deep.equal(before);
    expect(
      (await attacked.held("Ad")).map(({ id }) => id),
      output,
    ).to.deep.equal(before[2]);
    const late = attacked.living("campaign").find(({ name }) => name === "late")?.id;
    if (code === 0) return attacked.agree();
    expect(output).to.include(late).and.to.include("import").and.to.not.include("Choose another name.");
  }

  for (const adapter of ADAPTERS) {
    it(`a stack renamed after a kill has nothing twice, also what TikTok had answered (${adapter})`, async () => {
      await cutOff(adapter);
      const before = attacked.all;
      await attacked.stack.succeeds("stack", "rename", "prod");
      await endsOnce(() => attacked.up(), before);
    });

    it(`a project moved after a kill has nothing twice, also what TikTok had answered (${adapter})`, async () => {
      await cutOff(adapter);
      const { stack } = attacked;
      const [before, moved] = [attacked.all, join(stack.folder, "moved")];
      mkdirSync(moved);
      for (const name of ["Pulumi.yaml", "index.js"]) copyFileSync(join(stack.folder, name), join(moved, name));
      symlinkSync(join(stack.folder, "node_modules"), join(moved, "node_modules"));
      for (const name of ["Pulumi.yaml", "index.js"]) rmSync(join(stack.folder, name));
      await endsOnce(async () => {
        const outcome = await stack.pulumi("up", "--yes", "--skip-preview", "--cwd", moved, "--stack", "dev");
        // The test reads the state from here.
        for (const name of ["Pulumi.yaml", "index.js"]) copyFileSync(join(moved, name), join(stack.folder, name));
        return outcome;
      }, before);
    });

    it(`a stack removed by force, and its successor of another name, have nothing twice (${adapter})`, async () => {
      await attacked.ups({}, adapter);
      const before = attacked.all;
      await attacked.stack.succeeds("stack", "rm", "--force", "--yes", "dev");
      await attacked.stack.succeeds("stack", "init", "prod");
      const { code, output } = await attacked.up();
      expect(attacked.all, output).to.deep.equal(before);
      expect(code).to.not.equal(0);
      expect(output).to.include(before[0]?.[0]).and.to.include("import").and.to.include("which is in no stack");
    });

    it(`an ad that an interrupted update of another stack left below the same ad group is made a second time by neither (${adapter})`, async () => {
      await attacked.ups(BASE, adapter);
      const [group = ""] = attacked.ids("adgroup");
      const below = `const { Ad } = require("pulumi-tiktok"); const { Campaign } = require("pulumi-tiktok");
const clip = new Ad("clip", { adGroup: "${group}", name: "clip", ${AD} });
new Campaign("late-" + require("@pulumi/pulumi").getStack(), { objective: "TRAFFIC", budgetMode: "BUDGET_MODE_DAY", budget: 60, status: "DISABLE" }, { dependsOn: [clip] });`;
      const { stack } = attacked;
      attacked.write(BASE, adapter);
      await stack.succeeds("stack", "init", "one");
      stack.write("index.js", adapter === "native" ? below.replaceAll("pulumi-tiktok", "pulumi-tiktok/native") : below);
      stack.environment.PULUMI_SKIP_CHECKPOINTS = "true";
      await attacked.killedAt("/campaign/create/");
      delete stack.environment.PULUMI_SKIP_CHECKPOINTS;
      const before = attacked.ids("ad");
      expect(before).to.have.length(1);
      await stack.succeeds("stack", "init", "two");
      const { code, output } = await attacked.up();
      expect(attacked.ids("ad"), output).to.deep.equal(before);
      expect(code).to.not.equal(0);
      expect(output).to.include(before[0]).and.to.include("stack one");
      // The stack that began it takes it over; then it is the other's, and two may have one of a name.
      await stack.succeeds("up", "--yes", "--skip-preview", "--stack", "one");
      expect(attacked.ids("ad")).to.deep.equal(before);
      await stack.succeeds("up", "--yes", "--skip-preview", "--stack", "two");
      expect(attacked.ids("ad")).to.have.length(2);
    });
  }

  it("pulumi state rename changes nothing at TikTok where the program follows, and ends with each once where it does not", async () => {
    await attacked.ups({});
    const before = attacked.all;
    await attacked.stack.succeeds("state", "rename", await attacked.urnOf("Ad", "clip"), "other", "--yes");
    await attacked.settled({ ads: {}, after: `new Ad("other", { adGroup: group, name: "clip", ${AD} });` });
    expect(attacked.all).to.deep.equal(before);
    // The program says clip, the state says other.
    await attacked.ups({});
    expect(attacked.counts).to.deep.equal([1, 1, 1]);
    await attacked.agree();
    await attacked.settled({});
    await attacked.stack.succeeds("state", "rename", await attacked.urnOf("AdGroup", "us"), "eu", "--yes");
    const kept = attacked.all;
    const { code, output } = await attacked.up();
    expect(code, output).to.not.equal(0);
    expect(output).to.include("pulumi state rename").and.to.include(kept[1]?.[0]);
    expect(attacked.all).to.deep.equal(kept);
    await attacked.stack.succeeds("state", "rename", await attacked.urnOf("AdGroup", "eu"), "us", "--yes");
    await attacked.settled({});
  });

  it("an old state put over a newer one after a kill creates nothing twice and deletes nothing that is declared", async () => {
    const { stack } = attacked;
    stack.write(
      "index.js",
      `const { Campaign } = require("pulumi-tiktok");
new Campaign("spring", { name: "spring", objective: "TRAFFIC", budgetMode: "BUDGET_MODE_DAY", budget: 100, status: "DISABLE" });`,
    );
    await stack.succeeds("up", "--yes", "--skip-preview");
    const old = join(stack.folder, "old.json");
    await stack.succeeds("stack", "export", "--file", old);
    attacked.write({ ads: { clip: "", more: "" } });
    await attacked.killedAt("/ad/create/");
    const before = attacked.all;
    await stack.succeeds("stack", "import", "--file", old);
    await attacked.ups({ ads: { clip: "", more: "" } });
    expect(attacked.all).to.deep.equal(before);
    await attacked.agree();
    // Once more, when nothing is open, on a program that has changed: what it no longer declares is not deleted unseen.
    await stack.succeeds("stack", "import", "--file", old);
    await attacked.ups({ ads: { clip: "" } });
    expect(attacked.ids("ad")).to.deep.equal(before[2]);
    expect(attacked.counts).to.deep.equal([1, 1, 2]);
  });

  it("a state in which two ads have each other's ids ends with the two ads that the program declares", async () => {
    const program: Program = { ads: { clip: "", more: 'text: "More",' } };
    await attacked.ups(program);
    const { stack } = attacked;
    const before = attacked.all;
    const [one = "", other = ""] = before[2] ?? [];
    const text = await stack.succeeds("stack", "export");
    stack.write("swapped.json", text.replaceAll(one, "ONE").replaceAll(other, one).replaceAll("ONE", other));
    await stack.succeeds("stack", "import", "--file", "swapped.json");
    await stack.succeeds("up", "--yes", "--skip-preview", "--refresh");
    expect(attacked.all).to.deep.equal(before);
    expect(attacked.living("ad").map(({ row }) => row.ad_text)).to.have.members(["Hello", "More"]);
    await attacked.agree();
    await attacked.settled(program);
  });
});
