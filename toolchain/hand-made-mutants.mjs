// `npm run test:mutants -- by-hand`: typical mistakes in guardrails and spend, each applied to the compiled code as it
// is loaded, and the stories (tests/guardrails/stories.spec) that must detect it; `by-hand-recovery` does the same for
// recovery.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { RECOVERY_MISTAKES, RECOVERY_SPECS } from "./recovery-mistakes.mjs";
import { ROOT, StepError, say } from "./steps.mjs";

const BUDGET = "provider/spend/budget.js";
const COMMITMENT = "provider/spend/commitment.js";
const SUMS = "provider/guardrails/sums.js";
const INCREASE = "provider/guardrails/increase.js";
const STOPS = "provider/guardrails/stops.js";
const ACCOUNT = "provider/adapters/account-spend.js";
const PLAN = "provider/adapters/run-plan.js";
const CHECK = "provider/adapters/guardrails.js";

/** The mistake, its file, and its edit. */
const MUTANTS = [
  ["a dynamic daily budget is its amount, not 125 %", BUDGET, "DYNAMIC_DAY = 1.25", "DYNAMIC_DAY = 1"],
  ["AUTO_BUDGET_INCREASE is forgotten", BUDGET, "exports.MOST_RAISED : 1", "1 : 1"],
  ["AUTO_BUDGET_INCREASE is one step of 20 %", BUDGET, "1.2 ** 10", "1.2 ** 1"],
  [
    "a lifetime budget is spread over thirty days",
    BUDGET,
    "/ 100 : amount",
    "/ 100 : isLifetime ? amount / 30 : amount",
  ],
  ["a lifetime budget is no lifetime budget", BUDGET, "lifetime: isLifetime ? amount : 0", "lifetime: 0"],
  ["an ad group's end is ignored", BUDGET, "instant(endOf(one, side), Number", "instant(undefined, Number"],
  ["an ad group's start is ignored", BUDGET, 'side, "scheduleStartTime"), now)', 'side, "startTime"), now)'],
  ["days of one time zone only", BUDGET, "at < to + DAY", "at < to"],
  ["a pause counts as running", COMMITMENT, 'counting === "spending" && ', "false && "],
  ["a paused campaign's ad groups run", COMMITMENT, "if (isPaused(campaign, scope))", "if (false)"],
  ["a paused ad group runs", COMMITMENT, "isPaused(group, scope) ? undefined :", "false ? undefined :"],
  ["the campaign's budget bounds nothing", COMMITMENT, "Math.min(sum, own.day)", "sum"],
  ["the larger of campaign and ad groups", COMMITMENT, "Math.min(sum, own.day)", "Math.max(sum, own.day)"],
  ["budget optimization is ignored", COMMITMENT, "return optimized ? own.day :", "return false ? own.day :"],
  ["only today counts", COMMITMENT, "starts.size > MOST_DAYS ? [undefined] : [...starts]", "[now]"],
  ["all ad groups run on one day", COMMITMENT, "starts.size > MOST_DAYS", "starts.size > 0"],
  ["lifetime budgets under a lifetime campaign add up", COMMITMENT, "Math.min(sum, own.lifetime)", "sum"],
  ["at the limit is above it", SUMS, "amount <= most + NOTHING", "amount < most"],
  ["a cent above the limit passes", SUMS, "amount <= most + NOTHING", "amount <= most + 25"],
  ["whatever was above the limit may rise", SUMS, "after[kind] > before[kind] + NOTHING", "false"],
  ["what was above the limit may not stay", SUMS, "after[kind] > before[kind] + NOTHING", "true"],
  ["the end of an ad group's pause is no rise", SUMS, "isRaised: wasPaused(one) }", "isRaised: false }"],
  ["the end of a campaign's pause is no rise", SUMS, "isRaised: raised });", "isRaised: false });"],
  [
    "strangers of the account do not count",
    PLAN,
    "[...byKey.values(), ...foreignCampaigns, ...otherGroups]",
    "[...byKey.values()]",
  ],
  ["strangers below our campaigns do not count", PLAN, "return [...elsewhere, ...foreign];", "return [...elsewhere];"],
  [
    "our own objects count twice",
    "provider/adapters/unclaimed.js",
    "if (found)\n            this.#left.delete(found.id);",
    "",
  ],
  [
    "what is refused counts",
    CHECK,
    "if (faults.length > 0 && noted)\n            this.surroundings.ledger.put((0, guardrail_candidate_js_1.refused)(noted));",
    "",
  ],
  ["the account is not read", CHECK, "await this.#plan.readAccount(advertiserId)", "void 0"],
  ["what exists counts as new before the account is read", CHECK, ".filter(({ before }) => !before)", ""],
  ["the account's pauses are not read", ACCOUNT, '"DISABLE" ? "DISABLE" : "ENABLE"', '"DISABLE" ? "ENABLE" : "ENABLE"'],
  ["the account's ends are not read", ACCOUNT, "time(row.schedule_end_time)", "undefined"],
  ["what is deleted in the account runs", ACCOUNT, "!(0, index_js_2.isDeleted)(row)", "true"],
  ["a pause counts as a change that raises", STOPS, 'return after === "DISABLE";', "return false;"],
  ["a rise counts as a change that stops", STOPS, "after <= before", "true"],
  ["a later end counts as a change that stops", STOPS, "Date.parse(after) <= Date.parse(before)", "true"],
  ["maxIncrease looks at budgets only", INCREASE, "...campaignRises(percent, declared, now),", ""],
  ["maxIncrease does not see what goes", INCREASE, "...substitutions(percent, declared, now),", ""],
  [
    "at maxIncrease is above it",
    INCREASE,
    "if (!rise || percentOf(rise) <= percent)\n            return [];\n        return [found(one, `the",
    "if (!rise || percentOf(rise) < percent)\n            return [];\n        return [found(one, `the",
  ],
  ["maxIncrease compares amounts of two modes", INCREASE, "wasMode === isMode ||", "true ||"],
];

