import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "chai";
import { createEmulator, type Emulator } from "../../emulator/index.js";
import { type Stack, yamlStack } from "../support/stack.js";

const CAMPAIGNS = 12;

const config = `advertiserId: "7000000000000000001"\ncampaigns:\n${Array.from(
  { length: CAMPAIGNS },
  (_one, index) => `  c${index}:\n    objective: TRAFFIC\n    budgetMode: BUDGET_MODE_DAY\n    budget: 50\n`,
).join("")}`;

describe("Ctrl-C in the middle of an update, on the real engine", function () {
  this.timeout(120_000);

  let emulator: Emulator;
  let stack: Stack;

  before(async () => {
    emulator = await createEmulator({ unknownFields: "refuse" });
    stack = await yamlStack(emulator.url, config);
  });

  after(async () => {
    stack.close();
    await emulator.close();
  });

  it("ends within five seconds, starts no further call, lets go of the lock, and nothing is made twice", async () => {
    // Answers come late, so that the signal meets calls on the way.
    emulator.faults.add({ path: "/campaign/create/", kind: "stall", ms: 1_000 });
    const running = stack.start(["up", "--yes", "--skip-preview", "--parallel", "3"]);
    while (emulator.faults.struck < 4) await sleep(10);
    const pressed = performance.now();
    running.child.kill("SIGINT");
    const { code } = await running.outcome;
    expect(code).not.to.equal(0);
    expect(performance.now() - pressed).to.be.below(5_000);
    const sent = emulator.requests().length;
    await sleep(1_500);
    expect(emulator.requests().length - sent, "calls that were on the way").to.be.at.most(3);
    expect(emulator.requests().length).to.be.below(CAMPAIGNS);
    emulator.faults.clear();
    await stack.succeeds("up", "--yes", "--skip-preview");
    const names = emulator.world.store.find("campaign", { deleted: false }).map(({ name }) => name);
    expect(names).to.have.members(Array.from({ length: CAMPAIGNS }, (_one, index) => `c${index}`));
    expect(await stack.resources()).to.have.length(CAMPAIGNS);
  });
});
