import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "chai";
import { createEmulator, type Emulator } from "../../emulator/index.js";
import { isCli, isProvider, killIn, quietIn } from "../support/processes.js";
import { ADAPTERS, type Adapter, type Outcome, type Stack, typescriptStack } from "../support/stack.js";
import { FULL_SWEEP } from "../support/sweep.js";

/** Who is killed. */
const VICTIMS = { all: () => true, "the CLI": isCli, "the provider": isProvider } as const;
/** What people do to the program before they run it again. */
const EDITS: Readonly<Record<string, (program: string) => string>> = {
  "as it was": (program) => program,
  "with another text": (program) => program.replace("Iced coffee", "Now open"),
  "with another key": (program) => program.replace('Ad("clip"', 'Ad("reel"'),
  "with another name": (program) => program.replace('"Spring clip"', '"Summer clip"'),
  "without the ad": (program) => program.replace("const ad = new", 'const ad = true ? { id: "" } : new'),
};

interface Scenario {
  readonly adapter: Adapter;
  readonly victims: keyof typeof VICTIMS;
  readonly edit: string;
  readonly otherMachine: boolean;
  readonly checkpoints: boolean;
}

/** Without checkpoints, another machine knows of nothing: its first create is refused, and is a test of its own. */
const ALL: readonly Scenario[] = ADAPTERS.flatMap((adapter) =>
  (Object.keys(VICTIMS) as (keyof typeof VICTIMS)[]).flatMap((victims) =>
    Object.keys(EDITS).flatMap((edit) =>
      [
        { otherMachine: false, checkpoints: true },
        { otherMachine: false, checkpoints: false },
        { otherMachine: true, checkpoints: true },
      ].map((rest) => ({ adapter, victims, edit, ...rest })),
    ),
  ),
);

/** What stands for the rest in `npm test`: one of each kind. `npm run test:faults` runs all. */
const SOME: readonly Scenario[] = [
  { adapter: "dynamic", victims: "the CLI", edit: "as it was", otherMachine: false, checkpoints: true },
  { adapter: "native", victims: "all", edit: "with another text", otherMachine: true, checkpoints: true },
  { adapter: "native", victims: "all", edit: "with another name", otherMachine: false, checkpoints: false },
];

/** A share of the sweep, such as `2/8`, where it is to end sooner. */
const [part = 0, parts = 1] = (process.env.SWEEP_PART ?? "").split("/").filter(Boolean).map(Number);
const SCENARIOS = FULL_SWEEP ? ALL.filter((_one, index) => index % parts === part % parts) : SOME;

