import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { mannerOf } from "../../../cli/commands/up/run.js";
import { type Machine, whyJournalMayBeLost } from "../../../cli/stack/durability.js";

const EXT4 = 0xef53;
const TMPFS = 0x01021994;
const OVERLAY = 0x794c7630;

describe("how tiktok-ads up runs the engine", () => {
  let home: string;

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "tiktok-up-"));
  });

  afterEach(() => rmSync(home, { recursive: true, force: true }));

  const machine = (fileSystem: number, environment: Record<string, string> = {}): Machine => ({
    environment: { HOME: home, ...environment },
    fileSystemOf: () => fileSystem,
  });

  it("skips checkpoints where the journal of creates is on a disk", () => {
    expect(whyJournalMayBeLost(machine(EXT4))).to.equal(undefined);
    expect(mannerOf(machine(EXT4), undefined)).to.deep.equal({
      environment: { HOME: home, PULUMI_SKIP_CHECKPOINTS: "true" },
    });
  });

  it("keeps checkpoints on a memory disk, in a container's layer and on a CI machine, and gives the reason", () => {
    expect(mannerOf(machine(TMPFS), undefined).kept).to.include("tmpfs");
    expect(mannerOf(machine(OVERLAY), undefined).kept).to.include("overlayfs");
    expect(mannerOf(machine(EXT4, { GITHUB_ACTIONS: "true" }), undefined).kept).to.include("GITHUB_ACTIONS");
    expect(whyJournalMayBeLost(machine(EXT4, { CI: "false" }))).to.equal(undefined);
  });

  it("skips checkpoints on any machine with a shared journal", () => {
    const shared = { ...machine(OVERLAY, { CI: "true" }), sharedJournal: "postgres://journal/ads" };
    expect(mannerOf(shared, undefined).environment).to.include({ PULUMI_SKIP_CHECKPOINTS: "true" });
  });

  it("keeps checkpoints where the state folder cannot be used, and where the user asks for them", () => {
    expect(mannerOf(machine(EXT4, { XDG_STATE_HOME: "relative" }), undefined).kept).to.include("XDG_STATE_HOME");
    expect(mannerOf(machine(EXT4), true).kept).to.include("--checkpoints");
  });

  it("does not let the environment skip checkpoints where the journal may be lost", () => {
    const { environment } = mannerOf(machine(TMPFS, { PULUMI_SKIP_CHECKPOINTS: "true" }), undefined);
    expect(environment).to.not.have.property("PULUMI_SKIP_CHECKPOINTS");
  });
});
