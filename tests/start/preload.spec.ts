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
    it(`puts off what no resource of ours needs: ${host.slice(PULUMI.length + 1)}`, () => {
      const parts = [
        "/typescript/lib/typescript.js",
        "/@npmcli/",
        "/sigstore/",
        "/normalize-package-data/",
        "/fdir/",
        "/automation/",
        "/execa/",
      ];
      const tracing = ["exporter-zipkin", "instrumentation", "resources", "sdk-trace-base", "sdk-trace-node"];
      const counted = [...parts, ...tracing.map((name) => `/@opentelemetry/${name}/`)];
      const code = `${READ} require("@pulumi/pulumi"); require("@pulumi/pulumi/cmd/run/tracing");
        console.log(JSON.stringify(${JSON.stringify(counted)}.filter((part) => count(part) > 0)));`;
      expect(printedAs(host, code)).to.equal("[]");
    });

  it("gives a program that turns functions into text what it needs", () => {
    const code = `const pulumi = require("@pulumi/pulumi"); const base = 40;
      pulumi.runtime.serializeFunction(() => base + 2).then(({ text }) => console.log(text.includes("base + 2"), text.includes("40")));`;
    expect(printedAs(HOSTS[0] ?? "", code)).to.equal("true true");
  });

  it("names the file and line of a function that cannot be turned into text", () => {
    const code = `const pulumi = require("@pulumi/pulumi"); const { entryOf } = require("./dist/tests/start/unserializable.js");
      pulumi.runtime.serializeFunction(entryOf).then(({ text }) => console.log(text), ({ message }) => console.log(message));`;
    expect(printedAs(HOSTS[0] ?? "", code)).to.match(/unserializable\.js\(\d+,\d+\)/);
  });

  it("is the module itself to a program that uses one of the same", () => {
    const code = `const normalize = require("normalize-package-data"); const one = { name: " x ", version: "1.0.0" }; normalize(one);
      const { fdir } = require("fdir"); const tracing = require("@opentelemetry/sdk-trace-base");
      class Own extends tracing.BasicTracerProvider {}
      tracing.added = 1;
      import("@pulumi/pulumi/automation/index.js").then(({ LocalWorkspace }) => console.log(one.name, new fdir().withBasePath() !== undefined,
        new Own() instanceof tracing.BasicTracerProvider, Object.keys(tracing).includes("added"), typeof LocalWorkspace.create));`;
    expect(printedAs(HOSTS[0] ?? "", code)).to.equal("x true true true function");
  });

  it("sends traces where somebody asks for them", () => {
    const code = `const http = require("node:http"); const tracing = require("@pulumi/pulumi/cmd/run/tracing");
      const server = http.createServer((request, response) => { let body = ""; request.on("data", (part) => (body += part));
        request.on("end", () => { response.end(); console.log(JSON.parse(body)[0].name); process.exit(0); }); });
      server.listen(0, "127.0.0.1", () => { tracing.start("http://127.0.0.1:" + server.address().port + "/spans"); tracing.stop(); });`;
    expect(printedAs(HOSTS[0] ?? "", code)).to.equal("nodejs-runtime-root");
  });

  it("reads source maps of programs, and none of Pulumi's own", () => {
    const code = `require("source-map-support/register"); const { Config } = require("@pulumi/pulumi");
      const stackOf = (run) => { try { run(); } catch ({ stack }) { return stack; } };
      const [own, pulumis] = [require("./dist/tests/start/unserializable.js").failing, () => new Config("x").require("y")].map(stackOf);
      console.log(own.includes("unserializable.ts:"), pulumis.includes("config.js:"));`;
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
