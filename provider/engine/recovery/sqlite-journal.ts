import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { machineLock } from "../../local-state/machine-lock.js";
import { rowAs, rowsAs } from "../../local-state/rows.js";
import { inTurn, openShared } from "../../local-state/shared-database.js";
import { fromJson, type Is, isNumber, isText, orNull, shaped } from "../../text/shape.js";
import { type Intent, isPurpose, type Journal, type Purpose } from "./journal.js";
import { JOURNAL_SCHEMA, journalMigrations } from "./journal-schema.js";

interface Line {
  readonly row: number;
  readonly key: string;
  readonly session: string;
  readonly started_at: number;
  readonly object_id: string | null;
  readonly run: string | null;
  readonly scope: string | null;
  readonly purpose: string | null;
}

const isLine: Is<Line> = shaped({
  row: isNumber,
  key: isText,
  session: isText,
  started_at: isNumber,
  object_id: orNull(isText),
  run: orNull(isText),
  scope: orNull(isText),
  purpose: orNull(isText),
});
const hasId = shaped({ object_id: isText });
const hasScope = shaped({ scope: isText });
const isCount = shaped({ count: isNumber });

/** What libsql takes; its types lack it. */
const WITHOUT_WAITING: Database.Options & { readonly timeout: number } = { timeout: 0 };

const toIntent = (line: Line, heldBy?: string): Intent => ({
  row: line.row,
  key: line.key,
  startedAt: line.started_at,
  ...(line.object_id === null ? {} : { objectId: line.object_id }),
  ...(line.purpose === null
    ? {}
    : { purpose: fromJson(line.purpose, isPurpose, "The purpose of a create in the journal") }),
  ...(heldBy === undefined ? {} : { heldBy }),
});

const NAME = "journal.sqlite";

/** Whether an object is at the journal's address; unknown for intents of the first release. */
const IS_HERE = "(address is null or address = ?)";

/** The journal's file in a state folder. */
export const journalFile = (folder: string): string => join(folder, NAME);

/** Options of a machine's journal. */
export interface SqliteJournalOptions {
  /** What all processes of one update share, and no other update: the engine's address. */
  readonly run?: string;
  /** Address of TikTok's API: ids are unique only per address. */
  readonly address?: string;
  /** Receives the path of a damaged journal. */
  readonly onReplaced?: (file: string) => void;
}

/** The journal of one machine: a SQLite file, plus an operating system lock for each process that writes it. */
export class SqliteJournal implements Journal {
  readonly #db: Database.Database;
  readonly #session = randomUUID();
  readonly #sessions: string;
  readonly #file: string;
  readonly #run: string | undefined;
  readonly #address: string;
  readonly #toConfirm: string[] = [];
  #confirming: Promise<void> | undefined;
  /** The session's lock is held for the lifetime of this process. */
  readonly #letGo: () => void;

