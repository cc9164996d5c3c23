import { existsSync, readFileSync } from "node:fs";
import { hostname } from "node:os";
import type { Log } from "../engine/index.js";
import type { Journal } from "../engine/recovery/journal.js";
import { journalFile, SqliteJournal } from "../engine/recovery/sqlite-journal.js";
import { neverSent } from "../http/sent.js";
import { NewerRelease } from "../local-state/newer-release.js";
import { stateFolder } from "../local-state/state-folder.js";

/** Options to open a machine's journal. */
export interface MachineJournalOptions {
  readonly log: Log;
  /** What all processes of this update share (SqliteJournalOptions). */
  readonly run: string | undefined;
  /** TikTok's API; called when the journal is first needed. */
  readonly address: () => string;
  /** Address of a shared journal (`tiktok:journalUrl`); called when the journal is first needed. Default: none. */
  readonly sharedUrl?: () => string | undefined;
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** Identifies this machine since its last boot: engines of several machines may have the same address. */
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
      ? `${which} cannot be used: ${cause.message}. Its records may have another meaning. Update the package, and run this again.`
      : `${which} cannot be opened (${cause.message}). Without it an interrupted create could happen twice. ${advice}`;
  return neverSent(new Error(text, { cause }));
}

/** The journal of creates, local or shared by machines, opened when first needed. */
export class MachineJournal {
  #journal: Promise<Journal> | undefined;
  /** Ids that intents still hold; undefined until the journal was read. */
  #held: Promise<Set<string>> | undefined;
  #asked: Promise<unknown> | undefined;

  constructor(private readonly options: MachineJournalOptions) {}

  /** Rejects if it cannot be written: without a journal nothing may be created. */
  open(): Promise<Journal> {
    this.#journal ??= this.#opened().catch((error: unknown) => {
      this.#journal = undefined;
      throw error;
    });
    return this.#journal;
  }

  /** The journal if it exists; never created just to query it. */
  async existing(): Promise<Journal | undefined> {
    const isLocal = this.options.sharedUrl?.() === undefined;
    if (!this.#journal && isLocal && !existsSync(journalFile(this.#folder))) return undefined;
    return this.open();
  }

  /**
   * Rejects if a newer release has written the journal: nothing may be changed then. A journal that cannot be opened
   * for another reason stops only what needs it.
   */
  async refuseNewer(): Promise<void> {
    this.#asked ??= this.existing().catch((error: unknown) => error);
    const found = await this.#asked;
    if (isOfNewer(found)) throw found;
  }

  /**
   * The engine has this object in its state, so its intent is no longer needed. Costs nothing if there are no
   * intents, and never fails: what is not confirmed now is confirmed in the next run.
   */
  async confirm(objectId: string): Promise<void> {
    try {
      const journal = await this.existing();
      if (!journal) return;
      this.#held ??= journal.objectIds().then((ids) => new Set(ids));
      if ((await this.#held).delete(objectId)) await journal.confirm(objectId);
    } catch {
      // Reported by the next create, which cannot continue without a journal.
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
