import { expect } from "chai";
import { createEmulator, type Emulator } from "../../emulator/index.js";
import { adaptersIn, PLUGIN, Stack, throughAdapter } from "../support/stack.js";

const GROUP = `promotionType: "WEBSITE", optimizationGoal: "CLICK", billingEvent: "CPC", budgetMode: "BUDGET_MODE_DAY",
  placements: ["PLACEMENT_TIKTOK"], locationIds: ["6252001"], scheduleStartTime: "2027-03-01T00:00:00Z"`;
/** Campaigns of one ad group each, as KEYS names them; DAY, when given, is the campaigns' own budget. */
const PROGRAM = `const { AdGroup, Campaign } = require("pulumi-tiktok");
const day = Number(process.env.DAY || 0);
for (const key of (process.env.KEYS || "").split(",").filter(Boolean)) {
  const [name, budget] = key.split("=");
  const campaign = new Campaign(name, {
    name, objective: "TRAFFIC", currency: "USD", status: "ENABLE",
    ...(day ? { budgetMode: "BUDGET_MODE_DAY", budget: day } : { budgetMode: "BUDGET_MODE_INFINITE" }),
  });
  const id = process.env.PLAIN ? campaign.id.apply((one) => one) : campaign;
  new AdGroup(name + "/all", { campaign: id, name: "all", currency: "USD", budget: Number(budget), ${GROUP} });
}
`;
const policy = (limits: string): string => `mandatory:\n  maxDailyBudget:\n    USD: { ${limits} }\n`;

