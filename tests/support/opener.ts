/** A process that opens a state folder's databases when it is told to, and says how that went. Forked by tests. */
import { SqliteJournal } from "../../provider/engine/recovery/sqlite-journal.js";
import { Statistics } from "../../provider/observability/statistics.js";
import { SqliteLedger } from "../../provider/ratelimit/sqlite-ledger.js";

/** What is opened stays open, as in a provider at work. */
const opened: unknown[] = [];

process.on("message", (folder: string) => {
  try {
    opened.push(new SqliteJournal(folder), new SqliteLedger(folder), new Statistics(folder));
    process.send?.("opened");
  } catch (error) {
    process.send?.(String(error));
  }
});
