/**
 * Logins of this machine: what `tiktok-ads login` stores, and where. Tokens go into the operating system's keyring;
 * if there is none, into a file that only the user can read. One login per API address.
 */

import { closeSync, constants, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { machineLock } from "../local-state/machine-lock.js";
import { baseFolder } from "../local-state/state-folder.js";
import { readRegularText } from "../text/regular-file.js";
import {
  errorCode,
  fromJson,
  type Is,
  isFlag,
  isNumber,
  isText,
  jsonOrNothing,
  listOf,
  optional,
  recordOf,
  shaped,
} from "../text/shape.js";

/** An advertiser that a login may manage. */
export interface GrantedAdvertiser {
  readonly id: string;
  readonly name: string;
}

/** A TikTok account's tokens, which expire (reference 2.2). Times in milliseconds since 1970. */
export interface AccountTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly accessUntil: number;
  readonly refreshUntil: number;
  readonly scope: string;
  readonly openId: string;
}

/** One login. It contains secrets only if there is no keyring. */
export interface Login {
  readonly appId: string;
  readonly advertisers: readonly GrantedAdvertiser[];
  readonly defaultAdvertiser?: string;
  readonly scope: readonly number[];
  /** ISO 8601. */
  readonly at: string;
}

/** The secrets. */
export interface Secrets {
  readonly accessToken?: string;
  readonly account?: AccountTokens;
}

interface Entry {
  readonly login?: Login;
  /** Whether the keyring has the secrets; otherwise they are here. */
  readonly keyring: boolean;
  readonly secrets?: Secrets;
}

interface Kept {
  readonly version: 1;
  readonly logins: Readonly<Record<string, Entry>>;
}

const isSecrets: Is<Secrets> = shaped({
  accessToken: optional(isText),
  account: optional(
    shaped({
      accessToken: isText,
      refreshToken: isText,
      accessUntil: isNumber,
      refreshUntil: isNumber,
      scope: isText,
      openId: isText,
    }),
  ),
});

const isLogin: Is<Login> = shaped({
  appId: isText,
  advertisers: listOf(shaped({ id: isText, name: isText })),
  defaultAdvertiser: optional(isText),
  scope: listOf(isNumber),
  at: isText,
});

const isKept: Is<Kept> = shaped({
  version: (value): value is 1 => value === 1,
  logins: recordOf(shaped({ login: optional(isLogin), keyring: isFlag, secrets: optional(isSecrets) })),
});

/** Where secrets are kept: by address, as text. */
export interface Keyring {
  get(address: string): string | undefined;
  /** False if no keyring is usable. */
  set(address: string, secret: string): boolean;
  remove(address: string): void;
}

const SERVICE = "pulumi-tiktok";
/** The longest a refresh may take. Milliseconds. */
const WAIT_MS = 60_000;

/** The operating system's keyring; one that cannot be loaded or used stores nothing. */
export function systemKeyring(): Keyring {
  const entry = (address: string) => {
    const { Entry }: typeof import("@napi-rs/keyring") = require("@napi-rs/keyring");
    // The kernel's keyring, which Linux offers too, forgets at the next boot.
    return new Entry(SERVICE, address, { linux: { store: "secret-service" } });
  };
  return {
    get(address) {
      try {
        return entry(address).getPassword() ?? undefined;
      } catch {
        return undefined;
      }
    },
    set(address, secret) {
      try {
        const one = entry(address);
        one.setPassword(secret);
        return one.getPassword() === secret;
      } catch {
        return false;
      }
    },
    remove(address) {
      try {
        entry(address).deletePassword();
      } catch {
        // It did not exist.
      }
    },
  };
}

/** No keyring: for tests, and if TIKTOK_ADS_KEYRING is `off`. */
const noKeyring: Keyring = { get: () => undefined, set: () => false, remove: () => undefined };

type Environment = Readonly<Record<string, string | undefined>>;

/** `$XDG_CONFIG_HOME/pulumi-tiktok/logins.json`. */
export const loginFile = (environment: Environment): string =>
  join(baseFolder(environment, "XDG_CONFIG_HOME", ".config"), "pulumi-tiktok", "logins.json");

