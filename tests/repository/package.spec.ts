import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { ROOT } from "../support/world.js";

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly types: string }>>;
  readonly typesVersions: { readonly "*": Readonly<Record<string, readonly string[]>> };
  readonly files: readonly string[];
  readonly devDependencies: Readonly<Record<string, string>>;
}

describe("the package", () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Manifest;

  it("has types for every entry point under moduleResolution node as well", () => {
    const types = Object.entries(manifest.exports).flatMap(([name, entry]) =>
      typeof entry === "string" || name === "." ? [] : [[name.replace("./", ""), [entry.types]]],
    );
    expect(manifest.typesVersions["*"]).to.deep.equal(Object.fromEntries(types));
  });

  it("names a @pulumi/pulumi for Node 20 wherever users copy from, since yarn refuses newer ones", () => {
    const tested = manifest.devDependencies["@pulumi/pulumi"] ?? "";
    const { engines } = JSON.parse(
      readFileSync(join(ROOT, "node_modules", "@pulumi", "pulumi", "package.json"), "utf8"),
    ) as { engines: { node: string } };
    expect(engines.node).to.match(/^>=\s*(18|20)\b/);
    for (const file of [
      "examples/typescript/package.json",
      "examples/yaml/package.json",
      "cli/commands/init/templates.ts",
    ])
      expect(readFileSync(join(ROOT, file), "utf8"), file).to.match(new RegExp(`"@pulumi/pulumi": "~${tested}"`));
  });

  it("contains what the scaffold points to and copies from", () => {
    for (const part of ["docs", "examples/ci", "examples/media"]) {
      expect(manifest.files).to.include(part);
      expect(existsSync(join(ROOT, part))).to.equal(true);
    }
  });
});
