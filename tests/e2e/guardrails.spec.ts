import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect } from "chai";
import { createEmulator, type Emulator } from "../../emulator/index.js";
import { adaptersIn, DEMO_CONFIG, PLUGIN, Stack, throughAdapter, yamlStack } from "../support/stack.js";
import { ROOT } from "../support/world.js";

const POLICY = "mandatory:\n  maxDailyBudget:\n    USD: { campaign: 30 }\n";
const PROGRAM = `const { Campaign } = require("pulumi-tiktok");
const budget = Number(process.env.BUDGET);
new Campaign("spring", { name: "Spring", objective: "TRAFFIC", budgetMode: "BUDGET_MODE_DAY", budget, currency: "USD" });
`;

describe("guardrails on the real engine", function () {
  this.timeout(120_000);
  let emulator: Emulator;
  let stack: Stack;

  beforeEach(async () => {
    emulator = await createEmulator();
  });

  afterEach(async () => {
    stack.close();
    await emulator.close();
  });

  it("stop validate, preview and up with the same message, and nothing is sent", async () => {
    stack = await yamlStack(emulator.url, DEMO_CONFIG);
    stack.write("tiktok-ads.policy.yaml", POLICY);
    const cli = join(ROOT, "dist", "cli", "main.js");
    const validated = await promisify(execFile)(process.execPath, [cli, "validate"], { cwd: stack.folder }).catch(
      (error: unknown) => error as { code: number; stderr: string },
    );
    const message =
      /ads\/ads\.yaml:\d+:\d+: Guardrail maxDailyBudget: campaign spring may spend 40 USD a day; the limit is 30 USD\. \(tiktok-ads\.policy\.yaml:2\)/;
    expect(validated).to.include({ code: 1 });
    expect(validated.stderr).to.match(message);
    for (const command of [["preview"], ["up", "--yes"]]) {
      const { code, output } = await stack.pulumi(...command);
      expect(code, output).not.to.equal(0);
      expect(output).to.match(message);
    }
    stack.environment.TIKTOK_ADS_PLAN_ONLY = "1";
    expect((await stack.pulumi("up", "--yes", "--skip-preview")).output).to.include("plans and changes nothing");
    // The account is asked for its name and currency; nothing else is.
    expect(emulator.requests().filter(({ path }) => path !== "/advertiser/info/")).to.deep.equal([]);
  });

  for (const adapter of adaptersIn("native"))
    it(`apply in Check, to programs and to increases as well: ${adapter}`, async () => {
      stack = new Stack(emulator.url);
      stack.write(
        "Pulumi.yaml",
        `name: ads\nruntime: { name: nodejs, options: { typescript: false } }\nmain: index.js\n${PLUGIN}`,
      );
      stack.write("index.js", throughAdapter(PROGRAM, adapter));
      stack.write(
        "tiktok-ads.policy.yaml",
        "mandatory:\n  maxDailyBudget: { USD: { campaign: 500 } }\n  maxIncrease: 50\n",
      );
      stack.environment.TIKTOK_ADVERTISER_ID = emulator.seed.advertiser;
      await stack.succeeds("stack", "init", "dev");
      const up = (budget: number) => {
        stack.environment.BUDGET = String(budget);
        return stack.pulumi("up", "--yes", "--skip-preview");
      };
      expect((await up(600)).output).to.include(
        "campaign spring may spend 600 USD a day; the limit is 500 USD. (tiktok-ads.policy.yaml:2)".replace(
          "campaign spring",
          adapter === "native" ? "campaign spring" : "campaign Spring",
        ),
      );
      expect(emulator.requests()).to.deep.equal([]);
      expect(await up(100)).to.include({ code: 0 });
      const raised = await up(200);
      expect(raised.code).not.to.equal(0);
      expect(raised.output).to.match(
        /goes from 100 to 200 \(\+100 %\); at most \+50 % in one change\. \(tiktok-ads\.policy\.yaml:3\)/,
      );
      expect(await up(150)).to.include({ code: 0 });
      // What tiktok-ads preview sets, so that its report can name every violation, opens no way round them.
      stack.environment.TIKTOK_ADS_PLAN_ONLY = "1";
      const made = emulator.requests().length;
      const planned = await up(400);
      expect(planned.code).not.to.equal(0);
      expect(planned.output).to.include("TIKTOK_ADS_PLAN_ONLY is set, so this run plans and changes nothing");
      expect(emulator.requests()).to.have.length(made);
    });
});
