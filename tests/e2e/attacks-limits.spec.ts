/** What may be done to pass a limit of money. A sweep (`npm run test:faults`), judged by the emulator's tables. */
import { chmodSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect } from "chai";
import { AD, Attacked, GROUP } from "../support/attacked.js";
import { tiktokAds } from "../support/cli.js";
import { ADAPTERS, type Adapter, throughAdapter } from "../support/stack.js";
import { FULL_SWEEP } from "../support/sweep.js";
import { ROOT } from "../support/world.js";

describe("attacks on a stack: limits of money, on the real engine", function () {
  this.timeout(300_000);
  if (!FULL_SWEEP) return;
  const attacked = Attacked.forEach();

  const limit = (amount: number): void =>
    attacked.stack.write(
      "tiktok-ads.policy.yaml",
      `mandatory:\n  maxDailyBudget: { USD: { advertiser: ${amount} } }\n`,
    );
  /** Campaigns that spend, each `name: options`. */
  const SPENDING = `const spending = (name, budget, options = {}) => new AdGroup(name, { campaign: new Campaign(name, { name,
    objective: "TRAFFIC", currency: "USD", budgetMode: "BUDGET_MODE_INFINITE", status: "ENABLE" }), name, ${GROUP}, budget }, options);`;
  const spend = (text: string, adapter: Adapter = "dynamic"): void =>
    attacked.stack.write(
      "index.js",
      throughAdapter(
        `const { Ad, AdGroup, Campaign } = require("pulumi-tiktok");\nconst pulumi = require("@pulumi/pulumi");\n${SPENDING}\n${text}`,
        adapter,
      ),
    );
  /** The daily budgets of what is enabled. */
  const daily = (): number => attacked.living("adgroup").reduce((sum, { row }) => sum + Number(row.budget), 0);

  for (const adapter of ["dynamic", "native"] as const)
    it(`ignoreChanges hides no budget from a limit: a kept value counts as it is (${adapter})`, async () => {
      limit(500);
      spend('spending("a", 450);', adapter);
      await attacked.stack.succeeds("up", "--yes", "--skip-preview");
      spend('spending("b", 400); spending("a", 50, { ignoreChanges: ["budget"] });', adapter);
      const { code, output } = await attacked.up();
      expect(code, output).not.to.equal(0);
      expect(output).to.include("the limit is 500 USD");
      expect(daily()).to.equal(450);
      // And what is ignored refuses nothing.
      spend('spending("a", 9000, { ignoreChanges: ["budget"] }); spending("c", 50);', adapter);
      await attacked.stack.succeeds("up", "--yes", "--skip-preview");
      expect(daily()).to.equal(500);
    });

  for (const adapter of ["dynamic", "native"] as const)
    it(`transformations and transforms hide no budget from a limit (${adapter})`, async () => {
      limit(500);
      const props = "({ ...props, budget: 450 })";
      const option = `{ transformations: [({ props, opts }) => ({ props: ${props}, opts })] }`;
      const onStack = `pulumi.runtime.registerResourceTransform(({ type, props, opts }) =>
        type.includes("AdGroup") && props.budget === 50 ? { props: ${props}, opts } : undefined);`;
      spend(`spending("a", 50, ${option});`, adapter);
      await attacked.stack.succeeds("up", "--yes", "--skip-preview");
      expect(daily()).to.equal(450);
      for (const program of [
        `spending("b", 400); spending("a", 50, ${option});`,
        `${onStack} spending("b", 400); spending("a", 50);`,
      ]) {
        spend(program, adapter);
        const last = await attacked.up();
        expect(last.code, last.output).not.to.equal(0);
        expect(daily()).to.equal(450);
      }
    });

  for (const adapter of ["dynamic", "native"] as const)
    it(`what --target leaves out hides behind nothing that the program says of it (${adapter})`, async () => {
      limit(500);
      spend('spending("a", 450);', adapter);
      await attacked.stack.succeeds("up", "--yes", "--skip-preview");
      spend('spending("a", 50); spending("b", 400);', adapter);
      const targets = ["--target", "**AdGroup::b", "--target", "**Campaign::b"];
      const { code, output } = await attacked.up(...targets);
      expect(code, output).not.to.equal(0);
      expect(output).to.include("may spend 850 USD a day; the limit is 500 USD");
      expect(daily()).to.equal(450);
      // Both together are a move within the limit.
      await attacked.stack.succeeds("up", "--yes", "--skip-preview");
      expect(daily()).to.equal(450);
    });

  for (const adapter of ["dynamic", "native"] as const)
    it(`what was changed by hand counts as it is in the account, in preview and update (${adapter})`, async () => {
      limit(500);
      const calm =
        'new Campaign("c", { name: "c", objective: "TRAFFIC", budgetMode: "BUDGET_MODE_INFINITE", status: "DISABLE" });';
      spend(`spending("a", 100); ${calm}`, adapter);
      await attacked.stack.succeeds("up", "--yes", "--skip-preview");
      const [group] = attacked.living("adgroup");
      if (!group) throw new Error("there is no ad group");
      attacked.emulator.world.store.put({ ...group, row: { ...group.row, budget: 5000 } });
      spend(`spending("a", 100); spending("b", 390); ${calm}`, adapter);
      const previewed = await tiktokAds(["preview"], attacked.stack);
      expect(previewed.code, previewed.stdout).to.equal(1);
      const { code, output } = await attacked.up();
      expect(code, output).not.to.equal(0);
      for (const said of [previewed.stdout, output]) expect(said).to.include("may spend 5390 USD a day");
      expect(attacked.living("adgroup")).to.have.length(1);
    });

  for (const adapter of ["dynamic", "native"] as const)
    it(`an ad group that moves from a paused campaign to a running one counts there (${adapter})`, async () => {
      limit(500);
      const all = (below: string): void =>
        spend(
          `const top = (name, status) => new Campaign(name, { name, currency: "USD", objective: "TRAFFIC", budgetMode: "BUDGET_MODE_INFINITE", status });
          const off = top("off", "DISABLE"), on = top("on", "ENABLE");
          new AdGroup("a", { campaign: ${below}, name: "a", ${GROUP}, budget: 400 });
          new AdGroup("b", { campaign: on, name: "b", ${GROUP}, budget: 400 });`,
          adapter,
        );
      all("off");
      await attacked.stack.succeeds("up", "--yes", "--skip-preview");
      const before = attacked.living("adgroup").map(({ id, campaign }) => [id, campaign]);
      all("on");
      expect((await tiktokAds(["preview"], attacked.stack)).stdout).to.include("may spend 800 USD a day");
      const { code, output } = await attacked.up();
      expect(code, output).not.to.equal(0);
      expect(output).to.include("may spend 800 USD a day; the limit is 500 USD");
      expect(attacked.living("adgroup").map(({ id, campaign }) => [id, campaign])).to.deep.equal(before);
    });

  for (const adapter of ["dynamic", "native"] as const)
    it(`newObjectsPaused holds below a campaign that only program and state have paused (${adapter})`, async () => {
      const all = (status: string, more: string): void =>
        spend(
          `const campaign = new Campaign("a", { name: "a", objective: "TRAFFIC", budgetMode: "BUDGET_MODE_INFINITE", status: "${status}" });
          const group = new AdGroup("a", { campaign, name: "a", ${GROUP}, budget: 50 }); ${more}`,
          adapter,
        );
      const more = `new Ad("x", { adGroup: group, name: "x", ${AD}, status: "ENABLE" });`;
      all("ENABLE", "");
      await attacked.stack.succeeds("up", "--yes", "--skip-preview");
      attacked.stack.write("tiktok-ads.policy.yaml", "mandatory: { newObjectsPaused: true }\n");
      all("DISABLE", more);
      expect((await attacked.up("--target", "**Ad::x")).output).to.include("ad x is new and would start enabled");
      all("DISABLE", "");
      await attacked.stack.succeeds("up", "--yes", "--skip-preview");
      const [campaign] = attacked.living("campaign");
      if (!campaign) throw new Error("there is no campaign");
      attacked.emulator.world.store.put({ ...campaign, row: { ...campaign.row, operation_status: "ENABLE" } });
      all("DISABLE", more);
      expect((await tiktokAds(["preview"], attacked.stack)).stdout).to.include("ad x is new and would start enabled");
      expect((await attacked.up()).output).to.include("ad x is new and would start enabled");
      expect(attacked.living("ad")).to.deep.equal([]);
    });

  for (const adapter of ["dynamic", "native"] as const)
    it(`secret budgets and budgets that are outputs keep to the limit; unknown ones count as a violation (${adapter})`, async () => {
      limit(500);
      spend('spending("a", pulumi.secret(9000));', adapter);
      const secret = await attacked.up();
      expect(secret.code, secret.output).not.to.equal(0);
      spend('const a = spending("a", 100); spending("b", a.id.apply(() => 9000));', adapter);
      const preview = await attacked.stack.pulumi("preview");
      expect(preview.code, preview.output).not.to.equal(0);
      expect(daily()).to.equal(0);
      spend('spending("a", pulumi.secret(100));', adapter);
      await attacked.stack.succeeds("up", "--yes", "--skip-preview");
      expect(daily()).to.equal(100);
    });

  it("values that are not numbers, negative or out of range are refused, and nothing is sent", async () => {
    const odd = ["NaN", "Infinity", "-Infinity", "-5", "0", "1e21", "1e308", "[]", "{}", "true", '""', '"1e3"', "null"];
    spend(odd.map((one, index) => `spending("odd${index}", ${one});`).join("\n"));
    const { code, output } = await attacked.up();
    expect(code, output).not.to.equal(0);
    expect(attacked.living("adgroup").map(({ name, row }) => `${name} ${row.budget}`)).to.deep.equal([]);
  });

  it("a policy with anchors and merge keys applies as written, or blocks everything", async () => {
    attacked.stack.write(
      "tiktok-ads.policy.yaml",
      "mandatory:\n  maxDailyBudget:\n    USD: &limits { advertiser: 500 }\n    EUR: *limits\n",
    );
    spend('spending("a", 9000);');
    const { code, output } = await attacked.up();
    expect(code, output).not.to.equal(0);
    expect(daily()).to.equal(0);
  });

  for (const adapter of ADAPTERS)
    it(`a policy that remediates hides no budget from a limit: what it puts in place is judged before it is sent (${adapter})`, async () => {
      const { stack } = attacked;
      limit(500);
      // Pulumi's Node host that can be built here runs no analyzers; a runtime without a host is started from PATH (design.md 8).
      stack.write("pack/PulumiPolicy.yaml", "runtime: compat\n");
      stack.copy("policy/package.json", "pack/package.json");
      stack.write(
        "pack/index.js",
        `const { PolicyPack } = require(${JSON.stringify(join(ROOT, "node_modules", "@pulumi", "policy"))});
new PolicyPack("remedy", { policies: [{ name: "remedy", description: "Other budgets", enforcementLevel: "remediate",
  remediateResource: ({ type, props }) => type.includes("AdGroup") ? { ...props, budget: Number(process.env.REMEDY) } : undefined }] });
`,
      );
      stack.write(
        "bin/pulumi-analyzer-policy-compat",
        `#!/bin/sh\nexec ${process.execPath} ${join(ROOT, "node_modules/@pulumi/pulumi/cmd/run-policy-pack")} "$@"\n`,
      );
      chmodSync(join(stack.folder, "bin", "pulumi-analyzer-policy-compat"), 0o755);
      stack.environment.PATH = [join(stack.folder, "bin"), stack.environment.PATH].join(delimiter);
      spend('spending("a", 100);', adapter);
      stack.environment.REMEDY = "9000";
      const raised = await attacked.up("--policy-pack", "pack");
      expect(raised.code, raised.output).not.to.equal(0);
      expect(raised.output).to.include("the limit is 500 USD");
      expect(daily(), raised.output).to.equal(0);
      stack.environment.REMEDY = "450";
      const kept = await attacked.up("--policy-pack", "pack");
      expect(kept.code, kept.output).to.equal(0);
      expect(daily()).to.equal(450);
      stack.environment.REMEDY = "600";
      const more = await attacked.up("--policy-pack", "pack");
      expect(more.code, more.output).not.to.equal(0);
      expect(daily()).to.equal(450);
    });
});
