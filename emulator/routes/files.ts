/** Videos and images of the asset library (reference 4.1, 4.2). */
import { createHash } from "node:crypto";
import type { Call, Incoming } from "../endpoint.js";
import { owned, required } from "../entities.js";
import { refusal } from "../envelope.js";
import { type Facts, factsIn, readFacts } from "../media.js";
import type { Stored } from "../store.js";
import { type Body, bodiesIn, bodyIn, textsIn, textsOrNone } from "../validate.js";
import type { World } from "../world.js";
import { page } from "./pages.js";

/** Differences between the kinds of assets. */
export interface AssetKind {
  readonly kind: "video" | "image";
  readonly id: "video_id" | "image_id";
  readonly maxInfo: number;
}

export const VIDEO: AssetKind = { kind: "video", id: "video_id", maxInfo: 60 };
export const IMAGE: AssetKind = { kind: "image", id: "image_id", maxInfo: 100 };

/** MD5 as hex, like signatures. */
export const md5 = (bytes: Buffer): string => createHash("md5").update(bytes).digest("hex");
/** A time in the asset library's format. */
export const isoSeconds = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/** Names have 1 to 100 characters. */
export function checkFileName(name: string): void {
  if (name.length < 1) throw refusal("missing", { path: "file_name" });
  if (name.length > 100) throw refusal("tooLong", { path: "file_name", max: 100 });
}

function refuseTakenFileName(world: World, asset: AssetKind, advertiser: string, name: string): void {
  if (world.store.find(asset.kind, { advertiser, name }).length > 0) throw refusal("fileNameTaken", { name });
}

function newAssetId(world: World, asset: AssetKind): string {
  const unique = createHash("sha256")
    .update(`${asset.kind}${world.store.next("assets")}`)
    .digest("hex")
    .slice(0, 12);
  return asset.kind === "video" ? `v10033g50000${unique}` : `ad-site-i18n-sg/202611235d0d${unique}`;
}

const imageUrl = (id: string, { format }: Facts): string => `https://example.com/${id}.${format}`;

/** Lines of the shorter side, such as 1080p. */
const definition = ({ width, height }: Facts): string => `${Math.min(width ?? 0, height ?? 0)}p`;

/** A file that was taken in. */
interface NewAsset {
  readonly id: string;
  readonly name: string;
  readonly facts: Facts;
  readonly signature: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds. */
  readonly now: number;
  readonly material: number;
}

function assetRow(asset: AssetKind, { id, name, facts, signature, size, now, material }: NewAsset): Body {
  const common = {
    [asset.id]: id,
    material_id: String(7_300_000_000_000_000_000n + BigInt(material)),
    file_name: name,
    format: facts.format,
    size,
    width: facts.width,
    height: facts.height,
    signature,
    displayable: true,
    create_time: isoSeconds(now),
    modify_time: isoSeconds(now),
  };
  if (asset.kind === "image")
    return { ...common, is_carousel_usable: true, image_url: imageUrl(id, facts), url: imageUrl(id, facts) };
  const bitRate = facts.duration ? Math.round((size * 8) / facts.duration) : 0;
  const urls = {
    video_cover_url: `https://example.com/${id}.jpg`,
    preview_url: `https://example.com/${id}.mp4`,
    preview_url_expire_time: isoSeconds(now + 6 * 3_600_000),
  };
  return {
    ...common,
    duration: facts.duration,
    bit_rate: bitRate,
    definition: definition(facts),
    fps: null,
    flaw_types: null,
    fix_task_id: null,
    allowed_placements: ["PLACEMENT_TIKTOK", "PLACEMENT_PANGLE"],
    allow_download: true,
    ...urls,
  };
}

const VIDEO_FORMATS = ["mp4", "mov", "mpeg", "avi"];
const IMAGE_FORMATS = ["jpeg", "png", "gif"];

function refuseContent(asset: AssetKind, facts: Facts, size: number): void {
  const formats = asset.kind === "video" ? VIDEO_FORMATS : IMAGE_FORMATS;
  if (!formats.includes(facts.format) || !facts.width || !facts.height) throw refusal("fileType", { kind: asset.kind });
  const most = (asset.kind === "video" ? 500 : 50) * 1024 * 1024;
  if (size > most) throw refusal("fileTooLarge");
  if (asset.kind === "image" && facts.width * facts.height > 3_686_400) throw refusal("fileOutOfSpec");
}

