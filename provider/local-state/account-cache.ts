/** What an account is, kept for a day: asking in each run would cost a call of the quota for what hardly ever changes. */

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isNumber, isRecord } from "../text/shape.js";
import { stateFolder } from "./state-folder.js";

/** Name, currency (ISO 4217) and time zone (IANA) of an account, as far as TikTok reports them. */
export interface AccountInfo {
  readonly name?: string;
  readonly currency?: string;
  readonly timezone?: string;
}

/** An account as read; `readAt` in milliseconds. */
export interface KeptAccount extends AccountInfo {
  readonly readAt: number;
}

/** How long a cached account is valid. Milliseconds. */
const KEPT_MS = 24 * 3_600_000;

type Environment = Readonly<Record<string, string | undefined>>;

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

/** Accounts of one API address, in the folder `accounts` of the state folder: one file each, replaced atomically. */
export class AccountCache {
  constructor(
    private readonly baseUrl: string,
    private readonly environment: Environment = process.env,
  ) {}

  #file(advertiserId: string): string {
    const key = createHash("sha256").update(`${this.baseUrl} ${advertiserId}`).digest("hex").slice(0, 32);
    return join(stateFolder(this.environment), "accounts", `${key}.json`);
  }

  /** The cached account, however old; undefined if it is missing or unreadable. */
  find(advertiserId: string): KeptAccount | undefined {
    try {
      const kept: unknown = JSON.parse(readFileSync(this.#file(advertiserId), "utf8"));
      if (!isRecord(kept) || !isNumber(kept.readAt)) return undefined;
      const { name, currency, timezone } = kept;
      return { readAt: kept.readAt, name: text(name), currency: text(currency), timezone: text(timezone) };
    } catch {
      return undefined;
    }
  }

  /** The account cached within the last day. `now` in milliseconds. */
  recent(advertiserId: string, now: number): AccountInfo | undefined {
    const kept = this.find(advertiserId);
    return kept && kept.readAt <= now && now - kept.readAt < KEPT_MS ? kept : undefined;
  }

  /** Caches it. If the folder is not writable, the next run needs a call; nothing else happens. */
  keep(advertiserId: string, { name, currency, timezone }: AccountInfo, readAt: number): void {
    try {
      const file = this.#file(advertiserId);
      mkdirSync(join(file, ".."), { recursive: true, mode: 0o700 });
      const fresh = `${file}.${process.pid}`;
      writeFileSync(fresh, JSON.stringify({ name, currency, timezone, readAt }), { mode: 0o600 });
      renameSync(fresh, file);
    } catch {
      // The journal reports that the state folder is not writable.
    }
  }
}
