/**
 * Whether this machine's journal of creates outlives what may happen during an update. Only then may the engine leave out
 * its checkpoints (PULUMI_SKIP_CHECKPOINTS): without them the state knows nothing of a killed update, and only the journal
 * tells the next one which objects are at TikTok already (design.md section 8).
 */
import { statfsSync } from "node:fs";
import { stateFolder } from "../../provider/local-state/state-folder.js";

/** What the answer depends on, injected for tests. */
export interface Machine {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The magic number of the file system that holds a folder (statfs(2)). Throws where it cannot be asked. */
  readonly fileSystemOf: (folder: string) => number;
  /** The journal that machines share, where the project has one (`tiktok:journalUrl`). */
  readonly sharedJournal?: string;
}

export const thisMachine = (environment: Machine["environment"], sharedJournal?: string): Machine => ({
  environment,
  ...(sharedJournal === undefined ? {} : { sharedJournal }),
  fileSystemOf: (folder) => Number(statfsSync(folder).type),
});

/** File systems that go with the machine or the container: statfs(2) names them so. */
const PASSING: ReadonlyMap<number, string> = new Map([
  [0x01021994, "memory (tmpfs)"],
  [0x858458f6, "memory (ramfs)"],
  [0x794c7630, "a container's own layer (overlayfs)"],
]);

/** Variables by which CI systems make themselves known; their machines are thrown away. */
const THROWN_AWAY = ["CI", "GITHUB_ACTIONS", "GITLAB_CI", "BUILDKITE", "CODESPACES"];

/** Why the journal may not survive; nothing when it does. */
export function whyJournalMayBeLost({ environment, fileSystemOf, sharedJournal }: Machine): string | undefined {
  if (sharedJournal !== undefined) return undefined;
  const marker = THROWN_AWAY.find((name) => environment[name] && environment[name] !== "false");
  if (marker !== undefined)
    return `${marker} is set, so this machine may be thrown away with its journal of creates. Set tiktok:journalUrl to a journal that machines share; where this one lasts, unset ${marker}.`;
  try {
    const folder = stateFolder(environment);
    const kind = PASSING.get(fileSystemOf(folder));
    return kind === undefined
      ? undefined
      : `the journal of creates in ${folder} is in ${kind}, which does not outlive this machine. Set XDG_STATE_HOME to a folder on a disk.`;
  } catch (error) {
    return `the folder of the journal of creates cannot be used (${error instanceof Error ? error.message : String(error)}).`;
  }
}
