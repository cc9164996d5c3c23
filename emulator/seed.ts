/** What a fresh emulator holds (design.md section 5). */

import { seedAssets } from "./seed-assets.js";
import type { Kind } from "./store.js";
import { textsIn } from "./validate.js";
import type { World } from "./world.js";

const BUSINESS_CENTER = "7000000000000000201";

export const SEED = {
  advertiser: "7000000000000000001",
  secondAdvertiser: "7000000000000000002",
  appId: "emulator-app",
  secret: "emulator-secret",
  token: "emulator-token",
  identity: "7000000000000000101",
  identityBusinessCenter: BUSINESS_CENTER,
} as const;

/** The country of an account by currency: the largest that TikTok supports; default United States. */
const COUNTRIES: Readonly<Record<string, string>> = {
  JPY: "JP",
  GBP: "GB",
  EUR: "DE",
  CAD: "CA",
  AUD: "AU",
  BRL: "BR",
  MXN: "MX",
  IDR: "ID",
  KRW: "KR",
  THB: "TH",
  VND: "VN",
  PHP: "PH",
  MYR: "MY",
  PLN: "PL",
  SAR: "SA",
  AED: "AE",
  TRY: "TR",
  CHF: "CH",
  SEK: "SE",
  NZD: "NZ",
  SGD: "SG",
  TWD: "TW",
};

const advertiser = (id: string, name: string, currency: string, timezone: string) => ({
  advertiser_id: id,
  name,
  status: "STATUS_ENABLE",
  role: "ROLE_ADVERTISER",
  currency,
  timezone,
  display_timezone: timezone,
  country: COUNTRIES[currency] ?? "US",
  company: "Emulator Ltd.",
  industry: "290501",
  language: "en",
  balance: 100000,
  create_time: 1_700_000_000,
  advertiser_account_type: "AUCTION",
  // Accounts of 2026 have no custom identities on TikTok (1848048566169730).
  can_use_custom_identity: false,
  description: "",
  rejection_reason: null,
  address: "1 Example Street",
  contacter: "Em************or",
  email: "e***********@*************",
  cellphone_number: "+1*******00",
  telephone_number: "",
  license_no: "",
  license_url: null,
  license_city: null,
  license_province: null,
  promotion_area: "0",
  promotion_center_city: null,
  promotion_center_province: null,
  brand: null,
  company_name_editable: true,
  ads_only_mode: false,
  owner_bc_id: BUSINESS_CENTER,
});

const identity = {
  identity_id: SEED.identity,
  identity_type: "BC_AUTH_TT",
  identity_authorized_bc_id: SEED.identityBusinessCenter,
  display_name: "Emulator Coffee",
  user_name: "emulatorcoffee",
  profile_image: "https://example.com/avatar.png",
  available_status: "AVAILABLE",
  can_push_video: true,
  can_pull_video: true,
  can_use_live_ads: false,
  can_manage_message: false,
};

/** Kinds whose ids are unique across accounts in the store: only the first account has them. */
const ONCE: readonly Kind[] = ["pixel", "portfolio"];

function seedAssetsOf(world: World, advertiser: string): void {
  for (const [kind, id, name, row] of seedAssets) {
    if (ONCE.includes(kind) && advertiser !== SEED.advertiser) continue;
    const key = ONCE.includes(kind) ? id : `${advertiser}/${id}`;
    world.store.put({ kind, id: key, advertiser, campaign: "", adgroup: "", name, deleted: false, row });
  }
}

/** Options of a new account. */
export interface Account {
  readonly id: string;
  readonly name: string;
  /** ISO code of one of TikTok's currencies. */
  readonly currency: string;
  /** IANA name. */
  readonly timezone: string;
}

/** Opens an account with its own identity and seeded assets. */
function open(world: World, { id, name, currency, timezone }: Account): void {
  const places = { advertiser: id, campaign: "", adgroup: "", name: "", deleted: false };
  world.store.put({ kind: "advertiser", id, ...places, row: advertiser(id, name, currency, timezone) });
  world.store.put({ kind: "identity", id: `${id}/${SEED.identity}`, ...places, row: identity });
  seedAssetsOf(world, id);
}

/** Opens another account, accessible with the seeded token. */
export function openAccount(world: World, account: Account): void {
  world.store.atomically(() => {
    open(world, account);
    const token = world.store.get("token", SEED.token);
    if (!token) return;
    const ids = [...textsIn(token.row.advertiser_ids), account.id];
    world.store.put({ ...token, row: { ...token.row, advertiser_ids: ids } });
  });
}

/** Writes the seed to an empty store. */
export function seed(world: World): void {
  const put = (kind: Kind, id: string, row: Record<string, unknown>): void =>
    world.store.put({ kind, id, advertiser: "", campaign: "", adgroup: "", name: "", deleted: false, row });
  world.store.atomically(() => {
    open(world, { id: SEED.advertiser, name: "Emulator US", currency: "USD", timezone: "Etc/UTC" });
    open(world, { id: SEED.secondAdvertiser, name: "Emulator JP", currency: "JPY", timezone: "Asia/Tokyo" });
    put("token", SEED.token, { advertiser_ids: [SEED.advertiser, SEED.secondAdvertiser], scope: [1, 2, 3, 4, 6] });
    put("code", "emulator-code", { used: false });
    world.store.setMeta("seeded", "yes");
  });
}
