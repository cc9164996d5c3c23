import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { ROOT } from "../support/world.js";

/** What a process of its own prints. */
const printed = (cwd: string, ...args: string[]): string =>
  execFileSync(process.execPath, args, { cwd, encoding: "utf8", env: { ...process.env, NODE_OPTIONS: "" } }).trim();

/** Files of this package that are read when an entry point is loaded, from dist on. */
const LOADED = `console.log(JSON.stringify(Object.keys(require.cache).map((file) => file.split("/dist/").pop())))`;

describe("the package's entry points", () => {
  it("load one bundle, and neither ajv nor the bundled files", () => {
    for (const entry of ["pulumi-tiktok/dynamic", "pulumi-tiktok"]) {
      const files = JSON.parse(printed(ROOT, "-e", `require("${entry}");${LOADED}`)) as string[];
      expect(files, entry).to.include("bundle/main.js");
      expect(files.filter((file) => /^(provider|facts|sdk|yaml)\//.test(file))).to.deep.equal([]);
      expect(files.filter((file) => /node_modules\/ajv\/dist\/(ajv|2020|core)\.js$/.test(file))).to.deep.equal([]);
    }
  });

  it("can be imported by name from an ES module", () => {
    const source = `import { Campaign, applyConfigs } from "pulumi-tiktok"; import { Campaign as Native, Provider } from "pulumi-tiktok/native";
      console.log(typeof Campaign, typeof applyConfigs, typeof Native, typeof Provider, Campaign === Native)`;
    const file = join(ROOT, "dist", "tests", `names-${process.pid}.mjs`);
    writeFileSync(file, source);
    try {
      expect(printed(ROOT, file)).to.equal("function function function function false");
    } finally {
      rmSync(file);
    }
  });

  describe("in a checkout", () => {
    let folder: string;

    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), "tiktok-start-"));
      for (const part of ["start", "bundle", "sdk"]) mkdirSync(join(folder, "dist", part), { recursive: true });
      cpSync(join(ROOT, "dist", "start"), join(folder, "dist", "start"), { recursive: true });
      writeFileSync(join(folder, "dist", "bundle", "main.js"), 'exports.sdk = () => "the bundle";\n');
      writeFileSync(join(folder, "dist", "sdk", "index.js"), 'module.exports = "the files";\n');
    });

    afterEach(() => rmSync(folder, { recursive: true }));

    const loaded = (): string => printed(folder, "-p", 'require("./dist/start/index.js")');

    it("load the files where tsc has run since the bundle was made", () => {
      const info = join(folder, "dist", ".tsbuildinfo");
      writeFileSync(info, "{}");
      utimesSync(info, 2_000_000_000, 2_000_000_000);
      expect(loaded()).to.equal("the files");
      utimesSync(info, 1_000_000_000, 1_000_000_000);
      expect(loaded()).to.equal("the bundle");
    });

    it("load the files where no bundle was made", () => {
      rmSync(join(folder, "dist", "bundle"), { recursive: true });
      expect(loaded()).to.equal("the files");
    });
  });
});
