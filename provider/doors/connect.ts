import { createHash, randomInt } from "node:crypto";
import { Client } from "../client/client.js";
import { type Ledger, MemoryLedger } from "../client/ledger.js";
import { Limiter } from "../client/limiter.js";
import { SqliteLedger } from "../client/sqlite-ledger.js";
import { stateFolder } from "../client/state-folder.js";
import { undiciTransport } from "../client/transport.js";
import { NO_TOKEN, type Settings, SettingsError } from "../config.js";
import { type KnownObjects, type Log, type Session, SharedCalls } from "../lifecycle/index.js";
import type { Engine } from "./engine.js";
import type { MachineJournal } from "./machine-journal.js";

const LONG_WAIT_MS = 2_000;

/** Calls of one app count together: quotas are the app's (reference 9), and a token belongs to one app. */
const appOf = ({ baseUrl, accessToken }: Settings): string =>
  createHash("sha256")
    .update(JSON.stringify([baseUrl, accessToken]))
    .digest("hex")
    .slice(0, 16);

/** All processes of this machine count in one file; where it cannot be opened, this one counts alone and says so. */
function ledgerFor({ quota }: Settings, log: Log): Ledger {
  if (quota.app.length === 0) return new MemoryLedger();
  try {
    return new SqliteLedger(stateFolder(process.env));
  } catch (error) {
    log(
      "warning",
      `Calls of other processes are not counted, since the quota's file cannot be opened: ${String(error)}`,
    );
    return new MemoryLedger();
  }
}

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
  const limiter = new Limiter({
    quota: settings.quota,
    app: appOf(settings),
    ledger: ledgerFor(settings, log),
    onWait: (waitMs, window) => {
      if (waitMs < LONG_WAIT_MS) return;
      const quota =
        window.calls === 0
          ? "TikTok has closed the app for a while"
          : `the quota of ${window.calls} calls a ${window.name} is used up`;
      log("info", `Waiting ${Math.ceil(waitMs / 1000)} s: ${quota} (tiktok:limits ${settings.limits}).`);
    },
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
