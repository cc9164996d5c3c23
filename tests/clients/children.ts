/** Programs that are run to their end, and that end with whoever runs them. */
import { type ChildProcess, spawn } from "node:child_process";
import { constants } from "node:os";

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const running = new Set<ChildProcess>();

/** Each has a process group of its own, since drivers start programs as well. */
function end({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // The group has ended in the meantime.
  }
}

/** Runs a program to its end. */
export function run(
  command: string,
  args: readonly string[],
  options: { readonly environment?: Readonly<Record<string, string>>; readonly cwd?: string } = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const { environment, cwd } = options;
    const child = spawn(command, [...args], { env: { ...process.env, ...environment }, cwd, detached: true });
    running.add(child);
    let [out, err] = ["", ""];
    child.stdout.on("data", (chunk) => {
      out += String(chunk);
    });
    child.stderr.on("data", (chunk) => {
      err += String(chunk);
    });
    child.on("error", (error) => {
      running.delete(child);
      reject(error);
    });
    child.on("close", (code) => {
      running.delete(child);
      resolve({ code, out, err });
    });
  });
}

/** Ends what runs when this process is told to end, runs `before`, and ends. What is killed with -9 cannot do that. */
export function endTogether(before: () => void = () => {}): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => {
      for (const child of running) end(child, "SIGKILL");
      before();
      process.exit(128 + constants.signals[signal]);
    });
}
