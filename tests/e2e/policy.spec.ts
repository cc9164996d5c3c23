import { chmodSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect } from "chai";
import { createEmulator, type Emulator } from "../../emulator/index.js";
import { adaptersIn, PLUGIN, Stack, throughAdapter } from "../support/stack.js";
import { ROOT } from "../support/world.js";

const PROGRAM = `const { AdGroup, Campaign } = require("pulumi-tiktok");
const campaign = new Campaign("spring", { name: "Spring", objective: "TRAFFIC", budgetMode: "BUDGET_MODE_DAY", budget: Number(process.env.BUDGET), currency: "USD" });
new AdGroup("us", {
  campaign, name: "US", promotionType: "WEBSITE", optimizationGoal: "CLICK", billingEvent: "CPC",
  budgetMode: "BUDGET_MODE_DAY", budget: 100, placements: ["PLACEMENT_TIKTOK"], locationIds: ["6252001"],
  scheduleStartTime: "2027-03-01T00:00:00Z",
});
`;
const POLICY = `mandatory:
  maxDailyBudget:
    USD: { campaign: 60 }
  allowedCountries: [US]
advisory:
  requireEndDate: true
`;

describe("the policy pack on the real engine", function () {
  this.timeout(120_000);
  let emulator: Emulator;
  let stack: Stack;

  beforeEach(async () => {
    emulator = await createEmulator();
    stack = new Stack(emulator.url);
    stack.environment.TIKTOK_ADVERTISER_ID = emulator.seed.advertiser;
    // Pulumi's Node host that can be built here runs no analyzers; a runtime without a host is started from PATH (design.md 8).
    stack.write("pack/PulumiPolicy.yaml", "runtime: compat\n");
    stack.copy("policy/package.json", "pack/package.json");
    stack.write("pack/index.js", `require(${JSON.stringify(join(ROOT, "policy", "index.js"))});\n`);
    stack.write("pack/tiktok-ads.policy.yaml", POLICY);
    stack.write(
      "bin/pulumi-analyzer-policy-compat",
      `#!/bin/sh\nexec ${process.execPath} ${join(ROOT, "node_modules/@pulumi/pulumi/cmd/run-policy-pack")} "$@"\n`,
    );
    chmodSync(join(stack.folder, "bin", "pulumi-analyzer-policy-compat"), 0o755);
    stack.environment.PATH = [join(stack.folder, "bin"), stack.environment.PATH].join(delimiter);
    stack.write(
      "Pulumi.yaml",
      `name: ads\nruntime: { name: nodejs, options: { typescript: false } }\nmain: index.js\n${PLUGIN}`,
    );
  });

  afterEach(async () => {
    stack.close();
    await emulator.close();
  });

  const withPack = (command: readonly string[], budget: number) => {
    stack.environment.BUDGET = String(budget);
    return stack.pulumi(...command, "--policy-pack", "pack");
  };

  for (const adapter of adaptersIn("dynamic"))
    it(`reports the same as the provider, blocks mandatory rules, and only reports the others: ${adapter}`, async () => {
      stack.write("index.js", throughAdapter(PROGRAM, adapter));
      await stack.succeeds("stack", "init", "dev");
      const stopped = await withPack(["preview"], 90);
      expect(stopped.code).not.to.equal(0);
      expect(stopped.output)
        .to.include(
          "Guardrail maxDailyBudget: campaign spring may spend 90 USD a day; the limit is 60 USD. (tiktok-ads.policy.yaml:2)",
        )
        .and.include("Guardrail requireEndDate (advisory): ad group us has no end.")
        .and.not.include("allowedCountries:");
      const up = await withPack(["up", "--yes", "--skip-preview"], 90);
      expect(up.code).not.to.equal(0);
      const passed = await withPack(["up", "--yes"], 55);
      expect(passed.code, passed.output).to.equal(0);
      expect(passed.output).to.include("[advisory]  requireEndDate-advisory");
    });

  it("accepts nothing when its guardrails cannot be read", async () => {
    stack.write("index.js", PROGRAM);
    stack.write("pack/tiktok-ads.policy.yaml", "mandatory:\n  maxDailyBudgets: 3\n");
    await stack.succeeds("stack", "init", "dev");
    const { code, output } = await withPack(["preview"], 55);
    expect(code).not.to.equal(0);
    expect(output).to.match(/tiktok-ads\.policy\.yaml:2:3: maxDailyBudgets is not a known guardrail/);
    expect(emulator.requests()).to.deep.equal([]);
  });
});
