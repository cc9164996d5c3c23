/**
 * `npm run bench:smart-plus`: API calls of 5 Smart+ campaigns, 20 ad groups and 40 ads with 10 creatives each on the real
 * engine, quota off, next to the lower bound. Smart+ has no batches for creates and updates: one call each
 * (reference/smart-plus.md 2); status calls take 20, lists 1,000 or 100 rows. ADAPTER=native runs the plugin.
 */
import { createEmulator, type Emulator } from "../emulator/index.js";
import { PLUGIN, Stack, throughAdapter } from "../tests/support/stack.js";

const [CAMPAIGNS, GROUPS, ADS, CREATIVES] = [5, 4, 2, 10];
const C = CAMPAIGNS;
const G = C * GROUPS;
const A = G * ADS;
const TOGETHER = 20;

interface Shape {
  readonly creatives: number;
  readonly paused: number;
  readonly bid: number;
  readonly status: "ENABLE" | "DISABLE";
}

interface Phase {
  readonly name: string;
  readonly bound: number;
  readonly args: readonly string[];
  readonly shape?: Shape;
}

const UP = ["up", "--yes", "--skip-preview"];
const START: Shape = { creatives: CREATIVES, paused: 0, bid: 2, status: "ENABLE" };
const batches = (count: number): number => Math.ceil(count / TOGETHER);

const PHASES: readonly Phase[] = [
  { name: "create", bound: C + G + A, args: UP, shape: START },
  { name: "no-op up", bound: 0, args: UP },
  { name: "refresh", bound: 1 + 1 + 1, args: ["refresh", "--yes", "--skip-preview"] },
  { name: "one creative more in each ad", bound: A, args: UP, shape: { ...START, creatives: CREATIVES + 1 } },
  { name: "one creative paused in each", bound: A, args: UP, shape: { ...START, creatives: CREATIVES + 1, paused: 1 } },
  {
    name: "bid of all ad groups",
    bound: C,
    args: UP,
    shape: { ...START, creatives: CREATIVES + 1, paused: 1, bid: 3 },
  },
  {
    name: "status of all ads",
    bound: batches(A),
    args: UP,
    shape: { ...START, creatives: CREATIVES + 1, paused: 1, bid: 3, status: "DISABLE" },
  },
  { name: "destroy", bound: batches(A) + batches(G) + batches(C), args: ["destroy", "--yes", "--skip-preview"] },
];

const program = ({ creatives, paused, bid, status }: Shape): string => `
const { SmartPlusCampaign, SmartPlusAdGroup, SmartPlusAd } = require("pulumi-tiktok");
const creative = (index) => ({ creativeInfo: { adFormat: "SINGLE_VIDEO", tiktokItemId: String(index + 1), identityType: "TT_USER", identityId: "7000000000000000101" }, ...(index < ${paused} ? { paused: true } : {}) });
for (let c = 0; c < ${CAMPAIGNS}; c++) {
  const campaign = new SmartPlusCampaign("c" + c, { name: "c" + c, objective: "WEB_CONVERSIONS", salesDestination: "WEBSITE", budget: 100 });
  for (let g = 0; g < ${GROUPS}; g++) {
    const adGroup = new SmartPlusAdGroup("c" + c + "/g" + g, { campaign, name: "g" + g, promotionType: "WEBSITE", optimizationGoal: "CLICK", billingEvent: "CPC", bidType: "BID_TYPE_CUSTOM", bidPrice: ${bid}, targetingSpec: { locationIds: ["6252001"] }, scheduleStartTime: "2027-09-01T00:00:00Z" });
    for (let a = 0; a < ${ADS}; a++)
      new SmartPlusAd("c" + c + "/g" + g + "/a" + a, { adGroup, name: "a" + a, status: ${JSON.stringify(status)}, creativeList: Array.from({ length: ${creatives} }, (_one, index) => creative(index)), landingPageUrlList: [{ landingPageUrl: "https://example.com" }], adConfiguration: { callToActionId: "7000000000000000901" } });
  }
}
`;

async function main(): Promise<void> {
  const adapter = process.env.ADAPTER === "native" ? "native" : "dynamic";
  const emulator: Emulator = await createEmulator();
  const stack = new Stack(emulator.url);
  stack.write(
    "Pulumi.yaml",
    `name: bench\nruntime: { name: nodejs, options: { typescript: false } }\nmain: index.js\n${adapter === "native" ? PLUGIN : ""}config:\n  tiktok:advertiserId: "${emulator.seed.advertiser}"\n`,
  );
  await stack.succeeds("stack", "init", "dev");
  let [seen, calls, bound] = [0, 0, 0];
  for (const phase of PHASES) {
    if (phase.shape) stack.write("index.js", throughAdapter(program(phase.shape), adapter));
    const started = performance.now();
    await stack.succeeds(...phase.args, "--parallel", "64");
    const all = emulator.requests();
    const own = all.slice(seen);
    seen = all.length;
    calls += own.length;
    bound += phase.bound;
    const paths = new Map<string, number>();
    for (const { method, path } of own) paths.set(`${method} ${path}`, (paths.get(`${method} ${path}`) ?? 0) + 1);
    const ratio = phase.bound === 0 ? String(own.length) : (own.length / phase.bound).toFixed(2);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(
      `${phase.name.padEnd(30)} bound ${String(phase.bound).padStart(3)}   calls ${String(own.length).padStart(3)} (${ratio}, ${seconds} s)   ${[...paths].map(([path, count]) => `${count} ${path}`).join(", ")}\n`,
    );
  }
  process.stdout.write(
    `${C} campaigns, ${G} ad groups, ${A} ads with ${CREATIVES} creatives each (${adapter}): ${calls} calls, bound ${bound}, ratio ${(calls / bound).toFixed(3)}\n`,
  );
  stack.close();
  await emulator.close();
}

void main();
