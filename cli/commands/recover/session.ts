/** What a command needs to search for lost creates as a provider does: the journal, the account, the states. */
import { randomInt } from "node:crypto";
import { MachineJournal } from "../../../provider/adapters/machine-journal.js";
import { runScope } from "../../../provider/adapters/run-scope.js";
import { PulumiStates, pulumiIn } from "../../../provider/adapters/stack-states.js";
import { KnownObjects, type Session, SharedCalls } from "../../../provider/engine/index.js";
import type { Intent, Journal } from "../../../provider/engine/recovery/journal.js";
import { isScopeOf } from "../../../provider/engine/recovery/scope.js";
import { type Connection, log } from "../../stack/project.js";

/** Whose creates to search for. */
export interface Whose {
  readonly folder: string;
  /** `urn:pulumi:dev::ads`. */
  readonly stack: string;
  readonly adapter: Session["adapter"];
}

/** The journal in use, if it exists: a query creates none. */
export const existingJournal = ({ settings }: Connection): Promise<Journal | undefined> =>
  new MachineJournal({
    log,
    run: `tiktok-ads recover ${process.pid}`,
    address: () => settings.baseUrl,
    sharedUrl: () => settings.journalUrl,
  }).existing();

/** A session of the project, without an engine. */
export function sessionOf(connection: Connection, journal: Journal, { folder, stack, adapter }: Whose): Session {
  const { client, settings } = connection;
  return {
    client,
    projectFolder: folder,
    log,
    shared: new SharedCalls(client),
    known: new KnownObjects(),
    requestId: () => String(randomInt(1, 2 ** 48 - 1)),
    journal: async () => journal,
    states: new PulumiStates(pulumiIn(folder), async () => stack),
    adapter,
    stack: async () => stack,
    scope: async () => runScope(settings, folder, stack),
  };
}

/** All unfinished creates of this stack's runs, in whatever folder of the project the program ran. */
export async function intentsOf(
  journal: Journal,
  { settings }: Connection,
  { folder, stack }: Whose,
): Promise<Intent[]> {
  const parts = { projectFolder: folder, baseUrl: settings.baseUrl, stack };
  const scopes = (await journal.scopes()).filter((scope) => isScopeOf(scope, parts));
  const left = (await Promise.all(scopes.map((scope) => journal.left(scope)))).flat();
  // What the first release left is named with each scope.
  return [...new Map(left.map((intent) => [intent.row, intent])).values()];
}
