import { Command, Option } from "commander";
import type { Resource } from "../../../provider/definitions/index.js";
import { resourceOf } from "../../../provider/resources/index.js";
import { type Account, advertiserInfo, type LiveObject, objectsByIds, walkAccount } from "../../lib/account-objects.js";
import { EXIT, UserError } from "../../lib/exit.js";
import { formerOption } from "../../lib/former-option.js";
import { groupBy } from "../../lib/group.js";
import { keyOf } from "../../lib/key.js";
import { collected, timeOption } from "../../lib/options.js";
import { note, print } from "../../lib/output.js";
import { plural } from "../../lib/plural.js";
import { runSteps } from "../../lib/progress.js";
import { otherStacksOf } from "../../stack/other-stacks.js";
import { advertiserOf, connectAccount, stackSettings } from "../../stack/project.js";
import { readState } from "../../stack/state.js";
import { carryOut, configsOf, type Import, type ImportOptions } from "./carry-out.js";
import { examplesIn } from "./example.js";
import { slugger } from "./names.js";
import { planImport, referencedBy } from "./plan.js";
import { asCode } from "./refused.js";
import { type Selection, selected, withoutManaged } from "./select.js";
import { typescriptFiles } from "./typescript.js";
import { yamlFiles } from "./yaml.js";

/** `2 campaigns, 1 ad group`. */
function countsOf(objects: readonly { readonly resource: { readonly noun: string } }[]): string {
  const groups = groupBy(objects, ({ resource }) => resource.noun);
  return [...groups].map(([noun, { length }]) => plural(length, noun)).join(", ");
}

const MOST_NOTED = 20;

/** Objects that run at TikTok although our rules refuse them: the code marks them, and this message lists them. */
function noteBroken(objects: readonly LiveObject[]): void {
  const broken = objects.filter((one) => one.broken !== undefined);
  if (broken.length === 0) return;
  const lines = broken.slice(0, MOST_NOTED).map(({ resource, inputs, id, broken: faults = [] }) => {
    const reasons = faults.map(({ reason }) => reason).join(" ");
    return `  ${resource.noun} "${String(inputs.name)}" (${id}): ${reasons}\n`;
  });
  const rest = broken.length - MOST_NOTED;
  if (rest > 0) lines.push(`  … and ${rest} more; their code names the rules.\n`);
  note(
    `${plural(broken.length, "object")} run at TikTok although our rules refuse them. Their code lists the properties under unchecked, so that it passes:\n${lines.join("")}`,
  );
}

const selectionOf = ({ status, name, updatedSince, campaign }: ImportOptions): Selection => ({
  status,
  name,
  updatedSince: updatedSince === undefined ? undefined : timeOption(updatedSince, "--updated-since"),
  campaigns: campaign.length > 0 ? campaign : undefined,
});

