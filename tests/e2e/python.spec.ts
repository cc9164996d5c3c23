import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { createEmulator, type Emulator } from "../../emulator/index.js";
import { pythonWith } from "../support/python.js";
import { engineFolder, PLUGIN, Stack } from "../support/stack.js";
import { ROOT } from "../support/world.js";

/** Pulumi for Python, and what SDKs of its generators need; the SDK itself is created again each time. */
const PACKAGES = ["pulumi==3.248.0", "parver==0.5", "semver==3.0.4"];

describe("a Python program with a generated SDK, on the real engine", function () {
  this.timeout(300_000);

  let emulator: Emulator;
  let stack: Stack;

  before(async () => {
    emulator = await createEmulator({ unknownFields: "refuse" });
    stack = new Stack(emulator.url);
    const python = pythonWith("python", PACKAGES);
    const sdk = join(stack.folder, "sdk");
    execFileSync(join(engineFolder(), "gen-sdk"), [join(ROOT, "schema", "schema.json"), sdk]);
    const site = join(stack.folder, "site");
    const install = ["-m", "pip", "install", "-q", "--no-deps", "--target", site, join(sdk, "python")];
    execFileSync(join(python, "bin", "python"), install, { stdio: "pipe" });
    stack.copy("examples/python/__main__.py", "__main__.py");
    stack.write(
      "Pulumi.yaml",
      `name: ads\nruntime: python\n${PLUGIN}config:\n  tiktok:advertiserId: "7000000000000000001"\n`,
    );
    Object.assign(stack.environment, {
      PATH: `${join(python, "bin")}:${stack.environment.PATH}`,
      PYTHONPATH: site,
    });
    await stack.succeeds("stack", "init", "dev");
  });

  after(async () => {
    stack.close();
    await emulator.close();
  });

  it("creates what it declares, calls functions, and changes nothing on a second run", async () => {
    await stack.succeeds("up", "--yes", "--skip-preview");
    const [group] = emulator.world.store.find("adgroup", { deleted: false });
    expect(group?.row).to.deep.include({ adgroup_name: "Spring 2027, Germany", location_ids: ["2921044"], budget: 40 });
    expect(JSON.parse(await stack.succeeds("stack", "output", "--json"))).to.include({ currency: "USD" });
    await stack.succeeds("up", "--yes", "--skip-preview", "--expect-no-changes");
    await stack.succeeds("refresh", "--yes", "--skip-preview", "--expect-no-changes");
    await stack.succeeds("destroy", "--yes", "--skip-preview");
    expect(emulator.world.store.find("campaign", { deleted: false })).to.deep.equal([]);
  });
});

describe("the package schema in other languages", () => {
  it("generates SDKs for Node, Python and Go with Pulumi's own generators", () => {
    const stack = new Stack("http://127.0.0.1:1");
    execFileSync(join(engineFolder(), "gen-sdk"), [join(ROOT, "schema", "schema.json"), join(stack.folder, "sdk")]);
    const text = (path: string): string => readFileSync(join(stack.folder, "sdk", path), "utf8");
    expect(text("python/pulumi_tiktok/ad_group.py")).to.include("class AdGroup(pulumi.CustomResource)");
    expect(text("nodejs/adGroup.ts")).to.include("export class AdGroup extends pulumi.CustomResource");
    expect(text("go/tiktok/adGroup.go")).to.include("type AdGroup struct");
    stack.close();
  });
});
