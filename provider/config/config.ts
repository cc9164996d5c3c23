import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "dotenv";
import type { Stored } from "../auth/store.js";
import { projectRoot } from "../local-state/project-root.js";
import { parseQuota, type Quota } from "../ratelimit/quota.js";
import { readRegularText } from "../text/regular-file.js";
import { errorCode, messageOf } from "../text/shape.js";
import { type SettingName, settings } from "./settings.js";

/** Settings of one run (design.md section 5). */
export interface Settings {
  readonly accessToken?: string;
  readonly advertiserId?: string;
  readonly baseUrl: string;
  readonly limits: string;
  readonly quota: Quota;
  /** Whether enum values unknown to this release are refused. */
  readonly strict: boolean;
  /** The last day of new plain campaigns as YYYY-MM-DD, or `never`; default: what TikTok has announced. */
  readonly plainCampaignsUntil?: string;
  /** The developer app; its quota is counted under this id. */
  readonly appId?: string;
  readonly appSecret?: string;
  /** Redis that counts the quota of a fleet; without it, this machine counts for itself. */
  readonly quotaUrl?: string;
  /** PostgreSQL for the journal of creates; default: a file on this machine. */
  readonly journalUrl?: string;
}

/** Looks up one Pulumi config value by its full key, such as `tiktok:baseUrl`. */
export type PulumiConfig = (key: string) => string | undefined;

/** An unusable setting; the message tells which, where it comes from, and what would be valid. */
export class SettingsError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "SettingsError";
  }
}

export const DEFAULT_BASE_URL = "https://business-api.tiktok.com";

/** The Pulumi config key and the environment variable of a setting. */
const namesOf = (name: SettingName): readonly [string, string] => [`tiktok:${name}`, settings[name].environment];

/**
 * Values of `.env` in the project folder; none if there is no such file. (A folder of that name is a Python
 * environment.) Throws SettingsError if it exists but cannot be read: without it the defaults, which are
 * production's, would apply.
 */
export function dotEnv(projectFolder: string): Readonly<Record<string, string>> {
  const own = join(projectFolder, ".env");
  const path = existsSync(own) ? own : join(projectRoot(projectFolder) ?? projectFolder, ".env");
  try {
    return parse(readRegularText(path));
  } catch (error) {
    if (errorCode(error) === "ENOENT" || statSync(path, { throwIfNoEntry: false })?.isDirectory()) return {};
    throw new SettingsError(
      `.env cannot be read: ${messageOf(error).replace(/\.$/, "")}. Make it a readable file, or remove it.`,
    );
  }
}

/** A setting's text, and where it came from. */
export interface Found {
  readonly value: string;
  readonly from: string;
}

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether an address is on this machine. */
export const isLoopback = ({ hostname }: URL): boolean => LOOPBACK.has(hostname);

function baseUrlOf({ value, from }: Found): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url) throw new SettingsError(`${from} "${value}" is not a URL. Write it like ${DEFAULT_BASE_URL}.`);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url))) {
    throw new SettingsError(
      `${from} "${url.origin}" is not https. Plain http is allowed only to this machine, for the emulator.`,
    );
  }
  if (url.pathname !== "/" || url.search || url.hash || url.username) {
    throw new SettingsError(`${from} must be a host without a path, user or query, such as ${DEFAULT_BASE_URL}.`);
  }
  return url.origin;
}

function tokenOf({ value, from }: Found): string {
  const token = value.trim();
  if (/^[\x21-\x7e]+$/.test(token) && !/["']/.test(token)) return token;
  throw new SettingsError(
    `${from} is not a token: it is empty, or contains spaces, quotes or line breaks. Copy it again, without quotes.`,
  );
}

function advertiserOf({ value, from }: Found): string {
  if (/^[1-9]\d{0,18}$/.test(value)) return value;
  throw new SettingsError(
    `${from} "${value}" is not an advertiser id. An id is a string of digits, such as "7000000000000000001".`,
  );
}

function quotaOf({ value, from }: Found): Quota {
  const quota = parseQuota(value);
  if (quota) return quota;
  throw new SettingsError(
    `${from} "${value}" is not a quota profile. Allowed: guide, basic, advanced, premium, ultimate, sandbox, off, or three numbers such as 10/100/1000.`,
  );
}

function quotaUrlOf({ value, from }: Found): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url && ["redis:", "rediss:"].includes(url.protocol)) return value;
  // The address may contain a password, so it is not repeated.
  throw new SettingsError(`${from} is not a Redis URL. Write it like redis://host:6379 or rediss://host:6379.`);
}

