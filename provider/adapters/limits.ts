import { createHash } from "node:crypto";
import type { Settings } from "../config/config.js";
import type { Log } from "../engine/index.js";
import { stateFolder } from "../local-state/state-folder.js";
import { FallbackLedger } from "../ratelimit/fallback-ledger.js";
import { type Ledger, MemoryLedger } from "../ratelimit/ledger.js";
import { Limiter } from "../ratelimit/limiter.js";
import { RedisLedger } from "../ratelimit/redis-ledger.js";
import { SqliteLedger } from "../ratelimit/sqlite-ledger.js";

/** Shorter waits are not reported. */
const LONG_WAIT_MS = 2_000;

/**
 * Identifies the app whose quota it is: quotas are per app (reference 9). Without an app id, the token stands for it,
 * since a token belongs to one app. A hash, so that the token is stored nowhere.
 */
export const appOf = ({ baseUrl, accessToken, appId }: Settings): string =>
  createHash("sha256")
    .update(JSON.stringify([baseUrl, appId ?? accessToken]))
    .digest("hex")
    .slice(0, 16);

/**
 * All processes of this machine count in one file; if it cannot be opened, this process counts alone and reports it.
 */
function machineLedger(log: Log): Ledger {
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

/** Where calls are counted: nowhere without a quota, in Redis for a fleet, else on this machine. */
function ledgerFor({ quota, quotaUrl }: Settings, log: Log): Ledger {
  if (quota.app.length === 0) return new MemoryLedger();
  if (quotaUrl === undefined) return machineLedger(log);
  const { host } = new URL(quotaUrl);
  return new FallbackLedger(
    () => RedisLedger.open(quotaUrl),
    machineLedger(log),
    ({ message }) =>
      log(
        "warning",
        `The quota's Redis at ${host} cannot be used (${message}). Until then only the calls of this machine are counted. Check tiktok:quotaUrl.`,
      ),
  );
}

/** The one limiter of a process. */
export function limiterFor(settings: Settings, log: Log): Limiter {
  return new Limiter({
    quota: settings.quota,
    app: appOf(settings),
    ledger: ledgerFor(settings, log),
    onWait: (waitMs, window) => {
      if (waitMs < LONG_WAIT_MS) return;
      const quota =
        window.calls === 0
          ? "TikTok has temporarily suspended the app"
          : `the quota of ${window.calls} calls a ${window.name} is used up`;
      log("info", `Waiting ${Math.ceil(waitMs / 1000)} s: ${quota} (tiktok:limits ${settings.limits}).`);
    },
  });
}
