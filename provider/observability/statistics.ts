import type Database from "libsql";
import type { Attempt } from "../http/attempt.js";
import { rowsAs } from "../local-state/rows.js";
import { openShared } from "../local-state/shared-database.js";
import { isRecord } from "../text/shape.js";

/** Upper bounds of the latency histogram's buckets, in milliseconds; one more bucket contains slower calls. */
export const LATENCY_BOUNDS: readonly number[] = [10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000];

const BUCKETS = [...LATENCY_BOUNDS, Number.POSITIVE_INFINITY].map((_bound, index) => `b${index}`);
const HOUR_MS = 3_600_000;
const KEPT_HOURS = 24 * 90;

/**
 * Created if missing: the table of the first release (0.1), version 0. Later releases change it in numbered
 * `MIGRATIONS`, never here: tests/local-state/first-release.spec.ts opens a file of 0.1.0.
 */
const SCHEMA = `
create table if not exists calls (
  hour integer not null, app text not null, stack text not null, path text not null, outcome text not null,
  code integer not null, count integer not null, retries integer not null, waited_ms integer not null,
  took_ms integer not null, ${BUCKETS.map((name) => `${name} integer not null default 0`).join(", ")},
  primary key (hour, app, stack, path, outcome, code)
) without rowid;
`;

/** Migration n migrates a file from version n to n + 1 (`user_version`); a released one is never changed. */
const MIGRATIONS: readonly string[] = [];

/** Calls of one hour with the same attributes. */
export interface CallCount {
  /** Start of the hour, milliseconds since 1970. */
  readonly hour: number;
  readonly app: string;
  readonly stack: string;
  readonly path: string;
  readonly outcome: string;
  readonly code: number;
  readonly count: number;
  readonly retries: number;
  readonly waitedMs: number;
  readonly tookMs: number;
  /** Calls by bucket of `LATENCY_BOUNDS`. */
  readonly latency: readonly number[];
}

/** Counts the calls of all processes of this machine by hour, stack, endpoint and outcome, in the state folder. */
export class Statistics {
  readonly #db: Database.Database;

  constructor(folder: string) {
    // Statistics for people: after a power cut some may be missing.
    this.#db = openShared({
      folder,
      name: "statistics.sqlite",
      schema: SCHEMA,
      migrations: MIGRATIONS,
      synchronous: "off",
    });
    this.#db
      .prepare("delete from calls where hour < ?")
      .run([Math.floor(Date.now() / HOUR_MS) * HOUR_MS - KEPT_HOURS * HOUR_MS]);
  }

  note(app: string, stack: string, attempt: Attempt): void {
    const bucket = LATENCY_BOUNDS.findIndex((bound) => attempt.tookMs <= bound);
    const column = BUCKETS[bucket < 0 ? LATENCY_BOUNDS.length : bucket] ?? "b0";
    this.#db
      .prepare(
        `insert into calls (hour, app, stack, path, outcome, code, count, retries, waited_ms, took_ms, ${column})
         values (?, ?, ?, ?, ?, ?, 1, ?, ?, ?, 1)
         on conflict do update set count = count + 1, retries = retries + excluded.retries,
           waited_ms = waited_ms + excluded.waited_ms, took_ms = took_ms + excluded.took_ms, ${column} = ${column} + 1`,
      )
      .run([
        Math.floor(attempt.startedAt / HOUR_MS) * HOUR_MS,
        app,
        stack,
        attempt.path,
        attempt.outcome,
        attempt.code ?? 0,
        attempt.number > 1 ? 1 : 0,
        Math.round(attempt.waitedMs),
        Math.round(attempt.tookMs),
      ]);
  }

  /** Everything since then, oldest first. */
  since(time: number): CallCount[] {
    const query = "select * from calls where hour >= ? order by hour, path, outcome";
    const lines = rowsAs(this.#db, isRecord, query, [Math.floor(time / HOUR_MS) * HOUR_MS]);
    return lines.map((line) => ({
      hour: Number(line.hour),
      app: String(line.app),
      stack: String(line.stack),
      path: String(line.path),
      outcome: String(line.outcome),
      code: Number(line.code),
      count: Number(line.count),
      retries: Number(line.retries),
      waitedMs: Number(line.waited_ms),
      tookMs: Number(line.took_ms),
      latency: BUCKETS.map((name) => Number(line[name])),
    }));
  }

  close(): void {
    this.#db.close();
  }
}
