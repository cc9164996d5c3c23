import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { Command, Option } from "commander";
import { messageOf } from "../../../provider/text/shape.js";
import { loadConfigs } from "../../../yaml/load.js";
import type { Planned } from "../../../yaml/plan.js";
import { problemsText } from "../../../yaml/problem.js";
import { EXIT, UserError } from "../../lib/exit.js";
import { formerOption } from "../../lib/former-option.js";
import { groupBy } from "../../lib/group.js";
import { keyOf } from "../../lib/key.js";
import { collected, wholeNumber } from "../../lib/options.js";
import { print, printPainted } from "../../lib/output.js";
import { paintFor } from "../../lib/paint.js";
import { runSteps } from "../../lib/progress.js";
import { shownData } from "../../lib/shown.js";
import { mustPulumi, previewJson, type Surroundings, stackArgs } from "../../stack/engine.js";
import { otherStacksOf } from "../../stack/other-stacks.js";
import { type Connection, connectAccount, stackSettings } from "../../stack/project.js";
import { type InState, readState, type StackState } from "../../stack/state.js";
import { editsOf, writeEdits } from "./accept.js";
import { explainDrift, explainUnmanaged, type LoggedChange, readChangelog } from "./changelog.js";
import { accountsOf, liveObjects, spends } from "./evidence.js";
import { type Evidence, findDrift, findUnmanaged } from "./find.js";
import { type DriftReport, driftMarkdown, driftText, hasDrift } from "./render.js";
import { type Hours, hoursOf, suspicionsOf } from "./suspicion.js";

interface Options {
  readonly stack?: string;
  readonly format: "text" | "markdown" | "json";
  readonly out?: string;
  readonly days: string;
  readonly otherStack: readonly string[];
  readonly hours?: string;
  readonly timeZone: string;
  readonly accept?: boolean;
  readonly revert?: boolean;
  readonly spend: boolean;
}

const DAY_MS = 86_400_000;

/** What was read of stack, code and account. */
interface Look {
  readonly report: DriftReport;
  readonly code: ReadonlyMap<string, Planned>;
}

async function changelogOf(
  connection: Connection,
  state: readonly InState[],
  since: number,
): Promise<{ log: LoggedChange[]; failed: string | null }> {
  try {
    const logs: LoggedChange[] = [];
    for (const advertiser of accountsOf(state))
      logs.push(...(await readChangelog(connection.client, advertiser, since)));
    return { log: logs, failed: null };
  } catch (error) {
    return { log: [], failed: messageOf(error) };
  }
}

async function codeOf(folder: string, configPath: string, advertiserId: string | undefined) {
  const { resources } = await loadConfigs({ projectFolder: folder, configPath, advertiserId });
  return new Map(resources.map((planned) => [keyOf(planned.title, planned.name), planned]));
}

/** Where a look takes place: the account, the stack and its code. */
interface Place {
  readonly connection: Connection;
  readonly stack: StackState;
  readonly code: ReadonlyMap<string, Planned>;
  readonly surroundings: Surroundings;
}

async function look(
  { connection, stack, code, surroundings }: Place,
  options: Options & { readonly window?: Hours },
  progress: (text: string) => void,
): Promise<Look> {
  const now = connection.client.serverNow();
  const since = now - Number(options.days) * DAY_MS;
  const live = await liveObjects(connection, stack.resources, progress);
  const evidence: Evidence = { state: stack.resources, live, code, since };
  const [objects, unknown] = [findDrift(evidence), findUnmanaged(evidence)];
  const elsewhere = unknown.length > 0 ? await otherStacksOf(stack, options.otherStack, surroundings) : new Map();
  const unmanaged = unknown.filter(({ title, id }) => !elsewhere.has(keyOf(title, id)));
  const differs = objects.length + unmanaged.length > 0;
  progress("reading TikTok's change log");
  const { log, failed } = differs ? await changelogOf(connection, stack.resources, since) : { log: [], failed: null };
  const [drifted, told] = [explainDrift(objects, log), explainUnmanaged(unmanaged, log)];
  progress("reading what was spent");
  const spent = options.spend && stack.resources.length > 0 ? await spends(connection, stack.resources) : [];
  const suspicions = suspicionsOf(drifted, told, spent, options.window);
  const { project, stack: name } = stack;
  const shares = groupBy(
    unknown.flatMap(({ title, id }) => elsewhere.get(keyOf(title, id)) ?? []),
    (other) => other,
  );
  const others = [...shares].map(([other, { length }]) => ({ stack: other, objects: length }));
  return {
    report: {
      project,
      stack: name,
      objects: drifted,
      unmanaged: told,
      elsewhere: others,
      suspicions,
      changelog: failed,
    },
    code,
  };
}

/** Changes in the code that were not applied yet. */
async function pendingChanges(options: Options, surroundings: Surroundings): Promise<string[]> {
  const { readPlan } = await import("../preview/steps.js");
  const plan = readPlan(await previewJson(options.stack, surroundings), "the preview");
  if (plan.problems.length > 0) throw new UserError(plan.problems.join("\n"));
  return plan.changes.filter(({ op }) => op !== "same").map(({ op, name }) => `${op} ${name}`);
}

