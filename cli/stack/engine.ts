/** Runs `pulumi` and takes its plan; nothing here changes anything. */

import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, isAbsolute, join } from "node:path";
import { fromJson, isText, optional, recordOf, shaped } from "../../provider/text/shape.js";
import { CAUSES, causeOfWords } from "../lib/causes.js";
import { EXIT, UserError } from "../lib/exit.js";

/** The result of a command. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where Pulumi is run, and how it is found. */
export interface Surroundings {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** A config file of the stack instead of the project's own. */
  readonly configFile?: string;
}

/** The command does not exist. */
export class NoPulumi extends UserError {}

export const MISSING =
  "pulumi was not found. Install it (https://www.pulumi.com/docs/install/) and make sure that it is on PATH, then run this again.";

/** Whether a passphrase is set for stacks whose backend stores no keys. */
export const hasPassphrase = (environment: Surroundings["environment"]): boolean =>
  environment.PULUMI_CONFIG_PASSPHRASE !== undefined || environment.PULUMI_CONFIG_PASSPHRASE_FILE !== undefined;

/** Node 22's compile cache: most of a program's start is compiling. */
const compileCache = ({ XDG_CACHE_HOME = "", HOME }: Surroundings["environment"]): string =>
  join(isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : join(HOME || homedir(), ".cache"), "pulumi-tiktok", "compiled");

const PRELOAD = join(dirname(require.resolve("pulumi-tiktok/package.json")), "dist", "start", "preload.js");

/**
 * Node's options, plus the preload that spares every process of an update the compiler that it never uses
 * (start/preload.ts).
 */
function nodeOptions(options = ""): string {
  // Node exits if a preload file is missing, for example while a package is being reinstalled.
  if (!existsSync(PRELOAD)) return options;
  const preload = `--require=${JSON.stringify(PRELOAD)}`;
  return options.includes(preload) ? options : `${options} ${preload}`.trim();
}

/**
 * Pulumi's environment. Without a passphrase it would ask for one in each of several processes, or fail if no one can
 * answer; so the empty one is tried, which is correct for stacks without secrets and refused by those with another.
 */
export const pulumiEnvironment = (environment: Surroundings["environment"]): Record<string, string | undefined> => ({
  ...(hasPassphrase(environment) ? {} : { PULUMI_CONFIG_PASSPHRASE: "" }),
  NODE_COMPILE_CACHE: compileCache(environment),
  ...environment,
  NODE_OPTIONS: nodeOptions(environment.NODE_OPTIONS),
  // Programs skip what only `pulumi --debug` would show (sdk/spared.ts).
  TIKTOK_ADS_ENGINE: "true",
  PULUMI_SKIP_UPDATE_CHECK: "true",
});

/** Runs `pulumi` to its end. Throws UserError if the command does not exist. */
export function runPulumi(args: readonly string[], { folder, environment }: Surroundings): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn("pulumi", [...args, "--non-interactive"], {
      cwd: folder,
      env: pulumiEnvironment(environment),
      stdio: ["ignore", "pipe", "pipe"],
    });
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on("data", (part: Buffer) => stdout.push(part));
    child.stderr.on("data", (part: Buffer) => stderr.push(part));
    child.on("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "ENOENT" ? new NoPulumi(MISSING, EXIT.user) : error),
    );
    child.on("close", (code) =>
      resolve({
        code: code ?? EXIT.user,
        stdout: Buffer.concat(stdout).toString("utf8"),
        stderr: Buffer.concat(stderr).toString("utf8"),
      }),
    );
  });
}

/** Arguments that name the stack and its config, unless they are the selected ones. */
export const stackArgs = (stack: string | undefined, { configFile }: Surroundings): string[] => [
  ...(stack === undefined ? [] : ["--stack", stack]),
  ...(configFile === undefined ? [] : ["--config-file", configFile]),
];

/** The heading in a failed update's output after which each resource has its errors, without the progress before. */
const DIAGNOSTICS = /^Diagnostics:\n([\s\S]+?)\n(?=Policies:|Outputs:|Resources:|Duration:)/m;

/** The error output of a failed `pulumi`, and what to do about it if known. */
export function wordsOf({ stdout, stderr }: Ran): string {
  const all = (stderr || stdout).trim();
  const words = DIAGNOSTICS.exec(all)?.[1]?.trimEnd() ?? all;
  const cause = causeOfWords(words);
  return cause ? `${words}\n${CAUSES[cause].step}` : words;
}

/** Runs `pulumi`, which must succeed; returns its output. Throws UserError with its error output. */
export async function mustPulumi(args: readonly string[], surroundings: Surroundings): Promise<string> {
  const ran = await runPulumi(args, surroundings);
  if (ran.code === 0) return ran.stdout;
  const command = args.slice(0, 2).filter((word) => !word.startsWith("-"));
  throw new UserError(`pulumi ${command.join(" ")} failed (exit code ${ran.code}):\n${wordsOf(ran)}`);
}

/** The plan of one stack, as `pulumi preview --json` prints it; a failed preview prints one, too. */
export async function previewJson(stack: string | undefined, surroundings: Surroundings): Promise<string> {
  const ran = await runPulumi(["preview", "--json", "--show-sames", ...stackArgs(stack, surroundings)], surroundings);
  if (ran.stdout.trimStart().startsWith("{")) return ran.stdout;
  throw new UserError(
    `pulumi preview${stack === undefined ? "" : ` of stack ${stack}`} printed no plan (exit code ${ran.code}):\n${wordsOf(ran)}`,
  );
}

/** Whether no stack's config applies: no project, no selected stack, or not logged in and no config. */
function hasNoStack(words: string, folder: string): boolean {
  const cause = causeOfWords(words);
  if (cause === "noProject" || cause === "noStack") return true;
  if (!/PULUMI_ACCESS_TOKEN must be set/.test(words)) return false;
  return !readdirSync(folder).some((name) => /^Pulumi\..+\.ya?ml$/.test(name));
}

const isConfig = recordOf(shaped({ value: optional(isText) }));

/**
 * A stack's config by full key; secrets are decrypted into this process only. A folder without a stack has none. Throws
 * UserError if it exists but cannot be read: without it the defaults, which are production's, would apply.
 */
export async function stackConfig(
  stack: string | undefined,
  surroundings: Surroundings,
): Promise<(key: string) => string | undefined> {
  const ran = await runPulumi(["config", "--json", "--show-secrets", ...stackArgs(stack, surroundings)], surroundings);
  if (ran.code !== 0) {
    if (stack === undefined && hasNoStack(ran.stderr, surroundings.folder)) return () => undefined;
    const whose = stack === undefined ? "the selected stack" : `stack ${stack}`;
    throw new UserError(`The config of ${whose} cannot be read, so the account is unknown:\n${wordsOf(ran)}`);
  }
  const values = fromJson(ran.stdout, isConfig, "The config of the stack");
  return (key) => values[key]?.value;
}
