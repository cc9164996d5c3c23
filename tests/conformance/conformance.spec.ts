import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect } from "chai";
import { ROOT } from "../support/world.js";

interface Row {
  readonly id: string;
  readonly providerOk: boolean;
  readonly emulatorOk: boolean;
}

interface Exception {
  readonly id: string;
  readonly who: readonly string[];
  readonly reason: string;
  readonly doc: string;
}

const run = promisify(execFile);

describe("conformance with TikTok's documents", () => {
  it("holds for every case except the listed exceptions, each of which still applies", async function () {
    this.timeout(300_000);
    const folder = mkdtempSync(join(tmpdir(), "conformance-"));
    const out = join(folder, "rows.json");
    const exceptions = JSON.parse(
      readFileSync(join(ROOT, "tests", "conformance", "exceptions.json"), "utf8"),
    ) as Exception[];
    // The runner ends with 1 while a case is wrong; its file is what counts.
    await run(process.execPath, [join(ROOT, "toolchain", "conformance.mjs"), "--quiet", "--json", out]).catch(
      () => undefined,
    );
    const rows = JSON.parse(readFileSync(out, "utf8")) as Row[];
    rmSync(folder, { recursive: true });
    expect(rows.length).to.be.at.least(1_750);
    const wrong = rows.flatMap(({ id, providerOk, emulatorOk }) => [
      ...(providerOk ? [] : [`${id} provider`]),
      ...(emulatorOk ? [] : [`${id} emulator`]),
    ]);
    const listed = exceptions.flatMap(({ id, who }) => who.map((one) => `${id} ${one}`));
    expect(wrong.sort()).to.deep.equal(listed.sort());
    for (const { reason, doc } of exceptions) expect(reason.length * doc.length).to.be.above(0);
  });
});
