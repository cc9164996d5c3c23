/** Conditions that many rows about ads share, and the ids of TikTok's documents. */
import type { Condition } from "../language.js";

/** /ad/create/, with the field descriptions of September 2026. */
export const CREATE = "1739953377508354";
/** /ad/update/, with the field descriptions of September 2026. */
export const UPDATE = "1739953405142018";
export const SPARK = "1739470744631298";
export const CAROUSEL = "1766217791987713";
export const CATALOG = "1750361698613249";
export const LIVE = "1754162402455554";
export const DEEPLINK = "1779541971843073";

/** TikTok is among the placements. */
export const ON_TIKTOK: readonly Condition[] = [
  { "adgroup.placement_type": ["PLACEMENT_TYPE_AUTOMATIC"] },
  { "adgroup.placements": ["PLACEMENT_TIKTOK"] },
];

/** Placements are selected, and TikTok is not among them. */
export const OFF_TIKTOK: Condition = {
  "adgroup.placement_type": { not: ["PLACEMENT_TYPE_AUTOMATIC"] },
  "adgroup.placements": {
    only: ["PLACEMENT_PANGLE", "PLACEMENT_GLOBAL_APP_BUNDLE", "PLACEMENT_TOPBUZZ", "PLACEMENT_HELO"],
  },
};

/** TikTok is the only placement. */
export const TIKTOK_ALONE: Condition = {
  "adgroup.placement_type": { not: ["PLACEMENT_TYPE_AUTOMATIC"] },
  "adgroup.placements": { only: ["PLACEMENT_TIKTOK"] },
};

/** Ad groups that sell from a catalog. */
export const CATALOG_GROUP: Condition = {
  "adgroup.product_source": ["CATALOG"],
  "adgroup.shopping_ads_type": ["VIDEO"],
};

/** An existing post is shown: nothing is uploaded. */
export const PULL: Condition = { tiktok_item_id: { set: true }, video_id: { set: false } };

/** Videos that TikTok generates from the catalog. */
export const CATALOG_VIDEOS = ["CATALOG_VIDEOS", "CATALOG_UPLOADED_VIDEOS"] as const;
