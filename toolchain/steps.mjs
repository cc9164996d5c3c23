// Shared by the setup scripts. Node's own modules only: these run before packages are installed.
import { spawn } from "node:child_process";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's folder. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Reports progress on stderr, so that stdout stays the program's. */
export function say(text) {
  process.stderr.write(`\n▸ ${text}\n`);
}

/** A failed setup step; the message says what to do. */
export class StepError extends Error {}

/**
 * Runs a command to its end. Resolves with its output; rejects with StepError, unless `allowFailure`.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, show?: boolean, allowFailure?: boolean, timeoutMs?: number }} options
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(
  command,
  args,
  { cwd = ROOT, env = process.env, show = false, allowFailure = false, timeoutMs } = {},
) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
      timeout: timeoutMs,
    });
    let output = "";
    child.stdout?.on("data", (data) => (output += data));
    child.stderr?.on("data", (data) => (output += data));
    child.on("error", (error) =>
      allowFailure
        ? resolve({ code: 127, output: error.message })
        : reject(new StepError(`${command} cannot be started: ${error.message}`)),
    );
    child.on("close", (code) => {
      if (code === 0 || allowFailure) resolve({ code: code ?? 1, output });
      else reject(new StepError(`${command} ${args.join(" ")} failed with exit code ${code}.\n${output.slice(-4000)}`));
    });
  });
}

/** The user's cache folder for this project (XDG). */
export function cacheFolder() {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "pulumi-tiktok");
}

/** `folder` in front of PATH. */
export function withPath(env, folder) {
  return { ...env, PATH: [folder, env.PATH].filter(Boolean).join(delimiter) };
}

/** Runs a script's main function: setup problems are reported as a message, without a stack trace. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    process.stderr.write(`\n✗ ${error instanceof StepError ? error.message : (error?.stack ?? error)}\n`);
    process.exitCode = 1;
  }
}
