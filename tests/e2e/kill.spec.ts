import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "chai";
import { createEmulator, type Emulator, type Fault } from "../../emulator/index.js";
import { isProvider, killIn, quietIn } from "../support/processes.js";
import { DEMO_CONFIG as CONFIG, type Stack, typescriptStack, yamlStack } from "../support/stack.js";
import { FULL_SWEEP } from "../support/sweep.js";

/** Boundaries of one call: before it runs (and it runs later all the same), and after it ran and before its answer. */
const BOUNDARIES: readonly Fault["kind"][] = ["slow", "stall"];
const ALL_PATHS = [
  "/campaign/create/",
  "/adgroup/create/",
  "/ad/create/",
  "/file/video/ad/upload/",
  "/file/image/ad/upload/",
];

/** `npm run test:faults` tries every boundary; `npm test` the one where nothing but the journal helps. */
const PATHS = FULL_SWEEP ? ALL_PATHS : ["/ad/create/"];

describe("kill -9 in the middle of an update, on the real engine", function () {
  this.timeout(180_000);
  // Only Linux shows which processes work in a folder.
  before(function () {
    if (process.platform !== "linux") this.skip();
  });

  let emulator: Emulator;
  let stack: Stack;

  beforeEach(async () => {
    emulator = await createEmulator({ unknownFields: "refuse" });
    stack = await yamlStack(emulator.url, CONFIG);
  });

  afterEach(async () => {
    stack.close();
    await emulator.close();
  });

  /** Starts an update, and kills it as soon as a fault holds a call. */
  async function killedAt(fault: Fault, victims: (pid: number) => boolean): Promise<void> {
    emulator.faults.add({ ...fault, times: 1, ms: 2_500 });
    const running = stack.pulumi("up", "--yes", "--skip-preview");
    while (emulator.faults.struck === 0) await sleep(10);
    await quietIn(stack.folder);
    killIn(stack.folder, victims);
    await running;
    emulator.faults.clear();
  }

  const count = (kind: "campaign" | "adgroup" | "ad" | "video" | "image"): number =>
    emulator.world.store.find(kind, { deleted: false }).length;
  const table = (): Record<string, number> => ({
    campaigns: count("campaign"),
    adGroups: count("adgroup"),
    ads: count("ad"),
    videos: count("video"),
    images: count("image"),
  });
  const WANTED = { campaigns: 1, adGroups: 1, ads: 2, videos: 1, images: 2 };

  for (const path of PATHS) {
    for (const kind of BOUNDARIES) {
      it(`leaves exactly one object each after CLI and provider were killed at ${path}, ${kind === "slow" ? "before the call ran" : "before its answer"}`, async () => {
        await killedAt({ path, kind }, () => true);
        await stack.succeeds("cancel", "--yes");
        await stack.succeeds("up", "--yes", "--skip-preview");
        expect(table()).to.deep.equal(WANTED);
        await stack.succeeds("refresh", "--yes", "--clear-pending-creates", "--skip-preview");
        await stack.succeeds("up", "--yes", "--skip-preview", "--expect-no-changes");
        expect(table()).to.deep.equal(WANTED);
      });
    }
  }

  it("leaves exactly one object each after only the provider was killed", async () => {
    await killedAt({ path: "/ad/create/", kind: "stall" }, isProvider);
    await stack.succeeds("up", "--yes", "--skip-preview");
    expect(table()).to.deep.equal(WANTED);
  });

  it("leaves exactly one object each after CLI and plugin were killed, in the native adapter", async () => {
    stack.close();
    stack = await typescriptStack(emulator.url, "native");
    await killedAt({ path: "/ad/create/", kind: "stall" }, () => true);
    await stack.succeeds("cancel", "--yes");
    await stack.succeeds("up", "--yes", "--skip-preview");
    expect(table()).to.deep.equal({ campaigns: 1, adGroups: 1, ads: 1, videos: 1, images: 1 });
    expect(await stack.resources()).to.have.length(5);
  });

  it("leaves exactly one object each when refresh clears the pending creates first", async () => {
    await killedAt({ path: "/ad/create/", kind: "stall" }, () => true);
    await stack.succeeds("cancel", "--yes");
    await stack.succeeds("refresh", "--yes", "--clear-pending-creates", "--skip-preview");
    await stack.succeeds("up", "--yes", "--skip-preview");
    expect(table()).to.deep.equal(WANTED);
  });
});
