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
const { name, cookies } = require("./pixel.json");
const pixel = new tiktok.Pixel("shop", { name, enableFirstPartyCookies: cookies });
const campaign = new tiktok.Campaign("sales", {
  name: "Sales", objective: "WEB_CONVERSIONS", budgetMode: "BUDGET_MODE_DAY", budget: 80,
});
new tiktok.AdGroup("buyers", {
  campaign, name: "Buyers", promotionType: "WEBSITE", pixelId: pixel, optimizationGoal: "CONVERT",
  optimizationEvent: "SHOPPING", billingEvent: "OCPM", placements: ["PLACEMENT_TIKTOK"], locationIds: ["6252001"],
  budgetMode: "BUDGET_MODE_DAY", budget: 40, scheduleType: "SCHEDULE_FROM_NOW", scheduleStartTime: "2027-03-01T09:00:00Z",
});
`;

describe("a pixel on the real engine", function () {
  this.timeout(180_000);

  const tests = EngineTests.forEach();
  const calls = (from?: number): string[] => tests.writes(from);
  const ours = () =>
    tests.emulator.world.store.find("pixel", { advertiser: SEED.advertiser }).filter(({ name }) => /^Shop/.test(name));

  for (const adapter of adaptersIn("native"))
    it(`is created once, named by an ad group, changed in place, and forgotten with a warning: ${adapter}`, async () => {
      const stack = tests.program(PROGRAM, adapter);
      stack.write("pixel.json", JSON.stringify({ name: "Shop", cookies: false }));
      await stack.succeeds("stack", "init", "dev");
      await stack.succeeds("up", "--yes", "--skip-preview");
      expect(calls().slice().sort()).to.deep.equal([
        "/adgroup/create/ 0",
        "/campaign/create/ 0",
        "/pixel/create/ 0",
        "/pixel/update/ 0",
      ]);
      const [pixel] = ours();
      expect(pixel?.row.enable_first_party_cookies).to.equal(false);
      const [group] = tests.emulator.world.store.find("adgroup", { gone: false });
      expect(group?.row.pixel_id).to.equal(pixel?.id);

      await stack.succeeds("up", "--yes", "--refresh", "--skip-preview", "--expect-no-changes");
      let seen = tests.emulator.requests().length;
      stack.write("pixel.json", JSON.stringify({ name: "Shop 2", cookies: false }));
      await stack.succeeds("up", "--yes", "--skip-preview");
      expect(calls(seen)).to.deep.equal(["/pixel/update/ 0"]);

      seen = tests.emulator.requests().length;
      const said = await stack.succeeds("destroy", "--yes", "--skip-preview");
      expect(said).to.include(`${pixel?.id} stays at TikTok`);
      expect(calls(seen).filter((call) => call.startsWith("/pixel/"))).to.deep.equal([]);
      expect(await stack.resources()).to.deep.equal([]);
      expect(ours()).to.have.length(1);

      if (adapter === "native") return;
      // What was forgotten is not made a second time unseen.
      const again = await stack.pulumi("up", "--yes", "--skip-preview");
      expect(again.code).not.to.equal(0);
      expect(again.output.replace(/\s+/g, " ")).to.include(`TikTok already has a pixel with this name, ${pixel?.id}`);
      expect(ours()).to.have.length(1);
    });

  it("is referenced by name in configs, imported with its ad group, and shows its drift", async () => {
    const config = readFileSync(join(ROOT, "examples", "pixel", "ads", "shop.yaml"), "utf8");
    const stack = tests.keep(await yamlStack(tests.emulator.url, `advertiserId: "${SEED.advertiser}"\n${config}`));
    await stack.succeeds("up", "--yes", "--skip-preview");
    const [pixel] = ours();
    if (!pixel) throw new Error("no pixel was made");

    tests.emulator.world.store.put({ ...pixel, row: { ...pixel.row, enable_first_party_cookies: false } });
    const drift = await tiktokAds(["drift", "--no-spend"], stack);
    expect(drift.code).to.equal(1);
    expect(drift.stdout).to.match(/pixel shop[\s\S]*enableFirstPartyCookies/);

    const fresh = await tests.empty("other");
    const found = await tiktokAds(["import", "--name", "sales", "--no-protect"], fresh);
    expect(found.stdout, found.stderr).to.include("1 pixel");
    expect(readFileSync(join(fresh.folder, "ads", "library.yaml"), "utf8")).to.match(
      /pixels:\n {2}shop:\n {4}name: Shop\n {4}enableFirstPartyCookies: false\n/,
    );
    expect(readFileSync(join(fresh.folder, "ads", "sales.yaml"), "utf8")).to.match(/pixelId: shop\n/);
    await fresh.succeeds("up", "--yes", "--skip-preview", "--expect-no-changes");
  });
});
