/** An ad's content in the console: its image, its video, or text if neither is available. */
import { html } from "hono/html";
import { materialsOf } from "../smart-plus/materials.js";
import type { Stored } from "../store.js";
import { type Body, bodiesIn, bodyIn, textsIn } from "../validate.js";
import type { World } from "../world.js";
import { type Html, named } from "./text.js";

/** One combination of a Smart+ ad: its first creative with its first text. */
function firstCombination(row: Body): Body {
  const [first] = materialsOf(row);
  const info: Body = first?.creative_info ?? {};
  const [text] = bodiesIn(row.ad_text_list);
  return {
    ad_text: text?.ad_text,
    identity_id: info.identity_id,
    video_id: bodyIn(info.video_info).video_id,
    image_ids: bodiesIn(info.image_info).map(({ web_uri }) => web_uri),
    tiktok_item_id: info.tiktok_item_id,
  };
}

const shownBy = (ad: Stored): Body => (ad.kind === "smart_ad" ? firstCombination(ad.row) : ad.row);

const videoOf = (world: World, row: Body): Stored | undefined => world.store.get("video", String(row.video_id ?? ""));
const imageOf = (world: World, row: Body): Stored | undefined =>
  world.store.get("image", String(textsIn(row.image_ids)[0] ?? ""));

/** URL of a file's content, if it is stored. */
function addressOf(world: World, file: Stored | undefined): string | undefined {
  const signature = String(file?.row.signature ?? "");
  return world.pictures.get(signature) ? `/_console/media/${signature}` : undefined;
}

function screen(world: World, row: Body): Html | string {
  const [video, image] = [videoOf(world, row), imageOf(world, row)];
  const [moving, still] = [addressOf(world, video), addressOf(world, image)];
  if (moving)
    return html`<video src="${moving}" ${still ? html`poster="${still}"` : ""} controls muted loop playsinline preload="metadata" aria-label="Video ${String(video?.row.file_name)}"></video>`;
  if (still && !video) return html`<img src="${still}" alt="Image ${String(image?.row.file_name)}">`;
  if (video) return html`<span>Video ${named(String(video.row.file_name))}</span>`;
  if (image) return html`<span>Image ${named(String(image.row.file_name))}</span>`;
  return row.tiktok_item_id ? html`<span>Post ${String(row.tiktok_item_id)}</span>` : html`<span>No picture</span>`;
}

/** Size and length of an ad's content. */
function measures(world: World, row: Body): string {
  const file = videoOf(world, row) ?? imageOf(world, row);
  if (!file) return "";
  const { width, height, duration } = file.row;
  return `${String(width)} × ${String(height)}${duration === undefined ? "" : `, ${String(duration)} s`}`;
}

/** An ad as shown on a phone. */
export function phone(world: World, ad: Stored): Html {
  const row = shownBy(ad);
  const who =
    world.store.get("identity", `${ad.advertiser}/${String(row.identity_id)}`)?.row.display_name ?? row.display_name;
  const button = row.call_to_action
    ? html`<span class="cta">${String(row.call_to_action).replaceAll("_", " ").toLowerCase()}</span>`
    : "";
  const size = measures(world, row);
  return html`<figure class="phone" aria-label="The ad on a phone"><div class="screen">${screen(world, row)}</div>
    <figcaption><strong>${named(String(who ?? ""))}</strong><span>${named(String(row.ad_text ?? ""))}</span>${button}<span class="sponsored">Sponsored</span></figcaption></figure>
    ${size ? html`<p class="quiet measures">${size}</p>` : ""}`;
}

/** A thumbnail of an ad for lists, if available. */
export function thumbnail(world: World, ad: Stored): Html | string {
  const row = shownBy(ad);
  const still = addressOf(world, imageOf(world, row));
  return still ? html`<img class="thumb" src="${still}" alt="" loading="lazy">` : "";
}
