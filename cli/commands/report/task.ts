/** A report as an asynchronous task (reference 7.3): no limit on days, one download. */

import { parse } from "csv-parse/sync";
import type { Values } from "../../../provider/definitions/index.js";
import { rowsIn } from "../../../provider/definitions/index.js";
import { parametersOf, type ReportQuery, rowOf } from "../../../provider/functions/report-query.js";
import type { Client } from "../../../provider/http/client.js";
import { isText, itemsOf } from "../../../provider/text/shape.js";
import { EXIT, UserError } from "../../lib/exit.js";

/** Polling intervals: each poll costs a call of the day's quota, and half an hour must not cost hundreds. */
const FIRST_PAUSE_MS = 3_000;
const LONGEST_PAUSE_MS = 60_000;
const LONGEST_MS = 30 * 60_000;
const MOST_BYTES = 200 * 1024 * 1024;

/** Location of the file: https, without our token; an emulator serves the file at this URL. */
async function download(url: string): Promise<string> {
  if (!/^(https:|data:text\/csv)/.test(url))
    throw new UserError("The URL of TikTok's report is not https, so it was not fetched.", EXIT.remote);
  const answer = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(120_000) });
  if (!answer.ok) throw new UserError(`The report's file could not be fetched: HTTP ${answer.status}.`, EXIT.remote);
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (bytes.length > MOST_BYTES) throw new UserError("The report's file is larger than 200 MB. Request less.");
  return bytes.toString("utf8");
}

async function finished(client: Client, query: Values, progress: (text: string) => void): Promise<void> {
  const started = client.clock.now();
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
    const { data } = await client.call({ method: "GET", path: "/report/task/check/", kind: "read", query });
    const seconds = Math.round((client.clock.now() - started) / 1000);
    if (data.status === "SUCCESS") return;
    if (["FAILED", "CANCELED"].includes(String(data.status)))
      throw new UserError(
        `TikTok's report task ended as ${String(data.status)}: ${String(data.message ?? "")}`,
        EXIT.remote,
      );
    if (seconds * 1000 > LONGEST_MS) throw new UserError("TikTok's report task took over half an hour.", EXIT.remote);
    progress(`${String(data.status).toLowerCase()}, ${seconds} s`);
    await client.clock.sleep(pause);
  }
}

/** Rows of a report of any length. */
export async function reportByTask(
  client: Client,
  advertiserId: string,
  query: ReportQuery,
  progress: (text: string) => void,
): Promise<Values[]> {
  const account = { advertiser_id: advertiserId };
  const parameters = parametersOf(query, { start: query.startDate, end: query.endDate });
  const body = {
    ...account,
    ...parameters,
    output_format: "CSV_DOWNLOAD",
    // Column titles stay TikTok's names.
    enable_report_title_translation: false,
  };
  const made = await client.call({ method: "POST", path: "/report/task/create/", kind: "write", body });
  const task = { ...account, task_id: String(made.data.task_id) };
  await finished(client, task, progress);
  const { data } = await client.call({ method: "GET", path: "/report/task/download/", kind: "read", query: task });
  const lines = rowsIn(parse(await download(String(data.download_url)), { columns: true, bom: true }));
  const dimensions = itemsOf(parameters.dimensions, isText);
  return lines.map((line) => {
    const split = (wanted: boolean): Values =>
      Object.fromEntries(Object.entries(line).filter(([name]) => dimensions.includes(name) === wanted));
    return rowOf(query, split(true), split(false));
  });
}
