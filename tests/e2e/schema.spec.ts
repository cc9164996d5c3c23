import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { createEmulator, type Emulator } from "../../emulator/index.js";
import { ADAPTERS, PLUGIN, Stack, throughAdapter } from "../support/stack.js";
import { ROOT } from "../support/world.js";

describe("the package schema, on the real engine", function () {
  this.timeout(240_000);

  let emulator: Emulator;
  let stack: Stack;

  before(async () => {
    emulator = await createEmulator({ unknownFields: "refuse" });
    stack = new Stack(emulator.url);
  });

  after(async () => {
    stack.close();
    await emulator.close();
  });

  it("is what the plugin returns", async () => {
    const shown = JSON.parse(
      await stack.succeeds("package", "get-schema", join(ROOT, "plugin", "pulumi-resource-tiktok")),
    ) as object;
    const committed = JSON.parse(readFileSync(join(ROOT, "schema", "schema.json"), "utf8")) as Record<string, object>;
    expect(Object.keys((shown as typeof committed).resources ?? {})).to.have.members(
      Object.keys(committed.resources ?? {}),
    );
    expect(Object.keys((shown as typeof committed).functions ?? {})).to.have.members(
      Object.keys(committed.functions ?? {}),
    );
  });

  for (const adapter of ADAPTERS) {
    it(`has functions that programs call through the ${adapter} adapter, also with outputs`, async () => {
      const one = new Stack(emulator.url);
      one.write(
        "Pulumi.yaml",
        `name: look\nruntime: { name: nodejs, options: { typescript: false } }\nmain: index.js\n${PLUGIN}config:\n  tiktok:advertiserId: "7000000000000000001"\n`,
      );
      one.write(
        "index.js",
        throughAdapter(
          `const tiktok = require("pulumi-tiktok");
const campaign = new tiktok.Campaign("c", { name: "c ${adapter}", objective: "TRAFFIC", budgetMode: "BUDGET_MODE_DAY", budget: 50 });
exports.found = tiktok.getCampaignOutput({ id: campaign.id }).apply((one) => one.name);
exports.currency = tiktok.getAdvertiser({}).then((one) => one.currency);
`,
          adapter,
        ),
      );
      await one.succeeds("stack", "init", "dev");
      await one.succeeds("up", "--yes", "--skip-preview");
      expect(JSON.parse(await one.succeeds("stack", "output", "--json"))).to.deep.equal({
        found: `c ${adapter}`,
        currency: "USD",
      });
      one.close();
    });
  }

  it("has functions for Pulumi's own YAML", async () => {
    const one = new Stack(emulator.url);
    one.write(
      "Pulumi.yaml",
      `name: look\nruntime: yaml\n${PLUGIN}config:\n  tiktok:advertiserId: "7000000000000000001"\nvariables:\n  germany:\n    fn::invoke:\n      function: tiktok:getRegions\n      arguments:\n        country: DE\n        level: COUNTRY\noutputs:\n  id: \${germany.regions[0].id}\n`,
    );
    await one.succeeds("stack", "init", "dev");
    await one.succeeds("up", "--yes", "--skip-preview");
    expect(JSON.parse(await one.succeeds("stack", "output", "--json"))).to.deep.equal({ id: "2921044" });
    one.close();
  });
});

describe("the released plugin, on the real engine", function () {
  this.timeout(120_000);

  it("installs from its archive, and serves a program that names no folder", async () => {
    const emulator = await createEmulator({ unknownFields: "refuse" });
    const stack = new Stack(emulator.url);
    try {
      execFileSync(process.execPath, [join(ROOT, "toolchain", "release-plugin.mjs"), stack.folder], { stdio: "pipe" });
      const archive = readdirSync(stack.folder).find((name) => name.endsWith(".tar.gz")) ?? "";
      const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
      await stack.succeeds("plugin", "install", "resource", "tiktok", version, "--file", join(stack.folder, archive));
      stack.write(
        "Pulumi.yaml",
        `name: released\nruntime: yaml\nconfig:\n  tiktok:advertiserId: "7000000000000000001"\nresources:\n  spring:\n    type: tiktok:Campaign\n    properties: { objective: TRAFFIC, budgetMode: BUDGET_MODE_DAY, budget: 50 }\n`,
      );
      await stack.succeeds("stack", "init", "dev");
      await stack.succeeds("up", "--yes", "--skip-preview");
      expect(emulator.requests().map(({ path, code }) => `${path} ${code}`)).to.deep.equal([
        "/advertiser/info/ 0",
        "/campaign/create/ 0",
      ]);
    } finally {
      stack.close();
      await emulator.close();
    }
  });
});
