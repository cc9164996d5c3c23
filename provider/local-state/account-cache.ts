/** What an account is, kept for a day: asking in each run would cost a call of the quota for what hardly ever changes. */

import { createHash } from "node:crypto";
import { join } from "node:path";
import { isAnything, isNumber, shaped } from "../text/shape.js";
import { keep, kept } from "./kept-file.js";
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

const isKept = shaped({ readAt: isNumber, name: isAnything, currency: isAnything, timezone: isAnything });

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
    const found = kept(this.#file(advertiserId), isKept);
    return (
      found && {
        readAt: found.readAt,
        name: text(found.name),
        currency: text(found.currency),
        timezone: text(found.timezone),
      }
    );
  }

  /** The account cached within the last day. `now` in milliseconds. */
  recent(advertiserId: string, now: number): AccountInfo | undefined {
    const kept = this.find(advertiserId);
    return kept && kept.readAt <= now && now - kept.readAt < KEPT_MS ? kept : undefined;
  }

  /** Caches it. If the folder is not writable, the next run needs a call; nothing else happens. */
  keep(advertiserId: string, { name, currency, timezone }: AccountInfo, readAt: number): void {
    keep(this.#file(advertiserId), { name, currency, timezone, readAt });
  }
}
