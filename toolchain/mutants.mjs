// `npm run test:mutants [-- GROUP…]`: mutation testing, a separate sweep. Each group of files is changed in small ways,
// one at a time, and its fast tests must detect it. Incremental: unchanged parts are not run again
// (.mutants/). Fails where fewer than LEAST per cent are found; docs/mutants.md names the survivors that cannot matter.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBuild, ensureDependencies } from "./dependencies.mjs";
import { HAND_MADE, handMade } from "./hand-made-mutants.mjs";
import { GROUPS } from "./mutant-groups.mjs";
import { main, ROOT, run, StepError, say } from "./steps.mjs";

const LEAST = 85;
/** A group that takes longer is stopped without a result: groups must be small enough. */
const MOST_MINUTES = 60;

/** Journals wait for the disk: where temporary files can be in memory (Linux), the same tests take half the time. */
const MEMORY = "/dev/shm";

/** Found, survived, not reached by any test. */
function counted(group) {
  const file = join(ROOT, ".mutants", `${group}.report.json`);
  if (!existsSync(file)) throw new StepError(`Group ${group} left no report.`);
  const mutants = Object.values(JSON.parse(readFileSync(file, "utf8")).files).flatMap((one) => one.mutants);
  const of = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  return { found: of("Killed", "Timeout"), survived: of("Survived"), unreached: of("NoCoverage") };
}

await main(async () => {
  await ensureDependencies();
  await ensureBuild();
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !(name in GROUPS) && !HAND_MADE.includes(name));
  if (unknown.length > 0)
    throw new StepError(
      `There is no group ${unknown.join(", ")}. There are: ${[...Object.keys(GROUPS), ...HAND_MADE].join(", ")}.`,
    );
  const wanted = asked.length > 0 ? asked : [...Object.keys(GROUPS), ...HAND_MADE];
  const low = [];
  const temporary = existsSync(MEMORY) ? mkdtempSync(join(MEMORY, "mutants-")) : undefined;
  for (const name of wanted.filter((one) => HAND_MADE.includes(one))) await handMade(name);
  for (const group of wanted.filter((name) => !HAND_MADE.includes(name))) {
    const stryker = join(ROOT, "node_modules", "@stryker-mutator", "core", "bin", "stryker.js");
    await run(process.execPath, [stryker, "run"], {
      show: true,
      env: { ...process.env, MUTANT_GROUP: group, ...(temporary ? { TMPDIR: temporary } : {}) },
      timeoutMs: MOST_MINUTES * 60_000,
    });
    const { found, survived, unreached } = counted(group);
    const share = (100 * found) / (found + survived + unreached);
    say(`${group}: ${share.toFixed(1)} % found (${found}; ${survived} survived, ${unreached} not reached).`);
    if (share < LEAST) low.push(group);
  }
  if (temporary) rmSync(temporary, { recursive: true, force: true });
  if (low.length > 0) throw new StepError(`Fewer than ${LEAST} % were found in: ${low.join(", ")}.`);
});
