import { randomInt } from "node:crypto";
import { Client } from "../client/client.js";
import { Limiter, systemClock } from "../client/limiter.js";
import { undiciTransport } from "../client/transport.js";
import { NO_TOKEN, type Settings, SettingsError } from "../config.js";
import type { Log, Replacements, Session } from "../lifecycle/index.js";

const LONG_WAIT_MS = 2_000;

/** What one provider process works with. Throws SettingsError when there is no token. */
export function connect(settings: Settings, projectFolder: string, log: Log, replacements: Replacements): Session {
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
  return { client, projectFolder, log, requestId: () => String(randomInt(1, 2 ** 48 - 1)), replacements };
}
