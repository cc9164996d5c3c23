// Installs the npm packages of the lockfile, and links the package to itself, so that programs in this repository
// (and `__provider`, see sdk/resource.ts) can require it by its name.
import { createHash } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleAll } from "./bundle.mjs";
import { ROOT, run, StepError, say } from "./steps.mjs";

const LEAST_NODE = [20, 19];

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return;
  throw new StepError(
    `Node ${process.versions.node} is too old: Node ${LEAST_NODE.join(".")} or newer is needed. Get it from https://nodejs.org.`,
  );
}

function linkSelf() {
  const link = join(ROOT, "node_modules", "pulumi-tiktok");
  if (lstatSync(link, { throwIfNoEntry: false })) return;
  symlinkSync("..", link, "junction");
}

/** Runs `npm ci` if the installed packages differ from the lockfile. */
export async function ensureDependencies() {
  checkNode();
  const lock = createHash("sha256")
    .update(readFileSync(join(ROOT, "package-lock.json")))
    .digest("hex");
  const stamp = join(ROOT, "node_modules", ".pulumi-tiktok-lock");
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lock) {
    say("Installing npm packages (npm ci); the first time this takes a minute.");
    rmSync(join(ROOT, "node_modules", "pulumi-tiktok"), { force: true, recursive: true });
    await run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { show: true });
    writeFileSync(stamp, lock);
  }
  linkSelf();
}

/** Removes output of deleted sources: a moved spec would run twice, from its old and its new location. */
function removeStale() {
  const built = join(ROOT, "dist");
  if (!existsSync(built)) return;
  for (const path of readdirSync(built, { recursive: true, encoding: "utf8" })) {
    const source = /^(.+)\.(?:js|d\.ts|js\.map)$/.exec(path)?.[1];
    if (source === undefined || /^(plugin|bundle|compiled)\b/.test(path) || existsSync(join(ROOT, `${source}.ts`)))
      continue;
    rmSync(join(built, path), { force: true });
  }
}

/** Compiles changed files. */
export async function ensureBuild() {
  say("Compiling TypeScript.");
  removeStale();
  await run(process.execPath, [join(ROOT, "node_modules", "typescript", "bin", "tsc"), "-p", ROOT]);
  await bundleAll();
}
