// Runs a compiled script that needs the Pulumi engine: `node toolchain/with-engine.mjs dist/benchmarks/calls.js`.
import { join } from "node:path";
import { ensureBuild, ensureDependencies } from "./dependencies.mjs";
import { ensureEngine } from "./engine.mjs";
import { main, ROOT, run } from "./steps.mjs";

await main(async () => {
  await ensureDependencies();
  await ensureBuild();
  const env = { ...process.env, PULUMI_TIKTOK_ENGINE_FOLDER: await ensureEngine() };
  const [script = "", ...args] = process.argv.slice(2);
  const { code } = await run(process.execPath, [join(ROOT, script), ...args], { show: true, allowFailure: true, env });
  return code;
});
