import { existsSync } from "node:fs";
import type { Log } from "../engine/index.js";
import { Journal, journalFile } from "../engine/recovery/journal.js";
import { stateFolder } from "../local-state/state-folder.js";

/** This machine's journal of creates, opened when it is first needed. */
export class MachineJournal {
  #journal: Journal | undefined;
  /** Ids that intents still hold; nothing until the journal was looked at. */
  #held: Set<string> | undefined;

  constructor(
    private readonly log: Log,
    private readonly environment: Readonly<Record<string, string | undefined>> = process.env,
  ) {}

  /** Throws when it cannot be written: without a journal nothing may be created. */
  open(): Journal {
    this.#journal ??= this.#opened();
    return this.#journal;
  }

  /**
   * The engine has this object in its state, so its intent has done its work. Costs nothing where nothing was left
   * behind, and never fails: what is not confirmed now is confirmed in the next run.
   */
  confirm(objectId: string): void {
    try {
      if (!this.#journal && !existsSync(journalFile(stateFolder(this.environment)))) return;
      this.#held ??= new Set(this.open().objectIds());
      if (this.#held.delete(objectId)) this.open().confirm(objectId);
    } catch {
      // Said where it matters: by the next create, which cannot go on without a journal.
    }
  }

  #opened(): Journal {
    const folder = stateFolder(this.environment);
    try {
      return new Journal(folder, (file) =>
        this.log("warning", `The journal of creates was damaged. It is kept as ${file}, and a new one begins.`),
      );
    } catch (error) {
      throw new Error(
        `the journal of creates in ${folder} cannot be opened (${error instanceof Error ? error.message : String(error)}). Without it a create that is cut off could happen twice. Make the folder writable, or set XDG_STATE_HOME.`,
      );
    }
  }
}
