import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { expect } from "chai";
import { readyStack, unwrittenState } from "../../../cli/stack/ready.js";

describe("a stack that an update can run on", () => {
  let folder: string;
  const path = process.env.PATH;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-ready-"));
    process.env.PATH = [folder, path].join(delimiter);
  });

  afterEach(() => {
    process.env.PATH = path;
    rmSync(folder, { recursive: true });
  });

  /** A `pulumi` that notes how it was called; each start of the real one takes a third of a second. */
  const pulumi = (answers: string): void => {
    const text = `#!/bin/sh\necho "$*" >> ${join(folder, "calls")}\ncase "$*" in\n${answers}\nesac\n`;
    writeFileSync(join(folder, "pulumi"), text, { mode: 0o755 });
  };
  const calls = (): string[] => readFileSync(join(folder, "calls"), "utf8").trim().split("\n");
  const ready = () => readyStack(undefined, { folder, environment: process.env });

  it("is found with one call to Pulumi where it exists", async () => {
    pulumi("stack*) echo dev ;;");
    expect(await ready()).to.equal("dev");
    expect(calls()).to.deep.equal(["stack --show-name --non-interactive"]);
  });

  it("is not searched in another backend when the chosen one is unavailable", async () => {
    pulumi('*) echo "error: connection refused" >&2; exit 255 ;;');
    const words = await ready().catch((error: unknown) => String(error));
    expect(words).to.include("does not answer").and.to.include("connection refused");
    expect(calls()).to.have.length(2);
  });
});

describe("an update whose state could not be written", () => {
  const SAVE = "error: writing snapshot: failed to save snapshot: dial tcp 127.0.0.1:1: connect: connection refused\n";
  const LOCK = "error: there was a problem deleting the lock at s3:/states/.pulumi/locks/x.json\n";

  it("is known by its own error output, also where the backend answers again by now", () => {
    expect(unwrittenState(LOCK + SAVE, "live", false))
      .to.include("its state was not written")
      .and.to.include("run pulumi cancel --stack live, which removes the lock");
    expect(unwrittenState(SAVE, "live", false)).to.include("if Pulumi reports a stale lock");
  });

  it("names what happens to a journal that goes with the machine", () => {
    expect(unwrittenState(SAVE, "live", true)).to.include("tiktok:journalUrl");
    expect(unwrittenState(SAVE, "live", false)).not.to.include("tiktok:journalUrl");
  });

  it("is none where the update failed for another reason, whatever the backend does", () => {
    expect(unwrittenState("error: update failed\n", "live", true)).to.equal(undefined);
  });
});
