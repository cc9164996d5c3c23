/** Rows of SQLite with their types: each column is looked at, since a file may have been written by another release. */
import type Database from "libsql";
import { expected, type Is } from "../text/shape.js";

const WHAT = "A row of the state folder's database";

/** All rows that a query finds. Throws where one does not have the columns. */
export const rowsAs = <T>(db: Database.Database, is: Is<T>, query: string, values: readonly unknown[] = []): T[] =>
  db
    .prepare(query)
    .all([...values])
    .map((row) => expected(row, is, WHAT));

/** The first row that a query finds, if any. Throws where it does not have the columns. */
export function rowAs<T>(
  db: Database.Database,
  is: Is<T>,
  query: string,
  values: readonly unknown[] = [],
): T | undefined {
  const row = db.prepare(query).get([...values]);
  return row === undefined ? undefined : expected(row, is, WHAT);
}
