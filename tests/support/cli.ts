import { spawn } from "node:child_process";
import { join } from "node:path";
import { FIXED_DAY } from "./fixed-day.js";
import { ROOT } from "./world.js";

/** What a `tiktok-ads` command came to. */
export interface CommandOutcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where a command runs, and with what; `input` is its standard input. */
export interface CommandSurroundings {
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly input?: string;
}

/** Runs `tiktok-ads` in a folder, to its end. */
export const tiktokAds = (args: readonly string[], surroundings: CommandSurroundings): Promise<CommandOutcome> =>
  nodeIn([join(ROOT, "dist", "cli", "main.js"), ...args], surroundings);

/**
 * The update of `tiktok-ads up --yes`, without the preview before it: for sweeps that kill it, since the preview is the same
 * whoever dies afterwards, and takes longer than what is judged.
 */
export function updateOfUp(stack: string, surroundings: CommandSurroundings): Promise<CommandOutcome> {
  const module = JSON.stringify(join(ROOT, "dist", "cli", "commands", "up", "run.js"));
  const options = JSON.stringify({ stack, parallel: "64" });
  const at = "{ folder: process.cwd(), environment: process.env }";
  const failed = "({ message, exit }) => { console.error(message); process.exitCode = exit ?? 1; }";
  return nodeIn(["-e", `require(${module}).runUpdate("up", [], ${options}, ${at}).catch(${failed})`], surroundings);
}

function nodeIn(
  args: readonly string[],
  { folder, environment = {}, input }: CommandSurroundings,
): Promise<CommandOutcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: folder, ...FIXED_DAY, ...environment },
    });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (data) => (stdout += String(data)));
    child.stderr.on("data", (data) => (stderr += String(data)));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? -1, stdout, stderr }));
    child.stdin.end(input ?? "");
  });
}