/** Settings that come from a login unless set elsewhere. */
export interface Stored {
  readonly accessToken?: string;
  readonly advertiserId?: string;
  readonly appId?: string;
}

/** The login of an API address, read on first use. An unreadable file counts as none; `doctor` reports why. */
export function storedLogin(environment: Environment): (address: string) => Stored {
  const found = new Map<string, Stored>();
  const read = (address: string): Stored => {
    loginFile(environment);
    try {
      const store = new LoginStore(environment);
      const login = store.login(address);
      if (!login) return {};
      return {
        accessToken: store.secrets(address).accessToken,
        advertiserId: login.defaultAdvertiser,
        appId: login.appId,
      };
    } catch {
      return {};
    }
  };
  return (address) => {
    const known = found.get(address) ?? read(address);
    found.set(address, known);
    return known;
  };
}

/** All logins of the user. */
export class LoginStore {
  readonly file: string;
  readonly #keyring: Keyring;

  constructor(environment: Environment = process.env, keyring?: Keyring) {
    this.file = loginFile(environment);
    this.#keyring = keyring ?? (environment.TIKTOK_ADS_KEYRING === "off" ? noKeyring : systemKeyring());
  }

  /**
   * Reading logins in order to write them needs the lock: a refresh during a login would lose one of the two, and a
   * refresh token works once. Returns the function that releases it.
   */
  lock(): () => void {
    return machineLock(`${this.file}.lock`, WAIT_MS);
  }

  #read(): Kept {
    try {
      const kept = jsonOrNothing(readRegularText(this.file), isKept);
      if (kept) return kept;
    } catch (error) {
      if (errorCode(error) === "ENOENT") return { version: 1, logins: {} };
    }
    throw new Error(`${this.file} is not a valid login file. Move it away and run tiktok-ads login again.`);
  }

  /** Atomically, and never through a symbolic link. */
  #write(kept: Kept): void {
    mkdirSync(dirname(this.file), { recursive: true, mode: 0o700 });
    const fresh = `${this.file}.${process.pid}`;
    const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_NOFOLLOW;
    const descriptor = openSync(fresh, flags, 0o600);
    try {
      writeSync(descriptor, `${JSON.stringify(kept, undefined, 2)}\n`);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(fresh, this.file);
  }

  /** The login for an API address; undefined if there is none. */
  login(address: string): Login | undefined {
    return this.#read().logins[address]?.login;
  }

  secrets(address: string): Secrets {
    const entry = this.#read().logins[address];
    if (!entry) return {};
    if (!entry.keyring) return entry.secrets ?? {};
    const text = this.#keyring.get(address);
    return text === undefined ? {} : fromJson(text, isSecrets, "The login in the keyring");
  }

  /** Adds to what is stored for an address: a new login, if any, and the new secrets. */
  add(address: string, secrets: Secrets, login?: Login): "keyring" | "file" {
    const letGo = this.lock();
    try {
      return this.keep(address, login ?? this.login(address), { ...this.secrets(address), ...secrets });
    } finally {
      letGo();
    }
  }

  /** Stores a login and its secrets, for a caller who holds the lock; returns whether the keyring stored them. */
  keep(address: string, login: Login | undefined, secrets: Secrets): "keyring" | "file" {
    const keyring = this.#keyring.set(address, JSON.stringify(secrets));
    const kept = this.#read();
    const entry: Entry = { ...(login ? { login } : {}), keyring, ...(keyring ? {} : { secrets }) };
    this.#write({ version: 1, logins: { ...kept.logins, [address]: entry } });
    return keyring ? "keyring" : "file";
  }

  remove(address: string): void {
    const letGo = this.lock();
    try {
      const kept = this.#read();
      const { [address]: gone, ...logins } = kept.logins;
      if (!gone) return;
      if (gone.keyring) this.#keyring.remove(address);
      this.#write({ version: 1, logins });
    } finally {
      letGo();
    }
  }
}
