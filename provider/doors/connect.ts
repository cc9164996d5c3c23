import { randomInt } from "node:crypto";
import { Client } from "../client/client.js";
import { undiciTransport } from "../client/transport.js";
import { NO_TOKEN, type Settings, SettingsError } from "../config.js";
import { type EnginePace, type KnownObjects, type Session, SharedCalls, type Siblings } from "../lifecycle/index.js";
import type { Engine } from "./engine.js";
import { appOf, limiterFor } from "./limits.js";
import type { MachineJournal } from "./machine-journal.js";
import { watchers } from "./watchers.js";

/** What a session is made of beside its settings. */
export interface Surroundings {
  readonly projectFolder: string;
  readonly engine: Engine;
  readonly known: KnownObjects;
  readonly siblings: Siblings;
  readonly pace: EnginePace;
  readonly journal: MachineJournal;
  /** Reads the token anew, where somebody may have put another one since. */
  readonly rereadToken: () => string | undefined;
}

/** What one provider process works with. Throws SettingsError when there is no token. */
export function connect(settings: Settings, surroundings: Surroundings): Session {
  const { projectFolder, engine, known, siblings, pace, journal, rereadToken } = surroundings;
  const { log } = engine;
  if (!settings.accessToken) throw new SettingsError(NO_TOKEN);
  let token = settings.accessToken;
  let stack: string | undefined;
  const root = engine.rootUrn();
  void root.then((urn) => {
    stack = urn;
  });
  const limiter = limiterFor(settings, log);
  const client = new Client({
    baseUrl: settings.baseUrl,
    credential: {
      current: () => token,
      reread: () => {
        token = rereadToken() ?? token;
      },
    },
    transport: undiciTransport(),
    limiter,
    onAttempt: watchers({ app: appOf(settings), limiter, log, stack: () => stack }),
  });
  return {
    client,
    projectFolder,
    log,
    shared: new SharedCalls(client, { siblings, pace, log }),
    known,
    requestId: () => String(randomInt(1, 2 ** 48 - 1)),
    journal: () => journal.open(),
    scope: async () => JSON.stringify([projectFolder, settings.baseUrl, await root]),
  };
}
