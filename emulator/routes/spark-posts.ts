/** Posts available as Spark Ads: those in the advertiser's ads (rows as published clients read them). */
import { p, paging } from "../contract/fields.js";
import { type Call, type Endpoint, get } from "../endpoint.js";
import type { Stored } from "../store.js";
import { type Body, bodyIn, formatTime, parseTime } from "../validate.js";
import type { World } from "../world.js";
import { page } from "./pages.js";

const YEAR = 365 * 86_400_000;

function post(world: World, ad: Stored, id: string): Body {
  const since = String(ad.row.create_time);
  const identity = world.store.get("identity", `${ad.advertiser}/${String(ad.row.identity_id)}`)?.row;
  return {
    item_info: {
      item_id: id,
      item_type: "VIDEO",
      text: String(ad.row.ad_text ?? ""),
      status: "ITEM_STATUS_AVAILABLE",
      auth_code: `#emulator${id}`,
      anchor_list: [],
      carousel_info: null,
    },
    user_info: {
      tiktok_name: identity?.display_name ?? null,
      identity_id: ad.row.identity_id ?? null,
      identity_type: ad.row.identity_type ?? null,
    },
    auth_info: {
      ad_auth_status: "AUTHORIZED",
      auth_start_time: since,
      auth_end_time: formatTime(parseTime(since) + YEAR),
      invite_start_time: since,
    },
    video_info: {
      duration: 15,
      width: 720,
      height: 1280,
      bit_rate: 1_200_000,
      size: 2_250_000,
      signature: null,
      preview_url: `https://example.com/${id}.mp4`,
      poster_url: `https://example.com/${id}.jpg`,
    },
  };
}

/** Newest first, each post once. */
function posts(world: World, { advertiser, body: query }: Call): Body {
  const wanted = String(query.keyword ?? "").toLowerCase();
  const found = new Map<string, Body>();
  for (const ad of world.store.find("ad", { advertiser })) {
    const id = String(ad.row.tiktok_item_id ?? "");
    if (/^\d+$/.test(id) && !found.has(id)) found.set(id, post(world, ad, id));
  }
  const fits = ({ item_info }: Body): boolean => {
    const { item_id, text } = bodyIn(item_info);
    return wanted === "" || item_id === wanted || String(text).toLowerCase().includes(wanted);
  };
  const { list, page_info } = page([...found.values()].filter(fits), query, 20);
  return { list, page_info };
}

export const sparkPostEndpoints: readonly Endpoint[] = [
  get(
    "/tt_video/list/",
    "1738376465972226",
    { item_types: p("string[]"), keyword: p("string", { max: 500 }), ...paging(50) },
    posts,
    { mark: "assumed" },
  ),
];
