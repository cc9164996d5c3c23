import { expect } from "chai";
import { createEmulator, type Emulator } from "../../emulator/index.js";
import { type Adapter, adaptersIn, PLUGIN, Stack, throughAdapter } from "../support/stack.js";

const MAKES = `const tiktok = require("pulumi-tiktok");
const campaign = new tiktok.Campaign("spring", { objective: "TRAFFIC", budgetMode: "BUDGET_MODE_DAY", budget: 80 });
const reach = new tiktok.Campaign("reach", { objective: "REACH", budgetMode: "BUDGET_MODE_DAY", budget: 80 });
exports.ids = { traffic: campaign.id, reach: reach.id };
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
    `name: ${project}\nruntime: { name: nodejs, options: { typescript: false } }\nmain: index.js\n${PLUGIN}config:\n  tiktok:advertiserId: "7000000000000000001"\n`,
  );
  stack.write("index.js", throughAdapter(program, adapter));
  await stack.succeeds("stack", "init", "dev");
  return stack;
}

const outputsOf = async (stack: Stack): Promise<Record<string, unknown>> =>
  JSON.parse(await stack.succeeds("stack", "output", "--json")) as Record<string, unknown>;

for (const adapter of adaptersIn("native")) {
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

    it("leave names to Pulumi, which keeps them, and look up with get what another stack has created", async () => {
      const maker = await open("maker", MAKES);
      await maker.succeeds("up", "--yes", "--skip-preview");
      const { ids, name } = (await outputsOf(maker)) as { ids: Record<string, string>; name: string };
      expect(name).to.match(/^spring-[0-9a-f]{7}$/);

      // Nothing to get; then a parent whose objective, which TikTok shows, does not go with the child.
      const finder = await open("finder", LOOKS_UP("1234567890123456789"));
      const gone = await finder.pulumi("preview");
      expect(gone.code, gone.output).not.to.equal(0);
      expect(gone.output).to.match(/1234567890123456789'? does not exist/);
      finder.write("index.js", throughAdapter(LOOKS_UP(String(ids.reach)), adapter));
      const wrong = await finder.pulumi("preview");
      expect(wrong.code).not.to.equal(0);
      expect(wrong.output).to.include("REACH");

      finder.write("index.js", throughAdapter(LOOKS_UP(String(ids.traffic)), adapter));
      await finder.succeeds("up", "--yes", "--skip-preview");
      const made = await outputsOf(finder);
      expect(made.found).to.deep.equal({
        id: ids.traffic,
        objective: "TRAFFIC",
        budget: 80,
        status: "DISABLE",
        account: "7000000000000000001",
      });
      expect(made.group).to.match(/^us-[0-9a-f]{7}$/);

      for (const one of [maker, finder])
        await one.succeeds("up", "--refresh", "--yes", "--skip-preview", "--expect-no-changes");
      expect(await outputsOf(finder)).to.deep.equal(made);
      await finder.succeeds("destroy", "--yes", "--skip-preview");
      // What was looked up is neither changed nor deleted.
      expect(written()).to.deep.equal([
        "/campaign/create/",
        "/campaign/create/",
        "/adgroup/create/",
        "/adgroup/status/update/",
      ]);
    });
  });
}
