/**
 * `npm run bench:start`: how long it takes until nothing has to be done, as whole processes, with local state, and the most memory of
 * all their processes: the preview of the demo, and updates of unchanged stacks. Goals: the demo 2.5 s, 310 objects 5
 * s, 1,110 objects 10 s and 600 MiB, 5,520 objects 1.5 GiB. SIZES (demo,310,1110; 5520 as well) and ROUNDS (5) can be
 * set.
 */
import { join } from "node:path";
import { createEmulator, type Emulator } from "../emulator/index.js";
import { DEMO_CONFIG, Stack } from "../tests/support/stack.js";
import { ROOT } from "../tests/support/world.js";
import { funnel, objectsOf, type Size } from "./funnel.js";
import { type Taken, taken } from "./peers/measure.js";

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const SIZES: Readonly<Record<string, Size>> = {
  310: { campaigns: 10, groups: 5, ads: 5 },
  1110: { campaigns: 10, groups: 10, ads: 10 },
  5520: { campaigns: 20, groups: 25, ads: 10 },
};
const WANTED = (process.env.SIZES ?? "demo,310,1110").split(",");
const CLI = join(ROOT, "dist", "start", "cli.js");

async function project(emulator: Emulator, config: string): Promise<Stack> {
  const stack = new Stack(emulator.url);
  stack.environment.PULUMI_PARALLEL = "64";
  stack.write("package.json", "{}");
  stack.write("Pulumi.yaml", "name: ads\nruntime: { name: nodejs, options: { typescript: false } }\nmain: index.js\n");
  stack.write("index.js", 'module.exports = require("pulumi-tiktok").applyConfigs();\n');
  stack.copy("examples/media", "media");
  stack.write("ads/ads.yaml", config);
  await stack.succeeds("stack", "init", "dev");
  return stack;
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

const report = (what: string, all: readonly Taken[]): void =>
  void process.stdout.write(
    `${what.padEnd(52)} ${median(all.map(({ seconds }) => seconds)).toFixed(1)} s, ${Math.max(...all.map(({ mebibytes }) => mebibytes)).toFixed(0)} MiB (${all.map(({ seconds }) => seconds.toFixed(1)).join(", ")})\n`,
  );

async function run(stack: Stack, command: string, ...args: string[]): Promise<Taken> {
  const one = await taken(stack, command, args);
  if (one.code !== 0) throw new Error(`${args.join(" ")} failed:\n${one.output.slice(-2000)}`);
  return one;
}

async function rounds(stack: Stack, what: string, command: string, ...args: string[]): Promise<void> {
  const all: Taken[] = [];
  for (let round = 0; round < ROUNDS; round++) all.push(await run(stack, command, ...args));
  report(what, all);
}

async function measure(name: string): Promise<void> {
  const emulator = await createEmulator({});
  const size = SIZES[name];
  if (!size && name !== "demo") throw new Error(`SIZES: ${name} is none of demo, ${Object.keys(SIZES).join(", ")}`);
  const stack = await project(emulator, size ? funnel(size, emulator.seed.advertiser) : DEMO_CONFIG);
  const what = size ? `${objectsOf(size)} objects` : "demo";
  report(`${what}, tiktok-ads up, create`, [await run(stack, process.execPath, CLI, "up", "--yes")]);
  if (!size) await rounds(stack, `${what}, pulumi preview`, "pulumi", "preview", "--non-interactive");
  if (!size) await rounds(stack, `${what}, tiktok-ads preview`, process.execPath, CLI, "preview");
  await rounds(stack, `${what}, unchanged, tiktok-ads up`, process.execPath, CLI, "up", "--yes");
  if (size)
    await rounds(
      stack,
      `${what}, unchanged, pulumi up`,
      "pulumi",
      "up",
      "--yes",
      "--skip-preview",
      "--non-interactive",
    );
  stack.close();
  await emulator.close();
}

async function main(): Promise<void> {
  for (const name of WANTED) await measure(name);
}

void main();
