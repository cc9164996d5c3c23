/** Standard carousels: document 1766217791987713. */
import type { RuleRow } from "../language.js";
import { CAROUSEL, CREATE } from "./where.js";

const CAROUSEL_ADS = { ad_format: ["CAROUSEL_ADS"] } as const;

export const carouselRules: readonly RuleRow[] = [
  {
    id: "ad.carousel-images",
    level: "ad",
    field: "image_ids",
    when: { ...CAROUSEL_ADS, tiktok_item_id: { set: false } },
    must: { requires: true },
    why: "a carousel shows 1 to 35 images, or an existing photo post",
    source: CAROUSEL,
    mark: "documented",
  },
  {
    id: "ad.carousel-most-images",
    level: "ad",
    field: "image_ids",
    when: CAROUSEL_ADS,
    must: { count: { max: 35 } },
    why: "a carousel shows 1 to 35 images",
    source: CAROUSEL,
    mark: "documented",
  },
  {
    id: "ad.carousel-music",
    level: "ad",
    field: "music_id",
    when: { ...CAROUSEL_ADS, tiktok_item_id: { set: false } },
    must: { requires: true },
    why: "a carousel requires music: choose from the music that TikTok lists for CAROUSEL_ADS",
    source: CAROUSEL,
    mark: "documented",
  },
  {
    id: "ad.carousel-post-images",
    level: "ad",
    field: "image_ids",
    when: { ...CAROUSEL_ADS, tiktok_item_id: { set: true } },
    must: { refuses: true },
    why: "an existing photo post has its own images",
    source: `${CAROUSEL}, ${CREATE}`,
    mark: "documented",
  },
  {
    id: "ad.carousel-post-music",
    level: "ad",
    field: "music_id",
    when: { ...CAROUSEL_ADS, tiktok_item_id: { set: true } },
    must: { refuses: true },
    why: "an existing photo post has its own music",
    source: CAROUSEL,
    mark: "unclear",
  },
  ...["card_id", "item_duet_status", "item_stitch_status"].map(
    (field): RuleRow => ({
      id: `ad.carousel-${field.replaceAll("_", "-")}`,
      level: "ad",
      field,
      when: CAROUSEL_ADS,
      must: { refuses: true },
      why: "TikTok does not pass it on for carousels",
      source: CAROUSEL,
      mark: "unclear",
    }),
  ),
];
