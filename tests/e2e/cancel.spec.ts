import { expect } from "chai";
import { createEmulator, type Emulator } from "../../emulator/index.js";
import { type Gate, startGate } from "../support/gate.js";
import { type Stack, yamlStack } from "../support/stack.js";

const CAMPAIGNS = 12;
const PARALLEL = 3;

const config = `advertiserId: "7000000000000000001"\ncampaigns:\n${Array.from(
  { length: CAMPAIGNS },
  (_one, index) => `  c${index}:\n    objective: TRAFFIC\n    budgetMode: BUDGET_MODE_DAY\n    budget: 50\n`,
).join("")}`;

describe("Ctrl-C in the middle of an update, on the real engine", function () {
  this.timeout(120_000);

  let emulator: Emulator;
  let gate: Gate;
  let stack: Stack;

  before(async () => {
    emulator = await createEmulator({ unknownFields: "refuse" });
    gate = await startGate(emulator.url, "/campaign/create/");
    stack = await yamlStack(gate.url, config);
  });

  after(async () => {
    stack.close();
    await gate.close();
    await emulator.close();
  });

  it("ends once what is on the way is answered, starts no further call, releases the lock, and nothing is created twice", async () => {
    const running = stack.start(["up", "--yes", "--skip-preview", "--parallel", String(PARALLEL)]);
    // As many calls as may be on the way at once have been carried out, and wait for their answers.
    await gate.waiting(PARALLEL);
    const noticed = new Promise<void>((resolve) => {
      running.child.stdout?.on("data", (data) => /cancel/i.test(String(data)) && resolve());
      running.child.stderr?.on("data", (data) => /cancel/i.test(String(data)) && resolve());
    });
    running.child.kill("SIGINT");
    await noticed;
    gate.open();
    const { code } = await running.outcome;
    expect(code).not.to.equal(0);
    expect(gate.held, "calls that were on the way, and none after").to.equal(PARALLEL);
    await stack.succeeds("up", "--yes", "--skip-preview");
    const names = emulator.world.store.find("campaign", { deleted: false }).map(({ name }) => name);
    expect(names).to.have.members(Array.from({ length: CAMPAIGNS }, (_one, index) => `c${index}`));
    expect(await stack.resources()).to.have.length(CAMPAIGNS);
  });
});
