import { randomInt } from "node:crypto";
import { isLoopback, NO_TOKEN, NO_TOKEN_NATIVE, type Settings, SettingsError } from "../config/config.js";
import { type BatchGroups, type EnginePace, type KnownObjects, type Session, SharedCalls } from "../engine/index.js";
import { Client } from "../http/client.js";
import { undiciTransport } from "../http/transport.js";
import { type Engine, stackOf } from "./engine.js";
import { appOf, limiterFor } from "./limits.js";
import type { MachineJournal } from "./machine-journal.js";
import { observersOf } from "./observers.js";
import { runScope } from "./run-scope.js";
import { PulumiStates, pulumiIn } from "./stack-states.js";

/** What a session consists of besides its settings. */
export interface Surroundings {
  readonly projectFolder: string;
  readonly engine: Engine;
  readonly known: KnownObjects;
  readonly batchGroups: BatchGroups;
  readonly pace: EnginePace;
  readonly journal: MachineJournal;
  readonly adapter: Session["adapter"];
  /** The stack, once a request has named it (native adapter). */
  readonly stack: () => string | undefined;
  /** Reads the token again, if it may have been replaced since. */
  readonly rereadToken: () => string | undefined;
}

/** Whether calls name their resource: for the console of a local emulator, never for TikTok. */
export const namesResources = (baseUrl: string): boolean => isLoopback(new URL(baseUrl));

/** The components of one provider process. Throws SettingsError if there is no token. */
export function connect(settings: Settings, surroundings: Surroundings): Session {
  const {
    projectFolder,
    engine,
    known,
    batchGroups,
    pace,
    journal,
    rereadToken,
    stack: namedStack,
    adapter,
  } = surroundings;
  const { log } = engine;
  if (!settings.accessToken) throw new SettingsError(adapter === "native" ? NO_TOKEN_NATIVE : NO_TOKEN);
  let token = settings.accessToken;
  let rootStack: string | undefined;
  const asked = engine.rootUrn().then((urn) => {
    rootStack = stackOf(urn);
  });
  const stack = (): string | undefined => namedStack() ?? rootStack;
  const settled = async (): Promise<string | undefined> => {
    await asked;
    return stack();
  };
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
    namesResources: namesResources(settings.baseUrl),
    onAttempt: observersOf({ app: appOf(settings), limiter, log, stack }),
  });
  return {
    client,
    projectFolder,
    log,
    shared: new SharedCalls(client, { batchGroups, pace, log }),
    known,
    requestId: () => String(randomInt(1, 2 ** 48 - 1)),
    journal: () => journal.open(),
    states: new PulumiStates(pulumiIn(projectFolder), settled),
    adapter,
    stack: settled,
    scope: async () => runScope(settings, projectFolder, await settled()),
  };
}
