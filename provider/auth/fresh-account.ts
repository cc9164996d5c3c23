/** The token of a TikTok account, refreshed before it expires, once for all callers. */
import type { AccountTokens, LoginStore } from "./store.js";

/** Refreshed if less than this is left. Milliseconds. */
const MARGIN_MS = 3_600_000;

/** What refreshing needs. */
export interface Refreshing {
  readonly store: LoginStore;
  readonly address: string;
  readonly refresh: (refreshToken: string) => Promise<AccountTokens>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const isFresh = ({ accessUntil }: AccountTokens, now: number): boolean => accessUntil - now > MARGIN_MS;

const underWay = new Map<string, Promise<AccountTokens | undefined>>();

async function refreshed({ store, address, refresh, now }: Refreshing): Promise<AccountTokens | undefined> {
  const letGo = store.lock();
  try {
    // Another process may have refreshed it while this one waited.
    const secrets = store.secrets(address);
    const known = secrets.account;
    if (!known || isFresh(known, now())) return known;
    const account = await refresh(known.refreshToken);
    store.keep(address, store.login(address), { ...secrets, account });
    return account;
  } finally {
    letGo();
  }
}

/** The tokens; undefined without a login of a TikTok account. Throws the refresh call's error. */
export async function freshAccount(refreshing: Refreshing): Promise<AccountTokens | undefined> {
  const { store, address, now } = refreshing;
  const known = store.secrets(address).account;
  if (!known || isFresh(known, now())) return known;
  const running = underWay.get(store.file) ?? refreshed(refreshing);
  underWay.set(store.file, running);
  try {
    return await running;
  } finally {
    underWay.delete(store.file);
  }
}
