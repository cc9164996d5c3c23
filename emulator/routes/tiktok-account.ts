/** Tokens of TikTok accounts (reference 2.2): they expire, and are refreshed. Fields of bodies and answers are assumed. */
import { createHash, randomBytes } from "node:crypto";
import { p } from "../contract/fields.js";
import { type Call, type Endpoint, post } from "../endpoint.js";
import { required } from "../entities.js";
import { refusal } from "../envelope.js";
import { SEED } from "../seed.js";
import type { Stored } from "../store.js";
import type { Body } from "../validate.js";
import type { World } from "../world.js";

/** Lifetimes in seconds of an access token and a refresh token (reference 2.2), and a code (assumed). */
const ACCESS_LIFE = 86_400;
const REFRESH_LIFE = 365 * 86_400;
const CODE_LIFE = 600;

const NOWHERE = { advertiser: "", campaign: "", adgroup: "", name: "", deleted: false };

/** What an account's owner agreed to. */
export interface Consent {
  readonly redirectUri: string;
  readonly scope: string;
  /** PKCE's challenge, if the client sent one. */
  readonly challenge?: string;
}

/** A code for the account of this emulator; works once. */
export function issueAccountCode(world: World, consent: Consent): string {
  const id = randomBytes(16).toString("hex");
  world.store.put({
    kind: "code",
    id,
    ...NOWHERE,
    row: { account: true, issued_at: world.now(), used: false, ...consent },
  });
  return id;
}

function refuseWrongClient(body: Body): void {
  if (required(body, "client_id") !== SEED.appId) throw refusal("appUnknown");
  if (required(body, "client_secret") !== SEED.secret) throw refusal("secretWrong");
}

function issue(world: World, scope: unknown, openId: string): Body {
  const [access, refresh] = [randomBytes(20).toString("hex"), randomBytes(20).toString("hex")];
  const now = world.now();
  const row = {
    refresh_token: refresh,
    access_until: now + ACCESS_LIFE * 1000,
    refresh_until: now + REFRESH_LIFE * 1000,
    scope,
    open_id: openId,
  };
  world.store.put({ kind: "account_token", id: access, ...NOWHERE, name: refresh, row });
  return {
    access_token: access,
    token_type: "Bearer",
    expires_in: ACCESS_LIFE,
    refresh_token: refresh,
    refresh_token_expires_in: REFRESH_LIFE,
    scope,
    open_id: openId,
  };
}

function exchange(world: World, { body }: Call): Body {
  refuseWrongClient(body);
  if (body.grant_type !== "authorization_code") throw refusal("grantType", { type: String(body.grant_type) });
  return world.store.atomically(() => {
    const code = world.store.get("code", required(body, "auth_code"));
    if (code?.row.account !== true) throw refusal("codeUnknown");
    if (code.row.used) throw refusal("codeUsed");
    if (Number(code.row.issued_at) + CODE_LIFE * 1000 < world.now()) throw refusal("codeExpired");
    if (code.row.redirectUri !== required(body, "redirect_uri")) throw refusal("redirectDiffers");
    if (code.row.challenge !== undefined) {
      const hash = createHash("sha256")
        .update(String(body.code_verifier ?? ""))
        .digest("base64url");
      if (hash !== code.row.challenge) throw refusal("verifierWrong");
    }
    world.store.put({ ...code, row: { ...code.row, used: true } });
    return issue(world, code.row.scope, `emulator-open-id`);
  });
}

function byRefreshToken(world: World, refresh: string): Stored | undefined {
  const [line] = world.store.query<{ id: string }>("select id from objects where kind = 'account_token' and name = ?", [
    refresh,
  ]);
  return line && world.store.get("account_token", line.id);
}

function refreshToken(world: World, { body }: Call): Body {
  refuseWrongClient(body);
  if (body.grant_type !== "refresh_token") throw refusal("grantType", { type: String(body.grant_type) });
  return world.store.atomically(() => {
    const found = byRefreshToken(world, required(body, "refresh_token"));
    if (!found || found.row.revoked === true) throw refusal("refreshWrong");
    if (Number(found.row.refresh_until) < world.now()) throw refusal("refreshExpired");
    // A refresh token works once: a second refresh fails.
    world.store.put({ ...found, row: { ...found.row, revoked: true } });
    return issue(world, found.row.scope, String(found.row.open_id));
  });
}

function revoke(world: World, { body }: Call): Body {
  refuseWrongClient(body);
  const found = world.store.get("account_token", required(body, "access_token"));
  if (!found || found.row.revoked === true) throw refusal("tokenWrong");
  if (Number(found.row.access_until) < world.now()) throw refusal("tokenExpired");
  world.store.put({ ...found, row: { ...found.row, revoked: true } });
  return {};
}

const text = p("string", { required: true, mark: "assumed" });
const client = { client_id: text, client_secret: text };
const options = { access: "open", mark: "assumed" } as const;

export const tiktokAccountEndpoints: readonly Endpoint[] = [
  post(
    "/tt_user/oauth2/token/",
    "2.2",
    {
      ...client,
      grant_type: text,
      auth_code: text,
      redirect_uri: text,
      code_verifier: p("string", { mark: "assumed" }),
    },
    exchange,
    options,
  ),
  post(
    "/tt_user/oauth2/refresh_token/",
    "2.2",
    { ...client, grant_type: text, refresh_token: text },
    refreshToken,
    options,
  ),
  post("/tt_user/oauth2/revoke/", "2.2", { ...client, access_token: text }, revoke, options),
];
