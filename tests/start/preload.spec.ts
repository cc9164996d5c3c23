import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect } from "chai";
import { pulumiEnvironment } from "../../cli/stack/engine.js";
import { ROOT } from "../support/world.js";

const PULUMI = dirname(require.resolve("@pulumi/pulumi/package.json"));

/** What code prints in a process that takes itself for `script`, started as `tiktok-ads` starts Pulumi. */
function printedAs(script: string, code: string): string {
  const folder = mkdtempSync(join(tmpdir(), "tiktok-preload-"));
  const file = join(folder, "as.cjs");
  writeFileSync(file, `process.argv[1] = ${JSON.stringify(script)};\n`);
  const { NODE_OPTIONS } = pulumiEnvironment({ NODE_OPTIONS: `--require=${JSON.stringify(file)}` });
  try {
    return execFileSync(process.execPath, ["-e", code], {
      cwd: ROOT,
      encoding: "utf8",
      env: { ...process.env, NODE_OPTIONS },
    }).trim();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** How many modules of a package were read themselves. */
const READ = `const count = (part) => Object.values(require.cache).filter(({ filename, exports }) =>
  filename.includes(part) && !require("node:util").types.isProxy(exports)).length;`;

const HOSTS = ["run", "dynamic-provider"].map((name) => join(PULUMI, "cmd", name, "index.js"));

describe("what Node reads before Pulumi", () => {
  for (const host of HOSTS)
    it(`puts off the compiler and npm's resolver: ${host.slice(PULUMI.length + 1)}`, () => {
      const code = `${READ} require("@pulumi/pulumi"); console.log(count("/typescript/lib/typescript.js"), count("/@npmcli/"), count("/sigstore/"));`;
      expect(printedAs(host, code)).to.equal("0 0 0");
    });

  it("gives a program that turns functions into text what it needs", () => {
    const code = `const pulumi = require("@pulumi/pulumi"); const base = 40;
      pulumi.runtime.serializeFunction(() => base + 2).then(({ text }) => console.log(text.includes("base + 2"), text.includes("40")));`;
    expect(printedAs(HOSTS[0] ?? "", code)).to.equal("true true");
  });

  it("gives the resolver itself to who asks for it", () => {
    const code = `const { computeCodePaths } = require("@pulumi/pulumi").runtime;
      computeCodePaths({ extraIncludePackages: ["yaml"] }).then((found) => console.log([...found.keys()].some((one) => one.includes("node_modules/yaml"))), (error) => console.log(error.message));`;
    expect(printedAs(HOSTS[0] ?? "", code)).to.equal("true");
  });

  it("leaves every other process as it is", () => {
    const code = `${READ} require("@pulumi/pulumi"); console.log(count("/typescript/lib/typescript.js"));`;
    expect(printedAs(join(ROOT, "dist", "start", "cli.js"), code)).to.equal("1");
  });
});
