import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect } from "chai";
import { ROOT } from "../support/world.js";

describe("style", () => {
  it("is kept in every file: format and lint of biome.json", async () => {
    const biome = join(ROOT, "node_modules", "@biomejs", "biome", "bin", "biome");
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [biome, "ci", "--colors=off", "--max-diagnostics=20", ROOT],
      { cwd: ROOT },
    ).catch((error: { stdout: string; stderr: string }) => {
      throw new Error(`${error.stdout}\n${error.stderr}`);
    });
    expect(stdout).to.match(/Checked \d+ files/);
  });
});