/** The row while TikTok still processes the file: only the id (reference 4.1). */
function visible(world: World, asset: AssetKind, one: Stored): Body {
  const { ready_at, ...row } = one.row;
  return Number(ready_at) > world.now() ? { [asset.id]: one.id } : row;
}

function register(
  world: World,
  asset: AssetKind,
  advertiser: string,
  name: string,
  content: { signature: string; size: number; facts: Facts },
): Body {
  checkFileName(name);
  refuseContent(asset, content.facts, content.size);
  return world.store.atomically(() => {
    refuseTakenFileName(world, asset, advertiser, name);
    const id = newAssetId(world, asset);
    const now = world.now();
    const row = assetRow(asset, { ...content, id, name, now, material: world.store.next("materials") });
    const delay = asset.kind === "video" ? world.behaviour.processingSeconds * 1000 : 0;
    const stored: Stored = {
      kind: asset.kind,
      id,
      advertiser,
      campaign: "",
      adgroup: "",
      name,
      deleted: false,
      row: { ...row, ready_at: now + delay },
    };
    world.store.put(stored);
    return visible(world, asset, stored);
  });
}

/** What TikTok shows of a file, whose content the console can show. */
export async function factsKept(world: World, bytes: Buffer, signature: string): Promise<Facts> {
  const facts = await readFacts(bytes);
  world.pictures.keep(signature, bytes, facts.format);
  return facts;
}

async function byFile(
  world: World,
  asset: AssetKind,
  advertiser: string,
  body: Body,
  file: Incoming | undefined,
): Promise<Body> {
  if (!file) throw refusal("fileMissing", { path: `${asset.kind}_file` });
  if (file.bytes.length === 0) throw refusal("fileEmpty");
  const signature = md5(file.bytes);
  const field = `${asset.kind}_signature`;
  const unsigned = body[field] === undefined && world.behaviour.undecided === "accept";
  const claimed = unsigned ? signature : required(body, field);
  if (claimed.toLowerCase() !== signature) throw refusal("signatureWrong", { what: "file" });
  const facts = await factsKept(world, file.bytes, signature);
  return register(world, asset, advertiser, String(body.file_name ?? file.name), {
    signature,
    size: file.bytes.length,
    facts,
  });
}

async function byUrl(
  world: World,
  asset: AssetKind,
  advertiser: string,
  body: Body,
  fetchFile: (url: string) => Promise<Incoming>,
): Promise<Body> {
  const file = await fetchFile(required(body, `${asset.kind}_url`));
  const signature = md5(file.bytes);
  const facts = await factsKept(world, file.bytes, signature);
  return register(world, asset, advertiser, String(body.file_name ?? file.name), {
    signature,
    size: file.bytes.length,
    facts,
  });
}

function byFileId(world: World, asset: AssetKind, advertiser: string, body: Body): Body {
  const file = owned(world, "file", required(body, "file_id"), advertiser, "file");
  if (world.now() > Number(file.row.expires_at)) throw refusal("fileExpired");
  const { signature, size, facts, name } = file.row;
  const content = { signature: String(signature), size: Number(size), facts: factsIn(facts) };
  return register(world, asset, advertiser, String(body.file_name ?? name), content);
}

function byVideoId(world: World, advertiser: string, body: Body): Body {
  return visible(world, VIDEO, owned(world, "video", required(body, "video_id"), advertiser, "video"));
}

/** `…/ad/upload/`. Videos answer with a list of one, images with an object (reference 4.1, 4.2). */
export async function upload(world: World, asset: AssetKind, call: Call): Promise<unknown> {
  const row = await uploaded(world, asset, call);
  return asset.kind === "video" ? [row] : row;
}