  /** `folder` is the state folder. Throws when it cannot be written: without a journal nothing may be created. */
  constructor(folder: string, { run, address = "", onReplaced }: SqliteJournalOptions = {}) {
    this.#run = run;
    this.#address = address;
    this.#db = openShared({
      folder,
      name: NAME,
      schema: JOURNAL_SCHEMA,
      migrations: journalMigrations,
      synchronous: "full",
      onDamaged: onReplaced,
    });
    this.#sessions = join(folder, "sessions");
    this.#file = join(this.#sessions, `${this.#session}.sqlite`);
    // Serialized, since cleanup takes a session file whose lock is not held yet for an abandoned one.
    this.#letGo = inTurn(folder, () => {
      const letGo = machineLock(this.#file, 0);
      this.#sweepSessions();
      return letGo;
    });
  }

  async begin(purpose: Purpose, startedAt: number): Promise<Intent> {
    const { key, scope } = purpose;
    const { lastInsertRowid } = this.#db
      .prepare(
        "insert into intents (key, session, started_at, run, scope, purpose, address) values (?, ?, ?, ?, ?, ?, ?)",
      )
      .run([
        key,
        this.#session,
        Math.round(startedAt),
        this.#run ?? null,
        scope,
        JSON.stringify(purpose),
        this.#address,
      ]);
    return { row: Number(lastInsertRowid), key, startedAt, purpose };
  }

  async done(intent: Intent, objectId: string): Promise<boolean> {
    try {
      this.#db.prepare("update intents set object_id = ? where row = ?").run([objectId, intent.row]);
      return true;
    } catch (error) {
      if (/unique/i.test(String(error))) return false;
      throw error;
    }
  }

  async forget(intent: Intent): Promise<void> {
    this.#db.prepare("delete from intents where row = ?").run([intent.row]);
  }

  /** Confirmations of one turn share a transaction: each is a write to disk, and the engine shows hundreds at once. */
  confirm(objectId: string): Promise<void> {
    this.#toConfirm.push(objectId);
    this.#confirming ??= new Promise((resolve, reject) => {
      setImmediate(() => {
        this.#confirming = undefined;
        try {
          resolve(this.#confirmAll());
        } catch (error) {
          reject(error);
        }
      });
    });
    return this.#confirming;
  }

  #confirmAll(): void {
    const ids = this.#toConfirm.splice(0);
    if (ids.length === 0) return;
    const gone = this.#db.prepare(`delete from intents where object_id = ? and ${IS_HERE}`);
    const all = this.#db.transaction(() => {
      for (const id of ids) gone.run([id, this.#address]);
    });
    // Unlike an intent, this does not wait for the disk: what a power cut undoes is confirmed by the next run.
    this.#db.exec("pragma synchronous = normal");
    try {
      all.immediate();
    } finally {
      this.#db.exec("pragma synchronous = full");
    }
  }

  async holds(objectId: string): Promise<boolean> {
    const held = this.#db.prepare(`select 1 from intents where object_id = ? and ${IS_HERE}`);
    return held.get([objectId, this.#address]) !== undefined;
  }

  async holder(objectId: string): Promise<Intent | undefined> {
    const line = rowAs(this.#db, isLine, `select * from intents where object_id = ? and ${IS_HERE}`, [
      objectId,
      this.#address,
    ]);
    return line && toIntent(line, this.#lives(line.session) ? line.session : undefined);
  }

  async objectIds(): Promise<string[]> {
    const query = `select object_id from intents where object_id is not null and ${IS_HERE}`;
    return rowsAs(this.#db, hasId, query, [this.#address]).map((line) => line.object_id);
  }

  async unclear(key: string): Promise<number> {
    const query = "select count(*) as count from intents where key = ? and session = ? and object_id is null";
    return rowAs(this.#db, isCount, query, [key, this.#session])?.count ?? 0;
  }

  async claim(key: string): Promise<Intent | undefined> {
    const claim = this.#db.transaction(() => {
      const query = "select * from intents where key = ? and session <> ? order by row";
      const lines = rowsAs(this.#db, isLine, query, [key, this.#session]);
      for (const line of lines) {
        const lives = this.#lives(line.session);
        if (lives && this.#isOfThisRun(line)) continue;
        this.#db
          .prepare("update intents set session = ?, run = ? where row = ?")
          .run([this.#session, this.#run ?? null, line.row]);
        return toIntent(line, lives ? line.session : undefined);
      }
      return undefined;
    });
    // Immediate: a transaction that begins with a read fails, without waiting, if another process writes meanwhile.
    return claim.immediate();
  }

  async isOwn(intent: Intent): Promise<boolean> {
    const own = this.#db.prepare("select 1 from intents where row = ? and session = ?");
    return own.get([intent.row, this.#session]) !== undefined;
  }

  async renew(intent: Intent, startedAt: number): Promise<void> {
    this.#db.prepare("update intents set started_at = ? where row = ?").run([Math.round(startedAt), intent.row]);
  }

  async current(intent: Intent): Promise<Intent | undefined> {
    const line = rowAs(this.#db, isLine, "select * from intents where row = ?", [intent.row]);
    return line && toIntent(line);
  }

  async lives(process: string): Promise<boolean> {
    return this.#lives(process);
  }

  async scopes(): Promise<string[]> {
    const query = "select distinct scope from intents where scope is not null";
    return rowsAs(this.#db, hasScope, query).map(({ scope }) => scope);
  }

  async left(scope: string): Promise<Intent[]> {
    const query = "select * from intents where (scope = ? or scope is null) and session <> ? order by row";
    const lines = rowsAs(this.#db, isLine, query, [scope, this.#session]);
    return lines.flatMap((line) => {
      const lives = this.#lives(line.session);
      if (lives && this.#isOfThisRun(line)) return [];
      // The engine of this run was told of it: another provider of the run may have ended already.
      if (this.#run !== undefined && line.run === this.#run && line.object_id !== null) return [];
      return [toIntent(line, lives ? line.session : undefined)];
    });
  }

  async close(): Promise<void> {
    this.#confirmAll();
    this.#letGo();
    rmSync(this.#file, { force: true });
    this.#db.close();
  }

  /** Two providers of one update share its engine. If the engine is unknown, a living process counts as one. */
  #isOfThisRun(line: Line): boolean {
    return line.run === null || this.#run === undefined || line.run === this.#run;
  }

  #lives(session: string): boolean {
    if (session === this.#session) return true;
    const file = join(this.#sessions, `${session}.sqlite`);
    // libsql creates a missing file, even with fileMustExist.
    if (!existsSync(file)) return false;
    try {
      const probe = new Database(file, WITHOUT_WAITING);
      try {
        probe.exec("begin immediate; rollback;");
        return false;
      } finally {
        probe.close();
      }
    } catch (error) {
      return /busy|locked/i.test(String(error));
    }
  }

  /** Removes the traces of ended processes. */
  #sweepSessions(): void {
    for (const name of readdirSync(this.#sessions)) {
      const session = name.replace(/\.sqlite.*$/, "");
      if (session !== this.#session && !this.#lives(session)) rmSync(join(this.#sessions, name), { force: true });
    }
  }
}
