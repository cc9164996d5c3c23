/** OAuth, advertisers, user, terms (reference 2, 5.2). */
import { randomBytes } from "node:crypto";
import { settleAll, spentByAccount } from "../behaviour/delivery.js";
import { idsParam, p } from "../contract/fields.js";
import { fromSdk } from "../contract/sdk.js";
import { type Call, type Endpoint, get, post } from "../endpoint.js";
import { required } from "../entities.js";
import { refusal } from "../envelope.js";
import { SEED } from "../seed.js";
import { type Body, textsIn, textsOrNone } from "../validate.js";
import type { World } from "../world.js";

/** An auth_code lives for an hour (reference 2.1). */
const CODE_LIFE_MS = 3_600_000;

function refuseWrongApp(body: Body): void {
  if (required(body, "app_id") !== SEED.appId) throw refusal("appUnknown");
  if (required(body, "secret") !== SEED.secret) throw refusal("secretWrong");
}

/** A code that an advertiser granted the app; it works once, for an hour. */
export function issueCode(world: World, advertisers: readonly string[]): string {
  const code = randomBytes(16).toString("hex");
  const row = { used: false, issued_at: world.now(), advertiser_ids: advertisers };
  world.store.put({ kind: "code", id: code, advertiser: "", campaign: "", adgroup: "", name: "", deleted: false, row });
  return code;
}

/** Exchanges an auth_code. The seeded one returns the seeded token, every other a new token. */
function accessToken(world: World, { body }: Call): Body {
  refuseWrongApp(body);
  const code = required(body, "auth_code");
  return world.store.atomically(() => {
    const found = world.store.get("code", code);
    if (!found) throw refusal("codeUnknown");
    if (found.row.used) throw refusal("codeUsed");
    if (Number(found.row.issued_at ?? world.now()) + CODE_LIFE_MS < world.now()) throw refusal("codeExpired");
    world.store.put({ ...found, row: { ...found.row, used: true } });
    const seeded = world.store.get("token", SEED.token);
    const granted = textsIn(found.row.advertiser_ids ?? seeded?.row.advertiser_ids);
    const id = found.row.advertiser_ids ? randomBytes(20).toString("hex") : SEED.token;
    const row = { advertiser_ids: granted, scope: seeded?.row.scope ?? [1, 2, 3, 4, 6] };
    const places = { advertiser: "", campaign: "", adgroup: "", name: "", deleted: false };
    world.store.put({ kind: "token", id, ...places, row });
    return {
      access_token: id,
      advertiser_ids: body.return_advertiser_ids === false ? [] : granted,
      scope: row.scope,
    };
  });
}

function revokeToken(world: World, { body }: Call): Body {
  refuseWrongApp(body);
  const token = world.store.get("token", required(body, "access_token"));
  if (!token || token.row.revoked === true) throw refusal("tokenWrong");
  world.store.put({ ...token, row: { ...token.row, revoked: true } });
  return { app_id: SEED.appId, advertiser_ids: token.row.advertiser_ids };
}

function authorizedAdvertisers(world: World, { body, token }: Call): Body {
  refuseWrongApp(body);
  // A published client sends no token here; TikTok's answer to that is not known.
  if (token === "" && world.behaviour.undecided === "refuse") throw refusal("tokenMissing");
  const found = world.store.get("token", token === "" ? SEED.token : token);
  if (!found || found.row.revoked === true) throw refusal("tokenWrong");
  const ids = textsIn(found.row.advertiser_ids);
  return {
    list: ids.map((id) => ({ advertiser_id: id, advertiser_name: world.store.get("advertiser", id)?.row.name })),
  };
}

const userInfo = (): Body => ({
  display_name: "Emulator user",
  email: "e***r@example.com",
  core_user_id: "7000000000000000301",
  create_time: 1_700_000_000,
  avatar_url: "https://example.com/avatar.png",
});

/** An advertiser's row; its balance is what remains after spend. */
export function advertiserRow(world: World, id: string): Body | undefined {
  const found = world.store.get("advertiser", id);
  if (!found) return undefined;
  const left = Number(found.row.balance) - spentByAccount(world, id);
  return { ...found.row, balance: Math.max(0, Math.round(left * 100) / 100) };
}

function advertiserInfo(world: World, { body, token }: Call): Body {
  settleAll(world, true);
  const granted = textsIn(world.store.get("token", token)?.row.advertiser_ids);
  const fields = textsOrNone(body.fields);
  const rows = textsIn(body.advertiser_ids).map((id) => {
    const row = granted.includes(id) ? advertiserRow(world, id) : undefined;
    if (!row) throw refusal("advertiserForeign", { id });
    return Object.fromEntries(
      Object.entries(row).filter(([name]) => !fields || name === "advertiser_id" || fields.includes(name)),
    );
  });
  return { list: rows };
}

const TERMS: Readonly<Record<string, string>> = {
  Pixel: "Terms of the emulator's pixel: events that are sent here stay here.",
  InstantPage: "Terms of the emulator's instant pages.",
  LeadAds: "Terms of the emulator's lead ads.",
  ReachFrequency: "Terms of the emulator's reach and frequency buying.",
};

const termId = (advertiser: string, type: unknown): string => `${advertiser}/${String(type)}`;
const term = { term_type: { oneOf: "term_type" } };

function checkTerm(world: World, { advertiser, body }: Call): Body {
  return { confirmed: world.store.get("term", termId(advertiser, body.term_type)) !== undefined };
}

function confirmTerm(world: World, { advertiser, body }: Call): Body {
  const places = { advertiser, campaign: "", adgroup: "", name: String(body.term_type), deleted: false };
  world.store.put({ kind: "term", id: termId(advertiser, body.term_type), ...places, row: {} });
  return {};
}

const readTerm = (_world: World, { body }: Call): Body => ({ term: TERMS[String(body.term_type)] });

const text = p("string", { required: true });
const app = { app_id: text, secret: text };

export const accountEndpoints: readonly Endpoint[] = [
  post("/oauth2/access_token/", "2.1", { ...app, auth_code: text, return_advertiser_ids: p("boolean") }, accessToken, {
    access: "open",
  }),
  post("/oauth2/revoke_token/", "2.1", { ...app, access_token: text }, revokeToken, { access: "open" }),
  get("/oauth2/advertiser/get/", "2.1", app, authorizedAdvertisers, { access: "open" }),
  get("/user/info/", "2.1", {}, userInfo, { access: "token" }),
  get("/advertiser/info/", "2.1", { advertiser_ids: idsParam(100), fields: p("string[]") }, advertiserInfo, {
    access: "token",
  }),
  get("/term/check/", "5.2", fromSdk("GET /term/check/", term), checkTerm),
  get("/term/get/", "5.2", fromSdk("GET /term/get/", term), readTerm),
  post("/term/confirm/", "5.2", fromSdk("POST /term/confirm/", term), confirmTerm),
];
