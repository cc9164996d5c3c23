import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { isNumber, isText, shaped } from "../text/shape.js";
import { machineLock } from "./machine-lock.js";
import { NewerRelease } from "./newer-release.js";
import { rowAs } from "./rows.js";

/** How long a process waits for another one. Milliseconds. */
const WAIT_MS = 10_000;

/** A database that several processes of this machine use at once. */
export interface SharedDatabase {
  /** Its location: the state folder, and the file name. */
  readonly folder: string;
  readonly name: string;
  /** Created if missing. */
  readonly schema: string;
  /** Numbered migrations of an older file: the n-th runs if `user_version` is n or less. */
  readonly migrations?: readonly string[];
  /** What a power cut may lose: nothing (full), the last rows (normal), or more (off). */
  readonly synchronous: "full" | "normal" | "off";
  /** An unreadable one is moved aside, never repaired by guessing, and a new one is created. */
  readonly onDamaged?: (aside: string) => void;
}

const hasVersion = shaped({ user_version: isNumber });
const isCheck = shaped({ quick_check: isText });

const versionOf = (db: Database.Database): number => rowAs(db, hasVersion, "pragma user_version")?.user_version ?? 0;

/** Migrates a file, all or nothing. */
function migrate(db: Database.Database, migrations: readonly string[]): void {
  const version = versionOf(db);
  const due = migrations.slice(version);
  if (due.length === 0) return;
  db.exec("begin immediate");
  try {
    db.exec(`${due.join("\n")} pragma user_version = ${migrations.length}; commit;`);
  } catch (error) {
    // Without the rollback the file would stay locked for this process.
    db.exec("rollback");
    throw error;
  }
}

function open({ folder, name, schema, migrations = [], synchronous }: SharedDatabase): Database.Database {
  const db = new Database(join(folder, name), { timeout: WAIT_MS });
  try {
    const version = versionOf(db);
    // Before anything is written: also tables that are made where they are missing would change what is not ours to change.
    if (version > migrations.length) throw new NewerRelease(name, version, migrations.length);
    db.exec(`pragma journal_mode = wal; pragma synchronous = ${synchronous};`);
    db.exec(schema);
    migrate(db, migrations);
    const found = rowAs(db, isCheck, "pragma quick_check(1)")?.quick_check;
    if (found !== "ok") throw new Error(`malformed: ${found}`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Does what only one process of this machine may do at a time in a state folder, such as opening a database: SQLite's
 * switch to a write-ahead log fails immediately while another connection is active, whatever the timeout, and two
 * processes that find a damaged file must not both replace it.
 */
export function inTurn<T>(folder: string, work: () => T): T {
  const release = machineLock(join(folder, "opening.lock"), WAIT_MS);
  try {
    return work();
  } finally {
    release();
  }
}

function openOrReplace(database: SharedDatabase): Database.Database {
  try {
    return open(database);
  } catch (error) {
    if (!/malformed|not a database|disk image/i.test(String(error))) throw error;
    const file = join(database.folder, database.name);
    const aside = `${file}.damaged-${Date.now()}`;
    renameSync(file, aside);
    for (const suffix of ["-wal", "-shm"]) rmSync(file + suffix, { force: true });
    database.onDamaged?.(aside);
    return open(database);
  }
}

/** Opens it, once it is this process's turn. Throws if the folder is not writable. */
export function openShared(database: SharedDatabase): Database.Database {
  return inTurn(database.folder, () => openOrReplace(database));
}