function journalUrlOf({ value, from }: Found): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url && ["postgres:", "postgresql:"].includes(url.protocol)) return value;
  // The address may contain a password, so it is not repeated.
  throw new SettingsError(`${from} is not a PostgreSQL URL. Write it like postgres://user@host:5432/database.`);
}

function strictOf({ value, from }: Found): boolean {
  if (["true", "false"].includes(value)) return value === "true";
  throw new SettingsError(`${from} "${value}" is neither true nor false.`);
}

function dayOf({ value, from }: Found): string {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) : Number.NaN;
  // February 30 parses as a day in March.
  const isDay = !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
  if (value === "never" || isDay) return value;
  throw new SettingsError(`${from} "${value}" is not a day. Write it as YYYY-MM-DD, or write never.`);
}

/** The settings that a login may provide. */
type StoredName = keyof Stored;

const isStored = (name: SettingName): name is StoredName => ["accessToken", "advertiserId", "appId"].includes(name);

/** Finds settings by name, each with where it came from. */
export type FindSetting = (name: SettingName) => Found | undefined;

/** The single order of precedence: Pulumi config, environment, `.env`, stored login (design.md section 5). */
export function settingFinder(
  pulumiConfig: PulumiConfig,
  environment: Readonly<Record<string, string | undefined>>,
  env: Readonly<Record<string, string>>,
  stored: (address: string) => Stored = () => ({}),
): FindSetting {
  const find: FindSetting = (name) => {
    const [key, variable] = namesOf(name);
    const configured = pulumiConfig(key);
    if (configured) return { value: configured, from: key };
    if (environment[variable]) return { value: environment[variable], from: variable };
    if (env[variable]) return { value: env[variable], from: `${variable} in .env` };
    if (!isStored(name)) return undefined;
    const value = stored(baseUrlOf(find("baseUrl") ?? DEFAULT_ADDRESS))[name];
    return value ? { value, from: "tiktok-ads login" } : undefined;
  };
  return find;
}

const DEFAULT_ADDRESS: Found = { value: DEFAULT_BASE_URL, from: "default" };

/** Reads all settings. Throws SettingsError. */
export function readSettings(...sources: Parameters<typeof settingFinder>): Settings {
  const find = settingFinder(...sources);
  const [token, advertiser] = [find("accessToken"), find("advertiserId")];
  const quotaUrl = find("quotaUrl");
  const journalUrl = find("journalUrl");
  const strict = find("strict");
  const plainUntil = find("plainCampaignsUntil");
  const limits = find("limits") ?? { value: "guide", from: "default" };
  return {
    accessToken: token && tokenOf(token),
    advertiserId: advertiser && advertiserOf(advertiser),
    baseUrl: baseUrlOf(find("baseUrl") ?? DEFAULT_ADDRESS),
    limits: limits.value,
    quota: quotaOf(limits),
    strict: strict !== undefined && strictOf(strict),
    plainCampaignsUntil: plainUntil && dayOf(plainUntil),
    appId: find("appId")?.value,
    appSecret: find("appSecret")?.value,
    quotaUrl: quotaUrl && quotaUrlOf(quotaUrl),
    journalUrl: journalUrl && journalUrlOf(journalUrl),
  };
}

/** The sentence for a missing token. */
export const NO_TOKEN =
  "No access token: set TIKTOK_ACCESS_TOKEN in the environment or in .env, run `pulumi config set --secret tiktok:accessToken`, or `tiktok-ads login`.";

/** The same for the plugin, which receives the stack's config only when the program runs. */
export const NO_TOKEN_NATIVE = `${NO_TOKEN} A token in the stack's config reaches the plugin only while the program runs: pass --run-program to refresh, up --refresh and destroy, or set TIKTOK_ACCESS_TOKEN in the environment.`;
