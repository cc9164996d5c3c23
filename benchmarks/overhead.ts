/**
 * `npm run bench:overhead`: wall time of 500 creates through each of our adapters, compared with a provider that does nothing
 * at all, on the same engine in the same run, in alternating order: with the engine's checkpoints, as `pulumi up` has them, and
 * without, as `tiktok-ads up` runs it. Quota off, no latency; ours does make its 500 calls.
 * Goal: at most 1.25 times. ROUNDS and RESOURCES can be set.
 */
import { join } from "node:path";
import { createEmulator } from "../emulator/index.js";
import { PLUGIN, Stack } from "../tests/support/stack.js";

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const RESOURCES = Number(process.env.RESOURCES ?? 500);

/** How the engine keeps its state meanwhile. */
const WAYS = { checkpoints: {}, "no checkpoints": { PULUMI_SKIP_CHECKPOINTS: "true" } } as const;
type Way = keyof typeof WAYS;

interface Subject {
  readonly name: string;
  readonly library: string;
  readonly className: string;
}

const SUBJECTS: readonly Subject[] = [
  { name: "does nothing", library: join(__dirname, "nothing.js"), className: "Nothing" },
  { name: "dynamic adapter", library: "pulumi-tiktok", className: "Campaign" },
  { name: "native adapter", library: "pulumi-tiktok/native", className: "Campaign" },
];

const program = ({ library, className }: Subject): string => `
const { ${className} } = require(${JSON.stringify(library)});
for (let n = 0; n < ${RESOURCES}; n++) new ${className}("c" + n, { name: "c" + n, objective: "TRAFFIC", budgetMode: "BUDGET_MODE_DAY", budget: 50, status: "DISABLE" });
`;

/** Seconds that one \`pulumi up\` from nothing takes. */
async function seconds(subject: Subject, way: Way): Promise<number> {
  const emulator = await createEmulator({});
  const stack = new Stack(emulator.url);
  stack.environment = { ...stack.environment, PULUMI_PARALLEL: "64", ...WAYS[way] };
  stack.write(
    "Pulumi.yaml",
    `name: bench\nruntime: { name: nodejs, options: { typescript: false } }\nmain: index.js\n${PLUGIN}config:\n  tiktok:advertiserId: "${emulator.seed.advertiser}"\n`,
  );
  stack.write("index.js", program(subject));
  await stack.succeeds("stack", "init", "dev");
  const started = performance.now();
  await stack.succeeds("up", "--yes", "--skip-preview", "--parallel", "64");
  const took = (performance.now() - started) / 1000;
  stack.close();
  await emulator.close();
  return took;
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

async function measure(way: Way): Promise<void> {
  const times = new Map<string, number[]>(SUBJECTS.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const subject of round % 2 === 0 ? SUBJECTS : [...SUBJECTS].reverse()) {
      const took = await seconds(subject, way);
      times.get(subject.name)?.push(took);
      process.stderr.write(`round ${round + 1}, ${way}, ${subject.name}: ${took.toFixed(1)} s\n`);
    }
  }
  const base = median(times.get("does nothing") ?? []);
  for (const [name, all] of times) {
    const ratio = (median(all) / base).toFixed(2);
    process.stdout.write(
      `${way.padEnd(14)}  ${name.padEnd(15)}  ${median(all).toFixed(1)} s (${ratio}) for ${RESOURCES} creates\n`,
    );
  }
}

async function main(): Promise<void> {
  for (const way of ["checkpoints", "no checkpoints"] as const) await measure(way);
}

void main();
