import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { SEED } from "../../emulator/index.js";
import { tiktokAds } from "../support/cli.js";
import { EngineTests } from "../support/engine-tests.js";
import { adaptersIn, yamlStack } from "../support/stack.js";
import { ROOT } from "../support/world.js";

const PROGRAM = `
const tiktok = require("pulumi-tiktok");
const { ages } = require("./audience.json");
const audience = new tiktok.SavedAudience("young", { name: "Young", locationIds: ["6252001"], ageGroups: ages });
const campaign = new tiktok.Campaign("spring", {
  name: "Spring", objective: "TRAFFIC", budgetMode: "BUDGET_MODE_DAY", budget: 50,
});
new tiktok.AdGroup("visitors", {
  campaign, name: "Visitors", promotionType: "WEBSITE", placements: ["PLACEMENT_TIKTOK"], savedAudienceId: audience,
  optimizationGoal: "CLICK", billingEvent: "CPC", budgetMode: "BUDGET_MODE_DAY", budget: 20,
  scheduleType: "SCHEDULE_FROM_NOW", scheduleStartTime: "2027-03-01T09:00:00Z",
});
`;

describe("a saved audience on the real engine", function () {
  this.timeout(180_000);

  const tests = EngineTests.forEach();
  const calls = (from?: number): string[] => tests.writes(from);
  const audiences = () => tests.emulator.world.store.find("saved_audience", { advertiser: SEED.advertiser });
  const usedByGroup = (): unknown =>
    tests.emulator.world.store.find("adgroup", { gone: false })[0]?.row.saved_audience_id;

  for (const adapter of adaptersIn("native"))
    it(`is created once, used by an ad group, replaced by a change, and deleted: ${adapter}`, async () => {
      const stack = tests.program(PROGRAM, adapter);
      stack.write("audience.json", JSON.stringify({ ages: ["AGE_18_24"] }));
      await stack.succeeds("stack", "init", "dev");
      await stack.succeeds("up", "--yes", "--skip-preview");
      expect(calls().slice().sort()).to.deep.equal([
        "/adgroup/create/ 0",
        "/campaign/create/ 0",
        "/dmp/saved_audience/create/ 0",
      ]);
      const [first] = audiences();
      expect(usedByGroup()).to.equal(first?.id);
      await stack.succeeds("up", "--yes", "--refresh", "--skip-preview", "--expect-no-changes");

      const seen = tests.emulator.requests().length;
      stack.write("audience.json", JSON.stringify({ ages: ["AGE_25_34"] }));
      await stack.succeeds("up", "--yes", "--skip-preview");
      // The ad group moves to the new one before the old one goes.
      expect(calls(seen)).to.deep.equal([
        "/dmp/saved_audience/create/ 0",
        "/adgroup/update/ 0",
        "/dmp/saved_audience/delete/ 0",
      ]);
      const [second, ...others] = audiences();
      expect(others).to.deep.equal([]);
      expect(usedByGroup()).to.equal(second?.id).and.not.equal(first?.id);

      await stack.succeeds("destroy", "--yes", "--skip-preview");
      expect(audiences()).to.deep.equal([]);
    });

  for (const adapter of adaptersIn("dynamic"))
    it(`is judged by guardrails as the program declares it, in preview and update: ${adapter}`, async () => {
      const stack = tests.program(PROGRAM, adapter);
      stack.write("tiktok-ads.policy.yaml", "mandatory: { allowedCountries: [US], minAge: 18 }\n");
      stack.write("audience.json", JSON.stringify({ ages: ["AGE_18_24"] }));
      await stack.succeeds("stack", "init", "dev");
      await stack.succeeds("preview");
      await stack.succeeds("up", "--yes", "--skip-preview");
      const used = usedByGroup();
      stack.write("audience.json", JSON.stringify({ ages: ["AGE_13_17"] }));
      for (const command of [["preview"], ["up", "--yes", "--skip-preview"]]) {
        const { code, output } = await stack.pulumi(...command);
        expect(code, output).not.to.equal(0);
        expect(output).to.match(/ad group visitors uses saved audience .*, which is shown to AGE_13_17/i);
      }
      expect(usedByGroup()).to.equal(used);
    });

  it("is judged by guardrails where configs declare it, in validate and tiktok-ads preview", async () => {
    const config = readFileSync(join(ROOT, "examples", "saved-audience", "ads", "spring.yaml"), "utf8");
    const stack = tests.keep(await yamlStack(tests.emulator.url, `advertiserId: "${SEED.advertiser}"\n${config}`));
    stack.write("tiktok-ads.policy.yaml", "mandatory: { allowedCountries: [US], minAge: 18 }\n");
    for (const command of ["validate", "preview"]) {
      const kept = await tiktokAds([command], stack);
      expect(kept.code, kept.stdout + kept.stderr).to.equal(0);
    }
    stack.write("tiktok-ads.policy.yaml", "mandatory: { allowedCountries: [DE] }\n");
    for (const command of ["validate", "preview"]) {
      const { code, stdout, stderr } = await tiktokAds([command], stack);
      expect(code).to.equal(1);
      expect(stdout + stderr).to.include("which is shown in US (6252001), which is not allowed");
    }
  });

  it("is referenced by name in configs, imported with its ad group, and shows its drift", async () => {
    const config = readFileSync(join(ROOT, "examples", "saved-audience", "ads", "spring.yaml"), "utf8");
    const stack = tests.keep(await yamlStack(tests.emulator.url, `advertiserId: "${SEED.advertiser}"\n${config}`));
    await stack.succeeds("up", "--yes", "--skip-preview");
    const [audience] = audiences();
    if (!audience) throw new Error("no saved audience was created");
    expect(usedByGroup()).to.equal(audience.id);

    tests.emulator.world.store.put({ ...audience, row: { ...audience.row, age_groups: ["AGE_45_54"] } });
    const drift = await tiktokAds(["drift", "--no-spend"], stack);
    expect(drift.code).to.equal(1);
    expect(drift.stdout).to.match(/saved audience young-adults[\s\S]*ageGroups/);

    const fresh = await tests.empty("other");
    const found = await tiktokAds(["import", "--name", "spring", "--no-protect"], fresh);
    expect(found.stdout, found.stderr).to.include("1 saved audience");
    expect(readFileSync(join(fresh.folder, "ads", "library.yaml"), "utf8")).to.match(
      /savedAudiences:\n {2}young-adults:\n {4}name: Young adults\n[\s\S]*AGE_45_54/,
    );
    expect(readFileSync(join(fresh.folder, "ads", "spring.yaml"), "utf8")).to.match(/savedAudienceId: young-adults\n/);
    await fresh.succeeds("up", "--yes", "--skip-preview", "--expect-no-changes");
  });
});
