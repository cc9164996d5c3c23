/** What commands know of the project that they run in: its settings, and a client that keeps to its quota. */
import { Client } from "../provider/client/client.js";
import type { Limiter } from "../provider/client/limiter.js";
import { undiciTransport } from "../provider/client/transport.js";
import {
  dotEnv,
  type FindSetting,
  NO_TOKEN,
  type PulumiConfig,
  readSettings,
  type Settings,
  SettingsError,
  settingFinder,
} from "../provider/config.js";
import { appOf, limiterFor } from "../provider/doors/limits.js";
import { watchers } from "../provider/doors/watchers.js";
import { storedLogin } from "../provider/login/store.js";
import { EXIT, UserError } from "./exit.js";

const none: PulumiConfig = () => undefined;

/** Settings of the project folder. Throws UserError. */
export function projectSettings(folder: string, config: PulumiConfig = none): Settings {
  try {
    return readSettings(config, process.env, dotEnv(folder), storedLogin(process.env));
  } catch (error) {
    throw error instanceof SettingsError ? new UserError(error.message) : error;
  }
}

/** The same, one by one, with where each came from. */
export const projectFinder = (folder: string, config: PulumiConfig = none): FindSetting =>
  settingFinder(config, process.env, dotEnv(folder), storedLogin(process.env));

/** A connection to the account, for commands. */
export interface Connection {
  readonly client: Client;
  readonly limiter: Limiter;
  readonly settings: Settings;
  close(): Promise<void>;
}

const warn = (message: string): void => void process.stderr.write(`${message}\n`);

/** Connects; `stack` is whom the statistics count the calls for. Throws UserError without a token. */
export function connectAccount(settings: Settings, stack?: string): Connection {
  const token = settings.accessToken;
  if (!token) throw new UserError(NO_TOKEN);
  const log = (_severity: string, message: string): void => warn(message);
  const limiter = limiterFor(settings, log);
  const transport = undiciTransport();
  const client = new Client({
    baseUrl: settings.baseUrl,
    credential: { current: () => token, reread: () => undefined },
    transport,
    limiter,
    userAgent: "tiktok-ads",
    onAttempt: watchers({ app: appOf(settings), limiter, log, stack: () => stack }),
  });
  return { client, limiter, settings, close: () => transport.close() };
}

/** The account that a command is about: its option, else the settings'. */
export function advertiserOf(settings: Settings, option: string | undefined): string {
  const id = option ?? settings.advertiserId;
  if (id === undefined)
    throw new UserError(
      "No advertiser: give --advertiser, set TIKTOK_ADVERTISER_ID, or choose one with tiktok-ads login.",
      EXIT.usage,
    );
  if (!/^[1-9]\d{0,18}$/.test(id)) throw new UserError(`--advertiser "${id}" is not an advertiser id.`, EXIT.usage);
  return id;
}
