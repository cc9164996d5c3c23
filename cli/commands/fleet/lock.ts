/** One `fleet up` at a time per project: its rendered configs must not change under its running programs. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { machineLock } from "../../../provider/local-state/machine-lock.js";
import { UserError } from "../../lib/exit.js";
import { RENDERED } from "./render.js";

/**
 * No advertiser's name begins with a dot, so none has its folder here. The second file tells people who holds the lock.
 */
const [LOCK, HOLDER] = [join(RENDERED, ".lock.sqlite"), join(RENDERED, ".holder")];

/** Checking whether it is held takes it for a moment: two plans may check at once. Milliseconds. */
const WAIT_MS = 500;

function held(folder: string): UserError {
  let holder = "an unknown process";
  try {
    holder = readFileSync(join(folder, HOLDER), "utf8");
  } catch {
    // Just taken, and the owner's file is not written yet.
  }
  return new UserError(`Another tiktok-ads fleet up is running in this project (${holder}). Wait until it ends.`);
}

/** The operating system releases it however the process ends, so it cannot become stale. */
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

/** Takes the project's lock; returns the function that releases it. Throws UserError with its owner. */
export function takeLock(folder: string): () => void {
  mkdirSync(dirname(join(folder, LOCK)), { recursive: true });
  const release = locked(folder);
  writeFileSync(join(folder, HOLDER), `process ${process.pid} on ${hostname()}, since ${new Date().toISOString()}`);
  return () => {
    rmSync(join(folder, HOLDER), { force: true });
    release();
  };
}
