import type Database from "libsql";
import { rowAs, rowsAs } from "../local-state/rows.js";
import { openShared } from "../local-state/shared-database.js";
import { isNumber, shaped } from "../text/shape.js";
import {
  type Account,
  type Blocked,
  blockedBy,
  CLOSED,
  type Ledger,
  LONGEST_CALL_MS,
  type Ticket,
  type Usage,
  usageOf,
} from "./ledger.js";
import { DAY } from "./quota.js";

/**
 * Created if missing: the tables of the first release (0.1), version 0. Later releases change them in numbered
 * `MIGRATIONS`, never here: tests/local-state/first-release.spec.ts opens a file of 0.1.0.
 */
const SCHEMA = `
create table if not exists calls (row integer primary key autoincrement, account text not null, at integer not null, on_the_way integer not null);
create index if not exists by_account on calls (account, at);
create table if not exists days (account text not null, day integer not null, count integer not null, primary key (account, day));
create table if not exists closed (account text primary key, until integer not null);
`;

/** Migration n migrates a file from version n to n + 1 (`user_version`); a released one is never changed. */
const MIGRATIONS: readonly string[] = [];

const MINUTE_MS = 60_000;
/** A call this far in the future was recorded by a clock that has been set back since. */
const AHEAD_MS = 1_000;

const isClosed = shaped({ until: isNumber });
const isCall = shaped({ at: isNumber, on_the_way: isNumber });
const isDay = shaped({ count: isNumber });

/** Counts the calls of all processes of this machine, in the state folder. Survives killed processes and a damaged file. */
export class SqliteLedger implements Ledger {
  readonly #db: Database.Database;

  constructor(folder: string) {
    // Starting over costs little: at worst a minute of calls is not counted, and TikTok refuses some.
    this.#db = openShared({
      folder,
      name: "quota.sqlite",
      schema: SCHEMA,
      migrations: MIGRATIONS,
      synchronous: "normal",
    });
  }

  async take(accounts: readonly Account[], now: number): Promise<Ticket | Blocked> {
    this.#db.exec("begin immediate");
    try {
      for (const account of accounts) {
        const blocked = this.#blocked(account, now);
        if (blocked) {
          this.#db.exec("rollback");
          return blocked;
        }
      }
      const rows = accounts.map(({ name }) => this.#enter(name, now));
      this.#db.exec("commit");
      return { done: (at) => this.#done(rows, at) };
    } catch (error) {
      this.#db.exec("rollback");
      throw error;
    }
  }

  async closeUntil(account: string, until: number): Promise<void> {
    this.#db.prepare("insert or replace into closed (account, until) values (?, ?)").run([account, Math.round(until)]);
  }

  close(): void {
    this.#db.close();
  }

  #blocked(account: Account, now: number): Blocked | undefined {
    const { name } = account;
    const closed = rowAs(this.#db, isClosed, "select until from closed where account = ?", [name]);
    if (closed && closed.until > now && closed.until - now <= CLOSED.lengthMs)
      return { window: CLOSED, waitMs: closed.until - now };
    this.#db
      .prepare("delete from calls where account = ? and (at <= ? or at > ?)")
      .run([name, now - LONGEST_CALL_MS, now + AHEAD_MS]);
    return blockedBy(account, this.#times(name, now), this.#today(name, now), now);
  }

  async usage(account: string, now: number): Promise<Usage> {
    return usageOf(this.#times(account, now), this.#today(account, now), now);
  }

  /** Calls of the last minute, oldest first; pending ones count as sent now. */
  #times(name: string, now: number): number[] {
    const lines = rowsAs(
      this.#db,
      isCall,
      "select at, on_the_way from calls where account = ? and ((on_the_way = 1 and at > ?) or (on_the_way = 0 and at > ?))",
      [name, now - LONGEST_CALL_MS, now - MINUTE_MS],
    );
    return lines.map((line) => (line.on_the_way === 1 ? now : line.at)).sort((one, other) => one - other);
  }

  #today(name: string, now: number): number {
    const query = "select count from days where account = ? and day = ?";
    return rowAs(this.#db, isDay, query, [name, Math.floor(now / DAY)])?.count ?? 0;
  }

  #enter(name: string, now: number): number {
    const day = Math.floor(now / DAY);
    this.#db
      .prepare("insert into days (account, day, count) values (?, ?, 1) on conflict do update set count = count + 1")
      .run([name, day]);
    this.#db.prepare("delete from days where account = ? and day < ?").run([name, day]);
    return Number(
      this.#db.prepare("insert into calls (account, at, on_the_way) values (?, ?, 1)").run([name, Math.round(now)])
        .lastInsertRowid,
    );
  }

  #done(rows: readonly number[], at: number): void {
    const update = this.#db.prepare("update calls set at = ?, on_the_way = 0 where row = ?");
    for (const row of rows) update.run([Math.round(at), row]);
  }
}
