/**
 * `npm run test:fleet`: a fleet of ADVERTISERS (50) accounts with ADS (100) ads each, on the real engine, its quota counted in a
 * real Redis and refused by the emulator where it is passed. Two updates are killed in the middle with all their processes,
 * then the fleet's own process; `--resume` continues. Fails where an object is there twice or not at all, or a call was refused.
 * Then the same fleet, in fresh accounts, SIDE (2) stacks at once and one after another, with the time of each. TIMES=0 leaves
 * that out, KILLS=0 what comes before.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createEmulator, type Emulator } from "../emulator/index.js";
import { isCli, killIn, processesIn } from "../tests/support/processes.js";
import { type Redis, startRedis } from "../tests/support/redis.js";
import { Stack } from "../tests/support/stack.js";
import { ROOT } from "../tests/support/world.js";
import { funnel, type Size } from "./funnel.js";

const ADVERTISERS = Number(process.env.ADVERTISERS ?? 50);
const ADS = Number(process.env.ADS ?? 100);
const SIDE = Number(process.env.SIDE ?? 2);
const LIMITS = process.env.LIMITS ?? "advanced";
const GROUP = 20;

/** One campaign; ad groups of 20 ads, as many as a call takes. */
const SIZE: Size = { campaigns: 1, groups: Math.ceil(ADS / GROUP), ads: Math.min(GROUP, ADS) };

/** A fleet's project with fresh accounts of an emulator. */
async function project(emulator: Emulator, redis: Redis): Promise<{ stack: Stack; accounts: readonly string[] }> {
  const stack = new Stack(emulator.url);
  const accounts: string[] = [];
  for (let index = 0; index < ADVERTISERS; index++) {
    const body = JSON.stringify({ currency: "USD", timezone: "Etc/UTC", name: `Client ${index}` });
    const opened = await fetch(`${emulator.url}/_emulator/accounts`, { method: "POST", body });
    accounts.push(((await opened.json()) as { advertiser_id: string }).advertiser_id);
  }
  stack.write("package.json", "{}");
  stack.write(
    "Pulumi.yaml",
    "name: fleet\nruntime: { name: nodejs, options: { typescript: false } }\nmain: index.js\n",
  );
  stack.write("index.js", 'module.exports = require("pulumi-tiktok").applyConfigs();\n');
  stack.write("shared/ads.yaml", funnel(SIZE));
  const rows = accounts.map(
    (id, index) => `  client-${index}: { advertiserId: "${id}", country: US, currency: USD }\n`,
  );
  stack.write("fleet.yaml", `configs: [shared]\nstopAfter: ${ADVERTISERS}\nadvertisers:\n${rows.join("")}`);
  Object.assign(stack.environment, { TIKTOK_LIMITS: LIMITS, TIKTOK_QUOTA_URL: redis.url });
  return { stack, accounts };
}

/** A `tiktok-ads fleet up` and its output so far. */
interface Running {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number>;
}

function fleetUp(stack: Stack, ...args: string[]): Running {
  const command = [join(ROOT, "dist", "start", "cli.js"), "fleet", "up", "--yes", ...args];
  const child = spawn(process.execPath, command, { cwd: stack.folder, env: stack.environment });
  let output = "";
  const hear = (data: Buffer): void => {
    output += String(data);
    if (process.env.SHOW) process.stderr.write(data);
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const ended = new Promise<number>((resolve) => child.on("close", (code) => resolve(code ?? 1)));
  return { child, output: () => output, ended };
}

const applied = (output: string): number => output.match(/: applied$/gm)?.length ?? 0;

const parentOf = (pid: number): number => {
  try {
    return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.[1]);
  } catch {
    return 0;
  }
};

/** Kills one running update, with its program and its provider; whether there was one. */
function killOne(stack: Stack): boolean {
  const all = processesIn(stack.folder);
  const isUp = (pid: number): boolean => readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("\0up\0");
  const cli = all.find((pid) => isCli(pid) && isUp(pid));
  if (cli === undefined) return false;
  const isBelow = (pid: number): boolean => pid === cli || (pid > 1 && isBelow(parentOf(pid)));
  killIn(stack.folder, isBelow);
  return true;
}

