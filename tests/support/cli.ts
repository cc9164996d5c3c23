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
export function tiktokAds(
  args: readonly string[],
  { folder, environment = {}, input }: CommandSurroundings,
): Promise<CommandOutcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, "dist", "cli", "main.js"), ...args], {
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
