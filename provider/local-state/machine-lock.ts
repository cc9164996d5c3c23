import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "libsql";

/** Kept from the garbage collector, which closes an unreferenced database and so would release its lock. */
const held = new Set<Database.Database>();

/**
 * Takes a lock that only one process of this machine has at a time, and returns the function that releases it. The
 * operating system releases it too, however the process ends. Waits up to `waitMs` (blocking), then throws.
 *
 * SQLite's exclusive lock, since Node has no file locks: it works the same on every system, and leaves nothing stale
 * behind.
 */
export function machineLock(file: string, waitMs: number): () => void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const db = new Database(file, { timeout: waitMs });
  try {
    db.exec("begin exclusive");
  } catch (error) {
    db.close();
    throw error;
  }
  held.add(db);
  return () => {
    held.delete(db);
    db.close();
  };
}
