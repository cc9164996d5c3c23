import { readdirSync, readlinkSync } from "node:fs";

/** Every process that works in this folder: the CLI, the language host, the program, the provider. Linux only. */
export function processesIn(folder: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`).startsWith(folder) && pid !== process.pid;
      } catch {
        return false;
      }
    });
}

/** Kills them all at once, as an OOM killer or a power cut would. */
export function killIn(folder: string): void {
  for (const pid of processesIn(folder)) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It ended by itself in the meantime.
    }
  }
}