function uploaded(world: World, asset: AssetKind, { advertiser, body, file, fetchFile }: Call): Promise<Body> | Body {
  switch (body.upload_type ?? "UPLOAD_BY_FILE") {
    case "UPLOAD_BY_FILE":
      return byFile(world, asset, advertiser, body, file);
    case "UPLOAD_BY_URL":
      return byUrl(world, asset, advertiser, body, fetchFile);
    case "UPLOAD_BY_FILE_ID":
      return byFileId(world, asset, advertiser, body);
    case "UPLOAD_BY_VIDEO_ID":
      if (asset.kind === "video") return byVideoId(world, advertiser, body);
  }
  throw refusal("notAllowed", { path: "upload_type", allowed: "UPLOAD_BY_FILE, UPLOAD_BY_URL, UPLOAD_BY_FILE_ID" });
}

/** Unusable ids are silently omitted (reference 4.1). */
export function info(world: World, asset: AssetKind, { advertiser, body: query }: Call): Body {
  const ids = textsIn(query[`${asset.kind}_ids`]);
  return { list: world.store.find(asset.kind, { advertiser, ids }).map((one) => visible(world, asset, one)) };
}

export function search(world: World, asset: AssetKind, { advertiser, body: query }: Call): Body {
  const filtering = bodyIn(query.filtering);
  const ids = textsOrNone(filtering[`${asset.kind}_ids`]);
  const materials = textsOrNone(filtering.material_ids);
  const wanted = String(filtering.video_name ?? "").toLowerCase();
  const rows = world.store
    .find(asset.kind, { advertiser, ...(ids ? { ids } : {}) })
    .map((one) => visible(world, asset, one))
    .filter((row) => !materials || materials.includes(String(row.material_id)))
    .filter((row) => wanted === "" || String(row.file_name).toLowerCase().includes(wanted));
  const { list, page_info } = page(rows, query, 20);
  return { list, page_info };
}

/** Videos: a name clash appends a millisecond timestamp, long names are truncated (reference 4.1). */
export function rename(world: World, asset: AssetKind, { advertiser, body }: Call): Body {
  const one = owned(world, asset.kind, required(body, asset.id), advertiser, asset.kind);
  const wanted = required(body, "file_name").slice(0, 100);
  const taken = world.store.find(asset.kind, { advertiser, name: wanted }).some((other) => other.id !== one.id);
  const name = taken ? `${wanted.slice(0, 86)}${world.now()}` : wanted;
  world.store.put({ ...one, name, row: { ...one.row, file_name: name, modify_time: isoSeconds(world.now()) } });
  return {};
}

export function nameCheck(world: World, { advertiser, body: query }: Call): Body {
  const check = (entry: Body): Body => {
    const kind = entry.file_type === "IMAGE" ? "image" : "video";
    const found = world.store.find(kind, { advertiser, name: required(entry, "file_name") })[0];
    return { duplicate: found !== undefined, ...(found ? { duplicate_material_id: found.row.material_id } : {}) };
  };
  if (!Array.isArray(query.files)) return check(query);
  return { batch_results: bodiesIn(query.files).map((entry) => ({ file_name: entry.file_name, ...check(entry) })) };
}

/** Assets used by a living ad are reported as failed (reference 11.5, unconfirmed). */
export function deleteAssets(world: World, { advertiser, body }: Call): Body {
  const ads = world.store.find("ad", { advertiser, deleted: false });
  const used = (id: string): boolean =>
    ads.some(({ row }) => row.video_id === id || textsIn(row.image_ids).includes(id));
  const drop = (kind: "video" | "image"): string[] =>
    textsIn(body[`${kind}_ids`]).filter((id) => {
      const mine = world.store.get(kind, id)?.advertiser === advertiser;
      if (!mine || used(id)) return true;
      world.store.drop(kind, id);
      return false;
    });
  return { failed_video_ids: drop("video"), failed_image_ids: drop("image") };
}

/** Covers that TikTok suggests: as many as requested, in the size of the video (reference 4.1). */
export function suggestCovers(world: World, { advertiser, body: query }: Call): Body {
  const one = owned(world, "video", required(query, "video_id"), advertiser, "video");
  const many = Number(query.poster_number ?? 10);
  const { width, height } = one.row;
  const list = Array.from({ length: many }, (_none, index) => {
    const id = `ad-site-i18n-sg/cover${one.id}${index}`;
    return { id, width, height, url: `https://example.com/${id}.jpg` };
  });
  return { list };
}
