import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect } from "chai";
import { ROOT } from "../support/world.js";

/** Files that a declaration file reads, and it itself. */
function closure(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(file, "utf8");
  for (const [, path = ""] of text.matchAll(/(?:from |import\()"(\.[^"]+)"/g))
    closure(join(dirname(file), path.replace(/\.js$/, ".d.ts")), seen);
  return seen;
}

describe("declarations that programs compile against", () => {
  for (const entry of ["index", "native"]) {
    const files = [...closure(join(ROOT, "dist", "sdk", `${entry}.d.ts`))];

    it(`stay within the SDK: ${entry}`, () => {
      const outside = files
        .map((file) => relative(join(ROOT, "dist", "sdk"), file))
        .filter((file) => file.startsWith(".."));
      expect(outside).to.deep.equal([]);
    });

    it(`show no internals: ${entry}`, () => {
      const leaks = files.filter((file) =>
        /@internal|__pulumiType|__provider|\bGIVEN\b|unique symbol|\bany\b(?=[;,)\]>])/.test(
          readFileSync(file, "utf8"),
        ),
      );
      expect(leaks).to.deep.equal([]);
    });
  }
});
