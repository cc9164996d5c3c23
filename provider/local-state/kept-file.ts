/** Small files with what another look would find again: each is replaced as a whole, and may be deleted at any time. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { type Is, jsonOrNothing } from "../text/shape.js";

/** The file's content; undefined if it is missing, unreadable, or something else. */
export function kept<T>(file: string, is: Is<T>): T | undefined {
  try {
    return jsonOrNothing(readFileSync(file, "utf8"), is);
  } catch {
    return undefined;
  }
}

/** Writes it where its folder allows that; otherwise the next run looks again. */
export function keep(file: string, value: object): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const fresh = `${file}.${process.pid}`;
    writeFileSync(fresh, JSON.stringify(value), { mode: 0o600 });
    renameSync(fresh, file);
  } catch {
    // A folder that matters and is not writable is reported by the journal.
  }
}
