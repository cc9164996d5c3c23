import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { Command, Option } from "commander";
import { PLAN_ONLY } from "../../../provider/adapters/plan-only.js";
import type { PulumiConfig, Settings } from "../../../provider/config/config.js";
import { loadGuardrails, type PlacedGuardrails, unreadable } from "../../../provider/guardrails/index.js";
import { errorCode } from "../../../provider/text/shape.js";
import { EXIT, UserError } from "../../lib/exit.js";
import { collected } from "../../lib/options.js";
import { note, print, printPainted } from "../../lib/output.js";
import type { Surroundings } from "../../stack/engine.js";
import { projectSettings } from "../../stack/project.js";
import type { StackReport } from "./report.js";
import type { Plan } from "./steps.js";
import type { KnownAccounts } from "./world.js";

const FORMATS = ["markdown", "json", "html", "text"] as const;
type Format = (typeof FORMATS)[number];

interface Options {
  readonly stack: readonly string[];
  readonly from: readonly string[];
  readonly format: Format;
  readonly out?: string;
  readonly also: readonly string[];
  readonly policy?: string;
  readonly allowDeletes?: boolean;
  readonly offline?: boolean;
  readonly state?: string;
  readonly snapshot?: string;
}

/** `html=preview.html`: the same report in another format. */
function alsoWanted(text: string): { readonly format: Format; readonly path: string } {
  const [, format = "", path = ""] = /^(\w+)=(.+)$/.exec(text) ?? [];
  const known = FORMATS.find((one) => one === format);
  if (known) return { format: known, path };
  throw new UserError(`--also "${text}" is not FORMAT=FILE, with one of ${FORMATS.join(", ")}.`, EXIT.usage);
}

/** The guardrails of the project, of the environment, and of the named file. */
function guardrailsFor(folder: string, configPath: string, policy: string | undefined): readonly PlacedGuardrails[] {
  const { guardrails, problems } = loadGuardrails(folder, configPath, policy === undefined ? {} : { policy });
  const [problem] = problems;
  if (problem) throw new UserError(unreadable(problem, "So nothing was previewed."));
  return guardrails;
}

function readText(path: string, what: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new UserError(`${what} ${path} cannot be read: ${errorCode(error) ?? String(error)}.`);
  }
}

/** One plan and its stack's configuration. */
interface Source {
  readonly text: string;
  readonly name: string;
  readonly stack: string;
  readonly config: PulumiConfig;
}

async function sourcesOf(options: Options, folder: string): Promise<Source[]> {
  if (options.from.length > 0)
    return options.from.map((path) => ({
      text: readText(path, "The plan"),
      name: path,
      stack: "",
      config: () => undefined,
    }));
  const { previewJson, stackConfig } = await import("../../stack/engine.js");
  const { runSteps } = await import("../../lib/progress.js");
  const planned = async (stack: string | undefined, surroundings: Surroundings): Promise<Source> => {
    let text = "";
    // In parallel: it starts its own `pulumi`. If both fail, the plan's error is reported.
    const configured = stackConfig(stack, surroundings);
    configured.catch(() => undefined);
    const run = async (): Promise<void> => {
      text = await previewJson(stack, surroundings);
    };
    await runSteps([{ title: `Running pulumi preview${stack === undefined ? "" : ` of ${stack}`}`, run }]);
    const config = await configured;
    return { text, config, name: `the plan of ${stack ?? "the stack"}`, stack: stack ?? "" };
  };
  const surroundings = { folder, environment: { ...process.env, [PLAN_ONLY]: "1" } };
  if (options.offline) {
    const { offline } = await import("./offline.js");
    const { state, snapshot } = options;
    return [await offline({ state, snapshot, stack: options.stack[0] }, surroundings, planned)];
  }
  const sources: Source[] = [];
  // One after another: stacks of a project share the quota and the machine.
  for (const stack of options.stack.length > 0 ? options.stack : [undefined])
    sources.push(await planned(stack, surroundings));
  return sources;
}

/** A plan with its stack's settings and its guardrails. */
interface Ready {
  readonly source: Source;
  readonly plan: Plan;
  readonly settings: Settings;
  readonly configPath: string;
  readonly guardrails: readonly PlacedGuardrails[];
  readonly allowDeletes: boolean;
}

async function readyOf(source: Source, options: Options, folder: string): Promise<Ready> {
  const { readPlan } = await import("./steps.js");
  const plan = readPlan(source.text, source.name, source.stack);
  const configPath = source.config("tiktok:configPath") ?? "ads";
  const settings = projectSettings(folder, source.config);
  return {
    source,
    plan,
    settings,
    configPath,
    guardrails: guardrailsFor(folder, configPath, options.policy),
    allowDeletes: options.allowDeletes === true,
  };
}

