import { expect } from "chai";
import { createEmulator, type Emulator } from "../../emulator/index.js";
import { tiktokAds } from "../support/cli.js";
import { type Postgres, startPostgres } from "../support/postgres.js";
import { Stack } from "../support/stack.js";

const CAMPAIGN = `advertiserId: "7000000000000000001"
campaigns:
  spring: { objective: REACH, budgetMode: BUDGET_MODE_DAY, budget: 50, status: DISABLE }
`;

describe("tiktok-ads up with its state in PostgreSQL", function () {
  this.timeout(240_000);

  let emulator: Emulator;
  let postgres: Postgres;
  let stack: Stack;

  before(async () => {
    emulator = await createEmulator({ unknownFields: "refuse" });
    postgres = await startPostgres();
    stack = new Stack(emulator.url);
    stack.write("Pulumi.yaml", "name: ads\nruntime: nodejs\nmain: index.js\n");
    stack.write("index.js", 'module.exports = require("pulumi-tiktok").applyConfigs();\n');
    stack.write("ads/ads.yaml", CAMPAIGN);
    stack.environment = { ...stack.environment, PULUMI_BACKEND_URL: `${postgres.url}?sslmode=disable` };
    await stack.succeeds("stack", "init", "dev");
  });

  after(async () => {
    stack.close();
    await postgres.remove();
    await emulator.close();
  });

  const run = (...args: string[]) => tiktokAds(args, { folder: stack.folder, environment: stack.environment });
  const names = (): string[] => emulator.world.store.find("campaign", { deleted: false }).map(({ name }) => name);

  it("applies, and creates nothing twice where the server went away before the state was written", async () => {
    // The server ends as in a power cut when TikTok is asked for the campaign; the engine can write no state any more.
    let killed: Promise<void> | undefined;
    const watching = setInterval(() => {
      if (!killed && emulator.requests().some(({ path }) => path.includes("/campaign/create/")))
        killed = postgres.kill();
    }, 5);
    const first = await run("up", "--yes");
    clearInterval(watching);
    expect(killed, first.stdout + first.stderr).to.not.equal(undefined);
    await killed;
    expect(first.code).to.equal(1);
    expect(names()).to.deep.equal(["spring"]);

    const away = await run("up", "--yes");
    expect(away.code).to.equal(1);
    expect(away.stderr).to.include("does not answer").and.to.include("connection refused");
    expect(away.stderr).to.not.include("login --local");

    await postgres.start();
    await stack.pulumi("cancel", "--yes", "--stack", "dev");
    const second = await run("up", "--yes");
    expect(second, second.stdout + second.stderr).to.include({ code: 0 });
    expect(names()).to.deep.equal(["spring"]);
    const third = await run("up", "--yes");
    expect(third, third.stdout + third.stderr).to.include({ code: 0 });
    expect(third.stdout).to.include("Nothing to change.");
  });
});
