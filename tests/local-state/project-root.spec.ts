import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { inspectAsset } from "../../provider/engine/assets/media/inspect.js";
import { inProject, projectRoot } from "../../provider/local-state/project-root.js";
import { loadConfigs } from "../../yaml/load.js";
import { ROOT } from "../support/world.js";

describe("a program that runs in a subfolder of its project", () => {
  let root: string;
  let out: string;

  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), "tiktok-root-")));
    out = join(root, "out");
    mkdirSync(out);
    writeFileSync(join(root, "Pulumi.yaml"), "name: ads\nruntime: nodejs\nmain: out/index.js\n");
    cpSync(join(ROOT, "examples", "media"), join(root, "media"), { recursive: true });
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it("finds videos and images from the folder of Pulumi.yaml, and those next to it first", async () => {
    expect(await inspectAsset(out, "video", "media/spring.mp4")).to.have.property("signature");
    expect(await inspectAsset(out, "image", "../media/spring.png")).to.have.property("signature");
    mkdirSync(join(out, "media"));
    writeFileSync(join(out, "media", "spring.mp4"), "");
    expect(await inspectAsset(out, "video", "media/spring.mp4")).to.deep.equal({
      faults: ['source "media/spring.mp4" is empty.'],
    });
    const missing = await inspectAsset(out, "video", "media/sprin.mp4");
    expect(missing)
      .to.have.property("faults")
      .that.deep.equals([
        `source "media/sprin.mp4" does not exist: no such file: ${join(root, "media", "sprin.mp4")}. Paths are relative to the project folder. Did you mean "spring.mp4"?`,
      ]);
  });

  it("opens nothing outside of the project", async () => {
    const other = realpathSync(mkdtempSync(join(tmpdir(), "tiktok-other-")));
    try {
      writeFileSync(join(other, "secret.png"), "x");
      for (const source of [join(other, "secret.png"), `../../${other.split("/").at(-1)}/secret.png`])
        expect(await inspectAsset(out, "image", source))
          .to.have.nested.property("faults[0]")
          .that.includes("outside the project folder");
    } finally {
      rmSync(other, { recursive: true, force: true });
    }
  });

  it("reads the configs of its project", async () => {
    mkdirSync(join(root, "ads"));
    const config =
      "campaigns:\n  spring: { objective: TRAFFIC, budgetMode: BUDGET_MODE_INFINITE }\nvideos:\n  clip: { source: media/spring.mp4 }\n";
    writeFileSync(join(root, "ads", "a.yaml"), `advertiserId: "7000000000000000001"\n${config}`);
    const plan = await loadConfigs({ projectFolder: out, configPath: "ads" });
    expect(plan.problems).to.deep.equal([]);
    expect(plan.resources.map(({ name }) => name)).to.have.members(["spring", "clip"]);
  });

  it("knows its project by the nearest Pulumi.yaml, and is its own project where there is none", () => {
    expect(projectRoot(out)).to.equal(root);
    expect(projectRoot(tmpdir())).to.equal(undefined);
    expect(inProject(tmpdir(), "media/nope.mp4")).to.equal(join(tmpdir(), "media", "nope.mp4"));
  });
});
