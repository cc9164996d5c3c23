import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "chai";
import { createEmulator, type Emulator, type Fault } from "../../emulator/index.js";
import { tiktokAds, updateOfUp } from "../support/cli.js";
import { type Postgres, startPostgres } from "../support/postgres.js";
import { isCli, isProvider, killIn, quietIn } from "../support/processes.js";
import { DEMO_CONFIG as CONFIG, type Stack, yamlStack } from "../support/stack.js";
import { FULL_SWEEP } from "../support/sweep.js";

/** Who is killed. */
const VICTIMS = { all: () => true, "the CLI": isCli, "the provider": isProvider } as const;
const PATHS = [
  "/campaign/create/",
  "/adgroup/create/",
  "/ad/create/",
  "/file/video/ad/upload/",
  "/file/image/ad/upload/",
] as const;
/** Before the call runs (and it runs later all the same), and after it ran and before its answer. */
const BOUNDARIES: Readonly<Record<string, Fault["kind"]>> = {
  "before the call ran": "slow",
  "before its answer": "stall",
};

interface Scenario {
  readonly victims: keyof typeof VICTIMS;
  readonly path: (typeof PATHS)[number];
  readonly boundary: string;
  /** With a journal that machines share, another machine continues, with the project in another folder. */
  readonly shared: boolean;
}

const ALL: readonly Scenario[] = [false, true].flatMap((shared) =>
  (Object.keys(VICTIMS) as (keyof typeof VICTIMS)[]).flatMap((victims) =>
    PATHS.flatMap((path) => Object.keys(BOUNDARIES).map((boundary) => ({ victims, path, boundary, shared }))),
  ),
);
/** What stands for the rest in `npm test`; `npm run test:faults` runs all. */
const SOME: readonly Scenario[] = [
  { victims: "the CLI", path: "/adgroup/create/", boundary: "before its answer", shared: true },
];
const [part = 0, parts = 1] = (process.env.SWEEP_PART ?? "").split("/").filter(Boolean).map(Number);
const SCENARIOS = FULL_SWEEP ? ALL.filter((_one, index) => index % parts === part % parts) : SOME;

describe("kill -9 in the middle of tiktok-ads up, which leaves out checkpoints", function () {
  // Four updates, on a machine that may do other work: the only failure of this sweep so far was of a limit of five minutes.
  this.timeout(600_000);
  before(function () {
    if (process.platform !== "linux") this.skip();
  });

  let emulator: Emulator;
  let server: Postgres | undefined;
  let stack: Stack;

  beforeEach(async () => {
    emulator = await createEmulator({ unknownFields: "refuse" });
    stack = await yamlStack(emulator.url, CONFIG);
  });

  afterEach(async () => {
    killIn(stack.folder);
    stack.close();
    await server?.remove();
    server = undefined;
    await emulator.close();
  });

  const KINDS = ["campaign", "adgroup", "ad", "video", "image"] as const;
  const living = (): number[] => KINDS.map((kind) => emulator.world.store.find(kind, { deleted: false }).length);
  const WANTED = [1, 1, 2, 1, 2];

  /** The project as another machine has checked it out: its own folder, its own state folder, the same backend. */
  function anotherMachine(): string {
    const folder = join(stack.folder, "another-machine");
    mkdirSync(folder);
    for (const name of ["Pulumi.yaml", "index.js", "ads", "media", "node_modules"])
      cpSync(join(stack.folder, name), join(folder, name), { recursive: true, verbatimSymlinks: true });
    stack.environment = { ...stack.environment, XDG_STATE_HOME: join(folder, "state") };
    return folder;
  }

  /** Starts an update, and kills the victims as soon as TikTok holds back a call to `path`. */
  async function killedAt(path: string, kind: Fault["kind"], victims: (pid: number) => boolean): Promise<void> {
    emulator.faults.add({ path, kind, times: 1, ms: 2_500 });
    const before = emulator.faults.struck;
    const cut = FULL_SWEEP ? updates(stack.folder) : run(stack.folder);
    let early: string | undefined;
    void cut.then(({ stdout, stderr }) => {
      early = stdout + stderr;
    });
    while (emulator.faults.struck === before) {
      if (early !== undefined) throw new Error(`the update ended before ${path}:\n${early}`);
      await sleep(10);
    }
    await quietIn(stack.folder);
    killIn(stack.folder, victims);
    const died = await cut;
    expect(died.stderr, "checkpoints are left out").to.not.include("With checkpoints");
    emulator.faults.clear();
  }

  const run = (folder: string) =>
    tiktokAds(["up", "--yes", "--stack", "dev"], { folder, environment: stack.environment });
  const updates = (folder: string) => updateOfUp("dev", { folder, environment: stack.environment });

  /** The next update ends with exactly what the program says. */
  async function settles(folder: string): Promise<void> {
    await stack.pulumi("cancel", "--yes");
    const again = await (FULL_SWEEP ? updates(folder) : run(folder));
    expect(again, again.stdout + again.stderr).to.include({ code: 0 });
    expect(living(), "campaigns, ad groups, ads, videos, images").to.deep.equal(WANTED);
    const ids = KINDS.flatMap((kind) => emulator.world.store.find(kind, { deleted: false }).map(({ id }) => id));
    expect((await stack.resources()).map(({ id }) => id)).to.have.members(ids);
    expect((await run(folder)).stdout).to.include("Nothing to change.");
  }

  if (FULL_SWEEP)
    for (const victims of Object.keys(VICTIMS) as (keyof typeof VICTIMS)[])
      for (const path of ["/adgroup/create/", "/ad/create/", "/ad/status/update/", "/adgroup/status/update/"])
        it(`continues a replacement after ${victims} died at ${path}, of an ad group and its ads`, async () => {
          const first = await updates(stack.folder);
          expect(first, first.stderr).to.include({ code: 0 });
          const config = readFileSync(join(stack.folder, "ads", "ads.yaml"), "utf8");
          const group = config.indexOf("adGroups:");
          const changed = config.slice(group).replace("BUDGET_MODE_DAY", "BUDGET_MODE_DYNAMIC_DAILY_BUDGET");
          stack.write("ads/ads.yaml", config.slice(0, group) + changed);
          await killedAt(path, "stall", VICTIMS[victims]);
          await settles(stack.folder);
        });

  for (const { victims, path, boundary, shared } of SCENARIOS)
    it(`leaves exactly one object each after ${victims} died at ${path}, ${boundary}, ${shared ? "on another machine with a shared journal" : "on the same machine"}`, async () => {
      if (shared) {
        server = await startPostgres();
        stack.environment = { ...stack.environment, CI: "true", TIKTOK_JOURNAL_URL: server.url };
      }
      await killedAt(path, BOUNDARIES[boundary] ?? "stall", VICTIMS[victims]);
      await settles(shared ? anotherMachine() : stack.folder);
    });
});
