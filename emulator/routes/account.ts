/** OAuth, advertisers, user, identities (reference 2, 5.1). */
import { required } from "../entities.js";
import { invalid, Refusal } from "../envelope.js";
import { SEED } from "../seed.js";
import type { Body } from "../validate.js";
import type { World } from "../world.js";
import { page } from "./listing.js";

function refuseWrongApp(body: Body): void {
  if (required(body, "app_id") !== SEED.appId) throw new Refusal(40113, "The app does not exist or has been blocked.");
  if (required(body, "secret") !== SEED.secret) throw new Refusal(40101, "Invalid app secret.");
}

/** Exchanges an auth_code, which works once. */
export function accessToken(world: World, body: Body): Body {
  refuseWrongApp(body);
  const code = required(body, "auth_code");
  return world.store.atomically(() => {
    const found = world.store.get("code", code);
    if (!found) throw new Refusal(40110, "The auth_code is invalid. Please re-authorize.");
    if (found.row.used)
      throw new Refusal(40110, "The auth_code is canceled. Please re-authorize to get a new auth_code.");
    world.store.put({ ...found, row: { ...found.row, used: true } });
    const token = world.store.get("token", SEED.token);
    const ids = body.return_advertiser_ids === false ? [] : (token?.row.advertiser_ids ?? []);
    return { access_token: SEED.token, advertiser_ids: ids, scope: token?.row.scope ?? [] };
  });
}

export function authorizedAdvertisers(world: World, query: Body): Body {
  refuseWrongApp(query);
  const ids = (world.store.get("token", SEED.token)?.row.advertiser_ids ?? []) as string[];
  return {
    list: ids.map((id) => ({ advertiser_id: id, advertiser_name: world.store.get("advertiser", id)?.row.name })),
  };
}

export function userInfo(): Body {
  return {
    display_name: "Emulator user",
    email: "e***r@example.com",
    core_user_id: "7000000000000000301",
    create_time: 1_700_000_000,
    avatar_url: "https://example.com/avatar.png",
  };
}

export function advertiserInfo(world: World, query: Body): Body {
  const ids = query.advertiser_ids;
  if (!Array.isArray(ids) || ids.length === 0) throw invalid("advertiser_ids: Missing data for required field.");
  if (ids.length > 100) throw new Refusal(40011, "advertiser_ids: Longer than maximum length 100.");
  const fields = Array.isArray(query.fields) ? (query.fields as string[]) : undefined;
  const rows = ids.map((id) => {
    const found = world.store.get("advertiser", String(id));
    if (!found) throw new Refusal(40001, `No permission to operate advertiser: ${String(id)}`);
    return Object.fromEntries(
      Object.entries(found.row).filter(([name]) => !fields || name === "advertiser_id" || fields.includes(name)),
    );
  });
  return { list: rows };
}

export function identities(world: World, advertiser: string, query: Body): Body {
  const rows = world.store
    .find("identity", { advertiser })
    .map((one) => one.row)
    .filter((row) => query.identity_type === undefined || row.identity_type === query.identity_type)
    .filter(
      (row) =>
        query.identity_authorized_bc_id === undefined ||
        row.identity_authorized_bc_id === query.identity_authorized_bc_id,
    );
  const { list, page_info } = page(rows, query, 20, 100);
  return { identity_list: list, page_info };
}
