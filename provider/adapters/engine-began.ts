/** When the engine of this run began. It reads its state after that, and starts a provider only when the program needs one. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { performance } from "node:perf_hooks";

/** A process as the system shows it: it started within `within` of `startedAt`, by the system's clock. Milliseconds. */
export interface SeenProcess {
  readonly parent: number;
  readonly name: string;
  readonly startedAt: number;
  readonly within: number;
}

/** Linux counts the starts of processes in hundredths of a second, on all machines that Node runs on. */
const TICK_MS = 10;

/** A line of `/proc/PID/stat`. The name is in parentheses, and may contain any others. */
export function seenInProc(stat: string): SeenProcess | undefined {
  const [, name, rest] = /^\d+ \((.*)\) (.*)$/s.exec(stat) ?? [];
  const fields = rest?.split(" ") ?? [];
  const [parent, ticks] = [Number(fields[1]), Number(fields[19])];
  return name === undefined || !(parent >= 0) || !(ticks >= 0)
    ? undefined
    : { parent, name, startedAt: ticks * TICK_MS, within: TICK_MS };
}

/** A line of `ps -o ppid=,etime=,comm=`. Its times are durations until now, in whole seconds. */
export function seenInPs(line: string): SeenProcess | undefined {
  const found = /^\s*(\d+)\s+(?:(?:(\d+)-)?(\d+):)?(\d+):(\d+)\s+(.+?)\s*$/.exec(line);
  if (!found) return undefined;
  const [, parent, days = 0, hours = 0, minutes, seconds, name = ""] = found;
  const age = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
  return { parent: Number(parent), name: basename(name), startedAt: -age * 1_000, within: 1_000 };
}

function seen(pid: number): SeenProcess | undefined {
  if (process.platform === "win32") return undefined;
  if (process.platform === "linux") return seenInProc(readFileSync(`/proc/${pid}/stat`, "utf8"));
  return seenInPs(execFileSync("ps", ["-o", "ppid=,etime=,comm=", "-p", String(pid)], { encoding: "utf8" }));
}

/** Between the engine and a provider there is a shell at most, or two. */
const MOST_BETWEEN = 4;

/**
 * By the machine's clock, as the engine writes it into states, in milliseconds: at the latest, as far as the system counts. What is
 * newer is not created a second time, so too early a time refuses what the engine knows, which the next update mends; too late a
 * time lets a double through, which nothing mends. When this process began, where the system does not
 * show the engine among those above it.
 */
export function engineBegan(look: (pid: number) => SeenProcess | undefined = seen): number {
  try {
    const own = look(process.pid);
    for (let one = own, up = 0; own && one && up < MOST_BETWEEN; up++) {
      one = look(one.parent);
      if (one?.name === "pulumi") return performance.timeOrigin - (own.startedAt - one.startedAt) - one.within;
    }
  } catch {
    // Another system, or no permission to look.
  }
  return performance.timeOrigin;
}
