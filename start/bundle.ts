/**
 * Loads the build's bundle of everything that starts with every update: one file instead of hundreds,
 * dist/bundle/main.js (toolchain/bundle.mjs). The entry points of the package use this.
 */
import { statSync } from "node:fs";
import { join } from "node:path";

/** The parts of the bundle; each is evaluated on first use. */
type Part = "sdk" | "native" | "dynamic" | "cli";

const FOLDER = join(__dirname, "..");

const changedAt = (file: string): number | undefined =>
  statSync(join(FOLDER, file), { throwIfNoEntry: false })?.mtimeMs;

/** In a checkout, tsc may have run since: then the bundle is outdated. The package contains no .tsbuildinfo. */
function isFresh(): boolean {
  const bundled = changedAt("bundle/main.js");
  return bundled !== undefined && bundled >= (changedAt(".tsbuildinfo") ?? 0);
}

/** A part of the package, from the bundle or else from its files: the same code. */
export function partOf<Exports>(part: Part, files: () => Exports): Exports {
  if (!isFresh()) return files();
  const bundle: Readonly<Record<Part, () => Exports>> = require("../bundle/main.js");
  return bundle[part]();
}
