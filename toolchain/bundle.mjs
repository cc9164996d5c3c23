// Bundles what starts with every update: reading 400 files takes a second. The native adapter becomes one file, the dynamic
// adapter, programs and the command line another; before that, validators are generated from the schemas.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { ROOT } from "./steps.mjs";

/** Loaded on demand: native code, WebAssembly, and packages that only a fleet or an observer uses. */
export const EXTERNAL = ["libsql", "mediainfo.js", "@redis/client", "pg", "@opentelemetry/api", "@napi-rs/keyring"];

/** Packages that programs, dynamic provider and command line load at every start; all others are not bundled. */
const INLINED = [
  "cli-table3",
  "commander",
  "dotenv",
  "fastest-levenshtein",
  "lossless-json",
  "picomatch",
  "re2js",
  "string-width",
  "undici",
  "yaml",
];

const DIST = join(ROOT, "dist");

const COMMON = {
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: "warning",
};

/** Writes dist/compiled: a validator for every schema that is checked at run time. */
function writeValidators() {
  const { compiledValidators } = createRequire(import.meta.url)(join(DIST, "provider", "codegen", "validators.js"));
  const folder = join(DIST, "compiled");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of compiledValidators()) writeFileSync(join(folder, name), text);
}

/** Writes dist/plugin/main.js. */
async function bundlePlugin(build) {
  await build({
    ...COMMON,
    entryPoints: [join(DIST, "provider", "adapters", "native", "main.js")],
    outfile: join(DIST, "plugin", "main.js"),
    external: EXTERNAL,
  });
  writeFileSync(join(DIST, "plugin", "package.json"), '{ "type": "commonjs" }\n');
}

/**
 * Separate files: the emulator, which few commands need, and validators, of which a process needs a few. Only what is
 * used is loaded.
 */
const outside = {
  name: "outside",
  setup({ onResolve }) {
    onResolve({ filter: /\/(emulator|compiled)\// }, ({ path, resolveDir }) => {
      const file = join(resolveDir, path);
      const isOutside = ["emulator", "compiled"].some((part) => file.startsWith(join(DIST, part)));
      return isOutside ? { path: relative(join(DIST, "bundle"), file), external: true } : undefined;
    });
  },
};

/** Writes dist/bundle/main.js, whose parts are evaluated on first use (start/bundle.ts). */
async function bundleParts(build) {
  const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const packages = Object.keys({
    ...manifest.dependencies,
    ...manifest.optionalDependencies,
    ...manifest.peerDependencies,
  });
  const parts = {
    sdk: "./sdk/index.js",
    native: "./sdk/native.js",
    dynamic: "./provider/adapters/dynamic.js",
    cli: "./cli/main.js",
  };
  const outfile = join(DIST, "bundle", "main.js");
  await build({
    ...COMMON,
    stdin: {
      contents: Object.entries(parts)
        .map(([name, file]) => `exports.${name} = () => require("${file}");\n`)
        .join(""),
      resolveDir: DIST,
    },
    outfile,
    external: ["pulumi-tiktok", "@grpc/grpc-js", ...packages.filter((name) => !INLINED.includes(name))].flatMap(
      (name) => [name, `${name}/*`],
    ),
    plugins: [outside],
  });
  writeFileSync(join(dirname(outfile), "package.json"), '{ "type": "commonjs" }\n');
}

/** All build steps after tsc. */
export async function bundleAll() {
  // Imported here, since this file is loaded before packages are installed.
  const { build } = await import("esbuild");
  writeValidators();
  await bundlePlugin(build);
  await bundleParts(build);
}
