import { Command, Option } from "commander";
import { creativePortfolio } from "../../../provider/resources/creative-portfolio.js";
import { cutOffOf, PLAIN_UNTIL } from "../../../provider/resources/cut-off.js";
import { loadConfigs } from "../../../yaml/load.js";
import { problemsText } from "../../../yaml/problem.js";
import { EXIT, UserError } from "../../lib/exit.js";
import { writeFiles } from "../../lib/files.js";
import { collected } from "../../lib/options.js";
import { note, print } from "../../lib/output.js";
import { plural } from "../../lib/plural.js";
import { stackSettings } from "../../stack/project.js";
import { migrated } from "./convert.js";
import { moneyLines } from "./money.js";
import { KEY_SUFFIX, type Migrated, type Plain } from "./plain.js";
import { Portfolios } from "./portfolios.js";
import { plainOf } from "./read-yaml.js";
import { strayedFrom } from "./same-account.js";
import { migrationText, PROGRAM_STEPS, YAML_STEPS } from "./words.js";
import { migratedFiles } from "./write-yaml.js";

interface Options {
  readonly stack?: string;
  readonly suffix: string;
  readonly callToAction: readonly string[];
  readonly language: "yaml" | "typescript";
  readonly dryRun?: boolean;
  readonly switch?: boolean;
  readonly yes?: boolean;
}

/** Whether TikTok no longer accepts new campaigns of this kind on every reading of its announcement. */
const ends = ({ inputs, resource }: Plain, now: number): boolean => {
  const found = cutOffOf(resource.title, inputs, undefined, { now, until: PLAIN_UNTIL });
  return found !== undefined && !found.wide;
};

/** The selected campaigns, without those already migrated. */
function chosen(all: readonly Plain[], names: readonly string[], smart: ReadonlySet<string>, now: number): Plain[] {
  const missing = names.filter((name) => !all.some((one) => one.name === name));
  if (missing.length > 0)
    throw new UserError(`There is no plain campaign ${missing.join(", ")}. Nothing was changed.`, EXIT.user);
  const wanted =
    names.length > 0 ? all.filter(({ name }) => names.includes(name)) : all.filter((one) => ends(one, now));
  const staying = wanted.filter((one) => !ends(one, now));
  if (staying.length > 0)
    throw new UserError(
      `Smart+ has no objective for ${staying.map(({ name, inputs }) => `${name} (${String(inputs.objective)})`).join(", ")}: such campaigns most likely stay as they are. Nothing was changed.`,
      EXIT.user,
    );
  const others = names.length === 0 ? all.length - wanted.length : 0;
  if (others > 0)
    note(`${plural(others, "campaign")} of objectives that Smart+ does not have: they stay as they are.\n`);
  return wanted.filter(({ name }) => {
    const key = `${name}${KEY_SUFFIX}`;
    if (smart.has(key)) note(`${name} was migrated already: there is ${key}.\n`);
    return !smart.has(key);
  });
}

/** What the code already has, by name. */
interface Names {
  /** Smart+ campaigns. */
  readonly smart: ReadonlySet<string>;
  /** Names that a new campaign must not have. */
  readonly taken: ReadonlySet<string>;
  readonly portfolios: Portfolios;
}

/** The selected campaigns, converted to Smart+. */
async function converted(
  plain: readonly Plain[],
  wanted: readonly string[],
  { smart, taken, portfolios }: Names,
  options: Options,
  now: number,
): Promise<Migrated[]> {
  const around = {
    now,
    suffix: options.suffix,
    portfolios,
    isTaken: (name: string) => taken.has(name),
  };
  const done: Migrated[] = [];
  for (const one of chosen(plain, wanted, smart, now)) done.push(await migrated(one, around));
  return done;
}

const none = (done: readonly Migrated[]): boolean => done.every(({ campaigns }) => campaigns.length === 0);

async function migrateYaml(names: readonly string[], options: Options, now: number): Promise<void> {
  const projectFolder = process.cwd();
  const { settings, configPath } = await stackSettings(projectFolder, options.stack);
  const load = () => loadConfigs({ projectFolder, configPath, advertiserId: settings.advertiserId });
  const { resources, problems } = await load();
  if (problems.length > 0) throw new UserError(`${problemsText(problems)}\n\nNothing was changed.`);
  const plain = resources.filter(({ title }) => title === "Campaign").map((one) => plainOf(one, resources));
  const smart = new Set(resources.filter(({ title }) => title === "SmartPlusCampaign").map(({ name }) => name));
  const taken = new Set(resources.filter(({ parent }) => parent === undefined).map(({ name }) => name));
  const known = resources.flatMap(({ title, name }) => (title === creativePortfolio.title ? [{ name }] : []));
  const portfolios = new Portfolios(options.callToAction, known, taken);
  const done = await converted(plain, names, { smart, taken, portfolios }, options, now);
  if (done.length === 0) {
    print("There is nothing to migrate.\n");
    return;
  }
  print(migrationText(done, moneyLines(done, now)));
  const files = migratedFiles(done, projectFolder, settings.advertiserId, portfolios);
  if (none(done)) throw new UserError("Nothing can be migrated. Nothing was changed.", EXIT.user);
  if (options.dryRun) {
    for (const file of files.keys()) print(`  ${file} (not written)\n`);
    return;
  }
  const putBack = writeFiles(projectFolder, files);
  try {
    const after = await load();
    if (after.problems.length > 0)
      throw new UserError(
        `${problemsText(after.problems)}\n\nThe configs would not be valid with the new campaigns, so nothing was changed.`,
      );
    const strayed = strayedFrom(done, after.resources);
    if (strayed.length > 0)
      throw new UserError(
        `${strayed.join("\n")}\n\nWrite advertiserId on the old campaign itself, then run this again. Nothing was changed.`,
      );
  } catch (error) {
    putBack();
    throw error;
  }
  for (const file of files.keys()) print(`  ${file}\n`);
  print(YAML_STEPS);
}

