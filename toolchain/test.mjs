// `npm test`: all setup, then every test. Arguments go to mocha, for example `npm test -- --grep limiter`.
import { join } from "node:path";
import { ensureBuild, ensureDependencies } from "./dependencies.mjs";
import { ensureEngine } from "./engine.mjs";
import { fixedDay } from "./fixed-day.mjs";
import { main, ROOT, run, say } from "./steps.mjs";
import { ensurePrograms } from "./system.mjs";

/** The day on which all tests run, before TikTok ends plain campaigns; TIKTOK_ADS_TEST_DAY names another. */
const DAY = process.env.TIKTOK_ADS_TEST_DAY || "2026-11-26T12:00:00Z";

await main(async () => {
  await ensureDependencies();
  await ensurePrograms();
  await ensureBuild();
  const engine = await ensureEngine({ pinned: true });
  say(`Testing with the Pulumi in ${engine}.`);
  const mocha = join(ROOT, "node_modules", "mocha", "bin", "mocha.js");
  const env = { ...process.env, ...fixedDay(DAY), PULUMI_TIKTOK_ENGINE_FOLDER: engine };
  // Named here and not in .mocharc.json, so that `mocha some.spec.js` runs that spec and no other.
  const specs = join("dist", "tests", "**", "*.spec.js");
  const { code } = await run(process.execPath, [mocha, specs, ...process.argv.slice(2)], {
    show: true,
    allowFailure: true,
    env,
  });
  return code;
});
