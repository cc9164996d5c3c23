import { Command, Option } from "commander";
import { loadConfigs } from "../sdk/yaml/load.js";
import type { Plan } from "../sdk/yaml/plan.js";
import { problemsText } from "../sdk/yaml/problem.js";
import { type Account, advertiserInfo, libraryAssets, walkAccount } from "./account/objects.js";
import { EXIT, UserError } from "./exit.js";
import { adopted, importFile } from "./import/adopt.js";
import { writeFiles } from "./import/files.js";
import { slugger } from "./import/names.js";
import { assetIds, type ImportPlan, planImport } from "./import/plan.js";
import { withoutRefused } from "./import/refused.js";
import { type Selection, selected, timeOf } from "./import/select.js";
import { typescriptFiles } from "./import/typescript.js";
import { type Files, yamlFiles } from "./import/yaml.js";
import type { Plan as Preview } from "./preview/steps.js";
import { runSteps } from "./progress.js";
import { advertiserOf, type Connection, connectAccount, projectSettings } from "./project.js";
import { previewJson, type Surroundings } from "./pulumi/engine.js";
import { readState, type StackState, writeState } from "./pulumi/state.js";

interface Options {
  readonly stack?: string;
  readonly advertiser?: string;
  readonly status?: string;
  readonly name?: string;
  readonly updatedSince?: string;
  readonly campaign: readonly string[];
  readonly language: "yaml" | "typescript";
  readonly out?: string;
  readonly importFile?: string;
  readonly adopt: boolean;
  readonly protect: boolean;
  readonly dryRun?: boolean;
}

