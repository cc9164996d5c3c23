import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { hostname, userInfo } from "node:os";
import { join } from "node:path";
import type { Attempt } from "../http/attempt.js";
import { inTurn } from "../local-state/shared-database.js";
import { appendRegular } from "../text/regular-file.js";
import { type Is, isNumber, isText, listOf, optional, shaped } from "../text/shape.js";

/** One line of the audit log: a call that wrote, or tried to. Never contains a token or a body. */
export interface AuditLine {
  /** ISO 8601, UTC. */
  readonly time: string;
  /** `user@host`, and who started the pipeline, if any. */
  readonly who: string;
  readonly actor?: string;
  /** Stack and project, `urn:pulumi:dev::ads`; undefined outside a deployment. */
  readonly stack?: string;
  readonly endpoint: string;
  /** URNs if the adapter knows them, else `ad "clip"`. */
  readonly about: readonly string[];
  readonly attempt: number;
  readonly outcome: string;
  readonly code?: number;
  readonly requestId?: string;
  readonly tookMs: number;
}

/** Whether a line of the file is one of ours, and whole. */
export const isAuditLine: Is<AuditLine> = shaped({
  time: isText,
  who: isText,
  actor: optional(isText),
  stack: optional(isText),
  endpoint: isText,
  about: listOf(isText),
  attempt: isNumber,
  outcome: isText,
  code: optional(isNumber),
  requestId: optional(isText),
  tookMs: isNumber,
});

/** A file of this size is closed, and this many closed ones are kept. */
const MOST_BYTES = 10 * 1024 * 1024;
const KEPT = 5;

const NAME = "audit.jsonl";
const CLOSED_NAME = /^audit-.+\.jsonl$/;

/** CI systems' variables for who started the pipeline. */
const ACTORS = ["GITHUB_ACTOR", "GITLAB_USER_LOGIN", "BUILDKITE_BUILD_CREATOR", "CIRCLE_USERNAME"];

/** The audit log's files in a state folder, oldest first. */
export function auditFiles(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => CLOSED_NAME.test(name));
  return [...names.sort(), NAME].map((name) => join(folder, name));
}

/**
 * Every write to TikTok as a line of JSON, in the state folder. A line is one append, so that lines of several
 * processes do not mix; a full file is renamed to the current time.
 */
export class AuditLog {
  readonly #who: Pick<AuditLine, "who" | "actor">;
  #closed = 0;

  constructor(
    private readonly folder: string,
    private readonly stack: () => string | undefined,
    environment: Readonly<Record<string, string | undefined>> = process.env,
    private readonly mostBytes: number = MOST_BYTES,
  ) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const actor = ACTORS.map((name) => environment[name]).find((value) => value);
    this.#who = { who: `${nameOfUser()}@${hostname()}`, ...(actor ? { actor } : {}) };
  }

  /** Logs a call; reads are not logged. */
  note(attempt: Attempt): void {
    if (attempt.kind === "read") return;
    const stack = this.stack();
    const line: AuditLine = {
      time: new Date(attempt.startedAt).toISOString(),
      ...this.#who,
      ...(stack === undefined ? {} : { stack }),
      endpoint: `${attempt.method} ${attempt.path}`,
      about: attempt.about,
      attempt: attempt.number,
      outcome: attempt.outcome,
      code: attempt.code,
      requestId: attempt.requestId,
      tookMs: Math.round(attempt.tookMs),
    };
    // Another process may have closed the full file while this one waited.
    if (this.#isFull()) inTurn(this.folder, () => this.#isFull() && this.#close());
    appendRegular(join(this.folder, NAME), `${JSON.stringify(line)}\n`);
  }

  #isFull(): boolean {
    return (statSync(join(this.folder, NAME), { throwIfNoEntry: false })?.size ?? 0) >= this.mostBytes;
  }

  #close(): void {
    const time = new Date().toISOString().replace(/[:.]/g, "-");
    const count = String(this.#closed++).padStart(4, "0");
    renameSync(join(this.folder, NAME), join(this.folder, `audit-${time}-${process.pid}-${count}.jsonl`));
    const closed = auditFiles(this.folder).slice(0, -1);
    for (const old of closed.slice(0, -KEPT)) rmSync(old, { force: true });
  }
}

function nameOfUser(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a uid without a name.
    return String(process.getuid?.() ?? "unknown");
  }
}
