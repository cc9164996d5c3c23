import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { createEmulator, type Emulator } from "../../emulator/index.js";
import { startRedis } from "../support/redis.js";
import { type Stack, yamlStack } from "../support/stack.js";
import { FULL_SWEEP } from "../support/sweep.js";

/** The guide's profile with smaller windows; `npm run test:faults` fills the minute, too. */
const ROOMY = "4/100/1000";
const LIMITS = FULL_SWEEP ? "5/20/1000" : ROOMY;
const PROCESSES = FULL_SWEEP ? [1, 2, 4] : [3];
const CAMPAIGNS = 8;

/** Campaigns, alike but for their names. */
const config = (prefix: string): string =>
  `advertiserId: "7000000000000000001"\ncampaigns:\n${Array.from(
    { length: CAMPAIGNS },
    (_one, index) => `  ${prefix}${index}:\n    objective: TRAFFIC\n    budgetMode: BUDGET_MODE_DAY\n    budget: 50\n`,
  ).join("")}`;

describe("one quota for several updates at once, on the real engine", function () {
  this.timeout(400_000);

  let emulator: Emulator;
  let stacks: Stack[];
  let state: string;

  const start = async (limits: string): Promise<void> => {
    emulator = await createEmulator({ unknownFields: "refuse", limits });
    state = mkdtempSync(join(tmpdir(), "tiktok-state-"));
    stacks = await Promise.all(["a", "b", "c", "d"].map((prefix) => yamlStack(emulator.url, config(prefix))));
    for (const stack of stacks) {
      Object.assign(stack.environment, { XDG_STATE_HOME: state, TIKTOK_LIMITS: limits, PULUMI_PARALLEL: "64" });
    }
  };

  afterEach(async () => {
    for (const stack of stacks) stack.close();
    rmSync(state, { recursive: true, force: true });
    await emulator.close();
  });

  const expectKept = (limits: string, calls: number): void => {
    const [perSecond = 0, perMinute = 0] = limits.split("/").map(Number);
    const requests = emulator.requests();
    // Each machine asks once for the account's name and currency; that counts in the quota as every call does.
    const creates = requests.filter(({ path }) => path !== "/advertiser/info/");
    expect(creates.map(({ code }) => code)).to.deep.equal(Array(calls).fill(0));
    expect(requests.every(({ code }) => code === 0)).to.equal(true);
    const times = requests.map(({ time }) => Date.parse(time));
    for (const at of times) {
      expect(times.filter((other) => other > at - 1_000 && other <= at).length).to.be.at.most(perSecond);
      expect(times.filter((other) => other > at - 60_000 && other <= at).length).to.be.at.most(perMinute);
    }
  };

  for (const processes of PROCESSES) {
    it(`never draws a 40100 with ${processes} at once: the processes count together`, async () => {
      await start(LIMITS);
      await Promise.all(stacks.slice(0, processes).map((stack) => stack.succeeds("up", "--yes", "--skip-preview")));
      expectKept(LIMITS, processes * CAMPAIGNS);
    });
  }

  it("is counted in Redis for machines that share nothing else", async () => {
    await start(ROOMY);
    const redis = await startRedis();
    try {
      const machines = stacks.slice(0, 2);
      for (const [index, stack] of machines.entries()) {
        const own = { XDG_STATE_HOME: join(state, String(index)), TIKTOK_QUOTA_URL: redis.url };
        Object.assign(stack.environment, own);
      }
      const outputs = await Promise.all(machines.map((stack) => stack.succeeds("up", "--yes", "--skip-preview")));
      expect(outputs.join("\n")).not.to.include("cannot be used");
      expectKept(ROOMY, 2 * CAMPAIGNS);
      await redis.kill();
      const [first] = machines;
      first?.write("ads/ads.yaml", config("a").replaceAll("budget: 50", "budget: 60"));
      expect(await first?.succeeds("up", "--yes", "--skip-preview")).to.match(
        /The quota's Redis at 127\.0\.0\.1:\d+ cannot be used .* only the calls of this machine are counted/,
      );
    } finally {
      await redis.kill();
    }
  });
});
