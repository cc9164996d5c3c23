import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { createEmulator, type Emulator, SEED } from "../../emulator/index.js";
import { PLUGIN, Stack, throughAdapter, typescriptStack } from "../support/stack.js";
import { ROOT } from "../support/world.js";

const ACCOUNT = `config:\n  tiktok:advertiserId: "${SEED.advertiser}"\n`;

/** A project in Pulumi's own YAML. */
async function nativeYaml(emulatorUrl: string, program: string): Promise<Stack> {
  const stack = new Stack(emulatorUrl);
  stack.write("Pulumi.yaml", program);
  stack.copy("examples/media", "media");
  await stack.succeeds("stack", "init", "dev");
  return stack;
}

const EXAMPLE = `${readFileSync(join(ROOT, "examples", "native-yaml", "Pulumi.yaml"), "utf8").replace("../../plugin", join(ROOT, "plugin"))}${ACCOUNT}`;
const project = (resources: string): string => `name: ads\nruntime: yaml\n${PLUGIN}${ACCOUNT}${resources}`;

describe("runtime: yaml through the native adapter, on the real engine", function () {
  this.timeout(240_000);

  let emulator: Emulator;
  let stacks: Stack[];

  beforeEach(async () => {
    emulator = await createEmulator({ unknownFields: "refuse" });
    stacks = [];
  });

  afterEach(async () => {
    for (const stack of stacks) stack.close();
    await emulator.close();
  });

  const open = async (program: string): Promise<Stack> => {
    const stack = await nativeYaml(emulator.url, program);
    stacks.push(stack);
    return stack;
  };
  const calls = (): string[] =>
    emulator
      .requests()
      .filter(({ path }) => path !== "/advertiser/info/")
      .map(({ path, code }) => `${path} ${code}`);
  const living = (kind: "campaign" | "adgroup" | "ad") => emulator.world.store.find(kind, { deleted: false });

  it("creates the example, changes nothing on a second run, shows drift as such, and destroys", async () => {
    const stack = await open(EXAMPLE);
    const preview = await stack.succeeds("preview", "--diff");
    expect(preview).to.include("campaign         : [unknown]");
    expect(calls()).to.deep.equal([]);
    await stack.succeeds("up", "--yes", "--skip-preview", "--parallel", "64");
    const made = calls();
    expect(made.filter((call) => call.includes("/create/") || call.includes("/upload/"))).to.have.length(made.length);
    expect(stack.audit().map((line) => line.stack)).to.deep.equal(made.map(() => "urn:pulumi:dev::native-yaml"));
    await stack.succeeds("up", "--yes", "--skip-preview", "--expect-no-changes");
    expect(calls()).to.deep.equal(made);
    await stack.succeeds("refresh", "--yes", "--skip-preview", "--expect-no-changes");

    const [group] = living("adgroup");
    if (!group) throw new Error("there is no ad group");
    emulator.world.store.put({ ...group, row: { ...group.row, budget: 99 } });
    const drift = await stack.succeeds("preview", "--refresh", "--diff");
    expect(drift).to.match(/budget\s*: 99 => 40/);
    expect(drift).to.match(/Resources:\s+~ 1 to update\s+\d+ unchanged/);
    await stack.succeeds("up", "--yes", "--refresh", "--skip-preview");
    expect(emulator.world.store.get("adgroup", group.id)?.row.budget).to.equal(40);

    await stack.succeeds("destroy", "--yes", "--skip-preview");
    for (const kind of ["campaign", "adgroup", "ad"] as const) expect(living(kind)).to.deep.equal([]);
  });

  it("imports all five resources by file, and the code that Pulumi writes has an empty preview", async () => {
    const origin = await open(EXAMPLE);
    await origin.succeeds("up", "--yes", "--skip-preview");
    const resources = (await origin.resources()).map(({ urn, type, id = "" }) => ({
      type,
      name: urn.split("::").at(-1),
      id: type.endsWith("Campaign") ? `${SEED.advertiser}/${id}` : id,
    }));
    expect(new Set(resources.map(({ type }) => type)).size).to.equal(5);
    const before = calls().length;
    const copy = await open(project(""));
    copy.write("import.json", JSON.stringify({ resources }));
    const output = await copy.succeeds("import", "--file", "import.json", "--yes", "--out", "made.yaml");
    expect(output).not.to.include("failed to validate");
    copy.write("Pulumi.yaml", project(readFileSync(join(copy.folder, "made.yaml"), "utf8")));
    await copy.succeeds("preview", "--expect-no-changes");
    await copy.succeeds("preview", "--refresh", "--expect-no-changes");
    expect(
      calls()
        .slice(before)
        .filter((call) => !call.includes("/get/") && !call.includes("/info/")),
    ).to.deep.equal([]);
    const states = await Promise.all(
      [origin, copy].map(async (stack) => (await stack.resources()).map(({ id }) => id)),
    );
    expect(states[1]).to.have.members(states[0] ?? []);
  });

  it("imports one resource, and reports when no resource has that id", async () => {
    const origin = await open(EXAMPLE);
    await origin.succeeds("up", "--yes", "--skip-preview");
    const [campaign] = living("campaign");
    const copy = await open(project(""));
    const code = await copy.succeeds("import", "tiktok:index:Campaign", "spring", campaign?.id ?? "", "--yes");
    expect(code).to.match(/name: Spring 2027/);
    const { code: exit, output } = await copy.pulumi("import", "tiktok:index:Campaign", "none", "1", "--yes");
    expect(exit).not.to.equal(0);
    expect(output).to.include("does not exist");
  });

  it("makes names that the program omits, keeps them, and follows the project's own rule", async () => {
    const campaign = `resources:\n  spring:\n    type: tiktok:Campaign\n    properties:\n      objective: TRAFFIC\n      budgetMode: BUDGET_MODE_DAY\n      budget: 50\n`;
    const stack = await open(project(campaign));
    await stack.succeeds("up", "--yes", "--skip-preview");
    const [name = ""] = living("campaign").map((one) => one.name);
    expect(name).to.match(/^spring-[0-9a-f]{7}$/);
    stack.write("Pulumi.yaml", project(campaign.replace("50", "60")));
    await stack.succeeds("up", "--yes", "--skip-preview");
    expect(living("campaign").map((one) => [one.name, one.row.budget])).to.deep.equal([[name, 60]]);
    stack.write(
      "Pulumi.yaml",
      project(campaign.replace("spring:", "autumn:")).replace(
        "config:\n",
        "config:\n  pulumi:autonaming:\n    value:\n      mode: verbatim\n",
      ),
    );
    await stack.succeeds("up", "--yes", "--skip-preview");
    expect(living("campaign").map((one) => one.name)).to.deep.equal(["autumn"]);
  });

  it("keeps an unfinished upload, and continues it", async () => {
    const stack = await open(
      project("resources:\n  clip:\n    type: tiktok:Video\n    properties:\n      source: media/spring.mp4\n"),
    );
    await emulator.close();
    emulator = await createEmulator({ unknownFields: "refuse", processingSeconds: 3 });
    stack.environment.TIKTOK_BASE_URL = emulator.url;
    emulator.faults.add({ path: "/file/video/ad/info/", kind: "refuse", code: 40002, message: "Not now." });
    const { code, output } = await stack.pulumi("up", "--yes", "--skip-preview");
    expect(code).not.to.equal(0);
    expect(output).to.include("It is in the stack as unfinished");
    const [held] = await stack.resources();
    expect(held?.id).to.match(/^v/);
    emulator.faults.clear();
    await stack.succeeds("up", "--yes", "--skip-preview");
    expect(calls().filter((call) => call.startsWith("/file/video/ad/upload/"))).to.have.length(1);
  });

  it("never keeps a token in the state, wherever it came from", async () => {
    const stack = await open(
      project(
        `resources:\n  other:\n    type: pulumi:providers:tiktok\n    properties:\n      advertiserId: "${SEED.advertiser}"\n      accessToken:\n        fn::secret: ${SEED.token}\n  spring:\n    type: tiktok:Campaign\n    properties: { name: spring, objective: TRAFFIC, budgetMode: BUDGET_MODE_DAY, budget: 50 }\n    options:\n      provider: \${other}\n`,
      ),
    );
    stack.environment.TIKTOK_ACCESS_TOKEN = undefined;
    await stack.succeeds("up", "--yes", "--skip-preview");
    expect(living("campaign")).to.have.length(1);
    const state = await stack.succeeds("stack", "export", "--show-secrets");
    expect(state).not.to.include(SEED.token);
    expect(state).to.include("accessTokenFrom");
  });
});

describe("a stack that moves between the adapters, on the real engine", function () {
  this.timeout(240_000);

  it("shows no change and makes no call, there and back", async () => {
    const emulator = await createEmulator({ unknownFields: "refuse" });
    const stack = await typescriptStack(emulator.url);
    try {
      await stack.succeeds("up", "--yes", "--skip-preview");
      const program = readFileSync(join(stack.folder, "index.js"), "utf8");
      const made = emulator.requests().length;
      for (const adapter of ["native", "dynamic"] as const) {
        stack.write("index.js", throughAdapter(program, adapter));
        await stack.succeeds("preview", "--expect-no-changes");
        await stack.succeeds("up", "--yes", "--skip-preview", "--expect-no-changes");
        const types = new Set((await stack.resources()).map(({ type }) => type.split(":")[0]));
        expect([...types], adapter).to.deep.equal([adapter === "native" ? "tiktok" : "pulumi-nodejs"]);
      }
      expect(emulator.requests()).to.have.length(made);
    } finally {
      stack.close();
      await emulator.close();
    }
  });
});
