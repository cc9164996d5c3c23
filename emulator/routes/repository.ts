/** The chunked file repository (reference 4.3). */
import { randomBytes } from "node:crypto";
import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { p } from "../contract/fields.js";
import { type Call, type Endpoint, post } from "../endpoint.js";
import { owned, required } from "../entities.js";
import { refusal } from "../envelope.js";
import type { Body } from "../validate.js";
import type { World } from "../world.js";
import { checkFileName, factsKept, isoSeconds, md5 } from "./files.js";

/** Chunk sizes that start and transfer return: 20 MiB in the samples. */
const CHUNK = 20_971_520;
const FILE_LIFE_MS = 24 * 3_600_000;

const uploadFile = (world: World, id: string): string => join(world.uploadFolder, id);

export function startUpload(world: World, { advertiser, body }: Call): Body {
  const size = Number(body.size);
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

/** Accepts the expected chunk; an earlier chunk is answered with the expected range. */
export function transferUpload(world: World, { advertiser, body, file }: Call): Body {
  const one = owned(world, "upload", required(body, "upload_id"), advertiser, "upload");
  const [size, received] = [Number(one.row.size), Number(one.row.received)];
  if (!file) throw refusal("fileMissing", { path: "file" });
  if (md5(file.bytes) !== required(body, "signature").toLowerCase()) throw refusal("signatureWrong", { what: "chunk" });
  const start = Number(body.start_offset);
  if (start < received) return nextRange(received, size);
  const due = nextRange(received, size);
  if (start !== due.start_offset || start + file.bytes.length !== due.end_offset)
    throw refusal("wrongRange", { start: Number(due.start_offset), end: Number(due.end_offset) });
  appendFileSync(uploadFile(world, one.id), file.bytes);
  const now = start + file.bytes.length;
  world.store.put({ ...one, row: { ...one.row, received: now } });
  return nextRange(now, size);
}

export async function finishUpload(world: World, { advertiser, body }: Call): Promise<Body> {
  const one = owned(world, "upload", required(body, "upload_id"), advertiser, "upload");
  const [size, received, name] = [Number(one.row.size), Number(one.row.received), String(one.row.name)];
  if (received !== size) throw refusal("uploadIncomplete", { received, size });
  const bytes = readFileSync(uploadFile(world, one.id));
  const signature = md5(bytes);
  const facts = await factsKept(world, bytes, signature);
  rmSync(uploadFile(world, one.id), { force: true });
  const id = randomBytes(12).toString("hex");
  const row = { signature, size, name, facts, expires_at: world.now() + FILE_LIFE_MS };
  world.store.drop("upload", one.id);
  world.store.put({ kind: "file", id, advertiser, campaign: "", adgroup: "", name, deleted: false, row });
  return { file_id: id, file_name: name, size, create_time: isoSeconds(world.now()) };
}

/** A small file in one call. */
export async function temporaryUpload(world: World, call: Call): Promise<Body> {
  const { advertiser, body } = call;
  const fetched = body.upload_type === "URL" ? await call.fetchFile(required(body, "url")) : undefined;
  const file = fetched ?? call.file;
  if (!file) throw refusal("fileMissing", { path: "file" });
  const signature = md5(file.bytes);
  if (!fetched && required(body, "signature").toLowerCase() !== signature)
    throw refusal("signatureWrong", { what: "file" });
  const id = `${signature}_${Math.floor(world.now() / 1000)}`;
  const facts = await factsKept(world, file.bytes, signature);
  const name = String(body.name ?? file.name);
  const row = { signature, size: file.bytes.length, name, facts, expires_at: world.now() + FILE_LIFE_MS };
  world.store.put({ kind: "file", id, advertiser, campaign: "", adgroup: "", name, deleted: false, row });
  return { file_id: id, signature, file_size: row.size, create_time: isoSeconds(world.now()) };
}

const text = p("string", { required: true });
const startParams = {
  size: p("integer", { required: true, min: 1 }),
  content_type: p("string", { required: true, oneOf: "content_type.start_upload" }),
  name: p("string", { max: 100 }),
};
const transferParams = {
  upload_id: text,
  signature: text,
  start_offset: p("integer", { required: true, min: 0 }),
  file: p("file", { required: true }),
};
const temporaryParams = {
  upload_type: p("string", { required: true, oneOf: "upload_type.temporary" }),
  url: p("string"),
  content_type: p("string", { required: true, oneOf: "content_type.temporary" }),
  file: p("file"),
  signature: p("string"),
  name: p("string", { max: 100 }),
};

export const repositoryEndpoints: readonly Endpoint[] = [
  post("/file/start/upload/", "4.3", startParams, startUpload),
  post("/file/transfer/upload/", "4.3", transferParams, transferUpload),
  post("/file/finish/upload/", "4.3", { upload_id: text }, finishUpload),
  post("/file/temporarily/upload/", "4.3", temporaryParams, temporaryUpload),
];
