/** Runs a program to its end, and measures it. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { processesIn } from "../../tests/support/processes.js";
import type { Stack } from "../../tests/support/stack.js";

/** Measurements of one run. */
export interface Taken {
  readonly code: number;
  readonly seconds: number;
  /** Most memory of all processes together, shared pages counted once. */
  readonly mebibytes: number;
  readonly output: string;
}

const SAMPLE_MS = 100;

function kibibytes(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Runs it in the project's folder. */
export function taken(stack: Stack, command: string, args: readonly string[]): Promise<Taken> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    let [most, output] = [0, ""];
    const sampling = setInterval(() => {
      most = Math.max(
        most,
        processesIn(stack.folder).reduce((sum, pid) => sum + kibibytes(pid), 0),
      );
    }, SAMPLE_MS);
    const child = spawn(command, args, { cwd: stack.folder, env: stack.environment });
    child.stdout.on("data", (data) => (output += String(data)));
    child.stderr.on("data", (data) => (output += String(data)));
    child.on("error", reject);
    child.on("close", (code) => {
      clearInterval(sampling);
      resolve({ code: code ?? 1, seconds: (performance.now() - started) / 1000, mebibytes: most / 1024, output });
    });
  });
}
