import { spawn } from "node:child_process";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { CommandSurroundings } from "./cli.js";
import { FIXED_DAY } from "./fixed-day.js";
import { ROOT } from "./world.js";

/** A question, and what the person types. */
export type Answer = readonly [question: RegExp, text: string];

/** Runs `tiktok-ads` on a terminal (Python's pty), and answers its questions, each once and in their order. */
export function onTerminal(
  args: readonly string[],
  { folder, environment = {} }: CommandSurroundings,
  answers: readonly Answer[],
): Promise<{ readonly code: number; readonly output: string }> {
  const command = [process.execPath, join(ROOT, "dist", "cli", "main.js"), ...args];
  const program = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))";
  return new Promise((resolve, reject) => {
    const child = spawn("python3", ["-c", program, ...command], {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: folder, TERM: "xterm", ...FIXED_DAY, ...environment },
    });
    const left = [...answers];
    let [output, seen] = ["", ""];
    child.stdout.on("data", (data) => {
      output += stripVTControlCharacters(String(data));
      const [next] = left;
      if (!next?.[0].test(output.slice(seen.length))) return;
      seen = output;
      left.shift();
      child.stdin.write(`${next[1]}\n`);
    });
    child.on("error", reject);
    child.on("close", (code) => {
      if (left.length > 0) reject(new Error(`never asked ${left[0]?.[0]}; it said:\n${output}`));
      else resolve({ code: code ?? -1, output });
    });
  });
}
