/**
 * Knowledge that the processes of one run share: explicit providers and both adapters are separate processes, and a
 * Node program announces what it is going to declare. The engine's address, which all of them receive, identifies the
 * run.
 */

import type Database from "libsql";
import { rowAs, rowsAs } from "../local-state/rows.js";
import { stateFolder } from "../local-state/state-folder.js";
import { fromJson, isNumber, isRecord, isText, shaped } from "../text/shape.js";
import { joined, lastRow, SentByOthers } from "./run-database.js";
import {
  type AccountSpend,
  type DeclaredCurrency,
  fromText,
  isAccountSpend,
  type RunObject,
  type Sibling,
  toText,
} from "./run-objects.js";

/** The claim of a program that announces only part of what it declares. */
const PART = "only part is announced";

const hasBody = shaped({ body: isText });
const isSiblingRow = shaped({ name: isText, body: isText });
const isCurrencyRow = shaped({ currency: isText, name: isText });
const isObjectRow = shaped({ row: isNumber, body: isText });

/** Why nothing that spends more may be sent: a limit of a whole account cannot be kept to. */
function unknownToOthers(cause: unknown): Error {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new Error(
    `The state folder of this machine cannot be written, so concurrent updates in this account cannot be detected: ${why}.`,
    { cause },
  );
}

/** The ledger of one run. Without an engine, or where the state folder cannot be written, this process is the run. */
export class RunLedger {
  readonly #objects = new Map<string, RunObject>();
  readonly #accounts = new Map<string, AccountSpend>();
  #others: SentByOthers | undefined;
  #db: Database.Database | undefined;
  #isOpen = false;
  /** Why it cannot be opened, where this is a run of an engine's. */
  #failure: unknown;
  #seen = 0;
  #version = 0;
  #moneyVersion = 0;
  #isPart = false;

  constructor(
    private readonly run: string | undefined,
    private readonly environment: Readonly<Record<string, string | undefined>> = process.env,
  ) {}

  #opened(): Database.Database | undefined {
    if (this.#isOpen) return this.#db;
    this.#isOpen = true;
    if (!this.run) return undefined;
    try {
      const folder = stateFolder(this.environment);
      this.#db = joined(folder, this.run);
      this.#others = new SentByOthers(this.#db, folder, this.run);
    } catch (error) {
      // Nothing is refused for it until money hangs on it (`send`).
      this.#failure = error;
    }
    return this.#db;
  }

  /** Increments whenever an object changes that a process of the run has recorded. */
  get version(): number {
    this.#read();
    return this.#version;
  }

  /** Increments whenever an object changes that may affect sums of money. */
  get moneyVersion(): number {
    this.#read();
    return this.#moneyVersion;
  }

