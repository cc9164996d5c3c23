/** Runs this CLI as a separate process, which frees the memory for a plan of thousands of objects when it ends. */
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { EXIT } from "../lib/exit.js";
import type { Ran, Surroundings } from "./engine.js";

/** Its program file, wherever its code runs from. */
export const PROGRAM = join(dirname(require.resolve("pulumi-tiktok/package.json")), "dist", "start", "cli.js");

/** Runs one of its commands to the end, and returns the output. */
export function runOwn(args: readonly string[], { folder, environment }: Surroundings): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      cwd: folder,
      env: { ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on("data", (part: Buffer) => stdout.push(part));
    child.stderr.on("data", (part: Buffer) => stderr.push(part));
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({
        code: code ?? EXIT.user,
        stdout: Buffer.concat(stdout).toString("utf8"),
        stderr: Buffer.concat(stderr).toString("utf8"),
      }),
    );
  });
}
