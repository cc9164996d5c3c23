// Finds or installs Pulumi, in this order: on PATH, ~/.pulumi/bin, the official installer, built from pinned Go
// modules.
import { createHash } from "node:crypto";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { basename, delimiter, join } from "node:path";
import { cacheFolder, ROOT, run, StepError, say, withPath } from "./steps.mjs";

const LEAST = [3, 200];
const INSTALLED = "3.248.0";
const INSTALLER = "https://get.pulumi.com";

/** One Go module each, because their requirements conflict (design.md section 8). */
const MODULES = [
  {
    folder: "pulumi",
    package: "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi",
    module: "github.com/pulumi/pulumi/pkg/v3",
    versionVariable: "github.com/pulumi/pulumi/sdk/v3/go/common/version.Version",
  },
  {
    folder: "language-nodejs",
    package: "github.com/pulumi/pulumi/sdk/v3/nodejs/cmd/pulumi-language-nodejs",
    module: "github.com/pulumi/pulumi/sdk/v3",
    versionVariable: "github.com/pulumi/pulumi/sdk/v3/go/common/version.Version",
  },
  {
    folder: "language-yaml",
    package: "github.com/pulumi/pulumi-yaml/cmd/pulumi-language-yaml",
    module: "github.com/pulumi/pulumi-yaml",
    versionVariable: "github.com/pulumi/pulumi-yaml/pkg/version.Version",
  },
  {
    folder: "language-python",
    package: "github.com/pulumi/pulumi/sdk/v3/python/cmd/pulumi-language-python",
    module: "github.com/pulumi/pulumi/sdk/v3",
    versionVariable: "github.com/pulumi/pulumi/sdk/v3/go/common/version.Version",
    // The host starts programs with this script, which it looks for on PATH.
    script: "python/cmd/pulumi-language-python-exec",
  },
  // Pulumi's SDK generators: these language hosts are older than `pulumi package gen-sdk` needs.
  { folder: "gen-sdk", package: ".", module: "github.com/pulumi/pulumi/pkg/v3", versionVariable: "main.version" },
];

/** The pinned version of a module; a build from modules does not know its own unless passed. */
function pinnedVersion({ folder, module }) {
  const requirement = readFileSync(join(ROOT, "toolchain", "engine", folder, "go.mod"), "utf8")
    .split("\n")
    .find((line) => line.includes(`${module} v`));
  return /\bv\S+/.exec(requirement?.slice(requirement.indexOf(module) + module.length) ?? "")?.[0] ?? "v0.0.0";
}

/** True if the folder's pulumi is recent enough and has the language host that our programs need. */
async function usable(folder) {
  if (!existsSync(join(folder, "pulumi")) || !existsSync(join(folder, "pulumi-language-nodejs"))) return false;
  const { code, output } = await run(join(folder, "pulumi"), ["version"], {
    allowFailure: true,
    env: { ...process.env, PULUMI_SKIP_UPDATE_CHECK: "true" },
  });
  const [major = 0, minor = 0] = (/v?(\d+)\.(\d+)/.exec(output) ?? []).slice(1).map(Number);
  return code === 0 && (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1]));
}

