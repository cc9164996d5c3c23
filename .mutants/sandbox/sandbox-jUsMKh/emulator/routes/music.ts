/** Music for carousels (reference 4.3). */
import type { Call } from "../endpoint.js";
import { refusal } from "../envelope.js";
import type { Body } from "../validate.js";
import type { World } from "../world.js";
import { md5 } from "./files.js";
import { page } from "./pages.js";

/** MP3, at most 10 MB. */
export function uploadMusic(world: World, { advertiser, body, file }: Call): Body {
  if (!file) throw refusal("fileMissing", { path: "music_file" });
  if (file.bytes.length > 10 * 1024 * 1024) throw refusal("fileTooLarge");
  const id = String(7_350_000_000_000_000_000n + BigInt(world.store.next("music")));
  const row = { music_id: id, file_name: String(body.file_name ?? file.name), signature: md5(file.bytes) };
  world.store.put({
    kind: "music",
    id,
    advertiser,
    campaign: "",
    adgroup: "",
    name: row.file_name,
    deleted: false,
    row,
  });
  return row;
}

/** What there is, newest first. */
export function music(world: World, { advertiser, body: query }: Call): Body {
  const rows = world.store.find("music", { advertiser }).map((one) => one.row);
  const { list, page_info } = page(rows, query, 20);
  return { musics: list, page_info };
}
