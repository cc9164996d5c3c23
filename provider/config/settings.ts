/**
 * The description of each setting (design.md section 5), from which the schema of Pulumi's configuration is generated.
 */
export interface SettingDoc {
  readonly doc: string;
  readonly secret?: boolean;
  readonly environment: string;
}

/** Settings by the second half of their Pulumi config key. */
export const settings = {
  accessToken: {
    doc: "Access token of the developer app for the advertiser. Never stored in a state.",
    secret: true,
    environment: "TIKTOK_ACCESS_TOKEN",
  },
  advertiserId: {
    doc: "The default advertiser account of resources.",
    environment: "TIKTOK_ADVERTISER_ID",
  },
  baseUrl: {
    doc: "URL of the API: TikTok's host (default), its sandbox, or the emulator on this machine.",
    environment: "TIKTOK_BASE_URL",
  },
  limits: {
    doc: "Quota profile: guide (default), basic, advanced, premium, ultimate, sandbox, off, or calls per second/minute/day such as 10/100/1000.",
    environment: "TIKTOK_LIMITS",
  },
  quotaUrl: {
    doc: "Redis that counts the quota of a fleet, such as redis://host:6379. Default: this machine counts for itself.",
    environment: "TIKTOK_QUOTA_URL",
  },
  journalUrl: {
    doc: "PostgreSQL for the journal of creates of short-lived machines, such as postgres://user@host/database. Default: a file on this machine.",
    secret: true,
    environment: "TIKTOK_JOURNAL_URL",
  },
  strict: {
    doc: "true refuses enum values that this release does not know, which are otherwise sent to TikTok with a warning.",
    environment: "TIKTOK_STRICT",
  },
  plainCampaignsUntil: {
    doc: "The last day on which TikTok accepts new plain campaigns, such as 2026-12-31 (default), or never. Set it if TikTok moves the date.",
    environment: "TIKTOK_PLAIN_CAMPAIGNS_UNTIL",
  },
  appId: { doc: "Id of the developer app; its quota is counted under it.", environment: "TIKTOK_APP_ID" },
  appSecret: { doc: "Secret of the developer app, for login.", secret: true, environment: "TIKTOK_APP_SECRET" },
} as const satisfies Readonly<Record<string, SettingDoc>>;

/** Name of a setting. */
export type SettingName = keyof typeof settings;
