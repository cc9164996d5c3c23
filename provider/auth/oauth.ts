/** The calls of OAuth (reference 2): codes become tokens, tokens are refreshed and revoked. */

import { rowsIn } from "../definitions/index.js";
import type { Client } from "../http/client.js";
import { isAnything, itemsOf } from "../text/shape.js";
import type { AccountTokens, GrantedAdvertiser } from "./store.js";

/** The developer app that authenticates. */
export interface App {
  readonly appId: string;
  readonly appSecret: string;
}

/** What an advertiser's consent grants. */
export interface Granted {
  readonly accessToken: string;
  readonly advertiserIds: readonly string[];
  readonly scope: readonly number[];
}

/** A code works once, so its exchange is never retried automatically. */
const post = async (client: Client, path: string, body: Readonly<Record<string, unknown>>) =>
  (await client.call({ method: "POST", path, kind: "create", body })).data;

/** The long-lived token of an advertiser's consent. */
export async function exchangeCode(client: Client, { appId, appSecret }: App, code: string): Promise<Granted> {
  const data = await post(client, "/oauth2/access_token/", { app_id: appId, secret: appSecret, auth_code: code });
  return {
    accessToken: String(data.access_token),
    advertiserIds: itemsOf(data.advertiser_ids, isAnything).map(String),
    scope: itemsOf(data.scope, isAnything).map(Number).filter(Number.isFinite),
  };
}

/** The accounts of a token, with their names. */
export async function grantedAdvertisers(client: Client, { appId, appSecret }: App): Promise<GrantedAdvertiser[]> {
  const { data } = await client.call({
    method: "GET",
    path: "/oauth2/advertiser/get/",
    kind: "read",
    query: { app_id: appId, secret: appSecret },
  });
  return rowsIn(data.list).map((row) => ({
    id: String(row.advertiser_id),
    name: String(row.advertiser_name ?? ""),
  }));
}

/** Revokes a token. */
export async function revokeToken(client: Client, { appId, appSecret }: App, token: string): Promise<void> {
  await post(client, "/oauth2/revoke_token/", { app_id: appId, secret: appSecret, access_token: token });
}

function accountTokens(data: Readonly<Record<string, unknown>>, now: number): AccountTokens {
  return {
    accessToken: String(data.access_token),
    refreshToken: String(data.refresh_token),
    accessUntil: now + Number(data.expires_in ?? 86_400) * 1000,
    refreshUntil: now + Number(data.refresh_token_expires_in ?? 365 * 86_400) * 1000,
    scope: String(data.scope ?? ""),
    openId: String(data.open_id ?? ""),
  };
}

/** The tokens of a TikTok account's consent. */
export async function exchangeAccountCode(
  client: Client,
  { appId, appSecret }: App,
  { code, redirectUri, verifier }: { readonly code: string; readonly redirectUri: string; readonly verifier?: string },
): Promise<AccountTokens> {
  const data = await post(client, "/tt_user/oauth2/token/", {
    client_id: appId,
    client_secret: appSecret,
    grant_type: "authorization_code",
    auth_code: code,
    redirect_uri: redirectUri,
    ...(verifier ? { code_verifier: verifier } : {}),
  });
  return accountTokens(data, client.serverNow());
}

/** New tokens for old ones; the old refresh token becomes invalid. */
export async function refreshAccount(client: Client, { appId, appSecret }: App, refreshToken: string) {
  const data = await post(client, "/tt_user/oauth2/refresh_token/", {
    client_id: appId,
    client_secret: appSecret,
    grant_type: "refresh_token",
    refresh_token: refreshToken,
  });
  return accountTokens(data, client.serverNow());
}

/** Revokes a TikTok account's tokens. */
export async function revokeAccount(client: Client, { appId, appSecret }: App, accessToken: string): Promise<void> {
  await post(client, "/tt_user/oauth2/revoke/", {
    client_id: appId,
    client_secret: appSecret,
    access_token: accessToken,
  });
}
