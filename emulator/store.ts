import Database from "libsql";
import { RequestLog } from "./request-log.js";
import { FORMAT, SCHEMA } from "./schema.js";
import type { Kind, Page, Search, Stored } from "./stored.js";
import { type Body, bodiesIn, bodyIn, isBody, textOrNone } from "./validate.js";

export type { Kind, LoggedLine, LoggedRequest, Page, Search, Stored } from "./stored.js";

const KEPT = ["objects", "spend", "changes", "meta"] as const;

const COLUMNS = "kind, id, advertiser, campaign, adgroup, name, deleted, row";

/** Maximum number of cached decoded objects. */
const DECODED = 4_000;

type Line = {
  kind: Kind;
  id: string;
  advertiser: string;
  campaign: string;
  adgroup: string;
  name: string;
  deleted: number;
  row: string;
};

/** A row of the table of objects: only this class writes it. */
const isLine = (row: unknown): row is Line =>
  isBody(row) &&
  ["kind", "id", "advertiser", "campaign", "adgroup", "name", "row"].every((name) => typeof row[name] === "string");

/** Everything except the log, as one JSON value. */
export type Snapshot = { readonly objects: unknown[]; readonly meta: unknown[] } & {
  readonly spend?: unknown[];
  readonly changes?: unknown[];
};

/** Whether a value is a snapshot; whether its rows fit shows when it is restored. */
export const isSnapshot = (value: unknown): value is Snapshot =>
  isBody(value) && Array.isArray(value.objects) && Array.isArray(value.meta);

const same = (one: unknown, other: unknown): boolean =>
  one === other || (Array.isArray(one) && Array.isArray(other) && one.length === 0 && other.length === 0);

