/** What a fresh emulator holds (design.md section 5). */
import { seedAssets } from "./seed-assets.js";
import type { Kind } from "./store.js";
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

const advertiser = (id: string, name: string, currency: string, timezone: string) => ({
  advertiser_id: id,
  name,
  status: "STATUS_ENABLE",
  role: "ROLE_ADVERTISER",
  currency,
  timezone,
  display_timezone: timezone,
  country: currency === "JPY" ? "JP" : "US",
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

/** Kinds whose ids the store has once for all accounts: only the first account has them. */
const ONCE: readonly Kind[] = ["pixel", "portfolio"];

function seedAssetsOf(world: World, advertiser: string): void {
  for (const [kind, id, name, row] of seedAssets) {
    if (ONCE.includes(kind) && advertiser !== SEED.advertiser) continue;
    const key = ONCE.includes(kind) ? id : `${advertiser}/${id}`;
    world.store.put({ kind, id: key, advertiser, campaign: "", adgroup: "", name, deleted: false, row });
  }
}

/** Puts the seed into an empty store. */
export function seed(world: World): void {
  const put = (kind: Kind, id: string, owner: string, row: Record<string, unknown>): void =>
    world.store.put({ kind, id, advertiser: owner, campaign: "", adgroup: "", name: "", deleted: false, row });
  world.store.atomically(() => {
    put("advertiser", SEED.advertiser, SEED.advertiser, advertiser(SEED.advertiser, "Emulator US", "USD", "Etc/UTC"));
    put(
      "advertiser",
      SEED.secondAdvertiser,
      SEED.secondAdvertiser,
      advertiser(SEED.secondAdvertiser, "Emulator JP", "JPY", "Asia/Tokyo"),
    );
    put("token", SEED.token, "", { advertiser_ids: [SEED.advertiser, SEED.secondAdvertiser], scope: [1, 2, 3, 4, 6] });
    put("code", "emulator-code", "", { used: false });
    for (const owner of [SEED.advertiser, SEED.secondAdvertiser])
      put("identity", `${owner}/${SEED.identity}`, owner, identity);
    for (const owner of [SEED.advertiser, SEED.secondAdvertiser]) seedAssetsOf(world, owner);
    world.store.setMeta("seeded", "yes");
  });
}