describe("kill -9 in the middle of an update, whatever follows", function () {
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
  });

  afterEach(async () => {
    killIn(stack.folder);
    stack.close();
    await emulator.close();
    rmSync(elsewhere, { recursive: true, force: true });
  });

  const living = (kind: "campaign" | "adgroup" | "ad") => emulator.world.store.find(kind, { deleted: false });
  const program = (): string => readFileSync(join(stack.folder, "index.js"), "utf8");
  /** The ids that the state has of a kind. */
  const held = async (title: string): Promise<(string | undefined)[]> =>
    (await stack.resources()).filter(({ type }) => type.endsWith(`:${title}`)).map(({ id }) => id);
  const moveToAnotherMachine = (): void => {
    stack.environment = { ...stack.environment, XDG_STATE_HOME: elsewhere };
  };

  /** Starts an update, and kills the victims while TikTok holds back the answer to the ad's create. */
  async function killed(victims: (pid: number) => boolean): Promise<Outcome> {
    emulator.faults.add({ path: "/ad/create/", kind: "stall", times: 1, ms: 3_000 });
    const { outcome } = stack.start(["up", "--yes", "--skip-preview"]);
    let early: Outcome | undefined;
    void outcome.then((ended) => {
      early = ended;
    });
    while (emulator.faults.struck === 0) {
      if (early) throw new Error(`the update ended before the ad was created:\n${early.output}`);
      await sleep(20);
    }
    await quietIn(stack.folder);
    killIn(stack.folder, victims);
    const died = await outcome;
    emulator.faults.clear();
    return died;
  }

  for (const scenario of SCENARIOS) {
    const { adapter, victims, edit, otherMachine, checkpoints } = scenario;
    const where = `${otherMachine ? "another" : "the same"} machine${checkpoints ? "" : ", without checkpoints"}`;
    it(`creates nothing twice and loses nothing unseen after ${victims} died, on ${where}, the program ${edit} (${adapter})`, async () => {
      stack = await typescriptStack(emulator.url, adapter);
      if (!checkpoints) stack.environment = { ...stack.environment, PULUMI_SKIP_CHECKPOINTS: "true" };
      const died = await killed(VICTIMS[victims]);
      if (otherMachine) moveToAnotherMachine();
      stack.write("index.js", (EDITS[edit] ?? String)(program()));
      await stack.pulumi("cancel", "--yes");
      const { code, output } = await stack.pulumi("up", "--yes", "--skip-preview");
      const names = living("ad").map(({ name }) => name);
      expect([living("campaign").length, living("adgroup").length], "campaigns and ad groups").to.deep.equal([1, 1]);
      expect(names, "ads of one name").to.have.length(new Set(names).size);
      if (code !== 0) {
        // The only refusal: the same name with another content, both named, nothing made.
        expect([edit, otherMachine]).to.deep.equal(["with another text", true]);
        expect(output).to.include(`TikTok already has an ad with this name, ${living("ad")[0]?.id}`);
        return;
      }
      const ids = await held("Ad");
      const orphans = living("ad").filter(({ id }) => !ids.includes(id));
      expect(ids, "ads in the state").to.have.length(edit === "without the ad" ? 0 : 1);
      expect(living("ad").map(({ id }) => id)).to.include.members(ids);
      // What nobody asks for any more is reported: by us, where a journal knows of it or the update looks below its ad group.
      // Else by Pulumi only, which keeps a pending operation, or, where the provider alone died, has said then that this create
      // failed; and by `tiktok-ads recover`.
      for (const { id } of orphans) {
        if (!otherMachine || edit === "with another name") expect(output).to.include(`as ${id} (ENABLE)`);
        else if (victims === "the provider") expect(died.output).to.match(/Ad clip .*(creating failed|error)/);
        else expect(output).to.include("interrupted while creating");
      }
      if (edit === "with another text") expect(living("ad")[0]?.row.ad_text).to.equal("Now open");
    });
  }

  for (const adapter of ADAPTERS) {
    it(`deletes nothing that the program declares when keys are renamed right after creation (${adapter})`, async () => {
      stack = await typescriptStack(emulator.url, adapter);
      await stack.succeeds("up", "--yes", "--skip-preview");
      const first = await held("Ad");
      stack.write("index.js", program().replace('Ad("clip"', 'Ad("reel"').replace('Video("clip"', 'Video("reel"'));
      await stack.succeeds("up", "--yes", "--skip-preview");
      expect(living("ad").map(({ id }) => id)).to.deep.equal(await held("Ad"));
      expect(await held("Ad")).not.to.deep.equal(first);
      const videos = emulator.world.store.find("video", { deleted: false }).map(({ id }) => id);
      expect(videos).to.deep.equal(await held("Video"));
      await stack.succeeds("up", "--yes", "--skip-preview", "--expect-no-changes");
    });
  }

  it("refuses a renamed campaign and shows how to declare the rename, which then works", async () => {
    stack = await typescriptStack(emulator.url, "dynamic");
    await stack.succeeds("up", "--yes", "--skip-preview");
    const before = await held("Campaign");
    stack.write("index.js", program().replace('Campaign("spring"', 'Campaign("summer"'));
    const { code, output } = await stack.pulumi("up", "--yes", "--skip-preview");
    expect(code).not.to.equal(0);
    const urn = /pulumi state rename '([^']+)' NEW-NAME/.exec(output)?.[1] ?? "";
    expect(living("campaign").map(({ id }) => id)).to.deep.equal(before);
    await stack.succeeds("state", "rename", urn, "summer", "--yes");
    await stack.succeeds("up", "--yes", "--skip-preview", "--expect-no-changes");
    expect(await held("Campaign")).to.deep.equal(before);
  });
});
