import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { createEmulator, type Emulator } from "../../emulator/index.js";
import { type Stack, yamlStack } from "../support/stack.js";

/** The guide's profile with smaller windows; `npm run test:faults` fills the minute, too. */
const LIMITS = process.env.FULL_SWEEP ? "5/20/1000" : "4/100/1000";
const PROCESSES = process.env.FULL_SWEEP ? [1, 2, 4] : [3];
const CAMPAIGNS = 8;

/** Campaigns, alike but for their names. */
const config = (prefix: string): string =>
  `advertiserId: "7000000000000000001"\ncampaigns:\n${Array.from(
    { length: CAMPAIGNS },
    (_one, index) => `  ${prefix}${index}:\n    objective: TRAFFIC\n    budgetMode: BUDGET_MODE_DAY\n    budget: 50\n`,
  ).join("")}`;

describe("one quota for several updates at once, on the real engine", function () {
  this.timeout(400_000);

  const [perSecond = 0, perMinute = 0] = LIMITS.split("/").map(Number);
  let emulator: Emulator;
  let stacks: Stack[];
  let state: string;

  beforeEach(async () => {
    emulator = await createEmulator({ unknownFields: "refuse", limits: LIMITS });
    state = mkdtempSync(join(tmpdir(), "tiktok-state-"));
    stacks = await Promise.all(["a", "b", "c", "d"].map((prefix) => yamlStack(emulator.url, config(prefix))));
    for (const stack of stacks) {
      Object.assign(stack.environment, { XDG_STATE_HOME: state, TIKTOK_LIMITS: LIMITS, PULUMI_PARALLEL: "64" });
    }
  });

  afterEach(async () => {
    for (const stack of stacks) stack.close();
    rmSync(state, { recursive: true, force: true });
    await emulator.close();
  });

  for (const processes of PROCESSES) {
    it(`never draws a 40100 with ${processes} at once: the processes count together`, async () => {
      await Promise.all(stacks.slice(0, processes).map((stack) => stack.succeeds("up", "--yes", "--skip-preview")));
      const requests = emulator.requests();
      expect(requests.map(({ code }) => code)).to.deep.equal(Array(processes * CAMPAIGNS).fill(0));
      const times = requests.map(({ time }) => Date.parse(time));
      for (const at of times) {
        expect(times.filter((other) => other > at - 1_000 && other <= at).length).to.be.at.most(perSecond);
        expect(times.filter((other) => other > at - 60_000 && other <= at).length).to.be.at.most(perMinute);
      }
    });
  }
});
