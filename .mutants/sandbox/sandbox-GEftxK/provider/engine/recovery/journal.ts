import { randomUUID } from "node:crypto";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { machineLock } from "../../local-state/machine-lock.js";
import { inTurn, openShared } from "../../local-state/shared-database.js";

/** A create that was begun: what it was for, when (TikTok's time, milliseconds), and what came of it. */
export interface Intent {
  readonly row: number;
  readonly key: string;
  readonly startedAt: number;
  /** The new object's id, once an answer named it. */
  readonly objectId?: string;
}

const SCHEMA = `
create table if not exists intents (
  row integer primary key autoincrement, key text not null, session text not null, started_at integer not null,
  object_id text unique
);
create index if not exists by_key on intents (key);
`;

interface Line {
  readonly row: number;
  readonly key: string;
  readonly session: string;
  readonly started_at: number;
  readonly object_id: string | null;
}

const toIntent = (line: Line): Intent => ({
  row: line.row,
  key: line.key,
  startedAt: line.started_at,
  ...(line.object_id === null ? {} : { objectId: line.object_id }),
});

const NAME = "journal.sqlite";

/** The journal's file in a state folder. */
export const journalFile = (folder: string): string => join(folder, NAME);

/**
 * The intent journal: what was about to be created is on disk before the call is sent, so that a killed process leaves a
 * trace, and the next run looks for the object before it creates anything. An intent goes when TikTok refused the create,
 * or when the engine shows that it knows the object's id. One per machine, safe across processes.
 */
export class Journal {
  readonly #db: Database.Database;
  readonly #session = randomUUID();
  readonly #sessions: string;
  readonly #file: string;
  /** The session's lock is held as long as this process lives. */
  readonly #letGo: () => void;

  /** `folder` is the state folder. Throws when it cannot be written: without a journal nothing may be created. */
  constructor(folder: string, onReplaced: (file: string) => void = () => undefined) {
    this.#db = openShared({ folder, name: NAME, schema: SCHEMA, synchronous: "full", onDamaged: onReplaced });
    this.#sessions = join(folder, "sessions");
    this.#file = join(this.#sessions, `${this.#session}.sqlite`);
    // In turn, since a sweep takes a session's file whose lock is not yet held for one that was left behind.
    this.#letGo = inTurn(folder, () => {
      const letGo = machineLock(this.#file, 0);
      this.#sweepSessions();
      return letGo;
    });
  }

  /** Writes down that a create is about to be sent; on disk when it returns. */
  open(key: string, startedAt: number): Intent {
    const { lastInsertRowid } = this.#db
      .prepare("insert into intents (key, session, started_at) values (?, ?, ?)")
      .run([key, this.#session, Math.round(startedAt)]);
    return { row: Number(lastInsertRowid), key, startedAt };
  }

  /** The answer named the object. False when another intent has it already. */
  done(intent: Intent, objectId: string): boolean {
    try {
      this.#db.prepare("update intents set object_id = ? where row = ?").run([objectId, intent.row]);
      return true;
    } catch (error) {
      if (/unique/i.test(String(error))) return false;
      throw error;
    }
  }

  /** Nothing was created. */
  forget(intent: Intent): void {
    this.#db.prepare("delete from intents where row = ?").run([intent.row]);
  }

  /** The engine has the object in its state. */
  confirm(objectId: string): void {
    this.#db.prepare("delete from intents where object_id = ?").run([objectId]);
  }

  /** Whether an intent, of whatever process, has this object. */
  holds(objectId: string): boolean {
    return this.#db.prepare("select 1 from intents where object_id = ?").get([objectId]) !== undefined;
  }

  /** Every object that an intent has. */
  objectIds(): string[] {
    const lines = this.#db.prepare("select object_id from intents where object_id is not null").all() as Line[];
    return lines.map((line) => String(line.object_id));
  }

  /** How many creates of this key are unclear in this process. */
  unclear(key: string): number {
    const line = this.#db
      .prepare("select count(*) as count from intents where key = ? and session = ? and object_id is null")
      .get([key, this.#session]) as { count: number };
    return line.count;
  }

  /** An unfinished create of an earlier process that is gone, handed to one caller; oldest first. */
  claim(key: string): Intent | undefined {
    const claim = this.#db.transaction(() => {
      const lines = this.#db
        .prepare("select * from intents where key = ? and session <> ? order by row")
        .all([key, this.#session]) as Line[];
      const left = lines.find((line) => !this.#lives(line.session));
      if (!left) return undefined;
      this.#db.prepare("update intents set session = ? where row = ?").run([this.#session, left.row]);
      return toIntent(left);
    });
    // Immediate: a transaction that begins by reading fails, without waiting, when another process writes meanwhile.
    return claim.immediate();
  }

  close(): void {
    this.#letGo();
    rmSync(this.#file, { force: true });
    this.#db.close();
  }

  #lives(session: string): boolean {
    const file = join(this.#sessions, `${session}.sqlite`);
    try {
      const probe = new Database(file, { fileMustExist: true, timeout: 0 } as Database.Options);
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

  /** Removes the traces of processes that are gone. */
  #sweepSessions(): void {
    for (const name of readdirSync(this.#sessions)) {
      const session = name.replace(/\.sqlite.*$/, "");
      if (session !== this.#session && !this.#lives(session)) rmSync(join(this.#sessions, name), { force: true });
    }
  }
}
