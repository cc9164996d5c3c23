/** Ad assets of the accounts of a new emulator: posts, a pixel, a portfolio of buttons, an app. */
import { pixelRow } from "./pixel-row.js";
import type { Kind } from "./store.js";

/** Ids of the assets, the same in each account. */
export const SEED_ASSETS = {
  /** A video post and a photo post of the seeded identity. */
  post: "7000000000000000501",
  photoPost: "7000000000000000502",
  pixel: "7000000000000000601",
  callToAction: "7000000000000000901",
  app: "7000000000000000301",
  /** Of TikTok's library (routes/music.ts). */
  carouselMusic: "7340000000000000001",
} as const;

const post = (item_id: string, text: string, more: object) => ({
  item_id,
  text,
  status: "ITEM_STATUS_HESITATE_RECOMMEND",
  auth_info: {
    ad_auth_status: "AUTHORIZED",
    auth_start_time: "2026-01-01 00:00:00",
    auth_end_time: "2036-01-01 00:00:00",
  },
  anchor_list: [],
  ...more,
});

const videoPost = {
  ...post(SEED_ASSETS.post, "Caption of the post", { item_type: "VIDEO", carousel_info: null }),
  video_info: {
    format: "mp4",
    bit_rate: 816_171,
    width: 720,
    height: 1280,
    duration: 15.2,
    size: 1_550_000,
    signature: "0123456789abcdef0123456789abcdef",
    url: "https://example.com/post.mp4",
    poster_url: "https://example.com/post.jpg",
  },
  display_name: "creator",
};

const image = (image_id: string) => ({
  image_id,
  image_url: `https://example.com/${image_id}.jpg`,
  image_width: 720,
  image_height: 1280,
});

const photoPost = {
  ...post(SEED_ASSETS.photoPost, "Two cups", { item_type: "CAROUSEL", video_info: null }),
  carousel_info: {
    image_info: [image("photo-1"), image("photo-2")],
    music_info: {
      music_id: SEED_ASSETS.carouselMusic,
      music_url: "https://example.com/music.mp3",
      music_duration: 60,
    },
  },
  display_name: "creator",
};

const pixel = pixelRow({
  id: SEED_ASSETS.pixel,
  code: "C0000000601EMULATOR",
  name: "Emulator shop",
  category: "ONLINE_STORE",
  partner: null,
  createdAt: "2026-01-01 00:00:00",
});

const callToAction = {
  creative_portfolio_id: SEED_ASSETS.callToAction,
  creative_portfolio_type: "CTA",
  portfolio_content: [
    { asset_content: "Learn more", asset_ids: ["201781", "201535"] },
    { asset_content: "Shop now", asset_ids: ["201821", "201627"] },
  ],
};

/** One row: kind, id within the account, name, row. Ids of posts, apps, pixels … are unique in the store by account. */
export type SeedAsset = readonly [kind: Kind, id: string, name: string, row: Readonly<Record<string, unknown>>];

/** The assets of one account. */
export const seedAssets: readonly SeedAsset[] = [
  ["post", SEED_ASSETS.post, "", videoPost],
  ["post", SEED_ASSETS.photoPost, "", photoPost],
  ["pixel", SEED_ASSETS.pixel, "Emulator shop", pixel],
  ["portfolio", SEED_ASSETS.callToAction, "", callToAction],
  ["app", SEED_ASSETS.app, "Coffee App", { app_id: SEED_ASSETS.app, app_name: "Coffee App" }],
];
