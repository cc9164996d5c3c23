/** A process that writes lines of an audit log as fast as it can: `auditor FOLDER LINES MOST_BYTES`. Forked by tests. */
import { AuditLog } from "../../provider/observability/audit-log.js";

const [folder = "", lines, mostBytes] = process.argv.slice(2);
const log = new AuditLog(folder, () => undefined, {}, Number(mostBytes));
for (let line = 0; line < Number(lines); line++)
  log.note({
    method: "POST",
    path: "/ad/create/",
    kind: "create",
    number: 1,
    startedAt: Date.now(),
    waitedMs: 0,
    tookMs: 1,
    outcome: "ok",
    code: 0,
    requestId: `${process.pid}-${line}`,
    about: [],
  });
