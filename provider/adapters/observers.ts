import type { Log } from "../engine/index.js";
import type { Attempt, OnAttempt } from "../http/attempt.js";
import { stateFolder } from "../local-state/state-folder.js";
import { AuditLog } from "../observability/audit-log.js";
import { Statistics } from "../observability/statistics.js";
import { telemetry } from "../observability/telemetry.js";
import type { Limiter } from "../ratelimit/limiter.js";
import { messageOf } from "../text/shape.js";

/** What observers need to know about the run. */
export interface Run {
  readonly app: string;
  readonly limiter: Limiter;
  readonly log: Log;
  /** Stack and project, once the engine has sent them. */
  readonly stack: () => string | undefined;
}

/** Remaining quota of each window. */
async function quotaLeft(limiter: Limiter): Promise<Record<string, number>> {
  const { used, windows } = await limiter.usage();
  return Object.fromEntries(windows.map(({ name, calls }) => [name, Math.max(0, calls - used[name])]));
}

/**
 * All observers of calls: the audit log, the statistics, OpenTelemetry. One that fails is reported once and then
 * disabled: observability must never stop an update.
 */
export function observersOf({ app, limiter, log, stack }: Run): OnAttempt {
  const folder = stateFolder(process.env);
  const open: Record<string, () => ((attempt: Attempt) => void) | undefined> = {
    "audit log": () => {
      const audit = new AuditLog(folder, stack);
      return (attempt) => audit.note(attempt);
    },
    statistics: () => {
      const statistics = new Statistics(folder);
      return (attempt) => statistics.note(app, stack() ?? "", attempt);
    },
    telemetry: () => telemetry(() => quotaLeft(limiter)),
  };
  const watching = new Map<string, (attempt: Attempt) => void>();
  const guarded = (name: string, work: () => void): void => {
    try {
      work();
    } catch (error) {
      watching.delete(name);
      log("warning", `The ${name} cannot be written: ${messageOf(error)}`);
    }
  };
  for (const [name, begin] of Object.entries(open)) {
    guarded(name, () => {
      const watcher = begin();
      if (watcher) watching.set(name, watcher);
    });
  }
  return (attempt) => {
    for (const [name, watcher] of [...watching]) guarded(name, () => watcher(attempt));
  };
}
