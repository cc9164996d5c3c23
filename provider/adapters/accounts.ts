import type { Settings } from "../config/config.js";
import type { Fault, Resource, Values } from "../definitions/index.js";
import type { Checked, Log } from "../engine/index.js";
import { TikTokError } from "../http/errors.js";
import { AccountCache, type AccountInfo } from "../local-state/account-cache.js";
import { isStop } from "./guardrail-candidate.js";
import type { RunLedger } from "./run-ledger.js";

/** What account lookups need. */
export interface AccountsSurroundings {
  readonly log: Log;
  readonly ledger: RunLedger;
  /** Milliseconds. */
  readonly now: () => number;
  /** Address of the API, and whether there is a token. */
  readonly settings: () => Pick<Settings, "baseUrl" | "accessToken">;
  /** The environment that names the state folder. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Asks TikTok. Throws if it cannot be reached or refuses. */
  readonly read: (advertiserId: string) => Promise<AccountInfo>;
}

/** `Account Sunny Drinks (7000000000000000001), USD, Europe/Berlin`. */
export function accountText(advertiserId: string, { name, currency, timezone }: AccountInfo): string {
  const who = name === undefined ? advertiserId : `${name} (${advertiserId})`;
  return `Account ${[who, currency, timezone].filter((part) => part !== undefined).join(", ")}`;
}

/** What to do about a currency that is not the account's. */
function differing(advertiserId: string, { name, currency }: AccountInfo, declared: string): string {
  const account = name === undefined ? advertiserId : `${name} (${advertiserId})`;
  return `account ${account} is in ${currency}, so every amount would be spent in ${currency}. Write currency: ${currency} and amounts in ${currency}, or name the account that is in ${declared}.`;
}

/**
 * The accounts of a run: each is looked up once, when one of its resources is new or changes, and cached for a day. A
 * run that changes nothing makes no call.
 */
export class Accounts {
  readonly #known = new Map<string, AccountInfo>();
  readonly #asked = new Map<string, Promise<AccountInfo | undefined>>();
  readonly #fresh = new Set<string>();
  readonly #named = new Set<string>();

  constructor(private readonly surroundings: AccountsSurroundings) {}

  get #cache(): AccountCache {
    const { settings, environment } = this.surroundings;
    return new AccountCache(settings().baseUrl, environment);
  }

  get #mayAsk(): boolean {
    return this.surroundings.settings().accessToken !== undefined;
  }

  /** Asks TikTok, once per run however many resources need it; undefined if it does not answer, which is reported. */
  #ask(advertiserId: string): Promise<AccountInfo | undefined> {
    const { read, now, log } = this.surroundings;
    const asked =
      this.#asked.get(advertiserId) ??
      read(advertiserId).then(
        (info) => {
          this.#fresh.add(advertiserId);
          this.#known.set(advertiserId, info);
          this.#cache.keep(advertiserId, info, now());
          return info;
        },
        (error: unknown) => {
          // The writes also fail on a refused token or an unreachable TikTok, and report it.
          if (error instanceof TikTokError && !["auth", "network"].includes(error.kind))
            log(
              "warning",
              `Account ${advertiserId} could not be asked for its name, currency and time zone: ${error.message}`,
            );
          return undefined;
        },
      );
    this.#asked.set(advertiserId, asked);
    return asked;
  }

  /** The account as TikTok reports it in this run; if TikTok does not answer, as last known. */
  async fresh(advertiserId: string): Promise<AccountInfo | undefined> {
    const asked = this.#mayAsk ? await this.#ask(advertiserId) : undefined;
    return asked ?? this.#known.get(advertiserId);
  }

  /** The account's details: from this run, else from the last day, else from TikTok. */
  async of(advertiserId: string): Promise<AccountInfo | undefined> {
    const known = this.#known.get(advertiserId);
    if (known) return known;
    const kept = this.#cache.recent(advertiserId, this.surroundings.now());
    if (kept) {
      this.#known.set(advertiserId, kept);
      return kept;
    }
    return this.#mayAsk ? this.#ask(advertiserId) : undefined;
  }

  /** Logs the account once per run; from the cache, however old, if `info` is omitted. Never makes a call. */
  name(advertiserId: string, info: AccountInfo | undefined = this.#keptName(advertiserId)): void {
    if (info === undefined || this.#named.has(advertiserId)) return;
    this.#named.add(advertiserId);
    const { ledger, log } = this.surroundings;
    if (ledger.claim(`account ${advertiserId}`)) log("info", `${accountText(advertiserId, info)}.`);
  }

  #keptName(advertiserId: string): AccountInfo | undefined {
    return this.#named.has(advertiserId) ? undefined : this.#cache.find(advertiserId);
  }

  /**
   * Checks the account of a resource without faults, and logs the account. Only new or changed resources cause a
   * lookup. `before` are the inputs in the state, undefined for a new resource; `checkIn` checks with the account's
   * currency.
   */
  async check(
    {
      resource,
      before,
      isChanged,
    }: { readonly resource: Resource; readonly before: Values | undefined; readonly isChanged: boolean },
    checked: Checked,
    checkIn: (accountCurrency?: string) => Promise<Checked>,
  ): Promise<Checked> {
    const { inputs } = checked;
    const { advertiserId } = inputs;
    if (typeof advertiserId !== "string") return checked;
    if (!isChanged) {
      this.name(advertiserId);
      return checked;
    }
    const strange = await this.faults(advertiserId, inputs);
    const info = await this.of(advertiserId);
    this.name(advertiserId, info);
    // Nothing may prevent people from stopping spend, whatever else is wrong.
    const mayPass = (): boolean => before !== undefined && isStop(resource, before, inputs);
    if (strange.length > 0 && !mayPass()) return { ...checked, faults: strange };
    if (!("currency" in resource.fields) || inputs.currency !== undefined || info?.currency === undefined)
      return checked;
    const judged = await checkIn(info.currency);
    if (judged.faults.length === 0) return judged;
    // The cache refuses nothing: TikTok is asked first.
    return checkIn((await this.fresh(advertiserId))?.currency);
  }

  /**
   * Faults of a new or changed resource: a currency that is not the account's, its own or one that the program declares
   * elsewhere for the same account, so that nothing is written before that is fixed. The cache refuses nothing: the
   * account is looked up again first.
   */
  async faults(advertiserId: string, inputs: Values): Promise<readonly Fault[]> {
    const wrong = this.#differing(advertiserId, inputs, await this.of(advertiserId));
    if (wrong.length === 0 || this.#fresh.has(advertiserId)) return wrong;
    return this.#differing(advertiserId, inputs, await this.fresh(advertiserId));
  }

  #differing(advertiserId: string, { currency }: Values, info: AccountInfo | undefined): Fault[] {
    if (info?.currency === undefined) return [];
    if (typeof currency === "string" && currency !== info.currency)
      return [
        { property: "currency", reason: `currency ${currency} is wrong: ${differing(advertiserId, info, currency)}` },
      ];
    const other = this.surroundings.ledger.currencies(advertiserId).find((one) => one.currency !== info.currency);
    if (!other) return [];
    const reason = `nothing is written, since ${other.name} declares currency ${other.currency}: ${differing(advertiserId, info, other.currency)}`;
    return [{ property: "advertiserId", reason }];
  }
}
