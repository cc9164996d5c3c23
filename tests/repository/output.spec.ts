import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { ROOT } from "../support/world.js";

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    return statSync(join(ROOT, path)).isDirectory() ? sources(path) : path.endsWith(".ts") ? [path] : [];
  });
}

describe("output", () => {
  it("of the command line goes through one module, which shows hidden characters in names", () => {
    const writing = sources("cli").filter(
      (file) =>
        !file.endsWith("/output.ts") &&
        /\bstd(out|err)\.write\(|\bconsole\./.test(readFileSync(join(ROOT, file), "utf8")),
    );
    expect(writing).to.deep.equal([]);
  });
});
