import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { ROOT } from "../support/world.js";

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly types: string }>>;
  readonly typesVersions: { readonly "*": Readonly<Record<string, readonly string[]>> };
  readonly files: readonly string[];
}

describe("the package", () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Manifest;

  it("has types for every entry point under moduleResolution node, too", () => {
    const types = Object.entries(manifest.exports).flatMap(([name, entry]) =>
      typeof entry === "string" || name === "." ? [] : [[name.replace("./", ""), [entry.types]]],
    );
    expect(manifest.typesVersions["*"]).to.deep.equal(Object.fromEntries(types));
  });

  it("holds what the scaffold points to and copies from", () => {
    for (const part of ["docs", "examples/ci", "examples/media"]) {
      expect(manifest.files).to.include(part);
      expect(existsSync(join(ROOT, part))).to.equal(true);
    }
  });
});
