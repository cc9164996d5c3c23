import { expect } from "chai";
import { createEmulator, type Emulator } from "../../emulator/index.js";
import { ADAPTERS, type Adapter, PLUGIN, Stack, throughAdapter } from "../support/stack.js";

const MAKES = `const tiktok = require("pulumi-tiktok");
const campaign = new tiktok.Campaign("spring", { objective: "TRAFFIC", budgetMode: "BUDGET_MODE_DAY", budget: 80 });
exports.id = campaign.id;
exports.name = campaign.name;
`;

const LOOKS_UP = (id: string) => `const tiktok = require("pulumi-tiktok");
const spring = tiktok.Campaign.get("spring", "${id}");
exports.found = { id: spring.id, objective: spring.objective, budget: spring.budget, status: spring.status, account: spring.advertiserId };
const group = new tiktok.AdGroup("us", {
  campaign: spring, promotionType: "WEBSITE", optimizationGoal: "CLICK", billingEvent: "CPC", budgetMode: "BUDGET_MODE_DAY", budget: 50,
  locationIds: ["6252001"], placements: ["PLACEMENT_TIKTOK"], scheduleStartTime: "2027-03-01T09:00:00Z", scheduleEndTime: "2027-03-09T09:00:00Z",
});
exports.group = group.name;
`;

async function stackOf(emulator: Emulator, adapter: Adapter, project: string, program: string): Promise<Stack> {
  const stack = new Stack(emulator.url);
  stack.write(
    "Pulumi.yaml",
    `name: ${project}\nruntime: nodejs\nmain: index.js\n${PLUGIN}config:\n  tiktok:advertiserId: "7000000000000000001"\n`,
  );
  stack.write("index.js", throughAdapter(program, adapter));
  await stack.succeeds("stack", "init", "dev");
  return stack;
}

const outputsOf = async (stack: Stack): Promise<Record<string, unknown>> =>
  JSON.parse(await stack.succeeds("stack", "output", "--json")) as Record<string, unknown>;

for (const adapter of ADAPTERS) {
  describe(`programs of the ${adapter} adapter, on the real engine`, function () {
    this.timeout(240_000);

    let emulator: Emulator;
    const stacks: Stack[] = [];
    const open = async (project: string, program: string): Promise<Stack> => {
      const stack = await stackOf(emulator, adapter, project, program);
      stacks.push(stack);
      return stack;
    };
    const written = (): string[] =>
      emulator
        .requests()
        .map(({ path }) => path)
        .filter((path) => /create|update|delete/.test(path));

    before(async () => {
      emulator = await createEmulator({ unknownFields: "refuse" });
    });

    after(async () => {
      for (const stack of stacks) stack.close();
      await emulator.close();
    });

    it("leave names to Pulumi, which keeps them, and look up with get what another stack has made", async () => {
      const maker = await open("maker", MAKES);
      await maker.succeeds("up", "--yes", "--skip-preview");
      const { id, name } = await outputsOf(maker);
      expect(name).to.match(/^spring-[0-9a-f]{7}$/);

      const finder = await open("finder", LOOKS_UP(String(id)));
      await finder.succeeds("up", "--yes");
      const made = await outputsOf(finder);
      expect(made.found).to.deep.equal({
        id,
        objective: "TRAFFIC",
        budget: 80,
        status: "DISABLE",
        account: "7000000000000000001",
      });
      expect(made.group).to.match(/^us-[0-9a-f]{7}$/);
      expect(written()).to.deep.equal(["/campaign/create/", "/adgroup/create/"]);

      for (const one of [maker, finder]) {
        await one.succeeds("refresh", "--yes");
        await one.succeeds("up", "--yes", "--skip-preview", "--expect-no-changes");
      }
      expect(await outputsOf(finder)).to.deep.equal(made);
      await finder.succeeds("destroy", "--yes", "--skip-preview");
      expect(written().slice(2)).to.deep.equal(["/adgroup/status/update/"]);
      await maker.succeeds("up", "--yes", "--skip-preview", "--expect-no-changes");
    });

    it("are told when there is nothing to get, and what a looked-up parent does not take", async () => {
      const lost = await open("lost", LOOKS_UP("1234567890123456789"));
      const gone = await lost.pulumi("up", "--yes", "--skip-preview");
      expect(gone.code).not.to.equal(0);
      expect(gone.output).to.match(/spring.*does not exist|resource '\S*' does not exist/);

      const maker = await open("reach", MAKES.replace('"TRAFFIC"', '"REACH"'));
      await maker.succeeds("up", "--yes", "--skip-preview");
      const wrong = await open("wrong", LOOKS_UP(String((await outputsOf(maker)).id)));
      const { code, output } = await wrong.pulumi("preview");
      expect(code).not.to.equal(0);
      expect(output).to.include("REACH");
    });
  });
}
