/** The file that the processes of one update share, and that updates at the same time share a little of (run-ledger.ts). */
import type Database from "libsql";
import { isAlive } from "../local-state/process.js";
import { openShared } from "../local-state/shared-database.js";

const SCHEMA = `
create table if not exists members (run text not null, pid integer not null, primary key (run, pid));
create table if not exists objects (row integer primary key autoincrement, run text not null, key text not null, body text not null, unique (run, key));
create table if not exists accounts (run text not null, advertiser text not null, body text not null, primary key (run, advertiser));
create table if not exists siblings (run text not null, title text not null, advertiser text not null, campaign text not null, name text not null, body text not null);
create index if not exists siblings_below on siblings (run, advertiser, campaign);
create table if not exists claims (run text not null, what text not null, primary key (run, what));
create table if not exists currencies (run text not null, advertiser text not null, currency text not null, name text not null, primary key (run, advertiser, currency));
`;

const OF_ONE_RUN = ["accounts", "claims", "currencies", "siblings"];

interface Member {
  readonly run: string;
  readonly pid: number;
}

const membersOf = (db: Database.Database): Member[] => db.prepare("select run, pid from members").all([]) as Member[];

const livingOf = (members: readonly Member[]): ReadonlySet<string> =>
  new Set(members.filter(({ pid }) => isAlive(pid)).map(({ run }) => run));

/** Removes what dead runs left behind; what they have sent stays as long as a run lives that may have begun before. */
function sweep(db: Database.Database): void {
  const members = membersOf(db);
  const living = livingOf(members);
  if (living.size === 0) {
    for (const table of ["members", "objects", ...OF_ONE_RUN]) db.exec(`delete from ${table}`);
    return;
  }
  for (const dead of new Set(members.map(({ run }) => run).filter((run) => !living.has(run)))) {
    for (const table of OF_ONE_RUN) db.prepare(`delete from ${table} where run = ?`).run([dead]);
    db.prepare("delete from objects where run = ? and json_extract(body, '$.sent') is null").run([dead]);
  }
}

/** Opens the run's part of a database of this machine. */
export function joined(folder: string, run: string): Database.Database {
  // What is lost with a power cut was worth nothing any more.
  const db = openShared({ folder, name: "runs.sqlite", schema: SCHEMA, synchronous: "off" });
  db.exec("begin immediate");
  sweep(db);
  db.prepare("insert or replace into members (run, pid) values (?, ?)").run([run, process.pid]);
  db.exec("commit");
  return db;
}

/** The last row of objects, of whatever run. */
export function lastRow(db: Database.Database): number {
  const { last } = db.prepare("select max(row) as last from objects").get([]) as { last: number | null };
  return last ?? 0;
}

/** Objects that other runs are sending, or have sent since a row, where they have ended. */
export function sentByOthers(db: Database.Database, run: string, since: number): string[] {
  const members = membersOf(db);
  const living = livingOf(members);
  const sent = db.prepare("select row, body from objects where run = ? and json_extract(body, '$.sent') is not null");
  return [...new Set(members.map((one) => one.run))].flatMap((other) => {
    if (other === run) return [];
    const rows = sent.all([other]) as { row: number; body: string }[];
    return rows.filter(({ row }) => row > since || living.has(other)).map(({ body }) => body);
  });
}
