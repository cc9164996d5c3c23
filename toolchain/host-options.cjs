// Read by Node before a program of Pulumi's (tests and benchmarks, NODE_OPTIONS). The node host that toolchain/engine builds is older
// than the engine and takes `typescript: false` as a flag, which the engine no longer sends: it would load the
// TypeScript compiler for programs that do not need it. This does what a released host does. With such a host it has no
// effect.
const { readFileSync } = require("node:fs");

const RUNTIME = /^runtime:.*(?:\n[ \t]+.*)*/m;

if (process.env.PULUMI_NODEJS_TYPESCRIPT === "true" && /[\\/]cmd[\\/]run[\\/]/.test(process.argv[1] ?? "")) {
  try {
    const [runtime = ""] = RUNTIME.exec(readFileSync("Pulumi.yaml", "utf8")) ?? [];
    if (/\btypescript: false\b/.test(runtime)) delete process.env.PULUMI_NODEJS_TYPESCRIPT;
  } catch {
    // No project here: the program starts as usual.
  }
}
