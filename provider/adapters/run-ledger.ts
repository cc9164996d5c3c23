/**
 * What the processes of one run know together: several explicit providers and both adapters are processes of their own, and a
 * program in Node tells beforehand what it is going to declare. The engine's address, which all of them are given, names the
 * run.
 */
import type Database from "libsql";
import type { Values } from "../definitions/index.js";
import { openShared } from "../local-state/shared-database.js";
import { stateFolder } from "../local-state/state-folder.js";
import { valuesFromEngine, valuesToEngine } from "./engine-values.js";

/** A campaign or an ad group of a run, as far as money goes. */
export interface RunObject {
  readonly kind: "campaign" | "adGroup";
  /** The resource's URN, else what tells it from others at TikTok. */
  readonly key: string;
  /** Kind, advertiser, TikTok's name, and the campaign's name: by it what was planned and what is checked are one. */
  readonly identity: string;
  /** Its name in Pulumi where that is known, else in TikTok. */
  readonly name: string;
  readonly before?: Values;
  readonly after: Values;
  /** TikTok's name of the campaign, where the program handed it over. */
  readonly campaignName?: string;
  /** TikTok's id, where this run has learnt it. */
  readonly id?: string;
  /** Announced by the program; Check has not seen it yet. */
  readonly planned?: boolean;
  /** Refused, so it will not be. */
  readonly refused?: boolean;
}

/** An account as it was when the run began. */
export interface AccountSpend {
  readonly name?: string;
  readonly currency?: string;
  readonly timezone?: string;
  readonly campaigns: readonly AccountObject[];
  readonly adGroups: readonly AccountObject[];
}

/** A campaign or an ad group of an account. */
export interface AccountObject {
  readonly id: string;
  readonly campaign?: string;
  readonly values: Values;
}

const SCHEMA = `
create table if not exists members (run text not null, pid integer not null, primary key (run, pid));
create table if not exists objects (row integer primary key autoincrement, run text not null, key text not null, body text not null, unique (run, key));
create table if not exists accounts (run text not null, advertiser text not null, body text not null, primary key (run, advertiser));
`;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

const toText = ({ before, after, ...rest }: RunObject): string =>
  JSON.stringify({ ...rest, after: valuesToEngine(after), ...(before ? { before: valuesToEngine(before) } : {}) });

function fromText(text: string): RunObject {
  const { before, after, ...rest } = JSON.parse(text) as RunObject;
  return { ...rest, after: valuesFromEngine(after), ...(before ? { before: valuesFromEngine(before) } : {}) };
}

/** Opens the run's part of a database of this machine. What dead runs left behind goes. */
function joined(folder: string, run: string): Database.Database {
  // What is lost with a power cut was worth nothing any more.
  const db = openShared({ folder, name: "runs.sqlite", schema: SCHEMA, synchronous: "off" });
  db.exec("begin immediate");
  const members = db.prepare("select run, pid from members").all([]) as { run: string; pid: number }[];
  const living = new Set(members.filter(({ pid }) => isAlive(pid)).map((one) => one.run));
  for (const dead of new Set(members.map((one) => one.run).filter((one) => !living.has(one))))
    for (const table of ["members", "objects", "accounts"])
      db.prepare(`delete from ${table} where run = ?`).run([dead]);
  db.prepare("insert or replace into members (run, pid) values (?, ?)").run([run, process.pid]);
  db.exec("commit");
  return db;
}

/** The ledger of one run. Without an engine, or where the state folder cannot be written, this process is the run. */
export class RunLedger {
  readonly #objects = new Map<string, RunObject>();
  readonly #accounts = new Map<string, AccountSpend>();
  #db: Database.Database | undefined;
  #isOpen = false;
  #seen = 0;
  #version = 0;

  constructor(
    private readonly run: string | undefined,
    private readonly environment: Readonly<Record<string, string | undefined>> = process.env,
  ) {}

  #opened(): Database.Database | undefined {
    if (this.#isOpen) return this.#db;
    this.#isOpen = true;
    try {
      if (this.run) this.#db = joined(stateFolder(this.environment), this.run);
    } catch {
      // The journal says so, in words, where anything is to be created.
    }
    return this.#db;
  }

  /** Rises whenever an object changes that somebody of the run has noted. */
  get version(): number {
    this.#read();
    return this.#version;
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

  find(key: string): RunObject | undefined {
    this.#read();
    return this.#objects.get(key);
  }

  /** Notes an object; what Check has seen takes the place of what was planned. */
  put(one: RunObject): void {
    this.#read();
    const known = this.#objects.get(one.key);
    if (known && toText(known) === toText(one)) return;
    if (this.#isAsPlanned(one)) this.#objects.set(one.key, one);
    else this.#note(one);
    this.#opened()
      ?.prepare("insert or replace into objects (run, key, body) values (?, ?, ?)")
      .run([this.run, one.key, toText(one)]);
  }

  /** Notes many at once. */
  putAll(all: readonly RunObject[]): void {
    const db = this.#opened();
    db?.exec("begin immediate");
    for (const one of all) this.put(one);
    db?.exec("commit");
  }

  account(advertiserId: string): AccountSpend | undefined {
    const known = this.#accounts.get(advertiserId);
    if (known) return known;
    const row = this.#opened()
      ?.prepare("select body from accounts where run = ? and advertiser = ?")
      .get([this.run, advertiserId]) as { body: string } | undefined;
    if (!row) return undefined;
    const found = JSON.parse(row.body) as AccountSpend;
    this.#accounts.set(advertiserId, found);
    return found;
  }

  keepAccount(advertiserId: string, account: AccountSpend): void {
    this.#accounts.set(advertiserId, account);
    this.#version += 1;
    this.#opened()
      ?.prepare("insert or replace into accounts (run, advertiser, body) values (?, ?, ?)")
      .run([this.run, advertiserId, JSON.stringify(account)]);
  }

  /** What Check sees is what the program announced: nothing that was judged changes by it. */
  #isAsPlanned({ key, identity, before, after, id, refused }: RunObject): boolean {
    const planned = this.#objects.get(`planned ${identity}`);
    if (!planned || before || id || refused || this.#objects.has(key)) return false;
    const names = new Set([...Object.keys(after), ...Object.keys(planned.after)]);
    // The campaign's id is not known when the program announces.
    names.delete("campaign");
    return [...names].every((name) => after[name] === planned.after[name]);
  }

  #note(one: RunObject): void {
    this.#objects.set(one.key, one);
    this.#version += 1;
  }

  /** What other processes of the run have noted since. */
  #read(): void {
    const rows = this.#opened()
      ?.prepare("select row, body from objects where run = ? and row > ? order by row")
      .all([this.run, this.#seen]) as { row: number; body: string }[] | undefined;
    for (const { row, body } of rows ?? []) {
      this.#seen = row;
      const one = fromText(body);
      const known = this.#objects.get(one.key);
      if (!known || toText(known) !== body) this.#note(one);
    }
  }
}
