/** Business Centers: the one of the seed's accounts (TikTok's SDK has the calls). */
import { spentByAccount } from "../behaviour/delivery.js";
import { p, paging } from "../contract/fields.js";
import { fromSdk } from "../contract/sdk.js";
import { type Call, type Endpoint, get } from "../endpoint.js";
import { refusal } from "../envelope.js";
import { SEED } from "../seed.js";
import { type Body, bodyIn } from "../validate.js";
import type { World } from "../world.js";
import { page } from "./pages.js";

const OWN = SEED.identityBusinessCenter;
const NAME = "Emulator Business Center";

function checked({ body }: Call): void {
  if (body.bc_id !== undefined && body.bc_id !== OWN) throw refusal("bcForeign", { id: String(body.bc_id) });
}

function businessCenters(_world: World, call: Call): Body {
  checked(call);
  const info = {
    bc_id: OWN,
    name: NAME,
    company: "Emulator Ltd.",
    currency: "USD",
    registered_area: "US",
    status: "ENABLE",
    timezone: "Etc/UTC",
    type: "NORMAL",
  };
  const { list, page_info } = page(
    [{ bc_info: info, user_role: "ADMIN", ext_user_role: { finance_role: null } }],
    call.body,
    10,
  );
  return { list, page_info };
}

function balance(world: World, call: Call): Body {
  checked(call);
  const row = world.store.get("advertiser", SEED.advertiser)?.row;
  const left = Math.max(0, Math.round((Number(row?.balance) - spentByAccount(world, SEED.advertiser)) * 100) / 100);
  return {
    bc_id: OWN,
    currency: "USD",
    account_balance: left,
    valid_account_balance: left,
    frozen_balance: 0,
    tax: 0,
    cash_balance: left,
    valid_cash_balance: left,
    grant_balance: 0,
    valid_grant_balance: 0,
    payment_portfolio_type: "NON_SHARED",
  };
}

/** The assets of the Business Center by type: accounts, pixels and TikTok accounts; no others. */
function assets(world: World, call: Call): Body {
  checked(call);
  const { asset_type, filtering } = call.body;
  const keyword = String(bodyIn(filtering).keyword ?? "").toLowerCase();
  const shared = { asset_type, relation_type: "OWNER_BC", relation_status: "BOUND", owner_bc_name: NAME };
  const rows: Readonly<Record<string, () => Body[]>> = {
    ADVERTISER: () =>
      world.store.find("advertiser", {}).map(({ id, row }) => ({
        ...shared,
        asset_id: id,
        asset_name: row.name,
        advertiser_status: row.status,
        advertiser_account_type: row.advertiser_account_type,
        advertiser_role: "ADMIN",
      })),
    PIXEL: () =>
      world.store.find("pixel", {}).map(({ id, row }) => ({
        ...shared,
        asset_id: id,
        asset_name: row.pixel_name,
        pixel_code: row.pixel_code,
      })),
    TT_ACCOUNT: () => [
      {
        asset_type,
        asset_id: SEED.identity,
        asset_name: "Emulator Coffee",
        relation_type: "OWNER_BC",
        owner_bc_name: NAME,
      },
    ],
  };
  const found = (rows[String(asset_type)]?.() ?? []).filter(({ asset_id, asset_name }) =>
    `${asset_id} ${asset_name}`.toLowerCase().includes(keyword),
  );
  return { ...page(found, call.body, 10) };
}

const own = { bc_id: p("string", { required: true }) };

export const businessCenterEndpoints: readonly Endpoint[] = [
  get("/bc/get/", "SDK", { bc_id: p("string"), ...paging(50) }, businessCenters, { access: "token" }),
  get("/bc/asset/get/", "SDK", { ...fromSdk("GET /bc/asset/get/"), ...paging(50) }, assets, { access: "token" }),
  get("/bc/balance/get/", "SDK", own, balance, { access: "token" }),
];
