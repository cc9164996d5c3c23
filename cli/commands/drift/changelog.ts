/**
 * Who changed what, when, according to TikTok's change log (reference 5.5; the format of its answers is unconfirmed, so
 * nothing depends on it).
 */

import { rowsIn, wireName } from "../../../provider/definitions/index.js";
import type { Client } from "../../../provider/http/client.js";
import { resourceOf } from "../../../provider/resources/index.js";
import { type DriftedObject, isoOf, type UnmanagedObject } from "./find.js";

/** One line of the log. */
export interface LoggedChange {
  readonly id: string;
  readonly field: string;
  /** `CREATE`, `UPDATE`, `DELETE`. */
  readonly kind: string;
  /** ISO 8601. */
  readonly at: string | undefined;
  readonly by: string;
}

const POLLS = 30;
const PAUSE_MS = 2_000;

const timeText = (ms: number): string => new Date(ms).toISOString().slice(0, 19).replace("T", " ");

/** Reads the log of an account since a time, as a task: created, awaited, downloaded. */
export async function readChangelog(client: Client, advertiserId: string, since: number): Promise<LoggedChange[]> {
  const account = { advertiser_id: advertiserId };
  const span = { start_time: timeText(since), end_time: timeText(client.serverNow() + 60_000) };
  const body = { ...account, ...span };
  const made = await client.call({ method: "POST", path: "/changelog/task/create/", kind: "write", body });
  const query = { ...account, task_id: String(made.data.task_id) };
  for (let poll = 0; ; poll++) {
    const { data } = await client.call({ method: "GET", path: "/changelog/task/check/", kind: "read", query });
    if (data.status === "SUCCESS") break;
    if (["FAILED", "CANCELED"].includes(String(data.status)) || poll >= POLLS)
      throw new Error(`its task ended as ${String(data.status)}`);
    await client.clock.sleep(PAUSE_MS);
  }
  const { data } = await client.call({ method: "GET", path: "/changelog/task/download/", kind: "read", query });
  return rowsIn(data.list).map((line) => ({
    id: String(line.object_id),
    field: String(line.field ?? ""),
    kind: String(line.operation_type ?? ""),
    at: isoOf(line.operation_time),
    by: String(line.operator ?? ""),
  }));
}

const loggedBy = (change: LoggedChange | undefined) => ({
  ...(change?.at ? { since: change.at } : {}),
  ...(change?.by ? { by: change.by } : {}),
});

/** The drift with who and when, if the log has it; the last change of a field counts. */
export function explainDrift(objects: readonly DriftedObject[], log: readonly LoggedChange[]): DriftedObject[] {
  const last = (id: string, fits: (change: LoggedChange) => boolean): LoggedChange | undefined =>
    log.filter((change) => change.id === id && fits(change)).at(-1);
  return objects.map((one) => {
    if (one.kind === "gone") return { ...one, ...loggedBy(last(one.id, ({ kind }) => kind === "DELETE")) };
    const { fields } = resourceOf(one.title);
    return {
      ...one,
      values: one.values.map((value) => {
        const field = fields[value.property];
        const wire = field && wireName(value.property, field);
        return { ...value, ...loggedBy(last(one.id, (change) => change.field === wire)) };
      }),
    };
  });
}

/** The same for objects that no stack manages. */
export const explainUnmanaged = (
  unmanaged: readonly UnmanagedObject[],
  log: readonly LoggedChange[],
): UnmanagedObject[] =>
  unmanaged.map((one) => {
    const made = log.find(({ id, kind }) => id === one.id && kind === "CREATE");
    return { ...one, ...(made?.by ? { by: made.by } : {}), ...(made?.at ? { created: made.at } : {}) };
  });
