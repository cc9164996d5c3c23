/** Music for carousels (reference 4.3). */
import type { Call } from "../endpoint.js";
import { refusal } from "../envelope.js";
import type { Body } from "../validate.js";
import type { World } from "../world.js";
import { isoSeconds, md5 } from "./files.js";
import { page } from "./pages.js";

/** A row of the library, as published clients read it. */
function musicRow(id: string, name: string, signature: string, source: string, at: string): Body {
  return {
    music_id: id,
    material_id: String(BigInt(id) + 10_000_000_000_000n),
    file_name: name,
    name: name.replace(/\.\w+$/, ""),
    author: source === "USER" ? null : "Emulator",
    sources: [source],
    style: source === "USER" ? null : "POP",
    liked: false,
    copyright: source === "USER" ? null : "COMMERCIAL",
    duration: 30,
    signature,
    url: `https://example.com/${id}.mp3`,
    cover_url: `https://example.com/${id}.jpg`,
    create_time: at,
    modify_time: at,
  };
}

/** Songs of TikTok's own library; the selection is assumed. */
const LIBRARY = ["Morning", "Market Day", "Slow Train"].map((name, index) =>
  musicRow(
    String(7_340_000_000_000_000_000n + BigInt(index + 1)),
    name,
    md5(Buffer.from(name)),
    "SYSTEM",
    "2026-01-01T00:00:00Z",
  ),
);

/** MP3, at most 10 MB. */
export function uploadMusic(world: World, { advertiser, body, file }: Call): Body {
  if (!file) throw refusal("fileMissing", { path: "music_file" });
  if (file.bytes.length > 10 * 1024 * 1024) throw refusal("fileTooLarge");
  const id = String(7_350_000_000_000_000_000n + BigInt(world.store.next("music")));
  const name = String(body.file_name ?? file.name);
  const row = musicRow(id, name, md5(file.bytes), "USER", isoSeconds(world.now()));
  world.store.put({
    kind: "music",
    id,
    advertiser,
    campaign: "",
    adgroup: "",
    name,
    deleted: false,
    row,
  });
  return row;
}

/** The advertiser's own, newest first, then TikTok's library. */
export function music(world: World, { advertiser, body: query }: Call): Body {
  const rows = [...world.store.find("music", { advertiser }).map((one) => one.row), ...LIBRARY];
  const { list, page_info } = page(rows, query, 20);
  return { musics: list, page_info };
}
