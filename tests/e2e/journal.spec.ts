import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "chai";
import { createEmulator, type Emulator } from "../../emulator/index.js";
import { tiktokAds } from "../support/cli.js";
import { type Postgres, startPostgres } from "../support/postgres.js";
import { killIn } from "../support/processes.js";
import { DEMO_CONFIG as CONFIG, type Stack, yamlStack } from "../support/stack.js";

describe("a journal that machines share, on the real engine", function () {
  this.timeout(240_000);
  before(function () {
    if (process.platform !== "linux") this.skip();
  });

  let emulator: Emulator;
  let server: Postgres;
  let stack: Stack;

  beforeEach(async () => {
    emulator = await createEmulator({ unknownFields: "refuse" });
    server = await startPostgres();
    stack = await yamlStack(emulator.url, CONFIG);
  });

  afterEach(async () => {
    stack.close();
    await server.remove();
    await emulator.close();
  });

  const living = (kind: "campaign" | "adgroup" | "ad"): number =>
    emulator.world.store.find(kind, { deleted: false }).length;

  it("lets a new machine continue for a lost one whose state was not written, and creates nothing twice", async () => {
    // Runners check projects out where they like.
    const elsewhere = join(stack.folder, "elsewhere");
    const on = (machine: string, folder: string, ...args: string[]) =>
      tiktokAds([...args, "--stack", "dev"], {
        folder,
        environment: {
          ...stack.environment,
          CI: "true",
          TIKTOK_JOURNAL_URL: server.url,
          XDG_STATE_HOME: join(stack.folder, machine),
        },
      });
    emulator.faults.add({ path: "/ad/create/", kind: "stall", times: 1, ms: 60_000 });
    const lost = on("runner-1", stack.folder, "up", "--yes");
    while (emulator.faults.struck === 0) await sleep(10);
    killIn(stack.folder);
    await lost;
    emulator.faults.clear();
    expect(await stack.resources()).to.deep.equal([]);
    await stack.succeeds("cancel", "--yes");

    mkdirSync(elsewhere);
    for (const name of ["Pulumi.yaml", "index.js", "ads", "media", "node_modules"])
      cpSync(join(stack.folder, name), join(elsewhere, name), { recursive: true, verbatimSymlinks: true });
    const next = await on("runner-2", elsewhere, "up", "--yes");
    expect(next, next.stdout + next.stderr).to.include({ code: 0 });
    expect(next.stderr).to.not.include("With checkpoints");
    expect([living("campaign"), living("adgroup"), living("ad")]).to.deep.equal([1, 1, 2]);
  });

  it("creates nothing where the journal cannot be reached", async () => {
    await server.kill();
    stack.environment = { ...stack.environment, TIKTOK_JOURNAL_URL: server.url };
    const { code, output } = await stack.pulumi("up", "--yes", "--skip-preview");
    expect(code).to.not.equal(0);
    expect(output).to.include("the shared journal of creates at 127.0.0.1").and.to.include("tiktok:journalUrl");
    expect(living("campaign")).to.equal(0);
  });
});
