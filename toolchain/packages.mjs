// `npm run test:packages`: packs the package and installs it as users do, with npm, yarn and pnpm, each into a folder of its own;
// then a program runs under Pulumi's mocks, and the dynamic provider and the plugin are found. Needs the registry, so
// it is not part of `npm test`, which lays the folders out by hand (tests/sdk/programs.spec.ts).
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuild, ensureDependencies } from "./dependencies.mjs";
import { main, ROOT, run, StepError, say } from "./steps.mjs";

/** Package managers, each with the command that installs; fetched by npm if the machine has none. */
const MANAGERS = {
  npm: ["npm", ["install", "--no-audit", "--no-fund"]],
  "yarn 1": ["npm", ["exec", "--yes", "--package=yarn@1.22.22", "--", "yarn", "install", "--no-progress"]],
  "yarn 4": ["npm", ["exec", "--yes", "--package=@yarnpkg/cli-dist@4.9.2", "--", "yarn", "install"]],
  pnpm: ["npm", ["exec", "--yes", "--package=pnpm@9.15.9", "--", "pnpm", "install"]],
};

const PROGRAM = `import * as pulumi from "@pulumi/pulumi";
import { Campaign, types } from "pulumi-tiktok";
import * as native from "pulumi-tiktok/native";
import { createRequire } from "node:module";
pulumi.runtime.setMocks({ newResource: ({ name, inputs }) => ({ id: name, state: inputs }), call: () => ({}) });
const args = { objective: types.enums.CampaignObjective.Traffic, budgetMode: "BUDGET_MODE_INFINITE" };
const made = [new Campaign("a", args), new native.Campaign("b", args)];
if (typeof createRequire(import.meta.url)("pulumi-tiktok/dynamic").Campaign.create !== "function") process.exit(1);
pulumi.all(made.map(({ objective }) => objective)).apply((all) => console.log(all.join(" ")));
`;

async function installs(manager, { archive, caches, registry }) {
  const folder = mkdtempSync(join(tmpdir(), "tiktok-packages-"));
  try {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, "examples", "typescript", "package.json"), "utf8"));
    const manifest = {
      name: "user",
      private: true,
      type: "module",
      dependencies: { ...dependencies, "pulumi-tiktok": `file:${archive}` },
    };
    writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
    writeFileSync(join(folder, "program.mjs"), PROGRAM);
    // yarn 4 would take a lockfile further up for this project's, and Plug'n'Play, which Pulumi does not know, for its linker.
    writeFileSync(join(folder, "yarn.lock"), "");
    writeFileSync(
      join(folder, ".yarnrc.yml"),
      "nodeLinker: node-modules\nenableImmutableInstalls: false\nenableTelemetry: false\n",
    );
    const [command, args] = MANAGERS[manager];
    const env = {
      ...process.env,
      YARN_CACHE_FOLDER: join(caches, "yarn"),
      YARN_NPM_REGISTRY_SERVER: registry,
      npm_config_registry: registry,
      npm_config_store_dir: join(caches, "pnpm"),
    };
    await run(command, args, { cwd: folder, env });
    const { output } = await run(process.execPath, ["program.mjs"], { cwd: folder, env });
    if (output.trim() !== "TRAFFIC TRAFFIC") throw new StepError(`${manager}: the program printed ${output}`);
    if (!existsSync(join(folder, "node_modules", "pulumi-tiktok", "plugin", "pulumi-resource-tiktok")))
      throw new StepError(`${manager}: the plugin is not where Pulumi.yaml looks for it`);
    say(`${manager}: installed, and a program runs.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main(async () => {
  await ensureDependencies();
  await ensureBuild();
  const work = mkdtempSync(join(tmpdir(), "tiktok-packed-"));
  try {
    const caches = join(work, "caches");
    mkdirSync(caches);
    const registry = (await run("npm", ["config", "get", "registry"])).output.trim();
    await run("npm", ["pack", "--ignore-scripts", "--pack-destination", work], { cwd: ROOT });
    const archive = join(
      work,
      readdirSync(work).find((name) => name.endsWith(".tgz")),
    );
    for (const manager of Object.keys(MANAGERS)) await installs(manager, { archive, caches, registry });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});