async function read(work: Import, selection: Selection, progress: (text: string) => void): Promise<void> {
  const { options, connection, advertiserId, surroundings, configPath } = work;
  const { client } = connection;
  const elsewhere = await otherStacksOf(work.state, options.otherStack, surroundings);
  const whole: Account = await walkAccount(client, advertiserId, {
    campaigns: selection.campaigns,
    onLevel: (objects) => progress(`listing ${objects}`),
  });
  const { account: free, left } = withoutManaged(selected(whole, selection), elsewhere);
  for (const [stack, objects] of left) note(`${countsOf(objects)} skipped: stack ${stack} manages them.\n`);
  const { account, refused } = await asCode(free, surroundings.folder);
  for (const { object, faults } of refused)
    note(
      `${object.resource.noun} "${String(object.inputs.name)}" (${object.id}) is skipped, with its children: ${faults.map(({ reason }) => reason).join(" ")}\n`,
    );
  noteBroken(account.objects);
  for (const [what, count] of Object.entries(whole.left))
    note(`${plural(count, what)} skipped: there is no resource for them.\n`);
  const known = new Set(work.state.resources.map(({ resource, id }) => keyOf(resource.title, id)));
  const isNew =
    ({ title }: Resource) =>
    (id: string) =>
      !known.has(keyOf(title, id));
  const referenced = referencedBy(account.objects.filter(({ resource, id }) => isNew(resource)(id)));
  const assets: LiveObject[] = [];
  for (const [target, ids] of referenced) {
    progress(`looking up ${target.noun}s`);
    assets.push(...(await objectsByIds(client, target, advertiserId, ids.filter(isNew(target)))));
  }
  work.configs = await configsOf(surroundings.folder, configPath, advertiserId);
  if (options.language === "yaml") work.examples = examplesIn(surroundings.folder, configPath, work.state.resources);
  const declared =
    options.language === "yaml"
      ? work.configs.resources
          .filter(({ document }) => !work.examples.includes(document.file))
          .map(({ title, name, inputs, parent }) => ({
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
  const info = await advertiserInfo(connection.client, advertiserId, connection.settings.baseUrl);
  // It is not sent to TikTok, so what the native adapter reads has none.
  work.currency = typeof info.currency === "string" && options.adapter === "dynamic" ? info.currency : undefined;
  const shared = {
    projectFolder: surroundings.folder,
    advertiserId,
    currency: work.currency,
    protect: options.protect,
  };
  if (options.language === "typescript") {
    const folder = options.out ?? "imported";
    work.files = typescriptFiles(plan, {
      ...shared,
      folder,
      from: `pulumi-tiktok${options.adapter === "native" ? "/native" : ""}`,
    });
    return;
  }
  const { files, homeless } = yamlFiles(plan, {
    ...shared,
    configPath,
    advertiserName: String(info.name ?? ""),
    day: new Date().toISOString().slice(0, 10),
    fileOf: (campaign) =>
      work.configs.resources.find(({ title, name }) => name === campaign && !resourceOf(title).parent)?.document.file,
  });
  if (homeless.length > 0)
    throw new UserError(
      `${homeless.map(({ name }) => name).join(", ")}: the campaign is in the stack, but in no file of ${configPath}. Nothing was changed. Import with --language typescript, or add the campaign to a config.`,
    );
  work.files = files;
}

async function importAccount(options: ImportOptions): Promise<void> {
  const folder = process.cwd();
  const surroundings = { folder, environment: process.env };
  const { settings, configPath: configured } = await stackSettings(folder, options.stack);
  const advertiserId = advertiserOf(settings, options.advertiser);
  const selection = selectionOf(options);
  const state = await readState(options.stack, surroundings);
  const connection = connectAccount(settings, `urn:pulumi:${state.stack}::${state.project}`);
  const configPath = options.language === "yaml" ? (options.out ?? configured) : "ads";
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
    examples: [],
    unchanged: 0,
  };
  try {
    await runSteps([
      { title: `Reading advertiser ${advertiserId}`, run: (progress) => read(work, selection, progress) },
    ]);
    await compose(work);
    const there = work.plan.known > 0 ? `; ${plural(work.plan.known, "object")} already in the stack` : "";
    const written = work.plan.objects.filter(({ declared }) => declared).length;
    const coded = written > 0 ? `; ${written} of them already in the configs` : "";
    print(`Found ${countsOf(work.plan.objects) || "nothing new"}${coded}${there}.\n`);
    if (options.dryRun || work.plan.objects.length === 0) {
      for (const file of work.files.keys()) print(`  ${file} (not written)\n`);
      for (const file of work.examples)
        print(`  ${file} would be renamed: it is the example that tiktok-ads init wrote\n`);
      return;
    }
    await carryOut(work);
  } finally {
    await connection.close();
  }
}

const HELP = `
Writes a config per campaign, adopts the objects into the stack's state, and verifies with pulumi preview that nothing
would change; otherwise files and state are restored. Sends only read requests to TikTok. Run again, it adds only new objects.

Examples:
  tiktok-ads import
  tiktok-ads import --status ENABLE --name 'Spring*'
  tiktok-ads import --updated-since 2026-11-01 --dry-run
  tiktok-ads import --language typescript --out imported
  tiktok-ads import --language typescript --adapter native
  tiktok-ads import --no-adopt --import-file import.json; pulumi import --file import.json   # the native adapter`;

/** `tiktok-ads import`: turns a running account into code. */
export function importCommand(): Command {
  const command = new Command("import")
    .description("Turns a running account into configs, and adopts it into the stack")
    .option("--stack <name>", "the stack (default: the selected one)")
    .option("--advertiser <id>", "the account (default: that of the settings)")
    .addOption(new Option("--status <status>", "only campaigns with this status").choices(["ENABLE", "DISABLE"]))
    .option("--name <glob>", "only campaigns whose name matches, such as 'Spring*'")
    .option("--updated-since <time>", "only campaigns changed since, themselves or their children")
    .option("--campaign <id>", "only this campaign; may be given several times", collected, [])
    .addOption(new Option("--language <language>", "what to write").choices(["yaml", "typescript"]).default("yaml"))
    .option("--out <folder>", "target folder (default: ads for YAML, imported for TypeScript)")
    .addOption(
      new Option("--adapter <adapter>", "with --language typescript: Pulumi's dynamic provider host, or our plugin")
        .choices(["dynamic", "native"])
        .default("dynamic"),
    )
    .option("--other-stack <stack>", "a stack of another project that manages objects of this account", collected, [])
    .option("--no-adopt", "write the code, do not change the stack's state")
    .option("--import-file <file>", "also write an input file for pulumi import --file")
    .option("--no-protect", "do not protect imported objects from deletion")
    .option("--dry-run", "show what would be imported, and write nothing")
    .addHelpText("after", HELP)
    .action(async (options: ImportOptions) => {
      if (options.campaign.some((id) => !/^\d+$/.test(id)))
        throw new UserError("--campaign takes ids of campaigns, which are digits.", EXIT.usage);
      if (options.adapter === "native" && options.language === "yaml")
        throw new UserError(
          "--adapter native needs --language typescript: configs use the dynamic adapter.",
          EXIT.usage,
        );
      await importAccount(options);
    });
  formerOption(command, "beside", "otherStack");
  formerOption(command, "door", "adapter");
  return command;
}
