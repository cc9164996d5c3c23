/** The request log: requests, answers, and requests that were never answered. */
import type { LoggedLine, LoggedRequest, LogSearch } from "./stored.js";

/** Maximum number of requests in the log; older ones are removed. */
const LOG_LENGTH = 200_000;
/** Number of requests whose answers are kept, and the maximum size of one. */
const ANSWERS = 2_000;
const ANSWER_LENGTH = 20_000;

const COLUMNS = [
  "time",
  "method",
  "path",
  "code",
  "advertiser",
  "body",
  "message",
  "urn",
  "ms",
  "request_id",
  "answer",
  "fault",
] as const;

type Row = Omit<LoggedLine, "body"> & { readonly body: string };

const decoded = (row: Row): LoggedLine => ({ ...row, body: JSON.parse(row.body) });

export class RequestLog {
  /** `query` reads rows; `change` runs a statement and returns the last row's number. */
  constructor(
    readonly query: (sql: string, values: readonly unknown[]) => unknown[],
    readonly change: (sql: string, values: readonly unknown[]) => number,
  ) {}

  /** Writes a line. */
  add(line: Omit<LoggedLine, "seq">): void {
    const { answer } = line;
    const kept = {
      ...line,
      body: JSON.stringify(line.body ?? null),
      answer: answer && answer.length > ANSWER_LENGTH ? `${answer.slice(0, ANSWER_LENGTH)}…` : answer,
    };
    const places = COLUMNS.map(() => "?").join(", ");
    const last = this.change(
      `insert into requests (${COLUMNS.join(", ")}) values (${places})`,
      COLUMNS.map((name) => kept[name]),
    );
    this.change("update requests set answer = null where seq = ?", [last - ANSWERS]);
    if (last % 1_000 === 0) this.change("delete from requests where seq <= ?", [last - LOG_LENGTH]);
  }

  /** The whole log, oldest first: what the API answered, and with `all` unanswered requests, too. */
  requests(all = false): LoggedRequest[] {
    const where = all ? "" : "where request_id <> ''";
    const rows = this.query(
      `select time, method, path, code, advertiser, body from requests ${where} order by seq`,
      [],
    ) as Row[];
    return rows.map(decoded);
  }

  /** Lines, newest first. */
  lines({ before, text, failed, method, limit }: LogSearch): LoggedLine[] {
    const where = ["1"];
    const values: unknown[] = [];
    const and = (sql: string, ...more: readonly unknown[]): void => {
      where.push(sql);
      values.push(...more);
    };
    if (before !== undefined) and("seq < ?", before);
    if (failed) and("(code <> 0 or fault <> '')");
    if (method) and("method = ?", method);
    if (text)
      and(
        "instr(lower(path || ' ' || message || ' ' || body || ' ' || request_id || ' ' || urn), ?) > 0",
        text.toLowerCase(),
      );
    const sql = `select * from requests where ${where.join(" and ")} order by seq desc limit ?`;
    return (this.query(sql, [...values, limit]) as Row[]).map(decoded);
  }

  /** One line. */
  line(seq: number): LoggedLine | undefined {
    const [found] = this.query("select * from requests where seq = ?", [seq]) as Row[];
    return found && decoded(found);
  }
}
