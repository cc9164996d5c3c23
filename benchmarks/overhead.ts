/**
 * `npm run bench:overhead`: what 500 creates through each of our adapters take, compared with a provider that does nothing at all, on
 * the same engine in the same run, in alternating order: with the engine's checkpoints, as `pulumi up` has them, and without, as
 * `tiktok-ads up` runs it. Quota off, no latency; ours does make its 500 calls. Wall time and the CPU time of all processes, which
 * other work on the machine disturbs less; ratios are taken round by round. Goal: at most 1.25 times. ROUNDS and RESOURCES can be set.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createEmulator } from "../emulator/index.js";
import { PLUGIN, Stack } from "../tests/support/stack.js";

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const RESOURCES = Number(process.env.RESOURCES ?? 500);

/** Whether the engine uses checkpoints, and the other settings of `tiktok-ads up`. */
const WAYS = {
  checkpoints: {},
  "no checkpoints": { PULUMI_SKIP_CHECKPOINTS: "true", TIKTOK_ADS_ENGINE: "true" },
} as const;
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

/** The times of one run. Seconds. */
interface Took {
  readonly wall: number;
  readonly cpu: number;
}

/** `times` of a shell: its own two times, then those of all processes that it has waited for, such as `0m1.500s`. */
function cpuOf(output: string): number {
  const all = [...output.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds),
  );
  return all.slice(-2).reduce((sum, one) => sum + one, 0);
}

/** Runs `pulumi up` to its end. */
function measured(stack: Stack): Promise<Took> {
  const started = performance.now();
  const script =
    'pulumi up --yes --skip-preview --parallel 64 --non-interactive > out.txt 2>&1; code=$?; times; exit "$code"';
  const child = spawn("bash", ["-c", script], { cwd: stack.folder, env: stack.environment });
  let output = "";
  child.stdout.on("data", (data) => (output += String(data)));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      if (code !== 0) return reject(new Error(readFileSync(join(stack.folder, "out.txt"), "utf8")));
      resolve({ wall: (performance.now() - started) / 1000, cpu: cpuOf(output) });
    });
  });
}

/** One `pulumi up` from nothing. */
async function creates(subject: Subject, way: Way): Promise<Took> {
  const emulator = await createEmulator({});
  const stack = new Stack(emulator.url);
  stack.environment = { ...stack.environment, PULUMI_PARALLEL: "64", ...WAYS[way] };
  stack.write(
    "Pulumi.yaml",
    `name: bench\nruntime: { name: nodejs, options: { typescript: false } }\nmain: index.js\n${PLUGIN}config:\n  tiktok:advertiserId: "${emulator.seed.advertiser}"\n`,
  );
  stack.write("index.js", program(subject));
  await stack.succeeds("stack", "init", "dev");
  try {
    return await measured(stack);
  } finally {
    stack.close();
    await emulator.close();
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

async function measure(way: Way): Promise<void> {
  const times = new Map<string, Took[]>(SUBJECTS.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const subject of round % 2 === 0 ? SUBJECTS : [...SUBJECTS].reverse()) {
      const took = await creates(subject, way);
      times.get(subject.name)?.push(took);
      process.stderr.write(
        `round ${round + 1}, ${way}, ${subject.name}: ${took.wall.toFixed(1)} s, CPU ${took.cpu.toFixed(1)} s\n`,
      );
    }
  }
  const base = times.get("does nothing") ?? [];
  for (const [name, all] of times) {
    const shown = (kind: keyof Took): string => {
      const ratio = median(all.map((one, round) => one[kind] / (base[round]?.[kind] ?? Number.NaN)));
      return `${median(all.map((one) => one[kind])).toFixed(1)} s (${ratio.toFixed(2)})`;
    };
    process.stdout.write(
      `${way.padEnd(14)}  ${name.padEnd(15)}  wall ${shown("wall")}, CPU ${shown("cpu")} for ${RESOURCES} creates\n`,
    );
  }
}

async function main(): Promise<void> {
  for (const way of ["checkpoints", "no checkpoints"] as const) await measure(way);
}

void main();
