// `npm run release:plugin`: the native adapter as a folder of its own, for programs without an npm project:
// With a folder as argument it goes there, made of what is compiled already.
// `pulumi plugin install resource tiktok VERSION --file dist/release/pulumi-resource-tiktok-vVERSION-OS-ARCH.tar.gz`.
import { chmodSync, copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EXTERNAL } from "./bundle.mjs";
import { ensureBuild, ensureDependencies } from "./dependencies.mjs";
import { main, ROOT, run, say } from "./steps.mjs";

const MODULES = join(ROOT, "node_modules");

const read = (file) => JSON.parse(readFileSync(file, "utf8"));

/** Names of installed packages that `names` need at run time, themselves included. */
function withDependencies(names, found = new Set()) {
  for (const name of names) {
    if (found.has(name)) continue;
    let manifest;
    try {
      manifest = read(join(MODULES, name, "package.json"));
    } catch {
      continue; // an optional one, of another platform
    }
    found.add(name);
    withDependencies(Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }), found);
  }
  return found;
}

await main(async () => {
  if (!process.argv[2]) {
    await ensureDependencies();
    await ensureBuild();
  }
  const { version, license, dependencies, optionalDependencies } = read(join(ROOT, "package.json"));
  const name = `pulumi-resource-tiktok-v${version}-${process.platform}-${process.arch === "x64" ? "amd64" : process.arch}`;
  const release = process.argv[2] ?? join(ROOT, "dist", "release");
  const folder = join(release, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "schema"), { recursive: true });
  copyFileSync(join(ROOT, "dist", "plugin", "main.js"), join(folder, "main.js"));
  copyFileSync(join(ROOT, "schema", "schema.json"), join(folder, "schema", "schema.json"));
  copyFileSync(join(ROOT, "LICENSE"), join(folder, "LICENSE"));
  for (const one of withDependencies(EXTERNAL))
    cpSync(join(MODULES, one), join(folder, "node_modules", one), { recursive: true, dereference: true });
  const own = Object.fromEntries(EXTERNAL.map((one) => [one, { ...dependencies, ...optionalDependencies }[one]]));
  const manifest = { name: "pulumi-resource-tiktok", version, license, main: "start.js", dependencies: own };
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest, undefined, 2)}\n`);
  writeFileSync(join(folder, "start.js"), 'require("./main.js").serve(__dirname, process.argv.slice(2));\n');
  // No PulumiPlugin.yaml: with one, Pulumi runs `npm install` over what is here, and starts the plugin by a language host.
  writeFileSync(join(folder, "pulumi-resource-tiktok"), '#!/usr/bin/env node\nrequire("./start.js");\n');
  chmodSync(join(folder, "pulumi-resource-tiktok"), 0o755);
  const archive = join(release, `${name}.tar.gz`);
  await run("tar", ["-czf", archive, "-C", folder, "."]);
  say(`Made ${archive}`);
});
