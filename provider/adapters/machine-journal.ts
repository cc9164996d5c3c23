import { existsSync, readFileSync } from "node:fs";
import { hostname } from "node:os";
import type { Log } from "../engine/index.js";
import type { Journal } from "../engine/recovery/journal.js";
import { journalFile, SqliteJournal } from "../engine/recovery/sqlite-journal.js";
import { stateFolder } from "../local-state/state-folder.js";

/** What a machine's journal is opened with. */
export interface MachineJournalOptions {
  readonly log: Log;
  /** What all processes of this update have in common (SqliteJournalOptions). */
  readonly run: string | undefined;
  /** Of TikTok's API; asked when the journal is first needed. */
  readonly address: () => string;
  /** Where machines share a journal (`tiktok:journalUrl`); asked when the journal is first needed. Left out: nowhere. */
  readonly sharedUrl?: () => string | undefined;
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** What tells this machine, since it was started, from every other: engines of several machines may have one address. */
function machine(): string {
  try {
    return `${hostname()} ${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}`;
  } catch {
    return hostname();
  }
}

/** The journal of creates, this machine's or the one that machines share, opened when it is first needed. */
export class MachineJournal {
  #journal: Promise<Journal> | undefined;
  /** Ids that intents still hold; nothing until the journal was looked at. */
  #held: Promise<Set<string>> | undefined;

  constructor(private readonly options: MachineJournalOptions) {}

  /** Rejects when it cannot be written: without a journal nothing may be created. */
  open(): Promise<Journal> {
    this.#journal ??= this.#opened().catch((error: unknown) => {
      this.#journal = undefined;
      throw error;
    });
    return this.#journal;
  }

  /** The journal, where there is one already; never made for a question. */
  async existing(): Promise<Journal | undefined> {
    const isLocal = this.options.sharedUrl?.() === undefined;
    if (!this.#journal && isLocal && !existsSync(journalFile(this.#folder))) return undefined;
    return this.open();
  }

  /**
   * The engine has this object in its state, so its intent has done its work. Costs nothing where nothing was left
   * behind, and never fails: what is not confirmed now is confirmed in the next run.
   */
  async confirm(objectId: string): Promise<void> {
    try {
      const journal = await this.existing();
      if (!journal) return;
      this.#held ??= journal.objectIds().then((ids) => new Set(ids));
      if ((await this.#held).delete(objectId)) await journal.confirm(objectId);
    } catch {
      // Reported where it matters: by the next create, which cannot continue without a journal.
    }
  }

  get #folder(): string {
    return stateFolder(this.options.environment ?? process.env);
  }

  async #shared(url: string): Promise<Journal> {
    const { PostgresJournal } = await import("../engine/recovery/postgres-journal.js");
    try {
      const run = `${machine()} ${this.options.run ?? process.pid}`;
      return await PostgresJournal.open({ url, run, address: this.options.address() });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(
        `the shared journal of creates at ${new URL(url).host} cannot be opened (${reason}). Without it a create that is cut off could happen twice. Check tiktok:journalUrl and that the server is reachable from here.`,
      );
    }
  }

  async #opened(): Promise<Journal> {
    const { log, run } = this.options;
    const url = this.options.sharedUrl?.();
    if (url !== undefined) return this.#shared(url);
    const folder = this.#folder;
    const onReplaced = (file: string): void =>
      log("warning", `The journal of creates was damaged. It is kept as ${file}, and a new one was started.`);
    try {
      return new SqliteJournal(folder, { run, address: this.options.address(), onReplaced });
    } catch (error) {
      throw new Error(
        `the journal of creates in ${folder} cannot be opened (${error instanceof Error ? error.message : String(error)}). Without it a create that is cut off could happen twice. Make the folder writable, or set XDG_STATE_HOME.`,
      );
    }
  }
}