describe("the account's money in guardrails, on the real engine", function () {
  this.timeout(240_000);
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
  });

  afterEach(async () => {
    stack.close();
    await emulator.close();
  });

  const up = (keys: string, more: Readonly<Record<string, string>> = {}, ...args: string[]) => {
    Object.assign(stack.environment, { KEYS: keys, DAY: "", PLAIN: "", ...more });
    return stack.pulumi("up", "--yes", "--skip-preview", ...args);
  };
  const lists = (path: string): number =>
    emulator.requests().filter((one) => one.method === "GET" && one.path.endsWith(path)).length;
  const made = (): number => emulator.requests().filter(({ path }) => path.endsWith("/campaign/create/")).length;

  for (const adapter of adaptersIn("native"))
    it(`count what runs there: one campaign per run, a program that omits resources, --target; each level is listed once: ${adapter}`, async () => {
      stack.write("index.js", throughAdapter(PROGRAM, adapter));
      stack.write("tiktok-ads.policy.yaml", policy("advertiser: 500"));
      await stack.succeeds("stack", "init", "dev");
      const first = await up("a=190,b=190");
      expect(first.code, first.output).to.equal(0);
      const before = lists("/adgroup/get/");
      const second = await up("a=190,b=190,c=190");
      expect(second.code).not.to.equal(0);
      expect(second.output).to.include(
        `advertiser ${emulator.seed.advertiser} may spend 570 USD a day; the limit is 500 USD`,
      );
      // What the state alone shows to be too much asks nothing; which resource Check sees first is the engine's choice.
      expect(lists("/adgroup/get/") - before).to.be.at.most(1);
      // Another stack, which knows nothing of the first.
      await stack.succeeds("stack", "init", "other");
      const known = lists("/adgroup/get/");
      const third = await up("c=190");
      expect(third.code).not.to.equal(0);
      // Once, however many resources ask at the same time.
      expect(lists("/adgroup/get/") - known).to.equal(1);
      expect(third.output).to.include("may spend 570 USD a day");
      expect(made()).to.equal(2);
      const small = await up("c=100");
      expect(small.code, small.output).to.equal(0);
      await stack.succeeds("stack", "select", "dev");
      const raised = await up("a=190,b=300", {}, "--target", "**AdGroup::b/all");
      expect(raised.code).not.to.equal(0);
      expect(raised.output).to.include("may spend 590 USD a day");
      // What lowers passes, and so does a move within the limit, whatever is asked for first.
      const moved = await up("a=290,b=90");
      expect(moved.code, moved.output).to.equal(0);
    });

  it("add up across explicit providers and both adapters, which are separate processes", async () => {
    stack.write(
      "index.js",
      `const pulumi = require("@pulumi/pulumi");
const dynamic = require("pulumi-tiktok");
const native = require("pulumi-tiktok/native");
const made = (kinds, name, options) => {
  const campaign = new kinds.Campaign(name, { name, objective: "TRAFFIC", currency: "USD", status: "ENABLE", budgetMode: "BUDGET_MODE_INFINITE" }, options);
  new kinds.AdGroup(name, { campaign, name, currency: "USD", budget: 190, ${GROUP} }, options);
};
made(dynamic, "a", {});
for (const name of ["b", "c"]) made(native, name, { provider: new native.Provider("p" + name, {}) });
`,
    );
    stack.write("tiktok-ads.policy.yaml", policy("stack: 500"));
    await stack.succeeds("stack", "init", "dev");
    const { code, output } = await stack.pulumi("up", "--yes", "--skip-preview");
    expect(code).not.to.equal(0);
    expect(output).to.include("the stack may spend 570 USD a day; the limit is 500 USD");
  });

  for (const adapter of adaptersIn("dynamic"))
    it(`agree where a campaign's budget exceeds the limit and its ad groups do not: validate, preview, up: ${adapter}`, async () => {
      stack.write("index.js", throughAdapter(PROGRAM, adapter));
      stack.write("tiktok-ads.policy.yaml", policy("campaign: 100"));
      await stack.succeeds("stack", "init", "dev");
      for (const [day, budget, passes] of [
        ["80", "40", true],
        ["110", "40", true],
        ["110", "105", false],
      ] as const) {
        Object.assign(stack.environment, { KEYS: `a=${budget}`, DAY: day });
        const planned = await stack.pulumi("preview");
        const done = await up(`a=${budget}`, { DAY: day });
        expect(
          [planned.code === 0, done.code === 0],
          `${day}, ${budget}: ${planned.output}${done.output}`,
        ).to.deep.equal([passes, passes]);
      }
    });

  it("judge ad groups under plain ids with their campaign, in preview and up", async () => {
    stack.write("index.js", throughAdapter(PROGRAM, "native"));
    stack.write("tiktok-ads.policy.yaml", `${policy("campaign: 500")}  newObjectsPaused: true\n`);
    await stack.succeeds("stack", "init", "dev");
    const planned = await up("a=190", { PLAIN: "1" });
    expect(planned.output).to.include("campaign a is new and would start enabled");
    stack.write(
      "index.js",
      throughAdapter(PROGRAM, "native").replace('status: "ENABLE"', 'status: process.env.STATUS || "DISABLE"'),
    );
    const paused = await up("a=190", { PLAIN: "1" });
    expect(paused.code, paused.output).to.equal(0);
    // It is enabled by an update, which is no new object; what is new below it is.
    stack.write("tiktok-ads.policy.yaml", policy("campaign: 500"));
    expect(await up("a=190", { PLAIN: "1", STATUS: "ENABLE" })).to.include({ code: 0 });
    stack.write("tiktok-ads.policy.yaml", `${policy("campaign: 500")}  newObjectsPaused: true\n`);
    const program = throughAdapter(PROGRAM, "native").replace(
      'status: "ENABLE"',
      'status: process.env.STATUS || "DISABLE"',
    );
    const more = (budget: number): string =>
      `${program}  \nconst { Campaign: Top } = require("pulumi-tiktok/native");\nnew AdGroup("late", { campaign: process.env.ID, name: "late", status: process.env.LATE, currency: "USD", budget: ${budget}, ${GROUP} });\n`;
    const id = (await stack.resources()).find(({ type }) => type.endsWith(":Campaign"))?.id ?? "";
    stack.write("index.js", more(190));
    const refused = await up("a=190", { PLAIN: "1", STATUS: "ENABLE", ID: id, LATE: "ENABLE" });
    expect(refused.output).to.include("ad group late is new and would start enabled");
    stack.write("index.js", more(400));
    const tooMuch = await up("a=190", { PLAIN: "1", STATUS: "ENABLE", ID: id, LATE: "DISABLE" });
    expect(tooMuch.output).to.include("campaign a may spend 590 USD a day; the limit is 500 USD");
  });

  for (const [adapter, announces] of [
    ["dynamic", true],
    ["native", false],
  ] as const)
    it(`see what replaces a removed campaign, whatever its name: ${announces ? "announced" : "known only when it is created"}, ${adapter}`, async () => {
      const program = throughAdapter(PROGRAM, adapter);
      const late = program.replace("name, objective", 'name: require("@pulumi/pulumi").output(name), objective');
      stack.write("index.js", announces ? program : late);
      stack.write("tiktok-ads.policy.yaml", "mandatory: { maxIncrease: 50 }\n");
      await stack.succeeds("stack", "init", "dev");
      expect((await up("a=100")).code).to.equal(0);
      const instead = await up("b=1000");
      expect(instead.code).not.to.equal(0);
      expect(instead.output).to.include("the replacement of a goes from 100 to 1000");
      expect(emulator.world.store.find("campaign", { deleted: false }).map(({ name }) => name)).to.not.include("b/all");
      expect(emulator.world.store.find("adgroup", { deleted: false })).to.have.length(1);
      if (announces) expect((await stack.pulumi("preview")).output).to.include("the replacement of a goes from 100");
      const beside = await up("a=100,b=1000");
      expect(beside.code, beside.output).to.equal(0);
    });

  it("refuse a currency that differs from the account's", async () => {
    stack.write("index.js", PROGRAM.replaceAll('"USD"', '"IDR"'));
    stack.write(
      "tiktok-ads.policy.yaml",
      "mandatory: { maxDailyBudget: { USD: { campaign: 500 }, IDR: { campaign: 10000000 } } }\n",
    );
    await stack.succeeds("stack", "init", "dev");
    const { code, output } = await up("a=900000");
    expect(code).not.to.equal(0);
    expect(output).to.include("spends in USD");
    expect(made()).to.equal(0);
  });
});