/** The account's objects, the request log and counters, in SQLite. An acknowledged write survives a killed process. */
export class Store {
  readonly #db: Database.Database;
  /** Our own flag: libsql's aborts the whole process once the database is closed. */
  #inTransaction = false;
  readonly #statements = new Map<string, Database.Statement>();
  readonly #defaults: Partial<Record<Kind, Body>>;
  /** The request log. */
  readonly log = new RequestLog(
    (sql, values) => this.query(sql, values),
    (sql, values) => Number(this.#run(sql).run([...values]).lastInsertRowid),
  );
  readonly #decoded = new Map<string, { readonly text: string; readonly stored: Stored }>();

  /** `file` is a path, or `:memory:`. `defaults` are what rows of a kind show without a stored value. */
  constructor(file: string, defaults: Partial<Record<Kind, Body>> = {}) {
    this.#db = new Database(file);
    this.#defaults = defaults;
    this.#db.exec("pragma journal_mode = wal; pragma synchronous = normal;");
    this.#refuseOtherFormat(file);
    this.#db.exec(SCHEMA);
    this.#db.exec(`pragma user_version = ${FORMAT}`);
  }

  #refuseOtherFormat(file: string): void {
    const { tables } = bodyIn(this.#run("select count(*) as tables from sqlite_master").get([]));
    const { user_version: format } = bodyIn(this.#run("pragma user_version").get([]));
    if (tables === 0 || format === FORMAT) return;
    this.#db.close();
    throw new Error(
      `${file} was written by another version of the emulator (format ${format}, this one has ${FORMAT}). Move it away, or take another --data file.`,
    );
  }

  #run(sql: string): Database.Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#db.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  /** Rows of any query; for the parts of the emulator that count rather than read objects. */
  query<Row = Body>(sql: string, values: readonly unknown[] = []): Row[] {
    return this.#run(sql).all([...values]) as Row[];
  }

  execute(sql: string, values: readonly unknown[] = []): void {
    this.#run(sql).run([...values]);
  }

  /** Upgraded Smart+ objects share kinds with plain ones, but not their fields. */
  #defaultsOf(kind: Kind, row: Body): Body | undefined {
    return row.campaign_automation_type === "UPGRADED_SMART_PLUS" ? undefined : this.#defaults[kind];
  }

  put(one: Stored): void {
    const defaults = this.#defaultsOf(one.kind, one.row);
    const row = defaults
      ? Object.fromEntries(Object.entries(one.row).filter(([name, value]) => !same(value, defaults[name])))
      : one.row;
    const gone = one.deleted || this.#parentGone(one);
    this.#run(
      "insert or replace into objects (kind, id, advertiser, campaign, adgroup, name, deleted, gone, enabled, row) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    ).run([
      one.kind,
      one.id,
      one.advertiser,
      one.campaign,
      one.adgroup,
      one.name,
      one.deleted ? 1 : 0,
      gone ? 1 : 0,
      one.row.operation_status === "DISABLE" ? 0 : 1,
      JSON.stringify(row),
    ]);
    if (one.deleted) this.#buryChildren(one);
  }

  #parentGone(one: Stored): boolean {
    const parent = one.adgroup ? ["adgroup", one.adgroup] : one.campaign ? ["campaign", one.campaign] : undefined;
    if (!parent) return false;
    return this.#isGone(parent);
  }

  #buryChildren(one: Stored): void {
    const column = one.kind === "campaign" || one.kind === "adgroup" ? one.kind : undefined;
    if (!column) return;
    const kinds = column === "campaign" ? ["adgroup", "ad", "smart_ad"] : ["ad", "smart_ad"];
    for (const kind of kinds)
      this.#run(`update objects set gone = 1 where +kind = ? and ${column} = ? and ${column} <> ''`).run([
        kind,
        one.id,
      ]);
  }

  /** Returned objects must not be modified, so a cached one need not be decoded again. */
  #stored(line: Line): Stored {
    const { kind, id, advertiser, campaign, adgroup, name } = line;
    const key = `${kind}/${id}`;
    const known = this.#decoded.get(key);
    if (known && known.text === line.row && known.stored.name === name && known.stored.deleted === (line.deleted === 1))
      return known.stored;
    const own = bodyIn(JSON.parse(line.row));
    const row = { ...this.#defaultsOf(kind, own), ...own };
    const stored = { kind, id, advertiser, campaign, adgroup, name, deleted: line.deleted === 1, row };
    if (this.#decoded.size >= DECODED) this.#decoded.clear();
    this.#decoded.set(key, { text: line.row, stored });
    return stored;
  }

  get(kind: Kind, id: string): Stored | undefined {
    const line = this.#run(`select ${COLUMNS} from objects where kind = ? and id = ?`).get([kind, id]);
    return isLine(line) ? this.#stored(line) : undefined;
  }

  /** Deleted itself, or below a deleted object. */
  isGone(kind: Kind, id: string): boolean {
    return this.#isGone([kind, id]);
  }

  #isGone(key: readonly string[]): boolean {
    return bodyIn(this.#run("select gone from objects where kind = ? and id = ?").get([...key])).gone === 1;
  }

  drop(kind: Kind, id: string): void {
    this.#run("delete from objects where kind = ? and id = ?").run([kind, id]);
  }

  #where(kind: Kind, search: Search): { sql: string; values: unknown[] } {
    // Without statistics SQLite would use the primary key for every search; the plus prevents that if parent or
    // name are more selective.
    const narrow = search.campaigns ?? search.adgroups ?? search.name;
    const where = [search.ids === undefined && narrow !== undefined ? "+kind = ?" : "kind = ?"];
    const values: unknown[] = [kind];
    const among = (column: string, wanted: readonly string[] | undefined): void => {
      if (wanted === undefined) return;
      where.push(`${column} in (${wanted.map(() => "?").join(", ") || "null"})`);
      values.push(...wanted);
      if (column === "campaign" || column === "adgroup" || column === "name") where.push(`${column} <> ''`);
    };
    const flag = (column: string, wanted: boolean | undefined): void => {
      if (wanted !== undefined) where.push(`${column} = ${wanted ? 1 : 0}`);
    };
    among("advertiser", search.advertiser === undefined ? undefined : [search.advertiser]);
    among("id", search.ids);
    among("campaign", search.campaigns);
    among("adgroup", search.adgroups);
    among("name", search.name === undefined ? undefined : [search.name]);
    flag("deleted", search.deleted);
    flag("gone", search.gone);
    flag("enabled", search.enabled);
    if (search.like !== undefined) {
      where.push("instr(lower(name), ?) > 0");
      values.push(search.like.toLowerCase());
    }
    return { sql: where.join(" and "), values };
  }

  /** Matching objects, newest id first. */
  find(kind: Kind, search: Search, page?: Page): Stored[] {
    const { sql, values } = this.#where(kind, search);
    const limits = page ? " limit ? offset ?" : "";
    const all = page ? [...values, page.limit, page.offset] : values;
    const query = `select ${COLUMNS} from objects where ${sql} order by id desc${limits}`;
    return this.query(query, all)
      .filter(isLine)
      .map((line) => this.#stored(line));
  }

  count(kind: Kind, search: Search): number {
    const { sql, values } = this.#where(kind, search);
    return Number(this.query(`select count(*) as n from objects where ${sql}`, values)[0]?.n ?? 0);
  }

  /** Runs `work` in a transaction. */
  atomically<T>(work: () => T): T {
    if (this.#inTransaction) return work();
    this.#inTransaction = true;
    try {
      return this.#db.transaction(work)();
    } finally {
      this.#inTransaction = false;
    }
  }

  /** The next number of a counter, from 1. */
  next(counter: string): number {
    const value = Number(this.meta(counter) ?? "0") + 1;
    this.setMeta(counter, String(value));
    return value;
  }

  meta(name: string): string | undefined {
    return textOrNone(bodyIn(this.#run("select value from meta where name = ?").get([name])).value);
  }

  setMeta(name: string, value: string): void {
    this.#run("insert or replace into meta (name, value) values (?, ?)").run([name, value]);
  }

  /** Everything except the log. */
  snapshot(): Snapshot {
    const rows = (table: (typeof KEPT)[number]): Body[] => this.query(`select * from ${table}`);
    return { objects: rows("objects"), spend: rows("spend"), changes: rows("changes"), meta: rows("meta") };
  }

  /** Replaces everything with a snapshot; nothing changes if any part is invalid. */
  restore(snapshot: Snapshot): void {
    this.atomically(() => {
      this.clear();
      for (const table of KEPT) {
        for (const row of bodiesIn(snapshot[table])) {
          const names = Object.keys(row).filter((name) => /^\w+$/.test(name));
          this.execute(
            `insert or replace into ${table} (${names.join(", ")}) values (${names.map(() => "?").join(", ")})`,
            names.map((name) => row[name]),
          );
        }
      }
    });
  }

  clear(): void {
    this.#db.exec(
      "delete from objects; delete from requests; delete from spend; delete from changes; delete from meta;",
    );
  }

  close(): void {
    this.#db.close();
  }
}
