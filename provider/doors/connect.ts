import { randomInt } from "node:crypto";
import { Client } from "../client/client.js";
import { Limiter, systemClock } from "../client/limiter.js";
import { undiciTransport } from "../client/transport.js";
import { NO_TOKEN, type Settings, SettingsError } from "../config.js";
import { type KnownObjects, type Session, SharedCalls } from "../lifecycle/index.js";
import type { Engine } from "./engine.js";
import type { MachineJournal } from "./machine-journal.js";

const LONG_WAIT_MS = 2_000;

/** What one provider process works with. Throws SettingsError when there is no token. */
export function connect(
  settings: Settings,
  projectFolder: string,
  engine: Engine,
  known: KnownObjects,
  journal: MachineJournal,
): Session {
  const { log } = engine;
  if (!settings.accessToken) throw new SettingsError(NO_TOKEN);
  const limiter = new Limiter(settings.quota, systemClock, (waitMs, window) => {
    if (waitMs < LONG_WAIT_MS) return;
    log(
      "info",
      `Waiting ${Math.ceil(waitMs / 1000)} s: the quota of ${window.calls} calls a ${window.name} is used up (tiktok:limits ${settings.limits}).`,
    );
  });
  const client = new Client({
    baseUrl: settings.baseUrl,
    accessToken: settings.accessToken,
    transport: undiciTransport(),
    limiter,
  });
  return {
    client,
    projectFolder,
    log,
    shared: new SharedCalls(client),
    known,
    requestId: () => String(randomInt(1, 2 ** 48 - 1)),
    journal: () => journal.open(),
    scope: async () => JSON.stringify([projectFolder, settings.baseUrl, await engine.rootUrn()]),
  };
}
