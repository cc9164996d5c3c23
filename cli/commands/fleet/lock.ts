/** One `fleet up` at a time in a project: what it has rendered must not change below its running programs. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { isAlive } from "../../../provider/local-state/process.js";
import { UserError } from "../../lib/exit.js";
import { RENDERED } from "./render.js";

/** A dot begins no advertiser's name, so that none has its folder here. */
const LOCK = join(RENDERED, ".lock");

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

/** Where locks are judged: this machine, and which of its processes live. */
export interface Machine {
  readonly host: string;
  readonly pid: number;
  readonly lives: (pid: number) => boolean;
}

const HERE: Machine = { host: hostname(), pid: process.pid, lives: isAlive };

const isHolder = (value: unknown): value is Holder =>
  typeof value === "object" &&
  value !== null &&
  "pid" in value &&
  typeof value.pid === "number" &&
  "host" in value &&
  typeof value.host === "string" &&
  "since" in value &&
  typeof value.since === "string";

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

function holderOf(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isHolder(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A number that is our own was an earlier process's: this one has made no lock yet. */
const isStale = (text: string, { host, pid, lives }: Machine): boolean => {
  const holder = holderOf(text);
  return holder !== undefined && holder.host === host && (holder.pid === pid || !lives(holder.pid));
};

function held(text: string): UserError {
  const holder = holderOf(text);
  const who = holder ? `process ${holder.pid} on ${holder.host}, since ${holder.since}` : "an unknown process";
  return new UserError(
    `Another tiktok-ads fleet up runs in this project (${who}). Wait for it to end. If it no longer runs, remove ${LOCK}.`,
  );
}

/** Throws UserError while another `fleet up` runs in this project. */
export function refuseIfHeld(folder: string, machine: Machine = HERE): void {
  const text = textOf(join(folder, LOCK));
  if (text !== undefined && !isStale(text, machine)) throw held(text);
}

/** Takes a dead process's lock away, unless another process has just done so and made its own. */
function takeAway(path: string, stale: string, { pid }: Machine): void {
  const aside = `${path}.${pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = textOf(aside) ?? "";
  if (moved !== stale) writeFileSync(path, moved, { flag: "wx" });
  rmSync(aside, { force: true });
}

/** Takes the project's lock; what comes back gives it up. Throws UserError with who holds it. */
export function takeLock(folder: string, machine: Machine = HERE): () => void {
  const path = join(folder, LOCK);
  const holder: Holder = { pid: machine.pid, host: machine.host, since: new Date().toISOString() };
  const own = JSON.stringify(holder);
  mkdirSync(dirname(path), { recursive: true });
  for (let hasTakenAway = false; ; hasTakenAway = true) {
    try {
      writeFileSync(path, own, { flag: "wx" });
      return () => {
        if (textOf(path) === own) rmSync(path);
      };
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const text = textOf(path) ?? "";
    if (hasTakenAway || !isStale(text, machine)) throw held(text);
    takeAway(path, text, machine);
  }
}
