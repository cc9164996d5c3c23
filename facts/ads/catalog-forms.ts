/** Forms of catalog ads: dynamic format, catalog carousel; document 1750361698613249, with 1739953377508354. */
import type { RuleRow } from "../language.js";
import { CATALOG, CATALOG_GROUP, CREATE } from "./where.js";

const DYNAMIC = { ...CATALOG_GROUP, dynamic_format: ["DYNAMIC_CREATIVE"] } as const;

export const catalogFormRules: readonly RuleRow[] = [
  {
    id: "ad.catalog-carousel-music",
    level: "ad",
    field: "music_id",
    when: { ad_format: ["CATALOG_CAROUSEL"] },
    must: { requires: true },
    why: "a carousel requires music: choose from the music that TikTok lists for CATALOG_CAROUSEL",
    source: CREATE,
    mark: "documented",
  },
  ...["carousel_image_index", "page_image_index"].map(
    (field): RuleRow => ({
      id: `ad.${field.replaceAll("_", "-")}`,
      level: "ad",
      field,
      must: { range: { min: 0, max: 9 } },
      why: "0 to 9 select a product's additional images; without it, its main image is shown",
      source: CREATE,
      mark: "documented",
    }),
  ),
  {
    id: "ad.dynamic-in-retargeting",
    level: "ad",
    field: "dynamic_format",
    when: { ...CATALOG_GROUP, "adgroup.shopping_ads_retargeting_type": ["LAB1", "LAB2", "LAB3"] },
    must: { refuses: ["DYNAMIC_CREATIVE"] },
    why: "dynamic formats are for acquiring new customers",
    source: CATALOG,
    mark: "documented",
  },
  {
    id: "ad.dynamic-with-strategy",
    level: "ad",
    field: "vertical_video_strategy",
    when: { dynamic_format: ["DYNAMIC_CREATIVE"] },
    must: { refuses: ["SINGLE_VIDEO", "CATALOG_VIDEOS", "CATALOG_UPLOADED_VIDEOS", "LIVE_STREAM"] },
    why: "TikTok chooses the format itself",
    source: `${CREATE}, ${CATALOG}`,
    mark: "documented",
    message: "Invalid vertical video selection",
  },
  {
    id: "ad.dynamic-destination-of-dynamic",
    level: "ad",
    field: "dynamic_destination",
    when: {
      ...DYNAMIC,
      "adgroup.promotion_type": ["WEBSITE"],
      "adgroup.optimization_goal": ["CONVERT", "VALUE"],
    },
    must: { refuses: ["UNSET"] },
    why: "a dynamic format with conversion optimization also chooses its destination: DLP",
    source: CATALOG,
    mark: "documented",
  },
  {
    id: "ad.dynamic-destination-stated",
    level: "ad",
    field: "dynamic_destination",
    when: {
      ...DYNAMIC,
      "adgroup.promotion_type": ["WEBSITE"],
      "adgroup.optimization_goal": ["CONVERT", "VALUE"],
    },
    must: { requires: true },
    why: "a dynamic format with conversion optimization also chooses its destination: DLP",
    source: CATALOG,
    mark: "documented",
  },
  {
    id: "ad.dynamic-destination-of-clicks",
    level: "ad",
    field: "dynamic_destination",
    when: { ...CATALOG_GROUP, "adgroup.optimization_goal": { not: ["CONVERT", "VALUE"] } },
    must: { refuses: ["DLP"] },
    why: "TikTok chooses destinations under CONVERT and VALUE only",
    source: CREATE,
    mark: "documented",
  },
  {
    id: "ad.dynamic-destination-of-apps",
    level: "ad",
    field: "dynamic_destination",
    when: { "adgroup.promotion_type": ["APP_ANDROID", "APP_IOS"] },
    must: { refuses: ["DLP"] },
    why: "TikTok chooses destinations on websites only",
    source: CREATE,
    mark: "documented",
  },
];
