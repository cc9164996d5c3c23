import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { derivedFiles } from "../../provider/codegen/generate.js";
import { ROOT } from "../support/world.js";

describe("generated files", () => {
  for (const [path, text] of derivedFiles()) {
    it(`match the definitions byte for byte: ${path}`, () => {
      expect(readFileSync(join(ROOT, path), "utf8") === text, "run npm run generate").to.equal(true);
    });
  }

  it("include no class or page of a removed resource", () => {
    for (const folder of ["sdk/resources", "docs/resources"]) {
      const there = readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`);
      expect(there.filter((path) => !derivedFiles().has(path))).to.deep.equal([]);
    }
  });
});
