/**
 * `npm run bench:import`: `tiktok-ads import` of 20 campaigns, 200 ad groups and 1,000 ads into an empty stack on the real
 * engine, including the verifying preview; goals: under two minutes, at most 10 API calls besides assets. Next to it,
 * in the same run, what `pulumi import --file` takes for the same objects (native adapter).
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { tiktokAds } from "../tests/support/cli.js";
import { Emulated } from "../tests/support/emulated.js";
import { populate } from "../tests/support/populated.js";
import { PLUGIN, Stack } from "../tests/support/stack.js";

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

async function main(): Promise<void> {
  const emulated = await Emulated.start();
  await populate(emulated, { campaigns: 20, groups: 10, ads: 5 });
  const calls = (): string[] => emulated.emulator.requests().map(({ path }) => path);
  const project = async (manifest: string): Promise<Stack> => {
    const stack = new Stack(emulated.url);
    stack.environment.TIKTOK_ADVERTISER_ID = emulated.emulator.seed.advertiser;
    stack.write("Pulumi.yaml", manifest);
    stack.write("index.js", 'module.exports = require("pulumi-tiktok").applyConfigs();\n');
    await stack.succeeds("stack", "init", "dev");
    return stack;
  };
  const ours = await project("name: ads\nruntime: { name: nodejs, options: { typescript: false } }\nmain: index.js\n");
  const surroundings = { folder: ours.folder, environment: ours.environment };
  const made = calls().length;
  const started = Date.now();
  const { code, stdout, stderr } = await tiktokAds(["import"], surroundings);
  if (code !== 0) throw new Error(stderr);
  const took = seconds(started);
  const own = calls().slice(made);
  const assets = own.filter((path) => path.startsWith("/file/")).length;
  console.log(
    `tiktok-ads import: ${took} (goal 120 s), ${own.length - assets} calls (goal 10) and ${assets} for assets`,
  );
  console.log(stdout.trim().split("\n").at(-1));

  const listed = await project(
    "name: ads\nruntime: { name: nodejs, options: { typescript: false } }\nmain: index.js\n",
  );
  await tiktokAds(["import", "--no-adopt", "--import-file", "import.json"], {
    folder: listed.folder,
    environment: listed.environment,
  });
  const native = await project(`name: ads\nruntime: yaml\n${PLUGIN}`);
  native.write("import.json", readFileSync(join(listed.folder, "import.json")));
  const before = calls().length;
  const begun = Date.now();
  await native.succeeds("import", "--file", "import.json", "--yes", "--skip-preview", "--generate-code=false");
  console.log(`pulumi import --file: ${seconds(begun)}, ${calls().length - before} calls, without code and preview`);
  for (const stack of [ours, listed, native]) stack.close();
  await emulated.close();
}

void main();
