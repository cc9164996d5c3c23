/**
 * `npm run bench:calls`: API calls of 10 campaigns, 100 ad groups and 1,000 ads on the real engine, quota off, 20 ms
 * latency, next to the lower bound (reliability-and-performance.md section 6) and to a provider that makes one call
 * per resource, on the same emulator in the same run. SIZE=small runs 2/10/100; NAIVE=0 skips the other
 * provider, which takes an hour at full size.
 */
import { join } from "node:path";
import { createEmulator, type Emulator } from "../emulator/index.js";
import { Stack } from "../tests/support/stack.js";

const [CAMPAIGNS, GROUPS, ADS] = process.env.SIZE === "small" ? [2, 5, 10] : [10, 10, 10];
const C = CAMPAIGNS;
const G = CAMPAIGNS * GROUPS;
const A = G * ADS;
const LATENCY_MS = 20;

interface Phase {
  readonly name: string;
  readonly bound: number;
  readonly args: readonly string[];
  readonly program?: { readonly text: string; readonly status: string };
}

const START = { text: "Hello", status: "ENABLE" };
const PHASES: readonly Phase[] = [
  { name: "create", bound: C + G + G * Math.ceil(ADS / 20), args: ["up", "--yes", "--skip-preview"], program: START },
  { name: "no-op up", bound: 0, args: ["up", "--yes", "--skip-preview"] },
  {
    name: "refresh",
    bound: [C, G, A].reduce((sum, level) => sum + Math.min(Math.ceil((level + 1) / 1000), Math.ceil(level / 100)), 0),
    args: ["refresh", "--yes", "--skip-preview"],
  },
  {
    name: "text of all ads",
    bound: G * Math.ceil(ADS / 20),
    args: ["up", "--yes", "--skip-preview"],
    program: { text: "Hello again", status: "ENABLE" },
  },
  {
    name: "status of all ads",
    bound: Math.ceil(A / 20),
    args: ["up", "--yes", "--skip-preview"],
    program: { text: "Hello again", status: "DISABLE" },
  },
  {
    name: "destroy",
    bound: Math.ceil(A / 20) + Math.ceil(G / 20) + Math.ceil(C / 20),
    args: ["destroy", "--yes", "--skip-preview"],
  },
];

/** The same resources for both providers; the naive one is Pulumi's ordinary dynamic provider with one call each. */
function program(library: string, { text, status }: { text: string; status: string }): string {
  return `
const { Campaign, AdGroup, Ad } = require(${JSON.stringify(library)});
for (let c = 0; c < ${CAMPAIGNS}; c++) {
  const campaign = new Campaign("c" + c, { name: "c" + c, objective: "TRAFFIC", budgetMode: "BUDGET_MODE_DAY", budget: 50, startTime: "2027-01-01T00:00:00Z" });
  for (let g = 0; g < ${GROUPS}; g++) {
    const group = new AdGroup("c" + c + "/g" + g, { campaign, name: "g" + g, promotionType: "WEBSITE", optimizationGoal: "CLICK", billingEvent: "CPC", budgetMode: "BUDGET_MODE_DAY", budget: 20, placements: ["PLACEMENT_TIKTOK"], locationIds: ["6252001"], scheduleStartTime: "2027-01-01T00:00:00Z", scheduleType: "SCHEDULE_FROM_NOW", pacing: "PACING_MODE_SMOOTH" });
    for (let a = 0; a < ${ADS}; a++) {
      new Ad("c" + c + "/g" + g + "/a" + a, { adGroup: group, name: "a" + a, format: "SINGLE_VIDEO", tiktokItemId: "1", identityType: "AUTH_CODE", identityId: "1", text: ${JSON.stringify(text)}, status: ${JSON.stringify(status)}, callToAction: "LEARN_MORE", landingPageUrl: "https://example.com" });
    }
  }
}
`;
}

interface Measured {
  readonly calls: number;
  readonly seconds: number;
}

async function measure(library: string): Promise<Map<string, Measured>> {
  const emulator: Emulator = await createEmulator({ latencyMs: LATENCY_MS });
  const stack = new Stack(emulator.url);
  stack.environment.PULUMI_PARALLEL = "64";
  stack.write(
    "Pulumi.yaml",
    `name: bench\nruntime: { name: nodejs, options: { typescript: false } }\nmain: index.js\nconfig:\n  tiktok:advertiserId: "${emulator.seed.advertiser}"\n`,
  );
  await stack.succeeds("stack", "init", "dev");
  const found = new Map<string, Measured>();
  let seen = 0;
  for (const phase of PHASES) {
    if (phase.program) stack.write("index.js", program(library, phase.program));
    const started = performance.now();
    await stack.succeeds(...phase.args, "--parallel", "64");
    const all = emulator.requests().length;
    found.set(phase.name, { calls: all - seen, seconds: (performance.now() - started) / 1000 });
    seen = all;
    process.stderr.write(
      `${library}: ${phase.name}: ${all} calls so far, ${found.get(phase.name)?.seconds.toFixed(1)} s\n`,
    );
  }
  stack.close();
  await emulator.close();
  return found;
}

async function main(): Promise<void> {
  const ours = await measure("pulumi-tiktok");
  const naive = process.env.NAIVE === "0" ? new Map<string, Measured>() : await measure(join(__dirname, "naive.js"));
  const lines = PHASES.map(({ name, bound }) => {
    const [us, them] = [ours.get(name), naive.get(name)];
    const ratio = bound === 0 ? (us?.calls === 0 ? "0 calls" : "above 0") : ((us?.calls ?? 0) / bound).toFixed(2);
    return `${name.padEnd(18)} bound ${String(bound).padStart(5)}   ours ${String(us?.calls).padStart(5)} (${ratio}, ${us?.seconds.toFixed(1)} s)${them ? `   naive ${String(them.calls).padStart(5)} (${them.seconds.toFixed(1)} s)` : ""}`;
  });
  process.stdout.write(
    `${C} campaigns, ${G} ad groups, ${A} ads, ${LATENCY_MS} ms latency, --parallel 64\n${lines.join("\n")}\n`,
  );
}

void main();