async function accept(
  found: Look,
  stack: StackState,
  options: Options,
  surroundings: Surroundings,
  check: () => Promise<string | undefined>,
): Promise<void> {
  const edits = editsOf(found.report.objects, found.code, stack.resources, surroundings.folder);
  if (edits.refused.length > 0) throw new UserError(`${edits.refused.join("\n")}\nNothing was changed.`);
  await writeEdits(edits, surroundings.folder, check);
  for (const file of edits.files.keys()) print(`${file} now matches the account.\n`);
  await runSteps([
    {
      title: `Refreshing stack ${stack.stack}`,
      run: async () =>
        void (await mustPulumi(
          ["refresh", "--yes", "--skip-preview", ...stackArgs(options.stack, surroundings)],
          surroundings,
        )),
    },
  ]);
  const left = await pendingChanges(options, surroundings);
  if (left.length > 0)
    throw new UserError(`The configs and the stack were changed, and pulumi up would still: ${left.join(", ")}.`);
  print("Code, stack and account agree: pulumi preview shows no change.\n");
}

async function revert(found: Look, options: Options, surroundings: Surroundings): Promise<void> {
  const pending = await pendingChanges(options, surroundings);
  if (pending.length > 0)
    throw new UserError(
      `The code has changes that were not applied (${pending.slice(0, 5).join(", ")}${pending.length > 5 ? ", …" : ""}), and --revert would also apply them. Nothing was changed. Run pulumi preview, then pulumi up --refresh.`,
    );
  const args = ["up", "--yes", "--refresh", "--skip-preview", "--target-dependents"];
  const targets = found.report.objects.flatMap(({ urn }) => ["--target", urn]);
  await runSteps([
    {
      title: `Reverting ${found.report.objects.length} objects`,
      run: async () =>
        void (await mustPulumi([...args, ...targets, ...stackArgs(options.stack, surroundings)], surroundings)),
    },
  ]);
  print("The account matches the code again.\n");
}

function writeReport(report: DriftReport, { format, out }: Options, folder: string): void {
  const shown = shownData(report);
  if (out === undefined && format === "text") {
    printPainted(driftText(shown, paintFor(process.stdout)));
    return;
  }
  const text =
    format === "json"
      ? `${JSON.stringify({ version: 1, ...report }, undefined, 2)}\n`
      : format === "markdown"
        ? driftMarkdown(shown)
        : driftText(shown);
  if (out === undefined) print(text);
  else writeFileSync(resolve(folder, out), text);
}

async function drift(options: Options): Promise<void> {
  const folder = process.cwd();
  const surroundings: Surroundings = { folder, environment: process.env };
  const window = options.hours === undefined ? undefined : hoursOf(options.hours, options.timeZone);
  const { settings, configPath } = await stackSettings(folder, options.stack);
  const stack = await readState(options.stack, surroundings);
  const connection = connectAccount(settings, `urn:pulumi:${stack.stack}::${stack.project}`);
  try {
    const code = await codeOf(folder, configPath, settings.advertiserId);
    let found: Look | undefined;
    await runSteps([
      {
        title: `Comparing stack ${stack.stack} with the account`,
        run: async (progress) => {
          found = await look({ connection, stack, code, surroundings }, { ...options, window }, progress);
        },
      },
    ]);
    if (!found) return;
    const { report } = found;
    writeReport(report, options, folder);
    if (report.objects.length === 0 || !(options.accept || options.revert)) {
      if (hasDrift(report)) throw new UserError("", EXIT.user);
      return;
    }
    if (options.revert) return await revert(found, options, surroundings);
    await accept(found, stack, options, surroundings, async () => {
      const { problems } = await loadConfigs({
        projectFolder: folder,
        configPath,
        advertiserId: settings.advertiserId,
      });
      return problems.length > 0 ? problemsText(problems) : undefined;
    });
  } finally {
    await connection.close();
  }
}

const HELP = `
Compares the stack's state with the account, with one list call per level, and adds who and when from TikTok's change
log. Exits with 1 if there is drift, so that a nightly job fails.

Examples:
  tiktok-ads drift
  tiktok-ads drift --stack prod --format markdown --out drift.md
  tiktok-ads drift --hours 08:00-20:00 --time-zone Europe/Berlin
  tiktok-ads drift --accept     # the live values into the YAML, comments kept, then a refresh
  tiktok-ads drift --revert     # reset the account to the code`;

/** `tiktok-ads drift`: differences between code, state and account. */
export function driftCommand(): Command {
  const command = new Command("drift")
    .description("Shows what was changed outside the code, by whom, and accepts or reverts it")
    .option("--stack <name>", "the stack (default: the selected one)")
    .addOption(new Option("--format <format>", "what to write").choices(["text", "markdown", "json"]).default("text"))
    .option("--out <file>", "write to a file")
    .option("--days <n>", "how far back to look for who and when, and for new campaigns", "30")
    .option("--other-stack <stack>", "a stack of another project that manages objects of this account", collected, [])
    .option("--hours <span>", "flag changes outside these hours, such as 08:00-20:00")
    .option("--time-zone <name>", "the time zone of --hours", "UTC")
    .option("--no-spend", "do not compare spend with budgets (one call less)")
    .option("--accept", "write the live values into the configs and refresh the stack")
    .option("--revert", "reset the account to what the code declares")
    .addHelpText("after", HELP)
    .action(async (options: Options) => {
      if (options.accept && options.revert)
        throw new UserError("--accept and --revert cannot be combined.", EXIT.usage);
      wholeNumber(options.days, "--days", 1, 999);
      await drift(options);
    });
  formerOption(command, "beside", "otherStack");
  return command;
}
