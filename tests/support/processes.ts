/** Processes of a project's folder, as Linux shows them; for tests that kill some of them. */
import { readdirSync, readFileSync, readlinkSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Every process that works in this folder: the CLI, the language host, the program, the provider. */
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

/** Kills them all at once, as an OOM killer or a power cut would; all that work there, or those that are meant. */
export function killIn(folder: string, victims: (pid: number) => boolean = () => true): void {
  for (const pid of processesIn(folder).filter(victims)) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It ended by itself in the meantime.
    }
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}

/** Our provider, by itself or in Pulumi's dynamic provider host. */
export const isProvider = (pid: number): boolean => /dynamic-provider|pulumi-resource-tiktok/.test(commandOf(pid));

/** The CLI, which holds the engine. */
export const isCli = (pid: number): boolean => /(^|\/)pulumi (up|preview|refresh|destroy) /.test(commandOf(pid));

/** When Pulumi last wrote a state of this project. */
const lastWritten = (folder: string): number =>
  Math.max(
    ...readdirSync(join(folder, ".state"), { recursive: true, encoding: "utf8" }).map(
      (name) => statSync(join(folder, ".state", name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
    ),
  );

/**
 * Resolves once Pulumi has not written for a while. It writes a state's attributes in place: a kill just then is Pulumi's
 * own matter, and `doctor` knows it (tests/e2e/doctor.spec.ts).
 */
export async function quietIn(folder: string): Promise<void> {
  // Files carry the system's time, whatever day the tests play on: only whether one changes is looked at.
  let last = lastWritten(folder);
  for (let since = performance.now(); performance.now() - since < 200; await sleep(20)) {
    const now = lastWritten(folder);
    if (now !== last) since = performance.now();
    last = now;
  }
}
