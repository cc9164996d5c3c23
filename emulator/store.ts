import Database from "libsql";
import type { Body } from "./validate.js";

/** Kinds of stored objects. */
export type Kind =
  | "campaign"
  | "adgroup"
  | "ad"
  | "video"
  | "image"
  | "advertiser"
  | "identity"
  | "upload"
  | "file"
  | "token"
  | "code";

/** One stored object: where it hangs, and its row as reads show it. */
export interface Stored {
  readonly kind: Kind;
  readonly id: string;
  readonly advertiser: string;
  /** The campaign of ad groups and ads, the ad group of ads. */
  readonly campaign: string;
  readonly adgroup: string;
  readonly name: string;
  readonly deleted: boolean;
  readonly row: Body;
}

/** One line of the request log. */
export interface LoggedRequest {
  readonly time: string;
  readonly method: string;
  readonly path: string;
  readonly code: number;
  readonly advertiser: string;
  readonly body: unknown;
}

/** Narrows a search; empty lists match nothing. */
export interface Search {
  readonly advertiser?: string;
  readonly ids?: readonly string[];
  readonly campaigns?: readonly string[];
  readonly adgroups?: readonly string[];
  readonly name?: string;
  readonly deleted?: boolean;
}

const SCHEMA = `
create table if not exists objects (
  kind text not null, id text not null, advertiser text not null, campaign text not null, adgroup text not null,
  name text not null, deleted integer not null, row text not null, primary key (kind, id)
) without rowid;
create index if not exists by_parent on objects (kind, advertiser, campaign, adgroup);
create index if not exists by_name on objects (kind, advertiser, name);
create table if not exists requests (
  seq integer primary key autoincrement, time text, method text, path text, code integer, advertiser text, body text
);
create table if not exists meta (name text primary key, value text not null);
`;

/** Requests kept in the log; older ones go. */
const LOG_LENGTH = 200_000;

interface Line {
  kind: Kind;
  id: string;
  advertiser: string;
  campaign: string;
  adgroup: string;
  name: string;
  deleted: number;
  row: string;
}

const fromLine = (line: Line): Stored => ({ ...line, deleted: line.deleted === 1, row: JSON.parse(line.row) as Body });

/** The account's objects, the request log and counters, in SQLite. An acknowledged write survives a killed process. */
export class Store {
  readonly #db: Database.Database;
  readonly #put: Database.Statement;
  readonly #get: Database.Statement;
  readonly #log: Database.Statement;

  /** `file` is a path, or `:memory:`. */
  constructor(file: string) {
    this.#db = new Database(file);
    this.#db.exec("pragma journal_mode = wal; pragma synchronous = normal;");
    this.#db.exec(SCHEMA);
    this.#put = this.#db.prepare(
      "insert or replace into objects (kind, id, advertiser, campaign, adgroup, name, deleted, row) values (?, ?, ?, ?, ?, ?, ?, ?)",
    );
    this.#get = this.#db.prepare("select * from objects where kind = ? and id = ?");
    this.#log = this.#db.prepare(
      "insert into requests (time, method, path, code, advertiser, body) values (?, ?, ?, ?, ?, ?)",
    );
  }

  put(one: Stored): void {
    this.#put.run([
      one.kind,
      one.id,
      one.advertiser,
      one.campaign,
      one.adgroup,
      one.name,
      one.deleted ? 1 : 0,
      JSON.stringify(one.row),
    ]);
  }

  get(kind: Kind, id: string): Stored | undefined {
    const line = this.#get.get([kind, id]) as Line | undefined;
    return line && fromLine(line);
  }

  drop(kind: Kind, id: string): void {
    this.#db.prepare("delete from objects where kind = ? and id = ?").run([kind, id]);
  }

  /** Matching objects, newest id first. */
  find(kind: Kind, search: Search): Stored[] {
    const where = ["kind = ?"];
    const values: unknown[] = [kind];
    const among = (column: string, wanted: readonly string[] | undefined): void => {
      if (wanted === undefined) return;
      where.push(`${column} in (${wanted.map(() => "?").join(", ") || "null"})`);
      values.push(...wanted);
    };
    among("advertiser", search.advertiser === undefined ? undefined : [search.advertiser]);
    among("id", search.ids);
    among("campaign", search.campaigns);
    among("adgroup", search.adgroups);
    among("name", search.name === undefined ? undefined : [search.name]);
    if (search.deleted !== undefined) where.push(`deleted = ${search.deleted ? 1 : 0}`);
    const lines = this.#db
      .prepare(`select * from objects where ${where.join(" and ")} order by id desc`)
      .all(values) as Line[];
    return lines.map(fromLine);
  }

  /** Runs all of `work` or nothing of it. */
  atomically<T>(work: () => T): T {
    return this.#db.transaction(work)();
  }

  /** The next number of a counter, from 1. */
  next(counter: string): number {
    const value = Number(this.meta(counter) ?? "0") + 1;
    this.setMeta(counter, String(value));
    return value;
  }

  meta(name: string): string | undefined {
    return (this.#db.prepare("select value from meta where name = ?").get([name]) as { value: string } | undefined)
      ?.value;
  }

  setMeta(name: string, value: string): void {
    this.#db.prepare("insert or replace into meta (name, value) values (?, ?)").run([name, value]);
  }

  log(request: LoggedRequest): void {
    const { time, method, path, code, advertiser, body } = request;
    const { lastInsertRowid } = this.#log.run([time, method, path, code, advertiser, JSON.stringify(body ?? null)]);
    if (Number(lastInsertRowid) % 1_000 === 0)
      this.#db.prepare("delete from requests where seq <= ?").run([Number(lastInsertRowid) - LOG_LENGTH]);
  }

  requests(): LoggedRequest[] {
    const lines = this.#db
      .prepare("select time, method, path, code, advertiser, body from requests order by seq")
      .all() as (Omit<LoggedRequest, "body"> & { body: string })[];
    return lines.map((line) => ({ ...line, body: JSON.parse(line.body) as unknown }));
  }

  /** Everything but the log, as one JSON value. */
  snapshot(): { objects: unknown[]; meta: unknown[] } {
    return {
      objects: this.#db.prepare("select * from objects").all(),
      meta: this.#db.prepare("select * from meta").all(),
    };
  }

  restore(snapshot: { objects: Line[]; meta: { name: string; value: string }[] }): void {
    this.atomically(() => {
      this.clear();
      for (const line of snapshot.objects) this.put(fromLine(line));
      for (const { name, value } of snapshot.meta) this.setMeta(name, value);
    });
  }

  clear(): void {
    this.#db.exec("delete from objects; delete from requests; delete from meta;");
  }

  close(): void {
    this.#db.close();
  }
}
