import { existsSync, readFileSync } from "node:fs";
import { hostname } from "node:os";
import type { Log } from "../engine/index.js";
import type { Journal } from "../engine/recovery/journal.js";
import { journalFile, SqliteJournal } from "../engine/recovery/sqlite-journal.js";
import { neverSent } from "../http/sent.js";
import { NewerRelease } from "../local-state/newer-release.js";
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

const isOfNewer = (error: unknown): boolean => error instanceof Error && error.cause instanceof NewerRelease;

/** Why the journal cannot be opened, and what to do about it. Nothing is sent without it. */
function cannotOpen(which: string, error: unknown, advice: string): Error {
  const cause = error instanceof Error ? error : new Error(String(error));
  const text =
    cause instanceof NewerRelease
      ? `${which} cannot be used: ${cause.message}. What it notes may mean something else to this one. Update the package, and run this again.`
      : `${which} cannot be opened (${cause.message}). Without it a create that is cut off could happen twice. ${advice}`;
  return neverSent(new Error(text, { cause }));
}

/** The journal of creates, this machine's or the one that machines share, opened when it is first needed. */
export class MachineJournal {
  #journal: Promise<Journal> | undefined;
  /** Ids that intents still hold; nothing until the journal was looked at. */
  #held: Promise<Set<string>> | undefined;
  #asked: Promise<unknown> | undefined;

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
   * Rejects where a newer release has written the journal: nothing may be changed then. A journal that cannot be opened for
   * another reason stops only what needs it.
   */
  async refuseNewer(): Promise<void> {
    this.#asked ??= this.existing().catch((error: unknown) => error);
    const found = await this.#asked;
    if (isOfNewer(found)) throw found;
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
      const which = `the shared journal of creates at ${new URL(url).host}`;
      throw cannotOpen(which, error, "Check tiktok:journalUrl and that the server is reachable from here.");
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
      const which = `the journal of creates in ${folder}`;
      throw cannotOpen(which, error, "Make the folder writable, or set XDG_STATE_HOME.");
    }
  }
}
