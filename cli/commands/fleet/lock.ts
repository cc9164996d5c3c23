/** One `fleet up` at a time in a project: what it has rendered must not change below its running programs. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { machineLock } from "../../../provider/local-state/machine-lock.js";
import { UserError } from "../../lib/exit.js";
import { RENDERED } from "./render.js";

/** A dot begins no advertiser's name, so that none has its folder here. The second tells people who holds the first. */
const [LOCK, HOLDER] = [join(RENDERED, ".lock.sqlite"), join(RENDERED, ".holder")];

/** Whoever only looks whether it is held holds it for a moment: two plans may look at once. Milliseconds. */
const WAIT_MS = 500;

function held(folder: string): UserError {
  let holder = "an unknown process";
  try {
    holder = readFileSync(join(folder, HOLDER), "utf8");
  } catch {
    // Just taken, and not yet signed.
  }
  return new UserError(`Another tiktok-ads fleet up runs in this project (${holder}). Wait for it to end.`);
}

/** The operating system lets go of it however the process ends, so nothing stale stays behind. */
function locked(folder: string): () => void {
  try {
    return machineLock(join(folder, LOCK), WAIT_MS);
  } catch (error) {
    throw /busy|locked/i.test(String(error)) ? held(folder) : error;
  }
}

/** Throws UserError while another `fleet up` runs in this project. */
export function refuseIfHeld(folder: string): void {
  if (existsSync(join(folder, LOCK))) locked(folder)();
}

/** Takes the project's lock; what comes back gives it up. Throws UserError with who holds it. */
export function takeLock(folder: string): () => void {
  mkdirSync(dirname(join(folder, LOCK)), { recursive: true });
  const release = locked(folder);
  writeFileSync(join(folder, HOLDER), `process ${process.pid} on ${hostname()}, since ${new Date().toISOString()}`);
  return () => {
    rmSync(join(folder, HOLDER), { force: true });
    release();
  };
}
