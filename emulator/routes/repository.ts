/** The chunked file repository (reference 4.3). */
import { randomBytes } from "node:crypto";
import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { owned, required } from "../entities.js";
import { invalid, Refusal } from "../envelope.js";
import { readFacts } from "../media.js";
import type { Body } from "../validate.js";
import type { World } from "../world.js";
import { checkFileName, type Incoming, isoSeconds, md5 } from "./files.js";

/** Chunks that start and transfer dictate: 20 MiB in the samples. */
const CHUNK = 20_971_520;
const FILE_LIFE_MS = 24 * 3_600_000;

const uploadFile = (world: World, id: string): string => join(world.uploadFolder, id);

export function startUpload(world: World, advertiser: string, body: Body): Body {
  const size = body.size;
  if (typeof size !== "number" || !Number.isInteger(size) || size < 1) throw invalid("size: Not a valid integer.");
  if (!["image", "video", "music"].includes(String(body.content_type)))
    throw invalid("content_type: Must be one of: image, video, music.");
  const id = randomBytes(12).toString("hex");
  const name = String(body.name ?? id);
  checkFileName(name);
  writeFileSync(uploadFile(world, id), "");
  const row = { size, name, content_type: body.content_type, received: 0 };
  world.store.put({ kind: "upload", id, advertiser, campaign: "", adgroup: "", name, deleted: false, row });
  return { upload_id: id, file_name: name, ...nextRange(0, size) };
}

const nextRange = (received: number, size: number): Body => ({
  start_offset: received,
  end_offset: Math.min(received + CHUNK, size),
});

/** Takes the chunk that is due; a chunk that came before is answered with the range that is due. */
export function transferUpload(world: World, advertiser: string, body: Body, file: Incoming | undefined): Body {
  const one = owned(world, "upload", required(body, "upload_id"), advertiser, "upload");
  const { size, received } = one.row as { size: number; received: number };
  if (!file) throw new Refusal(40905, "file: Missing data for required field.");
  if (md5(file.bytes) !== required(body, "signature").toLowerCase())
    throw new Refusal(40900, "The MD5 of the chunk does not match the signature.");
  const start = Number(body.start_offset);
  if (start < received) return nextRange(received, size);
  const due = nextRange(received, size);
  if (start !== due.start_offset || start + file.bytes.length !== due.end_offset)
    throw invalid(`start_offset: expected the bytes ${String(due.start_offset)} to ${String(due.end_offset)}.`);
  appendFileSync(uploadFile(world, one.id), file.bytes);
  const now = start + file.bytes.length;
  world.store.put({ ...one, row: { ...one.row, received: now } });
  return nextRange(now, size);
}

export async function finishUpload(world: World, advertiser: string, body: Body): Promise<Body> {
  const one = owned(world, "upload", required(body, "upload_id"), advertiser, "upload");
  const { size, received, name } = one.row as { size: number; received: number; name: string };
  if (received !== size) throw invalid(`The upload is not complete: ${received} of ${size} bytes.`);
  const bytes = readFileSync(uploadFile(world, one.id));
  const facts = await readFacts(bytes);
  rmSync(uploadFile(world, one.id), { force: true });
  const id = randomBytes(12).toString("hex");
  const row = { signature: md5(bytes), size, name, facts, expires_at: world.now() + FILE_LIFE_MS };
  world.store.drop("upload", one.id);
  world.store.put({ kind: "file", id, advertiser, campaign: "", adgroup: "", name, deleted: false, row });
  return { file_id: id, file_name: name, size, create_time: isoSeconds(world.now()) };
}

/** A small file in one call. */
export async function temporaryUpload(
  world: World,
  advertiser: string,
  body: Body,
  file: Incoming | undefined,
): Promise<Body> {
  if (!file) throw new Refusal(40905, "file: Missing data for required field.");
  const signature = md5(file.bytes);
  if (required(body, "signature").toLowerCase() !== signature)
    throw new Refusal(40900, "The MD5 of the file does not match the signature.");
  const id = `${signature}_${Math.floor(world.now() / 1000)}`;
  const facts = await readFacts(file.bytes);
  const row = {
    signature,
    size: file.bytes.length,
    name: String(body.name ?? file.name),
    facts,
    expires_at: world.now() + FILE_LIFE_MS,
  };
  world.store.put({ kind: "file", id, advertiser, campaign: "", adgroup: "", name: row.name, deleted: false, row });
  return { file_id: id, signature, file_size: row.size, create_time: isoSeconds(world.now()) };
}
