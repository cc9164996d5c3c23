import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { parse } from "yaml";
import { scaffoldFiles } from "../../cli/commands/init/templates.js";
import { SEED } from "../../emulator/index.js";
import type { Values } from "../../provider/definitions/index.js";
import { inspectAsset } from "../../provider/engine/assets/media/inspect.js";
import { check, create } from "../../provider/engine/index.js";
import { resourceOf } from "../../provider/resources/index.js";
import { loadConfigs } from "../../yaml/load.js";
import { type Planned, PlannedId } from "../../yaml/plan.js";
import { ROOT, type TestWorld, testWorld } from "../support/world.js";

/** `#     format: …` of a template as the user writes it who takes it into use. */
const inUse = (text: string): string => text.replace(/^(\s*)# ( *\w+:( .*)?)$/gm, "$1$2");

/** The YAML blocks of a page that are configs. */
const configsIn = (page: string): string[] =>
  [...readFileSync(join(ROOT, page), "utf8").matchAll(/```yaml\n([\s\S]*?)```/g)]
    .map(([, text = ""]) => text)
    .filter((text) => /^campaigns:/m.test(text));

describe("published examples", () => {
  let folder: string;
  let world: TestWorld;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-front-page-"));
    mkdirSync(join(folder, "ads"));
    for (const media of ["media", "examples/media"])
      cpSync(join(ROOT, "examples", "media"), join(folder, media), { recursive: true });
    world = await testWorld();
  });

  afterEach(async () => {
    rmSync(folder, { recursive: true, force: true });
    await world.close();
  });

  const write = (name: string, text: string): void => writeFileSync(join(folder, "ads", name), text);

  /** Check and create of one resource, with files in the folder. */
  async function created(title: string, given: Values): Promise<string> {
    const definition = resourceOf(title);
    const inspect = (kind: "video" | "image", source: string) => inspectAsset(folder, kind, source);
    const { inputs, faults } = await check(definition, given, undefined, { advertiserId: SEED.advertiser, inspect });
    expect(faults).to.deep.equal([]);
    return (await create({ ...world.session, projectFolder: folder }, definition, inputs)).id;
  }

  /** Loads the configs, which must have no problem, and makes everything in the emulator. Returns how many of each. */
  async function applied(): Promise<Record<string, number>> {
    const { problems, resources } = await loadConfigs({
      projectFolder: folder,
      configPath: "ads",
      advertiserId: SEED.advertiser,
    });
    expect(problems.map(({ reason }) => reason)).to.deep.equal([]);
    const ids = new Map<Planned, string>();
    const known = (value: unknown): unknown => (value instanceof PlannedId ? ids.get(value.target) : value);
    const counts: Record<string, number> = {};
    for (const planned of resources) {
      const definition = resourceOf(planned.title);
      const values: Values = Object.fromEntries(
        Object.entries(planned.inputs)
          .filter(([name]) => name in definition.fields)
          .map(([name, value]) => [name, Array.isArray(value) ? value.map(known) : known(value)]),
      );
      ids.set(planned, await created(planned.title, values));
      counts[planned.title] = (counts[planned.title] ?? 0) + 1;
    }
    return counts;
  }

  it("are what TikTok accepts: the demo's ads", async () => {
    write("spring.yaml", readFileSync(join(ROOT, "ads", "spring.yaml"), "utf8"));
    expect(await applied()).to.deep.equal({ Video: 1, Image: 2, Campaign: 1, AdGroup: 1, Ad: 2 });
  });

  it("are what TikTok accepts: the YAML example", async () => {
    for (const name of ["always-on.yaml", "assets.yaml", "spring.yaml"])
      write(name, readFileSync(join(ROOT, "examples", "yaml", "ads", name), "utf8"));
    expect(await applied()).to.include({ Campaign: 2, Ad: 4 });
  });

  it("are what TikTok accepts: the configs of the README", async () => {
    const configs = configsIn("README.md");
    expect(configs).to.have.length.at.least(1);
    for (const [index, text] of configs.entries()) write(`${index}.yaml`, text);
    expect(await applied()).to.include({ Campaign: 1, Ad: 1 });
  });

  it("are what TikTok accepts: the example in Pulumi's own YAML, property by property", async () => {
    const { resources } = parse(readFileSync(join(ROOT, "examples", "native-yaml", "Pulumi.yaml"), "utf8")) as {
      resources: Record<string, { type: string; properties: Values }>;
    };
    const ids = new Map<string, string>();
    const known = (value: unknown): unknown => {
      const [, name] = typeof value === "string" ? (/^\$\{(\w+)\.id\}$/.exec(value) ?? []) : [];
      return Array.isArray(value) ? value.map(known) : name === undefined ? value : ids.get(name);
    };
    for (const [name, { type, properties }] of Object.entries(resources)) {
      const values = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, known(value)]));
      ids.set(name, await created(type.replace("tiktok:", ""), values));
    }
    expect(ids.size).to.equal(7);
  });

  for (const emulator of [true, false])
    for (const currency of ["USD", "JPY"])
      it(`are what TikTok accepts: the files of init with its ads enabled, ${currency}${emulator ? ", emulator" : ""}`, async () => {
        const files = scaffoldFiles({
          name: "coffee",
          advertiserId: currency === "JPY" ? "7000000000000000002" : SEED.advertiser,
          currency,
          emulator,
          now: Date.now(),
          workflow: "",
          version: "1.0.0",
        });
        const text = inUse(files.get("ads/first.yaml") ?? "")
          .replaceAll("…", "7000000000000000101")
          .replace("media/clip.mp4", "media/spring.mp4")
          .replace("media/cover.png", "media/spring.png");
        write("first.yaml", text);
        expect(await applied()).to.deep.equal({ Video: 1, Image: 1, Campaign: 1, AdGroup: 1, Ad: 1 });
      });

  it("are checked for covers of another shape, with the position in the config", async () => {
    const demo = readFileSync(join(ROOT, "ads", "spring.yaml"), "utf8");
    write("spring.yaml", demo.replace("images: [cover]", "images: [still]"));
    const { problems } = await loadConfigs({ projectFolder: folder, configPath: "ads" });
    const line = demo.split("\n").findIndex((one) => one.includes("images: [cover]")) + 1;
    expect(problems.map(({ reason, position }) => [position?.line, reason])).to.deep.equal([
      [line, 'image "still" is 640×640 and the video 720×1280: TikTok requires a cover with the video\'s shape.'],
    ]);
  });
});
