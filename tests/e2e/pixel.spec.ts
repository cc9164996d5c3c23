import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { createEmulator, type Emulator, SEED } from "../../emulator/index.js";
import { tiktokAds } from "../support/cli.js";
import { adaptersIn, PLUGIN, Stack, throughAdapter, yamlStack } from "../support/stack.js";
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

  let emulator: Emulator;
  let stacks: Stack[];

  beforeEach(async () => {
    emulator = await createEmulator({ unknownFields: "refuse" });
    stacks = [];
  });

  afterEach(async () => {
    for (const stack of stacks) stack.close();
    await emulator.close();
  });

  /** Writes since then. */
  const calls = (from = 0): string[] =>
    emulator
      .requests()
      .slice(from)
      .filter(({ method }) => method === "POST")
      .map(({ path, code }) => `${path} ${code}`);
  const ours = () =>
    emulator.world.store.find("pixel", { advertiser: SEED.advertiser }).filter(({ name }) => /^Shop/.test(name));

  for (const adapter of adaptersIn("native"))
    it(`is created once, named by an ad group, changed in place, and forgotten with a warning: ${adapter}`, async () => {
      const stack = new Stack(emulator.url);
      stacks.push(stack);
      const config = `config:\n  tiktok:advertiserId: "${SEED.advertiser}"\n`;
      stack.write(
        "Pulumi.yaml",
        `name: ads\nruntime: { name: nodejs, options: { typescript: false } }\nmain: index.js\n${adapter === "native" ? PLUGIN : ""}${config}`,
      );
      stack.write("index.js", throughAdapter(PROGRAM, adapter));
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
      const [group] = emulator.world.store.find("adgroup", { gone: false });
      expect(group?.row.pixel_id).to.equal(pixel?.id);

      await stack.succeeds("up", "--yes", "--refresh", "--skip-preview", "--expect-no-changes");
      let seen = emulator.requests().length;
      stack.write("pixel.json", JSON.stringify({ name: "Shop 2", cookies: false }));
      await stack.succeeds("up", "--yes", "--skip-preview");
      expect(calls(seen)).to.deep.equal(["/pixel/update/ 0"]);

      seen = emulator.requests().length;
      const said = await stack.succeeds("destroy", "--yes", "--skip-preview");
      expect(said).to.include(`${pixel?.id} stays at TikTok`);
      expect(calls(seen).filter((call) => call.startsWith("/pixel/"))).to.deep.equal([]);
      expect(await stack.resources()).to.deep.equal([]);
      expect(ours()).to.have.length(1);

      if (adapter === "native") return;
      // What was forgotten is not made a second time unseen.
      const again = await stack.pulumi("up", "--yes", "--skip-preview");
      expect(again.code).not.to.equal(0);
      expect(again.output.replace(/\s+/g, " ")).to.include(`TikTok has a pixel of this name already, ${pixel?.id}`);
      expect(ours()).to.have.length(1);
    });

  it("is referenced by name in configs, imported with its ad group, and shows its drift", async () => {
    const config = readFileSync(join(ROOT, "examples", "pixel", "ads", "shop.yaml"), "utf8");
    const stack = await yamlStack(emulator.url, `advertiserId: "${SEED.advertiser}"\n${config}`);
    stacks.push(stack);
    await stack.succeeds("up", "--yes", "--skip-preview");
    const [pixel] = ours();
    if (!pixel) throw new Error("no pixel was made");

    emulator.world.store.put({ ...pixel, row: { ...pixel.row, enable_first_party_cookies: false } });
    const drift = await tiktokAds(["drift", "--no-spend"], stack);
    expect(drift.code).to.equal(1);
    expect(drift.stdout).to.match(/pixel shop[\s\S]*enableFirstPartyCookies/);

    const fresh = new Stack(emulator.url);
    stacks.push(fresh);
    fresh.write(
      "Pulumi.yaml",
      `name: other\nruntime: { name: nodejs, options: { typescript: false } }\nmain: index.js\nconfig:\n  tiktok:advertiserId: "${SEED.advertiser}"\n`,
    );
    fresh.write("index.js", 'module.exports = require("pulumi-tiktok").applyConfigs();\n');
    await fresh.succeeds("stack", "init", "dev");
    const found = await tiktokAds(["import", "--name", "sales", "--no-protect"], fresh);
    expect(found.stdout, found.stderr).to.include("1 pixel");
    expect(readFileSync(join(fresh.folder, "ads", "library.yaml"), "utf8")).to.match(
      /pixels:\n {2}shop:\n {4}name: Shop\n {4}enableFirstPartyCookies: false\n/,
    );
    expect(readFileSync(join(fresh.folder, "ads", "sales.yaml"), "utf8")).to.match(/pixelId: shop\n/);
    await fresh.succeeds("up", "--yes", "--skip-preview", "--expect-no-changes");
  });
});
