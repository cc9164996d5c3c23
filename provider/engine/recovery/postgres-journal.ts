import { randomUUID } from "node:crypto";
import pg from "pg";
import type { Intent, Journal, Purpose } from "./journal.js";
import { migrate } from "./postgres-schema.js";

interface Line {
  readonly row: string;
  readonly key: string;
  readonly session: string;
  readonly started_at: string;
  readonly object_id: string | null;
  readonly run: string;
  readonly purpose: Purpose;
}

const toIntent = (line: Line, heldBy?: string): Intent => ({
  row: Number(line.row),
  key: line.key,
  startedAt: Number(line.started_at),
  ...(line.object_id === null ? {} : { objectId: line.object_id }),
  purpose: line.purpose,
  ...(heldBy === undefined ? {} : { heldBy }),
});

/** Timeout of a connect, and of one statement, after which the journal counts as unreachable. Milliseconds. */
const DEADLINE_MS = 10_000;

/** PostgreSQL's code for a unique violation. */
const UNIQUE_VIOLATION = "23505";

/** Advisory locks have two numbers: ours, and a hash of the locked name. */
const LOCK_CLASS = 0x74_61;

/** Options of the shared journal. */
export interface PostgresJournalOptions {
  /** `postgres://user@host/database`. */
  readonly url: string;
  /** What all processes of one update share, and no other update on any machine. */
  readonly run: string;
  /** Of TikTok's API (SqliteJournalOptions). */
  readonly address?: string;
}

/** SQL: whether an object is at the address in the second parameter. */
const IS_HERE = "(address is null or address = $2)";

/**
 * The journal of several machines: a table in PostgreSQL. A committed insert is on disk before it is answered
 * (`synchronous_commit`), so an intent outlives the machine that wrote it. A process counts as living while its
 * connection holds an advisory lock, which the server releases whenever the connection ends. There is one connection
 * and no reconnect: after losing the journal in the middle of a run, nothing more is created.
 */
export class PostgresJournal implements Journal {
  readonly #session = randomUUID();

  private constructor(
    private readonly client: pg.Client,
    private readonly run: string,
    private readonly address: string,
  ) {}