/** What the steps of an import hand on. */
interface Import {
  readonly options: Options;
  readonly surroundings: Surroundings;
  readonly connection: Connection;
  readonly advertiserId: string;
  readonly configPath: string;
  state: StackState;
  configs: Plan;
  plan: ImportPlan;
  currency?: string;
  files: Files;
  /** Resources that the proving preview counted. */
  unchanged: number;
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

function countsText(plan: ImportPlan): string {
  const counts = new Map<string, number>();
  for (const { resource } of plan.objects) counts.set(resource.noun, (counts.get(resource.noun) ?? 0) + 1);
  return [...counts].map(([noun, count]) => plural(count, noun)).join(", ") || "nothing new";
}

async function configsOf(folder: string, configPath: string, advertiserId: string): Promise<Plan> {
  return loadConfigs({ projectFolder: folder, configPath, advertiserId });
}

function selectionOf({ status, name, updatedSince, campaign }: Options): Selection {
  if (updatedSince !== undefined) timeOf(updatedSince, "--updated-since");
  return { status, name, updatedSince, campaigns: campaign.length > 0 ? campaign : undefined };
}

async function read(work: Import, say: (text: string) => void): Promise<void> {
  const { options, connection, advertiserId, surroundings, configPath } = work;
  const { client } = connection;
  const whole: Account = await walkAccount(client, advertiserId, {
    campaigns: options.campaign.length > 0 ? options.campaign : undefined,
    onLevel: (title) => say(`listing ${title}s`),
  });
  const chosen = selected(whole, selectionOf(options));
  const { account, refused } = await withoutRefused(chosen, surroundings.folder);
  for (const { object, faults } of refused)
    process.stderr.write(
      `${object.resource.noun} "${String(object.inputs.name)}" (${object.id}) is left out, with what is below it: ${faults.map(({ reason }) => reason).join(" ")}\n`,
    );
  for (const [what, count] of Object.entries(whole.left))
    process.stderr.write(`${plural(count, what)} left out: no resource stands for them.\n`);
  const known = new Set(work.state.resources.map(({ resource, id }) => `${resource.title} ${id}`));
  const fresh = account.Ad.filter(({ id }) => !known.has(`Ad ${id}`));
  const ids = assetIds(fresh);
  say("looking up videos and images");
  const isNew = (title: string) => (id: string) => !known.has(`${title} ${id}`);
  const assets = [
    ...(await libraryAssets(client, "Video", advertiserId, ids.Video.filter(isNew("Video")))),
    ...(await libraryAssets(client, "Image", advertiserId, ids.Image.filter(isNew("Image")))),
  ];
  work.configs = await configsOf(surroundings.folder, configPath, advertiserId);
  const declared =
    options.language === "yaml"
      ? work.configs.resources.map(({ title, name, inputs, parent }) => ({
          title,
          name,
          liveName: inputs.name,
          parent: parent?.name,
          signature: inputs.signature,
        }))
      : [];
  work.plan = planImport(account, assets, { state: work.state.resources, declared }, await slugger());
}

async function compose(work: Import): Promise<void> {
  const { options, connection, advertiserId, configPath, surroundings, plan } = work;
  if (plan.objects.length === 0) return;
  const info = await advertiserInfo(connection.client, advertiserId);
  work.currency = typeof info.currency === "string" ? info.currency : undefined;
  const shared = {
    projectFolder: surroundings.folder,
    advertiserId,
    currency: work.currency,
    protect: options.protect,
  };
  if (options.language === "typescript") {
    const folder = options.out ?? "imported";
    work.files = typescriptFiles(plan, { ...shared, folder, from: "pulumi-tiktok" });
    return;
  }
  const { files, homeless } = yamlFiles(plan, {
    ...shared,
    configPath,
    advertiserName: String(info.name ?? ""),
    day: new Date().toISOString().slice(0, 10),
    fileOf: (campaign) =>
      work.configs.resources.find(({ title, name }) => title === "Campaign" && name === campaign)?.document.file,
  });
  if (homeless.length > 0)
    throw new UserError(
      `${homeless.map(({ name }) => name).join(", ")}: the campaign is in the stack, and in no file of ${configPath}. Nothing was changed. Import with --language typescript, or put the campaign into a config.`,
    );
  work.files = files;
}

/** What is wrong with the configs once the files are there; nothing in the usual case. */
async function problemOf({ surroundings, options, configPath, advertiserId }: Import): Promise<string | undefined> {
  if (options.language === "typescript") return undefined;
  const { problems } = await configsOf(surroundings.folder, configPath, advertiserId);
  return problems.length > 0 ? problemsText(problems) : undefined;
}

/** Why a preview after the import is not what it must be. */
function differenceOf(preview: Preview): string | undefined {
  const differing = preview.changes.filter(({ op }) => op !== "same");
  if (preview.problems.length === 0 && differing.length === 0) return undefined;
  const lines = differing.map(({ op, name, difference }) => `  ${op} ${name} ${difference.changed.join(", ")}`);
  return [...preview.problems.slice(0, 5), ...lines.slice(0, 20)].join("\n");
}

/** Adopts, previews, and takes the adoption back unless the preview is empty. */
async function adopt(work: Import, say: (text: string) => void): Promise<void> {
  const { state, plan, surroundings, options, currency } = work;
  const adoption = { state, plan, projectFolder: surroundings.folder, currency, protect: options.protect };
  say("writing the state");
  const after = await adopted(adoption);
  await writeState(after, state.exported, options.stack, surroundings);
  say("previewing");
  let difference: string | undefined;
  try {
    const { readPlan } = await import("./preview/steps.js");
    const preview = readPlan(await previewJson(options.stack, surroundings), "the preview", state.stack);
    difference = differenceOf(preview);
    work.unchanged = preview.changes.length;
  } catch (error) {
    difference = (error as Error).message;
  }
  if (difference === undefined) return;
  await writeState(state.exported, undefined, options.stack, surroundings);
  throw new UserError(
    `The preview after the import is not empty, so stack and files were put back as they were:\n${difference}\nWith --no-adopt the files are written all the same.`,
  );
}

/** Files and state together, or neither. */
async function carryOut(work: Import): Promise<void> {
  const { surroundings, options, plan, state } = work;
  const extra: [string, string][] = options.importFile
    ? [[options.importFile, `${JSON.stringify(importFile(plan), undefined, 2)}\n`]]
    : [];
  const putBack = writeFiles(surroundings.folder, new Map([...work.files, ...extra]));
  try {
    const problem = await problemOf(work);
    if (problem !== undefined)
      throw new UserError(
        `${problem}\n\nThe configs would not be valid with what was imported, so nothing was changed.`,
      );
    if (options.adopt)
      await runSteps([{ title: `Adopting them into stack ${state.stack}`, run: (say) => adopt(work, say) }]);
  } catch (error) {
    putBack();
    throw error;
  }
  for (const file of work.files.keys()) process.stdout.write(`  ${file}\n`);
  if (options.adopt)
    process.stdout.write(
      `pulumi preview shows no change: ${work.unchanged} unchanged. The code says what the account has.\n`,
    );
  else
    process.stderr.write(
      "The stack does not know of them yet: until it does, pulumi up would make all of this a second time.\n",
    );
}

async function importAccount(options: Options): Promise<void> {
  const folder = process.cwd();
  const surroundings = { folder, environment: process.env };
  const { stackConfig } = await import("./pulumi/engine.js");
  const config = await stackConfig(options.stack, surroundings);
  const settings = projectSettings(folder, config);
  const advertiserId = advertiserOf(settings, options.advertiser);
  selectionOf(options);
  const state = await readState(options.stack, surroundings);
  const connection = connectAccount(settings, `urn:pulumi:${state.stack}::${state.project}`);
  const configPath = options.language === "yaml" ? (options.out ?? config("tiktok:configPath") ?? "ads") : "ads";
  const work: Import = {
    options,
    surroundings,
    connection,
    advertiserId,
    configPath,
    state,
    configs: { resources: [], problems: [], warnings: [], advice: [] },
    plan: { objects: [], placed: new Map(), known: 0 },
    files: new Map(),
    unchanged: 0,
  };
  try {
    await runSteps([{ title: `Reading advertiser ${advertiserId}`, run: (say) => read(work, say) }]);
    await compose(work);
    const there = work.plan.known > 0 ? `; ${plural(work.plan.known, "object")} in the stack already` : "";
    const written = work.plan.objects.filter(({ declared }) => declared).length;
    const coded = written > 0 ? `; ${written} of them in the configs already` : "";
    process.stdout.write(`Found ${countsText(work.plan)}${coded}${there}.\n`);
    if (options.dryRun || work.plan.objects.length === 0) {
      for (const file of work.files.keys()) process.stdout.write(`  ${file} (not written)\n`);
      return;
    }
    await carryOut(work);
  } finally {
    await connection.close();
  }
}

const HELP = `
Writes a config per campaign, takes what is there into the stack's state, and proves with pulumi preview that nothing would
change; if it would, files and state are put back. Sends nothing to TikTok but look-ups. Run again, it adds only what is new.

Examples:
  tiktok-ads import
  tiktok-ads import --status ENABLE --name 'Spring*'
  tiktok-ads import --updated-since 2026-11-01 --dry-run
  tiktok-ads import --language typescript --out imported
  tiktok-ads import --no-adopt --import-file import.json; pulumi import --file import.json   # the native door`;

/** `tiktok-ads import`: a running account becomes code. */
export function importCommand(): Command {
  const more = (value: string, earlier: readonly string[]): string[] => [...earlier, value];
  return new Command("import")
    .description("Turns a running account into configs, and takes it into the stack")
    .option("--stack <name>", "the stack (default: the selected one)")
    .option("--advertiser <id>", "the account (default: that of the settings)")
    .addOption(new Option("--status <status>", "only campaigns with this status").choices(["ENABLE", "DISABLE"]))
    .option("--name <glob>", "only campaigns whose name fits, such as 'Spring*'")
    .option("--updated-since <time>", "only campaigns that were changed since, or something below them")
    .option("--campaign <id>", "only this campaign; may be given several times", more, [])
    .addOption(new Option("--language <language>", "what to write").choices(["yaml", "typescript"]).default("yaml"))
    .option("--out <folder>", "where to (default: ads for YAML, imported for TypeScript)")
    .option("--no-adopt", "write the code, leave the stack's state alone")
    .option("--import-file <file>", "also write the file that pulumi import --file takes")
    .option("--no-protect", "do not protect what is imported from deletion")
    .option("--dry-run", "say what would be imported, and write nothing")
    .addHelpText("after", HELP)
    .action(async (options: Options) => {
      if (options.campaign.some((id) => !/^\d+$/.test(id)))
        throw new UserError("--campaign takes ids of campaigns, which are digits.", EXIT.usage);
      await importAccount(options);
    });
}
