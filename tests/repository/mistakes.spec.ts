import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect } from "chai";
import { ROOT } from "../support/world.js";

describe("mistakes by hand (npm run test:mutants -- by-hand, by-hand-recovery)", () => {
  it("are each about a text that the compiled code has once", () => {
    const tables = pathToFileURL(join(ROOT, "toolchain", "hand-made-mutants.mjs")).href;
    const program = `import { staleMistakes } from ${JSON.stringify(tables)}; console.log(JSON.stringify(staleMistakes()));`;
    const output = execFileSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" });
    expect(JSON.parse(output)).to.deep.equal([]);
  });
});