async function migrateProgram(names: readonly string[], options: Options, now: number): Promise<void> {
  const folder = process.cwd();
  const { readState } = await import("../../stack/state.js");
  const { plainInState } = await import("./read-state.js");
  const { programText } = await import("./write-program.js");
  const { resources } = await readState(options.stack, { folder, environment: process.env });
  const plain = resources
    .filter(({ resource }) => resource.title === "Campaign")
    .map((one) => plainInState(one, resources));
  const smart = new Set(
    resources.flatMap(({ resource, name }) => (resource.title === "SmartPlusCampaign" ? [name] : [])),
  );
  const known = resources.flatMap(({ resource, name, id }) =>
    resource.title === creativePortfolio.title ? [{ name, id }] : [],
  );
  const portfolios = new Portfolios(options.callToAction, known, new Set(resources.map(({ name }) => name)));
  const done = await converted(plain, names, { smart, taken: smart, portfolios }, options, now);
  if (done.length === 0) {
    note("There is nothing to migrate.\n");
    return;
  }
  // The program goes to standard output, everything else to standard error.
  note(migrationText(done, moneyLines(done, now)));
  if (none(done)) throw new UserError("Nothing can be migrated.", EXIT.user);
  print(programText(done, portfolios));
  note(PROGRAM_STEPS);
}

const HELP = `
TikTok accepts no new plain campaigns of WEB_CONVERSIONS, PRODUCT_SALES, APP_PROMOTION and LEAD_GENERATION after 2026-12-31. This
writes each one in the configs as a Smart+ one next to it, in the same file: paused, with the old name plus a suffix. It reports line by line what cannot be kept. The old ones stay unchanged. Nothing is sent to TikTok, and no file changes if the result would not be valid. On TikTok a Smart+ ad uses a portfolio instead of a call to action. By default this writes a portfolio of the texts that TikTok recommends for such ads; --call-to-action names your own.

--switch switches over once TikTok has reviewed the new ads: it pauses the old ones, verifies in the account that they are paused, and then
enables the new ones, so that both never spend at once. If the old campaign is paused, the new one stays paused.

Examples:
  tiktok-ads migrate --dry-run
  tiktok-ads migrate spring autumn
  tiktok-ads migrate --call-to-action shop-button              # a name under creativePortfolios, or an id
  tiktok-ads migrate --call-to-action SHOP_NOW=shop-button --call-to-action LEARN_MORE=7000000000000000902
  tiktok-ads migrate --language typescript > smart-plus.ts   # from the stack's state: the new part of a program
  tiktok-ads migrate --switch spring`;

/** `tiktok-ads migrate`: from plain campaigns to Smart+. */
export function migrateCommand(): Command {
  return new Command("migrate")
    .description("Writes plain campaigns as Smart+ ones next to the old, paused; --switch switches over")
    .argument("[campaigns...]", "names in Pulumi (default: all of the objectives that end)")
    .option("--stack <name>", "the stack (default: the selected one)")
    .option("--suffix <text>", "suffix of the campaigns' names at TikTok", " Smart+")
    .option(
      "--call-to-action <portfolio>",
      "portfolio for ads on TikTok: its name or id, or SHOP_NOW=… for one call to action; may be given several times (default: a new one that TikTok recommends)",
      collected,
      [],
    )
    .addOption(new Option("--language <language>", "what to write").choices(["yaml", "typescript"]).default("yaml"))
    .option("--dry-run", "show what would be written, and write nothing")
    .option("--switch", "pause the old, then enable the new")
    .option("--yes", "with --switch: do not ask for confirmation")
    .addHelpText("after", HELP)
    .action(async (names: string[], options: Options) => {
      const wanted = [...new Set(names)];
      if (options.switch) {
        if (options.language === "typescript")
          throw new UserError(`--switch edits configs. For a program:\n${PROGRAM_STEPS}`, EXIT.usage);
        const { switchOver } = await import("./switch.js");
        await switchOver(wanted, options);
        return;
      }
      const now = Date.now();
      await (options.language === "yaml" ? migrateYaml(wanted, options, now) : migrateProgram(wanted, options, now));
    });
}
