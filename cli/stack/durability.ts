/**
 * Whether this machine's journal of creates survives an interrupted update. Only then may the engine skip its
 * checkpoints (PULUMI_SKIP_CHECKPOINTS): without them the state knows nothing about a killed update, and only the
 * journal tells the next one which objects already exist at TikTok (design.md section 8).
 */
import { statfsSync } from "node:fs";
import { stateFolder } from "../../provider/local-state/state-folder.js";
import { messageOf } from "../../provider/text/shape.js";

/** Dependencies, injected for tests. */
export interface Machine {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The magic number of a folder's file system (statfs(2)). Throws if it cannot be determined. */
  readonly fileSystemOf: (folder: string) => number;
  /** The shared journal, if the project has one (`tiktok:journalUrl`). */
  readonly sharedJournal?: string;
}

export const thisMachine = (environment: Machine["environment"], sharedJournal?: string): Machine => ({
  environment,
  ...(sharedJournal === undefined ? {} : { sharedJournal }),
  fileSystemOf: (folder) => Number(statfsSync(folder).type),
});

/** File systems that disappear with the machine or the container, by their statfs(2) magic number. */
const PASSING: ReadonlyMap<number, string> = new Map([
  [0x01021994, "memory (tmpfs)"],
  [0x858458f6, "memory (ramfs)"],
  [0x794c7630, "a container's own layer (overlayfs)"],
]);

/** Variables that identify CI systems; their machines are discarded. */
const THROWN_AWAY = ["CI", "GITHUB_ACTIONS", "GITLAB_CI", "BUILDKITE", "CODESPACES"];

/** Why the journal may not survive; undefined if it does. */
export function whyJournalMayBeLost({ environment, fileSystemOf, sharedJournal }: Machine): string | undefined {
  if (sharedJournal !== undefined) return undefined;
  const marker = THROWN_AWAY.find((name) => environment[name] && environment[name] !== "false");
  if (marker !== undefined)
    return `${marker} is set, so this machine may be discarded with its journal of creates. Set tiktok:journalUrl to a shared journal; if this machine is permanent, unset ${marker}.`;
  try {
    const folder = stateFolder(environment);
    const kind = PASSING.get(fileSystemOf(folder));
    return kind === undefined
      ? undefined
      : `the journal of creates in ${folder} is in ${kind}, which does not outlive this machine. Set XDG_STATE_HOME to a folder on a disk.`;
  } catch (error) {
    return `the folder of the journal of creates cannot be used (${messageOf(error)}).`;
  }
}