/** Runs the official installer into the cache. Returns undefined if it cannot be reached. */
async function install(folder) {
  const answer = await fetch(INSTALLER, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
  if (!answer?.ok) return false;
  say(`Installing Pulumi ${INSTALLED} with the official installer.`);
  mkdirSync(folder, { recursive: true });
  const script = join(folder, "install.sh");
  writeFileSync(script, await answer.text());
  const { code } = await run("sh", [script, "--version", INSTALLED, "--install-root", folder, "--no-edit-path"], {
    allowFailure: true,
    timeoutMs: 180_000,
  });
  return code === 0 && usable(join(folder, "bin"));
}

/** A name that changes with any pinned module. */
function pinnedKey() {
  const hash = createHash("sha256");
  for (const { folder } of MODULES)
    for (const file of readdirSync(join(ROOT, "toolchain", "engine", folder)).sort())
      hash.update(readFileSync(join(ROOT, "toolchain", "engine", folder, file)));
  return `engine-${process.platform}-${process.arch}-${hash.digest("hex").slice(0, 16)}`;
}

async function build(folder) {
  const { code, output } = await run("go", ["version"], { allowFailure: true });
  if (code !== 0) {
    throw new StepError(
      "Pulumi has to be built from Go modules here (tests use one pinned version; elsewhere it is not installed, or its installer cannot be reached), and there is no Go.\nInstall Pulumi (https://www.pulumi.com/docs/install/) or Go 1.25 or newer (https://go.dev/dl/), then run this again.",
    );
  }
  say(
    `Building Pulumi from pinned Go modules (${output.trim()}). The first time this takes some six minutes; later clones reuse it.`,
  );
  mkdirSync(cacheFolder(), { recursive: true });
  const made = mkdtempSync(join(cacheFolder(), "building-"));
  try {
    for (const module of MODULES) {
      const version = pinnedVersion(module);
      process.stderr.write(`  ${module.package === "." ? module.folder : module.package} ${version}\n`);
      const flags = `-s -w -X ${module.versionVariable}=${version}`;
      const env = { ...process.env, GOFLAGS: "-mod=readonly", CGO_ENABLED: "0" };
      const cwd = join(ROOT, "toolchain", "engine", module.folder);
      await run("go", ["build", "-trimpath", `-ldflags=${flags}`, "-o", `${made}/`, module.package], { cwd, env });
      if (module.script) {
        const { output } = await run("go", ["list", "-m", "-f", "{{.Dir}}", module.module], { cwd, env });
        const script = join(made, basename(module.script));
        copyFileSync(join(output.trim(), module.script), script);
        chmodSync(script, 0o755);
      }
    }
    // The host of dynamic providers comes with the npm package; next to the engine it counts as bundled.
    const host = "pulumi-resource-pulumi-nodejs";
    copyFileSync(join(ROOT, "node_modules", "@pulumi", "pulumi", host), join(made, host));
    try {
      renameSync(made, folder);
    } catch {
      // Another clone finished first; its build is identical.
      if (!(await usable(folder))) cpSync(made, folder, { recursive: true });
    }
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

/**
 * The folder with `pulumi` and its language hosts. `pinned`: the one that is built from pinned modules, whatever is
 * installed, since tests compare messages and need our generator with it. PULUMI_TIKTOK_ENGINE=build asks for the same.
 * @param {{ pinned?: boolean }} options
 */
export async function ensureEngine({ pinned = process.env.PULUMI_TIKTOK_ENGINE === "build" } = {}) {
  const built = join(cacheFolder(), pinnedKey());
  if (!pinned) {
    const onPath = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
    for (const folder of [...onPath, join(homedir(), ".pulumi", "bin")]) if (await usable(folder)) return folder;
    if (await usable(built)) return built;
    const installed = join(cacheFolder(), `installed-${INSTALLED}`);
    if ((await usable(join(installed, "bin"))) || (await install(installed))) return join(installed, "bin");
  }
  if (!(await usable(built))) await build(built);
  if (!(await usable(built)))
    throw new StepError(`The Pulumi that was built in ${built} does not run. Remove that folder and try again.`);
  return built;
}

/** Environment in which `pulumi` works only with local files: no account, no update check, no plugin download. */
export function engineEnvironment(engine, stateFolder, passphrase) {
  mkdirSync(stateFolder, { recursive: true });
  return {
    ...withPath(process.env, engine),
    PULUMI_HOME: join(cacheFolder(), "home"),
    PULUMI_BACKEND_URL: `file://${stateFolder}`,
    PULUMI_CONFIG_PASSPHRASE: passphrase,
    PULUMI_SKIP_UPDATE_CHECK: "true",
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
    PULUMI_PARALLEL: "64",
    NODE_OPTIONS: ["toolchain/host-options.cjs", "dist/start/preload.js"]
      .map((file) => `--require=${JSON.stringify(join(ROOT, file))}`)
      .join(" "),
  };
}