/**
 * Tables of mistakes by name, with the specs that must detect them, and what shows that one has failed for an unrelated
 * reason.
 */
const SETS = {
  "by-hand": { mistakes: MUTANTS, specs: ["guardrails/stories"], failed: /Property failed|to be greater/ },
  "by-hand-recovery": { mistakes: RECOVERY_MISTAKES, specs: RECOVERY_SPECS, failed: /\d+ failing/ },
};
export const HAND_MADE = Object.keys(SETS);

/** Runs the specs with a mistake in the code: whether they fail because of it. */
function isNoticed({ specs, failed }, file, from, to) {
  const mocha = join(ROOT, "node_modules", "mocha", "bin", "mocha.js");
  const files = specs.map((spec) => join(ROOT, "dist", "tests", `${spec}.spec.js`));
  const hook = join(ROOT, "toolchain", "mutated.cjs");
  // Ten times as many stories as in `npm test`: some mistakes show in one of a thousand.
  const { SEED = "14", STORIES = "2000" } = process.env;
  const env = { ...process.env, SEED, STORIES, HAND_MADE_MUTANT: JSON.stringify({ file, from, to }) };
  const args = [mocha, "--no-config", "--bail", "--exit", "--timeout", "60000", "--require", hook, ...files];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, env });
    let output = "";
    child.stdout.on("data", (data) => (output += data));
    child.stderr.on("data", (data) => (output += data));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(false);
      else if (failed.test(output)) resolve(true);
      else reject(new StepError(`The specs did not run:\n${output.slice(-2_000)}`));
    });
  });
}

/** Rows of the tables whose text is not in the compiled code once, as sentences: they are outdated. */
export const staleMistakes = () =>
  Object.entries(SETS).flatMap(([name, { mistakes }]) =>
    mistakes.flatMap(([what, file, from]) =>
      readFileSync(join(ROOT, "dist", file), "utf8").split(from).length === 2
        ? []
        : [`${file} does not have this once: ${from}. Bring "${what}" in the table of ${name} up to date.`],
    ),
  );

/** Applies every mistake of a table, and prints the results. Throws StepError if one is not detected. */
export async function handMade(name) {
  const set = SETS[name];
  const missed = [];
  const stale = staleMistakes();
  if (stale.length > 0) throw new StepError(stale.join("\n"));
  for (const [what, file, from, to] of set.mistakes) {
    const noticed = await isNoticed(set, file, from, to);
    process.stdout.write(`| ${what} | \`${file.replace(/\.js$/, "")}\` | ${noticed ? "noticed" : "NOT NOTICED"} |\n`);
    if (!noticed) missed.push(what);
  }
  say(`${name}: ${set.mistakes.length - missed.length} of ${set.mistakes.length} noticed.`);
  if (missed.length > 0) throw new StepError(`Not noticed: ${missed.join("; ")}.`);
}
