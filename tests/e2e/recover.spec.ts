import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "chai";
import { createEmulator, type Emulator } from "../../emulator/index.js";
import { tiktokAds } from "../support/cli.js";
import { killIn } from "../support/processes.js";
import { DEMO_CONFIG as CONFIG, type Stack, yamlStack } from "../support/stack.js";

interface Found {
  readonly kind: string;
  readonly title: string;
  readonly name: string;
  readonly id: string | null;
  readonly status: string | null;
  readonly urn: string | null;
}

describe("tiktok-ads recover on the real engine", function () {
  this.timeout(240_000);
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
    killIn(stack.folder);
    stack.close();
    await emulator.close();
  });

  const run = (...args: string[]) => tiktokAds(args, { folder: stack.folder, environment: stack.environment });
  const writes = (): string[] =>
    emulator.requests().flatMap(({ method, path }) => (method === "POST" ? [path.replace(/^.*v1\.3/, "")] : []));
  const looked = async (): Promise<Found[]> => {
    const { stdout, stderr } = await run("recover", "--show", "--format", "json");
    if (!stdout.startsWith("{")) throw new Error(stderr);
    return (JSON.parse(stdout) as { found: Found[] }).found;
  };
  const living = () => emulator.world.store.find("ad", { deleted: false });

  it("shows what a killed update left behind, adopts what the program declares, and reports what to do about the rest", async () => {
    emulator.faults.add({ path: "/ad/create/", kind: "stall", ms: 60_000 });
    const killed = run("up", "--yes");
    // Both ads, whether they come in one call or in two.
    while (living().length < 2) await sleep(10);
    killIn(stack.folder);
    await killed;
    emulator.faults.clear();
    await stack.succeeds("cancel", "--yes");
    expect(await stack.resources()).to.deep.equal([]);
    const [gone, kept] = living();
    const config = readFileSync(join(stack.folder, "ads", "ads.yaml"), "utf8");
    stack.write(
      "ads/ads.yaml",
      config.replace(`          ${gone?.name}:\n            format`, "          renamed:\n            format"),
    );
    const before = writes();

    const found = await looked();
    const byKind = (kind: string): Found[] => found.filter((one) => one.kind === kind);
    expect(byKind("declared").map(({ title }) => title)).to.have.members([
      "Campaign",
      "AdGroup",
      "Video",
      "Image",
      "Image",
      "Ad",
    ]);
    expect(byKind("declared").find(({ title }) => title === "Ad")).to.include({ name: kept?.name, id: kept?.id });
    expect(byKind("undeclared")).to.have.length(1);
    expect(byKind("undeclared")[0]).to.include({ name: gone?.name, id: gone?.id, status: "ENABLE", urn: null });
    const shown = await run("recover");
    expect(shown.code, shown.stderr).to.equal(2);
    expect(shown.stdout).to.include("The program no longer declares these.").and.to.include(gone?.id);
    expect(shown.stderr).to.include("add --yes").and.to.include("Nothing was changed.");
    expect(await stack.resources()).to.deep.equal([]);

    const taken = await run("recover", "--yes");
    expect(taken.code, "something is left for a person to decide").to.equal(1);
    expect(taken.stderr).to.include("6 objects adopted.");
    expect((await stack.resources()).map(({ id }) => id))
      .to.include(kept?.id)
      .and.to.have.length(6);
    expect(writes(), "nothing was written at TikTok").to.deep.equal(before);
    await stack.succeeds("up", "--yes", "--skip-preview");
    expect(living().map(({ name }) => name)).to.have.members([kept?.name, gone?.name, "renamed"]);
    expect((await looked()).map(({ kind, id }) => [kind, id])).to.deep.equal([["undeclared", gone?.id]]);
  });

  it("shows on a new machine without the journal recent objects that no stack has", async () => {
    await stack.succeeds("up", "--yes", "--skip-preview");
    expect(await looked(), "when nothing was cut off").to.deep.equal([]);
    const [lost] = living();
    const id = "1900000000000000001";
    if (lost) emulator.world.store.put({ ...lost, id, name: "lost", row: { ...lost.row, ad_id: id, ad_name: "lost" } });
    stack.environment = { ...stack.environment, XDG_STATE_HOME: join(stack.folder, "new-machine") };
    const shown = await run("recover", "--show");
    expect(shown.code).to.equal(1);
    expect(shown.stdout).to.include("no journal names them").and.to.include(id).and.to.include("tiktok-ads import");
  });
});