  /** Connects and migrates the tables. Rejects if the server cannot be reached or written. */
  static async open({ url, run, address = "" }: PostgresJournalOptions): Promise<PostgresJournal> {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: DEADLINE_MS,
      query_timeout: DEADLINE_MS,
      statement_timeout: DEADLINE_MS,
      application_name: "pulumi-tiktok",
    });
    // Without a listener a broken connection would end the process; instead the next call rejects.
    client.on("error", () => {});
    await client.connect();
    try {
      await client.query("set synchronous_commit to on");
      await migrate(client);
      const journal = new PostgresJournal(client, run, address);
      await client.query("select pg_advisory_lock($1, hashtext($2))", [LOCK_CLASS, journal.#session]);
      return journal;
    } catch (error) {
      await client.end().catch(() => {});
      throw error;
    }
  }

  async begin(purpose: Purpose, startedAt: number): Promise<Intent> {
    const { rows } = await this.client.query<{ row: string }>(
      "insert into pulumi_tiktok_intents (key, session, started_at, run, scope, purpose, address) values ($1, $2, $3, $4, $5, $6, $7) returning row",
      [
        purpose.key,
        this.#session,
        Math.round(startedAt),
        this.run,
        purpose.scope,
        JSON.stringify(purpose),
        this.address,
      ],
    );
    return { row: Number(rows[0]?.row), key: purpose.key, startedAt, purpose };
  }

  async done(intent: Intent, objectId: string): Promise<boolean> {
    try {
      await this.client.query("update pulumi_tiktok_intents set object_id = $1 where row = $2", [objectId, intent.row]);
      return true;
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code === UNIQUE_VIOLATION) return false;
      throw error;
    }
  }

  async forget(intent: Intent): Promise<void> {
    await this.client.query("delete from pulumi_tiktok_intents where row = $1", [intent.row]);
  }

  async confirm(objectId: string): Promise<void> {
    await this.client.query(`delete from pulumi_tiktok_intents where object_id = $1 and ${IS_HERE}`, [
      objectId,
      this.address,
    ]);
  }

  async holds(objectId: string): Promise<boolean> {
    const { rowCount } = await this.client.query(
      `select 1 from pulumi_tiktok_intents where object_id = $1 and ${IS_HERE}`,
      [objectId, this.address],
    );
    return (rowCount ?? 0) > 0;
  }

  async holder(objectId: string): Promise<Intent | undefined> {
    const { rows } = await this.client.query<Line & { free: boolean }>(
      `select *, ${isFree("session")} as free from pulumi_tiktok_intents where object_id = $1 and ${IS_HERE}`,
      [objectId, this.address],
    );
    return rows[0] && toIntent(rows[0], rows[0].free ? undefined : rows[0].session);
  }

  async objectIds(): Promise<string[]> {
    const { rows } = await this.client.query<{ object_id: string }>(
      "select object_id from pulumi_tiktok_intents where object_id is not null and (address is null or address = $1)",
      [this.address],
    );
    return rows.map((line) => line.object_id);
  }

  async unclear(key: string): Promise<number> {
    const { rows } = await this.client.query<{ count: string }>(
      "select count(*) from pulumi_tiktok_intents where key = $1 and session = $2 and object_id is null",
      [key, this.#session],
    );
    return Number(rows[0]?.count ?? 0);
  }

  async claim(key: string): Promise<Intent | undefined> {
    // One statement at a time per key: two concurrent runs must not both get the intent.
    const { rows } = await this.client.query<Line & { lives: boolean; was: string }>(
      `with locked as (select pg_advisory_xact_lock($1, hashtext($2))),
       candidate as (
         select row, session as was, not ${isFree("session")} as lives
         from pulumi_tiktok_intents, locked
         where key = $2 and session <> $3 and (run <> $4 or ${isFree("session")})
         order by row limit 1 for update of pulumi_tiktok_intents skip locked
       )
       update pulumi_tiktok_intents as intent set session = $3, run = $4
       from candidate where intent.row = candidate.row and intent.session = candidate.was
       returning intent.*, candidate.lives, candidate.was`,
      [LOCK_CLASS, key, this.#session, this.run],
    );
    const [line] = rows;
    return line && toIntent(line, line.lives ? line.was : undefined);
  }

  async isOwn(intent: Intent): Promise<boolean> {
    const { rowCount } = await this.client.query(
      "select 1 from pulumi_tiktok_intents where row = $1 and session = $2",
      [intent.row, this.#session],
    );
    return (rowCount ?? 0) > 0;
  }

  async renew(intent: Intent, startedAt: number): Promise<void> {
    const update = "update pulumi_tiktok_intents set started_at = $1 where row = $2";
    await this.client.query(update, [Math.round(startedAt), intent.row]);
  }

  async current(intent: Intent): Promise<Intent | undefined> {
    const { rows } = await this.client.query<Line>("select * from pulumi_tiktok_intents where row = $1", [intent.row]);
    return rows[0] && toIntent(rows[0]);
  }

  async lives(process: string): Promise<boolean> {
    const { rows } = await this.client.query<{ free: boolean }>(`select ${isFree("$1::text")} as free`, [process]);
    return rows[0]?.free === false;
  }

  async scopes(): Promise<string[]> {
    const { rows } = await this.client.query<{ scope: string }>("select distinct scope from pulumi_tiktok_intents");
    return rows.map(({ scope }) => scope);
  }

  async left(scope: string): Promise<Intent[]> {
    const { rows } = await this.client.query<Line & { free: boolean }>(
      `select *, ${isFree("session")} as free from pulumi_tiktok_intents
       where scope = $1 and session <> $2 and (run <> $3 or (object_id is null and ${isFree("session")})) order by row`,
      [scope, this.#session, this.run],
    );
    return rows.map((line) => toIntent(line, line.free ? undefined : line.session));
  }

  /** Ends the connection, and with it the lock that marks this process as living. */
  async close(): Promise<void> {
    await this.client.end();
  }
}

/** SQL: whether no session holds the advisory lock. */
const isFree = (session: string): string =>
  `(not exists (select 1 from pg_locks where locktype = 'advisory' and granted and objsubid = 2
     and classid = ${LOCK_CLASS} and objid = (hashtext(${session})::bigint & 4294967295)::oid
     and database = (select oid from pg_database where datname = current_database())))`;
