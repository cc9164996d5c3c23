import { expect } from "chai";
import { createEmulator, type Emulator } from "../../emulator/index.js";
import { adaptersIn, PLUGIN, Stack, throughAdapter } from "../support/stack.js";

/** A video comes before the campaign, which says the currency. */
const PROGRAM = `const { Campaign, Video } = require("pulumi-tiktok");
new Video("clip", { source: "media/spring.mp4" });
new Campaign("spring", { name: "spring", objective: "TRAFFIC", budgetMode: "BUDGET_MODE_DAY", budget: Number(process.env.BUDGET), currency: process.env.CURRENCY });
`;

describe("the account of a run, on the real engine", function () {
  this.timeout(120_000);
  let emulator: Emulator;
  let stack: Stack;

  beforeEach(async () => {
    emulator = await createEmulator();
    stack = new Stack(emulator.url);
    stack.environment.TIKTOK_ADVERTISER_ID = emulator.seed.advertiser;
    stack.write(
      "Pulumi.yaml",
      `name: ads\nruntime: { name: nodejs, options: { typescript: false } }\nmain: index.js\n${PLUGIN}`,
    );
    stack.copy("examples/media", "media");
    await stack.succeeds("stack", "init", "dev");
  });

  afterEach(async () => {
    stack.close();
    await emulator.close();
  });

  /** Pulumi shows a line as it comes, and again under Diagnostics. */
  const named = (output: string): number =>
    (output.split("Diagnostics:")[1] ?? "").match(/Account .+ \(\d+\), USD, Etc\/UTC\./g)?.length ?? 0;

  for (const adapter of adaptersIn("dynamic"))
    it(`is queried once, named by previews and updates, and blocks another currency before the first write: ${adapter}`, async () => {
      stack.write("index.js", throughAdapter(PROGRAM, adapter));
      Object.assign(stack.environment, { CURRENCY: "JPY", BUDGET: "9000" });
      const wrong = await stack.pulumi("up", "--yes", "--skip-preview");
      expect(wrong.code).not.to.equal(0);
      expect(wrong.output, wrong.output).to.match(/account .+ is in USD, so every amount would be spent in USD/);
      expect(emulator.requests().filter(({ method }) => method === "POST")).to.deep.equal([]);
      Object.assign(stack.environment, { CURRENCY: "USD", BUDGET: "60" });
      expect(named(await stack.succeeds("preview"))).to.equal(1);
      expect(named(await stack.succeeds("up", "--yes", "--skip-preview"))).to.equal(1);
      const before = emulator.requests().length;
      expect(named(await stack.succeeds("up", "--yes", "--skip-preview"))).to.equal(1);
      expect(emulator.requests().length - before, "calls of a run that changes nothing").to.equal(0);
      // One in the run that was stopped, one that made sure of it; the runs of the next day's hours ask no more.
      expect(emulator.requests().filter(({ path }) => path.endsWith("/advertiser/info/")).length).to.be.at.most(2);
    });
});