async function reportOf(
  ready: Ready,
  all: readonly Ready[],
  known: KnownAccounts,
  folder: string,
): Promise<StackReport> {
  const { callsOf } = await import("./quota.js");
  const { reportOn } = await import("./report.js");
  const { mediaOf } = await import("./media.js");
  const { placesIn } = await import("./places.js");
  const { plan, guardrails, configPath, settings, allowDeletes } = ready;
  const warn = (message: string): void => note(`${message}\n`);
  const calls = await callsOf(plan.changes, settings, warn);
  const others = all.filter((one) => one !== ready).map((one) => one.plan);
  const place = placesIn(folder, configPath);
  const media = await mediaOf(plan.changes, folder);
  const { plainCampaignsUntil: plainUntil } = settings;
  return reportOn({ plan, allowDeletes, others, known, calls, guardrails, now: Date.now(), media, place, plainUntil });
}

async function reportsOf(options: Options, folder: string): Promise<StackReport[]> {
  const ready: Ready[] = [];
  for (const source of await sourcesOf(options, folder)) ready.push(await readyOf(source, options, folder));
  const { accountsOf } = await import("./accounts.js");
  const known = await accountsOf(ready, options.offline === true);
  return Promise.all(ready.map((one) => reportOf(one, ready, known, folder)));
}

async function rendered(reports: readonly StackReport[], format: Format, isShown = false): Promise<string> {
  if (format === "json") return `${JSON.stringify({ version: 1, stacks: reports }, undefined, 2)}\n`;
  const { shownData } = await import("../../lib/shown.js");
  const shown = shownData(reports);
  if (format === "markdown") return (await import("./markdown.js")).markdownReport(shown);
  if (format === "html") return (await import("./html.js")).htmlReport(shown);
  const { paintFor } = await import("../../lib/paint.js");
  return (await import("./text.js")).textReport(shown, isShown ? paintFor(process.stdout) : undefined);
}

const HELP = `
Examples:
  tiktok-ads preview
  tiktok-ads preview --stack eu --stack us --format markdown --out preview.md
  pulumi preview --json --show-sames > plan.json; tiktok-ads preview --from plan.json --format html --out preview.html
  tiktok-ads preview --offline --stack prod --state state.json   # no token, no backend: for pull requests of forks

Exits with 1 if the preview fails or a mandatory guardrail is violated; the report is written anyway.`;

/** `tiktok-ads preview`: the effect of a change on spend, delivery and quota, before it is made. */
export function previewCommand(): Command {
  return new Command("preview")
    .description("Shows the effect of pulumi up on spend, delivery and quota")
    .option("--stack <name>", "a stack; may be given several times (default: the selected one)", collected, [])
    .option(
      "--from <file>",
      "read the output of pulumi preview --json --show-sames instead of running it",
      collected,
      [],
    )
    .addOption(new Option("--format <format>", "what to write").choices(FORMATS).default("text"))
    .option("--out <file>", "write to a file")
    .option(
      "--also <format=file>",
      "also write the same report in another format; may be given several times",
      collected,
      [],
    )
    .option(
      "--policy <file>",
      "guardrails in addition to the project's, such as a file outside the checkout (or set TIKTOK_ADS_POLICY)",
    )
    .option("--allow-deletes", "confirm a change that deletes more than a third of the live objects")
    .option("--offline", "without account and backend: uses the emulator, and the state from --state")
    .option("--state <file>", "with --offline: output of pulumi stack export (default: everything is new)")
    .option("--snapshot <file>", "with --offline: output of the emulator's Snapshot")
    .addHelpText("after", HELP)
    .action(async (options: Options) => {
      const folder = process.cwd();
      if (!options.offline && (options.state ?? options.snapshot) !== undefined)
        throw new UserError("--state and --snapshot need --offline.", EXIT.usage);
      if (options.offline && (options.stack.length > 1 || options.from.length > 0))
        throw new UserError("--offline requires one --stack, and no --from.", EXIT.usage);
      const also = options.also.map(alsoWanted);
      const reports = await reportsOf(options, folder);
      const isShown = options.out === undefined;
      const text = await rendered(reports, options.format, isShown);
      // Colors are escape sequences: foreign text was escaped before it was colored.
      if (isShown && options.format === "text") printPainted(text);
      else if (isShown) print(text);
      else writeFileSync(resolve(folder, options.out), text);
      for (const { format, path } of also) writeFileSync(resolve(folder, path), await rendered(reports, format));
      const { mustStop } = await import("./report.js");
      // The terminal's text already has it; a file, or a machine format, does not.
      const isSaid = options.format === "text" && options.out === undefined;
      if (mustStop(reports)) throw new UserError(isSaid ? "" : await stopText(reports), EXIT.user);
    });
}

/** Why a pipeline stops, for its log. */
async function stopText(reports: readonly StackReport[]): Promise<string> {
  const { guardrailText } = await import("./words.js");
  const broken = reports.flatMap(({ guardrails }) =>
    guardrails.filter(({ enforcement }) => enforcement === "mandatory"),
  );
  const messages = [...reports.flatMap(({ problems }) => problems), ...broken.map(guardrailText)];
  return messages.length > 0 ? messages.join("\n") : "The preview failed.";
}
