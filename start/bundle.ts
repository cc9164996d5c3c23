/**
 * What the build makes of the parts that start with every update: one file in place of hundreds, dist/bundle/main.js
 * (toolchain/bundle.mjs). The entry points of the package go through here.
 */
import { statSync } from "node:fs";
import { join } from "node:path";

/** The parts that the bundle holds; each is evaluated when it is asked for. */
type Part = "sdk" | "native" | "dynamic" | "cli";

const FOLDER = join(__dirname, "..");

const changedAt = (file: string): number | undefined =>
  statSync(join(FOLDER, file), { throwIfNoEntry: false })?.mtimeMs;

/** A checkout in which only tsc has run since: the bundle is that of older code. The package holds no .tsbuildinfo. */
function isFresh(): boolean {
  const bundled = changedAt("bundle/main.js");
  return bundled !== undefined && bundled >= (changedAt(".tsbuildinfo") ?? 0);
}

/** A part of the package, from the bundle or else file by file: the same code. */
export function partOf<Exports>(part: Part, files: () => Exports): Exports {
  if (!isFresh()) return files();
  const bundle: Readonly<Record<Part, () => Exports>> = require("../bundle/main.js");
  return bundle[part]();
}
