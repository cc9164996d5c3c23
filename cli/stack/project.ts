/** A command's project: its settings, and a client that respects its quota. */

import { appOf, limiterFor } from "../../provider/adapters/limits.js";
import { observersOf } from "../../provider/adapters/observers.js";
import { storedLogin } from "../../provider/auth/store.js";
import {
  dotEnv,
  type FindSetting,
  NO_TOKEN,
  type PulumiConfig,
  readSettings,
  type Settings,
  SettingsError,
  settingFinder,
} from "../../provider/config/config.js";
import type { OnAttempt } from "../../provider/http/attempt.js";
import { Client, fixedToken } from "../../provider/http/client.js";
import { undiciTransport } from "../../provider/http/transport.js";
import type { Limiter } from "../../provider/ratelimit/limiter.js";
import { EXIT, UserError } from "../lib/exit.js";
import { note } from "../lib/output.js";

const none: PulumiConfig = () => undefined;

/** Settings of the project folder. Throws UserError. */
export function projectSettings(folder: string, config: PulumiConfig = none): Settings {
  try {
    return readSettings(config, process.env, dotEnv(folder), storedLogin(process.env));
  } catch (error) {
    throw error instanceof SettingsError ? new UserError(error.message) : error;
  }
}

/**
 * A stack's config and settings; a folder without a stack, or a machine without Pulumi, has no config. Throws UserError
 * if the config cannot be read.
 */
export async function stackSettings(
  folder: string,
  stack: string | undefined,
): Promise<{ readonly config: PulumiConfig; readonly settings: Settings; readonly configPath: string }> {
  const { NoPulumi, stackConfig } = await import("./engine.js");
  const config = await stackConfig(stack, { folder, environment: process.env }).catch((error: unknown) => {
    if (error instanceof NoPulumi && stack === undefined) return none;
    throw error;
  });
  return { config, settings: projectSettings(folder, config), configPath: config("tiktok:configPath") ?? "ads" };
}

/** The same settings one by one, with their sources. */
export const projectFinder = (folder: string, config: PulumiConfig = none): FindSetting =>
  settingFinder(config, process.env, dotEnv(folder), storedLogin(process.env));

/** A connection to the account, for commands. */
export interface Connection {
  readonly client: Client;
  readonly limiter: Limiter;
  readonly settings: Settings;
  close(): Promise<void>;
}

/** Messages of the limiter and of observability go to standard error. */
export const log = (_severity: string, message: string): void => note(`${message}\n`);

/** Connects with a token, or without one for the calls that request it; all respect the quota. */
export function connectWith(settings: Settings, token: string, watching?: (limiter: Limiter) => OnAttempt): Connection {
  const limiter = limiterFor(settings, log);
  const transport = undiciTransport();
  const client = new Client({
    baseUrl: settings.baseUrl,
    credential: fixedToken(token),
    transport,
    limiter,
    userAgent: "tiktok-ads",
    ...(watching ? { onAttempt: watching(limiter) } : {}),
  });
  return { client, limiter, settings, close: () => transport.close() };
}

/** Connects; `stack` is the stack that the statistics count the calls for. Throws UserError without a token. */
export function connectAccount(settings: Settings, stack?: string): Connection {
  const token = settings.accessToken;
  if (!token) throw new UserError(NO_TOKEN);
  return connectWith(settings, token, (limiter) =>
    observersOf({ app: appOf(settings), limiter, log, stack: () => stack }),
  );
}

/** The account of a command: its option, else the settings'. */
export function advertiserOf(settings: Settings, option: string | undefined): string {
  const id = option ?? settings.advertiserId;
  if (id === undefined)
    throw new UserError(
      "No advertiser: pass --advertiser, set TIKTOK_ADVERTISER_ID, or choose one with tiktok-ads login.",
      EXIT.usage,
    );
  if (!/^[1-9]\d{0,18}$/.test(id)) throw new UserError(`--advertiser "${id}" is not an advertiser id.`, EXIT.usage);
  return id;
}