  objects(): readonly RunObject[] {
    this.#read();
    const all = [...this.#objects.values()];
    const seen = new Set(all.filter(({ planned }) => !planned).map(({ identity }) => identity));
    return all.filter(({ planned, identity, refused }) => !refused && (!planned || !seen.has(identity)));
  }

  /** Whether the program has announced what it declares. */
  get isPlanned(): boolean {
    this.#read();
    return [...this.#objects.values()].some(({ planned }) => planned);
  }

  /**
   * Whether the announcement is complete: no resource was omitted because its values were unknown when it was declared.
   */
  get isWhole(): boolean {
    if (!this.isPlanned || this.#isPart) return false;
    const row = this.#opened()?.prepare("select 1 from claims where run = ? and what = ?").get([this.run, PART]);
    this.#isPart = row !== undefined;
    return !this.#isPart;
  }

  /** The program declares something that it cannot announce: the announcement is incomplete, now and later. */
  leaveOut(): void {
    this.#isPart = true;
    this.claim(PART);
  }

  find(key: string): RunObject | undefined {
    this.#read();
    return this.#objects.get(key);
  }

  /** Records an object; what Check has seen replaces what was planned. `isMoney` false: it affects no sum. */
  put(one: RunObject, isMoney = true): void {
    this.#read();
    const known = this.#objects.get(one.key);
    if (known && toText(known) === toText(one)) return;
    if (this.#isAsPlanned(one)) this.#objects.set(one.key, one);
    else this.#note(one, isMoney);
    this.#opened()
      ?.prepare("insert or replace into objects (run, key, body) values (?, ?, ?)")
      .run([this.run, one.key, toText(one)]);
  }

  /** Records many at once. */
  putAll(all: readonly RunObject[]): void {
    const db = this.#opened();
    db?.exec("begin immediate");
    for (const one of all) this.put(one);
    db?.exec("commit");
  }

  account(advertiserId: string): AccountSpend | undefined {
    const known = this.#accounts.get(advertiserId);
    if (known) return known;
    const db = this.#opened();
    const row =
      db && rowAs(db, hasBody, "select body from accounts where run = ? and advertiser = ?", [this.run, advertiserId]);
    if (!row) return undefined;
    const found = fromJson(row.body, isAccountSpend, "What the run has read of an account");
    this.#accounts.set(advertiserId, found);
    return found;
  }

  /** The last row that any run has written. */
  get lastRow(): number {
    const db = this.#opened();
    return db ? lastRow(db) : 0;
  }

  /**
   * Records that an object is about to be created or changed at TikTok, and returns what other updates on this machine
   * have recorded for the same account: of two concurrent ones, the second sees the first. Those that ended before the
   * account was read are included in that read.
   */
  send(one: RunObject, advertiserId: string): readonly RunObject[] {
    const db = this.#opened();
    if (this.#failure !== undefined) throw unknownToOthers(this.#failure);
    if (!db) return [];
    db.exec("begin immediate");
    try {
      this.put({ ...one, sent: true }, false);
      const since = this.account(advertiserId)?.asOf ?? 0;
      const others = this.#others?.of(advertiserId, since) ?? [];
      db.exec("commit");
      return others.map(fromText).filter(({ refused }) => !refused);
    } catch (error) {
      // If SQLite has already rolled back by itself, there is nothing to roll back.
      if (db.inTransaction) db.exec("rollback");
      throw unknownToOthers(error);
    }
  }

  keepAccount(advertiserId: string, account: AccountSpend): void {
    this.#accounts.set(advertiserId, account);
    this.#version += 1;
    this.#moneyVersion += 1;
    this.#opened()
      ?.prepare("insert or replace into accounts (run, advertiser, body) values (?, ?, ?)")
      .run([this.run, advertiserId, JSON.stringify(account)]);
  }

  /** Records what the program declares below campaigns, as far as siblings must be equal. */
  declareSiblings(all: readonly Sibling[]): void {
    const db = this.#opened();
    const put = db?.prepare(
      "insert into siblings (run, title, advertiser, campaign, name, body) values (?, ?, ?, ?, ?, ?)",
    );
    if (all.length > 0) db?.exec("begin immediate");
    for (const { title, advertiserId, campaign, name, values } of all)
      put?.run([this.run, title, advertiserId, campaign, name, JSON.stringify(values)]);
    if (all.length > 0) db?.exec("commit");
  }

  /** What the program declares below a campaign, by the campaign's id or name. */
  siblings(title: string, advertiserId: string, campaign: string): readonly Sibling[] {
    const db = this.#opened();
    if (!db) return [];
    const query = "select name, body from siblings where run = ? and advertiser = ? and campaign = ? and title = ?";
    return rowsAs(db, isSiblingRow, query, [this.run, advertiserId, campaign, title]).map(({ name, body }) => ({
      title,
      advertiserId,
      campaign,
      name,
      values: fromJson(body, isRecord, "What the run has noted of a sibling"),
    }));
  }

  /** Whether no process of the run has claimed this before, so that it is reported once. */
  claim(what: string): boolean {
    const db = this.#opened();
    if (!db) return true;
    return db.prepare("insert or ignore into claims (run, what) values (?, ?)").run([this.run, what]).changes > 0;
  }

  /** Records which currencies the program declares for which accounts. */
  declareCurrencies(all: readonly DeclaredCurrency[]): void {
    const put = this.#opened()?.prepare(
      "insert or ignore into currencies (run, advertiser, currency, name) values (?, ?, ?, ?)",
    );
    for (const { advertiserId, currency, name } of all) put?.run([this.run, advertiserId, currency, name]);
  }

  /** What the program declares for an account. */
  currencies(advertiserId: string): readonly DeclaredCurrency[] {
    const db = this.#opened();
    if (!db) return [];
    const query = "select currency, name from currencies where run = ? and advertiser = ? order by rowid";
    return rowsAs(db, isCurrencyRow, query, [this.run, advertiserId]).map((row) => ({ ...row, advertiserId }));
  }

  /** Check sees what the program announced: nothing evaluated so far changes. */
  #isAsPlanned({ key, identity, before, after, id, refused }: RunObject): boolean {
    const planned = this.#objects.get(`planned ${identity}`);
    if (!planned || before || id || refused || this.#objects.has(key)) return false;
    const names = new Set([...Object.keys(after), ...Object.keys(planned.after)]);
    // The campaign's id is unknown when the program announces.
    names.delete("campaign");
    return [...names].every((name) => after[name] === planned.after[name]);
  }

  #note(one: RunObject, isMoney = true): void {
    this.#objects.set(one.key, one);
    this.#version += 1;
    if (isMoney) this.#moneyVersion += 1;
  }

  /** What other processes of the run have recorded since. */
  #read(): void {
    const db = this.#opened();
    if (!db) return;
    const query = "select row, body from objects where run = ? and row > ? order by row";
    for (const { row, body } of rowsAs(db, isObjectRow, query, [this.run, this.#seen])) {
      this.#seen = row;
      const one = fromText(body);
      const known = this.#objects.get(one.key);
      if (!known || toText(known) !== body) this.#note(one);
    }
  }
}
