/** The file that the processes of one update share, and that updates at the same time share a little of (run-ledger.ts). */

import { createHash } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import type Database from "libsql";
import { machineLock } from "../local-state/machine-lock.js";
import { rowAs, rowsAs } from "../local-state/rows.js";
import { openShared } from "../local-state/shared-database.js";
import { type Is, isAnything, isNumber, isText, orNull, shaped } from "../text/shape.js";

const SCHEMA = `
create table if not exists members (run text not null, pid integer not null, primary key (run, pid));
create table if not exists objects (row integer primary key autoincrement, run text not null, key text not null, body text not null, unique (run, key));
create table if not exists accounts (run text not null, advertiser text not null, body text not null, primary key (run, advertiser));
create table if not exists siblings (run text not null, title text not null, advertiser text not null, campaign text not null, name text not null, body text not null);
create index if not exists siblings_below on siblings (run, advertiser, campaign);
create table if not exists claims (run text not null, what text not null, primary key (run, what));
create table if not exists currencies (run text not null, advertiser text not null, currency text not null, name text not null, primary key (run, advertiser, currency));
`;

/** How long a process that checks whether this one lives may hold its lock. */
const LOCK_WAIT_MS = 5_000;

const OF_ONE_RUN = ["accounts", "claims", "currencies", "siblings"];

interface Member {
  readonly run: string;
  readonly pid: number;
}

/** What this process has locked for its lifetime. */
const locked = new Set<string>();

/**
 * The lock that a process of a run holds for its lifetime. Its pid is not enough: the system reuses pids, and
 * containers that share a state folder have equal ones.
 */
function lockOf(folder: string, { run, pid }: Member): string {
  const digest = createHash("sha256").update(run).digest("hex").slice(0, 16);
  return join(folder, "runs", `${digest}-${pid}.sqlite`);
}

function lives(folder: string, member: Member): boolean {
  const file = lockOf(folder, member);
  if (locked.has(file)) return true;
  if (!existsSync(file)) return false;
  try {
    machineLock(file, 0)();
    return false;
  } catch {
    return true;
  }
}

const isMember: Is<Member> = shaped({ run: isText, pid: isNumber });

const membersOf = (db: Database.Database): Member[] => rowsAs(db, isMember, "select run, pid from members");

/**
 * Removes what ended runs left behind. What they sent is kept as long as a run lives that may have started before,
 * under another name: the next engine may have the same address.
 */
function sweep(db: Database.Database, folder: string): void {
  const members = membersOf(db);
  const living = new Set<string>();
  for (const member of members) {
    if (lives(folder, member)) living.add(member.run);
    else rmSync(lockOf(folder, member), { force: true });
  }
  if (living.size === 0) {
    for (const table of ["members", "objects", ...OF_ONE_RUN]) db.exec(`delete from ${table}`);
    return;
  }
  for (const dead of new Set(members.map(({ run }) => run).filter((run) => !living.has(run)))) {
    for (const table of ["members", ...OF_ONE_RUN]) db.prepare(`delete from ${table} where run = ?`).run([dead]);
    db.prepare("delete from objects where run = ? and json_extract(body, '$.sent') is null").run([dead]);
    db.prepare("update objects set run = 'ended ' || row where run = ?").run([dead]);
  }
}

/** Opens the run's part of a database of this machine. */
export function joined(folder: string, run: string): Database.Database {
  const lock = lockOf(folder, { run, pid: process.pid });
  if (!locked.has(lock)) machineLock(lock, LOCK_WAIT_MS);
  locked.add(lock);
  // What a power cut loses is worthless anyway.
  const db = openShared({ folder, name: "runs.sqlite", schema: SCHEMA, synchronous: "off" });
  db.exec("begin immediate");
  sweep(db, folder);
  db.prepare("insert or replace into members (run, pid) values (?, ?)").run([run, process.pid]);
  db.exec("commit");
  return db;
}

const isLast = shaped({ last: orNull(isNumber) });

/** The last row of objects, of whatever run. */
export function lastRow(db: Database.Database): number {
  return rowAs(db, isLast, "select max(row) as last from objects")?.last ?? 0;
}

interface Row {
  readonly row: number;
  readonly run: string;
  readonly key: string;
  readonly body: string;
  readonly sent: number | null;
  readonly advertiser?: unknown;
}

const isRow: Is<Row> = shaped({
  row: isNumber,
  run: isText,
  key: isText,
  body: isText,
  sent: orNull(isNumber),
  advertiser: isAnything,
});

/** Objects that other runs are sending or have sent; each row is read once, since every create asks. */
export class SentByOthers {
  readonly #sent = new Map<string, Row>();
  #seen = 0;

  constructor(
    private readonly db: Database.Database,
    private readonly folder: string,
    private readonly run: string,
  ) {}

  /** Those of an account whose run lives, and those sent since a row if it has ended. */
  of(advertiserId: string, since: number): string[] {
    this.#read();
    const sent = [...this.#sent.values()].filter(({ advertiser }) => advertiser === advertiserId);
    const asked = new Set(sent.flatMap(({ row, run }) => (row > since ? [] : [run])));
    const living = new Set(
      membersOf(this.db).flatMap((one) => (asked.has(one.run) && lives(this.folder, one) ? [one.run] : [])),
    );
    return sent.filter(({ row, run }) => row > since || living.has(run)).map(({ body }) => body);
  }

  #read(): void {
    const rows = rowsAs(
      this.db,
      isRow,
      "select row, run, key, body, json_extract(body, '$.sent') as sent, json_extract(body, '$.after.advertiserId') as advertiser from objects where row > ? and run <> ? order by row",
      [this.#seen, this.run],
    );
    for (const one of rows) {
      this.#seen = one.row;
      const key = JSON.stringify([one.run, one.key]);
      if (one.sent === null) this.#sent.delete(key);
      else this.#sent.set(key, one);
    }
  }
}
