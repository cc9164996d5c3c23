// Bundles the native adapter into one file: a plugin is started for every update, and reading 400 files takes a second.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./steps.mjs";

/** Loaded when they are needed: native code, WebAssembly, and what only a fleet or an observer uses. */
export const EXTERNAL = ["libsql", "mediainfo.js", "@redis/client", "pg", "@opentelemetry/api", "@napi-rs/keyring"];

const ENTRY = join(ROOT, "dist", "provider", "adapters", "native", "main.js");

/** Writes dist/plugin/main.js. */
export async function bundlePlugin() {
  // Here, since this file is loaded before anything is installed.
  const { build } = await import("esbuild");
  await build({
    entryPoints: [ENTRY],
    outfile: join(ROOT, "dist", "plugin", "main.js"),
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    minifySyntax: true,
    minifyWhitespace: true,
    external: EXTERNAL,
    logLevel: "warning",
  });
  writeFileSync(join(ROOT, "dist", "plugin", "package.json"), '{ "type": "commonjs" }\n');
}
