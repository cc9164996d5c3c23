import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "chai";
import { createEmulator, type Emulator, type Fault, SEED } from "../../emulator/index.js";
import { killIn, quietIn } from "../support/processes.js";
import { post, SMART_CAMPAIGN, smartAd, smartGroup } from "../support/smart-plus.js";
import { ADAPTERS, type Adapter, PLUGIN, Stack, throughAdapter } from "../support/stack.js";
import { FULL_SWEEP } from "../support/sweep.js";

const PROGRAM = `
const tiktok = require("pulumi-tiktok");
const { campaign, group, ad } = require("./smart.json");
const made = new tiktok.SmartPlusCampaign("smart", campaign);
const below = new tiktok.SmartPlusAdGroup("smart", { ...group, campaign: made });
new tiktok.SmartPlusAd("smart", { ...ad, adGroup: below });
`;

interface Scenario {
  readonly level: "campaign" | "adgroup" | "ad";
  /** `slow`: killed before the call ran, and it runs later all the same; `stall`: after it ran, before its answer. */
  readonly kind: Fault["kind"];
  readonly adapter: Adapter;
  readonly otherMachine: boolean;
}

const ALL: readonly Scenario[] = (["campaign", "adgroup", "ad"] as const).flatMap((level) =>
  (["slow", "stall"] as const).flatMap((kind) =>
    ADAPTERS.flatMap((adapter) => [false, true].map((otherMachine) => ({ level, kind, adapter, otherMachine }))),
  ),
);

/** An ad's create has no idempotency at all: the one where nothing but the look-up helps. `npm run test:smart-plus` runs all. */
const SOME: readonly Scenario[] = [{ level: "ad", kind: "stall", adapter: "dynamic", otherMachine: false }];
const [part = 0, parts = 1] = (process.env.SWEEP_PART ?? "").split("/").filter(Boolean).map(Number);
const SCENARIOS = FULL_SWEEP ? ALL.filter((_one, index) => index % parts === part % parts) : SOME;

describe("Smart+: kill -9 at each create, on the real engine", function () {
  this.timeout(300_000);
  before(function () {
    if (process.platform !== "linux") this.skip();
  });

  let emulator: Emulator;
  let stack: Stack;
  let elsewhere: string;

  beforeEach(async () => {
    emulator = await createEmulator({ unknownFields: "refuse" });
    elsewhere = mkdtempSync(join(tmpdir(), "tiktok-elsewhere-"));
    stack = new Stack(emulator.url);
  });

  afterEach(async () => {
    killIn(stack.folder);
    stack.close();
    await emulator.close();
    rmSync(elsewhere, { recursive: true, force: true });
  });

  const living = (): number[] =>
    (["campaign", "adgroup", "smart_ad"] as const).map(
      (kind) => emulator.world.store.find(kind, { gone: false }).length,
    );

  async function project(adapter: Adapter): Promise<void> {
    const config = `config:\n  tiktok:advertiserId: "${SEED.advertiser}"\n`;
    stack.write(
      "Pulumi.yaml",
      `name: ads\nruntime: { name: nodejs, options: { typescript: false } }\nmain: index.js\n${adapter === "native" ? PLUGIN : ""}${config}`,
    );
    stack.write("index.js", throughAdapter(PROGRAM, adapter));
    const { campaign: _campaign, ...group } = smartGroup("");
    const { adGroup: _adGroup, ...ad } = smartAd("", [post("1"), post("2", { paused: true })]);
    stack.write("smart.json", JSON.stringify({ campaign: SMART_CAMPAIGN, group, ad }));
    await stack.succeeds("stack", "init", "dev");
  }

  /**
   * A campaign has nothing above it that says whose it is, and the machine that knew is gone: the update refuses, makes no
   * second one, and says what the user may do. Here they do it: import it, or delete it.
   */
  async function decided(adapter: Adapter): Promise<void> {
    const { code, output } = await stack.pulumi("up", "--yes", "--skip-preview");
    expect(code).not.to.equal(0);
    const [campaign] = emulator.world.store.find("campaign", { gone: false });
    const id = String(campaign?.id);
    expect(output.replace(/\s+/g, " "))
      .to.include(`TikTok already has a Smart+ campaign with this name, ${id}`)
      .and.include("No second one was created");
    expect(living()).to.deep.equal([1, 0, 0]);
    if (adapter === "native") {
      expect(output.replace(/\s+/g, " ")).to.include(`pulumi import tiktok:index:SmartPlusCampaign NAME ${id}`);
      await stack.succeeds("refresh", "--yes", "--clear-pending-creates", "--skip-preview");
      const args = ["tiktok:index:SmartPlusCampaign", "smart", id, "--yes", "--protect=false", "--generate-code=false"];
      await stack.succeeds("import", ...args);
      return;
    }
    const answer = await fetch(`${emulator.url}/open_api/v1.3/smart_plus/campaign/status/update/`, {
      method: "POST",
      headers: { "Access-Token": SEED.token, "Content-Type": "application/json" },
      body: JSON.stringify({ advertiser_id: SEED.advertiser, campaign_ids: [id], operation_status: "DELETE" }),
    });
    expect(((await answer.json()) as { code: number }).code).to.equal(0);
  }

  for (const { level, kind, adapter, otherMachine } of SCENARIOS) {
    const when = kind === "slow" ? "before the call ran" : "before its answer";
    it(`leaves one object each after all processes died at the ${level}'s create, ${when}, on ${otherMachine ? "another" : "the same"} machine (${adapter})`, async () => {
      await project(adapter);
      emulator.faults.add({ path: `/smart_plus/${level}/create/`, kind, times: 1, ms: 2_500 });
      const { outcome } = stack.start(["up", "--yes", "--skip-preview"]);
      while (emulator.faults.struck === 0) await sleep(20);
      await quietIn(stack.folder);
      killIn(stack.folder);
      await outcome;
      emulator.faults.clear();
      if (otherMachine) stack.environment = { ...stack.environment, XDG_STATE_HOME: elsewhere };
      await stack.pulumi("cancel", "--yes");
      if (level === "campaign" && otherMachine) await decided(adapter);
      await stack.succeeds("up", "--yes", "--skip-preview");
      expect(living()).to.deep.equal([1, 1, 1]);
      await stack.succeeds("refresh", "--yes", "--clear-pending-creates", "--skip-preview");
      await stack.succeeds("up", "--yes", "--skip-preview", "--expect-no-changes");
      expect(living()).to.deep.equal([1, 1, 1]);
      const [ad] = emulator.world.store.find("smart_ad", { gone: false });
      const list = ad?.row.creative_list as { material_operation_status: string }[];
      expect(list.map((one) => one.material_operation_status)).to.deep.equal(["ENABLE", "DISABLE"]);
    });
  }
});