/** Waits until the fleet has called `path` this often since; false if it has ended before. */
async function until(running: Running, fits: () => boolean): Promise<boolean> {
  let isOver = false;
  void running.ended.then(() => {
    isOver = true;
  });
  while (!isOver && !fits()) await new Promise((resolve) => setTimeout(resolve, 20));
  return !isOver;
}

/** Errors in the accounts: none if each has exactly what the configs declare. */
function wrong(emulator: Emulator, accounts: readonly string[]): string[] {
  const wanted = { campaign: 1, adgroup: SIZE.groups, ad: SIZE.groups * SIZE.ads } as const;
  return accounts.flatMap((advertiser, index) =>
    (["campaign", "adgroup", "ad"] as const).flatMap((kind) => {
      const count = emulator.world.store.find(kind, { deleted: false, advertiser }).length;
      return count === wanted[kind] ? [] : [`client-${index}: ${count} ${kind}s in place of ${wanted[kind]}`];
    }),
  );
}

/** Calls that TikTok refused because they came too fast. */
const violations = (emulator: Emulator): number =>
  emulator.requests().filter(({ code }) => code === 40100 || code === 40016 || code === 40133).length;

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(0)} s`;
const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Two workers die, then the fleet itself; `--resume` completes it. Returns the errors. */
async function killed(redis: Redis): Promise<string[]> {
  const emulator = await createEmulator({ limits: LIMITS, unknownFields: "refuse" });
  const { stack, accounts } = await project(emulator, redis);
  const started = performance.now();
  const first = fleetUp(stack, "--parallel", String(SIDE));
  let kills = 0;
  for (const share of [0.1, 0.3]) {
    const from = Math.ceil(ADVERTISERS * share);
    const creates = (): number => emulator.requests().filter(({ path }) => path.includes("/ad/create/")).length;
    if (!(await until(first, () => applied(first.output()) >= from))) break;
    const seen = creates();
    if ((await until(first, () => creates() > seen)) && killOne(stack)) kills++;
  }
  await until(first, () => applied(first.output()) >= Math.ceil(ADVERTISERS * 0.5));
  first.child.kill("SIGKILL");
  killIn(stack.folder);
  await first.ended;
  say(
    `${kills} updates killed, then the fleet after ${applied(first.output())} of ${ADVERTISERS} stacks, ${seconds(started)}`,
  );
  for (let round = 0; round < 3; round++) {
    const next = fleetUp(stack, "--parallel", String(SIDE), "--resume");
    const code = await next.ended;
    say(`resumed: exit code ${code}, ${seconds(started)}`);
    if (code === 0) break;
    say(next.output());
  }
  const faults = wrong(emulator, accounts);
  const refused = violations(emulator);
  say(
    `${ADVERTISERS} advertisers with ${ADS} ads: ${emulator.requests().length} calls, ${refused} over the quota, ${faults.length} accounts with too few or too many objects`,
  );
  stack.close();
  await emulator.close();
  return [
    ...faults,
    ...(refused > 0 ? [`${refused} calls over the quota`] : []),
    ...(kills < 2 ? [`${kills} updates were killed in place of 2`] : []),
  ];
}

/** Seconds that a fleet takes from nothing. */
async function timed(redis: Redis, parallel: number): Promise<void> {
  const emulator = await createEmulator({ limits: LIMITS });
  const { stack, accounts } = await project(emulator, redis);
  const started = performance.now();
  const running = fleetUp(stack, "--parallel", String(parallel));
  const code = await running.ended;
  say(
    `--parallel ${parallel}: ${seconds(started)}, exit code ${code}, ${emulator.requests().length} calls, ${violations(emulator)} over the quota, ${wrong(emulator, accounts).length} wrong`,
  );
  stack.close();
  await emulator.close();
}

async function main(): Promise<void> {
  const redis = await startRedis();
  try {
    const faults = process.env.KILLS === "0" ? [] : await killed(redis);
    if (process.env.TIMES !== "0")
      for (const parallel of [SIDE, 1]) {
        await redis.clear();
        await timed(redis, parallel);
      }
    for (const fault of faults) say(fault);
    process.exitCode = faults.length > 0 ? 1 : 0;
  } finally {
    await redis.kill();
  }
}

void main();
