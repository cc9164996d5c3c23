/**
 * Which identity ads appear under: documents 1739953377508354, 1739470744631298 (Spark Ads), 1848048566169730 (custom
 * identities).
 */
import type { RuleRow } from "../language.js";
import { CREATE, ON_TIKTOK, SPARK } from "./where.js";

const ENDED = "1848048566169730";

export const identityRules: readonly RuleRow[] = [
  {
    id: "ad.identity-type",
    level: "ad",
    field: "identity_type",
    must: { requires: true },
    why: "each ad requires an identity",
    source: CREATE,
    mark: "documented",
    message: "{field} is required",
  },
  {
    id: "ad.identity-types",
    level: "ad",
    field: "identity_type",
    must: { oneOf: ["CUSTOMIZED_USER", "AUTH_CODE", "TT_USER", "BC_AUTH_TT"] },
    why: "plain ads support these identity types; TTS_TT is for GMV Max",
    source: CREATE,
    mark: "documented",
  },
  {
    id: "ad.identity-id",
    level: "ad",
    field: "identity_id",
    must: { requires: true },
    why: "each ad requires an identity",
    source: `${CREATE}; live`,
    mark: "observed",
    message: "{field} is required",
  },
  {
    id: "ad.identity-business-center",
    level: "ad",
    field: "identity_authorized_bc_id",
    when: { identity_type: ["BC_AUTH_TT"] },
    must: { requires: true },
    why: "it is the Business Center that provides access to the account",
    source: CREATE,
    mark: "documented",
  },
  {
    id: "ad.custom-identity-ended",
    level: "ad",
    field: "identity_type",
    when: {
      any: ON_TIKTOK,
      "campaign.objective_type": { not: ["PRODUCT_SALES"] },
      "campaign.catalog_enabled": { not: [true] },
      "adgroup.catalog_id": { set: false },
      "adgroup.creative_material_mode": { not: ["SMART_CREATIVE", "DYNAMIC"] },
    },
    must: { refuses: ["CUSTOMIZED_USER"] },
    why: "TikTok retired custom identities on its own placement. Use a TikTok account: BC_AUTH_TT, TT_USER or AUTH_CODE.",
    source: ENDED,
    mark: "documented",
    message: "Custom identities are no longer supported.",
  },
  {
    id: "ad.business-center-identity-off-tiktok",
    level: "ad",
    field: "identity_type",
    when: {
      "adgroup.placement_type": { not: ["PLACEMENT_TYPE_AUTOMATIC"] },
      "adgroup.placements": { only: ["PLACEMENT_PANGLE"] },
    },
    must: { refuses: ["BC_AUTH_TT"] },
    why: "TikTok accounts work on TikTok only. On Pangle, use a custom identity.",
    source: `${SPARK}; live, one person`,
    mark: "single",
    effect: "refuse",
    message: "Incorrect source field",
  },
  {
    id: "ad.auth-code-post",
    level: "ad",
    field: "tiktok_item_id",
    when: { identity_type: ["AUTH_CODE"] },
    must: { requires: true },
    why: "an authorization code grants access to one post, and the ad must show it",
    source: CREATE,
    mark: "documented",
  },
  {
    id: "ad.custom-identity-post",
    level: "ad",
    field: "tiktok_item_id",
    when: { identity_type: ["CUSTOMIZED_USER"] },
    must: { refuses: true },
    why: "a custom identity has no posts. Use the identity that owns the post.",
    source: CREATE,
    mark: "documented",
  },
];
