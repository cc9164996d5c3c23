import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { derivedFiles } from "../../provider/codegen/generate.js";
import { ROOT } from "../support/world.js";

describe("derived files", () => {
  for (const [path, text] of derivedFiles()) {
    it(`has ${path} as the definitions say, byte for byte`, () => {
      expect(readFileSync(join(ROOT, path), "utf8") === text, "run npm run generate").to.equal(true);
    });
  }

  it("has no class or page of a resource that is gone", () => {
    for (const folder of ["sdk/resources", "docs/resources"]) {
      const there = readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`);
      expect(there.filter((path) => !derivedFiles().has(path))).to.deep.equal([]);
    }
  });
});
